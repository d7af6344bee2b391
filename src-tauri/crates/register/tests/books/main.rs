//! The books of a practice office.
#![allow(
    clippy::unwrap_used,
    reason = "a step of a test that fails is the test that fails"
)]

mod backups;
mod directory;
mod exceptions;
mod finding;
mod folders;
mod imports;
mod numbers;
mod office;
mod organisation;
mod papers;
