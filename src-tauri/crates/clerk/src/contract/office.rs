use chrono::NaiveDate;
use document::Kind;
use register::{Change, Validity};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the program finds when it starts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum Opening {
    /// No office yet: the first-run form is shown.
    Empty {
        folder: String,
    },
    Ready(OfficeView),
    /// The office is there but cannot be opened now.
    Refused {
        folder: String,
        failure: super::Failure,
    },
}

/// What was written since the last news, by this window or by a program beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "extent", rename_all = "kebab-case")]
pub enum OfficeChanged {
    Rows {
        changes: Vec<Change>,
    },
    /// Too many rows to name.
    Everything,
}

/// What was looked at, and what was wrong, one Vietnamese sentence each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Verified {
    pub entries: u64,
    pub files: u64,
    /// Acts in the journal.
    pub actions: u64,
    pub faults: Vec<String>,
}

/// The office as the window needs it to fill its lists.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct OfficeView {
    /// Of this office alone, whatever its name and wherever it lies.
    pub uuid: String,
    pub folder: String,
    /// Today in Vietnam.
    pub today: NaiveDate,
    pub bodies: Vec<BodyView>,
    pub kinds: Vec<KindView>,
    /// Kinds of papers that come in and that the decree does not know: "Thông tư".
    pub other_kinds: Vec<String>,
    /// Sentences to show: the font set in use, a clock that jumped, the age of the last backup.
    pub notices: Vec<String>,
}

/// Cơ quan ban hành of this office.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct BodyView {
    pub id: i64,
    pub name: String,
    pub abbreviation: String,
    /// Lines of ô 2 above the own name; empty where there is no parent.
    pub parent_head: Vec<String>,
    pub head: Vec<String>,
    pub place: String,
    /// Mã định danh.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub code: Option<String>,
    pub validity: Validity,
    /// Those that have ended too: papers of before name them.
    pub units: Vec<UnitView>,
    pub signers: Vec<SignerView>,
    pub series: Vec<SeriesView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnitView {
    pub id: i64,
    pub name: String,
    pub abbreviation: String,
    pub validity: Validity,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SignerView {
    pub id: i64,
    pub name: String,
    /// `KT. CHỦ TỊCH`; none for a head in his own power.
    pub capacity: Vec<String>,
    pub position: String,
}

/// Hệ thống số.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SeriesView {
    pub id: i64,
    pub name: String,
    pub direction: Direction,
    pub year: i32,
    /// Kinds numbered here; empty: every kind that has no series of its own.
    pub kinds: Vec<Kind>,
    pub state: SeriesState,
    /// The number the next document will get; none for a mirrored series.
    pub next: Option<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    Incoming,
    Outgoing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum SeriesState {
    /// The opening number has not been set.
    NotOpened,
    Open,
    /// Another system gives the numbers.
    Mirrored,
    Closed,
}

/// A kind of document as the forms need it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KindView {
    pub kind: Kind,
    pub name: String,
    /// `QĐ`; none for công văn.
    pub abbreviation: Option<String>,
    /// Whether it is drafted; a copy is made of another paper.
    pub drafted: bool,
    /// What stands before the addressees; none where a kind has none.
    pub addressees: Option<Addressed>,
    /// Whether its head says place and date.
    pub dated: bool,
    /// How many sign it as a rule.
    pub signers: u32,
    pub has_subject: bool,
    /// The authority line and legal bases of decisions and resolutions.
    pub has_authority: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Addressed {
    /// Kính gửi.
    Letter,
    /// "… điện:"
    Telegram,
    /// "… trân trọng kính mời:"
    Invitation,
}

/// First-run set-up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct OfficeSetup {
    pub bodies: Vec<BodySetup>,
    pub year: i32,
    /// The last số đến of the paper book, 0 where none was given yet.
    pub arrival_paper_book: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct BodySetup {
    pub name: String,
    pub abbreviation: String,
    pub parent_head: Vec<String>,
    pub head: Vec<String>,
    pub place: String,
    pub units: Vec<UnitSetup>,
    pub signers: Vec<SignerSetup>,
    pub series: Vec<SeriesSetup>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnitSetup {
    pub name: String,
    pub abbreviation: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SignerSetup {
    pub name: String,
    pub capacity: Vec<String>,
    pub position: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SeriesSetup {
    pub name: String,
    /// Empty: every kind that has no series of its own.
    pub kinds: Vec<Kind>,
    /// "Sổ giấy đã dùng đến số …": the last number of the paper book, 0 where it begins here.
    pub paper_book: u32,
    /// Another system gives the numbers; they are only recorded here.
    pub mirror: bool,
}
