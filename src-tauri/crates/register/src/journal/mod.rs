//! Nhật ký: the one way anything is written, and the chain that tells of every write.

mod chain;
mod recorder;
mod row;
mod since;

use std::path::Path;

use chrono::{DateTime, FixedOffset, SecondsFormat};
use rusqlite::{TransactionBehavior, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use chain::JournalFault;
pub(crate) use chain::head;
pub(crate) use recorder::Recorder;
pub(crate) use row::{hex, row_as_json};

use crate::{ActionId, Register, RegisterError};

/// A moment told by the caller; the register stores it in Vietnam's time, +07:00.
pub type Moment = DateTime<FixedOffset>;

/// Who acts, by the name the office knows them by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Actor(pub String);

/// Who does something, when and why. The reason may be empty where an act does not ask for one.
#[derive(Clone, Copy, Debug)]
pub struct Act<'a> {
    pub actor: &'a Actor,
    pub at: Moment,
    pub reason: &'a str,
}

impl<'a> Act<'a> {
    pub fn new(actor: &'a Actor, at: Moment) -> Act<'a> {
        Act {
            actor,
            at,
            reason: "",
        }
    }

    pub fn because(self, reason: &'a str) -> Act<'a> {
        Act { reason, ..self }
    }

    /// The moment as it is stored, RFC 3339 with milliseconds and +07:00.
    pub(crate) fn moment(&self) -> String {
        stored(self.at)
    }

    /// The day in Vietnam.
    pub(crate) fn day(&self) -> chrono::NaiveDate {
        self.at.with_timezone(&vietnam()).date_naive()
    }
}

pub(crate) fn stored(at: Moment) -> String {
    at.with_timezone(&vietnam())
        .to_rfc3339_opts(SecondsFormat::Millis, false)
}

pub(crate) fn vietnam() -> FixedOffset {
    FixedOffset::east_opt(7 * 3600).unwrap_or_else(|| chrono::Offset::fix(&chrono::Utc))
}

/// What a change is about: a table of the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Noun {
    Office,
    IssuingBody,
    Unit,
    Signer,
    Capacity,
    Series,
    Document,
    Recipient,
    Entry,
    Receipt,
    Assignment,
    Deadline,
    Draft,
    DraftVersion,
    Attachment,
    Issued,
    Agency,
    AgencyGroup,
    GroupMember,
    Succession,
    CalendarDay,
    OfficeHours,
    SavedSearch,
    OwnWord,
    Link,
    Step,
    HandOver,
    Ending,
    Duty,
    DutyDone,
    PassingRule,
    FileCopyUse,
    Envelope,
    EnvelopeContent,
    Import,
    Volume,
    PrintRun,
    CaseFilePlan,
    CaseFileHeading,
    CaseFile,
    Filed,
}

impl Noun {
    pub const ALL: [Noun; 41] = [
        Noun::Office,
        Noun::IssuingBody,
        Noun::Unit,
        Noun::Signer,
        Noun::Capacity,
        Noun::Series,
        Noun::Document,
        Noun::Recipient,
        Noun::Entry,
        Noun::Receipt,
        Noun::Assignment,
        Noun::Deadline,
        Noun::Draft,
        Noun::DraftVersion,
        Noun::Attachment,
        Noun::Issued,
        Noun::Agency,
        Noun::AgencyGroup,
        Noun::GroupMember,
        Noun::Succession,
        Noun::CalendarDay,
        Noun::OfficeHours,
        Noun::SavedSearch,
        Noun::OwnWord,
        Noun::Link,
        Noun::Step,
        Noun::HandOver,
        Noun::Ending,
        Noun::Duty,
        Noun::DutyDone,
        Noun::PassingRule,
        Noun::FileCopyUse,
        Noun::Envelope,
        Noun::EnvelopeContent,
        Noun::Import,
        Noun::Volume,
        Noun::PrintRun,
        Noun::CaseFilePlan,
        Noun::CaseFileHeading,
        Noun::CaseFile,
        Noun::Filed,
    ];

    /// The table, which is also the word the journal uses.
    pub fn table(self) -> &'static str {
        match self {
            Noun::Office => "office",
            Noun::IssuingBody => "issuing_body",
            Noun::Unit => "unit",
            Noun::Signer => "signer",
            Noun::Capacity => "capacity",
            Noun::Series => "series",
            Noun::Document => "document",
            Noun::Recipient => "recipient",
            Noun::Entry => "entry",
            Noun::Receipt => "receipt",
            Noun::Assignment => "assignment",
            Noun::Deadline => "deadline",
            Noun::Draft => "draft",
            Noun::DraftVersion => "draft_version",
            Noun::Attachment => "attachment",
            Noun::Issued => "issued",
            Noun::Agency => "agency",
            Noun::AgencyGroup => "agency_group",
            Noun::GroupMember => "group_member",
            Noun::Succession => "succession",
            Noun::CalendarDay => "calendar_day",
            Noun::OfficeHours => "office_hours",
            Noun::SavedSearch => "saved_search",
            Noun::OwnWord => "own_word",
            Noun::Link => "link",
            Noun::Step => "step",
            Noun::HandOver => "hand_over",
            Noun::Ending => "ending",
            Noun::Duty => "duty",
            Noun::DutyDone => "duty_done",
            Noun::PassingRule => "passing_rule",
            Noun::FileCopyUse => "file_copy_use",
            Noun::Envelope => "envelope",
            Noun::EnvelopeContent => "envelope_content",
            Noun::Import => "import",
            Noun::Volume => "volume",
            Noun::PrintRun => "print_run",
            Noun::CaseFilePlan => "case_file_plan",
            Noun::CaseFileHeading => "case_file_heading",
            Noun::CaseFile => "case_file",
            Noun::Filed => "filed",
        }
    }

