//! A wrong command line, in one Vietnamese sentence.

use std::io::Write;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::Exit;
use crate::stop::Stop;

/// Help and version are answers; everything else that clap stops at is a mistake.
pub fn answer(error: &Error, out: &mut dyn Write) -> Result<Exit, Stop> {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            write!(out, "{error}")?;
            Ok(Exit::Done)
        }
        _ => Err(Stop::Misuse(sentence(error))),
    }
}

fn sentence(error: &Error) -> String {
    let of = |kind| error.get(kind).map(words).unwrap_or_default();
    let given = of(ContextKind::InvalidArg);
    let value = of(ContextKind::InvalidValue);
    let (what, then) = match error.kind() {
        ErrorKind::UnknownArgument => (
            format!("Không có tùy chọn “{given}”"),
            suggestion(&of(ContextKind::SuggestedArg)),
        ),
        ErrorKind::InvalidSubcommand => (
            format!("Không có lệnh “{}”", of(ContextKind::InvalidSubcommand)),
            suggestion(&of(ContextKind::SuggestedSubcommand)),
        ),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            ("Chưa ghi lệnh nào".to_owned(), None)
        }
        ErrorKind::MissingRequiredArgument => (format!("Lệnh còn thiếu {given}"), None),
        ErrorKind::InvalidValue if value.is_empty() => {
            (format!("Sau “{given}” còn thiếu giá trị"), None)
        }
        ErrorKind::InvalidValue => (
            format!("“{value}” không dùng được cho {given}"),
            allowed(&of(ContextKind::ValidValue)),
        ),
        ErrorKind::ValueValidation => (
            format!("“{value}” không dùng được cho {given}"),
            Some(match given.starts_with("--shift") {
                true => "hãy ghi hai số milimét, ví dụ 1.5,-2".to_owned(),
                false => "hãy ghi một số nguyên hợp lệ".to_owned(),
            }),
        ),
        ErrorKind::ArgumentConflict => {
            let other = of(ContextKind::PriorArg);
            let what = match given == other {
                true => format!("{given} chỉ ghi một lần"),
                false => format!("{given} không đi cùng {other}"),
            };
            (what, Some("hãy bỏ bớt".to_owned()))
        }
        ErrorKind::InvalidUtf8 => ("Dòng lệnh có chữ không phải Unicode".to_owned(), None),
        _ => ("Dòng lệnh viết chưa đúng".to_owned(), None),
    };
    let then = then.unwrap_or_else(|| "hãy xem “vanthu --help”".to_owned());
    let end = if then.ends_with('?') { "" } else { "." };
    format!("{what}; {then}{end}")
}

fn suggestion(word: &str) -> Option<String> {
    (!word.is_empty()).then(|| format!("có phải là “{}” không?", word.replace(", ", "” hoặc “")))
}

fn allowed(values: &str) -> Option<String> {
    (!values.is_empty()).then(|| format!("hãy chọn một trong: {values}"))
}

fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::String(word) => word.clone(),
        ContextValue::Strings(words) => words.join(", "),
        _ => String::new(),
    }
}
