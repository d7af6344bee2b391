//! What other programs find in the PDFs of the `pdf` room.
#![allow(clippy::panic, reason = "a proof may say no")]

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use paper::{Face, FontSet, Item, Pages, Words};
use pdf::{About, Conformance};
use tempfile::TempDir;
use tests::specimen::{self, LEFT, RIGHT};
use tests::witness::{ask, preflight};

/// A fiftieth of a point: a quarter of the dot of a printer with 1200 dots to the inch.
const TOLERANCE: f64 = 0.02;

fn about(conformance: Conformance) -> About {
    About {
        title: "Kế hoạch <rà soát> & nộp lưu".to_owned(),
        author: "UBND XÃ SƠN ĐÔNG".to_owned(),
        subject: "rà soát hồ sơ lưu trữ".to_owned(),
        keywords: "kế hoạch, 15/KH-UBND".to_owned(),
        moment: chrono::DateTime::parse_from_rfc3339("2026-03-05T08:00:00+07:00").ok(),
        conformance,
        ..About::default()
    }
}

fn specimen_bytes(conformance: Conformance) -> Vec<u8> {
    let fonts = FontSet::bundled();
    let pages = specimen::dispatch(&fonts);
    pdf::write(&pages, &fonts, &about(conformance)).expect("the specimen can be written")
}

/// A file that lives as long as the proof.
struct Proof {
    _folder: TempDir,
    path: PathBuf,
}

impl Proof {
    fn of(bytes: &[u8]) -> Proof {
        let folder = TempDir::new().expect("a folder for the proof");
        let path = folder.path().join("proof.pdf");
        fs::write(&path, bytes).expect("the proof can be written");
        Proof {
            _folder: folder,
            path,
        }
    }

    fn specimen() -> Proof {
        Proof::of(&specimen_bytes(Conformance::A2b))
    }

    fn path(&self) -> &Path {
        &self.path
    }

    fn arg(&self) -> &str {
        self.path.to_str().expect("temporary paths are UTF-8")
    }
}

#[test]
fn poppler_and_mupdf_read_exactly_the_words_that_were_set() {
    let proof = Proof::specimen();
    let expected = specimen::words(&specimen::dispatch(&FontSet::bundled()));
    let poppler = ask("pdftotext", ["-raw", proof.arg(), "-"]).stdout;
    assert_eq!(poppler.split_whitespace().collect::<Vec<_>>(), expected);
    let mupdf = ask("mutool", ["draw", "-q", "-F", "txt", proof.arg()]).stdout;
    assert_eq!(mupdf.split_whitespace().collect::<Vec<_>>(), expected);
}

#[test]
fn characters_drawn_with_one_glyph_are_read_as_they_were_written() {
    // In Times New Roman it is the space and the no-break space; readers print both alike, so
    // here the Greek letter Ό is drawn as the A of the bundled face.
    let bundled = FontSet::bundled();
    let mut files = Face::ALL.map(|face| bundled.metrics(face).bytes());
    let distances = [0xFF, 0xBA, 0xFF, 0xB5, 0xFF, 0xB4];
    let nearer = [0xFF, 0xBA, 0xFF, 0xB5, 0xFC, 0x98];
    files[0] = replaced(files[0], &distances, &nearer).leak();
    let fonts = FontSet::new("Alike", files).expect("the face is still complete");
    let regular = fonts.metrics(Face::Regular);
    assert_eq!(regular.glyph('Ό'), regular.glyph('A'));

    let mut pages = specimen::dispatch(&fonts);
    let first = pages.pages[0]
        .marks
        .iter_mut()
        .find_map(|mark| match &mut mark.item {
            Item::Text(text) if text.face == Face::Regular => Some(&mut text.words),
            _ => None,
        });
    *first.expect("the body is upright") = Words::one("AΌAΌ ");
    let bytes = pdf::write(&pages, &fonts, &about(Conformance::A1b)).expect("both have a glyph");
    let proof = Proof::of(&bytes);
    let expected = specimen::words(&pages);
    let poppler = ask("pdftotext", ["-raw", proof.arg(), "-"]).stdout;
    assert_eq!(poppler.split_whitespace().collect::<Vec<_>>(), expected);
    let trace = ask("mutool", ["trace", proof.arg()]).stdout;
    for letter in ["A", "Ό"] {
        let drawn = format!("unicode=\"{letter}\" glyph=\"A\"");
        assert!(trace.contains(&drawn), "{drawn}");
    }
    let answer = preflight(proof.path());
    assert!(answer.stdout.contains("is a valid PDF/A-1b"), "{answer:?}");
}

