//! Plain text and Markdown as a transcript.

use super::{Piece, Transcript, Typed, columns};
use crate::recognise::{begins_anew, is_name, stands_left};
use crate::text::{Line, Span, markup};

/// How a plain text was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writing {
    /// One line is one paragraph.
    Text,
    /// Stars and number signs mean something.
    Markdown,
    /// Lines as they stand on a page: a paragraph runs over several of them.
    Pages,
}

/// Reads a text. A line that ends in the midst of a sentence and goes on in small letters is one
/// paragraph with the next, also over a blank line left by a page.
pub fn read_plain(text: &str, writing: Writing) -> Transcript {
    let mut reader = Reader {
        transcript: Transcript::default(),
        next: 0,
        apart: true,
        open: false,
    };
    for typed in text.lines() {
        reader.line(typed, writing);
    }
    reader.transcript
}

struct Reader {
    transcript: Transcript,
    next: u32,
    apart: bool,
    /// On a page: the line above fills its line, so that its paragraph may go on.
    open: bool,
}

/// A line of a page this long is full.
const FULL_LINE: usize = 60;
/// So many spaces move a line into the right column.
const RIGHT_COLUMN: usize = 20;

impl Reader {
    fn line(&mut self, typed: &str, writing: Writing) {
        let line = typed;
        // A byte order mark, and the page breaks of printers.
        let typed = typed.trim_matches(|c: char| {
            c.is_whitespace() || c == '\u{feff}' || c == '\u{c}' || c == '|' && typed.len() < 3
        });
        if typed.is_empty() || is_rule(typed) {
            self.apart = true;
            return;
        }
        if let Some((left, right)) = columns(typed) {
            let left = self.typed(left, writing);
            let right = self.typed(right, writing);
            self.beside(Some(left), Some(right));
            return;
        }
        if self.in_columns() {
            let moved_in = line.chars().take_while(|c| c.is_whitespace()).count();
            let name = moved_in >= RIGHT_COLUMN && is_name(typed);
            if name || moved_in == 0 && !self.apart && stands_left(typed) {
                let typed = self.typed(typed, writing);
                match name {
                    true => self.beside(None, Some(typed)),
                    false => self.beside(Some(typed), None),
                }
                return;
            }
        }
        let new = self.typed(typed, writing);
        let full = typed.chars().count() >= FULL_LINE;
        if !self.goes_on(&new, writing) {
            self.push(Piece::Line(new));
        } else if let Some(Piece::Line(above)) = self.transcript.pieces.last_mut() {
            let space = Line::plain(" ");
            let spans = above.text.0.iter().chain(&space.0).chain(&new.text.0);
            above.text = Line(spans.cloned().collect()).tidy();
        }
        self.open = full;
        self.apart = false;
    }

    /// Whether the line above stands in two columns.
    fn in_columns(&self) -> bool {
        let last = self.transcript.pieces.last();
        matches!(last, Some(Piece::Grid(grid)) if grid.is_typed())
    }

    fn beside(&mut self, left: Option<Typed>, right: Option<Typed>) {
        Piece::beside(&mut self.transcript.pieces, left, right);
        self.open = false;
        self.apart = false;
    }

    fn push(&mut self, piece: Piece) {
        self.transcript.pieces.push(piece);
        self.apart = false;
    }

    fn typed(&mut self, typed: &str, writing: Writing) -> Typed {
        let text = match writing {
            Writing::Markdown => marked(typed),
            Writing::Text | Writing::Pages => Line::plain(typed).tidy(),
        };
        self.next += 1;
        Typed {
            id: self.next - 1,
            text,
            centred: None,
            apart: self.apart,
        }
    }

    fn goes_on(&self, new: &Typed, writing: Writing) -> bool {
        let Some(Piece::Line(above)) = self.transcript.pieces.last() else {
            return false;
        };
        let above = above.words();
        let ended = above.ends_with(['.', ';', ':', '!', '?', '/', '”', ')']);
        let words = new.words();
        let small = words.starts_with(char::is_lowercase) && crate::body::label(&words).is_none();
        let long = above.chars().count() >= FULL_LINE;
        match writing {
            Writing::Pages if !new.apart && self.open => small || !ended && !begins_anew(&words),
            _ => small && long && !ended,
        }
    }
}

/// A line drawn with the keyboard.
fn is_rule(typed: &str) -> bool {
    typed.chars().count() > 2 && typed.chars().all(|c| "-_=—–*─. ".contains(c))
}

/// A line of Markdown: headings are bold, a star that closes on another line counts for this one.
fn marked(typed: &str) -> Line {
    let heading = typed.trim_start_matches('#');
    let is_heading = heading.len() < typed.len() && heading.starts_with(' ');
    let words = if is_heading { heading } else { typed };
    let words = words.trim().trim_start_matches("> ").trim();
    let open = words.matches("**").count() % 2 == 1;
    let bare = match open {
        true if words.starts_with("**") => words.replacen("**", "", 1),
        true if words.ends_with("**") => words[..words.len() - 2].to_owned(),
        _ => words.to_owned(),
    };
    let line = markup::read(&bare);
    match is_heading || open {
        false => line,
        true => Line(
            line.0
                .into_iter()
                .map(|span| Span { bold: true, ..span })
                .collect(),
        )
        .tidy(),
    }
}
