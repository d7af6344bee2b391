//! Numbers of papers as old books write them: `05`, `12 a`, `Số: 05/UBND-VP`.

use document::dispatch::Number;
use document::entry::written;
use document::fold::{compose, fold};

use crate::grid::Value;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// The spreadsheet program made a date of `5/12`.
    BecameDate,
    NotWhole,
    Unreadable,
    /// `05-07`: one row for several numbers.
    Several,
}

/// Number and symbol as written in one cell: `05` and `UBND-VP`. Either may be empty.
pub(super) fn split(value: &Value) -> Result<(String, String), Fault> {
    match value {
        Value::Text(text) => {
            let (number, symbol) = written::split(&tidy(text));
            let goes_on = symbol.trim_start_matches(['-', ',', '+', '&', ';', ' ', '–']);
            let digits = goes_on.trim_end_matches(|c: char| c.is_ascii_lowercase());
            let is_several = !number.is_empty()
                && goes_on != symbol
                && digits.starts_with(|c: char| c.is_ascii_digit());
            match is_several {
                true => Err(Fault::Several),
                false => Ok((number, symbol)),
            }
        }
        Value::Number(number) if number.fract() == 0.0 && (0.0..1e9).contains(number) => {
            Ok((number.to_string(), String::new()))
        }
        Value::Number(_) => Err(Fault::NotWhole),
        Value::Date(_) => Err(Fault::BecameDate),
        Value::Bool(_) | Value::Error(_) => Err(Fault::Unreadable),
    }
}

/// The number of our own book: digits and at most one letter.
pub(super) fn number(written: &str) -> Result<Number, Fault> {
    let digits = written.trim_end_matches(char::is_alphabetic);
    let suffix = written[digits.len()..].to_owned();
    let value = digits.parse().map_err(|_| Fault::Unreadable)?;
    match (1..=Number::HIGHEST).contains(&value) && suffix.chars().count() <= 1 {
        true => Ok(Number { value, suffix }),
        false => Err(Fault::Unreadable),
    }
}

/// Whether what stands behind the digits of a number is still the number: `12 bis`, `1.234`. The
/// digits alone would be another one.
pub(super) fn goes_on(behind: &str) -> bool {
    let folded = fold(behind);
    let word = folded.trim_start_matches([' ', '-', '–', '.', '(']);
    let word = word.split(|c: char| !c.is_alphanumeric()).next();
    let is_group = folded
        .strip_prefix(['.', ','])
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    is_group || matches!(word, Some("bis" | "ter" | "quater"))
}

/// Without the word "Số", without spaces around the signs, the letter of `12 A` small and close to
/// its number.
fn tidy(text: &str) -> String {
    let text = compose(text);
    let text = text.trim();
    let word: usize = text.chars().take(2).map(char::len_utf8).sum();
    let (start, rest) = text.split_at(word);
    let behind = rest.trim_start_matches([':', '.', ' ', '\u{a0}']);
    let rest = match fold(start) == "so" && (behind.len() < rest.len()) {
        true => behind,
        false => text,
    };
    let words: Vec<&str> = rest.split_whitespace().collect();
    let mut tidy = String::new();
    for word in words {
        let sticks = |c: Option<char>| c.is_some_and(|c| matches!(c, '/' | '-' | '–'));
        let digits = tidy.ends_with(|c: char| c.is_ascii_digit());
        let letter = word.split(['/', '-']).next().unwrap_or_default();
        let is_suffix = digits
            && letter.chars().count() == 1
            && letter.chars().all(char::is_alphabetic)
            && tidy.bytes().all(|byte| byte.is_ascii_digit());
        let joins = tidy.is_empty()
            || sticks(tidy.chars().last())
            || sticks(word.chars().next())
            || is_suffix;
        if !joins {
            tidy.push(' ');
        }
        tidy.push_str(word);
    }
    let digits = tidy.len() - tidy.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mut behind = tidy[digits..].chars();
    match (digits > 0, behind.next(), behind.next()) {
        (true, Some(letter), None | Some('/' | '-')) if letter.is_alphabetic() => {
            let rest = &tidy[digits + letter.len_utf8()..];
            format!("{}{}{rest}", &tidy[..digits], letter.to_lowercase())
        }
        _ => tidy,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str) -> Result<(String, String), Fault> {
        split(&Value::Text(words.to_owned()))
    }

    #[test]
    fn numbers_are_read_however_they_are_written() {
        for (words, value, suffix, symbol) in [
            ("05", 5, "", ""),
            ("5", 5, "", ""),
            ("12a", 12, "a", ""),
            ("12 a", 12, "a", ""),
            ("12 A / QĐ-UBND", 12, "a", "QĐ-UBND"),
            ("05/UBND-VP", 5, "", "UBND-VP"),
            ("05 / UBND - VP", 5, "", "UBND-VP"),
            ("Số: 05/UBND-VP", 5, "", "UBND-VP"),
            ("số 05", 5, "", ""),
            ("05-NQ/ĐU", 5, "", "-NQ/ĐU"),
            ("15/2025/QĐ-UBND", 15, "", "2025/QĐ-UBND"),
        ] {
            let (written, read) = text(words).unwrap();
            let wanted = Number {
                value,
                suffix: suffix.to_owned(),
            };
            assert_eq!(
                (number(&written), read.as_str()),
                (Ok(wanted), symbol),
                "{words}"
            );
        }
        assert_eq!(
            split(&Value::Number(5.0)),
            Ok(("5".to_owned(), String::new()))
        );
    }

    #[test]
    fn digits_that_are_only_a_part_of_a_number_are_told() {
        for words in [
            "12 bis",
            "12 bis/UBND-VP",
            "12-bis/UBND-VP",
            "12 Ter",
            "1.234",
        ] {
            assert!(goes_on(&text(words).unwrap().1), "{words}");
        }
        for words in [
            "12/UBND-VP",
            "12 (hỏa tốc)",
            "12/BIST-VP",
            "12.",
            "12/1/UBND",
        ] {
            assert!(!goes_on(&text(words).unwrap().1), "{words}");
        }
    }

    #[test]
    fn what_is_no_number_says_why() {
        assert_eq!(split(&Value::Number(5.5)), Err(Fault::NotWhole));
        let day = chrono::NaiveDate::from_ymd_opt(2025, 12, 5).unwrap();
        assert_eq!(split(&Value::Date(day)), Err(Fault::BecameDate));
        assert_eq!(text("05-07/QĐ-UBND"), Err(Fault::Several));
        assert_eq!(text("05, 06"), Err(Fault::Several));
        assert_eq!(text("UBND-VP"), Ok((String::new(), "UBND-VP".to_owned())));
        for written in ["", "0", "12ab", "4294967295", "99999999999"] {
            assert_eq!(number(written), Err(Fault::Unreadable), "{written}");
        }
    }
}
