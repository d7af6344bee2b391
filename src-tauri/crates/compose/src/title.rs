//! Ô 5a: name of the kind and subject; and the lines naming who issues it.

use document::{Dispatch, Field, Place};
use paper::{Length, Role};
use rules::Element;

use crate::block::*;
use crate::styles::Styles;

/// Ô 5a: name of the kind and subject, the last of them underlined where `ruled`.
pub(crate) fn title(
    out: &mut Composition,
    (kind, has_subject): (String, bool),
    subject: Option<&str>,
    styles: &Styles,
    part: usize,
    ruled: bool,
) -> Vec<Flow> {
    let kind_at = Place::of(part, Field::Kind);
    let node = styles.node(out, Role::Heading(1), Element::TypeName, kind_at);
    let mut lines = vec![Paragraph {
        before: Length::pt(styles.page.head.after),
        keep_next: true,
        ..Paragraph::centred(node, styles.of(Element::TypeName), kind)
    }];
    if let Some(subject) = subject.filter(|_| has_subject) {
        let at = Place::of(part, Field::Subject);
        let node = styles.node(out, Role::Paragraph, Element::Subject, at);
        let inset = Length::mm(styles.page.head.title_inset);
        lines.push(Paragraph {
            inset: Inset::by(inset),
            inset_right: inset,
            keep_next: true,
            ..Paragraph::centred(node, styles.of(Element::Subject), subject)
        });
    }
    if let Some(last) = lines.last_mut().filter(|_| ruled) {
        last.rule = Some(styles.short_rule(out, part));
    }
    lines.into_iter().map(Flow::Paragraph).collect()
}

/// The lines naming who issues a decision or resolution, and the session of a council.
pub(crate) fn authority(
    out: &mut Composition,
    dispatch: &Dispatch,
    styles: &Styles,
    part: usize,
) -> Vec<Flow> {
    let style = styles.of(Element::Authority);
    let authority = dispatch.authority.iter().enumerate();
    let authority =
        authority.map(|(index, line)| (Place::line(part, Field::Authority, index), line));
    let session = dispatch.session.iter();
    let session = session.map(|line| (Place::of(part, Field::Session), line));
    let mut lines = vec![];
    for (at, line) in authority.chain(session) {
        let node = styles.node(out, Role::Paragraph, Element::Authority, at);
        let before = if lines.is_empty() {
            styles.page.head.after
        } else {
            0.0
        };
        lines.push(Flow::Paragraph(Paragraph {
            before: Length::pt(before),
            keep_next: true,
            ..Paragraph::centred(node, style, line)
        }));
    }
    lines
}
