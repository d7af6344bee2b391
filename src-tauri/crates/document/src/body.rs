//! Nội dung (ô 6): the body of a document as the blocks of its structure.

mod labels;
mod structure;

pub use structure::Recognised;
pub use structure::opens_basis;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::text::Line;

/// The level of the unit a text begins, and the length of its label in bytes.
pub(crate) fn label(text: &str) -> Option<(Level, usize)> {
    labels::find(text)
}

/// The body in reading order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Body(pub Vec<Block>);

/// One block of the body. Labels are kept as they were written: a gap or a double is a finding,
/// never silently repaired.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "block", rename_all = "kebab-case")]
pub enum Block {
    /// Căn cứ ban hành: "Căn cứ …;", "Theo đề nghị của … ."
    Basis {
        text: Line,
    },
    /// The order word: "QUYẾT ĐỊNH:", "QUYẾT NGHỊ:".
    Order {
        text: Line,
    },
    /// A numbered or lettered unit with the text or title behind its label.
    Unit(Unit),
    Paragraph {
        text: Line,
    },
    Table(Table),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Unit {
    pub level: Level,
    /// As written, with its punctuation: `Điều 5.`, `Chương II`, `a)`, `-`.
    pub label: String,
    /// What follows the label; the title of phần, chương, mục and tiểu mục.
    pub text: Line,
}

/// Units of a body from large to small (Phụ lục I, mục II.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Phần I
    Part,
    /// Chương I
    Chapter,
    /// Mục 1
    Section,
    /// Tiểu mục 1
    Subsection,
    /// Điều 1.
    Article,
    /// I. in documents laid out by I., 1., a)
    Heading,
    /// Khoản 1.
    Clause,
    /// Điểm a)
    Point,
    /// A line with a dash.
    Dash,
    /// A line with a plus, below a dash.
    Plus,
}

impl Level {
    /// Phần, chương, mục and tiểu mục carry their title on a line of its own.
    pub fn has_title_line(self) -> bool {
        self <= Level::Subsection
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Table {
    /// One for each column; widths are shares of the whole.
    pub columns: Vec<Column>,
    /// How many of the first rows are repeated on every page.
    pub head_rows: u32,
    /// Every row has as many cells as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Column {
    pub share: u32,
    pub align: Align,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Align {
    #[default]
    Left,
    Centre,
    Right,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "cell", rename_all = "kebab-case")]
pub enum Cell {
    Text {
        text: Line,
    },
    /// Belongs to the cell at its left (`<` in the draft file).
    Left,
    /// Belongs to the cell above (`^` in the draft file).
    Above,
}
