//! Wrong draft files: every fault at its line and column, in one Vietnamese sentence.

use document::{Dispatch, Draft, Kind, draft};

const HEAD: &str = "+++\nkind = \"cong-van\"\nagency = \"UBND XÃ SƠN ĐÔNG\"\n";

fn faults(text: &str) -> Vec<String> {
    let faults = draft::read(text).expect_err("the file is wrong");
    faults.iter().map(ToString::to_string).collect()
}

/// The only fault of a file whose head has one more line, line 4.
fn fault_of(line: &str) -> String {
    let faults = faults(&format!("{HEAD}{line}\n+++\nNội dung./.\n"));
    assert_eq!(faults.len(), 1, "{faults:?}");
    faults[0].clone()
}

fn fault_of_body(body: &str) -> String {
    let faults = faults(&format!("{HEAD}+++\n{body}\n"));
    assert_eq!(faults.len(), 1, "{faults:?}");
    faults[0].clone()
}

fn sentence(fault: &str, start: &str, says: &str) {
    assert!(fault.starts_with(start), "{fault}");
    assert!(fault.contains(says), "{fault}");
    assert!(
        fault.ends_with('.') || fault.ends_with('?') || says.starts_with("|="),
        "{fault}"
    );
}

#[test]
fn an_unknown_key_is_named_with_the_one_it_may_mean() {
    assert_eq!(
        fault_of("adressees = [\"Sở Nội vụ\"]"),
        "Dòng 4, cột 1: Không có khóa “adressees”; có phải là “addressees” không?"
    );
    sentence(
        &fault_of("màu = \"đỏ\""),
        "Dòng 4, cột ",
        "chữ cái không dấu",
    );
    sentence(
        &fault_of("mau_chu = \"do\""),
        "Dòng 4, cột 1: ",
        "Không có khóa “mau_chu”; hãy xóa dòng này",
    );
}

#[test]
fn a_wrong_type_says_what_to_write() {
    for (line, says) in [
        ("number = \"15\"", "phải là số nguyên không có dấu nháy"),
        ("number = 0", "phải là số nguyên từ 1 đến"),
        ("copies = 1.5", "phải là số nguyên"),
        ("subject = 5", "phải là chữ trong dấu nháy"),
        ("subject = \"hai\\ndòng\"", "chỉ viết trên một dòng"),
        ("subject = \"a\\u200Bb\"", "ký tự ẩn"),
        ("place = [\"Sơn Đông\"]", "phải là chữ trong dấu nháy"),
        ("recipients = [\"a\", \"\"]", "một mục để trống"),
        ("recipients = [\"a\", 3]", "phải là chữ trong dấu nháy"),
        (
            "recipients = true",
            "nhiều dòng: recipients = [\"…\", \"…\"]",
        ),
        ("urgency = \"hoả tốc\"", "có phải là \"hoa-toc\" không?"),
        (
            "urgency = \"gấp\"",
            "hãy chọn một trong: \"khan\", \"thuong-khan\", \"hoa-toc\"",
        ),
        (
            "medium = \"paper\"",
            "hãy chọn một trong: \"giay\", \"dien-tu\"",
        ),
        ("suffix = \"a\"", "chỉ đi cùng khóa “number”"),
        ("number = 1\nsuffix = \"A1\"", "số 12a"),
        (
            "[layout]\nmargin_left = 30.5555",
            "nhiều nhất 3 chữ số thập phân",
        ),
        (
            "[layout]\nline_spacing = \"1,5\"",
            "phần thập phân viết sau dấu chấm",
        ),
        ("[layout]\nmargin_left = 999", "phải là số từ 0 đến 200"),
    ] {
        sentence(&fault_of(line), "Dòng ", says);
    }
}

#[test]
fn a_bad_date_shows_the_order_of_year_month_and_day() {
    for line in [
        "date = 2026-02-31",
        "date = 05/03/2026",
        "date = 2026-3-5",
        "date = \"05/03/2026\"",
        "date = 0206-03-05",
        "date = 2026-03-05T08:00:00",
    ] {
        let fault = fault_of(line);
        assert!(fault.starts_with("Dòng 4, cột 8: "), "{fault}");
        assert!(fault.contains("ngày") || fault.contains("Ngày"), "{fault}");
    }
}

#[test]
fn kind_agency_and_a_body_are_required() {
    assert_eq!(
        faults("+++\n+++\n"),
        [
            "Dòng 2, cột 1: Phần này chưa có nội dung; hãy viết nội dung ở dưới dòng +++ này.",
            "Dòng 2, cột 1: Thiếu loại văn bản; hãy thêm dòng kind = \"cong-van\" (hoặc \
             \"quyet-dinh\", \"nghi-quyet\", \"ke-hoach\" …).",
            "Dòng 2, cột 1: Thiếu tên cơ quan ban hành; hãy thêm dòng agency = \"…\" (nhiều dòng: \
             agency = [\"…\", \"…\"]).",
        ]
    );
    let blank = faults("+++\nkind = \"cong-van\"\nagency = \" \"\n+++\nx");
    sentence(&blank[0], "Dòng 3, cột 1: ", "đang để trống");
    let unknown = faults("+++\nkind = \"công văn\"\nagency = \"X\"\n+++\nx");
    sentence(
        &unknown[0],
        "Dòng 2, cột 8: ",
        "có phải là \"cong-van\" không?",
    );
    let foreign = faults("+++\nkind = \"thong-tu-lien-tich\"\nagency = \"X\"\n+++\nx");
    sentence(
        &foreign[0],
        "Dòng 2, cột 8: ",
        "hãy chọn một trong: \"nghi-quyet\"",
    );
}

