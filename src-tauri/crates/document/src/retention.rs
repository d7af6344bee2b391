//! Thời hạn bảo quản: how long a case file is kept (Phụ lục V, mục I.4).

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::fold::{compose, fold};

/// As a plan says it: permanent, a number of years, or words of a list of retention terms.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum Retention {
    /// Vĩnh viễn.
    Permanent,
    /// `20 năm`
    Years(u32),
    /// `Đến khi văn bản hết hiệu lực thi hành`
    Words(String),
}

const PERMANENT: &str = "Vĩnh viễn";

impl Retention {
    /// Reads a term as it is typed: `vĩnh viễn`, `vv`, `20 năm`, `20`.
    pub fn read(words: &str) -> Option<Retention> {
        let words = words.trim();
        let plain = fold(words);
        let years = plain.strip_suffix("nam").unwrap_or(&plain).trim_end();
        match plain.as_str() {
            "" => None,
            "vinh vien" | "vv" => Some(Retention::Permanent),
            _ => Some(match years.parse() {
                Ok(years) if years > 0 => Retention::Years(years),
                _ => Retention::Words(compose(words)),
            }),
        }
    }

    /// Whether it is permanent or at least so many years; words name no years.
    pub fn reaches(&self, least: u32) -> bool {
        match self {
            Retention::Permanent => true,
            Retention::Years(years) => *years >= least,
            Retention::Words(_) => false,
        }
    }
}

impl fmt::Display for Retention {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Retention::Permanent => f.write_str(PERMANENT),
            Retention::Years(years) => write!(f, "{years} năm"),
            Retention::Words(words) => f.write_str(words),
        }
    }
}

impl From<String> for Retention {
    fn from(words: String) -> Retention {
        Retention::read(&words).unwrap_or(Retention::Words(words))
    }
}

impl From<Retention> for String {
    fn from(retention: Retention) -> String {
        retention.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_is_read_as_it_is_typed_and_written_as_the_form_has_it() {
        let written = |words| Retention::read(words).map(|term| term.to_string());
        for (typed, on_paper) in [
            ("vĩnh viễn", "Vĩnh viễn"),
            ("VV", "Vĩnh viễn"),
            ("20 năm", "20 năm"),
            ("20", "20 năm"),
            ("05 Năm", "5 năm"),
            ("Đến khi hết hiệu lực", "Đến khi hết hiệu lực"),
            ("0 năm", "0 năm"),
        ] {
            assert_eq!(written(typed).as_deref(), Some(on_paper), "{typed}");
        }
        assert_eq!(written("  "), None);
        assert_eq!(
            Retention::read("0 năm"),
            Some(Retention::Words("0 năm".into()))
        );
    }

    #[test]
    fn words_reach_no_years() {
        assert!(Retention::Permanent.reaches(5));
        assert!(Retention::Years(5).reaches(5));
        assert!(!Retention::Years(4).reaches(5));
        assert!(!Retention::Words("Đến khi hết hiệu lực".into()).reaches(1));
    }
}
