//! Phụ lục (Mẫu 2.1, 2.2).

use document::dispatch::{Appendix, Medium, Number};
use document::{Dispatch, Draft, Field, Part, Place};
use paper::{Length, Role, Size};
use rules::{Element, RuleBook};

use crate::block::*;
use crate::body;
use crate::draft::{Printing, section};
use crate::head;
use crate::styles::Styles;

pub(crate) fn compose(
    out: &mut Composition,
    content: &Appendix,
    draft: &Draft,
    book: &RuleBook,
    part: usize,
    printing: Printing,
) -> Section {
    let styles = Styles::new(book, &draft.main.layout);
    let label = label(content, draft);
    let node = out.node(Role::Heading(1), "phụ lục", Place::of(part, Field::Label));
    let mut flow = vec![Flow::Paragraph(Paragraph {
        keep_next: true,
        ..Paragraph::centred(node, styles.of(Element::AppendixLabel), &label)
    })];
    if let Some(title) = &content.title {
        let at = Place::of(part, Field::Title);
        let node = out.node(Role::Heading(2), "tên phụ lục", at);
        flow.push(Flow::Paragraph(Paragraph {
            keep_next: true,
            ..Paragraph::centred(node, styles.of(Element::AppendixTitle), title)
        }));
    }
    flow.push(reference(out, &draft.main, &styles, part, printing));
    flow.extend(body::compose(out, &content.body, &styles, part));
    let size = if content.landscape {
        Size::A4.turned()
    } else {
        Size::A4
    };
    section(out, &styles, part, size, label, flow)
}

/// `Phụ lục`, or `Phụ lục I` where there are several (mục III.1.b).
fn label(content: &Appendix, draft: &Draft) -> String {
    let several = draft
        .parts
        .iter()
        .filter(|part| matches!(part, Part::PhuLuc(_)))
        .count()
        > 1;
    match &content.label {
        Some(label) if several => format!("Phụ lục {label}"),
        _ => "Phụ lục".to_owned(),
    }
}

/// `(Kèm theo Quyết định số … ngày … của …)`. On an electronic document number and date stay
/// unfilled (mục III.1.d); on paper they are filled where those of the main document are.
pub(crate) fn reference(
    out: &mut Composition,
    main: &Dispatch,
    styles: &Styles,
    part: usize,
    printing: Printing,
) -> Flow {
    let style = styles.of(Element::AppendixReference);
    let kind = &styles.book.kind(main.kind).name;
    let symbol = main.symbol.as_deref().unwrap_or_default();
    let words = |words: &str| Span::new(style, words);
    let paper = main.medium == Medium::Giay;
    let blank = Length::mm(styles.page.blank.number);
    let given = main.number.as_ref().map(Number::to_paper);
    let number = match (printing, given) {
        _ if !paper => words("……"),
        (Printing::Document, Some(number)) => Span::filled(style, number, blank),
        (Printing::Document, None) => words("……"),
        (Printing::SigningCopy, _) => Span::blank(style, "", blank),
        (Printing::Overprint, number) => Span::blank(style, number.unwrap_or_default(), blank),
    };
    let dated = match main.date {
        Some(date) if paper => head::dated(date, style, styles, printing).to_vec(),
        _ => vec![words("ngày …… tháng …… năm ……")],
    };
    let mut spans = vec![
        words(&format!("(Kèm theo {kind} số ")),
        number,
        words(&format!("/{symbol} ")),
    ];
    spans.extend(dated);
    spans.push(words(&format!(" của {})", main.issuer())));
    let node = out.node(Role::Paragraph, "kèm theo", Place::of(part, Field::Fixed));
    let inset = Length::mm(styles.page.head.reference_inset);
    Flow::Paragraph(Paragraph {
        inset: Inset::by(inset),
        inset_right: inset,
        keep_next: true,
        rule: Some(styles.short_rule(out, part)),
        spans,
        ..Paragraph::centred(node, style, "")
    })
}
