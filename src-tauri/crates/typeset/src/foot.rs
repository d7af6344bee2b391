use compose::Foot;
use paper::Length;

use crate::slab::{Slab, stack};
use crate::{Column, Setter};

impl Setter<'_> {
    /// The signature with the recipients beside it as one slab; recipients below its end follow
    /// line by line and may run on to the next page. Rows of several signatures come before.
    /// `before` is the space above it.
    pub fn foot(&mut self, foot: &Foot, before: Length, column: Column) -> Vec<Slab> {
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
            let positions = self.row(&row.positions, left, right);
            let names = self.row_at_foot(&row.names, left, right);
            slabs.push(Slab {
                before: if index == 0 { before } else { foot.row_gap },
                keep_next: last && !foot.left.is_empty(),
                ..stack(vec![positions, names])
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
            before,
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
        // No line of recipients goes over the page alone.
        if let [.., above, _] = below.as_mut_slice() {
            above.keep_next = true;
        }
        slabs.push(beside);
        slabs.extend(below);
        slabs
    }
}

/// Keeps rows of signatures together where they fill no more than two thirds of a page: none of
/// them then stands on a page without text.
pub(crate) fn keep_together(rows: &mut [Slab], text: Length) {
    let height: Length = rows.iter().map(|row| row.before + row.height).sum();
    if height > text * 2 / 3 {
        return;
    }
    if let [all_but_last @ .., _] = rows {
        all_but_last.iter_mut().for_each(|row| row.keep_next = true);
    }
}
