//! Dates in running text: days there are, weekdays that agree, zeros, words in a legal basis.

use chrono::{Datelike, NaiveDate};
use document::date::in_words;
use document::fold::fold;

use super::rule::{Fault, Rule, Verdict};
use super::running::{Opening, Running, slice};
use super::walk::Whole;

pub(super) const RULES: &[Rule] = &[
    Rule::draft("date-impossible", date_impossible),
    Rule::draft("date-weekday", date_weekday),
    Rule::draft("date-zeros", date_zeros),
    Rule::draft("basis-date", basis_date),
];

/// A date as it is written.
pub(super) struct WrittenDate {
    /// Its words, "ngày" the first if it is there.
    first: usize,
    last: usize,
    day: u32,
    month: u32,
    year: Option<i32>,
    /// "ngày 05 tháng 3", not "05/3".
    in_words: bool,
}

pub(super) fn dates(line: &Running) -> Vec<WrittenDate> {
    let mut dates = vec![];
    let figures = line.text().bytes().any(|byte| byte.is_ascii_digit());
    let mut at = if figures { 0 } else { line.words.len() };
    while at < line.words.len() {
        match date(line, at) {
            Some(date) => {
                at = date.last + 1;
                dates.push(date);
            }
            None => at += 1,
        }
    }
    dates
}

fn date(line: &Running, first: usize) -> Option<WrittenDate> {
    let number = |index: usize| -> Option<u32> {
        let word = line.word(Some(index));
        (word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| word.parse().ok())?
    };
    let named = ["ngày", "Ngày"].contains(&line.word(Some(first)));
    let day_at = first + usize::from(named);
    if named && line.gap(first) != " " || !named && first > 0 && line.gap(first - 1).ends_with('/')
    {
        return None;
    }
    let day = number(day_at).filter(|day| (1..=99).contains(day))?;
    let spaced = line.gap(day_at) == " " && line.word(Some(day_at + 1)) == "tháng";
    if named && spaced && line.gap(day_at + 1) == " " {
        let month = number(day_at + 2)?;
        let year = (line.word(Some(day_at + 3)) == "năm" && line.gap(day_at + 2) == " ")
            .then(|| number(day_at + 4))
            .flatten();
        return Some(WrittenDate {
            first,
            last: day_at + if year.is_some() { 4 } else { 2 },
            day,
            month,
            year: year.map(|year| year as i32),
            in_words: true,
        });
    }
    let sign = line.gap(day_at);
    let month = number(day_at + 1).filter(|_| ["/", "-", "."].contains(&sign))?;
    let year = number(day_at + 2).filter(|year| line.gap(day_at + 1) == sign && *year > 1900);
    let last = day_at + if year.is_some() { 2 } else { 1 };
    // "ngày 2-9" and "09/10 phiếu" are no figures of a date to judge.
    let sure = sign == "/" && (named || year.is_some()) || named && year.is_some();
    (sure && line.gap(last) != "/").then_some(WrittenDate {
        first,
        last,
        day,
        month,
        year: year.map(|year| year as i32),
        in_words: false,
    })
}

impl WrittenDate {
    fn day(&self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year?, self.month, self.day)
    }

    /// Whether its calendar does not have it; of a year not named, a leap year is thought.
    fn is_impossible(&self, line: &Running) -> bool {
        if self.is_lunar(line) {
            return self.day > 30 || !(1..=12).contains(&self.month);
        }
        NaiveDate::from_ymd_opt(self.year.unwrap_or(2000), self.month, self.day).is_none()
    }

    /// "âm lịch" behind it: any month may have thirty days.
    fn is_lunar(&self, line: &Running) -> bool {
        let word = |behind: usize| fold(line.word(Some(self.last + behind)));
        word(1) == "am" && word(2) == "lich"
    }

    pub(super) fn range(&self, line: &Running) -> (usize, usize) {
        let word = |index: usize| line.words.get(index);
        (
            word(self.first).map_or(0, |word| word.from),
            word(self.last).map_or(0, |word| word.to),
        )
    }

    fn fault(&self, line: &Running) -> Fault {
        let (from, to) = self.range(line);
        line.fault().word("date", slice(line.text(), from, to))
    }
}