#[test]
fn broken_syntax_is_told_in_vietnamese() {
    for (line, says) in [
        ("subject = rà soát", "đặt trong dấu nháy"),
        ("subject = \"rà soát", "chưa đóng"),
        ("subject", "thiếu dấu ="),
        ("subject =", "chưa có giá trị"),
        ("subject = \"C:\\dữ liệu\"", "viết hai lần"),
        ("recipients = [\"a\" \"b\"]", "dấu phẩy"),
        ("recipients = [\"a\",", "dấu ]"),
        ("[layout", "ngoặc vuông"),
        ("number = 05", "số 0 ở đầu"),
        ("agency = \"X\"", "đã có ở trên"),
        ("= \"x\"", "khóa = \"giá trị\""),
    ] {
        let fault = fault_of(line);
        sentence(&fault, "Dòng 4, cột ", says);
    }
}

#[test]
fn no_english_ever_reaches_the_reader() {
    let lines = [
        "a.b = 1",
        "a = {b = }",
        "a = 1_",
        "a = 0x",
        "a = 'x",
        "a = \"\"\"x",
        "[[signing]",
        "[a]]",
        "a = tru",
        "a = 1e",
        "a = +-1",
        "a = [1,,2]",
        "a = {x=1,,}",
        "\"a = 1",
        "a = \"\\q\"",
        "a = \"\\u12\"",
        "a == 1",
        "a = 1 2",
        "signing = 1",
        "[signing.x]",
        "a = 25:61:00",
    ];
    let english = [
        "expected",
        "invalid",
        "missing",
        "string",
        "unclosed",
        "unexpected",
        "extra",
        "must",
        "the",
        "recursion",
        "leading",
    ];
    for line in lines {
        for fault in faults(&format!("{HEAD}{line}\n+++\nx\n")) {
            let (_, problem) = fault.split_once(": ").expect("a place and a sentence");
            let words: Vec<&str> = problem.split(|c: char| !c.is_alphabetic()).collect();
            assert!(
                english.iter().all(|word| !words.contains(word)),
                "{line}: {fault}"
            );
        }
    }
}

#[test]
fn keys_in_the_wrong_table_are_shown_their_place() {
    sentence(
        &fault_of("position = \"CHỦ TỊCH\""),
        "Dòng 4, cột 1: ",
        "[[signing]]",
    );
    sentence(
        &fault_of("[[signing]]\nname = \"A\"\ncopies = 5"),
        "Dòng 6, cột 1: ",
        "lên trên dòng [[signing]]",
    );
    sentence(
        &fault_of("[layout]\nplace = \"Sơn Đông\""),
        "Dòng 5, cột 1: ",
        "đang đứng sau dòng [layout]",
    );
    sentence(&fault_of("margin_top = 20"), "Dòng 4, cột 1: ", "[layout]");
    sentence(
        &fault_of("[signing]\nname = \"A\""),
        "Dòng 4, cột ",
        "hai cặp ngoặc vuông",
    );
    sentence(
        &fault_of("signing = \"A\""),
        "Dòng 4, cột 11: ",
        "hai cặp ngoặc vuông",
    );
    sentence(&fault_of("layout = 5"), "Dòng 4, cột 10: ", "[layout]");
    sentence(
        &fault_of("part = \"phu-luc\""),
        "Dòng 4, cột 1: ",
        "chỉ dùng cho phụ lục",
    );
}

#[test]
fn parts_know_their_own_keys_only() {
    let part = |head: &str| faults(&format!("{HEAD}+++\nx\n\n+++\n{head}\n+++\ny\n"));
    let only = |head: &str, start: &str, says: &str| {
        let faults = part(head);
        assert_eq!(faults.len(), 1, "{faults:?}");
        sentence(&faults[0], start, says);
    };
    only("title = \"BẢNG\"", "Dòng 8, cột 1: ", "thiếu khóa “part”");
    only(
        "part = \"phụ lục\"",
        "Dòng 8, cột 8: ",
        "có phải là \"phu-luc\" không?",
    );
    only(
        "part = \"bia\"",
        "Dòng 8, cột 8: ",
        "hãy chọn một trong: \"phu-luc\"",
    );
    only(
        "part = \"phu-luc\"\nagency = \"X\"",
        "Dòng 9, cột 1: ",
        "Phụ lục không có khóa này",
    );
    only(
        "part = \"phu-luc\"\nlandscape = \"có\"",
        "Dòng 9, cột 13: ",
        "true (có)",
    );
    only(
        "part = \"ban-hanh-kem-theo\"\nkind = \"quy-che\"\nsymbol = \"QC\"",
        "Dòng 10, cột 1: ",
        "Mẫu 1.3",
    );
    only(
        "part = \"phu-luc\"\nformat = 1",
        "Dòng 9, cột 1: ",
        "chỉ viết một lần",
    );
    only(
        "part = \"van-ban-kem-theo\"\nkind = \"cong-van\"",
        "Dòng 8, cột 1: ",
        "Thiếu tên cơ quan",
    );
}

