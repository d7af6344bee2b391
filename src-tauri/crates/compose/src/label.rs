//! Nhãn dán bì: who an envelope goes to [lựa chọn].

use document::{Field, Place};
use paper::{Length, Role, Size};
use rules::{Lettering, RuleBook, Style};

use crate::block::*;

/// What a label says.
#[derive(Clone, Debug, Default)]
pub struct Label {
    pub name: String,
    /// Line by line.
    pub address: Vec<String>,
    /// Number and symbol of what is inside.
    pub symbol: Option<String>,
}

/// How large the words of a label are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelWords {
    Usual,
    /// As small as the rules allow.
    Small,
}

/// Composes a label as a page of its own size.
pub fn label(out: &mut Composition, label: &Label, size: Size, words: LabelWords, book: &RuleBook) {
    let rules = &book.papers.labels;
    let padding = rules.padding.mm();
    let style = |lettering: Lettering| match words {
        LabelWords::Usual => lettering.style(),
        LabelWords::Small => Style {
            size: Length::pt(lettering.size.min),
            ..lettering.style()
        },
    };
    let mut paragraphs = vec![];
    let mut line = |style: Style, field, text: &str| {
        let node = out.node(Role::Paragraph, "nhãn", Place::of(0, field));
        paragraphs.push(Paragraph::new(node, style, text));
    };
    line(style(rules.name), Field::Addressees, &label.name);
    for address in &label.address {
        line(style(rules.address), Field::Addressees, address);
    }
    if let Some(symbol) = &label.symbol {
        line(style(rules.symbol), Field::Number, symbol);
    }
    let width = size.width - padding * 2;
    let table = Flow::Table(Table {
        columns: vec![width.to_milli_pt() as u32],
        head_rows: 0,
        rows: vec![Row {
            cells: vec![Cell {
                column: 0,
                columns: 1,
                rows: 1,
                middle: true,
                paragraphs,
            }],
            height: size.height - padding * 2,
            keep_next: false,
        }],
        padding: Length::ZERO,
        thickness: None,
        before: Length::ZERO,
        ornament: out.node(Role::Ornament, "kẻ nhãn", Place::of(0, Field::Fixed)),
    });
    out.sections.push(Section {
        size,
        margins: Margins {
            top: padding,
            bottom: padding,
            left: padding,
            right: padding,
        },
        page_number: None,
        border: None,
        one_page: true,
        title: label.name.clone(),
        flow: vec![table],
        first_page: FirstPage::default(),
    });
}
