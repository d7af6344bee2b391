//! A day, or a day with its hour.

use std::fmt;
use std::str::FromStr;

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use document::calendar::Calendar;
use document::date::{Term, in_figures};
use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use ts_rs::TS;

use crate::journal::vietnam;
use crate::{Act, Moment, RegisterError};

/// A day of the desk, with its hour where somebody noted it: `2026-11-23`, `2026-11-23T08:15`.
/// As a deadline a day ends with its midnight, and an hour is meant to the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, TS)]
#[ts(type = "string")]
pub struct When {
    pub on: NaiveDate,
    pub at: Option<NaiveTime>,
}

impl When {
    /// `23/11/2026`, `08:15 23/11/2026`
    pub fn in_figures(self) -> String {
        let day = in_figures(self.on);
        match self.at {
            Some(at) => format!("{} {day}", at.format("%H:%M")),
            None => day,
        }
    }

    /// Until when it lasts as a deadline: a day ends with its midnight.
    pub fn ends(self) -> NaiveDateTime {
        match self.at {
            Some(at) => self.on.and_time(at),
            None => (self.on + Days::new(1)).and_time(NaiveTime::MIN),
        }
    }

    /// Whether `now` lies behind it as a deadline; where one of both has no hour the days decide.
    /// `standing.sql` asks the same.
    pub fn is_over(self, now: When) -> bool {
        match (self.at, now.at) {
            (Some(due), Some(at)) => (self.on, due) < (now.on, at),
            _ => self.on < now.on,
        }
    }

    /// The end of a term that begins with `from`. Hours of work end at an hour; days, and hours
    /// from a day whose hour nobody noted, are counted from the day.
    pub fn after(term: Term, from: When, calendar: &Calendar) -> When {
        match term {
            Term::WorkingDays(days) => calendar.add_working_days(from.on, days).into(),
            Term::WorkingHours(hours) => {
                let begins = from.on.and_time(from.at.unwrap_or(NaiveTime::MIN));
                let end = calendar.add_working_hours(begins, hours);
                When {
                    on: end.date(),
                    at: Some(end.time()),
                }
            }
        }
    }

    /// When something of the desk happened: now, where nobody said. What has not come yet has not
    /// happened.
    pub(crate) fn noted(said: Option<When>, act: &Act<'_>) -> Result<When, RegisterError> {
        match said {
            Some(when) => must_have_come(act, when.on).map(|()| when),
            None => Ok(When::of(act.at)),
        }
    }

    /// The minute of a moment, in Vietnam.
    pub fn of(moment: Moment) -> When {
        let here = moment.with_timezone(&vietnam()).naive_local();
        When {
            on: here.date(),
            at: NaiveTime::from_hms_opt(here.hour(), here.minute(), 0),
        }
    }
}

/// A day on which something is said to have happened.
pub(crate) fn must_have_come(act: &Act<'_>, on: NaiveDate) -> Result<(), RegisterError> {
    let today = act.day();
    match on > today {
        true => Err(RegisterError::NotCome { on, today }),
        false => Ok(()),
    }
}

impl From<NaiveDate> for When {
    fn from(on: NaiveDate) -> When {
        When { on, at: None }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.at {
            Some(at) => write!(f, "{}T{}", self.on, at.format("%H:%M")),
            None => write!(f, "{}", self.on),
        }
    }
}

/// Seconds and a zone behind the minute are not looked at: every moment stored is Vietnam's.
impl FromStr for When {
    type Err = chrono::ParseError;

    fn from_str(text: &str) -> Result<When, chrono::ParseError> {
        let (day, hour) = match text.split_once('T') {
            Some((day, hour)) => (day, Some(hour.get(..5).unwrap_or(hour))),
            None => (text, None),
        };
        Ok(When {
            on: day.parse()?,
            at: hour
                .map(|hour| NaiveTime::parse_from_str(hour, "%H:%M"))
                .transpose()?,
        })
    }
}

impl Serialize for When {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<When, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

impl ToSql for When {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.to_string().into())
    }
}

impl FromSql for When {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<When> {
        value
            .as_str()?
            .parse()
            .map_err(|error| FromSqlError::Other(Box::new(error)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_and_an_hour_are_read_as_they_are_written() {
        for text in ["2026-11-23", "2026-11-23T08:15"] {
            assert_eq!(text.parse::<When>().unwrap().to_string(), text);
        }
        let stored: When = "2026-11-23T09:00:30.000+07:00".parse().unwrap();
        assert_eq!(stored.to_string(), "2026-11-23T09:00");
        for text in ["", "23/11/2026", "2026-11-23T", "2026-11-23T25:00"] {
            assert!(text.parse::<When>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_day_is_over_with_its_midnight_and_an_hour_with_its_minute() {
        for (due, now, over) in [
            ("2026-11-23", "2026-11-23T23:59", false),
            ("2026-11-23", "2026-11-24T00:00", true),
            ("2026-11-23T08:15", "2026-11-23T08:15", false),
            ("2026-11-23T08:15", "2026-11-23T08:16", true),
            ("2026-11-23T08:15", "2026-11-23", false),
            ("2026-11-23T08:15", "2026-11-24", true),
        ] {
            let [due, now]: [When; 2] = [due, now].map(|text| text.parse().unwrap());
            assert_eq!(due.is_over(now), over, "{due} {now}");
        }
    }

    #[test]
    fn the_minute_of_a_moment_is_vietnam_s() {
        let moment = Moment::parse_from_rfc3339("2026-11-22T20:30:00+00:00").unwrap();
        assert_eq!(When::of(moment).to_string(), "2026-11-23T03:30");
    }
}
