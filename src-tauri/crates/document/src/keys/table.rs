//! One table, and the typed reading of its keys.

use std::ops::{Range, RangeInclusive};

use chrono::{NaiveDate, NaiveTime};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::scalar;
use super::{Cause, Ledger};
use crate::source::place;

/// A table of the file. Each reading method takes one key out; a missing key gives `None` or an
/// empty list, a wrong value too, with a fault. Keys nobody asked for are faults at the end.
pub struct Table<'t> {
    ledger: &'t Ledger<'t>,
    span: Range<usize>,
    entries: Vec<Entry<'t>>,
    /// The keys asked for: what a misspelt key may have meant.
    known: Vec<&'static str>,
    /// What to say about keys that belong elsewhere.
    elsewhere: Vec<(&'static str, &'static str)>,
}

struct Entry<'t> {
    key: String,
    at: usize,
    value: Spanned<DeValue<'t>>,
}

impl<'t> Table<'t> {
    pub(crate) fn new(ledger: &'t Ledger<'t>, span: Range<usize>, table: DeTable<'t>) -> Table<'t> {
        let entries = table
            .into_iter()
            .map(|(key, value)| Entry {
                at: key.span().start,
                key: key.into_inner().into_owned(),
                value,
            })
            .collect();
        Table {
            ledger,
            span,
            entries,
            known: vec![],
            elsewhere: vec![],
        }
    }

    /// Text on one line; blank counts as absent.
    pub fn text(&mut self, key: &'static str) -> Option<String> {
        let value = self.take(key)?;
        let at = value.span().start;
        match scalar::text(value.get_ref(), key) {
            Ok(text) => Some(text).filter(|text| !text.is_empty()),
            Err(problem) => self.reject(at, problem),
        }
    }

    /// Lines of text: a string or an array of strings, none of them blank.
    pub fn lines(&mut self, key: &'static str) -> Vec<String> {
        let Some(value) = self.take(key) else {
            return vec![];
        };
        if let DeValue::String(_) = value.get_ref() {
            let text = scalar::text(value.get_ref(), key);
            return match text {
                Ok(text) if text.is_empty() => vec![],
                Ok(text) => vec![text],
                Err(problem) => self.reject_list(value.span().start, problem),
            };
        }
        let DeValue::Array(array) = value.get_ref() else {
            let problem = format!(
                "Khóa “{key}” phải là chữ trong dấu nháy, ví dụ {key} = \"…\", hoặc nhiều dòng: \
                 {key} = [\"…\", \"…\"]."
            );
            return self.reject_list(value.span().start, problem);
        };
        let mut lines = vec![];
        for item in array.iter() {
            match scalar::text(item.get_ref(), key) {
                Ok(text) if text.is_empty() => self.note(
                    item.span().start,
                    format!("Danh sách “{key}” có một mục để trống; hãy xóa mục ấy."),
                ),
                Ok(text) => lines.push(text),
                Err(problem) => self.note(item.span().start, problem),
            }
        }
        lines
    }

    /// A whole number inside a range.
    pub fn whole(&mut self, key: &'static str, range: RangeInclusive<u32>) -> Option<u32> {
        let value = self.take(key)?;
        scalar::whole(value.get_ref(), key, range)
            .or_else(|problem| self.reject(value.span().start, problem).ok_or(()))
            .ok()
    }

    /// A decimal number inside a range, in units of which `scale` (10, 100, 1000 …) make one:
    /// `30.5` at scale 1000 is 30500. More decimals than that are a fault, never rounded.
    pub fn decimal(
        &mut self,
        key: &'static str,
        scale: u32,
        range: RangeInclusive<u32>,
    ) -> Option<u32> {
        let value = self.take(key)?;
        scalar::decimal(value.get_ref(), key, scale, range)
            .or_else(|problem| self.reject(value.span().start, problem).ok_or(()))
            .ok()
    }

    /// `true` or `false`.
    pub fn flag(&mut self, key: &'static str) -> Option<bool> {
        let value = self.take(key)?;
        match value.get_ref() {
            DeValue::Boolean(flag) => Some(*flag),
            _ => self.reject(
                value.span().start,
                format!("Khóa “{key}” phải là true (có) hoặc false (không), không có dấu nháy."),
            ),
        }
    }

    /// A day: `2026-03-05`, no quotes.
    pub fn date(&mut self, key: &'static str) -> Option<NaiveDate> {
        let value = self.take(key)?;
        scalar::date(value.get_ref(), key)
            .or_else(|problem| self.reject(value.span().start, problem).ok_or(()))
            .ok()
    }

    /// A day, with its hour or without: `2026-03-05`, `2026-03-05 14:00`, the latter in quotes too.
    pub fn day_and_hour(&mut self, key: &'static str) -> Option<(NaiveDate, Option<NaiveTime>)> {
        let value = self.take(key)?;
        scalar::day_and_hour(value.get_ref(), key)
            .or_else(|problem| self.reject(value.span().start, problem).ok_or(()))
            .ok()
    }

    /// A value a text is read as, where the text stands for one; any other stays to be taken.
    pub fn text_as<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let entry = self.entries.iter().find(|entry| entry.key == key)?;
        let read = read(&scalar::text(entry.value.get_ref(), key).ok()?)?;
        self.take(key).map(|_| read)
    }

