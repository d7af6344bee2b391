//! Sao lưu: copies of the office that prove themselves before they count.

use std::path::Path;
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};

use crate::RegisterError;

/// Pages copied in one go; a writer may come in between.
const PAGES: i32 = 1024;

/// Copies a register into one file under a temporary name, opens the copy, has it checked and
/// its rows counted against the register's, and only then gives it its name.
pub(crate) fn copy_proven(source: &Connection, file: &Path) -> Result<(), RegisterError> {
    let folder = file.parent().unwrap_or(file);
    let unwritten = |error| RegisterError::of_file(file, error);
    std::fs::create_dir_all(folder).map_err(unwritten)?;
    let copy = tempfile::Builder::new()
        .prefix(".copy")
        .tempfile_in(folder)
        .map_err(unwritten)?;
    let placed = |error: rusqlite::Error| RegisterError::from(error).in_folder(folder);
    let mut target = Connection::open(copy.path()).map_err(placed)?;
    Backup::new(source, &mut target)
        .and_then(|backup| backup.run_to_completion(PAGES, Duration::ZERO, None))
        .map_err(placed)?;
    // A copy carries no log beside it: it must be whole as one file.
    target
        .pragma_update(None, "journal_mode", "delete")
        .map_err(placed)?;
    drop(target);
    let counted = prove(copy.path(), file)?;
    if counted != count(source)? {
        return Err(RegisterError::BadBackup {
            file: file.to_owned(),
            detail: "row counts differ".to_owned(),
        });
    }
    copy.as_file().sync_all().map_err(unwritten)?;
    copy.persist(file).map_err(|error| unwritten(error.error))?;
    crate::attachments::sync_folder(folder).map_err(unwritten)
}

/// Opens a copy by itself, checks it through and counts its rows.
fn prove(copy: &Path, named: &Path) -> Result<Counted, RegisterError> {
    let connection = Connection::open_with_flags(copy, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let verdict: String =
        connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict != "ok" {
        return Err(RegisterError::BadBackup {
            file: named.to_owned(),
            detail: verdict,
        });
    }
    count(&connection)
}

/// What must be the same in the office and in its copy.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Counted {
    entries: u64,
    files: u64,
    journal_head: Option<String>,
}

fn count(connection: &Connection) -> Result<Counted, RegisterError> {
    Ok(connection.query_row(
        "SELECT (SELECT count(*) FROM entry), (SELECT count(*) FROM stored_file),
                (SELECT hash FROM action ORDER BY id DESC LIMIT 1)",
        [],
        |row| {
            Ok(Counted {
                entries: row.get(0)?,
                files: row.get(1)?,
                journal_head: row.get(2)?,
            })
        },
    )?)
}
