//! The commands at the books of an office.

use std::fs;

use crate::desk::{Answer, Desk, LETTER, sample};
use cli::Exit;
use serde_json::Value;

fn receive(desk: &Desk, more: &[&str]) -> Answer {
    desk.at_office(&[&["receive", &sample("van-ban-den.toml")], more].concat())
}

#[test]
fn numbers_go_on_behind_the_paper_book_and_are_printed_as_on_paper() {
    let desk = Desk::with_office();
    receive(&desk, &[]).prints("412\n");
    desk.at_office(&["number", &sample("van-ban-di.toml")])
        .prints("07/UBND-KT\n");
    let pdf = desk.word("ra.pdf");
    desk.at_office(&["issue", &sample(LETTER), "-o", &pdf])
        .prints("08/UBND-VP\n");
    assert!(fs::read(&pdf).unwrap().starts_with(b"%PDF-1.7"));
}

#[test]
fn a_paper_that_stands_in_the_book_is_told_beside_its_new_number() {
    let desk = Desk::with_office();
    receive(&desk, &[]);
    let again = receive(&desk, &[]);
    again.prints("413\n");
    assert!(again.err.contains("Đã vào sổ: số đến 412"), "{}", again.err);
}

#[test]
fn attached_files_are_kept_and_a_missing_one_burns_no_number() {
    let desk = Desk::with_office();
    let scan = desk.file("ban-chup.pdf", "%PDF-1.4");
    let missing = desk.word("mat.pdf");
    receive(&desk, &["--attach", &scan, "--attach", &missing]).says(Exit::Failed, "mat.pdf");
    receive(&desk, &["--attach", &scan]).prints("412\n");
    assert_eq!(desk.json(&["list", "incoming"])[0]["files"], 1);
}

#[test]
fn an_entry_with_faults_is_told_line_by_line() {
    let desk = Desk::with_office();
    let entry = desk.file("vao.toml", "subjct = \"họp\"\ndate = 2026-13-01");
    let answer = desk.at_office(&["number", &entry]);
    assert_eq!(answer.exit, Exit::No);
    assert!(
        answer.err.contains("vao.toml: Dòng 1, cột 1: "),
        "{}",
        answer.err
    );
    assert!(
        answer.err.contains("vao.toml: Dòng 2, cột 8: "),
        "{}",
        answer.err
    );
    assert!(answer.err.lines().count() >= 2);
}

#[test]
fn a_subject_stands_in_the_book_without_its_prefix() {
    let desk = Desk::with_office();
    let entry = fs::read_to_string(sample("van-ban-di.toml")).unwrap();
    let entry = desk.file("vao.toml", entry.replace("\"rà soát", "\"V/v rà soát"));
    desk.at_office(&["number", &entry]).prints("07/UBND-KT\n");
    let subject = &desk.json(&["list", "outgoing"])[0]["subject"];
    assert_eq!(subject, "rà soát diện tích đất trồng lúa vụ Đông Xuân");
}

#[test]
fn a_late_number_is_told_until_its_reason_is_given() {
    let mut desk = Desk::with_office();
    desk.now = "2026-03-20T09:00:00+07:00".parse().unwrap();
    let number = |more: &[&str]| {
        let entry = sample("van-ban-di.toml");
        desk.at_office(&[&["number", &entry][..], more].concat())
    };
    let silent = number(&[]);
    assert!(silent.err.contains("lý do cấp số muộn"), "{}", silent.err);
    let told = number(&["--reason", "chờ phòng Kinh tế bổ sung phụ lục"]);
    told.prints("08/UBND-KT\n");
    assert!(!told.err.contains("lý do"), "{}", told.err);
}

#[test]
fn without_a_symbol_no_number_is_given() {
    let desk = Desk::with_office();
    let entry = fs::read_to_string(sample("van-ban-di.toml")).unwrap();
    let entry = desk.file("vao.toml", entry.replace("UBND-KT", " "));
    desk.at_office(&["number", &entry])
        .says(Exit::No, "ký hiệu");
    assert_eq!(desk.json(&["list", "outgoing"]), Value::Array(vec![]));
}

