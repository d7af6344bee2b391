//! How a command ends early.

/// Why a command stops: one sentence for the reader, one exit code for the caller.
#[derive(Debug)]
pub struct Stop {
    pub sentence: String,
    pub code: u8,
}

pub type Outcome<T = ()> = Result<T, Stop>;

impl Stop {
    /// The work was done and its answer is no.
    pub fn failed(sentence: impl Into<String>) -> Stop {
        Stop {
            sentence: sentence.into(),
            code: 1,
        }
    }

    /// The command line itself was wrong.
    pub fn usage(sentence: impl Into<String>) -> Stop {
        Stop {
            sentence: sentence.into(),
            code: 2,
        }
    }

    /// The machine lacks something that only its owner can give.
    pub fn missing(sentence: impl Into<String>) -> Stop {
        Stop {
            sentence: sentence.into(),
            code: 3,
        }
    }
}