    pub(crate) fn key_column(self) -> &'static str {
        match self {
            Noun::Issued => "entry",
            _ => "id",
        }
    }
}

/// A row that an act changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct Change {
    pub noun: Noun,
    pub key: i64,
}

/// What an act changed, for whoever shows these rows. Nothing changed: no action was written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeSet {
    pub action: Option<ActionId>,
    pub changes: Vec<Change>,
}

/// The answer of an act that wrote, with what it changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done<T> {
    pub value: T,
    pub changes: ChangeSet,
}

/// One line of the history of a row, newest first in lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct JournalLine {
    pub action: ActionId,
    /// RFC 3339, +07:00.
    pub at: String,
    pub actor: String,
    pub verb: String,
    pub reason: String,
    pub noun: String,
    pub key: i64,
    /// The row as a JSON object; none where it did not exist.
    pub before: Option<String>,
    pub after: Option<String>,
}

/// Who stopped a transaction.
pub(crate) enum Stopped<E> {
    Register(RegisterError),
    Caller(E),
}

impl<E, R: Into<RegisterError>> From<R> for Stopped<E> {
    fn from(error: R) -> Stopped<E> {
        Stopped::Register(error.into())
    }
}

impl Register {
    /// Does some work in one immediate transaction and seals what it changed into the journal.
    /// When the work fails nothing stays of it, nor any number it took.
    pub(crate) fn transact<T>(
        &mut self,
        act: &Act<'_>,
        verb: &'static str,
        work: impl FnOnce(&mut Recorder<'_>) -> Result<T, RegisterError>,
    ) -> Result<Done<T>, RegisterError> {
        self.transact_with(act, verb, |recorder| Ok(work(recorder)?))
    }

    /// As [`Register::transact`], for work in which the caller may stop too.
    pub(crate) fn transact_with<T, E: From<RegisterError>>(
        &mut self,
        act: &Act<'_>,
        verb: &'static str,
        work: impl FnOnce(&mut Recorder<'_>) -> Result<T, Stopped<E>>,
    ) -> Result<Done<T>, E> {
        let folder = self.folder().to_owned();
        self.sealed(act, verb, &folder, work)
            .map_err(|stopped| match stopped {
                Stopped::Register(error) => error.in_folder(&folder).into(),
                Stopped::Caller(error) => error,
            })
    }

    fn sealed<T, E>(
        &mut self,
        act: &Act<'_>,
        verb: &'static str,
        folder: &Path,
        work: impl FnOnce(&mut Recorder<'_>) -> Result<T, Stopped<E>>,
    ) -> Result<Done<T>, Stopped<E>> {
        self.must_be_writable()?;
        let transaction = self
            .connection_mut()
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut recorder = Recorder::new(&transaction, act, folder);
        let value = work(&mut recorder)?;
        let changes = recorder.seal(verb)?;
        transaction.commit()?;
        self.look_after_log();
        Ok(Done { value, changes })
    }

    /// The history of an entry: its own line and the paper it stands for, newest first.
    pub fn history(&self, entry: crate::EntryId) -> Result<Vec<JournalLine>, RegisterError> {
        let mut statement = self
            .connection()
            .prepare_cached(include_str!("history.sql"))?;
        let lines = statement
            .query_map(params![entry], |row| {
                Ok(JournalLine {
                    action: row.get("action")?,
                    at: row.get("at")?,
                    actor: row.get("actor")?,
                    verb: row.get("verb")?,
                    reason: row.get("reason")?,
                    noun: row.get("noun")?,
                    key: row.get("key")?,
                    before: row.get("before")?,
                    after: row.get("after")?,
                })
            })?
            .collect::<Result<_, _>>()?;
        Ok(lines)
    }

    /// Hash of the last action: what a printed closing page carries. Empty before the first.
    pub fn journal_head(&self) -> Result<String, RegisterError> {
        Ok(head(self.connection())?)
    }

    /// The moment of the last action, to see whether the clock jumped back.
    pub fn last_moment(&self) -> Result<Option<Moment>, RegisterError> {
        let at: Option<String> =
            self.connection()
                .query_row("SELECT max(at) FROM action", [], |row| row.get(0))?;
        Ok(at.and_then(|at| DateTime::parse_from_rfc3339(&at).ok()))
    }
}
