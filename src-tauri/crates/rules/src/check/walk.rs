//! The draft as predicates read it: its documents, its bodies, every passage of words.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use document::body::{Cell, Unit};
use document::{Block, Body, Dispatch, Draft, Field, Part, Place};

use super::text::Text;
use crate::{KindRules, RuleBook};

/// The whole draft, and what it is judged by.
pub(super) struct Whole<'a> {
    pub draft: &'a Draft,
    pub book: &'a RuleBook,
    pub today: Option<NaiveDate>,
    /// The running text, read once.
    pub text: &'a Text<'a>,
    /// The rule that is asked, its words and its exceptions.
    pub rule: &'static str,
    pub words: &'a [String],
    pub except: &'a [String],
    pub since: Option<NaiveDate>,
    /// Words of the office, in lower case.
    pub own_words: &'a BTreeSet<String>,
}

/// One document with head and foot.
pub(super) struct Document<'a> {
    pub whole: &'a Whole<'a>,
    pub dispatch: &'a Dispatch,
    pub part: usize,
    pub kind: &'a KindRules,
}

/// A line of words, at its place.
pub(super) struct Passage {
    pub place: Place,
    pub text: String,
    /// Whether the place holds nothing but this text; a table holds many.
    pub alone: bool,
}

/// The documents of a draft with their part.
pub(super) fn documents(draft: &Draft) -> impl Iterator<Item = (usize, &Dispatch)> {
    let attached = draft.parts.iter().enumerate();
    let attached = attached.filter_map(|(index, part)| match part {
        Part::VanBanKemTheo(dispatch) => Some((index + 1, &**dispatch)),
        Part::PhuLuc(_) | Part::BanHanhKemTheo(_) => None,
    });
    std::iter::once((0, &draft.main)).chain(attached)
}

/// Every body of a draft with its part.
pub(super) fn bodies(draft: &Draft) -> impl Iterator<Item = (usize, &Body)> {
    let parts = draft.parts.iter().enumerate().map(|(index, part)| {
        let body = match part {
            Part::PhuLuc(appendix) => &appendix.body,
            Part::VanBanKemTheo(dispatch) => &dispatch.body,
            Part::BanHanhKemTheo(promulgated) => &promulgated.body,
        };
        (index + 1, body)
    });
    std::iter::once((0, &draft.main.body)).chain(parts)
}

/// The units of a body with the index of their block.
pub(super) fn units(body: &Body) -> impl Iterator<Item = (usize, &Unit)> {
    let blocks = body.0.iter().enumerate();
    blocks.filter_map(|(index, block)| match block {
        Block::Unit(unit) => Some((index, unit)),
        _ => None,
    })
}

/// The passages of a body in reading order; a unit without its label.
pub(super) fn body_passages(part: usize, body: &Body) -> Vec<Passage> {
    let mut passages = vec![];
    for (index, block) in body.0.iter().enumerate() {
        let place = Place::line(part, Field::Body, index);
        let mut push = |text: String, alone| passages.push(Passage { place, text, alone });
        match block {
            Block::Basis { text } | Block::Order { text } | Block::Paragraph { text } => {
                push(text.to_plain(), true);
            }
            Block::Unit(unit) => push(unit.text.to_plain(), true),
            Block::Table(table) => {
                for cell in table.rows.iter().flatten() {
                    if let Cell::Text { text } = cell {
                        push(text.to_plain(), false);
                    }
                }
            }
        }
    }
    passages
}

/// Everything written in a draft, part by part.
pub(super) fn passages(draft: &Draft) -> Vec<Passage> {
    let mut passages = vec![];
    for (part, body) in bodies(draft) {
        let mut line = |place, text: &str| {
            passages.push(Passage {
                place,
                text: text.to_owned(),
                alone: true,
            });
        };
        match part.checked_sub(1).and_then(|index| draft.parts.get(index)) {
            None => fields(part, &draft.main, &mut line),
            Some(Part::VanBanKemTheo(dispatch)) => fields(part, dispatch, &mut line),
            Some(Part::PhuLuc(appendix)) => {
                for (field, text) in [
                    (Field::Label, &appendix.label),
                    (Field::Title, &appendix.title),
                ] {
                    text.iter()
                        .for_each(|text| line(Place::of(part, field), text));
                }
            }
            Some(Part::BanHanhKemTheo(promulgated)) => {
                let subject = promulgated.subject.iter();
                subject.for_each(|text| line(Place::of(part, Field::Subject), text));
            }
        }
        passages.extend(body_passages(part, body));
    }
    passages
}

