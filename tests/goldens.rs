//! The samples laid out, compared with the proof sheets that were looked at.
//!
//! `UPDATE_GOLDENS=1 cargo test -p tests --test goldens` writes the sheets anew. A failing run
//! leaves `target/goldens/report.html` with both pages side by side.

use std::collections::BTreeMap;
use std::fs;

use compose::Printing;
use document::Draft;
use document::dispatch::{Medium, Number, SizeSet, Urgency};
use paper::{FontSet, Item, Length, Pages};
use rules::RuleBook;
use tests::golden::{differs, must_not_differ, must_stay_on_the_page};
use tests::{proof_sheet, root};

fn samples() -> Vec<(String, Draft)> {
    let mut samples = vec![];
    for file in fs::read_dir(root().join("assets/samples")).expect("the samples are there") {
        let path = file.expect("a sample").path();
        if path.extension().is_some_and(|ending| ending == "vanthu") {
            let name = path
                .file_stem()
                .expect("a name")
                .to_string_lossy()
                .into_owned();
            let text = fs::read_to_string(&path).expect("a sample can be read");
            let draft = document::draft::read(&text).expect("a sample has no faults");
            samples.push((name, draft));
        }
    }
    samples.sort_by(|a, b| a.0.cmp(&b.0));
    samples
}

fn numbered(draft: &Draft, number: u32) -> Draft {
    let mut numbered = draft.clone();
    numbered.main.number = Some(Number::new(number));
    numbered
}

fn sample(name: &str) -> Draft {
    let mut samples = samples().into_iter();
    let found = samples.find(|(found, _)| found == name);
    found.expect("the sample is there").1
}

fn set(draft: &Draft, printing: Printing) -> Pages {
    pages(&compose::draft(draft, RuleBook::nd30_2020(), printing))
}

fn pages(composition: &compose::Composition) -> Pages {
    let set = typeset::typeset(composition, &FontSet::bundled());
    assert_eq!(set.troubles, [], "a sample is laid out without trouble");
    set.pages
}

/// The samples in the forms the decree has beside the one they are written in.
fn variants() -> Vec<(&'static str, Draft)> {
    let numbered = |name: &str| {
        let mut draft = sample(name);
        draft.main.number = Some(Number::new(7));
        draft
    };
    let electronic = |name: &str| {
        let mut draft = numbered(name);
        draft.main.medium = Medium::DienTu;
        draft
    };
    let marked = |urgency, circulation: &str| {
        let mut draft = numbered("cong-van-du-dau");
        draft.main.urgency = Some(urgency);
        draft.main.circulation = Some(circulation.to_owned());
        draft
    };
    let mut small = numbered("bao-cao");
    small.main.layout.sizes = Some(SizeSet::Nho);
    vec![
        ("bao-cao-co-nho", small),
        ("bao-cao-dien-tu", electronic("bao-cao")),
        (
            "quyet-dinh-dien-tu",
            electronic("quyet-dinh-ban-hanh-quy-che"),
        ),
        ("cong-van-khan", marked(Urgency::Khan, "LƯU HÀNH NỘI BỘ")),
        (
            "cong-van-hoa-toc",
            marked(Urgency::HoaToc, "XEM XONG TRẢ LẠI"),
        ),
    ]
}

#[test]
fn the_variants_look_as_they_did_when_they_were_looked_at() {
    let mut differences = vec![];
    for (name, draft) in variants() {
        differences.extend(differs(name, &set(&draft, Printing::Document)));
    }
    // Phụ lục, quy chế of an electronic document in a file of its own (Mẫu 1.3, 2.2).
    for (name, draft, part) in [
        ("quy-che-tach-tep", "quyet-dinh-dien-tu", 1),
        ("phu-luc-tach-tep", "bao-cao-dien-tu", 2),
    ] {
        let found = variants().into_iter().find(|(found, _)| *found == draft);
        let (_, draft) = found.expect("the variant is there");
        let part = compose::part(&draft, RuleBook::nd30_2020(), Printing::Document, part);
        differences.extend(differs(name, &pages(&part)));
    }
    must_not_differ(&differences);
}

