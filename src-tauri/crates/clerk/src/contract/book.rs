use chrono::{NaiveDate, NaiveTime};
use document::Kind;
use document::dispatch::Urgency;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Direction, IncomingDetails, NumberWish, OutgoingDetails, When};

/// Văn bản đến, as the clerk types it in the order of the book.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct IncomingForm {
    /// The body whose book it goes into.
    pub body: i64,
    pub arrived: NaiveDate,
    /// Hour of arrival, for urgent documents.
    pub arrived_at: Option<NaiveTime>,
    /// Tác giả: who issued it, as written.
    pub author: String,
    /// Số, ký hiệu as written; empty where the document has none.
    pub symbol: String,
    /// Ngày tháng văn bản.
    pub dated: Option<NaiveDate>,
    /// The date as written where it is incomplete.
    pub dated_as_written: Option<String>,
    /// The kind by its Vietnamese name, also one outside the decree ("Thông tư").
    pub kind: String,
    pub subject: String,
    pub urgency: Option<Urgency>,
    pub signer: String,
    /// Đơn vị hoặc người nhận.
    pub handler: String,
    /// A day, or a moment.
    pub due: Option<When>,
    /// Nobody was named: it passes on as the rules of the office propose.
    pub by_rule: bool,
    pub note: String,
    pub details: IncomingDetails,
    /// Paths of scans and files to attach.
    pub files: Vec<String>,
    /// The entry this is a further receipt of: it gets no new số đến.
    pub receipt_of: Option<i64>,
}

/// A document signed elsewhere that is given its number here (cấp số).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct OutgoingForm {
    pub body: i64,
    pub kind: Kind,
    /// Ký hiệu without the number: `UBND-VP`.
    pub symbol: String,
    /// The date on the document.
    pub dated: NaiveDate,
    pub signed: Option<NaiveDate>,
    pub subject: String,
    pub urgency: Option<Urgency>,
    pub signer: String,
    pub recipients: Vec<String>,
    /// Đơn vị, người nhận bản lưu.
    pub file_copy: String,
    pub copies: Option<u32>,
    pub note: String,
    pub details: OutgoingDetails,
    pub files: Vec<String>,
    /// The number another system gave; only for a mirrored series.
    pub given_number: Option<u32>,
    pub number: NumberWish,
}

/// What stands on screen, very large, for the pen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Registered {
    pub entry: i64,
    /// As written on paper: `412`, `07`.
    pub number: String,
    /// `07/UBND-VP`; the same as `number` for a số đến.
    pub full: String,
    /// 1 for a new số đến, n for the nth receipt of the same document.
    pub receipt: u32,
    /// Sentences that want a look and stop nothing.
    pub warnings: Vec<String>,
}

/// Asks whether a document stands in the book already.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DuplicateProbe {
    pub author: String,
    pub symbol: String,
    pub dated: Option<NaiveDate>,
    pub arrived: NaiveDate,
    /// Mã định danh another system gave it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub outside_code: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Duplicate {
    pub entry: i64,
    /// Number, symbol, body and date agree: this is a further receipt.
    pub certain: bool,
    pub number: String,
    /// "Đã vào sổ: số đến 412 ngày 05/8/2026, Sở Nội vụ, …"
    pub sentence: String,
    pub next_receipt: u32,
}

/// A row of a book on screen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct BookRow {
    pub entry: i64,
    pub direction: Direction,
    pub year: i32,
    /// Số đến, or the number of an outgoing document, as on paper.
    pub number: String,
    /// Số, ký hiệu of the document itself.
    pub symbol: String,
    /// Ngày đến of an incoming document.
    pub arrived: Option<NaiveDate>,
    /// As in the book: `05/08/2026`, or as written.
    pub dated: String,
    /// Tác giả, or the issuing body.
    pub author: String,
    pub kind: String,
    pub subject: String,
    /// Tên loại và trích yếu nội dung, as the printed book has them.
    pub title: String,
    pub signer: String,
    /// Nơi nhận, or đơn vị/người nhận.
    pub handler: String,
    pub urgency: Option<Urgency>,
    pub due: Option<When>,
    pub files: u32,
    pub receipts: u32,
    /// Why the number is not a plain issued one: "Hủy số: …".
    pub fate: Option<String>,
    /// Hủy: the line stands as it is for ever. Any other can be corrected.
    pub void: bool,
    pub note: String,
}

/// An entry with everything the book knows of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct EntryView {
    pub row: BookRow,
    /// What it was registered from, to be corrected.
    pub form: EntryForm,
    pub file_copy: String,
    pub copies: Option<u32>,
    pub attachments: Vec<AttachmentView>,
    pub history: Vec<HistoryLine>,
    /// The draft it was issued from.
    pub draft: Option<i64>,
}

/// The form of an entry, by the book it stands in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "direction", rename_all = "kebab-case")]
pub enum EntryForm {
    Incoming(IncomingForm),
    Outgoing(OutgoingForm),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttachmentView {
    pub id: i64,
    pub name: String,
    pub bytes: u64,
    /// Bản gốc: it stays with its entry.
    pub original: bool,
    /// Where the file lies, for the opener.
    pub path: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HistoryLine {
    /// RFC 3339, +07:00.
    pub at: String,
    pub actor: String,
    /// "Vào sổ", "Sửa trích yếu: … → …".
    pub sentence: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SearchRequest {
    pub words: String,
    pub year: Option<i32>,
    pub limit: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SearchAnswer {
    pub hits: Vec<SearchHit>,
    /// More rows match than were asked for.
    pub more: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SearchHit {
    pub row: BookRow,
    /// Found words in the subject, as character ranges [from, to).
    pub subject_marks: Vec<(u32, u32)>,
    pub author_marks: Vec<(u32, u32)>,
    pub symbol_marks: Vec<(u32, u32)>,
    /// The words were met in a file of the paper only.
    pub in_file: bool,
}
