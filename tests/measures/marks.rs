//! Ô 9a, 10b, 11, 13 and the mark of a draft.

use clerk::contract::Printing;
use clerk::{Output, export};
use document::Draft;
use document::dispatch::{Number, SizeSet, Urgency};
use tests::traced::{Stroke, trace};

use crate::{NEAR, found, is, near, printed, sample};

/// Boxes of mục III.2: KHẨN 20 × 8, THƯỢNG KHẨN 40 × 8, HỎA TỐC 30 × 8 mm, red.
#[test]
fn the_marks_of_urgency_have_their_millimetres() {
    for (urgency, words, width) in [
        (Urgency::Khan, "KHẨN", 20.0),
        (Urgency::ThuongKhan, "THƯỢNG KHẨN", 40.0),
        (Urgency::HoaToc, "HỎA TỐC", 30.0),
    ] {
        for sizes in [SizeSet::Lon, SizeSet::Nho] {
            let mut draft = sample("cong-van-du-dau");
            draft.main.urgency = Some(urgency);
            draft.main.layout.sizes = Some(sizes);
            let pages = printed(&draft);
            let page = &pages[0];
            let red: Vec<&Stroke> = page.strokes.iter().filter(|stroke| stroke.red).collect();
            let [frame] = red.as_slice() else {
                panic!("one red frame around {words}")
            };
            near(words, "width", frame.width(), width);
            near(words, "height", frame.height(), 8.0);
            let run = found(words, page, words);
            assert!(run.red, "{words} is red");
            assert_eq!(run.face, "Bold");
            assert!((13.0..=14.0).contains(&run.size), "{words}: {}", run.size);
            near(words, "centre", run.middle(), frame.middle());
            assert!(
                run.left > frame.left && run.right < frame.right,
                "{words} inside its frame"
            );
            near(words, "left edge", frame.left, 30.0);
        }
    }
}

#[test]
fn marks_of_circulation_and_of_a_draft_stand_framed_in_the_top_margin() {
    for words in ["XEM XONG TRẢ LẠI", "LƯU HÀNH NỘI BỘ"] {
        let mut draft = sample("cong-van-du-dau");
        draft.main.circulation = Some(words.to_owned());
        let page = &printed(&draft)[0];
        for (mark, right_half) in [(words, true), ("DỰ THẢO", false)] {
            let run = found(words, page, mark);
            is(words, run, "Bold", 13.0);
            assert!(run.baseline < 20.0, "{mark} above the text area");
            let frame = page.strokes.iter().find(|stroke| {
                stroke.height() > 5.0 && (stroke.middle() - run.middle()).abs() < NEAR
            });
            let frame = frame.unwrap_or_else(|| panic!("{mark} is framed"));
            assert!(
                frame.top > 0.0 && frame.bottom < 20.0 + NEAR,
                "{mark} in the margin"
            );
            assert!(
                run.left > frame.left && run.right < frame.right,
                "{mark} inside its frame"
            );
            assert_eq!(run.middle() > 110.0, right_half, "{mark}");
        }
    }
}

#[test]
fn a_document_that_has_its_number_is_no_draft_any_more() {
    let mut draft = sample("cong-van-du-dau");
    let shown = |draft: &Draft, printing| {
        let pages = trace(&export(draft, printing, Output::Pdf).unwrap());
        pages.iter().any(|page| page.find("DỰ THẢO").is_some())
    };
    assert!(shown(&draft, Printing::Document));
    assert!(
        !shown(&draft, Printing::SigningCopy),
        "what goes to be signed is no draft"
    );
    draft.main.number = Some(Number::new(15));
    assert!(!shown(&draft, Printing::Document));
}

/// Ô 13 (mục III.5): 11–12 pt below a rule across the text, on page 1 only.
#[test]
fn the_address_stands_at_the_foot_of_page_one_only() {
    let pages = printed(&sample("cong-van-du-dau"));
    assert!(pages.len() > 1, "it runs on to a second page");
    let address = found("ô 13", &pages[0], "Số 18 đường Trung Tâm");
    is("ô 13", address, "Regular", 11.0);
    let rule = pages[0].strokes.iter().find(|stroke| {
        stroke.height() < 0.01
            && (stroke.width() - 160.0).abs() < NEAR
            && stroke.top < address.baseline
    });
    assert!(rule.is_some(), "a rule across the text area above it");
    let lowest = pages[0]
        .runs
        .iter()
        .map(|run| run.baseline)
        .fold(0.0, f64::max);
    assert!(
        (274.0..277.0).contains(&lowest),
        "its last line ends the text area: {lowest:.1}"
    );
    assert!(pages[1].find("Số 18 đường Trung Tâm").is_none());
}

/// Ô 9a (mục II.9.a): one addressee on the line, several with their dashes below the colon.
#[test]
fn addressees_stand_below_the_colon() {
    let pages = printed(&sample("cong-van-du-dau"));
    let word = found("Kính gửi", &pages[0], "Kính gửi:");
    is("Kính gửi", word, "Regular", 14.0);
    let colon = word.right - 0.277_832 * 14.0 * 25.4 / 72.0;
    for dash in ["- Công an tỉnh", "- Sở Xây dựng;", "- Các doanh nghiệp"] {
        let line = found("Kính gửi", &pages[0], dash);
        near("Kính gửi", "a dash", line.left, colon);
    }
    let one = printed(&sample("cong-van-mot-noi-nhan"));
    assert!(one[0].find("Kính gửi: Sở Nội vụ tỉnh An Sơn").is_some());
}
