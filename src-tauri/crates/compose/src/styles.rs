use document::dispatch::{Layout, SizeSet};
use paper::{Length, NodeId, Role};
use rules::{Choices, Element, PageRules, RuleBook, Style};

use crate::block::{Composition, Paragraph, RuleBelow};
use document::{Field, Place};

/// The styles and measures one document is composed with.
pub(crate) struct Styles<'a> {
    pub book: &'a RuleBook,
    pub page: &'a PageRules,
    pub choices: Choices,
}

impl<'a> Styles<'a> {
    pub fn new(book: &'a RuleBook, layout: &Layout) -> Styles<'a> {
        Styles {
            book,
            page: &book.page,
            choices: book.page.choices(layout),
        }
    }

    pub fn of(&self, element: Element) -> Style {
        let sizes: SizeSet = self.choices.sizes;
        self.book.style(element, sizes)
    }

    /// Short name of an element on proof sheets: `ô5a`.
    pub fn name(&self, element: Element) -> String {
        format!("ô{}", self.book.element(element).slot)
    }

    /// A new node for a paragraph of an element.
    pub fn node(&self, out: &mut Composition, role: Role, element: Element, at: Place) -> NodeId {
        out.node(role, self.name(element), at)
    }

    /// A rule of 1/3 to 1/2 of the last line's width below a paragraph.
    pub fn short_rule(&self, out: &mut Composition, part: usize) -> RuleBelow {
        self.rule(out, part, self.page.rule.short.default as i32)
    }

    /// A rule below a paragraph, `share` hundredths of its last line.
    pub fn rule(&self, out: &mut Composition, part: usize, share: i32) -> RuleBelow {
        RuleBelow {
            node: out.node(Role::Ornament, "kẻ", Place::of(part, Field::Fixed)),
            share,
            gap: Length::pt(self.page.head.rule_gap),
            thickness: Length::pt(self.page.rule.thickness),
            after: Length::pt(self.page.rule.after),
        }
    }

    /// A paragraph of running text: justified, indented, with the gap above it.
    pub fn running(&self, paragraph: Paragraph) -> Paragraph {
        Paragraph {
            align: crate::Align::Justify,
            first_indent: self.choices.indent,
            before: self.choices.paragraph_gap,
            line_spacing: self.choices.line_spacing,
            ..paragraph
        }
    }
}
