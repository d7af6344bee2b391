//! Khay tiếp nhận: what arrived and has no số đến yet, or never gets one.

use document::entry::{Channel, Value};
use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::receipts::{Receipt, Rows};
use super::when::When;
use super::words::words;
use crate::attachments::{self, Owner};
use crate::entry::paper::text;
use crate::journal::{Noun, Recorder};
use crate::{Act, Done, EntryId, NewFile, ReceiptId, Register, RegisterError};

words! {
    /// What became of something that arrived.
    ReceiptOutcome {
        Waiting = "waiting",
        Registered = "registered",
        Returned = "returned",
        WrongAddress = "wrong-address",
        /// By name, to mass organisations, "Chỉ người có tên mới được bóc bì".
        PassedOnUnopened = "passed-on-unopened",
        Press = "press",
        Advertising = "advertising",
    }
}

words! {
    /// An end without a số đến.
    AsideFor {
        Returned = "returned",
        WrongAddress = "wrong-address",
        PassedOnUnopened = "passed-on-unopened",
        Press = "press",
        Advertising = "advertising",
    }
}

/// Something that arrived, as the counter sees it before it is opened.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ArrivalFacts {
    /// Absent: now.
    pub arrived: Option<When>,
    pub channel: Channel,
    pub value: Value,
    pub sender: String,
    /// State of the envelope and of its seals.
    pub envelope: String,
    pub postal_code: String,
    pub note: String,
}

impl Register {
    /// Takes something into the tray, with its files.
    pub fn take_in(
        &mut self,
        act: &Act<'_>,
        facts: &ArrivalFacts,
        files: &[NewFile],
    ) -> Result<Done<ReceiptId>, RegisterError> {
        let files = self.stage(files)?;
        self.transact(act, "take-in", |recorder| {
            let uuid = recorder.new_uuid();
            let arrived = When::noted(facts.arrived, recorder.act())?;
            let key = recorder.insert(
                Noun::Receipt,
                "INSERT INTO receipt (uuid, arrived_at, channel, value, sender, envelope,
                                      postal_code, outcome, note)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'waiting', ?8)",
                params![
                    uuid,
                    arrived,
                    facts.channel.id(),
                    facts.value.id(),
                    text(&facts.sender),
                    text(&facts.envelope),
                    text(&facts.postal_code),
                    text(&facts.note)
                ],
            )?;
            attachments::note(recorder, Owner::Receipt(ReceiptId(key)), &files)?;
            Ok(ReceiptId(key))
        })
    }

    /// Writes anew how something arrived, in the tray or in the book. Absent `arrived` stays.
    pub fn correct_receipt(
        &mut self,
        act: &Act<'_>,
        receipt: ReceiptId,
        facts: &ArrivalFacts,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "correct-receipt", |recorder| {
            recorder.update(
                Noun::Receipt,
                receipt.0,
                "UPDATE receipt SET arrived_at = coalesce(?2, arrived_at), channel = ?3,
                                    value = ?4, sender = ?5, envelope = ?6, postal_code = ?7,
                                    note = ?8
                 WHERE id = ?1",
                params![
                    receipt,
                    facts.arrived,
                    facts.channel.id(),
                    facts.value.id(),
                    text(&facts.sender),
                    text(&facts.envelope),
                    text(&facts.postal_code),
                    text(&facts.note)
                ],
            )
        })
    }

    /// Ends what waits in the tray without a số đến.
    pub fn put_aside(
        &mut self,
        act: &Act<'_>,
        receipts: &[ReceiptId],
        aside: AsideFor,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "put-aside", |recorder| {
            for &receipt in receipts {
                must_be(recorder, receipt, |outcome| {
                    outcome == ReceiptOutcome::Waiting
                })?;
                write_outcome(recorder, receipt, aside.word())?;
            }
            Ok(())
        })
    }

    /// Lays what was put aside back into the tray.
    pub fn put_back(
        &mut self,
        act: &Act<'_>,
        receipt: ReceiptId,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "put-back", |recorder| {
            must_be(recorder, receipt, |outcome| {
                outcome != ReceiptOutcome::Registered
            })?;
            write_outcome(recorder, receipt, ReceiptOutcome::Waiting.word())
        })
    }

    /// What waits for its số đến, the oldest first.
    pub fn tray(&self) -> Result<Vec<Receipt>, RegisterError> {
        self.receipts_by(Rows::Waiting, None)
    }

    /// "Còn N văn bản chưa vào sổ".
    pub fn tray_count(&self) -> Result<u32, RegisterError> {
        Ok(self
            .connection()
            .prepare_cached("SELECT count(*) FROM receipt WHERE outcome = 'waiting'")?
            .query_row([], |row| row.get(0))?)
    }

    /// What was ended without a số đến, the newest first.
    pub fn put_aside_receipts(&self) -> Result<Vec<Receipt>, RegisterError> {
        self.receipts_by(Rows::Aside, None)
    }
}

/// Makes what waits in the tray the next receipt of a line; its files are the line's from now on.
pub(crate) fn register_receipt(
    recorder: &mut Recorder<'_>,
    receipt: ReceiptId,
    entry: EntryId,
    ordinal: u32,
) -> Result<(), RegisterError> {
    must_be(recorder, receipt, |outcome| {
        outcome == ReceiptOutcome::Waiting
    })?;
    recorder.update(
        Noun::Receipt,
        receipt.0,
        "UPDATE receipt SET entry = ?2, ordinal = ?3, outcome = 'registered' WHERE id = ?1",
        params![receipt, entry, ordinal],
    )?;
    let files: Vec<i64> = recorder
        .connection()
        .prepare_cached("SELECT id FROM attachment WHERE entry IS NULL AND receipt = ?1")?
        .query_map([receipt], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for file in files {
        recorder.update(
            Noun::Attachment,
            file,
            // What came first as the paper itself stays it.
            "UPDATE attachment
             SET entry = ?2, receipt = NULL,
                 main = main AND NOT EXISTS (
                     SELECT 1 FROM attachment AS there
                     WHERE there.entry = ?2 AND there.main AND there.removed_at IS NULL)
             WHERE id = ?1",
            params![file, entry],
        )?;
    }
    Ok(())
}

fn must_be(
    recorder: &Recorder<'_>,
    receipt: ReceiptId,
    right: impl FnOnce(ReceiptOutcome) -> bool,
) -> Result<(), RegisterError> {
    let outcome: Option<ReceiptOutcome> = recorder
        .connection()
        .prepare_cached("SELECT outcome FROM receipt WHERE id = ?1")?
        .query_row([receipt], |row| row.get(0))
        .optional()?;
    match outcome {
        Some(outcome) if right(outcome) => Ok(()),
        Some(_) => Err(RegisterError::NotInTray),
        None => Err(RegisterError::NotFound {
            noun: "receipt",
            key: receipt.0,
        }),
    }
}

fn write_outcome(
    recorder: &mut Recorder<'_>,
    receipt: ReceiptId,
    outcome: &str,
) -> Result<(), RegisterError> {
    recorder.update(
        Noun::Receipt,
        receipt.0,
        "UPDATE receipt SET outcome = ?2 WHERE id = ?1",
        params![receipt, outcome],
    )
}
