//! The books of a practice office.
#![allow(
    clippy::unwrap_used,
    reason = "a step of a test that fails is the test that fails"
)]

mod backups;
mod duties;
mod finding;
mod folders;
mod handling;
mod numbers;
mod office;
mod papers;
mod standing;
mod tray;
