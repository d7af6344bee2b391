//! Ô 4: how the place is written.

use document::Field;

use super::rule::{Fault, Rule, Verdict};
use super::walk::Document;

pub(super) const RULES: &[Rule] = &[
    Rule::document("place-capital", place_capital),
    Rule::document("place-level", place_level),
];

fn place<'a>(document: &'a Document) -> Option<&'a str> {
    let place = document.dispatch.place.as_deref()?;
    (document.kind.dated && !place.trim().is_empty()).then_some(place)
}

fn place_capital(document: &Document) -> Verdict {
    let Some(place) = place(document) else {
        return Verdict::NotApplicable;
    };
    let first = place.chars().next().filter(|first| first.is_lowercase());
    let raise = |first: char| {
        let capital: String = first.to_uppercase().collect();
        Fault::at(document.at(Field::Place))
            .word("place", place)
            .replacing(place, 0, first.len_utf8(), capital)
    };
    first.map(raise).into_iter().collect()
}

/// "Xã Sơn Đông, ngày …": only units named by a number, a person or an event, and Thành phố Hồ
/// Chí Minh, keep their level.
fn place_level(document: &Document) -> Verdict {
    let Some(place) = place(document) else {
        return Verdict::NotApplicable;
    };
    let mut levels = document.words().iter();
    let name = levels.find_map(|level| place.strip_prefix(level.as_str())?.strip_prefix(' '));
    let whole = document.whole;
    let persons = &whole.book.check_rule("capital-level-name").words;
    let mut special = whole.except.iter().chain(persons);
    let plain = name.filter(|name| {
        !name.starts_with(|c: char| c.is_ascii_digit()) && !special.any(|other| other == name)
    });
    plain
        .map(|name| {
            Fault::at(document.at(Field::Place))
                .word("place", place)
                .instead(place, name)
        })
        .into_iter()
        .collect()
}
