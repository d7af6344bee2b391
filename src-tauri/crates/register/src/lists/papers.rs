//! Lines of all years in the order of what their papers say.
//!
//! SQLite would sort a million texts with their lines, which takes seconds. An index has the
//! papers in order already; among papers that say the same, the place of their lines in the books
//! decides.

use rusqlite::Connection;

use crate::EntryId;

/// A key that has no place in the list.
const NONE: u32 = u32::MAX;

/// The lines, which come in the order of the books, in that of a column of their papers; a line
/// without a paper stands with the papers that say nothing. None where keys lie so far apart that
/// places cannot be counted by them: this program gives them one after the other.
pub(super) fn in_order(
    connection: &Connection,
    column: &str,
    lines: &[EntryId],
) -> rusqlite::Result<Option<Vec<EntryId>>> {
    let Some(mut papers) = places(connection, "document")? else {
        return Ok(None);
    };
    let Some(mut waiting) = places(connection, "entry")? else {
        return Ok(None);
    };
    for (line, place) in lines.iter().zip(0..) {
        if let Some(waits) = at(&mut waiting, line.0) {
            *waits = place;
        }
    }
    let mut statement = connection.prepare_cached(
        "SELECT document, id FROM entry WHERE document IS NOT NULL ORDER BY document",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (paper, line) = (row.get(0)?, row.get(1)?);
        if let (Some(stands), Some(waits)) = (at(&mut papers, paper), at(&mut waiting, line)) {
            *stands = std::mem::replace(waits, NONE);
        }
    }
    // What still waits has no paper.
    let without = lines.iter().zip(0..);
    let without =
        without.filter(|(line, _)| at(&mut waiting, line.0).is_some_and(|at| *at != NONE));
    let mut ordered: Vec<u32> = without.map(|(_, place)| place).collect();
    let mut statement = connection.prepare_cached(&format!(
        "SELECT id, {column} FROM document ORDER BY {column}"
    ))?;
    let mut rows = statement.query([])?;
    let mut said: Option<Vec<u8>> = None;
    let mut begin = 0;
    while let Some(row) = rows.next()? {
        let place = at(&mut papers, row.get(0)?).copied().unwrap_or(NONE);
        if place == NONE {
            continue;
        }
        let says = row.get_ref(1)?.as_bytes_or_null()?;
        if says != said.as_deref() {
            ordered[begin..].sort_unstable();
            begin = ordered.len();
            said = says.map(<[u8]>::to_vec);
        }
        ordered.push(place);
    }
    ordered[begin..].sort_unstable();
    Ok(Some(
        ordered
            .into_iter()
            .map(|place| lines[place as usize])
            .collect(),
    ))
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
