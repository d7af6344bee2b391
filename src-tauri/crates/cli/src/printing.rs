//! The books of a year on paper, or as a spreadsheet.

use std::io::Write;

use clerk::Clerk;
use clerk::contract::BookName;

use crate::arguments::{Print, PrintedBook};
use crate::stop::Stop;
use crate::{Exit, ending, warn};

pub fn print(
    clerk: &Clerk,
    wish: &Print,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<Exit, Stop> {
    if !["pdf", "xlsx"].contains(&ending(&wish.output).as_str()) {
        return Err(Stop::misuse(
            "Sổ được in ra PDF hoặc xlsx; hãy đặt tên tệp sau -o có đuôi .pdf hoặc .xlsx.",
        ));
    }
    clerk::must_be_writable(&wish.output)?;
    let printed = clerk.print_year(wish.book.into(), wish.year, &wish.output)?;
    let pages = printed.pages.map(|(_, last)| format!(", {last} trang"));
    let lines = printed.lines;
    writeln!(out, "Đã in {lines} dòng{}.", pages.unwrap_or_default())?;
    warn(printed.warnings, err);
    Ok(Exit::Done)
}

impl From<PrintedBook> for BookName {
    fn from(book: PrintedBook) -> BookName {
        match book {
            PrintedBook::Incoming => BookName::Incoming,
            PrintedBook::Outgoing => BookName::Outgoing,
            PrintedBook::FollowUp => BookName::FollowUp,
            PrintedBook::Postal => BookName::Postal,
            PrintedBook::FileCopies => BookName::FileCopies,
        }
    }
}
