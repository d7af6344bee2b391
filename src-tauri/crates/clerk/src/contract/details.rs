//! What the books know of a paper and seldom ask for: the rest of the fields of Phụ lục VI, and
//! those of the counter.

use chrono::NaiveDate;
use document::entry::{Channel, Original, Value};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The seldom fields of an incoming paper.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IncomingDetails {
    /// Chức vụ of the signer.
    pub position: String,
    /// Ngôn ngữ; empty: Vietnamese.
    pub language: String,
    pub pages: Option<u32>,
    /// Hạn trả lời the paper asks for: a deadline by itself.
    pub reply_by: Option<NaiveDate>,
    /// Mã định danh another system gave it.
    pub outside_code: String,
    pub channel: Channel,
    pub value: Value,
    /// State of the envelope and of its seals.
    pub envelope: String,
    pub postal_code: String,
    /// Số đến another system gave; only for a mirrored series.
    pub given_number: Option<u32>,
}

/// The seldom fields of an outgoing paper.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OutgoingDetails {
    /// Chức vụ of the signer.
    pub position: String,
    /// Ngôn ngữ; empty: Vietnamese.
    pub language: String,
    pub pages: Option<u32>,
    /// The answer is wanted by then.
    pub reply_by: Option<NaiveDate>,
    /// Mã định danh another system gave it.
    pub outside_code: String,
    /// Who drafted it.
    pub drafter: String,
    /// The unit that drafted it, by name.
    pub unit: Option<String>,
    /// Who checked the content before signing (Điều 12.1).
    pub checked_content: String,
    /// Who checked form and layout before signing (Điều 12.2).
    pub checked_form: String,
    /// What the bản gốc is.
    pub original: Original,
}
