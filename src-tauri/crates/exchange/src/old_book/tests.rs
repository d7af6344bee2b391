use chrono::NaiveDate;
use document::Kind;
use document::entry::PaperDate;

use super::*;
use crate::grid::{Grid, Merged, Place, Value};
use crate::sheets::Workbook;

mod desk;
mod files;

/// A sheet written down: `#5` is a number, `@2025-03-05` a real date, `!REF` an error.
fn grid(rows: &[&[&str]]) -> Grid {
    let mut grid = Grid {
        name: "Sheet1".to_owned(),
        ..Grid::default()
    };
    for (row, cells) in rows.iter().enumerate() {
        for (column, words) in cells.iter().enumerate() {
            let rest = words.get(1..).unwrap_or_default();
            let value = match words.chars().next() {
                None => continue,
                Some('#') => Value::Number(rest.parse().unwrap()),
                Some('@') => Value::Date(rest.parse().unwrap()),
                Some('!') => Value::Error(format!("#{rest}!")),
                Some(_) => Value::Text((*words).to_owned()),
            };
            let place = Place {
                row: row as u32 + 1,
                column: column as u32,
            };
            grid.put(place, value);
        }
    }
    grid
}

fn told(grid: Grid, mapping: &Mapping) -> Recognised {
    let book = Workbook {
        grids: vec![grid],
        notes: vec![],
    };
    recognise(&book, mapping).unwrap()
}

fn read(rows: &[&[&str]]) -> Recognised {
    told(grid(rows), &Mapping::default())
}

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

fn outgoing(recognised: &Recognised, row: u32) -> (String, &Outgoing) {
    let row = recognised.rows.iter().find(|one| one.row == row).unwrap();
    let ready = row.read.as_ref().unwrap();
    match &ready.facts {
        Facts::Outgoing(facts) => (ready.number.to_arrival(), facts),
        _ => panic!("no outgoing row"),
    }
}

fn incoming(recognised: &Recognised, row: u32) -> (String, &Incoming) {
    let row = recognised.rows.iter().find(|one| one.row == row).unwrap();
    let ready = row.read.as_ref().unwrap();
    match &ready.facts {
        Facts::Incoming(facts) => (ready.number.to_arrival(), facts),
        _ => panic!("no incoming row"),
    }
}

fn reasons(recognised: &Recognised, row: u32) -> Vec<&str> {
    let row = recognised.rows.iter().find(|one| one.row == row).unwrap();
    let reasons = row.read.as_ref().unwrap_err();
    reasons
        .iter()
        .map(|reason| reason.sentence.as_str())
        .collect()
}

fn rows(recognised: &Recognised) -> Vec<u32> {
    recognised.rows.iter().map(|row| row.row).collect()
}

fn notes(recognised: &Recognised) -> String {
    recognised.notes.join("\n")
}

