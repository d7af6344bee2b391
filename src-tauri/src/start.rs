//! What the program was started with.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

use crate::Stop;

/// `vanthu-desk [--office DIR]`
#[derive(Debug, PartialEq, Eq)]
pub struct Start {
    /// The folder of the office; none for the usual one.
    pub office: Option<PathBuf>,
}

impl Start {
    pub fn read(words: impl Iterator<Item = OsString>) -> Result<Start, Stop> {
        let office = named(words)?.or_else(|| env::var_os("VANTHU_OFFICE").map(PathBuf::from));
        Ok(Start {
            office: office.filter(|folder| !folder.as_os_str().is_empty()),
        })
    }
}

fn named(mut words: impl Iterator<Item = OsString>) -> Result<Option<PathBuf>, Stop> {
    let Some(word) = words.next() else {
        return Ok(None);
    };
    let folder = match word.to_str() {
        Some("--office") => words.next(),
        Some(word) => word.strip_prefix("--office=").map(OsString::from),
        None => None,
    };
    match (folder, words.next()) {
        (Some(folder), None) => Ok(Some(PathBuf::from(folder))),
        _ => Err(Stop::usage(
            "Không hiểu tham số khởi động: hãy chạy vanthu-desk --office THƯ_MỤC, hoặc không kèm tham số.",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named_by(words: &[&str]) -> Result<Option<PathBuf>, u8> {
        named(words.iter().map(OsString::from)).map_err(|stop| stop.code)
    }

    #[test]
    fn the_office_is_named_in_either_way_of_writing_it() {
        assert_eq!(named_by(&["--office", "/so"]), Ok(Some("/so".into())));
        assert_eq!(named_by(&["--office=/so"]), Ok(Some("/so".into())));
        assert_eq!(named_by(&[]), Ok(None));
    }

    #[test]
    fn words_nobody_knows_stop_the_program_with_the_code_of_wrong_use() {
        assert_eq!(named_by(&["--office"]), Err(2));
        assert_eq!(named_by(&["--offices", "/so"]), Err(2));
        assert_eq!(named_by(&["--office", "/so", "/khac"]), Err(2));
    }
}
