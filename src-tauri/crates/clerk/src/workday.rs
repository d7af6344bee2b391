//! Ngày làm việc.

use chrono::{Datelike, NaiveDate, Weekday};

/// No row of holidays is longer.
const LONGEST_REST: usize = 60;

/// Whether the office works on a day, as far as the weekday tells.
pub(crate) fn is_working_day(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The first working day behind a day.
pub(crate) fn next(day: NaiveDate, is_working_day: impl Fn(NaiveDate) -> bool) -> NaiveDate {
    day.iter_days()
        .skip(1)
        .take(LONGEST_REST)
        .find(|day| is_working_day(*day))
        .unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weekend_and_a_holiday_are_skipped() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        assert_eq!(next(day(23), is_working_day), day(24));
        assert_eq!(next(day(27), is_working_day), day(30));
        let holiday = |asked: NaiveDate| is_working_day(asked) && asked != day(24);
        assert_eq!(next(day(23), holiday), day(25));
        assert_eq!(next(day(23), |_| false), day(23));
    }
}