#[test]
fn an_outgoing_book_in_the_form_of_the_decree() {
    let book = read(&[
        &["UBND XÃ SƠN ĐÔNG"],
        &["SỔ ĐĂNG KÝ VĂN BẢN ĐI", "", "", "Năm: 2025"],
        &[],
        &[
            "Số, ký hiệu văn bản",
            "Ngày tháng văn bản",
            "Tên loại và trích yếu nội dung văn bản",
            "Người ký",
            "Nơi nhận văn bản",
            "Đơn vị, người nhận bản lưu",
            "Số lượng bản",
            "Ngày chuyển",
            "Ký nhận",
            "Ghi chú",
        ],
        &[
            "(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)",
        ],
        &[
            "05/UBND-VP",
            "@2025-03-05",
            "Công văn về việc rà soát  hồ sơ",
            "Nguyễn Văn A",
            "- Sở Nội vụ;\n- Các phòng, ban.",
            "VT",
            "#12",
            "06/3/2025",
            "Lan",
            "gấp",
        ],
        &[
            "12 a/QĐ-UBND",
            "14/3/2025",
            "Quyết định nâng lương",
            "",
            "",
            "",
            "3 bản",
            "chưa gửi",
        ],
    ]);
    assert_eq!(book.table.direction, Direction::Outgoing);
    assert_eq!(book.table.headings, (4, 4));
    assert_eq!(rows(&book), [6, 7]);
    let (number, facts) = outgoing(&book, 6);
    let paper = &facts.paper;
    assert_eq!((number.as_str(), paper.symbol.as_str()), ("5", "UBND-VP"));
    assert_eq!(paper.date, PaperDate::Day(day(2025, 3, 5)));
    assert_eq!(
        (paper.kind, paper.subject.as_str()),
        (Some(Kind::CongVan), "rà soát hồ sơ")
    );
    assert_eq!(paper.recipients, ["Sở Nội vụ", "Các phòng, ban"]);
    assert_eq!((paper.copies, facts.file_copy.as_str()), (Some(12), "VT"));
    assert_eq!(facts.dispatched_on, Some(day(2025, 3, 6)));
    assert_eq!(facts.note, "Ký nhận: Lan; gấp", "an unknown column is kept");
    assert!(notes(&book).contains("cột I “Ký nhận”"), "{}", notes(&book));
    let (number, facts) = outgoing(&book, 7);
    assert_eq!(
        (number.as_str(), facts.paper.kind),
        ("12a", Some(Kind::QuyetDinh))
    );
    assert_eq!((facts.paper.copies, facts.dispatched_on), (Some(3), None));
    assert_eq!(
        facts.note, "Ngày chuyển: chưa gửi",
        "what is no date is kept as written"
    );
}

#[test]
fn an_incoming_book_with_columns_in_its_own_order() {
    let book = read(&[
        &[
            "STT",
            "Cơ quan ban hành",
            "Trích yếu",
            "Số KH",
            "Ngày VB",
            "Số đến",
            "Ngày đến",
            "Người nhận",
            "ĐT",
        ],
        &[
            "#1",
            "Sở Tài chính",
            "V/v dự toán 2025",
            "1203/STC-NS",
            "28/02/2025",
            "#5",
            "@2025-03-03",
            "Văn phòng",
            "=12",
        ],
        &[
            "#2",
            "Bộ Nội vụ",
            "Hướng dẫn",
            "#7",
            "tháng 2/2025",
            "6a",
            "3/3/25",
        ],
        &["#3"],
        &["#4"],
    ]);
    assert_eq!(book.table.direction, Direction::Incoming);
    assert_eq!(
        rows(&book),
        [2, 3],
        "rows that only have their running number are empty"
    );
    let (number, facts) = incoming(&book, 2);
    assert_eq!(
        (number.as_str(), facts.arrived_on),
        ("5", Some(day(2025, 3, 3)))
    );
    assert_eq!(
        (facts.number.as_str(), facts.paper.symbol.as_str()),
        ("1203", "STC-NS")
    );
    assert_eq!(
        (facts.paper.agency.as_str(), facts.paper.subject.as_str()),
        ("Sở Tài chính", "dự toán 2025")
    );
    assert_eq!(
        (facts.assignee.as_str(), facts.note.as_str()),
        ("Văn phòng", "ĐT: =12")
    );
    assert_eq!(facts.paper.date, PaperDate::Day(day(2025, 2, 28)));
    let (number, facts) = incoming(&book, 3);
    assert_eq!((number.as_str(), facts.number.as_str()), ("6a", "07"));
    assert_eq!(
        facts.paper.date,
        PaperDate::Written("tháng 2/2025".to_owned())
    );
    assert!(book.rows[1].doubts[0].contains("tháng 2/2025"));
}

