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
        Some(printing::WORD) => printing::print(Path::new(&words[1])),
        machine => measure(machine, words.get(1).and_then(|lines| lines.parse().ok())),
    }
}

fn measure(machine: Option<&str>, lines: Option<usize>) {
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
    opening::measure(&mut report, &folder);
    reading::measure(&mut report, &folder);
    printing::measure(&mut report, &folder);
    let copy = tempfile::tempdir_in(&home).expect("a folder");
    fs::copy(folder.join("office.db"), copy.path().join("office.db")).expect("a copy");
    writing::measure(&mut report, copy.path());
    drop(copy);
    importing::measure(&mut report, &home);
    if machine.is_some() {
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
