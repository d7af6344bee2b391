//! The page that closes a register.

use chrono::NaiveDate;
use document::{Field, Place, date};
use paper::{Length, NodeId, Role};
use rules::BookRules;

use super::Book;
use crate::block::*;
use crate::leaf::Leaf;

/// What the closing page says besides what the cover says.
#[derive(Clone, Debug)]
pub struct Closing {
    pub place: String,
    pub date: NaiveDate,
    /// Who keeps the book, at the left, and who is responsible for it, at the right.
    pub signatories: [Signatory; 2],
    /// The head of the journal, in hexadecimal figures; printed in groups of four.
    pub fingerprint: String,
}

#[derive(Clone, Debug)]
pub struct Signatory {
    /// `VĂN THƯ`
    pub position: String,
    pub name: Option<String>,
}

/// Figures of the fingerprint that stand together.
const GROUP: usize = 4;

pub(super) fn compose(
    out: &mut Composition,
    book: &Book,
    form: &BookRules,
    closing: &Closing,
    (first, leaf): (FirstNumber, &Leaf),
) -> Section {
    let rules = &leaf.sheet.closing;
    let gap = rules.gap.pt();
    let title = centred(out, Role::Heading(1), rules.title.style(), "KẾT THÚC SỔ");
    let words = rules.words.style();
    let sentence = Paragraph {
        before: gap * 2,
        spans: vec![
            Span::new(words, "Sổ này có "),
            Span::page(words),
            Span::new(words, format!(" trang, kể cả bìa{}.", reach(book, form))),
        ],
        ..Paragraph::new(node(out, Role::Paragraph), words, "")
    };
    let fingerprint = Paragraph {
        before: gap,
        ..Paragraph::new(
            node(out, Role::Paragraph),
            rules.fingerprint.style(),
            format!("Mã kiểm tra nhật ký: {}", grouped(&closing.fingerprint)),
        )
    };
    let at = format!("{}, {}", closing.place, date::in_words(closing.date));
    let dated = PairRow {
        left: vec![],
        right: vec![centred(out, Role::Paragraph, rules.date.style(), &at)],
    };
    let [left, right] = closing.signatories.each_ref().map(|signatory| {
        let style = rules.position.style();
        let mut lines = vec![centred(out, Role::Paragraph, style, &signatory.position)];
        if let Some(name) = &signatory.name {
            lines.push(Paragraph {
                before: rules.signature_gap.mm(),
                ..centred(out, Role::Paragraph, style, name)
            });
        }
        lines
    });
    let half = leaf.width() / 2;
    let signatures = Pair {
        rows: vec![PairRow::default(), dated, PairRow { left, right }],
        overhang: Length::ZERO,
        gap: Length::ZERO,
        right: half,
        right_most: half,
        row_gap: gap * 2,
    };
    let flow = vec![
        Flow::Paragraph(title),
        Flow::Paragraph(sentence),
        Flow::Paragraph(fingerprint),
        Flow::Pair(signatures),
    ];
    let section = super::section(out, book, leaf, "Kết thúc sổ".to_owned(), first, flow);
    Section {
        one_page: true,
        ..section
    }
}

/// `, từ số 01 đến số 152`; by days where the register has no numbers.
fn reach(book: &Book, form: &BookRules) -> String {
    match (&book.numbers, book.days) {
        ([Some(from), Some(to)], _) if form.numbers => format!(", từ số {from} đến số {to}"),
        (_, [Some(from), Some(to)]) => {
            let [from, to] = [from, to].map(date::in_figures);
            format!(", từ ngày {from} đến ngày {to}")
        }
        _ => String::new(),
    }
}

fn grouped(figures: &str) -> String {
    let figures: Vec<char> = figures.chars().collect();
    let groups = figures.chunks(GROUP).map(|group| group.iter().collect());
    groups.collect::<Vec<String>>().join(" ")
}

fn node(out: &mut Composition, role: Role) -> NodeId {
    out.node(role, "kết thúc", Place::of(0, Field::Fixed))
}

fn centred(out: &mut Composition, role: Role, style: rules::Style, words: &str) -> Paragraph {
    Paragraph::centred(node(out, role), style, words)
}
