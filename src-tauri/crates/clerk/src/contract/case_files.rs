//! Hồ sơ: danh mục, hồ sơ, văn bản trong hồ sơ, nộp lưu.

use std::path::PathBuf;

use chrono::NaiveDate;
use document::entry::Original;
use register::Numbering;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Direction;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CaseFilesAsked {
    pub body: i64,
    pub year: i32,
}

/// Words typed in the one search box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FindCaseFiles {
    pub words: String,
    pub limit: u32,
}

/// The files of a body and a year, in the order of their plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CaseFilesView {
    pub plan: CaseFilePlanView,
    pub files: Vec<CaseFileView>,
    /// Years that have a plan or a file, newest first.
    pub years: Vec<i32>,
    /// Thời hạn bảo quản to choose from; others may be typed.
    pub retention: Vec<String>,
    /// Sentences about files that are due to be handed over.
    pub reminders: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CaseFilePlanView {
    pub numbering: Numbering,
    /// `Quyết định số 05/QĐ-UBND ngày … của …`; empty until it is issued.
    pub issued_with: String,
    pub headings: Vec<HeadingView>,
}

/// Đề mục.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HeadingView {
    pub id: i64,
    /// The large heading a small one stands in.
    pub parent: Option<i64>,
    /// `II.`, `1.`
    pub label: String,
    pub title: String,
    pub abbreviation: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CaseFileView {
    pub id: i64,
    pub body: i64,
    pub year: i32,
    pub form: CaseFileForm,
    pub state: CaseFileState,
    pub closed: Option<NaiveDate>,
    pub handed_over: Option<NaiveDate>,
    /// Last day of handing it over; none where nothing obliges to.
    pub due: Option<NaiveDate>,
    pub due_soon: bool,
    /// As numbered when it was closed.
    pub sheets: Option<u32>,
    pub documents: u32,
    pub pages: u32,
    /// Thời gian tài liệu, as it is printed: `02/01/2026 - 30/12/2026`.
    pub dated: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum CaseFileState {
    /// Stands in the plan; nothing lies in it yet.
    Planned,
    Open,
    Closed,
    HandedOver,
}

/// What is entered of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CaseFileForm {
    /// Số và ký hiệu; empty: the next one of its heading.
    pub notation: String,
    pub title: String,
    /// `Vĩnh viễn`, `20 năm`, `20`, or words; empty until it is determined.
    pub retention: String,
    /// Người lập.
    pub maker: String,
    pub unit: Option<i64>,
    pub heading: Option<i64>,
    /// Stands in the plan as it was issued.
    pub listed: bool,
    pub medium: Original,
    pub construction: bool,
    /// Chế độ sử dụng.
    pub rights: String,
    pub language: String,
    /// Box, shelf.
    pub place: String,
    pub opened: Option<NaiveDate>,
    pub note: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OpenCaseFile {
    pub body: i64,
    pub year: i32,
    pub form: CaseFileForm,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CorrectCaseFile {
    pub file: i64,
    pub form: CaseFileForm,
}

/// What the desk is told before a file is closed; it stops nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClosingView {
    pub reminders: Vec<String>,
    /// Sheets as far as the numbers of the papers tell.
    pub sheets: Option<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CloseCaseFile {
    pub file: i64,
    pub on: NaiveDate,
    pub sheets: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HandOverFiles {
    pub files: Vec<i64>,
    pub on: Option<NaiveDate>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NotationAsked {
    pub body: i64,
    pub year: i32,
    pub heading: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SetCaseFilePlan {
    pub body: i64,
    pub year: i32,
    pub numbering: Numbering,
    pub issued_with: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddHeading {
    pub body: i64,
    pub year: i32,
    pub parent: Option<i64>,
    pub title: String,
    pub abbreviation: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CorrectHeading {
    pub heading: i64,
    pub title: String,
    pub abbreviation: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CopyCaseFilePlan {
    pub body: i64,
    pub from: i32,
    pub to: i32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FileEntries {
    pub file: i64,
    pub entries: Vec<i64>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FiledInto {
    pub file: CaseFileView,
    /// Papers that were not in it before.
    pub new: u32,
}

/// A paper that stands in no book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FileOtherPaper {
    pub file: i64,
    /// `Ảnh`, `Bản vẽ`, `Công văn`.
    pub kind_name: String,
    pub number: String,
    pub symbol: String,
    pub dated: Option<NaiveDate>,
    pub subject: String,
    pub author: String,
    pub pages: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FiledPaperView {
    pub id: i64,
    pub ordinal: u32,
    pub sheets: String,
    /// None: it stands in no book.
    pub entry: Option<i64>,
    pub direction: Option<Direction>,
    /// Số, ký hiệu.
    pub symbol: String,
    pub dated: String,
    /// Tên loại và trích yếu nội dung.
    pub title: String,
    pub author: String,
    pub pages: Option<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TakeOutOfFile {
    pub file: i64,
    pub filed: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ArrangeCaseFile {
    pub file: i64,
    /// All its papers; none: by their dates.
    pub order: Option<Vec<i64>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NoteSheets {
    pub file: i64,
    /// None: one behind the other, by the pages of the papers.
    pub sheets: Option<Vec<SheetsNoted>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SheetsNoted {
    pub filed: i64,
    /// `1-3`
    pub sheets: String,
}

/// Prints to a PDF, or writes a list as a spreadsheet: the ending of the file tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintCaseFiles {
    pub what: CaseFilePrint,
    #[ts(as = "String")]
    pub path: PathBuf,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "print", rename_all = "kebab-case")]
pub enum CaseFilePrint {
    /// Danh mục hồ sơ.
    Plan { body: i64, year: i32 },
    /// Mục lục văn bản, tài liệu.
    Contents { file: i64 },
    /// Mục lục hồ sơ, tài liệu nộp lưu: the permanent ones among the files, or the others.
    HandOver { files: Vec<i64>, permanent: bool },
    /// Biên bản giao nhận.
    Minutes {
        files: Vec<i64>,
        form: Box<MinutesForm>,
    },
}

/// A case file as a folder that is not there yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportCaseFile {
    pub file: i64,
    #[ts(as = "String")]
    pub folder: PathBuf,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CaseFileExported {
    /// Files of papers; the mục lục is not counted.
    pub files: u32,
    /// Sentences about papers without a file, and files that could not be taken along.
    pub warnings: Vec<String>,
}

/// What only the people at the hand-over know; an empty text leaves dots to write on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MinutesForm {
    pub basis: String,
    pub giving: PartyForm,
    pub taking: PartyForm,
    pub block: String,
    pub boxes: String,
    pub metres: String,
    pub condition: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartyForm {
    pub name: String,
    pub person: String,
    pub position: String,
}
