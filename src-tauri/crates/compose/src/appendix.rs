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
    let told = match draft.main.medium {
        Medium::DienTu => Told::Issuer,
        Medium::Giay => Told::All,
    };
    flow.push(reference(out, &draft.main, told, &styles, part, printing));
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

/// What the reference line says of the document in front; the other places stay unfilled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    All,
    /// Electronic: number and date stand in the signed file (mục III.1.d, Mẫu 2.2).
    Issuer,
    /// Electronic, issued by a decision and in a file of its own (Mẫu 1.3).
    Nothing,
}

/// `(Kèm theo Quyết định số … ngày … của …)`, filled where number and day of the main document are.
pub(crate) fn reference(
    out: &mut Composition,
    main: &Dispatch,
    told: Told,
    styles: &Styles,
    part: usize,
    printing: Printing,
) -> Flow {
    let style = styles.of(Element::AppendixReference);
    let kind = &styles.book.kind(main.kind).name;
    let symbol = main.symbol.as_deref().unwrap_or_default();
    let words = |words: &str| Span::new(style, words);
    let blank = Length::mm(styles.page.blank.number);
    let given = main.number.as_ref().map(Number::to_paper);
    let number = match (printing, given) {
        _ if told != Told::All => words("……"),
        (Printing::Document, Some(number)) => Span::filled(style, number, blank),
        (Printing::Document, None) => words("……"),
        (Printing::SigningCopy, _) => Span::blank(style, "", blank),
        (Printing::Overprint, number) => Span::blank(style, number.unwrap_or_default(), blank),
    };
    let dated = match main.date {
        Some(date) if told == Told::All => head::dated(date, style, styles, printing).to_vec(),
        _ => vec![words("ngày …… tháng …… năm ……")],
    };
    let (symbol, agency) = match told {
        Told::All | Told::Issuer => (symbol.to_owned(), main.issuer()),
        Told::Nothing => {
            let kind = symbol.split('-').next().unwrap_or_default();
            (format!("{kind}-……"), "……".to_owned())
        }
    };
    let mut spans = vec![
        words(&format!("(Kèm theo {kind} số ")),
        number,
        words(&format!("/{symbol} ")),
    ];
    spans.extend(dated);
    spans.push(words(&format!(" của {agency})")));
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
