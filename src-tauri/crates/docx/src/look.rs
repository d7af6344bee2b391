//! How a paragraph and its words look, and what of it has to be said where a style says the rest.

use compose::{Align, Paragraph, Span, Style};
use paper::{Ink, Length};

use crate::xml::Element;

/// Twentieths of a point, the unit of widths and spaces in Word.
pub(crate) fn twips(length: Length) -> i32 {
    (f64::from(length.to_milli_pt()) / 50.0).round() as i32
}

/// Eighths of a point, the unit of lines; what is thinner than Word can draw is drawn all the same.
pub(crate) fn eighths(thickness: Length) -> i32 {
    ((f64::from(thickness.to_milli_pt()) / 125.0).round() as i32).max(2)
}

/// Look of a paragraph; lengths in twentieths of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Look {
    pub align: Align,
    pub left: i32,
    pub right: i32,
    /// Of the first line; negative where the others hang further in.
    pub first: i32,
    pub before: i32,
    pub after: i32,
    /// Hundredths of single spacing.
    pub line: i32,
    pub keep_next: bool,
}

impl Look {
    /// `left` and `hang` are measured: what stands under the end of other words.
    pub fn of(paragraph: &Paragraph, left: Length, hang: Length) -> Look {
        Look {
            align: paragraph.align,
            left: twips(left + hang),
            right: twips(paragraph.inset_right),
            first: twips(paragraph.first_indent - hang),
            before: twips(paragraph.before),
            after: 0,
            line: paragraph.line_spacing,
            keep_next: paragraph.keep_next,
        }
    }

    /// What has to be said of it, in the order of the schema; `base` is what a style says already.
    /// `borders` stand between.
    pub fn properties(&self, base: Option<&Look>, borders: Option<Element>) -> Vec<Element> {
        let differs = |same: fn(&Look, &Look) -> bool| base.is_none_or(|base| !same(self, base));
        let mut said = vec![];
        if differs(|a, b| a.keep_next == b.keep_next) {
            said.push(flag("w:keepNext", self.keep_next));
        }
        said.extend(borders);
        if differs(|a, b| (a.before, a.after, a.line) == (b.before, b.after, b.line)) {
            said.push(
                Element::new("w:spacing")
                    .with("w:before", self.before)
                    .with("w:after", self.after)
                    .with("w:line", self.line * 240 / 100)
                    .with("w:lineRule", "auto"),
            );
        }
        if differs(|a, b| (a.left, a.right, a.first) == (b.left, b.right, b.first)) {
            let first = match self.first {
                first if first < 0 => ("w:hanging", -first),
                first => ("w:firstLine", first),
            };
            said.push(
                Element::new("w:ind")
                    .with("w:left", self.left)
                    .with("w:right", self.right)
                    .with(first.0, first.1),
            );
        }
        if differs(|a, b| a.align == b.align) {
            let align = match self.align {
                Align::Left => "left",
                Align::Centre => "center",
                Align::Right => "right",
                Align::Justify => "both",
            };
            said.push(Element::val("w:jc", align));
        }
        said
    }
}

/// Look of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hand {
    pub style: Style,
    pub ink: Ink,
}

impl Hand {
    pub fn of(span: &Span) -> Hand {
        Hand {
            style: span.style,
            ink: span.ink,
        }
    }

    /// What has to be said of it, in the order of the schema; `base` is what a style says already.
    pub fn properties(&self, base: Option<&Hand>) -> Vec<Element> {
        let (face, size) = (self.style.face, self.style.size);
        let differs = |same: fn(&Hand, &Hand) -> bool| base.is_none_or(|base| !same(self, base));
        let mut said = vec![];
        if differs(|a, b| a.style.face.is_bold() == b.style.face.is_bold()) {
            said.push(flag("w:b", face.is_bold()));
        }
        if differs(|a, b| a.style.face.is_italic() == b.style.face.is_italic()) {
            said.push(flag("w:i", face.is_italic()));
        }
        if differs(|a, b| a.ink == b.ink) {
            said.push(Element::val("w:color", colour(self.ink)));
        }
        if differs(|a, b| a.style.size == b.style.size) {
            // Half points.
            let half = (f64::from(size.to_milli_pt()) / 500.0).round() as i32;
            said.push(Element::val("w:sz", half));
            said.push(Element::val("w:szCs", half));
        }
        said
    }
}

pub(crate) fn colour(ink: Ink) -> &'static str {
    match ink {
        Ink::Black => "auto",
        Ink::Red => "FF0000",
    }
}

fn flag(name: &'static str, on: bool) -> Element {
    match on {
        true => Element::new(name),
        false => Element::val(name, 0),
    }
}
