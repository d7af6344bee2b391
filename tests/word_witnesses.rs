//! What LibreOffice finds in the Word files of the `docx` room.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a proof may say no")]

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use compose::{Composition, Issuer, Printing, ReportLeaf, ReportPaper};
use document::listing::{Cell, Column, Listing};
use paper::FontSet;
use rules::RuleBook;
use tempfile::TempDir;
use tests::root;
use tests::witness::ask;

/// The samples of `assets`, composed.
fn samples() -> Vec<(String, Composition)> {
    let folder = fs::read_dir(root().join("assets/samples")).unwrap();
    let paths = folder.map(|entry| entry.unwrap().path());
    let mut drafts: Vec<PathBuf> = paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "vanthu"))
        .collect();
    drafts.sort();
    let samples = drafts.iter().map(|path| {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let draft = document::draft::read(&fs::read_to_string(path).unwrap()).unwrap();
        let rules = RuleBook::nd30_2020();
        (name, compose::draft(&draft, rules, Printing::Document))
    });
    samples.collect()
}

/// A report of numbers with a sum, on turned paper.
fn report() -> Composition {
    let column = |heading: &str, share| Column {
        key: String::new(),
        heading: heading.to_owned(),
        share,
    };
    let row = |name: &str, number| vec![Cell::Text(name.to_owned()), Cell::Number(number)];
    let listing = Listing {
        title: "Theo loại văn bản".to_owned(),
        columns: vec![column("Loại văn bản", 30), column("Đến trong kỳ", 10)],
        rows: (1..60)
            .map(|kind| row(&format!("Loại thứ {kind}"), kind))
            .chain([row("Tổng cộng", 1770)])
            .collect(),
    };
    let issuer = Issuer {
        parent_agency: vec![],
        agency: vec!["ỦY BAN NHÂN DÂN".to_owned(), "XÃ SƠN ĐÔNG".to_owned()],
    };
    let leaf = ReportLeaf {
        heading: "Theo loại văn bản",
        listing: &listing,
        total: true,
    };
    let paper = ReportPaper {
        issuer: &issuer,
        place: "Sơn Đông".to_owned(),
        date: NaiveDate::from_ymd_opt(2026, 9, 1).unwrap(),
        title: "BÁO CÁO TÌNH HÌNH GIẢI QUYẾT VĂN BẢN ĐẾN",
        under: &["Tháng 8 năm 2026".to_owned()],
        leaves: &[leaf],
    };
    compose::report(&paper, RuleBook::nd30_2020())
}

/// Word files on the disk, and what LibreOffice makes of them: one process for all, with a
/// profile of its own, since another LibreOffice may be at work.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn with<'a>(files: impl IntoIterator<Item = (&'a str, &'a Composition)>) -> Desk {
        let folder = TempDir::new().unwrap();
        let path = |name: &str| folder.path().join(name);
        let fonts = FontSet::bundled();
        let mut written = vec![];
        for (name, composition) in files {
            let bytes = docx::write(composition, &fonts, &docx::About::default()).unwrap();
            let file = path(name).with_extension("docx");
            fs::write(&file, bytes).unwrap();
            written.push(file);
        }
        fs::write(path("fonts.conf"), font_list(&path("fonts"))).unwrap();
        let mut words = vec![
            format!("FONTCONFIG_FILE={}", path("fonts.conf").display()),
            "soffice".to_owned(),
            format!("-env:UserInstallation=file://{}", path("profile").display()),
            "--headless".to_owned(),
            "--convert-to".to_owned(),
            "pdf".to_owned(),
            "--outdir".to_owned(),
            folder.path().display().to_string(),
        ];
        words.extend(written.iter().map(|path| path.display().to_string()));
        let answer = ask("env", words);
        for path in written {
            let made = path.with_extension("pdf");
            assert!(
                made.exists(),
                "LibreOffice (Debian package libreoffice-writer) opens {path:?}: {answer:?}"
            );
        }
        Desk { folder }
    }

    fn pdf(&self, name: &str) -> PathBuf {
        self.folder.path().join(name).with_extension("pdf")
    }
}

