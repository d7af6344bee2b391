//! The rows of the five books, cell by cell in the columns of their forms.

use std::collections::HashMap;

use chrono::NaiveDate;
use document::date::in_figures;
use document::dispatch::Number;
use document::listing::{Cell, Listing};
use paper::{Face, FontSet, UNKNOWN};
use register::{EntryId, EntryRow, Insertion, ListFilter, Register, SeriesId, Sort};

use super::{form, rule_book};
use crate::contract::*;
use crate::lines::joined;
use crate::titles::{dated, title, urgency_name};
use crate::{Moment, entries};

/// Lines read at a time: a book of any length passes through.
const AT_ONCE: usize = 500;

/// A book with its rows, in the order of the paper.
pub(super) struct Filled {
    /// Title and columns; its rows stand in `lines`.
    pub head: Listing,
    pub lines: Vec<Line>,
    pub arrivals: bool,
}

pub(super) struct Line {
    /// None in the books of the post and of file copies, whose lines are no numbers.
    pub entry: EntryId,
    /// As on paper.
    pub number: String,
    /// Its day in the book.
    pub day: Option<NaiveDate>,
    pub cells: Vec<Cell>,
}

impl Line {
    /// What its cells say on paper, a JSON array.
    pub fn words(&self) -> String {
        let words: Vec<String> = self.cells.iter().map(Cell::to_paper).collect();
        serde_json::Value::from(words).to_string()
    }
}

impl Filled {
    fn new(book: BookName) -> Filled {
        Filled {
            head: rule_book().forms.book(form(book)).listing(),
            lines: vec![],
            arrivals: matches!(book, BookName::Incoming | BookName::FollowUp),
        }
    }

    /// The listing of some lines.
    pub fn listing<'l>(&self, lines: impl Iterator<Item = &'l Line>) -> Listing {
        Listing {
            rows: lines.map(|line| line.cells.clone()).collect(),
            ..self.head.clone()
        }
    }
}

/// Lines with characters the fonts do not draw: each is named, so that it can be put right.
pub(super) fn without_glyphs<'l>(
    lines: impl Iterator<Item = &'l Line>,
    fonts: &FontSet,
) -> Vec<String> {
    const NAMED: usize = 10;
    let unknown = |c: &char| fonts.stand_in(Face::Regular, *c) == UNKNOWN && *c != UNKNOWN;
    let mut said = vec![];
    let mut more = 0;
    for line in lines {
        let words = line.cells.iter().filter_map(|cell| match cell {
            Cell::Text(text) => Some(text),
            _ => None,
        });
        let Some(character) = words.flat_map(|text| text.chars()).find(unknown) else {
            continue;
        };
        if said.len() == NAMED {
            more += 1;
            continue;
        }
        said.push(format!(
            "{}: phông chữ không có ký tự “{character}” (U+{:04X}), trên giấy là “{UNKNOWN}”.",
            match line.number.as_str() {
                "" => "Một dòng".to_owned(),
                number => format!("Số {number}"),
            },
            u32::from(character)
        ));
    }
    said.extend((more > 0).then(|| format!("Còn {more} dòng nữa có ký tự như vậy.")));
    said
}

/// Cells by the keys of their columns; a column without one is left for the pen.
type Cells = HashMap<&'static str, Cell>;

pub(super) fn of_series(
    register: &Register,
    book: BookName,
    series: SeriesId,
    now: Moment,
) -> Result<Filled, Failure> {
    if book == BookName::FollowUp {
        return follow_up(register, series, now);
    }
    let mut filled = Filled::new(book);
    let filter = ListFilter {
        series: Some(series),
        ..ListFilter::default()
    };
    let list = register.open_list(&filter, Sort::BOOK)?;
    let handed = match book {
        BookName::Incoming => register.first_hand_overs(series)?,
        _ => HashMap::new(),
    };
    let inserted = match book {
        BookName::Outgoing => register.insertions(series)?,
        _ => HashMap::new(),
    };
    for from in (0..list.count()).step_by(AT_ONCE) {
        for row in register.list_rows(&list, from, AT_ONCE)? {
            let cells = match book {
                BookName::Incoming => incoming(&row, handed.get(&row.entry).copied()),
                _ => outgoing(register, &row, inserted.get(&row.entry))?,
            };
            let day = match book {
                BookName::Incoming => Some(row.entered_on),
                _ => row.date.day().or(Some(row.entered_on)),
            };
            filled.push(row.entry, number(&row.number, filled.arrivals), day, cells);
        }
    }
    Ok(filled)
}

impl Filled {
    fn push(&mut self, entry: EntryId, number: String, day: Option<NaiveDate>, mut cells: Cells) {
        let columns = self.head.columns.iter();
        let cells = columns.map(|column| cells.remove(column.key.as_str()).unwrap_or_default());
        self.lines.push(Line {
            entry,
            number,
            day,
            cells: cells.collect(),
        });
    }
}

fn number(number: &Number, arrivals: bool) -> String {
    match arrivals {
        true => number.to_arrival(),
        false => number.to_paper(),
    }
}

