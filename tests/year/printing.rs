//! The books as they are printed through the year, and the small papers of the desk.

use std::fs;
use std::path::{Path, PathBuf};

use clerk::Output;
use clerk::contract::*;

use crate::course::{YEAR, Year};

/// A part of a book that went through the printer.
#[derive(Clone, Debug)]
pub struct Run {
    pub book: BookName,
    pub series: i64,
    pub kind: RunKind,
    /// First and last page.
    pub pages: (u32, u32),
    pub path: PathBuf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunKind {
    New,
    Again,
    Closing,
}

impl Year {
    /// Every book that is printed as it fills, with its series.
    pub fn books(&self) -> Vec<(BookName, i64)> {
        let arrivals = self.arrivals();
        let mut series: Vec<i64> = self.series.values().copied().collect();
        series.sort_unstable();
        let outgoing = series.into_iter().filter(|&series| series != arrivals);
        let outgoing = outgoing.map(|series| (BookName::Outgoing, series));
        let arriving = [BookName::Incoming, BookName::FollowUp].map(|book| (book, arrivals));
        arriving.into_iter().chain(outgoing).collect()
    }

    pub fn print_what_is_new(&mut self) {
        for (book, series) in self.books() {
            let printed = self.clerk.book_printed(BookAsked { book, series }).unwrap();
            if printed.new > 0 {
                self.run(book, series, RunKind::New, PrintWhat::New);
            }
        }
    }

    /// A slip of the pen is found on a printed page: corrected, and the page printed again.
    pub fn correct_what_is_printed(&mut self) {
        let found = self.dice.below(self.arrived.len());
        let entry = self.arrived[found].0;
        let EntryForm::Incoming(mut form) = self.clerk.read_entry(entry).unwrap().form else {
            panic!("it arrived");
        };
        form.subject += " (bản sửa)";
        let change = CorrectIncoming {
            entry,
            form,
            reason: "Gõ thiếu trích yếu".into(),
        };
        self.clerk.correct_incoming(change).unwrap();
        let (book, series) = (BookName::Incoming, self.arrivals());
        let printed = self.clerk.book_printed(BookAsked { book, series }).unwrap();
        let changed = printed.changed.iter().find(|line| line.entry == entry);
        let page = changed.unwrap().page;
        let what = PrintWhat::Again {
            from: page,
            to: page,
            reason: "Gõ thiếu trích yếu".into(),
        };
        self.run(book, series, RunKind::Again, what);
    }

    pub fn run(&mut self, book: BookName, series: i64, kind: RunKind, what: PrintWhat) {
        let place = self.runs.len() + 1;
        let name = format!("in/{place:03}-{book:?}-{series}-{kind:?}.pdf").to_lowercase();
        let path = self.home.join(name);
        let wish = PrintBook {
            book,
            series: Some(series),
            year: YEAR,
            what,
            a3: false,
            path: path.clone(),
        };
        let pages = self.clerk.print_book(wish).unwrap().pages.unwrap();
        self.runs.push(Run {
            book,
            series,
            kind,
            pages,
            path,
        });
    }

    /// Whatever else leaves the printer, one line each.
    pub fn papers(&self) -> Vec<PathBuf> {
        let clerk = &self.clerk;
        let path = |name: &str| self.home.join("in").join(name);
        let entry = self.longest_arrival().0;
        let posted = clerk.postal_book(YEAR).unwrap();
        let posted = posted.last().unwrap().entries[0];
        let whole = |book, name: &str| {
            let path = path(name);
            clerk.print_year(book, YEAR, &path).map(|_| path)
        };
        let made: Vec<Result<PathBuf, Failure>> = vec![
            whole(BookName::Incoming, "so-den.pdf"),
            whole(BookName::Outgoing, "so-di.pdf"),
            whole(BookName::FollowUp, "so-theo-doi.pdf"),
            whole(BookName::Postal, "so-buu-dien.pdf"),
            whole(BookName::FileCopies, "so-ban-luu.pdf"),
            printed(path("phieu-giai-quyet.pdf"), |path| {
                clerk.print_slip(PrintSlip { entry, path })
            }),
            printed(path("phieu-chuyen-giao.pdf"), |path| {
                let day = self.busiest_day();
                clerk.print_hand_overs(PrintHandOvers {
                    day,
                    receiver: None,
                    apart: true,
                    path,
                })
            }),
            printed(path("bi.pdf"), |path| {
                clerk.print_envelopes(PrintEnvelopes {
                    entry: posted,
                    recipients: None,
                    size: None,
                    path,
                })
            }),
            printed(path("dau-den.pdf"), |path| {
                clerk.stamp_arrival(StampArrival {
                    attachment: self.scan(entry),
                    place: (30, 250),
                    path,
                })
            }),
        ];
        made.into_iter().map(Result::unwrap).collect()
    }

    fn longest_arrival(&self) -> &(i64, IncomingForm) {
        let length = |(_, form): &&(i64, IncomingForm)| form.subject.chars().count();
        self.arrived.iter().max_by_key(length).unwrap()
    }

    /// A received PDF beside the entry.
    pub fn scan(&self, entry: i64) -> i64 {
        let letter = clerk::read_draft(Path::new(&tests::desk::letter())).unwrap();
        let pdf = clerk::export(&letter.draft, Printing::Document, Output::Pdf).unwrap();
        let file = self.home.join("van-ban-den.pdf");
        fs::write(&file, pdf).unwrap();
        let files = vec![file.display().to_string()];
        let view = self
            .clerk
            .attach_files(AttachFiles { entry, files })
            .unwrap();
        view.attachments.last().unwrap().id
    }

    /// The day of the last working week on which most was handed over.
    fn busiest_day(&self) -> chrono::NaiveDate {
        let days = (20..=30).map(|day| crate::course::day(12, day));
        let lines = |day: &chrono::NaiveDate| {
            let asked = HandOverSheet {
                day: *day,
                receiver: None,
            };
            self.clerk.hand_over_sheet(asked).unwrap().len()
        };
        days.max_by_key(lines).unwrap()
    }
}

/// A paper and where it lies.
pub fn printed<T>(
    path: PathBuf,
    print: impl FnOnce(PathBuf) -> Result<T, Failure>,
) -> Result<PathBuf, Failure> {
    print(path.clone()).map(|_| path)
}