/// A word as `pdftotext -bbox` reports it.
struct Found {
    text: String,
    left: f64,
    right: f64,
}

fn places(proof: &Proof) -> Vec<Found> {
    let html = ask("pdftotext", ["-bbox", proof.arg(), "-"]).stdout;
    let field = |line: &str, name: &str| -> f64 {
        let value = line
            .split_once(&format!("{name}=\""))
            .and_then(|(_, rest)| rest.split_once('"'))
            .and_then(|(value, _)| value.parse().ok());
        value.unwrap_or_else(|| panic!("poppler gives {name} in {line}"))
    };
    html.lines()
        .filter_map(|line| {
            let (tag, rest) = line.trim().strip_prefix("<word")?.split_once('>')?;
            let (text, _) = rest.split_once("</word>")?;
            Some(Found {
                text: text.replace("&amp;", "&"),
                left: field(tag, "xMin"),
                right: field(tag, "xMax"),
            })
        })
        .collect()
}

#[test]
fn every_word_stands_where_it_was_set() {
    let fonts = FontSet::bundled();
    let proof = Proof::specimen();
    let found = places(&proof);
    let pages = specimen::dispatch(&fonts);
    let mut compared = 0;
    for mark in pages.pages.iter().flat_map(|page| &page.marks) {
        let Item::Text(text) = &mark.item else {
            continue;
        };
        for word in text.words.iter() {
            let left = (mark.at.x + word.dx).to_pt();
            let solid = fonts.width(text.face, text.size, word.text.trim_end());
            let right = left + solid.to_pt();
            let stands = found.iter().any(|found| {
                found.text == word.text.trim_end()
                    && (found.left - left).abs() < TOLERANCE
                    && (found.right - right).abs() < TOLERANCE
            });
            assert!(stands, "{:?} should stand at {left}–{right}", word.text);
            compared += 1;
        }
    }
    assert_eq!(compared, found.len(), "no word more than was set");
}

#[test]
fn justified_lines_end_at_the_right_edge() {
    let proof = Proof::specimen();
    let trace = ask("mutool", ["trace", proof.arg()]).stdout;
    let number = |line: &str, name: &str| -> Option<f64> {
        let (_, rest) = line.split_once(&format!(" {name}=\""))?;
        rest.split_once('"')?.0.parse().ok()
    };
    // A run is a <span>; its glyphs follow with their place and advance.
    let (mut edges, mut size, mut edge, mut starts_left) = (Vec::new(), 0.0, 0.0, None);
    for line in trace.lines().map(str::trim) {
        if line.starts_with("<span") {
            let (_, matrix) = line.split_once("trm=\"").expect("a span has a matrix");
            size = matrix
                .split_whitespace()
                .next()
                .and_then(|value| value.parse().ok())
                .expect("its first number is the size");
            starts_left = None;
        } else if line.starts_with("<g ") {
            let x = number(line, "x").expect("a glyph has a place");
            let advance = number(line, "adv").expect("a glyph has an advance");
            starts_left.get_or_insert((x - LEFT.to_pt()).abs() < TOLERANCE);
            if !line.contains("unicode=\" \"") {
                edge = x + advance * size;
            }
        } else if line.starts_with("</span") && starts_left == Some(true) {
            edges.push(edge);
        }
    }
    let justified = edges
        .iter()
        .filter(|&&edge| (edge - RIGHT.to_pt()).abs() < TOLERANCE);
    // Two paragraphs of the same text, all lines but the last.
    assert_eq!(justified.count(), 2 * 4, "right edges: {edges:?}");
}

