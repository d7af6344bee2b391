//! Recipients and signature: a hidden table. The row of the signature is never broken; recipients
//! there is no room for beside it stand in a row of their own, which may be. Where several sign,
//! their rows come first.

use compose::Foot;
use paper::Length;

use crate::table::{Frame, cell, row, running_row, table};
use crate::typist::Typist;
use crate::xml::Element;

impl Typist<'_> {
    pub fn foot(&mut self, foot: &Foot, column: Length) -> Element {
        let right = foot.right_width;
        let left = column - right;
        let signature = foot.right.iter();
        let signature: Length = signature.map(|line| self.height(line, right)).sum();
        let mut y = Length::ZERO;
        let beside = foot.left.iter().take_while(|line| {
            let top = y;
            y += self.height(line, left);
            top < signature
        });
        // Below rows of signatures there is nothing to stand beside.
        let beside = match foot.right.is_empty() {
            true => foot.left.len(),
            false => beside.count(),
        };
        let (beside, below) = foot.left.split_at(beside);
        let recipients = self.paragraphs(beside, left);
        let signature = self.paragraphs(&foot.right, right);
        let cells = vec![
            cell(left, recipients, vec![]),
            cell(right, signature, vec![]),
        ];
        let mut rows = self.above(foot, left);
        let alone = foot.left.is_empty() && foot.right.is_empty();
        if !alone || rows.is_empty() {
            rows.push(row(cells, Length::ZERO, false));
        }
        if !below.is_empty() {
            let recipients = self.paragraphs(below, left);
            let nothing = cell(right, vec![], vec![]);
            rows.push(running_row(vec![cell(left, recipients, vec![]), nothing]));
        }
        let frame = Frame {
            widths: vec![left, right],
            indent: Length::ZERO,
            padding: Length::ZERO,
            border: None,
        };
        table(&frame, rows)
    }

    /// Signatures two by two, each row kept whole.
    fn above(&mut self, foot: &Foot, left: Length) -> Vec<Element> {
        let right = foot.right_width;
        let mut rows = vec![];
        for (index, signed) in foot.above.iter().enumerate() {
            let above = match index {
                0 => Length::ZERO,
                _ => foot.row_gap,
            };
            let positions = self.level(&signed.positions, above);
            let lowest = || vec![Element::val("w:vAlign", "bottom")];
            for (cells, place) in [(&positions, vec![]), (&signed.names, lowest())] {
                let words = self.paragraphs(&cells.left, left);
                let beside = self.paragraphs(&cells.right, right);
                let cells = vec![cell(left, words, place.clone()), cell(right, beside, place)];
                rows.push(row(cells, Length::ZERO, false));
            }
        }
        rows
    }
}
