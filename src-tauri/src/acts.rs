//! The one door from the screens to the clerk: three shapes of call, all off the event loop and off
//! the few threads that carry messages, so that nothing long holds up the page being drawn.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use clerk::Job;
use clerk::contract::{Failure, FailureCode};
use serde_json::Value;
use tauri::State;
use tauri::async_runtime::spawn_blocking;
use tauri::ipc::{Channel, Response};

use crate::desk::Desk;
use crate::news::News;

/// Does an act of the contract that answers in JSON.
#[tauri::command]
pub async fn act(
    desk: State<'_, Desk>,
    news: State<'_, News>,
    name: String,
    request: Value,
) -> Result<Value, Failure> {
    let desk = Desk::clone(&desk);
    let answer = spawn_blocking(move || desk.call(&name, request))
        .await
        .map_err(broken_off)?;
    news.look();
    answer
}

/// Does an act that answers with bytes.
#[tauri::command]
pub async fn fetch(
    desk: State<'_, Desk>,
    name: String,
    request: Value,
) -> Result<Response, Failure> {
    let desk = Desk::clone(&desk);
    spawn_blocking(move || desk.fetch(&name, request).map(Response::new))
        .await
        .map_err(broken_off)?
}

/// The long acts at work, by the number the screen gave them.
#[derive(Default)]
pub struct Jobs(Mutex<HashMap<u32, Arc<AtomicBool>>>);

impl Jobs {
    fn change<T>(&self, change: impl FnOnce(&mut HashMap<u32, Arc<AtomicBool>>) -> T) -> T {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Does a long act; each percent goes through the channel.
#[tauri::command]
pub async fn work(
    desk: State<'_, Desk>,
    jobs: State<'_, Jobs>,
    job: u32,
    name: String,
    request: Value,
    percent: Channel<u8>,
) -> Result<Value, Failure> {
    let desk = Desk::clone(&desk);
    let called_off = Arc::new(AtomicBool::new(false));
    jobs.change(|jobs| jobs.insert(job, Arc::clone(&called_off)));
    let answer = spawn_blocking(move || {
        // A screen that is gone wants no figures.
        let tell = |reached| drop(percent.send(reached));
        desk.work(&name, request, &Job::new(&tell, &called_off))
    })
    .await;
    jobs.change(|jobs| jobs.remove(&job));
    answer.map_err(broken_off)?
}

/// The long act is no longer wanted. It ends soon, with the failure `called-off`.
#[tauri::command]
pub async fn call_off(jobs: State<'_, Jobs>, job: u32) -> Result<(), Failure> {
    jobs.change(|jobs| {
        if let Some(called_off) = jobs.get(&job) {
            called_off.store(true, Ordering::Relaxed);
        }
    });
    Ok(())
}

pub fn broken_off(_: tauri::Error) -> Failure {
    Failure {
        code: FailureCode::Internal,
        sentence: "Việc vừa rồi bị ngắt giữa chừng: hãy xem lại sổ rồi làm lại.".to_owned(),
    }
}
