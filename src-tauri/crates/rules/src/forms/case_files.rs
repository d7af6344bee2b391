//! Phụ lục V: the printed forms of case files, and the terms of Điều 29 and 30.

use document::{Listing, Retention};
use serde::Deserialize;

use super::books::{BookColumn, RowRules, listing};
use super::{Lettering, Source};
use crate::measure::Range;

/// All forms of Phụ lục V.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseFileForms {
    pub terms: TermRules,
    pub retention: RetentionRules,
    pub rows: RowRules,
    pub signing: SigningRules,
    pub plan: PlanRules,
    pub contents: ContentsRules,
    pub hand_over: HandOverRules,
    pub minutes: MinutesRules,
}

/// What the desk is reminded of.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermRules {
    pub clause: String,
    /// From so many years on the sheets are numbered and the file is handed over.
    pub years: u32,
    /// From the end of the work to the hand-over.
    pub months: u32,
    pub construction_months: u32,
    /// How long before that the desk is told.
    pub notice_days: u32,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RetentionRules {
    pub source: Source,
    pub offered: Vec<Retention>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SigningRules {
    pub source: Source,
    pub position: Lettering,
    pub hint: Lettering,
    pub date: Lettering,
    pub reference: Lettering,
    /// Millimetres for the signature.
    pub room: Range,
    /// Hundredths of the text width for the signature at the right: with another beside it, and
    /// alone, where a long name of a place still has its date on one line.
    pub beside: i32,
    pub alone: i32,
}

/// Danh mục hồ sơ (mục II).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanRules {
    pub clause: String,
    pub source: Source,
    pub title: String,
    pub attached_to: String,
    /// Stands behind `attached_to` until the decision is known.
    pub decision: String,
    /// Before and behind the number of files.
    pub total: [String; 2],
    pub permanent: String,
    pub fixed_term: String,
    columns: Vec<BookColumn>,
}

impl PlanRules {
    pub fn listing(&self) -> Listing {
        listing(&self.title, &self.columns)
    }
}

/// Mục lục văn bản, tài liệu trong hồ sơ (mục IV).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContentsRules {
    pub clause: String,
    pub source: Source,
    pub title: String,
    /// Before the number and symbol of the file.
    pub notation: String,
    columns: Vec<BookColumn>,
}

impl ContentsRules {
    pub fn listing(&self) -> Listing {
        listing(&self.title, &self.columns)
    }
}

/// Which of the two lists of files that are handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RetentionClass {
    Permanent,
    FixedTerm,
}

impl RetentionClass {
    pub const ALL: [RetentionClass; 2] = [RetentionClass::Permanent, RetentionClass::FixedTerm];

    pub fn of(retention: &Retention) -> RetentionClass {
        match retention {
            Retention::Permanent => RetentionClass::Permanent,
            Retention::Years(_) | Retention::Words(_) => RetentionClass::FixedTerm,
        }
    }
}

/// Mục lục hồ sơ, tài liệu nộp lưu (mục III).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandOverRules {
    pub clause: String,
    pub source: Source,
    pub title: String,
    permanent: String,
    fixed_term: String,
    only_fixed_term: String,
    pub total: String,
    pub in_words: String,
    pub counted: String,
    pub maker: String,
    pub hint: String,
    columns: Vec<BookColumn>,
}

impl HandOverRules {
    /// The line under the title.
    pub fn class(&self, class: RetentionClass) -> &str {
        match class {
            RetentionClass::Permanent => &self.permanent,
            RetentionClass::FixedTerm => &self.fixed_term,
        }
    }

    pub fn listing(&self, class: RetentionClass) -> Listing {
        let mut listing = listing(&self.title, &self.columns);
        if class == RetentionClass::Permanent {
            let left_out = &self.only_fixed_term;
            listing.columns.retain(|column| column.key != *left_out);
        }
        listing
    }
}

/// Biên bản giao nhận hồ sơ, tài liệu (mục V), line by line.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MinutesRules {
    pub clause: String,
    pub source: Source,
    pub title: String,
    pub about: String,
    pub bases: Vec<String>,
    pub basis: String,
    pub present: String,
    pub giving: String,
    pub taking: String,
    pub person: String,
    pub position: String,
    pub agreed: String,
    pub block: String,
    pub span: String,
    pub quantity: String,
    pub paper: String,
    pub boxes: String,
    pub paper_files: String,
    /// Before and behind the metres of shelf.
    pub metres: [String; 2],
    pub electronic: String,
    pub electronic_files: String,
    pub computer_files: String,
    pub condition: String,
    pub attached: String,
    pub closing: String,
    pub signatories: [String; 2],
    pub hint: String,
    /// Where something is written by hand: to the end of a line, and within one.
    pub dots: String,
    pub short_dots: String,
    pub words: Lettering,
    /// Points above a line.
    pub gap: Range,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::RuleBook;

    /// Millimetres as measured on the forms (Phụ lục V).
    #[test]
    fn every_list_has_the_columns_of_its_form_and_fills_the_page() {
        let book = RuleBook::nd30_2020();
        let forms = &book.case_files;
        let page = book.page.choices(&document::dispatch::Layout::default());
        let text = 210.0 - page.margin_left.to_mm() - page.margin_right.to_mm();
        let annexes: [(&[BookColumn], &[f64]); 3] = [
            (&forms.plan.columns, &[26.0, 64.0, 30.0, 29.0, 22.0]),
            (
                &forms.contents.columns,
                &[16.0, 19.0, 29.0, 27.5, 22.0, 29.0, 20.0],
            ),
            (
                &forms.hand_over.columns,
                &[14.5, 25.0, 32.5, 27.5, 25.0, 25.0, 14.0],
            ),
        ];
        for (columns, annex) in annexes {
            let drawn: Vec<f64> = columns.iter().map(|column| column.annex).collect();
            assert_eq!(drawn, annex);
            let width: f64 = columns.iter().map(|column| column.width).sum();
            assert!((width - text).abs() < 0.1, "{width} of {text}");
        }
    }

    #[test]
    fn the_permanent_list_has_no_column_of_retention() {
        let rules = &RuleBook::nd30_2020().case_files.hand_over;
        let keys = |class| -> Vec<String> {
            let columns = rules.listing(class).columns.into_iter();
            columns.map(|column| column.key).collect()
        };
        let [permanent, mut fixed] = RetentionClass::ALL.map(keys);
        assert_ne!(permanent, fixed);
        fixed.retain(|key| key != "retention");
        assert_eq!(permanent, fixed);
    }

    #[test]
    fn words_of_a_term_are_a_fixed_term() {
        let class = |words: &str| Retention::read(words).map(|term| RetentionClass::of(&term));
        assert_eq!(class("Vĩnh viễn"), Some(RetentionClass::Permanent));
        assert_eq!(class("70 năm"), Some(RetentionClass::FixedTerm));
        assert_eq!(
            class("Đến khi hết hiệu lực"),
            Some(RetentionClass::FixedTerm)
        );
    }
}
