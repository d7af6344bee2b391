//! Drafts nobody would write on purpose: they end, stay on their sheets, and every character is
//! printed or reported.
#![allow(clippy::unwrap_used, reason = "a proof may say no")]

use std::collections::BTreeMap;
use std::sync::OnceLock;

use compose::Printing;
use document::body::{Align, Cell, Column, Level, Table, Unit};
use document::dispatch::{Appendix, JointBody, Layout, Promulgated, Signing};
use document::fold::compose as composed;
use document::text::Line;
use document::{Block, Body, Dispatch, Draft, Kind, Part};
use paper::{FontSet, Item, Length};
use proptest::prelude::*;
use proptest::sample::select;
use rules::RuleBook;
use typeset::{Trouble, Typeset};

fn fonts() -> &'static FontSet {
    static FONTS: OnceLock<FontSet> = OnceLock::new();
    FONTS.get_or_init(FontSet::bundled)
}

fn set(draft: &Draft, printing: Printing) -> Typeset {
    typeset::typeset(
        &compose::draft(draft, RuleBook::nd30_2020(), printing),
        fonts(),
    )
}

fn alone(main: Dispatch) -> Draft {
    Draft {
        main,
        parts: vec![],
    }
}

/// How often each character that takes ink stands on the pages.
fn printed(set: &Typeset) -> BTreeMap<char, usize> {
    let marks = set.pages.pages.iter().flat_map(|page| &page.marks);
    let words = marks.filter_map(|mark| match &mark.item {
        Item::Text(text) => Some(text.words.as_str()),
        Item::Rule { .. } | Item::Frame { .. } | Item::Area(_) => None,
    });
    count(words)
}

fn count<'t>(texts: impl Iterator<Item = &'t str>) -> BTreeMap<char, usize> {
    let mut counts = BTreeMap::new();
    for character in texts.flat_map(str::chars).filter(|c| !c.is_whitespace()) {
        *counts.entry(character).or_default() += 1;
    }
    counts
}

/// Widths of letters are rounded one by one.
const ROUNDED: Length = Length::milli_pt(20);

/// Every mark lies on its sheet, whatever the troubles.
fn outside(set: &Typeset) -> Option<String> {
    for page in &set.pages.pages {
        for mark in &page.marks {
            let (width, top, bottom) = match &mark.item {
                // Letters rise 0.891 of their size.
                Item::Text(text) => (text.width, text.size.scaled(-0.89), Length::ZERO),
                Item::Rule { to, .. } => (to.x - mark.at.x, Length::ZERO, to.y - mark.at.y),
                Item::Frame { size, .. } => (size.width, Length::ZERO, size.height),
                Item::Area(area) => (area.size.width, Length::ZERO, area.size.height),
            };
            let across =
                mark.at.x >= Length::ZERO && mark.at.x + width <= page.size.width + ROUNDED;
            let down = mark.at.y + top >= Length::ZERO && mark.at.y + bottom <= page.size.height;
            if !across || !down {
                return Some(format!("{mark:?} on {:?}", page.size));
            }
        }
    }
    None
}

/// Pieces of text that go wrong elsewhere.
const PIECES: [&str; 22] = [
    "Ủy ban",
    "nhân dân",
    "khongcodaucachnaocahetronggiongnhumotchuoirat",
    "ho\u{300}a bi\u{300}nh",
    "\t",
    "\n",
    "\u{7}",
    "\u{0}",
    "\u{200B}",
    "\u{A0}",
    "שלום",
    "مرحبا",
    "🙂",
    "👩‍👩‍👧",
    "漢字",
    "\u{301}",
    "/",
    "-",
    "Điều",
    "5",
    "ngày",
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
];

fn text() -> impl Strategy<Value = String> {
    let joint = select(&["", " ", "  "][..]);
    let pieces = prop::collection::vec((select(&PIECES[..]), joint), 0..24);
    pieces.prop_map(|pieces| {
        let pieces = pieces.into_iter().flat_map(|(piece, joint)| [piece, joint]);
        pieces.collect()
    })
}

fn lines() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(text(), 0..5)
}

fn layout() -> impl Strategy<Value = Layout> {
    let length = || prop::option::of(0..200_000_u32);
    let margins = (length(), length(), length(), length(), length());
    (
        margins,
        prop::option::of(50..500_u32),
        prop::option::of(0..10_000_u32),
    )
        .prop_map(|(lengths, line_spacing, paragraph_gap)| Layout {
            sizes: None,
            margin_top: lengths.0,
            margin_bottom: lengths.1,
            margin_left: lengths.2,
            margin_right: lengths.3,
            indent: lengths.4,
            line_spacing,
            paragraph_gap,
        })
}

