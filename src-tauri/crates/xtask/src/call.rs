//! Calling other programs.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::house::House;
use crate::stop::{Outcome, Stop};

/// npm is a script on Windows, and scripts are only found by their full name there.
pub const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// Runs to the end with the reader's own screen; `sentence` says what a failure means.
pub fn run(command: &mut Command, sentence: &str) -> Outcome {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(Stop::failed(sentence)),
        Err(error) => Err(Stop::missing(format!(
            "Không chạy được {}: {error}.",
            Path::new(command.get_program()).display()
        ))),
    }
}

/// What a program prints, or nothing when it is absent or fails.
pub fn answer(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program)
        .args(arguments)
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_string();
    output.status.success().then_some(text)
}

/// The cargo that started us, at the root of the house.
pub fn cargo(house: &House) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(&house.root);
    command
}

pub fn npm(house: &House) -> Command {
    let mut command = Command::new(NPM);
    command.current_dir(house.ui());
    command
}

pub fn on_path(program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(&name))
        .find(|p| p.is_file())
}
