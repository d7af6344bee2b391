//! The fields of an electronic document, what its file says of it, and the draft inside it.
#![allow(clippy::panic, reason = "a proof may say no")]

use std::fs;
use std::path::{Path, PathBuf};

use clerk::contract::{ExportWish, Printing};
use clerk::{Output, export_files};
use compose::Printing as Which;
use document::Draft;
use document::dispatch::{Medium, Number};
use paper::FontSet;
use pdf::{About, Conformance};
use rules::RuleBook;
use tempfile::TempDir;
use tests::root;
use tests::witness::{ask, preflight};

fn sample(name: &str, medium: Medium) -> Draft {
    let path = root().join(format!("assets/samples/{name}.vanthu"));
    let text = fs::read_to_string(path).expect("the sample can be read");
    let mut draft = document::draft::read(&text).expect("a sample has no faults");
    draft.main.medium = medium;
    draft
}

/// The files of a draft, in a folder that lives as long as the proof.
struct Files {
    _folder: TempDir,
    paths: Vec<PathBuf>,
}

impl Files {
    fn of(draft: &Draft, printing: Printing, wish: ExportWish) -> Files {
        let folder = TempDir::new().expect("a folder for the proof");
        let path = folder.path().join("x.pdf");
        let files = export_files(draft, printing, Output::Pdf, &wish, &path);
        let files = files.expect("it is exported").into_iter();
        let paths = files.map(|(path, bytes)| {
            fs::write(&path, bytes).expect("the proof can be written");
            path
        });
        Files {
            paths: paths.collect(),
            _folder: folder,
        }
    }

    fn whole(draft: &Draft, printing: Printing) -> Files {
        Files::of(draft, printing, ExportWish::default())
    }

    fn first(&self) -> &Path {
        &self.paths[0]
    }
}

/// The fields of a file: their names, kinds and places, in points from the lower left corner.
fn fields(file: &Path) -> Vec<(String, String, [f64; 4])> {
    let objects = ask("mutool", [Path::new("show"), file, Path::new("grep")]).stdout;
    let widgets = objects.lines().filter(|line| line.contains("/Widget"));
    let fields = widgets.map(|line| {
        let between = |before: &str, behind: char| {
            let (_, rest) = line.split_once(before).expect("a field has it");
            rest.split_once(behind).expect("it ends").0.to_owned()
        };
        let edges: Vec<f64> = between("/Rect[", ']')
            .split_whitespace()
            .map(|edge| edge.parse().expect("a number"))
            .collect();
        let edges = <[f64; 4]>::try_from(edges).expect("four edges");
        (between("/T(", ')'), between("/FT/", '/'), edges)
    });
    fields.collect()
}

fn names(file: &Path) -> Vec<String> {
    fields(file).into_iter().map(|(name, ..)| name).collect()
}

#[test]
fn a_signing_copy_has_fields_for_what_it_still_lacks() {
    let draft = sample("quyet-dinh", Medium::DienTu);
    let files = Files::whole(&draft, Printing::SigningCopy);
    let kinds: Vec<(String, String)> = fields(files.first())
        .into_iter()
        .map(|(name, kind, _)| (name, kind))
        .collect();
    let expected = [
        ("so", "Tx"),
        ("ngay", "Tx"),
        ("chu-ky-nguoi-ky", "Sig"),
        ("chu-ky-co-quan", "Sig"),
    ];
    let expected = expected.map(|(name, kind)| (name.to_owned(), kind.to_owned()));
    assert_eq!(kinds, expected);

    let answer = ask("pdfsig", [files.first()]).stdout;
    assert_eq!(answer.matches("field is not signed").count(), 2, "{answer}");
    let form = ask(
        "mutool",
        [Path::new("show"), files.first(), Path::new("form")],
    )
    .stdout;
    assert_eq!(form.matches("Type: Sig").count(), 2, "{form}");
    assert_eq!(form.matches("Type: Tx").count(), 2, "{form}");
}

