//! Paragraphs, and the lines drawn between them.

use compose::{Paragraph, Rule, RuleBelow};
use paper::{Ink, Length};

use crate::look::{Look, colour, eighths, twips};
use crate::styles;
use crate::typist::Typist;
use crate::xml::Element;

impl Typist<'_> {
    /// A paragraph with so much space below it, and the rule under it.
    pub fn paragraph(
        &mut self,
        paragraph: &Paragraph,
        column: Length,
        after: Length,
    ) -> Vec<Element> {
        let (left, hang) = self.insets(paragraph);
        let look = Look::of(paragraph, left, hang);
        let style = self.style(paragraph, look);
        let ruled = paragraph.rule.is_some();
        let look = Look {
            after: if ruled { 0 } else { twips(after) },
            keep_next: look.keep_next || ruled,
            ..look
        };
        let named = self.styles.get(style);
        let said = look.properties(named.map(|style| &style.look), None);
        let runs = self.runs(&paragraph.spans, named.map(|style| &style.hand));
        let properties = Element::new("w:pPr")
            .child(Element::val("w:pStyle", styles::id(style)))
            .children(said);
        let mut all = vec![Element::new("w:p").child(properties).children(runs)];
        if let Some(rule) = &paragraph.rule {
            all.push(self.rule_below(paragraph, rule, column, after));
        }
        all
    }

    fn style(&mut self, paragraph: &Paragraph, look: Look) -> usize {
        let index = paragraph.node.0 as usize;
        match self.composition.nodes.get(index) {
            Some(node) => self.styles.of(node, paragraph, look),
            None => 0,
        }
    }

    /// A rule centred under the last line: Word draws borders across the whole room between the
    /// indents, so that is as wide as the rule.
    fn rule_below(
        &self,
        paragraph: &Paragraph,
        rule: &RuleBelow,
        column: Length,
        after: Length,
    ) -> Element {
        let (left, _) = self.insets(paragraph);
        let room = column - left - paragraph.inset_right;
        let width = self.lines(paragraph, column).last * rule.share / 100;
        let side = (room - width) / 2;
        stroke(Stroke {
            left: left + side,
            right: paragraph.inset_right + side,
            before: rule.gap,
            after: rule.after + after,
            thickness: rule.thickness,
            keep_next: paragraph.keep_next,
        })
    }

    pub fn rule(&self, rule: &Rule, column: Length) -> Element {
        stroke(Stroke {
            left: Length::ZERO,
            right: column - rule.width,
            before: rule.before,
            after: rule.after,
            thickness: rule.thickness,
            keep_next: true,
        })
    }
}

/// A line between two indents.
#[derive(Clone, Copy)]
pub(crate) struct Stroke {
    pub left: Length,
    pub right: Length,
    pub before: Length,
    pub after: Length,
    pub thickness: Length,
    pub keep_next: bool,
}

pub(crate) fn stroke(stroke: Stroke) -> Element {
    let border = line("w:top", stroke.thickness, Ink::Black);
    let borders = Element::new("w:pBdr").child(border);
    let indent = Element::new("w:ind")
        .with("w:left", twips(stroke.left))
        .with("w:right", twips(stroke.right));
    empty(Space {
        borders: Some(borders),
        indent: Some(indent),
        before: stroke.before,
        // Its own height, not space below: Word lets that run into the space above what follows.
        height: stroke.after.max(Length::pt(1.0)),
        keep_next: stroke.keep_next,
    })
}

/// A gap of a height, without words: Word has no other space between two tables, and none but a
/// paragraph to end a section with.
pub(crate) fn gap(height: Length, keep_next: bool) -> Element {
    empty(Space {
        borders: None,
        indent: None,
        before: Length::ZERO,
        height: height.max(Length::pt(1.0)),
        keep_next,
    })
}

struct Space {
    borders: Option<Element>,
    indent: Option<Element>,
    before: Length,
    height: Length,
    keep_next: bool,
}

fn empty(space: Space) -> Element {
    let spacing = Element::new("w:spacing")
        .with("w:before", twips(space.before))
        .with("w:after", 0)
        .with("w:line", twips(space.height))
        .with("w:lineRule", "exact");
    let properties = Element::new("w:pPr")
        .children(space.keep_next.then(|| Element::new("w:keepNext")))
        .children(space.borders)
        .child(spacing)
        .children(space.indent)
        .child(Element::new("w:rPr").child(Element::val("w:sz", 2)));
    Element::new("w:p").child(properties)
}

/// A line of a border: of a paragraph, a table or a page.
pub(crate) fn line(side: &'static str, thickness: Length, ink: Ink) -> Element {
    Element::val(side, "single")
        .with("w:sz", eighths(thickness))
        .with("w:space", 0)
        .with("w:color", colour(ink))
}
