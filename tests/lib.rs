//! What several proofs share: where the house stands, and where its built programs lie.
#![allow(
    clippy::panic,
    reason = "called by tests only, where a panic is the answer no"
)]

pub mod desk;
pub mod golden;
mod proof_sheet;
pub mod report;
mod sources;
pub mod specimen;
pub mod traced;
pub mod witness;
pub mod words;
pub mod world;

pub use proof_sheet::proof_sheet;
pub use sources::sources;

use std::env;
use std::path::{Path, PathBuf};

/// The folder of the root `Cargo.toml`.
pub fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// A program of ours built by `cargo xtask test`, which names it in an environment variable
/// (`VANTHU`, `VANTHU_DESK`), or one it brought along (`TAURI_DRIVER`).
///
/// # Panics
/// When the variable is missing: the proof was started by hand, and would prove something about
/// an old or a foreign program.
pub fn program(variable: &str) -> PathBuf {
    match env::var_os(variable) {
        Some(path) => PathBuf::from(path),
        None => panic!("{variable} names no program: start the proofs with `cargo xtask test`"),
    }
}
