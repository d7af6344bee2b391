//! What other programs read out of whole dispatches: the words as they were written, the
//! measures the decree asks for, PDF/A.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a proof may say no")]

use std::fs;
use std::path::PathBuf;

use clerk::contract::Printing;
use clerk::{Output, export};
use document::{Block, Draft};
use tempfile::TempDir;
use tests::root;
use tests::witness::{ask, preflight};

/// A sample as PDF on the disk.
struct Printed {
    draft: Draft,
    pdf: PathBuf,
    _folder: TempDir,
}

fn printed(name: &str) -> Printed {
    let text = fs::read_to_string(root().join(format!("assets/samples/{name}.vanthu"))).unwrap();
    let draft = document::draft::read(&text).unwrap();
    let folder = TempDir::new().unwrap();
    let pdf = folder.path().join("bản in.pdf");
    fs::write(
        &pdf,
        export(&draft, Printing::Document, Output::Pdf).unwrap(),
    )
    .unwrap();
    Printed {
        draft,
        pdf,
        _folder: folder,
    }
}

impl Printed {
    fn text(&self, page: &str) -> String {
        let pdf = self.pdf.to_str().unwrap();
        ask("pdftotext", ["-raw", "-f", page, "-l", page, pdf, "-"]).stdout
    }

    fn words(&self) -> String {
        let all = ask("pdftotext", ["-raw", self.pdf.to_str().unwrap(), "-"]).stdout;
        all.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The first word on a page that begins with `text`: left, top, right in millimetres.
    fn place(&self, page: &str, text: &str) -> [f64; 3] {
        let pdf = self.pdf.to_str().unwrap();
        let found = ask("pdftotext", ["-bbox", "-f", page, "-l", page, pdf, "-"]).stdout;
        let line = found
            .lines()
            .find(|line| line.contains(&format!(">{text}")))
            .unwrap_or_else(|| panic!("poppler finds “{text}” in {found}"));
        ["xMin", "yMin", "xMax"].map(|name| {
            let (_, rest) = line.split_once(&format!("{name}=\"")).unwrap();
            let points: f64 = rest.split_once('"').unwrap().0.parse().unwrap();
            points * 25.4 / 72.0
        })
    }
}

const SAMPLES: [&str; 9] = [
    "cong-van-mot-noi-nhan",
    "cong-van-hai-noi-nhan",
    "quyet-dinh",
    "ke-hoach",
    "van-ban-kho",
    "quyet-dinh-ban-hanh-quy-che",
    "bao-cao",
    "ke-hoach-lien-tich",
    "cong-van-du-dau",
];

#[test]
fn poppler_and_mupdf_read_every_paragraph_as_it_was_written() {
    for name in SAMPLES {
        let printed = printed(name);
        let words = printed.words();
        let mupdf = ask(
            "mutool",
            [
                "draw",
                "-F",
                "txt",
                "-o",
                "-",
                printed.pdf.to_str().unwrap(),
            ],
        );
        let mupdf = mupdf
            .stdout
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        for block in &printed.draft.main.body.0 {
            let (Block::Paragraph { text } | Block::Basis { text } | Block::Order { text }) = block
            else {
                continue;
            };
            // A paragraph may run over a page, with the page number between its lines.
            let plain = text.to_plain();
            let whole = plain.split_whitespace().collect::<Vec<_>>();
            for part in whole.chunks(6) {
                let part = part.join(" ");
                assert!(words.contains(&part), "{name}: poppler lacks “{part}”");
                assert!(mupdf.contains(&part), "{name}: MuPDF lacks “{part}”");
            }
        }
    }
}

#[test]
fn the_samples_are_sound_files_with_their_pages() {
    for (name, pages) in [
        ("cong-van-mot-noi-nhan", 1),
        ("cong-van-hai-noi-nhan", 5),
        ("quyet-dinh", 3),
    ] {
        let printed = printed(name);
        let pdf = printed.pdf.to_str().unwrap();
        assert!(ask("qpdf", ["--check", pdf]).agrees, "{name}");
        let info = ask("pdfinfo", [pdf]).stdout;
        assert!(
            info.contains(&format!("Pages:           {pages}\n")),
            "{name}: {info}"
        );
        assert!(info.contains("Tagged:          yes"), "{name}: {info}");
    }
}

#[test]
fn whole_dispatches_are_archive_files() {
    for name in SAMPLES {
        let printed = printed(name);
        let fonts = paper::FontSet::bundled();
        let book = rules::RuleBook::nd30_2020();
        let composition = compose::draft(&printed.draft, book, compose::Printing::Document);
        let pages = typeset::typeset(&composition, &fonts).pages;
        let about = pdf::About {
            conformance: pdf::Conformance::A1b,
            ..pdf::About::default()
        };
        let archive = printed.pdf.with_file_name("a1b.pdf");
        fs::write(&archive, pdf::write(&pages, &fonts, &about).unwrap()).unwrap();
        let answer = preflight(&archive);
        assert!(
            answer.stdout.contains("is a valid PDF/A-1b"),
            "{name}: {answer:?}"
        );
    }
}

#[test]
fn margins_and_places_are_those_of_the_decree() {
    let printed = printed("cong-van-mot-noi-nhan");
    // Lề trái 30 mm: the recipients stand flush left (mục I.3, II.9.b).
    let [left, ..] = printed.place("1", "Nơi");
    assert!((left - 30.0).abs() < 0.3, "left margin {left}");
    // Lùi đầu dòng 1,27 cm (mục II.5.b).
    let [first, ..] = printed.place("1", "Phúc");
    assert!((first - 42.7).abs() < 0.3, "indent {first}");
    // Ô 3 and ô 4 stand on one line (mục IV).
    let [_, number, _] = printed.place("1", "Số:");
    let [_, place, _] = printed.place("1", "Sơn");
    assert!(
        (number - place).abs() < 0.6,
        "ô 3 at {number}, ô 4 at {place}"
    );
    // Lề phải 20 mm: Quốc hiệu ends before it.
    let [.., right] = printed.place("1", "NAM");
    assert!(right <= 190.0, "right edge {right}");
}

#[test]
fn page_numbers_are_read_from_the_second_page_on_and_begin_anew_in_each_part() {
    let printed = printed("cong-van-hai-noi-nhan");
    let first = |page: &str| {
        printed
            .text(page)
            .lines()
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    assert_eq!([first("3"), first("4"), first("5")], ["2", "3", "4"]);
    assert!(
        !printed.text("1").lines().any(|line| line == "1"),
        "page 1 shows no number"
    );
    assert!(
        !printed
            .text("2")
            .lines()
            .any(|line| line == "1" || line == "2")
    );
}
