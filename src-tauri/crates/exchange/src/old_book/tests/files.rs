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
