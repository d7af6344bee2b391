//! Stands in for dialogs and opener while the window is driven by a test. The folder named by
//! `VANTHU_REHEARSAL` says what would be picked (`pick`, one path a line), receives what would be
//! saved, and remembers what would be opened (`opened`)
//! or shown in its folder (`shown`).

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::{env, fs};

use tauri::WebviewWindow;

pub fn choose_files(_: &WebviewWindow) -> Vec<PathBuf> {
    let picked = fs::read_to_string(folder().join("pick")).unwrap_or_default();
    picked.lines().map(PathBuf::from).collect()
}

pub fn choose_place(_: &WebviewWindow, file_name: &str) -> Option<PathBuf> {
    Some(folder().join(file_name))
}

pub fn open(path: &Path) -> io::Result<()> {
    remember("opened", path)
}

pub fn show(path: &Path) -> io::Result<()> {
    remember("shown", path)
}

fn remember(list: &str, path: &Path) -> io::Result<()> {
    let mut list = fs::File::options()
        .create(true)
        .append(true)
        .open(folder().join(list))?;
    writeln!(list, "{}", path.display())
}

fn folder() -> PathBuf {
    env::var_os("VANTHU_REHEARSAL")
        .map(PathBuf::from)
        .unwrap_or_else(env::temp_dir)
}
