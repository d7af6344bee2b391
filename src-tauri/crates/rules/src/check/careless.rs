//! Slips of the hand no structure of syllables shows: words written twice, words often taken for
//! one another, signs too many.

use document::fold::compose;

use super::rule::{Rule, Verdict};
use super::running::{Running, slice};
use super::walk::Whole;

pub(super) const RULES: &[Rule] = &[
    Rule::draft("word-double", word_double),
    Rule::draft("word-mistaken", word_mistaken),
    Rule::draft("end-mark-dots", end_mark_dots),
];

/// Two words from one on, with one space between them.
fn pair<'l>(line: &'l Running, index: usize) -> Option<&'l str> {
    let (first, second) = (line.words.get(index)?, line.words.get(index + 1)?);
    (line.gap(index) == " ").then(|| slice(line.text(), first.from, second.to))
}

/// "các đơn vị đơn vị", "của của": a pair of syllables twice, or one of the words of the rule.
/// "xanh xanh", "ngày ngày" are words.
fn word_double(whole: &Whole) -> Verdict {
    Verdict::Judged(whole.text.each(|line| {
        let mut faults = vec![];
        for index in 0..line.words.len() {
            let Some(first) = line.words.get(index).filter(|word| line.is_own(word.from)) else {
                continue;
            };
            let single = pair(line, index).and_then(|words| words.split_once(' '));
            let small = single
                .filter(|(one, other)| one == other && whole.words.iter().any(|word| word == one));
            let twice = pair(line, index)
                .zip(pair(line, index + 2))
                .filter(|(one, other)| {
                    line.gap(index + 1) == " "
                        && one.to_lowercase() == other.to_lowercase()
                        && one.chars().all(|c| c.is_alphabetic() || c == ' ')
                });
            let end = match (small, twice) {
                (Some(_), _) => line.words.get(index + 1),
                (_, Some(_)) => line.words.get(index + 3),
                _ => continue,
            };
            if let Some(end) = end {
                let written = slice(line.text(), first.from, end.to);
                faults.push(line.fault().word("written", written));
            }
        }
        faults
    }))
}

/// "bổ xung", "sử lý": the words of the rule say how it is written and how right.
fn word_mistaken(whole: &Whole) -> Verdict {
    let pairs: Vec<(String, String)> = whole
        .words
        .iter()
        .filter_map(|word| word.split_once(" = "))
        .map(|(wrong, right)| (compose(wrong), compose(right)))
        .collect();
    let firsts: Vec<&str> = pairs
        .iter()
        .filter_map(|(wrong, _)| wrong.split(' ').next())
        .collect();
    let raised: Vec<String> = firsts.iter().map(|first| raised(first)).collect();
    let words = firsts.into_iter().chain(raised.iter().map(String::as_str));
    let places = whole.text.places(words);
    places
        .filter_map(|(line, index)| {
            let written = pair(line, index)?;
            let first = line
                .words
                .get(index)
                .filter(|word| line.is_own(word.from))?;
            let lower = written.to_lowercase();
            let (_, right) = pairs.iter().find(|(wrong, _)| *wrong == lower)?;
            let capital = written.starts_with(char::is_uppercase);
            let right = if capital {
                self::raised(right)
            } else {
                right.clone()
            };
            Some(line.instead(first.from, first.from + written.len(), &right))
        })
        .collect()
}

fn raised(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// "thực hiện../."
fn end_mark_dots(whole: &Whole) -> Verdict {
    Verdict::Judged(whole.text.each(|line| {
        let text = line.text();
        let bare = text
            .strip_suffix("./.")
            .filter(|bare| bare.ends_with(['.', ';', ',', ':', '!']));
        // "v.v../." and an ellipsis keep their dots.
        let bare = bare.filter(|bare| !bare.ends_with("..") && !bare.ends_with("v.v."));
        bare.map(|bare| line.instead(bare.len() - 1, text.len(), "./."))
    }))
}