#[test]
fn every_font_is_an_embedded_subset_with_unicode() {
    let proof = Proof::specimen();
    let listing = ask("pdffonts", [proof.arg()]).stdout;
    let fonts: Vec<&str> = listing.lines().skip(2).collect();
    assert_eq!(fonts.len(), Face::ALL.len(), "{listing}");
    for font in fonts {
        let fields: Vec<&str> = font.split_whitespace().collect();
        assert_eq!(fields[0].find('+'), Some(6), "a subset tag: {font}");
        assert!(fields[0].contains("LiberationSerif"), "{font}");
        let marks = &fields[fields.len() - 5..fields.len() - 2];
        assert_eq!(marks, ["yes", "yes", "yes"], "emb sub uni: {font}");
    }
}

#[test]
fn qpdf_finds_nothing_to_complain_about() {
    for conformance in [Conformance::A2b, Conformance::A1b] {
        let proof = Proof::of(&specimen_bytes(conformance));
        let answer = ask("qpdf", ["--check", proof.arg()]);
        assert!(answer.agrees, "{answer:?}");
        assert!(!answer.stdout.contains("WARNING"), "{answer:?}");
    }
}

#[test]
fn preflight_finds_pdf_a_1b_and_misses_a_removed_output_intent() {
    let valid = specimen_bytes(Conformance::A1b);
    let answer = preflight(Proof::of(&valid).path());
    assert!(answer.stdout.contains("is a valid PDF/A-1b"), "{answer:?}");

    let broken = replaced(&valid, b"/OutputIntents", b"/OutputNothing");
    let answer = preflight(Proof::of(&broken).path());
    assert!(
        answer.stdout.contains("is not a valid PDF/A-1b"),
        "{answer:?}"
    );
}

/// `bytes` with one passage replaced by another of the same length.
fn replaced(bytes: &[u8], passage: &[u8], by: &[u8]) -> Vec<u8> {
    assert_eq!(passage.len(), by.len(), "places in the file must not move");
    let at = bytes
        .windows(passage.len())
        .position(|window| window == passage)
        .expect("the passage stands in the file");
    [&bytes[..at], by, &bytes[at + passage.len()..]].concat()
}

#[test]
fn a_2b_has_what_iso_19005_2_asks_for_and_nothing_it_forbids() {
    let bytes = specimen_bytes(Conformance::A2b);
    let proof = Proof::of(&bytes);
    assert!(bytes.starts_with(b"%PDF-1.7\n%"), "header and binary mark");
    let comment = &bytes[10..14];
    assert!(comment.iter().all(|&byte| byte >= 128), "{comment:?}");

    let trailer = ask("qpdf", ["--show-object=trailer", proof.arg()]).stdout;
    assert!(trailer.contains("/ID [ <"), "{trailer}");
    assert!(!trailer.contains("/Encrypt"), "{trailer}");
    let all = ask(
        "qpdf",
        ["--qdf", "--object-streams=disable", proof.arg(), "-"],
    )
    .stdout;
    for forbidden in [
        "/JavaScript",
        "/JS ",
        "/AA ",
        "/OpenAction",
        "/LZWDecode",
        "/Launch",
    ] {
        assert!(!all.contains(forbidden), "{forbidden} is forbidden");
    }
    for demanded in [
        "/GTS_PDFA1",
        "/Lang (vi-VN)",
        "/Marked true",
        "/DisplayDocTitle true",
        "/StructTreeRoot",
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>B</pdfaid:conformance>",
    ] {
        assert!(all.contains(demanded), "{demanded} is missing");
    }
    let packet = b"<pdfaid:part>2</pdfaid:part>";
    assert!(
        bytes.windows(packet.len()).any(|window| window == packet),
        "the XMP packet is not compressed"
    );
}

