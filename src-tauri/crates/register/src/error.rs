//! What the register could not do. Each case carries what its sentence needs; the sentences are
//! written where they are shown.

use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use document::dispatch::Number;
use document::office::Direction;
use rusqlite::ErrorCode;
use rusqlite::ffi::{SQLITE_IOERR_SHMSIZE, SQLITE_IOERR_WRITE};

#[derive(Debug, thiserror::Error)]
pub enum RegisterError {
    // The folder
    /// The folder does not exist.
    #[error("folder missing: {folder}")]
    FolderMissing { folder: PathBuf },
    /// A file stands where the folder should be, or it cannot be written into.
    #[error("folder not writable: {folder}")]
    FolderNotWritable { folder: PathBuf },
    /// The folder holds no office.
    #[error("no office in {folder}")]
    NoOffice { folder: PathBuf },
    /// Where the register should be, something else is.
    #[error("{file} is no register: {stranger:?}")]
    NotAnOffice { file: PathBuf, stranger: Stranger },
    /// The folder holds an office already, or other files.
    #[error("an office or other files are in {folder}")]
    OfficeExists { folder: PathBuf },
    /// The folder lies on a network share; `file_system` names its kind.
    #[error("{folder} is on a network share ({file_system})")]
    NetworkFolder {
        folder: PathBuf,
        file_system: String,
    },
    /// The folder is kept in step with a cloud service: the file would be torn apart.
    #[error("{folder} is synchronised by {service}")]
    SyncedFolder { folder: PathBuf, service: String },
    /// Another window has this office open.
    #[error("{folder} is open in another window")]
    OpenElsewhere { folder: PathBuf },
    /// The office was written by a newer program.
    #[error("schema {found} is newer than {known}")]
    NewerProgram { found: u32, known: u32 },
    /// The register was opened for reading.
    #[error("open for reading only")]
    ReadOnly,
    #[error("no room left on the disk of {folder}")]
    DiskFull { folder: PathBuf },
    /// Another program kept the register busy for longer than the wait.
    #[error("busy")]
    Busy,
    /// The file of the register is damaged.
    #[error("damaged: {detail}")]
    Damaged { detail: String },
    /// A backup that did not prove good; nothing was replaced by it.
    #[error("bad backup {file}: {detail}")]
    BadBackup { file: PathBuf, detail: String },
    /// A backup is to be named `….vanthu-backup`.
    #[error("no name for a backup: {file}")]
    BackupName { file: PathBuf },
    /// A backup beside the books would be lost with them.
    #[error("a backup inside the office: {file}")]
    BackupInOffice { file: PathBuf },
    /// What stands where a backup is to be written is no backup.
    #[error("{file} is there and is no backup")]
    NotABackup { file: PathBuf },
    /// A folder, a pipe or a device, where a file is to be read.
    #[error("no regular file: {path}")]
    NotAFile { path: PathBuf },
    /// A file could not be read or written.
    #[error("{path}: {error}")]
    File { path: PathBuf, error: io::Error },

