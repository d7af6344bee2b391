//! Ô 1 to 5, 9a and 10b: everything above the body.

use document::dispatch::{Promulgated, Urgency};
use document::{Dispatch, Field, Place, date};
use paper::{Ink, Length, Role, Size};
use rules::{Element, Style, SubjectPlace};

use crate::block::*;
use crate::draft::Printing;
use crate::styles::Styles;

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
    let mut numbered = PairRow {
        left: vec![number(out, dispatch, styles, part, printing)],
        right: vec![place_and_date(out, dispatch, styles, part, printing)],
    };
    if rules.subject == SubjectPlace::BesideNumber {
        numbered
            .left
            .extend(letter_subject(out, dispatch, styles, part));
    }
    let names = names(out, dispatch, styles, part);
    let mut flow = vec![pair(styles, vec![names, numbered])];
    flow.extend(urgency(out, dispatch, styles, part));
    if rules.subject != SubjectPlace::BesideNumber {
        let kind = (
            rules.name.to_uppercase(),
            rules.subject == SubjectPlace::UnderTitle,
        );
        flow.extend(title(
            out,
            kind,
            dispatch.subject.as_deref(),
            styles,
            part,
            true,
        ));
    }
    flow.extend(authority(out, dispatch, styles, part));
    flow.extend(addressees(out, dispatch, styles, part));
    flow
}

/// The head of a document issued by `main`: no number, no date; a reference to `main` instead.
pub(crate) fn promulgated(
    out: &mut Composition,
    content: &Promulgated,
    main: &Dispatch,
    styles: &Styles,
    part: usize,
) -> Vec<Flow> {
    let names = names(out, main, styles, part);
    let mut flow = vec![pair(styles, vec![names])];
    let kind = (styles.book.kind(content.kind).name.to_uppercase(), true);
    flow.extend(title(
        out,
        kind,
        content.subject.as_deref(),
        styles,
        part,
        false,
    ));
    flow.push(crate::appendix::reference(out, main, styles, part));
    flow
}

fn pair(styles: &Styles, rows: Vec<PairRow>) -> Flow {
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

/// Ô 2 beside ô 1.
fn names(out: &mut Composition, dispatch: &Dispatch, styles: &Styles, part: usize) -> PairRow {
    let mut left = vec![];
    for (element, field, lines) in [
        (
            Element::ParentAgency,
            Field::ParentAgency,
            &dispatch.parent_agency,
        ),
        (Element::Agency, Field::Agency, &dispatch.agency),
    ] {
        for (index, line) in lines.iter().enumerate() {
            let at = Place::line(part, field, index);
            let node = styles.node(out, Role::Paragraph, element, at);
            left.push(Paragraph::centred(node, styles.of(element), line));
        }
    }
    if let Some(last) = left.last_mut() {
        last.rule = Some(styles.short_rule(out, part));
    }
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

/// Ô 3.
fn number(
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
        (Printing::Document, Some(number)) => Span::new(style, number),
        (Printing::Document | Printing::SigningCopy, _) => Span::blank(style, "", blank),
        (Printing::Overprint, number) => Span::blank(style, number.unwrap_or_default(), blank),
    };
    let symbol = dispatch.symbol.as_deref().unwrap_or_default();
    let mut paragraph = Paragraph::centred(node, style, "Số: ");
    paragraph.spans.push(number);
    paragraph.spans.push(Span::new(style, format!("/{symbol}")));
    paragraph
}

/// Ô 4.
fn place_and_date(
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
    let place = dispatch.place.as_deref().unwrap_or_default();
    let blank = Length::mm(styles.page.blank.day);
    let mut paragraph = Paragraph::centred(node, style, format!("{place}, "));
    match (dispatch.date, printing) {
        (Some(date), Printing::Document) => {
            paragraph.spans.push(Span::new(style, date::in_words(date)));
        }
        (Some(date), _) => {
            let words = date::in_words(date);
            let (day, rest) = words["ngày ".len()..].split_at(2);
            let day = if printing == Printing::Overprint {
                day
            } else {
                ""
            };
            paragraph.spans.push(Span::new(style, "ngày "));
            paragraph.spans.push(Span::blank(style, day, blank));
            paragraph.spans.push(Span::new(style, rest));
        }
        (None, _) => {
            for word in ["ngày ", " tháng ", " năm "] {
                paragraph.spans.push(Span::new(style, word));
                paragraph.spans.push(Span::blank(style, "", blank));
            }
        }
    }
    paragraph
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
        inset: Inset {
            fixed: inset,
            past: None,
        },
        inset_right: inset,
        before: Length::pt(6.0),
        ..Paragraph::centred(
            node,
            styles.of(Element::LetterSubject),
            format!("V/v {subject}"),
        )
    })
}

