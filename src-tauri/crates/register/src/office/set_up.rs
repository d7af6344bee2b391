//! An office is set up from its OFFICE.toml, or added to from one.

use document::office::{BodyFacts, OfficeFile, SignerFacts, UnitFacts};
use rusqlite::{OptionalExtension, params};

use super::json_lines;
use crate::journal::{Noun, Recorder};
use crate::{Act, BodyId, Done, Register, RegisterError, office_hours, series};

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

    /// Adds a unit to a body.
    pub fn add_unit(
        &mut self,
        act: &Act<'_>,
        body: BodyId,
        unit: &UnitFacts,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "add-unit", |recorder| add_unit(recorder, body, unit))
    }
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
