//! Dates as the desk writes and types them.

mod typed;

pub use typed::{DateError, Term, read_day_and_hour, read_term, read_typed};

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};

/// Years a day of an office can lie in; outside of them a digit was mistyped.
pub const YEARS: RangeInclusive<i32> = 1945..=2199;

/// `ngày 05 tháng 3 năm 2026`: days below 10 and months 1 and 2 carry a zero, the other months do
/// not (Phụ lục I, mục II.4).
pub fn in_words(date: NaiveDate) -> String {
    let month = match date.month() {
        month @ 1..=2 => format!("{month:02}"),
        month => month.to_string(),
    };
    format!("ngày {:02} tháng {month} năm {}", date.day(), date.year())
}

/// `05/03/2026`, the form of books and screens.
pub fn in_figures(date: NaiveDate) -> String {
    date.format("%d/%m/%Y").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_the_first_two_months_are_padded_other_months_not() {
        let date = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        assert_eq!(in_words(date(2020, 1, 5)), "ngày 05 tháng 01 năm 2020");
        assert_eq!(in_words(date(2019, 6, 29)), "ngày 29 tháng 6 năm 2019");
        assert_eq!(in_words(date(2026, 12, 10)), "ngày 10 tháng 12 năm 2026");
    }
}
