//! Sao lưu: copies of the office that prove themselves before they count.

mod archive;
mod daily;
mod restore;
mod target;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};
use serde::{Deserialize, Serialize};

use crate::{Progress, RegisterError, attachments};

pub use restore::restore;

/// Pages copied in one go; a writer may come in between.
const PAGES: i32 = 1024;

/// Before a page is asked for again that another process holds.
const PAUSE: Duration = Duration::from_millis(50);

/// A copy that was made, reopened, checked and counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BackupReport {
    pub file: PathBuf,
    pub entries: u64,
    /// Attachments the copy stands for.
    pub files: u64,
    /// Attachments that should be in the folder of the office and are not, or are not whole.
    pub missing: Vec<PathBuf>,
}

/// Rows of every table: what must be the same in the office and in its copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Counted(BTreeMap<String, u64>);

impl Counted {
    fn rows(&self, table: &str) -> u64 {
        self.0.get(table).copied().unwrap_or_default()
    }
}

/// Copies a register into one file under a temporary name, opens the copy, has it checked and
/// counted, and only then gives it its name.
pub(crate) fn copy_proven(source: &Connection, file: &Path) -> Result<Counted, RegisterError> {
    let mut progress = Progress::unwatched();
    let folder = file.parent().unwrap_or(file);
    std::fs::create_dir_all(folder).map_err(|error| RegisterError::of_file(file, error))?;
    let (copy, counted) = proven_copy_in(source, folder, file, &mut progress)?;
    copy.persist(file)
        .map_err(|error| RegisterError::of_file(file, error.error))?;
    attachments::sync_folder(folder).map_err(|error| RegisterError::of_file(file, error))?;
    Ok(counted)
}

/// The copy under its temporary name in `folder`; `named` is the name errors tell. The progress
/// counts bytes.
fn proven_copy_in(
    source: &Connection,
    folder: &Path,
    named: &Path,
    progress: &mut Progress<'_>,
) -> Result<(tempfile::NamedTempFile, Counted), RegisterError> {
    let unwritten = |error| RegisterError::of_file(named, error);
    let copy = tempfile::Builder::new()
        .prefix(".copy")
        .tempfile_in(folder)
        .map_err(unwritten)?;
    let placed = |error: rusqlite::Error| RegisterError::from(error).in_folder(folder);
    // One state of the register, whoever writes meanwhile.
    let snapshot = source.unchecked_transaction()?;
    let expected = count(&snapshot)?;
    let mut target = Connection::open(copy.path()).map_err(placed)?;
    copy_pages(&snapshot, &mut target, placed, progress)?;
    // A copy carries no log beside it: it must be whole as one file.
    target
        .pragma_update(None, "journal_mode", "delete")
        .map_err(placed)?;
    drop(target);
    copy.as_file().sync_all().map_err(unwritten)?;
    let counted = prove(copy.path(), named)?;
    if counted != expected {
        return Err(RegisterError::BadBackup {
            file: named.to_owned(),
            detail: "row counts differ from the office".to_owned(),
        });
    }
    Ok((copy, counted))
}

fn copy_pages(
    source: &Connection,
    target: &mut Connection,
    placed: impl Fn(rusqlite::Error) -> RegisterError,
    progress: &mut Progress<'_>,
) -> Result<(), RegisterError> {
    let page: u64 = source.pragma_query_value(None, "page_size", |row| row.get(0))?;
    let backup = Backup::new(source, target).map_err(&placed)?;
    let mut copied = 0;
    loop {
        let step = backup.step(PAGES).map_err(&placed)?;
        let state = backup.progress();
        let pages = u64::try_from(state.pagecount - state.remaining).unwrap_or_default();
        progress.advance((pages - copied) * page)?;
        copied = pages;
        match step {
            StepResult::Done => return Ok(()),
            // A writer of another process; the copy goes on from where it was.
            StepResult::Busy | StepResult::Locked => std::thread::sleep(PAUSE),
            _ => {}
        }
    }
}

/// Opens a copy by itself, checks it through and counts its rows.
fn prove(copy: &Path, named: &Path) -> Result<Counted, RegisterError> {
    let bad = |detail: String| RegisterError::BadBackup {
        file: named.to_owned(),
        detail,
    };
    let connection = Connection::open_with_flags(copy, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let verdict: String = connection
        .query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))
        .map_err(|error| bad(error.to_string()))?;
    if verdict != "ok" {
        return Err(bad(verdict));
    }
    count(&connection).map_err(|error| bad(error.to_string()))
}

/// Counts whatever tables there are, so that offices of every schema can be copied.
fn count(connection: &Connection) -> rusqlite::Result<Counted> {
    let mut tables = connection
        .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")?;
    let mut counted = BTreeMap::new();
    for table in tables.query_map([], |row| row.get::<_, String>(0))? {
        let table = table?;
        let sql = format!("SELECT count(*) FROM \"{table}\"");
        let rows = connection.query_row(&sql, [], |row| row.get(0))?;
        counted.insert(table, rows);
    }
    Ok(Counted(counted))
}

/// A stored file: its hash, its place below the folder of the office, its bytes.
pub(crate) struct Stored {
    pub sha256: String,
    pub place: PathBuf,
    pub size: u64,
}

pub(crate) fn stored_files(connection: &Connection) -> Result<Vec<Stored>, RegisterError> {
    let mut statement =
        connection.prepare("SELECT sha256, extension, size FROM stored_file ORDER BY sha256")?;
    let files = statement
        .query_map([], |row| {
            let sha256: String = row.get("sha256")?;
            let extension: String = row.get("extension")?;
            Ok(Stored {
                place: attachments::place_of(&sha256, &extension),
                sha256,
                size: row.get("size")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(files)
}
