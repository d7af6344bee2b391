//! `cargo xtask bench`: how long one page takes, beside others who set the same words; and how
//! the books behave when they hold a million lines.
//!
//! Whole processes are timed, start included, one after the other in one run: only the ratio
//! travels from machine to machine. The books are measured by `tests/bench`, which may use the
//! rooms.

use std::env::consts::{ARCH, OS};
use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::available_parallelism;
use std::time::{Duration, Instant, SystemTime};

use crate::bundle::command_line;
use crate::call::{self, answer, cargo};
use crate::house::House;
use crate::stop::{Outcome, Stop};
use crate::{peers, practice::DRAFT, steps::Step};

pub const STEPS: &[Step] = &[
    Step("Dựng chương trình dòng lệnh, bản tối ưu", command_line),
    Step("Chuẩn bị chương trình để so", peers::bring),
    Step("Đo một trang", measure),
    Step("Đo sổ một triệu dòng", books),
];

/// One program on one task; `command` is absent where the machine does not have it.
pub struct Runner {
    pub name: &'static str,
    pub command: Option<Command>,
    pub runs: usize,
}

fn measure(house: &House) -> Outcome {
    let folder = house.target.join("bench");
    fs::create_dir_all(&folder).map_err(|error| unwritable(&folder, &error))?;
    let runners = [
        ours(house, &folder),
        peers::typst(house, &folder)?,
        peers::libreoffice(house, &folder)?,
    ];
    let mut report = format!("{}\n", machine());
    let mut first = None;
    for Runner {
        name,
        command,
        runs,
    } in runners
    {
        let Some(mut command) = command else {
            let _ = writeln!(report, "{name:<42} không đo: máy này không có");
            continue;
        };
        let time = median(name, &mut command, runs)?.as_secs_f64();
        let ratio = time / *first.get_or_insert(time);
        let _ = writeln!(
            report,
            "{name:<42} {:>8.1} ms {ratio:>8.1} lần",
            time * 1000.0
        );
    }
    println!("\n{report}");
    keep(&folder.join("export.txt"), &report)
}

/// The figures stay in `tests/bench/results.txt`.
fn books(house: &House) -> Outcome {
    let mut bench = cargo(house);
    bench.args(["bench", "--package", "tests", "--bench", "office", "--"]);
    bench.arg(machine());
    call::run(&mut bench, "Không đo được sổ: hãy xem lỗi vừa in ra.")
}

fn ours(house: &House, folder: &Path) -> Runner {
    let mut command = Command::new(house.program("release", "vanthu"));
    command.arg("export").arg(house.samples().join(DRAFT));
    command.arg("-o").arg(folder.join("vanthu.pdf"));
    Runner {
        name: "vanthu export (công văn một trang)",
        command: Some(command),
        runs: 31,
    }
}

/// One run to warm the disk's cache, then the median of the counted ones.
fn median(name: &str, command: &mut Command, runs: usize) -> Outcome<Duration> {
    command.stdin(Stdio::null()).stdout(Stdio::null());
    let sentence = format!("{name}: chương trình không chạy hết được.");
    let mut times = Vec::with_capacity(runs + 1);
    for _ in 0..=runs {
        let begun = Instant::now();
        call::run(command, &sentence)?;
        times.push(begun.elapsed());
    }
    let counted = &mut times[1..];
    counted.sort();
    Ok(counted[runs / 2])
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

fn keep(path: &Path, report: &str) -> Outcome {
    let file = OpenOptions::new().create(true).append(true).open(path);
    file.and_then(|mut file| writeln!(file, "{report}"))
        .map_err(|error| unwritable(path, &error))?;
    println!("      đã ghi thêm vào {}", path.display());
    Ok(())
}

pub fn unwritable(path: &Path, error: &io::Error) -> Stop {
    Stop::failed(format!("Không ghi được {}: {error}.", path.display()))
}
