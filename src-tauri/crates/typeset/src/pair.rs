use compose::{Blank, Pair, PairRow, Paragraph};
use paper::{Item, Length};

use crate::slab::{Slab, stack};
use crate::{Column, LEAST, Setter};

impl Setter<'_> {
    /// The head of page 1: rows of two cells, the first baselines of a row at one height.
    pub fn pair(&mut self, pair: &Pair, column: Column) -> Slab {
        // Not over the edge of the sheet.
        let overhang = pair.overhang.min(column.left);
        let column = column.inset(-overhang, Length::ZERO);
        // Something is left for the left column, however narrow both are.
        let right_width = pair
            .right_width(column.width, |it| self.on_one_line(it))
            .min(column.width - pair.gap - LEAST);
        let left = Column {
            left: column.left,
            width: column.width - right_width - pair.gap,
        };
        let right = column.inset(left.width + pair.gap, Length::ZERO);
        let mut whole = Slab {
            keep_next: true,
            ..Slab::default()
        };
        for (index, row) in pair.rows.iter().enumerate() {
            let top = if index == 0 {
                Length::ZERO
            } else {
                whole.height + pair.row_gap
            };
            let row = self.row(row, left, right);
            let height = row.height;
            whole.take(row, top);
            whole.height = top + height;
        }
        whole
    }

    pub fn row(&mut self, row: &PairRow, left: Column, right: Column) -> Slab {
        let left = self.cell(&row.left, left);
        let right = self.cell(&row.right, right);
        let (left_line, right_line) = (first_baseline(&left), first_baseline(&right));
        let line = left_line.max(right_line);
        let (left_down, right_down) = (line - left_line, line - right_line);
        let height = (left_down + left.height).max(right_down + right.height);
        let mut whole = Slab {
            height,
            ..Slab::default()
        };
        whole.take(left, left_down);
        whole.take(right, right_down);
        whole
    }

    /// Two cells that end at one height.
    pub fn row_at_foot(&mut self, row: &PairRow, left: Column, right: Column) -> Slab {
        let left = self.cell(&row.left, left);
        let right = self.cell(&row.right, right);
        let height = left.height.max(right.height);
        let (left_down, right_down) = (height - left.height, height - right.height);
        let mut whole = Slab {
            height,
            ..Slab::default()
        };
        whole.take(left, left_down);
        whole.take(right, right_down);
        whole
    }

    fn cell(&mut self, paragraphs: &[Paragraph], column: Column) -> Slab {
        stack(
            paragraphs
                .iter()
                .flat_map(|paragraph| self.paragraph(paragraph, column))
                .collect(),
        )
    }

    fn on_one_line(&self, paragraph: &Paragraph) -> Length {
        let spans = paragraph.spans.iter();
        let width = spans.map(|span| {
            let place = span.blank.map_or(Length::ZERO, Blank::width);
            place.max(self.width(span.style, &span.text))
        });
        width.sum::<Length>()
    }
}

fn first_baseline(slab: &Slab) -> Length {
    let texts = slab
        .marks
        .iter()
        .filter(|mark| matches!(mark.item, Item::Text(_)));
    texts.map(|mark| mark.at.y).min().unwrap_or_default()
}
