//! What a process that was killed left half copied.

use std::fs::{self, DirEntry};
use std::path::Path;
use std::time::{Duration, SystemTime};

/// A copy that still grows is touched every moment; one untouched for so long has nobody.
const A_DAY: Duration = Duration::from_secs(24 * 3600);

/// Clears them away as far as it can: nobody is kept from the books by litter.
pub(crate) fn clear(office: &Path) {
    let attachments = office.join("attachments");
    let (Some(now), Ok(entries)) = (now_on_disk(&attachments), fs::read_dir(&attachments)) else {
        return;
    };
    for entry in entries.flatten() {
        if is_copy(&entry) && untouched_since(&entry, now).is_some_and(|age| age > A_DAY) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// The hour of the disk itself, which is the one that dated the files.
fn now_on_disk(folder: &Path) -> Option<SystemTime> {
    let probe = tempfile::tempfile_in(folder).ok()?;
    probe.metadata().ok()?.modified().ok()
}

/// A plain file with the name [`super::stage`] copies under: `.tmp` and six letters or digits.
fn is_copy(entry: &DirEntry) -> bool {
    let name = entry.file_name();
    let named = name
        .to_str()
        .and_then(|name| name.strip_prefix(super::store::COPYING))
        .is_some_and(|rest| rest.len() == 6 && rest.chars().all(|c| c.is_ascii_alphanumeric()));
    named && entry.file_type().is_ok_and(|kind| kind.is_file())
}

fn untouched_since(entry: &DirEntry, now: SystemTime) -> Option<Duration> {
    let touched = entry.metadata().ok()?.modified().ok()?;
    now.duration_since(touched).ok()
}
