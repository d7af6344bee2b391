use compose::Foot;
use paper::Length;

use crate::slab::{Slab, stack};
use crate::{Column, Setter};

impl Setter<'_> {
    /// The signature with the recipients beside it as one slab; recipients below its end follow
    /// line by line and may run on to the next page. Rows of several signatures come before.
    pub fn foot(&mut self, foot: &Foot, column: Column) -> Vec<Slab> {
        let left = Column {
            left: column.left,
            width: column.width - foot.right_width,
        };
        let right = Column {
            left: column.left + left.width,
            width: foot.right_width,
        };
        let mut slabs = vec![];
        for (index, row) in foot.above.iter().enumerate() {
            let last = index + 1 == foot.above.len();
            slabs.push(Slab {
                before: if index == 0 {
                    foot.before
                } else {
                    foot.row_gap
                },
                keep_next: last && !foot.left.is_empty(),
                ..self.row(row, left, right)
            });
        }
        let signature = stack(
            foot.right
                .iter()
                .flat_map(|line| self.paragraph(line, right))
                .collect(),
        );
        let recipients: Vec<Slab> = foot
            .left
            .iter()
            .flat_map(|line| self.paragraph(line, left))
            .collect();

        let mut beside = Slab {
            before: foot.before,
            height: signature.height,
            keep_next: foot.right.is_empty() && !foot.left.is_empty(),
            ..Slab::default()
        };
        beside.take(signature, Length::ZERO);
        let mut below = vec![];
        let mut y = Length::ZERO;
        for line in recipients {
            let top = y + line.before;
            y = top + line.height;
            // A line that begins beside the signature belongs to it.
            if top < beside.height && below.is_empty() {
                beside.height = beside.height.max(y);
                beside.take(line, top);
            } else {
                below.push(line);
            }
        }
        slabs.push(beside);
        slabs.extend(below);
        slabs
    }
}
