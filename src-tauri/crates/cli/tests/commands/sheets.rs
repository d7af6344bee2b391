//! Books that leave as paper and spreadsheet, and old ones that come in.

use std::fs;

use cli::Exit;

use crate::desk::{Desk, sample};

const OLD_BOOK: &str = "\
SỔ ĐĂNG KÝ VĂN BẢN ĐI NĂM 2025,,,,,
\"Số, ký hiệu\",Ngày VB,Tên loại,Trích yếu,Người ký,Nơi nhận
(1),(2),(3),(4),(5),(6)
01/UBND-VP,05/01/2025,Công văn,mừng thọ người cao tuổi,Trần Văn Bình,Các thôn
02/UBND-VP,13/01/2025,Công văn,trực Tết,Trần Văn Bình,Các phòng
02/UBND-VP,14/01/2025,Công văn,trùng số,Trần Văn Bình,Các phòng
03/UBND-VP,32/01/2025,Công văn,sai ngày,Trần Văn Bình,Các phòng
";

#[test]
fn the_books_of_a_year_are_printed_and_an_unknown_year_is_told() {
    let desk = Desk::with_office();
    desk.at_office(&["receive", &sample("van-ban-den.toml")])
        .prints("412\n");
    let pdf = desk.word("so.pdf");
    let print = |book: &str, year: &str, to: &str| {
        desk.at_office(&["print", book, "--year", year, "-o", to])
    };
    let printed = print("incoming", "2026", &pdf);
    assert!(printed.out.starts_with("Đã in 1 dòng, "), "{}", printed.out);
    assert!(fs::read(&pdf).unwrap().starts_with(b"%PDF-"));
    let sheet = desk.word("so.xlsx");
    print("outgoing", "2026", &sheet).prints("Đã in 0 dòng.\n");
    assert!(fs::read(&sheet).unwrap().starts_with(b"PK"));
    for book in ["follow-up", "postal", "file-copies"] {
        assert_eq!(print(book, "2026", &pdf).exit, Exit::Done);
    }
    let none = desk.word("khong.pdf");
    print("incoming", "2019", &none).says(Exit::No, "Năm 2019");
    print("incoming", "2026", &desk.word("so.doc")).says(Exit::Misuse, ".xlsx");
    assert!(!desk.path("khong.pdf").exists());
}

#[test]
fn a_report_of_a_period_leaves_in_the_form_its_file_is_named_by() {
    let desk = Desk::with_office();
    desk.at_office(&["receive", &sample("van-ban-den.toml")])
        .prints("412\n");
    let report = |book: &str, period: &str, file: &str| {
        let to = desk.word(file);
        desk.at_office(&["report", book, "--period", period, "-o", &to])
    };
    for (file, begins) in [
        ("den.xlsx", &b"PK"[..]),
        ("den.docx", b"PK"),
        ("den.pdf", b"%PDF-"),
    ] {
        let told = report("incoming", "2026", file);
        assert_eq!(told.exit, Exit::Done, "{}", told.err);
        assert!(fs::read(desk.path(file)).unwrap().starts_with(begins));
    }
    report("outgoing", "2026-Q9", "di.xlsx").says(Exit::Misuse, "2026-Q3");
    report("outgoing", "2026", "di.doc").says(Exit::Misuse, ".docx");
    report("outgoing", "2199", "di.xlsx").says(Exit::No, "chưa đến");
}

#[test]
fn an_old_book_is_looked_at_and_taken_over_and_the_rest_is_told() {
    let desk = Desk::with_office();
    let file = desk.word("so-2025.csv");
    fs::write(&file, OLD_BOOK).unwrap();
    let looked = desk.at_office(&["import", &file, "--dry-run"]);
    assert_eq!(looked.exit, Exit::No);
    assert!(
        looked
            .out
            .starts_with("Nhập được 2 dòng, không nhập được 2 dòng.\nDòng 6: "),
        "{}",
        looked.out
    );
    desk.at_office(&["list", "outgoing", "--year", "2025"])
        .prints("");
    let taken = desk.at_office(&["import", &file]);
    assert_eq!(taken.exit, Exit::No);
    assert!(
        taken.err.contains("so-2025_chua-nhap.xlsx"),
        "{}",
        taken.err
    );
    assert!(desk.path("so-2025_chua-nhap.xlsx").exists());
    let listed = desk.at_office(&["list", "outgoing", "--year", "2025"]);
    assert_eq!(listed.out.lines().count(), 2, "{}", listed.out);
    assert!(listed.out.contains("02/UBND-VP") && listed.out.contains("trực Tết"));
    let again = desk.at_office(&["import", &file]);
    assert_eq!(again.exit, Exit::No);
    let first = again.out.lines().next();
    assert_eq!(
        first,
        Some("Đã nhập 0 dòng, bỏ qua 2 dòng đã có, không nhập được 2 dòng.")
    );
    let json = desk.at_office(&["import", &file, "--dry-run", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!((&json["ready"], &json["known"]), (&0.into(), &2.into()));
    assert_eq!(desk.at_office(&["verify"]).exit, Exit::Done);
    let word = desk.word("so.docx");
    fs::write(&word, b"PK\x03\x04 not a spreadsheet").unwrap();
    let refused = desk.at_office(&["import", &word]);
    assert_eq!(refused.exit, Exit::No, "{}", refused.err);
    assert_eq!(refused.err.lines().count(), 1, "{}", refused.err);
}

#[test]
fn a_letter_behind_an_arrival_number_is_told() {
    let desk = Desk::with_office();
    let file = desk.file(
        "so-den.csv",
        "Số đến,Ngày đến,Tác giả,Số ký hiệu,Trích yếu\n\
         12,07/01/2026,Sở Nội vụ,102/SNV,rà soát\n\
         12a,07/01/2026,Sở Y tế,15/SYT,tiêm chủng\n",
    );
    assert_eq!(desk.at_office(&["import", &file]).exit, Exit::Done);
    let listed = desk.at_office(&["list", "incoming"]).out;
    assert!(listed.contains("\t12a\tSở Y tế"), "{listed}");
    let json = desk.json(&["list", "incoming"]);
    assert_eq!(json[0]["arrival_suffix"], "a", "{json}");
    assert!(json[1].get("arrival_suffix").is_none(), "{json}");
}
