//! What other programs read out of printed forms.

use std::fs;

use compose::{Book, BookEnd};
use document::listing::Cell;
use paper::{FontSet, Pages};
use rules::{BookForm, RuleBook};
use tempfile::TempDir;
use tests::witness::{ask, preflight};

use crate::pages;
use crate::samples::{self, INCOMING};

fn written(pages: &Pages, about: &pdf::About) -> Vec<u8> {
    pdf::write(pages, &FontSet::bundled(), about).unwrap()
}

#[test]
fn every_form_is_a_sound_tagged_file_and_the_same_twice() {
    let folder = TempDir::new().unwrap();
    for (name, form) in samples::forms() {
        let pages = pages(name, &form);
        let about = pdf::About::default();
        let bytes = written(&pages, &about);
        assert!(
            bytes == written(&pages, &about),
            "{name}: the same bytes twice"
        );
        let path = folder.path().join("form.pdf");
        fs::write(&path, &bytes).unwrap();
        let pdf = path.to_str().unwrap();
        assert!(ask("qpdf", ["--check", pdf]).agrees, "{name}");
        let info = ask("pdfinfo", [pdf]).stdout;
        assert!(info.contains("Tagged:          yes"), "{name}: {info}");
    }
}

#[test]
fn a_register_is_an_archive_file() {
    let folder = TempDir::new().unwrap();
    let (name, form) = &samples::forms()[0];
    let about = pdf::About {
        conformance: pdf::Conformance::A1b,
        ..pdf::About::default()
    };
    let path = folder.path().join("a1b.pdf");
    fs::write(&path, written(&pages(name, form), &about)).unwrap();
    let answer = preflight(&path);
    assert!(answer.stdout.contains("is a valid PDF/A-1b"), "{answer:?}");
}

/// An incoming register of three pages with its cover and closing page.
fn register(folder: &TempDir) -> String {
    let issuer = samples::issuer();
    let listing = samples::listing(BookForm::Incoming, &[&INCOMING[..], &INCOMING[..]].concat());
    let book = Book {
        end: BookEnd::Closed(samples::closing()),
        ..samples::book(BookForm::Incoming, &issuer, &listing)
    };
    let pages = pages("register", &compose::book(&book, RuleBook::nd30_2020()));
    assert_eq!(pages.pages.len(), 4);
    let path = folder.path().join("sổ.pdf");
    fs::write(&path, written(&pages, &pdf::About::default())).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn poppler_reads_every_cell_whole_and_the_heads_once() {
    let folder = TempDir::new().unwrap();
    let pdf = register(&folder);
    let words = ask("pdftotext", ["-raw", &pdf, "-"]).stdout;
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    for row in INCOMING {
        for cell in row.split('|').map(str::trim) {
            assert!(words.contains(cell), "poppler lacks “{cell}”");
        }
    }
    // Printed on both pages, read aloud once.
    assert_eq!(words.matches("(1) (2) (3)").count(), 2);
    let tree = ask("pdfinfo", ["-struct-text", &pdf]).stdout;
    assert_eq!(tree.matches("\"(1)\"").count(), 1, "{tree}");
    let rows = tree.lines().filter(|line| line.trim() == "TR").count();
    assert_eq!(rows, 2 + 2 * INCOMING.len(), "{tree}");
}

#[test]
fn the_columns_are_as_wide_as_the_rules_say() {
    let folder = TempDir::new().unwrap();
    let pdf = register(&folder);
    let found = edges(&pdf);
    let forms = &RuleBook::nd30_2020().forms;
    let mut edge = forms.book.left.default;
    for column in &forms.book(BookForm::Incoming).columns {
        let there = found.iter().any(|found| (found - edge).abs() < 0.02);
        assert!(there, "no line at {edge} mm among {found:?}");
        edge += column.width;
    }
}

/// Left edges of the rectangles on page 2, in millimetres, as MuPDF draws them.
fn edges(pdf: &str) -> Vec<f64> {
    let trace = ask("mutool", ["trace", pdf, "2"]).stdout;
    let places = trace.lines().filter_map(|line| {
        let (_, rest) = line.trim().strip_prefix("<moveto")?.split_once("x=\"")?;
        rest.split_once('"')?.0.parse::<f64>().ok()
    });
    places.map(|points| points * 25.4 / 72.0).collect()
}

#[test]
fn a_register_of_many_pages_is_one_sound_file_in_its_order() {
    let issuer = samples::issuer();
    let mut listing = samples::listing(BookForm::Incoming, &INCOMING);
    listing.rows = listing.rows.iter().cycle().take(750).cloned().collect();
    for (number, row) in (1..).zip(&mut listing.rows) {
        row[1] = Cell::Text(format!("{number}"));
    }
    // No page before has its letters.
    let last = "Ẵ#ỷ%Ậ*ŨŷÇ?";
    listing.rows[749][5] = Cell::Text(last.into());
    let book = samples::book(BookForm::Incoming, &issuer, &listing);
    let pages = pages("thick", &compose::book(&book, RuleBook::nd30_2020()));
    let count = pages.pages.len();
    assert!(count > 80, "{count} pages are more than are drawn at once");
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("thick.pdf");
    let pdf = path.to_str().unwrap();
    fs::write(&path, written(&pages, &pdf::About::default())).unwrap();
    assert!(ask("qpdf", ["--check", pdf]).agrees);
    let info = ask("pdfinfo", [pdf]).stdout;
    assert!(
        info.contains(&format!("Pages:           {count}\n")),
        "{info}"
    );
    let words = ask("pdftotext", ["-raw", pdf, "-"]).stdout;
    let mut rest = words.split_whitespace();
    for number in 1..=750 {
        let number = number.to_string();
        assert!(
            rest.any(|word| word == number),
            "number {number} in its place"
        );
    }
    assert!(words.contains(last), "the letters of the last page only");
    let places = ask("pdftotext", ["-bbox", pdf, "-"]).stdout;
    let place = places.lines().find(|line| line.contains(last)).unwrap();
    let edge = |name: &str| -> f64 {
        let (_, rest) = place.split_once(&format!("{name}=\"")).unwrap();
        rest.split_once('"').unwrap().0.parse().unwrap()
    };
    let width = edge("xMax") - edge("xMin");
    assert!(width < 80.0, "ten letters are no {width} points wide");
}
