//! Mục I, III, IV, VI, VIII: the five registers.

use document::{Listing, listing};
use serde::Deserialize;

use super::{Extent, Lettering, Source};
use crate::measure::Range;

/// A register the decree has a form for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BookForm {
    /// Sổ đăng ký văn bản đi (mục I).
    Outgoing,
    /// Sổ đăng ký văn bản đến (mục VI).
    Incoming,
    /// Sổ theo dõi giải quyết văn bản đến (mục VIII).
    FollowUp,
    /// Sổ gửi văn bản đi bưu điện (mục III).
    Postal,
    /// Sổ sử dụng bản lưu (mục IV).
    FileCopies,
}

impl BookForm {
    pub const ALL: [BookForm; 5] = [
        BookForm::Outgoing,
        BookForm::Incoming,
        BookForm::FollowUp,
        BookForm::Postal,
        BookForm::FileCopies,
    ];
}

/// What the decree says of one register.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BookRules {
    pub clause: String,
    pub source: Source,
    /// The lines of its title on the cover.
    pub title: Vec<String>,
    /// Whether the cover says "Từ số … đến số …".
    pub numbers: bool,
    pub columns: Vec<BookColumn>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BookColumn {
    pub key: String,
    pub heading: String,
    /// Millimetres in the annex, where the table is a sketch.
    pub annex: f64,
    /// Millimetres on a sheet A4 turned; on another sheet the ratios hold.
    pub width: f64,
}

impl BookRules {
    /// `SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN`
    pub fn name(&self) -> String {
        self.title.join(" ")
    }

    /// The register without rows: its title and its columns.
    pub fn listing(&self) -> Listing {
        listing(&self.name(), &self.columns)
    }
}

/// A list without rows.
pub(super) fn listing(title: &str, columns: &[BookColumn]) -> Listing {
    let columns = columns.iter().map(|column| listing::Column {
        key: column.key.clone(),
        heading: column.heading.clone(),
        share: (column.width * 10.0).round() as u32,
    });
    Listing {
        title: title.to_owned(),
        columns: columns.collect(),
        rows: vec![],
    }
}

/// The pages of a register; margins in millimetres.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BookSheet {
    pub clause: String,
    pub source: Source,
    pub top: Range,
    pub bottom: Range,
    pub left: Range,
    pub right: Range,
    pub cover: CoverRules,
    pub rows: RowRules,
    pub footer: FooterRules,
    pub closing: ClosingRules,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoverRules {
    pub clause: String,
    pub source: Source,
    /// The sketch in the annex; in print the cover is the whole page.
    pub drawn: Extent,
    pub parent_agency: Lettering,
    pub agency: Lettering,
    pub title: Lettering,
    pub lines: Lettering,
    pub volume: Lettering,
    pub frame: DoubleFrame,
    pub gap: CoverGaps,
}

/// Khung hai nét: thicknesses and the gap between the lines in points.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DoubleFrame {
    pub source: Source,
    pub outer: f64,
    pub inner: f64,
    pub gap: f64,
    /// Millimetres between frame and words.
    pub padding: f64,
}

/// Points above the parts of the cover.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoverGaps {
    pub source: Source,
    pub title: Range,
    pub year: Range,
    pub days: Range,
    pub volume: Range,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowRules {
    pub clause: String,
    pub source: Source,
    pub heading: Lettering,
    pub column_number: Lettering,
    pub entry: Lettering,
    /// Millimetres: the lowest row still has room for a signature.
    pub height: Range,
    /// Millimetres.
    pub padding: Range,
    /// Points.
    pub thickness: f64,
}

/// The line at the foot of every page.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FooterRules {
    pub source: Source,
    pub words: Lettering,
    pub number: Lettering,
    /// Millimetres from the foot of the line to the edge of the sheet.
    pub from_edge: Range,
}

/// The page that closes a register.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClosingRules {
    pub source: Source,
    pub title: Lettering,
    pub words: Lettering,
    pub date: Lettering,
    pub position: Lettering,
    pub fingerprint: Lettering,
    /// Points between its parts.
    pub gap: Range,
    /// Millimetres for signature and seal.
    pub signature_gap: Range,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::RuleBook;

    /// Columns and millimetres as measured on the form (Phụ lục IV).
    const ANNEX: [(BookForm, &[f64]); 5] = [
        (
            BookForm::Outgoing,
            &[18.0, 19.0, 31.0, 17.5, 15.0, 22.5, 17.5, 20.0, 15.0, 12.5],
        ),
        (
            BookForm::Incoming,
            &[15.0, 12.5, 12.5, 20.0, 17.5, 27.5, 20.0, 20.0, 15.0, 15.0],
        ),
        (
            BookForm::FollowUp,
            &[12.0, 51.5, 24.5, 20.0, 19.0, 26.0, 12.0],
        ),
        (BookForm::Postal, &[22.5, 28.0, 49.0, 20.5, 31.0, 15.5]),
        (
            BookForm::FileCopies,
            &[18.0, 22.0, 26.0, 27.5, 14.0, 15.0, 16.0, 20.0, 12.5],
        ),
    ];

    #[test]
    fn every_register_has_the_columns_of_its_form_and_none_is_narrower_in_print() {
        let forms = &RuleBook::nd30_2020().forms;
        let sheet = &forms.book;
        let text = 297.0 - sheet.left.default - sheet.right.default;
        for (form, annex) in ANNEX {
            let columns = &forms.book(form).columns;
            let drawn: Vec<f64> = columns.iter().map(|column| column.annex).collect();
            assert_eq!(drawn, annex, "{form:?}");
            assert!(columns.iter().all(|column| column.width >= column.annex));
            let width: f64 = columns.iter().map(|column| column.width).sum();
            assert!((width - text).abs() < 0.01, "{form:?}: {width} of {text}");
        }
    }

    #[test]
    fn the_keys_of_a_register_are_all_different() {
        for form in BookForm::ALL {
            let columns = &RuleBook::nd30_2020().forms.book(form).columns;
            let mut keys: Vec<&str> = columns.iter().map(|column| column.key.as_str()).collect();
            keys.sort_unstable();
            keys.dedup();
            assert_eq!(keys.len(), columns.len(), "{form:?}");
        }
    }

    #[test]
    fn only_the_follow_up_register_has_no_numbers_on_its_cover() {
        let numbered = |form: &BookForm| RuleBook::nd30_2020().forms.book(*form).numbers;
        let without: Vec<BookForm> = BookForm::ALL
            .into_iter()
            .filter(|form| !numbered(form))
            .collect();
        assert_eq!(without, [BookForm::FollowUp]);
    }
}
