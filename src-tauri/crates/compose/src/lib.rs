//! Turns a document into styled blocks in reading order.
//!
//! Decides which element stands where and how it looks; measures nothing. [`draft`] walks a
//! draft from head to foot, part by part, with the styles of a rule book.

mod addressees;
mod appendix;
mod block;
mod body;
mod book;
mod draft;
mod envelope;
mod foot;
mod glue;
mod grid;
mod hand_over;
mod head;
mod issuer;
mod marks;
mod report;
mod slip;
mod stamp;
mod styles;
mod title;

pub use block::*;
pub use book::{Book, BookEnd, BookPaper, Closing, FIRST_PAGE_OF_ROWS, Signatory, book, books};
pub use draft::{Printing, draft};
pub use envelope::{Envelope, envelope, envelopes};
pub use glue::glued;
pub use hand_over::{HandOver, hand_over_sheet};
pub use issuer::Issuer;
pub use report::{ReportLeaf, ReportPaper, report};
/// Face and size, as the rules give them.
pub use rules::Style;
pub use slip::{Slip, slip};
pub use stamp::{ArrivalStamp, arrival_stamp};
