//! Phiếu kiểm tra thể thức: what the check of a document found, for whoever has to mend it. The
//! decree has no form for it [lựa chọn].

use document::dispatch::Layout;
use document::{Field, Listing, Place};
use paper::{Length, Role, Size};
use rules::{Element, RuleBook};

use crate::block::*;
use crate::grid::Grid;
use crate::leaf::{Footer, Leaf};
use crate::styles::Styles;

/// What a slip says, from head to foot.
#[derive(Clone, Debug)]
pub struct CheckSlip<'a> {
    pub title: &'a str,
    /// Which document and which file, line by line.
    pub about: &'a [String],
    /// How many rules came to what.
    pub counts: &'a Listing,
    /// Sentences between the counts and the findings.
    pub notes: &'a [String],
    pub findings: &'a Listing,
    /// Sentences below everything.
    pub below: &'a [String],
}

/// Composes a slip, A4 upright.
pub fn check_slip(slip: &CheckSlip, book: &RuleBook) -> Composition {
    let mut out = Composition::default();
    let styles = Styles::new(book, &Layout::default());
    let leaf = Leaf {
        sheet: &book.forms.book,
        size: Size::A4,
    };
    let at = Place::of(0, Field::Fixed);
    let node = out.node(Role::Heading(1), "tên phiếu", at);
    let title = Paragraph::centred(node, styles.of(Element::TypeName), slip.title);
    let mut lines = vec![Paragraph {
        keep_next: true,
        ..title
    }];
    for words in slip.about {
        let node = out.node(Role::Paragraph, "văn bản", at);
        lines.push(Paragraph {
            keep_next: true,
            ..Paragraph::centred(node, styles.of(Element::AppendixReference), words)
        });
    }
    let mut flow: Vec<Flow> = lines.into_iter().map(Flow::Paragraph).collect();
    flow.push(table(&mut out, slip.counts, &styles));
    flow.extend(sentences(&mut out, slip.notes, &styles));
    if !slip.findings.rows.is_empty() {
        flow.push(table(&mut out, slip.findings, &styles));
    }
    flow.extend(sentences(&mut out, slip.below, &styles));
    let footer = Footer {
        words: slip.about.first().cloned().unwrap_or_default(),
        mark: None,
        total: Total::Told,
    };
    let title = slip.title.to_owned();
    let section = leaf.section(&mut out, footer, title, FirstNumber::Is(1), flow);
    out.sections.push(section);
    out
}

fn sentences(out: &mut Composition, words: &[String], styles: &Styles) -> Vec<Flow> {
    let style = styles.of(Element::Body);
    let sentences = words.iter().map(|words| {
        let node = out.node(Role::Paragraph, "lời", Place::of(0, Field::Fixed));
        let line = styles.running(Paragraph::new(node, style, words));
        Flow::Paragraph(Paragraph {
            first_indent: Length::ZERO,
            ..line
        })
    });
    sentences.collect()
}

fn table(out: &mut Composition, listing: &Listing, styles: &Styles) -> Flow {
    let columns: Vec<_> = listing.columns.iter().collect();
    let mut grid = Grid::new(out, &columns, &styles.book.forms.book.rows, false);
    grid.as_low_as_words();
    for (index, row) in listing.rows.iter().enumerate() {
        grid.entry(out, index, row.iter());
    }
    grid.table(Length::pt(styles.page.head.after))
}
