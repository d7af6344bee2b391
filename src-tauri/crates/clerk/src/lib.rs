//! Everything a records clerk can do: one function per act.
//!
//! The acts and the types they take and give are the contract with the porches: the window, the
//! command line, scripts. What crosses it stands in [`contract`]; [`Clerk`] does it.
//!
//! ```text
//! drafts ──► printing (compose → typeset → pdf, svg)
//!    │            ▲
//!    └──► issuing ┘──► register ◄── incoming, outgoing, entries, lists, search
//! ```

#![allow(
    clippy::needless_pass_by_value,
    reason = "an act takes its whole request, as it came over the contract"
)]

mod backups;
mod books;
mod calendar;
mod call;
mod case_files;
mod check_slip;
mod clerk;
mod clock;
pub mod contract;
mod copy_sheets;
mod copying;
mod directory;
mod dispatching;
mod drafts;
mod each_addressee;
mod entries;
mod exporting;
mod failure;
mod files;
mod findings;
mod fonts;
mod foreign;
mod guests;
mod handling;
mod importing;
mod incoming;
mod issuing;
mod job;
mod lines;
mod linking;
mod lists;
mod naming;
mod news;
mod numbers;
mod opening;
mod organisation;
mod originals;
mod outgoing;
mod overprints;
mod own_words;
mod papers;
mod pictures;
mod postal;
mod printing;
mod reading;
mod records;
mod reports;
mod saved;
mod search;
mod setting_up;
mod sheet;
mod stamping;
mod titles;
mod verifying;
mod warnings;

pub use backups::restore;
pub use check_slip::{CheckedFile, check_slip, place_words};
pub use clerk::{Access, Clerk};
pub use clock::{Clock, Moment, PcClock, vietnam};
pub use each_addressee::export_each;
pub use exporting::{export, export_files, save_files};
pub use files::{DraftFile, Unread, read_draft, read_incoming, read_office, read_outgoing};
pub use findings::{Checked, check};
pub use foreign::{Foreign, check_foreign, is_word, read_foreign};
pub use guests::read_guests;
pub use job::Job;
pub use printing::{Output, must_be_writable, save};
pub use records::{Found, Record, RecordNumber};

pub use document::Place;
pub use document::source::Fault;
pub use rules::{Finding, Outcome, Outcomes};
