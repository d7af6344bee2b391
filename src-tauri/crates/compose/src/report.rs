//! A report of numbers, or a list: title, period, tables.

use chrono::NaiveDate;
use document::dispatch::Layout;
use document::{Field, Listing, Place, date};
use paper::{Length, Role, Size};
use rules::{Element, RuleBook};

use crate::block::*;
use crate::draft::section;
use crate::grid::Grid;
use crate::head;
use crate::issuer::Issuer;
use crate::styles::Styles;

/// What is reported.
#[derive(Clone, Debug)]
pub struct ReportPaper<'a> {
    pub issuer: &'a Issuer,
    pub place: String,
    pub date: NaiveDate,
    pub title: &'a str,
    /// Lines under the title: the period, when it was judged.
    pub under: &'a [String],
    pub leaves: &'a [ReportLeaf<'a>],
}

/// One of its tables.
#[derive(Clone, Copy, Debug)]
pub struct ReportLeaf<'a> {
    /// Above the table; nothing where it is empty.
    pub heading: &'a str,
    pub listing: &'a Listing,
    /// The last row is the sum of the others.
    pub total: bool,
}

/// Composes a report, A4 turned: its tables are wider than they are long.
pub fn report(report: &ReportPaper, book: &RuleBook) -> Composition {
    let mut out = Composition::default();
    let styles = Styles::new(book, &Layout::default());
    let at = Place::of(0, Field::Fixed);

    let issuer = report.issuer;
    let names = head::names(&mut out, &issuer.parent_agency, &issuer.agency, &styles, 0);
    let node = out.node(Role::Paragraph, "nơi, ngày", at);
    let dated = format!("{}, {}", report.place, date::in_words(report.date));
    let dated = Paragraph::centred(node, styles.of(Element::PlaceDate), dated);
    let dated = PairRow {
        left: vec![],
        right: vec![dated],
    };
    let mut flow = vec![head::pair(&styles, vec![names, dated])];

    let node = out.node(Role::Heading(1), "tên báo cáo", at);
    let title = Paragraph::centred(node, styles.of(Element::TypeName), report.title);
    flow.push(Flow::Paragraph(Paragraph {
        before: Length::pt(styles.page.head.after),
        keep_next: true,
        ..title
    }));
    for line in report.under {
        let node = out.node(Role::Paragraph, "kỳ báo cáo", at);
        flow.push(Flow::Paragraph(Paragraph {
            keep_next: true,
            ..Paragraph::centred(node, styles.of(Element::AppendixReference), line)
        }));
    }
    for leaf in report.leaves {
        if !leaf.heading.is_empty() {
            let node = out.node(Role::Heading(2), "tên bảng", at);
            flow.push(Flow::Paragraph(Paragraph {
                before: Length::pt(styles.page.head.after),
                keep_next: true,
                outline: Some((2, leaf.heading.to_owned())),
                ..Paragraph::new(node, styles.of(Element::UnitTitle), leaf.heading)
            }));
        }
        flow.push(table(&mut out, leaf, &styles));
    }
    let size = Size::A4.turned();
    let section = section(&mut out, &styles, 0, size, report.title.to_owned(), flow);
    out.sections.push(section);
    out
}

fn table(out: &mut Composition, leaf: &ReportLeaf, styles: &Styles) -> Flow {
    let listing = leaf.listing;
    let columns: Vec<_> = listing.columns.iter().collect();
    let mut grid = Grid::new(out, &columns, &styles.book.forms.book.rows, false);
    for (index, row) in listing.rows.iter().enumerate() {
        let total = leaf.total && index + 1 == listing.rows.len();
        grid.counted(out, index, row.iter(), total);
    }
    grid.table(styles.choices.paragraph_gap)
}
