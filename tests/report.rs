//! What a failing golden leaves behind: the kept page beside the new one, drawn from their sheets.

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use crate::root;

/// Two proof sheets that should be the same.
#[derive(Debug)]
pub struct Difference {
    pub name: String,
    pub kept: String,
    pub sheet: String,
}

/// Writes the report and tells where it is.
///
/// # Panics
/// When the report cannot be written.
pub fn write(differences: &[Difference]) -> PathBuf {
    let folder = root().join("target/goldens");
    let path = folder.join("report.html");
    let mut html = String::from(
        "<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><title>Bản in thay đổi</title>\
         <style>svg{border:1px solid #999;width:48%}pre{font-size:11px}</style>",
    );
    for difference in differences {
        let _ = write!(html, "<h2>{}</h2>", difference.name);
        let _ = write!(
            html,
            "{}{}",
            drawing(&difference.kept),
            drawing(&difference.sheet)
        );
        let _ = write!(html, "<pre>{}</pre>", changes(difference));
    }
    let written = fs::create_dir_all(&folder).and_then(|()| fs::write(&path, html));
    assert!(written.is_ok(), "the report cannot be written: {written:?}");
    path
}

/// The lines only one of the sheets has.
fn changes(difference: &Difference) -> String {
    let missing = difference
        .kept
        .lines()
        .filter(|line| !difference.sheet.contains(*line));
    let new = difference
        .sheet
        .lines()
        .filter(|line| !difference.kept.contains(*line));
    let lines = missing
        .map(|line| format!("− {line}"))
        .chain(new.map(|line| format!("+ {line}")));
    escaped(&lines.collect::<Vec<_>>().join("\n"))
}

/// All pages of a sheet below each other, from its words and places alone.
fn drawing(sheet: &str) -> String {
    let mut body = String::new();
    let mut last = 1.0;
    for line in sheet.lines() {
        let mut words = line.split(' ');
        let page: f64 = words
            .next()
            .and_then(|word| word.strip_prefix('p'))
            .and_then(|number| number.parse().ok())
            .unwrap_or(1.0);
        last = f64::max(last, page);
        let value = |key: &str| -> f64 {
            let mut rest = line.split(' ').skip_while(|word| *word != key);
            rest.nth(1)
                .and_then(|value| value.parse().ok())
                .unwrap_or_default()
        };
        let (x, y) = (value("x"), value("y") + (page - 1.0) * 297.0);
        if let Some((_, text)) = line.split_once('"') {
            let text = escaped(text.trim_end_matches('"'));
            let width = value("rộng");
            let _ = write!(
                body,
                "<text x=\"{x}\" y=\"{y}\" font-size=\"4.6\" textLength=\"{width}\">{text}</text>"
            );
        } else if line.contains(" kẻ dài ") {
            let to = x + value("dài");
            let _ = write!(
                body,
                "<path d=\"M{x} {y}H{to}\" stroke=\"#000\" stroke-width=\".3\"/>"
            );
        }
    }
    let height = last * 297.0;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 210 {height}\" \
         font-family=\"Liberation Serif, Times New Roman, serif\">{body}</svg>"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
