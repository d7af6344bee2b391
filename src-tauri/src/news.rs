//! The screens hear what was written, by this window or by a program beside it.

use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use tauri::{AppHandle, Emitter};

use crate::desk::Desk;

/// How often other programs' writes are looked for: one question to SQLite that reads no page.
const EVERY: Duration = Duration::from_secs(1);

/// Wakes whoever looks for news.
pub struct News(Sender<()>);

impl News {
    /// Tells the screens of news from now on.
    pub fn begin(app: AppHandle, desk: Desk) -> News {
        let (wake, woken) = channel();
        thread::spawn(move || {
            while woken.recv_timeout(EVERY) != Err(RecvTimeoutError::Disconnected) {
                // A register too busy to answer is asked again.
                if let Ok(Some(changed)) = desk.news() {
                    // Without listeners there is nobody whose lists are old.
                    let _ = app.emit("office-changed", changed);
                }
            }
        });
        News(wake)
    }

    /// Looks at once: something may have been written.
    pub fn look(&self) {
        // Nobody listens any more when the window closes.
        let _ = self.0.send(());
    }
}
