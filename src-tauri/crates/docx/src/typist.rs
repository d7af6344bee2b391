//! Blocks in reading order, as the elements of a Word document.

use compose::{Composition, Flow, Framed, Paragraph};
use paper::{FontSet, Length};

use crate::paragraph::gap;
use crate::section::Part;
use crate::styles::Styles;
use crate::table::{Frame, cell, row, table};
use crate::xml::Element;

/// What the whole document gathers while it is written.
pub(crate) struct Typist<'a> {
    pub composition: &'a Composition,
    pub fonts: &'a FontSet,
    pub styles: Styles,
    /// Heads and feet of the pages.
    pub parts: Vec<Part>,
}

/// A document that only has to be packed.
pub(crate) struct Typed {
    pub document: Element,
    pub styles: Element,
    pub parts: Vec<Part>,
}

impl<'a> Typist<'a> {
    pub fn new(composition: &'a Composition, fonts: &'a FontSet) -> Typist<'a> {
        Typist {
            composition,
            fonts,
            styles: Styles::default(),
            parts: vec![],
        }
    }

    pub fn document(mut self) -> Typed {
        let mut body = Element::new("w:body");
        let sections = self.composition.sections.iter();
        let last = sections.len().saturating_sub(1);
        for (index, section) in sections.enumerate() {
            let margins = section.margins;
            let column = section.size.width - margins.left - margins.right;
            let mut blocks = self.flow(&section.flow, column);
            let properties = self.section(section);
            // A section ends in its last paragraph, the last one in the body itself.
            if blocks.last().is_none_or(|block| !block.is("w:p")) {
                blocks.push(gap(Length::ZERO, false));
            }
            if index < last {
                let end = blocks.last_mut().and_then(|end| end.find_mut("w:pPr"));
                if let Some(end) = end {
                    end.push(properties);
                }
                body = body.children(blocks);
            } else {
                body = body.children(blocks).child(properties);
            }
        }
        Typed {
            document: crate::package::wordprocessing("w:document").child(body),
            styles: self.styles.to_xml(),
            parts: self.parts,
        }
    }

    /// The blocks of a column of that width.
    pub fn flow(&mut self, flow: &[Flow], column: Length) -> Vec<Element> {
        let mut blocks: Vec<Element> = vec![];
        for (index, block) in flow.iter().enumerate() {
            let next = flow.get(index + 1);
            let room = room_above(block);
            if is_table(block) && blocks.last().is_some_and(|above| above.is("w:tbl")) {
                // Word makes one table of two that touch.
                blocks.push(gap(room, true));
            }
            match block {
                Flow::Paragraph(paragraph) => {
                    // The signature never stands alone.
                    let keep_next = paragraph.keep_next || matches!(next, Some(Flow::Foot(_)));
                    let paragraph = Paragraph {
                        keep_next,
                        ..paragraph.clone()
                    };
                    let below = next.map(room_above).unwrap_or_default();
                    blocks.extend(self.paragraph(&paragraph, column, below));
                }
                Flow::Rule(rule) => blocks.push(self.rule(rule, column)),
                Flow::Pair(pair) => blocks.push(self.pair(pair, column)),
                Flow::Foot(foot) => blocks.push(self.foot(foot, column)),
                Flow::Table(table) => blocks.push(self.table(table, column)),
                Flow::Framed(framed) => blocks.push(self.framed(framed, column, Length::ZERO)),
            }
        }
        blocks
    }

    pub fn paragraphs(&mut self, paragraphs: &[Paragraph], column: Length) -> Vec<Element> {
        let each = paragraphs.iter();
        each.flat_map(|paragraph| self.paragraph(paragraph, column, Length::ZERO))
            .collect()
    }

    /// Words in a frame so far from the left margin.
    pub fn framed(&mut self, framed: &Framed, column: Length, from_left: Length) -> Element {
        let words = framed.words.spans.iter();
        let words: Length = words.map(|span| self.span_width(span)).sum();
        // Between the words and their frame, as on our own pages.
        let least = words + Length::mm(2.0) * 2;
        let width = framed.size.width.max(least).min(column);
        let inner = self.paragraph(&framed.words, width, Length::ZERO);
        let frame = Frame {
            widths: vec![width],
            indent: from_left,
            padding: Length::ZERO,
            border: Some((framed.thickness, framed.ink)),
        };
        let only = cell(width, inner, vec![Element::val("w:vAlign", "center")]);
        table(&frame, vec![row(vec![only], framed.size.height, false)])
    }
}

fn is_table(block: &Flow) -> bool {
    match block {
        Flow::Pair(_) | Flow::Foot(_) | Flow::Table(_) | Flow::Framed(_) => true,
        Flow::Paragraph(_) | Flow::Rule(_) => false,
    }
}

/// A table has no space above it in Word; what stands above it keeps it free.
fn room_above(block: &Flow) -> Length {
    match block {
        Flow::Foot(foot) => foot.before,
        Flow::Table(table) => table.before,
        Flow::Framed(framed) => framed.before,
        Flow::Pair(_) | Flow::Paragraph(_) | Flow::Rule(_) => Length::ZERO,
    }
}
