//! Lists of a book: their keys are read once, their rows when they are looked at.

mod filter;
mod papers;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rusqlite::params_from_iter;
use serde::{Deserialize, Serialize};

pub(crate) use filter::teach;
pub use filter::{FieldWords, ListFilter, Span, TextField};

use crate::entry::rows_of;
use crate::{EntryId, EntryRow, Register, RegisterError, SeriesId};
use filter::Conditions;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    pub by: SortBy,
    pub descending: bool,
}

impl Sort {
    /// The order of the screen: newest first.
    pub const NEWEST_FIRST: Sort = Sort {
        by: SortBy::Number,
        descending: true,
    };
    /// The order of the book.
    pub const BOOK: Sort = Sort {
        by: SortBy::Number,
        descending: false,
    };
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SortBy {
    /// Year, then series, then number.
    Number,
    /// Ngày đến, or the day the number was given.
    Entered,
    /// Date on the paper; half dates and none stand lowest.
    Dated,
    Author,
    Kind,
    Subject,
}

impl SortBy {
    /// What of papers it orders by, if it does: texts as Vietnamese are sorted.
    fn of_papers(self) -> Option<&'static str> {
        match self {
            SortBy::Number | SortBy::Entered => None,
            SortBy::Dated => Some("document.date"),
            SortBy::Author => Some("alphabetical(document.author)"),
            SortBy::Kind => Some("alphabetical(document.kind_name)"),
            SortBy::Subject => Some("alphabetical(document.subject)"),
        }
    }
}

/// The keys of a list in their order: any place of it is reached at once, and nothing moves under
/// the reader. It belongs to no connection, so that any reader may fetch its rows; a clone shares
/// the keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenList {
    keys: Arc<[EntryId]>,
}

impl OpenList {
    pub(crate) fn of(keys: Vec<EntryId>) -> OpenList {
        OpenList { keys: keys.into() }
    }

    /// The entries of the list, for acts on many of them.
    pub fn entries(&self) -> &[EntryId] {
        &self.keys
    }

    /// Those of its entries that stand in another list too, in its own order.
    pub fn among(&self, other: &OpenList) -> OpenList {
        let there: HashSet<EntryId> = other.keys.iter().copied().collect();
        let both = self.keys.iter().copied().filter(|key| there.contains(key));
        OpenList::of(both.collect())
    }

    pub fn count(&self) -> usize {
        self.keys.len()
    }

    /// Where an entry stands in the list.
    pub fn place_of(&self, entry: EntryId) -> Option<usize> {
        self.keys.iter().position(|key| *key == entry)
    }
}

impl Register {
    /// Reads the keys of a list.
    pub fn open_list(&self, filter: &ListFilter, sort: Sort) -> Result<OpenList, RegisterError> {
        let conditions = Conditions::of(self.connection(), filter)?;
        if sort.by == SortBy::Number {
            let lines = self.book_by_book(&conditions, sort.descending)?;
            return Ok(OpenList::of(lines));
        }
        let all_years = conditions.are_of_series() && filter.year.is_none();
        if let Some(said) = papers::Said::of(sort.by).filter(|_| all_years) {
            let lines = self.book_by_book(&conditions, false)?;
            if let Some(mut lines) = papers::in_order(self.connection(), said, &lines)? {
                if sort.descending {
                    lines.reverse();
                }
                return Ok(OpenList::of(lines));
            }
        }
        let mut lines = vec![];
        self.keys(&conditions, &order_of(sort), |line, _| lines.push(line))?;
        Ok(OpenList::of(lines))
    }

    /// Tells the keys of a list in an order, each with its series.
    fn keys(
        &self,
        conditions: &Conditions,
        order: &str,
        mut tell: impl FnMut(EntryId, SeriesId),
    ) -> Result<(), RegisterError> {
        let select = include_str!("keys.sql");
        let sql = format!("{select}{} ORDER BY {order}", conditions.sql());
        let mut statement = self.connection().prepare_cached(&sql)?;
        let mut rows = statement.query(params_from_iter(&conditions.values))?;
        while let Some(row) = rows.next()? {
            tell(row.get(0)?, row.get(1)?);
        }
        Ok(())
    }

    /// Lines that come series by series, as the index of numbers has them; the years of the series
    /// then put whole books in order. A million lines sorted by years take seconds.
    fn book_by_book(
        &self,
        conditions: &Conditions,
        descending: bool,
    ) -> Result<Vec<EntryId>, RegisterError> {
        let mut books: Vec<(SeriesId, Vec<EntryId>)> = vec![];
        let in_book = turned(&IN_BOOK, descending);
        self.keys(conditions, &in_book, |line, series| {
            match books.last_mut() {
                Some((last, lines)) if *last == series => lines.push(line),
                _ => books.push((series, vec![line])),
            }
        })?;
        let order = turned(&["year", "id"], descending);
        let mut statement = self
            .connection()
            .prepare_cached(&format!("SELECT id FROM series ORDER BY {order}"))?;
        let places = statement
            .query_map([], |row| row.get(0))?
            .zip(0..)
            .map(|(series, place)| Ok((series?, place)))
            .collect::<rusqlite::Result<HashMap<SeriesId, usize>>>()?;
        books.sort_by_key(|(series, _)| places.get(series).copied());
        Ok(books.into_iter().flat_map(|(_, lines)| lines).collect())
    }

    /// Rows `from..from + count` of a list, as they are now.
    pub fn list_rows(
        &self,
        list: &OpenList,
        from: usize,
        count: usize,
    ) -> Result<Vec<EntryRow>, RegisterError> {
        let end = from.saturating_add(count).min(list.keys.len());
        let keys = list.keys.get(from.min(end)..end).unwrap_or_default();
        rows_of(self.connection(), keys)
    }
}

/// The order of numbers, series by series.
const IN_BOOK: [&str; 3] = ["entry.series", "entry.number", "entry.suffix"];

/// Columns come from this list alone, never from outside.
pub(crate) fn order_of(sort: Sort) -> String {
    let first = match sort.by.of_papers() {
        Some(said) => vec![said],
        None if sort.by == SortBy::Entered => vec!["entry.entered_on"],
        None => vec![],
    };
    turned(
        &[&first, &["series.year"][..], &IN_BOOK].concat(),
        sort.descending,
    )
}

fn turned(columns: &[&str], descending: bool) -> String {
    let way = if descending { " DESC" } else { "" };
    let columns: Vec<String> = columns
        .iter()
        .map(|column| format!("{column}{way}"))
        .collect();
    columns.join(", ")
}
