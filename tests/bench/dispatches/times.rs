//! Times and memory of processes, and the table they are read in.

use std::fmt::Write as _;
use std::fs;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Milliseconds of one act done again and again.
#[derive(Default)]
pub struct Times(Vec<f64>);

impl Times {
    pub fn of<T>(&mut self, act: impl FnOnce() -> T) -> T {
        let begun = Instant::now();
        let done = act();
        self.0.push(begun.elapsed().as_secs_f64() * 1000.0);
        done
    }

    /// A process from its start to its end; answers what it printed.
    pub fn process(&mut self, command: &mut Command, counted: bool) -> String {
        let begun = Instant::now();
        let printed = run(command);
        if counted {
            self.0.push(begun.elapsed().as_secs_f64() * 1000.0);
        }
        printed
    }

    /// What a process says of itself, in seconds.
    pub fn told(&mut self, printed: &str, counted: bool) {
        if counted {
            let seconds: f64 = printed.trim().parse().expect("seconds");
            self.0.push(seconds * 1000.0);
        }
    }

    /// Not a number when nothing was measured.
    pub fn median(&self) -> f64 {
        let mut times = self.0.clone();
        times.sort_by(f64::total_cmp);
        times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
    }
}

/// Runs a program to its end; answers what it printed.
pub fn run(command: &mut Command) -> String {
    let ended = command.stdin(Stdio::null()).stderr(Stdio::piped()).output();
    let ended = ended.expect("a process");
    assert!(
        ended.status.success(),
        "{command:?}: {}",
        String::from_utf8_lossy(&ended.stderr)
    );
    String::from_utf8_lossy(&ended.stdout).into_owned()
}

/// The most memory a process held at a time: its proportional share, looked at every millisecond,
/// and all its pages, as the kernel remembers them; kilobytes. None where no such word is to be had.
pub fn memory(command: &mut Command) -> Option<(u64, u64)> {
    let (mut share, mut all) = (None, None);
    for _ in 0..5 {
        let mut child = command.stdout(Stdio::null()).spawn().expect("a process");
        let place = format!("/proc/{}", child.id());
        while child.try_wait().expect("a process").is_none() {
            share = share.max(line(&format!("{place}/smaps_rollup"), "Pss:"));
            all = all.max(line(&format!("{place}/status"), "VmHWM:"));
            thread::sleep(Duration::from_millis(1));
        }
    }
    share.zip(all)
}

fn line(path: &str, name: &str) -> Option<u64> {
    let text = fs::read_to_string(path).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix(name))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}

/// What was measured, line by line; each is on the screen as soon as it is known.
#[derive(Default)]
pub struct Report {
    pub text: String,
}

impl Report {
    pub fn line(&mut self, line: &str) {
        println!("{line}");
        let _ = writeln!(self.text, "{line}");
    }

    pub fn first(&mut self, what: &str, times: &Times) {
        self.line(&format!("{what:<58} {:>9.1} ms", times.median()));
    }

    /// How many times as long as ours.
    pub fn beside(&mut self, what: &str, times: &Times, ours: &Times) {
        let (theirs, ratio) = (times.median(), times.median() / ours.median());
        match theirs.is_nan() {
            true => self.line(&format!("{what:<58} không đo: máy này không có")),
            false => self.line(&format!("{what:<58} {theirs:>9.1} ms {ratio:>8.1} lần")),
        }
    }

    pub fn first_rate(&mut self, what: &str, times: &Times, count: usize) {
        let rate = count as f64 * 1000.0 / times.median();
        self.line(&format!(
            "{what:<58} {:>9.1} ms {rate:>8.0} tệp/giây",
            times.median()
        ));
    }

    pub fn rate(&mut self, what: &str, times: &Times, ours: &Times, count: usize) {
        let (theirs, ratio) = (times.median(), times.median() / ours.median());
        let rate = count as f64 * 1000.0 / theirs;
        match theirs.is_nan() {
            true => self.line(&format!("{what:<58} không đo: máy này không có")),
            false => self.line(&format!(
                "{what:<58} {theirs:>9.1} ms {rate:>8.0} tệp/giây {ratio:>6.1} lần"
            )),
        }
    }

    pub fn memory(&mut self, who: &str, most: Option<(u64, u64)>) {
        match most {
            Some((share, all)) => self.line(&format!(
                "  bộ nhớ lúc cao nhất, {who}: {} MB PSS ({} MB kể cả phần chung)",
                share / 1024,
                all / 1024
            )),
            None => self.line("  bộ nhớ: máy này không cho biết"),
        }
    }
}
