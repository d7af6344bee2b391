//! Books that nobody can write to, as on a medium that can only be read: they are read without the
//! log that SQLite keeps beside them even for readers.

use std::fs;
use std::path::{MAIN_SEPARATOR, Path, absolute};

use rusqlite::{Error, ErrorCode};

/// Whether a file that could not be opened lies still: no log may be made beside it, and none was
/// left that the file is not whole without.
pub(super) fn lies(file: &Path, refused: &Error) -> bool {
    // A disk that can only be read and a folder without the right are told apart.
    let barred = [ErrorCode::CannotOpen, ErrorCode::ReadOnly];
    let code = refused.sqlite_error_code();
    let logged = fs::metadata(file.with_extension("db-wal")).is_ok_and(|log| log.len() > 0);
    code.is_some_and(|code| barred.contains(&code)) && !logged
}

/// The name by which SQLite reads such a file, as a URI.
pub(super) fn name(file: &Path) -> String {
    let file = absolute(file).unwrap_or_else(|_| file.to_owned());
    let path = file.to_string_lossy().replace(MAIN_SEPARATOR, "/");
    let path = path.replace('%', "%25").replace('?', "%3f");
    let path = path.replace('#', "%23");
    // A path that begins with a drive has no slash of its own.
    let root = if path.starts_with('/') { "" } else { "/" };
    format!("file://{root}{path}?immutable=1")
}

#[cfg(test)]
mod tests {
    use rusqlite::{Connection, OpenFlags};

    use super::*;

    #[test]
    fn whatever_a_folder_is_called_its_books_are_read_where_they_lie() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("Sổ 100% #1 năm ? 2026");
        // Windows knows no question mark.
        let folder = if cfg!(windows) {
            home.path().join("Sổ 100% #1")
        } else {
            folder
        };
        fs::create_dir(&folder).unwrap();
        let file = folder.join("office.db");
        let books = Connection::open(&file).unwrap();
        books.execute_batch("CREATE TABLE line (number)").unwrap();
        drop(books);
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
        let still = Connection::open_with_flags(name(&file), flags).unwrap();
        assert!(still.table_exists(None, "line").unwrap());
    }
}
