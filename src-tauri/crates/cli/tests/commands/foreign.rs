//! `read`, and `check` of a document made elsewhere.

use std::fs;

use crate::desk::{Desk, LETTER, sample};
use cli::Exit;

/// The sample letter as Word, numbered.
fn word(desk: &Desk) -> String {
    let draft = desk.letter("date = 2026-03-05", "date = 2026-03-05\nnumber = 7");
    let word = desk.word("cong-van.docx");
    let answer = desk.run(&["export", &draft, "-o", &word]);
    assert_eq!(answer.exit, Exit::Done, "{}", answer.err);
    word
}

#[test]
fn a_word_file_becomes_the_draft_it_was_made_of() {
    let desk = Desk::new();
    let word = word(&desk);
    let draft = desk.word("doc-lai.vanthu");
    let answer = desk.run(&["read", &word, "-o", &draft]);
    answer.prints("");
    assert_eq!(answer.err, "");
    let was = fs::read_to_string(desk.path("du-thao.vanthu")).unwrap();
    let is = fs::read_to_string(desk.path("doc-lai.vanthu")).unwrap();
    let body = |text: &str| text.rsplit("+++").next().unwrap().trim().to_owned();
    assert_eq!(body(&is), body(&was));
    for line in was
        .lines()
        .filter(|line| line.starts_with("symbol") || line.starts_with("number"))
    {
        assert!(is.contains(line), "{line}: {is}");
    }
    assert_eq!(desk.run(&["check", &draft]).exit, Exit::Done);
}

#[test]
fn the_words_of_other_files_become_a_draft_and_what_is_missing_is_told() {
    let desk = Desk::new();
    let pdf = desk.word("cong-van.pdf");
    desk.run(&["export", &sample(LETTER), "-o", &pdf]);
    let text = desk.file(
        "ghi-chep.txt",
        "KẾ HOẠCH\nMua sắm năm 2026\n\nI. MỤC ĐÍCH\n\n1. Mua 5 ram giấy.",
    );
    for file in [&pdf, &text] {
        let draft = desk.word("ra.vanthu");
        let answer = desk.run(&["read", file, "-o", &draft]);
        answer.prints("");
        assert!(
            answer.err.lines().all(|line| line.starts_with("Lưu ý: ")),
            "{}",
            answer.err
        );
        let draft = fs::read_to_string(desk.path("ra.vanthu")).unwrap();
        assert!(draft.starts_with("+++\nformat = 1\n"), "{draft}");
    }
    let draft = fs::read_to_string(desk.path("ra.vanthu")).unwrap();
    assert!(draft.contains("kind = \"ke-hoach\""), "{draft}");
    assert!(draft.contains("subject = \"Mua sắm năm 2026\""), "{draft}");
}

#[test]
fn a_word_file_is_checked_by_its_looks_and_the_slip_counts_what_was_not_asked() {
    let desk = Desk::new();
    let word = word(&desk);
    let slip = desk.word("phieu.pdf");
    let answer = desk.run(&["check", &word, "--json", "--slip", &slip]);
    assert_eq!(answer.exit, Exit::Done, "{}", answer.out);
    let report: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!(report["findings"], serde_json::json!([]));
    // The rules only our own pages can answer.
    assert_eq!(report["outcomes"]["not_evaluated"], 4);
    assert!(report["evaluated"].as_u64() > Some(60), "{report}");
    assert!(
        fs::read(desk.path("phieu.pdf"))
            .unwrap()
            .starts_with(b"%PDF-1.7")
    );
    desk.run(&["check", &word, "--slip", &desk.word("phieu.docx")])
        .says(Exit::Misuse, "đuôi .pdf");
}

#[test]
fn a_bad_file_is_one_sentence_and_leaves_nothing() {
    let desk = Desk::new();
    for (name, bytes, says) in [
        ("a.docx", &b"PK\x03\x04 broken off"[..], "bị hỏng"),
        ("a.docx", b"Not a word", "không phải tệp Word"),
        (
            "a.doc",
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
            "không phải tệp Word",
        ),
        ("a.pdf", b"%PDF-1.7\n1 0 obj", "bị hỏng"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0", "không phải tệp văn bản"),
        ("a.txt", b"  \n", "không có chữ"),
        ("a.odt", b"x", ".docx, .pdf, .txt hoặc .md"),
    ] {
        let file = desk.file(name, bytes);
        let out = desk.word("ra.vanthu");
        desk.run(&["read", &file, "-o", &out]).says(Exit::No, says);
        assert!(!desk.path("ra.vanthu").exists());
        fs::remove_file(file).unwrap();
    }
}
