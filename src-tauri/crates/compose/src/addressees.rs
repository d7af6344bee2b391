//! Ô 9a: Kính gửi.

use document::{Dispatch, Field, Place};
use paper::{Length, Role};
use rules::{Element, Style};

use crate::block::*;
use crate::styles::Styles;

/// One addressee stands on the line of "Kính gửi:"; several stand under its colon.
pub(crate) fn addressees(
    out: &mut Composition,
    dispatch: &Dispatch,
    styles: &Styles,
    part: usize,
) -> Vec<Flow> {
    const WORD: &str = "Kính gửi:";
    let style = styles.of(Element::Addressees);
    let measures = &styles.page.addressees;
    let inset = Length::mm(measures.inset);
    let before = Length::pt(measures.before);
    let mut line = |index: usize, text: String| {
        let at = Place::line(part, Field::Addressees, index);
        let node = styles.node(out, Role::Paragraph, Element::Addressees, at);
        Paragraph::new(node, style, text)
    };
    match dispatch.addressees.as_slice() {
        [] => vec![],
        [only] => vec![Flow::Paragraph(Paragraph {
            inset: Inset::by(inset),
            hang: Some(format!("{WORD} ")),
            before,
            keep_next: true,
            ..line(0, format!("{WORD} {only}"))
        })],
        several => {
            let mut lines = vec![Paragraph {
                inset: Inset::by(inset),
                before,
                keep_next: true,
                ..line(0, WORD.to_owned())
            }];
            for (index, addressee) in several.iter().enumerate() {
                let last = index + 1 == several.len();
                let end = if last { '.' } else { ';' };
                lines.push(Paragraph {
                    inset: under_colon(inset, style, WORD),
                    hang: Some("- ".to_owned()),
                    keep_next: last,
                    ..line(index, format!("- {addressee}{end}"))
                });
            }
            lines.into_iter().map(Flow::Paragraph).collect()
        }
    }
}

fn under_colon(inset: Length, style: Style, word: &str) -> Inset {
    Inset {
        fixed: inset,
        past: Some((style, word.trim_end_matches(':').to_owned())),
    }
}
