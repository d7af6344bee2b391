//! Lịch làm việc: the days of the office that are not what their weekday says.

use chrono::NaiveDate;
use document::calendar::{Calendar, DayKind};
use rusqlite::{OptionalExtension, params};
use serde::Serialize;

use crate::entry::text;
use crate::journal::{Noun, Recorder};
use crate::{Act, CalendarDayId, Done, MissingFact, Register, RegisterError};

/// A day the office has entered or confirmed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CalendarDay {
    pub id: CalendarDayId,
    pub day: NaiveDate,
    pub kind: DayKind,
    pub name: String,
}

impl Register {
    /// The calendar terms are counted in: what is proposed for every year, under what the office
    /// has entered, and its hours.
    pub fn calendar(&self) -> Result<Calendar, RegisterError> {
        let days = self.calendar_days(None)?;
        let calendar = Calendar::of_office(days.into_iter().map(|day| (day.day, day.kind)));
        Ok(calendar.with_hours(self.office_hours()?))
    }

    /// The days the office has entered, of a year or of all, in their order.
    pub fn calendar_days(&self, year: Option<i32>) -> Result<Vec<CalendarDay>, RegisterError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT id, day, kind, name FROM calendar_day
             WHERE ?1 IS NULL OR CAST(strftime('%Y', day) AS INTEGER) = ?1 ORDER BY day",
        )?;
        let days = statement
            .query_map([year], |row| {
                let kind: String = row.get("kind")?;
                Ok(CalendarDay {
                    id: row.get("id")?,
                    day: row.get("day")?,
                    // The schema knows no third word.
                    kind: DayKind::from_id(&kind).unwrap_or(DayKind::Off),
                    name: row.get("name")?,
                })
            })?
            .collect::<Result<_, _>>()?;
        Ok(days)
    }

    /// Enters days, or writes those anew that are there: the proposals of a year, once or twice.
    pub fn set_calendar_days<'d>(
        &mut self,
        act: &Act<'_>,
        days: impl IntoIterator<Item = (NaiveDate, DayKind, &'d str)>,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "set-calendar-days", |recorder| {
            days.into_iter()
                .try_for_each(|(day, kind, name)| set_day(recorder, day, kind, name))
        })
    }

    /// Takes a day of the office back; a proposed one then stands as it is proposed.
    pub fn remove_calendar_day(
        &mut self,
        act: &Act<'_>,
        day: NaiveDate,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "remove-calendar-day", |recorder| {
            match day_key(recorder, day)? {
                Some(key) => recorder.delete(Noun::CalendarDay, key),
                None => Ok(()),
            }
        })
    }
}

fn set_day(
    recorder: &mut Recorder<'_>,
    day: NaiveDate,
    kind: DayKind,
    name: &str,
) -> Result<(), RegisterError> {
    let name = text(name);
    if name.is_empty() {
        return Err(RegisterError::FactMissing {
            fact: MissingFact::Name,
        });
    }
    match day_key(recorder, day)? {
        Some(key) => recorder.update(
            Noun::CalendarDay,
            key,
            "UPDATE calendar_day SET kind = ?2, name = ?3 WHERE id = ?1",
            params![key, kind.id(), name],
        ),
        None => recorder
            .insert(
                Noun::CalendarDay,
                "INSERT INTO calendar_day (day, kind, name) VALUES (?1, ?2, ?3)",
                params![day, kind.id(), name],
            )
            .map(drop),
    }
}

fn day_key(recorder: &Recorder<'_>, day: NaiveDate) -> Result<Option<i64>, RegisterError> {
    Ok(recorder
        .connection()
        .prepare_cached("SELECT id FROM calendar_day WHERE day = ?1")?
        .query_row([day], |row| row.get(0))
        .optional()?)
}
