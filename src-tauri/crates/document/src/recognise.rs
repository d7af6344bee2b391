//! Nhận dạng: a whole document from its transcript. Every line that says what it is takes its
//! place in a draft; those that do not are told.
//!
//! ```text
//! transcript ─► flat ─► cue of every line ─► parts ─► head · body · foot ─► Draft, seats, left over
//! ```
//! Tolerant of what is signed every day: a text that ends in `./`, a file copy without its stop,
//! the code of a drafter in small letters, heads typed with spaces instead of a table.

mod appendix;
mod cue;
mod flat;
mod foot;
mod head;
mod parts;
mod signature;
#[cfg(test)]
mod tests;
mod text;

pub(crate) use signature::is_name;

use serde::{Deserialize, Serialize};

use crate::body::Level;
use crate::transcript::Transcript;
use crate::{Dispatch, Draft, Kind, Part, Place};

/// What was recognised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognition {
    pub draft: Draft,
    /// Whether the paper says its kind, by its name or by "V/v".
    pub kind_is_known: bool,
    /// What each line was taken for, in reading order.
    pub seats: Vec<Seat>,
    /// Lines no place was found for.
    pub left_over: Vec<String>,
}

/// What one line of the transcript was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seat {
    /// [`Typed::id`](crate::transcript::Typed::id)
    pub line: u32,
    pub place: Place,
    pub role: Role,
}

/// The elements of a page, as far as words tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    NationalName,
    NationalMotto,
    ParentAgency,
    Agency,
    Number,
    PlaceDate,
    TypeName,
    Subject,
    LetterSubject,
    Authority,
    Addressees,
    Basis,
    Order,
    /// A unit with its text, or the line of a label alone.
    Unit(Level),
    /// The title below such a line.
    UnitTitle,
    Body,
    Table,
    Capacity,
    Signer,
    RecipientsWord,
    Recipients,
    Drafter,
    Confirmation,
    Urgency,
    Circulation,
    DraftMark,
    Address,
    AppendixLabel,
    AppendixTitle,
    AppendixReference,
}

/// Reads a whole document.
pub fn recognise(transcript: &Transcript) -> Recognition {
    let flat = flat::flatten(transcript);
    let mut notes = Notes::default();
    let mut openings = parts::openings(&flat).into_iter().peekable();
    let mut main: Option<Dispatch> = None;
    let mut draft_parts = vec![];
    while let Some(opening) = openings.next() {
        let end = openings.peek().map_or(flat.len(), |next| next.at);
        let lines = flat.get(opening.at..end).unwrap_or_default();
        notes.part = match main {
            None => 0,
            Some(_) => draft_parts.len() + 1,
        };
        match (&main, opening.appendix) {
            (Some(_), true) => {
                draft_parts.push(Part::PhuLuc(appendix::appendix(lines, &mut notes)));
            }
            (Some(_), false) => draft_parts.push(parts::attached(lines, &mut notes)),
            (None, _) => {
                let mut dispatch = parts::dispatch(lines, &mut notes);
                head::margins(transcript, &mut dispatch, &mut notes);
                main = Some(dispatch);
            }
        }
    }
    let mut main = main.unwrap_or_else(|| Dispatch::new(Kind::CongVan));
    main.agency_name = main.agency_name.or(notes.issuer.take());
    notes.seats.sort_by_key(|seat| (seat.place.part, seat.line));
    Recognition {
        kind_is_known: notes.kind_is_known,
        seats: notes.seats,
        left_over: notes.left_over,
        draft: Draft {
            main,
            parts: draft_parts,
        },
    }
}

/// Whether a line below two columns goes on the left one: a name of the agency, "V/v", a recipient.
pub(crate) fn stands_left(words: &str) -> bool {
    match cue::cue(words) {
        cue::Cue::LetterSubject(_) | cue::Cue::FileCopy(_) => true,
        cue::Cue::Words => {
            let named = flat::is_capitals(words) && !words.ends_with(':');
            words.starts_with('-') || named && crate::body::label(words).is_none()
        }
        _ => false,
    }
}

/// Whether a line of a page begins something, whatever stands above it.
pub(crate) fn begins_anew(words: &str) -> bool {
    let begins = crate::body::label(words).is_some() || crate::body::opens_basis(words);
    begins || flat::is_capitals(words) || cue::cue(words) != cue::Cue::Words
}

/// What is written down on the way.
#[derive(Default)]
struct Notes {
    part: usize,
    kind_is_known: bool,
    seats: Vec<Seat>,
    left_over: Vec<String>,
    /// Who issued the main document, as the line "(Kèm theo … của …)" says it.
    issuer: Option<String>,
}

impl Notes {
    fn seat(&mut self, item: &flat::Item, place: Place, role: Role) {
        self.seats.push(Seat {
            line: item.typed.id,
            place,
            role,
        });
    }

    fn leave(&mut self, item: &flat::Item) {
        self.left_over.push(item.words.clone());
    }
}
