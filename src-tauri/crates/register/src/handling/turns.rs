//! When the turns of a duty are due.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::duties::{DutyFacts, Every};

impl Every {
    /// Months of a turn; none of a week.
    pub(super) fn months(self) -> Option<u32> {
        match self {
            Every::Week => None,
            Every::Month => Some(1),
            Every::Quarter => Some(3),
            Every::HalfYear => Some(6),
            Every::Year => Some(12),
        }
    }
}

impl DutyFacts {
    /// The days it is due in a span, both ends included.
    pub fn turns(&self, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
        let from = from.max(self.from);
        let to = self.to.map_or(to, |end| end.min(to));
        let mut turns = vec![];
        let mut turn = self.turn_around(from);
        while let Some((begin, day)) = turn {
            if begin > to {
                break;
            }
            if (from..=to).contains(&day) {
                turns.push(day);
            }
            turn = self.next(begin).map(|begin| (begin, self.day_in(begin)));
        }
        turns
    }

    /// The turn a day falls into: its first day, and the day it is due.
    fn turn_around(&self, day: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let begin = match self.every.months() {
            None => day.week(chrono::Weekday::Mon).checked_first_day()?,
            Some(months) => {
                let month = day.month0() / months * months + 1;
                NaiveDate::from_ymd_opt(day.year(), month, 1)?
            }
        };
        Some((begin, self.day_in(begin)))
    }

    fn next(&self, begin: NaiveDate) -> Option<NaiveDate> {
        match self.every.months() {
            None => begin.checked_add_days(Days::new(7)),
            Some(months) => begin.checked_add_months(Months::new(months)),
        }
    }

    fn day_in(&self, begin: NaiveDate) -> NaiveDate {
        let Some(months) = self.every.months() else {
            let behind = Days::new(u64::from(self.day.saturating_sub(1)));
            return begin.checked_add_days(behind).unwrap_or(begin);
        };
        let behind = Months::new(self.month.unwrap_or(months).saturating_sub(1));
        let month = begin.checked_add_months(behind).unwrap_or(begin);
        let last = month.num_days_in_month();
        month
            .with_day(self.day.min(u32::from(last)))
            .unwrap_or(month)
    }
}
