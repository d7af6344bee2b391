//! Số lượng bản: exactly as many as Nơi nhận shows (Điều 17).

use document::fold::fold;
use rusqlite::{OptionalExtension, params};
use serde::Serialize;

use crate::{EntryId, Register, RegisterError};

/// The copies Nơi nhận asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CopiesAsked {
    /// For the receivers; a group counts its bodies.
    pub receivers: u32,
    /// Lưu: one for each that keeps one, or as many as stand in brackets.
    pub file: u32,
}

impl CopiesAsked {
    pub fn total(self) -> u32 {
        self.receivers.saturating_add(self.file)
    }
}

impl Register {
    /// How many copies the recipients of an entry ask for.
    pub fn copies_asked(&self, entry: EntryId) -> Result<CopiesAsked, RegisterError> {
        let (receivers, file_copy) = self
            .connection()
            .prepare_cached(
                // A slip of the finger may ask for more than can be counted.
                "SELECT (SELECT CAST(min(total(1.0 * bodies * coalesce(copies, 1)), ?2) AS INTEGER)
                         FROM recipient WHERE recipient.document = entry.document), file_copy
                 FROM entry WHERE id = ?1",
            )?
            .query_row(params![entry, u32::MAX], |row| {
                Ok((row.get(0)?, row.get::<_, String>(1)?))
            })
            .optional()?
            .ok_or(RegisterError::NotFound {
                noun: "entry",
                key: entry.0,
            })?;
        Ok(CopiesAsked {
            receivers,
            file: kept(&file_copy),
        })
    }
}

/// "VT, VP" keeps two, "VT (3 bản)" three.
fn kept(file_copy: &str) -> u32 {
    file_copy
        .split([',', ';'])
        .map(|keeper| fold(keeper.trim()))
        .filter(|keeper| keeper.chars().any(char::is_alphanumeric))
        .map(|keeper| {
            let figures: String = keeper
                .chars()
                .skip_while(|c| *c != '(')
                .skip(1)
                .take_while(char::is_ascii_digit)
                .collect();
            figures.parse().unwrap_or(1)
        })
        .fold(0, u32::saturating_add)
}

#[cfg(test)]
mod tests {
    use super::kept;

    #[test]
    fn every_keeper_keeps_one_unless_it_says_more() {
        for (file_copy, copies) in [
            ("", 0),
            ("VT", 1),
            ("VT, VP", 2),
            ("VT; KT (3b)", 4),
            ("VT (4294967295), KT", u32::MAX),
        ] {
            assert_eq!(kept(file_copy), copies, "{file_copy}");
        }
    }
}
