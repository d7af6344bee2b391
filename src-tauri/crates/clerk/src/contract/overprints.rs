use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// In số, ngày lên bản đã ký, of a line in the book.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PrintNumber {
    pub entry: i64,
    /// So many millimetres to the right and down, for a printer that is off.
    pub shift: (f64, f64),
    #[ts(as = "String")]
    pub path: PathBuf,
}