#[test]
fn headings_of_two_rows_under_a_merged_one() {
    let mut sheet = grid(&[
        &["Số đến", "Ngày đến", "Văn bản", "", "", "Ghi chú"],
        &["", "", "Số, ký hiệu", "Ngày tháng", "Trích yếu", ""],
        &["1", "2", "3", "4", "5", "6"],
        &["#1", "13/01/2025", "05/SNV", "12/01/2025", "họp", ""],
    ]);
    let place = |row, column| Place { row, column };
    sheet.merged.push(Merged {
        first: place(1, 2),
        last: place(1, 4),
    });
    sheet.merged.push(Merged {
        first: place(1, 0),
        last: place(2, 0),
    });
    let book = told(sheet, &Mapping::default());
    assert_eq!(book.table.headings, (1, 2));
    assert_eq!(rows(&book), [4]);
    let (number, facts) = incoming(&book, 4);
    assert_eq!(
        (number.as_str(), facts.paper.date.day()),
        ("1", Some(day(2025, 1, 12)))
    );
    assert_eq!(facts.paper.symbol, "SNV");
    assert_eq!(book.table.columns[3].heading, "Văn bản Ngày tháng");
}

const HEAD: &[&str] = &["Số", "Ngày văn bản", "Trích yếu", "Nơi nhận"];

fn with_head(rows: &[&[&str]]) -> Recognised {
    read(&[&[HEAD], rows].concat())
}

#[test]
fn rows_that_are_no_entries_are_left_out_and_told() {
    let book = with_head(&[
        &["Tháng 01 năm 2025"],
        &["1", "13/01/2025", "một", "A"],
        &["Số", "Ngày văn bản", "Trích yếu", "Nơi nhận"],
        &["(1)", "(2)", "(3)", "(4)"],
        &["2", "14/01/2025", "hai", "B"],
        &["", "", "", ""],
        &["Tổng cộng: 2 văn bản"],
        &["", "", "Người lập biểu", "Thủ trưởng"],
    ]);
    assert_eq!(rows(&book), [3, 6]);
    let notes = notes(&book);
    assert!(notes.contains("Bỏ qua dòng 2: dòng phân cách."), "{notes}");
    assert!(notes.contains("Bỏ qua dòng 4: tiêu đề lặp lại."), "{notes}");
    assert!(
        notes.contains("Bỏ qua dòng 8, 9: dòng tổng cộng hoặc chữ ký."),
        "{notes}"
    );
}

#[test]
fn every_row_that_is_not_taken_says_why_and_where() {
    let book = with_head(&[
        &["", "13/01/2025", "không số", "A"],
        &["2", "31/02/2025", "ngày sai", "A"],
        &["3", "", "không ngày", "A"],
        &["4", "13/01/2025", "", "A"],
        &["@2025-12-05", "13/01/2025", "số thành ngày", "A"],
        &["6", "13/01/2025", "!REF", "A"],
        &["abc", "hôm qua", "hai lỗi", "A"],
        &["05-07", "13/01/2025", "nhiều số", "A"],
        &["#8.5", "13/01/2025", "số lẻ", "A"],
        &["9", "13/01/1025", "năm", "A"],
    ]);
    let only = |row, begins: &str| {
        let reasons = reasons(&book, row);
        assert!(reasons[0].starts_with(begins), "{reasons:?}");
        reasons.len()
    };
    assert_eq!(only(2, "Thiếu số văn bản; hãy ghi số ở ô A2"), 1);
    assert_eq!(only(3, "Ngày 31/02/2025 ở ô B3 không có trong lịch"), 1);
    assert_eq!(
        only(
            4,
            "Thiếu ngày tháng văn bản; hãy ghi đủ ngày, tháng, năm ở ô B4"
        ),
        1
    );
    assert_eq!(
        only(
            5,
            "Thiếu trích yếu; hãy ghi trích yếu nội dung văn bản ở ô C5"
        ),
        1
    );
    assert_eq!(
        only(6, "Excel đã đổi số văn bản ở ô A6 thành ngày 05/12/2025"),
        1
    );
    assert_eq!(
        only(7, "Công thức ở ô C7 bị lỗi #REF!; hãy gõ lại giá trị."),
        1
    );
    assert_eq!(only(8, "“abc” ở ô A8 không đọc được thành số văn bản"), 2);
    assert_eq!(only(9, "“05-07” ở ô A9 ghi nhiều số"), 1);
    assert_eq!(only(10, "8.5 ở ô A10 không phải số nguyên"), 1);
    assert_eq!(only(11, "Năm của 13/01/1025 ở ô B11 nằm ngoài"), 1);
    let columns = |row: usize| book.rows[row].read.as_ref().unwrap_err()[0].column;
    assert_eq!((columns(0), columns(1)), (Some(0), Some(1)));
}

