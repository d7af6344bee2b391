//! What holds of every page, whatever is written on it.
#![allow(clippy::unwrap_used, reason = "a proof may say no")]

use std::sync::OnceLock;

use compose::{Composition, Printing};
use document::body::{Align, Cell, Column, Level, Table, Unit};
use document::dispatch::Signing;
use document::text::Line;
use document::{Block, Body, Dispatch, Draft, Kind};
use paper::{FontSet, Item, Mark, Page, Role};
use proptest::prelude::*;
use rules::RuleBook;
use typeset::{Trouble, Typeset};

fn fonts() -> &'static FontSet {
    static FONTS: OnceLock<FontSet> = OnceLock::new();
    FONTS.get_or_init(FontSet::bundled)
}

fn letter(paragraphs: &[String]) -> Dispatch {
    let block = |text: &String| Block::Paragraph {
        text: Line::plain(text),
    };
    Dispatch {
        agency: vec!["ỦY BAN NHÂN DÂN".into(), "XÃ SƠN ĐÔNG".into()],
        symbol: Some("UBND-VP".into()),
        place: Some("Sơn Đông".into()),
        date: chrono::NaiveDate::from_ymd_opt(2026, 3, 5),
        subject: Some("rà soát hồ sơ".into()),
        addressees: vec!["Các phòng thuộc Ủy ban nhân dân xã".into()],
        body: Body(paragraphs.iter().map(block).collect()),
        signing: vec![Signing {
            capacity: vec!["TM. ỦY BAN NHÂN DÂN".into(), "KT. CHỦ TỊCH".into()],
            position: "PHÓ CHỦ TỊCH".into(),
            second_position: None,
            name: "Nguyễn Văn An".into(),
        }],
        recipients: vec!["Như trên".into()],
        file_copy: Some("VT".into()),
        ..Dispatch::new(Kind::CongVan)
    }
}

fn composed(main: Dispatch) -> Composition {
    let draft = Draft {
        main,
        parts: vec![],
    };
    compose::draft(&draft, RuleBook::nd30_2020(), Printing::Document)
}

fn set(main: Dispatch) -> Typeset {
    typeset::typeset(&composed(main), fonts())
}

/// The text of a mark, and the node it belongs to.
fn words(mark: &Mark) -> Option<(u32, String)> {
    match &mark.item {
        Item::Text(text) => Some((mark.from.node.0, text.words.as_str().to_owned())),
        _ => None,
    }
}

/// The words of all nodes with a name, joined as they stand on the pages.
fn text_of(set: &Typeset, name: &str) -> Vec<String> {
    let mut texts: Vec<(u32, String)> = vec![];
    for mark in set.pages.pages.iter().flat_map(|page| &page.marks) {
        let Some((node, words)) = words(mark) else {
            continue;
        };
        if set.pages.nodes[node as usize].name != name {
            continue;
        }
        match texts.last_mut() {
            Some((last, text)) if *last == node => text.push_str(&words),
            _ => texts.push((node, words)),
        }
    }
    texts
        .into_iter()
        .map(|(_, text)| text.trim_end().to_owned())
        .collect()
}

fn lines_of(page: &Page, set: &Typeset, name: &str) -> usize {
    let mut heights: Vec<i32> = page
        .marks
        .iter()
        .filter(|mark| {
            words(mark).is_some_and(|(node, _)| set.pages.nodes[node as usize].name == name)
        })
        .map(|mark| mark.at.y.to_milli_pt())
        .collect();
    heights.dedup();
    heights.len()
}

fn has(page: &Page, text: &str) -> bool {
    page.marks
        .iter()
        .filter_map(words)
        .any(|(_, words)| words.trim_end() == text)
}

/// The longest place there is: Thành phố Hồ Chí Minh, in a month of two figures.
#[test]
fn place_and_date_stand_on_one_line_where_the_number_leaves_room() {
    let lines = |symbol: &str| {
        let set = set(Dispatch {
            symbol: Some(symbol.to_owned()),
            place: Some("Thành phố Hồ Chí Minh".into()),
            date: chrono::NaiveDate::from_ymd_opt(2026, 11, 24),
            ..letter(&["Nội dung./.".to_owned()])
        });
        let first = &set.pages.pages[0];
        ["ô3", "ô4"].map(|name| lines_of(first, &set, name))
    };
    assert_eq!(lines("UBND-VX"), [1, 1]);
    assert_eq!(lines("SNNMT-QLĐĐCN"), [1, 2]);
}

