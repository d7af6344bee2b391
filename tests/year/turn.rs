//! The turn of the year: some days with two books open, and the closing of the old ones.

use chrono::NaiveDate;
use clerk::contract::*;

use crate::course::{YEAR, Year};
use crate::office::LETTERS;
use crate::printing::RunKind;

fn january(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(YEAR + 1, 1, day).unwrap()
}

impl Year {
    /// Two books are open: the year of a paper that goes out is that of its date, of one that
    /// arrives that of its arrival.
    pub fn cross_over(&mut self) {
        self.come_in(january(4));
        let new = self.signed(0);
        let late = OutgoingForm {
            dated: NaiveDate::from_ymd_opt(YEAR, 12, 31).unwrap(),
            ..self.signed(0)
        };
        let first = self.clerk.number_signed_document(new).unwrap();
        assert_eq!(first.number, "01", "a new book begins");
        let next = self.next_letter(late.dated);
        let given = self.clerk.number_signed_document(late).unwrap();
        assert_eq!(Some(given.number), next, "the old book goes on");
        let arrived = IncomingForm {
            arrived: self.today,
            receipt_of: None,
            ..self.arrived.last().unwrap().1.clone()
        };
        assert_eq!(self.clerk.receive_document(arrived).unwrap().number, "1");
    }

    fn next_letter(&self, dated: NaiveDate) -> Option<String> {
        let asked = NextNumberRequest {
            body: self.committee(),
            direction: Direction::Outgoing,
            kind: Some(document::Kind::CongVan),
            dated,
            signed: None,
        };
        self.clerk.next_number(asked).unwrap().number
    }

    /// Mid-January: what is kept is given up, every book is closed and bound.
    pub fn close(&mut self) {
        self.hand_over();
        self.come_in(january(15));
        let letters = self.series[LETTERS];
        let kept = self.reserved(letters);
        assert!(!kept.is_empty(), "a number was kept over the turn");
        let refused = self.clerk.close_series(letters).unwrap_err();
        assert!(refused.sentence.contains("còn số đang giữ"), "{refused:?}");
        for entry in kept {
            let reason = "Không dùng đến".into();
            self.clerk
                .void_reserved(VoidNumber { entry, reason })
                .unwrap();
        }
        let mut closed = vec![];
        for (book, series) in self.books() {
            if !closed.contains(&series) {
                self.clerk.close_series(series).unwrap();
                closed.push(series);
            }
            self.run(book, series, RunKind::Closing, PrintWhat::Closing);
        }
    }
}
