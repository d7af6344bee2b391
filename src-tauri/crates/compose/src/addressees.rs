//! Ô 9a: Kính gửi, and what stands in its place in a công điện and a giấy mời.

use document::{Dispatch, Field, Place};
use paper::{Length, Role};
use rules::{AddresseeRule, Element, Style};

use crate::block::*;
use crate::styles::Styles;

pub(crate) fn addressees(
    out: &mut Composition,
    dispatch: &Dispatch,
    styles: &Styles,
    part: usize,
) -> Vec<Flow> {
    let lines = match (
        styles.book.kind(dispatch.kind).addressees,
        dispatch.addressees.as_slice(),
    ) {
        (_, []) => vec![],
        (AddresseeRule::Telegram, receivers) => telegram(out, dispatch, receivers, styles, part),
        (AddresseeRule::Invitation, guests) => invitation(out, dispatch, guests, styles, part),
        (_, [only]) => one(out, only, styles, part),
        (_, several) => under_the_colon(out, several, styles, part),
    };
    lines.into_iter().map(Flow::Paragraph).collect()
}

const WORD: &str = "Kính gửi:";

/// One addressee stands on the line of "Kính gửi:".
fn one(out: &mut Composition, only: &str, styles: &Styles, part: usize) -> Vec<Paragraph> {
    let measures = &styles.page.addressees;
    vec![Paragraph {
        inset: Inset::by(Length::mm(measures.inset)),
        hang: Some(format!("{WORD} ")),
        before: Length::pt(measures.before),
        keep_next: true,
        ..line(out, styles, part, 0, format!("{WORD} {only}"))
    }]
}

/// Several stand under its colon.
fn under_the_colon(
    out: &mut Composition,
    several: &[String],
    styles: &Styles,
    part: usize,
) -> Vec<Paragraph> {
    let measures = &styles.page.addressees;
    let inset = Length::mm(measures.inset);
    let mut lines = vec![Paragraph {
        inset: Inset::by(inset),
        before: Length::pt(measures.before),
        keep_next: true,
        ..line(out, styles, part, 0, WORD.to_owned())
    }];
    let under = under_colon(inset, styles.of(Element::Addressees), WORD);
    lines.extend(list(out, several, styles, part).map(|item| Paragraph {
        inset: under.clone(),
        ..item
    }));
    lines
}

/// "… điện:" centred, the receivers below it (Mẫu 1.6). Who wires is the body, or its head where
/// the authority says so.
fn telegram(
    out: &mut Composition,
    dispatch: &Dispatch,
    receivers: &[String],
    styles: &Styles,
    part: usize,
) -> Vec<Paragraph> {
    let (field, who) = match dispatch.authority.as_slice() {
        [] => (Field::Agency, &dispatch.agency),
        _ => (Field::Authority, &dispatch.authority),
    };
    let node = styles.node(
        out,
        Role::Paragraph,
        Element::Addressees,
        Place::of(part, field),
    );
    let style = styles.of(Element::Addressees);
    let words = format!("{} điện:", who.join(" "));
    let mut lines = vec![Paragraph {
        before: Length::pt(styles.page.addressees.before),
        keep_next: true,
        ..Paragraph::centred(node, style, words)
    }];
    let inset = Length::mm(styles.page.addressees.inset);
    lines.extend(list(out, receivers, styles, part).map(|item| Paragraph {
        inset: Inset::by(inset),
        before: styles.choices.paragraph_gap,
        ..item
    }));
    lines
}

/// "… trân trọng kính mời:" in running text: one guest behind it, several below (Mẫu 1.7).
fn invitation(
    out: &mut Composition,
    dispatch: &Dispatch,
    guests: &[String],
    styles: &Styles,
    part: usize,
) -> Vec<Paragraph> {
    let words = format!("{} trân trọng kính mời:", dispatch.issuer());
    match guests {
        [only] => {
            let guest = line(out, styles, part, 0, format!("{words} {only}"));
            vec![styles.running(guest)]
        }
        several => {
            let opening = line(out, styles, part, 0, words);
            let mut lines = vec![styles.running(Paragraph {
                keep_next: true,
                ..opening
            })];
            let items = list(out, several, styles, part);
            lines.extend(items.map(|item| styles.running(Paragraph { hang: None, ..item })));
            lines
        }
    }
}

/// Lines with a dash; the last ends in a full stop and stays with what follows.
fn list<'a>(
    out: &'a mut Composition,
    items: &'a [String],
    styles: &'a Styles,
    part: usize,
) -> impl Iterator<Item = Paragraph> + 'a {
    let count = items.len();
    (1..).zip(items).map(move |(number, item)| {
        let last = number == count;
        let end = if last { '.' } else { ';' };
        Paragraph {
            hang: Some("- ".to_owned()),
            keep_next: last,
            ..line(out, styles, part, number - 1, format!("- {item}{end}"))
        }
    })
}

fn line(
    out: &mut Composition,
    styles: &Styles,
    part: usize,
    index: usize,
    text: String,
) -> Paragraph {
    let at = Place::line(part, Field::Addressees, index);
    let node = styles.node(out, Role::Paragraph, Element::Addressees, at);
    Paragraph::new(node, styles.of(Element::Addressees), text)
}

fn under_colon(inset: Length, style: Style, word: &str) -> Inset {
    Inset {
        fixed: inset,
        past: Some((style, word.trim_end_matches(':').to_owned())),
    }
}
