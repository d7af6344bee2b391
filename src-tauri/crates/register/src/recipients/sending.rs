//! Phát hành: sending a paper to its receivers, and what they say to it.

use chrono::NaiveDate;
use document::entry::Channel;
use document::office::Direction;
use rusqlite::{Connection, params};

use super::{Recipient, RecipientState, document_of, recipients_of};
use crate::entry::{Fate, rows_of};
use crate::handling::when::must_have_come;
use crate::journal::{Noun, Recorder};
use crate::postal::{self, Enveloping};
use crate::{Act, Done, EntryId, RecipientId, Register, RegisterError, When};

/// A paper that goes out on a day.
#[derive(Clone, Copy, Debug)]
pub struct DispatchRequest<'a> {
    pub entry: EntryId,
    /// For a hỏa tốc the hour counts too.
    pub at: When,
    /// None: by the way each receiver has already.
    pub channel: Option<Channel>,
    /// None: everyone it was not sent to yet.
    pub recipients: Option<&'a [RecipientId]>,
    /// How those who get it by post stand in the postal book; none: not through this act.
    pub envelopes: Option<Enveloping>,
}

/// What some receivers did with a paper. The act's reason is kept as the note beside it.
#[derive(Clone, Copy, Debug)]
pub struct StateRequest<'a> {
    pub entry: EntryId,
    pub recipients: &'a [RecipientId],
    pub state: RecipientState,
    pub on: NaiveDate,
}

impl Register {
    /// Marks a paper dispatched, also in a closed book. Its day of dispatch is the first one.
    /// Returns to how many receivers it went.
    pub fn dispatch(
        &mut self,
        act: &Act<'_>,
        request: &DispatchRequest<'_>,
    ) -> Result<Done<u32>, RegisterError> {
        must_have_come(act, request.at.on)?;
        self.transact(act, "dispatch", |recorder| {
            takes_receivers(recorder.connection(), request.entry)?;
            let before = first_sent(recorder.connection(), request.entry)?;
            let receivers = match request.recipients {
                Some(keys) => chosen(recorder.connection(), request.entry, keys)?,
                None => {
                    let mut all = all_of(recorder.connection(), request.entry)?;
                    all.retain(|recipient| recipient.state == RecipientState::NotSent);
                    all
                }
            };
            let way = |receiver: &Recipient| request.channel.or(receiver.channel);
            for receiver in &receivers {
                send(recorder, receiver.id, request.at, way(receiver))?;
            }
            if let Some(enveloping) = request.envelopes {
                let by_post = receivers
                    .iter()
                    .filter(|receiver| way(receiver) == Some(Channel::BuuDien));
                let by_post: Vec<&Recipient> = by_post.collect();
                postal::enclose(recorder, request.entry, &by_post, request.at.on, enveloping)?;
            }
            settle_day(recorder, request.entry, before)?;
            at_least(recorder, request.entry, request.at.on)?;
            Ok(receivers.len() as u32)
        })
    }

    /// Notes what receivers did with a paper: received, refused, returned it. `NotSent` takes a
    /// sending back, also out of its envelope.
    pub fn note_recipients(
        &mut self,
        act: &Act<'_>,
        request: &StateRequest<'_>,
    ) -> Result<Done<()>, RegisterError> {
        must_have_come(act, request.on)?;
        self.transact(act, "recipient-state", |recorder| {
            takes_receivers(recorder.connection(), request.entry)?;
            let before = first_sent(recorder.connection(), request.entry)?;
            for receiver in chosen(recorder.connection(), request.entry, request.recipients)? {
                let sent = match request.state {
                    RecipientState::NotSent => {
                        postal::take_out(recorder, receiver.id)?;
                        None
                    }
                    RecipientState::Sent => Some(request.on.into()),
                    RecipientState::Received
                    | RecipientState::Refused
                    | RecipientState::Returned => receiver.sent.or(Some(request.on.into())),
                };
                recorder.update(
                    Noun::Recipient,
                    receiver.id.0,
                    "UPDATE recipient SET state = ?2, sent_at = ?3 WHERE id = ?1",
                    params![receiver.id, request.state.id(), sent],
                )?;
            }
            settle_day(recorder, request.entry, before)
        })
    }
}

/// Marks one receiver sent to.
pub(crate) fn send(
    recorder: &mut Recorder<'_>,
    recipient: RecipientId,
    at: When,
    channel: Option<Channel>,
) -> Result<(), RegisterError> {
    recorder.update(
        Noun::Recipient,
        recipient.0,
        "UPDATE recipient SET state = 'sent', sent_at = ?2, channel = ?3 WHERE id = ?1",
        params![recipient, at, channel.map_or("", Channel::id)],
    )
}

/// The day the first receiver was sent to.
pub(crate) fn first_sent(
    connection: &Connection,
    entry: EntryId,
) -> Result<Option<NaiveDate>, RegisterError> {
    Ok(connection
        .prepare_cached(
            "SELECT min(date(sent_at)) FROM recipient
             JOIN entry ON entry.document = recipient.document WHERE entry.id = ?1",
        )?
        .query_row([entry], |row| row.get(0))?)
}

/// Ngày chuyển of a line is the day its first receiver was sent to; one that was typed stays,
/// unless a receiver was sent to before it. `before` is the first day as it was.
pub(crate) fn settle_day(
    recorder: &mut Recorder<'_>,
    entry: EntryId,
    before: Option<NaiveDate>,
) -> Result<(), RegisterError> {
    let first = first_sent(recorder.connection(), entry)?;
    recorder.update(
        Noun::Entry,
        entry.0,
        "UPDATE entry SET dispatched_on = CASE
             WHEN dispatched_on IS ?2 THEN ?3
             ELSE min(coalesce(dispatched_on, ?3), coalesce(?3, dispatched_on)) END
         WHERE id = ?1",
        params![entry, before, first],
    )
}

/// A paper without receivers to tick off still has its day.
fn at_least(
    recorder: &mut Recorder<'_>,
    entry: EntryId,
    on: NaiveDate,
) -> Result<(), RegisterError> {
    recorder.update(
        Noun::Entry,
        entry.0,
        "UPDATE entry SET dispatched_on = coalesce(dispatched_on, ?2) WHERE id = ?1",
        params![entry, on],
    )
}

/// Only a paper of ours whose number stands goes out.
pub(crate) fn takes_receivers(
    connection: &Connection,
    entry: EntryId,
) -> Result<(), RegisterError> {
    document_of(connection, entry)?;
    match rows_of(connection, &[entry])?.pop() {
        Some(row) if row.direction == Direction::Incoming => Err(RegisterError::NotOutgoing),
        Some(row) if row.fate == Fate::Void => Err(RegisterError::AlreadyVoid),
        _ => Ok(()),
    }
}

fn all_of(connection: &Connection, entry: EntryId) -> Result<Vec<Recipient>, RegisterError> {
    recipients_of(connection, document_of(connection, entry)?)
}

fn chosen(
    connection: &Connection,
    entry: EntryId,
    keys: &[RecipientId],
) -> Result<Vec<Recipient>, RegisterError> {
    let all = all_of(connection, entry)?;
    keys.iter()
        .map(|key| {
            all.iter()
                .find(|recipient| recipient.id == *key)
                .cloned()
                .ok_or(RegisterError::NotFound {
                    noun: "recipient",
                    key: key.0,
                })
        })
        .collect()
}