#[test]
fn what_two_columns_say_of_one_number_is_compared_and_kept() {
    let book = read(&[
        &[
            "Số đến",
            "Ngày đến",
            "Số",
            "Ký hiệu",
            "Số, ký hiệu",
            "Trích yếu",
        ],
        &["5/VP", "13/01/2025", "7", "QĐ-UBND", "8/QĐ-SNV", "họp"],
    ]);
    let (number, facts) = incoming(&book, 2);
    assert_eq!((number.as_str(), facts.number.as_str()), ("5", "8"));
    assert_eq!(facts.paper.symbol, "QĐ-UBND");
    assert_eq!(facts.note, "Số đến: 5/VP; Số, ký hiệu: 8/QĐ-SNV");
    assert!(
        book.rows[0].doubts[0].contains("8 và 7"),
        "{:?}",
        book.rows[0].doubts
    );
}

#[test]
fn a_book_that_could_be_either_is_told() {
    let open = read(&[
        &["Số", "Ngày", "Số, ký hiệu", "Trích yếu"],
        &["1", "13/1/2025", "1/A", "x"],
    ]);
    assert!(!open.table.is_sure);
    assert!(
        notes(&open).contains("Không chắc đây là sổ văn bản đi"),
        "{}",
        notes(&open)
    );
    assert!(
        with_head(&[&["1", "13/1/2025", "x", "A"]]).table.is_sure,
        "Nơi nhận speaks"
    );
}

#[test]
fn the_order_of_days_and_months_is_told() {
    let read = |dates: &[&str]| {
        let rows: Vec<Vec<String>> = dates
            .iter()
            .enumerate()
            .map(|(index, date)| vec![index.to_string() + "a", (*date).to_owned(), "x".to_owned()])
            .collect();
        let rows: Vec<Vec<&str>> = rows
            .iter()
            .map(|row| row.iter().map(String::as_str).collect())
            .collect();
        let rows: Vec<&[&str]> = rows.iter().skip(1).map(Vec::as_slice).collect();
        with_head(&rows)
    };
    let date = |book: &Recognised, row| outgoing(book, row).1.paper.date.day().unwrap();
    let days = read(&["", "05/03/2025", "25/03/2025"]);
    assert_eq!(
        (date(&days, 2), days.mapping.day_first),
        (day(2025, 3, 5), Some(true))
    );
    let months = read(&["", "05/03/2025", "03/25/2025"]);
    assert_eq!(
        (date(&months, 2), months.mapping.day_first),
        (day(2025, 5, 3), Some(false))
    );
    assert!(notes(&months).contains("tháng đứng trước ngày"));
    let open = read(&["", "05/03/2025", "04/03/2025"]);
    assert_eq!(
        (date(&open, 2), open.mapping.day_first),
        (day(2025, 3, 5), None)
    );
    assert!(
        notes(&open).contains("đã đọc là ngày/tháng"),
        "{}",
        notes(&open)
    );
    let mixed = read(&["", "05/03/2025", "25/03/2025", "03/26/2025"]);
    assert!(reasons(&mixed, 2)[0].contains("ngày/tháng hay tháng/ngày"));
    assert_eq!(
        (date(&mixed, 3), date(&mixed, 4)),
        (day(2025, 3, 25), day(2025, 3, 26))
    );
    assert!(notes(&mixed).contains("có ô viết ngày/tháng"));
    let turned = read(&[
        "",
        "@2025-05-03",
        "@2025-06-03",
        "@2025-07-03",
        "13/3/2025",
        "14/3/2025",
        "25/3/2025",
    ]);
    assert!(
        notes(&turned).contains("Excel có thể đã đảo"),
        "{}",
        notes(&turned)
    );
}

