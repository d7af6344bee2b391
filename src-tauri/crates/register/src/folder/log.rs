//! The log of the database (WAL). What was committed lies there, safe, until it is folded back into
//! the database itself. SQLite would have the commit do that which finds the log long: on a slow
//! disk one letter in thirty waits for a thousand pages, and an old book for all of its own. Here
//! other hands do it, and nobody waits.

use std::path::{Path, PathBuf};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

/// A log of so many pages is folded back: what SQLite itself takes for long.
const LONG: u32 = 1_000;

/// A log that grew beyond this is cut short again. It lies on the disk at the longest it ever was,
/// and a writer without a pause gives hands that only follow no chance to begin it anew.
const VERY_LONG: u32 = 20_000;

/// The log of one writer.
#[derive(Debug)]
pub(super) struct Log {
    database: PathBuf,
    folding: Option<JoinHandle<()>>,
}

impl Log {
    pub fn of(database: &Path) -> Log {
        Log {
            database: database.to_owned(),
            folding: None,
        }
    }

    /// Looks behind a commit whether the log has grown long. That it cannot be folded back now
    /// harms nobody: the next commit looks again, and who leaves the office last folds it back.
    pub fn look(&mut self, writer: &Connection) {
        let busy = self.folding.as_ref().is_some_and(|it| !it.is_finished());
        if busy || waiting(writer).is_none_or(|pages| pages < LONG) {
            return;
        }
        let database = self.database.clone();
        let hands = thread::Builder::new().spawn(move || {
            let _ = fold_back(&database);
        });
        self.folding = hands.ok();
    }
}

impl Drop for Log {
    /// A folder that is left may be moved or restored: nobody is at its files any more.
    fn drop(&mut self) {
        if let Some(hands) = self.folding.take() {
            let _ = hands.join();
        }
    }
}

/// Pages of the log that are not in the database yet.
fn waiting(connection: &Connection) -> Option<u32> {
    let (long, folded) = checkpoint(connection, "PRAGMA wal_checkpoint(NOOP)").ok()?;
    long.checked_sub(folded)
}

fn fold_back(database: &Path) -> rusqlite::Result<()> {
    let access = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(database, access)?;
    connection.busy_timeout(Duration::ZERO)?;
    let (long, _) = checkpoint(&connection, "PRAGMA wal_checkpoint(PASSIVE)")?;
    if long > VERY_LONG {
        checkpoint(&connection, "PRAGMA wal_checkpoint(TRUNCATE)")?;
    }
    Ok(())
}

/// How long the log is and how much of it is folded back, in pages.
fn checkpoint(connection: &Connection, pragma: &str) -> rusqlite::Result<(u32, u32)> {
    connection
        .prepare_cached(pragma)?
        .query_row([], |row| Ok((row.get("log")?, row.get("checkpointed")?)))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// Length of the log and how much of it was folded back, after a commit of so many pages; and
    /// what the log takes on the disk.
    fn looked_after(pages: u32) -> (u32, u32, u64) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("office.db");
        let writer = Connection::open(&file).unwrap();
        writer
            .execute_batch(&format!(
                "PRAGMA journal_mode = wal; PRAGMA wal_autocheckpoint = 0;
                 CREATE TABLE written (bytes); INSERT INTO written VALUES (zeroblob({pages} * 4096))"
            ))
            .unwrap();
        let mut log = Log::of(&file);
        log.look(&writer);
        drop(log);
        let (long, folded) = checkpoint(&writer, "PRAGMA wal_checkpoint(NOOP)").unwrap();
        let on_disk = fs::metadata(folder.path().join("office.db-wal")).unwrap();
        (long, folded, on_disk.len())
    }

    #[test]
    fn a_long_log_is_folded_back_and_a_very_long_one_is_cut() {
        let (long, folded, _) = looked_after(LONG / 2);
        assert!(long > LONG / 2 && folded == 0, "{long} {folded}");
        let (long, folded, on_disk) = looked_after(LONG * 2);
        assert!(long > LONG * 2 && folded == long, "{long} {folded}");
        assert!(on_disk > 0);
        assert_eq!(looked_after(VERY_LONG + LONG), (0, 0, 0));
    }

    #[test]
    fn a_log_whose_database_is_gone_harms_nobody() {
        let folder = tempfile::tempdir().unwrap();
        assert!(fold_back(&folder.path().join("office.db")).is_err());
        let mut log = Log::of(&folder.path().join("office.db"));
        log.look(&Connection::open_in_memory().unwrap());
    }
}
