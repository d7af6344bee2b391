use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the office could not do, with the sentence that says what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Failure {
    pub code: FailureCode,
    /// One Vietnamese sentence.
    pub sentence: String,
}

/// The window branches on these words, never on sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum FailureCode {
    /// The form holds something that cannot be registered; the sentence names the field.
    BadInput,
    /// There is no such entry, draft, series or body.
    NotFound,
    /// The series is closed for the year.
    SeriesClosed,
    /// The numbers of this series are given by another system.
    SeriesMirrored,
    /// The first number of the series has not been set.
    SeriesNotOpened,
    /// There is no series for this body, kind and year.
    NoSeries,
    /// A mirrored or inserted number is taken already.
    NumberTaken,
    /// The draft carries a number; only the register gives numbers.
    AlreadyNumbered,
    /// A finding makes a lawful document impossible.
    BlockedByFinding,
    /// The folder holds no office yet.
    NoOffice,
    /// There is an office in the folder already.
    OfficeExists,
    FolderNotWritable,
    DiskFull,
    NewerProgram,
    NetworkFolder,
    OpenElsewhere,
    Busy,
    Damaged,
    /// A file could not be read or written; the sentence names it.
    File,
    /// The office is open for reading only.
    ReadOnly,
    /// A long act was called off; nothing of it stays.
    CalledOff,
    /// Something that should not happen: the journal keeps the particulars.
    Internal,
}