    /// An hour of a day: `"08:15"`, in quotes; blank counts as absent.
    pub fn hour(&mut self, key: &'static str) -> Option<NaiveTime> {
        let at = self.offset(key);
        let written = self.text(key)?;
        match NaiveTime::parse_from_str(&written, "%H:%M") {
            Ok(hour) => Some(hour),
            Err(_) => self.reject(
                at,
                format!("Giờ “{written}” của khóa “{key}” không đọc được; hãy viết như \"08:15\"."),
            ),
        }
    }

    /// One of some words, each standing for a value.
    pub fn word<T: Copy>(&mut self, key: &'static str, words: &[(&str, T)]) -> Option<T> {
        let value = self.take(key)?;
        scalar::word(value.get_ref(), key, words)
            .or_else(|problem| self.reject(value.span().start, problem).ok_or(()))
            .ok()
    }

    /// A table of its own: `[key]`.
    pub fn table<T>(
        &mut self,
        key: &'static str,
        map: impl FnOnce(&mut Table<'t>) -> T,
    ) -> Option<T> {
        let value = self.take(key)?;
        let span = value.span();
        let DeValue::Table(table) = value.into_inner() else {
            return self.reject(
                span.start,
                format!("“{key}” phải là một bảng: viết [{key}] trên một dòng riêng, các khóa của nó ở dưới."),
            );
        };
        let mut inner = Table::new(self.ledger, span, table);
        let value = map(&mut inner);
        inner.finish();
        Some(value)
    }

    /// Tables in a row: `[[key]]`, each time anew.
    pub fn tables<T>(
        &mut self,
        key: &'static str,
        mut map: impl FnMut(&mut Table<'t>) -> T,
    ) -> Vec<T> {
        let Some(value) = self.take(key) else {
            return vec![];
        };
        let start = value.span().start;
        let problem = || {
            format!(
                "“{key}” phải viết bằng hai cặp ngoặc vuông: [[{key}]] trên một dòng riêng, các \
                 khóa của nó ở dưới."
            )
        };
        let DeValue::Array(array) = value.into_inner() else {
            return self.reject_list(start, problem());
        };
        let mut values = vec![];
        for item in array {
            let span = item.span();
            let DeValue::Table(table) = item.into_inner() else {
                self.note(span.start, problem());
                continue;
            };
            let mut inner = Table::new(self.ledger, span, table);
            values.push(map(&mut inner));
            inner.finish();
        }
        values
    }

    /// Whether a key is written and not yet taken.
    pub fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|entry| entry.key == key)
    }

    /// Notes that a key is missing, at the start of the table.
    pub fn missing(&mut self, problem: impl Into<String>) {
        self.ledger.note(self.span.start, Cause::Missing, problem);
    }

    /// The byte offset of a key not yet taken, for a later [`Table::note`].
    pub fn offset(&self, key: &str) -> usize {
        let entry = self.entries.iter().find(|entry| entry.key == key);
        entry.map_or(self.span.start, |entry| entry.at)
    }

    /// Faults noted so far in this text: unchanged, a value was read without one.
    pub fn fault_count(&self) -> usize {
        self.ledger.faults.borrow().len()
    }

    /// Notes a fault at a byte offset.
    pub fn note(&mut self, offset: usize, problem: impl Into<String>) {
        self.ledger.note(offset, Cause::Present, problem);
    }

    /// What to say when a key is met that belongs to another place.
    pub fn belongs_elsewhere(&mut self, key: &'static str, problem: &'static str) {
        self.elsewhere.push((key, problem));
    }

    /// Keys not yet taken, each with its line (from 1).
    pub fn key_lines(&self) -> Vec<(String, u32)> {
        let line = |entry: &Entry| place(self.ledger.text, entry.at).0;
        self.entries
            .iter()
            .map(|entry| (entry.key.clone(), line(entry)))
            .collect()
    }

    /// Leaves the other keys unread and unreported: their meaning hangs on a value that is wrong.
    pub fn abandon(&mut self) {
        self.entries.clear();
    }

    /// Reports the keys nobody asked for.
    pub(crate) fn finish(self) {
        for entry in &self.entries {
            let belongs = self.elsewhere.iter().find(|(key, _)| *key == entry.key);
            let problem = match belongs {
                Some((_, problem)) => (*problem).to_owned(),
                None => self.unknown(&entry.key),
            };
            self.ledger.note(entry.at, Cause::Present, problem);
        }
    }

    fn unknown(&self, key: &str) -> String {
        match scalar::nearest(key, self.known.iter().copied()) {
            Some(near) => format!("Không có khóa “{key}”; có phải là “{near}” không?"),
            None => format!(
                "Không có khóa “{key}”; hãy xóa dòng này hoặc dùng một trong các khóa: {}.",
                self.known.join(", ")
            ),
        }
    }

    fn take(&mut self, key: &'static str) -> Option<Spanned<DeValue<'t>>> {
        self.known.push(key);
        let index = self.entries.iter().position(|entry| entry.key == key)?;
        Some(self.entries.remove(index).value)
    }

    fn reject<T>(&mut self, offset: usize, problem: impl Into<String>) -> Option<T> {
        self.note(offset, problem);
        None
    }

    fn reject_list<T>(&mut self, offset: usize, problem: impl Into<String>) -> Vec<T> {
        self.note(offset, problem);
        vec![]
    }
}
