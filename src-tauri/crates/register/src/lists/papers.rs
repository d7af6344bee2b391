//! Lines of all years in the order of what their papers say.
//!
//! SQLite would sort a million texts with their lines, which takes seconds. An index has them in
//! order already; among lines that say the same, their place in the books decides.

use document::alphabetical;
use rusqlite::Connection;

use super::SortBy;
use crate::EntryId;

/// A key that has no place in the list.
const NONE: u32 = u32::MAX;

/// What of their papers lines are sorted by.
#[derive(Clone, Copy)]
pub(super) enum Said {
    Date,
    /// Many papers say one of few, so that these can be put in order here.
    Name(&'static str),
    /// Hardly two say the same: what sorts it stands with the words of the line.
    Subject,
}

impl Said {
    pub fn of(by: SortBy) -> Option<Said> {
        match by {
            SortBy::Number | SortBy::Entered => None,
            SortBy::Dated => Some(Said::Date),
            SortBy::Author => Some(Said::Name("author")),
            SortBy::Kind => Some(Said::Name("kind_name")),
            SortBy::Subject => Some(Said::Subject),
        }
    }

    /// Keys with what they say, in its order byte by byte.
    fn sql(self) -> String {
        let of_papers = |column| format!("SELECT id, {column} FROM document ORDER BY {column}");
        match self {
            Said::Date => of_papers("date"),
            Said::Name(column) => of_papers(column),
            Said::Subject => "SELECT entry, subject FROM search ORDER BY subject".to_owned(),
        }
    }
}

/// The lines, which come in the order of the books, in that of what their papers say; a line
/// without a paper stands with the papers that say nothing. None where keys lie so far apart that
/// places cannot be counted by them: this program gives them one after the other.
pub(super) fn in_order(
    connection: &Connection,
    said: Said,
    lines: &[EntryId],
) -> rusqlite::Result<Option<Vec<EntryId>>> {
    let Some(mut waiting) = places(connection, "entry")? else {
        return Ok(None);
    };
    for (line, place) in lines.iter().zip(0..) {
        if let Some(waits) = at(&mut waiting, line.0) {
            *waits = place;
        }
    }
    // Places of what has not come yet: by paper, or by line where lines are asked themselves.
    let mut by_paper = match said {
        Said::Subject => None,
        Said::Date | Said::Name(_) => match of_papers(connection, &mut waiting)? {
            Some(standing) => Some(standing),
            None => return Ok(None),
        },
    };
    let mut groups = Groups::new(matches!(said, Said::Name(_)));
    let mut statement = connection.prepare_cached(&said.sql())?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let standing = by_paper.as_mut().unwrap_or(&mut waiting);
        let Some(stands) = at(standing, row.get(0)?) else {
            continue;
        };
        let place = std::mem::replace(stands, NONE);
        if place != NONE {
            groups.put(row.get_ref(1)?.as_bytes_or_null()?, place);
        }
    }
    // What still waits has no paper.
    for (line, place) in lines.iter().zip(0..) {
        if at(&mut waiting, line.0).is_some_and(|waits| *waits != NONE) {
            groups.put(None, place);
        }
    }
    let ordered = groups.in_order().into_iter();
    Ok(Some(ordered.map(|place| lines[place as usize]).collect()))
}

/// The place of each paper's line, for papers; a line with a paper no longer waits.
fn of_papers(connection: &Connection, waiting: &mut [u32]) -> rusqlite::Result<Option<Vec<u32>>> {
    let Some(mut standing) = places(connection, "document")? else {
        return Ok(None);
    };
    let mut statement = connection.prepare_cached(
        "SELECT document, id FROM entry WHERE document IS NOT NULL ORDER BY document",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (paper, line) = (row.get(0)?, row.get(1)?);
        if let (Some(stands), Some(waits)) = (at(&mut standing, paper), at(waiting, line)) {
            *stands = std::mem::replace(waits, NONE);
        }
    }
    Ok(Some(standing))
}

/// Places of lines that say the same, group by group as they come.
struct Groups {
    /// Of names what they are sorted by, a group each.
    orders: Option<Vec<Vec<u8>>>,
    said: Vec<u8>,
    begins: Vec<usize>,
    places: Vec<u32>,
    /// Of what says nothing.
    nothing: Vec<u32>,
}

impl Groups {
    fn new(names: bool) -> Groups {
        Groups {
            orders: names.then(Vec::new),
            said: vec![],
            begins: vec![],
            places: vec![],
            nothing: vec![],
        }
    }

    fn put(&mut self, says: Option<&[u8]>, place: u32) {
        let Some(says) = says else {
            self.nothing.push(place);
            return;
        };
        if self.begins.is_empty() || says != self.said {
            self.said.clear();
            self.said.extend_from_slice(says);
            self.begins.push(self.places.len());
            if let Some(orders) = &mut self.orders {
                orders.push(alphabetical(&String::from_utf8_lossy(says)));
            }
        }
        self.places.push(place);
    }

    /// The groups in their order; what says nothing stands first.
    fn in_order(self) -> Vec<u32> {
        let end = self.places.len();
        let ends = self.begins.iter().skip(1).copied().chain([end]);
        let groups = self.begins.iter().copied().zip(ends);
        let mut ordered = self.nothing;
        let mut begin = 0;
        let mut close = |ordered: &mut Vec<u32>| {
            ordered[begin..].sort_unstable();
            begin = ordered.len();
        };
        close(&mut ordered);
        let Some(orders) = self.orders else {
            for (first, end) in groups {
                ordered.extend_from_slice(&self.places[first..end]);
                close(&mut ordered);
            }
            return ordered;
        };
        let mut named: Vec<_> = orders.into_iter().zip(groups).collect();
        named.sort();
        // Names that differ in nothing that is sorted by are one.
        for same in named.chunk_by(|one, other| one.0 == other.0) {
            for (_, (first, end)) in same {
                ordered.extend_from_slice(&self.places[*first..*end]);
            }
            close(&mut ordered);
        }
        ordered
    }
}

/// Nothing for a row that came while the list was read.
fn at(places: &mut [u32], key: i64) -> Option<&mut u32> {
    places.get_mut(usize::try_from(key).ok()?)
}

/// A place for each key of a table, none of them known yet.
fn places(connection: &Connection, table: &str) -> rusqlite::Result<Option<Vec<u32>>> {
    let sql = format!("SELECT coalesce(max(id), 0), count(*) FROM {table}");
    let (last, count): (usize, usize) = connection
        .prepare_cached(&sql)?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok((last <= FAR * (count + FAR)).then(|| vec![NONE; last + 1]))
}

/// So many times as many keys may have been given as there are rows.
const FAR: usize = 8;
