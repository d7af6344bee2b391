//! Dates of a column: what each cell says, and whether days or months stand first.

use chrono::{Days, NaiveDate};
use document::date::YEARS;
use document::fold::fold;

use crate::grid::Value;

/// What a cell says of a date, before day and month are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// Unmistakable: a real date, or the year first.
    Day(NaiveDate),
    /// Two figures whose order the column decides, and the year where it is written.
    Figures {
        first: u32,
        second: u32,
        year: Option<i32>,
    },
    /// Month and year, or a year alone.
    Incomplete,
    Unreadable,
}

/// What stands first in the figures of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    Day,
    Month,
    /// Nothing in the column decides; days first, as everywhere in the country.
    Undecided,
    /// Some cells say the one, some the other: only those that decide for themselves are read.
    Mixed,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    NotInCalendar,
    /// Of a mixed column, and day and month could each be the other.
    Ambiguous,
    NoYear,
    Year,
    Incomplete,
    Unreadable,
}

pub(super) fn said(value: &Value) -> Said {
    match value {
        Value::Date(day) => Said::Day(*day),
        Value::Number(number) => serial(*number),
        Value::Text(text) => written(text),
        Value::Bool(_) | Value::Error(_) => Said::Unreadable,
    }
}

/// A date that lost its format is a count of days since 1900; eight figures may also be a date.
fn serial(number: f64) -> Said {
    // 1941 to 2119.
    const DAYS: std::ops::Range<f64> = 15_000.0..80_000.0;
    if DAYS.contains(&number) {
        let start = NaiveDate::from_ymd_opt(1899, 12, 30);
        let day = start.and_then(|start| start.checked_add_days(Days::new(number as u64)));
        return day.map_or(Said::Unreadable, Said::Day);
    }
    match number.fract() == 0.0 && (1e4..1e8).contains(&number) {
        true => written(&format!("{number:08}")),
        false => Said::Unreadable,
    }
}

fn written(text: &str) -> Said {
    let folded = fold(text);
    let mut figures: Vec<&str> = Vec::new();
    // Hours that stand behind, and in front of, a date.
    let is_hour = |word: &str| word.contains([':', 'h', 'g']);
    for word in folded.split(|c: char| c.is_whitespace() || ",;()".contains(c)) {
        // 2025-03-05T08:00:00
        let word = word
            .split_once('t')
            .map_or(word, |(day, hour)| match hour.contains(':') {
                true => day,
                false => word,
            });
        match word {
            "" | "ngay" | "thang" | "nam" | "sa" | "ch" | "am" | "pm" => {}
            _ if word.starts_with(|c: char| c.is_ascii_digit()) && is_hour(word) => {}
            _ => figures.extend(
                word.split(['/', '.', '-', '\\'])
                    .filter(|part| !part.is_empty()),
            ),
        }
    }
    let are_figures = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    if figures.is_empty() || !figures.iter().all(are_figures) {
        return Said::Unreadable;
    }
    let number = |part: &str| part.parse::<u32>().unwrap_or(u32::MAX);
    match figures.as_slice() {
        [year, month, day] if year.len() == 4 => {
            let day = full_year(year)
                .and_then(|year| NaiveDate::from_ymd_opt(year, number(month), number(day)));
            day.map_or(Said::Unreadable, Said::Day)
        }
        [first, second, year] => match full_year(year) {
            Some(year) => Said::Figures {
                first: number(first),
                second: number(second),
                year: Some(year),
            },
            None => Said::Unreadable,
        },
        [_, year] if year.len() == 4 => Said::Incomplete,
        [first, second] if first.len() <= 2 && second.len() <= 2 => Said::Figures {
            first: number(first),
            second: number(second),
            year: None,
        },
        [whole] if whole.len() == 4 => Said::Incomplete,
        [whole] if whole.len() == 8 || whole.len() == 6 => run_together(whole),
        _ => Said::Unreadable,
    }
}

/// `05032025`, `050325`, `20250305`.
fn run_together(whole: &str) -> Said {
    let number = |part: &str| part.parse::<u32>().unwrap_or(u32::MAX);
    let year_first = NaiveDate::parse_from_str(whole, "%Y%m%d").ok();
    if let Some(day) = year_first
        && whole.len() == 8
        && (1900..2200).contains(&chrono::Datelike::year(&day))
    {
        return Said::Day(day);
    }
    Said::Figures {
        first: number(&whole[..2]),
        second: number(&whole[2..4]),
        year: full_year(&whole[4..]),
    }
}

/// Two figures are a year from 1950 to 2049.
fn full_year(figures: &str) -> Option<i32> {
    let year: i32 = figures.parse().ok()?;
    match figures.len() {
        2 if year < 50 => Some(2000 + year),
        2 => Some(1900 + year),
        4 => Some(year),
        _ => None,
    }
}

