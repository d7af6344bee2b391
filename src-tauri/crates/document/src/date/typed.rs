//! Dates as they are typed at the desk: `5/8`, `0508`, `050826`, `5.8.26`, `t`.

use chrono::{Datelike, Days, NaiveDate, NaiveTime};

use super::YEARS;
use crate::fold::fold;

/// Working days of the longest term somebody types; a longer one in hours is one in days.
const LONGEST: u32 = 366;
const LONGEST_IN_HOURS: u32 = 72;

/// Why a typed date is none.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    #[error("Chưa có ngày; hãy gõ ngày và tháng, ví dụ 5/8, hoặc t cho hôm nay.")]
    Blank,
    #[error(
        "“{0}” không đọc được thành ngày; hãy gõ theo thứ tự ngày, tháng, năm, ví dụ 5/8, 0508, \
         050826 hoặc 05/08/2026."
    )]
    Unreadable(String),
    #[error("Ngày {day:02}/{month:02}/{year} không có trong lịch; hãy xem lại ngày và tháng.")]
    NotInCalendar { day: u32, month: u32, year: i32 },
    #[error(
        "Năm {0} nằm ngoài khoảng {first} đến {last}; hãy xem lại năm.",
        first = YEARS.start(),
        last = YEARS.end()
    )]
    Year(i32),
}

/// Reads a typed date. Day comes first, always: 06.08 is the sixth of August. Without a year it
/// is the year of `today`, see [`likely_year`]; two digits are a year of this century; `t` is
/// today.
pub fn read_typed(typed: &str, today: NaiveDate) -> Result<NaiveDate, DateError> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(DateError::Blank);
    }
    if typed.eq_ignore_ascii_case("t") {
        return Ok(today);
    }
    let unreadable = || DateError::Unreadable(typed.to_owned());
    let (day, month, year) = figures(typed).ok_or_else(unreadable)?;
    match year {
        Some(year) => in_calendar(day, month, year),
        None => likely_year(day, month, today),
    }
}

/// A term as the desk types it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// `5n`, `5 ngày`, `5 ngày làm việc`
    WorkingDays(u32),
    /// `4g`, `4h`, `4 giờ`, `4 giờ làm việc`
    WorkingHours(u32),
}

/// Reads a term. None: it is no term.
pub fn read_term(typed: &str) -> Option<Term> {
    let typed = fold(typed.trim());
    let words = typed.trim_start_matches(|c: char| c.is_ascii_digit());
    let (figures, words) = typed.split_at(typed.len() - words.len());
    let count: u32 = figures.parse().ok().filter(|&count| count > 0)?;
    match words.trim() {
        "n" | "ngay" | "ngay lam viec" if count <= LONGEST => Some(Term::WorkingDays(count)),
        "g" | "h" | "gio" | "gio lam viec" if count <= LONGEST_IN_HOURS => {
            Some(Term::WorkingHours(count))
        }
        _ => None,
    }
}

/// Reads a day with or without its hour, before or behind it: `14:00 27/11`, `27/11/2026 14h30`,
/// `27/11`. An hour alone, `14:00`, is of today.
pub fn read_day_and_hour(
    typed: &str,
    today: NaiveDate,
) -> Result<(NaiveDate, Option<NaiveTime>), DateError> {
    let typed = typed.trim();
    let (first, behind) = typed.split_once(' ').unwrap_or((typed, ""));
    let (before, last) = typed.rsplit_once(' ').unwrap_or(("", typed));
    let (at, day) = match (hour_of(first), hour_of(last)) {
        (Some(at), _) => (Some(at), behind.trim()),
        (None, Some(at)) => (Some(at), before.trim()),
        (None, None) => (None, typed),
    };
    match at {
        Some(at) if day.is_empty() => Ok((today, Some(at))),
        at => Ok((read_typed(day, today)?, at)),
    }
}

/// `14:00`, `14h30`, `14g30`; minutes are not left out, a term of hours looks like that.
fn hour_of(typed: &str) -> Option<NaiveTime> {
    let (hour, minute) = typed.split_once([':', 'h', 'g'])?;
    NaiveTime::from_hms_opt(
        digits_only(hour, 1..=2)?.parse().ok()?,
        digits_only(minute, 2..=2)?.parse().ok()?,
        0,
    )
}

/// Day, month and, where it is typed, the full year.
fn figures(typed: &str) -> Option<(u32, u32, Option<i32>)> {
    let parts: Vec<&str> = if typed.bytes().all(|byte| byte.is_ascii_digit()) {
        match typed.len() {
            4 => vec![&typed[..2], &typed[2..]],
            6 | 8 => vec![&typed[..2], &typed[2..4], &typed[4..]],
            _ => return None,
        }
    } else {
        typed.split(['/', '.', '-', ' ']).map(str::trim).collect()
    };
    match parts.as_slice() {
        [day, month] => Some((short(day)?, short(month)?, None)),
        // The form of files and other programs, unmistakable by its four digits in front.
        [year, month, day] if year.len() == 4 => {
            Some((short(day)?, short(month)?, Some(full_year(year)?)))
        }
        [day, month, year] => Some((short(day)?, short(month)?, Some(full_year(year)?))),
        _ => None,
    }
}

fn short(digits: &str) -> Option<u32> {
    digits_only(digits, 1..=2)?.parse().ok()
}

fn full_year(digits: &str) -> Option<i32> {
    match digits.len() {
        2 => digits_only(digits, 2..=2)?
            .parse()
            .ok()
            .map(|year: i32| 2000 + year),
        _ => digits_only(digits, 4..=4)?.parse().ok(),
    }
}

