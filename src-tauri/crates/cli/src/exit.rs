//! The exit codes other programs rely on.

use std::process::ExitCode;

use clerk::contract::FailureCode;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    Done = 0,
    /// The answer is no: findings, faults in a file, refused by the laws of the books.
    No = 1,
    /// The command line itself is wrong.
    Misuse = 2,
    /// The folder, the disk, the books: it could not be done now.
    Failed = 3,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit as u8)
    }
}

impl From<FailureCode> for Exit {
    fn from(code: FailureCode) -> Exit {
        use FailureCode as Code;
        match code {
            Code::BadInput
            | Code::NotFound
            | Code::SeriesClosed
            | Code::SeriesMirrored
            | Code::SeriesNotOpened
            | Code::NoSeries
            | Code::NumberTaken
            | Code::AlreadyNumbered
            | Code::BlockedByFinding
            | Code::OfficeExists => Exit::No,
            Code::NoOffice
            | Code::FolderNotWritable
            | Code::DiskFull
            | Code::NewerProgram
            | Code::NetworkFolder
            | Code::OpenElsewhere
            | Code::Busy
            | Code::Damaged
            | Code::File
            | Code::ReadOnly
            | Code::CalledOff
            | Code::Internal => Exit::Failed,
        }
    }
}
