//! The signed sheet with its overprint is the document that was issued.
#![allow(clippy::panic, reason = "a proof may say no")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use clerk::contract::{ExportWish, Printing};
use clerk::{Output, export_files};
use document::dispatch::{Number, Promulgated};
use document::{Draft, Kind, Part};
use tempfile::TempDir;
use tests::root;
use tests::witness::ask;

const TOLERANCE: f64 = 0.02;

fn decision() -> Draft {
    let path = root().join("assets/samples/quyet-dinh.vanthu");
    let text = fs::read_to_string(path).expect("the sample can be read");
    document::draft::read(&text).expect("a sample has no faults")
}

/// A decision that issues a regulation, with an appendix besides.
fn decision_in_two_parts() -> Draft {
    let mut draft = decision();
    let regulation = Promulgated {
        kind: Kind::QuyChe,
        subject: Some("Làm việc của Tổ số hóa hồ sơ".to_owned()),
        body: draft.main.body.clone(),
    };
    draft.parts.insert(0, Part::BanHanhKemTheo(regulation));
    draft
}

fn written(
    folder: &Path,
    name: &str,
    draft: &Draft,
    printing: Printing,
    shift: (f64, f64),
) -> PathBuf {
    let path = folder.join(name);
    let wish = ExportWish {
        shift,
        ..ExportWish::default()
    };
    let files = export_files(draft, printing, Output::Pdf, &wish, &path).expect("it is exported");
    for (path, bytes) in files {
        fs::write(path, bytes).expect("the proof can be written");
    }
    path
}

/// A word as poppler finds it; lengths in thousandths of a point.
#[derive(Clone, Debug, PartialEq, PartialOrd)]
struct Word {
    page: usize,
    top: f64,
    left: f64,
    right: f64,
    text: String,
}

fn words(file: &Path) -> Vec<Word> {
    let html = ask("pdftotext", [Path::new("-bbox"), file, Path::new("-")]).stdout;
    let mut page = 0;
    let mut words = vec![];
    for line in html.lines().map(str::trim) {
        page += usize::from(line.starts_with("<page"));
        let Some((tag, rest)) = line
            .strip_prefix("<word")
            .and_then(|rest| rest.split_once('>'))
        else {
            continue;
        };
        let field = |name: &str| -> f64 {
            let value = tag
                .split_once(&format!("{name}=\""))
                .and_then(|(_, rest)| rest.split_once('"'));
            let value = value.and_then(|(value, _)| value.parse().ok());
            value.unwrap_or_else(|| panic!("poppler gives {name} in {tag}"))
        };
        words.push(Word {
            page,
            top: field("yMin"),
            left: field("xMin"),
            right: field("xMax"),
            text: rest.trim_end_matches("</word>").to_owned(),
        });
    }
    words
}

/// The letters of each line without the spaces between them, by page and height.
fn lines(words: &[Word]) -> BTreeMap<(usize, i64), String> {
    let mut words = words.to_vec();
    words.sort_by(|a, b| a.left.total_cmp(&b.left));
    let mut lines: BTreeMap<(usize, i64), String> = BTreeMap::new();
    for word in words {
        *lines.entry(line_of(&word)).or_default() += &word.text;
    }
    lines
}

fn line_of(word: &Word) -> (usize, i64) {
    (word.page, (word.top * 10.0).round() as i64)
}

/// Lays the overprint on the pages it is for, as a printer does that gets the sheets again.
fn printed_over(signing: &Path, overprint: &Path, sheets: &[usize]) -> PathBuf {
    let out = signing.with_file_name("printed-over.pdf");
    let numbers = |pages: Vec<String>| pages.join(",");
    let to = numbers(sheets.iter().map(ToString::to_string).collect());
    let from = numbers((1..=sheets.len()).map(|page| page.to_string()).collect());
    let arguments = [
        signing.display().to_string(),
        "--overlay".to_owned(),
        overprint.display().to_string(),
        format!("--to={to}"),
        format!("--from={from}"),
        "--".to_owned(),
        out.display().to_string(),
    ];
    let answer = ask("qpdf", arguments);
    assert!(answer.agrees, "{answer:?}");
    out
}

