//! Names that are written in one way (Phụ lục II): the words of each rule here are the right
//! forms themselves, found in any case and compared letter by letter.
//!
//! Words in small letters at the front of a form are its surroundings: "của Nhân dân" is found
//! behind "của" only, and says nothing of that word.

use std::collections::{BTreeMap, HashMap};

use document::syllable::{is_syllable, key_into};

use super::rule::{CheckRule, Rule, Verdict};
use super::running::{Running, Word, slice};
use super::walk::Whole;

pub(super) const RULES: &[Rule] = &[
    Rule::draft("capital-city", named),
    Rule::draft("capital-party", named),
    Rule::draft("capital-abbreviation", named),
    Rule::draft("capital-lunar", named),
    Rule::draft("capital-figure", figure),
    Rule::draft("capital-foreign-name", named),
    Rule::draft("capital-region", named),
    Rule::draft("capital-body", named),
    Rule::draft("capital-foreign-body", named),
    Rule::draft("capital-people", named),
    Rule::draft("capital-honour", named),
    Rule::draft("capital-post", named),
    Rule::draft("capital-day", named),
    Rule::draft("capital-law", named),
    Rule::draft("capital-festival", festival),
    Rule::draft("capital-event", named),
    Rule::draft("capital-work", named),
    Rule::draft("capital-school", shouted),
];

/// The right forms of all rules by the key of their first word, the longest first: a name inside
/// a longer one is not looked at.
pub(crate) struct Names(HashMap<String, Vec<Name>>);

#[derive(Debug)]
pub(super) struct Name {
    rule: String,
    form: String,
    keys: Vec<String>,
    /// Bytes of the form at which its words begin.
    starts: Vec<usize>,
    /// What stands between its words.
    gaps: Vec<String>,
    /// How many words in front are surroundings.
    around: usize,
    /// Words that make another thing of it when they stand before it.
    except: Vec<String>,
}

/// A name in a line: its words from the first to the last.
pub(super) struct Found<'a> {
    name: &'a Name,
    first: usize,
}

impl Names {
    pub(crate) fn of(checks: &BTreeMap<String, CheckRule>) -> Names {
        let mut names: HashMap<String, Vec<Name>> = HashMap::new();
        for rule in RULES {
            let Some(check) = checks.get(rule.id) else {
                continue;
            };
            for form in &check.words {
                let name = Name::new(rule.id, form, &check.except);
                if let Some(first) = name.keys.first() {
                    names.entry(first.clone()).or_default().push(name);
                }
            }
        }
        for same in names.values_mut() {
            same.sort_by_key(|name| std::cmp::Reverse(name.keys.len()));
        }
        Names(names)
    }

    pub(super) fn find(&self, text: &str, words: &[Word]) -> Vec<Found<'_>> {
        let mut found = vec![];
        let mut key = String::new();
        let mut at = 0;
        while let Some(word) = words.get(at) {
            key.clear();
            key_into(&mut key, slice(text, word.from, word.to));
            let same = self.0.get(&key).into_iter().flatten();
            let before = at.checked_sub(1).and_then(|before| words.get(before));
            let before = before.map_or("", |word| slice(text, word.from, word.to));
            let name = same
                .filter(|name| !name.except.iter().any(|other| other == before))
                .find(|name| name.stands(text, words.get(at..).unwrap_or_default()));
            at += match name {
                Some(name) => {
                    found.push(Found { name, first: at });
                    name.keys.len()
                }
                None => 1,
            };
        }
        found
    }
}

impl Name {
    fn new(rule: &str, form: &str, except: &[String]) -> Name {
        let mut name = Name {
            rule: rule.to_owned(),
            form: form.to_owned(),
            keys: vec![],
            starts: vec![],
            gaps: vec![],
            around: 0,
            except: except.to_vec(),
        };
        let mut gap = String::new();
        let mut at = 0;
        for piece in form.split_inclusive(|c: char| !c.is_alphanumeric()) {
            let word = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
            if !word.is_empty() {
                if !name.keys.is_empty() {
                    name.gaps.push(std::mem::take(&mut gap));
                }
                if name.around == name.keys.len() && word.starts_with(char::is_lowercase) {
                    name.around += 1;
                }
                name.keys.push(key(word));
                name.starts.push(at);
            }
            gap.push_str(slice(piece, word.len(), piece.len()));
            at += piece.len();
        }
        name
    }