/// One contrary cell in so many is a slip of the pen, not another order.
const SLIPS: usize = 20;

/// The order of a column, by all its cells together.
pub(super) fn order(column: impl Iterator<Item = Said>) -> Order {
    let (mut days, mut months) = (0_usize, 0_usize);
    for said in column {
        if let Said::Figures { first, second, .. } = said {
            days += usize::from((13..=31).contains(&first) && second <= 12);
            months += usize::from((13..=31).contains(&second) && first <= 12);
        }
    }
    match (days, months) {
        (0, 0) => Order::Undecided,
        (days, months) if days >= SLIPS * months => Order::Day,
        (days, months) if months >= SLIPS * days => Order::Month,
        _ => Order::Mixed,
    }
}

/// The day a cell says, given the order of its column and the year of the book.
pub(super) fn day(said: Said, order: Order, book_year: Option<i32>) -> Result<NaiveDate, Fault> {
    let (first, second, year) = match said {
        Said::Day(day) => return in_years(day),
        Said::Incomplete => return Err(Fault::Incomplete),
        Said::Unreadable => return Err(Fault::Unreadable),
        Said::Figures {
            first,
            second,
            year,
        } => (first, second, year),
    };
    let (day, month) = match order {
        Order::Day | Order::Undecided => (first, second),
        Order::Month => (second, first),
        Order::Mixed if first > 12 || first == second => (first, second),
        Order::Mixed if second > 12 => (second, first),
        Order::Mixed => return Err(Fault::Ambiguous),
    };
    let year = year.or(book_year).ok_or(Fault::NoYear)?;
    let date = NaiveDate::from_ymd_opt(year, month, day).ok_or(Fault::NotInCalendar)?;
    in_years(date)
}

fn in_years(day: NaiveDate) -> Result<NaiveDate, Fault> {
    match YEARS.contains(&chrono::Datelike::year(&day)) {
        true => Ok(day),
        false => Err(Fault::Year),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str) -> Said {
        said(&Value::Text(words.to_owned()))
    }

    fn date(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn every_way_old_books_write_a_date_is_read() {
        for words in [
            "05/3/2025",
            "5/3/25",
            "05.03.2025",
            "5-3-2025",
            "2025-03-05",
            "2025-03-05T08:30:00",
            "ngày 05 tháng 3 năm 2025",
            "05/03/2025 08:30:00 SA",
            "14h30 05/3/2025",
            "05032025",
            "050325",
            "05/3",
        ] {
            assert_eq!(
                day(text(words), Order::Day, Some(2025)),
                Ok(date(2025, 3, 5)),
                "{words}"
            );
        }
        assert_eq!(said(&Value::Number(45_721.0)), Said::Day(date(2025, 3, 5)));
        assert_eq!(said(&Value::Number(45_721.75)), Said::Day(date(2025, 3, 5)));
        assert_eq!(
            said(&Value::Number(20_250_305.0)),
            Said::Day(date(2025, 3, 5))
        );
        assert_eq!(day(text("5/3/99"), Order::Day, None), Ok(date(1999, 3, 5)));
    }

    #[test]
    fn what_is_no_date_says_why() {
        let fault = |words: &str, order| day(text(words), order, None).unwrap_err();
        assert_eq!(fault("31/02/2025", Order::Day), Fault::NotInCalendar);
        assert_eq!(fault("05/13/2025", Order::Day), Fault::NotInCalendar);
        assert_eq!(fault("tháng 8/2025", Order::Day), Fault::Incomplete);
        assert_eq!(fault("5/3", Order::Day), Fault::NoYear);
        assert_eq!(fault("5/3/0225", Order::Day), Fault::Year);
        assert_eq!(fault("04/05/2025", Order::Mixed), Fault::Ambiguous);
        for words in ["nt", "5/3/2025 và 6/3/2025", "-", "5/a/2025", "123"] {
            assert_eq!(fault(words, Order::Day), Fault::Unreadable, "{words}");
        }
    }

    #[test]
    fn one_cell_decides_for_the_whole_column() {
        let order_of = |cells: &[&str]| order(cells.iter().map(|words| text(words)));
        assert_eq!(order_of(&["01/02/2025", "03/04/2025"]), Order::Undecided);
        assert_eq!(order_of(&["01/02/2025", "13/04/2025"]), Order::Day);
        assert_eq!(order_of(&["01/02/2025", "04/13/2025"]), Order::Month);
        assert_eq!(order_of(&["13/02/2025", "04/13/2025"]), Order::Mixed);
        let mut slip = vec!["25/02/2025"; 20];
        slip.push("04/13/2025");
        assert_eq!(order_of(&slip), Order::Day);
        assert_eq!(
            day(text("02/01/2025"), Order::Month, None),
            Ok(date(2025, 2, 1))
        );
    }
}