#[test]
fn a_number_in_the_draft_is_refused() {
    let desk = Desk::with_office();
    let draft = desk.letter("symbol = ", "number = 15\nsymbol = ");
    let answer = desk.at_office(&["issue", &draft, "-o", &desk.word("ra.pdf")]);
    answer.says(Exit::No, "hãy bỏ số ấy (khóa number");
    assert!(!desk.path("ra.pdf").exists());
    assert_eq!(desk.json(&["list", "outgoing"]), Value::Array(vec![]));
}

#[test]
fn what_blocks_issuing_takes_no_number_and_leaves_no_file() {
    let desk = Desk::with_office();
    let pdf = desk.word("ra.pdf");
    let draft = desk.letter("Trân trọng./.", "漢 Trân trọng./.");
    desk.at_office(&["issue", &draft, "-o", &pdf])
        .says(Exit::No, "“漢”");
    let foreign = desk.letter("\"XÃ SƠN ĐÔNG\"", "\"XÃ SƠN TÂY\"");
    desk.at_office(&["issue", &foreign, "-o", &pdf])
        .says(Exit::No, "hãy sửa khóa agency");
    let nowhere = desk.word("khong-co/ra.pdf");
    desk.at_office(&["issue", &sample(LETTER), "-o", &nowhere])
        .says(Exit::Failed, "khong-co");
    let folder = desk.path("thu-muc.pdf");
    fs::create_dir(&folder).unwrap();
    let folder = folder.to_str().unwrap();
    desk.at_office(&["issue", &sample(LETTER), "-o", folder])
        .says(Exit::Failed, "thu-muc.pdf");
    assert!(!desk.path("ra.pdf").exists());
    assert_eq!(desk.json(&["list", "outgoing"]), Value::Array(vec![]));
}

#[test]
fn a_draft_without_a_date_is_issued_today() {
    let desk = Desk::with_office();
    let draft = desk.letter("date = 2026-03-05\n", "");
    desk.at_office(&["issue", &draft, "-o", &desk.word("ra.pdf")])
        .prints("07/UBND-VP\n");
    assert_eq!(desk.json(&["list", "outgoing"])[0]["date"], "2026-03-05");
}

#[test]
fn the_laws_of_the_series_are_told() {
    let desk = Desk::with_office();
    let entry = fs::read_to_string(sample("van-ban-di.toml")).unwrap();
    let mirrored = entry
        .replace("body = \"UBND\"", "body = \"HĐND\"")
        .replace("unit = \"KT\"\n", "");
    let of = |text: &str| desk.file("vao.toml", text);
    desk.at_office(&["number", &of(&mirrored)])
        .says(Exit::No, "Hệ thống quản lý văn bản của tỉnh");
    let brought = format!("{mirrored}number = 205\n");
    desk.at_office(&["number", &of(&brought)])
        .prints("205/UBND-KT\n");
    desk.at_office(&["number", &of(&brought)])
        .says(Exit::No, "Số 205 đã có");
    desk.at_office(&["number", &of(&format!("{entry}number = 9\n"))])
        .says(Exit::No, "tự cấp số");
    let stranger = entry.replace("body = \"UBND\"", "body = \"ABC\"");
    desk.at_office(&["number", &of(&stranger)])
        .says(Exit::No, "“ABC”");
}

