//! Recipients and signature: a hidden table. The row of the signature is never broken; recipients
//! there is no room for beside it stand in a row of their own, which may be.

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
        let (beside, below) = foot.left.split_at(beside.count());
        let recipients = self.paragraphs(beside, left);
        let signature = self.paragraphs(&foot.right, right);
        let cells = vec![
            cell(left, recipients, vec![]),
            cell(right, signature, vec![]),
        ];
        let mut rows = vec![row(cells, Length::ZERO, false)];
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
}
