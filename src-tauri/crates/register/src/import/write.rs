//! Writing an import: all of it in one transaction.

use std::borrow::Cow;
use std::collections::HashMap;

use document::entry::Outgoing;
use document::office::Numbers;
use rusqlite::{OptionalExtension, params};

use super::place::{Place, Places, highest};
use super::{ImportFacts, ImportRequest, ImportRow, Imported};
use crate::entry::number::written as written_outgoing;
use crate::entry::receive::{write_old_receipt, written as written_incoming};
use crate::entry::{Line, text, unit_named};
use crate::handling::{hand_overs, lead};
use crate::journal::{Noun, Recorder};
use crate::office::all_bodies;
use crate::series::{self, Series};
use crate::{Body, EntryId, ImportId, Progress, RegisterError, SeriesId, search};

pub(super) fn write(
    recorder: &mut Recorder<'_>,
    request: &ImportRequest<'_>,
    progress: &mut Progress<'_>,
) -> Result<Imported, RegisterError> {
    must_be_new(recorder, request.file)?;
    progress.expect(request.rows.len() as u64);
    let mut places = Places::new(recorder.connection())?;
    let mut placed: Vec<(Place, ImportRow<'_>)> = vec![];
    for row in request.rows {
        let place = places.of(recorder.connection(), row)?;
        let place = place.map_err(|refusal| RegisterError::NotImportable { refusal })?;
        placed.push((place, *row));
    }
    let import = note(recorder, request)?;
    let series = made_ready(recorder, &placed)?;
    let bodies = all_bodies(recorder.connection())?;
    let mut words = search::Together::new();
    for (place, row) in &placed {
        if let Some(series) = series.get(&place.key())
            && let Some(entry) = write_row(recorder, &bodies, series, row, import)?
        {
            words.add(recorder.connection(), entry)?;
        }
        progress.advance(1)?;
    }
    words.write(recorder.connection())?;
    Ok(Imported {
        id: import,
        taken: placed.len() as u32,
    })
}

/// The same file is not taken over twice, unless the first time was taken back.
fn must_be_new(recorder: &Recorder<'_>, file: &str) -> Result<(), RegisterError> {
    let before: Option<String> = recorder
        .connection()
        .query_row(
            "SELECT imported_at FROM import WHERE file = ?1 AND withdrawn_at IS NULL",
            [file],
            |row| row.get(0),
        )
        .optional()?;
    match before {
        Some(at) => Err(RegisterError::ImportedAlready { at }),
        None => Ok(()),
    }
}

fn note(
    recorder: &mut Recorder<'_>,
    request: &ImportRequest<'_>,
) -> Result<ImportId, RegisterError> {
    let uuid = recorder.new_uuid();
    let at = recorder.act().moment();
    let id = recorder.insert(
        Noun::Import,
        "INSERT INTO import (uuid, file_name, file, imported_at, taken, refused, mapping)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            uuid,
            request.file_name,
            request.file,
            at,
            request.rows.len(),
            request.refused,
            request.mapping
        ],
    )?;
    Ok(ImportId(id))
}

/// Makes the series that are not there yet, and lets the paper book of each end where its lines
/// do: a number that is missing among them was lost on paper, not here.
fn made_ready(
    recorder: &mut Recorder<'_>,
    placed: &[(Place, ImportRow<'_>)],
) -> Result<HashMap<(SeriesId, i32), Series>, RegisterError> {
    let highest = highest(placed.iter().map(|(place, row)| (place, row.number)));
    let mut ready = HashMap::new();
    for (place, _) in placed {
        let key = place.key();
        if ready.contains_key(&key) {
            continue;
        }
        let last = highest.get(&key).copied().unwrap_or_default();
        let id = match place.is_there() {
            true => place.series.id,
            false => series::begin_year(recorder, &place.series, place.year)?,
        };
        let opening = place.is_there().then_some(place.series.opening_number);
        if place.series.numbers == Numbers::Own && opening.flatten().unwrap_or_default() < last {
            series::open(recorder, id, last)?;
        }
        ready.insert(key, series::by_id(recorder.connection(), id)?);
    }
    Ok(ready)
}

/// The line, where it has a paper to be found by.
fn write_row(
    recorder: &mut Recorder<'_>,
    bodies: &[Body],
    series: &Series,
    row: &ImportRow<'_>,
    import: ImportId,
) -> Result<Option<EntryId>, RegisterError> {
    let (number, today) = (row.number, recorder.act().day());
    match row.facts {
        ImportFacts::Incoming(facts) => {
            let document = written_incoming(facts).insert(recorder)?;
            let arrived = facts.arrived_on.unwrap_or(today);
            let line = Line {
                entered_on: arrived,
                note: &facts.note,
                import: Some(import),
                ..Line::default()
            };
            let (entry, _) = line.insert(recorder, series, number, "imported", document)?;
            write_old_receipt(recorder, entry, facts, arrived)?;
            let due = lead::due_of(facts);
            lead::write_first(recorder, entry, series.body, &facts.assignee, due)?;
            if let Some(day) = facts.handed_on {
                hand_overs::write_old(recorder, entry, &facts.assignee, day)?;
            }
            Ok(Some(entry))
        }
        ImportFacts::Outgoing(facts) => {
            let body = bodies.iter().find(|body| body.id == series.body);
            let body = body.ok_or(RegisterError::NotFound {
                noun: "issuing_body",
                key: series.body.0,
            })?;
            let facts = &with_unit_of_today(recorder, series, facts)?;
            let paper = written_outgoing(facts, body, number.to_paper());
            let document = paper.insert(recorder)?;
            let numbered = facts.paper.date.day().unwrap_or(today);
            let line = Line {
                import: Some(import),
                ..Line::outgoing(recorder, facts, series, numbered)?
            };
            let (entry, _) = line.insert(recorder, series, number, "imported", document)?;
            Ok(Some(entry))
        }
        ImportFacts::Void(void) => {
            let uuid = recorder.new_uuid();
            let on = void.day.unwrap_or(today);
            recorder.insert(
                Noun::Entry,
                "INSERT INTO entry
                     (uuid, series, number, suffix, fate, void_reason, entered_on, import)
                 VALUES (?1, ?2, ?3, ?4, 'void', ?5, ?6, ?7)",
                params![
                    uuid,
                    series.id,
                    number.value,
                    number.suffix,
                    text(void.reason),
                    on,
                    import
                ],
            )?;
            Ok(None)
        }
    }
}

/// An old book names units that are no more: such a name is kept in the note of its line.
fn with_unit_of_today<'f>(
    recorder: &Recorder<'_>,
    series: &Series,
    facts: &'f Outgoing,
) -> Result<Cow<'f, Outgoing>, RegisterError> {
    match unit_named(recorder, series, facts.unit.as_deref()) {
        Ok(_) => Ok(Cow::Borrowed(facts)),
        Err(RegisterError::NoSuchUnit { unit }) => {
            let unit = format!("Đơn vị soạn thảo: {unit}");
            let parts = [facts.note.as_str(), &unit];
            let parts = parts.into_iter().filter(|part| !part.trim().is_empty());
            Ok(Cow::Owned(Outgoing {
                unit: None,
                note: parts.collect::<Vec<_>>().join("; "),
                ..facts.clone()
            }))
        }
        Err(error) => Err(error),
    }
}