#[test]
fn before_the_opening_number_is_set_no_number_is_given() {
    let desk = Desk::new();
    let office = fs::read_to_string(sample("van-phong.toml")).unwrap();
    let closed = desk.file("co-quan.toml", office.replace("opening_number = 6\n", ""));
    let answer = desk.at_office(&["setup", &closed]);
    assert_eq!(answer.exit, Exit::Done);
    assert!(
        answer
            .err
            .contains("“Văn bản đi” năm 2026 của UBND chưa có số bắt đầu"),
        "{}",
        answer.err
    );
    let number = ["number", &sample("van-ban-di.toml")];
    desk.at_office(&number).says(Exit::No, "chưa có số bắt đầu");
    let again = desk.at_office(&["setup", &sample("van-phong.toml")]);
    assert_eq!((again.exit, again.err.as_str()), (Exit::Done, ""));
    desk.at_office(&number).prints("07/UBND-KT\n");
}

#[test]
fn two_books_for_the_same_papers_are_told_when_they_are_set_up() {
    let desk = Desk::new();
    let office = fs::read_to_string(sample("van-phong.toml")).unwrap();
    let second = office.replace(
        "kinds = [\"quyet-dinh\"]\n    opening_number = 29\n",
        "opening_number = 29\n",
    );
    let answer = desk.at_office(&["setup", &desk.file("co-quan.toml", second)]);
    assert_eq!(answer.exit, Exit::Done);
    assert!(
        answer
            .err
            .contains("“Văn bản đi” và “Quyết định” năm 2026 của UBND"),
        "{}",
        answer.err
    );
    desk.at_office(&["number", &sample("van-ban-di.toml")])
        .says(Exit::No, "Văn bản đi, Quyết định");
}

#[test]
fn search_finds_without_marks_and_says_when_there_is_more() {
    let desk = Desk::with_office();
    receive(&desk, &[]);
    desk.at_office(&["issue", &sample(LETTER), "-o", &desk.word("ra.pdf")]);
    let found = desk.json(&["search", "boi", "duong"]);
    assert_eq!(found.as_array().unwrap().len(), 2);
    let first = desk.at_office(&["search", "boi", "duong", "--limit", "1"]);
    assert_eq!(first.out.lines().count(), 1);
    assert!(first.err.contains("--limit"), "{}", first.err);
    assert_eq!(
        desk.json(&["search", "boi", "duong", "--year", "2025"]),
        Value::Array(vec![])
    );
    let none = desk.at_office(&["search", "thủy lợi"]);
    assert_eq!((none.exit, none.out.as_str()), (Exit::Done, ""));
    assert!(none.err.contains("Không tìm thấy"));
}

#[test]
fn json_keys_are_those_of_the_files_and_dates_are_iso() {
    let desk = Desk::with_office();
    receive(&desk, &[]);
    desk.at_office(&["number", &sample("van-ban-di.toml")]);
    let incoming = &desk.json(&["list", "incoming", "--year", "2026"])[0];
    for (key, value) in [
        ("arrival_number", Value::from(412)),
        ("arrived", "2026-03-05".into()),
        ("agency", "Sở Nội vụ tỉnh An Sơn".into()),
        ("number", "214".into()),
        ("symbol", "SNV-VTLT".into()),
        ("date", "2026-02-24".into()),
        ("kind", "cong-van".into()),
        ("urgency", "khan".into()),
        ("assignee", "Văn phòng HĐND và UBND".into()),
    ] {
        assert_eq!(incoming[key], value, "{key}");
    }
    let outgoing = &desk.json(&["list", "outgoing"])[0];
    assert_eq!(outgoing["number"], 7);
    assert_eq!(outgoing["symbol"], "UBND-KT");
    assert_eq!(outgoing["written"], "07/UBND-KT");
    assert_eq!(outgoing["recipients"][1], "Chủ tịch UBND xã (để báo cáo)");
    assert!(outgoing.get("arrived").is_none() && outgoing.get("due").is_none());
    assert_eq!(
        desk.json(&["list", "incoming", "--year", "2025"]),
        Value::Array(vec![])
    );
}

