//! Bì văn bản (Phụ lục IV, mục II).

use document::dispatch::{Layout, Urgency};
use document::{Field, Place};
use paper::{Length, Role, Size};
use rules::{RuleBook, Style};

use crate::block::*;
use crate::marks;
use crate::styles::Styles;

/// What stands on an envelope. Lines without words are left out.
#[derive(Clone, Debug, Default)]
pub struct Envelope {
    pub agency: Vec<String>,
    pub address: Option<String>,
    pub telephone: Option<String>,
    pub fax: Option<String>,
    pub email: Option<String>,
    pub website: Option<String>,
    /// Number and symbol of what is inside: `15/SCT-VP`.
    pub symbol: String,
    /// Name and address, line by line.
    pub addressee: Vec<String>,
    pub urgency: Option<Urgency>,
    /// Whether the place of the emblem is kept free.
    pub emblem: bool,
    /// The first of the rules where none is asked for.
    pub size: Option<Size>,
}

/// Composes the face of an envelope.
pub fn envelope(envelope: &Envelope, book: &RuleBook) -> Composition {
    envelopes(std::slice::from_ref(envelope), book)
}

/// Composes the faces of several envelopes, a page each.
pub fn envelopes(envelopes: &[Envelope], book: &RuleBook) -> Composition {
    let mut out = Composition::default();
    for envelope in envelopes {
        face(&mut out, envelope, book);
    }
    out
}

fn face(out: &mut Composition, envelope: &Envelope, book: &RuleBook) {
    let rules = &book.forms.envelope;
    let styles = Styles::new(book, &Layout::default());
    let first = rules.sizes.first().map(rules::EnvelopeSize::size);
    let size = envelope.size.or(first).unwrap_or(Size::A4.turned());
    let margin = rules.margin.mm();
    let width = size.width - margin * 2;
    let part = |share: f64| width.scaled(share / 100.0);
    let at = Place::of(0, Field::Fixed);

    let mut flow = vec![sender(out, envelope, book, width)];
    flow.push(Flow::Rule(Rule {
        node: out.node(Role::Ornament, "kẻ", at),
        width: part(rules.rule),
        thickness: Length::pt(rules.thickness),
        before: Length::mm(1.0),
        after: rules.gap.mm() / 2,
    }));
    flow.push(Flow::Paragraph(Paragraph {
        inset: Inset::by(rules.symbol_inset.mm()),
        keep_next: true,
        ..Paragraph::new(
            out.node(Role::Paragraph, "số/ký hiệu", Place::of(0, Field::Number)),
            rules.symbol.style(),
            format!("Số/ký hiệu văn bản: {}", envelope.symbol),
        )
    }));
    flow.extend(marks::urgency(out, envelope.urgency, &styles, 0));
    let word = out.node(Role::Paragraph, "kính gửi", at);
    let word = Paragraph::new(word, rules.word.style(), "Kính gửi:");
    let addressee = envelope.addressee.iter().enumerate();
    let addressee = addressee.map(|(index, line)| {
        let at = Place::line(0, Field::Addressees, index);
        let node = out.node(Role::Paragraph, "nơi gửi", at);
        Paragraph {
            line_spacing: rules.line_spacing.default as i32,
            ..Paragraph::new(node, rules.addressee.style(), line)
        }
    });
    let addressee = addressee.collect();
    // On a taller envelope the receiver stands as far down as on the first of the sizes.
    let usual = first.map_or(size.height, |first| first.height);
    let lower = (size.height - usual).max(Length::ZERO).scaled(0.4);
    let right = width - part(rules.addressee_at);
    flow.push(Flow::Pair(Pair {
        rows: vec![
            PairRow::default(),
            PairRow {
                left: vec![word],
                right: addressee,
            },
        ],
        overhang: -part(rules.word_at),
        gap: Length::ZERO,
        right,
        right_most: right,
        row_gap: rules.gap.mm() + lower,
    }));
    out.sections.push(Section {
        size,
        margins: Margins {
            top: margin,
            bottom: margin,
            left: margin,
            right: margin,
        },
        page_number: None,
        border: None,
        one_page: true,
        title: "Bì văn bản".to_owned(),
        flow,
        first_page: FirstPage::default(),
    });
}

/// The emblem's place and, right of it, who sends the envelope.
fn sender(out: &mut Composition, envelope: &Envelope, book: &RuleBook, width: Length) -> Flow {
    let rules = &book.forms.envelope;
    let at = Place::of(0, Field::Agency);
    let mut paragraphs = vec![];
    let mut line = |style: Style, parts: Vec<String>| {
        let mut spans = vec![];
        for (index, part) in parts.into_iter().enumerate() {
            if index > 0 {
                spans.push(Span::blank(style, "", Length::mm(6.0)));
            }
            spans.push(Span::new(style, part));
        }
        if !spans.is_empty() {
            let node = out.node(Role::Paragraph, "nơi gửi đi", at);
            paragraphs.push(Paragraph {
                spans,
                ..Paragraph::new(node, style, "")
            });
        }
    };
    for name in &envelope.agency {
        line(rules.agency.style(), vec![name.clone()]);
    }
    let labelled = |pairs: [(&str, &Option<String>); 2]| {
        let words = pairs.into_iter().filter_map(|(label, value)| {
            let value = value.as_ref()?;
            Some(format!("{label}: {value}"))
        });
        words.collect::<Vec<String>>()
    };
    let contact = rules.contact.style();
    line(
        contact,
        labelled([("Địa chỉ", &envelope.address), ("", &None)]),
    );
    line(
        contact,
        labelled([("Điện thoại", &envelope.telephone), ("Fax", &envelope.fax)]),
    );
    line(
        contact,
        labelled([("E-Mail", &envelope.email), ("Website", &envelope.website)]),
    );
    let emblem = rules.emblem.size();
    // A hair's breadth between emblem and names.
    let (left, height) = match envelope.emblem {
        true => (emblem.width + Length::mm(2.0), emblem.height),
        false => (Length::ZERO, Length::ZERO),
    };
    let cells = vec![Cell {
        column: 1,
        columns: 1,
        rows: 1,
        middle: true,
        paragraphs,
    }];
    Flow::Table(Table {
        columns: [left, width - left]
            .map(|length| length.to_milli_pt() as u32)
            .to_vec(),
        head_rows: 0,
        rows: vec![Row {
            cells,
            height,
            keep_next: true,
        }],
        padding: Length::ZERO,
        thickness: None,
        before: Length::ZERO,
        ornament: out.node(Role::Ornament, "kẻ", Place::of(0, Field::Fixed)),
    })
}
