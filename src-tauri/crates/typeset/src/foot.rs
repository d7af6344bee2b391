use compose::Foot;
use paper::Length;

use crate::slab::{Slab, stack};
use crate::{Column, Setter};

impl Setter<'_> {
    /// The signature with the recipients beside it as one slab; recipients below its end follow
    /// line by line and may run on to the next page.
    pub fn foot(&mut self, foot: &Foot, column: Column) -> Vec<Slab> {
        let left = Column {
            left: column.left,
            width: column.width - foot.right_width,
        };
        let right = Column {
            left: column.left + left.width,
            width: foot.right_width,
        };
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
        std::iter::once(beside).chain(below).collect()
    }
}
