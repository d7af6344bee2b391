//! The files of the house, for the proofs that look at the house itself.

use std::fs;
use std::path::{Path, PathBuf};

/// What tools write, not people.
const MADE: &[&str] = &["target", "node_modules", "dist", "gen"];

/// Generated from the Rust types, as long as the contract is.
const GENERATED: &str = "contract.ts";

/// The files people wrote in these folders, by their endings.
///
/// # Panics
/// When a folder cannot be read.
pub fn sources(folders: &[PathBuf], endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    folders
        .iter()
        .for_each(|folder| collect(folder, endings, &mut found));
    found
}

fn collect(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("a file").path())
    {
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        let ending = path
            .extension()
            .and_then(|ending| ending.to_str())
            .unwrap_or_default();
        if path.is_dir() && !MADE.contains(&name) && !name.starts_with('.') {
            collect(&path, endings, found);
        } else if path.is_file() && endings.contains(&ending) && name != GENERATED {
            found.push(path);
        }
    }
}
