//! Lines of the books: as a table whose columns are parted by tabs, or as JSON.

use std::io::Write;

use clerk::contract::Direction;
use clerk::{Clerk, Record, RecordNumber};

use crate::Exit;
use crate::arguments::{Book, List, Search};
use crate::stop::Stop;

pub fn search(
    clerk: &Clerk,
    wish: &Search,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<Exit, Stop> {
    let found = clerk.find_records(&wish.words.join(" "), wish.year, wish.limit)?;
    let mut lines = Lines::new(wish.json, out);
    found
        .records
        .iter()
        .try_for_each(|record| lines.write(record))?;
    lines.end()?;
    let note = match (found.records.is_empty(), found.more) {
        (true, _) => "Không tìm thấy văn bản nào.",
        (false, true) => "Còn văn bản khác; hãy thêm từ hoặc tăng --limit.",
        (false, false) => return Ok(Exit::Done),
    };
    // A remark beside the answer: nothing is lost when nobody reads it.
    let _ = writeln!(err, "{note}");
    Ok(Exit::Done)
}

pub fn list(clerk: &Clerk, wish: &List, out: &mut dyn Write) -> Result<Exit, Stop> {
    let direction = match wish.book {
        Book::Incoming => Direction::Incoming,
        Book::Outgoing => Direction::Outgoing,
    };
    let mut lines = Lines::new(wish.json, out);
    clerk.each_record(direction, wish.year, |record| lines.write(&record))?;
    lines.end()?;
    Ok(Exit::Done)
}

/// Writes line after line, so that a book of any length passes through; nothing before the first
/// is there, so that a book that cannot be opened leaves no half answer.
struct Lines<'a> {
    json: bool,
    written: usize,
    out: &'a mut dyn Write,
}

impl<'a> Lines<'a> {
    fn new(json: bool, out: &'a mut dyn Write) -> Lines<'a> {
        Lines {
            json,
            written: 0,
            out,
        }
    }

    fn write(&mut self, record: &Record) -> Result<(), Stop> {
        if !self.json {
            return Ok(writeln!(self.out, "{}", columns(record))?);
        }
        self.out
            .write_all(if self.written == 0 { b"[\n" } else { b",\n" })?;
        self.written += 1;
        Ok(serde_json::to_writer(&mut self.out, record)?)
    }

    fn end(self) -> Result<(), Stop> {
        if self.json {
            writeln!(self.out, "{}\n]", if self.written == 0 { "[" } else { "" })?;
        }
        Ok(())
    }
}

/// The columns of the paper books (Phụ lục IV) that say which paper it is; a number written
/// without its paper being here has none of them.
fn columns(record: &Record) -> String {
    let dated = match (record.date, &record.date_written) {
        (Some(day), _) => day.format("%d/%m/%Y").to_string(),
        (None, Some(written)) => written.clone(),
        (None, None) => String::new(),
    };
    let subject = format!("{} {}", record.kind_name, record.subject);
    let mut columns = match &record.number {
        RecordNumber::Arrived {
            arrival_number,
            arrival_suffix,
            arrived,
            ..
        } => vec![
            arrived.format("%d/%m/%Y").to_string(),
            format!("{arrival_number}{arrival_suffix}"),
            record.agency.clone(),
            record.written.clone(),
            dated,
            subject,
            record.assignee.clone(),
        ],
        RecordNumber::Given { .. } => vec![
            record.written.clone(),
            dated,
            subject,
            record.signer.clone(),
            record.recipients.join("; "),
        ],
    };
    columns.extend(
        record
            .void
            .as_ref()
            .map(|reason| format!("Hủy số: {reason}")),
    );
    // A tab inside a text would shift what stands behind it.
    let columns: Vec<String> = columns
        .iter()
        .map(|text| text.trim().replace('\t', " "))
        .collect();
    columns.join("\t")
}