/// Mẫu VI.
fn incoming(row: &EntryRow, handed: Option<NaiveDate>) -> Cells {
    let arrived = match (row.arrived_at, row.urgency) {
        // The hour counts where a document is urgent.
        (Some(time), Some(_)) => {
            format!("{} {}", time.format("%H:%M"), in_figures(row.entered_on)).into()
        }
        _ => Cell::Date(row.entered_on),
    };
    Cells::from([
        ("arrived", arrived),
        ("arrival_number", row.number.to_arrival().into()),
        ("author", row.author.clone().into()),
        ("number_symbol", row.written.clone().into()),
        ("date", day_of_paper(row)),
        ("subject", title(row).into()),
        ("receiver", row.assignee.clone().into()),
        ("passed_on", handed.into()),
        ("note", printed_note(row).into()),
    ])
}

/// Mẫu I.
fn outgoing(
    register: &Register,
    row: &EntryRow,
    inserted: Option<&Insertion>,
) -> Result<Cells, Failure> {
    let asked = register.copies_asked(row.entry)?.total();
    let copies = row.copies.or((asked > 0).then_some(asked));
    let written = match row.written.as_str() {
        // A reserved or void number without a paper.
        "" => row.number.to_paper(),
        written => written.to_owned(),
    };
    Ok(Cells::from([
        ("number_symbol", written.into()),
        ("date", day_of_paper(row)),
        ("subject", title(row).into()),
        ("signer", row.signer.clone().into()),
        ("recipients", row.recipients.clone().into()),
        ("file_copy", row.file_copy.clone().into()),
        (
            "copies",
            copies.map_or(Cell::Empty, |copies| Cell::Number(copies.into())),
        ),
        ("sent", row.dispatched_on.into()),
        (
            "note",
            joined(
                inserted
                    .map(why_inserted)
                    .into_iter()
                    .chain([printed_note(row)]),
            )
            .into(),
        ),
    ]))
}

/// Mẫu VIII.
fn follow_up(register: &Register, series: SeriesId, now: Moment) -> Result<Filled, Failure> {
    let mut filled = Filled::new(BookName::FollowUp);
    for row in register.follow_up_book(series, now)? {
        let due = row.standing.as_ref().and_then(|standing| standing.due);
        let progress = row.standing.as_ref().map(progress).unwrap_or_default();
        let line = crate::handling::follow_up_line(row.clone());
        let cells = Cells::from([
            ("arrival_number", line.number.clone().into()),
            ("document", line.paper.into()),
            ("receiver", line.assignees.into()),
            (
                "due",
                due.map_or(Cell::Empty, |due| due.in_figures().into()),
            ),
            ("progress", progress.into()),
            ("reply", line.replies.into()),
            ("note", line.note.into()),
        ]);
        filled.push(row.entry, line.number, Some(row.arrived), cells);
    }
    Ok(filled)
}

fn progress(standing: &Standing) -> String {
    let state = crate::handling::state_in_words(standing);
    match standing.holder.as_str() {
        "" => state,
        // Nobody has it any more.
        _ if standing.ended.is_some() => state,
        holder => format!("{state} ({holder}, từ {})", standing.since.in_figures()),
    }
}

/// Mẫu III.
pub(super) fn postal(register: &Register, year: i32) -> Result<Filled, Failure> {
    let mut filled = Filled::new(BookName::Postal);
    for envelope in register.envelopes(year)? {
        let papers = envelope.papers.iter().map(|paper| paper.written.clone());
        let note = [envelope.postal_code, envelope.note];
        let cells = Cells::from([
            ("sent", Cell::Date(envelope.sent_on)),
            (
                "number_symbol",
                papers.collect::<Vec<_>>().join("; ").into(),
            ),
            ("recipients", envelope.receiver.into()),
            ("envelopes", Cell::Number(envelope.envelopes.into())),
            ("note", joined(note.into_iter()).into()),
        ]);
        filled.push(EntryId(0), String::new(), Some(envelope.sent_on), cells);
    }
    Ok(filled)
}

/// Mẫu IV.
pub(super) fn file_copies(register: &Register, year: i32) -> Result<Filled, Failure> {
    let mut filled = Filled::new(BookName::FileCopies);
    for used in register.file_copy_uses(year)? {
        let line = crate::lines::file_copy(used);
        let cells = Cells::from([
            ("lent", Cell::Date(line.used)),
            ("reader", line.user.into()),
            ("number_date", line.written.into()),
            ("subject", line.title.into()),
            ("case_file", line.case_file.into()),
            ("returned", line.returned.into()),
            ("allowed_by", line.allowed_by.into()),
            ("note", line.note.into()),
        ]);
        filled.push(EntryId(0), String::new(), Some(line.used), cells);
    }
    Ok(filled)
}

/// A day stands in a spreadsheet as one, to be sorted by.
fn day_of_paper(row: &EntryRow) -> Cell {
    match row.date.day() {
        Some(day) => Cell::Date(day),
        None => dated(row).into(),
    }
}

/// A number out of the row is told where the book is read.
fn why_inserted(insertion: &Insertion) -> String {
    format!(
        "Chèn số: {} ({} cho phép)",
        insertion.reason, insertion.approved_by
    )
}

/// Ghi chú of the printed book says the fate of the number and the urgency too.
fn printed_note(row: &EntryRow) -> String {
    let fate = entries::fate(row.fate, &row.void_reason);
    let urgency = row.urgency.map(|urgency| urgency_name(urgency).to_owned());
    let note = crate::lines::note(row);
    joined(fate.into_iter().chain(urgency).chain([note]))
}
