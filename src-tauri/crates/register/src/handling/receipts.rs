//! Lần nhận: each time a paper arrived, before and after it has a line.

use document::entry::{Channel, Value};
use rusqlite::Row;
use serde::Serialize;

use super::tray::ReceiptOutcome;
use super::when::When;
use crate::{Attachment, EntryId, ReceiptId, Register, RegisterError};

/// One arrival.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Receipt {
    pub id: ReceiptId,
    /// The line it belongs to, and which receipt of it this is.
    pub entry: Option<EntryId>,
    pub ordinal: Option<u32>,
    pub arrived: When,
    pub channel: Channel,
    /// What it was that arrived.
    pub value: Value,
    pub sender: String,
    pub envelope: String,
    pub postal_code: String,
    pub outcome: ReceiptOutcome,
    pub note: String,
    /// Its files while it has no line; afterwards they are the line's.
    pub files: Vec<Attachment>,
}

/// Which receipts are read.
#[derive(Clone, Copy)]
pub(super) enum Rows {
    Waiting,
    Aside,
    OfEntry,
    One,
}

impl Rows {
    // A receipt without a line is found by the index over lines.
    fn sql(self) -> &'static str {
        match self {
            Rows::Waiting => {
                "SELECT * FROM receipt WHERE outcome = 'waiting' AND ?1 IS NULL
                 ORDER BY arrived_at, id"
            }
            Rows::Aside => {
                "SELECT * FROM receipt
                 WHERE entry IS NULL AND outcome <> 'waiting' AND ?1 IS NULL
                 ORDER BY arrived_at DESC, id DESC"
            }
            Rows::OfEntry => "SELECT * FROM receipt WHERE entry = ?1 ORDER BY ordinal",
            Rows::One => "SELECT * FROM receipt WHERE id = ?1",
        }
    }
}

impl Register {
    /// Every time a paper of the book arrived, in its order.
    pub fn receipts(&self, entry: EntryId) -> Result<Vec<Receipt>, RegisterError> {
        self.receipts_by(Rows::OfEntry, Some(entry.0))
    }

    /// One arrival.
    pub fn receipt(&self, id: ReceiptId) -> Result<Receipt, RegisterError> {
        let missing = RegisterError::NotFound {
            noun: "receipt",
            key: id.0,
        };
        self.receipts_by(Rows::One, Some(id.0))?
            .pop()
            .ok_or(missing)
    }

    pub(super) fn receipts_by(
        &self,
        rows: Rows,
        key: Option<i64>,
    ) -> Result<Vec<Receipt>, RegisterError> {
        let mut statement = self.connection().prepare_cached(rows.sql())?;
        let mut receipts: Vec<Receipt> = statement
            .query_map([key], receipt_of)?
            .collect::<Result<_, _>>()?;
        for receipt in &mut receipts {
            if receipt.entry.is_none() {
                receipt.files = self.receipt_attachments(receipt.id)?;
            }
        }
        Ok(receipts)
    }
}

fn receipt_of(row: &Row<'_>) -> rusqlite::Result<Receipt> {
    let channel: String = row.get("channel")?;
    let value: String = row.get("value")?;
    Ok(Receipt {
        id: row.get("id")?,
        entry: row.get("entry")?,
        ordinal: row.get("ordinal")?,
        arrived: row.get("arrived_at")?,
        channel: Channel::from_id(&channel).unwrap_or_default(),
        value: Value::from_id(&value).unwrap_or_default(),
        sender: row.get("sender")?,
        envelope: row.get("envelope")?,
        postal_code: row.get("postal_code")?,
        outcome: row.get("outcome")?,
        note: row.get("note")?,
        files: vec![],
    })
}
