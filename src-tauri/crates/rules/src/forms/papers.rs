//! Papers of the desk the decree has no form for: all of it is a choice.

use document::{Listing, listing};
use paper::{Length, Point, Size};
use serde::Deserialize;

use super::{Lettering, Source};
use crate::measure::Range;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PaperRules {
    /// Phiếu chuyển giao.
    pub hand_over: SheetRules,
    /// Sổ cái số.
    pub ledger: SheetRules,
    /// Phiếu nhắc việc.
    pub reminder: SheetRules,
    /// Nhãn dán bì.
    pub labels: LabelRules,
}

/// A sheet with a title and a table.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetRules {
    pub source: Source,
    pub title: String,
    columns: Vec<SheetColumn>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SheetColumn {
    key: String,
    heading: String,
    /// Millimetres.
    width: f64,
}

impl SheetRules {
    /// The sheet without rows: its title and its columns.
    pub fn listing(&self) -> Listing {
        let columns = self.columns.iter().map(|column| listing::Column {
            key: column.key.clone(),
            heading: column.heading.clone(),
            share: (column.width * 10.0).round() as u32,
        });
        Listing {
            title: self.title.clone(),
            columns: columns.collect(),
            rows: vec![],
        }
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LabelRules {
    pub source: Source,
    pub name: Lettering,
    pub address: Lettering,
    pub symbol: Lettering,
    /// Millimetres between the edge of a label and its words.
    pub padding: Range,
    /// Sheets of labels as they are sold; the first is taken where none is asked for.
    pub sheets: Vec<LabelSheet>,
}

/// Labels on a sheet A4; millimetres.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LabelSheet {
    /// `24 nhãn 70 × 37 mm`
    pub name: String,
    pub columns: usize,
    pub rows: usize,
    pub width: f64,
    pub height: f64,
    /// From the edges of the paper to the first label.
    pub left: f64,
    pub top: f64,
    /// Between two labels.
    pub across: f64,
    pub down: f64,
}

impl LabelSheet {
    /// Of one label.
    pub fn label(&self) -> Size {
        Size {
            width: Length::mm(self.width),
            height: Length::mm(self.height),
        }
    }

    /// Upper left corner of the first label.
    pub fn first(&self) -> Point {
        Point {
            x: Length::mm(self.left),
            y: Length::mm(self.top),
        }
    }

    /// From one label to the next.
    pub fn step(&self) -> Size {
        Size {
            width: Length::mm(self.width + self.across),
            height: Length::mm(self.height + self.down),
        }
    }

    /// Whether there are labels, and all of them lie on the paper.
    pub fn fits_a4(&self) -> bool {
        let [columns, rows] = [self.columns as f64, self.rows as f64];
        let right = self.left + columns * (self.width + self.across) - self.across;
        let bottom = self.top + rows * (self.height + self.down) - self.down;
        let sizes = [self.width, self.height, self.left + 1.0, self.top + 1.0];
        let gaps = [self.across + 1.0, self.down + 1.0];
        self.columns > 0
            && self.rows > 0
            && sizes.iter().chain(&gaps).all(|length| *length >= 1.0)
            && right <= 210.0
            && bottom <= 297.0
    }
}

#[cfg(test)]
mod tests {
    use crate::RuleBook;

    #[test]
    fn the_columns_of_a_sheet_fill_its_paper() {
        let papers = &RuleBook::nd30_2020().papers;
        let margins = &RuleBook::nd30_2020().forms.book;
        let text = |paper: f64| paper - margins.left.default - margins.right.default;
        for (sheet, width) in [
            (&papers.ledger, text(297.0)),
            (&papers.reminder, text(210.0)),
        ] {
            let columns: f64 = sheet.columns.iter().map(|column| column.width).sum();
            assert_eq!(columns, width, "{}", sheet.title);
        }
        // One of its columns becomes a line above the rows.
        let shown = papers.hand_over.columns.iter();
        let shown = shown.filter(|column| column.key != "receiver");
        let columns: f64 = shown.map(|column| column.width).sum();
        assert_eq!(columns, text(210.0));
    }

    #[test]
    fn every_sheet_of_labels_lies_on_its_paper_and_one_that_does_not_is_found_out() {
        let sheets = &RuleBook::nd30_2020().papers.labels.sheets;
        assert!(sheets.len() > 1);
        for sheet in sheets {
            assert!(sheet.fits_a4(), "{}", sheet.name);
            let mut more = sheet.clone();
            more.columns += 1;
            assert!(!more.fits_a4(), "{}", sheet.name);
            let mut less = sheet.clone();
            less.top = -1.0;
            assert!(!less.fits_a4(), "{}", sheet.name);
        }
    }
}
