//! Files the user picks, places he chooses, and documents he wants to see. The screens never
//! reach the disk or another program themselves.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use clerk::contract::{Failure, FailureCode};
use tauri::async_runtime::spawn_blocking;
use tauri::{State, WebviewWindow};

use crate::acts::broken_off;
use crate::desk::Desk;

#[cfg(not(feature = "rehearsal"))]
#[path = "system.rs"]
mod system;
#[cfg(feature = "rehearsal")]
#[path = "rehearsal.rs"]
mod system;

/// Where the user had files written since the window was opened.
#[derive(Default)]
pub struct Chosen(Mutex<HashSet<PathBuf>>);

/// Files to attach; empty when the user thought better of it.
#[tauri::command]
pub async fn choose_files(window: WebviewWindow) -> Result<Vec<PathBuf>, Failure> {
    spawn_blocking(move || system::choose_files(&window))
        .await
        .map_err(broken_off)
}

/// Where to write a file; none when the user thought better of it.
#[tauri::command]
pub async fn choose_place(
    window: WebviewWindow,
    chosen: State<'_, Chosen>,
    file_name: String,
) -> Result<Option<PathBuf>, Failure> {
    let asked = spawn_blocking(move || system::choose_place(&window, &file_name));
    let place = asked.await.map_err(broken_off)?;
    if let Some(place) = &place {
        chosen
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(place.clone());
    }
    Ok(place)
}

/// Opens a file in the program the system has for it, or a folder of files: only the office's own files, and what the
/// user had written just now.
#[tauri::command]
pub async fn open_file(
    desk: State<'_, Desk>,
    chosen: State<'_, Chosen>,
    path: PathBuf,
) -> Result<(), Failure> {
    must_be_ours(&desk, &chosen, &path)?;
    let why_not = "máy chưa có chương trình để xem loại tệp này";
    outside(path, system::open, why_not).await
}

/// Shows where such a file lies, in the system's own view of folders.
#[tauri::command]
pub async fn show_file(
    desk: State<'_, Desk>,
    chosen: State<'_, Chosen>,
    path: PathBuf,
) -> Result<(), Failure> {
    must_be_ours(&desk, &chosen, &path)?;
    let why_not = "máy không mở được thư mục của tệp này";
    outside(path, system::show, why_not).await
}

/// Hands a file to another program of the system.
async fn outside<E: 'static>(
    path: PathBuf,
    hand_over: fn(&Path) -> Result<(), E>,
    why_not: &'static str,
) -> Result<(), Failure> {
    spawn_blocking(move || {
        must_be_there(&path)?;
        hand_over(&path).map_err(|_| unopened(&path, why_not))
    })
    .await
    .map_err(broken_off)?
}

fn must_be_ours(desk: &Desk, chosen: &Chosen, path: &Path) -> Result<(), Failure> {
    let chosen = chosen.0.lock().unwrap_or_else(PoisonError::into_inner);
    match chosen.contains(path) || lies_in(desk.folder(), path) {
        true => Ok(()),
        false => Err(unopened(path, "tệp này không thuộc sổ của cơ quan")),
    }
}

fn must_be_there(path: &Path) -> Result<(), Failure> {
    match path.exists() {
        true => Ok(()),
        false => Err(unopened(path, "tệp không còn ở chỗ cũ")),
    }
}

/// Whether a path leads into a folder, once links and `..` are followed.
fn lies_in(folder: &Path, path: &Path) -> bool {
    match (folder.canonicalize(), path.canonicalize()) {
        (Ok(folder), Ok(path)) => path.starts_with(folder),
        _ => false,
    }
}

fn unopened(path: &Path, why: &str) -> Failure {
    Failure {
        code: FailureCode::File,
        sentence: format!("Không mở được {}: {why}.", path.display()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_that_climbs_out_of_the_folder_does_not_lie_in_it() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert!(lies_in(folder, &folder.join("src/files.rs")));
        assert!(!lies_in(folder, &folder.join("../Cargo.toml")));
        assert!(!lies_in(&folder.join("src"), &folder.join("Cargo.toml")));
    }
}
