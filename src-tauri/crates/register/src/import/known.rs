//! What stands under a number already, beside what a line says of it.

use document::entry::{PaperDate, written};
use rusqlite::{Connection, OptionalExtension, params};

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
    let said = Said::of(row);
    let alike = |one: &str, other: &str| words_only(one) == words_only(other);
    let differences = connection
        .prepare_cached(include_str!("known.sql"))?
        .query_row(
            params![place.series.id, row.number.value, row.number.suffix],
            |line| {
                let (number, symbol): (String, String) =
                    (line.get("paper_number")?, line.get("symbol")?);
                let date = paper_date(line.get("date")?, line.get("date_written")?);
                let author: String = line.get("author")?;
                let subject: String = line.get("subject")?;
                let says = [
                    line.get::<_, bool>("is_void")?.then_some(BookSays::Void),
                    (loose(&number, &symbol) != said.loose)
                        .then(|| BookSays::Written(written::join(&number, &symbol))),
                    (!same_date(&date, said.date)).then_some(BookSays::Date(date)),
                    said.author
                        .is_some_and(|said| !alike(said, &author))
                        .then_some(BookSays::Author(author)),
                    (!alike(said.subject, &subject)).then_some(BookSays::Subject(subject)),
                ];
                Ok(says.into_iter().flatten().collect())
            },
        )
        .optional()?;
    Ok(differences)
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
    fn of(row: &ImportRow<'a>) -> Said<'a> {
        match row.facts {
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
        }
    }
}
