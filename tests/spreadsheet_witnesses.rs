//! What LibreOffice finds in the spreadsheets of the `exchange` room, and what that room finds in
//! the spreadsheets of LibreOffice.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a proof may say no")]

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Days, NaiveDate};
use document::listing::{Cell, Column, Listing};
use exchange::grid::{Grid, Value};
use exchange::sheets::{self, Limits};
use exchange::xlsx::{self, About, Sheet};
use tempfile::TempDir;
use tests::witness::ask;

const HEADINGS: [&str; 5] = [
    "Số, ký hiệu văn bản",
    "Ngày tháng văn bản",
    "Tên loại và trích yếu nội dung văn bản",
    "Số lượng bản",
    "Ghi chú",
];

/// An outgoing book of some pages.
fn book() -> Listing {
    let columns = HEADINGS.iter().zip([18, 19, 60, 12, 20]);
    let columns = columns.map(|(heading, share)| Column {
        key: String::new(),
        heading: (*heading).to_owned(),
        share,
    });
    let first = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
    let at = DateTime::parse_from_rfc3339("2026-03-05T08:15:00+07:00").unwrap();
    let rows = (1..=90_u32).map(|number| {
        let note = match number % 5 {
            0 => Cell::Text("=1+1".to_owned()),
            1 => Cell::Text("05".to_owned()),
            2 => Cell::Moment(at),
            3 => Cell::Text("“ngoặc”, phẩy; và \"nháy\"".to_owned()),
            _ => Cell::Empty,
        };
        vec![
            Cell::Text(format!("{number:02}/UBND-VP")),
            Cell::Date(first + Days::new(u64::from(number))),
            Cell::Text("Công văn về việc rà soát hồ sơ lưu trữ, giao nộp đúng hạn".to_owned()),
            Cell::Number(i64::from(number) * 3),
            note,
        ]
    });
    Listing {
        title: "SỔ ĐĂNG KÝ VĂN BẢN ĐI".to_owned(),
        columns: columns.collect(),
        rows: rows.collect(),
    }
}

/// The book on the disk, and what LibreOffice makes of it.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn with(listing: &Listing) -> Desk {
        let sheet = |name| Sheet {
            name,
            above: &[],
            under: &[],
            listing,
        };
        let bytes = xlsx::write(&[sheet("Văn bản đi")], &About::default()).unwrap();
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join("so.xlsx"), bytes).unwrap();
        Desk { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Converts the book with a profile of its own: another LibreOffice may be at work.
    fn convert(&self, format: &str) -> PathBuf {
        let profile = format!(
            "-env:UserInstallation=file://{}",
            self.path("profile").display()
        );
        let source = self.path("so.xlsx");
        let folder = self.folder.path();
        let arguments: [&Path; 7] = [
            Path::new(&profile),
            Path::new("--headless"),
            Path::new("--convert-to"),
            Path::new(format),
            Path::new("--outdir"),
            folder,
            &source,
        ];
        let answer = ask("soffice", arguments);
        let ending = format.split(':').next().unwrap();
        let made = self.path(&format!("so.{ending}"));
        assert!(made.exists(), "LibreOffice makes {format}: {answer:?}");
        made
    }
}

/// The words of every row, cell by cell.
fn words(grid: &Grid) -> Vec<Vec<String>> {
    let width = HEADINGS.len() as u32;
    let lines = grid.lines.iter();
    let cells = lines.map(|line| (0..width).map(|column| line.at(column)).collect::<Vec<_>>());
    let words = |value: Option<&Value>| value.map(Value::to_words).unwrap_or_default();
    cells
        .map(|cells| cells.into_iter().map(words).collect())
        .collect()
}

fn paper(listing: &Listing) -> Vec<Vec<String>> {
    let rows = listing.rows.iter();
    rows.map(|cells| cells.iter().map(Cell::to_paper).collect())
        .collect()
}

#[test]
fn libreoffice_shows_every_word_as_it_stands_on_paper() {
    let listing = book();
    let desk = Desk::with(&listing);
    // Comma, quotes, UTF-8, from the first row, everything as it is shown.
    let csv = desk.convert("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true");
    let read = sheets::read(&fs::read(csv).unwrap(), "so.csv", &Limits::default()).unwrap();
    let rows = words(&read.grids[0]);
    assert_eq!(rows[0][0], listing.title);
    assert_eq!(rows[1], HEADINGS);
    assert_eq!(rows[2], ["(1)", "(2)", "(3)", "(4)", "(5)"]);
    assert_eq!(rows[3..], paper(&listing));
}

#[test]
fn libreoffice_prints_it_on_landscape_a4_with_its_head_on_every_page() {
    let desk = Desk::with(&book());
    let pdf = desk.convert("pdf");
    let about = ask("pdfinfo", [&pdf]).stdout;
    let size = about
        .lines()
        .find(|line| line.starts_with("Page size"))
        .unwrap();
    // LibreOffice rounds the sheet to tenths of a millimetre, poppler knows it all the same.
    assert!(
        size.contains("841.") && size.contains("x 595.") && size.ends_with("(A4)"),
        "{size}"
    );
    let text = ask("pdftotext", [Path::new("-layout"), &pdf, Path::new("-")]).stdout;
    let pages: Vec<&str> = text
        .split('\u{c}')
        .filter(|page| !page.trim().is_empty())
        .collect();
    assert!(pages.len() > 1, "the book has several pages");
    for (index, page) in pages.iter().enumerate() {
        assert!(
            page.contains("Ghi chú") && page.contains("(5)"),
            "the head: {page}"
        );
        let foot = format!("Trang {}/{}", index + 1, pages.len());
        assert!(page.contains(&foot), "{foot}: {page}");
    }
}

#[test]
fn what_libreoffice_saves_is_the_same_book() {
    let listing = book();
    let desk = Desk::with(&listing);
    let read = |path: PathBuf| {
        let bytes = fs::read(path).unwrap();
        let book = sheets::read(&bytes, "", &Limits::default()).unwrap();
        book.grids.into_iter().next().unwrap()
    };
    let ours = read(desk.path("so.xlsx"));
    assert_eq!(ours.lines.len(), listing.rows.len() + 3);
    for format in ["xls", "ods"] {
        let theirs = read(desk.convert(format));
        assert_eq!(theirs.name, ours.name, "{format}");
        for (line, wanted) in theirs.lines.iter().zip(&ours.lines) {
            assert_eq!(line, wanted, "{format}");
        }
        assert_eq!(theirs.lines.len(), ours.lines.len(), "{format}");
    }
}