#[test]
fn info_and_xmp_say_the_same() {
    let proof = Proof::specimen();
    let info = ask("pdfinfo", ["-isodates", proof.arg()]).stdout;
    let info: BTreeMap<&str, &str> = info
        .lines()
        .filter_map(|line| line.split_once(':'))
        .map(|(key, value)| (key, value.trim()))
        .collect();
    let xmp = ask("pdfinfo", ["-meta", proof.arg()]).stdout;
    let property = |name: &str| -> String {
        let (_, rest) = xmp.split_once(&format!("<{name}>")).expect("the property");
        let (inner, _) = rest.split_once(&format!("</{name}>")).expect("its end");
        let text: String = inner
            .split('<')
            .filter_map(|piece| {
                piece
                    .split_once('>')
                    .map_or(Some(piece), |(_, text)| Some(text))
            })
            .collect();
        text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&")
    };
    for (key, name) in [
        ("Title", "dc:title"),
        ("Author", "dc:creator"),
        ("Subject", "dc:description"),
        ("Keywords", "pdf:Keywords"),
        ("Creator", "xmp:CreatorTool"),
        ("Producer", "pdf:Producer"),
    ] {
        assert_eq!(
            info.get(key).copied(),
            Some(property(name).as_str()),
            "{key}"
        );
    }
    for (key, name) in [
        ("CreationDate", "xmp:CreateDate"),
        ("ModDate", "xmp:ModifyDate"),
    ] {
        let instant = |text: &str| {
            let text = if text.len() == "2026-03-05T08:00:00+07".len() {
                format!("{text}:00")
            } else {
                text.to_owned()
            };
            chrono::DateTime::parse_from_rfc3339(&text).expect("a date")
        };
        assert_eq!(instant(info[key]), instant(&property(name)), "{key}");
    }
}

#[test]
fn a_screen_reader_meets_the_nodes_in_their_order() {
    let proof = Proof::specimen();
    let structure = ask("pdfinfo", ["-struct-text", proof.arg()]).stdout;
    let outline: Vec<String> = structure
        .lines()
        .map(|line| line.replace(" (block)", "").replace(':', ""))
        .map(|line| line.chars().take(28).collect())
        .collect();
    assert_eq!(outline.join("\n").trim_end(), STRUCTURE, "{structure}");
}

/// No page number, no frame, and one paragraph on two pages: it is read as one.
const STRUCTURE: &str = r#"Document
  P
    "UBND XÃ SƠN ĐÔNG"
  P
    "KHẨN"
  H1
    "KẾ HOẠCH"
  H2
    "I. MỤC ĐÍCH, YÊU CẦU"
  P
    "Căn cứ chức năng, nhiệm
  L
    LI
      LBody
        "- Rà soát hồ sơ, tà
    LI
      LBody
        "- Lập mục lục văn b
  P
    "1. Nguyễn Ngọc Ánh ký t
  P
    "Căn cứ chức năng, nhiệm
    "và người chịu trách nhi
  Table
    TR
      TH
         /Scope /Column
        "Số TT"
      TH
         /Scope /Column
        "Đơn vị"
      TH
         /Scope /Column
        "Ghi chú"
    TR
      TD
        "1"
      TD
        "Phòng Kinh tế"
      TD"#;

#[test]
fn the_outline_is_nested_and_leads_to_its_pages() {
    let proof = Proof::specimen();
    let outline = ask("mutool", ["show", proof.arg(), "outline"]).stdout;
    let entries: Vec<&str> = outline
        .lines()
        .filter_map(|line| Some(line.split_once('&')?.0))
        .collect();
    let expected = [
        "-\t\"Kế hoạch\"\t#page=1",
        "|\t\t\"I. Mục đích <yêu cầu>\"\t#page=1",
        "|\t\t\"II. Phân công\"\t#page=2",
        "|\t\"Phụ lục\"\t#page=2",
    ];
    assert_eq!(entries, expected, "{outline}");
}

