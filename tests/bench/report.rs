//! Times, and the table they are read in.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

/// Times of one act done again and again.
#[derive(Default)]
pub struct Times(Vec<Duration>);

impl Times {
    pub fn of<T>(&mut self, act: impl FnOnce() -> T) -> T {
        let begun = Instant::now();
        let done = act();
        self.0.push(begun.elapsed());
        done
    }

    /// Milliseconds below which so many of a hundred stay.
    fn percentile(&self, percent: usize) -> f64 {
        let mut times = self.0.clone();
        times.sort();
        let place = (times.len() * percent / 100).min(times.len().saturating_sub(1));
        times.get(place).map_or(f64::NAN, Duration::as_secs_f64) * 1000.0
    }
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

    /// Ours, beside the same done by hand.
    pub fn beside(&mut self, what: &str, ours: &Times, bare: &Times) {
        let ratio = ours.percentile(50) / bare.percentile(50);
        self.line(&format!(
            "{what:<52} p50 {:>8.2} ms  p99 {:>8.2} ms   SQL tay {:>8.2} / {:>8.2}   {ratio:.2} lần",
            ours.percentile(50),
            ours.percentile(99),
            bare.percentile(50),
            bare.percentile(99),
        ));
    }

    pub fn alone(&mut self, what: &str, ours: &Times) {
        self.line(&format!(
            "{what:<52} p50 {:>8.2} ms  p99 {:>8.2} ms",
            ours.percentile(50),
            ours.percentile(99),
        ));
    }
}
