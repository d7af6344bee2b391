//! Lengths, places, faces and the marks on a finished page.
//!
//! This room knows nothing of offices or documents. `typeset` fills [`Pages`]; `pdf` and `svg`
//! read them, so that the page on screen *is* the page on paper.

mod face;
mod length;
mod page;
mod places;
mod words;

pub use face::{Face, FaceMetrics, FontError, FontSet, UNKNOWN};
pub use length::{Length, Point, Size};
pub use page::{
    Area, Ink, Item, Mark, Node, NodeId, Origin, OutlineEntry, Page, Pages, Purpose, Role, Text,
};
pub use places::Places;
pub use words::{Word, Words};
