//! How far a long work is, and whether it is still wanted.

use std::ops::ControlFlow;

use crate::RegisterError;

/// Told of the progress of a work, in a measure of its own: so much is done of so much. Its answer
/// says whether to go on.
pub type Watch<'w> = dyn FnMut(u64, u64) -> ControlFlow<()> + 'w;

/// A work that can be watched and called off. A work called off leaves nothing behind.
pub struct Progress<'w> {
    watch: Option<&'w mut Watch<'w>>,
    done: u64,
    whole: u64,
}

impl<'w> Progress<'w> {
    pub fn watched(watch: &'w mut Watch<'w>) -> Progress<'w> {
        Progress {
            watch: Some(watch),
            done: 0,
            whole: 0,
        }
    }

    /// Nobody looks, nobody calls it off.
    pub fn unwatched() -> Progress<'static> {
        Progress {
            watch: None,
            done: 0,
            whole: 0,
        }
    }

    /// So much is to be done in all.
    pub(crate) fn expect(&mut self, whole: u64) {
        self.whole = whole;
    }

    /// # Errors
    /// [`RegisterError::CalledOff`] when the work is no longer wanted.
    pub(crate) fn advance(&mut self, by: u64) -> Result<(), RegisterError> {
        self.done = self.done.saturating_add(by);
        let (done, whole) = (self.done.min(self.whole), self.whole);
        match self.watch.as_mut().map(|watch| watch(done, whole)) {
            Some(ControlFlow::Break(())) => Err(RegisterError::CalledOff),
            Some(ControlFlow::Continue(())) | None => Ok(()),
        }
    }
}
