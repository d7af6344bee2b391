use compose::{Align, Framed, Paragraph};
use paper::{Item, Length, Mark, Origin, Point, Size};

use crate::line::{Line, Measure};
use crate::slab::Slab;
use crate::{Column, Setter};

/// Lines of a paragraph that stay together at each end of it: no widows, no orphans.
const TOGETHER: usize = 2;

impl Setter<'_> {
    /// One slab for each line; the last of centred ones is not left short, unless a number is to
    /// come into them: they end alike before and after.
    pub fn paragraph(&mut self, paragraph: &Paragraph, column: Column) -> Vec<Slab> {
        let settled = paragraph.spans.iter().all(|span| span.blank.is_none());
        self.broken(
            paragraph,
            column,
            paragraph.align == Align::Centre && settled,
        )
    }

    /// One slab for each line, filled as far as words go in: a cell of a form breaks as on the
    /// decree's own pages.
    pub fn filled(&mut self, paragraph: &Paragraph, column: Column) -> Vec<Slab> {
        self.broken(paragraph, column, false)
    }

    fn broken(&mut self, paragraph: &Paragraph, column: Column, even: bool) -> Vec<Slab> {
        let past = paragraph.inset.past.as_ref();
        let past = past.map_or(Length::ZERO, |(style, words)| self.width(*style, words));
        let column = column.inset(paragraph.inset.fixed + past, paragraph.inset_right);
        let hang = match (&paragraph.hang, paragraph.spans.first()) {
            (Some(words), Some(span)) => self.width(span.style, words),
            _ => Length::ZERO,
        };
        let first_indent = paragraph.first_indent.min(column.width / 2);
        let hang = hang.min(column.width / 2);
        let measure = Measure {
            first: column.width - first_indent,
            rest: column.width - hang,
        };
        let words = self.words(&paragraph.spans, paragraph.node);
        let lines = match even {
            true => self.balanced(&words, measure, paragraph.node),
            false => self.lines(words, measure, paragraph.node),
        };
        let count = lines.len();
        let mut slabs = Vec::with_capacity(count);
        for (index, line) in lines.iter().enumerate() {
            let indent = if index == 0 { first_indent } else { hang };
            let mut slab = self.line_slab(paragraph, line, column.inset(indent, Length::ZERO));
            if index == 0 {
                slab.before = paragraph.before;
                slab.outline = paragraph.outline.clone();
                slab.marks.splice(0..0, self.above(paragraph, column));
            }
            let at_start = index + 1 < TOGETHER.min(count);
            let at_end = index + TOGETHER >= count && index + 1 < count;
            let last = index + 1 == count;
            slab.keep_next = at_start || at_end || (last && paragraph.keep_next);
            if last {
                self.rule_below(&mut slab, paragraph, line, column);
            }
            slabs.push(slab);
        }
        slabs
    }

    fn line_slab(&self, paragraph: &Paragraph, line: &Line, column: Column) -> Slab {
        let style = paragraph.spans.first().map(|span| span.style);
        let (single, ascent) = self.line_box(line, style);
        let height = single * paragraph.line_spacing / 100;
        // Wider spacing stands above the letters, as in Word.
        let baseline = height - single + ascent;
        let bounds = (column.left, column.width);
        Slab {
            height,
            marks: self.marks(line, paragraph.align, bounds, baseline, paragraph.node),
            node: Some(paragraph.node),
            ..Slab::default()
        }
    }

    /// The areas in the space above a paragraph.
    fn above(&self, paragraph: &Paragraph, column: Column) -> Vec<Mark> {
        if self.only_blanks {
            return vec![];
        }
        let areas = paragraph.above.iter().map(|above| Mark {
            at: Point {
                x: column.left + column.width / 2 + above.from_middle,
                y: -(paragraph.before + above.area.size.height) / 2,
            },
            item: Item::Area(Box::new(above.area.clone())),
            from: Origin {
                node: above.node,
                offset: 0,
            },
        });
        areas.collect()
    }

    fn rule_below(&self, slab: &mut Slab, paragraph: &Paragraph, line: &Line, column: Column) {
        let Some(rule) = paragraph.rule else { return };
        let width = line.width * rule.share / 100;
        let x = column.left + (column.width - width) / 2;
        let y = slab.height + rule.gap;
        if !self.only_blanks {
            slab.marks.push(Mark {
                at: Point { x, y },
                item: Item::Rule {
                    to: Point { x: x + width, y },
                    thickness: rule.thickness,
                    ink: paper::Ink::Black,
                },
                from: Origin {
                    node: rule.node,
                    offset: 0,
                },
            });
        }
        slab.height = y + rule.thickness + rule.after;
    }

    /// Words in the middle of a frame, which grows where they do not go in.
    pub fn framed(&mut self, framed: &Framed, column: Column) -> Slab {
        let padding = Length::mm(2.0);
        let spans = framed.words.spans.iter();
        let words: Length = spans.map(|span| self.width(span.style, &span.text)).sum();
        let width = framed.size.width.max(words + padding * 2).min(column.width);
        let inner = Column {
            left: column.left,
            width,
        };
        let words = crate::slab::stack(self.paragraph(&framed.words, inner));
        let size = Size {
            width,
            height: framed.size.height.max(words.height + padding),
        };
        let mut slab = Slab {
            before: framed.before,
            height: size.height,
            keep_next: true,
            node: Some(framed.words.node),
            ..Slab::default()
        };
        let down = (size.height - words.height) / 2;
        slab.take(words, down);
        if !self.only_blanks {
            slab.marks.push(Mark {
                at: Point {
                    x: column.left,
                    y: Length::ZERO,
                },
                item: Item::Frame {
                    size,
                    thickness: framed.thickness,
                    ink: framed.ink,
                },
                from: Origin {
                    node: framed.words.node,
                    offset: 0,
                },
            });
        }
        slab
    }
}