/// Rows with more and fewer cells than columns, merges that lead nowhere, heads without rows.
fn table() -> impl Strategy<Value = Block> {
    let cell = prop_oneof![
        4 => text().prop_map(|text| Cell::Text { text: Line::plain(text) }),
        1 => Just(Cell::Left),
        1 => Just(Cell::Above),
    ];
    let rows = prop::collection::vec(prop::collection::vec(cell, 0..6), 0..8);
    let columns = prop::collection::vec(0..4_u32, 0..6);
    (columns, 0..10_u32, rows).prop_map(|(shares, head_rows, rows)| {
        let columns = shares.into_iter().map(|share| Column {
            share,
            align: Align::Right,
        });
        Block::Table(Table {
            columns: columns.collect(),
            head_rows,
            rows,
        })
    })
}

fn body() -> impl Strategy<Value = Body> {
    let levels = [
        Level::Part,
        Level::Chapter,
        Level::Article,
        Level::Heading,
        Level::Clause,
        Level::Point,
        Level::Dash,
    ];
    let unit = (select(levels.to_vec()), text(), text()).prop_map(|(level, label, text)| {
        Block::Unit(Unit {
            level,
            label,
            text: Line::plain(text),
        })
    });
    let block = prop_oneof![
        2 => text().prop_map(|text| Block::Paragraph { text: Line::plain(text) }),
        2 => unit,
        1 => text().prop_map(|text| Block::Basis { text: Line::plain(text) }),
        1 => text().prop_map(|text| Block::Order { text: Line::plain(text) }),
        2 => table(),
    ];
    prop::collection::vec(block, 0..12).prop_map(Body)
}

fn dispatch() -> impl Strategy<Value = Dispatch> {
    let signing = (lines(), text(), prop::option::of(text()), text());
    let signing = signing.prop_map(|(capacity, position, second_position, name)| Signing {
        capacity,
        position,
        second_position,
        name,
    });
    let joint = (lines(), lines()).prop_map(|(parent_agency, agency)| JointBody {
        parent_agency,
        agency,
    });
    let lists = (lines(), lines(), lines(), lines(), lines(), lines());
    let texts = prop::collection::vec(prop::option::of(text()), 9);
    let parts = (
        prop::collection::vec(signing, 0..4).boxed(),
        prop::collection::vec(joint, 0..3).boxed(),
        layout().boxed(),
        body().boxed(),
    );
    (
        select(Kind::ALL.to_vec()),
        lists.boxed(),
        texts.boxed(),
        parts,
    )
        .prop_map(|(kind, lists, mut texts, (signing, joint, layout, body))| {
            let mut text = || texts.pop().flatten();
            Dispatch {
                parent_agency: lists.0,
                agency: lists.1,
                joint,
                symbol: text(),
                place: text(),
                subject: text(),
                authority: lists.2,
                session: text(),
                addressees: lists.3,
                body,
                signing,
                recipients: lists.4,
                file_copy: text(),
                drafter: text(),
                circulation: text(),
                draft_mark: text(),
                address: lists.5,
                confirmation: text(),
                layout,
                ..Dispatch::new(kind)
            }
        })
}

