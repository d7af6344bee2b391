//! Writing a line of a book, and its words for finding.

use chrono::NaiveDate;
use document::dispatch::Number;
use document::entry::Outgoing;
use rusqlite::{OptionalExtension, params};

use super::paper::text;
use crate::journal::{Noun, Recorder};
use crate::series::{Series, worded};
use crate::{BodyId, EntryId, ImportId, RegisterError, UnitId, search};

/// What a new line says besides its paper.
#[derive(Default)]
pub(crate) struct Line<'a> {
    pub entered_on: NaiveDate,
    pub signed_on: Option<NaiveDate>,
    pub dispatched_on: Option<NaiveDate>,
    pub unit: Option<UnitId>,
    pub checked_content: &'a str,
    pub checked_form: &'a str,
    pub file_copy: &'a str,
    pub original: document::entry::Original,
    pub note: &'a str,
    pub outside_code: &'a str,
    /// Who allowed what stands out, and why it does.
    pub approved_by: &'a str,
    pub exception_reason: &'a str,
    /// The import it came with.
    pub import: Option<ImportId>,
}

impl<'a> Line<'a> {
    /// The line of an outgoing paper, numbered on a day.
    pub(crate) fn outgoing(
        recorder: &Recorder<'_>,
        facts: &'a Outgoing,
        series: &Series,
        numbered_on: NaiveDate,
    ) -> Result<Line<'a>, RegisterError> {
        Ok(Line {
            entered_on: numbered_on,
            signed_on: facts.signed_on,
            dispatched_on: facts.dispatched_on,
            unit: unit_named(recorder, series, facts.unit.as_deref())?,
            checked_content: &facts.checked_content,
            checked_form: &facts.checked_form,
            file_copy: &facts.file_copy,
            original: facts.original,
            note: &facts.note,
            outside_code: &facts.outside_code,
            ..Line::default()
        })
    }

    /// Writes the line under its number.
    pub(crate) fn insert(
        &self,
        recorder: &mut Recorder<'_>,
        series: &Series,
        number: &Number,
        fate: &str,
        document: i64,
    ) -> Result<(EntryId, String), RegisterError> {
        let uuid = recorder.new_uuid();
        let id = recorder
            .insert(
                Noun::Entry,
                include_str!("entry_insert.sql"),
                params![
                    uuid,
                    series.id,
                    number.value,
                    number.suffix,
                    fate,
                    document,
                    self.entered_on,
                    self.signed_on,
                    self.dispatched_on,
                    self.unit,
                    text(self.checked_content),
                    text(self.checked_form),
                    text(self.file_copy),
                    self.original.id(),
                    text(self.note),
                    text(self.approved_by),
                    text(self.exception_reason),
                    self.import,
                    text(self.outside_code),
                ],
            )
            .map_err(|error| match error {
                RegisterError::Refused { law } if law == "number-taken" => {
                    RegisterError::NumberTaken {
                        series: series.name.clone(),
                        number: number.clone(),
                    }
                }
                error => worded(error, &series.name, series.year),
            })?;
        // The lines of an import come into the index together, at its end.
        if self.import.is_none() {
            search::index_new(recorder.connection(), EntryId(id))?;
        }
        Ok((EntryId(id), uuid))
    }

    /// Puts a paper into the line of a reserved number.
    pub(super) fn fill(
        &self,
        recorder: &mut Recorder<'_>,
        series: &Series,
        entry: EntryId,
        document: i64,
    ) -> Result<(EntryId, String), RegisterError> {
        recorder
            .update(
                Noun::Entry,
                entry.0,
                include_str!("entry_fill.sql"),
                params![
                    entry,
                    document,
                    self.entered_on,
                    self.signed_on,
                    self.dispatched_on,
                    self.unit,
                    text(self.checked_content),
                    text(self.checked_form),
                    text(self.file_copy),
                    self.original.id(),
                    text(self.note),
                    text(self.outside_code),
                ],
            )
            .map_err(|error| worded(error, &series.name, series.year))?;
        search::index(recorder.connection(), entry)?;
        let uuid = recorder.connection().query_row(
            "SELECT uuid FROM entry WHERE id = ?1",
            [entry],
            |row| row.get(0),
        )?;
        Ok((entry, uuid))
    }

    pub(super) fn update(
        &self,
        recorder: &mut Recorder<'_>,
        series: &Series,
        entry: EntryId,
    ) -> Result<(), RegisterError> {
        recorder
            .update(
                Noun::Entry,
                entry.0,
                include_str!("entry_update.sql"),
                params![
                    entry,
                    self.entered_on,
                    self.signed_on,
                    self.dispatched_on,
                    self.unit,
                    text(self.checked_content),
                    text(self.checked_form),
                    text(self.file_copy),
                    self.original.id(),
                    text(self.note),
                    text(self.outside_code),
                ],
            )
            .map_err(|error| worded(error, &series.name, series.year))
    }
}

/// The unit a name or an abbreviation means among those of the series' body.
pub(crate) fn unit_named(
    recorder: &Recorder<'_>,
    series: &Series,
    named: Option<&str>,
) -> Result<Option<UnitId>, RegisterError> {
    let Some(named) = named else {
        return Ok(None);
    };
    let unit = unit_of(recorder, series.body, &text(named))?;
    unit.map(Some).ok_or_else(|| RegisterError::NoSuchUnit {
        unit: named.to_owned(),
    })
}

/// The unit of a body that a name or an abbreviation means: of several, the one that is there
/// today. Those of a body that got another name went over to it.
pub(crate) fn unit_of(
    recorder: &Recorder<'_>,
    body: BodyId,
    name: &str,
) -> Result<Option<UnitId>, RegisterError> {
    Ok(recorder
        .connection()
        .prepare_cached(
            "SELECT id FROM unit
             WHERE (body = ?1 OR body IN (SELECT id FROM issuing_body WHERE predecessor = ?1))
               AND (abbreviation = ?2 OR name = ?2)
             ORDER BY body <> ?1, coalesce(valid_from > ?3, 0) OR coalesce(valid_to < ?3, 0), id",
        )?
        .query_row(params![body, name, recorder.act().day()], |row| row.get(0))
        .optional()?)
}
