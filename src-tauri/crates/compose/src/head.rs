//! Ô 1 to 4: the head of page 1, and what follows it down to the body.

use chrono::NaiveDate;
use document::dispatch::Promulgated;
use document::{Dispatch, Field, Place, date};
use paper::{Length, Role};
use rules::{AddresseeRule, Element, Style, SubjectPlace};

use crate::appendix::Told;
use crate::areas::Fill;
use crate::block::*;
use crate::draft::Printing;
use crate::styles::Styles;
use crate::{addressees, appendix, areas, marks, title};

const NATIONAL_NAME: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const NATIONAL_MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";

pub(crate) fn compose(
    out: &mut Composition,
    dispatch: &Dispatch,
    styles: &Styles,
    part: usize,
    printing: Printing,
) -> Vec<Flow> {
    let rules = styles.book.kind(dispatch.kind);
    // The order of the nodes is the order in which the page is read aloud.
    let names = issuers(out, dispatch, styles, part);
    let mut numbered = PairRow::default();
    if rules.numbered || dispatch.number.is_some() || dispatch.symbol.is_some() {
        let number = number(out, dispatch, styles, part, printing);
        numbered.left.push(number);
    }
    if rules.dated {
        let dated = place_and_date(out, dispatch, styles, part, printing);
        numbered.right.push(dated);
    }
    if rules.subject == SubjectPlace::BesideNumber {
        numbered
            .left
            .extend(letter_subject(out, dispatch, styles, part));
    }
    let mut flow = vec![pair(styles, vec![names, numbered])];
    flow.extend(marks::urgency(out, dispatch.urgency, styles, part));
    if rules.subject != SubjectPlace::BesideNumber {
        let kind = (
            rules.name.to_uppercase(),
            rules.subject == SubjectPlace::UnderTitle,
        );
        flow.extend(title::title(
            out,
            kind,
            dispatch.subject.as_deref(),
            styles,
            part,
            true,
        ));
    }
    // The head of a công điện names who wires in the line above its receivers.
    if rules.addressees != AddresseeRule::Telegram {
        flow.extend(title::authority(out, dispatch, styles, part));
    }
    flow.extend(addressees::addressees(out, dispatch, styles, part));
    flow
}

/// The head of a document issued by `main`: no number, no date; a reference to `main` instead.
pub(crate) fn promulgated(
    out: &mut Composition,
    content: &Promulgated,
    main: &Dispatch,
    told: Told,
    styles: &Styles,
    part: usize,
    printing: Printing,
) -> Vec<Flow> {
    let names = issuers(out, main, styles, part);
    let mut flow = vec![pair(styles, vec![names])];
    let kind = (styles.book.kind(content.kind).name.to_uppercase(), true);
    flow.extend(title::title(
        out,
        kind,
        content.subject.as_deref(),
        styles,
        part,
        false,
    ));
    flow.push(appendix::reference(out, main, told, styles, part, printing));
    flow
}

pub(crate) fn pair(styles: &Styles, rows: Vec<PairRow>) -> Flow {
    let head = &styles.page.head;
    Flow::Pair(Pair {
        rows,
        overhang: Length::mm(head.overhang),
        gap: Length::mm(head.column_gap),
        right: Length::mm(head.right_column),
        right_most: Length::mm(head.right_column_most),
        row_gap: Length::pt(head.row_gap),
    })
}

/// Ô 2 beside ô 1; those who issue it too stand below, the rule under the last of them.
fn issuers(out: &mut Composition, dispatch: &Dispatch, styles: &Styles, part: usize) -> PairRow {
    let (parent, agency) = (&dispatch.parent_agency, &dispatch.agency);
    let mut left = agencies(out, parent, agency, styles, part);
    let rule = left.last_mut().and_then(|last| last.rule.take());
    left.extend(joint(out, dispatch, styles, part));
    if let Some(last) = left.last_mut() {
        last.rule = rule;
    }
    beside_name(out, left, styles, part)
}

/// Ô 2 beside ô 1.
pub(crate) fn names(
    out: &mut Composition,
    parent_agency: &[String],
    agency: &[String],
    styles: &Styles,
    part: usize,
) -> PairRow {
    let left = agencies(out, parent_agency, agency, styles, part);
    beside_name(out, left, styles, part)
}

/// Ô 1 at the right of `left`.
fn beside_name(
    out: &mut Composition,
    left: Vec<Paragraph>,
    styles: &Styles,
    part: usize,
) -> PairRow {
    let mut fixed = |element, text| {
        let node = styles.node(out, Role::Paragraph, element, Place::of(part, Field::Fixed));
        Paragraph::centred(node, styles.of(element), text)
    };
    let name = fixed(Element::NationalName, NATIONAL_NAME);
    let motto = fixed(Element::NationalMotto, NATIONAL_MOTTO);
    // As long as the line of words (mục II.1.b).
    let rule = styles.rule(out, part, 100);
    PairRow {
        left,
        right: vec![
            name,
            Paragraph {
                rule: Some(rule),
                ..motto
            },
        ],
    }
}

