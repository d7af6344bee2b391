use chrono::{DateTime, NaiveDate};
use document::listing::{Cell, Column};
use sha2::{Digest, Sha256};

use super::*;
use crate::grid::{Grid, Place, Value};
use crate::sheets;

fn column(key: &str, heading: &str, share: u32) -> Column {
    Column {
        key: key.to_owned(),
        heading: heading.to_owned(),
        share,
    }
}

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

fn listing(rows: Vec<Vec<Cell>>) -> Listing {
    Listing {
        title: "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN".to_owned(),
        columns: vec![
            column("arrived_on", "Ngày đến", 15),
            column("arrival_number", "Số đến", 12),
            column("subject", "Trích yếu", 60),
        ],
        rows,
    }
}

fn about() -> About {
    About {
        title: "Sổ văn bản đến 2026".to_owned(),
        author: "UBND xã Sơn Đông".to_owned(),
        created_on: Some(day(2026, 12, 31)),
    }
}

fn bytes(listing: &Listing) -> Vec<u8> {
    let sheet = Sheet {
        name: "Văn bản đến",
        above: &["UBND XÃ SƠN ĐÔNG".to_owned()],
        under: &["Năm 2026".to_owned()],
        listing,
    };
    write(&[sheet], &about()).unwrap()
}

fn read(bytes: &[u8]) -> Grid {
    let book = sheets::read(bytes, "so.xlsx", &sheets::Limits::default()).unwrap();
    book.grids.into_iter().next().unwrap()
}

/// One part of the packed file, as text.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    std::io::read_to_string(archive.by_name(name).unwrap()).unwrap()
}

fn text(words: &str) -> Cell {
    Cell::Text(words.to_owned())
}

#[test]
fn cells_keep_their_kind() {
    let at = DateTime::parse_from_rfc3339("2026-03-05T14:30:00+07:00").unwrap();
    let bytes = bytes(&listing(vec![
        vec![Cell::Date(day(2026, 3, 5)), text("05"), text("mời họp")],
        vec![Cell::Moment(at), Cell::Number(412), Cell::Empty],
        vec![
            Cell::Date(day(1899, 1, 1)),
            Cell::Number(i64::MAX),
            text("cũ"),
        ],
    ]));
    let grid = read(&bytes);
    let at = |place: &str| {
        let column = u32::from(place.as_bytes()[0] - b'A');
        let row = place[1..].parse().unwrap();
        grid.at(Place { row, column }).map(Value::to_words)
    };
    let value = |row, column| grid.at(Place { row, column }).unwrap().clone();
    assert_eq!(at("A1").as_deref(), Some("UBND XÃ SƠN ĐÔNG"));
    assert_eq!(at("A2").as_deref(), Some("SỔ ĐĂNG KÝ VĂN BẢN ĐẾN"));
    assert_eq!(at("A3").as_deref(), Some("Năm 2026"));
    assert_eq!(at("B4").as_deref(), Some("Số đến"));
    assert_eq!(at("C5").as_deref(), Some("(3)"));
    assert_eq!(value(6, 0), Value::Date(day(2026, 3, 5)));
    assert_eq!(value(6, 1), Value::Text("05".to_owned()));
    assert_eq!(
        value(7, 0),
        Value::Date(day(2026, 3, 5)),
        "the hour is left out in reading"
    );
    assert_eq!(value(7, 1), Value::Number(412.0));
    assert_eq!(at("C7"), None);
    // What Excel would count wrong stays words.
    assert_eq!(value(8, 0), Value::Text("01/01/1899".to_owned()));
    assert_eq!(value(8, 1), Value::Text(i64::MAX.to_string()));
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(
        sheet.contains("<v>46086.6041666"),
        "half past two is kept in the cell: {sheet}"
    );
    assert!(part(&bytes, "xl/styles.xml").contains("hh:mm dd/mm/yyyy"));
}

#[test]
fn no_words_become_a_formula() {
    let dangerous = [
        "=1+1",
        "+84 912",
        "-NQ/ĐU",
        "@cmd",
        "=HYPERLINK(\"http://x\")",
        "\t=1",
    ];
    let long = format!("={}", "1+".repeat(300));
    let rows = dangerous.iter().copied().chain([long.as_str()]);
    let rows = rows.map(|words| vec![text(words); 3]).collect();
    let bytes = bytes(&listing(rows));
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(
        !sheet.contains("<f>") && !sheet.contains("<f "),
        "a formula: {sheet}"
    );
    let grid = read(&bytes);
    for (index, words) in dangerous.iter().enumerate() {
        let place = Place {
            row: 6 + index as u32,
            column: 1,
        };
        assert_eq!(grid.at(place), Some(&Value::Text((*words).to_owned())));
    }
}

