//! Lịch làm việc: which days the office works, and the terms counted in them.
//!
//! Saturday and Sunday are off. A day that is not what its weekday says is a *special day*: off
//! (holidays, nghỉ bù) or working (làm bù). The last word on a day counts, so that an office puts
//! its own days over the proposed ones.
//!
//! Terms are counted as the Civil Code counts them (91/2015/QH13, Điều 147.2 and 148.5): the day a
//! term begins on is not counted, and a term whose last day is off ends with the next working day.
//! A term in hours, of a hỏa tốc paper, is counted in the hours of work of the office.

mod holidays;
mod hours;
mod lunar;

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dispatch::Urgency;

pub use holidays::{LAST_YEAR, Proposal, proposals, source};
pub use hours::{Hours, OfficeHours, WrongHours};
pub use lunar::from_lunar;

/// What a special day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum DayKind {
    /// Ngày nghỉ: a holiday, nghỉ bù.
    Off,
    /// Làm bù.
    Working,
}

impl DayKind {
    pub fn id(self) -> &'static str {
        match self {
            DayKind::Off => "off",
            DayKind::Working => "working",
        }
    }

    pub fn from_id(id: &str) -> Option<DayKind> {
        [DayKind::Off, DayKind::Working]
            .into_iter()
            .find(|kind| kind.id() == id)
    }
}

/// A working calendar. The default one knows nothing but the week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    special: BTreeMap<NaiveDate, DayKind>,
    hours: OfficeHours,
}

impl Calendar {
    /// A calendar with its special days; where a day comes twice the later word holds.
    pub fn new(special: impl IntoIterator<Item = (NaiveDate, DayKind)>) -> Calendar {
        Calendar {
            special: special.into_iter().collect(),
            hours: OfficeHours::default(),
        }
    }

    /// The calendar of an office: what is proposed for every year, under the days of its own.
    pub fn of_office(own: impl IntoIterator<Item = (NaiveDate, DayKind)>) -> Calendar {
        let proposed = holidays::all().iter().map(|day| (day.day, day.kind));
        Calendar::new(proposed.chain(own))
    }

    /// The same calendar with the hours the office itself has set.
    pub fn with_hours(self, hours: OfficeHours) -> Calendar {
        Calendar { hours, ..self }
    }

    pub fn hours(&self) -> &OfficeHours {
        &self.hours
    }

    pub fn is_working(&self, day: NaiveDate) -> bool {
        match self.special.get(&day) {
            Some(kind) => *kind == DayKind::Working,
            None => !is_weekend(day),
        }
    }

    /// The first working day after `day`.
    pub fn next_working(&self, day: NaiveDate) -> NaiveDate {
        self.add_working_days(day, 1)
    }

    /// The latest day to register what came in or was signed on `day`: "trong ngày, chậm nhất là
    /// trong ngày làm việc tiếp theo" (Nghị định 30/2020/NĐ-CP, Điều 15, 22).
    pub fn latest_to_register(&self, day: NaiveDate) -> NaiveDate {
        self.next_working(day)
    }

    /// The latest day to send what was signed on `day`: the next working day; what is urgent goes
    /// as soon as it is signed (Điều 18).
    pub fn latest_to_send(&self, day: NaiveDate, urgency: Option<Urgency>) -> NaiveDate {
        match urgency {
            Some(Urgency::Khan | Urgency::ThuongKhan | Urgency::HoaToc) => day,
            None => self.next_working(day),
        }
    }

    /// `day` itself when it is a working day, else the next one: where a term that was counted in
    /// plain days ends.
    pub fn on_or_after(&self, day: NaiveDate) -> NaiveDate {
        match self.is_working(day) {
            true => day,
            false => self.next_working(day),
        }
    }

    /// The `n`th working day after `day`, which is not counted; with none, `day` or the next
    /// working day.
    pub fn add_working_days(&self, day: NaiveDate, n: u32) -> NaiveDate {
        if n == 0 {
            return self.on_or_after(day);
        }
        after(day)
            .filter(|&day| self.is_working(day))
            .nth(n as usize - 1)
            .unwrap_or(NaiveDate::MAX)
    }

    /// Working days after `from` up to and with `to`; below zero where `to` is the earlier one.
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        if to < from {
            return -self.working_days_between(to, from);
        }
        let days = after(from).take_while(|&day| day <= to);
        days.filter(|&day| self.is_working(day)).count() as i64
    }
}

fn after(day: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    std::iter::successors(day.checked_add_days(Days::new(1)), |day| {
        day.checked_add_days(Days::new(1))
    })
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}