/// Ô 2 of a joint document: the other bodies, each under its own parent [lựa chọn].
fn joint(
    out: &mut Composition,
    dispatch: &Dispatch,
    styles: &Styles,
    part: usize,
) -> Vec<Paragraph> {
    let gap = Length::pt(styles.page.head.joint_gap);
    let mut names = vec![];
    for (index, body) in dispatch.joint.iter().enumerate() {
        let at = Place::line(part, Field::Joint, index);
        let parents = body.parent_agency.iter();
        let parents = parents.map(|line| (Element::ParentAgency, line));
        let agency = body.agency.iter().map(|line| (Element::Agency, line));
        for (number, (element, line)) in parents.chain(agency).enumerate() {
            let node = styles.node(out, Role::Paragraph, element, at);
            names.push(Paragraph {
                before: if number == 0 { gap } else { Length::ZERO },
                ..Paragraph::centred(node, styles.of(element), line)
            });
        }
    }
    names
}

/// Ô 2.
pub(crate) fn agencies(
    out: &mut Composition,
    parent_agency: &[String],
    agency: &[String],
    styles: &Styles,
    part: usize,
) -> Vec<Paragraph> {
    let mut names = vec![];
    for (element, field, lines) in [
        (Element::ParentAgency, Field::ParentAgency, parent_agency),
        (Element::Agency, Field::Agency, agency),
    ] {
        for (index, line) in lines.iter().enumerate() {
            let at = Place::line(part, field, index);
            let node = styles.node(out, Role::Paragraph, element, at);
            names.push(Paragraph::centred(node, styles.of(element), line));
        }
    }
    if let Some(last) = names.last_mut() {
        last.rule = Some(styles.short_rule(out, part));
    }
    names
}

/// Ô 3.
pub(crate) fn number(
    out: &mut Composition,
    dispatch: &Dispatch,
    styles: &Styles,
    part: usize,
    printing: Printing,
) -> Paragraph {
    let style = styles.of(Element::Number);
    let node = styles.node(
        out,
        Role::Paragraph,
        Element::Number,
        Place::of(part, Field::Number),
    );
    let given = dispatch.number.as_ref().map(|number| number.to_paper());
    let blank = Length::mm(styles.page.blank.number);
    let number = match (printing, given) {
        (Printing::Document, Some(number)) => Span::filled(style, number, blank),
        (Printing::Document | Printing::SigningCopy, _) => Span::blank(style, "", blank),
        (Printing::Overprint, number) => Span::blank(style, number.unwrap_or_default(), blank),
    };
    let number = areas::fillable(out, number, Fill::Number, (dispatch, node, part));
    let mut paragraph = Paragraph::centred(node, style, "Số: ");
    paragraph.spans.push(number);
    let symbol = dispatch.symbol.iter();
    let symbol = symbol.map(|symbol| Span::new(style, format!("/{symbol}")));
    paragraph.spans.extend(symbol);
    paragraph
}

/// Ô 4.
pub(crate) fn place_and_date(
    out: &mut Composition,
    dispatch: &Dispatch,
    styles: &Styles,
    part: usize,
    printing: Printing,
) -> Paragraph {
    let style = styles.of(Element::PlaceDate);
    let node = styles.node(
        out,
        Role::Paragraph,
        Element::PlaceDate,
        Place::of(part, Field::Date),
    );
    let place = dispatch.place.iter().map(|place| format!("{place}, "));
    let mut paragraph = Paragraph::centred(node, style, place.collect::<String>());
    match dispatch.date {
        Some(date) => {
            let [before, day, behind] = dated(date, style, styles, printing);
            let day = areas::fillable(out, day, Fill::Day, (dispatch, node, part));
            paragraph.spans.extend([before, day, behind]);
        }
        None => {
            let rules = &styles.page.blank;
            for (word, width, fill) in [
                ("ngày ", rules.day, Fill::Day),
                (" tháng ", rules.day, Fill::Month),
                (" năm ", rules.year, Fill::Year),
            ] {
                let blank = Span::blank(style, "", Length::mm(width));
                let blank = areas::fillable(out, blank, fill, (dispatch, node, part));
                paragraph.spans.extend([Span::new(style, word), blank]);
            }
        }
    }
    paragraph
}

/// `ngày 05 tháng 3 năm 2026`, its day a place that is left free on the signing copy.
pub(crate) fn dated(
    date: NaiveDate,
    style: Style,
    styles: &Styles,
    printing: Printing,
) -> [Span; 3] {
    let blank = Length::mm(styles.page.blank.day);
    let words = date::in_words(date);
    let (day, rest) = words["ngày ".len()..].split_at(2);
    let day = match printing {
        Printing::Document => Span::filled(style, day, blank),
        Printing::SigningCopy => Span::blank(style, "", blank),
        Printing::Overprint => Span::blank(style, day, blank),
    };
    [Span::new(style, "ngày "), day, Span::new(style, rest)]
}

/// Ô 5b.
fn letter_subject(
    out: &mut Composition,
    dispatch: &Dispatch,
    styles: &Styles,
    part: usize,
) -> Option<Paragraph> {
    let subject = dispatch.subject.as_ref()?;
    let at = Place::of(part, Field::Subject);
    let node = styles.node(out, Role::Paragraph, Element::LetterSubject, at);
    let inset = Length::mm(styles.page.head.letter_subject_inset);
    Some(Paragraph {
        inset: Inset::by(inset),
        inset_right: inset,
        before: Length::pt(styles.page.head.letter_subject_gap),
        ..Paragraph::centred(
            node,
            styles.of(Element::LetterSubject),
            format!("V/v {subject}"),
        )
    })
}
