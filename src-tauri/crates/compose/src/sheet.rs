//! A plain sheet of the office: who it is from, its title, and the rows of a listing. The decree
//! has no form for it [lựa chọn].

use chrono::NaiveDate;
use document::dispatch::Layout;
use document::listing::Cell as Value;
use document::{Field, Listing, Place, date};
use paper::{Length, Role, Size};
use rules::{Element, RuleBook, Style};

use crate::block::*;
use crate::book::Signatory;
use crate::grid::Grid;
use crate::head;
use crate::issuer::Issuer;
use crate::leaf::{Footer, Leaf};
use crate::styles::Styles;

/// What a sheet says, from head to foot.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    pub issuer: &'a Issuer,
    pub place: &'a str,
    pub date: NaiveDate,
    /// Its title, its columns and its rows.
    pub listing: &'a Listing,
    /// Key of the column whose words stand above the rows they are said of. Rows where it is empty
    /// stand last.
    pub by: Option<&'a str>,
    /// A4 turned, not upright.
    pub turned: bool,
    /// Each row leaves room for a signature.
    pub signed: bool,
    /// Centred under the title, line by line.
    pub under: Vec<String>,
    /// Sentences above the table and below it.
    pub above: Vec<String>,
    pub below: Vec<String>,
    /// At the left and at the right, below everything.
    pub signatories: Option<[Signatory; 2]>,
}

/// Composes sheets, each on pages of its own that say which of how many they are.
pub fn sheets(sheets: &[Sheet], book: &RuleBook) -> Composition {
    let mut out = Composition::default();
    for sheet in sheets {
        let section = compose(&mut out, sheet, book);
        out.sections.push(section);
    }
    out
}

fn compose(out: &mut Composition, sheet: &Sheet, book: &RuleBook) -> Section {
    let styles = Styles::new(book, &Layout::default());
    let leaf = Leaf {
        sheet: &book.forms.book,
        size: match sheet.turned {
            true => Size::A4.turned(),
            false => Size::A4,
        },
    };
    let mut flow = vec![opening(out, sheet, &styles, leaf.width())];
    flow.extend(title(out, sheet, &styles));
    let above = sentences(out, &sheet.above, &styles);
    flow.extend(above.into_iter().map(Flow::Paragraph));
    flow.push(table(out, sheet, book, &styles));
    let below = sentences(out, &sheet.below, &styles);
    flow.extend(
        below
            .into_iter()
            .map(|sentence| Paragraph {
                keep_next: sheet.signatories.is_some(),
                ..sentence
            })
            .map(Flow::Paragraph),
    );
    let signatories = sheet.signatories.as_ref();
    flow.extend(signatories.map(|both| signatures(out, both, book, leaf.width())));
    let footer = Footer {
        words: footer(sheet),
        mark: None,
        total: Total::Told,
    };
    let title = sheet.listing.title.clone();
    leaf.section(out, footer, title, FirstNumber::Is(1), flow)
}

/// A loose page says where it belongs.
fn footer(sheet: &Sheet) -> String {
    let words = [&sheet.listing.title].into_iter();
    let words = words.chain(&sheet.under).map(String::as_str);
    words.collect::<Vec<_>>().join(" - ")
}

fn opening(out: &mut Composition, sheet: &Sheet, styles: &Styles, width: Length) -> Flow {
    let issuer = sheet.issuer;
    let left = head::agencies(out, &issuer.parent_agency, &issuer.agency, styles, 0);
    let dated = format!("{}, {}", sheet.place, date::in_words(sheet.date));
    let node = out.node(Role::Paragraph, "nơi, ngày", Place::of(0, Field::Fixed));
    let right = vec![Paragraph::centred(
        node,
        styles.of(Element::PlaceDate),
        dated,
    )];
    Flow::Pair(Pair {
        // A day reads as one line, beside a long place too.
        right_most: width * 3 / 5,
        ..halves(vec![PairRow { left, right }], width, Length::ZERO)
    })
}

fn halves(rows: Vec<PairRow>, width: Length, row_gap: Length) -> Pair {
    Pair {
        rows,
        overhang: Length::ZERO,
        gap: Length::ZERO,
        right: width / 2,
        right_most: width / 2,
        row_gap,
    }
}

