//! Chữ viết tắt: what stands for what is said once, unless everyone knows it.

use std::collections::BTreeSet;

use document::Field;

use super::rule::{Rule, Verdict};
use super::running::Running;
use super::units::from_roman;
use super::walk::{Whole, documents};

pub(super) const RULES: &[Rule] = &[Rule::draft("abbreviation-unexplained", unexplained)];

fn unexplained(whole: &Whole) -> Verdict {
    let known: BTreeSet<&str> = whole.words.iter().map(String::as_str).collect();
    let own: Vec<&str> = documents(whole.draft)
        .flat_map(|(_, dispatch)| {
            let names = dispatch.agency.iter().chain(&dispatch.parent_agency);
            let names = names.flat_map(|line| line.split(' '));
            names.chain(dispatch.symbol.iter().flat_map(|symbol| symbol.split('-')))
        })
        .collect();
    let mut met = BTreeSet::new();
    let mut faults = vec![];
    for (line, index) in whole.text.strange() {
        let place = line.passage.place;
        let Some(&word) = line.words.get(index) else {
            continue;
        };
        let short = line.of(word);
        let known = known.contains(short)
            || own.contains(&short)
            || whole.own_words.contains(&short.to_lowercase());
        let stranger = place.field == Field::Body
            && line.passage.alone
            && is_abbreviation(short)
            && !known
            && line.is_own(word.from)
            && !line.is_joined(word.from, word.to)
            && !in_capitals(line, index);
        if stranger && met.insert(short.to_owned()) && !is_explained(line, index) {
            faults.push(line.fault().word("short", short).unless_own(short));
        }
    }
    match met.is_empty() {
        true => Verdict::NotApplicable,
        false => Verdict::Judged(faults),
    }
}

/// Capitals and no number.
fn is_abbreviation(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(char::is_uppercase) && from_roman(word).is_none()
}

/// A name or heading in capitals throughout: one of its neighbours is a word in capitals.
fn in_capitals(line: &Running, index: usize) -> bool {
    let shouted = |index: Option<usize>| {
        let word = line.word(index);
        word.chars().count() > 1 && word.chars().all(char::is_uppercase) && line.is_syllable(index)
    };
    shouted(index.checked_sub(1)) || shouted(Some(index + 1))
}

/// "Quỹ Bảo vệ rừng (QBVR)", "(sau đây viết tắt là QBVR)", "QBVR (Quỹ Bảo vệ rừng)".
fn is_explained(line: &Running, index: usize) -> bool {
    let before = index.checked_sub(1);
    let gap = before.map(|before| line.gap(before)).unwrap_or_default();
    let named = ["là", "tắt"].contains(&line.word(before));
    gap.ends_with(['(', ':']) || named || line.gap(index).starts_with(" (")
}