    // The office
    #[error("no body {body:?}")]
    NoSuchBody { body: String },
    /// The office has several bodies and none was named.
    #[error("which body? {bodies:?}")]
    WhichBody { bodies: Vec<String> },
    #[error("no unit {unit:?}")]
    NoSuchUnit { unit: String },
    #[error("no {noun} {key}")]
    NotFound { noun: &'static str, key: i64 },

    // Numbers
    #[error("no series for {direction:?} {year}")]
    NoSeries { direction: Direction, year: i32 },
    /// More than one series could give the number.
    #[error("which series? {series:?}")]
    WhichSeries { series: Vec<String> },
    /// The opening number has not been set.
    #[error("series {series:?} {year} is not opened")]
    SeriesNotOpened { series: String, year: i32 },
    #[error("series {series:?} {year} is closed")]
    SeriesClosed { series: String, year: i32 },
    /// It goes on under another name of its body, which gives the numbers now.
    #[error("series {series:?} {year} goes on under another name")]
    SeriesContinued { series: String, year: i32 },
    /// Another system gives the numbers of this series, and the caller brought none.
    #[error("series {series:?} mirrors {system:?}")]
    SeriesMirrored { series: String, system: String },
    /// A number was brought to a series that gives its own.
    #[error("series {series:?} gives its own numbers")]
    SeriesGivesItsOwn { series: String },
    #[error("{} is taken in {series:?}", number.to_paper())]
    NumberTaken { series: String, number: Number },
    /// No book of a year comes so far.
    #[error("number {number} is too high")]
    NumberTooHigh { number: u32 },
    /// Another series of the body gave this number and symbol in the year (Điều 15.1).
    #[error("{written} stands in {series:?}")]
    SymbolTaken { written: String, series: String },
    /// Something is said to have happened on a day that has not come.
    #[error("{on} has not come, today is {today}")]
    NotCome { on: NaiveDate, today: NaiveDate },
    /// A file copy cannot come back before it was lent.
    #[error("lent on {used_on}")]
    BeforeItWasLent { used_on: NaiveDate },
    /// The line is not a reserved number of this series.
    #[error("no reserved number of {series:?}")]
    NotReserved { series: String },
    /// A number can only be inserted behind one that was given.
    #[error("{} of {series:?} is not given yet", number.to_paper())]
    NumberNotGivenYet { series: String, number: Number },
    #[error("no letter left behind {}", number.to_paper())]
    NoLetterLeft { number: Number },
    /// An inserted number whose date its neighbours in the book contradict.
    #[error("{} would stand between {before:?} and {behind:?}", number.to_paper())]
    OutsideNeighbours {
        number: Number,
        before: Option<NaiveDate>,
        behind: Option<NaiveDate>,
    },
    /// The series holds numbers already: its opening number cannot be changed.
    #[error("series {series:?} holds numbers already")]
    SeriesAlreadyNumbered { series: String },
    /// A reserved number has no fate yet: the series cannot be closed.
    #[error("series {series:?} has reserved numbers")]
    ReservedNumberLeft { series: String },
    /// A series of a year in which nobody keeps a book, a digit was mistyped.
    #[error("no series of the year {year}")]
    NoSuchYear { year: i32 },
    /// A correction would carry the entry into another year.
    #[error("a number of {year} cannot move to another year")]
    OtherYear { year: i32 },
    /// The number is void already.
    #[error("void already")]
    AlreadyVoid,
    /// The draft was issued: it has its number.
    #[error("issued already")]
    AlreadyIssued,
    /// A draft about to be put away has a newer text than the one that was looked at.
    #[error("the draft was saved since")]
    DraftSavedSince,

    // Bodies and people
    /// A body cannot take over from, or be part of, one that comes behind it.
    #[error("{agency:?} cannot stand in its own line")]
    AgencyCircle { agency: String },
    /// A group counts fewer bodies than it has members.
    #[error("a group of {bodies} with {members} members")]
    GroupTooSmall { bodies: u32, members: u32 },
    /// Papers were sent to this group.
    #[error("group {group:?} is in use")]
    GroupInUse { group: String },
    /// Another one of the same noun has this name.
    #[error("the name {name:?} is taken")]
    NameTaken { name: String },
    /// A name that only begins later cannot be written under today.
    #[error("only from {from} on")]
    NotYet { from: NaiveDate },
    /// An end before its beginning.
    #[error("ends before it begins")]
    ValidityReversed,

    // Imports
    #[error("a line cannot be imported: {refusal:?}")]
    NotImportable { refusal: crate::ImportRefusal },
    #[error("imported already at {at}")]
    ImportedAlready { at: String },
    /// Of many papers handed over at once, this one has no receiver who waits for it.
    #[error("nobody waits for {}", number.to_arrival())]
    NobodyWaits { number: Number },
    /// The import was taken back before, at this moment.
    #[error("withdrawn already, at {at}")]
    WithdrawnAlready { at: String },
    /// An import cannot be taken back: a later number was given.
    #[error("numbered since")]
    NumberedSince,
    /// An import cannot be taken back: other things hang on its lines.
    #[error("worked on since")]
    WorkedOnSince,
    // Outgoing papers
    /// Only a paper of ours is dispatched.
    #[error("not an outgoing paper")]
    NotOutgoing,
    /// A paper stands in a relation to another one.
    #[error("a paper linked to itself")]
    LinkToItself,
    /// Bản gốc: a file that is the original of a paper stays with it.
    #[error("the original stays")]
    OriginalStays,
    /// The page a draft was issued as is never taken off.
    #[error("the page of an issued draft stays")]
    IssuedPageStays,
    // Case files
    #[error("case file {what:?}: {refusal:?}")]
    CaseFile {
        what: String,
        refusal: crate::CaseFileRefusal,
    },
    // Handling
    /// Only a paper that arrived, under a number that is not void, is presented, passed on, ended.
    #[error("no paper to be handled")]
    NotHandled,
    /// Only the last step of a paper may be changed.
    #[error("not the last step")]
    NotTheLastStep,
    /// A hand-over that was signed for cannot be taken back.
    #[error("signed for")]
    SignedFor,
    /// The work on the paper has ended; only further replies may answer what was answered.
    #[error("ended already")]
    AlreadyEnded,
    /// A reply is a paper of ours that has its number.
    #[error("no reply")]
    NotAReply,
    /// A paper merged into itself, by way of others.
    #[error("merged into itself")]
    MergedIntoItself,
    /// What arrived does not wait in the tray any more, or is in the book.
    #[error("not in the tray")]
    NotInTray,
    /// A duty has no such day, or is not due on it.
    #[error("no such turn of a duty")]
    NoSuchTurn,

    // Facts
    /// A fact that what is written cannot do without.
    #[error("{fact:?} is missing")]
    FactMissing { fact: MissingFact },
    /// A long work was called off; nothing of it stays.
    #[error("called off")]
    CalledOff,
    /// The act needs its reason.
    #[error("a reason is needed")]
    ReasonMissing,

    /// A law of the schema that no act should meet; its word is the schema's.
    #[error("refused by the register: {law}")]
    Refused { law: String },
    #[error("{0}")]
    Sql(rusqlite::Error),
}

/// What was left blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissingFact {
    Agency,
    Subject,
    Date,
    Symbol,
    /// Tên loại.
    Kind,
    Name,
    Abbreviation,
    /// The lines at the head of a document.
    Head,
    Place,
    Signer,
    Position,
    /// The paper a delegation rests on.
    Basis,
    /// The last day of a delegation.
    ValidTo,
    /// Who allowed a number to be inserted.
    ApprovedBy,
    /// The paper a link leads to.
    Cited,
    /// Who uses a file copy.
    User,
    /// Who allowed its use.
    AllowedBy,
    Receiver,
    Envelopes,
    ToWhom,
    Assignee,
    Notation,
    Title,
    Retention,
    /// Who gave a new deadline.
    SetBy,
    /// What papers a rule of passing is for.
    Condition,
    Word,
}

