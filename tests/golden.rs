//! Pages compared with the proof sheets that were looked at.
//!
//! `UPDATE_GOLDENS=1` writes the sheets anew. A failing comparison leaves
//! `target/goldens/report.html` with both pages side by side.

use std::env;
use std::fs;
use std::path::Path;

use paper::Pages;

use crate::{proof_sheet, report};

/// Compares pages with their proof sheet; the difference goes into the report.
///
/// # Panics
/// When the sheet is to be written anew and cannot be.
pub fn differs(name: &str, pages: &Pages) -> Option<report::Difference> {
    let sheet = proof_sheet(pages);
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("goldens")
        .join(format!("{name}.txt"));
    if env::var_os("UPDATE_GOLDENS").is_some() {
        let written = fs::write(&path, &sheet);
        assert!(written.is_ok(), "the proof sheet can be written");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    (kept != sheet).then(|| report::Difference {
        name: name.to_owned(),
        kept,
        sheet,
    })
}

/// # Panics
/// When there is a difference, naming the report.
pub fn must_not_differ(differences: &[report::Difference]) {
    let names: Vec<&str> = differences
        .iter()
        .map(|difference| difference.name.as_str())
        .collect();
    assert!(
        names.is_empty(),
        "changed: {}; see {}",
        names.join(", "),
        report::write(differences).display()
    );
}

/// # Panics
/// When a mark reaches over the edge of its page.
pub fn must_stay_on_the_page(name: &str, pages: &Pages) {
    for page in &pages.pages {
        for mark in &page.marks {
            let (width, height) = extent(&mark.item);
            let (x, y) = (mark.at.x, mark.at.y);
            let across = x.to_milli_pt() >= 0 && x + width <= page.size.width;
            let down = y.to_milli_pt() >= 0 && y + height <= page.size.height;
            assert!(across && down, "{name}: {mark:?}");
        }
    }
}

fn extent(item: &paper::Item) -> (paper::Length, paper::Length) {
    match item {
        paper::Item::Text(text) => (text.width, paper::Length::ZERO),
        paper::Item::Rule { .. } => (paper::Length::ZERO, paper::Length::ZERO),
        paper::Item::Frame { size, .. } => (size.width, size.height),
        paper::Item::Area(area) => (area.size.width, area.size.height),
    }
}
