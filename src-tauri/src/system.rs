//! The system's own dialogs and opener.

use std::path::{Path, PathBuf};

use tauri::{Manager, WebviewWindow};
use tauri_plugin_dialog::{DialogExt, FilePath};

pub fn choose_files(window: &WebviewWindow) -> Vec<PathBuf> {
    let dialog = window
        .dialog()
        .file()
        .set_title("Chọn tệp kèm theo")
        .set_parent(window);
    let picked = dialog.blocking_pick_files().unwrap_or_default();
    picked.into_iter().filter_map(on_disk).collect()
}

pub fn choose_place(window: &WebviewWindow, file_name: &str) -> Option<PathBuf> {
    let mut dialog = window
        .dialog()
        .file()
        .set_title("Lưu tệp")
        .set_parent(window);
    if let Ok(documents) = window.path().document_dir() {
        dialog = dialog.set_directory(documents);
    }
    dialog
        .set_file_name(file_name)
        .blocking_save_file()
        .and_then(on_disk)
}

pub fn open(path: &Path) -> Result<(), tauri_plugin_opener::Error> {
    tauri_plugin_opener::open_path(path, None::<&str>)
}

/// The folder a file lies in, the file marked; where the system cannot mark it, the folder alone.
pub fn show(path: &Path) -> Result<(), tauri_plugin_opener::Error> {
    tauri_plugin_opener::reveal_item_in_dir(path)
        .or_else(|unmarked| path.parent().map_or(Err(unmarked), open))
}

fn on_disk(picked: FilePath) -> Option<PathBuf> {
    picked.into_path().ok()
}
