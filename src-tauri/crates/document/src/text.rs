//! Running text: spans of words that are bold, italic, both or neither.

pub mod markup;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fold::compose;

/// A line of running text. Never holds a line break or a tab; spaces are single, text is NFC.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
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

    /// The same words in the one form a line has: composed (NFC), single spaces, none at the
    /// ends, neighbours of one style joined, no empty span.
    pub fn tidy(&self) -> Line {
        let mut spans: Vec<Span> = vec![];
        let mut after_space = true;
        for span in &self.0 {
            let text = single_spaces(&compose(&span.text), &mut after_space);
            match spans.last_mut() {
                _ if text.is_empty() => {}
                Some(last) if (last.bold, last.italic) == (span.bold, span.italic) => {
                    last.text.push_str(&text);
                }
                _ => spans.push(Span { text, ..*span }),
            }
        }
        // A mark may stand at the head of a span and its letter at the end of the one before.
        for span in &mut spans {
            span.text = compose(&span.text);
        }
        while let Some(last) = spans.last_mut() {
            last.text.truncate(last.text.trim_end().len());
            if !last.text.is_empty() {
                break;
            }
            spans.pop();
        }
        Line(spans)
    }

    /// The line without its first `bytes` bytes of text.
    pub fn without_start(&self, bytes: usize) -> Line {
        let mut left = bytes;
        let rest = self.0.iter().map(|span| {
            let cut = left.min(span.text.len());
            left -= cut;
            Span {
                text: span.text.get(cut..).unwrap_or_default().to_owned(),
                ..*span
            }
        });
        Line(rest.collect()).tidy()
    }
}

fn single_spaces(text: &str, after_space: &mut bool) -> String {
    let mut single = String::with_capacity(text.len());
    for c in text.chars() {
        if !c.is_whitespace() {
            single.push(c);
        } else if !*after_space {
            single.push(' ');
        }
        *after_space = c.is_whitespace();
    }
    single
}
