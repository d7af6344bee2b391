//! How the books behave when they hold a million lines, beside the same done by hand in SQL in
//! the same run.
//!
//! Started by `cargo xtask bench`; nothing is asserted about times. The office is made once and
//! kept in the target folder; whatever is written goes into a copy of it.
#![allow(
    clippy::panic,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a program to be looked at, by whoever builds the house"
)]

mod importing;
mod office;
mod opening;
mod printing;
mod reading;
mod report;
mod writing;

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;
use std::time::Instant;

use report::Report;

/// Lines of the office; another number may be given, to try the program out.
const LINES: usize = 1_000_000;

fn main() {
    let mut words: Vec<String> = std::env::args().skip(1).collect();
    // `cargo test` may come by: it has no time for this.
    let Some(flag) = words.iter().position(|word| word == "--bench") else {
        println!("Chạy bằng cargo xtask bench.");
        return;
    };
    words.remove(flag);
    match words.first().map(String::as_str) {
        Some(printing::WORD) => printing::print(Path::new(&words[1]), &words[2]),
        machine => {
            let lines = words.get(1).and_then(|lines| lines.parse().ok());
            measure(machine, lines, words.get(2).map(String::as_str));
        }
    }
}

/// What is measured of the office; one of them may be asked for alone, and is then not kept.
const PARTS: [&str; 5] = ["opening", "reading", "printing", "writing", "importing"];

fn measure(machine: Option<&str>, lines: Option<usize>, alone: Option<&str>) {
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench");
    fs::create_dir_all(&home).expect("a folder");
    let begun = Instant::now();
    let lines = lines.unwrap_or(LINES);
    let folder = office::kept(&home, lines);
    println!(
        "      cơ quan {lines} dòng: {:.0} s",
        begun.elapsed().as_secs_f64()
    );
    let mut report = Report::default();
    report.line(&format!(
        "{}; {lines} dòng",
        machine.unwrap_or("máy không rõ")
    ));
    let copy = tempfile::tempdir_in(&home).expect("a folder");
    fs::copy(folder.join("office.db"), copy.path().join("office.db")).expect("a copy");
    for part in PARTS
        .into_iter()
        .filter(|part| alone.is_none_or(|alone| alone == *part))
    {
        match part {
            "opening" => opening::measure(&mut report, &folder),
            "reading" => reading::measure(&mut report, &folder),
            "printing" => printing::measure(&mut report, copy.path()),
            "writing" => writing::measure(&mut report, copy.path()),
            _ => importing::measure(&mut report, &home),
        }
    }
    if machine.is_some() && alone.is_none() {
        keep(&report);
    }
}

/// Adds the figures to those of before.
fn keep(report: &Report) {
    let path = tests::root().join("tests/bench/results.txt");
    let file = OpenOptions::new().create(true).append(true).open(&path);
    let written = file.and_then(|mut file| writeln!(file, "{}", report.text));
    written.expect("a file");
    println!("      đã ghi thêm vào {}", path.display());
}
