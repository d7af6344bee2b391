//! What stands on the first page of a section beside its text.

use compose::{Address, Section};
use paper::{Ink, Item, Length, Mark, Origin, Point};

use crate::slab::{Slab, lower, stack};
use crate::{Column, Setter, Trouble};

/// Marks at their final places, and how much of the text area they take from its foot.
#[derive(Default)]
pub(crate) struct FirstPage {
    pub marks: Vec<Mark>,
    pub taken: Length,
}

impl Setter<'_> {
    pub fn first_page(&mut self, section: &Section) -> FirstPage {
        let margins = section.margins;
        let column = Column {
            left: margins.left,
            width: section.size.width - margins.left - margins.right,
        };
        let mut page = FirstPage::default();
        for (from_left, framed) in &section.first_page.marks {
            let most = (column.width - framed.size.width).max(Length::ZERO);
            let from_left = (*from_left).min(most);
            let framed = self.framed(framed, column.inset(from_left, Length::ZERO));
            self.must_fit(&framed, margins.top);
            // Between the edge of the sheet and the head.
            let down = ((margins.top - framed.height) / 2).max(Length::ZERO);
            let marks = framed.marks.into_iter();
            page.marks.extend(marks.map(|mark| lower(mark, down)));
        }
        if let Some(corner) = section
            .first_page
            .corner
            .as_ref()
            .filter(|_| !self.only_blanks)
        {
            page.marks.push(Mark {
                at: Point {
                    x: section.size.width - corner.from_right - corner.area.size.width,
                    y: corner.from_top,
                },
                item: Item::Area(Box::new(corner.area.clone())),
                from: Origin {
                    node: corner.node,
                    offset: 0,
                },
            });
        }
        if let Some(address) = &section.first_page.address {
            let lines = self.address(address, column);
            let top = section.size.height - margins.bottom - lines.height;
            let text = section.size.height - margins.top - margins.bottom;
            self.must_fit(&lines, text / 3);
            page.taken = lines.height.min(text / 3);
            let marks = lines.marks.into_iter();
            page.marks.extend(marks.map(|mark| lower(mark, top)));
        }
        page
    }

    pub fn must_fit(&mut self, slab: &Slab, room: Length) {
        if let (true, Some(node)) = (slab.height > room, slab.node) {
            self.troubles.push(Trouble::NoRoom {
                at: Origin { node, offset: 0 },
            });
        }
    }

    /// A rule across the column with the lines under it.
    fn address(&mut self, address: &Address, column: Column) -> Slab {
        let paragraphs = address.lines.iter();
        let lines = stack(
            paragraphs
                .flat_map(|line| self.paragraph(line, column))
                .collect(),
        );
        let y = address.gap;
        let below = y + address.thickness + address.gap;
        let mut slab = Slab {
            height: below + lines.height,
            ..Slab::default()
        };
        if !self.only_blanks {
            slab.marks.push(Mark {
                at: Point { x: column.left, y },
                item: Item::Rule {
                    to: Point {
                        x: column.left + column.width,
                        y,
                    },
                    thickness: address.thickness,
                    ink: Ink::Black,
                },
                from: Origin {
                    node: address.rule,
                    offset: 0,
                },
            });
        }
        slab.take(lines, below);
        slab
    }
}
