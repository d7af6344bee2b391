//! Sổ gửi văn bản đi bưu điện.

use chrono::Datelike;
use register::{EntryId, EnvelopeFacts, EnvelopeId, PostRequest, Register};

use crate::contract::*;
use crate::{Clerk, dispatching, entries, lines};

impl Clerk {
    pub fn waiting_for_post(&self, (): ()) -> Result<Vec<PostWaiting>, Failure> {
        self.read(|register| {
            let waiting = register.waiting_for_post()?.into_iter();
            let waiting = waiting.map(|waiting| PostWaiting {
                row: entries::row(waiting.row),
                recipient: dispatching::recipient(waiting.recipient),
            });
            Ok(waiting.collect())
        })
    }

    pub fn post_documents(&self, form: PostForm) -> Result<Vec<PostalLine>, Failure> {
        let entries: Vec<EntryId> = form.entries.into_iter().map(EntryId).collect();
        self.write(|register, act| {
            let request = PostRequest {
                entries: &entries,
                on: form.on,
            };
            register.post(act, &request)?;
            book(register, form.on.year())
        })
    }

    pub fn correct_envelope(&self, wish: CorrectEnvelope) -> Result<Vec<PostalLine>, Failure> {
        self.write(|register, act| {
            let facts = EnvelopeFacts {
                receiver: &wish.receiver,
                envelopes: wish.envelopes,
                postal_code: &wish.postal_code,
                note: &wish.note,
            };
            register.correct_envelope(act, EnvelopeId(wish.envelope), &facts)?;
            book(register, wish.year)
        })
    }

    pub fn postal_book(&self, year: i32) -> Result<Vec<PostalLine>, Failure> {
        self.read(|register| book(register, year))
    }
}

fn book(register: &Register, year: i32) -> Result<Vec<PostalLine>, Failure> {
    let envelopes = register.envelopes(year)?;
    Ok(envelopes.into_iter().map(lines::postal).collect())
}