#[test]
fn the_year_of_the_book_helps_and_warns() {
    let mut sheet = grid(&[HEAD, &["1", "13/1", "một"], &["2", "14/01/2019", "hai"]]);
    sheet.name = "Đi".to_owned();
    let mapping = Mapping {
        year: Some(2025),
        ..Mapping::default()
    };
    let book = told(sheet, &mapping);
    assert_eq!(
        outgoing(&book, 2).1.paper.date.day(),
        Some(day(2025, 1, 13))
    );
    assert!(book.rows[0].doubts.is_empty());
    assert!(
        book.rows[1].doubts[0].contains("2019, khác xa năm 2025"),
        "{:?}",
        book.rows[1]
    );
    let unknown = with_head(&[&["1", "13/1", "một"]]);
    assert!(reasons(&unknown, 2)[0].contains("chưa có năm"));
    let usual = with_head(&[&["1", "13/1", "một"], &["2", "14/01/2025", "hai"]]);
    assert_eq!(usual.mapping.year, Some(2025));
}

#[test]
fn a_number_that_stands_twice_is_rejected_the_second_time() {
    let head: &[&str] = &["Số, ký hiệu", "Ngày văn bản", "Trích yếu", "Nơi nhận"];
    let book = read(&[
        head,
        &["05/UBND-VP", "13/01/2025", "một"],
        &["05/QĐ-UBND", "13/01/2025", "loại khác"],
        &["5/UBND–VP", "14/01/2025", "trùng"],
        &["05/UBND-VP", "14/01/2026", "năm sau"],
        &["05a/UBND-VP", "14/01/2025", "chen"],
    ]);
    let ready: Vec<bool> = book.rows.iter().map(|row| row.read.is_ok()).collect();
    assert_eq!(ready, [true, true, false, true, true]);
    assert_eq!(
        reasons(&book, 4),
        ["Số 5 đã có ở dòng 2; hãy xem dòng nào đúng và sửa dòng kia."]
    );
    assert!(notes(&book).contains("Có 1 dòng trùng số"));
}

#[test]
fn merged_cells_hold_for_dates_but_not_for_numbers() {
    let mut sheet = grid(&[
        &["Số đến", "Ngày đến", "Tác giả", "Trích yếu"],
        &["1", "13/01/2025", "Sở Nội vụ", "một"],
        &["2", "", "", "hai"],
        &["", "", "", "ba"],
    ]);
    for (column, first, last) in [(1, 2, 4), (2, 2, 3), (0, 3, 4)] {
        let place = |row| Place { row, column };
        sheet.merged.push(Merged {
            first: place(first),
            last: place(last),
        });
    }
    let book = told(sheet, &Mapping::default());
    let (_, second) = incoming(&book, 3);
    assert_eq!(
        (second.arrived_on, second.paper.agency.as_str()),
        (Some(day(2025, 1, 13)), "Sở Nội vụ")
    );
    assert!(
        reasons(&book, 4)[0].contains("bị gộp với dòng trên"),
        "{:?}",
        reasons(&book, 4)
    );
    assert_eq!(
        reasons(&book, 4).len(),
        1,
        "the date holds for the third row"
    );
}

#[test]
fn what_the_clerk_said_goes_before_what_is_guessed() {
    let rows: &[&[&str]] = &[
        &["Mã", "Ngày", "Nội dung", "Trích yếu", "Phòng"],
        &["7", "04/05/2025", "điều khác", "họp", "Văn phòng"],
    ];
    let fields = [
        ("ma", Field::Number),
        ("phong", Field::Unit),
        ("noi dung", Field::Note),
    ];
    let mapping = Mapping {
        direction: Some(Direction::Outgoing),
        fields: fields
            .map(|(heading, field)| (heading.to_owned(), field))
            .into(),
        day_first: Some(false),
        ..Mapping::default()
    };
    let book = told(grid(rows), &mapping);
    let (number, facts) = outgoing(&book, 2);
    assert_eq!(
        (number.as_str(), facts.unit.as_deref()),
        ("7", Some("Văn phòng"))
    );
    assert_eq!(facts.paper.date.day(), Some(day(2025, 4, 5)));
    assert_eq!(
        (facts.paper.subject.as_str(), facts.note.as_str()),
        ("họp", "Nội dung: điều khác")
    );
    let again = told(grid(rows), &book.mapping);
    assert_eq!(again.rows, book.rows, "what was decided can be given again");
    assert_eq!(again.mapping, book.mapping);
}

