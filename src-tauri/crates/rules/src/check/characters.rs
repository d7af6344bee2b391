//! Characters no paper shows, or shows wrongly.

use std::collections::BTreeSet;

use document::fold::compose;

use super::rule::{Fault, Rule, Verdict};
use super::walk::{Passage, Whole, passages};

pub(super) const RULES: &[Rule] = &[
    Rule::draft("character-hidden", character_hidden),
    Rule::draft("character-private", character_private),
    Rule::draft("character-composed", character_composed),
    Rule::draft("character-dashes", character_dashes),
];

/// One fault for every kind of wrong character in a place.
fn each(whole: &Whole, wrong: fn(char) -> bool) -> Verdict {
    let named = |passage: Passage| {
        let found: BTreeSet<char> = passage.text.chars().filter(|&c| wrong(c)).collect();
        let place = passage.place;
        found.into_iter().map(move |character| {
            let code = format!("U+{:04X}", u32::from(character));
            Fault::at(place).word("code", code)
        })
    };
    passages(whole.draft).into_iter().flat_map(named).collect()
}

/// Controls, zero width spaces, marks of direction, the soft hyphen.
fn character_hidden(whole: &Whole) -> Verdict {
    each(whole, |c| {
        c.is_control()
            || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
                | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
    })
}

/// Left over from old fonts and from symbols of word processors.
fn character_private(whole: &Whole) -> Verdict {
    each(
        whole,
        |c| matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..),
    )
}

fn character_composed(whole: &Whole) -> Verdict {
    let passages = passages(whole.draft).into_iter();
    passages
        .filter(|passage| compose(&passage.text) != passage.text)
        .map(|passage| Fault::at(passage.place))
        .collect()
}

fn character_dashes(whole: &Whole) -> Verdict {
    let passages = passages(whole.draft).into_iter();
    passages
        .filter(|passage| passage.text.contains("--"))
        .map(|passage| Fault::at(passage.place))
        .collect()
}
