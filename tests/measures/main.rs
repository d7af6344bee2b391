//! The measures of Phụ lục I, read by MuPDF out of the samples' PDFs. The numbers here are those
//! of the decree, not of our own rules.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a proof may say no")]

mod elements;
mod marks;
mod ranges;
mod sheets;

use std::fs;

use clerk::contract::Printing;
use clerk::{Output, export};
use document::Draft;
use document::dispatch::Layout;
use tests::root;
use tests::traced::{Run, Stroke, TracedPage, trace};

/// What our own figures are rounded to, and MuPDF's letters, in millimetres.
const NEAR: f64 = 0.1;

fn samples() -> Vec<(String, Draft)> {
    let files = fs::read_dir(root().join("assets/samples")).unwrap();
    let paths = files.map(|file| file.unwrap().path());
    let drafts = paths.filter(|path| path.extension().is_some_and(|ending| ending == "vanthu"));
    let mut samples: Vec<(String, Draft)> = drafts
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let draft = document::draft::read(&fs::read_to_string(&path).unwrap());
            (name, draft.unwrap())
        })
        .collect();
    samples.sort_by(|a, b| a.0.cmp(&b.0));
    samples
}

fn sample(name: &str) -> Draft {
    let mut samples = samples().into_iter();
    samples.find(|(found, _)| found == name).unwrap().1
}

fn printed(draft: &Draft) -> Vec<TracedPage> {
    trace(&export(draft, Printing::Document, Output::Pdf).unwrap())
}

/// Margins of the text area, and what stands in it.
#[derive(Clone, Copy)]
struct Area {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

/// Thể thức: top 20, bottom 20, left 30, right 20 mm unless the layout says otherwise (mục I.3).
fn area(page: &TracedPage, layout: &Layout) -> Area {
    let told =
        |chosen: Option<u32>, usual: f64| chosen.map_or(usual, |value| f64::from(value) / 1000.0);
    Area {
        left: told(layout.margin_left, 30.0),
        right: page.width - told(layout.margin_right, 20.0),
        top: told(layout.margin_top, 20.0),
        bottom: page.height - told(layout.margin_bottom, 20.0),
    }
}

fn found<'p>(name: &str, page: &'p TracedPage, text: &str) -> &'p Run {
    page.find(text)
        .unwrap_or_else(|| panic!("{name}: MuPDF draws “{text}”"))
}

fn is(name: &str, run: &Run, face: &str, size: f64) {
    assert_eq!(
        (run.face.as_str(), run.size),
        (face, size),
        "{name}: “{}”",
        run.text
    );
}

fn near(name: &str, what: &str, is: f64, should: f64) {
    assert!(
        (is - should).abs() < NEAR,
        "{name}: {what} is {is:.2}, should be {should:.2}"
    );
}

/// The rule drawn below a line of words and centred on it.
fn rule_below<'p>(name: &str, page: &'p TracedPage, run: &Run) -> &'p Stroke {
    let below = page.strokes.iter().find(|stroke| {
        let gap = stroke.top - run.baseline;
        stroke.height() < 0.01
            && (0.5..4.0).contains(&gap)
            && (stroke.middle() - run.middle()).abs() < NEAR
    });
    below.unwrap_or_else(|| panic!("{name}: a rule is centred below “{}”", run.text))
}

/// A third to a half of the words above it (mục II.2.c, II.5).
fn short_rule(name: &str, page: &TracedPage, run: &Run) {
    let share = rule_below(name, page, run).width() / run.width();
    assert!(
        (0.333..=0.5).contains(&share),
        "{name}: the rule below “{}” is {share:.2} of it",
        run.text
    );
}
