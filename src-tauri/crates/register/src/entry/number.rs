//! Cấp số: a number for a paper that was signed elsewhere.

use document::dispatch::Number;
use document::entry::Outgoing;
use document::office::Direction;
use rusqlite::{Connection, params};

use super::Entered;
use super::line::Line;
use super::paper::{Written, text};
use crate::attachments::{self, Owner};
use crate::journal::Recorder;
use crate::office::{all_bodies, body_named};
use crate::series::{self, Held, HeldLine, Series, Wanted};
use crate::{Act, Body, Done, MissingFact, NewFile, NumberChoice, Register, RegisterError};

/// A signed paper that wants its number.
#[derive(Clone, Debug)]
pub struct NumberRequest<'a> {
    pub facts: &'a Outgoing,
    /// Which number it gets; the act's reason says why it is not the next one.
    pub choice: NumberChoice<'a>,
    /// Its scan or signed file, and what goes with it.
    pub files: &'a [NewFile],
}

impl Register {
    /// Gives a signed paper its number and writes its line. The year is that of the paper's
    /// date, which it cannot do without. In a mirror the number must be brought.
    pub fn number_signed(
        &mut self,
        act: &Act<'_>,
        request: &NumberRequest<'_>,
    ) -> Result<Done<Entered>, RegisterError> {
        let bodies = self.bodies()?;
        let body = body_named(bodies, request.facts.body.as_deref())?;
        let files = self.stage(request.files)?;
        self.transact(act, "number-signed", |recorder| {
            let series = outgoing_series(recorder, request.facts, &body)?;
            let held = hold_for(recorder, request.facts, &series, request.choice)?;
            let entered = write_outgoing(recorder, request.facts, &body, &series, &held)?;
            attachments::note(recorder, Owner::Entry(entered.entry), &files)?;
            Ok(entered)
        })
    }

    /// The series whose next number [`Register::number_signed`] or [`Register::issue`] would
    /// take, for asking before the act.
    pub fn series_for_outgoing(&self, facts: &Outgoing) -> Result<Series, RegisterError> {
        let body = body_named(self.bodies()?, facts.body.as_deref())?;
        self.peek(&wanted(facts, &body)?)
    }
}

fn wanted<'a>(facts: &'a Outgoing, body: &Body) -> Result<Wanted<'a>, RegisterError> {
    Ok(Wanted {
        body: Some(body.id),
        direction: Direction::Outgoing,
        name: facts.series.as_deref(),
        kind: facts.paper.kind,
        year: year_of(facts)?,
    })
}

/// The series that numbers an outgoing paper, opened for its year when need be.
pub(crate) fn outgoing_series(
    recorder: &mut Recorder<'_>,
    facts: &Outgoing,
    body: &Body,
) -> Result<Series, RegisterError> {
    series::for_paper(recorder, &wanted(facts, body)?)
}

/// Takes the number of an outgoing paper.
pub(crate) fn hold_for<'a>(
    recorder: &Recorder<'_>,
    facts: &Outgoing,
    series: &Series,
    choice: NumberChoice<'a>,
) -> Result<Held<'a>, RegisterError> {
    let brought = facts.number.clone();
    series::hold(recorder, series, choice, brought, facts.paper.date.day())
}

/// Writes paper and line of an outgoing paper whose number was taken.
pub(crate) fn write_outgoing(
    recorder: &mut Recorder<'_>,
    facts: &Outgoing,
    body: &Body,
    series: &Series,
    held: &Held<'_>,
) -> Result<Entered, RegisterError> {
    // The books of a year may be those of the name before.
    let named_then = match series.body == body.id {
        true => None,
        false => all_bodies(recorder.connection())?
            .into_iter()
            .find(|named| named.id == series.body),
    };
    let body = named_then.as_ref().unwrap_or(body);
    let paper = written(facts, body, held.number.to_paper());
    must_be_unique(recorder.connection(), &held.number, &paper, series, None)?;
    let document = paper.insert(recorder)?;
    let numbered_on = recorder.act().day();
    let mut line = Line::outgoing(recorder, facts, series, numbered_on)?;
    let (entry, uuid) = match held.line {
        HeldLine::New { approved_by } => {
            line.approved_by = approved_by;
            line.exception_reason = recorder.act().reason;
            line.insert(recorder, series, &held.number, "issued", document)?
        }
        HeldLine::Reserved(entry) => line.fill(recorder, series, entry, document)?,
    };
    Ok(Entered {
        entry,
        uuid,
        series: series.id,
        number: held.number.clone(),
        written: paper.full(),
    })
}

/// Number and symbol together are unique in a body and a year, whichever of its series gave the
/// number (Điều 15.1); in one series the number alone is. `document` is the paper itself where it is there already.
pub(super) fn must_be_unique(
    connection: &Connection,
    number: &Number,
    paper: &Written<'_>,
    series: &Series,
    document: Option<i64>,
) -> Result<(), RegisterError> {
    let symbol = spelled(&paper.paper.symbol);
    let mut alike = connection.prepare_cached(
        // The few books beside this one are asked for their line of the number; `HĐ` and `HD` are
        // two symbols all the same.
        "SELECT document.symbol, series.name
         FROM series
         CROSS JOIN entry ON entry.series = series.id
                             AND entry.number = ?1 AND entry.suffix = ?2
         JOIN document ON document.id = entry.document
         WHERE series.direction = 'outgoing' AND series.body = ?3 AND series.year = ?4
           AND series.id <> ?5 AND document.id IS NOT ?6",
    )?;
    let asked = params![
        number.value,
        number.suffix,
        series.body,
        series.year,
        series.id,
        document
    ];
    let alike = alike.query_map(asked, |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
    })?;
    let alike: Vec<(String, String)> = alike.collect::<Result<_, _>>()?;
    let other = alike
        .into_iter()
        .find(|(there, _)| spelled(there) == symbol);
    match other {
        Some((_, series)) => Err(RegisterError::SymbolTaken {
            written: paper.full(),
            series,
        }),
        None => Ok(()),
    }
}

/// A symbol without its spaces, with one kind of dash: `QĐ – UBND` on paper is `QĐ-UBND`.
fn spelled(symbol: &str) -> String {
    let symbol = text(symbol);
    let letters = symbol.chars().filter(|letter| !letter.is_whitespace());
    letters
        .map(|letter| match letter {
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            letter => letter,
        })
        .collect()
}

pub(crate) fn written<'a>(facts: &'a Outgoing, body: &'a Body, number: String) -> Written<'a> {
    let author = match facts.paper.agency.trim() {
        "" => body.name.as_str(),
        author => author,
    };
    Written {
        paper: &facts.paper,
        number,
        author,
        body: Some(body.id),
    }
}

fn year_of(facts: &Outgoing) -> Result<i32, RegisterError> {
    use chrono::Datelike;
    let date = facts.paper.date.day();
    date.map(|date| date.year())
        .ok_or(RegisterError::FactMissing {
            fact: MissingFact::Date,
        })
}
