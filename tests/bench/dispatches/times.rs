//! Times and memory of processes, and the table they are read in.

use std::fmt::Write as _;
use std::fs;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Milliseconds of one act done again and again.
#[derive(Default)]
pub struct Times {
    passed: Vec<f64>,
    /// All that the processors were busy with it, where that is known.
    busy: f64,
}

impl Times {
    pub fn of<T>(&mut self, act: impl FnOnce() -> T) -> T {
        let begun = Instant::now();
        let done = act();
        self.passed.push(begun.elapsed().as_secs_f64() * 1000.0);
        done
    }

    /// A process from its start to its end; answers what it printed.
    pub fn process(&mut self, command: &mut Command, counted: bool) -> String {
        let (begun, busy) = (Instant::now(), busy());
        let printed = run(command);
        if counted {
            self.busy += self::busy() - busy;
            self.passed.push(begun.elapsed().as_secs_f64() * 1000.0);
        }
        printed
    }

    /// What a process says of itself, in seconds: how long it took, and how busy it was.
    pub fn told(&mut self, printed: &str, counted: bool) {
        let mut seconds = printed
            .split_whitespace()
            .map(|word| word.parse().expect("seconds"));
        let mut next = || seconds.next().unwrap_or(f64::NAN) * 1000.0;
        if counted {
            self.passed.push(next());
            self.busy += next();
        }
    }

    /// Not a number when nothing was measured.
    pub fn median(&self) -> f64 {
        let mut times = self.passed.clone();
        times.sort_by(f64::total_cmp);
        times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
    }

    /// Of one time; what a machine that is busy with other things does not change.
    pub fn busy(&self) -> f64 {
        self.busy / self.passed.len() as f64
    }
}

/// Milliseconds the ended processes of this one were at work, in hundredths of a second: only the
/// sum of many runs says something.
fn busy() -> f64 {
    let text = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // Behind the name, which may hold anything: the times of children are the 14th and 15th.
    let rest = text.rsplit_once(')').map_or("", |(_, rest)| rest);
    let ticks = rest.split_whitespace().skip(13).take(2);
    ticks
        .filter_map(|ticks| ticks.parse::<f64>().ok())
        .sum::<f64>()
        * 10.0
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

    /// One act beside ours: how long it took, how busy it was, and how many times as long and as
    /// busy that is. `count` papers come of it.
    pub fn beside(&mut self, what: &str, times: &Times, ours: &Times, count: usize) {
        let (passed, busy) = (times.median(), times.busy());
        if passed.is_nan() {
            return self.line(&format!("{what:<54} không đo: máy này không có"));
        }
        let rate = match count {
            1 => String::new(),
            count => format!("  {:.0} tệp/giây", count as f64 * 1000.0 / passed),
        };
        self.line(&format!(
            "{what:<54} {passed:>9.1} ms {:>7.1} lần   CPU {busy:>9.1} ms {:>7.1} lần{rate}",
            passed / ours.median(),
            busy / ours.busy()
        ));
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
