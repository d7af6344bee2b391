//! A long act while it runs: how far it is, and whether it is still wanted.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};

use register::{Progress, RegisterError};

/// What an act that takes long is given along.
pub struct Job<'j> {
    tell: &'j dyn Fn(u8),
    called_off: &'j AtomicBool,
}

impl<'j> Job<'j> {
    /// `tell` hears each percent once; the act stops soon after `called_off` is set, and leaves
    /// nothing behind.
    pub fn new(tell: &'j dyn Fn(u8), called_off: &'j AtomicBool) -> Job<'j> {
        Job { tell, called_off }
    }

    /// Nobody looks, nobody calls it off.
    pub fn unwatched() -> Job<'static> {
        static NEVER: AtomicBool = AtomicBool::new(false);
        Job::new(&|_| {}, &NEVER)
    }

    /// Tells that so many percent are done, and stops a work that is no longer wanted.
    pub(crate) fn reached(&self, percent: u8) -> Result<(), RegisterError> {
        (self.tell)(percent);
        self.wanted()
    }

    /// As [`Job::reached`], when `done` of `whole` alike are behind; each percent is told once.
    pub(crate) fn passed(&self, done: usize, whole: usize) -> Result<(), RegisterError> {
        let percent = |done: usize| u8::try_from(done * 100 / whole.max(1)).unwrap_or(100);
        match done > 0 && percent(done) == percent(done - 1) {
            true => self.wanted(),
            false => self.reached(percent(done)),
        }
    }

    fn wanted(&self) -> Result<(), RegisterError> {
        match self.called_off.load(Ordering::Relaxed) {
            true => Err(RegisterError::CalledOff),
            false => Ok(()),
        }
    }

    pub(crate) fn run<T>(
        &self,
        work: impl FnOnce(&mut Progress<'_>) -> Result<T, RegisterError>,
    ) -> Result<T, RegisterError> {
        let mut told = None;
        let mut watch = |done: u64, whole: u64| {
            let percent = u8::try_from(done * 100 / whole.max(1)).unwrap_or(100);
            if told != Some(percent) {
                told = Some(percent);
                (self.tell)(percent);
            }
            match self.called_off.load(Ordering::Relaxed) {
                true => ControlFlow::Break(()),
                false => ControlFlow::Continue(()),
            }
        };
        work(&mut Progress::watched(&mut watch))
    }
}
