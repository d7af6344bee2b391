//! Paragraphs that look alike and are the same thing share a style, so that one change in Word
//! changes them all.

use compose::{Paragraph, Span};
use paper::{Node, Role};

use crate::look::{Hand, Look};
use crate::xml::Element;

pub(crate) const FONT: &str = "Times New Roman";

/// A style as it was first met.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    /// What the paragraphs are: name of their nodes and depth of the heading.
    what: (String, Option<u8>),
    /// Unique in the file, shown in Word.
    name: String,
    pub look: Look,
    pub hand: Hand,
}

#[derive(Debug, Default)]
pub(crate) struct Styles(Vec<Named>);

impl Styles {
    /// Number of the style of a paragraph, which is made where there is none.
    pub fn of(&mut self, node: &Node, paragraph: &Paragraph, look: Look) -> usize {
        let heading = match node.role {
            Role::Heading(depth) => Some(depth),
            _ => None,
        };
        let what = (node.name.to_string(), heading);
        let hand = main_hand(&paragraph.spans);
        let mut known = self.0.iter();
        let found = known.position(|style| {
            style.what == what && style.hand == hand && style.look.align == look.align
        });
        found.unwrap_or_else(|| {
            let name = self.name(&node.name);
            self.0.push(Named {
                what,
                name,
                look,
                hand,
            });
            self.0.len() - 1
        })
    }

    pub fn get(&self, number: usize) -> Option<&Named> {
        self.0.get(number)
    }

    /// `Căn cứ`, and `Căn cứ 2` for another look of it.
    fn name(&self, what: &str) -> String {
        let mut letters = what.chars();
        let capital = letters.next().into_iter().flat_map(char::to_uppercase);
        let name: String = capital.chain(letters).collect();
        let known = |name: &str| self.0.iter().any(|style| style.name == name);
        let others = (2..).map(|number| format!("{name} {number}"));
        let mut names = std::iter::once(name.clone()).chain(others);
        names.find(|name| !known(name)).unwrap_or(name)
    }

    /// `word/styles.xml`.
    pub fn to_xml(&self) -> Element {
        let fonts = Element::new("w:rFonts")
            .with("w:ascii", FONT)
            .with("w:hAnsi", FONT)
            .with("w:eastAsia", FONT)
            .with("w:cs", FONT);
        let words = Element::new("w:rPr")
            .child(fonts)
            .child(Element::val("w:sz", 28))
            .child(Element::val("w:szCs", 28))
            .child(Element::val("w:lang", "vi-VN").with("w:eastAsia", "vi-VN"));
        let defaults = Element::new("w:docDefaults")
            .child(Element::new("w:rPrDefault").child(words))
            .child(Element::new("w:pPrDefault"));
        let normal = Element::new("w:style")
            .with("w:type", "paragraph")
            .with("w:default", 1)
            .with("w:styleId", "Normal")
            .child(Element::val("w:name", "Normal"))
            .child(Element::new("w:qFormat"));
        let styles = self.0.iter().enumerate();
        crate::package::wordprocessing("w:styles")
            .child(defaults)
            .child(normal)
            .children(styles.map(|(number, style)| style.to_xml(number)))
    }
}

/// How a style is called where it is used.
pub(crate) fn id(number: usize) -> String {
    format!("VT{}", number + 1)
}

impl Named {
    fn to_xml(&self, number: usize) -> Element {
        let depth = self.what.1.map(|depth| depth.saturating_sub(1));
        let outline = depth.map(|depth| Element::val("w:outlineLvl", depth.min(8)));
        let look = self.look.properties(None, None);
        Element::new("w:style")
            .with("w:type", "paragraph")
            .with("w:customStyle", 1)
            .with("w:styleId", id(number))
            .child(Element::val("w:name", &self.name))
            .child(Element::val("w:basedOn", "Normal"))
            .child(Element::new("w:qFormat"))
            .child(Element::new("w:pPr").children(look).children(outline))
            .child(Element::new("w:rPr").children(self.hand.properties(None)))
    }
}

/// The look of most of the words.
fn main_hand(spans: &[Span]) -> Hand {
    let longest = spans.iter().rev().max_by_key(|span| span.text.len());
    longest.map_or(
        Hand {
            style: compose::Style {
                face: paper::Face::Regular,
                size: paper::Length::pt(14.0),
            },
            ink: paper::Ink::Black,
        },
        Hand::of,
    )
}
