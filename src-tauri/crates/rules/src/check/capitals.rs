//! Viết hoa (Phụ lục II): only what is wrong wherever it stands.

use document::Field;

use super::rule::{Fault, Rule, Verdict};
use super::walk::{Passage, Whole, is_capitals, passages};

pub(super) const RULES: &[Rule] = &[
    Rule::draft("capital-article", capital_article),
    Rule::draft("capital-clause", capital_clause),
    Rule::draft("capital-kind", capital_kind),
    Rule::draft("capital-district", capital_district),
];

/// A word and the bytes it stands at.
#[derive(Clone, Copy)]
struct Word<'t> {
    text: &'t str,
    from: usize,
}

impl Word<'_> {
    fn to(&self) -> usize {
        self.from + self.text.len()
    }
}

/// Running text: lines in capitals are exempt.
fn running(whole: &Whole) -> Vec<Passage> {
    const FIELDS: [Field; 4] = [
        Field::Body,
        Field::Subject,
        Field::Addressees,
        Field::Recipients,
    ];
    let mut passages = passages(whole.draft);
    passages.retain(|passage| FIELDS.contains(&passage.place.field) && !is_capitals(&passage.text));
    passages
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = vec![];
    let mut begun = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match begun {
            None if c.is_alphanumeric() => begun = Some(at),
            Some(from) if !c.is_alphanumeric() => {
                words.extend(text.get(from..at).map(|text| Word { text, from }));
                begun = None;
            }
            _ => {}
        }
    }
    words
}

fn is_figures(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Asks every two neighbours with one space between them; a breach is put right by changing the
/// case of the first letter of the first.
fn each_pair(whole: &Whole, wrong: impl Fn(&Passage, Word, Word) -> bool) -> Verdict {
    let mut faults = vec![];
    for passage in running(whole) {
        let words = words(&passage.text);
        for pair in words.windows(2) {
            let &[first, second] = pair else { continue };
            let one_space = passage.text.get(first.to()..second.from) == Some(" ");
            if one_space && wrong(&passage, first, second) {
                faults.push(other_case(&passage, first, second.text));
            }
        }
    }
    Verdict::Judged(faults)
}

fn other_case(passage: &Passage, word: Word, next: &str) -> Fault {
    let turned = turned(word.text);
    let fault = Fault::at(passage.place)
        .word("written", format!("{} {next}", word.text))
        .word("right", format!("{turned} {next}"));
    match passage.alone {
        true => fault.replacing(&passage.text, word.from, word.to(), turned),
        false => fault,
    }
}

/// The word with its first letter in the other case.
fn turned(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next();
    let first: String = match first {
        Some(first) if first.is_uppercase() => first.to_lowercase().collect(),
        Some(first) => first.to_uppercase().collect(),
        None => String::new(),
    };
    first + letters.as_str()
}

/// "theo điều 5": Phần, chương, mục, điều cited by their number take a capital.
fn capital_article(whole: &Whole) -> Verdict {
    each_pair(whole, |_, word, next| {
        word.text == "điều" && is_figures(next.text)
    })
}

/// "theo Khoản 2": khoản and điểm do not, but at the beginning of a sentence.
fn capital_clause(whole: &Whole) -> Verdict {
    each_pair(whole, |passage, word, next| {
        let front = passage.text.get(..word.from).unwrap_or_default();
        let inside = front
            .trim_end()
            .ends_with(|c: char| c.is_alphanumeric() || c == ',');
        let clause = word.text == "Khoản" && is_figures(next.text);
        let letter = next.text.chars().count() == 1 && next.text.starts_with(char::is_lowercase);
        inside && (clause || word.text == "Điểm" && letter)
    })
}

/// "quận 1": a unit named by a number.
fn capital_district(whole: &Whole) -> Verdict {
    each_pair(whole, |_, word, next| {
        whole.words.iter().any(|level| level == word.text) && is_figures(next.text)
    })
}

/// "quyết định số 15": a certain document takes the capital of its kind.
fn capital_kind(whole: &Whole) -> Verdict {
    let mut faults = vec![];
    for passage in running(whole) {
        for kind in whole.words {
            let cited = format!("{kind} số ");
            for (from, _) in passage.text.match_indices(&cited) {
                let front = passage.text.get(..from).unwrap_or_default();
                let behind = passage.text.get(from + cited.len()..).unwrap_or_default();
                if front.ends_with(char::is_alphanumeric)
                    || !behind.starts_with(|c: char| c.is_ascii_digit())
                {
                    continue;
                }
                let word = Word { text: kind, from };
                faults.push(other_case(&passage, word, "số"));
            }
        }
    }
    Verdict::Judged(faults)
}
