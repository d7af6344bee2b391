//! Ô 7, 9b and 12: recipients beside the signature.

use document::dispatch::Signing;
use document::{Dispatch, Field, Place};
use paper::{Length, Role};
use rules::Element;

use crate::areas;
use crate::block::*;
use crate::styles::Styles;

pub(crate) fn compose(
    out: &mut Composition,
    dispatch: &Dispatch,
    styles: &Styles,
    part: usize,
) -> Option<Flow> {
    let mut left = recipients(out, dispatch, styles, part);
    left.extend(confirmation(out, dispatch, styles, part));
    let blocks = (0..).zip(&dispatch.signing).map(|(index, signing)| {
        let place = Place::line(part, Field::Signing, index);
        let last = index + 1 == dispatch.signing.len();
        signature(out, dispatch, signing, styles, (place, last))
    });
    let mut blocks: Vec<Signature> = blocks.collect();
    let (right, above) = match blocks.as_mut_slice() {
        [] | [_] => {
            let only = blocks.pop().unwrap_or_default();
            ([only.position, only.name].concat(), vec![])
        }
        several => (vec![], several.chunks_mut(2).map(side_by_side).collect()),
    };
    if left.is_empty() && right.is_empty() && above.is_empty() {
        return None;
    }
    let rules = &styles.page.foot;
    let choices = &styles.choices;
    let text_width = paper::Size::A4.width - choices.margin_left - choices.margin_right;
    Some(Flow::Foot(Foot {
        above,
        left,
        right,
        right_width: text_width.scaled(rules.right_share / 100.0),
        before: Length::pt(rules.before),
        row_gap: Length::mm(rules.signature_gap / 2.0),
        initials: Some(paper::Size {
            width: Length::mm(rules.initials_width),
            height: Length::mm(rules.initials_height),
        }),
    }))
}

/// Two who sign stand beside each other, one left over at the right (Mẫu 1.9; contracts and joint
/// documents have no sample).
fn side_by_side(blocks: &mut [Signature]) -> SignatureRow {
    let mut blocks = blocks.iter_mut().map(std::mem::take).rev();
    let right = blocks.next().unwrap_or_default();
    let left = blocks.next().unwrap_or_default();
    SignatureRow {
        positions: PairRow {
            left: left.position,
            right: right.position,
        },
        names: PairRow {
            left: left.name,
            right: right.name,
        },
    }
}

/// What stands above the place to sign, and below it.
#[derive(Default)]
struct Signature {
    position: Vec<Paragraph>,
    name: Vec<Paragraph>,
}

/// Where someone else confirms by signature and seal, below the recipients (Mẫu 1.10).
fn confirmation(
    out: &mut Composition,
    dispatch: &Dispatch,
    styles: &Styles,
    part: usize,
) -> Option<Paragraph> {
    let words = dispatch.confirmation.as_ref()?;
    let at = Place::of(part, Field::Confirmation);
    let node = styles.node(out, Role::Paragraph, Element::Confirmation, at);
    Some(Paragraph {
        before: Length::mm(styles.page.foot.signature_gap / 2.0),
        ..Paragraph::centred(node, styles.of(Element::Confirmation), words)
    })
}

/// Ô 9b and, at its foot, ô 12.
fn recipients(
    out: &mut Composition,
    dispatch: &Dispatch,
    styles: &Styles,
    part: usize,
) -> Vec<Paragraph> {
    if dispatch.recipients.is_empty() && dispatch.file_copy.is_none() {
        return vec![];
    }
    let word = Place::of(part, Field::Recipients);
    let node = styles.node(out, Role::Paragraph, Element::RecipientsWord, word);
    let mut lines = vec![Paragraph {
        keep_next: true,
        ..Paragraph::new(node, styles.of(Element::RecipientsWord), "Nơi nhận:")
    }];
    let mut line = |place: Place, element: Element, text: String| {
        let node = styles.node(out, Role::ListItem, element, place);
        let hang = text.starts_with("- ").then(|| "- ".to_owned());
        lines.push(Paragraph {
            hang,
            ..Paragraph::new(node, styles.of(element), text)
        });
    };
    for (index, recipient) in dispatch.recipients.iter().enumerate() {
        let last = index + 1 == dispatch.recipients.len() && dispatch.file_copy.is_none();
        let end = if last { '.' } else { ';' };
        let place = Place::line(part, Field::Recipients, index);
        line(place, Element::Recipients, format!("- {recipient}{end}"));
    }
    let drafter = drafter(dispatch);
    if let Some(file_copy) = &dispatch.file_copy {
        let tail = drafter.map(|code| format!(" {code}")).unwrap_or_default();
        let place = Place::of(part, Field::FileCopy);
        line(
            place,
            Element::Recipients,
            format!("- Lưu: {file_copy}.{tail}"),
        );
    } else if let Some(code) = drafter {
        line(Place::of(part, Field::Drafter), Element::Drafter, code);
    }
    lines
}

/// Ô 12: code of the drafter and number of copies, `PL.(300)`.
fn drafter(dispatch: &Dispatch) -> Option<String> {
    match (&dispatch.drafter, dispatch.copies) {
        (Some(code), Some(copies)) => Some(format!("{code}.({copies})")),
        (Some(code), None) => Some(format!("{code}.")),
        (None, Some(copies)) => Some(format!("({copies})")),
        (None, None) => None,
    }
}

/// Ô 7: capacity and position, room for signature and seal, name.
fn signature(
    out: &mut Composition,
    dispatch: &Dispatch,
    signing: &Signing,
    styles: &Styles,
    (place, last): (Place, bool),
) -> Signature {
    let line = |out: &mut Composition, element: Element, text: &str| {
        let node = styles.node(out, Role::Paragraph, element, place);
        Paragraph::centred(node, styles.of(element), text)
    };
    let capacity = signing.capacity.iter().chain([&signing.position]);
    let position = capacity.map(|words| Paragraph {
        keep_next: true,
        ..line(out, Element::Capacity, words)
    });
    let position = position.collect();
    let above = areas::signatures(out, dispatch, signing, styles, (place, last));
    let name = signing.second_position.iter().chain([&signing.name]);
    let name = name.map(|words| line(out, Element::Signer, words));
    let mut name: Vec<Paragraph> = name.collect();
    if let Some(first) = name.first_mut() {
        first.before = Length::mm(styles.page.foot.signature_gap);
        first.above = above;
    }
    Signature { position, name }
}

/// Ô 13: address of the agency at the foot of page 1 (mục III.5).
pub(crate) fn address(
    out: &mut Composition,
    dispatch: &Dispatch,
    styles: &Styles,
    part: usize,
) -> Option<Address> {
    if dispatch.address.is_empty() {
        return None;
    }
    let rule = out.node(Role::Ornament, "kẻ", Place::of(part, Field::Fixed));
    let lines = dispatch.address.iter().enumerate().map(|(index, line)| {
        let at = Place::line(part, Field::Address, index);
        let node = styles.node(out, Role::Paragraph, Element::Address, at);
        Paragraph::centred(node, styles.of(Element::Address), line)
    });
    Some(Address {
        lines: lines.collect(),
        rule,
        thickness: Length::pt(styles.page.rule.thickness),
        gap: Length::pt(styles.page.head.rule_gap),
    })
}
