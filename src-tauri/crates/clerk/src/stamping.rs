//! Dấu "ĐẾN" (Phụ lục IV, mục V) on a copy of a received PDF.

use std::fs;

use compose::{ArrivalStamp, arrival_stamp};
use document::date::in_figures;
use document::office::Direction;
use paper::{Length, Point};
use pdf::Onto;
use register::{AttachmentId, EntryRow, Register};
use rules::RuleBook;
use typeset::Trouble;

use crate::Clerk;
use crate::case_files::notations;
use crate::contract::*;
use crate::printing::save;

impl Clerk {
    pub fn stamp_arrival(&self, wish: StampArrival) -> Result<(), Failure> {
        let id = AttachmentId(wish.attachment);
        let (file, stamp) = self.read(|register| {
            let file = register.attachment(id)?;
            let Some(entry) = register.entry_of(id)? else {
                return Err(not_in_the_book());
            };
            let row = register.entry(entry)?.row;
            Ok((file, stamp_of(register, row)?))
        })?;
        let received = fs::read(&file.path).map_err(|error| Failure::file(&file.path, &error))?;
        let (x, y) = wish.place;
        let at = Point {
            x: Length::mm(x.min(2000).into()),
            y: Length::mm(y.min(2000).into()),
        };
        let stamp = arrival_stamp(&self.stamp_that_fits(stamp), RuleBook::nd30_2020());
        let pages = typeset::typeset(&stamp, self.fonts()).pages;
        let stamped = pdf::stamp(&received, &pages, self.fonts(), Onto::FirstPage(at))?;
        save(&wish.path, &stamped)
    }

    /// What is too long for its line is left to be written by hand.
    pub(crate) fn stamp_that_fits(&self, stamp: ArrivalStamp) -> ArrivalStamp {
        let with = |case_file: bool, to: bool| ArrivalStamp {
            case_file: stamp.case_file.clone().filter(|_| case_file),
            to: stamp.to.clone().filter(|_| to),
            ..stamp.clone()
        };
        let fits = |stamp: &ArrivalStamp| {
            let set = typeset::typeset(&arrival_stamp(stamp, RuleBook::nd30_2020()), self.fonts());
            let full = |trouble: &Trouble| matches!(trouble, Trouble::NoRoom { .. });
            !set.troubles.iter().any(full)
        };
        let tries = [(true, true), (false, true), (true, false)];
        let mut tries = tries.into_iter().map(|(case_file, to)| with(case_file, to));
        tries.find(fits).unwrap_or_else(|| with(false, false))
    }
}

/// What the stamp says of a paper that arrived.
pub(crate) fn stamp_of(register: &Register, row: EntryRow) -> Result<ArrivalStamp, Failure> {
    if row.direction != Direction::Incoming {
        return Err(not_in_the_book());
    }
    Ok(ArrivalStamp {
        agency: register.body(row.body)?.head,
        number: Some(row.number.to_arrival()),
        date: Some(in_figures(row.entered_on)),
        to: Some(row.assignee).filter(|to| !to.is_empty()),
        case_file: Some(notations(register, row.entry)?).filter(|words| !words.is_empty()),
    })
}

fn not_in_the_book() -> Failure {
    Failure::input("Chỉ đóng dấu đến lên tệp của văn bản đến đã vào sổ; hãy vào sổ trước.")
}
