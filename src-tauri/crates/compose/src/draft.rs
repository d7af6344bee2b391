use document::dispatch::{Medium, Promulgated};
use document::{Dispatch, Draft, Field, Part, Place};
use paper::{Length, Role, Size};
use rules::{AddresseeRule, Element, RuleBook};

use crate::appendix::Told;
use crate::block::*;
use crate::styles::Styles;
use crate::{appendix, areas, body, foot, head, marks};

/// What is printed of a draft.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Printing {
    /// The document as it stands; a missing number is a gap.
    #[default]
    Document,
    /// Bản trình ký: number and day are left blank at fixed places, to be filled after signing.
    SigningCopy,
    /// Only what fills the blanks of the signing copy.
    Overprint,
}

/// Composes a draft: the main document, then its parts, each on pages of its own.
pub fn draft(draft: &Draft, book: &RuleBook, printing: Printing) -> Composition {
    let mut out = empty(printing);
    for number in 0..=draft.parts.len() {
        let section = part_of(&mut out, draft, book, (number, File::Shared), printing);
        out.sections.push(section);
    }
    out
}

/// Composes one part of a draft for a file of its own: 0 is the main document. The agency signs
/// each file of an electronic document, an appendix in its upper right corner (mục III.1.d).
pub fn part(draft: &Draft, book: &RuleBook, printing: Printing, number: usize) -> Composition {
    let mut out = empty(printing);
    let styles = Styles::new(book, &draft.main.layout);
    let corner = match number
        .checked_sub(1)
        .and_then(|index| draft.parts.get(index))
    {
        Some(Part::PhuLuc(_) | Part::BanHanhKemTheo(_)) => {
            areas::corner(&mut out, &draft.main, &styles, number)
        }
        Some(Part::VanBanKemTheo(_)) | None => None,
    };
    let mut section = part_of(&mut out, draft, book, (number, File::Own), printing);
    section.first_page.corner = corner;
    out.sections.push(section);
    out
}

fn empty(printing: Printing) -> Composition {
    Composition {
        only_blanks: printing == Printing::Overprint,
        keeps_characters: true,
        ..Composition::default()
    }
}

/// Whether a part lies in the file of its main document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum File {
    Shared,
    Own,
}

fn part_of(
    out: &mut Composition,
    draft: &Draft,
    book: &RuleBook,
    (number, file): (usize, File),
    printing: Printing,
) -> Section {
    match number
        .checked_sub(1)
        .and_then(|index| draft.parts.get(index))
    {
        None => dispatch(out, &draft.main, book, number, printing),
        Some(Part::VanBanKemTheo(attached)) => {
            dispatch(out, attached, book, number, Printing::Document)
        }
        Some(Part::PhuLuc(content)) => {
            appendix::compose(out, content, draft, book, number, printing)
        }
        Some(Part::BanHanhKemTheo(content)) => {
            let told = match (draft.main.medium, file) {
                (Medium::DienTu, File::Own) => Told::Nothing,
                (Medium::DienTu, File::Shared) => Told::Issuer,
                (Medium::Giay, _) => Told::All,
            };
            promulgated(out, content, &draft.main, told, book, number, printing)
        }
    }
}

fn dispatch(
    out: &mut Composition,
    dispatch: &Dispatch,
    book: &RuleBook,
    part: usize,
    printing: Printing,
) -> Section {
    let styles = Styles::new(book, &dispatch.layout);
    let mut flow = head::compose(out, dispatch, &styles, part, printing);
    let mut text = body::compose(out, &dispatch.body, &styles, part);
    let kind = book.kind(dispatch.kind);
    if let Some(Flow::Paragraph(first)) = text.first_mut() {
        // The guests of a giấy mời stand in its text, all others apart from it.
        if !dispatch.addressees.is_empty() && kind.addressees != AddresseeRule::Invitation {
            first.before = first.before.max(Length::pt(styles.page.addressees.after));
        }
        let opens = first
            .spans
            .last()
            .is_some_and(|span| span.text.ends_with(':'));
        if kind.centred_opening && opens {
            first.align = Align::Centre;
            first.first_indent = Length::ZERO;
            first.keep_next = true;
        }
    }
    flow.extend(text);
    flow.extend(foot::compose(out, dispatch, &styles, part));
    let title = match &dispatch.subject {
        Some(subject) => format!("{} {subject}", kind.name),
        None => kind.name.clone(),
    };
    Section {
        first_page: FirstPage {
            marks: marks::unissued(out, dispatch, &styles, part, printing)
                .into_iter()
                .chain(marks::circulation(out, dispatch, &styles, part))
                .collect(),
            address: foot::address(out, dispatch, &styles, part),
            corner: None,
        },
        ..section(out, &styles, part, Size::A4, title, flow)
    }
}

/// A document issued by the main one (Mẫu 1.3): head without number and date, no foot.
fn promulgated(
    out: &mut Composition,
    content: &Promulgated,
    main: &Dispatch,
    told: Told,
    book: &RuleBook,
    part: usize,
    printing: Printing,
) -> Section {
    let styles = Styles::new(book, &main.layout);
    let mut flow = head::promulgated(out, content, main, told, &styles, part, printing);
    flow.extend(body::compose(out, &content.body, &styles, part));
    let title = book.kind(content.kind).name.clone();
    section(out, &styles, part, Size::A4, title, flow)
}

pub(crate) fn section(
    out: &mut Composition,
    styles: &Styles,
    part: usize,
    size: Size,
    title: String,
    flow: Vec<Flow>,
) -> Section {
    let choices = &styles.choices;
    let node = out.node(Role::Ornament, "trang", Place::of(part, Field::Fixed));
    Section {
        size,
        margins: Margins {
            top: choices.margin_top,
            bottom: choices.margin_bottom,
            left: choices.margin_left,
            right: choices.margin_right,
        },
        page_number: Some(PageNumber {
            node,
            style: styles.of(Element::PageNumber),
            place: NumberPlace::Top(Length::mm(styles.page.page_number.from_edge)),
            first: FirstNumber::Is(1),
            total: Total::Open,
        }),
        border: None,
        one_page: false,
        title,
        flow,
        first_page: FirstPage::default(),
    }
}
