//! Lines that are no words: around a page, and across a column.

use compose::{Rule, Section};
use paper::{Ink, Item, Mark, Origin, Point, Size};

use crate::slab::Slab;
use crate::{Column, Setter};

impl Setter<'_> {
    /// The frame of a section's pages; nothing where it has none.
    pub fn border(&self, section: &Section) -> Vec<Mark> {
        let Some(border) = section.border.filter(|_| !self.only_blanks) else {
            return vec![];
        };
        let margins = section.margins;
        let outer = (border.padding, border.thickness);
        let inner = border.inner;
        let inner = inner.map(|(thickness, gap)| (border.padding - gap, thickness));
        let frames = [Some(outer), inner].into_iter().flatten();
        let frames = frames.map(|(out, thickness)| Mark {
            at: Point {
                x: margins.left - out,
                y: margins.top - out,
            },
            item: Item::Frame {
                size: Size {
                    width: section.size.width - margins.left - margins.right + out * 2,
                    height: section.size.height - margins.top - margins.bottom + out * 2,
                },
                thickness,
                ink: Ink::Black,
            },
            from: Origin {
                node: border.node,
                offset: 0,
            },
        });
        frames.collect()
    }

    pub fn rule(&self, rule: &Rule, column: Column) -> Slab {
        let y = rule.thickness / 2;
        let mark = Mark {
            at: Point { x: column.left, y },
            item: Item::Rule {
                to: Point {
                    x: column.left + rule.width,
                    y,
                },
                thickness: rule.thickness,
                ink: Ink::Black,
            },
            from: Origin {
                node: rule.node,
                offset: 0,
            },
        };
        Slab {
            before: rule.before,
            height: rule.thickness + rule.after,
            keep_next: true,
            marks: if self.only_blanks { vec![] } else { vec![mark] },
            ..Slab::default()
        }
    }
}
