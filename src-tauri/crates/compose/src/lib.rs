//! Turns a document into styled blocks in reading order.
//!
//! Decides which element stands where and how it looks; measures nothing. [`draft`] walks a
//! draft from head to foot, part by part, with the styles of a rule book.

mod addressees;
mod appendix;
mod block;
mod body;
mod draft;
mod foot;
mod head;
mod marks;
mod styles;
mod title;

pub use block::*;
pub use draft::{Printing, draft};
/// Face and size, as the rules give them.
pub use rules::Style;
