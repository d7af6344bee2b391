//! The words of a received file, for finding its paper again: PDF, Word since 2007, plain text.
//!
//! What a file is, its bytes say. A scan has no words: it is read and gives none.

mod docx;
mod pdf;
#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::time::Duration;

use document::fold::compose;

use crate::guarded::guarded;
pub use crate::received::Unread;
use crate::received::is_pdf;

/// How much of a file is taken, and for how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Of the file, in bytes. Larger ones are not read at all.
    pub bytes: usize,
    /// Of its words, in bytes; what comes behind is left out.
    pub text: usize,
    pub time: Duration,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            bytes: 64 << 20,
            text: 200_000,
            time: Duration::from_secs(20),
        }
    }
}

/// Reads the words of a file, composed, a space between any two.
pub fn read(bytes: Vec<u8>, limits: Limits) -> Result<String, Unread> {
    words(bytes, limits, tidy)
}

/// Reads the words of a file, composed, line by line as they stand on the page; columns far apart
/// are parted by a tab.
pub fn read_lines(bytes: Vec<u8>, limits: Limits) -> Result<String, Unread> {
    words(bytes, limits, |text, _| compose(text))
}

fn words(
    bytes: Vec<u8>,
    limits: Limits,
    form: fn(&str, usize) -> String,
) -> Result<String, Unread> {
    if bytes.len() > limits.bytes {
        return Err(Unread::TooMuch);
    }
    guarded(limits.time, move |term| {
        let text = if is_pdf(&bytes) {
            pdf::read(Arc::new(bytes), limits.text, term)?
        } else if bytes.starts_with(b"PK\x03\x04") {
            docx::read(&bytes, limits.text, term)?
        } else {
            plain(&bytes, limits.text)?
        };
        Ok(form(&text, limits.text))
    })?
}

fn plain(bytes: &[u8], most: usize) -> Result<String, Unread> {
    // No encoding takes more than four bytes for a character, and none of ours writes a sign of
    // control into a text.
    let head = &bytes[..bytes.len().min(most * 4)];
    let text = crate::sheets::decode(head);
    let is_binary = |c: char| c.is_control() && !c.is_whitespace() && c != '\u{1a}';
    match text.contains(is_binary) || text.starts_with("{\\rtf") {
        true => Err(Unread::Foreign),
        false => Ok(text),
    }
}

fn tidy(text: &str, most: usize) -> String {
    let text = compose(text);
    let mut tidy = String::with_capacity(text.len().min(most));
    for word in text.split(|c: char| c.is_whitespace() || c.is_control() || c == '\u{FFFD}') {
        if word.is_empty() {
            continue;
        }
        if tidy.len() + 1 + word.len() > most {
            break;
        }
        if !tidy.is_empty() {
            tidy.push(' ');
        }
        tidy.push_str(word);
    }
    tidy
}
