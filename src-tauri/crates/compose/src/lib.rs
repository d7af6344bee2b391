//! Turns a document into styled blocks in reading order.
//!
//! Decides which element stands where and how it looks; measures nothing. [`draft`] walks a
//! draft from head to foot, part by part, with the styles of a rule book.

mod addressees;
mod appendix;
mod areas;
mod block;
mod body;
mod book;
mod case_files;
mod check_slip;
mod copy;
mod draft;
mod envelope;
mod foot;
mod glue;
mod grid;
mod head;
mod issuer;
mod label;
mod leaf;
mod marks;
mod printer_test;
mod report;
mod sheet;
mod slip;
mod stamp;
mod styles;
mod title;

pub use block::*;
pub use book::{Book, BookEnd, BookPaper, Closing, FIRST_PAGE_OF_ROWS, Signatory, book, books};
pub use case_files::{
    ContentsList, HandOverList, HandOverMinutes, Party, PlanList, contents_list, hand_over_list,
    hand_over_minutes, plan_list,
};
pub use check_slip::{CheckSlip, check_slip};
pub use copy::{copy_block, copy_line};
pub use draft::{Printing, draft, part};
pub use envelope::{Envelope, envelope, envelopes};
pub use glue::glued;
pub use issuer::Issuer;
pub use label::{Label, LabelWords, label};
pub use printer_test::{TEST_FRAME, printer_test};
pub use report::{ReportLeaf, ReportPaper, report};
/// Face and size, as the rules give them.
pub use rules::Style;
pub use sheet::{Sheet, sheets};
pub use slip::{Slip, slip};
pub use stamp::{ArrivalStamp, arrival_stamp, arrival_stamps};
