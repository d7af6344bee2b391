//! Files named on the command line.

use std::path::{Path, PathBuf};

use clerk::Unread;
use clerk::contract::{Failure, FailureCode};

use crate::stop::Stop;

/// Reads a file with one of the readers of [`clerk`].
pub fn read<T>(file: &Path, reader: fn(&Path) -> Result<T, Unread>) -> Result<T, Stop> {
    must_be_file(file)?;
    reader(file).map_err(Stop::unread(file))
}

/// Files that will be attached.
pub fn must_be_files(files: &[PathBuf]) -> Result<(), Stop> {
    files.iter().try_for_each(|file| must_be_file(file))
}

/// A pipe or a device would be waited for without end. What is missing or not to be read is told
/// by whoever opens it.
pub fn must_be_file(file: &Path) -> Result<(), Stop> {
    match file.metadata() {
        Ok(there) if !there.is_file() => Err(Stop::Failure(Failure {
            code: FailureCode::File,
            sentence: format!(
                "“{}” không phải là tệp thường nên không đọc được; hãy chọn một tệp có sẵn trên ổ \
                 đĩa.",
                file.display()
            ),
        })),
        _ => Ok(()),
    }
}
