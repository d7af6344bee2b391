//! Text with separators (csv): the encoding and the separator are guessed, every cell is text.

use std::collections::BTreeMap;

use document::fold::compose;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1258};

use super::budget::Budget;
use super::{Limits, Refused, Workbook, old_letters};
use crate::grid::{Grid, Place};

pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Workbook, Refused> {
    let text = decode(bytes);
    let (separator, text) = separator(&text);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut budget = Budget::new(limits);
    let mut grid = Grid::default();
    let mut record = csv::StringRecord::new();
    let mut rows = Rows {
        text: text.as_bytes(),
        row: 0,
    };
    while reader
        .read_record(&mut record)
        .map_err(|_| Refused::Damaged)?
    {
        let row = rows.next(&record);
        for (column, field) in record.iter().enumerate() {
            let place = Place {
                row,
                column: column as u32,
            };
            budget.put_text(&mut grid, place, field)?;
        }
    }
    Ok(Workbook {
        grids: vec![grid],
        notes: vec![],
    })
}

/// The row a spreadsheet program shows a record at: it counts blank lines, which the reader of
/// records passes over, and does not count line ends inside quotes.
struct Rows<'a> {
    text: &'a [u8],
    row: u32,
}

impl Rows<'_> {
    fn next(&mut self, record: &csv::StringRecord) -> u32 {
        let start = record.position().map_or(0, |place| place.byte() as usize);
        let (before, from) = self.text.split_at_checked(start).unwrap_or_default();
        // The reader ends a record at the first sign of a line end of two.
        let from = match before.last() {
            Some(b'\r') => from.strip_prefix(b"\n").unwrap_or(from),
            _ => from,
        };
        let blank = from.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
        let blank = blank.filter(|byte| **byte == b'\n').count();
        self.row += 1 + blank as u32;
        self.row
    }
}

/// Text of a file whose encoding nobody tells. What is valid UTF-8 is UTF-8; anything else is the
/// old Vietnamese code page of Windows. Vietnamese is composed, as everywhere in the office.
pub(crate) fn decode(bytes: &[u8]) -> String {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return compose(&encoding.decode(bytes).0);
    }
    let encoding = match wide(bytes) {
        Some(encoding) => encoding,
        None if is_utf8(bytes) => UTF_8,
        // Its signs are turned into letters with those of any other file.
        None if old_letters::are_tcvn3(bytes) => {
            return bytes.iter().map(|byte| char::from(*byte)).collect();
        }
        None => WINDOWS_1258,
    };
    compose(&encoding.decode_without_bom_handling(bytes).0)
}

/// A head cut from a file may end inside a character.
fn is_utf8(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).map_or_else(|fault| fault.error_len().is_none(), |_| true)
}

/// UTF-16 without a mark: every other byte of the signs and separators is zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(1000)];
    let zeros = |from: usize| {
        head.iter()
            .skip(from)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let some = head.len() / 8;
    match (even > some, odd > some) {
        (false, true) => Some(UTF_16LE),
        (true, false) => Some(UTF_16BE),
        _ => None,
    }
}

/// The separator, and the text behind a line `sep=;` that says it. Else the one that cuts most of
/// the first records into the same number of fields, the more the better.
fn separator(text: &str) -> (u8, &str) {
    if let Some(rest) = text.strip_prefix("sep=")
        && let Some(sign @ (b',' | b';' | b'\t' | b'|')) = rest.bytes().next()
    {
        // The line stays as a blank one, so that rows keep their numbers.
        return (sign, &rest[1..]);
    }
    let signs = [b',', b'\t', b';'];
    let best = signs.into_iter().max_by_key(|sign| agreement(text, *sign));
    (best.unwrap_or(b','), text)
}

fn agreement(text: &str, separator: u8) -> usize {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut records: BTreeMap<usize, usize> = BTreeMap::new();
    for record in reader.records().take(50).flatten() {
        *records.entry(record.len()).or_default() += 1;
    }
    let weights = records.iter().map(|(fields, times)| (fields - 1) * times);
    weights.max().unwrap_or(0)
}
