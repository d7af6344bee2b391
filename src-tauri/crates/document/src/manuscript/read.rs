//! The lines of a draft file's body as paragraphs and tables.

use super::table::TableReader;
use super::{Manuscript, Paragraph};
use crate::source::Fault;
use crate::text::{Line, markup};

/// A manuscript with the line (from 1) where each of its paragraphs stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    pub manuscript: Manuscript,
    pub lines: Vec<u32>,
    /// Only tables can be wrong; the manuscript is good when there are none.
    pub faults: Vec<Fault>,
}

/// Reads a body: one line that is not blank is one paragraph, lines that begin with `|` are the
/// rows of a table. Blank lines and spaces at the ends mean nothing.
pub fn read(text: &str) -> Reading {
    let mut reading = Reading::default();
    let mut table: Option<TableReader> = None;
    for (number, typed) in (1..).zip(text.lines()) {
        let line = typed.trim();
        if line.is_empty() {
            continue;
        }
        let indent = typed.chars().take_while(|c| c.is_whitespace()).count();
        if line.starts_with("|=") {
            reading.close(table.take());
            table = Some(TableReader::with_head(number, indent, line));
        } else if line.starts_with('|') {
            table
                .get_or_insert_with(|| TableReader::without_head(number))
                .row(number, indent, line);
        } else {
            reading.close(table.take());
            let (plain, rest) = switched_off(line);
            reading.push(
                number,
                Paragraph::Text {
                    text: markup::read(rest),
                    plain,
                },
            );
        }
    }
    reading.close(table);
    reading
}

impl Reading {
    fn push(&mut self, line: u32, paragraph: Paragraph) {
        self.manuscript.0.push(paragraph);
        self.lines.push(line);
    }

    fn close(&mut self, table: Option<TableReader>) {
        if let Some(table) = table {
            let (line, table) = table.finish(&mut self.faults);
            self.push(line, Paragraph::Table(table));
        }
    }
}

/// Whether recognition is switched off by a backslash in front, and the text behind it. In front
/// of `*`, `|` and `\` the backslash is an escape, and such text is never recognised anyway.
pub(super) fn switched_off(typed: &str) -> (bool, &str) {
    match typed.strip_prefix('\\') {
        None => (false, typed),
        Some(rest) if rest.starts_with(markup::is_escapable) => (true, typed),
        Some(rest) => (true, rest.trim_start()),
    }
}

/// The text of a cell, with the same switch for `<` and `^`.
pub(super) fn cell_text(typed: &str) -> Line {
    markup::read(switched_off(typed).1)
}
