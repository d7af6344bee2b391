//! How long documents take from the draft to the paper, beside typst and LibreOffice with the same
//! words in the same faces, in the same run.
//!
//! Started by `cargo xtask bench`, which builds the command line and brings typst; nothing is
//! asserted about times. Whole processes are timed, start included; typst is also timed without
//! the start of the interpreter it lives in.
#![allow(
    clippy::panic,
    clippy::print_stdout,
    reason = "a program to be looked at, by whoever builds the house"
)]

mod papers;
mod peers;
mod times;
mod words;

use std::fs::{self, OpenOptions};
use std::hint::black_box;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use ::paper::FontSet;
use compose::Printing;
use document::Draft;
use rules::RuleBook;

use papers::Paper;
use peers::Peers;
use times::{Report, Times};

const GUESTS: usize = 500;

fn main() {
    let mut asked: Vec<String> = std::env::args().skip(1).collect();
    // `cargo test` may come by: it has no time for this.
    let Some(flag) = asked.iter().position(|word| word == "--bench") else {
        println!("Chạy bằng cargo xtask bench.");
        return;
    };
    asked.remove(flag);
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("dispatches");
    fs::create_dir_all(&home).expect("a folder");
    let mut report = Report::default();
    let machine = asked.first().map(String::as_str);
    report.line(machine.unwrap_or("máy không rõ"));
    report.line(&load());
    let peers = Peers::on_this_machine(&home);
    report.line(&peers.described());

    let papers = [
        papers::letter(&home),
        papers::report(&home, "bao-cao-ngan", 28),
        papers::report(&home, "bao-cao-dai", 560),
    ];
    for paper in &papers {
        layout(&mut report, paper);
    }
    let vanthu = tests::program("VANTHU");
    let mut whole = true;
    for (paper, rounds) in papers.iter().zip([41, 21, 11]) {
        whole &= export(&mut report, paper, rounds, &vanthu, &peers);
    }
    whole &= invite(
        &mut report,
        &papers::invitation(&home, GUESTS),
        &vanthu,
        &peers,
    );
    if machine.is_some() && whole {
        keep(&report);
    }
}

/// Composing and typesetting, in this process.
fn layout(report: &mut Report, paper: &Paper) {
    let fonts = FontSet::bundled();
    let lay = |draft: &Draft| {
        let composition = compose::draft(draft, RuleBook::nd30_2020(), Printing::Document);
        typeset::typeset(&composition, &fonts)
    };
    let pages = lay(&paper.draft).pages.pages.len();
    let mut times = Times::default();
    for _ in 0..(2000 / pages).clamp(15, 200) {
        times.of(|| black_box(lay(black_box(&paper.draft))));
    }
    let a_page = times.median() / pages as f64;
    report.line(&format!(
        "{:<58} {a_page:>9.3} ms mỗi trang",
        format!("Dàn trang {}, {pages} trang", paper.name)
    ));
}

/// One file, made by each program in turn; whether all of them were there.
fn export(report: &mut Report, paper: &Paper, rounds: usize, vanthu: &Path, peers: &Peers) -> bool {
    let made = paper.file("vanthu.pdf");
    let mut ours = Command::new(vanthu);
    ours.arg("export")
        .arg(paper.file("paper.vanthu"))
        .arg("-o")
        .arg(&made);
    let mut word = Command::new(vanthu);
    word.arg("export")
        .arg(paper.file("paper.vanthu"))
        .arg("-o")
        .arg(paper.file("word.docx"));
    times::run(&mut word);
    let mut own = Times::default();
    let (mut typst, mut compiling, mut office) = <(Times, Times, Times)>::default();
    for round in 0..=rounds {
        // The first round only warms the disk.
        let counted = round > 0;
        own.process(&mut ours, counted);
        if let Some(mut command) = peers.typst(paper) {
            let told = typst.process(&mut command, counted);
            compiling.told(&told, counted);
        }
        if round <= 3
            && let Some(mut command) = peers.libreoffice(paper)
        {
            office.process(&mut command, counted);
        }
    }
    let size = fs::metadata(&made).map_or(0, |file| file.len());
    let words = words::of(&made);
    report.line(&format!(
        "Xuất {}, {} trang, {} KB, {} từ",
        paper.name,
        words.pages,
        size / 1000,
        words.count()
    ));
    report.beside("  vanthu export, cả tiến trình", &own, &own, 1);
    report.beside("  typst trong Python, cả tiến trình", &typst, &own, 1);
    report.beside(
        "  typst, không kể lúc Python khởi động",
        &compiling,
        &own,
        1,
    );
    report.beside("  LibreOffice, từ bản Word của vanthu", &office, &own, 1);
    for (who, file) in [("typst", "typst.pdf"), ("LibreOffice", "word.pdf")] {
        if paper.file(file).exists() {
            report.line(&format!(
                "  {}",
                words.beside(who, &words::of(&paper.file(file)))
            ));
        }
    }
    report.memory("vanthu", times::memory(&mut ours));
    if let Some(mut command) = peers.typst(paper) {
        report.memory("typst", times::memory(&mut command));
    }
    peers.are_all_here()
}

/// Mỗi khách một giấy mời.
fn invite(report: &mut Report, paper: &Paper, vanthu: &Path, peers: &Peers) -> bool {
    let (here, there) = (paper.file("vanthu"), paper.file("typst"));
    let mut own = Times::default();
    let (mut typst, mut compiling) = <(Times, Times)>::default();
    for round in 0..=5 {
        for folder in [&here, &there] {
            let _ = fs::remove_dir_all(folder);
        }
        let mut ours = Command::new(vanthu);
        ours.arg("export").arg(paper.file("paper.vanthu"));
        ours.arg("--each-addressee").arg("-o").arg(&here);
        own.process(&mut ours, round > 0);
        if let Some(mut command) = peers.typst_for_each(paper, &there) {
            fs::create_dir(&there).expect("a folder");
            let told = typst.process(&mut command, round > 0);
            compiling.told(&told, round > 0);
        }
    }
    report.line(&format!("{GUESTS} giấy mời, mỗi khách một tệp, một luồng"));
    for (what, times) in [
        ("  vanthu export --each-addressee, cả tiến trình", &own),
        ("  typst, một trình dịch dùng lại, cả tiến trình", &typst),
        ("  typst, không kể lúc Python khởi động", &compiling),
    ] {
        report.beside(what, times, &own, GUESTS);
    }
    for (ours, theirs) in files(&here).iter().zip(files(&there)).step_by(GUESTS / 3) {
        let words = words::of(ours);
        report.line(&format!("  {}", words.beside("typst", &words::of(&theirs))));
    }
    peers.are_all_here()
}

/// How busy the machine is with other things.
fn load() -> String {
    let text = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = text.split(' ').next().unwrap_or("không rõ").to_owned();
    format!("Tải của máy trong phút trước khi đo: {load}")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    files.sort();
    files
}

/// Adds the figures to those of before.
fn keep(report: &Report) {
    let path = tests::root().join("tests/bench/dispatches.txt");
    let file = OpenOptions::new().create(true).append(true).open(&path);
    let written = file.and_then(|mut file| writeln!(file, "{}", report.text));
    written.expect("a file");
    println!("      đã ghi thêm vào {}", path.display());
}
