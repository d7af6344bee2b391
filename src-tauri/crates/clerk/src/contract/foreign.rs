use std::path::PathBuf;

use rules::{Finding, Outcomes};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::DraftSheet;

/// What was read of a document somebody else made, and how right it is.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ForeignChecked {
    /// `cong-van.docx`
    pub name: String,
    /// What was recognised, to go on with as a draft.
    pub sheet: DraftSheet,
    /// What reading it told, one sentence each.
    pub told: Vec<String>,
    pub findings: Vec<PlacedFinding>,
    /// How many rules came out which way.
    pub outcomes: Outcomes,
}

/// A finding in a document without an editor to jump into.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct PlacedFinding {
    /// `Nội dung, đoạn 5`
    pub place: String,
    pub finding: Finding,
}

/// Checks the document at `path` and writes its slip, a PDF, to `to`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintCheck {
    #[ts(as = "String")]
    pub path: PathBuf,
    #[ts(as = "String")]
    pub to: PathBuf,
}
