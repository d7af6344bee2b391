use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::NaiveDate;
use document::office::OfficeFile;
use paper::FontSet;
use register::{Act, Actor, Mode, Register, RegisterError};

use crate::clock::{Clock, Moment, day};
use crate::contract::Failure;
use crate::fonts::Fonts;
use crate::lists::Lists;
use crate::news::Feed;

/// Who comes to the office, and by which porch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// The window: the one that holds the office.
    Window,
    /// The command line, beside the window.
    Process,
}

/// A records clerk at the desk of one office: one writer, and readers that never wait for it.
pub struct Clerk {
    pub(crate) folder: PathBuf,
    access: Access,
    clock: Box<dyn Clock>,
    actor: Actor,
    fonts: Fonts,
    readers: Mutex<Vec<Register>>,
    pub(crate) lists: Mutex<Lists>,
    /// Of a window, once the office is open.
    pub(crate) feed: Mutex<Option<Feed>>,
    /// The writer was opened; from then on readers go past it.
    opened: AtomicBool,
    /// Let go of behind the readers: the last to leave brings the log home, which no reader can.
    writer: Mutex<Option<Register>>,
}

impl Clerk {
    /// Goes to the desk of the office in `folder`. Nothing is opened before it is needed.
    pub fn new(
        folder: impl Into<PathBuf>,
        access: Access,
        actor: impl Into<String>,
        clock: impl Clock + 'static,
    ) -> Clerk {
        Clerk {
            folder: folder.into(),
            access,
            clock: Box::new(clock),
            actor: Actor(actor.into()),
            fonts: Fonts::Twin,
            readers: Mutex::new(vec![]),
            lists: Mutex::new(Lists::default()),
            feed: Mutex::new(None),
            opened: AtomicBool::new(false),
            writer: Mutex::new(None),
        }
    }

    /// With the Times New Roman of this machine, where it has one, instead of its twin.
    #[must_use]
    pub fn with_installed_fonts(self) -> Clerk {
        Clerk {
            fonts: Fonts::of_machine(),
            ..self
        }
    }

    /// Lets go of the books, as when the program ends without dropping what it holds. An act still
    /// at work is not waited for: it is taken back when the office is opened next.
    pub fn leave(&self) {
        locked(&self.readers).clear();
        *locked(&self.feed) = None;
        if let Ok(mut writer) = self.writer.try_lock() {
            *writer = None;
        }
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Today in Vietnam.
    pub fn today(&self) -> NaiveDate {
        day(self.now())
    }

    pub(crate) fn now(&self) -> Moment {
        self.clock.now()
    }

    /// The fonts documents are measured and printed with.
    pub(crate) fn fonts(&self) -> &'static FontSet {
        self.fonts.set()
    }

    /// What a clerk should know of those fonts.
    pub(crate) fn fonts_notice(&self) -> Option<String> {
        self.fonts.notice()
    }

    /// Who acts, and now.
    pub(crate) fn act(&self) -> Act<'_> {
        Act::new(&self.actor, self.now())
    }

    /// Does something that writes, with the office open for it.
    pub(crate) fn write<T>(
        &self,
        work: impl FnOnce(&mut Register, &Act<'_>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let mut writer = self.writer()?;
        let act = self.act();
        match writer.as_mut() {
            Some(register) => work(register, &act),
            None => Err(RegisterError::NoOffice {
                folder: self.folder.clone(),
            }
            .into()),
        }
    }

    /// As [`Clerk::write`], for acts that keep their reason in the journal.
    pub(crate) fn write_because<T>(
        &self,
        reason: &str,
        work: impl FnOnce(&mut Register, &Act<'_>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        self.write(|register, act| work(register, &act.because(reason)))
    }

    /// Reads beside the writer; in a folder that cannot be written to, what lies there.
    pub(crate) fn read<T>(
        &self,
        work: impl FnOnce(&Register) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        // Once the writer goes first: it migrates an old office and holds it for this window.
        if !self.opened.load(Ordering::Acquire) {
            match self.writer() {
                Ok(writer) => drop(writer),
                // Whoever may write there does it unseen: the next look is at a new reader.
                Err(RegisterError::FolderNotWritable { .. }) => {
                    return work(&Register::open(&self.folder, Mode::ReadOnly)?);
                }
                Err(error) => return Err(error.into()),
            }
        }
        let idle = locked(&self.readers).pop();
        let reader = match idle {
            Some(reader) => reader,
            None => Register::open(&self.folder, Mode::ReadOnly)?,
        };
        let answer = work(&reader);
        locked(&self.readers).push(reader);
        answer
    }

    /// Whether the office was opened for writing, as the first act finds out.
    pub(crate) fn may_write(&self) -> bool {
        self.opened.load(Ordering::Acquire)
    }

    /// Founds the office and opens it.
    pub(crate) fn found(&self, file: &OfficeFile) -> Result<(), Failure> {
        let act = self.act();
        let mut writer = locked(&self.writer);
        let mut register = Register::found(&self.folder, file, &act)?;
        if self.access == Access::Window {
            drop(register);
            register = Register::open(&self.folder, Mode::Window)?;
        }
        Ok(self.hold(&mut writer, register)?)
    }

    fn writer(&self) -> Result<MutexGuard<'_, Option<Register>>, RegisterError> {
        let mut writer = locked(&self.writer);
        if writer.is_none() {
            let mode = match self.access {
                Access::Window => Mode::Window,
                Access::Process => Mode::Process,
            };
            self.hold(&mut writer, Register::open(&self.folder, mode)?)?;
        }
        Ok(writer)
    }

    fn hold(&self, writer: &mut Option<Register>, register: Register) -> Result<(), RegisterError> {
        if self.access == Access::Window {
            *locked(&self.feed) = Some(Feed::begin(&self.folder)?);
        }
        *writer = Some(register);
        self.opened.store(true, Ordering::Release);
        Ok(())
    }
}

/// A lock is only ever poisoned by a bug; what it guards is still whole, since every write is a
/// transaction.
pub(crate) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::thread;
    use std::time::Duration;

    use chrono::TimeZone;
    use document::office::{BodyFacts, OfficeFile};

    use super::*;

    #[test]
    fn a_reader_goes_past_a_writer_at_work() {
        let folder = tempfile::tempdir().unwrap();
        let now = crate::vietnam()
            .with_ymd_and_hms(2026, 8, 5, 8, 0, 0)
            .unwrap();
        let place = folder.path().join("co-quan");
        let clerk = Clerk::new(place, Access::Window, "văn thư", now);
        let office = OfficeFile {
            name: "UBND xã Sơn Đông".into(),
            hours: None,
            bodies: vec![BodyFacts {
                name: "UBND xã Sơn Đông".into(),
                abbreviation: "UBND".into(),
                agency: vec!["ỦY BAN NHÂN DÂN".into()],
                ..BodyFacts::default()
            }],
        };
        clerk.set_up_from(&office).unwrap();
        clerk.view_office(()).unwrap();
        let (tell, told) = mpsc::channel();
        let clerk = &clerk;
        thread::scope(|scope| {
            let reading = clerk.write(|_, _| {
                scope.spawn(move || tell.send(clerk.list_drafts(()).is_ok()));
                // Waiting is only ever long when the reader is stuck behind this write.
                Ok(told.recv_timeout(Duration::from_secs(20)))
            });
            assert_eq!(reading.unwrap(), Ok(true));
        });
    }
}