/// The bundled faces stand in for Times New Roman: those of a Debian machine lack Vietnamese
/// letters.
fn font_list(cache: &Path) -> String {
    let fonts = root().join("assets/fonts");
    format!(
        "<?xml version=\"1.0\"?><fontconfig><dir>{}</dir><cachedir>{}</cachedir>\
         <alias binding=\"same\"><family>Times New Roman</family>\
         <prefer><family>Liberation Serif</family></prefer></alias></fontconfig>",
        fonts.canonicalize().unwrap().display(),
        cache.display()
    )
}

/// Words that are in one list and not in the other, counted.
fn only_in(these: &[String], those: &[String]) -> Vec<String> {
    let mut rest = those.to_vec();
    let only = these.iter().filter(|word| {
        let found = rest.iter().position(|other| other == *word);
        found.map(|at| rest.swap_remove(at)).is_none()
    });
    only.cloned().collect()
}

/// The words of a PDF in reading order, a no-break space between two of them like any other.
fn words(pdf: &Path) -> Vec<String> {
    let text = ask("pdftotext", [Path::new("-raw"), pdf, Path::new("-")]).stdout;
    text.split_whitespace().map(str::to_owned).collect()
}

/// The words of our own pages.
fn own_words(composition: &Composition) -> Vec<String> {
    let fonts = FontSet::bundled();
    let set = typeset::typeset(composition, &fonts);
    let bytes = pdf::write(&set.pages, &fonts, &pdf::About::default()).unwrap();
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("own.pdf");
    fs::write(&path, bytes).unwrap();
    words(&path)
}

#[test]
fn the_words_in_word_are_those_on_our_pages() {
    let mut samples = samples();
    samples.push(("bao-cao-tinh-hinh".to_owned(), report()));
    let desk = Desk::with(samples.iter().map(|(name, sample)| (name.as_str(), sample)));
    assert!(samples.len() > 3, "there are samples");
    for (name, sample) in &samples {
        let (theirs, ours) = (words(&desk.pdf(name)), own_words(sample));
        assert!(ours.len() > 50, "{name} says something");
        // The signature is read before the recipients on our pages, behind them in a table.
        let only = [only_in(&ours, &theirs), only_in(&theirs, &ours)];
        assert_eq!(
            only,
            [vec![] as Vec<String>, vec![]],
            "{name}: only ours, only theirs"
        );
    }
}

/// A letter with a table of several pages and an appendix on turned paper.
fn long() -> Composition {
    let rows: String = (1..=70)
        .map(|row| format!("| {row} | việc {row} |\n"))
        .collect();
    let text = format!(
        "+++\nformat = 1\nkind = \"cong-van\"\nagency = \"SỞ CÔNG THƯƠNG\"\nsubject = \"danh sách\"\n\
         +++\nDanh sách như sau:\n|= 1 4 | đầu 1\n| Số | Việc |\n{rows}\n\
         +++\npart = \"phu-luc\"\nlandscape = true\n+++\nHết.\n"
    );
    let draft = document::draft::read(&text).unwrap();
    compose::draft(&draft, RuleBook::nd30_2020(), Printing::Document)
}

#[test]
fn a_long_table_repeats_its_head_and_the_first_page_has_no_number() {
    let desk = Desk::with([("dai", &long())]);
    let pdf = desk.pdf("dai");
    let page = |number: usize| {
        let number = number.to_string();
        let pages = ["-raw", "-f", &number, "-l", &number];
        let path = pdf.to_str().unwrap();
        let text = ask("pdftotext", pages.into_iter().chain([path, "-"])).stdout;
        text.split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_ne!(page(1).first().map(String::as_str), Some("1"));
    assert_eq!(page(2)[..3], ["2", "Số", "Việc"]);
    assert_eq!(page(3)[..3], ["3", "Số", "Việc"]);
    let about = ask("pdfinfo", ["-f", "1", "-l", "9", pdf.to_str().unwrap()]).stdout;
    let sizes: Vec<&str> = about
        .lines()
        .filter(|line| line.starts_with("Page ") && line.contains(" size:"))
        .filter_map(|line| line.split_once("size:"))
        .map(|(_, size)| size.trim())
        .collect();
    let (last, others) = sizes.split_last().unwrap();
    assert!(
        last.starts_with("841.") && last.contains("x 595."),
        "{last}"
    );
    assert!(
        others.iter().all(|size| size.starts_with("595.")),
        "{others:?}"
    );
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let fonts = FontSet::bundled();
    let write = || docx::write(&long(), &fonts, &docx::About::default()).unwrap();
    assert_eq!(write(), write());
}