fn title(out: &mut Composition, sheet: &Sheet, styles: &Styles) -> Vec<Flow> {
    let at = Place::of(0, Field::Fixed);
    let node = out.node(Role::Heading(1), "tên", at);
    let title = Paragraph {
        before: Length::pt(styles.page.head.after),
        keep_next: true,
        ..Paragraph::centred(node, styles.of(Element::TypeName), &sheet.listing.title)
    };
    let under = sheet.under.iter().map(|words| Paragraph {
        keep_next: true,
        ..Paragraph::centred(
            out.node(Role::Paragraph, "dưới tên", at),
            styles.of(Element::Body),
            words,
        )
    });
    let under: Vec<Paragraph> = under.collect();
    [title]
        .into_iter()
        .chain(under)
        .map(Flow::Paragraph)
        .collect()
}

fn sentences(out: &mut Composition, words: &[String], styles: &Styles) -> Vec<Paragraph> {
    let style: Style = styles.of(Element::Body);
    let sentences = words.iter().map(|words| {
        let node = out.node(Role::Paragraph, "lời", Place::of(0, Field::Fixed));
        Paragraph {
            first_indent: Length::ZERO,
            ..styles.running(Paragraph::new(node, style, words))
        }
    });
    sentences.collect()
}

fn table(out: &mut Composition, sheet: &Sheet, book: &RuleBook, styles: &Styles) -> Flow {
    let listing = sheet.listing;
    let key = sheet.by.and_then(|by| {
        let mut columns = listing.columns.iter();
        columns.position(|column| column.key == by)
    });
    let kept = |column: &usize| Some(*column) != key;
    let columns = listing.columns.iter().enumerate();
    let columns: Vec<_> = columns
        .filter(|(index, _)| kept(index))
        .map(|(_, column)| column)
        .collect();
    let mut grid = Grid::new(out, &columns, &book.forms.book.rows, false);
    if !sheet.signed {
        grid.as_low_as_words();
    }
    for (whose, rows) in groups(listing, key) {
        if key.is_some() {
            let whose = if whose.is_empty() {
                "Chưa có người nhận"
            } else {
                &whose
            };
            grid.group(out, format!("{whose} ({} văn bản)", rows.len()));
        }
        for index in rows {
            let cells = listing.rows[index].iter().enumerate();
            let cells = cells.filter(|(column, _)| kept(column));
            grid.entry(out, index, cells.map(|(_, cell)| cell));
        }
    }
    if !sheet.below.is_empty() || sheet.signatories.is_some() {
        grid.stays_with_what_follows();
    }
    grid.table(Length::pt(styles.page.head.after))
}

/// Whose rows they are, and their indexes; all rows in one group where there is no such column.
fn groups(listing: &Listing, key: Option<usize>) -> Vec<(String, Vec<usize>)> {
    let mut groups: Vec<(String, Vec<usize>)> = vec![];
    for (index, row) in listing.rows.iter().enumerate() {
        let whose = key.and_then(|key| row.get(key));
        let whose = whose.map(Value::to_paper).unwrap_or_default();
        match groups.iter_mut().find(|(known, _)| *known == whose) {
            Some((_, rows)) => rows.push(index),
            None => groups.push((whose, vec![index])),
        }
    }
    groups.sort_by_key(|(whose, _)| whose.is_empty());
    groups
}

fn signatures(
    out: &mut Composition,
    both: &[Signatory; 2],
    book: &RuleBook,
    width: Length,
) -> Flow {
    let rules = &book.forms.book.closing;
    let style = rules.position.style();
    let [left, right] = both.each_ref().map(|signatory| {
        let mut centred = |words: &str| {
            let node = out.node(Role::Paragraph, "người ký", Place::of(0, Field::Fixed));
            Paragraph::centred(node, style, words)
        };
        let mut lines = vec![centred(&signatory.position)];
        // Without a name the room to sign is kept all the same.
        let name = centred(signatory.name.as_deref().unwrap_or_default());
        let spans = match signatory.name {
            Some(_) => name.spans,
            None => vec![Span::blank(style, "", Length::mm(1.0))],
        };
        lines.push(Paragraph {
            before: rules.signature_gap.mm(),
            spans,
            ..name
        });
        lines
    });
    let rows = vec![PairRow::default(), PairRow { left, right }];
    Flow::Pair(halves(rows, width, rules.gap.pt()))
}
