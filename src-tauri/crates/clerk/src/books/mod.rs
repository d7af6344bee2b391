//! Sổ: a book as a listing, filled from the register; printed, or laid out as a spreadsheet.

mod export;
mod job;
mod lists;
mod print;
mod rows;

pub(crate) use export::{ending_of, is_spreadsheet, write as write_sheets};

use register::{PrintedBook, Register, SeriesId};
use rules::{BookForm, RuleBook};

use crate::Clerk;
use crate::contract::*;
pub(crate) use lists::due;
use rows::Filled;

impl Clerk {
    /// How far a book is printed, and what has changed on its printed pages.
    pub fn book_printed(&self, asked: BookAsked) -> Result<BookPrinted, Failure> {
        let Some(book) = in_register(asked.book) else {
            return Err(not_page_by_page());
        };
        let series = SeriesId(asked.series);
        let now = self.now();
        self.read(|register| {
            let filled = rows::of_series(register, asked.book, series, now)?;
            let volume = register.volume(series, book)?;
            let on_paper = |line: &&rows::Line| volume.lines.contains_key(&line.entry);
            let changed = filled.lines.iter().filter_map(|line| {
                let printed = volume.lines.get(&line.entry)?;
                (printed.words != line.words()).then(|| ChangedLine {
                    entry: line.entry.0,
                    number: line.number.clone(),
                    volume: *volume.bound.get(&line.entry).unwrap_or(&volume.ordinal),
                    page: printed.page,
                })
            });
            Ok(BookPrinted {
                volume: volume.ordinal,
                pages: volume.pages,
                new: (filled.lines.len() - filled.lines.iter().filter(on_paper).count()) as u32,
                changed: changed.collect(),
            })
        })
    }
}

/// A book of a year or a series, with its rows.
fn filled(register: &Register, wish: &PrintBook, now: crate::Moment) -> Result<Filled, Failure> {
    let filled = match (wish.book, wish.series) {
        (BookName::Postal, _) => rows::postal(register, wish.year),
        (BookName::FileCopies, _) => rows::file_copies(register, wish.year),
        (book, Some(series)) => rows::of_series(register, book, SeriesId(series), now),
        (_, None) => Err(Failure::input("Chưa chọn sổ để in; hãy chọn một sổ.")),
    }?;
    // Its pages on paper need the room.
    register.let_go_of_pages()?;
    Ok(filled)
}

/// The books that are printed page by page as they fill.
fn in_register(book: BookName) -> Option<PrintedBook> {
    match book {
        BookName::Incoming => Some(PrintedBook::Incoming),
        BookName::Outgoing => Some(PrintedBook::Outgoing),
        BookName::FollowUp => Some(PrintedBook::FollowUp),
        BookName::Postal | BookName::FileCopies => None,
    }
}

fn not_page_by_page() -> Failure {
    Failure::input("Sổ này được in cả sổ mỗi lần; hãy chọn in cả sổ.")
}

fn form(book: BookName) -> BookForm {
    match book {
        BookName::Incoming => BookForm::Incoming,
        BookName::Outgoing => BookForm::Outgoing,
        BookName::FollowUp => BookForm::FollowUp,
        BookName::Postal => BookForm::Postal,
        BookName::FileCopies => BookForm::FileCopies,
    }
}

/// The series of a book in a year, for porches that name only the year.
pub(crate) fn series_of(
    register: &Register,
    book: BookName,
    year: i32,
) -> Result<Vec<register::Series>, Failure> {
    let direction = match book {
        BookName::Outgoing => document::office::Direction::Outgoing,
        _ => document::office::Direction::Incoming,
    };
    let mut series = register.series()?;
    series.retain(|series| (series.direction, series.year) == (direction, year));
    series.sort_by_key(|series| (series.body, series.id));
    Ok(series)
}

pub(crate) fn rule_book() -> &'static RuleBook {
    RuleBook::nd30_2020()
}
