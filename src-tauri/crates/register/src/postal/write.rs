//! "Đưa vào sổ gửi bưu điện": from the receivers of papers to envelopes of a day.

use chrono::NaiveDate;
use document::entry::Channel;
use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::entry::text;
use crate::handling::when::must_have_come;
use crate::journal::{Noun, Recorder};
use crate::recipients::{
    document_of, first_sent, names_nobody, recipients_of, send, settle_day, takes_receivers,
};
use crate::{
    Act, Done, EntryId, EnvelopeId, MissingFact, Recipient, RecipientId, RecipientState, Register,
    RegisterError,
};

/// Papers whose receivers by post get their envelopes.
#[derive(Clone, Copy, Debug)]
pub struct PostRequest<'a> {
    pub entries: &'a [EntryId],
    pub on: NaiveDate,
}

/// Into which envelopes a paper goes that is sent to several receivers by post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Enveloping {
    /// One to each of them.
    Each,
    /// One for all, as to the departments of one house.
    Together,
}

/// What an envelope says besides its papers and its day.
#[derive(Clone, Copy, Debug)]
pub struct EnvelopeFacts<'a> {
    pub receiver: &'a str,
    pub envelopes: u32,
    pub postal_code: &'a str,
    pub note: &'a str,
}

impl Register {
    /// Puts papers into the postal book: one envelope for a receiver and a day, whatever the
    /// number of papers in it. Their receivers are marked sent; a line that names nobody waits until
    /// it does. Returns the envelopes.
    pub fn post(
        &mut self,
        act: &Act<'_>,
        request: &PostRequest<'_>,
    ) -> Result<Done<Vec<EnvelopeId>>, RegisterError> {
        must_have_come(act, request.on)?;
        self.transact(act, "post", |recorder| {
            let mut used: Vec<EnvelopeId> = vec![];
            for &entry in request.entries {
                takes_receivers(recorder.connection(), entry)?;
                let before = first_sent(recorder.connection(), entry)?;
                let document = document_of(recorder.connection(), entry)?;
                for receiver in recipients_of(recorder.connection(), document)? {
                    if receiver.channel != Some(Channel::BuuDien)
                        || receiver.state != RecipientState::NotSent
                        || names_nobody(&receiver.name)
                    {
                        continue;
                    }
                    let envelope =
                        envelope_for(recorder, &receiver.name, receiver.bodies, request.on)?;
                    put_in(recorder, envelope, entry, receiver.id)?;
                    send(recorder, receiver.id, request.on.into(), receiver.channel)?;
                    if !used.contains(&envelope) {
                        used.push(envelope);
                    }
                }
                settle_day(recorder, entry, before)?;
            }
            Ok(used)
        })
    }

    /// Writes what an envelope says anew: its receiver, how many there are, the postal code.
    pub fn correct_envelope(
        &mut self,
        act: &Act<'_>,
        envelope: EnvelopeId,
        facts: &EnvelopeFacts<'_>,
    ) -> Result<Done<()>, RegisterError> {
        if facts.receiver.trim().is_empty() {
            return Err(RegisterError::FactMissing {
                fact: MissingFact::Receiver,
            });
        }
        if facts.envelopes == 0 {
            return Err(RegisterError::FactMissing {
                fact: MissingFact::Envelopes,
            });
        }
        self.transact(act, "correct-envelope", |recorder| {
            recorder.update(
                Noun::Envelope,
                envelope.0,
                "UPDATE envelope SET receiver = ?2, envelopes = ?3, postal_code = ?4, note = ?5
                 WHERE id = ?1",
                params![
                    envelope,
                    text(facts.receiver),
                    facts.envelopes,
                    text(facts.postal_code),
                    text(facts.note)
                ],
            )
        })
    }
}

/// Puts a paper that goes out into the envelopes of its receivers; a line that names nobody has
/// none.
pub(crate) fn enclose(
    recorder: &mut Recorder<'_>,
    entry: EntryId,
    receivers: &[&Recipient],
    on: NaiveDate,
    enveloping: Enveloping,
) -> Result<(), RegisterError> {
    let named = |receiver: &&&Recipient| !names_nobody(&receiver.name);
    let names: Vec<&str> = receivers
        .iter()
        .filter(named)
        .map(|receiver| receiver.name.as_str())
        .collect();
    let all = names.join("; ");
    for receiver in receivers.iter().filter(named) {
        let (name, count) = match enveloping {
            Enveloping::Each => (receiver.name.as_str(), receiver.bodies),
            Enveloping::Together => (all.as_str(), 1),
        };
        let envelope = envelope_for(recorder, name, count, on)?;
        put_in(recorder, envelope, entry, receiver.id)?;
    }
    Ok(())
}

/// The envelope that goes to a receiver on a day, as often as he counts bodies. One that got its
/// number at the post has left the house: what comes later goes into another.
fn envelope_for(
    recorder: &mut Recorder<'_>,
    receiver: &str,
    bodies: u32,
    on: NaiveDate,
) -> Result<EnvelopeId, RegisterError> {
    let known: Option<(EnvelopeId, u32)> = recorder
        .connection()
        .query_row(
            "SELECT id, envelopes FROM envelope
             WHERE sent_on = ?1 AND receiver = ?2 AND postal_code = ''",
            params![on, receiver],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?;
    if let Some((envelope, envelopes)) = known {
        if envelopes < bodies {
            recorder.update(
                Noun::Envelope,
                envelope.0,
                "UPDATE envelope SET envelopes = ?2 WHERE id = ?1",
                params![envelope, bodies],
            )?;
        }
        return Ok(envelope);
    }
    let uuid = recorder.new_uuid();
    recorder
        .insert(
            Noun::Envelope,
            "INSERT INTO envelope (uuid, sent_on, receiver, envelopes) VALUES (?1, ?2, ?3, ?4)",
            params![uuid, on, receiver, bodies],
        )
        .map(EnvelopeId)
}

/// A paper lies in an envelope once for each of its receivers.
fn put_in(
    recorder: &mut Recorder<'_>,
    envelope: EnvelopeId,
    entry: EntryId,
    recipient: RecipientId,
) -> Result<(), RegisterError> {
    let inside: bool = recorder.connection().query_row(
        "SELECT EXISTS (SELECT 1 FROM envelope_content
                        WHERE envelope = ?1 AND entry = ?2 AND recipient = ?3)",
        params![envelope, entry, recipient],
        |row| row.get(0),
    )?;
    if !inside {
        recorder.insert(
            Noun::EnvelopeContent,
            "INSERT INTO envelope_content (envelope, entry, recipient) VALUES (?1, ?2, ?3)",
            params![envelope, entry, recipient],
        )?;
    }
    Ok(())
}

/// Takes the paper of a receiver out of its envelope; an empty envelope leaves the book.
pub(crate) fn take_out(
    recorder: &mut Recorder<'_>,
    recipient: RecipientId,
) -> Result<(), RegisterError> {
    let contents: Vec<(i64, EnvelopeId)> = recorder
        .connection()
        .prepare_cached("SELECT id, envelope FROM envelope_content WHERE recipient = ?1")?
        .query_map([recipient], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    for (content, envelope) in contents {
        recorder.delete(Noun::EnvelopeContent, content)?;
        let left: bool = recorder.connection().query_row(
            "SELECT EXISTS (SELECT 1 FROM envelope_content WHERE envelope = ?1)",
            [envelope],
            |row| row.get(0),
        )?;
        if !left {
            recorder.delete(Noun::Envelope, envelope.0)?;
        }
    }
    Ok(())
}
