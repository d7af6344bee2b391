//! Where a line of an old register belongs: whose it is, which series, and whether its number is
//! free there.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use chrono::{Datelike, NaiveDate};
use document::Kind;
use document::dispatch::Number;
use document::fold::fold;
use document::office::{Direction, Numbers};
use rusqlite::Connection;

use super::{ImportFacts, ImportRefusal, ImportRow, known};
use crate::office::{all_bodies, body_named};
use crate::series::{Like, Series, SeriesState, Wanted, all_series, like};
use crate::{Body, BodyId, MissingFact, RegisterError, SeriesId};

/// The series of a line: one that is there, or one of another year that it is made after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub series: Series,
    /// The year of the line; the series is made for it when it has another.
    pub year: i32,
}

impl Place {
    pub fn is_there(&self) -> bool {
        self.series.year == self.year
    }

    /// Lines of one book share it.
    pub fn key(&self) -> (SeriesId, i32) {
        (self.series.id, self.year)
    }
}

/// Number and suffix, with the line that took them where it is one of those looked at.
type Taken = HashMap<(u32, String), Option<usize>>;

/// What is known of the office while lines are looked at, one after the other.
pub(super) struct Places {
    bodies: Vec<Body>,
    series: Vec<Series>,
    /// Series in which the office has given numbers itself.
    numbered: HashSet<SeriesId>,
    taken: HashMap<(SeriesId, i32), Taken>,
    /// How many lines were looked at.
    seen: usize,
}

impl Places {
    pub fn new(connection: &Connection) -> Result<Places, RegisterError> {
        let mut statement = connection.prepare(
            "SELECT DISTINCT series FROM entry
             WHERE fate NOT IN ('imported', 'paper-book')
               AND (import IS NULL OR document IS NOT NULL)",
        )?;
        let numbered = statement
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        Ok(Places {
            bodies: all_bodies(connection)?,
            series: all_series(connection)?,
            numbered,
            taken: HashMap::new(),
            seen: 0,
        })
    }

