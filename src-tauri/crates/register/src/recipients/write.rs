//! Writing Nơi nhận. A row whose name stays is kept, with everything known of its sending.

use document::entry::Channel;
use rusqlite::{Connection, OptionalExtension, params};

use super::placing::{Place, Wanted, placed};
use super::{RecipientRole, standing_document_of, written};
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
            let document = standing_document_of(recorder.connection(), entry)?;
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
            None => insert_name(recorder, document, place.ordinal, &wanted.name)?,
        }
    }
    Ok(())
}

/// The names of Nơi nhận of a paper that is new.
pub(crate) fn write_first_names(
    recorder: &mut Recorder<'_>,
    document: i64,
    names: &[String],
) -> Result<(), RegisterError> {
    for (name, ordinal) in names.iter().zip(1..) {
        insert_name(recorder, document, ordinal, &text(name))?;
    }
    Ok(())
}

fn insert_name(
    recorder: &mut Recorder<'_>,
    document: i64,
    ordinal: i64,
    name: &str,
) -> Result<(), RegisterError> {
    let said = written::read(name);
    recorder.insert(
        Noun::Recipient,
        "INSERT INTO recipient (document, ordinal, name, bodies, copies, role)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![
            document,
            ordinal,
            name,
            said.bodies,
            said.copies,
            said.role.map_or("", RecipientRole::id)
        ],
    )?;
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

/// The names of Nơi nhận are frozen with the book; the schema refuses to change or delete them,
/// but not to add one.
fn must_be_open(connection: &Connection, entry: EntryId) -> Result<(), RegisterError> {
    let closed: Option<(String, i32)> = connection
        .query_row(
            "SELECT series.name, series.year FROM entry JOIN series ON series.id = entry.series
             WHERE entry.id = ?1 AND series.state = 'closed'",
            [entry],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?;
    match closed {
        Some((series, year)) => Err(RegisterError::SeriesClosed { series, year }),
        None => Ok(()),
    }
}
