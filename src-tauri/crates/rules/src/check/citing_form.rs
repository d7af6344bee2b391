//! How the number of another document is written behind its kind, and which document a text calls
//! its own.

use document::{Kind, Part};

use super::cited::symbol_end;
use super::rule::{Fault, Rule, Verdict};
use super::running::{Running, slice};
use super::walk::{Document, Whole, body_passages};

pub(super) const RULES: &[Rule] = &[
    Rule::draft("cite-word", cite_word),
    Rule::draft("cite-colon", cite_colon),
    Rule::draft("cite-short", cite_short),
    Rule::document("kind-this", kind_this),
];

/// Names of kinds as they begin a citation; the words of a rule add the normative ones.
fn kinds(whole: &Whole) -> Vec<String> {
    let own = Kind::ALL.into_iter().filter(|kind| !kind.is_copy());
    let own = own.map(|kind| whole.book.kind(kind).name.clone());
    own.chain(whole.words.iter().cloned()).collect()
}

/// What stands behind the name of a kind and one space, with its place in the line.
fn behind_kinds<'l>(line: &'l Running, kinds: &[String]) -> Vec<(usize, &'l str)> {
    let text = line.text();
    let found = kinds.iter().flat_map(|kind| {
        let places = text.match_indices(kind.as_str());
        places.map(|(at, kind)| at + kind.len())
    });
    found
        .filter(|at| line.is_own(*at))
        .filter_map(|at| Some((at + 1, slice(text, at, text.len()).strip_prefix(' ')?)))
        .collect()
}

fn judge(whole: &Whole, fault: impl Fn(&Running, usize, &str) -> Option<Fault>) -> Verdict {
    let kinds = kinds(whole);
    let mut faults = vec![];
    for line in &whole.text.lines {
        let found = behind_kinds(line, &kinds).into_iter();
        faults.extend(found.filter_map(|(at, rest)| fault(line, at, rest)));
    }
    Verdict::Judged(faults)
}

/// "Công văn 512/SNV-VP".
fn cite_word(whole: &Whole) -> Verdict {
    judge(whole, |line, at, _| {
        let end = symbol_end(line.text(), at)?;
        let symbol = slice(line.text(), at, end);
        let lettered = symbol.contains(char::is_alphabetic);
        lettered.then(|| line.instead(at, end, &format!("số {symbol}")))
    })
}

/// "Quyết định số: 15/QĐ-UBND": the colon belongs to the head of a paper.
fn cite_colon(whole: &Whole) -> Verdict {
    judge(whole, |line, at, rest| {
        let behind = rest.strip_prefix("số")?.trim_start();
        let numbered = behind.strip_prefix(':')?.trim_start();
        let length = rest.len() - numbered.len();
        let figures = numbered.starts_with(|c: char| c.is_ascii_digit());
        figures.then(|| line.instead(at, at + length, "số "))
    })
}

/// "QĐ số 15/QĐ-UBND", "CV số 12": in a text the kind is written in full.
fn cite_short(whole: &Whole) -> Verdict {
    let words = whole.words.iter().map(String::as_str);
    let places = whole.text.places(words);
    let cited = places.filter(|(line, index)| {
        let figures = line.word(Some(index + 2));
        let close = line.gap(*index) == " " && line.gap(index + 1) == " ";
        let own = line
            .words
            .get(*index)
            .is_some_and(|word| line.is_own(word.from));
        own && close
            && line.word(Some(index + 1)) == "số"
            && figures.starts_with(|c: char| c.is_ascii_digit())
    });
    cited
        .map(|(line, index)| line.fault().word("short", line.word(Some(index))))
        .collect()
}

/// "… chịu trách nhiệm thi hành Kế hoạch này" in a decision that issues none: a line of the draft
/// it was made from. A kind the text, its subject or its parts name besides may be meant.
fn kind_this(document: &Document) -> Verdict {
    let whole = document.whole;
    let dispatch = document.dispatch;
    let body = body_passages(document.part, &dispatch.body);
    let named = |name: &str| {
        let subject = dispatch.subject.iter().map(String::as_str);
        let texts = body
            .iter()
            .map(|passage| passage.text.as_str())
            .chain(subject);
        let mut others = texts.flat_map(|text| {
            let places = text.match_indices(name);
            places.map(move |(at, _)| slice(text, at + name.len(), text.len()))
        });
        others.any(|rest| !rest.starts_with(" này"))
    };
    let issued = |kind: Kind| {
        whole.draft.parts.iter().any(|part| match part {
            Part::BanHanhKemTheo(promulgated) => promulgated.kind == kind,
            Part::VanBanKemTheo(attached) => attached.kind == kind,
            Part::PhuLuc(_) => false,
        })
    };
    let own = &document.kind.name;
    let mut faults = vec![];
    for kind in Kind::ALL.into_iter().filter(|kind| *kind != dispatch.kind) {
        let name = &whole.book.kind(kind).name;
        if kind.is_copy() || issued(kind) || named(name) {
            continue;
        }
        let this = format!("{name} này");
        let strange = body.iter().filter(|passage| passage.text.contains(&this));
        faults.extend(strange.map(|passage| {
            Fault::at(passage.place)
                .word("this", &this)
                .word("own", format!("{own} này"))
        }));
    }
    match body.is_empty() {
        true => Verdict::NotApplicable,
        false => Verdict::Judged(faults),
    }
}
