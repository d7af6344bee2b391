//! Dấu "ĐẾN" (Phụ lục IV, mục V).

use document::{Field, Place};
use paper::{Length, NodeId, Role};
use rules::{RuleBook, StampLine, StampRules};

use crate::block::*;

/// What stands in the fields of the stamp; dots where nothing is known yet.
#[derive(Clone, Debug, Default)]
pub struct ArrivalStamp {
    /// Name of the body, line by line.
    pub agency: Vec<String>,
    /// Số đến.
    pub number: Option<String>,
    /// `05/03/2026`
    pub date: Option<String>,
    /// Chuyển: unit or person.
    pub to: Option<String>,
    /// Số và ký hiệu hồ sơ.
    pub case_file: Option<String>,
}

/// Composes the stamp as a page of its own size, to be laid over a document or printed as a label.
pub fn arrival_stamp(stamp: &ArrivalStamp, book: &RuleBook) -> Composition {
    let mut out = Composition::default();
    face(&mut out, stamp, book);
    out
}

/// Composes several stamps, a page each.
pub fn arrival_stamps(stamps: &[ArrivalStamp], book: &RuleBook) -> Composition {
    let mut out = Composition::default();
    for stamp in stamps {
        face(&mut out, stamp, book);
    }
    out
}

fn face(out: &mut Composition, stamp: &ArrivalStamp, book: &RuleBook) {
    let rules = &book.forms.stamp;
    let size = rules.size();
    let thickness = Length::pt(rules.thickness);
    let width = size.width - thickness;
    let word = Length::mm(rules.word_width);
    let shares = |lengths: [Length; 2]| lengths.map(|length| length.to_milli_pt() as u32).to_vec();

    let mut name = cell(out, rules, 0, 2, vec![]);
    let node = out.node(Role::Paragraph, "cơ quan", Place::of(0, Field::Agency));
    let lines = stamp.agency.iter();
    name.middle = true;
    name.paragraphs = lines
        .map(|line| Paragraph::centred(node, rules.agency.style(), line))
        .collect();
    let name = Row {
        cells: vec![name],
        height: rules.name_height.mm(),
        keep_next: true,
    };
    let line = Flow::Rule(Rule {
        node: ornament(out),
        width,
        thickness,
        before: Length::ZERO,
        after: Length::ZERO,
    });
    let arrived = Cell {
        rows: 2,
        middle: true,
        paragraphs: vec![Paragraph::centred(
            out.node(Role::Paragraph, "đến", Place::of(0, Field::Fixed)),
            rules.word.style(),
            "ĐẾN",
        )],
        ..cell(out, rules, 0, 1, vec![])
    };
    let lines = &rules.lines;
    let mut field = |column: usize, line: &StampLine, value: &Option<String>| {
        let dots = || "…".repeat(line.dots);
        let spans = vec![
            Span::new(rules.label.style(), format!("{} ", line.label)),
            Span::new(rules.value.style(), value.clone().unwrap_or_else(dots)),
        ];
        cell(out, rules, column, 2 - column, spans)
    };
    let number = field(1, &lines.number, &stamp.number);
    let date = field(1, &lines.date, &stamp.date);
    let to = field(0, &lines.to, &stamp.to);
    let case_file = field(0, &lines.case_file, &stamp.case_file);
    let row = |cells| Row {
        cells,
        height: rules.row_height.mm(),
        keep_next: true,
    };
    let rows = vec![
        row(vec![arrived, number]),
        row(vec![date]),
        row(vec![to]),
        row(vec![case_file]),
    ];
    let table = |out: &mut Composition, rows| {
        Flow::Table(Table {
            columns: shares([word, width - word]),
            head_rows: 0,
            rows,
            padding: rules.padding.mm(),
            thickness: None,
            before: Length::ZERO,
            ornament: ornament(out),
        })
    };
    let flow = vec![table(out, vec![name]), line, table(out, rows)];
    let edge = thickness / 2;
    let border = Border {
        node: ornament(out),
        padding: Length::ZERO,
        thickness,
        inner: None,
    };
    out.sections.push(Section {
        size,
        margins: Margins {
            top: edge,
            bottom: edge,
            left: edge,
            right: edge,
        },
        page_number: None,
        border: Some(border),
        one_page: true,
        title: "ĐẾN".to_owned(),
        flow,
        first_page: FirstPage::default(),
    });
}

fn cell(
    out: &mut Composition,
    rules: &StampRules,
    column: usize,
    columns: usize,
    spans: Vec<Span>,
) -> Cell {
    let node = out.node(Role::Paragraph, "dấu", Place::of(0, Field::Fixed));
    Cell {
        column,
        columns,
        rows: 1,
        middle: true,
        paragraphs: vec![Paragraph {
            spans,
            inset: Inset::by(rules.inset.mm()),
            ..Paragraph::new(node, rules.value.style(), "")
        }],
    }
}

fn ornament(out: &mut Composition) -> NodeId {
    out.node(Role::Ornament, "kẻ dấu", Place::of(0, Field::Fixed))
}
