//! The office: its issuing bodies with their units and signers.

mod set_up;

use chrono::NaiveDate;
use document::fold::fold;
use rusqlite::{Connection, OptionalExtension, Row};
use serde::Serialize;

use crate::{BodyId, CapacityId, Register, RegisterError, SignerId, UnitId, Validity};

/// Cơ quan ban hành.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Body {
    pub id: BodyId,
    pub name: String,
    /// As in symbols: `UBND`.
    pub abbreviation: String,
    /// Cơ quan chủ quản, line by line.
    pub parent_head: Vec<String>,
    pub head: Vec<String>,
    pub place: String,
    /// Mã định danh; empty where it is not known.
    pub code: String,
    pub valid_from: Option<NaiveDate>,
    pub valid_to: Option<NaiveDate>,
    pub predecessor: Option<BodyId>,
}

/// Đơn vị.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unit {
    pub id: UnitId,
    pub body: BodyId,
    pub name: String,
    pub abbreviation: String,
    pub validity: Validity,
    pub predecessor: Option<UnitId>,
}

/// Người ký.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Signer {
    pub id: SignerId,
    pub body: BodyId,
    pub name: String,
    pub validity: Validity,
    pub capacities: Vec<Capacity>,
}

/// Quyền hạn và chức vụ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Capacity {
    pub id: CapacityId,
    /// `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`; none for a head in his own power.
    pub lines: Vec<String>,
    pub position: String,
    /// The paper that allows it (TUQ).
    pub basis: String,
    pub validity: Validity,
}

impl Register {
    /// Name of the office.
    pub fn office_name(&self) -> Result<String, RegisterError> {
        Ok(self
            .connection()
            .query_row("SELECT name FROM office", [], |row| row.get(0))?)
    }

    /// What tells this office from any other, whatever its name and wherever it lies: a UUID.
    pub fn office_uuid(&self) -> Result<String, RegisterError> {
        Ok(self
            .connection()
            .query_row("SELECT uuid FROM office", [], |row| row.get(0))?)
    }

    /// The issuing bodies in the order they were set up.
    pub fn bodies(&self) -> Result<Vec<Body>, RegisterError> {
        all_bodies(self.connection())
    }

    pub fn body(&self, id: BodyId) -> Result<Body, RegisterError> {
        self.connection()
            .prepare_cached("SELECT * FROM issuing_body WHERE id = ?1")?
            .query_row([id], body_of)
            .optional()?
            .ok_or(RegisterError::NotFound {
                noun: "issuing_body",
                key: id.0,
            })
    }

    /// The units of a body, or of all.
    pub fn units(&self, body: Option<BodyId>) -> Result<Vec<Unit>, RegisterError> {
        let mut statement = self
            .connection()
            .prepare_cached("SELECT * FROM unit WHERE ?1 IS NULL OR body = ?1 ORDER BY body, id")?;
        let units = statement
            .query_map([body], |row| {
                Ok(Unit {
                    id: row.get("id")?,
                    body: row.get("body")?,
                    name: row.get("name")?,
                    abbreviation: row.get("abbreviation")?,
                    validity: Validity::of(row)?,
                    predecessor: row.get("predecessor")?,
                })
            })?
            .collect::<Result<_, _>>()?;
        Ok(units)
    }

    /// The signers of a body, or of all, with their capacities.
    pub fn signers(&self, body: Option<BodyId>) -> Result<Vec<Signer>, RegisterError> {
        let mut signers = self.connection().prepare_cached(
            "SELECT * FROM signer WHERE ?1 IS NULL OR body = ?1 ORDER BY body, id",
        )?;
        let mut capacities = self
            .connection()
            .prepare_cached("SELECT * FROM capacity WHERE signer = ?1 ORDER BY id")?;
        let mut found = vec![];
        let mut rows = signers.query([body])?;
        while let Some(row) = rows.next()? {
            let id: SignerId = row.get("id")?;
            let capacities = capacities
                .query_map([id], |row| {
                    Ok(Capacity {
                        id: row.get("id")?,
                        lines: lines(row, "lines")?,
                        position: row.get("position")?,
                        basis: row.get("basis")?,
                        validity: Validity::of(row)?,
                    })
                })?
                .collect::<Result<_, _>>()?;
            found.push(Signer {
                id,
                body: row.get("body")?,
                name: row.get("name")?,
                validity: Validity::of(row)?,
                capacities,
            });
        }
        Ok(found)
    }
}

pub(crate) fn all_bodies(connection: &Connection) -> Result<Vec<Body>, RegisterError> {
    let mut statement = connection.prepare_cached("SELECT * FROM issuing_body ORDER BY id")?;
    let bodies = statement
        .query_map([], body_of)?
        .collect::<Result<_, _>>()?;
    Ok(bodies)
}

/// The body an abbreviation or a name means, compared without marks; with none named, the only
/// one of the office. A body that got another name, or has an end, is meant only where no other
/// is.
pub(crate) fn body_named(bodies: Vec<Body>, named: Option<&str>) -> Result<Body, RegisterError> {
    let renamed: Vec<BodyId> = bodies.iter().filter_map(|body| body.predecessor).collect();
    let renamed = |body: &Body| renamed.contains(&body.id);
    let Some(named) = named else {
        let mut goes_on = bodies.into_iter().filter(|body| !renamed(body));
        let (only, more) = (goes_on.next(), goes_on.next());
        return match (only, more) {
            (Some(only), None) => Ok(only),
            (only, more) => Err(RegisterError::WhichBody {
                bodies: only
                    .into_iter()
                    .chain(more)
                    .chain(goes_on)
                    .map(|body| body.abbreviation)
                    .collect(),
            }),
        };
    };
    let wanted = fold(named.trim());
    bodies
        .into_iter()
        .filter(|body| fold(&body.abbreviation) == wanted || fold(&body.name) == wanted)
        .min_by_key(|body| (renamed(body), body.valid_to.is_some()))
        .ok_or_else(|| RegisterError::NoSuchBody {
            body: named.to_owned(),
        })
}

fn body_of(row: &Row<'_>) -> rusqlite::Result<Body> {
    Ok(Body {
        id: row.get("id")?,
        name: row.get("name")?,
        abbreviation: row.get("abbreviation")?,
        parent_head: lines(row, "parent_head")?,
        head: lines(row, "head")?,
        place: row.get("place")?,
        code: row.get("code")?,
        valid_from: row.get("valid_from")?,
        valid_to: row.get("valid_to")?,
        predecessor: row.get("predecessor")?,
    })
}

pub(crate) fn lines(row: &Row<'_>, column: &str) -> rusqlite::Result<Vec<String>> {
    let text: String = row.get(column)?;
    // The schema checks that it is an array; what is no text in it is no line of a head.
    Ok(serde_json::from_str(&text).unwrap_or_default())
}

pub(crate) fn json_lines(lines: &[String]) -> String {
    serde_json::Value::from(lines).to_string()
}
