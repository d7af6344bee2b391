//! The folder of an office: making it, opening it, and the reasons not to.

mod lock;
mod place;

pub(crate) use place::must_be_local;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::journal::Noun;
use crate::{Act, RegisterError, backup, migrations};
use lock::Lock;

const DATABASE: &str = "office.db";

/// How long a writer waits for another before it says that the register is busy.
const PATIENCE: Duration = Duration::from_secs(5);

/// In what way an office is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mode {
    /// The window: one for each office, held by the lock file.
    Window,
    /// A process of the command line, beside the window.
    Process,
    /// A reader beside a writer: of the window's pool, or of a copy to look at.
    ReadOnly,
}

/// The books of an office, open.
#[derive(Debug)]
pub struct Register {
    connection: Connection,
    folder: PathBuf,
    mode: Mode,
    _lock: Option<Lock>,
}

impl Register {
    /// Makes an office in a folder that does not exist yet or is empty, and opens it as
    /// [`Mode::Process`]. When it fails, no half office stays behind.
    pub fn create(folder: &Path, name: &str, act: &Act<'_>) -> Result<Register, RegisterError> {
        must_be_local(folder)?;
        fs::create_dir_all(folder).map_err(|error| unusable(folder, error))?;
        let mut others = fs::read_dir(folder).map_err(|error| unusable(folder, error))?;
        if others.any(|entry| entry.is_ok_and(|entry| entry.file_name() != lock::FILE)) {
            return Err(RegisterError::OfficeExists {
                folder: folder.to_owned(),
            });
        }
        place::must_be_writable(folder)?;
        let made = make(folder, name, act);
        if made.is_err() {
            for leftover in [DATABASE, "office.db-wal", "office.db-shm"] {
                // What was never made cannot be removed; the first error is the one to tell.
                let _ = fs::remove_file(folder.join(leftover));
            }
        }
        made
    }

    /// Opens the office of a folder, bringing an older one to today's schema first.
    pub fn open(folder: &Path, mode: Mode) -> Result<Register, RegisterError> {
        if !folder.exists() {
            return Err(RegisterError::FolderMissing {
                folder: folder.to_owned(),
            });
        }
        must_be_local(folder)?;
        let file = folder.join(DATABASE);
        if !file.is_file() {
            return Err(RegisterError::NoOffice {
                folder: folder.to_owned(),
            });
        }
        if mode != Mode::ReadOnly {
            place::must_be_writable(folder)?;
        }
        let lock = match mode {
            Mode::Window => Some(Lock::take(folder)?),
            Mode::Process | Mode::ReadOnly => None,
        };
        let mut connection =
            connect(&file, mode).map_err(|error| RegisterError::from(error).in_folder(folder))?;
        bring_up_to_date(&mut connection, folder, mode, lock.is_some())
            .map_err(|error| error.in_folder(folder))?;
        Ok(Register {
            connection,
            folder: folder.to_owned(),
            mode,
            _lock: lock,
        })
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// A number that grows whenever another connection has written: what is shown is then old.
    pub fn data_version(&self) -> Result<i64, RegisterError> {
        Ok(self
            .connection
            .pragma_query_value(None, "data_version", |row| row.get(0))?)
    }

    /// How long a write waits for another writer before it says [`RegisterError::Busy`]; five
    /// seconds unless it is set.
    pub fn set_patience(&self, patience: Duration) -> Result<(), RegisterError> {
        Ok(self.connection.busy_timeout(patience)?)
    }

    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }

    pub(crate) fn connection_mut(&mut self) -> &mut Connection {
        &mut self.connection
    }

    pub(crate) fn must_be_writable(&self) -> Result<(), RegisterError> {
        match self.mode {
            Mode::Window | Mode::Process => Ok(()),
            Mode::ReadOnly => Err(RegisterError::ReadOnly),
        }
    }
}

fn make(folder: &Path, name: &str, act: &Act<'_>) -> Result<Register, RegisterError> {
    for inner in ["attachments", "backups"] {
        let inner = folder.join(inner);
        fs::create_dir_all(&inner).map_err(|error| RegisterError::of_file(&inner, error))?;
    }
    let at_folder = |error: RegisterError| error.in_folder(folder);
    let mut connection = Connection::open(folder.join(DATABASE))
        .and_then(|connection| prepare(&connection, Mode::Process).map(|()| connection))
        .map_err(|error| at_folder(error.into()))?;
    migrations::migrate(&mut connection).map_err(at_folder)?;
    let mut register = Register {
        connection,
        folder: folder.to_owned(),
        mode: Mode::Process,
        _lock: None,
    };
    register.transact(act, "create-office", |recorder| {
        let uuid = recorder.new_uuid();
        let at = recorder.act().moment();
        recorder.insert(
            Noun::Office,
            "INSERT INTO office (id, uuid, name, created_at) VALUES (1, ?1, ?2, ?3)",
            (uuid, name, at),
        )?;
        Ok(())
    })?;
    Ok(register)
}

fn connect(file: &Path, mode: Mode) -> rusqlite::Result<Connection> {
    let access = match mode {
        Mode::ReadOnly => OpenFlags::SQLITE_OPEN_READ_ONLY,
        Mode::Window | Mode::Process => OpenFlags::SQLITE_OPEN_READ_WRITE,
    };
    let connection = Connection::open_with_flags(file, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    prepare(&connection, mode)?;
    Ok(connection)
}

/// Settings that hold for a connection, not for the file.
fn prepare(connection: &Connection, mode: Mode) -> rusqlite::Result<()> {
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(128);
    if mode != Mode::ReadOnly {
        connection.pragma_update(None, "journal_mode", "wal")?;
        // A number that was told must survive the next power cut.
        connection.pragma_update(None, "synchronous", "full")?;
    }
    connection.pragma_update(None, "foreign_keys", true)?;
    // Also a trigger that a REPLACE would set off counts.
    connection.pragma_update(None, "recursive_triggers", true)?;
    connection.pragma_update(None, "cache_size", -32_768)?;
    connection.pragma_update(None, "temp_store", "memory")
}

fn bring_up_to_date(
    connection: &mut Connection,
    folder: &Path,
    mode: Mode,
    locked: bool,
) -> Result<(), RegisterError> {
    let known = migrations::newest();
    let found = migrations::version(connection)?;
    let application: i32 =
        connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if application != migrations::APPLICATION_ID {
        return Err(RegisterError::NoOffice {
            folder: folder.to_owned(),
        });
    }
    if found > known {
        return Err(RegisterError::NewerProgram { found, known });
    }
    if found == known {
        return Ok(());
    }
    if mode == Mode::ReadOnly {
        return Err(RegisterError::ReadOnly);
    }
    // A window of the older program must not go on over a changed schema.
    let _lock = if locked {
        None
    } else {
        Some(Lock::take(folder)?)
    };
    let before = folder.join("backups").join(format!("before-{known}.db"));
    backup::copy_proven(connection, &before)?;
    migrations::migrate(connection)
}

/// A folder that cannot be made or read.
fn unusable(folder: &Path, error: std::io::Error) -> RegisterError {
    match RegisterError::of_file(&folder.join(DATABASE), error) {
        RegisterError::File { .. } => RegisterError::FolderNotWritable {
            folder: folder.to_owned(),
        },
        other => other,
    }
}
