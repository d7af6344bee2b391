//! Sentences that want a look and stop nothing.

use chrono::{Datelike, NaiveDate};
use document::date::in_figures;
use document::entry::Outgoing;
use register::Register;

use crate::clock::{Moment, day};
use crate::contract::{Failure, FailureCode};

/// Days between two acts from which on the clock is asked about.
const LONG_SILENCE: i64 = 60;
/// Days a document's date may lie from today without a word.
const FAR: i64 = 15;

/// A clock that jumped: it would put a number into the wrong year.
pub(crate) fn clock(register: &Register, now: Moment) -> Result<Option<String>, Failure> {
    let Some(last) = register.last_moment()? else {
        return Ok(None);
    };
    let (today, last_day) = (day(now), day(last));
    Ok(if turned_back(now, last) {
        Some(format!(
            "Đồng hồ máy đang là {}, sớm hơn lần ghi sổ cuối ({}); hãy chỉnh lại ngày của máy trước \
             khi cấp số.",
            in_figures(today),
            in_figures(last_day)
        ))
    } else if (today - last_day).num_days() > LONG_SILENCE {
        Some(format!(
            "Lần ghi sổ cuối là {}; hãy kiểm tra ngày của máy ({}).",
            in_figures(last_day),
            in_figures(today)
        ))
    } else {
        None
    })
}

/// When the year of a paper has no series, and is the year of a clock that lies before the last
/// act in the book, then the clock is what is to be mended, and not the series.
pub(crate) fn of_a_clock_turned_back(
    failure: Failure,
    register: &Register,
    now: Moment,
    year: i32,
) -> Failure {
    let today = day(now);
    if failure.code != FailureCode::NoSeries || year != today.year() {
        return failure;
    }
    match register.last_moment() {
        Ok(Some(last)) if turned_back(now, last) => Failure::clock_turned_back(today, day(last)),
        // What the journal cannot tell is no reason to hide the first failure.
        _ => failure,
    }
}

fn turned_back(now: Moment, last: Moment) -> bool {
    now < last && day(now) != day(last)
}

/// A date of a document far from today.
pub(crate) fn far_from_today(date: NaiveDate, today: NaiveDate, what: &str) -> Option<String> {
    let days = (date - today).num_days().abs();
    (days > FAR).then(|| {
        format!(
            "{what} {} cách hôm nay {days} ngày; hãy kiểm tra lại.",
            in_figures(date)
        )
    })
}

/// In the first days of January two years are open.
pub(crate) fn other_year(date: NaiveDate, today: NaiveDate) -> Option<String> {
    (date.year() != today.year()).then(|| {
        format!(
            "Ngày {} thuộc sổ năm {}, không phải năm {}.",
            in_figures(date),
            date.year(),
            today.year()
        )
    })
}

/// Recipients of a new document whose bodies are no more.
pub(crate) fn ended_recipients(
    register: &Register,
    recipients: &[String],
    today: NaiveDate,
) -> Result<Vec<String>, Failure> {
    let ended = register.ended_names(recipients, today)?;
    let sentences = ended.into_iter().map(|ended| {
        let last = in_figures(ended.ended_on);
        let now = match ended.successors.is_empty() {
            true => String::new(),
            false => format!(", nay là {}", ended.successors.join(", ")),
        };
        format!(
            "“{}” đã kết thúc ngày {last}{now}; hãy kiểm tra lại nơi nhận.",
            ended.name
        )
    });
    Ok(sentences.collect())
}

/// A number is given on the day of signing or the next working day (Điều 15.2); later it wants a
/// line of reason.
pub(crate) fn numbered_late(
    register: &Register,
    facts: &Outgoing,
    today: NaiveDate,
) -> Result<Option<String>, Failure> {
    match facts.signed_on.or(facts.paper.date.day()) {
        Some(signed) => late_since(register, signed, today),
        None => Ok(None),
    }
}

pub(crate) fn late_since(
    register: &Register,
    signed: NaiveDate,
    today: NaiveDate,
) -> Result<Option<String>, Failure> {
    let late = today > register.calendar()?.latest_to_register(signed);
    Ok(late.then(|| {
        format!(
            "Văn bản ký ngày {}, đã quá ngày làm việc tiếp theo (Điều 15.2); hãy ghi một dòng lý do \
             cấp số muộn.",
            in_figures(signed)
        )
    }))
}
