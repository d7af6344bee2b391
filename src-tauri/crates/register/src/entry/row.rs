//! Reading lines of the books. Lists get rows without bodies; one entry opens with all its facts.

use chrono::{NaiveDate, NaiveTime};
use document::Kind;
use document::dispatch::{Number, Urgency};
use document::entry::{Channel, Incoming, Original, Outgoing, Paper, PaperDate, Value, written};
use document::office::Direction;
use rusqlite::types::FromSql;
use rusqlite::{Connection, OptionalExtension, Row};
use serde::Serialize;

use super::{Fate, paper};
use crate::handling::deadlines::with_due;
use crate::links::{Supersession, supersessions};
use crate::{Attachment, BodyId, EntryId, Register, RegisterError, SeriesId, When};

/// A line as lists and books show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EntryRow {
    pub entry: EntryId,
    pub uuid: String,
    pub series: SeriesId,
    pub series_name: String,
    pub body: BodyId,
    pub direction: Direction,
    pub year: i32,
    /// Số đến, or the number of an outgoing paper.
    pub number: Number,
    pub fate: Fate,
    pub void_reason: String,
    /// Ngày đến; the day the number was given.
    pub entered_on: NaiveDate,
    /// Giờ đến of the first receipt, where it was noted.
    pub arrived_at: Option<NaiveTime>,
    pub kind: Option<Kind>,
    pub kind_name: String,
    /// Tác giả.
    pub author: String,
    /// Số, ký hiệu as on the paper.
    pub written: String,
    pub date: PaperDate,
    pub subject: String,
    pub signer: String,
    pub urgency: Option<Urgency>,
    /// Nơi nhận, joined by "; ".
    pub recipients: String,
    /// Đơn vị hoặc người nhận: who leads.
    pub assignee: String,
    /// Thời hạn: the deadline that counts.
    pub due: Option<When>,
    pub dispatched_on: Option<NaiveDate>,
    pub copies: Option<u32>,
    pub file_copy: String,
    pub note: String,
    pub files: u32,
    /// How often an incoming paper arrived.
    pub receipts: u32,
    /// Later papers that replace, correct or recall this one.
    pub superseded: Vec<Supersession>,
}

/// An entry with everything it says, in the form it was registered with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EntryFacts {
    pub row: EntryRow,
    pub facts: Facts,
    pub attachments: Vec<Attachment>,
}

/// The facts of an entry by its direction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Facts {
    Incoming(Incoming),
    Outgoing(Outgoing),
}

impl Register {
    /// One entry with its facts and files.
    pub fn entry(&self, id: EntryId) -> Result<EntryFacts, RegisterError> {
        let missing = || RegisterError::NotFound {
            noun: "entry",
            key: id.0,
        };
        let row = rows_of(self.connection(), &[id])?
            .pop()
            .ok_or_else(missing)?;
        let facts = self
            .connection()
            .prepare_cached(include_str!("facts.sql"))?
            .query_row([id], |facts| facts_of(&row, facts))
            .optional()?
            .ok_or_else(missing)?;
        let document = self.connection().query_row(
            "SELECT document FROM entry WHERE id = ?1",
            [id],
            |row| row.get::<_, i64>(0),
        )?;
        let recipients = paper::recipients(self.connection(), document)?;
        Ok(EntryFacts {
            facts: with_recipients(facts, recipients),
            attachments: self.attachments(id)?,
            row,
        })
    }
}