/// Vietnamese-looking text: words of one to twelve letters, some of them very long.
fn paragraph() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        20 => "[a-zàáạảãâầấậẩẫăđêôơưỵ]{1,7}",
        2 => "(Điều|khoản|ngày|tháng|năm|số) [0-9]{1,4}",
        1 => "[0-9]{1,3}/[A-ZĐ]{2,4}-[A-ZĐ]{2,6}",
        1 => "[a-z]{60,200}",
    ];
    prop::collection::vec(word, 1..120).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn lines_joined_again_are_the_text(paragraphs in prop::collection::vec(paragraph(), 1..12)) {
        let set = set(letter(&paragraphs));
        prop_assert_eq!(text_of(&set, "đoạn"), paragraphs);
    }

    #[test]
    fn no_mark_leaves_the_text_area_but_page_numbers_and_head(
        paragraphs in prop::collection::vec(paragraph(), 1..12),
    ) {
        let set = set(letter(&paragraphs));
        for page in &set.pages.pages {
            for mark in &page.marks {
                let Item::Text(text) = &mark.item else { continue };
                let node = &set.pages.nodes[mark.from.node.0 as usize];
                if node.role == Role::Ornament || node.name == "ô2" {
                    continue;
                }
                let (left, right) = (mark.at.x.to_mm(), (mark.at.x + text.width).to_mm());
                prop_assert!(left >= 24.9 && right <= 190.01, "{}: {left}..{right}", node.name);
                prop_assert!(mark.at.y.to_mm() <= 277.0, "{}", mark.at.y.to_mm());
            }
        }
    }

    #[test]
    fn the_signature_is_whole_and_has_text_above_it(
        paragraphs in prop::collection::vec(paragraph(), 3..14),
    ) {
        let set = set(letter(&paragraphs));
        let last = set.pages.pages.last().unwrap();
        for part in ["TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH", "Nguyễn Văn An"] {
            prop_assert!(has(last, part), "{part} is on the last page");
        }
        prop_assert!(lines_of(last, &set, "đoạn") >= 2, "two lines of text come with it");
    }
}

/// A letter with something in it that is far too large for its place.
fn oversized() -> Vec<(&'static str, Dispatch)> {
    let words = |count: usize| "nội dung ".repeat(count).trim_end().to_owned();
    let cell = |text: String| Cell::Text {
        text: Line::plain(text),
    };
    let column = Column {
        share: 1,
        align: Align::Left,
    };
    let table = |rows: Vec<Vec<Cell>>| {
        let mut main = letter(&["Như bảng sau:".to_owned()]);
        main.body.0.push(Block::Table(Table {
            columns: vec![column; 2],
            head_rows: 1,
            rows,
        }));
        main
    };
    let head = || vec![cell("Tên".into()), cell("Việc".into())];
    let giant = table(vec![
        head(),
        vec![cell("một".into()), cell("việc".into())],
        vec![cell("hai".into()), cell(words(1500))],
    ]);
    let mut merged = vec![head(), vec![cell("gộp".into()), cell("việc".into())]];
    merged.extend((0..90).map(|row| vec![Cell::Above, cell(format!("việc {row}"))]));
    let mut signer = letter(&["Nội dung.".to_owned()]);
    signer.signing[0].capacity = vec!["TM. ỦY BAN NHÂN DÂN".into(); 60];
    let subject = Dispatch {
        subject: Some(words(600)),
        ..letter(&["Nội dung.".to_owned()])
    };
    let address = Dispatch {
        address: vec!["Thôn Trung, xã Sơn Đông".into(); 60],
        ..letter(&["Nội dung.".to_owned()])
    };
    let circulation = Dispatch {
        circulation: Some(words(12)),
        ..letter(&["Nội dung.".to_owned()])
    };
    vec![
        ("a giant row", giant),
        ("ninety merged rows", table(merged)),
        ("a signer of sixty lines", signer),
        ("a subject of pages", subject),
        ("sixty lines of address", address),
        ("a long mark of circulation", circulation),
    ]
}

