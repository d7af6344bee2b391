//! What is asked of an exported file besides its words.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct ExportWish {
    /// Of an overprint: so many millimetres to the right and down, for a printer that is off.
    pub shift: (f64, f64),
    /// The draft file goes along inside the PDF, which then is PDF/A-3b.
    pub attach_draft: bool,
    /// The main document and each of its parts in a file of its own.
    pub apart: bool,
}

/// Trang thử máy in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintPrinterTest {
    #[ts(as = "String")]
    pub path: PathBuf,
}

/// What was measured on the test sheet, as typed: millimetres from the left and the upper edge to
/// the frame.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrinterMeasured {
    pub across: String,
    pub down: String,
}
