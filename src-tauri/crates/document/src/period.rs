//! Kỳ báo cáo: a month, a quarter, half a year, a year.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use ts_rs::TS;

/// A period of a report, written `2026-08`, `2026-Q3`, `2026-H2`, `2026`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, TS)]
#[ts(type = "string")]
pub struct Period {
    /// Of its first day.
    first: NaiveDate,
    length: Length,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Length {
    Month,
    Quarter,
    HalfYear,
    Year,
}

impl Length {
    fn months(self) -> u32 {
        match self {
            Length::Month => 1,
            Length::Quarter => 3,
            Length::HalfYear => 6,
            Length::Year => 12,
        }
    }
}

impl Period {
    /// The `place`th of its length in a year, counted from 1; nothing where there is no such.
    fn new(year: i32, length: Length, place: u32) -> Option<Period> {
        let month = place.checked_sub(1)? * length.months() + 1;
        let first = NaiveDate::from_ymd_opt(year, month, 1)?;
        (1900..=2999)
            .contains(&year)
            .then_some(Period { first, length })
    }

    pub fn first_day(self) -> NaiveDate {
        self.first
    }

    pub fn last_day(self) -> NaiveDate {
        let next = self.first + Months::new(self.length.months());
        next.pred_opt().unwrap_or(next)
    }

    /// The period of the same length that ends where this one begins.
    pub fn before(self) -> Period {
        Period {
            first: self.first - Months::new(self.length.months()),
            ..self
        }
    }

    fn place(self) -> u32 {
        self.first.month0() / self.length.months() + 1
    }

    /// `tháng 8 năm 2026`, `quý III năm 2026`, `6 tháng đầu năm 2026`, `năm 2026`
    pub fn in_words(self) -> String {
        let year = self.first.year();
        match (self.length, self.place()) {
            (Length::Month, month @ 1..=2) => format!("tháng {month:02} năm {year}"),
            (Length::Month, month) => format!("tháng {month} năm {year}"),
            (Length::Quarter, quarter) => {
                let quarter = ["I", "II", "III", "IV"][quarter as usize - 1];
                format!("quý {quarter} năm {year}")
            }
            (Length::HalfYear, 1) => format!("6 tháng đầu năm {year}"),
            (Length::HalfYear, _) => format!("6 tháng cuối năm {year}"),
            (Length::Year, _) => format!("năm {year}"),
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, place) = (self.first.year(), self.place());
        match self.length {
            Length::Month => write!(f, "{year}-{place:02}"),
            Length::Quarter => write!(f, "{year}-Q{place}"),
            Length::HalfYear => write!(f, "{year}-H{place}"),
            Length::Year => write!(f, "{year}"),
        }
    }
}

/// A period that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("Kỳ báo cáo ghi theo mẫu 2026-08, 2026-Q3, 2026-H2 hoặc 2026; hãy ghi lại.")]
pub struct PeriodError;

impl FromStr for Period {
    type Err = PeriodError;

    fn from_str(words: &str) -> Result<Period, PeriodError> {
        let (year, part) = match words.split_once('-') {
            Some((year, part)) => (year, Some(part)),
            None => (words, None),
        };
        let number = |words: &str| -> Option<u32> {
            let figures = !words.is_empty() && words.bytes().all(|byte| byte.is_ascii_digit());
            figures.then(|| words.parse().ok())?
        };
        let (length, place) = match part.map(str::to_ascii_uppercase) {
            None => (Length::Year, Some(1)),
            Some(part) => match (part.strip_prefix('Q'), part.strip_prefix('H')) {
                (Some(quarter), _) => (Length::Quarter, number(quarter)),
                (_, Some(half)) => (Length::HalfYear, number(half)),
                (None, None) => (Length::Month, number(&part)),
            },
        };
        let year = number(year).and_then(|year| i32::try_from(year).ok());
        let period = year
            .zip(place)
            .and_then(|(year, place)| Period::new(year, length, place));
        period.ok_or(PeriodError)
    }
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Period, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(words: &str) -> (String, String, String, String) {
        let period: Period = words.parse().unwrap();
        assert_eq!(period.to_string(), words);
        let days = format!("{} {}", period.first_day(), period.last_day());
        let before = period.before();
        let last = before.last_day().succ_opt().unwrap();
        assert_eq!(last, period.first_day(), "{words}: nothing lies between");
        (
            period.in_words(),
            days,
            before.to_string(),
            before.in_words(),
        )
    }

    #[test]
    fn periods_have_their_days_and_the_ones_before_them() {
        for (words, expected) in [
            (
                "2026-01",
                ["tháng 01 năm 2026", "2026-01-01 2026-01-31", "2025-12"],
            ),
            (
                "2028-02",
                ["tháng 02 năm 2028", "2028-02-01 2028-02-29", "2028-01"],
            ),
            (
                "2026-Q3",
                ["quý III năm 2026", "2026-07-01 2026-09-30", "2026-Q2"],
            ),
            (
                "2026-H1",
                ["6 tháng đầu năm 2026", "2026-01-01 2026-06-30", "2025-H2"],
            ),
            ("2026", ["năm 2026", "2026-01-01 2026-12-31", "2025"]),
        ] {
            let (name, days, before, _) = told(words);
            assert_eq!([name.as_str(), &days, &before], expected);
        }
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for words in [
            "", "2026-13", "2026-0", "2026-Q5", "2026-Q", "2026-H0", "26-01", "2026-1-1", "-08",
        ] {
            assert_eq!(words.parse::<Period>(), Err(PeriodError), "{words}");
        }
    }
}