#[test]
fn a_signed_sheet_printed_over_is_the_issued_document() {
    for (number, draft, sheets) in [
        (7, decision(), vec![1, 3]),
        (1412, decision_in_two_parts(), vec![1, 3, 4]),
    ] {
        let folder = TempDir::new().expect("a folder for the proof");
        let mut issued = draft.clone();
        issued.main.number = Some(Number::new(number));
        let write = |name: &str, draft: &Draft, printing| {
            written(folder.path(), name, draft, printing, (0.0, 0.0))
        };
        let signing = write("signing.pdf", &draft, Printing::SigningCopy);
        let over = write("over.pdf", &issued, Printing::Overprint);
        let issued = words(&write("issued.pdf", &issued, Printing::Document));

        let filled = words(&over);
        let of_main: Vec<&str> = filled.iter().map(|word| word.text.as_str()).collect();
        let number = Number::new(number).to_paper();
        assert_eq!(of_main, [number.as_str(), "12"].repeat(sheets.len()));

        let whole = words(&printed_over(&signing, &over, &sheets));
        assert_eq!(
            lines(&whole),
            lines(&issued),
            "the same words on the same lines"
        );
        // The lines that were filled are those of number and day, and no word lies on another.
        let on_sheet = |word: &Word| Word {
            page: sheets[word.page - 1],
            ..word.clone()
        };
        let touched: BTreeSet<(usize, i64)> =
            filled.iter().map(|word| line_of(&on_sheet(word))).collect();
        for (a, b) in whole.iter().flat_map(|a| whole.iter().map(move |b| (a, b))) {
            let beside = line_of(a) == line_of(b) && a.left < b.left;
            assert!(
                !beside || a.right <= b.left + TOLERANCE,
                "{a:?} lies on {b:?}"
            );
        }
        let mut others = 0;
        for word in issued
            .iter()
            .filter(|word| !touched.contains(&line_of(word)))
        {
            let stands = whole.iter().any(|there| {
                there.text == word.text
                    && there.page == word.page
                    && (there.left - word.left).abs() < TOLERANCE
                    && (there.top - word.top).abs() < TOLERANCE
            });
            assert!(stands, "{word:?}");
            others += 1;
        }
        assert!(others > 200, "most lines stay as they are");
    }
}

#[test]
fn the_overprint_moves_as_far_as_the_printer_is_off() {
    let folder = TempDir::new().expect("a folder for the proof");
    let mut draft = decision();
    draft.main.number = Some(Number::new(7));
    let write = |name: &str, shift| {
        words(&written(
            folder.path(),
            name,
            &draft,
            Printing::Overprint,
            shift,
        ))
    };
    let (straight, moved) = (write("a.pdf", (0.0, 0.0)), write("b.pdf", (1.5, -2.0)));
    let points = |millimetres: f64| millimetres * 72.0 / 25.4;
    for (before, after) in straight.iter().zip(&moved) {
        assert!((after.left - before.left - points(1.5)).abs() < TOLERANCE);
        assert!((after.top - before.top - points(-2.0)).abs() < TOLERANCE);
    }
    assert_eq!((straight.len(), moved.len()), (4, 4));
}

#[test]
fn the_test_sheet_of_a_printer_has_its_frame_where_it_says() {
    let folder = TempDir::new().expect("a folder for the proof");
    let test = compose::printer_test(rules::RuleBook::nd30_2020());
    let set = typeset::typeset(&test, &paper::FontSet::bundled());
    assert_eq!(set.troubles, []);
    let bytes = pdf::write(
        &set.pages,
        &paper::FontSet::bundled(),
        &pdf::About::default(),
    );
    let path = folder.path().join("test.pdf");
    fs::write(&path, bytes.expect("it is written")).expect("the proof can be written");
    let trace = ask("mutool", [Path::new("trace"), &path]).stdout;
    // Its upper left corner, from the edges of the sheet.
    let points = |millimetres: f64| millimetres * 72.0 / 25.4;
    let (x, y) = (points(50.0), points(50.0));
    let numbers = |line: &str| -> Option<(f64, f64)> {
        let field = |name: &str| {
            let (_, rest) = line.split_once(&format!(" {name}=\""))?;
            rest.split_once('"')?.0.parse().ok()
        };
        Some((field("x")?, field("y")?))
    };
    let height = points(297.0);
    let corners: Vec<(f64, f64)> = trace
        .lines()
        .filter(|line| line.contains("<moveto") || line.contains("<lineto"))
        .filter_map(numbers)
        .collect();
    let stands = corners
        .iter()
        .any(|&(left, up)| (left - x).abs() < 0.05 && (height - up - y).abs() < 0.05);
    assert!(stands, "{corners:?}");
}
