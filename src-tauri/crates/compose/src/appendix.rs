//! Phụ lục (Mẫu 2.1, 2.2).

use document::dispatch::{Appendix, Medium};
use document::{Dispatch, Draft, Field, Part, Place, date};
use paper::{Length, Role, Size};
use rules::{Element, RuleBook};

use crate::block::*;
use crate::body;
use crate::draft::section;
use crate::styles::Styles;

pub(crate) fn compose(
    out: &mut Composition,
    content: &Appendix,
    draft: &Draft,
    book: &RuleBook,
    part: usize,
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
    flow.push(reference(out, &draft.main, told, &styles, part));
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

/// `(Kèm theo Quyết định số … ngày … của …)`.
pub(crate) fn reference(
    out: &mut Composition,
    main: &Dispatch,
    told: Told,
    styles: &Styles,
    part: usize,
) -> Flow {
    let kind = &styles.book.kind(main.kind).name;
    let symbol = main.symbol.as_deref().unwrap_or_default();
    let number = match &main.number {
        Some(number) if told == Told::All => number.to_paper(),
        _ => "……".to_owned(),
    };
    let date = match main.date {
        Some(date) if told == Told::All => date::in_words(date),
        _ => "ngày …… tháng …… năm ……".to_owned(),
    };
    let (symbol, agency) = match told {
        Told::All | Told::Issuer => (symbol.to_owned(), main.issuer()),
        Told::Nothing => {
            let kind = symbol.split('-').next().unwrap_or_default();
            (format!("{kind}-……"), "……".to_owned())
        }
    };
    let text = format!("(Kèm theo {kind} số {number}/{symbol} {date} của {agency})");
    let node = out.node(Role::Paragraph, "kèm theo", Place::of(part, Field::Fixed));
    let inset = Length::mm(styles.page.head.reference_inset);
    Flow::Paragraph(Paragraph {
        inset: Inset::by(inset),
        inset_right: inset,
        keep_next: true,
        rule: Some(styles.short_rule(out, part)),
        ..Paragraph::centred(node, styles.of(Element::AppendixReference), text)
    })
}