/// Rows of some entries, in the order they are asked for; a key without a paper is left out.
pub(crate) fn rows_of(
    connection: &Connection,
    ids: &[EntryId],
) -> Result<Vec<EntryRow>, RegisterError> {
    let keys: Vec<i64> = ids.iter().map(|id| id.0).collect();
    let keys = serde_json::Value::from(keys).to_string();
    let mut statement = connection.prepare_cached(&with_due(include_str!("rows.sql")))?;
    let rows = statement
        .query_map([keys], row_of)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// The deadline that counts.
pub(crate) fn due(connection: &Connection, entry: EntryId) -> Result<Option<When>, RegisterError> {
    Ok(connection
        .prepare_cached(&with_due("SELECT /* due */ FROM entry WHERE id = ?1"))?
        .query_row([entry], |row| row.get(0))
        .optional()?
        .flatten())
}

/// Columns of a row, one after the other: to find each by its name costs more than to read it.
struct Columns<'r, 's> {
    row: &'r Row<'s>,
    next: usize,
}

impl Columns<'_, '_> {
    fn next<T: FromSql>(&mut self) -> rusqlite::Result<T> {
        self.next += 1;
        self.row.get(self.next - 1)
    }
}

/// In the order of `rows.sql`.
fn row_of(row: &Row<'_>) -> rusqlite::Result<EntryRow> {
    let mut columns = Columns { row, next: 0 };
    Ok(EntryRow {
        entry: columns.next()?,
        uuid: columns.next()?,
        series: columns.next()?,
        series_name: columns.next()?,
        body: columns.next()?,
        direction: match columns.next::<String>()? == Direction::Incoming.id() {
            true => Direction::Incoming,
            false => Direction::Outgoing,
        },
        year: columns.next()?,
        number: Number {
            value: columns.next()?,
            suffix: columns.next()?,
        },
        fate: Fate::from_word(&columns.next::<String>()?),
        void_reason: columns.next()?,
        entered_on: columns.next()?,
        arrived_at: columns
            .next::<Option<String>>()?
            .and_then(|at| time_of(&at)),
        kind: columns
            .next::<Option<String>>()?
            .and_then(|word| Kind::from_id(&word)),
        kind_name: columns.next()?,
        author: columns.next()?,
        written: written::join(&columns.next::<String>()?, &columns.next::<String>()?),
        date: paper_date(columns.next()?, columns.next()?),
        subject: columns.next()?,
        signer: columns.next()?,
        urgency: columns
            .next::<Option<String>>()?
            .and_then(|word| urgency(&word)),
        recipients: columns.next()?,
        assignee: columns.next()?,
        due: columns.next()?,
        dispatched_on: columns.next()?,
        copies: columns.next()?,
        file_copy: columns.next()?,
        note: columns.next()?,
        files: columns.next()?,
        receipts: columns.next()?,
        superseded: supersessions(&columns.next::<String>()?),
    })
}

fn facts_of(line: &EntryRow, row: &Row<'_>) -> rusqlite::Result<Facts> {
    let paper = Paper {
        kind: line.kind,
        kind_name: line.kind_name.clone(),
        agency: line.author.clone(),
        symbol: row.get("symbol")?,
        date: line.date.clone(),
        subject: line.subject.clone(),
        signer: line.signer.clone(),
        position: row.get("position")?,
        urgency: line.urgency,
        language: row.get("language")?,
        pages: row.get("pages")?,
        copies: line.copies,
        recipients: vec![],
        drafter: row.get("drafter")?,
        reply_by: row.get("reply_by")?,
    };
    let body = Some(row.get("body_abbreviation")?);
    let series = Some(line.series_name.clone());
    let mirrored: bool = row.get("mirrored")?;
    Ok(match line.direction {
        Direction::Incoming => {
            let channel: Option<String> = row.get("channel")?;
            let value: Option<String> = row.get("value")?;
            Facts::Incoming(Incoming {
                paper,
                number: row.get("number")?,
                body,
                series,
                arrival_number: mirrored.then_some(line.number.value),
                arrived_on: Some(line.entered_on),
                arrived_at: line.arrived_at,
                channel: channel
                    .and_then(|word| Channel::from_id(&word))
                    .unwrap_or_default(),
                value: value
                    .and_then(|word| Value::from_id(&word))
                    .unwrap_or_default(),
                envelope: row
                    .get::<_, Option<String>>("envelope")?
                    .unwrap_or_default(),
                postal_code: row
                    .get::<_, Option<String>>("postal_code")?
                    .unwrap_or_default(),
                assignee: line.assignee.clone(),
                handed_on: None,
                due: line.due.map(|due| due.on),
                due_at: line.due.and_then(|due| due.at),
                outside_code: row.get("outside_code")?,
                note: line.note.clone(),
            })
        }
        Direction::Outgoing => {
            let original: String = row.get("original")?;
            Facts::Outgoing(Outgoing {
                paper,
                body,
                series,
                number: mirrored.then(|| line.number.clone()),
                unit: row.get("unit_name")?,
                signed_on: row.get("signed_on")?,
                dispatched_on: line.dispatched_on,
                checked_content: row.get("checked_content")?,
                checked_form: row.get("checked_form")?,
                file_copy: line.file_copy.clone(),
                original: Original::from_id(&original).unwrap_or_default(),
                outside_code: row.get("outside_code")?,
                note: line.note.clone(),
            })
        }
    })
}

fn with_recipients(facts: Facts, recipients: Vec<String>) -> Facts {
    match facts {
        Facts::Incoming(mut facts) => {
            facts.paper.recipients = recipients;
            Facts::Incoming(facts)
        }
        Facts::Outgoing(mut facts) => {
            facts.paper.recipients = recipients;
            Facts::Outgoing(facts)
        }
    }
}

/// A whole date, what was written of one, or none.
pub(crate) fn paper_date(day: Option<NaiveDate>, written: String) -> PaperDate {
    match day {
        Some(day) => PaperDate::Day(day),
        None if written.is_empty() => PaperDate::Absent,
        None => PaperDate::Written(written),
    }
}

pub(crate) fn urgency(word: &str) -> Option<Urgency> {
    [Urgency::Khan, Urgency::ThuongKhan, Urgency::HoaToc]
        .into_iter()
        .find(|urgency| paper::urgency_word(*urgency) == word)
}

/// The hour of a moment; none where only the day was noted.
fn time_of(moment: &str) -> Option<NaiveTime> {
    let (_, time) = moment.split_once('T')?;
    NaiveTime::parse_from_str(time.get(..5)?, "%H:%M").ok()
}
