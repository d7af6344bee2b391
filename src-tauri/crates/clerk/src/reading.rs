//! The words inside the files, read one file after another.

use std::fs;

use exchange::text::{self, Limits, Unread};
use register::{FileWords, UnreadFile};

use crate::Clerk;
use crate::contract::*;

impl Clerk {
    pub fn read_next_file(&self, _: ()) -> Result<bool, Failure> {
        // Asked beside the writer first: nearly always nothing waits.
        if self.read(|register| Ok(register.unread_files()?))? == 0 {
            return Ok(false);
        }
        let Some(file) = self.write(|register, act| Ok(register.begin_file(act)?))? else {
            return Ok(false);
        };
        // Nobody waits for the writer while the file is read.
        let words = words_of(&file);
        self.write(|register, act| Ok(register.note_file_words(act, &file, &words).map(drop)?))?;
        Ok(true)
    }
}

fn words_of(file: &UnreadFile) -> FileWords {
    let limits = Limits::default();
    if file.size > limits.bytes as u64 {
        return FileWords::TooMuch;
    }
    // What is not there any more is told by verifying the office, not here.
    let Ok(bytes) = fs::read(&file.path) else {
        return FileWords::Damaged;
    };
    match text::read(bytes, limits) {
        Ok(text) => FileWords::Read(text),
        Err(Unread::Foreign) => FileWords::Foreign,
        Err(Unread::Locked) => FileWords::Locked,
        Err(Unread::Damaged) => FileWords::Damaged,
        Err(Unread::TooMuch) => FileWords::TooMuch,
    }
}
