//! The books of a practice office.
#![allow(
    clippy::unwrap_used,
    reason = "a step of a test that fails is the test that fails"
)]

mod backups;
mod case_files;
mod copies;
mod directory;
mod dispatching;
mod duties;
mod exceptions;
mod file_words;
mod finding;
mod folders;
mod handling;
mod imports;
mod interleaving;
mod links;
mod numbers;
mod office;
mod organisation;
mod papers;
mod passing;
mod postal;
mod standing;
mod tray;
