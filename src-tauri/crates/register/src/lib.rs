//! The books of the records office, in one SQLite file.
//!
//! The only room that writes SQL. One folder is one office: `office.db`, `attachments`,
//! `backups`, `LOCK`. A [`Register`] is opened on it; acts that write take `&mut self` and an
//! [`Act`] (who, when, why), go through the journal and tell what they changed.
//!
//! A number is taken in the transaction that writes its line, and triggers of the schema itself
//! refuse to delete or change it, whoever asks (`schema.sql`). The room never reads the clock.

mod attachments;
mod backup;
mod drafts;
mod entry;
mod error;
mod folder;
mod ids;
mod journal;
mod lists;
mod migrations;
mod office;
mod search;
mod series;
mod verify;

pub use attachments::{Attachment, AttachmentRole, FileSource, NewFile};
pub use backup::{BackupReport, restore};
pub use drafts::{DraftRow, DraftText, SaveDraft};
pub use entry::correct::Correction;
pub use entry::duplicates::{Duplicate, DuplicateProbe, Likeness};
pub use entry::issue::{IssueRequest, IssuedFiles, Planned};
pub use entry::number::NumberRequest;
pub use entry::receive::{ReceiptRequest, Receipted, ReceiveRequest};
pub use entry::{Entered, EntryFacts, EntryRow, Facts, Fate};
pub use error::RegisterError;
pub use folder::{Mode, Register};
pub use ids::{ActionId, AttachmentId, BodyId, DraftId, EntryId, SeriesId, SignerId, UnitId};
pub use journal::{Act, Actor, Change, ChangeSet, Done, JournalFault, JournalLine, Moment, Noun};
pub use lists::{ListFilter, OpenList, PageMark, Sort, SortBy};
pub use office::{Body, Capacity, Signer, Unit};
pub use search::{Found, SearchRequest, highlight};
pub use series::{Series, SeriesState};
pub use verify::{Fault, Verified};
