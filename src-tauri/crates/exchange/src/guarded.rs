//! Readers of others at work on files of strangers: in a thread of their own, for so long and no
//! longer. What breaks in there breaks alone.

use std::panic::resume_unwind;
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

/// Deeply nested files take stack, and a stack that overflows takes the program with it.
const STACK: usize = 64 << 20;

/// Until when the work may go on.
#[derive(Clone, Copy)]
pub(crate) struct Term(Instant);

impl Term {
    /// Ends the work here when its time is over: nobody waits for it any more.
    pub fn keep(self) {
        if Instant::now() > self.0 {
            // Past the hook that tells of panics: nothing is wrong.
            resume_unwind(Box::new("over"));
        }
    }
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unanswered {
    /// The time was over.
    Late,
    /// The reader broke on the file.
    Broken,
}

/// Does `work` in a thread of its own. Work that does not end in time is left alone there; it
/// ends itself where it asks its [`Term`].
pub(crate) fn guarded<T: Send + 'static>(
    time: Duration,
    work: impl FnOnce(Term) -> T + Send + 'static,
) -> Result<T, Unanswered> {
    let term = Term(Instant::now() + time);
    let (answer, answered) = sync_channel(1);
    let started = thread::Builder::new().stack_size(STACK).spawn(move || {
        // Nobody takes an answer that comes late.
        answer.send(work(term)).ok();
    });
    started.map_err(|_| Unanswered::Broken)?;
    answered.recv_timeout(time).map_err(|error| match error {
        RecvTimeoutError::Timeout => Unanswered::Late,
        RecvTimeoutError::Disconnected if Instant::now() > term.0 => Unanswered::Late,
        RecvTimeoutError::Disconnected => Unanswered::Broken,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_without_an_end_is_left_and_ends_itself() {
        let (gone, told) = std::sync::mpsc::channel::<()>();
        let answer = guarded(Duration::ZERO, move |term| {
            let _gone = gone;
            loop {
                term.keep();
            }
        });
        assert_eq!(answer, Err::<(), _>(Unanswered::Late));
        // The other end is dropped when the thread is gone.
        assert!(told.recv().is_err());
    }

    #[test]
    fn work_that_breaks_breaks_alone() {
        let answer = guarded(Duration::from_secs(600), |_| {
            resume_unwind(Box::new("broken"));
        });
        assert_eq!(answer, Err::<(), _>(Unanswered::Broken));
    }
}
