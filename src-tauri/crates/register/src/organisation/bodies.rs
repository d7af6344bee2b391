//! Cơ quan ban hành: a body is added, gets another name, or ends.

use chrono::{Datelike, NaiveDate};
use document::office::{Numbers, SeriesFacts};
use rusqlite::params;

use super::{day_before, end, needed};
use crate::entry::text;
use crate::journal::{Noun, Recorder};
use crate::office::json_lines;
use crate::series::{self, SeriesState};
use crate::{Act, Body, BodyId, Done, MissingFact, Register, RegisterError, Series};

/// An issuing body as it should be.
#[derive(Clone, Debug, Default)]
pub struct BodyForm {
    pub name: String,
    pub abbreviation: String,
    pub parent_head: Vec<String>,
    pub head: Vec<String>,
    pub place: String,
    /// Mã định danh; None: as it is, or as that of the body before.
    pub code: Option<String>,
}

/// How numbers go on under a new name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumbersAfterRenaming {
    /// The next number is the one the old name would have got.
    GoOn,
    /// The new body begins at 01.
    BeginAnew,
}

/// A body that goes on under another name.
#[derive(Clone, Debug)]
pub struct BodyRenamed<'a> {
    pub body: BodyId,
    pub form: &'a BodyForm,
    /// First day of the new name.
    pub from: NaiveDate,
    pub numbers: NumbersAfterRenaming,
}

impl Register {
    /// Adds a body; its series are added one by one.
    pub fn add_body(
        &mut self,
        act: &Act<'_>,
        form: &BodyForm,
        from: Option<NaiveDate>,
    ) -> Result<Done<BodyId>, RegisterError> {
        let bodies = self.bodies()?;
        self.transact(act, "add-body", |recorder| {
            must_differ(&bodies, form, None, recorder.act().day())?;
            insert(recorder, form, from, None)
        })
    }

    /// Corrects a typing error. A new name of the body is a renaming.
    pub fn correct_body(
        &mut self,
        act: &Act<'_>,
        body: BodyId,
        form: &BodyForm,
    ) -> Result<Done<()>, RegisterError> {
        let bodies = self.bodies()?;
        self.transact(act, "correct-body", |recorder| {
            must_differ(&bodies, form, Some(body), recorder.act().day())?;
            let (name, abbreviation) = form.checked()?;
            recorder.update(
                Noun::IssuingBody,
                body.0,
                "UPDATE issuing_body SET name = ?2, abbreviation = ?3, parent_head = ?4, head = ?5,
                     place = ?6, code = coalesce(?7, code)
                 WHERE id = ?1",
                params![
                    body,
                    name,
                    abbreviation,
                    json_lines(&form.parent_head),
                    json_lines(&form.head),
                    text(&form.place),
                    form.code.as_deref().map(text)
                ],
            )
        })
    }

    /// Gives a body another name, from today or a day before on. The old row ends with its papers
    /// and books; units and signers that go on come over, and so does every open series of that
    /// year, and of a year begun since. A name that begins with the year begins its numbers too.
    pub fn rename_body(
        &mut self,
        act: &Act<'_>,
        renamed: &BodyRenamed<'_>,
    ) -> Result<Done<BodyId>, RegisterError> {
        let (old, from) = (renamed.body, renamed.from);
        let bodies = self.bodies()?;
        self.transact(act, "rename-body", |recorder| {
            // Read behind the lock: where the numbers stand is where the new name goes on.
            let mut all = series::all_series(recorder.connection())?;
            all.retain(|series| series.body == old);
            let not_begun = not_begun(&all, from.year());
            let mut open = all;
            open.retain(|series| series.year >= from.year() && series.state != SeriesState::Closed);
            // The same abbreviation goes on: only other bodies must differ from it.
            let today = recorder.act().day();
            must_differ(&bodies, renamed.form, Some(old), today)?;
            if from > today {
                return Err(RegisterError::NotYet { from });
            }
            end(recorder, Noun::IssuingBody, old.0, day_before(from))?;
            no_number_pending(recorder, &open)?;
            let new = insert(recorder, renamed.form, Some(from), Some(old))?;
            for series in &open {
                series::found_or_new(recorder, new, &carried_over(series, renamed.numbers))?;
            }
            for facts in &not_begun {
                series::found_or_new(recorder, new, facts)?;
            }
            move_over(recorder, Noun::Unit, old, new, from)?;
            move_over(recorder, Noun::Signer, old, new, from)?;
            Ok(new)
        })
    }

    /// Ends a body with its last day.
    pub fn end_body(
        &mut self,
        act: &Act<'_>,
        body: BodyId,
        last: NaiveDate,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "end-body", |recorder| {
            end(recorder, Noun::IssuingBody, body.0, last)
        })
    }
}

