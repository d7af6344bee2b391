//! The running text of a draft, read once for all rules that judge words.

use std::collections::{BTreeSet, HashMap};

use document::syllable::is_syllable;
use document::{Block, Draft, Field};

use super::names::Names;
use super::rule::Fault;
use super::running::{Opening, Running, slice, words};
use super::walk::{Passage, bodies, is_capitals, passages};

/// Lines of running text in reading order; those in capitals throughout are exempt from every
/// rule of wording and stand not among them.
pub(super) struct Text<'a> {
    pub lines: Vec<Running<'a>>,
    /// Every word and where it stands: a rule about a few words need not read them all.
    words: HashMap<String, Met>,
}

/// A word as written, judged once: a text says the same few over and over.
struct Met {
    syllable: bool,
    /// Line and word, by index.
    places: Vec<(usize, usize)>,
}

impl<'a> Text<'a> {
    pub(super) fn read(draft: &Draft, names: &'a Names) -> Text<'a> {
        const FIELDS: [Field; 4] = [
            Field::Body,
            Field::Subject,
            Field::Addressees,
            Field::Recipients,
        ];
        let running = passages(draft)
            .into_iter()
            .filter(|passage| FIELDS.contains(&passage.place.field) && !is_capitals(&passage.text));
        let mut known: HashMap<String, Met> = HashMap::new();
        let lines = running.enumerate().map(|(line, passage)| {
            let opening = opening(draft, &passage);
            let mut words = words(&passage.text);
            for (index, word) in words.iter_mut().enumerate() {
                let written = slice(&passage.text, word.from, word.to);
                let place = (line, index);
                match known.get_mut(written) {
                    Some(met) => {
                        word.syllable = met.syllable;
                        met.places.push(place);
                    }
                    None => {
                        word.syllable = is_syllable(written);
                        let met = Met {
                            syllable: word.syllable,
                            places: vec![place],
                        };
                        known.insert(written.to_owned(), met);
                    }
                }
            }
            Running::read(passage, words, opening, names)
        });
        let lines = lines.collect();
        Text {
            lines,
            words: known,
        }
    }

    /// Where some words stand, in reading order, as line and index of the word.
    pub(super) fn places<'w>(
        &self,
        words: impl IntoIterator<Item = &'w str>,
    ) -> impl Iterator<Item = (&Running<'a>, usize)> {
        let known = words.into_iter().filter_map(|word| self.words.get(word));
        self.sorted(known)
    }

    /// Whether all words of a name stand somewhere in the text.
    pub(super) fn says(&self, name: &str) -> bool {
        let mut words = name
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty());
        words.all(|word| self.words.contains_key(word))
    }

    /// Where words stand that are no Vietnamese syllables.
    pub(super) fn strange(&self) -> impl Iterator<Item = (&Running<'a>, usize)> {
        self.sorted(self.words.values().filter(|known| !known.syllable))
    }

    fn sorted<'k>(
        &self,
        known: impl Iterator<Item = &'k Met>,
    ) -> impl Iterator<Item = (&Running<'a>, usize)> {
        let places: BTreeSet<(usize, usize)> = known
            .flat_map(|known| known.places.iter().copied())
            .collect();
        let lines = places.into_iter();
        lines.filter_map(|(line, word)| Some((self.lines.get(line)?, word)))
    }

    /// What a rule says of every line.
    pub(super) fn each<I>(&self, faults: impl Fn(&Running<'a>) -> I) -> Vec<Fault>
    where
        I: IntoIterator<Item = Fault>,
    {
        self.lines.iter().flat_map(faults).collect()
    }
}

fn opening(draft: &Draft, passage: &Passage) -> Opening {
    let place = passage.place;
    match place.field {
        Field::Addressees | Field::Recipients => return Opening::Item,
        Field::Body if passage.alone => {}
        _ => return Opening::Phrase,
    }
    let body = bodies(draft).find(|(part, _)| *part == place.part as usize);
    let index = place.index.unwrap_or_default() as usize;
    match body.and_then(|(_, body)| body.0.get(index)) {
        Some(Block::Unit(_)) => Opening::Item,
        Some(Block::Basis { .. }) => Opening::Basis,
        _ => Opening::Sentence,
    }
}
