//! What stands under a number already, beside what a line says of it.

use document::entry::{PaperDate, written};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::place::Place;
use super::{BookSays, ImportFacts, ImportRefusal, ImportRow};
use crate::RegisterError;
use crate::entry::paper::{loose, words_only};
use crate::entry::paper_date;

/// Why a line does not come in whose number is taken: a list that grew holds the lines of before.
pub(super) fn refusal(
    connection: &Connection,
    place: &Place,
    row: &ImportRow<'_>,
) -> Result<ImportRefusal, RegisterError> {
    let (series, year) = (place.series.name.clone(), place.year);
    Ok(match differences(connection, place, row)? {
        None => ImportRefusal::Taken { series, year },
        Some(says) if says.is_empty() => ImportRefusal::Known { series, year },
        Some(says) => ImportRefusal::SaysOtherwise {
            series,
            year,
            number: row.number.clone(),
            says,
        },
    })
}

/// Where the book says something else, compared as loosely as a paper that comes twice; none where
/// no paper has the number.
fn differences(
    connection: &Connection,
    place: &Place,
    row: &ImportRow<'_>,
) -> Result<Option<Vec<BookSays>>, RegisterError> {
    if !place.is_there() {
        return Ok(None);
    }
    let differences = connection
        .prepare_cached(include_str!("known.sql"))?
        .query_row(
            params![place.series.id, row.number.value, row.number.suffix],
            |line| {
                let is_void: bool = line.get("is_void")?;
                Ok(match (Said::of(row), line.get("has_paper")?) {
                    (None, _) if is_void => Some(vec![]),
                    (Some(_), false) if is_void => Some(vec![BookSays::Void]),
                    (_, false) => None,
                    (None, true) => Some(vec![BookSays::Subject(line.get("subject")?)]),
                    (Some(said), true) => Some(said.otherwise_than(line)?),
                })
            },
        )
        .optional()?;
    Ok(differences.flatten())
}

fn same_date(one: &PaperDate, other: &PaperDate) -> bool {
    match (one, other) {
        (PaperDate::Written(one), PaperDate::Written(other)) => {
            words_only(one) == words_only(other)
        }
        _ => one == other,
    }
}

/// What a line says that makes its paper this one and no other.
struct Said<'a> {
    loose: String,
    date: &'a PaperDate,
    /// Papers of ours are of the body of their book.
    author: Option<&'a str>,
    subject: &'a str,
}

impl<'a> Said<'a> {
    /// None of a number without a paper.
    fn of(row: &ImportRow<'a>) -> Option<Said<'a>> {
        Some(match row.facts {
            ImportFacts::Incoming(facts) => Said {
                loose: loose(&facts.number, &facts.paper.symbol),
                date: &facts.paper.date,
                author: Some(&facts.paper.agency),
                subject: &facts.paper.subject,
            },
            ImportFacts::Outgoing(facts) => Said {
                loose: loose(&row.number.to_paper(), &facts.paper.symbol),
                date: &facts.paper.date,
                author: None,
                subject: &facts.paper.subject,
            },
            ImportFacts::Void(_) => return None,
        })
    }

    fn otherwise_than(&self, line: &Row<'_>) -> rusqlite::Result<Vec<BookSays>> {
        let (number, symbol): (String, String) = (line.get("paper_number")?, line.get("symbol")?);
        let date = paper_date(line.get("date")?, line.get("date_written")?);
        let author: String = line.get("author")?;
        let subject: String = line.get("subject")?;
        let is_void: bool = line.get("is_void")?;
        let says = [
            is_void.then_some(BookSays::Void),
            (loose(&number, &symbol) != self.loose)
                .then(|| BookSays::Written(written::join(&number, &symbol))),
            (!same_date(&date, self.date)).then_some(BookSays::Date(date)),
            self.author
                .is_some_and(|said| words_only(said) != words_only(&author))
                .then_some(BookSays::Author(author)),
            (words_only(self.subject) != words_only(&subject))
                .then_some(BookSays::Subject(subject)),
        ];
        Ok(says.into_iter().flatten().collect())
    }
}