#[test]
fn the_hour_an_urgent_paper_is_due_at_goes_in_and_comes_out() {
    let mut desk = Desk::with_office();
    desk.now = "2026-03-05T10:30:00+07:00".parse().unwrap();
    let due = |facts: &str| {
        let entry = desk.file(
            "hoa-toc.toml",
            format!(
                "agency = \"Sở Nông nghiệp\"\nsubject = \"bão số 5\"\nurgency = \"hoa-toc\"\n{facts}"
            ),
        );
        let answer = desk.at_office(&["receive", &entry]);
        assert_eq!(answer.exit, Exit::Done, "{}", answer.err);
        let line = &desk.json(&["list", "incoming"])[0];
        let text = |key: &str| line[key].as_str().map(str::to_owned);
        (text("due").unwrap(), text("due_at"))
    };
    let at = |day: &str, hour: &str| (day.to_owned(), Some(hour.to_owned()));
    assert_eq!(
        due("due = 2026-03-05\ndue_at = \"14:00\"\n"),
        at("2026-03-05", "14:00")
    );
    assert_eq!(
        due("due = \"2026-03-05 15:00\"\n"),
        at("2026-03-05", "15:00")
    );
    // One hour of work is left of the morning.
    assert_eq!(due("due = \"4g\"\n"), at("2026-03-05", "16:30"));
    assert_eq!(
        due("due = \"4g\"\narrived = 2026-03-04\narrived_at = \"16:00\"\n"),
        at("2026-03-05", "10:00")
    );
    assert_eq!(
        due("due = \"2n\"\narrived = 2026-03-04\n"),
        ("2026-03-06".to_owned(), None)
    );
}

#[test]
fn a_line_for_the_eye_has_the_columns_of_the_paper_book() {
    let desk = Desk::with_office();
    desk.at_office(&["number", &sample("van-ban-di.toml")]);
    desk.at_office(&["list", "outgoing"]).prints(
        "07/UBND-KT\t04/03/2026\tCông văn rà soát diện tích đất trồng lúa vụ Đông Xuân\t\
         Lê Thị Hạnh\tCác thôn trên địa bàn xã; Chủ tịch UBND xã (để báo cáo)\n",
    );
}

#[test]
fn a_backup_brings_the_office_back_and_replaces_nothing() {
    let desk = Desk::with_office();
    receive(&desk, &[]);
    let backup = desk.word("so.vanthu-backup");
    let into_the_books = desk.office.join("office.db");
    desk.at_office(&["backup", into_the_books.to_str().unwrap()])
        .says(Exit::No, ".vanthu-backup");
    let victim = desk.file("du-thao.vanthu-backup", "một bản thảo");
    desk.at_office(&["backup", &victim])
        .says(Exit::No, "không bị ghi đè");
    desk.at_office(&["backup", &desk.word("khong-co/so.vanthu-backup")])
        .says(Exit::Failed, "khong-co");
    desk.at_office(&["backup", &backup]).prints("");
    let elsewhere = desk.word("khoi-phuc");
    desk.run(&["restore", &backup, "--office", &elsewhere])
        .prints("");
    let of = |office: &str| {
        desk.run(&["--office", office, "list", "incoming", "--json"])
            .out
    };
    assert_eq!(of(&elsewhere), of(desk.office.to_str().unwrap()));
    desk.run(&[
        "--office",
        &elsewhere,
        "receive",
        &sample("van-ban-den.toml"),
    ])
    .prints("413\n");
    desk.run(&["restore", &backup, "--office", &elsewhere])
        .says(Exit::No, "thư mục trống");
    let broken = desk.file("hong.vanthu-backup", "không phải bản sao lưu");
    let third = desk.word("thu-ba");
    desk.run(&["restore", &broken, "--office", &third])
        .says(Exit::Failed, "không nguyên vẹn");
    assert!(!desk.path("thu-ba").exists());
}

