//! Spans as runs.

use compose::{Span, glued};
use paper::Length;

use crate::field;
use crate::look::Hand;
use crate::typist::Typist;
use crate::xml::Element;

const NO_BREAK: char = '\u{a0}';
/// Where something stands that is no text: a blank, a number still to come.
const THING: char = '\u{fffc}';

impl Typist<'_> {
    /// The words of a paragraph; `base` is what its style says of them.
    pub fn runs(&self, spans: &[Span], base: Option<&Hand>) -> Vec<Element> {
        let mut glue = glue(spans).into_iter();
        let mut runs = vec![];
        for span in spans {
            let look = Hand::of(span).properties(base);
            if span.page {
                glue.next();
                runs.push(field::simple("PAGE", look));
                continue;
            }
            let text = match span.free() {
                Some(width) => {
                    glue.next();
                    self.blank(span, width)
                }
                None => {
                    let letters = span.text.chars().zip(glue.by_ref());
                    let letters =
                        letters.map(|(letter, glued)| if glued { NO_BREAK } else { letter });
                    letters.collect()
                }
            };
            runs.push(run(&text, look));
        }
        runs
    }

    /// A place to be filled by pen: no-break spaces as wide as it, around what stands in it.
    fn blank(&self, span: &Span, width: Length) -> String {
        let free = width - self.width(span.style, &span.text);
        let space = self.width(span.style, " ").max(Length::milli_pt(1));
        let count = (free.to_milli_pt() / space.to_milli_pt()).max(0) as usize;
        let side = |count| std::iter::repeat_n(NO_BREAK, count);
        let before = count / 2;
        side(before)
            .chain(span.text.chars())
            .chain(side(count - before))
            .collect()
    }
}

pub(crate) fn run(text: &str, look: Vec<Element>) -> Element {
    let words = Element::new("w:t")
        .with("xml:space", "preserve")
        .words(text);
    Element::new("w:r").children(properties(look)).child(words)
}

/// Nothing where nothing has to be said.
pub(crate) fn properties(look: Vec<Element>) -> Option<Element> {
    (!look.is_empty()).then(|| Element::new("w:rPr").children(look))
}

/// For each letter of the spans, whether it is a space that no line may end at. A thing counts as
/// one letter.
fn glue(spans: &[Span]) -> Vec<bool> {
    let letters = spans.iter().flat_map(|span| {
        let thing = span.page || span.free().is_some();
        let text = if thing { "" } else { span.text.as_str() };
        text.chars().chain(thing.then_some(THING))
    });
    let letters: Vec<char> = letters.collect();
    let mut glue = vec![false; letters.len()];
    let spaces = letters.iter().enumerate();
    for (at, _) in spaces.filter(|(_, letter)| **letter == ' ') {
        let before = letters[..at].rsplit(|&letter| letter == ' ').next();
        let behind = letters[at + 1..].split(|&letter| letter == ' ').next();
        let word: String = before.into_iter().flatten().collect();
        let follower: String = behind.into_iter().flatten().collect();
        glue[at] = glued(&word, &follower);
    }
    glue
}

#[cfg(test)]
mod tests {
    use super::*;
    use compose::Style;
    use paper::{Face, Ink};

    fn span(text: &str) -> Span {
        Span {
            text: text.to_owned(),
            style: Style {
                face: Face::Regular,
                size: Length::pt(14.0),
            },
            ink: Ink::Black,
            blank: None,
            area: None,
            page: false,
        }
    }

    #[test]
    fn a_number_in_the_next_span_stays_with_its_word_too() {
        let glue = glue(&[span("theo khoản "), span("2 Điều 5 và ngày"), span(" này")]);
        let glued: Vec<usize> = (0..glue.len()).filter(|&at| glue[at]).collect();
        // Behind "khoản" and behind "Điều".
        assert_eq!(glued, [10, 17]);
    }
}