fn digits_only(text: &str, length: std::ops::RangeInclusive<usize>) -> Option<&str> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    (digits && length.contains(&text.len())).then_some(text)
}

/// The year of today. Only around the turn of the year a neighbour is meant: on 5 January `31/12`
/// is five days ago, not at the end of the new year, and on 20 December `5/1` is a deadline
/// ahead. Elsewhere the nearest date would be wrong: in November `5/3` is last March.
fn likely_year(day: u32, month: u32, today: NaiveDate) -> Result<NaiveDate, DateError> {
    const A_SEASON_SHORT_OF_A_YEAR: Days = Days::new(300);
    let this = today.year();
    let date = in_calendar(day, month, this)?;
    let far_ahead = today.checked_add_days(A_SEASON_SHORT_OF_A_YEAR);
    let far_behind = today.checked_sub_days(A_SEASON_SHORT_OF_A_YEAR);
    if far_ahead.is_some_and(|limit| date > limit) {
        in_calendar(day, month, this - 1)
    } else if far_behind.is_some_and(|limit| date < limit) {
        in_calendar(day, month, this + 1)
    } else {
        Ok(date)
    }
}

fn in_calendar(day: u32, month: u32, year: i32) -> Result<NaiveDate, DateError> {
    if !YEARS.contains(&year) {
        return Err(DateError::Year(year));
    }
    NaiveDate::from_ymd_opt(year, month, day).ok_or(DateError::NotInCalendar { day, month, year })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::in_figures;

    fn typed(text: &str) -> Result<String, String> {
        typed_on(text, (2026, 11, 23))
    }

    fn typed_on(text: &str, (y, m, d): (i32, u32, u32)) -> Result<String, String> {
        let today = NaiveDate::from_ymd_opt(y, m, d).unwrap();
        read_typed(text, today)
            .map(in_figures)
            .map_err(|error| error.to_string())
    }

    #[test]
    fn a_term_is_no_date_and_a_date_no_term() {
        for typed in ["5n", "5 ngày", " 05 Ngày làm việc "] {
            assert_eq!(read_term(typed), Some(Term::WorkingDays(5)), "{typed}");
        }
        for typed in ["4g", "4h", "4 giờ", "04 Giờ", "4 giờ làm việc"] {
            assert_eq!(read_term(typed), Some(Term::WorkingHours(4)), "{typed}");
        }
        for typed in [
            "5", "5/8", "0508", "n", "0n", "999n", "5 nằm", "ngày 5", "t", "", "g", "0g", "99g",
            "4:00", "4h30", "giờ 4",
        ] {
            assert_eq!(read_term(typed), None, "{typed}");
        }
    }

    #[test]
    fn an_hour_stands_before_its_day_or_behind_it() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let read = |text: &str| {
            let (day, at) = read_day_and_hour(text, today).ok()?;
            let at = at.map(|at| at.format("%H:%M ").to_string());
            Some(format!("{}{}", at.unwrap_or_default(), in_figures(day)))
        };
        for text in [
            "14:05 27/11/2026",
            "14h05 27/11",
            " 14g05  2711 ",
            "27/11 14:05",
            "27 11 2026  14h05",
        ] {
            assert_eq!(read(text).as_deref(), Some("14:05 27/11/2026"), "{text}");
        }
        assert_eq!(read("8:00").as_deref(), Some("08:00 23/11/2026"));
        for text in ["27/11", "27 11 2026"] {
            assert_eq!(read(text).as_deref(), Some("27/11/2026"), "{text}");
        }
        for text in [
            "24:00 27/11",
            "27/11 24:00",
            "27/11 14:05 nay",
            "14:5 27/11",
            "14:05 31/2",
            "14: 27/11",
            "",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn every_way_of_typing_a_date_is_understood() {
        for text in [
            "05/08/2026",
            "5/8",
            "0508",
            "050826",
            "05082026",
            "5.8.26",
            "5-8-26",
            "05 08 2026",
            " 5/8/2026 ",
            "2026-08-05",
        ] {
            assert_eq!(typed(text).as_deref(), Ok("05/08/2026"), "{text}");
        }
        assert_eq!(typed("t").as_deref(), Ok("23/11/2026"));
        assert_eq!(typed("06.08").as_deref(), Ok("06/08/2026"));
    }

    #[test]
    fn a_missing_year_is_this_year_but_for_the_turn_of_the_year() {
        assert_eq!(typed("5/3").as_deref(), Ok("05/03/2026"));
        assert_eq!(typed("31/12").as_deref(), Ok("31/12/2026"));
        assert_eq!(typed_on("31/12", (2027, 1, 5)).as_deref(), Ok("31/12/2026"));
        assert_eq!(typed_on("5/1", (2026, 12, 20)).as_deref(), Ok("05/01/2027"));
    }

    #[test]
    fn a_wrong_date_gets_one_sentence_that_says_what_to_do() {
        assert_eq!(
            typed("31/02/2026").unwrap_err(),
            "Ngày 31/02/2026 không có trong lịch; hãy xem lại ngày và tháng."
        );
        assert!(typed("29/2").unwrap_err().starts_with("Ngày 29/02/2026"));
        assert_eq!(
            typed("5/8/0226").unwrap_err(),
            "Năm 226 nằm ngoài khoảng 1945 đến 2199; hãy xem lại năm."
        );
        for text in [
            "508",
            "5",
            "5/8/026",
            "5//8",
            "hôm qua",
            "+5/8",
            "5/8/2026/1",
            "13:40",
        ] {
            assert!(
                typed(text).unwrap_err().contains("không đọc được"),
                "{text}"
            );
        }
        assert!(typed(" ").unwrap_err().starts_with("Chưa có ngày"));
    }
}
