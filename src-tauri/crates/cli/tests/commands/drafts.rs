//! `check` and `export`: the commands that need no books.

use std::fs;

use crate::desk::{Desk, LETTER, sample};
use cli::Exit;

const DATE: &str = "date = 2026-03-05";

#[test]
fn a_right_letter_passes_the_check() {
    let desk = Desk::new();
    let answer = desk.run(&["check", &sample(LETTER)]);
    assert_eq!(answer.exit, Exit::Done, "{}", answer.out);
    assert!(answer.out.starts_with("Đã soát "), "{}", answer.out);
    assert!(answer.out.contains(" 0 chưa đạt"), "{}", answer.out);
    assert!(!answer.out.contains("đúng thể thức"), "{}", answer.out);
    assert_eq!(answer.err, "");
}

#[test]
fn a_finding_names_the_line_where_it_is_mended_and_the_clause() {
    let desk = Desk::new();
    let draft = desk.letter("Trân trọng./.", "漢 Trân trọng./.");
    let answer = desk.run(&["check", &draft]);
    assert_eq!(answer.exit, Exit::No);
    assert!(
        answer.out.contains("Dòng 33: [Phải sửa] "),
        "{}",
        answer.out
    );
    assert!(answer.out.contains("“漢”"), "{}", answer.out);
    assert!(answer.out.contains("(Phụ lục I, "), "{}", answer.out);
    assert!(
        answer.out.ends_with("chưa ban hành được.\n"),
        "{}",
        answer.out
    );

    let json = desk.run(&["check", &draft, "--json"]);
    assert_eq!(json.exit, Exit::No);
    let report: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(report["outcomes"]["fail"], 1, "{report}");
    assert_eq!(report["outcomes"]["not_evaluated"], 0, "{report}");
    assert_eq!(report["blocked"], true);
    let finding = &report["findings"][0];
    assert_eq!(finding["line"], 33);
    assert_eq!(finding["blocks"], true);
    assert_eq!(finding["place"]["field"], "body");
}

#[test]
fn a_draft_file_with_faults_is_told_line_by_line() {
    let desk = Desk::new();
    for (from, to, says) in [
        (
            DATE,
            "dat = 2026-03-05",
            "Dòng 9, cột 1: Không có khóa “dat”",
        ),
        (DATE, "date = 5", "Dòng 9, cột 8: "),
        (DATE, "date = 2026-02-30", "Dòng 9, cột 8: "),
        ("kind = \"cong-van\"", "", "Thiếu loại văn bản"),
        ("copies = 5", "copies = \"năm\"", "phải là số nguyên"),
        ("format = 1", "format = 2", "bản mới hơn của chương trình"),
    ] {
        let draft = desk.letter(from, to);
        let answer = desk.run(&["check", &draft]);
        assert_eq!(answer.exit, Exit::No);
        assert!(answer.out.contains(says), "{to}: {}", answer.out);

        let json = desk.run(&["check", &draft, "--json"]);
        assert_eq!(json.exit, Exit::No);
        let report: serde_json::Value = serde_json::from_str(&json.out).unwrap();
        assert_eq!(report["blocked"], true);
        assert!(report["faults"][0]["line"].is_u64(), "{}", json.out);

        let pdf = desk.word("ra.pdf");
        desk.run(&["export", &draft, "-o", &pdf])
            .says(Exit::No, says);
        assert_eq!(desk.files(), ["du-thao.vanthu"]);
    }
}

#[test]
fn a_file_in_another_encoding_is_told_how_to_be_saved() {
    let desk = Desk::new();
    let utf16: Vec<u8> = "\u{FEFF}+++\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let draft = desk.file("utf16.vanthu", utf16);
    desk.run(&["export", &draft, "-o", &desk.word("ra.pdf")])
        .says(Exit::No, "UTF-16");
    let entry = desk.file("tcvn3.toml", b"agency = \"S\xEB N\xE9i v\xF4\"");
    desk.at_office(&["receive", &entry])
        .says(Exit::No, "bảng mã UTF-8");
}

#[test]
fn an_export_lies_whole_at_its_place() {
    let desk = Desk::new();
    let pdf = desk.word("ra.pdf");
    desk.run(&["export", &sample(LETTER), "-o", &pdf])
        .prints("");
    assert!(fs::read(&pdf).unwrap().starts_with(b"%PDF-1.7"));
    let svg = desk.word("ra.SVG");
    desk.run(&["export", &sample(LETTER), "-o", &svg])
        .prints("");
    assert!(fs::read_to_string(&svg).unwrap().contains("<svg"));
    let word = desk.word("ra.docx");
    desk.run(&["export", &sample(LETTER), "-o", &word])
        .prints("");
    assert!(fs::read(&word).unwrap().starts_with(b"PK"));
    assert_eq!(desk.files(), ["ra.SVG", "ra.docx", "ra.pdf"]);
}

