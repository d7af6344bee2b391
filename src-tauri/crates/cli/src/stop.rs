//! Why a command did not do what was asked, and how that is told.

use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use clerk::Unread;
use clerk::contract::Failure;

use crate::Exit;

pub enum Stop {
    /// The clerk could not do it.
    Failure(Failure),
    /// A file written by hand is wrong; its faults, one sentence each.
    Faulty {
        file: PathBuf,
        faults: Vec<String>,
    },
    Misuse(String),
    /// The answer found nobody who reads it.
    Unheard(io::Error),
    /// It is done and in the books; only the answer, repeated here, could not be given.
    DoneUnheard(String),
}

impl Stop {
    pub fn misuse(sentence: impl Into<String>) -> Stop {
        Stop::Misuse(sentence.into())
    }

    /// A file that [`clerk`] could not read as what it should be.
    pub fn unread(file: &Path) -> impl FnOnce(Unread) -> Stop + '_ {
        move |unread| match unread {
            Unread::File(failure) => Stop::Failure(failure),
            Unread::Faults(faults) => Stop::Faulty {
                file: file.to_owned(),
                faults: faults.iter().map(ToString::to_string).collect(),
            },
        }
    }

    /// Says it, and how the command ends. Nobody may be listening: then it is not said.
    pub fn tell(&self, err: &mut dyn Write) -> Exit {
        let _ = match self {
            Stop::Failure(failure) => writeln!(err, "{}", failure.sentence),
            Stop::Faulty { file, faults } => {
                let file = file.display();
                faults
                    .iter()
                    .try_for_each(|fault| writeln!(err, "{file}: {fault}"))
            }
            Stop::Misuse(sentence) => writeln!(err, "{sentence}"),
            // A reader that has seen enough, as in `vanthu list … | head`.
            Stop::Unheard(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            Stop::Unheard(_) => {
                writeln!(
                    err,
                    "Không ghi được kết quả ra; hãy kiểm tra ổ đĩa rồi làm lại."
                )
            }
            Stop::DoneUnheard(number) => writeln!(
                err,
                "Đã cấp số {number} và ghi vào sổ, chỉ không in ra được; đừng cấp lại."
            ),
        };
        match self {
            Stop::Failure(failure) => failure.code.into(),
            Stop::Faulty { .. } => Exit::No,
            Stop::Misuse(_) => Exit::Misuse,
            Stop::Unheard(error) if error.kind() == ErrorKind::BrokenPipe => Exit::Done,
            Stop::Unheard(_) | Stop::DoneUnheard(_) => Exit::Failed,
        }
    }
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Stop {
        Stop::Failure(failure)
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Stop {
        Stop::Unheard(error)
    }
}

impl From<serde_json::Error> for Stop {
    fn from(error: serde_json::Error) -> Stop {
        Stop::Unheard(error.into())
    }
}