/// What stands in the place of a register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stranger {
    /// A file with nothing in it.
    Empty,
    Folder,
    /// A file of another program.
    Foreign,
}

impl RegisterError {
    /// An error of the file system, told by what the user can do about it.
    pub(crate) fn of_file(path: &Path, error: io::Error) -> RegisterError {
        let folder = || path.parent().unwrap_or(path).to_owned();
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                RegisterError::DiskFull { folder: folder() }
            }
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                RegisterError::FolderNotWritable { folder: folder() }
            }
            _ => RegisterError::File {
                path: path.to_owned(),
                error,
            },
        }
    }

    /// Puts the folder of the office where an error of the database could not know it.
    pub(crate) fn in_folder(self, office: &Path) -> RegisterError {
        match self {
            RegisterError::DiskFull { folder } if folder.as_os_str().is_empty() => {
                RegisterError::DiskFull {
                    folder: office.to_owned(),
                }
            }
            RegisterError::FolderNotWritable { folder } if folder.as_os_str().is_empty() => {
                RegisterError::FolderNotWritable {
                    folder: office.to_owned(),
                }
            }
            other => other,
        }
    }
}

impl From<rusqlite::Error> for RegisterError {
    fn from(error: rusqlite::Error) -> RegisterError {
        let rusqlite::Error::SqliteFailure(code, message) = &error else {
            return RegisterError::Sql(error);
        };
        match code.code {
            ErrorCode::DiskFull => RegisterError::DiskFull {
                folder: PathBuf::new(),
            },
            // On a full disk the shared memory beside the file cannot grow either.
            ErrorCode::SystemIoFailure
                if [SQLITE_IOERR_SHMSIZE, SQLITE_IOERR_WRITE].contains(&code.extended_code) =>
            {
                RegisterError::DiskFull {
                    folder: PathBuf::new(),
                }
            }
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => RegisterError::Busy,
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => RegisterError::Damaged {
                detail: error.to_string(),
            },
            ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen => {
                RegisterError::FolderNotWritable {
                    folder: PathBuf::new(),
                }
            }
            ErrorCode::ConstraintViolation => RegisterError::Refused {
                law: message.clone().unwrap_or_default(),
            },
            _ => RegisterError::Sql(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use document::office::{BodyFacts, OfficeFile, UnitFacts};

    use crate::{Act, Actor, Progress, Register, RegisterError};

    #[test]
    fn a_full_disk_is_told_with_its_folder_and_nothing_half_stays() {
        let folder = tempfile::tempdir().unwrap();
        let actor = Actor("Văn thư".into());
        let at = DateTime::parse_from_rfc3339("2026-11-23T09:00:00+07:00").unwrap();
        let act = Act::new(&actor, at);
        let mut register = Register::create(folder.path(), "xã", &act).unwrap();
        let file = OfficeFile {
            bodies: vec![BodyFacts::default()],
            ..OfficeFile::default()
        };
        register.set_up(&act, &file).unwrap();
        let body = register.bodies().unwrap()[0].id;
        let limit = |register: &Register, pages: u32| {
            register
                .connection()
                .pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))
                .unwrap();
        };
        // SQLite meets its own limit as it meets the end of the disk.
        limit(&register, 1);
        let unit = UnitFacts {
            name: "phòng ".repeat(40_000),
            ..UnitFacts::default()
        };
        let refused = register.add_unit(&act, body, &unit);
        assert!(
            matches!(&refused, Err(RegisterError::DiskFull { folder: told }) if told == folder.path()),
            "{refused:?}"
        );
        limit(&register, 1_000_000);
        assert_eq!(register.units(None).unwrap(), []);
        register.add_unit(&act, body, &unit).unwrap();
        assert_eq!(
            register.verify(&mut Progress::unwatched()).unwrap().faults,
            []
        );
    }
}
