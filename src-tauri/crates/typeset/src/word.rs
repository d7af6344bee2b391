//! Spans into words: what must stay together on a line.

use std::borrow::Cow;

use compose::{Blank, Span, Style};
use paper::{Area, Ink, Length, NodeId, Origin, UNKNOWN};

use crate::{Setter, Trouble};

/// A stretch of text without a space. Its pieces differ in style.
#[derive(Clone, Debug, Default)]
pub(crate) struct Word<'s> {
    pub pieces: Vec<Piece<'s>>,
    pub width: Length,
    /// The space behind it; none at the end of the paragraph.
    pub space: Option<Length>,
    /// No line may end behind it.
    pub glued: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct Piece<'s> {
    pub style: Style,
    pub ink: Ink,
    pub text: Cow<'s, str>,
    pub width: Length,
    /// Characters of the paragraph before it.
    pub offset: u32,
    /// A blank to be filled; its text stands in its middle.
    pub blank: bool,
    /// The part of the width that only counts while lines are broken.
    pub spare: Length,
    /// What a program may put into a blank.
    pub area: Option<&'s (NodeId, Area)>,
}

impl Setter<'_> {
    /// Cuts the spans of a paragraph into words and measures them.
    pub fn words<'s>(&mut self, spans: &'s [Span], node: NodeId) -> Vec<Word<'s>> {
        let mut words = vec![];
        let mut word = Word::default();
        let mut offset = 0;
        for span in spans {
            if let Some(width) = span.free() {
                let count = span.text.chars().count() as u32;
                word.push(Piece {
                    blank: true,
                    width,
                    area: span.area.as_deref(),
                    ..self.piece(span, Cow::Borrowed(&span.text), offset, node)
                });
                offset += count;
                continue;
            }
            if span.page {
                let number = self.page.to_string();
                let count = number.len() as u32;
                word.push(self.piece(span, Cow::Owned(number), offset, node));
                offset += count;
                continue;
            }
            for part in span.text.split_inclusive(' ') {
                let text = part.trim_end_matches(' ');
                if !text.is_empty() {
                    let piece = self.piece(span, Cow::Borrowed(text), offset, node);
                    word.push(piece.reserving(span.blank));
                }
                if part.ends_with(' ') && !word.pieces.is_empty() {
                    word.space = Some(self.width(span.style, " "));
                    words.push(std::mem::take(&mut word));
                }
                offset += part.chars().count() as u32;
            }
        }
        if word.pieces.is_empty() {
            if let Some(last) = words.last_mut() {
                last.space = None;
            }
        } else {
            words.push(word);
        }
        glue(&mut words);
        words
    }

    fn piece<'s>(
        &mut self,
        span: &Span,
        text: Cow<'s, str>,
        offset: u32,
        node: NodeId,
    ) -> Piece<'s> {
        let fonts = self.fonts;
        let metrics = fonts.metrics(span.style.face);
        let stand_in = |character| fonts.stand_in(span.style.face, character);
        let mut is_whole = true;
        for (index, character) in text.chars().enumerate() {
            let drawn = metrics.glyph(character).is_some();
            is_whole &= drawn;
            let told = match self.keeps_characters {
                true => !drawn || is_right_to_left(character),
                false => !drawn && is_unknown(stand_in(character)),
            };
            if told {
                let at = Origin {
                    node,
                    offset: offset + index as u32,
                };
                self.troubles.push(Trouble::NoGlyph { at, character });
            }
        }
        let text = match is_whole || self.keeps_characters {
            true => text,
            // One for one: places in the text stay what they are.
            false => Cow::Owned(text.chars().map(stand_in).collect()),
        };
        Piece {
            style: span.style,
            ink: span.ink,
            width: self.width(span.style, &text),
            text,
            offset,
            blank: false,
            spare: Length::ZERO,
            area: None,
        }
    }

    pub fn width(&self, style: Style, text: &str) -> Length {
        self.fonts.width(style.face, style.size, text)
    }
}

impl<'s> Piece<'s> {
    fn told(&self) -> &str {
        match &*self.text {
            "" if self.blank => "0",
            text => text,
        }
    }

    /// As wide as the place it fills.
    fn reserving(self, blank: Option<Blank>) -> Piece<'s> {
        let place = blank.map_or(Length::ZERO, Blank::width);
        let spare = (place - self.width).max(Length::ZERO);
        Piece {
            width: self.width + spare,
            spare,
            ..self
        }
    }
}

impl<'s> Word<'s> {
    pub fn push(&mut self, piece: Piece<'s>) {
        self.width += piece.width;
        self.pieces.push(piece);
    }

    /// What decides whether a line may end beside it: a figure stands for what a blank lacks.
    fn text(&self) -> Cow<'_, str> {
        match self.pieces.as_slice() {
            [one] => Cow::Borrowed(one.told()),
            pieces => Cow::Owned(pieces.iter().map(Piece::told).collect()),
        }
    }
}

/// Whether a sign that stands in no longer says what was written.
fn is_unknown(sign: char) -> bool {
    matches!(sign, UNKNOWN | '?')
}

/// Letters of scripts written from right to left: our lines would show them backwards.
fn is_right_to_left(character: char) -> bool {
    matches!(character, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}')
}

/// Keeps what belongs together on one line. The text keeps its plain space.
fn glue(words: &mut [Word]) {
    for index in 1..words.len() {
        let glued = compose::glued(&words[index - 1].text(), &words[index].text());
        words[index - 1].glued = glued;
    }
}
