//! The office: its issuing bodies with their units and signers.

use chrono::NaiveDate;
use document::fold::fold;
use document::office::{BodyFacts, OfficeFile, SignerFacts, UnitFacts};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Serialize;

use crate::journal::{Noun, Recorder};
use crate::{
    Act, BodyId, CapacityId, Done, Register, RegisterError, SignerId, UnitId, Validity,
    office_hours, series,
};

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
    /// Sets up the office, or adds to it what the file has more: bodies by their abbreviation,
    /// units and signers by their name, series by body, direction, name and year. What is there,
    /// hours of work too, is never overwritten, save an opening number that was not known before.
    pub fn set_up(&mut self, act: &Act<'_>, file: &OfficeFile) -> Result<Done<()>, RegisterError> {
        self.transact(act, "set-up-office", |recorder| {
            if let Some(hours) = &file.hours {
                office_hours::set_first(recorder, hours)?;
            }
            for facts in &file.bodies {
                let body = found_or_new_body(recorder, facts)?;
                for unit in &facts.units {
                    add_unit(recorder, body, unit)?;
                }
                for signer in &facts.signers {
                    add_signer(recorder, body, signer)?;
                }
                for facts in &facts.series {
                    series::found_or_new(recorder, body, facts)?;
                }
            }
            Ok(())
        })
    }

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

    /// Adds a unit to a body.
    pub fn add_unit(
        &mut self,
        act: &Act<'_>,
        body: BodyId,
        unit: &UnitFacts,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "add-unit", |recorder| add_unit(recorder, body, unit))
    }

    /// Adds a signer, or a capacity to one who is there.
    pub fn add_signer(
        &mut self,
        act: &Act<'_>,
        body: BodyId,
        signer: &SignerFacts,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "add-signer", |recorder| {
            add_signer(recorder, body, signer)
        })
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

fn found_or_new_body(
    recorder: &mut Recorder<'_>,
    facts: &BodyFacts,
) -> Result<BodyId, RegisterError> {
    let found = body_by_abbreviation(recorder, &facts.abbreviation)?;
    if let Some(body) = found {
        recorder.update(
            Noun::IssuingBody,
            body.0,
            "UPDATE issuing_body SET code = ?2 WHERE id = ?1 AND code = ''",
            params![body, facts.code],
        )?;
        return Ok(body);
    }
    let predecessor = match &facts.predecessor {
        None => None,
        Some(named) => Some(body_by_abbreviation(recorder, named)?.ok_or_else(|| {
            RegisterError::NoSuchBody {
                body: named.clone(),
            }
        })?),
    };
    let uuid = recorder.new_uuid();
    let id = recorder.insert(
        Noun::IssuingBody,
        "INSERT INTO issuing_body
             (uuid, name, abbreviation, parent_head, head, place, valid_from, valid_to,
              predecessor, code)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            uuid,
            facts.name,
            facts.abbreviation,
            json_lines(&facts.parent_agency),
            json_lines(&facts.agency),
            facts.place,
            facts.valid_from,
            facts.valid_to,
            predecessor,
            facts.code
        ],
    )?;
    Ok(BodyId(id))
}

fn body_by_abbreviation(
    recorder: &Recorder<'_>,
    abbreviation: &str,
) -> Result<Option<BodyId>, RegisterError> {
    Ok(recorder
        .connection()
        .query_row(
            "SELECT id FROM issuing_body WHERE abbreviation = ?1 ORDER BY id DESC LIMIT 1",
            [abbreviation],
            |row| row.get(0),
        )
        .optional()?)
}

fn add_unit(
    recorder: &mut Recorder<'_>,
    body: BodyId,
    unit: &UnitFacts,
) -> Result<(), RegisterError> {
    let known: bool = recorder.connection().query_row(
        "SELECT EXISTS (SELECT 1 FROM unit WHERE body = ?1 AND name = ?2)",
        params![body, unit.name],
        |row| row.get(0),
    )?;
    if !known {
        let uuid = recorder.new_uuid();
        recorder.insert(
            Noun::Unit,
            "INSERT INTO unit (uuid, body, name, abbreviation) VALUES (?1, ?2, ?3, ?4)",
            params![uuid, body, unit.name, unit.abbreviation],
        )?;
    }
    Ok(())
}

fn add_signer(
    recorder: &mut Recorder<'_>,
    body: BodyId,
    signer: &SignerFacts,
) -> Result<(), RegisterError> {
    let known: Option<i64> = recorder
        .connection()
        .query_row(
            "SELECT id FROM signer WHERE body = ?1 AND name = ?2",
            params![body, signer.name],
            |row| row.get(0),
        )
        .optional()?;
    let id = match known {
        Some(id) => id,
        None => {
            let uuid = recorder.new_uuid();
            recorder.insert(
                Noun::Signer,
                "INSERT INTO signer (uuid, body, name) VALUES (?1, ?2, ?3)",
                params![uuid, body, signer.name],
            )?
        }
    };
    for capacity in &signer.capacities {
        let lines = json_lines(&capacity.lines);
        let known: bool = recorder.connection().query_row(
            "SELECT EXISTS (SELECT 1 FROM capacity
                            WHERE signer = ?1 AND lines = ?2 AND position = ?3)",
            params![id, lines, capacity.position],
            |row| row.get(0),
        )?;
        if !known {
            recorder.insert(
                Noun::Capacity,
                "INSERT INTO capacity (signer, lines, position, basis) VALUES (?1, ?2, ?3, ?4)",
                params![id, lines, capacity.position, capacity.basis],
            )?;
        }
    }
    Ok(())
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
