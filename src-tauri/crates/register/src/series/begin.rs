//! A year begins: its series go on from those of another year, at 01 (Điều 15.1).

use document::office::SeriesFacts;

use super::{Series, all_series, found_or_new};
use crate::journal::Recorder;
use crate::{RegisterError, SeriesId};

/// Makes the series of a year after one of another year, and with it those that stood beside it: a
/// decision takes no number among the letters because a letter was the first paper of the year.
/// What was set up for the year already says itself which papers it numbers.
pub(crate) fn begin_year(
    recorder: &mut Recorder<'_>,
    like: &Series,
    year: i32,
) -> Result<SeriesId, RegisterError> {
    let beside = |series: &&Series| {
        (series.body, series.direction) == (like.body, like.direction)
            && series.continued == like.continued
    };
    let all = all_series(recorder.connection())?;
    let (there, before): (Vec<&Series>, Vec<&Series>) = all
        .iter()
        .filter(beside)
        .filter(|series| [year, like.year].contains(&series.year))
        .partition(|series| series.year == year);
    // In the order they stood in.
    let mut begun = None;
    for series in before {
        let is_like = series.id == like.id;
        if is_like || !there.iter().any(|there| there.numbers_papers_of(series)) {
            let id = found_or_new(recorder, series.body, &series.facts_for(year))?;
            begun = begun.or(is_like.then_some(id));
        }
    }
    begun.ok_or(RegisterError::NotFound {
        noun: "series",
        key: like.id.0,
    })
}

impl Series {
    /// The facts of the series that goes on from this one in another year, at 01 (Điều 15.1).
    pub(crate) fn facts_for(&self, year: i32) -> SeriesFacts {
        SeriesFacts {
            name: self.name.clone(),
            direction: self.direction,
            year,
            kinds: self.kinds.clone(),
            numbers: self.numbers.clone(),
            opening_number: Some(0),
            policy: self.policy.clone(),
        }
    }

    /// Whether it bears the name of another of its body, or a paper could be of either.
    fn numbers_papers_of(&self, other: &Series) -> bool {
        let both_for_all = self.kinds.is_empty() && other.kinds.is_empty();
        let shared = self.kinds.iter().any(|kind| other.kinds.contains(kind));
        self.name == other.name || both_for_all || shared
    }
}