#[test]
fn what_is_printed_needs_no_field() {
    let mut draft = sample("quyet-dinh", Medium::DienTu);
    draft.main.number = Some(Number::new(15));
    let issued = Files::whole(&draft, Printing::Document);
    assert_eq!(names(issued.first()), ["chu-ky-nguoi-ky", "chu-ky-co-quan"]);

    let paper = Files::whole(&sample("quyet-dinh", Medium::Giay), Printing::SigningCopy);
    assert_eq!(names(paper.first()), Vec::<String>::new());
    let catalog = ask(
        "mutool",
        [Path::new("show"), paper.first(), Path::new("trailer/Root")],
    );
    assert!(!catalog.stdout.contains("/AcroForm"), "{catalog:?}");
}

#[test]
fn of_several_signatories_each_has_his_field_and_the_agency_one() {
    let draft = sample("bien-ban", Medium::DienTu);
    let files = Files::whole(&draft, Printing::SigningCopy);
    let expected = [
        "so",
        "chu-ky-nguoi-ky",
        "chu-ky-nguoi-ky-2",
        "chu-ky-co-quan",
    ];
    assert_eq!(names(files.first()), expected);
}

#[test]
fn the_seal_covers_a_third_of_the_signature_at_its_left() {
    let draft = sample("quyet-dinh", Medium::DienTu);
    let files = Files::whole(&draft, Printing::Document);
    let place = |wanted: &str| {
        let mut fields = fields(files.first()).into_iter();
        let found = fields.find(|(name, ..)| name == wanted);
        found
            .expect("the field is there")
            .2
            .map(|edge| edge * 25.4 / 72.0)
    };
    let (person, seal) = (place("chu-ky-nguoi-ky"), place("chu-ky-co-quan"));
    assert!(
        (seal[2] - seal[0] - 36.0).abs() < 0.1,
        "the real size: {seal:?}"
    );
    assert!(
        (seal[3] - seal[1] - 36.0).abs() < 0.1,
        "the real size: {seal:?}"
    );
    let covered = (seal[2] - person[0]) / (person[2] - person[0]);
    assert!((0.3..0.36).contains(&covered), "{covered} of it");
    assert!(seal[0] < person[0], "at its left");

    // Between the position and the name, which are the lines next to it.
    let html = ask(
        "pdftotext",
        [Path::new("-bbox"), files.first(), Path::new("-")],
    )
    .stdout;
    let height = |line: &str, name: &str| -> f64 {
        let (_, rest) = line
            .split_once(&format!("{name}=\""))
            .expect("poppler says it");
        let value = rest
            .split_once('"')
            .and_then(|(value, _)| value.parse().ok());
        value.unwrap_or_else(|| panic!("a number in {line}"))
    };
    let line = |word: &str| {
        let mut lines = html
            .lines()
            .filter(|line| line.contains(&format!(">{word}<")));
        lines.next_back().expect("the word is there")
    };
    let top = (841.89 - height(line("TRƯỞNG"), "yMax")) * 25.4 / 72.0;
    let bottom = (841.89 - height(line("Hà"), "yMin")) * 25.4 / 72.0;
    assert!(
        person[3] <= top + 0.5 && person[1] >= bottom - 0.5,
        "{person:?}"
    );
    assert!(person[3] - person[1] > 25.0, "room for a signature");
}

#[test]
fn a_part_in_a_file_of_its_own_is_signed_in_its_corner() {
    let draft = sample("quyet-dinh", Medium::DienTu);
    let wish = ExportWish {
        apart: true,
        ..ExportWish::default()
    };
    let files = Files::of(&draft, Printing::Document, wish);
    let ends: Vec<_> = files
        .paths
        .iter()
        .filter_map(|path| path.file_name())
        .collect();
    assert_eq!(ends, ["x.pdf", "x_1-phu-luc.pdf"]);
    let [(name, _, [left, bottom, right, top])] = &fields(&files.paths[1])[..] else {
        panic!("one field");
    };
    assert_eq!(name, "chu-ky-co-quan");
    let mm = |points: &f64| points * 25.4 / 72.0;
    assert!(mm(left) > 105.0 && mm(right) < 210.0, "at the right");
    assert!(
        mm(bottom) > 297.0 - 20.0 && mm(top) < 297.0,
        "in the margin"
    );

    let pages = |path: &Path| ask("pdfinfo", [path]).stdout;
    assert!(pages(&files.paths[0]).contains("Pages:           2"));
    assert!(pages(&files.paths[1]).contains("Pages:           1"));
    let paper = Files::of(
        &sample("quyet-dinh", Medium::Giay),
        Printing::Document,
        wish,
    );
    assert_eq!(
        names(&paper.paths[1]),
        Vec::<String>::new(),
        "a seal is no field"
    );
}

