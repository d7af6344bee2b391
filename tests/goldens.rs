//! The samples laid out, compared with the proof sheets that were looked at.
//!
//! `UPDATE_GOLDENS=1 cargo test -p tests --test goldens` writes the sheets anew. A failing run
//! leaves `target/goldens/report.html` with both pages side by side.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use compose::Printing;
use document::Draft;
use paper::{FontSet, Pages};
use rules::RuleBook;
use tests::{proof_sheet, report, root};

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
            let text = fs::read(&path).expect("a sample can be read");
            let draft = document::draft::read_bytes(&text).expect("a sample has no faults");
            samples.push((name, draft));
        }
    }
    samples.sort_by(|a, b| a.0.cmp(&b.0));
    samples
}

fn set(draft: &Draft, printing: Printing) -> Pages {
    let fonts = FontSet::bundled();
    let set = typeset::typeset(
        &compose::draft(draft, RuleBook::nd30_2020(), printing),
        &fonts,
    );
    assert_eq!(set.troubles, [], "a sample is laid out without trouble");
    set.pages
}

fn golden(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("goldens")
        .join(format!("{name}.txt"))
}

/// Compares pages with their proof sheet; the difference goes into the report.
fn differs(name: &str, pages: &Pages) -> Option<report::Difference> {
    let sheet = proof_sheet(pages);
    let path = golden(name);
    if env::var_os("UPDATE_GOLDENS").is_some() {
        fs::write(&path, &sheet).expect("the proof sheet can be written");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    (kept != sheet).then(|| report::Difference {
        name: name.to_owned(),
        kept,
        sheet,
    })
}

#[test]
fn the_samples_look_as_they_did_when_they_were_looked_at() {
    let mut differences = vec![];
    for (name, draft) in samples() {
        differences.extend(differs(&name, &set(&draft, Printing::Document)));
        if name == "cong-van-mot-noi-nhan" {
            let signing = set(&draft, Printing::SigningCopy);
            differences.extend(differs("ban-trinh-ky", &signing));
            let mut numbered = draft.clone();
            numbered.main.number = Some(document::dispatch::Number::new(7));
            differences.extend(differs("in-de", &set(&numbered, Printing::Overprint)));
        }
    }
    let names: Vec<&str> = differences
        .iter()
        .map(|difference| difference.name.as_str())
        .collect();
    assert!(
        names.is_empty(),
        "changed: {}; see {}",
        names.join(", "),
        report::write(&differences).display()
    );
}

#[test]
fn no_mark_stands_outside_its_page() {
    for (name, draft) in samples() {
        for page in set(&draft, Printing::Document).pages {
            for mark in &page.marks {
                let right = mark.at.x + width(&mark.item);
                assert!(
                    mark.at.x.to_milli_pt() >= 0 && right <= page.size.width,
                    "{name}: {mark:?}"
                );
                assert!(
                    mark.at.y.to_milli_pt() >= 0 && mark.at.y <= page.size.height,
                    "{name}"
                );
            }
        }
    }
}

fn width(item: &paper::Item) -> paper::Length {
    match item {
        paper::Item::Text(text) => text.width,
        paper::Item::Rule { .. } => paper::Length::ZERO,
        paper::Item::Frame { size, .. } => size.width,
    }
}

#[test]
fn the_overprint_falls_into_the_blanks_of_the_signing_copy() {
    let (_, draft) = samples()
        .into_iter()
        .find(|(name, _)| name == "cong-van-mot-noi-nhan")
        .expect("the sample is there");
    let mut numbered = draft.clone();
    numbered.main.number = Some(document::dispatch::Number::new(412));
    let overprint = proof_sheet(&set(&numbered, Printing::Overprint));
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

fn field(line: &str, key: &str) -> f64 {
    let mut words = line.split(' ').skip_while(|word| *word != key);
    words
        .nth(1)
        .and_then(|value| value.parse().ok())
        .unwrap_or_default()
}
