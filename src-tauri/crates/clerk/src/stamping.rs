//! Dấu "ĐẾN" (Phụ lục IV, mục V) on a copy of a received PDF.

use std::fs;

use compose::{ArrivalStamp, arrival_stamp};
use document::date::in_figures;
use document::office::Direction;
use paper::{Length, Point};
use pdf::Onto;
use register::AttachmentId;
use rules::RuleBook;
use typeset::{Trouble, Typeset};

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
            if row.direction != Direction::Incoming {
                return Err(not_in_the_book());
            }
            let stamp = ArrivalStamp {
                agency: register.body(row.body)?.head,
                number: Some(row.number.to_paper()),
                date: Some(in_figures(row.entered_on)),
                to: Some(row.assignee).filter(|to| !to.is_empty()),
                case_file: Some(notations(register, entry)?).filter(|words| !words.is_empty()),
            };
            Ok((file, stamp))
        })?;
        let received = fs::read(&file.path).map_err(|error| Failure::file(&file.path, &error))?;
        let (x, y) = wish.place;
        let at = Point {
            x: Length::mm(x.min(2000).into()),
            y: Length::mm(y.min(2000).into()),
        };
        let pages = self.set(stamp).pages;
        let stamped = pdf::stamp(&received, &pages, self.fonts(), Onto::FirstPage(at))?;
        save(&wish.path, &stamped)
    }

    /// The stamp laid out. What is too long for its line is left to be written by hand.
    fn set(&self, stamp: ArrivalStamp) -> Typeset {
        let laid = |case_file: bool, to: bool| {
            let mut stamp = stamp.clone();
            stamp.case_file = stamp.case_file.filter(|_| case_file);
            stamp.to = stamp.to.filter(|_| to);
            typeset::typeset(&arrival_stamp(&stamp, RuleBook::nd30_2020()), self.fonts())
        };
        let fits = |set: &Typeset| {
            let full = |trouble: &Trouble| matches!(trouble, Trouble::NoRoom { .. });
            !set.troubles.iter().any(full)
        };
        let tries = [(true, true), (false, true), (true, false)];
        let fitting = tries.iter().map(|(case_file, to)| laid(*case_file, *to));
        fitting
            .into_iter()
            .find(fits)
            .unwrap_or_else(|| laid(false, false))
    }
}

fn not_in_the_book() -> Failure {
    Failure::input("Chỉ đóng dấu đến lên tệp của văn bản đến đã vào sổ; hãy vào sổ trước.")
}
