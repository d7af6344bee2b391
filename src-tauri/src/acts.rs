//! The one door from the screens to the clerk.

use clerk::Clerk;
use clerk::contract::{Failure, FailureCode};
use serde_json::Value;
use tauri::async_runtime::spawn_blocking;
use tauri::{AppHandle, Emitter, State};

use crate::desk::Desk;

/// Does an act of the contract.
///
/// Off the event loop and off the few threads that carry messages: a backup that takes seconds
/// must not hold up the page that is being drawn.
#[tauri::command]
pub async fn act(
    app: AppHandle,
    desk: State<'_, Desk>,
    name: String,
    request: Value,
) -> Result<Value, Failure> {
    let desk = Desk::clone(&desk);
    let writes = Clerk::writes(&name);
    let answer = spawn_blocking(move || desk.call(&name, request))
        .await
        .map_err(broken_off)??;
    if writes {
        // Without listeners there is nobody whose lists are old.
        let _ = app.emit("office-changed", ());
    }
    Ok(answer)
}

pub fn broken_off(_: tauri::Error) -> Failure {
    Failure {
        code: FailureCode::Internal,
        sentence: "Việc vừa rồi bị ngắt giữa chừng: hãy xem lại sổ rồi làm lại.".to_owned(),
    }
}
