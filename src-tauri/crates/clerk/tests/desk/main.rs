//! The desk of an office, from its first run to a reopened book.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a proof may say no")]

mod blanks;
mod books;
mod case_files;
mod corrections;
mod directory;
mod dispatching;
mod drafting;
mod empty_rows;
mod exporting;
mod guest_lists;
mod guests;
mod handling;
mod imports;
mod misfortunes;
mod numbers;
mod office;
mod opening;
mod overprints;
mod papers;
mod received;
mod reports;
mod series;
mod signers;
