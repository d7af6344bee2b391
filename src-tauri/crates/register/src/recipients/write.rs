//! Writing Nơi nhận. A row whose name stays is kept, with everything known of its sending.

use document::entry::Channel;
use document::fold::fold;
use rusqlite::{Connection, params};

use super::sending::must_be_open;
use super::{RecipientRole, document_of, written};
use crate::entry::text;
use crate::journal::{Noun, Recorder};
use crate::{
    Act, AgencyGroupId, AgencyId, Done, EntryId, RecipientId, Register, RegisterError, search,
};

/// A line of Nơi nhận as it should be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecipientLine {
    /// The row it is, when it is there already: so its name can be corrected too.
    pub id: Option<RecipientId>,
    pub name: String,
    pub agency: Option<AgencyId>,
    pub group: Option<AgencyGroupId>,
    /// None: as the name says in brackets, or as the group is large.
    pub bodies: Option<u32>,
    pub role: Option<RecipientRole>,
    pub copies: Option<u32>,
    pub channel: Option<Channel>,
}

impl Register {
    /// Writes Nơi nhận anew, with groups, roles, copies and ways. The book must be open.
    pub fn set_recipients(
        &mut self,
        act: &Act<'_>,
        entry: EntryId,
        lines: &[RecipientLine],
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "recipients", |recorder| {
            must_be_open(recorder.connection(), entry)?;
            let document = document_of(recorder.connection(), entry)?;
            let wanted: Vec<Wanted> = lines.iter().map(Wanted::of_line).collect();
            for (place, line) in placed(recorder, document, &wanted)?.into_iter().zip(lines) {
                write_line(recorder, document, place, line)?;
            }
            search::index(recorder.connection(), entry)
        })
    }
}

/// Makes the names of Nơi nhận these. What else is known of a receiver whose name stays, stays.
pub(crate) fn write_names(
    recorder: &mut Recorder<'_>,
    document: i64,
    names: &[String],
) -> Result<(), RegisterError> {
    let wanted: Vec<Wanted> = names.iter().map(|name| Wanted::named(name)).collect();
    for (place, wanted) in placed(recorder, document, &wanted)?.into_iter().zip(wanted) {
        match place.row {
            Some(row) if row.name == wanted.name && row.ordinal == place.ordinal => {}
            Some(row) => recorder.update(
                Noun::Recipient,
                row.id.0,
                "UPDATE recipient SET name = ?2, ordinal = ?3 WHERE id = ?1",
                params![row.id, wanted.name, place.ordinal],
            )?,
            None => {
                let said = written::read(&wanted.name);
                recorder.insert(
                    Noun::Recipient,
                    "INSERT INTO recipient (document, ordinal, name, bodies, copies, role)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                    params![
                        document,
                        place.ordinal,
                        wanted.name,
                        said.bodies,
                        said.copies,
                        said.role.map_or("", RecipientRole::id)
                    ],
                )?;
            }
        }
    }
    Ok(())
}

fn write_line(
    recorder: &mut Recorder<'_>,
    document: i64,
    place: Place,
    line: &RecipientLine,
) -> Result<(), RegisterError> {
    let name = text(&line.name);
    let said = written::read(&name);
    let group: Option<u32> = match line.group {
        Some(group) => Some(group_size(recorder.connection(), group)?),
        None => None,
    };
    let values = params![
        place.row.as_ref().map(|row| row.id),
        document,
        place.ordinal,
        name,
        line.agency,
        line.group,
        line.bodies.or(group).unwrap_or(said.bodies).max(1),
        line.role.or(said.role).map_or("", RecipientRole::id),
        line.copies.or(said.copies),
        line.channel.map_or("", Channel::id),
    ];
    match place.row {
        Some(row) => recorder.update(
            Noun::Recipient,
            row.id.0,
            "UPDATE recipient SET
                 document = ?2, ordinal = ?3, name = ?4, agency = ?5, agency_group = ?6,
                 bodies = ?7, role = ?8, copies = ?9, channel = ?10
             WHERE id = ?1",
            values,
        ),
        None => recorder
            .insert(
                Noun::Recipient,
                "INSERT INTO recipient (id, document, ordinal, name, agency, agency_group, bodies,
                                        role, copies, channel)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                values,
            )
            .map(drop),
    }
}

fn group_size(connection: &Connection, group: AgencyGroupId) -> Result<u32, RegisterError> {
    connection
        .query_row(
            "SELECT bodies FROM agency_group WHERE id = ?1",
            [group],
            |row| row.get(0),
        )
        .map_err(|error| match error {
            rusqlite::Error::QueryReturnedNoRows => RegisterError::NotFound {
                noun: "agency_group",
                key: group.0,
            },
            other => other.into(),
        })
}

struct Wanted {
    id: Option<RecipientId>,
    name: String,
}

impl Wanted {
    fn named(name: &str) -> Wanted {
        Wanted {
            id: None,
            name: text(name),
        }
    }

    fn of_line(line: &RecipientLine) -> Wanted {
        Wanted {
            id: line.id,
            ..Wanted::named(&line.name)
        }
    }
}

struct Old {
    id: RecipientId,
    ordinal: i64,
    name: String,
}

/// Where a wanted line goes, and the row that it is.
struct Place {
    row: Option<Old>,
    ordinal: i64,
}

/// Finds the row of every wanted line, by its key, its name, or its name without marks and case;
/// deletes the rows nobody wants. Ordinals only order: a row that must move gets one behind the
/// last, so that no two ever meet.
fn placed(
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
