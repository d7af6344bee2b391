//! What was written into the office, by this window or by a program beside it.

use std::path::Path;

use register::{ActionId, Mode, Register, RegisterError};

use crate::Clerk;
use crate::clerk::locked;
use crate::contract::{Failure, OfficeChanged};

/// More changed rows than this are told as everything.
const MOST: u32 = 1000;

/// Follows the journal with a reader of its own.
pub(crate) struct Feed {
    reader: Register,
    /// The journal can only have grown when this has changed.
    version: i64,
    seen: ActionId,
}

impl Feed {
    pub(crate) fn begin(folder: &Path) -> Result<Feed, RegisterError> {
        let reader = Register::open(folder, Mode::ReadOnly)?;
        Ok(Feed {
            version: reader.data_version()?,
            seen: reader.last_action()?,
            reader,
        })
    }

    fn next(&mut self) -> Result<Option<OfficeChanged>, RegisterError> {
        let version = self.reader.data_version()?;
        if version == self.version {
            return Ok(None);
        }
        let since = self.reader.changes_since(self.seen, MOST + 1)?;
        self.version = version;
        self.seen = since.action.unwrap_or(self.seen);
        Ok(match since.changes.len() {
            0 => None,
            rows if rows > MOST as usize => Some(OfficeChanged::Everything),
            _ => Some(OfficeChanged::Rows {
                changes: since.changes,
            }),
        })
    }
}

impl Clerk {
    /// What was written since the last call; nothing before the office is open.
    pub fn news(&self) -> Result<Option<OfficeChanged>, Failure> {
        match locked(&self.feed).as_mut() {
            Some(feed) => Ok(feed.next()?),
            None => Ok(None),
        }
    }
}
