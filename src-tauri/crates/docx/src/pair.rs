//! The head of page 1: a hidden table of two columns.

use compose::{Pair, PairRow, Paragraph};
use paper::Length;

use crate::table::{Frame, cell, inch, row, table};
use crate::typist::Typist;
use crate::xml::Element;

impl Typist<'_> {
    pub fn pair(&mut self, pair: &Pair, column: Length) -> Element {
        let right = pair.right_width(column + pair.overhang, |it| self.on_one_line(it));
        let left = column + pair.overhang - right;
        let frame = Frame {
            widths: vec![left, right],
            indent: -pair.overhang,
            padding: Length::ZERO,
            border: None,
        };
        let mut rows = vec![];
        for (index, cells) in pair.rows.iter().enumerate() {
            let above = match index {
                0 => Length::ZERO,
                _ => pair.row_gap,
            };
            let cells = self.level(cells, above);
            let words = self.paragraphs(&cells.left, left - pair.gap);
            let gap = Element::new("w:tcMar").child(inch("w:right", pair.gap));
            let beside = self.paragraphs(&cells.right, right);
            let cells = vec![cell(left, words, vec![gap]), cell(right, beside, vec![])];
            rows.push(row(cells, Length::ZERO, false));
        }
        table(&frame, rows)
    }

    /// Both cells of a row so far down that their first baselines are at one height.
    pub fn level(&self, row: &PairRow, above: Length) -> PairRow {
        let baseline = |cell: &[Paragraph]| {
            let first = cell.first();
            first.map_or(Length::ZERO, |first| self.first_baseline(first))
        };
        let (left, right) = (baseline(&row.left), baseline(&row.right));
        let lowest = left.max(right);
        let mut level = row.clone();
        for (cell, own) in [(&mut level.left, left), (&mut level.right, right)] {
            if let Some(first) = cell.first_mut() {
                first.before += above + lowest - own;
            }
        }
        level
    }

    fn on_one_line(&self, paragraph: &Paragraph) -> Length {
        let spans = paragraph.spans.iter();
        spans.map(|span| self.span_width(span)).sum()
    }
}
