//! Which row of Nơi nhận a line is, and where it stands.

use document::fold::fold;
use rusqlite::Connection;

use super::RecipientLine;
use crate::entry::text;
use crate::journal::{Noun, Recorder};
use crate::{RecipientId, RegisterError};

/// A line as it should be, as far as it tells which row it is.
pub(super) struct Wanted {
    id: Option<RecipientId>,
    pub name: String,
}

impl Wanted {
    pub fn named(name: &str) -> Wanted {
        Wanted {
            id: None,
            name: text(name),
        }
    }

    pub fn of_line(line: &RecipientLine) -> Wanted {
        Wanted {
            id: line.id,
            ..Wanted::named(&line.name)
        }
    }
}

/// A row of Nơi nhận as it stands.
pub(super) struct Old {
    pub id: RecipientId,
    pub ordinal: i64,
    pub name: String,
}

/// Where a wanted line goes, and the row that it is.
pub(super) struct Place {
    pub row: Option<Old>,
    pub ordinal: i64,
}

/// Finds the row of every wanted line, by its key, its name, or its name without marks and case;
/// deletes the rows nobody wants. Ordinals only order: a row that must move gets one behind the
/// last, so that no two ever meet.
pub(super) fn placed(
    recorder: &mut Recorder<'_>,
    document: i64,
    wanted: &[Wanted],
) -> Result<Vec<Place>, RegisterError> {
    let mut old = rows(recorder.connection(), document)?;
    let mut rows: Vec<Option<Old>> = wanted.iter().map(|_| None).collect();
    let same: [fn(&Old, &Wanted) -> bool; 3] = [
        |old, wanted| wanted.id == Some(old.id),
        |old, wanted| wanted.id.is_none() && wanted.name == old.name,
        |old, wanted| wanted.id.is_none() && fold(&wanted.name) == fold(&old.name),
    ];
    for same in same {
        for (row, wanted) in rows.iter_mut().zip(wanted) {
            if row.is_none()
                && let Some(at) = old.iter().position(|old| same(old, wanted))
            {
                *row = Some(old.remove(at));
            }
        }
    }
    if let Some((_, lost)) = rows
        .iter()
        .zip(wanted)
        .filter(|(row, _)| row.is_none())
        .find_map(|(row, wanted)| wanted.id.map(|id| (row, id)))
    {
        return Err(RegisterError::NotFound {
            noun: "recipient",
            key: lost.0,
        });
    }
    let ordinals = rows.iter().flatten().chain(&old).map(|row| row.ordinal);
    let mut highest = ordinals.max().unwrap_or_default();
    for gone in old {
        forget(recorder, gone.id)?;
    }
    let mut before = 0;
    let places = rows.into_iter().map(|row| {
        before = match &row {
            Some(row) if row.ordinal > before => row.ordinal,
            _ => {
                highest += 1;
                highest
            }
        };
        Place {
            row,
            ordinal: before,
        }
    });
    Ok(places.collect())
}

fn rows(connection: &Connection, document: i64) -> Result<Vec<Old>, RegisterError> {
    let mut statement = connection.prepare_cached(
        "SELECT id, ordinal, name FROM recipient WHERE document = ?1 ORDER BY ordinal",
    )?;
    let rows = statement
        .query_map([document], |row| {
            Ok(Old {
                id: row.get("id")?,
                ordinal: row.get("ordinal")?,
                name: row.get("name")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// Deletes a receiver. An envelope that went to it stays in the postal book.
fn forget(recorder: &mut Recorder<'_>, recipient: RecipientId) -> Result<(), RegisterError> {
    let contents: Vec<i64> = recorder
        .connection()
        .prepare_cached("SELECT id FROM envelope_content WHERE recipient = ?1")?
        .query_map([recipient], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for content in contents {
        recorder.update(
            Noun::EnvelopeContent,
            content,
            "UPDATE envelope_content SET recipient = NULL WHERE id = ?1",
            [content],
        )?;
    }
    recorder.delete(Noun::Recipient, recipient.0)
}