#[test]
fn what_is_too_large_is_reported_and_no_word_of_the_text_leaves_the_sheet() {
    for (what, main) in oversized() {
        let set = set(main);
        assert!(!set.troubles.is_empty(), "{what} is reported");
        for page in &set.pages.pages {
            for mark in &page.marks {
                let Item::Text(text) = &mark.item else {
                    continue;
                };
                let right = mark.at.x + text.width;
                let inside = mark.at.x.to_mm() >= 24.0 && right.to_mm() <= 190.1;
                assert!(inside, "{what}: {:?}", words(mark));
                let (top, foot) = ((mark.at.y - text.size).to_mm(), mark.at.y.to_mm());
                assert!(top >= 0.0 && foot <= 279.0, "{what}: {top}..{foot}");
            }
        }
    }
}

#[test]
fn what_is_given_away_is_set_as_what_is_kept() {
    for (what, main) in oversized() {
        let composition = composed(main);
        let kept = typeset::typeset(&composition, fonts());
        let given = typeset::typeset_up(composition, fonts());
        assert_eq!(given.pages, kept.pages, "{what}");
        assert_eq!(given.troubles, kept.troubles, "{what}");
    }
}

#[test]
fn many_sign_two_by_two_and_no_pair_is_broken() {
    let mut main = letter(&["Nội dung.".to_owned()]);
    main.signing = vec![main.signing[0].clone(); 12];
    for (index, signing) in main.signing.iter_mut().enumerate() {
        signing.name = format!("Người {index}");
    }
    let set = set(main);
    assert_eq!(set.troubles, []);
    let mut names = vec![];
    for (page, marks) in set.pages.pages.iter().map(|page| &page.marks).enumerate() {
        let said = marks
            .iter()
            .filter_map(|mark| Some((page, mark.at.y, words(mark)?.1)));
        names.extend(said.filter(|(.., name)| name.starts_with("Người ")));
    }
    assert_eq!(names.len(), 12);
    assert!(
        names.last().is_some_and(|(page, ..)| *page > 0),
        "they fill a page"
    );
    for pair in names.chunks(2) {
        assert_eq!(pair[0].0, pair[1].0, "{pair:?}");
        assert_eq!(pair[0].1, pair[1].1, "{pair:?}");
    }
}

#[test]
fn a_row_taller_than_a_page_keeps_all_its_words() {
    let (_, giant) = oversized().swap_remove(0);
    let set = set(giant);
    let cells = text_of(&set, "ô bảng");
    // A page may end between the two words.
    for word in ["nội", "dung"] {
        let counts = cells.iter().map(|text| text.matches(word).count());
        assert_eq!(counts.sum::<usize>(), 1500, "{word}");
    }
}

#[test]
fn an_empty_row_is_as_high_as_one_with_words() {
    let height = |text: &str| {
        let mut main = letter(&["Như bảng sau:".to_owned()]);
        let cell = Cell::Text {
            text: Line::plain(text),
        };
        main.body.0.push(Block::Table(Table {
            columns: vec![Column {
                share: 1,
                align: Align::Left,
            }],
            head_rows: 0,
            rows: vec![vec![cell]],
        }));
        let set = set(main);
        let mut marks = set.pages.pages.iter().flat_map(|page| &page.marks);
        marks.find_map(|mark| match mark.item {
            Item::Frame { size, .. } => Some(size.height),
            _ => None,
        })
    };
    assert_eq!(height(""), height("chữ"));
}

#[test]
fn a_long_paragraph_above_a_table_does_not_empty_the_page() {
    let mut main = letter(&["nội dung ".repeat(700).trim_end().to_owned()]);
    main.body.0.push(Block::Table(Table {
        columns: vec![Column {
            share: 1,
            align: Align::Left,
        }],
        head_rows: 0,
        rows: vec![vec![Cell::Text {
            text: Line::plain("ô"),
        }]],
    }));
    let set = set(main);
    assert_eq!(set.troubles, []);
    assert!(lines_of(&set.pages.pages[0], &set, "đoạn") > 10);
}