#[test]
fn fields_are_what_pdf_a_allows() {
    let draft = sample("quyet-dinh", Medium::DienTu);
    let files = Files::whole(&draft, Printing::SigningCopy);
    let check = ask("qpdf", [Path::new("--check"), files.first()]);
    assert!(
        check.agrees && !check.stdout.contains("WARNING"),
        "{check:?}"
    );
    let objects = ask(
        "mutool",
        [Path::new("show"), files.first(), Path::new("grep")],
    )
    .stdout;
    let widgets: Vec<&str> = objects
        .lines()
        .filter(|line| line.contains("/Widget"))
        .collect();
    for widget in &widgets {
        assert!(widget.contains("/F 4/"), "printed, not hidden: {widget}");
        assert!(
            widget.contains("/AP<</N "),
            "it has an appearance: {widget}"
        );
        assert!(
            !widget.contains("/A<<") && !widget.contains("/AA"),
            "{widget}"
        );
        assert!(!widget.contains("/V"), "nothing is in it: {widget}");
    }
    assert!(
        !objects.contains("/NeedAppearances"),
        "nothing is left to the reader"
    );
    let empty = objects
        .lines()
        .filter(|line| line.contains("/Subtype/Form") && line.contains("/Length 0"));
    assert_eq!(empty.count(), widgets.len(), "each appearance is empty");

    // What may be filled in is written in faces that are there, with all figures.
    for face in ["Upright", "Italic"] {
        let map = format!("trailer/Root/AcroForm/DR/Font/{face}/ToUnicode");
        let map = ask(
            "mutool",
            [
                Path::new("show"),
                Path::new("-b"),
                files.first(),
                Path::new(&map),
            ],
        );
        for figure in '0'..='9' {
            let code = format!("<{:04X}>", u32::from(figure));
            assert!(map.stdout.contains(&code), "{figure} in {}", map.stdout);
        }
    }

    let fonts = FontSet::bundled();
    let composed = compose::draft(&draft, RuleBook::nd30_2020(), Which::SigningCopy);
    let about = About {
        record: pdf::Record {
            kind: "Quyết định".into(),
            symbol: "QĐ-THPTSĐ".into(),
            signer: "Phạm Thu Hà".into(),
            ..pdf::Record::default()
        },
        conformance: Conformance::A1b,
        ..About::default()
    };
    let pages = typeset::typeset(&composed, &fonts).pages;
    let bytes = pdf::write(&pages, &fonts, &about).expect("it is written");
    let path = files.first().with_file_name("a1b.pdf");
    fs::write(&path, &bytes).expect("the proof can be written");
    let answer = preflight(&path);
    assert!(answer.stdout.contains("is a valid PDF/A-1b"), "{answer:?}");

    // What is not described in the packet is refused.
    let undescribed = String::from_utf8_lossy(b"pdfaProperty:name>nguoiKy<").into_owned();
    let at = bytes
        .windows(undescribed.len())
        .position(|window| window == undescribed.as_bytes())
        .expect("the description stands in the file");
    let mut broken = bytes.clone();
    broken[at + undescribed.len() - 2] = b'X';
    fs::write(&path, broken).expect("the proof can be written");
    let answer = preflight(&path);
    assert!(
        answer.stdout.contains("is not a valid PDF/A-1b"),
        "{answer:?}"
    );
}

