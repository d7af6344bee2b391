//! The window of Văn Thư: a porch without logic. It opens, passes the acts of the screens to the
//! clerk, and asks the system for files and places.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod acts;
mod desk;
mod display;
mod files;
mod news;
mod start;

use std::io::{Write, stderr};
use std::process::ExitCode;

fn main() -> ExitCode {
    match start::Start::read(std::env::args_os().skip(1)).and_then(|start| {
        display::ready()?;
        desk::run(start)
    }) {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            // With no one listening on stderr there is nobody left to tell.
            let _ = writeln!(stderr(), "{}", stop.sentence);
            ExitCode::from(stop.code)
        }
    }
}

/// Why the window does not open: one sentence, and the exit code of the command line.
struct Stop {
    sentence: String,
    code: u8,
}

impl Stop {
    /// It was started wrongly.
    fn usage(sentence: impl Into<String>) -> Stop {
        Stop {
            sentence: sentence.into(),
            code: 2,
        }
    }

    /// The machine lacks something.
    fn failure(sentence: impl Into<String>) -> Stop {
        Stop {
            sentence: sentence.into(),
            code: 3,
        }
    }
}