#[test]
fn names_in_a_list_are_no_titles() {
    let name = |label: &str, text: &str| {
        Block::Unit(Unit {
            level: Level::Clause,
            label: label.into(),
            text: Line::plain(text),
        })
    };
    let mut main = letter(&[]);
    main.body.0 = vec![
        name("1.", "Nguyễn Văn An"),
        name("2.", "Trần Thị Bình"),
        name("3.", "Lê Văn Cường"),
    ];
    let set = set(main);
    for mark in set.pages.pages.iter().flat_map(|page| &page.marks) {
        let Item::Text(text) = &mark.item else {
            continue;
        };
        let node = &set.pages.nodes[mark.from.node.0 as usize];
        assert!(node.name != "khoản" || !text.face.is_bold(), "{mark:?}");
    }
}

#[test]
fn a_number_stays_with_the_word_that_names_it() {
    // Each line would end behind "Điều" or "ngày" if these could be torn off.
    for filler in 0..40 {
        let text = format!(
            "{}theo Điều 5 ngày 05 tháng 3 năm 2026 của Chính phủ",
            "mm ".repeat(filler)
        );
        let set = set(letter(&[text]));
        for mark in set.pages.pages.iter().flat_map(|page| &page.marks) {
            let Some((_, words)) = words(mark) else {
                continue;
            };
            for word in ["Điều", "ngày", "tháng", "năm"] {
                assert!(!words.trim_end().ends_with(word), "torn: {words}");
            }
        }
    }
}

#[test]
fn a_word_wider_than_its_line_is_cut_and_reported() {
    let set = set(letter(&["a".repeat(300)]));
    assert!(
        matches!(set.troubles.as_slice(), [Trouble::TooWide { .. }]),
        "{:?}",
        set.troubles
    );
    assert_eq!(text_of(&set, "đoạn"), ["a".repeat(300)]);
}

#[test]
fn a_character_without_a_glyph_is_named() {
    let set = set(letter(&["gửi 漢 tự".to_owned()]));
    let [Trouble::NoGlyph { at, character }] = set.troubles.as_slice() else {
        panic!("{:?}", set.troubles)
    };
    assert_eq!((*character, at.offset), ('漢', 4));
}

#[test]
fn a_heading_is_never_the_last_line_of_a_page() {
    let unit = |level, label: &str, text: &str| {
        Block::Unit(Unit {
            level,
            label: label.into(),
            text: Line::plain(text),
        })
    };
    for filler in 20..40 {
        let mut main = letter(&vec!["Nội dung.".to_owned(); filler]);
        main.body
            .0
            .push(unit(Level::Chapter, "Chương I", "QUY ĐỊNH CHUNG"));
        main.body
            .0
            .push(unit(Level::Article, "Điều 1.", "Phạm vi điều chỉnh"));
        main.body.0.push(unit(
            Level::Clause,
            "1.",
            "Quy chế này quy định về công tác văn thư.",
        ));
        let set = set(main);
        for page in &set.pages.pages {
            let heading = has(page, "Chương I") || has(page, "Điều 1. Phạm vi điều chỉnh");
            assert!(
                !heading || lines_of(page, &set, "khoản") == 1,
                "{filler} paragraphs above"
            );
        }
    }
}

#[test]
fn page_numbers_begin_on_the_second_page_and_stand_in_the_middle() {
    let set = set(letter(&vec!["Nội dung.".to_owned(); 90]));
    let numbers: Vec<Option<String>> = set
        .pages
        .pages
        .iter()
        .map(|page| {
            let number = page
                .marks
                .iter()
                .find(|mark| set.pages.nodes[mark.from.node.0 as usize].name == "trang")?;
            let Item::Text(text) = &number.item else {
                return None;
            };
            let middle = number.at.x + text.width / 2;
            assert!(
                (middle.to_mm() - 110.0).abs() < 0.1,
                "in the middle of the text area"
            );
            assert!(number.at.y.to_mm() < 20.0, "inside the top margin");
            words(number).map(|(_, words)| words)
        })
        .collect();
    assert!(numbers.len() >= 3);
    assert_eq!(
        numbers[..3],
        [None, Some("2".to_owned()), Some("3".to_owned())]
    );
}
