//! Giờ làm việc of the office: the hours terms in hours are counted in.

use chrono::NaiveTime;
use document::calendar::{Hours, OfficeHours};
use rusqlite::{Connection, params};

use crate::journal::{Noun, Recorder};
use crate::{Act, Done, Register, RegisterError};

/// As the columns hold it: `07:30`.
const MINUTE: &str = "%H:%M";

impl Register {
    /// Those the office has set, else those that come with the program.
    pub fn office_hours(&self) -> Result<OfficeHours, RegisterError> {
        let mut statement = self
            .connection()
            .prepare_cached("SELECT begins, ends FROM office_hours ORDER BY begins")?;
        let minute = |text: String| {
            // The schema knows no other way to write it.
            NaiveTime::parse_from_str(&text, MINUTE).unwrap_or(NaiveTime::MIN)
        };
        let spans = statement.query_map([], |row| {
            Ok(Hours {
                from: minute(row.get("begins")?),
                to: minute(row.get("ends")?),
            })
        })?;
        let spans = spans.collect::<Result<_, _>>()?;
        // Stretches that were made to overlap past the program are as good as none.
        Ok(OfficeHours::new(spans).unwrap_or_default())
    }

    /// Sets the hours of every working day. Terms that were counted before stay as they are.
    pub fn set_office_hours(
        &mut self,
        act: &Act<'_>,
        hours: &OfficeHours,
    ) -> Result<Done<()>, RegisterError> {
        let same = *hours == self.office_hours()?;
        self.transact(act, "set-office-hours", |recorder| match same {
            true => Ok(()),
            false => write(recorder, hours),
        })
    }
}

/// Sets the hours an office is set up with; those it has set itself stay.
pub(crate) fn set_first(
    recorder: &mut Recorder<'_>,
    hours: &OfficeHours,
) -> Result<(), RegisterError> {
    match kept(recorder.connection())?.is_empty() {
        true => write(recorder, hours),
        false => Ok(()),
    }
}

fn write(recorder: &mut Recorder<'_>, hours: &OfficeHours) -> Result<(), RegisterError> {
    for key in kept(recorder.connection())? {
        recorder.delete(Noun::OfficeHours, key)?;
    }
    for span in hours.spans() {
        let minute = |time: NaiveTime| time.format(MINUTE).to_string();
        recorder.insert(
            Noun::OfficeHours,
            "INSERT INTO office_hours (begins, ends) VALUES (?1, ?2)",
            params![minute(span.from), minute(span.to)],
        )?;
    }
    Ok(())
}

/// The keys of the stretches the office has set.
fn kept(connection: &Connection) -> Result<Vec<i64>, RegisterError> {
    let mut statement = connection.prepare_cached("SELECT id FROM office_hours")?;
    let keys = statement
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(keys)
}
