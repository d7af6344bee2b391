//! Running text as it is typed in a draft file: `*italic*`, `**bold**`, `***both***`.
//!
//! A run of one, two or three stars turns italic, bold or both on or off. Stars that stand between
//! spaces, stand more than three together or find no partner in the line are stars (`5 * 3`).
//! `\*`, `\|` and `\\` are the characters themselves; nothing else is special.

use super::{Line, Span};

/// Reads typed text. Never fails: what is not markup is text.
pub fn read(typed: &str) -> Line {
    let mut pieces = cut(typed);
    strike_unpaired(&mut pieces);
    let (mut bold, mut italic) = (false, false);
    let mut spans = vec![];
    for piece in pieces {
        match piece {
            Piece::Text(text) => spans.push(Span { text, bold, italic }),
            Piece::Stars(count) => {
                bold ^= turns_bold(count);
                italic ^= turns_italic(count);
            }
        }
    }
    Line(spans).tidy()
}

/// Writes a line so that [`read`] gives back its tidy form.
pub fn write(line: &Line) -> String {
    let mut typed = String::new();
    let (mut bold, mut italic) = (false, false);
    for span in line.tidy().0 {
        push_turn(&mut typed, bold != span.bold, italic != span.italic);
        (bold, italic) = (span.bold, span.italic);
        for c in span.text.chars() {
            if matches!(c, '*' | '\\') {
                typed.push('\\');
            }
            typed.push(c);
        }
    }
    push_turn(&mut typed, bold, italic);
    typed
}

/// Whether a backslash in front of this character makes it an ordinary one.
pub(crate) fn is_escapable(c: char) -> bool {
    matches!(c, '*' | '|' | '\\')
}

enum Piece {
    Text(String),
    Stars(usize),
}

fn turns_bold(stars: usize) -> bool {
    stars >= 2
}

fn turns_italic(stars: usize) -> bool {
    stars != 2
}

fn push_turn(typed: &mut String, bold: bool, italic: bool) {
    typed.push_str(match (bold, italic) {
        (true, true) => "***",
        (true, false) => "**",
        (false, true) => "*",
        (false, false) => "",
    });
}

fn cut(typed: &str) -> Vec<Piece> {
    let chars: Vec<char> = typed.chars().collect();
    let is_gap = |at: Option<usize>| {
        let c = at.and_then(|at| chars.get(at));
        c.is_none_or(|c| c.is_whitespace())
    };
    let mut pieces = vec![];
    let mut text = String::new();
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        let next = chars.get(at + 1).copied();
        match (c, next) {
            ('\\', Some(next)) if is_escapable(next) => {
                text.push(next);
                at += 2;
            }
            ('*', _) => {
                let stars = chars[at..].iter().take_while(|&&c| c == '*').count();
                let lonely = is_gap(at.checked_sub(1)) && is_gap(Some(at + stars));
                if lonely || stars > 3 {
                    text.push_str(&"*".repeat(stars));
                } else {
                    pieces.push(Piece::Text(std::mem::take(&mut text)));
                    pieces.push(Piece::Stars(stars));
                }
                at += stars;
            }
            _ => {
                text.push(c);
                at += 1;
            }
        }
    }
    pieces.push(Piece::Text(text));
    pieces
}

/// Makes stars of the last runs until every turn has its counterpart.
fn strike_unpaired(pieces: &mut [Piece]) {
    loop {
        let odd = |turns: fn(usize) -> bool| {
            let count = pieces
                .iter()
                .filter(|piece| matches!(piece, Piece::Stars(stars) if turns(*stars)))
                .count();
            count % 2 == 1
        };
        let (bold, italic) = (odd(turns_bold), odd(turns_italic));
        let unpaired = pieces.iter_mut().rev().find(|piece| match piece {
            Piece::Stars(stars) => bold && turns_bold(*stars) || italic && turns_italic(*stars),
            Piece::Text(_) => false,
        });
        match unpaired {
            Some(piece) => {
                if let Piece::Stars(stars) = *piece {
                    *piece = Piece::Text("*".repeat(stars));
                }
            }
            None => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `b:` and `i:` in front of bold and italic spans.
    fn shown(typed: &str) -> String {
        let show = |span: &Span| {
            let style = match (span.bold, span.italic) {
                (false, false) => "",
                (true, false) => "b:",
                (false, true) => "i:",
                (true, true) => "bi:",
            };
            format!("{style}{}", span.text)
        };
        read(typed).0.iter().map(show).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn paired_stars_are_styles() {
        assert_eq!(shown("a *b* **c** ***d***"), "a |i:b| |b:c| |bi:d");
        assert_eq!(shown("**Điều 1.** Thông qua"), "b:Điều 1.| Thông qua");
        assert_eq!(shown("**đậm *cả hai* đậm**"), "b:đậm |bi:cả hai|b: đậm");
    }

    #[test]
    fn stars_without_a_partner_are_stars() {
        for typed in ["5 * 3 * 2 = 30", "*a", "a** b", "****", "ghi chú (*)"] {
            assert_eq!(shown(typed), typed);
        }
        assert_eq!(shown("**a* b"), "**a* b");
        assert_eq!(shown("*a* b* c"), "i:a| b* c");
    }

    #[test]
    fn other_signs_are_literal_and_escapes_are_read() {
        assert_eq!(shown(r"_a_ # <b> [c] & `d`"), r"_a_ # <b> [c] & `d`");
        assert_eq!(shown(r"\*a\* \| \\ C:\tam"), r"*a* | \ C:\tam");
    }
}
