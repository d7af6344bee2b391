//! The sample drafts of the project are right, and together use the whole grammar.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use document::body::{Block, Cell, Level};
use document::{Body, Draft, Part, draft};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../assets/samples")
}

fn sample(name: &str) -> Draft {
    let text = fs::read_to_string(folder().join(name)).expect("the sample");
    let draft = draft::read(&text);
    assert!(draft.is_ok(), "{name}: {draft:#?}");
    draft.expect("a right sample")
}

fn bodies(draft: &Draft) -> Vec<&Body> {
    let parts = draft.parts.iter().map(|part| match part {
        Part::PhuLuc(appendix) => &appendix.body,
        Part::VanBanKemTheo(dispatch) => &dispatch.body,
        Part::BanHanhKemTheo(promulgated) => &promulgated.body,
    });
    std::iter::once(&draft.main.body).chain(parts).collect()
}

fn labels(body: &Body, level: Level) -> Vec<&str> {
    body.0
        .iter()
        .filter_map(|block| match block {
            Block::Unit(unit) if unit.level == level => Some(unit.label.as_str()),
            _ => None,
        })
        .collect()
}

#[test]
fn every_sample_is_read_and_comes_back_from_its_canonical_form() {
    let mut count = 0;
    for file in fs::read_dir(folder()).expect("the samples") {
        let name = file
            .expect("a sample")
            .file_name()
            .into_string()
            .expect("an ASCII name");
        if name.ends_with(".vanthu") {
            let draft = sample(&name);
            assert_eq!(draft::read(&draft::write(&draft)), Ok(draft), "{name}");
            count += 1;
        }
    }
    assert!(count >= 5);
}

#[test]
fn the_dispatch_with_an_attached_resolution_has_its_shape() {
    let draft = sample("cong-van-hai-noi-nhan.vanthu");
    assert_eq!(draft.main.addressees.len(), 2);
    assert_eq!(draft.main.signing[0].capacity, ["KT. CHỦ TỊCH"]);
    let [Part::VanBanKemTheo(resolution)] = draft.parts.as_slice() else {
        unreachable!("one attached document");
    };
    let body = &resolution.body;
    let bases = body
        .0
        .iter()
        .filter(|block| matches!(block, Block::Basis { .. }))
        .count();
    let orders = body
        .0
        .iter()
        .filter(|block| matches!(block, Block::Order { .. }))
        .count();
    assert_eq!((bases, orders), (4, 1));
    assert_eq!(labels(body, Level::Article), ["Điều 1.", "Điều 2."]);
    let clauses = labels(body, Level::Clause);
    assert_eq!((clauses.len(), clauses[11], clauses[12]), (14, "12.", "1."));
    // With the file copy, eighteen lines.
    assert_eq!(resolution.recipients.len(), 17);
}

#[test]
fn a_plan_is_laid_out_in_headings_clauses_points_and_dashes() {
    let draft = sample("ke-hoach.vanthu");
    let body = &draft.main.body;
    assert_eq!(labels(body, Level::Heading), ["I.", "II.", "III.", "IV."]);
    assert_eq!(labels(body, Level::Point).len(), 6);
    assert_eq!(labels(body, Level::Dash).len(), 3);
    assert_eq!(labels(body, Level::Plus).len(), 2);
    assert!(
        body.0
            .iter()
            .all(|block| !matches!(block, Block::Basis { .. }))
    );
}

#[test]
fn one_sample_holds_every_construction_once() {
    let draft = sample("van-ban-kho.vanthu");
    let mut levels = BTreeSet::new();
    let mut blocks = BTreeSet::new();
    let mut cells = BTreeSet::new();
    for block in bodies(&draft).into_iter().flat_map(|body| &body.0) {
        blocks.insert(match block {
            Block::Basis { .. } => "basis",
            Block::Order { .. } => "order",
            Block::Unit(_) => "unit",
            Block::Paragraph { .. } => "paragraph",
            Block::Table(_) => "table",
        });
        if let Block::Unit(unit) = block {
            levels.insert(unit.level);
        }
        if let Block::Table(table) = block {
            cells.extend(table.rows.iter().flatten().map(|cell| match cell {
                Cell::Text { .. } => "text",
                Cell::Left => "left",
                Cell::Above => "above",
            }));
        }
    }
    assert_eq!(levels.len(), 10);
    assert_eq!(blocks.len(), 5);
    assert_eq!(cells.len(), 3);
    assert_eq!(draft.parts.len(), 3);
    // Paragraphs that begin like something else stay paragraphs.
    let plain = |starts: &str| {
        bodies(&draft).into_iter().flat_map(|body| &body.0).any(
            |block| matches!(block, Block::Paragraph { text } if text.to_plain().starts_with(starts)),
        )
    };
    for starts in [
        "Căn cứ là",
        "Điều 5. của",
        "1. Chữ đậm",
        "| dấu",
        "+++",
        "\\ dấu",
        "1.000",
    ] {
        assert!(plain(starts), "{starts}");
    }
}
