//! Vào sổ văn bản đến: a paper that arrived gets its số đến; the same paper arriving again is a
//! further receipt of it.

use chrono::{Datelike, NaiveDate, NaiveTime};
use document::dispatch::Number;
use document::entry::{Channel, Incoming, Value};
use document::office::Direction;
use rusqlite::{OptionalExtension, params};
use serde::Serialize;

use super::line::Line;
use super::paper::{Written, text};
use super::{Entered, EntryFacts};
use crate::attachments::{self, Owner};
use crate::handling::passing::{self, Passing};
use crate::handling::{deadlines, lead, must_be_incoming, tray};
use crate::journal::{Noun, Recorder};
use crate::office::body_named;
use crate::series::{self, Wanted};
use crate::{Act, Done, EntryId, NewFile, ReceiptId, Register, RegisterError};

/// A paper that arrived.
#[derive(Clone, Debug)]
pub struct ReceiveRequest<'a> {
    pub facts: &'a Incoming,
    pub files: &'a [NewFile],
}

/// Papers that are in the book already and arrived once more, in one way; the files are of each.
#[derive(Clone, Debug)]
pub struct ReceiptRequest<'a> {
    pub entries: &'a [EntryId],
    /// Absent: today.
    pub arrived_on: Option<NaiveDate>,
    pub arrived_at: Option<NaiveTime>,
    pub channel: Channel,
    pub value: Value,
    pub note: &'a str,
    pub files: &'a [NewFile],
}

/// "Nhận lần n của số đến X".
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Receipted {
    pub entry: EntryId,
    /// The số đến it has.
    pub number: Number,
    /// Which receipt this was; the line itself is the first.
    pub ordinal: u32,
}

impl Register {
    /// Registers a paper that arrived and gives it its số đến. The year is that of its arrival.
    pub fn receive(
        &mut self,
        act: &Act<'_>,
        request: &ReceiveRequest<'_>,
    ) -> Result<Done<Entered>, RegisterError> {
        self.receive_as(act, request, None, &Passing::default())
    }

    /// As [`Register::receive`] or [`Register::receive_from_tray`], and passes the paper on as the
    /// rules of the office propose.
    pub fn receive_and_pass(
        &mut self,
        act: &Act<'_>,
        receipt: Option<ReceiptId>,
        request: &ReceiveRequest<'_>,
        passing: &Passing,
    ) -> Result<Done<Entered>, RegisterError> {
        self.receive_as(act, request, receipt, passing)
    }

    /// As [`Register::receive`], of what waits in the tray: that is the first receipt of the new
    /// line, and says how and when it arrived; its files become the line's.
    pub fn receive_from_tray(
        &mut self,
        act: &Act<'_>,
        receipt: ReceiptId,
        request: &ReceiveRequest<'_>,
    ) -> Result<Done<Entered>, RegisterError> {
        self.receive_as(act, request, Some(receipt), &Passing::default())
    }

    fn receive_as(
        &mut self,
        act: &Act<'_>,
        request: &ReceiveRequest<'_>,
        from_tray: Option<ReceiptId>,
        passing: &Passing,
    ) -> Result<Done<Entered>, RegisterError> {
        let facts = request.facts;
        let body = match &facts.body {
            Some(named) => Some(body_named(self.bodies()?, Some(named))?.id),
            None => None,
        };
        let arrived_on = match (facts.arrived_on, from_tray) {
            (Some(day), _) => day,
            (None, Some(receipt)) => self.receipt(receipt)?.arrived.on,
            (None, None) => act.day(),
        };
        let files = self.stage(request.files)?;
        self.transact(act, "receive", |recorder| {
            let wanted = Wanted {
                body,
                direction: Direction::Incoming,
                name: facts.series.as_deref(),
                kind: facts.paper.kind,
                year: arrived_on.year(),
            };
            let series = series::for_paper(recorder, &wanted)?;
            let number = series::take(&series, facts.arrival_number.map(Number::new))?;
            let paper = written(facts);
            let document = paper.insert(recorder)?;
            let line = Line {
                entered_on: arrived_on,
                note: &facts.note,
                outside_code: &facts.outside_code,
                ..Line::default()
            };
            let (entry, uuid) = line.insert(recorder, &series, &number, "received", document)?;
            match from_tray {
                Some(receipt) => tray::register_receipt(recorder, receipt, entry, FIRST)?,
                None => write_receipt(recorder, entry, FIRST, &Arrival::of(facts, arrived_on))?,
            }
            deadlines::follow_letter(recorder, entry, (None, facts.paper.reply_by))?;
            let due = lead::due_of(facts);
            lead::write_first(recorder, entry, series.body, &facts.assignee, due)?;
            passing::pass(recorder, entry, passing)?;
            attachments::note(recorder, Owner::Entry(entry), &files)?;
            Ok(Entered {
                entry,
                uuid,
                series: series.id,
                number,
                written: paper.full(),
            })
        })
    }

    /// What waits in the tray is a paper of the book that arrived once more: it is a further
    /// receipt of that line, and its files become the line's.
    pub fn receive_again_from_tray(
        &mut self,
        act: &Act<'_>,
        receipt: ReceiptId,
        entry: EntryId,
        files: &[NewFile],
    ) -> Result<Done<Receipted>, RegisterError> {
        let facts = self.entry(entry)?;
        let files = self.stage(files)?;
        self.transact(act, "receive-again", |recorder| {
            let ordinal = next_ordinal(recorder, entry)?;
            tray::register_receipt(recorder, receipt, entry, ordinal)?;
            attachments::note(recorder, Owner::Entry(entry), &files)?;
            Ok(Receipted {
                entry,
                number: facts.row.number.clone(),
                ordinal,
            })
        })
    }

