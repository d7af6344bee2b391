//! The window itself.

use std::env;
use std::path::PathBuf;
use std::sync::Arc;

use clerk::{Access, Clerk, PcClock};
use tauri::async_runtime::spawn_blocking;
use tauri::{App, AppHandle, Manager, RunEvent, Wry};

use crate::news::News;
use crate::start::Start;
use crate::{Stop, acts, files};

/// The clerk behind the window.
pub type Desk = Arc<Clerk>;

/// Opens the window and stays until it is closed.
pub fn run(start: Start) -> Result<(), Stop> {
    let mut builder = tauri::Builder::<Wry>::default();
    if start.office.is_none() {
        // A second start of the usual office shows the first. An office named on the way is
        // another one and may stand beside it; the lock in its folder keeps it single.
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| {
            to_front(app);
        }));
    }
    let unopened = |error: tauri::Error| Stop::failure(format!("Không mở được cửa sổ: {error}."));
    let app = builder
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_dialog::init())
        .manage(files::Chosen::default())
        .manage(acts::Jobs::default())
        .invoke_handler(tauri::generate_handler![
            acts::act,
            acts::fetch,
            acts::work,
            acts::call_off,
            files::choose_files,
            files::choose_place,
            files::open_file,
            files::show_file
        ])
        .build(tauri::generate_context!())
        .map_err(unopened)?;
    let folder = folder(&app, start).map_err(unopened)?;
    let desk =
        Desk::new(Clerk::new(folder, Access::Window, actor(), PcClock).with_installed_fonts());
    app.manage(Desk::clone(&desk));
    app.manage(News::begin(app.handle().clone(), Desk::clone(&desk)));
    // The web view takes its time to come up: meanwhile the books are opened, and the screens'
    // own question finds them open. An office that cannot be opened is tried again by it.
    spawn_blocking(move || desk.opening(()));
    app.run(|app, event| {
        // The program ends without dropping what it manages.
        if let RunEvent::Exit = event {
            app.state::<Desk>().leave();
        }
    });
    Ok(())
}

/// The office's folder: local to this machine and user, never roaming or synchronised.
fn folder(app: &App, start: Start) -> tauri::Result<PathBuf> {
    match start.office {
        Some(folder) => Ok(folder),
        None => Ok(app.path().local_data_dir()?.join("vanthu")),
    }
}

/// Who works here, for the journal: the name the machine knows the user by.
fn actor() -> String {
    let named = ["USER", "USERNAME"]
        .into_iter()
        .find_map(|name| env::var(name).ok());
    named
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| "văn thư".to_owned())
}

fn to_front(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        // A window that cannot be raised is still open: nothing is lost.
        let _ = window.unminimize().and_then(|()| window.set_focus());
    }
}