    /// The place of a line; its number is then counted as taken.
    pub fn of(
        &mut self,
        connection: &Connection,
        row: &ImportRow<'_>,
    ) -> Result<Result<Place, ImportRefusal>, RegisterError> {
        let line = self.seen;
        self.seen += 1;
        let place = match self.found(row) {
            Ok(place) => place,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let number = (row.number.value, row.number.suffix.clone());
        match self.taken(connection, &place)?.get(&number) {
            Some(Some(before)) => {
                return Ok(Err(ImportRefusal::Twice {
                    series: place.series.name.clone(),
                    year: place.year,
                    number: row.number.clone(),
                    before: *before,
                }));
            }
            Some(None) => return Ok(Err(known::refusal(connection, &place, row)?)),
            None => {}
        }
        if let Err(refusal) = self.open_for(&place, row.number) {
            return Ok(Err(refusal));
        }
        self.taken(connection, &place)?.insert(number, Some(line));
        Ok(Ok(place))
    }

    fn found(&self, row: &ImportRow<'_>) -> Result<Place, ImportRefusal> {
        let asked = Asked::of(row);
        let missing = [
            (MissingFact::Subject, asked.subject),
            (MissingFact::Agency, asked.author),
        ];
        for (fact, text) in missing {
            if text.is_some_and(|text| text.trim().is_empty()) {
                return Err(ImportRefusal::FactMissing { fact });
            }
        }
        let year = asked.year.ok_or(ImportRefusal::NoYear)?;
        let wanted = Wanted {
            body: self.body(&asked)?,
            direction: asked.direction,
            name: asked.series,
            kind: asked.kind,
            year,
        };
        match like(&self.series, &wanted) {
            Ok(Like::There(series) | Like::OfYear(series)) => Ok(Place { series, year }),
            Err(RegisterError::WhichSeries { series }) => {
                Err(ImportRefusal::WhichSeries { series })
            }
            Ok(Like::None) | Err(_) => Err(ImportRefusal::NoSeries),
        }
    }

    /// Whether a number that is not there yet may still come into the book.
    fn open_for(&self, place: &Place, number: &Number) -> Result<(), ImportRefusal> {
        if !place.is_there() {
            return Ok(());
        }
        let (series, year) = (&place.series, place.year);
        if series.state == SeriesState::Closed {
            return Err(ImportRefusal::SeriesClosed {
                series: series.name.clone(),
                year,
            });
        }
        let opening = series.opening_number.unwrap_or_default();
        if series.numbers == Numbers::Own
            && self.numbered.contains(&series.id)
            && number.value > opening
        {
            return Err(ImportRefusal::BehindOurs {
                series: series.name.clone(),
                opening,
            });
        }
        Ok(())
    }

    /// Whose a line is: as it says, else by the abbreviation in an outgoing symbol, else the only
    /// body. Arrivals go into the one book there is.
    fn body(&self, asked: &Asked<'_>) -> Result<Option<BodyId>, ImportRefusal> {
        if let Some(named) = asked.body {
            return match body_named(self.bodies.clone(), Some(named)) {
                Ok(body) => Ok(Some(body.id)),
                Err(_) => Err(ImportRefusal::NoSuchBody {
                    body: named.to_owned(),
                }),
            };
        }
        if asked.direction == Direction::Incoming {
            return Ok(None);
        }
        let parts: Vec<String> = asked.symbol.split(['-', '–', '/', ' ']).map(fold).collect();
        let named = |body: &&Body| parts.contains(&fold(&body.abbreviation));
        let mut meant: Vec<&Body> = self.bodies.iter().filter(named).collect();
        let mut all: Vec<&Body> = self.bodies.iter().collect();
        if let Some(day) = asked.day {
            // A body that got another name keeps its abbreviation: the day of the paper decides.
            for bodies in [&mut meant, &mut all] {
                let stood = |body: &&Body| {
                    body.valid_from.is_none_or(|from| from <= day)
                        && body.valid_to.is_none_or(|to| to >= day)
                };
                if bodies.iter().any(stood) {
                    bodies.retain(stood);
                }
            }
        }
        match (meant.as_slice(), all.as_slice()) {
            ([body], _) | ([], [body]) => Ok(Some(body.id)),
            _ => Err(ImportRefusal::WhichBody {
                bodies: self
                    .bodies
                    .iter()
                    .map(|body| body.abbreviation.clone())
                    .collect(),
            }),
        }
    }

    fn taken(
        &mut self,
        connection: &Connection,
        place: &Place,
    ) -> Result<&mut Taken, RegisterError> {
        match self.taken.entry(place.key()) {
            Entry::Occupied(there) => Ok(there.into_mut()),
            Entry::Vacant(new) => Ok(new.insert(numbers_of(connection, place)?)),
        }
    }
}

/// The numbers that stand in a series already.
fn numbers_of(connection: &Connection, place: &Place) -> Result<Taken, RegisterError> {
    if !place.is_there() {
        return Ok(HashMap::new());
    }
    let mut statement =
        connection.prepare_cached("SELECT number, suffix FROM entry WHERE series = ?1")?;
    let numbers = statement
        .query_map([place.series.id], |row| {
            Ok(((row.get(0)?, row.get(1)?), None))
        })?
        .collect::<Result<_, _>>()?;
    Ok(numbers)
}

/// What a line says that decides where it belongs.
struct Asked<'a> {
    direction: Direction,
    body: Option<&'a str>,
    series: Option<&'a str>,
    kind: Option<Kind>,
    symbol: &'a str,
    year: Option<i32>,
    /// Date of a paper of ours.
    day: Option<NaiveDate>,
    /// None of a number without a paper.
    subject: Option<&'a str>,
    /// Only what arrived must name who wrote it.
    author: Option<&'a str>,
}

impl<'a> Asked<'a> {
    fn of(row: &ImportRow<'a>) -> Asked<'a> {
        match row.facts {
            ImportFacts::Incoming(facts) => Asked {
                direction: Direction::Incoming,
                body: facts.body.as_deref(),
                series: facts.series.as_deref(),
                kind: facts.paper.kind,
                symbol: &facts.paper.symbol,
                year: facts.arrived_on.map(|day| day.year()),
                day: None,
                subject: Some(&facts.paper.subject),
                author: Some(&facts.paper.agency),
            },
            ImportFacts::Outgoing(facts) => Asked {
                direction: Direction::Outgoing,
                body: facts.body.as_deref(),
                series: facts.series.as_deref(),
                kind: facts.paper.kind,
                symbol: &facts.paper.symbol,
                year: facts.paper.date.day().map(|day| day.year()),
                day: facts.paper.date.day(),
                subject: Some(&facts.paper.subject),
                author: None,
            },
            ImportFacts::Void(void) => Asked {
                direction: void.direction,
                body: None,
                series: None,
                kind: void.kind,
                symbol: void.symbol,
                year: void.day.map(|day| day.year()),
                day: void.day,
                subject: None,
                author: None,
            },
        }
    }
}

/// The highest number among the lines of each place.
pub(super) fn highest<'r>(
    placed: impl Iterator<Item = (&'r Place, &'r Number)>,
) -> HashMap<(SeriesId, i32), u32> {
    let mut highest: HashMap<(SeriesId, i32), u32> = HashMap::new();
    for (place, number) in placed {
        let there = highest.entry(place.key()).or_default();
        *there = number.value.max(*there);
    }
    highest
}