    /// Notes that papers of the book arrived once more: all of them or none. Each keeps its số đến.
    pub fn receive_again(
        &mut self,
        act: &Act<'_>,
        request: &ReceiptRequest<'_>,
    ) -> Result<Done<Vec<Receipted>>, RegisterError> {
        let facts = request.entries.iter().map(|entry| self.entry(*entry));
        let facts: Vec<EntryFacts> = facts.collect::<Result<_, _>>()?;
        let files = self.stage(request.files)?;
        self.transact(act, "receive-again", |recorder| {
            let arrival = Arrival {
                on: request.arrived_on.unwrap_or_else(|| recorder.act().day()),
                at: request.arrived_at,
                channel: request.channel,
                value: request.value,
                envelope: "",
                postal_code: "",
                note: request.note,
            };
            let receipts = facts.iter().map(|EntryFacts { row, .. }| {
                let ordinal = next_ordinal(recorder, row.entry)?;
                write_receipt(recorder, row.entry, ordinal, &arrival)?;
                attachments::note(recorder, Owner::Entry(row.entry), &files)?;
                Ok(Receipted {
                    entry: row.entry,
                    number: row.number.clone(),
                    ordinal,
                })
            });
            receipts.collect()
        })
    }
}

pub(crate) fn written(facts: &Incoming) -> Written<'_> {
    Written {
        paper: &facts.paper,
        number: text(&facts.number),
        author: &facts.paper.agency,
        body: None,
    }
}

/// The first receipt of an old line, where its book tells more of it than the day: how a paper came
/// is not made up.
pub(crate) fn write_old_receipt(
    recorder: &mut Recorder<'_>,
    entry: EntryId,
    facts: &Incoming,
    on: NaiveDate,
) -> Result<(), RegisterError> {
    let arrival = Arrival::of(facts, on);
    match arrival == Arrival::on(on) {
        true => Ok(()),
        false => write_receipt(recorder, entry, FIRST, &arrival),
    }
}

/// Writes how a paper came the first time anew, where that was corrected.
pub(super) fn correct_receipt(
    recorder: &mut Recorder<'_>,
    entry: EntryId,
    old: &Incoming,
    new: &Incoming,
) -> Result<(), RegisterError> {
    let [before, after] = [old, new].map(|facts| {
        let on = facts.arrived_on.or(old.arrived_on).unwrap_or_default();
        Arrival::of(facts, on)
    });
    if before == after {
        return Ok(());
    }
    let first: Option<i64> = recorder
        .connection()
        .prepare_cached("SELECT id FROM receipt WHERE entry = ?1 AND ordinal = 1")?
        .query_row([entry], |row| row.get(0))
        .optional()?;
    let Some(receipt) = first else {
        return write_old_receipt(recorder, entry, new, after.on);
    };
    // The day it lay in the tray may be another than that of the book.
    let day = (before.on != after.on).then_some(after.on);
    recorder.update(
        Noun::Receipt,
        receipt,
        "UPDATE receipt SET arrived_at = coalesce(?2, substr(arrived_at, 1, 10)) || ?3,
                            channel = ?4, value = ?5, envelope = ?6, postal_code = ?7
         WHERE id = ?1",
        params![
            receipt,
            day,
            after.hour(),
            after.channel.id(),
            after.value.id(),
            text(after.envelope),
            text(after.postal_code)
        ],
    )
}

#[derive(PartialEq)]
struct Arrival<'a> {
    on: NaiveDate,
    at: Option<NaiveTime>,
    channel: Channel,
    value: Value,
    envelope: &'a str,
    postal_code: &'a str,
    note: &'a str,
}

impl<'a> Arrival<'a> {
    /// Of which nothing is known but the day.
    fn on(day: NaiveDate) -> Arrival<'a> {
        Arrival {
            on: day,
            at: None,
            channel: Channel::default(),
            value: Value::default(),
            envelope: "",
            postal_code: "",
            note: "",
        }
    }

    fn of(facts: &'a Incoming, on: NaiveDate) -> Arrival<'a> {
        Arrival {
            on,
            at: facts.arrived_at,
            channel: facts.channel,
            value: facts.value,
            envelope: &facts.envelope,
            postal_code: &facts.postal_code,
            note: "",
        }
    }

    /// What stands behind the day where the hour was noted.
    fn hour(&self) -> String {
        self.at
            .map(|time| time.format("T%H:%M").to_string())
            .unwrap_or_default()
    }
}

/// Receipts of a line are counted from here.
const FIRST: u32 = 1;

fn write_receipt(
    recorder: &mut Recorder<'_>,
    entry: EntryId,
    ordinal: u32,
    arrival: &Arrival<'_>,
) -> Result<(), RegisterError> {
    let uuid = recorder.new_uuid();
    recorder.insert(
        Noun::Receipt,
        "INSERT INTO receipt (uuid, entry, ordinal, arrived_at, channel, value, envelope,
                              postal_code, outcome, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'registered', ?9)",
        params![
            uuid,
            entry,
            ordinal,
            format!("{}{}", arrival.on, arrival.hour()),
            arrival.channel.id(),
            arrival.value.id(),
            text(arrival.envelope),
            text(arrival.postal_code),
            text(arrival.note)
        ],
    )?;
    Ok(())
}

/// Which receipt of its line the next one is: a line without any, of an old book, is of a paper
/// that came once. Only what stands in the book arrives again.
fn next_ordinal(recorder: &Recorder<'_>, entry: EntryId) -> Result<u32, RegisterError> {
    must_be_incoming(recorder.connection(), entry)?;
    Ok(recorder
        .connection()
        .prepare_cached("SELECT 1 + coalesce(max(ordinal), 1) FROM receipt WHERE entry = ?1")?
        .query_row([entry], |row| row.get(0))?)
}
