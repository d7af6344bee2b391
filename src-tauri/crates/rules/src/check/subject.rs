//! Ô 5: trích yếu.

use document::fold::fold;
use document::{Field, Kind};

use super::rule::{Fault, Rule, Verdict};
use super::walk::Document;
use crate::SubjectPlace;

pub(super) const RULES: &[Rule] = &[
    Rule::document("subject-missing", subject_missing),
    Rule::document("subject-end", subject_end),
    Rule::document("subject-word", subject_word),
    Rule::document("subject-long", subject_long),
    Rule::document("subject-opening", subject_opening),
    Rule::document("subject-capital", subject_capital),
];

/// Characters that fit beside the head on four or five lines.
const LETTER_LENGTH: usize = 120;

fn subject<'a>(document: &'a Document) -> Option<&'a str> {
    let subject = document.dispatch.subject.as_deref()?;
    (!subject.trim().is_empty()).then_some(subject)
}

fn fault(document: &Document, subject: &str) -> Fault {
    Fault::at(document.at(Field::Subject)).word("subject", subject)
}

fn is_letter(document: &Document) -> bool {
    document.kind.subject == SubjectPlace::BesideNumber
}

fn subject_missing(document: &Document) -> Verdict {
    if document.kind.subject == SubjectPlace::None || !document.is_numbered() {
        return Verdict::NotApplicable;
    }
    Verdict::fault_if(subject(document).is_none(), || {
        fault(document, "").word("kind", document.kind.name.to_lowercase())
    })
}

fn subject_end(document: &Document) -> Verdict {
    let Some(subject) = subject(document) else {
        return Verdict::NotApplicable;
    };
    let bare = subject.trim_end_matches(['.', ';', ',', ':', ' ']);
    let sign = subject[bare.len()..].trim();
    // "…", "v.v." are no full stop.
    let wrong = matches!(sign, "." | ";" | "," | ":") && !bare.ends_with("v.v");
    Verdict::fault_if(wrong, || {
        fault(document, subject).word("sign", sign).replacing(
            subject,
            bare.len(),
            subject.len(),
            "",
        )
    })
}

/// "V/v" is printed by the layout; written once more it would stand there twice.
fn subject_word(document: &Document) -> Verdict {
    let Some(subject) = subject(document).filter(|_| is_letter(document)) else {
        return Verdict::NotApplicable;
    };
    // A folded text has as many characters as the composed one it comes from.
    let folded = fold(subject);
    let Some(word) = ["v/v", "ve viec"].into_iter().find(|word| {
        let rest = folded.strip_prefix(word);
        rest.is_some_and(|rest| rest.starts_with([' ', ':']))
    }) else {
        return Verdict::passed();
    };
    let written: String = subject.chars().take(word.len()).collect();
    let rest = subject[written.len()..].trim_start_matches([' ', ':']);
    let length = subject.len() - rest.len();
    Verdict::from_iter([fault(document, subject)
        .word("word", written)
        .replacing(subject, 0, length, "")])
}

fn subject_long(document: &Document) -> Verdict {
    let Some(subject) = subject(document).filter(|_| is_letter(document)) else {
        return Verdict::NotApplicable;
    };
    let length = subject.chars().count();
    Verdict::fault_if(length > LETTER_LENGTH, || {
        fault(document, subject)
            .word("length", length.to_string())
            .word("most", LETTER_LENGTH.to_string())
    })
}

/// "Về việc …" of a direct decision, "Ban hành …" of one that issues another document.
fn subject_opening(document: &Document) -> Verdict {
    let decision = document.dispatch.kind == Kind::QuyetDinh;
    let Some(subject) = subject(document).filter(|_| decision) else {
        return Verdict::NotApplicable;
    };
    let lower = subject.to_lowercase();
    let known = document
        .words()
        .iter()
        .any(|opening| lower.starts_with(&opening.to_lowercase()));
    Verdict::fault_if(!known, || fault(document, subject))
}

fn subject_capital(document: &Document) -> Verdict {
    let Some(subject) = subject(document).filter(|_| !is_letter(document)) else {
        return Verdict::NotApplicable;
    };
    let first = subject.chars().next().filter(|first| first.is_lowercase());
    let raise = |first: char| {
        let capital: String = first.to_uppercase().collect();
        fault(document, subject).replacing(subject, 0, first.len_utf8(), capital)
    };
    first.map(raise).into_iter().collect()
}
