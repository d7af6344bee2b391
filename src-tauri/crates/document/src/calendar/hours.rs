//! Giờ làm việc: the hours of a working day, and terms counted in them.

use std::fmt;
use std::sync::LazyLock;

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use ts_rs::TS;

use super::Calendar;

/// A stretch of work without a break, within one day; `to` is no longer part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct Hours {
    #[serde(deserialize_with = "minute", serialize_with = "as_minute")]
    #[ts(type = "string")]
    pub from: NaiveTime,
    #[serde(deserialize_with = "minute", serialize_with = "as_minute")]
    #[ts(type = "string")]
    pub to: NaiveTime,
}

/// `07:30–11:30`
impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (from, to) = (self.from.format("%H:%M"), self.to.format("%H:%M"));
        write!(f, "{from}–{to}")
    }
}

/// The hours of every working day: at least one stretch, in their order, none over another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeHours(Vec<Hours>);

/// Why stretches of work are no hours of an office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WrongHours {
    #[error("Hãy ghi giờ của ít nhất một buổi làm việc.")]
    None,
    /// It ends before it begins, or lasts no time.
    #[error("Buổi {0} hết trước khi bắt đầu: hãy sửa giờ.")]
    Backward(Hours),
    /// The second begins before the first ends.
    #[error("Buổi {0} và buổi {1} chồng lên nhau: hãy sửa giờ.")]
    Overlapping(Hours, Hours),
}

#[derive(Deserialize)]
struct File {
    span: Vec<Hours>,
}

static PROPOSED: LazyLock<Option<OfficeHours>> = LazyLock::new(|| {
    let text = include_str!("../../../../../assets/calendar/gio-lam-viec.toml");
    toml::from_str(text)
        .ok()
        .and_then(|file: File| OfficeHours::new(file.span).ok())
});

impl OfficeHours {
    /// In whatever order the stretches are given.
    pub fn new(mut spans: Vec<Hours>) -> Result<OfficeHours, WrongHours> {
        spans.sort_by_key(|span| span.from);
        if spans.is_empty() {
            return Err(WrongHours::None);
        }
        if let Some(&span) = spans.iter().find(|span| span.from >= span.to) {
            return Err(WrongHours::Backward(span));
        }
        match spans.windows(2).find(|pair| pair[1].from < pair[0].to) {
            Some(pair) => Err(WrongHours::Overlapping(pair[0], pair[1])),
            None => Ok(OfficeHours(spans)),
        }
    }

    pub fn spans(&self) -> &[Hours] {
        &self.0
    }

    /// The work of one day.
    pub fn of_a_day(&self) -> TimeDelta {
        self.0.iter().map(|span| span.to - span.from).sum()
    }
}

/// What the program came with; were it unreadable, the office would work around the clock.
impl Default for OfficeHours {
    fn default() -> OfficeHours {
        let around_the_clock = || {
            OfficeHours(vec![Hours {
                from: NaiveTime::MIN,
                to: NaiveTime::from_hms_opt(23, 59, 0).unwrap_or(NaiveTime::MIN),
            }])
        };
        PROPOSED.clone().unwrap_or_else(around_the_clock)
    }
}

impl Calendar {
    /// When a term of so many hours of work ends. It begins with the first hour of work at or
    /// after `from` and stands still at noon, over night and on days off: four hours given on
    /// Friday at 16:00 end on Monday at 10:00 where the office works from 07:30 to 11:30 and from
    /// 13:30 to 17:30.
    pub fn add_working_hours(&self, from: NaiveDateTime, hours: u32) -> NaiveDateTime {
        let mut left = TimeDelta::hours(i64::from(hours));
        let days = std::iter::successors(Some(from.date()), |day| day.succ_opt());
        for day in days.filter(|&day| self.is_working(day)) {
            for span in self.hours.spans() {
                let (begins, ends) = (day.and_time(span.from).max(from), day.and_time(span.to));
                let there = ends - begins;
                if there > TimeDelta::zero() && left <= there {
                    return begins + left;
                }
                left -= there.max(TimeDelta::zero());
            }
        }
        NaiveDateTime::MAX
    }

    /// Time of work after `from` up to `to`; none where `to` is the earlier one.
    pub fn working_time_between(&self, from: NaiveDateTime, to: NaiveDateTime) -> TimeDelta {
        let days = std::iter::successors(Some(from.date()), |day| day.succ_opt());
        let days = days.take_while(|&day| day <= to.date());
        let spans = days
            .filter(|&day| self.is_working(day))
            .flat_map(|day| self.hours.spans().iter().map(move |span| (day, span)));
        spans
            .map(|(day, span)| day.and_time(span.to).min(to) - day.and_time(span.from).max(from))
            .filter(|there| *there > TimeDelta::zero())
            .sum()
    }
}

/// `07:30`
fn as_minute<S: Serializer>(time: &NaiveTime, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&time.format("%H:%M"))
}

fn minute<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveTime, D::Error> {
    let text = String::deserialize(deserializer)?;
    NaiveTime::parse_from_str(&text, "%H:%M").map_err(de::Error::custom)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hours_that_come_with_the_program_can_be_read() {
        assert!(PROPOSED.is_some());
    }

    #[test]
    fn hours_that_overlap_or_end_before_they_begin_are_wrong() {
        let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
        let span = |from, to| Hours {
            from: at(from),
            to: at(to),
        };
        assert_eq!(OfficeHours::new(vec![]), Err(WrongHours::None));
        let backward = Err(WrongHours::Backward(span(8, 8)));
        assert_eq!(OfficeHours::new(vec![span(8, 8), span(9, 11)]), backward);
        let overlapping = Err(WrongHours::Overlapping(span(8, 12), span(11, 17)));
        assert_eq!(
            OfficeHours::new(vec![span(11, 17), span(8, 12)]),
            overlapping
        );
        let turned = OfficeHours::new(vec![span(13, 17), span(8, 12)]).unwrap();
        assert_eq!(turned.spans(), [span(8, 12), span(13, 17)]);
    }
}