/// The written fields of a document besides its body.
fn fields(part: usize, dispatch: &Dispatch, line: &mut impl FnMut(Place, &str)) {
    for (field, text) in [
        (Field::Symbol, &dispatch.symbol),
        (Field::Place, &dispatch.place),
        (Field::Subject, &dispatch.subject),
        (Field::Session, &dispatch.session),
        (Field::FileCopy, &dispatch.file_copy),
        (Field::Drafter, &dispatch.drafter),
        (Field::Circulation, &dispatch.circulation),
        (Field::DraftMark, &dispatch.draft_mark),
        (Field::Confirmation, &dispatch.confirmation),
    ] {
        text.iter()
            .for_each(|text| line(Place::of(part, field), text));
    }
    for (field, lines) in [
        (Field::ParentAgency, &dispatch.parent_agency),
        (Field::Agency, &dispatch.agency),
        (Field::Authority, &dispatch.authority),
        (Field::Addressees, &dispatch.addressees),
        (Field::Recipients, &dispatch.recipients),
        (Field::Address, &dispatch.address),
    ] {
        for (index, text) in lines.iter().enumerate() {
            line(Place::line(part, field, index), text);
        }
    }
    for (index, body) in dispatch.joint.iter().enumerate() {
        let place = Place::line(part, Field::Joint, index);
        let lines = body.parent_agency.iter().chain(&body.agency);
        lines.for_each(|text| line(place, text));
    }
    for (index, signing) in dispatch.signing.iter().enumerate() {
        let place = Place::line(part, Field::Signing, index);
        let lines = signing
            .capacity
            .iter()
            .chain([&signing.position, &signing.name]);
        lines
            .chain(&signing.second_position)
            .for_each(|text| line(place, text));
    }
}

impl Document<'_> {
    pub(super) fn at(&self, field: Field) -> Place {
        Place::of(self.part, field)
    }

    pub(super) fn line(&self, field: Field, index: usize) -> Place {
        Place::line(self.part, field, index)
    }

    pub(super) fn words(&self) -> &[String] {
        self.whole.words
    }

    /// Whether the words of the rule name this kind by its id.
    pub(super) fn kind_is_listed(&self) -> bool {
        let id = self.dispatch.kind.id();
        self.words().iter().any(|word| word == id)
    }

    /// One of the 29 kinds that is made in an office's own name: no copy, no thư công.
    pub(super) fn is_numbered(&self) -> bool {
        self.kind.numbered && !self.dispatch.kind.is_copy()
    }

    /// The name of the agency on one line, folded.
    pub(super) fn agency_folded(&self) -> String {
        document::fold::fold(&self.dispatch.agency.join(" "))
    }

    pub(super) fn is_people_committee(&self) -> bool {
        self.agency_folded().starts_with("uy ban nhan dan")
    }

    pub(super) fn is_people_council(&self) -> bool {
        self.agency_folded().starts_with("hoi dong nhan dan")
    }
}

/// Whether a text has no lower-case letter.
pub(super) fn is_capitals(text: &str) -> bool {
    !text.chars().any(char::is_lowercase)
}

/// The last words of a text, for a sentence.
pub(super) fn tail(text: &str) -> String {
    const WORDS: usize = 5;
    let words: Vec<&str> = text.split(' ').collect();
    match words.len().checked_sub(WORDS) {
        None | Some(0) => text.to_owned(),
        Some(skip) => format!("… {}", words.get(skip..).unwrap_or_default().join(" ")),
    }
}