#[test]
fn the_head_stays_on_every_page_and_on_the_screen() {
    let bytes = bytes(&listing(vec![
        vec![Cell::Empty, text("1"), text("họp")];
        3
    ]));
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    for wanted in [
        "<pane ySplit=\"5\"",
        "state=\"frozen\"",
        "<autoFilter ref=\"A5:C8\"/>",
        "paperSize=\"9\"",
        "orientation=\"landscape\"",
        "fitToHeight=\"0\"",
        "<mergeCell ref=\"A2:C2\"/>",
    ] {
        assert!(sheet.contains(wanted), "{wanted} is not in {sheet}");
    }
    let workbook = part(&bytes, "xl/workbook.xml");
    assert!(workbook.contains("_xlnm.Print_Titles"), "{workbook}");
    assert!(workbook.contains("'Văn bản đến'!$4:$5"), "{workbook}");
    assert!(part(&bytes, "xl/styles.xml").contains("Times New Roman"));
}

#[test]
fn rows_are_as_high_as_their_words_and_dates_have_room() {
    let mut book = listing(vec![
        vec![
            Cell::Date(day(2026, 3, 5)),
            text("1"),
            text("họp")
        ];
        2
    ]);
    book.rows[1][2] = text(&"rà soát hồ sơ ".repeat(12));
    book.columns[0].share = 1;
    let bytes = bytes(&book);
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(
        sheet.contains("<row r=\"6\" spans=\"1:3\">"),
        "one line: {sheet}"
    );
    assert!(
        sheet.contains("<row r=\"7\" spans=\"1:3\" ht=\"30\" customHeight=\"1\">"),
        "{sheet}"
    );
    let (_, first) = sheet
        .split_once("<col min=\"1\" max=\"1\" width=\"")
        .unwrap();
    let width: f64 = first.split_once('"').unwrap().0.parse().unwrap();
    assert!(width >= 11.0, "a date fits in {width}");
}

#[test]
fn the_same_book_has_the_same_bytes() {
    let book = listing(vec![
        vec![
            Cell::Date(day(2026, 3, 5)),
            text("05"),
            text("họp")
        ];
        50
    ]);
    let sum = || Sha256::digest(bytes(&book));
    let first = sum();
    // The clock of the machine would show after a second; the parts of the file say it at once.
    assert_eq!(first, sum());
    let core = part(&bytes(&book), "docProps/core.xml");
    assert!(core.contains("2026-12-31T00:00:00Z"), "{core}");
    assert!(core.contains("UBND xã Sơn Đông"), "{core}");
}

#[test]
fn sheets_have_names_excel_accepts() {
    let book = listing(vec![]);
    let sheet = |name| Sheet {
        name,
        above: &[],
        under: &[],
        listing: &book,
    };
    let long = "Sổ đăng ký văn bản đến của cơ quan năm 2026";
    let names = ["Đến/Đi", "đến: đi", "dendi", "", long, long];
    let bytes = write(&names.map(sheet), &about()).unwrap();
    let read = sheets::read(&bytes, "so.xlsx", &sheets::Limits::default()).unwrap();
    let names: Vec<&str> = read.grids.iter().map(|grid| grid.name.as_str()).collect();
    assert_eq!(names[..4], ["ĐếnĐi", "đến đi", "dendi (2)", "Bảng"]);
    assert_eq!(names[4], "Sổ đăng ký văn bản đến của cơ q");
    assert_eq!(names[5], "Sổ đăng ký văn bản đến của  (2)");
}

#[test]
fn what_excel_cannot_hold_is_named() {
    let long = listing(vec![vec![text("ế"), text("1"), text(&"ế".repeat(32_768))]]);
    let sheet = Sheet {
        name: "Đến",
        above: &[],
        under: &[],
        listing: &long,
    };
    let refused = write(&[sheet], &about()).unwrap_err().to_string();
    assert!(
        refused.starts_with("Ô C4 dài hơn 32.767 ký tự"),
        "{refused}"
    );
}

#[test]
fn a_listing_without_columns_is_a_title() {
    let bytes = bytes(&Listing {
        title: "SỔ".to_owned(),
        ..Listing::default()
    });
    assert_eq!(read(&bytes).lines.len(), 3);
}
