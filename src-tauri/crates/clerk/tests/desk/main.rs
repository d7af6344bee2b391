//! The desk of an office, from its first run to a reopened book.
#![allow(clippy::unwrap_used, reason = "a proof may say no")]

mod drafting;
mod numbers;
mod office;
mod opening;