#[test]
fn the_signing_copy_and_the_overprint_are_other_pages() {
    let desk = Desk::new();
    let draft = desk.letter("symbol = ", "number = 15\nsymbol = ");
    let svg = |kind: &[&str]| {
        let out = desk.word("ra.svg");
        desk.run(&[&["export", &draft, "-o", &out], kind].concat())
            .prints("");
        fs::read_to_string(&out).unwrap()
    };
    let whole = svg(&[]);
    let signing = svg(&["--signing-copy"]);
    let overprint = svg(&["--overprint"]);
    assert!(whole.contains("15") && whole.contains("Trân"));
    assert!(signing.contains("Trân") && signing != whole);
    assert!(overprint.contains("15") && !overprint.contains("Trân"));
}

#[test]
fn an_overprint_moves_as_it_is_told() {
    let desk = Desk::new();
    let draft = desk.letter("symbol = ", "number = 15\nsymbol = ");
    let place = |shift: &[&str]| -> f64 {
        let out = desk.word("ra.svg");
        desk.run(&[&["export", &draft, "-o", &out, "--overprint"], shift].concat())
            .prints("");
        let page = fs::read_to_string(&out).unwrap();
        let (_, text) = page.split_once("<text").unwrap();
        let (_, y) = text.split_once(" y=\"").unwrap();
        y.split_once('"').unwrap().0.parse().unwrap()
    };
    let down = place(&["--shift", "-1.5,10"]) - place(&[]);
    assert!((down - 10.0 * 72.0 / 25.4).abs() < 0.01, "{down}");
    let out = desk.word("xa.pdf");
    desk.run(&[
        "export",
        &draft,
        "-o",
        &out,
        "--overprint",
        "--shift",
        "0,99",
    ])
    .says(Exit::No, "lệch quá 20 mm");
}

#[test]
fn the_parts_of_a_draft_leave_in_files_of_their_own() {
    let desk = Desk::new();
    let out = desk.word("ra.pdf");
    let draft = sample("quyet-dinh.vanthu");
    desk.run(&["export", &draft, "-o", &out, "--apart", "--attach-draft"])
        .prints("");
    assert_eq!(desk.files(), ["ra.pdf", "ra_1-phu-luc.pdf"]);
    // Only the first was named: what lies beside may be a paper that was sent.
    desk.run(&["export", &draft, "-o", &out, "--apart"])
        .says(Exit::No, "“ra_1-phu-luc.pdf” đã có");
}

#[test]
fn an_overprint_is_no_word_file() {
    let desk = Desk::new();
    let word = desk.word("ra.docx");
    desk.run(&["export", &sample(LETTER), "-o", &word, "--overprint"])
        .says(Exit::No, "Bản in đè");
    assert!(desk.files().is_empty());
}

#[test]
fn a_page_that_is_not_there_is_refused() {
    let desk = Desk::new();
    let svg = desk.word("ra.svg");
    let answer = desk.run(&["export", &sample(LETTER), "-o", &svg, "--page", "2"]);
    answer.says(Exit::No, "Văn bản có 1 trang");
    assert!(desk.files().is_empty());
}

#[test]
fn a_character_no_face_has_stops_the_export_whatever_its_form() {
    let desk = Desk::new();
    let draft = desk.letter("Trân trọng./.", "Trân trọng 😀./.");
    for form in ["ra.pdf", "ra.docx", "ra.svg"] {
        let answer = desk.run(&["export", &draft, "-o", &desk.word(form)]);
        answer.says(Exit::No, "“😀”");
        assert_eq!(desk.files(), ["du-thao.vanthu"]);
    }
}

#[test]
fn a_file_that_cannot_be_reached_is_a_failure_that_names_it() {
    let desk = Desk::new();
    let pdf = desk.word("ra.pdf");
    desk.run(&["export", &desk.word("khong-co.vanthu"), "-o", &pdf])
        .says(Exit::Failed, "khong-co.vanthu");
    desk.run(&["check", &desk.word("khong-co.vanthu"), "--json"])
        .says(Exit::Failed, "khong-co.vanthu");
    desk.run(&[
        "export",
        &sample(LETTER),
        "-o",
        &desk.word("khong-co/ra.pdf"),
    ])
    .says(Exit::Failed, "khong-co/ra.pdf");
    assert!(desk.files().is_empty());
}