#[test]
fn the_sheet_that_is_a_book_is_chosen_and_the_others_are_named() {
    let cover = grid(&[&["Hướng dẫn"], &["Điền vào các trang sau"]]);
    let mut month = grid(&[HEAD, &["1", "13/01/2025", "một"]]);
    month.name = "Tháng 1".to_owned();
    let mut next = grid(&[
        HEAD,
        &["2", "13/02/2025", "hai"],
        &["3", "13/02/2025", "ba"],
    ]);
    next.name = "Tháng 2".to_owned();
    let mut hidden = next.clone();
    hidden.name = "Nháp".to_owned();
    hidden.hidden = true;
    let book = Workbook {
        grids: vec![cover, hidden, month, next],
        notes: vec![],
    };
    let recognised = recognise(&book, &Mapping::default()).unwrap();
    assert_eq!(recognised.table.sheet, "Tháng 2");
    assert!(
        notes(&recognised).contains("“Tháng 1”, “Nháp”"),
        "{}",
        notes(&recognised)
    );
    let named = Mapping {
        sheet: Some("Tháng 1".to_owned()),
        ..Mapping::default()
    };
    assert_eq!(recognise(&book, &named).unwrap().rows.len(), 1);
    let missing = Mapping {
        sheet: Some("Tháng 3".to_owned()),
        ..Mapping::default()
    };
    assert_eq!(
        recognise(&book, &missing),
        Err(NoTable::NoSuchSheet("Tháng 3".to_owned()))
    );
}

#[test]
fn a_sheet_that_is_no_book_is_told() {
    let phones = grid(&[&["Họ tên", "Số điện thoại"], &["Lan", "0912"]]);
    let book = Workbook {
        grids: vec![phones],
        notes: vec![],
    };
    assert_eq!(
        recognise(&book, &Mapping::default()),
        Err(NoTable::NotFound)
    );
}

/// Cells of every kind in every place: an answer for every row, and never a fall.
#[test]
fn any_cells_get_an_answer() {
    let values = [
        "",
        "#5",
        "#-1",
        "#5.5",
        "#45721",
        "#1e300",
        "@2025-03-05",
        "!REF",
        "05/UBND-VP",
        "12 a",
        "Số:",
        "31/02/2025",
        "13/1",
        "…",
        "ố",
        "Số",
        "V/v",
        "Công văn",
        "đ/đ/đ",
        "-",
        "Tổng cộng",
        "2025-13-45",
        "\u{301}",
        "00000000",
        "ngày",
        "5/",
        "/5",
        "٣/٤/2025",
        "9999999999",
        "a\nb",
        "Ế1",
        "Số ế",
        "12ế",
        "1ế/QĐ",
    ];
    let mut dice = 7_u32;
    let mut throw = || {
        dice = dice.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        values[(dice >> 8) as usize % values.len()]
    };
    let head = [
        "Số đến",
        "Ngày đến",
        "Số, ký hiệu",
        "Ngày văn bản",
        "Tên loại và trích yếu nội dung",
        "Trích yếu",
        "Số trang",
        "Thời hạn",
        "Độ khẩn",
        "Nơi nhận",
        "Số lượng",
        "Ngày chuyển",
    ];
    for direction in [Direction::Incoming, Direction::Outgoing] {
        let body: Vec<Vec<&str>> = (0..500)
            .map(|_| head.iter().map(|_| throw()).collect())
            .collect();
        let lines: Vec<&[&str]> = std::iter::once(head.as_slice())
            .chain(body.iter().map(Vec::as_slice))
            .collect();
        let mapping = Mapping {
            direction: Some(direction),
            ..Mapping::default()
        };
        let book = told(grid(&lines), &mapping);
        assert!(book.rows.len() > 400);
        for row in &book.rows {
            assert!(
                row.read
                    .as_ref()
                    .err()
                    .is_none_or(|reasons| !reasons.is_empty()),
                "{row:?}"
            );
        }
    }
}