#[test]
fn a_screen_reader_is_told_of_every_field() {
    let draft = sample("quyet-dinh", Medium::DienTu);
    let files = Files::whole(&draft, Printing::SigningCopy);
    let structure = ask("pdfinfo", [Path::new("-struct-text"), files.first()]).stdout;
    assert_eq!(structure.matches("Form").count(), 4, "{structure}");
    let elements = ask(
        "mutool",
        [Path::new("show"), files.first(), Path::new("grep")],
    )
    .stdout;
    let told = elements
        .lines()
        .filter(|line| line.contains("/S/Form") && line.contains("/Alt<FEFF"));
    assert_eq!(told.count(), 4);
    // The place of the signature is told between the position and the name.
    let at = |words: &str| structure.rfind(words).expect("it is read aloud");
    assert!(at("HIỆU TRƯỞNG") < at("Form") && at("Form") < at("Phạm Thu Hà"));
}

#[test]
fn the_draft_inside_is_the_draft_it_was_made_of() {
    let draft = sample("quyet-dinh", Medium::Giay);
    let wish = ExportWish {
        attach_draft: true,
        ..ExportWish::default()
    };
    let files = Files::of(&draft, Printing::Document, wish);
    let out = files.first().with_file_name("draft.vanthu");
    let file = files.first().to_str().expect("temporary paths are UTF-8");
    let place = out.to_str().expect("temporary paths are UTF-8");
    let answer = ask("pdfdetach", ["-save", "1", "-o", place, file]);
    assert!(answer.agrees, "{answer:?}");
    let text = fs::read_to_string(&out).expect("the draft is there");
    assert_eq!(text, document::draft::write(&draft));
    assert_eq!(document::draft::read(&text).as_ref(), Ok(&draft));

    let whole = ask("qpdf", ["--qdf", "--object-streams=disable", file, "-"]).stdout;
    for demanded in [
        "<pdfaid:part>3</pdfaid:part>",
        "/AFRelationship /Source",
        "/AF [",
        "/EmbeddedFiles",
        "/Subtype /text#2fplain",
        "/ModDate (D:20261112000000+07'00')",
    ] {
        assert!(whole.contains(demanded), "{demanded} is missing");
    }
    let check = ask("qpdf", ["--check", file]);
    assert!(
        check.agrees && !check.stdout.contains("WARNING"),
        "{check:?}"
    );
    let plain = Files::whole(&draft, Printing::Document);
    let meta = ask("pdfinfo", [Path::new("-meta"), plain.first()]).stdout;
    assert!(meta.contains("<pdfaid:part>2</pdfaid:part>"), "{meta}");
}

#[test]
fn the_file_says_what_the_document_is() {
    let mut draft = sample("quyet-dinh", Medium::Giay);
    draft.main.number = Some(Number::new(5));
    let files = Files::whole(&draft, Printing::Document);
    let info = ask("pdfinfo", [files.first()]).stdout;
    let said = |key: &str| {
        let line = info.lines().find_map(|line| line.strip_prefix(key));
        line.expect("the key is there").trim()
    };
    let subject = "Về việc thành lập Tổ số hóa hồ sơ học sinh năm học 2026 - 2027";
    assert_eq!(said("Title:"), subject);
    assert_eq!(said("Subject:"), "Quyết định số 05/QĐ-THPTSĐ");
    assert_eq!(said("Keywords:"), "Quyết định, 05/QĐ-THPTSĐ");
    assert_eq!(said("Author:"), "Trường THPT Sơn Đông");
    let meta = ask("pdfinfo", [Path::new("-meta"), files.first()]).stdout;
    for fact in [
        "<vanban:tenLoai>Quyết định</vanban:tenLoai>",
        "<vanban:so>05</vanban:so>",
        "<vanban:kyHieu>QĐ-THPTSĐ</vanban:kyHieu>",
        "<vanban:nguoiKy>Phạm Thu Hà</vanban:nguoiKy>",
    ] {
        assert!(meta.contains(fact), "{fact} is missing");
    }
}

const LONG: &str = "+++
format = 1
kind = \"quy-che\"
agency = \"TRƯỜNG THPT SƠN ĐÔNG\"
symbol = \"QC-THPTSĐ\"
subject = \"Làm việc\"
+++

Phần I
QUY ĐỊNH CHUNG

Chương I
PHẠM VI

