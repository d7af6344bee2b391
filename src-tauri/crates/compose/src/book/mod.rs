//! A register on paper: cover, pages, closing page (Phụ lục IV, mục I, III, IV, VI, VIII).

mod closing;
mod cover;

use chrono::NaiveDate;
use document::Listing;
use paper::{Length, Size};
use rules::{BookForm, RuleBook};

use crate::block::*;
use crate::grid::Grid;
use crate::issuer::Issuer;
use crate::leaf::{Footer, Leaf};

pub use closing::{Closing, Signatory};

/// What is printed of a register, and what its cover says.
#[derive(Clone, Debug)]
pub struct Book<'a> {
    pub form: BookForm,
    pub issuer: &'a Issuer,
    /// Which of several books of this form: `Quyết định`; under the title of the cover.
    pub series: Option<String>,
    pub year: i32,
    /// Quyển số.
    pub volume: u32,
    /// Of its first and last entry; dots for what is not known yet.
    pub days: [Option<NaiveDate>; 2],
    /// Its first and last number, as on paper; dots for what is not known yet.
    pub numbers: [Option<String>; 2],
    /// Its columns and the rows that are printed.
    pub listing: &'a Listing,
    pub sheet: BookPaper,
    /// Whether the cover is printed: page 1 of the book, its number not shown.
    pub cover: bool,
    /// Number of the first page with rows. Pages printed before keep theirs.
    pub from_page: u32,
    /// Stands at the foot of every page: `In lại ngày 05/01/2027`.
    pub mark: Option<String>,
    pub end: BookEnd,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BookPaper {
    #[default]
    A4,
    A3,
}

/// Whether the last page of the book is known.
#[derive(Clone, Debug)]
pub enum BookEnd {
    /// More will be printed: pages say `5`.
    Open,
    /// The closing page is the last: pages say `5/12`.
    Closed(Closing),
}

/// Page 1 is the cover; rows begin on the next.
pub const FIRST_PAGE_OF_ROWS: u32 = 2;

/// Composes a register: A4 or A3 turned, its heads repeated on every page.
pub fn book(book: &Book, rules: &RuleBook) -> Composition {
    books(std::slice::from_ref(book), rules)
}

/// Composes several registers one behind the other, each with its own page numbers.
pub fn books(books: &[Book], rules: &RuleBook) -> Composition {
    let mut out = Composition::default();
    for book in books {
        bind(&mut out, book, rules);
    }
    out
}

fn bind(out: &mut Composition, book: &Book, rules: &RuleBook) {
    let form = rules.forms.book(book.form);
    let leaf = Leaf {
        sheet: &rules.forms.book,
        size: match book.sheet {
            BookPaper::A4 => Size::A4.turned(),
            BookPaper::A3 => Size::A3.turned(),
        },
    };
    if book.cover {
        let cover = cover::compose(out, book, form, &leaf);
        out.sections.push(cover);
    }
    // A volume that is only closed has no page with heads over nothing.
    let rowless = book.listing.rows.is_empty() && matches!(book.end, BookEnd::Closed(_));
    if !rowless {
        let rows = rows(out, book, &leaf);
        out.sections.push(rows);
    }
    if let BookEnd::Closed(closing) = &book.end {
        let first = match rowless {
            true => FirstNumber::Is(book.from_page),
            false => FirstNumber::Continues,
        };
        let section = closing::compose(out, book, form, closing, (first, &leaf));
        out.sections.push(section);
    }
}

fn rows(out: &mut Composition, book: &Book, leaf: &Leaf) -> Section {
    let listing = book.listing;
    let columns: Vec<_> = listing.columns.iter().collect();
    let mut grid = Grid::new(out, &columns, &leaf.sheet.rows, true);
    for (index, row) in listing.rows.iter().enumerate() {
        grid.entry(out, index, row.iter());
    }
    let first = FirstNumber::Is(book.from_page);
    section(
        out,
        book,
        leaf,
        listing.title.clone(),
        first,
        vec![grid.table(Length::ZERO)],
    )
}

/// Pages with the footer of the book: whose it is, and the mark of its printing.
fn section(
    out: &mut Composition,
    book: &Book,
    leaf: &Leaf,
    title: String,
    first: FirstNumber,
    flow: Vec<Flow>,
) -> Section {
    let agency = book.issuer.agency.join(" ");
    let (title_of_book, year, volume) = (&book.listing.title, book.year, book.volume);
    let series = book.series.as_ref();
    let series = series.map_or_else(String::new, |series| format!(" ({series})"));
    let footer = Footer {
        words: format!("{agency} - {title_of_book}{series} - Năm {year} - Quyển số {volume}"),
        mark: book.mark.clone(),
        total: match book.end {
            BookEnd::Open => Total::Open,
            BookEnd::Closed(_) => Total::Told,
        },
    };
    leaf.section(out, footer, title, first, flow)
}
