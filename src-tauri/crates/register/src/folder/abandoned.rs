//! What a process that was killed left half copied.

use std::fs::{self, DirEntry};
use std::path::Path;
use std::time::{Duration, SystemTime};

use crate::attachments;

/// A copy that still grows is touched every moment; one untouched for so long has nobody.
const A_DAY: Duration = Duration::from_secs(24 * 3600);

/// Where copies are made, and what their names begin with until they are whole.
const COPIES: [(&str, &str); 2] = [("attachments", attachments::COPYING), ("backups", ".copy")];

/// Clears them away as far as it can: nobody is kept from the books by litter.
pub(super) fn clear(office: &Path) {
    for (folder, beginning) in COPIES {
        clear_in(&office.join(folder), beginning);
    }
}

fn clear_in(folder: &Path, beginning: &str) {
    let (Some(now), Ok(entries)) = (now_on_disk(folder), fs::read_dir(folder)) else {
        return;
    };
    for entry in entries.flatten() {
        let untouched = untouched_since(&entry, now);
        if is_copy(&entry, beginning) && untouched.is_some_and(|age| age > A_DAY) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// The hour of the disk itself, which is the one that dated the files.
fn now_on_disk(folder: &Path) -> Option<SystemTime> {
    let probe = tempfile::tempfile_in(folder).ok()?;
    probe.metadata().ok()?.modified().ok()
}

/// A plain file with a name of a copy: its beginning and six letters or digits. What SQLite keeps
/// beside a database goes with it.
fn is_copy(entry: &DirEntry, beginning: &str) -> bool {
    let name = entry.file_name();
    let named = name
        .to_str()
        .and_then(|name| name.strip_prefix(beginning))
        .map(|rest| rest.strip_suffix("-journal").unwrap_or(rest))
        .is_some_and(|rest| rest.len() == 6 && rest.chars().all(|c| c.is_ascii_alphanumeric()));
    named && entry.file_type().is_ok_and(|kind| kind.is_file())
}

fn untouched_since(entry: &DirEntry, now: SystemTime) -> Option<Duration> {
    let touched = entry.metadata().ok()?.modified().ok()?;
    now.duration_since(touched).ok()
}
