//! What crosses about the work on papers that arrived. Facts that say nothing but themselves are
//! the register's own.

use chrono::NaiveDate;
pub use register::{
    ArrivalFacts, AsideFor, Assignment, Deadline, DeadlineFacts, DeadlineSource, Duty, DutyDone,
    DutyDue, DutyFacts, Ending, EndingFacts, EndingNoted, EndingWay, Every, HandOver,
    HandOverFacts, HandlingState, ReceiptOutcome, Role, RoleFacts, Standing, Step, StepAct,
    StepFacts, StepLevel, StepMedium, When, WorkCounts, WorkList,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use document::entry::{Channel, Value};

use super::{AttachmentView, IncomingForm, ListFilter};

/// Something that arrived, for the tray.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TakeIn {
    pub arrival: ArrivalFacts,
    /// Paths of photos, scans and files.
    pub files: Vec<String>,
}

/// Nhận thêm bản: papers of the book arrived once more, in one way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReceiveAgain {
    pub entries: Vec<i64>,
    pub arrived: When,
    pub channel: Channel,
    pub value: Value,
    pub note: String,
    /// Paths; they are of each paper.
    pub files: Vec<String>,
}

/// Khay tiếp nhận.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TrayView {
    /// "Còn N văn bản chưa vào sổ": the oldest first.
    pub waiting: Vec<ReceiptView>,
    /// Ended without a số đến: the newest first.
    pub aside: Vec<ReceiptView>,
}

/// One arrival of a paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReceiptView {
    pub id: i64,
    /// Which receipt of its line this is; none in the tray.
    pub ordinal: Option<u32>,
    pub arrived: When,
    pub channel: Channel,
    pub value: Value,
    pub sender: String,
    pub envelope: String,
    pub postal_code: String,
    pub outcome: ReceiptOutcome,
    pub note: String,
    /// Its files while it lies in the tray.
    pub files: Vec<AttachmentView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PutAside {
    pub receipts: Vec<i64>,
    pub aside: AsideFor,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CorrectReceipt {
    pub receipt: i64,
    pub arrival: ArrivalFacts,
}

/// Vào sổ what waits in the tray. How it came and at which hour is the tray's to say, the ngày đến
/// of the book the form's; with `form.receipt_of` it is a further receipt of that line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ReceiveFromTray {
    pub receipt: i64,
    pub form: IncomingForm,
}

/// Everything about the work on one paper.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct HandlingView {
    pub entry: i64,
    /// None of a paper of ours, of a voided number, and of a line of an old register.
    pub standing: Option<Standing>,
    pub steps: Vec<Step>,
    pub roles: Vec<Assignment>,
    pub deadlines: Vec<Deadline>,
    pub hand_overs: Vec<HandOver>,
    pub endings: Vec<EndingView>,
    pub receipts: Vec<ReceiptView>,
    pub attached: Vec<AttachedView>,
}

/// How the work ended, and by which paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct EndingView {
    pub noted: EndingNoted,
    /// "31/UBND-VP" of a reply, "412" of the line it was merged into.
    pub by: String,
}

/// Văn bản gửi kèm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttachedView {
    pub id: i64,
    pub form: AttachedForm,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttachedForm {
    /// The kind by its Vietnamese name.
    pub kind: String,
    /// Empty: by the author of the paper it came with.
    pub author: String,
    /// Số, ký hiệu as written.
    pub symbol: String,
    pub dated: Option<NaiveDate>,
    pub dated_as_written: Option<String>,
    pub subject: String,
    pub signer: String,
    pub pages: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddAttached {
    pub entry: i64,
    pub form: AttachedForm,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CorrectAttached {
    pub entry: i64,
    pub attached: i64,
    pub form: AttachedForm,
}

/// The same step at some papers, with the roles it gives and the deadline it sets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TakeStep {
    pub entries: Vec<i64>,
    pub step: StepFacts,
    pub roles: Vec<RoleFacts>,
    pub due: Option<When>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CorrectStep {
    pub entry: i64,
    pub step: i64,
    pub facts: StepFacts,
}

/// A step, role, deadline, hand-over, ending or attached paper of an entry, by its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartOfEntry {
    pub entry: i64,
    pub id: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Assign {
    pub entry: i64,
    pub roles: Vec<RoleFacts>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SetDeadline {
    pub entry: i64,
    pub facts: DeadlineFacts,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HandTo {
    pub entry: i64,
    pub receivers: Vec<HandOverFacts>,
}

/// Hands papers to everybody who has a role in them and got nothing yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HandToAll {
    pub entries: Vec<i64>,
    /// Absent: now.
    pub at: Option<When>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SignHandOvers {
    pub hand_overs: Vec<i64>,
    /// Absent: now.
    pub at: Option<When>,
}

/// Which hand-over sheet is wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HandOverSheet {
    pub day: NaiveDate,
    /// None: every receiver.
    pub receiver: Option<String>,
}

/// A line of the hand-over sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct HandOverRow {
    pub hand_over: HandOver,
    /// Số đến.
    pub number: String,
    pub kind: String,
    pub symbol: String,
    pub author: String,
    pub subject: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EndWork {
    pub entries: Vec<i64>,
    pub facts: EndingFacts,
}

/// An interim reply: it asks for more time and ends nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AnswerForNow {
    pub entries: Vec<i64>,
    pub reply: i64,
}

/// Whose work, and from which year's books on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WorkScope {
    /// None: every body of the office.
    pub body: Option<i64>,
    /// None: every book there ever was.
    pub from_year: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OpenWorkList {
    pub list: WorkList,
    pub scope: WorkScope,
    /// What the papers must be like besides; none: every one that waits there.
    pub filter: Option<ListFilter>,
}

/// A work list: its rows are read by the token, its entries are there for acts on many of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WorkListOpened {
    pub token: u32,
    pub entries: Vec<i64>,
}

/// A line of the follow-up book (Phụ lục IV, mẫu VIII).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct FollowUpLine {
    /// (1) Số đến.
    pub number: String,
    /// (2) Tên loại, số và ký hiệu, ngày tháng, tác giả, as one text.
    pub paper: String,
    /// (3) Đơn vị hoặc người nhận.
    pub assignees: String,
    /// (4) Thời hạn, (5) tiến độ giải quyết; none of a line of an old register.
    pub standing: Option<Standing>,
    /// (6) Số, ký hiệu văn bản trả lời.
    pub replies: String,
    /// (7) Ghi chú.
    pub note: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EndDuty {
    pub duty: i64,
    /// Its last day; none: it goes on.
    pub to: Option<NaiveDate>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DoDuty {
    pub duty: i64,
    /// The turn, by the day it is due.
    pub due: NaiveDate,
    /// None: it is not done after all.
    pub done: Option<DutyDone>,
}

/// A span of days, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TurnSpan {
    pub from: NaiveDate,
    pub to: NaiveDate,
}
