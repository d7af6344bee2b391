//! Reading the postal book, and what is to go into it.

use rusqlite::Row;

use super::{Envelope, Waiting};
use crate::entry::rows_of;
use crate::recipients::{document_of, recipients_of};
use crate::{EntryId, EnvelopeId, RecipientId, Register, RegisterError};

impl Register {
    /// The envelopes of a year in the order they went out.
    pub fn envelopes(&self, year: i32) -> Result<Vec<Envelope>, RegisterError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT * FROM envelope WHERE CAST(strftime('%Y', sent_on) AS INTEGER) = ?1
             ORDER BY sent_on, id",
        )?;
        let mut envelopes: Vec<Envelope> = statement
            .query_map([year], envelope)?
            .collect::<Result<_, _>>()?;
        for envelope in &mut envelopes {
            let papers = self.papers_in(envelope.id)?;
            envelope.papers = rows_of(self.connection(), &papers)?;
        }
        Ok(envelopes)
    }

    /// Receivers that get their paper by post and were not sent to yet, in the order of the
    /// books.
    pub fn waiting_for_post(&self) -> Result<Vec<Waiting>, RegisterError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT recipient.id, entry.id
             FROM recipient
             JOIN entry ON entry.document = recipient.document
             JOIN series ON series.id = entry.series
             WHERE recipient.channel = 'buu-dien' AND recipient.state = 'not-sent'
               AND series.direction = 'outgoing' AND entry.fate <> 'void'
             ORDER BY entry.entered_on, entry.id, recipient.ordinal",
        )?;
        let keys: Vec<(RecipientId, EntryId)> = statement
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        let mut waiting = vec![];
        for (key, entry) in keys {
            let document = document_of(self.connection(), entry)?;
            let recipient = recipients_of(self.connection(), document)?
                .into_iter()
                .find(|recipient| recipient.id == key);
            let row = rows_of(self.connection(), &[entry])?.pop();
            if let (Some(row), Some(recipient)) = (row, recipient) {
                waiting.push(Waiting { row, recipient });
            }
        }
        Ok(waiting)
    }

    fn papers_in(&self, envelope: EnvelopeId) -> Result<Vec<EntryId>, RegisterError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT entry FROM envelope_content WHERE envelope = ?1 GROUP BY entry ORDER BY min(id)",
        )?;
        let papers = statement
            .query_map([envelope], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        Ok(papers)
    }
}

fn envelope(row: &Row<'_>) -> rusqlite::Result<Envelope> {
    Ok(Envelope {
        id: row.get("id")?,
        sent_on: row.get("sent_on")?,
        receiver: row.get("receiver")?,
        envelopes: row.get("envelopes")?,
        postal_code: row.get("postal_code")?,
        note: row.get("note")?,
        papers: vec![],
    })
}
