//! A line of running text as rules of wording read it.

use std::ops::Range;

use super::cited::{Citation, citations};
use super::names::{Found, Names};
use super::rule::Fault;
use super::walk::Passage;
use super::written_dates::{WrittenDate, dates};

pub(super) struct Running<'a> {
    pub passage: Passage,
    pub opening: Opening,
    pub words: Vec<Word>,
    pub citations: Vec<Citation>,
    pub dates: Vec<WrittenDate>,
    /// Names that have one right form, as they are written here.
    pub names: Vec<Found<'a>>,
    /// What is not the drafter's own wording: quotations, subjects of cited documents.
    foreign: Vec<Range<usize>>,
}

/// What the first letter of a line begins.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    Sentence,
    /// A sentence too, that of a legal basis.
    Basis,
    /// A line of a list or an outline.
    Item,
    /// A cell of a table, the subject behind "V/v".
    Phrase,
}

/// Bytes of a word.
#[derive(Clone, Copy)]
pub(super) struct Word {
    pub from: usize,
    pub to: usize,
    /// Whether it is spelled like a Vietnamese syllable.
    pub syllable: bool,
}

impl<'a> Running<'a> {
    pub(super) fn read(
        passage: Passage,
        words: Vec<Word>,
        opening: Opening,
        names: &'a Names,
    ) -> Running<'a> {
        let citations = citations(&passage.text);
        let mut foreign = quotations(&passage.text);
        foreign.extend(
            citations
                .iter()
                .filter_map(|citation| citation.subject.clone()),
        );
        let found = names.find(&passage.text, &words);
        let mut line = Running {
            passage,
            opening,
            words,
            citations,
            dates: vec![],
            names: found,
            foreign,
        };
        line.dates = dates(&line);
        line
    }

    pub(super) fn text(&self) -> &str {
        &self.passage.text
    }

    pub(super) fn of(&self, word: Word) -> &str {
        slice(self.text(), word.from, word.to)
    }

    /// The word at an index; empty outside of the line.
    pub(super) fn word(&self, index: Option<usize>) -> &str {
        let word = index.and_then(|index| self.words.get(index));
        word.map_or("", |&word| self.of(word))
    }

    pub(super) fn is_syllable(&self, index: Option<usize>) -> bool {
        let word = index.and_then(|index| self.words.get(index));
        word.is_some_and(|word| word.syllable)
    }

    /// What stands between a word and the one behind it.
    pub(super) fn gap(&self, index: usize) -> &str {
        let from = self.words.get(index).map_or(0, |word| word.to);
        let to = self
            .words
            .get(index + 1)
            .map_or(self.text().len(), |word| word.from);
        slice(self.text(), from, to)
    }

    /// Whether the drafter chose the wording here.
    pub(super) fn is_own(&self, at: usize) -> bool {
        !self.foreign.iter().any(|range| range.contains(&at))
    }

    /// Whether a word stands in the middle of a sentence: behind another word or a comma.
    pub(super) fn is_inside(&self, word: Word) -> bool {
        let front = slice(self.text(), 0, word.from).trim_end();
        front.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | ';' | '-' | '%' | ')'))
    }

    /// Whether a stretch is part of a symbol, an address, a number: joined to something by a sign.
    pub(super) fn is_joined(&self, from: usize, to: usize) -> bool {
        let sign = |c: char| matches!(c, '/' | '-' | '.' | '@' | '_' | '&' | '\\' | '–');
        let text = self.text();
        let mut front = slice(text, 0, from).chars().rev();
        let mut behind = slice(text, to, text.len()).chars();
        let before = front.next().is_some_and(sign);
        let after = behind.next().is_some_and(sign);
        before && front.next().is_some_and(char::is_alphanumeric)
            || after && behind.next().is_some_and(char::is_alphanumeric)
    }

    pub(super) fn fault(&self) -> Fault {
        Fault::at(self.passage.place)
    }

    /// A fault of a stretch of bytes, `{written}`, and what should stand there, `{right}`.
    pub(super) fn instead(&self, from: usize, to: usize, right: &str) -> Fault {
        let fault = self
            .fault()
            .word("written", slice(self.text(), from, to))
            .word("right", right);
        match self.passage.alone {
            true => fault.replacing(self.text(), from, to, right),
            false => fault,
        }
    }
}

pub(super) fn slice(text: &str, from: usize, to: usize) -> &str {
    text.get(from..to).unwrap_or_default()
}

pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = vec![];
    let mut begun = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match begun {
            None if c.is_alphanumeric() => begun = Some(at),
            Some(from) if !c.is_alphanumeric() => {
                words.push(Word {
                    from,
                    to: at,
                    syllable: false,
                });
                begun = None;
            }
            _ => {}
        }
    }
    words
}

const QUOTES: [(char, char); 4] = [('“', '”'), ('"', '"'), ('«', '»'), ('‘', '’')];

/// From a mark to its partner, both included; without a partner to the end.
fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut ranges = vec![];
    let mut open: Option<(usize, char)> = None;
    for (at, c) in text.char_indices() {
        match open {
            None => {
                let quote = QUOTES.into_iter().find(|(begin, _)| *begin == c);
                open = quote.map(|(_, end)| (at, end));
            }
            Some((from, end)) if end == c => {
                ranges.push(from..at + c.len_utf8());
                open = None;
            }
            Some(_) => {}
        }
    }
    ranges.extend(open.map(|(from, _)| from..text.len()));
    ranges
}
