//! A sheet by which documents are handed over, receiver by receiver.

use chrono::NaiveDate;
use document::dispatch::Layout;
use document::listing::Cell as Value;
use document::{Field, Listing, Place, date};
use paper::{Length, Role, Size};
use rules::{Element, RuleBook};

use crate::block::*;
use crate::draft::section;
use crate::grid::Grid;
use crate::head;
use crate::issuer::Issuer;
use crate::styles::Styles;

/// What is handed over.
#[derive(Clone, Debug)]
pub struct HandOver<'a> {
    pub issuer: &'a Issuer,
    pub place: String,
    pub date: NaiveDate,
    pub listing: &'a Listing,
    /// Key of the column that says who receives; its rows are grouped by it. Rows without a
    /// receiver stand last.
    pub receiver: &'a str,
}

/// Composes the sheet, A4 upright. The order of the receivers is that of their first rows.
pub fn hand_over_sheet(sheet: &HandOver, book: &RuleBook) -> Composition {
    let mut out = Composition::default();
    let styles = Styles::new(book, &Layout::default());
    let at = Place::of(0, Field::Fixed);
    let listing = sheet.listing;

    let issuer = sheet.issuer;
    let left = head::agencies(&mut out, &issuer.parent_agency, &issuer.agency, &styles, 0);
    let dated = format!("{}, {}", sheet.place, date::in_words(sheet.date));
    let node = out.node(Role::Paragraph, "nơi, ngày", at);
    let right = vec![Paragraph::centred(
        node,
        styles.of(Element::PlaceDate),
        dated,
    )];
    let title = out.node(Role::Heading(1), "tên", at);
    let title = Paragraph {
        before: Length::pt(styles.page.head.after),
        keep_next: true,
        ..Paragraph::centred(title, styles.of(Element::TypeName), &listing.title)
    };
    let mut flow = vec![
        head::pair(&styles, vec![PairRow { left, right }]),
        Flow::Paragraph(title),
    ];

    let mut key = listing.columns.iter();
    let key = key.position(|column| column.key == sheet.receiver);
    let kept = |column: &usize| Some(*column) != key;
    let columns = listing.columns.iter().enumerate();
    let columns: Vec<_> = columns
        .filter(|(index, _)| kept(index))
        .map(|(_, column)| column)
        .collect();
    let mut grid = Grid::new(&mut out, &columns, &book.forms.book.rows, false);
    for (receiver, rows) in groups(listing, key) {
        if key.is_some() {
            let receiver = if receiver.is_empty() {
                "Chưa có người nhận"
            } else {
                &receiver
            };
            grid.group(&mut out, format!("{receiver} ({} văn bản)", rows.len()));
        }
        for index in rows {
            let cells = listing.rows[index].iter().enumerate();
            let cells = cells.filter(|(column, _)| kept(column));
            grid.entry(&mut out, index, cells.map(|(_, cell)| cell));
        }
    }
    flow.push(grid.table(Length::pt(styles.page.head.after)));
    let title = listing.title.clone();
    let section = section(&mut out, &styles, 0, Size::A4, title, flow);
    out.sections.push(section);
    out
}

/// Receivers and the indexes of their rows; all rows in one group where there is no such column.
fn groups(listing: &Listing, key: Option<usize>) -> Vec<(String, Vec<usize>)> {
    let mut groups: Vec<(String, Vec<usize>)> = vec![];
    for (index, row) in listing.rows.iter().enumerate() {
        let receiver = key.and_then(|key| row.get(key));
        let receiver = receiver.map(Value::to_paper).unwrap_or_default();
        match groups.iter_mut().find(|(known, _)| *known == receiver) {
            Some((_, rows)) => rows.push(index),
            None => groups.push((receiver, vec![index])),
        }
    }
    groups.sort_by_key(|(receiver, _)| receiver.is_empty());
    groups
}
