//! Running text: spans of words that are bold, italic, both or neither.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A line of running text. Never holds a line break or a tab; spaces are single, text is NFC.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct Line(pub Vec<Span>);

/// A stretch of text in one style.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Span {
    pub text: String,
    #[serde(default, skip_serializing_if = "is_false")]
    #[ts(optional, as = "Option<bool>")]
    pub bold: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    #[ts(optional, as = "Option<bool>")]
    pub italic: bool,
}

fn is_false(value: &bool) -> bool {
    !value
}

impl Line {
    /// One span of upright text.
    pub fn plain(text: impl Into<String>) -> Line {
        Line(vec![Span {
            text: text.into(),
            bold: false,
            italic: false,
        }])
    }

    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|span| span.text.is_empty())
    }

    /// The words without their style.
    pub fn to_plain(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }

    pub fn ends_with(&self, end: &str) -> bool {
        self.to_plain().ends_with(end)
    }
}
