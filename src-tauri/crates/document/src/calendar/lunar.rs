//! Âm lịch: the Vietnamese lunar calendar.
//!
//! The usual way to compute it, after Jean Meeus, *Astronomical Algorithms*: a month begins on the
//! day of the new moon, the month with the winter solstice is the eleventh, and of thirteen months
//! between two solstices the first one the sun crosses no principal term in is the leap month.
//! Days are those of UTC+7: calendars made for UTC+8 differ in some years (Tết of 1985, 2007,
//! 2030), so a library for the Chinese calendar does not do.

use std::f64::consts::{PI, TAU};

use chrono::{Days, NaiveDate};

/// Days are counted as Julian day numbers; 1 January 1900, noon, is this one.
const JULIAN_1900: i64 = 2_415_021;
/// Mean length of a lunation, in days.
const LUNATION: f64 = 29.530588853;
/// UTC+07:00, as part of a day.
const ZONE: f64 = 7.0 / 24.0;

/// The day of a month that is no leap month, in the lunar year that begins in `year`. None
/// outside months 1 to 12, days 1 to 30 and years 1900 to 2199, which the series are good for.
pub fn from_lunar(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    let known = (1900..2200).contains(&year) && (1..=12).contains(&month);
    if !known || !(1..=30).contains(&day) {
        return None;
    }
    // Months 11 and 12 belong to the winter this year ends with.
    let winter = if month < 11 { year - 1 } else { year };
    let (eleventh, next) = (eleventh_month(winter)?, eleventh_month(winter + 1)?);
    let first = lunation_near(eleventh);
    let mut offset = i64::from(month) - 11;
    if offset < 0 {
        offset += 12;
    }
    if next - eleventh > 365 && offset >= leap_month(first) {
        offset += 1;
    }
    let begin = new_moon(first + offset);
    let end = new_moon(first + offset + 1);
    let wanted = begin + i64::from(day) - 1;
    (wanted < end).then(|| to_date(wanted)).flatten()
}

/// Months after the eleventh that the leap month stands.
fn leap_month(first: i64) -> i64 {
    let term = |month: i64| principal_term(new_moon(first + month));
    (1..14)
        .find(|&month| term(month) == term(month + 1))
        .unwrap_or(14)
}

/// The day the eleventh month begins that holds the winter solstice of `year`.
fn eleventh_month(year: i32) -> Option<i64> {
    let end = to_julian(NaiveDate::from_ymd_opt(year, 12, 31)?);
    let k = lunation_near(end);
    let begin = new_moon(k);
    // Past the solstice already: the month before is the one.
    Some(match principal_term(begin) {
        9.. => new_moon(k - 1),
        _ => begin,
    })
}

/// The last lunation that has begun on a day, counted from the new moon of 1 January 1900.
fn lunation_near(day: i64) -> i64 {
    let guess = ((day as f64 - 2_415_021.076_998_695) / LUNATION).floor() as i64 + 1;
    (guess - 3..=guess)
        .rev()
        .find(|&k| new_moon(k) <= day)
        .unwrap_or(guess)
}

/// Which of the twelve parts of its way, begun at the spring equinox, the sun is in at the
/// beginning of a day: 9 from the winter solstice on.
fn principal_term(day: i64) -> i64 {
    (sun_longitude(day as f64 - 0.5 - ZONE) / PI * 6.0).floor() as i64
}

/// The day of a new moon.
fn new_moon(k: i64) -> i64 {
    let k = k as f64;
    let t = k / 1236.85;
    let (t2, t3) = (t * t, t * t * t);
    let deg = PI / 180.0;
    let mean = 2_415_020.759_33 + 29.530_588_68 * k + 0.000_117_8 * t2 - 0.000_000_155 * t3
        + 0.000_33 * ((166.56 + 132.87 * t - 0.009_173 * t2) * deg).sin();
    let sun = (359.2242 + 29.105_356_08 * k - 0.000_033_3 * t2 - 0.000_003_47 * t3) * deg;
    let moon = (306.0253 + 385.816_918_06 * k + 0.010_730_6 * t2 + 0.000_012_36 * t3) * deg;
    let node = (21.2964 + 390.670_506_46 * k - 0.001_652_8 * t2 - 0.000_002_39 * t3) * deg;
    let shift = (0.1734 - 0.000_393 * t) * sun.sin() + 0.0021 * (2.0 * sun).sin()
        - 0.4068 * moon.sin()
        + 0.0161 * (2.0 * moon).sin()
        - 0.0004 * (3.0 * moon).sin()
        + 0.0104 * (2.0 * node).sin()
        - 0.0051 * (sun + moon).sin()
        - 0.0074 * (sun - moon).sin()
        + 0.0004 * (2.0 * node + sun).sin()
        - 0.0004 * (2.0 * node - sun).sin()
        - 0.0006 * (2.0 * node + moon).sin()
        + 0.0010 * (2.0 * node - moon).sin()
        + 0.0005 * (2.0 * moon + sun).sin();
    // Dynamical time runs ahead of the clock.
    let ahead = -0.000_278 + 0.000_265 * t + 0.000_262 * t2;
    (mean + shift - ahead + 0.5 + ZONE).floor() as i64
}

/// Apparent longitude of the sun, in radians from 0 to 2π.
fn sun_longitude(julian: f64) -> f64 {
    let t = (julian - 2_451_545.0) / 36_525.0;
    let t2 = t * t;
    let deg = PI / 180.0;
    let anomaly = (357.529_10 + 35_999.050_30 * t - 0.000_155_9 * t2 - 0.000_000_48 * t * t2) * deg;
    let mean = 280.466_45 + 36_000.769_83 * t + 0.000_303_2 * t2;
    let centre = (1.914_600 - 0.004_817 * t - 0.000_014 * t2) * anomaly.sin()
        + (0.019_993 - 0.000_101 * t) * (2.0 * anomaly).sin()
        + 0.000_290 * (3.0 * anomaly).sin();
    ((mean + centre) * deg).rem_euclid(TAU)
}

fn epoch() -> NaiveDate {
    NaiveDate::from_ymd_opt(1900, 1, 1).unwrap_or(NaiveDate::MIN)
}

fn to_julian(date: NaiveDate) -> i64 {
    (date - epoch()).num_days() + JULIAN_1900
}

fn to_date(julian: i64) -> Option<NaiveDate> {
    let days = u64::try_from(julian - JULIAN_1900).ok()?;
    epoch().checked_add_days(Days::new(days))
}
