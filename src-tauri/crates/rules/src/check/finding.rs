use document::Place;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::coverage::{Coverage, Outcomes};
use super::rule::{CheckRule, Fault};
use crate::RuleBook;

/// What the check of a draft found, and how much of the decree it looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Check {
    /// In the order of the draft.
    pub findings: Vec<Finding>,
    pub coverage: Coverage,
}

/// Something that is not yet as the decree asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Finding {
    /// Its name in `checks.toml`.
    pub rule: &'static str,
    /// `Phụ lục I, mục II.3`.
    pub clause: String,
    pub place: Place,
    /// Vietnamese: what is wrong and what to do.
    pub sentence: String,
    pub outcome: Outcome,
    /// Whether no lawful document can be issued before it is mended.
    pub blocks: bool,
    /// A change that is right whatever the document is about.
    pub fix: Option<Fix>,
    /// The word it is about, where the office may keep it as one of its own.
    pub word: Option<String>,
}

/// The weight of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Against the decree.
    Fail,
    /// Signed every day, or right in some documents: a human decides.
    NeedsLook,
}

/// A passage of one place and what should stand there instead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Fix {
    /// Characters in front of the passage; in a unit of the body counted behind its label.
    pub at: u32,
    pub before: String,
    pub after: String,
}

impl Check {
    /// Whether something forbids issuing.
    pub fn blocks(&self) -> bool {
        self.findings.iter().any(|finding| finding.blocks)
    }

    pub fn outcomes(&self) -> Outcomes {
        self.coverage.outcomes(&self.findings)
    }

    /// Joins what laying out the pages found; the rules only pages can answer are then evaluated.
    pub fn with_layout(mut self, troubles: Vec<Finding>) -> Check {
        for rule in LayoutTrouble::RULES {
            let found = troubles.iter().any(|finding| finding.rule == rule);
            self.coverage.now_evaluated(rule, found);
        }
        self.findings.extend(troubles);
        self.findings.sort_by_key(|finding| finding.place);
        self
    }
}

impl Finding {
    pub(super) fn new(rule: &'static str, data: &CheckRule, fault: Fault) -> Finding {
        Finding {
            rule,
            clause: data.clause.clone(),
            place: fault.place,
            sentence: data.sentence(&fault.words),
            outcome: data.outcome,
            // An attached document is another one, issued before: it cannot stop this one.
            blocks: data.blocks && fault.place.part == 0,
            fix: fault.fix,
            word: fault.own,
        }
    }

    /// Whether it is told once more when the document takes its number.
    pub fn warns(&self, book: &RuleBook) -> bool {
        book.check_rule(self.rule).warns
    }

    /// A trouble of the laid out pages as a finding.
    pub fn layout(book: &RuleBook, place: Place, trouble: LayoutTrouble) -> Finding {
        let (rule, fault) = match trouble {
            LayoutTrouble::NoGlyph(character) => (
                LayoutTrouble::NO_GLYPH,
                Fault::at(place)
                    .word("character", character)
                    .word("code", format!("U+{:04X}", u32::from(character))),
            ),
            LayoutTrouble::TooWide(word) => {
                (LayoutTrouble::TOO_WIDE, Fault::at(place).word("word", word))
            }
            LayoutTrouble::TooTall => (LayoutTrouble::TOO_TALL, Fault::at(place)),
            LayoutTrouble::NoRoom => (LayoutTrouble::NO_ROOM, Fault::at(place)),
        };
        let data = book.check_rule(rule);
        Finding {
            blocks: data.blocks,
            ..Finding::new(rule, data, fault)
        }
    }
}

/// What can go wrong on the way to pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LayoutTrouble {
    /// No face of the fonts has this character.
    NoGlyph(char),
    /// This word is wider than its line and was broken between characters.
    TooWide(String),
    /// A block is taller than the page and was broken where it should not be.
    TooTall,
    /// Words for which their place on the first page is too small.
    NoRoom,
}

impl LayoutTrouble {
    const NO_GLYPH: &str = "page-glyph";
    const TOO_WIDE: &str = "page-word-width";
    const TOO_TALL: &str = "page-block-height";
    const NO_ROOM: &str = "page-room";

    pub(super) const RULES: [&'static str; 4] = [
        LayoutTrouble::NO_GLYPH,
        LayoutTrouble::TOO_WIDE,
        LayoutTrouble::TOO_TALL,
        LayoutTrouble::NO_ROOM,
    ];
}
