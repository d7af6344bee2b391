//! Lists of a book: their keys are read once, their rows when they are looked at.

mod filter;

use rusqlite::params_from_iter;
use serde::{Deserialize, Serialize};

pub(crate) use filter::teach;
pub use filter::{FieldWords, ListFilter, Span, TextField};

use crate::entry::rows_of;
use crate::{EntryId, EntryRow, Register, RegisterError};
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

/// The keys of a list in their order: any place of it is reached at once, and nothing moves under
/// the reader. It belongs to no connection, so that any reader may fetch its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenList {
    keys: Vec<EntryId>,
}

impl OpenList {
    pub(crate) fn of(keys: Vec<EntryId>) -> OpenList {
        OpenList { keys }
    }

    /// The entries of the list, for acts on many of them.
    pub fn entries(&self) -> &[EntryId] {
        &self.keys
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
        let order = order_of(sort);
        let conditions = Conditions::of(filter);
        let select = include_str!("keys.sql");
        let sql = format!("{select}{} ORDER BY {order}", conditions.sql());
        let mut statement = self.connection().prepare_cached(&sql)?;
        let keys = statement
            .query_map(params_from_iter(&conditions.values), |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        Ok(OpenList::of(keys))
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

/// Columns come from this list alone, never from outside.
pub(crate) fn order_of(sort: Sort) -> String {
    let columns: &[&str] = match sort.by {
        SortBy::Number => &[],
        SortBy::Entered => &["entry.entered_on"],
        SortBy::Dated => &["document.date"],
        SortBy::Author => &["document.author"],
        SortBy::Kind => &["document.kind_name"],
        SortBy::Subject => &["document.subject"],
    };
    let book = [
        "series.year",
        "entry.series",
        "entry.number",
        "entry.suffix",
    ];
    let turned = if sort.descending { " DESC" } else { "" };
    columns
        .iter()
        .chain(&book)
        .map(|column| format!("{column}{turned}"))
        .collect::<Vec<_>>()
        .join(", ")
}