/// All words of a body as they should be found on the pages.
fn words_of(body: &Body) -> Vec<String> {
    let mut words = vec![];
    for block in &body.0 {
        match block {
            Block::Basis { text } | Block::Order { text } | Block::Paragraph { text } => {
                words.push(text.to_plain());
            }
            Block::Unit(unit) => words.extend([unit.label.clone(), unit.text.to_plain()]),
            Block::Table(table) => {
                words.extend(table.rows.iter().flatten().filter_map(|cell| match cell {
                    Cell::Text { text } => Some(text.to_plain()),
                    Cell::Left | Cell::Above => None,
                }));
            }
        }
    }
    words.iter().map(|words| composed(words)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_leaves_the_sheet_and_no_character_of_the_text_is_lost(
        main in dispatch(),
        appendix in body(),
        promulgated in body(),
        landscape in any::<bool>(),
        printing in select(&[Printing::Document, Printing::SigningCopy][..]),
    ) {
        let words = [words_of(&main.body), words_of(&appendix), words_of(&promulgated)].concat();
        let parts = vec![
            Part::PhuLuc(Appendix { landscape, body: appendix, ..Appendix::default() }),
            Part::BanHanhKemTheo(Promulgated { kind: Kind::QuyChe, subject: None, body: promulgated }),
        ];
        let set = set(&Draft { main, parts }, printing);
        prop_assert_eq!(outside(&set), None);
        let there = printed(&set);
        for (character, times) in count(words.iter().map(String::as_str)) {
            let shown = there.get(&character).copied().unwrap_or_default();
            prop_assert!(shown >= times, "{character:?} stands {shown} of {times} times");
            let unseen = fonts().metrics(paper::Face::Regular).glyph(character).is_none();
            let told = set.troubles.iter().any(|trouble| {
                matches!(trouble, Trouble::NoGlyph { character: named, .. } if *named == character)
            });
            prop_assert!(told || !unseen, "{character:?} has no glyph and is not reported");
        }
    }
}

fn letter(blocks: Vec<Block>) -> Dispatch {
    Dispatch {
        agency: vec!["ỦY BAN NHÂN DÂN".into(), "XÃ SƠN ĐÔNG".into()],
        symbol: Some("UBND-VP".into()),
        subject: Some("rà soát hồ sơ".into()),
        body: Body(blocks),
        signing: vec![Signing {
            position: "CHỦ TỊCH".into(),
            name: "Nguyễn Văn An".into(),
            ..Signing::default()
        }],
        recipients: vec!["Như trên".into()],
        file_copy: Some("VT".into()),
        ..Dispatch::new(Kind::CongVan)
    }
}

fn paragraph(text: impl Into<String>) -> Block {
    Block::Paragraph {
        text: Line::plain(text),
    }
}

#[test]
fn pages_without_a_space_are_broken_into_lines_and_reported_once() {
    let set = set(
        &alone(letter(vec![paragraph("khôngcódấucách".repeat(1500))])),
        Printing::Document,
    );
    assert!(set.pages.pages.len() > 5);
    assert_eq!(outside(&set), None);
    let wide = set
        .troubles
        .iter()
        .filter(|trouble| matches!(trouble, Trouble::TooWide { .. }));
    assert_eq!(wide.count(), 1);
    assert_eq!(set.troubles.len(), 1);
}

#[test]
fn ten_thousand_rows_repeat_their_head_on_every_page() {
    let cell = |text: String| Cell::Text {
        text: Line::plain(text),
    };
    let column = Column {
        share: 1,
        align: Align::Left,
    };
    let mut rows = vec![vec![cell("ĐẦU".into()), cell("BẢNG".into())]];
    rows.extend((0..10_000).map(|row| vec![cell(format!("hàng {row}")), cell("ô".into())]));
    let table = Block::Table(Table {
        columns: vec![column; 2],
        head_rows: 1,
        rows,
    });
    let set = set(
        &alone(letter(vec![paragraph("Như bảng sau:"), table])),
        Printing::Document,
    );
    assert_eq!(set.troubles, []);
    assert_eq!(outside(&set), None);
    let heads = |text: &str| {
        let marks = set.pages.pages.iter().flat_map(|page| &page.marks);
        let texts = marks.filter(|mark| match &mark.item {
            Item::Text(run) => run.words.iter().any(|word| word.text.trim_end() == text),
            _ => false,
        });
        texts.count()
    };
    assert!(set.pages.pages.len() > 200);
    // The last page may hold the signature alone with its rows; the head stands above them too.
    assert_eq!(heads("ĐẦU"), set.pages.pages.len());
    assert_eq!(heads("9999"), 1);
}

#[test]
fn an_empty_document_is_a_page() {
    let empty = Dispatch::new(Kind::QuyetDinh);
    let set = set(&alone(empty), Printing::Document);
    assert_eq!((set.pages.pages.len(), set.troubles.len()), (1, 0));
}

#[test]
fn letters_written_apart_from_their_marks_are_printed_together() {
    let set = set(
        &alone(letter(vec![paragraph("ho\u{300}a bi\u{300}nh")])),
        Printing::Document,
    );
    assert_eq!(set.troubles, []);
    let there = printed(&set);
    assert!(
        there.contains_key(&'ò') && there.contains_key(&'ì') && !there.contains_key(&'\u{300}')
    );
}

#[test]
fn what_is_written_from_right_to_left_is_reported() {
    let set = set(
        &alone(letter(vec![paragraph("gửi שלום")])),
        Printing::Document,
    );
    assert_eq!(set.troubles.len(), 4, "{:?}", set.troubles);
}

#[test]
fn a_head_of_a_table_as_high_as_a_page_is_not_repeated() {
    let cell = |text: String| Cell::Text {
        text: Line::plain(text),
    };
    let column = Column {
        share: 1,
        align: Align::Left,
    };
    let mut rows = vec![vec![cell("đầu ".repeat(900))]];
    rows.extend((0..90).map(|row| vec![cell(format!("hàng {row}"))]));
    let table = Block::Table(Table {
        columns: vec![column],
        head_rows: 1,
        rows,
    });
    let set = set(&alone(letter(vec![table])), Printing::Document);
    assert_eq!(outside(&set), None);
    assert_eq!(printed(&set).get(&'đ').copied().unwrap_or_default(), 900);
}