#[test]
fn urgency_is_red_and_everything_else_is_black() {
    let proof = Proof::specimen();
    let trace = ask("mutool", ["trace", proof.arg()]).stdout;
    let (mut ink, mut red) = ("", String::new());
    for line in trace.lines().map(str::trim) {
        if line.starts_with("<fill_text") {
            ink = if line.contains("colorspace=\"DeviceRGB\" color=\"1 0 0\"") {
                "red"
            } else {
                assert!(
                    line.contains("colorspace=\"DeviceGray\" color=\"0\""),
                    "{line}"
                );
                "black"
            };
        } else if let ("red", Some((_, glyph))) = (ink, line.split_once("unicode=\"")) {
            red.extend(glyph.chars().next());
        }
    }
    assert_eq!(red, "KHẨN");
    let strokes = |colour: &str| {
        trace
            .lines()
            .filter(|line| line.contains("<stroke_path") && line.contains(colour))
            .count()
    };
    assert_eq!(strokes("color=\"1 0 0\""), 1, "the frame of the stamp");
    assert_eq!(strokes("color=\"0\""), 1 + 6, "the rule and the cells");
}

#[test]
fn every_page_has_its_own_size() {
    let proof = Proof::specimen();
    let sizes = ask("pdfinfo", ["-f", "1", "-l", "2", proof.arg()]).stdout;
    for size in ["595.276 x 841.89 pts (A4)", "841.89 x 595.276 pts (A4)"] {
        assert!(sizes.contains(size), "{size} in {sizes}");
    }
}

#[test]
#[should_panic(expected = "the witness pdf-oracle is missing: install")]
fn a_missing_witness_is_no_silent_yes() {
    ask("pdf-oracle", [""]);
}

/// Started by the test itself in processes of its own, it writes the file named here.
const COPY: &str = "VANTHU_PDF_COPY";

#[test]
fn the_same_pages_give_the_same_bytes_in_every_process() {
    let bytes = specimen_bytes(Conformance::A2b);
    if let Some(path) = env::var_os(COPY) {
        fs::write(path, bytes).expect("the copy can be written");
        return;
    }
    assert!(bytes == specimen_bytes(Conformance::A2b), "in one process");
    let folder = TempDir::new().expect("a folder for the copies");
    for (name, zone) in [("north", "Asia/Ho_Chi_Minh"), ("south", "America/Lima")] {
        let path = folder.path().join(name);
        let run = Command::new(env::current_exe().expect("this program"))
            .args([
                "--exact",
                "the_same_pages_give_the_same_bytes_in_every_process",
            ])
            .env(COPY, &path)
            .env("TZ", zone)
            .output()
            .expect("this program starts again");
        assert!(run.status.success(), "{run:?}");
        let copy = fs::read(&path).expect("the copy");
        assert!(
            bytes == copy,
            "another process in {zone} writes other bytes"
        );
    }
}

#[test]
fn one_writer_serves_many_documents() {
    let fonts = FontSet::bundled();
    let batch: Vec<Pages> = ["Bùi Văn Ánh ", "Đặng Thị Ước "]
        .into_iter()
        .map(|name| {
            let mut pages = specimen::dispatch(&fonts);
            let Item::Text(text) = &mut pages.pages[0].marks[0].item else {
                panic!("the specimen begins with text");
            };
            text.words = Words::one(name);
            pages
        })
        .collect();
    let writer = pdf::Writer::new(&fonts, &batch).expect("all letters have glyphs");
    for pages in &batch {
        let bytes = writer
            .write(pages, &about(Conformance::A1b))
            .expect("the writer was made for it");
        let proof = Proof::of(&bytes);
        let found = ask("pdftotext", ["-raw", proof.arg(), "-"]).stdout;
        let found: Vec<&str> = found.split_whitespace().collect();
        assert_eq!(found, specimen::words(pages));
        let answer = preflight(proof.path());
        assert!(answer.stdout.contains("is a valid PDF/A-1b"), "{answer:?}");
    }
}
