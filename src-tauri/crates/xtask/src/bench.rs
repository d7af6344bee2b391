//! `cargo xtask bench`: how long documents take to the paper, beside others who set the same words;
//! and how the books behave when they hold a million lines.
//!
//! Both are measured by `tests/bench`, which may use the rooms; here their programs are brought
//! together.

use std::env::consts::{ARCH, OS};
use std::fs;
use std::process::Command;
use std::thread::available_parallelism;
use std::time::SystemTime;

use crate::bundle::command_line;
use crate::call::{self, answer, cargo};
use crate::house::House;
use crate::steps::Step;
use crate::stop::Outcome;

pub const STEPS: &[Step] = &[
    Step("Dựng chương trình dòng lệnh, bản tối ưu", command_line),
    Step("Chuẩn bị chương trình để so", bring_typst),
    Step("Đo từ bản thảo đến tờ giấy", dispatches),
    Step("Đo sổ một triệu dòng", books),
];

/// Installs typst into the target folder, or says that it is left out.
fn bring_typst(house: &House) -> Outcome {
    let folder = house.tools().join("typst");
    if folder.is_dir() {
        return Ok(());
    }
    let mut pip = Command::new("python3");
    pip.args(["-m", "pip", "install", "--quiet", "--target"])
        .arg(&folder)
        .arg("typst");
    if !pip.status().is_ok_and(|status| status.success()) {
        println!("      bỏ qua typst: không có Python với pip, hoặc không tới được kho PyPI");
    }
    Ok(())
}

/// The figures stay in `tests/bench/dispatches.txt`.
fn dispatches(house: &House) -> Outcome {
    let mut bench = target(house, "dispatches");
    bench.env("VANTHU", house.program("release", "vanthu"));
    bench.env("TYPST", house.tools().join("typst"));
    call::run(&mut bench, "Không đo được văn bản: hãy xem lỗi vừa in ra.")
}

/// The figures stay in `tests/bench/results.txt`.
fn books(house: &House) -> Outcome {
    let mut bench = target(house, "office");
    call::run(&mut bench, "Không đo được sổ: hãy xem lỗi vừa in ra.")
}

fn target(house: &House, name: &str) -> Command {
    let mut bench = cargo(house);
    bench.args(["bench", "--package", "tests", "--bench", name, "--"]);
    bench.arg(machine());
    bench
}

/// When and where the figures were taken: without that they mean nothing.
fn machine() -> String {
    let since = SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .unwrap_or_default();
    let facts = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = facts
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let processor = model.map_or(ARCH, |(_, name)| name);
    let cores = available_parallelism().map_or(1, usize::from);
    let commit = answer("git", &["rev-parse", "--short", "HEAD"]).unwrap_or_default();
    let moment = since.as_secs();
    format!("thời điểm {moment} (giây Unix), {OS}, {processor}, {cores} nhân, mã {commit}")
}