    fn stands(&self, text: &str, words: &[Word]) -> bool {
        let Some(words) = words.get(..self.keys.len()) else {
            return false;
        };
        let gaps = words
            .windows(2)
            .zip(&self.gaps)
            .all(|(pair, gap)| match pair {
                [one, other] => slice(text, one.to, other.from) == gap,
                _ => false,
            });
        let mut rest = words.iter().zip(&self.keys).skip(1);
        gaps && rest.all(|(word, own)| key(slice(text, word.from, word.to)) == *own)
    }
}

fn key(word: &str) -> String {
    let mut key = String::new();
    key_into(&mut key, word);
    key
}

/// The same letters in the case of a form of as many.
fn in_case(written: &str, form: &str) -> String {
    let letters = written.chars().zip(form.chars());
    letters
        .flat_map(|(written, form)| {
            let upper = form.is_uppercase().then(|| written.to_uppercase());
            let lower = form.is_lowercase().then(|| written.to_lowercase());
            let same = (upper.is_none() && lower.is_none()).then_some(written);
            upper
                .into_iter()
                .flatten()
                .chain(lower.into_iter().flatten())
                .chain(same)
        })
        .collect()
}

fn named(whole: &Whole) -> Verdict {
    judge(whole, |_, found| Some(found.name.around))
}

/// In small letters it is a common noun: "các trường tiểu học".
fn shouted(whole: &Whole) -> Verdict {
    judge(whole, |line, found| {
        let inner = found.first + 1..found.first + found.name.keys.len();
        let mut inner = inner.map(|index| line.word(Some(index)));
        inner
            .any(|word| word.starts_with(char::is_uppercase))
            .then_some(0)
    })
}

/// The word in front counts: "tết Nguyên đán".
fn festival(whole: &Whole) -> Verdict {
    judge(whole, |_, _| Some(0))
}

/// "bà Triệu" before another name is someone else.
fn figure(whole: &Whole) -> Verdict {
    judge(whole, |line, found| {
        let last = found.first + found.name.keys.len() - 1;
        let alone =
            line.gap(last) != " " || !line.word(Some(last + 1)).starts_with(char::is_uppercase);
        alone.then_some(0)
    })
}

/// Asks from which word on each name of the rule is to be compared.
fn judge(whole: &Whole, from: impl Fn(&Running, &Found) -> Option<usize>) -> Verdict {
    let mut faults = vec![];
    let mut met = false;
    for line in &whole.text.lines {
        for found in line
            .names
            .iter()
            .filter(|found| found.name.rule == whole.rule)
        {
            met = true;
            let Some(skip) = from(line, found) else {
                continue;
            };
            let last = found.first + found.name.keys.len() - 1;
            let stretch = (line.words.get(found.first + skip), line.words.get(last));
            let (Some(first), Some(last)) = stretch else {
                continue;
            };
            let written = slice(line.text(), first.from, last.to);
            let form = &found.name.form;
            let start = found.name.starts.get(skip).copied().unwrap_or_default();
            let mut right = in_case(written, slice(form, start, form.len()));
            // Behind a bracket or a quotation mark either is right.
            let inside = line.is_inside(*first);
            if !inside && written == raised(&right) {
                continue;
            }
            if first.from == 0 {
                right = raised(&right);
            }
            let capitals = !written.contains(char::is_lowercase);
            let small = !written.contains(char::is_uppercase);
            let common = small
                && found.name.keys.len() < 3
                && is_syllable(written.split(' ').next().unwrap_or_default());
            let own = line.is_own(first.from) && !line.is_joined(first.from, last.to);
            if own && written != right && !capitals && !common {
                faults.push(line.instead(first.from, last.to, &right));
            }
        }
    }
    match met {
        true => Verdict::Judged(faults),
        false => Verdict::NotApplicable,
    }
}

/// With a capital first letter, as at the beginning of a sentence.
fn raised(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
