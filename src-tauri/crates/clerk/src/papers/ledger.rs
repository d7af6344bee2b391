//! Sổ cái số on paper or as a spreadsheet: every number of a series with what became of it.

use compose::Sheet;
use document::date::in_figures;
use document::listing::{Cell, Listing};
use exchange::xlsx::{About, Sheet as Table};
use register::SeriesId;

use super::{issuer, plain, rule_book, signs};
use crate::Clerk;
use crate::books::{is_spreadsheet, write_sheets};
use crate::contract::*;

impl Clerk {
    pub fn print_ledger(&self, wish: PrintLedger) -> Result<Printed, Failure> {
        let ledger = self.number_ledger(wish.series)?;
        let (series, body, office) = self.read(|register| {
            let mut all = register.series()?.into_iter();
            let series = all.find(|series| series.id == SeriesId(wish.series));
            let gone =
                || Failure::new(FailureCode::NotFound, "Không còn sổ này; hãy chọn sổ khác.");
            let series = series.ok_or_else(gone)?;
            let body = register.body(series.body)?;
            Ok((series, body, register.office_name()?))
        })?;
        let under = format!("{}, năm {}", series.name, series.year);
        let today = self.today();
        let told = told(&ledger.lines);
        let listing = listing(ledger.lines);
        let lines = listing.rows.len();
        if is_spreadsheet(&wish.path) {
            let table = Table {
                name: &series.name,
                above: &[office.to_uppercase()],
                under: &[vec![under], told].concat(),
                listing: &listing,
            };
            let about = About {
                title: listing.title.clone(),
                author: office,
                created_on: Some(today),
            };
            write_sheets(&[table], &about, &wish.path)?;
            return Ok(Printed {
                lines: lines as u32,
                pages: None,
                warnings: vec![],
            });
        }
        let issuer = issuer(&body);
        let sheet = Sheet {
            turned: true,
            under: vec![under, format!("(tính đến ngày {})", in_figures(today))],
            below: told,
            signatories: Some([signs("VĂN THƯ"), signs("LÃNH ĐẠO CƠ QUAN")]),
            ..plain(&issuer, &body.place, today, &listing)
        };
        self.print(&compose::sheets(&[sheet], rule_book()), &wish.path, lines)
    }
}

/// How many numbers met each fate, and the names of those nobody knows of.
fn told(lines: &[LedgerLine]) -> Vec<String> {
    let mut counts: Vec<(&str, usize)> = vec![];
    let mut missing = vec![];
    for line in lines {
        match line {
            LedgerLine::Given(given) => {
                match counts.iter_mut().find(|(fate, _)| *fate == in_words(given)) {
                    Some((_, count)) => *count += 1,
                    None => counts.push((in_words(given), 1)),
                }
            }
            LedgerLine::Missing { from, to } => missing.push(range(from, to)),
            LedgerLine::PaperBook { .. } => {}
        }
    }
    let counts: Vec<String> = counts
        .into_iter()
        .map(|(fate, count)| match fate {
            INSERTED => format!("{count} số chèn"),
            fate => format!("{count} số {}", fate.to_lowercase()),
        })
        .collect();
    let counts = (!counts.is_empty()).then(|| format!("Trong sổ có {}.", counts.join(", ")));
    let missing = match missing.is_empty() {
        true => "Không có số nào chưa rõ tình trạng.".to_owned(),
        false => format!("Số chưa rõ tình trạng: {}.", missing.join(", ")),
    };
    counts.into_iter().chain([missing]).collect()
}

const INSERTED: &str = "Đã cấp, chèn";

fn in_words(given: &LedgerNumber) -> &'static str {
    let inserted = given.number.ends_with(|c: char| c.is_alphabetic());
    match given.fate {
        NumberFate::Issued if inserted => INSERTED,
        NumberFate::Issued => "Đã cấp",
        NumberFate::Received => "Đã vào sổ",
        NumberFate::Imported => "Nhập từ sổ cũ",
        NumberFate::PaperBook => "Sổ giấy",
        NumberFate::Reserved => "Đang giữ",
        NumberFate::Void => "Đã hủy",
    }
}

fn range(from: &str, to: &str) -> String {
    match from == to {
        true => from.to_owned(),
        false => format!("{from} – {to}"),
    }
}

fn listing(lines: Vec<LedgerLine>) -> Listing {
    Listing {
        rows: lines.into_iter().map(cells).collect(),
        ..rule_book().papers.ledger.listing()
    }
}

/// In the order of the columns.
fn cells(line: LedgerLine) -> Vec<Cell> {
    let without_line = |from: &str, to: &str, fate: &str| {
        let mut cells = vec![range(from, to).into(), fate.to_owned().into()];
        cells.resize(8, Cell::Empty);
        cells
    };
    match line {
        LedgerLine::PaperBook { from, to } => without_line(&from, &to, "Sổ giấy"),
        LedgerLine::Missing { from, to } => without_line(&from, &to, "Chưa rõ"),
        LedgerLine::Given(given) => vec![
            given.number.clone().into(),
            in_words(&given).to_owned().into(),
            given.written.into(),
            given.date.into(),
            Cell::Date(given.on),
            given.subject.into(),
            given.reason.into(),
            given.approved_by.into(),
        ],
    }
}
