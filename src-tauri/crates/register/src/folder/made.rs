//! What the founding of an office has made so far, to be taken away again when it fails.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// Removes what it made unless it is kept. What was there before is never touched: a folder is
/// only removed empty.
#[derive(Default)]
pub(super) struct Made {
    folders: Vec<PathBuf>,
    files: Vec<PathBuf>,
}

impl Made {
    /// Makes a folder with those above it; one that is there stays as it is.
    pub(super) fn folder(&mut self, folder: &Path) -> io::Result<()> {
        if folder.is_dir() {
            return Ok(());
        }
        if let Some(above) = folder
            .parent()
            .filter(|above| !above.as_os_str().is_empty())
        {
            self.folder(above)?;
        }
        fs::create_dir(folder)?;
        self.folders.push(folder.to_owned());
        Ok(())
    }

    /// Makes an empty file where none is; `beside` are files that will be made for it.
    pub(super) fn file(&mut self, file: &Path, beside: &[PathBuf]) -> io::Result<()> {
        File::create_new(file)?;
        self.files.push(file.to_owned());
        self.files.extend_from_slice(beside);
        Ok(())
    }

    pub(super) fn keep(&mut self) {
        self.folders.clear();
        self.files.clear();
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        // What is gone already or not empty cannot be removed; the first error is the one to tell.
        for file in &self.files {
            let _ = fs::remove_file(file);
        }
        for folder in self.folders.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}
