//! What MuPDF draws from a PDF: runs of letters with their face, size and place, and strokes.

use std::ffi::OsStr;
use std::fs;

use tempfile::TempDir;

use crate::witness::ask;

/// A page as MuPDF draws it; millimetres from the top left corner.
#[derive(Clone, Debug, Default)]
pub struct TracedPage {
    pub width: f64,
    pub height: f64,
    pub runs: Vec<Run>,
    pub strokes: Vec<Stroke>,
}

/// Letters drawn in one go.
#[derive(Clone, Debug, Default)]
pub struct Run {
    pub text: String,
    /// `Regular`, `Bold`, `Italic`, `BoldItalic`.
    pub face: String,
    /// Points.
    pub size: f64,
    pub left: f64,
    /// Of the last letter that is no space.
    pub right: f64,
    pub baseline: f64,
    pub red: bool,
}

/// A line, or the four sides of a frame: the rectangle it fills.
#[derive(Clone, Debug)]
pub struct Stroke {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
    pub red: bool,
}

impl Run {
    pub fn middle(&self) -> f64 {
        (self.left + self.right) / 2.0
    }

    pub fn width(&self) -> f64 {
        self.right - self.left
    }
}

impl Stroke {
    pub fn middle(&self) -> f64 {
        (self.left + self.right) / 2.0
    }

    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    pub fn height(&self) -> f64 {
        self.bottom - self.top
    }
}

impl TracedPage {
    /// The first run that begins with `text`.
    pub fn find(&self, text: &str) -> Option<&Run> {
        self.runs.iter().find(|run| run.text.starts_with(text))
    }

    /// The lines of words from top to bottom: their runs from left to right.
    pub fn lines(&self) -> Vec<Vec<&Run>> {
        let mut runs: Vec<&Run> = self.runs.iter().collect();
        runs.sort_by(|a, b| {
            let places = (a.baseline, a.left);
            places
                .partial_cmp(&(b.baseline, b.left))
                .unwrap_or(std::cmp::Ordering::Equal)
        });
        let mut lines: Vec<Vec<&Run>> = vec![];
        for run in runs {
            match lines.last_mut() {
                Some(line) if (line[0].baseline - run.baseline).abs() < 0.05 => line.push(run),
                _ => lines.push(vec![run]),
            }
        }
        lines
    }
}

/// Draws a PDF and notes every letter and stroke.
///
/// # Panics
/// When MuPDF cannot draw it, or says something no drawing says.
pub fn trace(pdf: &[u8]) -> Vec<TracedPage> {
    let folder = TempDir::new().unwrap_or_else(|error| panic!("a folder for the proof: {error}"));
    let path = folder.path().join("bản in.pdf");
    let written = fs::write(&path, pdf);
    assert!(written.is_ok(), "the proof can be written: {written:?}");
    let answer = ask("mutool", [OsStr::new("trace"), path.as_os_str()]);
    assert!(answer.agrees, "MuPDF draws it: {}", answer.stderr);
    read(&answer.stdout)
}

const MM: f64 = 25.4 / 72.0;

fn read(trace: &str) -> Vec<TracedPage> {
    let mut pages: Vec<TracedPage> = vec![];
    let (mut matrix, mut red) = ([1.0, 0.0, 0.0, 1.0, 0.0, 0.0], false);
    let mut path: Vec<(f64, f64)> = vec![];
    for line in trace.lines().map(str::trim) {
        if line.starts_with("<page ") {
            let numbers = numbers(line, "mediabox");
            pages.push(TracedPage {
                width: numbers[2] * MM,
                height: numbers[3] * MM,
                ..TracedPage::default()
            });
        }
        let Some(page) = pages.last_mut() else {
            continue;
        };
        if line.starts_with("<fill_text") || line.starts_with("<stroke_path") {
            matrix.copy_from_slice(&numbers(line, " transform"));
            red = line.contains("color=\"1 0 0\"");
            path.clear();
        } else if line.starts_with("<span") {
            let font = attribute(line, "font");
            page.runs.push(Run {
                face: face(font).to_owned(),
                size: numbers(line, "trm")[0],
                red,
                ..Run::default()
            });
        } else if let (true, Some(run)) = (line.starts_with("<g "), page.runs.last_mut()) {
            let (x, y) = place(line, &matrix);
            if run.text.is_empty() {
                (run.left, run.baseline) = (x, y);
            }
            let letter = letter(attribute(line, "unicode"));
            if letter != ' ' {
                run.right = x + numbers(line, "adv")[0] * run.size * MM;
            }
            run.text.push(letter);
        } else if line.starts_with("<moveto") || line.starts_with("<lineto") {
            path.push(place(line, &matrix));
        } else if line.starts_with("</stroke_path") {
            page.strokes.extend(stroke(&path, red));
        }
    }
    pages
}

fn stroke(path: &[(f64, f64)], red: bool) -> Option<Stroke> {
    let &(x, y) = path.first()?;
    let around = Stroke {
        left: x,
        right: x,
        top: y,
        bottom: y,
        red,
    };
    Some(path.iter().fold(around, |around, &(x, y)| Stroke {
        left: around.left.min(x),
        right: around.right.max(x),
        top: around.top.min(y),
        bottom: around.bottom.max(y),
        red,
    }))
}

fn place(line: &str, [a, b, c, d, e, f]: &[f64; 6]) -> (f64, f64) {
    let (x, y) = (numbers(line, " x")[0], numbers(line, " y")[0]);
    ((a * x + c * y + e) * MM, (b * x + d * y + f) * MM)
}

/// MuPDF keeps 31 characters of a font's name.
fn face(font: &str) -> &str {
    match font.split_once('-') {
        None => "Regular",
        Some((_, face)) if face.starts_with("BoldItal") => "BoldItalic",
        Some((_, face)) => face,
    }
}

fn letter(unicode: &str) -> char {
    match unicode {
        "&amp;" => '&',
        "&lt;" => '<',
        "&gt;" => '>',
        "&quot;" | "&#x22;" => '"',
        "&apos;" | "&#x27;" => '\'',
        other => other.chars().next().unwrap_or(' '),
    }
}

fn attribute<'l>(line: &'l str, name: &str) -> &'l str {
    let rest = line.split_once(&format!("{name}=\""));
    let value = rest.and_then(|(_, rest)| rest.split_once('"'));
    value.map_or_else(
        || panic!("MuPDF gives {name} in {line}"),
        |(value, _)| value,
    )
}

fn numbers(line: &str, name: &str) -> Vec<f64> {
    let words = attribute(line, name).split_whitespace();
    words
        .map(|word| {
            let number = word.parse();
            number.unwrap_or_else(|_| panic!("a number in {line}"))
        })
        .collect()
}
