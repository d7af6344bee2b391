//! Where one document ends and the next begins, and what each of them is.

use super::Notes;
use super::cue::Cue;
use super::flat::{Flat, Side};
use super::{foot, head, text};
use crate::dispatch::Promulgated;
use crate::{Dispatch, Field, Kind, Part, Place};

/// Where a part begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Opening {
    pub at: usize,
    pub appendix: bool,
}

/// A part begins with Quốc hiệu, with the label of an appendix, or behind a foot with the name of
/// a kind.
pub(super) fn openings(flat: &[Flat]) -> Vec<Opening> {
    let mut openings = vec![Opening {
        at: 0,
        appendix: false,
    }];
    let mut named = false;
    let mut ended = false;
    for (index, line) in flat.iter().enumerate() {
        let Some(item) = line.item() else {
            continue;
        };
        let appendix = matches!(item.cue, Cue::Appendix { .. });
        let begins = match item.cue {
            Cue::NationalName => std::mem::replace(&mut named, true),
            Cue::Kind(_) => ended && item.side == Side::Whole,
            Cue::Appendix { .. } => item.typed.centred != Some(false) && (named || ended),
            Cue::Recipients => {
                ended = true;
                false
            }
            _ => false,
        };
        if begins {
            let least = openings.last().map_or(0, |last| last.at + 1);
            let at = beginning(flat, index).max(least);
            openings.push(Opening { at, appendix });
            ended = false;
            named = true;
        }
    }
    openings
}

/// The agency stands beside Quốc hiệu, or above it where there are no columns.
fn beginning(flat: &[Flat], index: usize) -> usize {
    let cell = |at: usize| flat.get(at).and_then(Flat::item);
    let Some(item) = cell(index) else {
        return index;
    };
    if item.cue != Cue::NationalName {
        return index;
    }
    let mut at = index;
    while let Some(before) = at.checked_sub(1).and_then(cell) {
        let same_grid = before.grid().is_some() && before.grid() == item.grid();
        let above = before.grid().is_none()
            && item.grid().is_none()
            && before.is_capitals()
            && before.is_words();
        let mark = matches!(before.cue, Cue::Circulation | Cue::DraftMark);
        if !(same_grid || above || mark) {
            break;
        }
        at -= 1;
    }
    at
}

/// A document with head and foot.
pub(super) fn dispatch(lines: &[Flat], notes: &mut Notes) -> Dispatch {
    let (mut dispatch, begins) = head::head(lines, notes);
    let ends = foot::beginning(lines, begins);
    let body = lines.get(begins..ends).unwrap_or_default();
    dispatch.body = text::body(body, Some(dispatch.kind), notes);
    foot::foot(lines.get(ends..).unwrap_or_default(), &mut dispatch, notes);
    dispatch
}

/// What follows the main document and is no appendix: a document sent along, or one without
/// number and foot that the main one issues.
pub(super) fn attached(lines: &[Flat], notes: &mut Notes) -> Part {
    let referring = |line: &Flat| line.item().is_some_and(|item| item.cue == Cue::Reference);
    let numbered = |line: &Flat| {
        let item = line.item();
        item.is_some_and(|item| matches!(item.cue, Cue::Number { .. } | Cue::Recipients))
    };
    const HEAD: usize = 20;
    let issued = lines.iter().take(HEAD).any(referring) && !lines.iter().any(numbered);
    if !issued {
        return Part::VanBanKemTheo(Box::new(dispatch(lines, notes)));
    }
    let (head, begins) = head::head(lines, notes);
    let body = lines.get(begins..).unwrap_or_default();
    Part::BanHanhKemTheo(Promulgated {
        kind: head.kind,
        subject: head.subject,
        body: text::body(body, Some(head.kind), notes),
    })
}

/// Kinds without a subject on their sample pages (Mẫu 1.8, 1.10).
pub(super) fn has_subject(kind: Kind) -> bool {
    !matches!(kind, Kind::GiayGioiThieu | Kind::GiayNghiPhep)
}

impl Notes {
    pub(super) fn at(&self, field: Field) -> Place {
        Place::of(self.part, field)
    }

    pub(super) fn line(&self, field: Field, index: usize) -> Place {
        Place::line(self.part, field, index)
    }
}
