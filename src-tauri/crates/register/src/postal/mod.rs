//! Sổ gửi văn bản đi bưu điện (Phụ lục IV, mẫu III). An envelope is not a paper: one may hold
//! several, and a group gets as many as it has bodies.

mod book;
mod write;

use chrono::NaiveDate;
use serde::Serialize;

pub use write::{EnvelopeFacts, Enveloping, PostRequest};
pub(crate) use write::{enclose, take_out};

use crate::{EntryRow, EnvelopeId, Recipient};

/// A line of the postal book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Envelope {
    pub id: EnvelopeId,
    pub sent_on: NaiveDate,
    pub receiver: String,
    /// Số lượng bì.
    pub envelopes: u32,
    pub postal_code: String,
    pub note: String,
    /// The papers in it.
    pub papers: Vec<EntryRow>,
}

/// A receiver whose paper waits for the post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Waiting {
    pub row: EntryRow,
    pub recipient: Recipient,
}
