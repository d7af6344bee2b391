//! The life of a file: planned, opened, corrected, closed, handed over (Điều 29, 30).

use chrono::NaiveDate;
use document::Retention;
use rusqlite::params;

use super::facts::{self, CaseFile, CaseFileFacts};
use super::{CaseFileRefusal as Refusal, plan};
use crate::entry::text;
use crate::journal::{Noun, Recorder};
use crate::{Act, BodyId, CaseFileId, Done, MissingFact, Register, RegisterError};

impl Register {
    /// Enters a file: planned for the year, or opened at once.
    pub fn open_case_file(
        &mut self,
        act: &Act<'_>,
        body: BodyId,
        year: i32,
        file: &CaseFileFacts,
    ) -> Result<Done<CaseFileId>, RegisterError> {
        self.transact(act, "open-case-file", |recorder| {
            insert(recorder, body, year, file)
        })
    }

    /// Corrects what a file says of itself; until the archive has it.
    pub fn correct_case_file(
        &mut self,
        act: &Act<'_>,
        id: CaseFileId,
        file: &CaseFileFacts,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "correct-case-file", |recorder| {
            let now = kept_here(recorder, id)?;
            let written = Written::of(recorder, now.body, now.year, file, Some(id))?;
            if opened_behind(file.opened_on, now.closed_on) {
                return Err(RegisterError::ValidityReversed);
            }
            recorder.update(
                Noun::CaseFile,
                id.0,
                include_str!("update.sql"),
                params![
                    id,
                    written.notation,
                    written.title,
                    written.retention,
                    text(&file.maker),
                    file.unit,
                    file.heading,
                    file.listed,
                    file.medium.id(),
                    file.construction,
                    text(&file.rights),
                    text(&file.language),
                    text(&file.place),
                    file.opened_on,
                    text(&file.note),
                ],
            )
        })
    }

    /// Closes a file when its work is done: its papers stay as they are from then on. `sheets` are
    /// the numbered ones.
    pub fn close_case_file(
        &mut self,
        act: &Act<'_>,
        id: CaseFileId,
        on: NaiveDate,
        sheets: Option<u32>,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "close-case-file", |recorder| {
            let file = kept_here(recorder, id)?;
            if file.closed_on.is_some() {
                return Err(Refusal::Closed.of(file.facts.notation));
            }
            if file.facts.retention.is_none() {
                return Err(RegisterError::FactMissing {
                    fact: MissingFact::Retention,
                });
            }
            if opened_behind(file.facts.opened_on, Some(on)) {
                return Err(RegisterError::ValidityReversed);
            }
            recorder.update(
                Noun::CaseFile,
                id.0,
                "UPDATE case_file SET closed_on = ?2, opened_on = coalesce(opened_on, ?2),
                                      sheets = ?3
                 WHERE id = ?1",
                params![id, on, sheets.filter(|sheets| *sheets > 0)],
            )
        })
    }

    /// Opens a closed file again.
    pub fn reopen_case_file(
        &mut self,
        act: &Act<'_>,
        id: CaseFileId,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "reopen-case-file", |recorder| {
            kept_here(recorder, id)?;
            recorder.update(
                Noun::CaseFile,
                id.0,
                "UPDATE case_file SET closed_on = NULL WHERE id = ?1",
                [id],
            )
        })
    }

    /// Takes a file out of the plan that nothing lies in.
    pub fn remove_case_file(
        &mut self,
        act: &Act<'_>,
        id: CaseFileId,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "remove-case-file", |recorder| {
            let file = kept_here(recorder, id)?;
            if file.documents > 0 || file.closed_on.is_some() {
                return Err(Refusal::NotEmpty.of(file.facts.notation));
            }
            recorder.delete(Noun::CaseFile, id.0)
        })
    }

    /// Notes the day closed files went to the archive; none takes it back.
    pub fn hand_over_case_files(
        &mut self,
        act: &Act<'_>,
        ids: &[CaseFileId],
        on: Option<NaiveDate>,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "hand-over-case-files", |recorder| {
            for id in ids {
                let file = facts::one(recorder.connection(), *id)?;
                if file.closed_on.is_none() {
                    return Err(Refusal::NotClosed.of(file.facts.notation));
                }
                recorder.update(
                    Noun::CaseFile,
                    id.0,
                    "UPDATE case_file SET handed_over_on = ?2 WHERE id = ?1",
                    params![id, on],
                )?;
            }
            Ok(())
        })
    }
}

/// A file the archive does not have yet.
fn kept_here(recorder: &Recorder<'_>, id: CaseFileId) -> Result<CaseFile, RegisterError> {
    let file = facts::one(recorder.connection(), id)?;
    match file.handed_over_on {
        Some(_) => Err(Refusal::HandedOver.of(file.facts.notation)),
        None => Ok(file),
    }
}

/// A file whose papers may be changed.
pub(super) fn still_open(
    recorder: &Recorder<'_>,
    id: CaseFileId,
) -> Result<CaseFile, RegisterError> {
    let file = kept_here(recorder, id)?;
    match file.closed_on {
        Some(_) => Err(Refusal::Closed.of(file.facts.notation)),
        None => Ok(file),
    }
}

fn opened_behind(opened: Option<NaiveDate>, closed: Option<NaiveDate>) -> bool {
    opened
        .zip(closed)
        .is_some_and(|(opened, closed)| closed < opened)
}

pub(super) fn insert(
    recorder: &mut Recorder<'_>,
    body: BodyId,
    year: i32,
    file: &CaseFileFacts,
) -> Result<CaseFileId, RegisterError> {
    recorder.must_be_there(Noun::IssuingBody, body.0)?;
    let written = Written::of(recorder, body, year, file, None)?;
    let uuid = recorder.new_uuid();
    recorder
        .insert(
            Noun::CaseFile,
            include_str!("insert.sql"),
            params![
                uuid,
                body,
                year,
                written.notation,
                written.title,
                written.retention,
                text(&file.maker),
                file.unit,
                file.heading,
                file.listed,
                file.medium.id(),
                file.construction,
                text(&file.rights),
                text(&file.language),
                text(&file.place),
                file.opened_on,
                text(&file.note),
            ],
        )
        .map(CaseFileId)
}

/// The facts a file cannot do without, as they are stored.
struct Written {
    notation: String,
    title: String,
    retention: String,
}

impl Written {
    /// `itself` is the file that is corrected.
    fn of(
        recorder: &Recorder<'_>,
        body: BodyId,
        year: i32,
        file: &CaseFileFacts,
        itself: Option<CaseFileId>,
    ) -> Result<Written, RegisterError> {
        let (notation, title) = (text(&file.notation), text(&file.title));
        for (words, fact) in [
            (&notation, MissingFact::Notation),
            (&title, MissingFact::Title),
        ] {
            if words.is_empty() {
                return Err(RegisterError::FactMissing { fact });
            }
        }
        let taken: bool = recorder.connection().query_row(
            "SELECT EXISTS (SELECT 1 FROM case_file
                            WHERE body = ?1 AND year = ?2 AND notation = ?3 AND id IS NOT ?4)",
            params![body, year, notation, itself],
            |row| row.get(0),
        )?;
        if taken {
            return Err(Refusal::NotationTaken.of(notation));
        }
        if let Some(heading) = file.heading {
            plan::must_be_of(recorder, heading, body, year)?;
        }
        Ok(Written {
            notation,
            title,
            retention: file
                .retention
                .as_ref()
                .map(Retention::to_string)
                .unwrap_or_default(),
        })
    }
}
