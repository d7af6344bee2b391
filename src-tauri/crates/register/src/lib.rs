//! The books of the records office, in one SQLite file.
//!
//! The only room that writes SQL. One folder is one office: `office.db`, `attachments`,
//! `backups`, `LOCK`. A [`Register`] is opened on it; reading takes `&self`, an act that writes
//! takes `&mut self` and an [`Act`] (who, when, why), goes through the journal and tells what it
//! changed. The room never reads the clock.
//!
//! A number is taken in the transaction that writes its line, and triggers of the schema itself
//! refuse to delete or change it, whoever asks. `schema.sql` describes the whole office.
//!
//! ```
//! use document::entry::read_incoming;
//! use document::office::read_office;
//! use register::{Act, Actor, ReceiveRequest, Register};
//!
//! # let home = tempfile::tempdir()?;
//! # let folder = home.path();
//! # let office = r#"
//! #     name = "UBND xã Sơn Đông"
//! #     [[body]]
//! #     name = "UBND xã Sơn Đông"
//! #     abbreviation = "UBND"
//! #     agency = ["UBND XÃ SƠN ĐÔNG"]
//! #     place = "Sơn Đông"
//! #     [[body.series]]
//! #     name = "Văn bản đến"
//! #     direction = "incoming"
//! #     year = 2026
//! #     opening_number = 411
//! # "#;
//! let clerk = Actor("Nguyễn Thị Dung".into());
//! let act = Act::new(&clerk, "2026-11-23T08:00:00+07:00".parse()?);
//!
//! // The paper book was used up to số đến 411.
//! let office = read_office(office).map_err(|faults| faults[0].clone())?;
//! let mut register = Register::found(folder, &office, &act)?;
//!
//! let facts = read_incoming("agency = \"Sở Tài chính\"\nsubject = \"dự toán năm 2027\"")
//!     .map_err(|faults| faults[0].clone())?
//!     .facts;
//! let entered = register.receive(&act, &ReceiveRequest { facts: &facts, files: &[] })?;
//! assert_eq!(entered.value.number.to_paper(), "412");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod attachments;
mod backup;
mod calendar;
mod case_files;
mod copying;
mod directory;
mod drafts;
mod entry;
mod error;
mod file_copies;
mod file_words;
mod folder;
mod handling;
mod ids;
mod import;
mod journal;
mod links;
mod lists;
mod migrations;
mod office;
mod office_hours;
mod organisation;
mod own_words;
mod postal;
mod progress;
mod recipients;
mod reports;
mod saved;
mod search;
mod series;
mod validity;
mod verify;
mod volumes;

pub use attachments::{Attachment, AttachmentRole, FileSource, NewFile};
pub use backup::{BackupReport, restore};
pub use calendar::CalendarDay;
pub use case_files::{
    CaseFile, CaseFileFacts, CaseFilePlan, CaseFileRefusal, FiledPaper, Heading, HeadingFacts,
    Numbering, OtherPaper,
};
pub use copying::CopyRequest;
pub use directory::{
    Agency, AgencyFacts, AgencyQuery, EndedName, Group, GroupFacts, PapersOf, Succeeded,
    Succession, SuccessionAct, ToImport, Usual, UsualField, UsualOrder, UsualQuery,
};
pub use drafts::{DraftRow, DraftText, SaveDraft};
pub use entry::correct::Correction;
pub use entry::duplicates::{Duplicate, DuplicateProbe, Likeness};
pub use entry::issue::{IssueRequest, IssuedFiles, Planned};
pub use entry::number::NumberRequest;
pub use entry::receive::{ReceiptRequest, Receipted, ReceiveRequest};
pub use entry::{Entered, EntryFacts, EntryRow, Facts, Fate};
pub use error::{MissingFact, RegisterError, Stranger};
pub use file_copies::{FileCopyUse, UseRequest};
pub use file_words::{FileWords, UnreadFile};
pub use folder::{Mode, Register};
pub use handling::attached::{AttachedDocument, AttachedFacts};
pub use handling::deadlines::{Deadline, DeadlineFacts, DeadlineSource};
pub use handling::duties::{Duty, DutyDone, DutyDue, DutyFacts, Every};
pub use handling::endings::{Ending, EndingFacts, EndingNoted, EndingWay};
pub use handling::follow_up::FollowUpRow;
pub use handling::hand_overs::{HandOver, HandOverFacts, HandOverLine};
pub use handling::passing::{Passing, PassingProbe, PassingRule, PassingRuleFacts};
pub use handling::receipts::Receipt;
pub use handling::roles::{Assignment, Role, RoleFacts};
pub use handling::standing::{HandlingState, Standing};
pub use handling::steps::{Step, StepAct, StepFacts, StepLevel, StepMedium, StepRequest};
pub use handling::tray::{ArrivalFacts, AsideFor, ReceiptOutcome};
pub use handling::when::When;
pub use handling::work::{WorkCounts, WorkFilter, WorkList};
pub use ids::{
    ActionId, AgencyGroupId, AgencyId, AssignmentId, AttachmentId, BodyId, CalendarDayId,
    CapacityId, CaseFileId, DeadlineId, DocumentId, DraftId, DutyId, EndingId, EntryId, EnvelopeId,
    FileCopyUseId, FiledId, HandOverId, HeadingId, ImportId, LinkId, PassingRuleId, ReceiptId,
    RecipientId, SavedSearchId, SeriesId, SignerId, StepId, UnitId,
};
pub use import::{
    BookSays, ImportFacts, ImportRefusal, ImportRequest, ImportRow, Imported, PastImport,
    VoidNumber,
};
pub use journal::{Act, Actor, Change, ChangeSet, Done, JournalFault, JournalLine, Moment, Noun};
pub use links::{Link, LinkRequest, LinkTarget, LinkWay, LinkedPaper, Relation, Supersession};
pub use lists::{FieldWords, ListFilter, OpenList, Sort, SortBy, Span, TextField};
pub use office::{Body, Capacity, Signer, Unit};
pub use organisation::{BodyForm, BodyRenamed, CapacityForm, NumbersAfterRenaming, SignerForm};
pub use postal::{Envelope, EnvelopeFacts, Enveloping, PostRequest, Waiting};
pub use progress::{Progress, Watch};
pub use recipients::{
    CopiesAsked, DispatchRequest, Recipient, RecipientLine, RecipientRole, RecipientState,
    StateNote, StateRequest, names_nobody,
};
pub use reports::incoming::{Came, IncomingWork, Time, Work};
pub use reports::outgoing::{GivenFate, GivenNumber, RepliesWanted, Revisions, Sent};
pub use reports::{ReportScope, ReportSpan};
pub use saved::SavedSearch;
pub use search::{Found, Met, SearchRequest, highlight};
pub use series::{Given, Insertion, LedgerLine, Neighbours, NumberChoice, Series, SeriesState};
pub use validity::Validity;
pub use verify::{Fault, Verified};
pub use volumes::{PrintRun, PrintedBook, PrintedLine, RunKind, Volume};
