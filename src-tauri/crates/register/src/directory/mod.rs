//! Danh bạ: the bodies and people that write to us and that we write to.
//!
//! A name is data with a time. Nothing here rewrites a paper: papers keep their author as written,
//! and whoever asks for the papers of a body gets those of its whole *line*: what it took over
//! from, what took over from it, and doubles of the same body.
//!
//! The table `succession` tells who took over from whom; the column `merged_into` tells that two are
//! one body entered twice.

mod agencies;
mod find;
mod groups;
mod link;
mod names;
mod succession;
mod usual;

use document::directory::AgencyKind;
use rusqlite::{Connection, OptionalExtension, Row};
use serde::Serialize;

pub use agencies::ToImport;
pub use find::AgencyQuery;
pub use groups::{Group, GroupFacts};
pub use link::EndedName;
pub(crate) use link::{agency_named, other_names};
pub(crate) use names::written_out;
pub use succession::{PapersOf, Succeeded, Succession, SuccessionAct};
pub use usual::{Usual, UsualField, UsualOrder, UsualQuery};

use self::succession::succeeded;
use crate::office::lines;
use crate::{AgencyId, Register, RegisterError, Validity};

/// What is known of a body or a person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct AgencyFacts {
    pub kind: AgencyKind,
    /// As it is usually named: `Ủy ban nhân dân xã Sơn Đông`.
    pub name: String,
    pub abbreviation: String,
    /// Mã định danh, in the old or the new form, as it is given.
    pub code: String,
    /// Địa danh.
    pub place: String,
    pub address: String,
    /// Its lines in a head, where they differ from the name.
    pub head: Vec<String>,
    pub parent: Option<AgencyId>,
    pub validity: Validity,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Agency {
    pub id: AgencyId,
    pub facts: AgencyFacts,
    /// Those it took over from.
    pub predecessors: Vec<Succeeded>,
    /// Those that took over from it.
    pub successors: Vec<Succeeded>,
    /// The same body entered before.
    pub merged_into: Option<AgencyId>,
    pub favourite: bool,
}

impl Agency {
    /// The same body as another one of the directory; it is no longer offered.
    pub fn is_double(&self) -> bool {
        self.merged_into.is_some()
    }
}

impl Register {
    pub fn agency(&self, id: AgencyId) -> Result<Agency, RegisterError> {
        agency(self.connection(), id)
    }
}

fn agency(connection: &Connection, id: AgencyId) -> Result<Agency, RegisterError> {
    connection
        .prepare_cached(concat!(include_str!("agency.sql"), "WHERE id = ?1"))?
        .query_row([id], agency_of)
        .optional()?
        .ok_or(RegisterError::NotFound {
            noun: "agency",
            key: id.0,
        })
}

/// The body a double stands for; any other stands for itself.
fn kept(connection: &Connection, id: AgencyId) -> Result<Agency, RegisterError> {
    let mut found = agency(connection, id)?;
    let mut seen = vec![id];
    while found.is_double() {
        match found.merged_into {
            Some(next) if !seen.contains(&next) => {
                seen.push(next);
                found = agency(connection, next)?;
            }
            _ => break,
        }
    }
    Ok(found)
}

fn agency_of(row: &Row<'_>) -> rusqlite::Result<Agency> {
    let kind: String = row.get("kind")?;
    Ok(Agency {
        id: row.get("id")?,
        facts: AgencyFacts {
            // The schema knows no other word.
            kind: AgencyKind::from_id(&kind).unwrap_or(AgencyKind::Other),
            name: row.get("name")?,
            abbreviation: row.get("abbreviation")?,
            code: row.get("code")?,
            place: row.get("place")?,
            address: row.get("address")?,
            head: lines(row, "head")?,
            parent: row.get("parent")?,
            validity: Validity::of(row)?,
        },
        predecessors: succeeded(row, "predecessors")?,
        successors: succeeded(row, "successors")?,
        merged_into: row.get("merged_into")?,
        favourite: row.get("favourite")?,
    })
}

/// Keys as the JSON array a statement asks by.
fn json_keys(ids: &[AgencyId]) -> String {
    let keys: Vec<i64> = ids.iter().map(|id| id.0).collect();
    serde_json::Value::from(keys).to_string()
}
