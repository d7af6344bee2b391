//! How wide words are that others stand under, and how the lines of a paragraph fall in Word.

use compose::{Paragraph, Span};
use paper::Length;

use crate::typist::Typist;

/// A paragraph as Word will break it, near enough to place a rule or to see what goes in beside
/// a signature.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lines {
    pub count: i32,
    /// Width of the last.
    pub last: Length,
}

impl Typist<'_> {
    pub fn width(&self, style: compose::Style, words: &str) -> Length {
        self.fonts.width(style.face, style.size, words)
    }

    pub fn span_width(&self, span: &Span) -> Length {
        span.free()
            .unwrap_or_else(|| self.width(span.style, &span.text))
    }

    /// Left edge of a paragraph's lines, and how much further in all but the first begin.
    pub fn insets(&self, paragraph: &Paragraph) -> (Length, Length) {
        let past = paragraph.inset.past.as_ref();
        let past = past.map_or(Length::ZERO, |(style, words)| self.width(*style, words));
        let hang = match (&paragraph.hang, paragraph.spans.first()) {
            (Some(words), Some(span)) => self.width(span.style, words),
            _ => Length::ZERO,
        };
        (paragraph.inset.fixed + past, hang)
    }

    /// Words go in as long as there is room, as in Word.
    pub fn lines(&self, paragraph: &Paragraph, column: Length) -> Lines {
        let (left, hang) = self.insets(paragraph);
        let room = column - left - paragraph.inset_right;
        let mut lines = Lines {
            count: 1,
            last: Length::ZERO,
        };
        let mut gap = Length::ZERO;
        for span in &paragraph.spans {
            let words: Vec<&str> = match span.free() {
                Some(_) => vec![&span.text],
                None => span.text.split_inclusive(' ').collect(),
            };
            for words in words {
                let bare = words.trim_end_matches(' ');
                let width = span.free().unwrap_or_else(|| self.width(span.style, bare));
                let indent = match lines.count {
                    1 => paragraph.first_indent,
                    _ => hang,
                };
                if gap > Length::ZERO && lines.last + gap + width > room - indent {
                    lines.count += 1;
                    lines.last = width;
                } else {
                    lines.last += gap + width;
                }
                let spaces = &words[bare.len()..];
                gap = self.width(span.style, spaces);
            }
        }
        lines
    }

    /// From its first line down to its last, with the space above it.
    pub fn height(&self, paragraph: &Paragraph, column: Length) -> Length {
        let line = self.line_height(paragraph) * paragraph.line_spacing / 100;
        paragraph.before + line * self.lines(paragraph, column).count
    }

    fn line_height(&self, paragraph: &Paragraph) -> Length {
        let heights = paragraph.spans.iter().map(|span| {
            let metrics = self.fonts.metrics(span.style.face);
            metrics.line_height(span.style.size)
        });
        heights.max().unwrap_or_default()
    }

    /// From the top of a paragraph down to its first baseline.
    pub fn first_baseline(&self, paragraph: &Paragraph) -> Length {
        let ascents = paragraph.spans.iter().map(|span| {
            let metrics = self.fonts.metrics(span.style.face);
            metrics.ascent(span.style.size)
        });
        paragraph.before + ascents.max().unwrap_or_default()
    }
}