#[test]
fn verify_says_what_is_no_longer_as_it_was() {
    let desk = Desk::with_office();
    desk.at_office(&["issue", &sample(LETTER), "-o", &desk.word("ra.pdf")]);
    let whole = desk.at_office(&["verify"]);
    assert_eq!(whole.exit, Exit::Done, "{}", whole.out);
    assert_eq!(whole.out.lines().count(), 1);

    let shelf = fs::read_dir(desk.office.join("attachments"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap();
    let stored = fs::read_dir(shelf.path()).unwrap().next().unwrap().unwrap();
    fs::remove_file(stored.path()).unwrap();
    let broken = desk.at_office(&["verify"]);
    assert_eq!(broken.exit, Exit::No);
    assert!(broken.out.contains("Mất tệp đính kèm"), "{}", broken.out);
    let copied = desk.at_office(&["backup", &desk.word("so.vanthu-backup")]);
    copied.prints("");
    assert!(
        copied.err.contains("không có trong bản sao lưu"),
        "{}",
        copied.err
    );
}

#[test]
fn folders_that_hold_no_office_are_failures() {
    let desk = Desk::new();
    desk.at_office(&["list", "incoming"])
        .says(Exit::Failed, "hãy chọn thư mục khác");
    fs::create_dir(&desk.office).unwrap();
    desk.at_office(&["list", "incoming"])
        .says(Exit::Failed, "hãy thiết lập cơ quan trước");
    fs::write(desk.office.join("anh.jpg"), "").unwrap();
    desk.at_office(&["setup", &sample("van-phong.toml")])
        .says(Exit::No, "thư mục trống");
    let file = desk.file("tep", "");
    let answer = desk.run(&["--office", &file, "setup", &sample("van-phong.toml")]);
    answer.says(Exit::Failed, "Không ghi được");
    assert_eq!(desk.files(), ["tep", "van-thu"]);
}

#[test]
fn what_stands_in_the_place_of_the_books_is_named_with_the_way_out() {
    let desk = Desk::new();
    let setup = sample("van-phong.toml");
    fs::create_dir_all(desk.office.join("office.db")).unwrap();
    let folder = desk.at_office(&["setup", &setup]);
    folder.says(Exit::Failed, "office.db” là một thư mục");
    assert!(folder.err.contains("hãy khôi phục"), "{}", folder.err);
    fs::remove_dir(desk.office.join("office.db")).unwrap();
    fs::write(desk.office.join("office.db"), "").unwrap();
    desk.at_office(&["setup", &setup])
        .says(Exit::Failed, "office.db” là một tệp rỗng");
}

#[test]
fn a_set_up_that_fails_leaves_no_half_office() {
    let desk = Desk::new();
    let office = fs::read_to_string(sample("van-phong.toml")).unwrap();
    let heir = office.replacen("place = ", "predecessor = \"XYZ\"\nplace = ", 1);
    let heir = desk.file("co-quan.toml", heir);
    desk.at_office(&["setup", &heir]).says(Exit::No, "“XYZ”");
    assert_eq!(desk.files(), ["co-quan.toml"]);
}

/// Pipes with a name are made by a tool of Linux.
#[cfg(target_os = "linux")]
#[test]
fn a_pipe_is_refused_and_not_waited_for() {
    let desk = Desk::with_office();
    let pipe = desk.word("ong");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    let says = "ong” không phải là tệp thường";
    let pdf = desk.word("ra.pdf");
    for words in [
        &["check", &pipe][..],
        &["export", &pipe, "-o", &pdf],
        &["setup", &pipe],
        &["receive", &pipe],
        &["number", &pipe],
        &["issue", &pipe, "-o", &pdf],
        &["receive", &sample("van-ban-den.toml"), "--attach", &pipe],
        &["number", &sample("van-ban-di.toml"), "--attach", &pipe],
    ] {
        desk.at_office(words).says(Exit::Failed, says);
    }
    let elsewhere = desk.word("khoi-phuc");
    desk.run(&["restore", &pipe, "--office", &elsewhere])
        .says(Exit::Failed, says);
    receive(&desk, &[]).prints("412\n");
}
