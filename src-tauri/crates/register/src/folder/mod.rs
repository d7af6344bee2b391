//! The folder of an office: making it, opening it, and the reasons not to.

mod abandoned;
mod lock;
mod log;
mod made;
mod place;
mod still;

pub(crate) use place::must_be_local;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use document::office::OfficeFile;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::error::Stranger;
use crate::journal::Noun;
use crate::{Act, RegisterError, backup, lists, migrations};
use lock::Lock;
use log::Log;
use made::Made;

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
    /// Let go of before the connection: the last to leave brings the log home.
    log: Log,
    connection: Connection,
    folder: PathBuf,
    mode: Mode,
    _lock: Option<Lock>,
}

impl Register {
    /// Makes an office in a folder that does not exist yet or is empty, and opens it as
    /// [`Mode::Process`]. When it fails, nothing of it stays behind.
    pub fn create(folder: &Path, name: &str, act: &Act<'_>) -> Result<Register, RegisterError> {
        found_with(folder, name, act, |_| Ok(()))
    }

    /// As [`Register::create`], with the office set up from its file: there is a whole office, or
    /// none.
    pub fn found(
        folder: &Path,
        file: &OfficeFile,
        act: &Act<'_>,
    ) -> Result<Register, RegisterError> {
        found_with(folder, &file.name, act, |register| {
            register.set_up(act, file).map(drop)
        })
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
        must_look_like_an_office(&file)?;
        if mode != Mode::ReadOnly {
            place::must_be_writable(folder)?;
        }
        let lock = match mode {
            Mode::Window => Some(Lock::take(folder)?),
            Mode::Process | Mode::ReadOnly => None,
        };
        if mode == Mode::Window {
            abandoned::clear(folder);
        }
        let mut connection = connect(&file, mode).map_err(|error| error.in_folder(folder))?;
        bring_up_to_date(&mut connection, folder, mode, lock.is_some())
            .map_err(|error| error.in_folder(folder))?;
        Ok(Register {
            connection,
            log: Log::of(&file),
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

    /// Lets go of what was read and is not needed again, up to 32 MB: before work that takes its
    /// memory elsewhere.
    pub fn let_go_of_pages(&self) -> Result<(), RegisterError> {
        Ok(self.connection.execute_batch("PRAGMA shrink_memory")?)
    }

    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }

    pub(crate) fn connection_mut(&mut self) -> &mut Connection {
        &mut self.connection
    }

    /// What was committed is safe; when much of it has gathered, it is put in its place beside the
    /// next act.
    pub(crate) fn look_after_log(&mut self) {
        self.log.look(&self.connection);
    }

    pub(crate) fn must_be_writable(&self) -> Result<(), RegisterError> {
        match self.mode {
            Mode::Window | Mode::Process => Ok(()),
            Mode::ReadOnly => Err(RegisterError::ReadOnly),
        }
    }
}

fn found_with(
    folder: &Path,
    name: &str,
    act: &Act<'_>,
    set_up: impl FnOnce(&mut Register) -> Result<(), RegisterError>,
) -> Result<Register, RegisterError> {
    must_be_local(folder)?;
    // Dropped last, when the register has let go of its files.
    let mut made = Made::default();
    made.folder(folder)
        .map_err(|error| unusable(folder, error))?;
    let mut others = fs::read_dir(folder).map_err(|error| unusable(folder, error))?;
    if others.any(|entry| entry.is_ok_and(|entry| entry.file_name() != lock::FILE)) {
        return Err(RegisterError::OfficeExists {
            folder: folder.to_owned(),
        });
    }
    place::must_be_writable(folder)?;
    let mut register = make(folder, name, act, &mut made)?;
    set_up(&mut register)?;
    made.keep();
    Ok(register)
}

fn make(
    folder: &Path,
    name: &str,
    act: &Act<'_>,
    made: &mut Made,
) -> Result<Register, RegisterError> {
    for inner in ["attachments", "backups"] {
        let inner = folder.join(inner);
        made.folder(&inner)
            .map_err(|error| RegisterError::of_file(&inner, error))?;
    }
    let file = folder.join(DATABASE);
    let logs = ["office.db-wal", "office.db-shm"].map(|log| folder.join(log));
    made.file(&file, &logs)
        .map_err(|error| RegisterError::of_file(&file, error))?;
    let at_folder = |error: RegisterError| error.in_folder(folder);
    let mut connection = Connection::open(&file)
        .and_then(|connection| prepare(&connection, Mode::Process).map(|()| connection))
        .map_err(|error| at_folder(error.into()))?;
    migrations::migrate(&mut connection).map_err(at_folder)?;
    let mut register = Register {
        connection,
        log: Log::of(&file),
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

/// An empty file is what a broken disk or a careless copy leaves: SQLite would take it for a new
/// database.
fn must_look_like_an_office(file: &Path) -> Result<(), RegisterError> {
    let stranger = match fs::metadata(file) {
        Ok(there) if there.is_dir() => Stranger::Folder,
        Ok(there) if there.is_file() && there.len() == 0 => Stranger::Empty,
        Ok(there) if there.is_file() => return Ok(()),
        Ok(_) => Stranger::Foreign,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(RegisterError::NoOffice {
                folder: file.parent().unwrap_or(file).to_owned(),
            });
        }
        Err(error) => return Err(RegisterError::of_file(file, error)),
    };
    Err(RegisterError::NotAnOffice {
        file: file.to_owned(),
        stranger,
    })
}

fn connect(file: &Path, mode: Mode) -> Result<Connection, RegisterError> {
    let access = match mode {
        Mode::ReadOnly => OpenFlags::SQLITE_OPEN_READ_ONLY,
        Mode::Window | Mode::Process => OpenFlags::SQLITE_OPEN_READ_WRITE,
    };
    let access = access | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    // Looked at before anything is set: a foreign file stays as it is.
    let (connection, application) = match look_at(file, access) {
        Err(error) if mode == Mode::ReadOnly && still::lies(file, &error) => {
            look_at(still::name(file), access | OpenFlags::SQLITE_OPEN_URI)
        }
        looked => looked,
    }?;
    if application != migrations::APPLICATION_ID {
        return Err(RegisterError::NotAnOffice {
            file: file.to_owned(),
            stranger: Stranger::Foreign,
        });
    }
    prepare(&connection, mode)?;
    Ok(connection)
}

/// Opens a file and reads whose it says it is.
fn look_at(file: impl AsRef<Path>, access: OpenFlags) -> rusqlite::Result<(Connection, i32)> {
    let connection = Connection::open_with_flags(file, access)?;
    connection.busy_timeout(PATIENCE)?;
    let application = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    Ok((connection, application))
}

/// Settings that hold for a connection, not for the file.
fn prepare(connection: &Connection, mode: Mode) -> rusqlite::Result<()> {
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(128);
    // SQLite with STAT4, as it is bundled, looks at the values bound to a statement to plan it, and
    // plans it anew when they change: for us at every row.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    lists::teach(connection)?;
    if mode != Mode::ReadOnly {
        connection.pragma_update(None, "journal_mode", "wal")?;
        // A number that was told must survive the next power cut.
        connection.pragma_update(None, "synchronous", "full")?;
        // See [`Log`]: no commit folds the log back.
        connection.pragma_update(None, "wal_autocheckpoint", 0)?;
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
fn unusable(folder: &Path, error: io::Error) -> RegisterError {
    match RegisterError::of_file(&folder.join(DATABASE), error) {
        RegisterError::File { .. } => RegisterError::FolderNotWritable {
            folder: folder.to_owned(),
        },
        other => other,
    }
}
