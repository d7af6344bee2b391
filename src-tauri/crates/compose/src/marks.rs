//! Ô 10b and 11, and DỰ THẢO: words in frames.

use document::dispatch::Urgency;
use document::{Dispatch, Field, Place};
use paper::{Ink, Length, Role, Size};
use rules::Element;

use crate::block::*;
use crate::draft::Printing;
use crate::styles::Styles;

/// Ô 10b: the mark of urgency in its frame, in bright red (mục III.2).
pub(crate) fn urgency(
    out: &mut Composition,
    urgency: Option<Urgency>,
    styles: &Styles,
    part: usize,
) -> Option<Flow> {
    let rules = &styles.page.urgency;
    let (words, width) = match urgency? {
        Urgency::Khan => ("KHẨN", rules.khan),
        Urgency::ThuongKhan => ("THƯỢNG KHẨN", rules.thuong_khan),
        Urgency::HoaToc => ("HỎA TỐC", rules.hoa_toc),
    };
    let at = Place::of(part, Field::Urgency);
    let node = styles.node(out, Role::Paragraph, Element::Urgency, at);
    let mut paragraph = Paragraph::centred(node, styles.of(Element::Urgency), words);
    for span in &mut paragraph.spans {
        span.ink = Ink::Red;
    }
    Some(Flow::Framed(Framed {
        words: paragraph,
        size: Size {
            width: Length::mm(width),
            height: Length::mm(rules.height),
        },
        thickness: Length::pt(styles.page.rule.thickness),
        ink: Ink::Red,
        before: Length::pt(styles.page.head.row_gap),
    }))
}

/// `DỰ THẢO` at the left of the top margin: the decree has no place for it [lựa chọn]. Never on a
/// document that has its number, nor on one that goes to be signed.
pub(crate) fn unissued(
    out: &mut Composition,
    dispatch: &Dispatch,
    styles: &Styles,
    part: usize,
    printing: Printing,
) -> Option<(Length, Framed)> {
    let words = dispatch.draft_mark.as_ref()?;
    if dispatch.number.is_some() || printing != Printing::Document {
        return None;
    }
    let rules = &styles.page.draft_mark;
    let size = (rules.width, rules.height);
    let framed = framed(
        out,
        styles,
        Element::DraftMark,
        words,
        size,
        Place::of(part, Field::DraftMark),
    );
    Some((Length::mm(rules.from_left), framed))
}

/// Ô 11: chỉ dẫn về phạm vi lưu hành, framed inside the top margin (mục III.3).
pub(crate) fn circulation(
    out: &mut Composition,
    dispatch: &Dispatch,
    styles: &Styles,
    part: usize,
) -> Option<(Length, Framed)> {
    let words = dispatch.circulation.as_ref()?;
    let rules = &styles.page.circulation;
    let size = (rules.width, rules.height);
    let framed = framed(
        out,
        styles,
        Element::Circulation,
        words,
        size,
        Place::of(part, Field::Circulation),
    );
    Some((Length::mm(rules.from_left), framed))
}

/// Words in the middle of a black frame of so many millimetres.
fn framed(
    out: &mut Composition,
    styles: &Styles,
    element: Element,
    words: &str,
    (width, height): (f64, f64),
    at: Place,
) -> Framed {
    let node = styles.node(out, Role::Paragraph, element, at);
    Framed {
        words: Paragraph::centred(node, styles.of(element), words),
        size: Size {
            width: Length::mm(width),
            height: Length::mm(height),
        },
        thickness: Length::pt(styles.page.rule.thickness),
        ink: Ink::Black,
        before: Length::ZERO,
    }
}
