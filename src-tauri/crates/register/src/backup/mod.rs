//! Sao lưu: copies of the office that prove themselves before they count.

mod archive;
mod daily;
mod restore;
mod target;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};
use serde::{Deserialize, Serialize};

use crate::{RegisterError, attachments};

pub use restore::restore;

/// Pages copied in one go; a writer may come in between.
const PAGES: i32 = 1024;

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
    let folder = file.parent().unwrap_or(file);
    std::fs::create_dir_all(folder).map_err(|error| RegisterError::of_file(file, error))?;
    let (copy, counted) = proven_copy_in(source, folder, file)?;
    copy.persist(file)
        .map_err(|error| RegisterError::of_file(file, error.error))?;
    attachments::sync_folder(folder).map_err(|error| RegisterError::of_file(file, error))?;
    Ok(counted)
}

/// The copy under its temporary name in `folder`; `named` is the name errors tell.
fn proven_copy_in(
    source: &Connection,
    folder: &Path,
    named: &Path,
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
    Backup::new(&snapshot, &mut target)
        .and_then(|backup| backup.run_to_completion(PAGES, Duration::ZERO, None))
        .map_err(placed)?;
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
struct Stored {
    sha256: String,
    place: PathBuf,
    size: u64,
}

fn stored_files(connection: &Connection) -> Result<Vec<Stored>, RegisterError> {
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
