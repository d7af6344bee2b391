//! Whole files: what they hold, and what goes back of them.

use super::*;
use crate::sheets;
use crate::xlsx;

/// The same small book, saved by LibreOffice 7.4.
#[test]
fn old_and_foreign_formats_hold_the_same_book() {
    let xls = include_bytes!("../../../samples/so-di.xls").as_slice();
    let ods = include_bytes!("../../../samples/so-di.ods").as_slice();
    let read = |bytes| {
        let book = sheets::read(bytes, "", &sheets::Limits::default()).unwrap();
        recognise(&book, &Mapping::default()).unwrap()
    };
    let book = read(xls);
    assert_eq!(rows(&book), [4, 5, 7]);
    let (number, facts) = outgoing(&book, 5);
    assert_eq!(
        (number.as_str(), facts.paper.symbol.as_str()),
        ("12a", "QĐ-UBND")
    );
    assert_eq!(
        facts.paper.date.day(),
        Some(day(2025, 3, 5)),
        "merged with the row above"
    );
    assert_eq!(
        reasons(&book, 7),
        ["Công thức ở ô C7 bị lỗi #DIV/0!; hãy gõ lại giá trị."]
    );
    let again = read(ods);
    assert_eq!(reasons(&again, 7), reasons(&book, 7));
    assert_eq!(again.rows[0], book.rows[0]);
}

#[test]
fn a_text_file_is_a_book_too() {
    let text = "Số;Ngày VB;Trích yếu;Nơi nhận\n05;13/1/25;họp;A\n;;;\nTổng cộng: 1;;;\n";
    let book = sheets::read(text.as_bytes(), "so.csv", &sheets::Limits::default()).unwrap();
    let book = recognise(&book, &Mapping::default()).unwrap();
    assert_eq!(rows(&book), [2]);
    assert_eq!(
        outgoing(&book, 2).1.paper.date.day(),
        Some(day(2025, 1, 13))
    );
}

#[test]
fn rejected_rows_go_back_with_their_reasons_and_come_in_again() {
    let sheet = grid(&[
        &["UBND XÃ"],
        HEAD,
        &["1", "13/01/2025", "một", "A"],
        &["#2", "31/02/2025", "hai", "=1+1", "ngoài"],
        &["@2025-12-05", "!REF", "ba"],
    ]);
    let book = told(sheet.clone(), &Mapping::default());
    let about = xlsx::About::default();
    let bytes = xlsx::rejected::write(&sheet, &book, &about).unwrap();
    assert_eq!(bytes, xlsx::rejected::write(&sheet, &book, &about).unwrap());
    let back = sheets::read(&bytes, "loi.xlsx", &sheets::Limits::default()).unwrap();
    let written = &back.grids[0];
    let words = |row, column| {
        let value = written.at(Place { row, column });
        value.map(Value::to_words).unwrap_or_default()
    };
    assert_eq!(
        (words(1, 0), words(1, 5)),
        ("Số".to_owned(), "Lý do".to_owned())
    );
    assert_eq!(
        written.at(Place { row: 2, column: 0 }),
        Some(&Value::Number(2.0))
    );
    assert_eq!(
        (words(2, 1), words(2, 3), words(2, 4)),
        (
            "31/02/2025".to_owned(),
            "=1+1".to_owned(),
            "ngoài".to_owned()
        )
    );
    assert!(
        words(2, 5).starts_with("Ngày 31/02/2025 ở ô B4"),
        "{}",
        words(2, 5)
    );
    assert_eq!(words(3, 0), "05/12/2025");
    assert_eq!(words(3, 5).lines().count(), 2, "{}", words(3, 5));
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
    let styles = std::io::read_to_string(archive.by_name("xl/styles.xml").unwrap()).unwrap();
    assert!(
        styles.contains("FFFFD966"),
        "the cells meant are coloured: {styles}"
    );
    let again = recognise(&back, &Mapping::default()).unwrap();
    let reasons_column = again.table.columns.last().unwrap();
    assert_eq!(
        reasons_column.field,
        Field::Ignored,
        "the reasons are no part of the book"
    );
    assert_eq!(rows(&again), [2, 3]);
}

/// As openpyxl and its like write it: a formula, and no value beside it.
fn with_formulas() -> Vec<u8> {
    use std::io::Write;

    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, HEAD.iter().copied()).unwrap();
    for (row, (number, subject)) in [(1.0, "một"), (2.0, "hai"), (3.0, "ba")]
        .into_iter()
        .enumerate()
    {
        let row = row as u32 + 1;
        sheet.write_number(row, 0, number).unwrap();
        sheet.write_string(row, 1, "13/01/2025").unwrap();
        sheet.write_string(row, 2, subject).unwrap();
    }
    let unanswered = |formula: &str| rust_xlsxwriter::Formula::new(formula).set_result("@");
    sheet.write_formula(1, 3, unanswered("A2&\"b\"")).unwrap();
    sheet.write_formula(2, 2, unanswered("C2")).unwrap();
    // What Excel itself works out to be no word.
    sheet
        .write_formula(3, 3, rust_xlsxwriter::Formula::new("\"\"").set_result(""))
        .unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
    let mut packed = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut words = Vec::new();
        std::io::copy(&mut part, &mut words).unwrap();
        if name.ends_with("sheet1.xml") {
            let text = String::from_utf8(words).unwrap();
            assert_eq!(text.matches("<v>@</v>").count(), 2, "{text}");
            words = text
                .replace(" t=\"str\"><f>A2", "><f>A2")
                .replace(" t=\"str\"><f>C2", "><f>C2")
                .replace("<v>@</v>", "<v></v>")
                .into_bytes();
        }
        packed
            .start_file(name, zip::write::SimpleFileOptions::default())
            .unwrap();
        packed.write_all(&words).unwrap();
    }
    packed.finish().unwrap().into_inner()
}

#[test]
fn a_formula_that_was_never_worked_out_is_told() {
    let bytes = with_formulas();
    let book = sheets::read(&bytes, "so.xlsx", &sheets::Limits::default()).unwrap();
    let book = recognise(&book, &Mapping::default()).unwrap();
    let told = |cell: &str| {
        format!("Ô công thức {cell} chưa có giá trị; hãy mở tệp bằng Excel rồi lưu lại.")
    };
    assert_eq!(book.rows[0].doubts, [told("D2")]);
    assert!(book.rows[0].read.is_ok());
    let why = reasons(&book, 3);
    assert!(why[0].starts_with("Thiếu trích yếu"), "{why:?}");
    assert_eq!(why[1..], [told("C3")]);
    assert_eq!(rows(&book), [2, 3, 4]);
    assert!(book.rows[2].read.is_ok() && book.rows[2].doubts.is_empty());
}
