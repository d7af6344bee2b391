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
use crate::contract::*;
use crate::printing::save;

impl Clerk {
    pub fn stamp_arrival(&self, wish: StampArrival) -> Result<(), Failure> {
        let id = AttachmentId(wish.attachment);
        let (file, stamp) = self.read(|register| {
            let file = register.attachment(id)?;
            let row = match register.entry_of(id)? {
                Some(entry) => register.entry(entry)?.row,
                None => return Err(not_in_the_book()),
            };
            if row.direction != Direction::Incoming {
                return Err(not_in_the_book());
            }
            let stamp = ArrivalStamp {
                agency: register.body(row.body)?.head,
                number: Some(row.number.to_paper()),
                date: Some(in_figures(row.entered_on)),
                to: Some(row.assignee).filter(|to| !to.is_empty()),
                case_file: None,
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

    /// The stamp laid out. A name too long for its line is left to be written by hand.
    fn set(&self, mut stamp: ArrivalStamp) -> Typeset {
        let laid = |stamp: &ArrivalStamp| {
            typeset::typeset(&arrival_stamp(stamp, RuleBook::nd30_2020()), self.fonts())
        };
        let set = laid(&stamp);
        let full = |trouble: &Trouble| matches!(trouble, Trouble::NoRoom { .. });
        if set.troubles.iter().any(full) && stamp.to.take().is_some() {
            return laid(&stamp);
        }
        set
    }
}

fn not_in_the_book() -> Failure {
    Failure::input("Chỉ đóng dấu đến lên tệp của văn bản đến đã vào sổ; hãy vào sổ trước.")
}
