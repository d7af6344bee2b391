//! Phát hành, liên hệ, bản gốc, bản sao, bản lưu, bưu điện.

use std::path::PathBuf;

use chrono::NaiveDate;
use document::dispatch::Medium;
use document::entry::Channel;
use exchange::signature::{Coverage, Integrity, Unchecked};
pub use register::Enveloping;
use register::{LinkWay, RecipientRole, RecipientState, Relation};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{BookRow, OutgoingForm, When};

/// Nơi nhận of an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecipientsView {
    pub recipients: Vec<RecipientView>,
    /// Copies the receivers ask for; a group counts its bodies.
    pub asked: u32,
    /// Copies that are kept.
    pub kept: u32,
    /// Số lượng bản: as the paper says, else as many as are asked for and kept.
    pub copies: u32,
    /// Sentences that want a look.
    pub warnings: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecipientView {
    pub id: i64,
    pub name: String,
    pub agency: Option<i64>,
    pub group: Option<i64>,
    pub bodies: u32,
    pub role: Option<RecipientRole>,
    /// For each body; none: one.
    pub copies: Option<u32>,
    pub channel: Option<Channel>,
    pub sent: Option<When>,
    pub state: RecipientState,
    pub noted: Option<StateNoteView>,
}

/// Who noted the state a receiver is in, when, and his words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StateNoteView {
    /// RFC 3339, +07:00.
    pub at: String,
    pub by: String,
    pub words: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SetRecipients {
    pub entry: i64,
    pub lines: Vec<RecipientLineForm>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecipientLineForm {
    /// The receiver it is already; it keeps its state under another name.
    pub id: Option<i64>,
    pub name: String,
    pub agency: Option<i64>,
    pub group: Option<i64>,
    /// None: as the brackets of the name say, or the size of the group.
    pub bodies: Option<u32>,
    pub role: Option<RecipientRole>,
    pub copies: Option<u32>,
    pub channel: Option<Channel>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DispatchForm {
    pub entry: i64,
    /// The day, with its hour where it matters: a hỏa tốc goes at once.
    pub at: When,
    /// None: the way each receiver has already.
    pub channel: Option<Channel>,
    /// None: everyone it was not sent to yet.
    pub recipients: Option<Vec<i64>>,
    /// How those who get it by post go into the postal book at once; none: they do not.
    pub envelopes: Option<Enveloping>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Dispatched {
    /// To how many receivers it went now.
    pub sent: u32,
    pub recipients: RecipientsView,
    /// "Gửi sau hạn …": it stops nothing.
    pub warnings: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NoteRecipients {
    pub entry: i64,
    pub recipients: Vec<i64>,
    pub state: RecipientState,
    pub on: NaiveDate,
    /// What the receiver said.
    pub words: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LinkForm {
    pub entry: i64,
    pub relation: Relation,
    pub to: LinkedTo,
    /// An answer that only asks for more time.
    pub interim: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum LinkedTo {
    Entry(i64),
    /// A paper that is in none of our books, as written.
    Written(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Unlink {
    pub entry: i64,
    pub link: i64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct LinkView {
    pub id: i64,
    pub relation: Relation,
    /// Whether this paper does it to the other, or the other to this.
    pub way: LinkWay,
    pub interim: bool,
    /// "Trả lời 12/STC-NS ngày 20/11/2026 của Sở Tài chính"
    pub sentence: String,
    /// The other paper, when it is in our books.
    pub row: Option<BookRow>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttachOriginal {
    pub entry: i64,
    pub source: OriginalSource,
    /// The scan of a sheet signed by hand, or a digitally signed file.
    pub medium: Medium,
    /// Needed for a second original.
    pub reason: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum OriginalSource {
    File(#[ts(as = "String")] PathBuf),
    /// An attachment that is there already.
    Attached(i64),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SignaturesView {
    pub signatures: Vec<SignatureView>,
    /// What the file as a whole comes to, and what nobody can tell without the network.
    pub sentences: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SignatureView {
    pub signer: String,
    pub organisation: String,
    /// Who issued the certificate.
    pub issuer: String,
    /// RFC 3339, as the signer's machine told it.
    pub signed_at: Option<String>,
    pub coverage: Coverage,
    pub integrity: Integrity,
    /// Whether the certificate was in force at that moment.
    pub in_force: Option<bool>,
    pub unchecked: Vec<Unchecked>,
    pub sentence: String,
}

/// A copy made by the office: its own row, linked to the paper it was made of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct CopyForm {
    pub source: i64,
    /// What stands on the copy; its kind is one of the three copies.
    pub form: OutgoingForm,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PostWaiting {
    pub row: BookRow,
    pub recipient: RecipientView,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PostForm {
    pub entries: Vec<i64>,
    pub on: NaiveDate,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CorrectEnvelope {
    pub envelope: i64,
    /// The year whose book is shown.
    pub year: i32,
    pub receiver: String,
    pub envelopes: u32,
    pub postal_code: String,
    pub note: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UseFileCopy {
    pub entry: i64,
    pub used: NaiveDate,
    pub user: String,
    pub allowed_by: String,
    /// Số và ký hiệu hồ sơ.
    pub case_file: String,
    pub note: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReturnFileCopy {
    pub id: i64,
    /// None takes the return back.
    pub on: Option<NaiveDate>,
}

/// A line of the postal book (Phụ lục IV, mẫu III).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PostalLine {
    pub id: i64,
    pub sent: NaiveDate,
    /// `30/UBND-VP; 31/UBND-VP`
    pub written: String,
    pub entries: Vec<i64>,
    pub receiver: String,
    pub envelopes: u32,
    pub postal_code: String,
    pub note: String,
}

/// A line of the book of file copies (Phụ lục IV, mẫu IV).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FileCopyLine {
    pub id: i64,
    pub entry: i64,
    pub used: NaiveDate,
    pub user: String,
    /// "30/UBND-VP ngày 23/11/2026"
    pub written: String,
    pub title: String,
    pub case_file: String,
    pub returned: Option<NaiveDate>,
    pub allowed_by: String,
    pub note: String,
}
