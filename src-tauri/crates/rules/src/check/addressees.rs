//! Ô 9a: Kính gửi.

use document::Field;

use super::rule::{Fault, Rule, Verdict};
use super::walk::Document;
use crate::AddresseeRule;

pub(super) const RULES: &[Rule] = &[
    Rule::document("addressees-missing", addressees_missing),
    Rule::document("receivers-missing", receivers_missing),
    Rule::document("addressees-stray", addressees_stray),
    Rule::document("addressees-unusual", addressees_unusual),
    Rule::document("addressees-mark", addressees_mark),
];

fn addressees_missing(document: &Document) -> Verdict {
    if document.kind.addressees != AddresseeRule::Always {
        return Verdict::NotApplicable;
    }
    Verdict::fault_if(document.dispatch.addressees.is_empty(), || {
        Fault::at(document.at(Field::Addressees))
    })
}

fn receivers_missing(document: &Document) -> Verdict {
    if document.kind.addressees != AddresseeRule::Telegram {
        return Verdict::NotApplicable;
    }
    Verdict::fault_if(document.dispatch.addressees.is_empty(), || {
        Fault::at(document.at(Field::Addressees))
    })
}

/// The words of the rule name the kinds that [`addressees_unusual`] speaks of.
fn addressees_stray(document: &Document) -> Verdict {
    if document.kind.addressees != AddresseeRule::Never || document.kind_is_listed() {
        return Verdict::NotApplicable;
    }
    written(document)
}

/// Kinds that carry Kính gửi day by day although the decree does not know it there.
fn addressees_unusual(document: &Document) -> Verdict {
    if !document.kind_is_listed() {
        return Verdict::NotApplicable;
    }
    written(document)
}

fn written(document: &Document) -> Verdict {
    Verdict::fault_if(!document.dispatch.addressees.is_empty(), || {
        Fault::at(document.at(Field::Addressees)).word("kind", &document.kind.name)
    })
}

fn addressees_mark(document: &Document) -> Verdict {
    marks(document, Field::Addressees, &document.dispatch.addressees)
}

/// Dashes and end marks of a list are set by the layout.
pub(super) fn marks(document: &Document, field: Field, lines: &[String]) -> Verdict {
    if lines.is_empty() {
        return Verdict::NotApplicable;
    }
    let bare = |line: &str| {
        let start = line.trim_start_matches(['-', '–', '+', ' ']);
        let end = start.trim_end_matches([';', '.', ',', ' ']);
        // A stop that belongs to an abbreviation or to an ellipsis stays.
        let kept = end.ends_with("v.v") || start.ends_with("..");
        if kept { start } else { end }.to_owned()
    };
    let lines = lines.iter().enumerate().map(|line| (line, bare(line.1)));
    lines
        .filter(|((_, line), bare)| *line != bare)
        .map(|((index, line), bare)| {
            Fault::at(document.line(field, index))
                .word("line", line)
                .instead(line, bare)
        })
        .collect()
}
