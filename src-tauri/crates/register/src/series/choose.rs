//! Which series numbers a paper: the one its kind is named in, else the one for all kinds.

use document::Kind;
use document::office::Direction;

use super::Series;
use crate::{BodyId, RegisterError};

/// What a paper must say for its series to be found.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted<'a> {
    pub body: Option<BodyId>,
    pub direction: Direction,
    pub name: Option<&'a str>,
    pub kind: Option<Kind>,
    pub year: i32,
}

/// The series a line of any year belongs to.
pub(crate) enum Like {
    There(Series),
    /// There is none for the year; it would be made after this one.
    OfYear(Series),
    None,
}

/// As [`choose`], for lines of old years: the series of the year, else the one of the nearest
/// year that would number such a paper. One that goes on under another name gives no number any
/// more, and still holds those of before.
pub(crate) fn like(series: &[Series], wanted: &Wanted<'_>) -> Result<Like, RegisterError> {
    let choose = |year| match choose_in(series, wanted, year, false)? {
        Some(found) => Ok(Some(found)),
        None => choose_in(series, wanted, year, true),
    };
    if let Some(there) = choose(wanted.year)? {
        return Ok(Like::There(there));
    }
    let mut years: Vec<i32> = series.iter().map(|series| series.year).collect();
    years.sort_unstable_by_key(|year| (year - wanted.year).abs());
    years.dedup();
    for year in years {
        if let Some(of_year) = choose(year)? {
            return Ok(Like::OfYear(of_year));
        }
    }
    Ok(Like::None)
}

/// Where the number of a paper comes from.
pub(super) enum Choice {
    Found(Series),
    /// There is none for the year; this one of the year before goes on in it.
    Succeeds(Series),
}

pub(super) fn choose(series: &[Series], wanted: &Wanted<'_>) -> Result<Choice, RegisterError> {
    let found = |year| {
        let found = choose_in(series, wanted, year, false);
        found.map(|found| found.filter(|found| takes(found, wanted)))
    };
    if let Some(found) = found(wanted.year)? {
        return Ok(Choice::Found(found));
    }
    match found(wanted.year - 1)? {
        Some(last_year) => Ok(Choice::Succeeds(last_year)),
        None => Err(RegisterError::NoSeries {
            direction: wanted.direction,
            year: wanted.year,
        }),
    }
}

/// Copies have a series of their own (Phụ lục I, Phần II): they never take a number of other
/// papers.
fn takes(series: &Series, wanted: &Wanted<'_>) -> bool {
    let named = |kind| series.kinds.contains(&kind);
    wanted
        .kind
        .is_none_or(|kind| !kind.is_copy() || named(kind))
}

fn choose_in(
    series: &[Series],
    wanted: &Wanted<'_>,
    year: i32,
    also_continued: bool,
) -> Result<Option<Series>, RegisterError> {
    let candidates: Vec<&Series> = series
        .iter()
        .filter(|series| {
            series.year == year
                && (also_continued || !series.continued)
                && series.direction == wanted.direction
                && wanted.body.is_none_or(|body| body == series.body)
                && wanted.name.is_none_or(|name| name == series.name)
        })
        .collect();
    let of_the_kind =
        |series: &&Series| wanted.kind.is_some_and(|kind| series.kinds.contains(&kind));
    let narrowed: Vec<&Series> = if wanted.name.is_some() {
        candidates
    } else if candidates.iter().any(of_the_kind) {
        candidates.into_iter().filter(of_the_kind).collect()
    } else {
        let for_all = |series: &&Series| series.kinds.is_empty();
        candidates.into_iter().filter(for_all).collect()
    };
    match narrowed.as_slice() {
        [] => Ok(None),
        [only] => Ok(Some((*only).clone())),
        several => Err(RegisterError::WhichSeries {
            series: several.iter().map(|series| series.name.clone()).collect(),
        }),
    }
}
