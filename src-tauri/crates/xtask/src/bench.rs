//! `cargo xtask bench`: how long one page takes, beside others who set the same words.
//!
//! Whole processes are timed, start included, one after the other in one run. The peers get the
//! plain words of the draft and no layout of an office, which is less work than ours.

use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

use crate::bundle::command_line;
use crate::call::{self, answer, on_path};
use crate::house::House;
use crate::stop::{Outcome, Stop};
use crate::{practice::DRAFT, steps::Step};

pub const STEPS: &[Step] = &[
    Step("Dựng chương trình dòng lệnh, bản tối ưu", command_line),
    Step("Chuẩn bị chương trình để so", bring_typst),
    Step("Đo", measure),
];

struct Runner {
    name: &'static str,
    command: Command,
    runs: usize,
}

fn measure(house: &House) -> Outcome {
    let folder = house.target.join("bench");
    fs::create_dir_all(&folder).map_err(|error| refused(&folder, &error))?;
    let mut ours = ours(house, &folder);
    let our_time = median(&mut ours)?;

    let mut report = format!("{}\n", machine());
    let _ = writeln!(
        report,
        "{:<42} {:>8.1} ms",
        ours.name,
        milliseconds(our_time)
    );
    for (name, peer) in [typst(house, &folder)?, libreoffice(house, &folder)?] {
        let line = match peer {
            None => format!("{name:<42} không đo: không có trên máy này"),
            Some(mut peer) => {
                let time = median(&mut peer)?;
                let ratio = time.as_secs_f64() / our_time.as_secs_f64();
                format!(
                    "{name:<42} {:>8.1} ms   = {ratio:.1} lần",
                    milliseconds(time)
                )
            }
        };
        let _ = writeln!(report, "{line}");
    }
    println!("\n{report}");
    keep(&folder.join("export.txt"), &report)
}

fn ours(house: &House, folder: &Path) -> Runner {
    let mut command = Command::new(house.program("release", "vanthu"));
    command
        .arg("export")
        .arg(house.samples().join(DRAFT))
        .arg("-o")
        .arg(folder.join("vanthu.pdf"));
    Runner {
        name: "vanthu export (một trang, cả tiến trình)",
        command,
        runs: 31,
    }
}

type Peer = (&'static str, Option<Runner>);

/// Typst as a Python package; what it needs lies in the target folder.
fn typst(house: &House, folder: &Path) -> Outcome<Peer> {
    let name = "typst qua Python (chỉ phần chữ)";
    if !typst_folder(house).is_dir() {
        return Ok((name, None));
    }
    let source = folder.join("words.typ");
    let paragraphs = words(house)?.into_iter().map(|line| {
        format!(
            "#par(text(\"{}\"))\n",
            line.replace('\\', "\\\\").replace('"', "\\\"")
        )
    });
    let style =
        "#set page(\"a4\")\n#set text(font: \"Liberation Serif\", size: 13pt, lang: \"vi\")\n";
    write(
        &source,
        &(style.to_string() + &paragraphs.collect::<String>()),
    )?;
    let mut command = Command::new("python3");
    let script = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]])";
    command
        .env("PYTHONPATH", typst_folder(house))
        .args(["-c", script]);
    command
        .arg(&source)
        .arg(folder.join("typst.pdf"))
        .arg(house.root.join("assets").join("fonts"));
    Ok((
        name,
        Some(Runner {
            name,
            command,
            runs: 31,
        }),
    ))
}

fn libreoffice(house: &House, folder: &Path) -> Outcome<Peer> {
    let name = "LibreOffice (chỉ phần chữ)";
    if on_path("soffice").is_none() {
        return Ok((name, None));
    }
    let source = folder.join("words.txt");
    write(&source, &words(house)?.join("\n"))?;
    let mut command = Command::new("soffice");
    command
        .args(["--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder)
        .arg(source);
    Ok((
        name,
        Some(Runner {
            name,
            command,
            runs: 5,
        }),
    ))
}

/// The paragraphs of the sample's body, without its front matter.
fn words(house: &House) -> Outcome<Vec<String>> {
    let path = house.samples().join(DRAFT);
    let draft = fs::read_to_string(&path)
        .map_err(|error| Stop::failed(format!("Không đọc được {}: {error}.", path.display())))?;
    let body = draft.split("\n+++").nth(1).unwrap_or_default();
    Ok(body
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_string)
        .collect())
}

/// One run to warm the disk's cache, then the median of the counted ones.
fn median(runner: &mut Runner) -> Outcome<Duration> {
    let mut times = Vec::with_capacity(runner.runs);
    for run in 0..=runner.runs {
        let begun = Instant::now();
        call::run(
            runner.command.stdin(Stdio::null()).stdout(Stdio::null()),
            &format!("{} không chạy hết được.", runner.name),
        )?;
        if run > 0 {
            times.push(begun.elapsed());
        }
    }
    times.sort();
    Ok(times[times.len() / 2])
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn typst_folder(house: &House) -> PathBuf {
    house.tools().join("typst")
}

/// Leaves the peer out, and says so, when Python is not there.
fn bring_typst(house: &House) -> Outcome {
    let folder = typst_folder(house);
    if folder.is_dir() {
        return Ok(());
    }
    let brought = Command::new("python3")
        .args(["-m", "pip", "install", "--quiet", "--target"])
        .arg(&folder)
        .arg("typst")
        .status();
    if !brought.is_ok_and(|status| status.success()) {
        println!(
            "      bỏ qua typst: máy này không có Python với pip, hoặc không tới được kho PyPI"
        );
    }
    Ok(())
}

/// When and where the figures were taken: without that they mean nothing.
fn machine() -> String {
    let seconds = SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .unwrap_or_default();
    let processor = fs::read_to_string("/proc/cpuinfo")
        .ok()
        .and_then(|text| {
            Some(
                text.lines()
                    .find(|l| l.starts_with("model name"))?
                    .to_string(),
            )
        })
        .and_then(|line| Some(line.split_once(": ")?.1.to_string()))
        .unwrap_or_else(|| std::env::consts::ARCH.to_string());
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let commit = answer("git", &["rev-parse", "--short", "HEAD"]).unwrap_or_default();
    format!(
        "thời điểm {} (giây Unix) · {} · {processor} · {cores} nhân · mã {commit}",
        seconds.as_secs(),
        std::env::consts::OS
    )
}

fn keep(path: &Path, report: &str) -> Outcome {
    let mut file = OpenOptions::new()
        .create(true)
        .append(true)
        .open(path)
        .map_err(|error| refused(path, &error))?;
    writeln!(file, "{report}").map_err(|error| refused(path, &error))?;
    println!("      đã ghi thêm vào {}", path.display());
    Ok(())
}

fn write(path: &Path, text: &str) -> Outcome {
    fs::write(path, text).map_err(|error| refused(path, &error))
}

fn refused(path: &Path, error: &std::io::Error) -> Stop {
    Stop::failed(format!("Không ghi được {}: {error}.", path.display()))
}
