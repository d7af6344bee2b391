//! The questions that are no forms of their own.

use std::path::PathBuf;

use chrono::NaiveDate;
use document::Kind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Direction, DraftSheet, ExportWish, IncomingForm, NumberWish, OutgoingForm, Printing};

/// Which number would come next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NextNumberRequest {
    pub body: i64,
    pub direction: Direction,
    /// Of an outgoing document.
    pub kind: Option<Kind>,
    /// Date of the document, or of arrival.
    pub dated: NaiveDate,
    /// The day an outgoing document was signed, where it is another.
    pub signed: Option<NaiveDate>,
}

/// The number the next document would get; it is only given by the act that registers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NextNumber {
    /// None while the paper would be the first of its year: last year's series goes on in a new one.
    pub series: Option<i64>,
    pub series_name: String,
    /// As written on paper; none where another system gives it.
    pub number: Option<String>,
    /// Why a line of reason must be given: the number comes late.
    pub late: Option<String>,
    /// Sentences that want a look: a date before that of the last number, a clock that jumped.
    pub warnings: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RowsRequest {
    pub token: u32,
    pub from: u32,
    pub count: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct CorrectIncoming {
    pub entry: i64,
    pub form: IncomingForm,
    pub reason: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct CorrectOutgoing {
    pub entry: i64,
    pub form: OutgoingForm,
    pub reason: String,
}

/// Hủy số: the number stays in the book with its reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VoidNumber {
    pub entry: i64,
    pub reason: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttachFiles {
    pub entry: i64,
    pub files: Vec<String>,
}

/// Gỡ tệp: the file leaves the line and stays in the folder; the journal keeps why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DetachFile {
    pub entry: i64,
    pub attachment: i64,
    pub reason: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NewDraft {
    pub body: i64,
    pub kind: Kind,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SaveDraft {
    /// None for a draft that was never saved.
    pub id: Option<i64>,
    pub sheet: DraftSheet,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PreviewRequest {
    pub sheet: DraftSheet,
    pub printing: Printing,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ExportDraft {
    pub sheet: DraftSheet,
    pub printing: Printing,
    pub wish: ExportWish,
    /// The ending tells the form: `.pdf`, `.vanthu`.
    #[ts(as = "String")]
    pub path: PathBuf,
}

/// A PDF for each addressee, in a folder that is made for them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ExportEach {
    pub sheet: DraftSheet,
    #[ts(as = "String")]
    pub folder: PathBuf,
}

/// Numbers a draft of `body`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct IssueRequest {
    pub body: i64,
    pub draft: i64,
    pub number: NumberWish,
}

/// Copies an attachment to where the user wants it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveAttachment {
    pub attachment: i64,
    #[ts(as = "String")]
    pub path: PathBuf,
}

/// A page of an attached PDF, from 1, so many pixels wide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttachmentPage {
    pub attachment: i64,
    pub page: u32,
    pub width: u32,
}

/// Writes a copy of an attached PDF that carries the stamp on its first page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StampArrival {
    pub attachment: i64,
    /// Upper left corner of the stamp on the page as it is seen, in millimetres from the left and
    /// from the top; moved as far as the page goes.
    pub place: (u32, u32),
    #[ts(as = "String")]
    pub path: PathBuf,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BackUp {
    #[ts(as = "String")]
    pub path: PathBuf,
}
