//! Page numbers, once it is known how many pages there are.

use std::ops::Range;

use compose::{Align, Composition, FirstNumber, NumberPlace, PageNumber, Section, Total};
use paper::{Length, Mark, Pages};

use crate::line::Measure;
use crate::slab::{lower, stack};
use crate::{Column, Setter};

/// The pages of a section and the number of the first of them.
pub(crate) struct Numbered {
    pub pages: Range<usize>,
    pub first: u32,
}

impl Numbered {
    pub fn last(&self) -> u32 {
        self.first + self.pages.len() as u32 - 1
    }
}

/// What the first page of a section is called, after the section `before`.
pub(crate) fn first(section: &Section, before: Option<&Numbered>) -> u32 {
    match section.page_number.as_ref().map(|rule| rule.first) {
        Some(FirstNumber::Is(number)) => number,
        Some(FirstNumber::Continues) => before.map_or(1, |before| before.last() + 1),
        None => 1,
    }
}

/// Writes the numbers on all pages.
pub(crate) fn write(
    pages: &mut Pages,
    composition: &Composition,
    numbered: &[Numbered],
    setter: &mut Setter,
) {
    // From the last section back, so that each knows where the numbers end.
    let mut total = None;
    for (section, run) in composition.sections.iter().zip(numbered).rev() {
        let Some(rule) = &section.page_number else {
            total = None;
            continue;
        };
        let last = *total.get_or_insert(run.last());
        if rule.first != FirstNumber::Continues {
            total = None;
        }
        let beside = setter.beside(section, rule);
        for (number, index) in (run.first..).zip(run.pages.clone()) {
            let unnumbered = matches!(rule.place, NumberPlace::Top(_)) && index == run.pages.start;
            if unnumbered {
                continue;
            }
            let text = match rule.total {
                Total::Open => number.to_string(),
                Total::Told => format!("{number}/{last}"),
            };
            let mut marks = beside.clone();
            marks.extend(setter.number(section, rule, text));
            if let Some(page) = pages.pages.get_mut(index) {
                page.marks.splice(0..0, marks);
            }
        }
    }
}

impl Setter<'_> {
    fn number(&mut self, section: &Section, rule: &PageNumber, text: String) -> Vec<Mark> {
        let margins = section.margins;
        let room = section.size.width - margins.left - margins.right;
        let span = compose::Span {
            text,
            style: rule.style,
            ink: paper::Ink::Black,
            blank: None,
            area: None,
            page: false,
        };
        let words = self.words(std::slice::from_ref(&span), rule.node);
        let measure = Measure {
            first: room,
            rest: room,
        };
        let lines = self.lines(words, measure, rule.node);
        let mut marks = vec![];
        for line in &lines {
            let (height, ascent) = self.line_box(line, Some(rule.style));
            let (align, y) = match rule.place {
                NumberPlace::Top(from_edge) => (Align::Centre, from_edge + ascent),
                NumberPlace::Foot { from_edge, .. } => {
                    let top = section.size.height - from_edge - height;
                    (Align::Right, top + ascent)
                }
            };
            marks.extend(self.marks(line, align, (margins.left, room), y, rule.node));
        }
        marks
    }

    /// The words at the left of the number, their last line as low as it.
    fn beside(&mut self, section: &Section, rule: &PageNumber) -> Vec<Mark> {
        let NumberPlace::Foot { from_edge, words } = &rule.place else {
            return vec![];
        };
        let margins = section.margins;
        let column = Column {
            left: margins.left,
            width: section.size.width - margins.left - margins.right,
        };
        let slab = stack(self.paragraph(words, column));
        self.must_fit(&slab, margins.bottom - *from_edge);
        let top: Length = section.size.height - *from_edge - slab.height;
        let marks = slab.marks.into_iter();
        marks.map(|mark| lower(mark, top)).collect()
    }
}
