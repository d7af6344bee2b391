//! Single values: what is asked for, or the sentence that says what to write instead.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate, NaiveTime};
use toml::de::DeValue;
use toml::value::{Datetime, Time};

use crate::date::YEARS;
use crate::fold::compose;
use crate::source::is_hidden;

type Read<T> = Result<T, String>;

pub(super) fn text(value: &DeValue, key: &str) -> Read<String> {
    let DeValue::String(text) = value else {
        return Err(format!(
            "Khóa “{key}” phải là chữ trong dấu nháy, ví dụ {key} = \"…\"."
        ));
    };
    if text.trim().contains('\n') {
        return Err(format!(
            "Mỗi giá trị của khóa “{key}” chỉ viết trên một dòng; hãy bỏ chỗ xuống dòng."
        ));
    }
    if text.contains(is_hidden) {
        return Err(format!(
            "Giá trị của khóa “{key}” có ký tự ẩn; hãy gõ lại giá trị này."
        ));
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    Ok(compose(&words.join(" ")))
}

pub(super) fn whole(value: &DeValue, key: &str, range: RangeInclusive<u32>) -> Read<u32> {
    let DeValue::Integer(number) = value else {
        return Err(format!(
            "Khóa “{key}” phải là số nguyên không có dấu nháy, ví dụ {key} = {}.",
            range.start()
        ));
    };
    let number = u32::from_str_radix(number.as_str(), number.radix());
    number
        .ok()
        .filter(|number| range.contains(number))
        .ok_or_else(|| {
            format!(
                "Khóa “{key}” phải là số nguyên từ {} đến {}.",
                range.start(),
                range.end()
            )
        })
}

pub(super) fn decimal(
    value: &DeValue,
    key: &str,
    scale: u32,
    range: RangeInclusive<u32>,
) -> Read<u32> {
    let written = match value {
        DeValue::Integer(number) if number.radix() == 10 => number.as_str(),
        DeValue::Float(number) => number.as_str(),
        _ => {
            return Err(format!(
                "Khóa “{key}” phải là số không có dấu nháy, phần thập phân viết sau dấu chấm, ví \
                 dụ {key} = {}.",
                write_decimal(*range.start(), scale)
            ));
        }
    };
    scaled(written, scale)
        .filter(|number| range.contains(number))
        .ok_or_else(|| {
            format!(
                "Khóa “{key}” phải là số từ {} đến {}, nhiều nhất {} chữ số thập phân.",
                write_decimal(*range.start(), scale),
                write_decimal(*range.end(), scale),
                scale.ilog10()
            )
        })
}

/// `30.5` at scale 1000 is 30500, digit by digit: a binary fraction would not come back as it was
/// written.
fn scaled(written: &str, scale: u32) -> Option<u32> {
    let written = written.strip_prefix('+').unwrap_or(written);
    let (whole, fraction) = written.split_once('.').unwrap_or((written, ""));
    let places = usize::try_from(scale.ilog10()).ok()?;
    let fraction = fraction.trim_end_matches('0');
    if fraction.len() > places {
        return None;
    }
    format!("{whole}{fraction:0<places$}").parse().ok()
}

/// The inverse of the reading: 30500 at scale 1000 is `30.5`.
pub(crate) fn write_decimal(value: u32, scale: u32) -> String {
    let whole = value / scale;
    let rest = value % scale;
    if rest == 0 {
        return whole.to_string();
    }
    let places = usize::try_from(scale.ilog10()).unwrap_or_default();
    let fraction = format!("{rest:0>places$}");
    format!("{whole}.{}", fraction.trim_end_matches('0'))
}

pub(super) fn date(value: &DeValue, key: &str) -> Read<NaiveDate> {
    let DeValue::Datetime(written) = value else {
        return Err(format!(
            "Khóa “{key}” phải là ngày viết theo thứ tự năm-tháng-ngày, không có dấu nháy, ví dụ \
             {key} = 2026-03-05."
        ));
    };
    let (Some(_), None) = (written.date, written.time) else {
        return Err(format!(
            "Khóa “{key}” chỉ nhận ngày, không nhận giờ, ví dụ {key} = 2026-03-05."
        ));
    };
    day(written, key)
}

/// A day with or without its hour; seconds are left out, a zone is not known here.
pub(super) fn day_and_hour(value: &DeValue, key: &str) -> Read<(NaiveDate, Option<NaiveTime>)> {
    let refused = || {
        format!(
            "Khóa “{key}” phải là ngày, hoặc ngày và giờ, viết theo thứ tự năm-tháng-ngày, ví dụ \
             {key} = 2026-03-05 hoặc {key} = \"2026-03-05 14:00\"."
        )
    };
    let written = match value {
        DeValue::Datetime(written) => *written,
        value => text(value, key)?.parse().map_err(|_| refused())?,
    };
    if written.date.is_none() || written.offset.is_some() {
        return Err(refused());
    }
    let hour = |time: Time| NaiveTime::from_hms_opt(time.hour.into(), time.minute.into(), 0);
    Ok((day(&written, key)?, written.time.and_then(hour)))
}

fn day(written: &Datetime, key: &str) -> Read<NaiveDate> {
    written
        .date
        .and_then(|date| {
            NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
        })
        .filter(|date| YEARS.contains(&date.year()))
        .ok_or_else(|| {
            format!("Ngày {written} của khóa “{key}” không đúng; hãy xem lại năm, tháng và ngày.")
        })
}

pub(super) fn word<T: Copy>(value: &DeValue, key: &str, words: &[(&str, T)]) -> Read<T> {
    let all = || {
        let words: Vec<String> = words
            .iter()
            .map(|(word, _)| format!("\"{word}\""))
            .collect();
        words.join(", ")
    };
    let written = text(value, key)?;
    if let Some((_, found)) = words.iter().find(|(word, _)| *word == written) {
        return Ok(*found);
    }
    Err(
        match nearest(&written, words.iter().map(|(word, _)| *word)) {
            Some(near) => {
                format!("Khóa “{key}” không nhận giá trị “{written}”; có phải là \"{near}\" không?")
            }
            None => format!(
                "Khóa “{key}” không nhận giá trị “{written}”; hãy chọn một trong: {}.",
                all()
            ),
        },
    )
}

/// The word a misspelt one most likely meant.
pub(super) fn nearest<'w>(
    written: &str,
    words: impl IntoIterator<Item = &'w str>,
) -> Option<&'w str> {
    let plain = crate::fold::fold(written).replace([' ', '_'], "-");
    words
        .into_iter()
        .map(|word| {
            let slips = strsim::damerau_levenshtein(&plain, &word.replace('_', "-"));
            (slips, word)
        })
        .filter(|(slips, word)| *slips <= 2 && slips * 3 <= word.len())
        .min()
        .map(|(_, word)| word)
}
