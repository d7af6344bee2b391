//! A leaf of a register or of a plain sheet: its margins, and the line at its foot.

use document::{Field, Place};
use paper::{Length, Role, Size};
use rules::BookSheet;

use crate::block::*;

pub(crate) struct Leaf<'a> {
    pub sheet: &'a BookSheet,
    pub size: Size,
}

/// What stands at the foot of every page.
pub(crate) struct Footer {
    /// At the left.
    pub words: String,
    /// Behind them, bold.
    pub mark: Option<String>,
    /// Of the page numbers at the right.
    pub total: Total,
}

impl Leaf<'_> {
    pub fn margins(&self) -> Margins {
        Margins {
            top: self.sheet.top.mm(),
            bottom: self.sheet.bottom.mm(),
            left: self.sheet.left.mm(),
            right: self.sheet.right.mm(),
        }
    }

    pub fn width(&self) -> Length {
        let margins = self.margins();
        self.size.width - margins.left - margins.right
    }

    pub fn section(
        &self,
        out: &mut Composition,
        footer: Footer,
        title: String,
        first: FirstNumber,
        flow: Vec<Flow>,
    ) -> Section {
        let rules = &self.sheet.footer;
        let total = footer.total;
        let words = Box::new(self.words(out, footer));
        let node = out.node(Role::Ornament, "trang", Place::of(0, Field::Fixed));
        Section {
            size: self.size,
            margins: self.margins(),
            page_number: Some(PageNumber {
                node,
                style: rules.number.style(),
                place: NumberPlace::Foot {
                    from_edge: rules.from_edge.mm(),
                    words,
                },
                first,
                total,
            }),
            border: None,
            one_page: false,
            title,
            flow,
            first_page: FirstPage::default(),
        }
    }

    fn words(&self, out: &mut Composition, footer: Footer) -> Paragraph {
        let style = self.sheet.footer.words.style();
        let node = out.node(Role::Ornament, "chân trang", Place::of(0, Field::Fixed));
        let mut line = Paragraph {
            // Clear of the number at the right.
            inset_right: Length::mm(25.0),
            ..Paragraph::new(node, style, footer.words)
        };
        let mark = footer.mark.into_iter();
        let mark = mark.map(|mark| Span::new(style, format!(" - {mark}")).bold());
        line.spans.extend(mark);
        line
    }
}