Mục 1
NGUYÊN TẮC

Điều 1. Phạm vi điều chỉnh

WORDS

Điều 2. Đối tượng áp dụng

WORDS

Chương II
TỔ CHỨC

Điều 3. Bộ máy

WORDS

Phần II
THI HÀNH

Điều 4. Hiệu lực

WORDS./.

+++
part = \"phu-luc\"
label = \"I\"
title = \"DANH SÁCH\"
+++

WORDS./.

+++
part = \"phu-luc\"
label = \"II\"
title = \"BIỂU MẪU\"
+++

WORDS./.
";

#[test]
fn the_outline_of_a_long_document_leads_to_every_unit() {
    let words = "Nội dung của phần này được viết dài để qua nhiều trang. ".repeat(30);
    let text = LONG.replace("WORDS", words.trim_end());
    let draft = document::draft::read_unfinished(&text).expect("it is a draft");
    let files = Files::whole(&draft, Printing::Document);
    let file = files.first();
    let outline = ask("mutool", [Path::new("show"), file, Path::new("outline")]).stdout;
    let entry = |line: &str| {
        let depth = line.matches('\t').count() - 1;
        let mut quoted = line.split('"');
        let title = quoted.nth(1).expect("a title").to_owned();
        let number = |key: &str| -> f64 {
            let (_, rest) = line.split_once(key).expect("it leads somewhere");
            let end = rest.find(['&', ',']).unwrap_or(rest.len());
            rest[..end].trim().parse().expect("a number")
        };
        let height = line
            .rsplit(',')
            .next()
            .and_then(|height| height.trim().parse().ok());
        let height: f64 = height.expect("a height");
        (depth, title, number("#page=") as usize, height)
    };
    let entries: Vec<_> = outline.lines().map(entry).collect();
    let tree: Vec<(usize, &str)> = entries
        .iter()
        .map(|(depth, title, ..)| (*depth, title.as_str()))
        .collect();
    let expected = [
        (1, "Quy chế Làm việc"),
        (2, "Phần I QUY ĐỊNH CHUNG"),
        (3, "Chương I PHẠM VI"),
        (4, "Mục 1 NGUYÊN TẮC"),
        (5, "Điều 1. Phạm vi điều chỉnh"),
        (5, "Điều 2. Đối tượng áp dụng"),
        (3, "Chương II TỔ CHỨC"),
        (5, "Điều 3. Bộ máy"),
        (2, "Phần II THI HÀNH"),
        (5, "Điều 4. Hiệu lực"),
        (1, "Phụ lục I"),
        (1, "Phụ lục II"),
    ];
    let shallower = |&(depth, title): &(usize, &'static str)| (depth, title);
    assert_eq!(tree.len(), expected.len(), "{outline}");
    for (there, meant) in tree.iter().zip(expected.iter().map(shallower)) {
        assert_eq!(there.1, meant.1, "{outline}");
        // A điều straight under a phần stands one below it, whatever its level.
        assert!(
            there.0 <= meant.0 && (there.0 == 1) == (meant.0 == 1),
            "{outline}"
        );
    }

    // Where it leads, the words of the title stand: the line at that height or just below.
    for (_, title, page, height) in entries.iter().filter(|(depth, ..)| *depth > 1) {
        let page = page.to_string();
        let arguments = ["-bbox", "-f", &page, "-l", &page];
        let path = file.to_str().expect("temporary paths are UTF-8");
        let html = ask("pdftotext", arguments.into_iter().chain([path, "-"])).stdout;
        let first = title.split(' ').next().expect("a word");
        let stands = html.lines().any(|line| {
            let top = line
                .split_once("yMin=\"")
                .and_then(|(_, rest)| rest.split_once('"'))
                .and_then(|(top, _)| top.parse::<f64>().ok());
            line.contains(&format!(">{first}<"))
                && top.is_some_and(|top| (top - height).abs() < 6.0)
        });
        assert!(stands, "{title} at {height} of page {page}");
    }
    assert!(
        entries.last().is_some_and(|(_, _, page, _)| *page > 3),
        "it is long"
    );
}
