//! The end of a document: signatures, recipients, room for initials.
#![allow(clippy::unwrap_used, reason = "a proof may say no")]

use std::sync::OnceLock;

use compose::Printing;
use document::dispatch::Signing;
use document::text::Line;
use document::{Block, Body, Dispatch, Draft, Kind};
use paper::{FontSet, Item, Page};
use rules::RuleBook;
use typeset::Typeset;

fn fonts() -> &'static FontSet {
    static FONTS: OnceLock<FontSet> = OnceLock::new();
    FONTS.get_or_init(FontSet::bundled)
}

fn signer(capacity: &str, name: &str) -> Signing {
    Signing {
        capacity: vec![capacity.into()],
        position: "GIÁM ĐỐC".into(),
        name: name.into(),
        ..Signing::default()
    }
}

fn plan(paragraphs: Vec<String>, signing: Vec<Signing>) -> Dispatch {
    let paragraphs = paragraphs.into_iter().map(|text| Block::Paragraph {
        text: Line::plain(text),
    });
    Dispatch {
        agency: vec!["SỞ NỘI VỤ".into()],
        symbol: Some("KH-SNV".into()),
        subject: Some("Rà soát hồ sơ".into()),
        body: Body(paragraphs.collect()),
        signing,
        ..Dispatch::new(Kind::KeHoach)
    }
}

fn set(main: Dispatch) -> Typeset {
    let draft = Draft {
        main,
        parts: vec![],
    };
    let composition = compose::draft(&draft, RuleBook::nd30_2020(), Printing::Document);
    typeset::typeset(&composition, fonts())
}

/// Words of a run, left edge and baseline in millimetres.
fn runs(page: &Page) -> Vec<(String, f64, f64)> {
    let runs = page.marks.iter().filter_map(|mark| match &mark.item {
        Item::Text(text) => Some((
            text.words.as_str().trim_end().to_owned(),
            mark.at.x.to_mm(),
            mark.at.y.to_mm(),
        )),
        Item::Rule { .. } | Item::Frame { .. } | Item::Area(_) => None,
    });
    runs.collect()
}

fn height(page: &Page, words: &str) -> f64 {
    let runs = runs(page);
    let found = runs.iter().find(|(run, ..)| run.contains(words));
    found.unwrap().2
}

#[test]
fn two_who_sign_begin_on_one_line_and_their_names_end_on_one() {
    let long = "KT. GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH AN SƠN";
    let mut second = signer("KT. CHỦ TỊCH", "Trần Văn Bình");
    second.second_position = Some("Phó Trưởng Ban Chỉ đạo".into());
    let both = vec![signer(long, "Nguyễn Văn An"), second];
    let set = set(plan(vec!["Nội dung.".into()], both));
    let page = &set.pages.pages[0];
    assert_eq!(height(page, "KT. GIÁM ĐỐC"), height(page, "KT. CHỦ TỊCH"));
    assert_eq!(height(page, "Nguyễn Văn An"), height(page, "Trần Văn Bình"));
    let positions = runs(page).into_iter().filter(|(run, ..)| run == "GIÁM ĐỐC");
    let lowest = positions.map(|(.., y)| y).fold(0.0, f64::max);
    let second = height(page, "Phó Trưởng Ban");
    assert!(second - lowest >= 25.0, "room to sign: {}", second - lowest);
}

/// However far the text reaches down its page.
#[test]
fn three_who_sign_never_stand_on_a_page_without_text() {
    for lines in 1..36 {
        let three = ["một", "hai", "ba"].map(|name| signer("ĐẠI DIỆN", name));
        let set = set(plan(vec!["Nội dung.".into(); lines], three.to_vec()));
        assert_eq!(set.troubles, []);
        for page in &set.pages.pages {
            let has = |words: &str| runs(page).iter().any(|(run, ..)| run == words);
            let signed = ["một", "hai", "ba"].into_iter().any(has);
            assert!(!signed || has("Nội dung."), "{lines} lines of text");
        }
    }
}

#[test]
fn no_recipient_goes_over_the_page_alone() {
    let mut lonely = 0;
    for count in 1..70 {
        let mut main = plan(
            vec!["Nội dung.".into(); 6],
            vec![signer("TL.", "Nguyễn Văn An")],
        );
        main.recipients = (1..=count).map(|at| format!("Nơi {at}")).collect();
        let set = set(main);
        let [_, rest @ ..] = set.pages.pages.as_slice() else {
            continue;
        };
        let over = rest.iter().map(|page| {
            let runs = runs(page);
            runs.iter()
                .filter(|(run, ..)| run.starts_with("- "))
                .count()
        });
        lonely += over.filter(|&lines| lines == 1).count();
    }
    assert_eq!(lonely, 0);
}

/// Ký nháy stands behind the last word, or in the space below it where the line is full.
#[test]
fn initials_have_room_behind_the_last_word_or_below_it() {
    let mut below = [false; 2];
    for words in 1..40 {
        let text = "từ ".repeat(words);
        let set = set(plan(
            vec![text.trim_end().into()],
            vec![signer("TL.", "An")],
        ));
        let page = &set.pages.pages[0];
        let mut all = page.marks.iter().filter_map(|mark| match &mark.item {
            Item::Text(run) if run.words.as_str().starts_with("từ") => {
                Some((mark.at.y.to_mm(), (mark.at.x + run.width).to_mm()))
            }
            _ => None,
        });
        let (last, right) = all.next_back().unwrap();
        let gap = height(page, "TL.") - last;
        let full = 190.0 - right < 15.0;
        assert!(
            !full || gap > 12.0,
            "{words} words: {gap:.1} mm below a full line"
        );
        assert!(
            full || gap < 10.0,
            "{words} words: {gap:.1} mm below a short line"
        );
        below[usize::from(full)] = true;
    }
    assert_eq!(below, [true; 2], "both were seen");
}

#[test]
fn a_long_name_is_broken_into_lines_of_about_one_length() {
    let mut main = plan(vec!["Nội dung.".into()], vec![signer("TL.", "An")]);
    main.agency = vec!["SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG".into()];
    let set = set(main);
    let runs = runs(&set.pages.pages[0]);
    let lines: Vec<&str> = runs.iter().take(2).map(|(run, ..)| run.as_str()).collect();
    assert_eq!(lines, ["SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"]);
}

#[test]
fn a_word_of_a_name_is_not_torn() {
    for (agency, lines) in [
        (
            "ỦY BAN NHÂN DÂN XÃ SƠN ĐÔNG",
            ["ỦY BAN NHÂN DÂN", "XÃ SƠN ĐÔNG"],
        ),
        ("TRƯỜNG MẦM NON HOA BAN", ["TRƯỜNG MẦM NON", "HOA BAN"]),
    ] {
        let mut main = plan(vec!["Nội dung.".into()], vec![signer("TL.", "An")]);
        main.agency = vec![agency.into()];
        let set = set(main);
        let runs = runs(&set.pages.pages[0]);
        let first: Vec<&str> = runs.iter().take(2).map(|(run, ..)| run.as_str()).collect();
        assert_eq!(first, lines);
    }
}