#[test]
fn a_newer_file_is_refused_as_a_whole() {
    assert_eq!(
        faults("+++\nformat = 2\ncolour = \"red\"\n+++\n"),
        [
            "Dòng 2, cột 1: Tệp do bản mới hơn của chương trình tạo ra; hãy cập nhật chương trình \
          rồi mở lại tệp."
        ]
    );
}

#[test]
fn the_lines_of_pluses_must_pair_and_come_first() {
    sentence(
        &faults("Kính gửi ai đó")[0],
        "Dòng 1, cột 1: ",
        "phải bắt đầu bằng một dòng +++",
    );
    sentence(
        &faults("\n  lời dẫn\n+++\nkind = \"cong-van\"\nagency = \"X\"\n+++\nx")[0],
        "Dòng 2, cột 3: ",
        "phải bắt đầu",
    );
    sentence(
        &faults(&format!("{HEAD}Nội dung"))[0],
        "Dòng 1, cột 1: ",
        "chưa được đóng",
    );
    sentence(
        &faults(&format!("{HEAD}+++\nx\n+++\npart = \"phu-luc\"\n"))[0],
        "Dòng 6, cột 1: ",
        "chưa được đóng",
    );
    assert!(!faults("").is_empty());
}

#[test]
fn wrong_tables_are_shown_their_row() {
    sentence(
        &fault_of_body("| a | b |\n | c |"),
        "Dòng 6, cột 2: ",
        "Hàng này có 1 ô mà bảng có 2 cột; hãy thêm ô",
    );
    sentence(
        &fault_of_body("| a |\n| b | c |"),
        "Dòng 6, cột 1: ",
        "hãy bớt ô",
    );
    sentence(&fault_of_body("|"), "Dòng 5, cột 1: ", "chưa có ô nào");
    sentence(
        &fault_of_body("|= 1 x\n| a | b |"),
        "Dòng 5, cột 1: ",
        "|= 1g 6 2p | đầu 1",
    );
    sentence(
        &fault_of_body("|= 1 1 | đầu 3\n| a | b |"),
        "Dòng 5, cột 1: ",
        "ít hơn số hàng đầu",
    );
    sentence(
        &fault_of_body("| < | b |"),
        "Dòng 5, cột 1: ",
        "Không có ô nào để gộp vào",
    );
    sentence(
        &fault_of_body("| a | b |\n| ^ | < |"),
        "Dòng 5, cột 1: ",
        "hình chữ nhật",
    );
}

#[test]
fn all_faults_of_a_file_come_in_the_order_of_its_lines() {
    let text = "+++\nkind = \"cong-van\"\nagency = \"X\"\ndate = 2026-02-31\nplce = \"Y\"\n+++\n| a |\n| b | c |\n\n+++\npart = \"phu-luc\"\nlandscape = 1\n+++\n";
    let lines: Vec<u32> = draft::read(text)
        .unwrap_err()
        .iter()
        .map(|fault| fault.line)
        .collect();
    assert_eq!(lines, [4, 5, 8, 12, 13]);
}

#[test]
fn hidden_characters_are_refused() {
    sentence(&fault_of_body("a\u{200B}b"), "Dòng 5, cột 2: ", "U+200B");
}

#[test]
fn windows_files_and_decomposed_letters_are_accepted() {
    let text = format!("\u{FEFF}{HEAD}subject = \"ho\u{0301}a đơn\"\n+++\nNội dung./.\n")
        .replace('\n', "\r\n");
    let draft = draft::read(&text).expect("the file is right");
    assert_eq!(draft.main.subject.as_deref(), Some("hóa đơn"));
}

#[test]
fn the_lines_of_elements_and_blocks_are_remembered() {
    let text = format!(
        "{HEAD}subject = \"x\"\n+++\n\nChương I\nTÊN\n\nđoạn\n+++\npart = \"phu-luc\"\n+++\nx\n"
    );
    let (_, places) = draft::read_with_places(&text).expect("the file is right");
    assert_eq!(places.key(0, "subject"), Some(4));
    assert_eq!(
        (places.block(0, 0), places.block(0, 1)),
        (Some(7), Some(10))
    );
    assert_eq!((places.part(1), places.block(1, 0)), (Some(11), Some(14)));
}

#[test]
fn a_draft_in_progress_may_lack_what_a_finished_one_must_have() {
    let blank = Draft {
        main: Dispatch::new(Kind::CongVan),
        parts: vec![],
    };
    let text = draft::write(&blank);
    assert_eq!(draft::read_unfinished(&text), Ok(blank));
    assert_eq!(draft::read(&text).map_err(|faults| faults.len()), Err(2));
}
