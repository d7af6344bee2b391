//! Bìa và trang đầu.

use document::{Field, Place, date};
use paper::{Length, Role, Size};
use rules::{BookRules, Style};

use super::Book;
use crate::block::*;
use crate::leaf::Leaf;

/// What is not known yet.
const DOTS: &str = "………";

pub(super) fn compose(
    out: &mut Composition,
    book: &Book,
    form: &BookRules,
    leaf: &Leaf,
) -> Section {
    let rules = &leaf.sheet.cover;
    // A larger sheet has larger gaps.
    let scale = leaf.size.height.to_pt() / Size::A4.turned().height.to_pt();
    let gap = |range: rules::Range| range.pt().scaled(scale);
    let mut page = Page { out, flow: vec![] };
    for line in &book.issuer.parent_agency {
        page.line(rules.parent_agency.style(), line, Length::ZERO);
    }
    for line in &book.issuer.agency {
        page.line(rules.agency.style(), line, Length::ZERO);
    }
    for (index, line) in form.title.iter().enumerate() {
        let before = if index == 0 {
            gap(rules.gap.title)
        } else {
            Length::ZERO
        };
        page.title(rules.title.style(), line, before);
    }
    let style = rules.lines.style();
    if let Some(series) = &book.series {
        page.line(style, &format!("({series})"), Length::ZERO);
    }
    page.line(style, &format!("Năm: {}", book.year), gap(rules.gap.year));
    let day = |day: Option<_>| day.map_or_else(|| DOTS.to_owned(), date::in_figures);
    let [from, to] = book.days.map(day);
    let days = format!("Từ ngày {from} đến ngày {to}");
    page.line(style, &days, gap(rules.gap.days));
    if form.numbers {
        let [from, to] = &book.numbers;
        let [from, to] = [from, to].map(|number| number.as_deref().unwrap_or(DOTS));
        let numbers = format!("Từ số {from} đến số {to}");
        page.line(style, &numbers, Length::ZERO);
    }
    let style = rules.volume.style();
    page.line(style, "", gap(rules.gap.volume));
    if let Some(Flow::Paragraph(volume)) = page.flow.last_mut() {
        volume.spans = vec![
            Span::new(style, "Quyển số: ").bold(),
            Span::new(style, book.volume.to_string()),
        ];
    }
    let flow = page.flow;
    let frame = &rules.frame;
    let padding = Length::mm(frame.padding);
    let margins = leaf.margins();
    Section {
        size: leaf.size,
        margins: Margins {
            top: margins.top + padding,
            bottom: margins.bottom + padding,
            left: margins.left + padding,
            right: margins.right + padding,
        },
        page_number: None,
        border: Some(Border {
            node: out.node(Role::Ornament, "khung bìa", Place::of(0, Field::Fixed)),
            padding,
            thickness: Length::pt(frame.outer),
            inner: Some((
                Length::pt(frame.inner),
                Length::pt(frame.gap + (frame.outer + frame.inner) / 2.0),
            )),
        }),
        one_page: true,
        title: "Bìa".to_owned(),
        flow,
        first_page: FirstPage::default(),
    }
}

struct Page<'a> {
    out: &'a mut Composition,
    flow: Vec<Flow>,
}

impl Page<'_> {
    fn line(&mut self, style: Style, words: &str, before: Length) {
        self.add(Role::Paragraph, style, words, before);
    }

    fn title(&mut self, style: Style, words: &str, before: Length) {
        self.add(Role::Heading(1), style, words, before);
    }

    fn add(&mut self, role: Role, style: Style, words: &str, before: Length) {
        let node = self.out.node(role, "bìa", Place::of(0, Field::Fixed));
        self.flow.push(Flow::Paragraph(Paragraph {
            before,
            ..Paragraph::centred(node, style, words)
        }));
    }
}
