//! Bản thảo thô: paragraphs and tables before their structure is recognised. The editor of the
//! window and the readers of foreign files speak this form.

mod read;
mod table;
mod write;

pub use read::{Reading, read};
pub(crate) use write::FENCE;
pub use write::write;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::body::Table;
use crate::text::Line;

/// Paragraphs and tables in reading order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Manuscript(pub Vec<Paragraph>);

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "paragraph", rename_all = "kebab-case")]
pub enum Paragraph {
    /// A paragraph as typed, its label being its first words.
    Text {
        text: Line,
        /// An ordinary paragraph even where it begins like a unit.
        #[serde(default)]
        plain: bool,
    },
    Table(Table),
}
