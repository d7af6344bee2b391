//! Ngày lễ, Tết: what is to be proposed for a year, from `assets/calendar`.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate, TimeDelta};
use serde::Deserialize;
use toml::value::Datetime;

use super::{Calendar, DayKind, from_lunar, is_weekend};
use crate::directory::day as day_of;

/// The last year days are proposed for.
pub const LAST_YEAR: i32 = 2099;

/// A special day as the law sets it, or as it is likely to be fixed for its year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub day: NaiveDate,
    pub kind: DayKind,
    /// "Quốc khánh", "Nghỉ bù Quốc khánh".
    pub name: String,
    /// The law names this very day. Else it is fixed anew every year and wants a look.
    pub sure: bool,
}

#[derive(Deserialize)]
struct File {
    first_year: i32,
    source: String,
    holiday: Vec<Holiday>,
    swap: Vec<Swap>,
}

#[derive(Deserialize)]
struct Holiday {
    name: String,
    /// `09-02`, in one of the two calendars.
    solar: Option<String>,
    lunar: Option<String>,
    /// Days off before and after it instead of the day itself.
    offsets: Option<Vec<i64>>,
    /// One day off beside it instead of the day itself.
    #[serde(default)]
    beside: bool,
    sure: bool,
    /// The first year it was off, where it is younger than the file.
    from: Option<i32>,
    source: Option<String>,
}

/// Hoán đổi ngày làm việc.
#[derive(Deserialize)]
struct Swap {
    off: Datetime,
    working: Datetime,
}

/// The data came with the program and is read by the tests: what cannot be read proposes nothing.
static FILE: LazyLock<Option<File>> = LazyLock::new(|| {
    toml::from_str(include_str!("../../../../../assets/calendar/ngay-le.toml")).ok()
});

static ALL: LazyLock<Vec<Proposal>> = LazyLock::new(|| match FILE.as_ref() {
    Some(file) => (file.first_year..=LAST_YEAR)
        .flat_map(|year| of_year(file, year))
        .collect(),
    None => vec![],
});

pub(super) fn all() -> &'static [Proposal] {
    &ALL
}

/// What is proposed for a year, in the order of the days.
pub fn proposals(year: i32) -> Vec<Proposal> {
    let of_year = ALL.iter().filter(|proposal| proposal.day.year() == year);
    of_year.cloned().collect()
}

/// The laws the days of a year come from.
pub fn source(year: i32) -> String {
    let Some(file) = FILE.as_ref() else {
        return String::new();
    };
    let own = file.holiday.iter().filter(|holiday| holiday.is_in(year));
    let own = own.filter_map(|holiday| holiday.source.as_deref());
    let sources: Vec<&str> = std::iter::once(file.source.as_str()).chain(own).collect();
    sources.join("; ")
}

fn of_year(file: &File, year: i32) -> Vec<Proposal> {
    let holidays = file.holiday.iter().filter(|holiday| holiday.is_in(year));
    let mut days: Vec<Proposal> = vec![];
    for holiday in holidays {
        let found = holiday.days(year);
        days.extend(found.into_iter().map(|day| holiday.proposal(day)));
    }
    days.sort_by_key(|proposal| proposal.day);
    let mut off: BTreeSet<NaiveDate> = days.iter().map(|proposal| proposal.day).collect();
    // Nghỉ bù: for a holiday on a weekend the next working day (Điều 111.3).
    for at in 0..days.len() {
        let holiday = &days[at];
        if !is_weekend(holiday.day) {
            continue;
        }
        let day = rest_after(holiday.day, &off);
        off.insert(day);
        let near = |other: &&Proposal| (other.day - day).num_days().abs() <= 7;
        let unsure = days.iter().filter(near).any(|other| !other.sure);
        days.push(Proposal {
            day,
            kind: DayKind::Off,
            name: format!("Nghỉ bù {}", days[at].name),
            sure: !unsure,
        });
    }
    for swap in &file.swap {
        days.extend(swap.days().filter(|proposal| proposal.day.year() == year));
    }
    days.sort_by_key(|proposal| proposal.day);
    days
}

/// The first day after `day` that is neither a weekend nor off already.
fn rest_after(day: NaiveDate, off: &BTreeSet<NaiveDate>) -> NaiveDate {
    let off = off.iter().map(|&day| (day, DayKind::Off));
    Calendar::new(off).next_working(day)
}

impl Holiday {
    fn is_in(&self, year: i32) -> bool {
        self.from.is_none_or(|from| from <= year)
    }

    fn proposal(&self, day: NaiveDate) -> Proposal {
        Proposal {
            day,
            kind: DayKind::Off,
            name: self.name.clone(),
            sure: self.sure,
        }
    }

    fn days(&self, year: i32) -> Vec<NaiveDate> {
        let Some(day) = self.day(year) else {
            return vec![];
        };
        if self.beside {
            return vec![beside(day)];
        }
        let offsets = self.offsets.as_deref().unwrap_or(&[0]);
        let shifted = offsets
            .iter()
            .filter_map(|&days| day.checked_add_signed(TimeDelta::days(days)));
        shifted.collect()
    }

    fn day(&self, year: i32) -> Option<NaiveDate> {
        let split = |text: &str| {
            let (month, day) = text.split_once('-')?;
            Some((month.parse().ok()?, day.parse().ok()?))
        };
        if let Some((month, day)) = self.solar.as_deref().and_then(split) {
            return NaiveDate::from_ymd_opt(year, month, day);
        }
        let (month, day) = self.lunar.as_deref().and_then(split)?;
        from_lunar(year, month, day)
    }
}

/// The day before or the day after, whichever makes the rest longer; the day before when they
/// are alike.
fn beside(day: NaiveDate) -> NaiveDate {
    let before = day - Days::new(1);
    let after = day + Days::new(1);
    match rest_with(day, after) > rest_with(day, before) {
        true => after,
        false => before,
    }
}

/// How many days in a row are off when `day` and `other` are, with nghỉ bù for weekends.
fn rest_with(day: NaiveDate, other: NaiveDate) -> i64 {
    let mut off = BTreeSet::from([day, other]);
    for holiday in [day.min(other), day.max(other)] {
        if is_weekend(holiday) {
            off.insert(rest_after(holiday, &off));
        }
    }
    let calendar = Calendar::new(off.into_iter().map(|day| (day, DayKind::Off)));
    let run = |step: i64| {
        (1..)
            .map(|n| day + TimeDelta::days(n * step))
            .take_while(|&day| !calendar.is_working(day))
            .count() as i64
    };
    run(-1) + 1 + run(1)
}

impl Swap {
    fn days(&self) -> impl Iterator<Item = Proposal> {
        let both = [
            (&self.off, DayKind::Off, "Nghỉ (hoán đổi ngày làm việc)"),
            (&self.working, DayKind::Working, "Làm bù"),
        ];
        both.into_iter().filter_map(|(day, kind, name)| {
            Some(Proposal {
                day: day_of(day)?,
                kind,
                name: name.to_owned(),
                sure: false,
            })
        })
    }
}