/// Ô 5a: name of the kind and subject, the last of them underlined where `ruled`.
fn title(
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
        let inset = Length::mm(10.0);
        lines.push(Paragraph {
            inset: Inset {
                fixed: inset,
                past: None,
            },
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
fn authority(
    out: &mut Composition,
    dispatch: &Dispatch,
    styles: &Styles,
    part: usize,
) -> Vec<Flow> {
    let style = styles.of(Element::Authority);
    let authority = dispatch
        .authority
        .iter()
        .map(|line| (Field::Authority, line));
    let session = dispatch.session.iter().map(|line| (Field::Session, line));
    let mut lines = vec![];
    for (index, (field, line)) in authority.chain(session).enumerate() {
        let at = Place::line(part, field, index.min(dispatch.authority.len()));
        let node = styles.node(out, Role::Paragraph, Element::Authority, at);
        let before = if index == 0 {
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

/// Ô 9a. One addressee stands on the line of "Kính gửi:"; several stand under its colon.
fn addressees(
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
        Paragraph {
            keep_next: true,
            ..Paragraph::new(node, style, text)
        }
    };
    match dispatch.addressees.as_slice() {
        [] => vec![],
        [only] => vec![Flow::Paragraph(Paragraph {
            inset: Inset {
                fixed: inset,
                past: None,
            },
            hang: Some(format!("{WORD} ")),
            before,
            ..line(0, format!("{WORD} {only}"))
        })],
        several => {
            let mut lines = vec![Paragraph {
                inset: Inset {
                    fixed: inset,
                    past: None,
                },
                before,
                ..line(0, WORD.to_owned())
            }];
            for (index, addressee) in several.iter().enumerate() {
                let end = if index + 1 == several.len() { '.' } else { ';' };
                lines.push(Paragraph {
                    inset: under_colon(inset, style, WORD),
                    hang: Some("- ".to_owned()),
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

/// Ô 10b: the mark of urgency in its frame, in bright red (mục III.2).
fn urgency(
    out: &mut Composition,
    dispatch: &Dispatch,
    styles: &Styles,
    part: usize,
) -> Option<Flow> {
    let (words, width) = match dispatch.urgency? {
        Urgency::Khan => ("KHẨN", 20.0),
        Urgency::ThuongKhan => ("THƯỢNG KHẨN", 40.0),
        Urgency::HoaToc => ("HỎA TỐC", 30.0),
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
            height: Length::mm(8.0),
        },
        thickness: Length::pt(styles.page.rule.thickness),
        ink: Ink::Red,
        before: Length::pt(styles.page.head.row_gap),
    }))
}

/// Ô 11: chỉ dẫn về phạm vi lưu hành, framed inside the top margin (mục III.3).
pub(crate) fn circulation(
    out: &mut Composition,
    dispatch: &Dispatch,
    styles: &Styles,
    part: usize,
) -> Option<(Length, Framed)> {
    let words = dispatch.circulation.as_ref()?;
    let at = Place::of(part, Field::Circulation);
    let node = styles.node(out, Role::Paragraph, Element::Circulation, at);
    let rules = &styles.page.circulation;
    let framed = Framed {
        words: Paragraph::centred(node, styles.of(Element::Circulation), words),
        size: Size {
            width: Length::mm(rules.width),
            height: Length::mm(rules.height),
        },
        thickness: Length::pt(styles.page.rule.thickness),
        ink: Ink::Black,
        before: Length::ZERO,
    };
    Some((Length::mm(rules.from_left), framed))
}
