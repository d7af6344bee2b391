//! Phụ lục IV and V: the printed forms of a records office.

mod books;
mod case_files;
mod papers;
mod sheets;

use std::collections::BTreeMap;

use paper::{Face, Length, Size};
use serde::Deserialize;

use crate::element::Style;
use crate::measure::Range;

pub use books::{BookColumn, BookForm, BookRules, BookSheet, ClosingRules, CoverRules, RowRules};
pub use case_files::{
    CaseFileForms, ContentsRules, HandOverRules, MinutesRules, PlanRules, RetentionClass,
    SigningRules, TermRules,
};
pub use papers::{LabelRules, LabelSheet, PaperRules, SheetRules};
pub use sheets::{EnvelopeRules, EnvelopeSize, Opinion, SlipRules, StampLine, StampRules};

/// All forms of Phụ lục IV.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Forms {
    /// What the pages of all registers have in common.
    pub book: BookSheet,
    pub(crate) books: BTreeMap<BookForm, BookRules>,
    pub slip: SlipRules,
    pub stamp: StampRules,
    pub envelope: EnvelopeRules,
}

impl Forms {
    pub fn book(&self, form: BookForm) -> &BookRules {
        &self.books[&form]
    }
}

/// Where a form or a measure comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Source {
    /// Read or measured on the form itself.
    #[serde(rename = "phụ lục")]
    Annex,
    /// Not in the decree; offices have always done so.
    #[serde(rename = "thông lệ")]
    Custom,
    /// Not in the decree; chosen here.
    #[serde(rename = "lựa chọn")]
    Choice,
}

/// Face, and the sizes in points the office may choose from.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lettering {
    pub size: Range,
    #[serde(default)]
    bold: bool,
    #[serde(default)]
    italic: bool,
}

impl Lettering {
    pub fn style(self) -> Style {
        Style {
            face: Face::of(self.bold, self.italic),
            size: self.size.pt(),
        }
    }
}

/// Width and height in millimetres.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extent {
    pub width: f64,
    pub height: f64,
}

impl Extent {
    pub fn size(self) -> Size {
        Size {
            width: Length::mm(self.width),
            height: Length::mm(self.height),
        }
    }
}