impl BodyForm {
    fn checked(&self) -> Result<(String, String), RegisterError> {
        if self.head.iter().all(|line| line.trim().is_empty()) {
            return Err(RegisterError::FactMissing {
                fact: MissingFact::Head,
            });
        }
        needed(&self.place, MissingFact::Place)?;
        Ok((
            needed(&self.name, MissingFact::Name)?,
            needed(&self.abbreviation, MissingFact::Abbreviation)?,
        ))
    }
}

/// Bodies are told apart by their abbreviation, among those that have not ended.
fn must_differ(
    bodies: &[Body],
    form: &BodyForm,
    own: Option<BodyId>,
    today: NaiveDate,
) -> Result<(), RegisterError> {
    let fold = |name: &str| document::fold::fold(name.trim());
    let same = |body: &&Body| {
        Some(body.id) != own
            && body.valid_to.is_none_or(|last| last >= today)
            && fold(&body.abbreviation) == fold(&form.abbreviation)
    };
    match bodies.iter().find(same) {
        Some(_) => Err(RegisterError::NameTaken {
            name: form.abbreviation.clone(),
        }),
        None => Ok(()),
    }
}

fn insert(
    recorder: &mut Recorder<'_>,
    form: &BodyForm,
    from: Option<NaiveDate>,
    predecessor: Option<BodyId>,
) -> Result<BodyId, RegisterError> {
    let (name, abbreviation) = form.checked()?;
    let uuid = recorder.new_uuid();
    let id = recorder.insert(
        Noun::IssuingBody,
        "INSERT INTO issuing_body
             (uuid, name, abbreviation, parent_head, head, place, valid_from, predecessor, code)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8,
                 coalesce(?9, (SELECT code FROM issuing_body WHERE id = ?8), ''))",
        params![
            uuid,
            name,
            abbreviation,
            json_lines(&form.parent_head),
            json_lines(&form.head),
            text(&form.place),
            from,
            predecessor,
            form.code.as_deref().map(text)
        ],
    )?;
    Ok(BodyId(id))
}

/// A reserved number would be lost with the name it was reserved under.
fn no_number_pending(recorder: &Recorder<'_>, open: &[Series]) -> Result<(), RegisterError> {
    for series in open {
        let pending: bool = recorder.connection().query_row(
            "SELECT EXISTS (SELECT 1 FROM entry WHERE series = ?1 AND fate = 'reserved')",
            [series.id],
            |row| row.get(0),
        )?;
        if pending {
            return Err(RegisterError::ReservedNumberLeft {
                series: series.name.clone(),
            });
        }
    }
    Ok(())
}

/// The series a year would begin with, in the directions of which it has none yet: the first paper of
/// the year would have made them after those of the year before.
fn not_begun(all: &[Series], year: i32) -> Vec<SeriesFacts> {
    let begun = |series: &&Series| {
        all.iter()
            .any(|there| (there.direction, there.year) == (series.direction, year))
    };
    let last_year = all.iter().filter(|series| series.year == year - 1);
    let not_begun = last_year.filter(|series| !series.continued && !begun(series));
    not_begun.map(|series| series.facts_for(year)).collect()
}

fn carried_over(series: &Series, numbers: NumbersAfterRenaming) -> SeriesFacts {
    let last_number = series.next.map(|next| next - 1);
    SeriesFacts {
        name: series.name.clone(),
        direction: series.direction,
        year: series.year,
        kinds: series.kinds.clone(),
        numbers: series.numbers.clone(),
        opening_number: match (&series.numbers, numbers) {
            (Numbers::Own, NumbersAfterRenaming::GoOn) => last_number,
            _ => Some(0),
        },
        policy: series.policy.clone(),
    }
}

/// Units and signers that have not ended belong to the new name.
fn move_over(
    recorder: &mut Recorder<'_>,
    noun: Noun,
    old: BodyId,
    new: BodyId,
    from: NaiveDate,
) -> Result<(), RegisterError> {
    let table = noun.table();
    let keys: Vec<i64> = {
        let mut statement = recorder.connection().prepare_cached(&format!(
            "SELECT id FROM {table} WHERE body = ?1 AND (valid_to IS NULL OR valid_to >= ?2)"
        ))?;
        statement
            .query_map(params![old, from], |row| row.get(0))?
            .collect::<Result<_, _>>()?
    };
    for key in keys {
        recorder.update(
            noun,
            key,
            &format!("UPDATE {table} SET body = ?2 WHERE id = ?1"),
            params![key, new],
        )?;
    }
    Ok(())
}
