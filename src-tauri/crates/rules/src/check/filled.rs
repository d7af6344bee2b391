//! How the fields of head and foot are filled in: words the layout prints by itself, signs and
//! capitals that do not belong there, the same line twice.

use document::Field;
use document::fold::fold;

use super::rule::{Fault, Rule, Verdict};
use super::walk::Document;

pub(super) const RULES: &[Rule] = &[
    Rule::document("addressees-word", addressees_word),
    Rule::document("place-sign", place_sign),
    Rule::document("place-syllables", place_syllables),
    Rule::document("subject-capitals", subject_capitals),
    Rule::document("receivers-double", receivers_double),
    Rule::document("name-form", name_form),
];

/// "Kính gửi:" is printed by the layout; written once more it would stand there twice.
fn addressees_word(document: &Document) -> Verdict {
    let lines = document.dispatch.addressees.iter().enumerate();
    if document.dispatch.addressees.is_empty() {
        return Verdict::NotApplicable;
    }
    let words = |line: &str| {
        // A folded text has as many characters as the composed one it comes from.
        fold(line).starts_with("kinh gui").then(|| {
            let rest: String = line.chars().skip("kinh gui".len()).collect();
            line.len() - rest.trim_start_matches([':', ' ']).len()
        })
    };
    lines
        .filter_map(|(index, line)| {
            let length = words(line)?;
            let fault = Fault::at(document.line(Field::Addressees, index)).word("line", line);
            Some(fault.replacing(line, 0, length, ""))
        })
        .collect()
}

fn place<'a>(document: &'a Document) -> Option<&'a str> {
    let place = document.dispatch.place.as_deref()?;
    (document.kind.dated && !place.trim().is_empty()).then_some(place)
}

/// The comma behind the place is printed by the layout.
fn place_sign(document: &Document) -> Verdict {
    let Some(place) = place(document) else {
        return Verdict::NotApplicable;
    };
    let bare = place.trim_end_matches([',', '.', ';', ':', ' ']);
    Verdict::fault_if(bare != place, || {
        Fault::at(document.at(Field::Place))
            .word("place", place)
            .replacing(place, bare.len(), place.len(), "")
    })
}

/// "Bình minh", "BÌNH MINH": every syllable of a name takes a capital, and no more than that.
/// The words of the rule are small ones within a name.
fn place_syllables(document: &Document) -> Verdict {
    let Some(place) = place(document) else {
        return Verdict::NotApplicable;
    };
    let capital = |syllable: &str| {
        let mut letters = syllable.chars();
        let first: String = letters
            .next()
            .into_iter()
            .flat_map(char::to_uppercase)
            .collect();
        first + &letters.as_str().to_lowercase()
    };
    let right = |syllable: &str| match document.words().iter().any(|word| word == syllable) {
        true => syllable.to_owned(),
        false => capital(syllable),
    };
    let small = |syllable: &str| syllable.starts_with(char::is_lowercase);
    let shouted = place.contains(' ') && !place.contains(char::is_lowercase);
    let known = |syllable: &str| document.words().iter().any(|word| word == syllable);
    let lowered = place.split(' ').skip(1).any(|it| small(it) && !known(it));
    Verdict::fault_if(shouted || lowered, || {
        let after: Vec<String> = place.split(' ').map(right).collect();
        Fault::at(document.at(Field::Place))
            .word("place", place)
            .instead(place, after.join(" "))
    })
}

/// The subject is in small letters (mục II.5); a name in capitals is not a whole subject.
fn subject_capitals(document: &Document) -> Verdict {
    let Some(subject) = document.dispatch.subject.as_deref() else {
        return Verdict::NotApplicable;
    };
    let words = subject.split_whitespace().count();
    let shouted = words > 2 && !subject.contains(char::is_lowercase);
    Verdict::fault_if(shouted, || {
        Fault::at(document.at(Field::Subject)).word("subject", subject)
    })
}

fn receivers_double(document: &Document) -> Verdict {
    let dispatch = document.dispatch;
    let lists = [
        (Field::Addressees, &dispatch.addressees),
        (Field::Recipients, &dispatch.recipients),
    ];
    if lists.iter().all(|(_, lines)| lines.len() < 2) {
        return Verdict::NotApplicable;
    }
    let doubles = lists.into_iter().flat_map(|(field, lines)| {
        let lines = lines.iter().enumerate();
        lines
            .clone()
            .filter(move |(index, line)| {
                let mut above = lines.clone().take(*index);
                above.any(|(_, other)| fold(other) == fold(line))
            })
            .map(move |(index, line)| (document.line(field, index), line))
    });
    doubles
        .map(|(place, line)| Fault::at(place).word("line", line))
        .collect()
}

/// What stands before the name is told by rules of its own.
fn without_title<'n>(document: &Document, name: &'n str) -> &'n str {
    let book = document.whole.book;
    let titles = ["name-title", "name-rank"].map(|rule| &book.check_rule(rule).words);
    let mut titles = titles.into_iter().flatten();
    let rest = titles.find_map(|title| name.strip_prefix(title.as_str()));
    rest.map_or(name, |rest| rest.trim_start_matches(['.', ' ']))
}

/// "nguyễn văn An", "Nguyễn văn An", "An", dots where the name will stand.
fn name_form(document: &Document) -> Verdict {
    let signing = document.dispatch.signing.iter().enumerate();
    let named = signing.filter(|(_, signing)| !signing.name.trim().is_empty());
    let mut named = named.peekable();
    if named.peek().is_none() {
        return Verdict::NotApplicable;
    }
    named
        .filter(|(_, signing)| {
            let mut syllables = without_title(document, &signing.name).split_whitespace();
            let small = syllables
                .clone()
                .any(|it| it.starts_with(char::is_lowercase));
            let alone = syllables.clone().count() < 2;
            small || alone || !syllables.all(|it| it.contains(char::is_alphabetic))
        })
        .map(|(index, signing)| {
            Fault::at(document.line(Field::Signing, index)).word("name", &signing.name)
        })
        .collect()
}
