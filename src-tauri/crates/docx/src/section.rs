//! Sheet, margins, and what stands in the margins: page numbers, marks, the address.

use compose::{Align, Border, FirstNumber, Inset, NumberPlace, PageNumber, Paragraph, Section};
use compose::{Span, Total};
use paper::{Ink, Length};

use crate::field;
use crate::look::{Hand, eighths, twips};
use crate::package::wordprocessing;
use crate::paragraph::{Stroke, gap, line, stroke};
use crate::run::run;
use crate::table::{Frame, cell, row, table};
use crate::typist::Typist;
use crate::xml::Element;

/// Head or foot of pages, a part of its own in the package.
pub(crate) struct Part {
    pub kind: PartKind,
    pub content: Element,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PartKind {
    Header,
    Footer,
}

impl PartKind {
    /// The last word of its content type and of its relationship.
    pub fn word(self) -> &'static str {
        match self {
            PartKind::Header => "header",
            PartKind::Footer => "footer",
        }
    }
}

/// Relationship of a head or foot, by its place among the parts.
pub(crate) fn relationship(part: usize) -> String {
    format!("rId{}", part + 3)
}

impl Typist<'_> {
    /// `w:sectPr`.
    pub fn section(&mut self, section: &Section) -> Element {
        let margins = section.margins;
        let size = section.size;
        let number = section.page_number.as_ref();
        let first = &section.first_page;
        let on_top = number.is_some_and(|number| matches!(number.place, NumberPlace::Top(_)));
        let own_first = on_top || !first.marks.is_empty() || first.address.is_some();
        let (mut head, mut foot) = (margins.top / 2, margins.bottom / 2);
        match number.map(|number| &number.place) {
            Some(NumberPlace::Top(from_edge)) => head = *from_edge,
            Some(NumberPlace::Foot { from_edge, .. }) => foot = *from_edge,
            None => {}
        }
        if first.address.is_some() {
            // It stands at the foot of the text area, not below it.
            foot = margins.bottom;
        }
        let references = self.margins(section, own_first);
        let turned = size.width > size.height;
        let sheet = Element::new("w:pgSz")
            .with("w:w", twips(size.width))
            .with("w:h", twips(size.height))
            .with("w:orient", if turned { "landscape" } else { "portrait" });
        let room = Element::new("w:pgMar")
            .with("w:top", twips(margins.top))
            .with("w:right", twips(margins.right))
            .with("w:bottom", twips(margins.bottom))
            .with("w:left", twips(margins.left))
            .with("w:header", twips(head))
            .with("w:footer", twips(foot))
            .with("w:gutter", 0);
        let begins = number.and_then(|number| match number.first {
            FirstNumber::Is(first) => Some(Element::new("w:pgNumType").with("w:start", first)),
            FirstNumber::Continues => None,
        });
        Element::new("w:sectPr")
            .children(references)
            .child(Element::val("w:type", "nextPage"))
            .child(sheet)
            .child(room)
            .children(section.border.as_ref().map(border))
            .children(begins)
            .children(own_first.then(|| Element::new("w:titlePg")))
    }

    /// Head and foot of a section's pages. All are named, empty ones too: Word takes those of the
    /// section before for what is not.
    fn margins(&mut self, section: &Section, own_first: bool) -> Vec<Element> {
        let margins = section.margins;
        let column = section.size.width - margins.left - margins.right;
        let (mut head, mut foot) = (vec![], vec![]);
        if let Some(number) = &section.page_number {
            match &number.place {
                NumberPlace::Top(_) => head = self.top_number(number, column),
                NumberPlace::Foot { words, .. } => foot = self.foot_number(number, words, column),
            }
        }
        let mut parts = vec![
            (PartKind::Header, "default", head),
            (PartKind::Footer, "default", foot.clone()),
        ];
        if own_first {
            let first = &section.first_page;
            let mut head = vec![];
            for (from_left, framed) in &first.marks {
                head.push(self.framed(framed, column, *from_left));
                head.push(gap(Length::ZERO, false));
            }
            if let Some(address) = &first.address {
                foot.push(stroke(Stroke {
                    left: Length::ZERO,
                    right: Length::ZERO,
                    before: address.gap,
                    after: address.gap,
                    thickness: address.thickness,
                    keep_next: true,
                }));
                foot.extend(self.paragraphs(&address.lines, column));
            }
            parts.push((PartKind::Header, "first", head));
            parts.push((PartKind::Footer, "first", foot));
        }
        let parts = parts.into_iter();
        parts
            .map(|(kind, pages, content)| self.reference(kind, pages, content))
            .collect()
    }

    fn reference(
        &mut self,
        kind: PartKind,
        pages: &'static str,
        mut content: Vec<Element>,
    ) -> Element {
        if content.is_empty() {
            content.push(gap(Length::ZERO, false));
        }
        let (part, reference) = match kind {
            PartKind::Header => ("w:hdr", "w:headerReference"),
            PartKind::Footer => ("w:ftr", "w:footerReference"),
        };
        let content = wordprocessing(part).children(content);
        let mut known = self.parts.iter();
        let known = known.position(|part| part.content == content);
        let number = known.unwrap_or_else(|| {
            self.parts.push(Part { kind, content });
            self.parts.len() - 1
        });
        Element::new(reference)
            .with("w:type", pages)
            .with("r:id", relationship(number))
    }

    /// The number alone, centred (Phụ lục I, mục I.7).
    fn top_number(&mut self, number: &PageNumber, column: Length) -> Vec<Element> {
        let span = Span {
            text: String::new(),
            style: number.style,
            ink: Ink::Black,
            blank: None,
            area: None,
            page: true,
        };
        let paragraph = Paragraph {
            node: number.node,
            spans: vec![span],
            align: Align::Centre,
            inset: Inset::default(),
            inset_right: Length::ZERO,
            first_indent: Length::ZERO,
            hang: None,
            before: Length::ZERO,
            line_spacing: 100,
            keep_next: false,
            rule: None,
            outline: None,
            above: vec![],
        };
        self.paragraph(&paragraph, column, Length::ZERO)
    }

    /// Words at the left, the number at the right. The total is that of the file, which is that
    /// of the book where the whole book is printed.
    fn foot_number(
        &mut self,
        number: &PageNumber,
        words: &Paragraph,
        column: Length,
    ) -> Vec<Element> {
        let right = words.inset_right;
        let left = column - right;
        let words = Paragraph {
            inset_right: Length::ZERO,
            ..words.clone()
        };
        let hand = Hand {
            style: number.style,
            ink: Ink::Black,
        };
        let look = || hand.properties(None);
        let mut runs = vec![field::simple("PAGE", look())];
        if number.total == Total::Told {
            runs.push(run("/", look()));
            runs.push(field::simple("NUMPAGES", look()));
        }
        let aligned = Element::new("w:pPr").child(Element::val("w:jc", "right"));
        let told = Element::new("w:p").child(aligned).children(runs);
        let words = self.paragraph(&words, left, Length::ZERO);
        let low = || vec![Element::val("w:vAlign", "bottom")];
        let cells = vec![cell(left, words, low()), cell(right, vec![told], low())];
        let frame = Frame {
            widths: vec![left, right],
            indent: Length::ZERO,
            padding: Length::ZERO,
            border: None,
        };
        let rows = vec![row(cells, Length::ZERO, false)];
        vec![table(&frame, rows), gap(Length::ZERO, false)]
    }
}

/// The frame of a cover; where it has two lines Word draws a double one.
fn border(border: &Border) -> Element {
    let sides = ["w:top", "w:left", "w:bottom", "w:right"];
    let sides = sides.map(|side| match border.inner {
        None => line(side, border.thickness, Ink::Black),
        Some(_) => Element::val(side, "double")
            .with("w:sz", eighths(border.thickness))
            // Points; Word allows no more than 31.
            .with("w:space", (twips(border.padding) / 20).clamp(0, 31))
            .with("w:color", "auto"),
    });
    Element::new("w:pgBorders")
        .with("w:offsetFrom", "text")
        .children(sides)
}
