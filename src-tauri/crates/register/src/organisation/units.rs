//! Đơn vị: a division gets another name, or ends.

use chrono::NaiveDate;
use document::office::UnitFacts;
use rusqlite::params;

use super::{day_before, end, needed};
use crate::entry::text;
use crate::journal::Noun;
use crate::{Act, Done, MissingFact, Register, RegisterError, UnitId};

impl Register {
    /// Corrects a typing error in name or abbreviation.
    pub fn correct_unit(
        &mut self,
        act: &Act<'_>,
        unit: UnitId,
        facts: &UnitFacts,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "correct-unit", |recorder| {
            recorder.update(
                Noun::Unit,
                unit.0,
                "UPDATE unit SET name = ?2, abbreviation = ?3 WHERE id = ?1",
                params![
                    unit,
                    needed(&facts.name, MissingFact::Name)?,
                    text(&facts.abbreviation)
                ],
            )
        })
    }

    /// Gives a unit another name from a day on; lines entered before keep the old one.
    pub fn rename_unit(
        &mut self,
        act: &Act<'_>,
        unit: UnitId,
        facts: &UnitFacts,
        from: NaiveDate,
    ) -> Result<Done<UnitId>, RegisterError> {
        self.transact(act, "rename-unit", |recorder| {
            end(recorder, Noun::Unit, unit.0, day_before(from))?;
            let uuid = recorder.new_uuid();
            let id = recorder.insert(
                Noun::Unit,
                "INSERT INTO unit (uuid, body, name, abbreviation, valid_from, predecessor)
                 SELECT ?1, body, ?3, ?4, ?5, id FROM unit WHERE id = ?2",
                params![
                    uuid,
                    unit,
                    needed(&facts.name, MissingFact::Name)?,
                    text(&facts.abbreviation),
                    from
                ],
            )?;
            Ok(UnitId(id))
        })
    }

    /// Ends a unit with its last day.
    pub fn end_unit(
        &mut self,
        act: &Act<'_>,
        unit: UnitId,
        last: NaiveDate,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "end-unit", |recorder| {
            end(recorder, Noun::Unit, unit.0, last)
        })
    }
}
