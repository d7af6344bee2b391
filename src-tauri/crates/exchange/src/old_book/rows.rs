//! Row after row: which are entries at all, and what became of them.

use std::collections::HashMap;
use std::panic::resume_unwind;
use std::thread;

use document::fold::{fold_char, plain};

use super::columns::Columns;
use super::entry;
use super::headings::HEADINGS;
use super::table::{numbers_the_columns, one_line};
use super::{Field, Row, Table, voids};
use crate::grid::{Line, Value};

/// An entry fills more cells than what stands at the foot or between months.
const MOST_AT_FOOT: usize = 3;

/// The rows of a table, and notes on those that are no entries.
#[derive(Default)]
pub(super) struct Read {
    pub rows: Vec<Row>,
    pub notes: Vec<String>,
}

/// A row that is no entry.
enum NoEntry {
    /// Nothing in it but a running number.
    Blank,
    ColumnNumbers,
    RepeatedHead,
    Foot,
    Divider,
}

pub(super) fn read(columns: &Columns<'_>) -> Read {
    let mut read = Read::default();
    let heads: HashMap<u32, String> = columns
        .table
        .columns
        .iter()
        .map(|column| (column.column, plain(&column.heading)))
        .collect();
    let mut feet: Vec<u32> = Vec::new();
    let mut dividers: Vec<u32> = Vec::new();
    let mut repeated: Vec<u32> = Vec::new();
    let closed = closed_from(columns, &heads);
    for looked_at in side_by_side(columns.lines(), |line| {
        let below = closed.is_some_and(|row| line.row > row) && !has_number(columns, line);
        let no_entry = no_entry(line, columns.table, &heads);
        match no_entry.or(below.then_some(NoEntry::Foot)) {
            Some(no_entry) => Err((line.row, no_entry)),
            None => Ok(entry::read(columns, line)),
        }
    }) {
        match looked_at {
            Ok(row) => read.rows.push(row),
            Err((_, NoEntry::Blank | NoEntry::ColumnNumbers)) => {}
            Err((row, NoEntry::RepeatedHead)) => repeated.push(row),
            Err((row, NoEntry::Foot)) => feet.push(row),
            Err((row, NoEntry::Divider)) => dividers.push(row),
        }
    }
    voids::complete(&mut read.rows);
    for (rows, what) in [
        (repeated, "tiêu đề lặp lại"),
        (feet, "dòng tổng cộng hoặc chữ ký"),
        (dividers, "dòng phân cách"),
    ] {
        read.notes.extend(left_out(&rows, what));
    }
    read
}

/// Looks at the upper half of the rows and, beside it, at the lower; the answers come in the order
/// of the rows. An old book has a hundred thousand.
fn side_by_side<T: Send>(lines: &[Line], look: impl Fn(&Line) -> T + Sync) -> Vec<T> {
    let (upper, lower) = lines.split_at(lines.len() / 2);
    let look = &look;
    thread::scope(|scope| {
        let lower = scope.spawn(move || lower.iter().map(look).collect::<Vec<T>>());
        let mut seen: Vec<T> = upper.iter().map(look).collect();
        seen.extend(lower.join().unwrap_or_else(|broken| resume_unwind(broken)));
        seen
    })
}

/// The row of the foot that closes the book, where none of the rows below is as full as an entry:
/// the place, the day and the name under it are no entries either.
fn closed_from(columns: &Columns<'_>, heads: &HashMap<u32, String>) -> Option<u32> {
    let lines = columns.lines();
    let full = lines
        .iter()
        .rposition(|line| line.cells.len() > MOST_AT_FOOT);
    let below = lines[full.map_or(0, |last| last + 1)..].iter();
    let mut feet = below.filter(|line| {
        let no_entry = no_entry(line, columns.table, heads);
        matches!(no_entry, Some(NoEntry::Foot))
    });
    feet.next().map(|line| line.row)
}

/// Whether a row has something where the numbers of the book stand.
fn has_number(columns: &Columns<'_>, line: &Line) -> bool {
    let fields = [Field::ArrivalNumber, Field::Number, Field::NumberAndSymbol];
    fields
        .into_iter()
        .any(|field| columns.value(line, field).is_some())
}

fn left_out(rows: &[u32], what: &str) -> Option<String> {
    const SHOWN: usize = 10;
    let named: Vec<String> = rows.iter().take(SHOWN).map(u32::to_string).collect();
    let more = match rows.len() > SHOWN {
        true => format!(" và {} dòng nữa", rows.len() - SHOWN),
        false => String::new(),
    };
    (!rows.is_empty()).then(|| format!("Bỏ qua dòng {}{more}: {what}.", named.join(", ")))
}

fn no_entry(line: &Line, table: &Table, heads: &HashMap<u32, String>) -> Option<NoEntry> {
    let ignored = |column: u32| {
        let mut columns = table.columns.iter();
        let found = columns.find(|one| one.column == column);
        found.is_some_and(|column| column.field == Field::Ignored)
    };
    let cells: Vec<_> = line.cells.iter().filter(|cell| !ignored(cell.0)).collect();
    if cells.is_empty() {
        // A sign or a word at the foot may stand in the column of running numbers.
        return Some(NoEntry::Blank);
    }
    if numbers_the_columns(line) {
        return Some(NoEntry::ColumnNumbers);
    }
    let is_head = |cell: &&(u32, Value)| match (&cell.1, heads.get(&cell.0)) {
        (Value::Text(text), Some(head)) => is_written(head, text),
        _ => false,
    };
    let repeated = line.cells.iter().filter(is_head).count();
    if repeated >= 2 && 2 * repeated >= line.cells.len() {
        return Some(NoEntry::RepeatedHead);
    }
    if line.cells.len() > MOST_AT_FOOT {
        return None;
    }
    let first = plain(&one_line(&line.cells.first()?.1));
    let begins = |words: &[String]| {
        let mut words = words.iter();
        words.any(|word| {
            let rest = first.strip_prefix(word.as_str());
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })
    };
    if begins(&HEADINGS.foot) {
        Some(NoEntry::Foot)
    } else if line.cells.len() == 1 && begins(&HEADINGS.divider) {
        Some(NoEntry::Divider)
    } else {
        None
    }
}

/// Whether a text says the plain words of a heading. Folding every text of a book is dear: most are
/// seen to be another by their first letter, or are too long.
fn is_written(head: &str, text: &str) -> bool {
    let first = text.chars().find(|c| c.is_alphanumeric());
    let begins_alike = first.and_then(fold_char) == head.chars().next();
    begins_alike && !head.is_empty() && text.len() <= 6 * head.len() && plain(text) == head
}