#[test]
fn the_samples_look_as_they_did_when_they_were_looked_at() {
    let mut differences = vec![];
    for (name, draft) in samples() {
        differences.extend(differs(&name, &set(&draft, Printing::Document)));
        if name == "quyet-dinh" {
            let mut electronic = draft.clone();
            electronic.main.medium = Medium::DienTu;
            let signing = set(&electronic, Printing::SigningCopy);
            differences.extend(differs("dien-tu-trinh-ky", &signing));
            let part = compose::part(&electronic, RuleBook::nd30_2020(), Printing::Document, 1);
            let apart = typeset::typeset(&part, &FontSet::bundled()).pages;
            differences.extend(differs("dien-tu-phu-luc-rieng", &apart));
            let signing = set(&draft, Printing::SigningCopy);
            differences.extend(differs("hai-phan-trinh-ky", &signing));
            let overprint = set(&numbered(&draft, 15), Printing::Overprint);
            differences.extend(differs("hai-phan-in-de", &overprint));
        }
        if name == "cong-van-mot-noi-nhan" {
            let signing = set(&draft, Printing::SigningCopy);
            differences.extend(differs("ban-trinh-ky", &signing));
            let overprint = set(&numbered(&draft, 7), Printing::Overprint);
            differences.extend(differs("in-de", &overprint));
        }
    }
    must_not_differ(&differences);
}

#[test]
fn no_mark_stands_outside_its_page() {
    for (name, draft) in samples() {
        must_stay_on_the_page(&name, &set(&draft, Printing::Document));
    }
}

#[test]
fn the_overprint_falls_into_the_blanks_of_the_signing_copy() {
    let draft = sample("cong-van-mot-noi-nhan");
    let overprint = proof_sheet(&set(&numbered(&draft, 412), Printing::Overprint));
    let signing = proof_sheet(&set(&draft, Printing::SigningCopy));
    let marks: Vec<&str> = overprint.lines().skip(1).collect();
    assert_eq!(marks.len(), 2, "number and day, nothing else:\n{overprint}");
    for mark in marks {
        let left = field(mark, "x");
        let right = left + field(mark, "rộng");
        let y = field(mark, "y");
        for line in signing.lines().filter(|line| line.contains('"')) {
            let (from, to) = (field(line, "x"), field(line, "x") + field(line, "rộng"));
            let beside = to <= left || from >= right;
            assert!(
                beside || (field(line, "y") - y).abs() > 2.0,
                "{mark} lies on {line}"
            );
        }
    }
}

/// Number and day take less room than is kept for them; nothing may move up or down for it.
#[test]
fn no_line_moves_when_the_number_comes() {
    let samples = samples();
    let named = |name: &str| samples.iter().find(|(known, _)| known == name);
    let (_, draft) = named("quyet-dinh").expect("the sample is there");
    let mut lengths = vec![];
    for count in 0..40 {
        let mut draft = draft.clone();
        draft.main.agency_name = Some(format!("Ban {}", "xã ".repeat(count)));
        draft.main.place = Some(format!("Ban {}", "m".repeat(count % 26)));
        let lines = |printing| -> BTreeMap<(usize, Length), String> {
            let mut lines = BTreeMap::<_, String>::new();
            let pages = set(&numbered(&draft, 7), printing).pages;
            for (number, page) in pages.into_iter().enumerate() {
                for mark in page.marks {
                    let words = match mark.item {
                        Item::Text(text) => text.words.as_str().to_owned(),
                        _ => "rule".to_owned(),
                    };
                    *lines.entry((number, mark.at.y)).or_default() += &words;
                }
            }
            // But for number and day themselves.
            for words in lines.values_mut() {
                *words = words.replace([' ', '0', '1', '2', '7'], "");
            }
            lines
        };
        let (filled, free) = (lines(Printing::Document), lines(Printing::SigningCopy));
        assert_eq!(filled, free, "{count} words");
        lengths.push(filled.len());
    }
    lengths.dedup();
    assert!(lengths.len() > 1, "some names take a line more than others");
}

fn field(line: &str, key: &str) -> f64 {
    let mut words = line.split(' ').skip_while(|word| *word != key);
    words
        .nth(1)
        .and_then(|value| value.parse().ok())
        .unwrap_or_default()
}
