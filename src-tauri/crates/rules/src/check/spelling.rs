//! Chính tả: words whose letters cannot be Vietnamese. Names, foreign words the rules list, words
//! of the office, symbols and addresses are left alone; so are foreign phrases.

use std::cell::RefCell;
use std::collections::BTreeSet;

use document::syllable::{placed, typed};

use super::rule::{Fault, Rule, Verdict};
use super::running::{Running, Word};
use super::walk::Whole;

pub(super) const RULES: &[Rule] = &[
    Rule::draft("spelling-typed", spelling_typed),
    Rule::draft("spelling-mark", spelling_mark),
    Rule::draft("spelling-syllable", spelling_syllable),
];

/// What is wrong with a word.
enum Slip {
    /// Left in the keys of the typing program.
    Typed(String),
    /// The tone mark stands on another letter.
    Mark(String),
    Unknown,
}

fn slip(word: &str) -> Option<Slip> {
    let typed = typed(word).map(Slip::Typed);
    let slip = typed.or_else(|| placed(word).map(Slip::Mark));
    match slip {
        None if word.chars().any(|c| c.is_ascii_digit()) => None,
        slip => slip.or(Some(Slip::Unknown)),
    }
}

/// The words of one of the rules are foreign ones that stand in many papers.
fn judge(whole: &Whole, fault: impl Fn(&Running, usize, Word, Slip) -> Option<Fault>) -> Verdict {
    let known = &whole.book.check_rule("spelling-syllable").words;
    let known: BTreeSet<&str> = known.iter().map(String::as_str).collect();
    let strange = whole.text.strange().filter_map(|(line, index)| {
        let word = *line.words.get(index)?;
        let text = line.of(word);
        let slip = slip(text)?;
        let lower = text.to_lowercase();
        let spelled = known.contains(lower.as_str()) || whole.own_words.contains(&lower);
        let fault =
            (!spelled && is_prose(line, index, &slip)).then(|| fault(line, index, word, slip));
        Some(fault??.unless_own(text))
    });
    strange.collect()
}

/// Whether a word is one of running prose: no name, symbol, address, abbreviation or letter. One
/// with a capital is a name, unless it begins a sentence and what was meant is known.
fn is_prose(line: &Running, index: usize, slip: &Slip) -> bool {
    let Some(&word) = line.words.get(index) else {
        return false;
    };
    let text = line.of(word);
    let mut letters = text.chars();
    let first = letters.next().is_some_and(char::is_uppercase);
    let rest = letters.any(char::is_uppercase);
    let before = index.checked_sub(1).map_or(". ", |before| line.gap(before));
    let begins = [". ", "! ", "? "].contains(&before) && !matches!(slip, Slip::Unknown);
    let sized = text.chars().count() > 1 && !text.starts_with(|c: char| c.is_ascii_digit());
    sized && !rest && (!first || begins) && !line.is_joined(word.from, word.to)
}

fn spelling_typed(whole: &Whole) -> Verdict {
    judge(whole, |line, _, word, slip| match slip {
        Slip::Typed(meant) => Some(line.instead(word.from, word.to, &meant)),
        _ => None,
    })
}

fn spelling_mark(whole: &Whole) -> Verdict {
    judge(whole, |line, _, word, slip| match slip {
        Slip::Mark(right) => Some(line.instead(word.from, word.to, &right)),
        _ => None,
    })
}

/// Two strange words in a row are a foreign phrase, and what is quoted is another's spelling.
/// Each word is told once.
fn spelling_syllable(whole: &Whole) -> Verdict {
    let met = RefCell::new(BTreeSet::new());
    judge(whole, |line, index, word, slip| {
        let strange = |index: Option<usize>| {
            let word = line.word(index);
            !word.is_empty() && word.chars().all(char::is_alphabetic) && !line.is_syllable(index)
        };
        let before = index.checked_sub(1);
        let phrase = before.is_some_and(|before| line.gap(before) == " ") && strange(before)
            || line.gap(index) == " " && strange(Some(index + 1));
        let alone = matches!(slip, Slip::Unknown) && !phrase && line.is_own(word.from);
        let written = line.of(word);
        let first = alone && met.borrow_mut().insert(written.to_owned());
        first.then(|| line.fault().word("written", written))
    })
}