fn each_date(whole: &Whole, fault: impl Fn(&Running, &WrittenDate) -> Option<Fault>) -> Verdict {
    let mut met = false;
    let mut faults = vec![];
    for line in &whole.text.lines {
        for date in &line.dates {
            met = true;
            faults.extend(fault(line, date));
        }
    }
    match met {
        true => Verdict::Judged(faults),
        false => Verdict::NotApplicable,
    }
}

fn date_impossible(whole: &Whole) -> Verdict {
    each_date(whole, |line, date| {
        date.is_impossible(line).then(|| date.fault(line))
    })
}

/// Monday first, as they are written.
const WEEKDAYS: [&str; 7] = [
    "thứ Hai",
    "thứ Ba",
    "thứ Tư",
    "thứ Năm",
    "thứ Sáu",
    "thứ Bảy",
    "chủ nhật",
];

/// What stands before a weekday in small letters, and no ordinal.
const HALVES: [&str; 7] = ["sáng", "trưa", "chiều", "tối", "đêm", "vào", "là"];

fn date_weekday(whole: &Whole) -> Verdict {
    each_date(whole, |line, date| {
        let day = date.day().filter(|_| !date.is_lunar(line))?;
        let right = WEEKDAYS.get(day.weekday().num_days_from_monday() as usize)?;
        let (at, written) = weekday(line, date)?;
        (in_words_of(&written) != fold(right) && line.is_own(at)).then(|| {
            date.fault(line)
                .word("weekday", written)
                .word("right", *right)
        })
    })
}

/// "thứ 6" as "thu sau".
fn in_words_of(weekday: &str) -> String {
    let figure = weekday
        .split(' ')
        .next_back()
        .and_then(|it| it.parse().ok());
    let named = figure.and_then(|figure: usize| WEEKDAYS.get(figure.checked_sub(2)?));
    fold(named.copied().unwrap_or(weekday))
}

/// A weekday next to a date: "thứ Hai, ngày 05/3/2026", "ngày 05/3/2026 (thứ Hai)".
fn weekday(line: &Running, date: &WrittenDate) -> Option<(usize, String)> {
    let near = |gap: &str| [" ", ", ", " (", ","].contains(&gap);
    let before = date
        .first
        .checked_sub(2)
        .filter(|_| near(line.gap(date.first - 1)));
    let behind =
        Some(date.last + 1).filter(|_| near(line.gap(date.last)) && line.gap(date.last) != " ");
    [before, behind].into_iter().flatten().find_map(|at| {
        let (first, last) = (line.words.get(at)?, line.words.get(at + 1)?);
        let written = slice(line.text(), first.from, last.to);
        let folded = in_words_of(written);
        let known = WEEKDAYS.iter().any(|weekday| fold(weekday) == folded);
        // "kỳ họp thứ hai, ngày …" is the second of something.
        let named = line.of(*last).starts_with(char::is_uppercase)
            || at == 0
            || line.gap(at - 1).starts_with([',', '('])
            || HALVES.contains(&line.word(at.checked_sub(1)));
        (known && named).then(|| (first.from, written.to_owned()))
    })
}

/// Days below ten and the first two months carry a zero, the other months do not.
fn date_zeros(whole: &Whole) -> Verdict {
    each_date(whole, |line, date| {
        let (from, to) = date.range(line);
        let right = in_words(
            date.day()
                .or_else(|| NaiveDate::from_ymd_opt(2000, date.month, date.day))?,
        );
        let right = match date.year {
            Some(_) => right,
            None => right.split(" năm").next()?.to_owned(),
        };
        let written = slice(line.text(), from, to);
        let right = format!("{}{}", slice(written, 0, 1), slice(&right, 1, right.len()));
        (date.in_words && written != right && line.is_own(from))
            .then(|| line.instead(from, to, &right))
    })
}

/// "ngày 5/3/2020" in a legal basis: the samples write it in words.
fn basis_date(whole: &Whole) -> Verdict {
    each_date(whole, |line, date| {
        let (from, to) = date.range(line);
        let wrong = line.opening == Opening::Basis && !date.in_words && line.is_own(from);
        let right = in_words(date.day()?);
        wrong.then(|| line.instead(from, to, &right))
    })
}
