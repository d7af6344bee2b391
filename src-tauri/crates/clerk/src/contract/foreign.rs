use std::path::PathBuf;

use rules::Finding;
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
    pub counts: CheckCounts,
}

/// A finding in a document without an editor to jump into.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct PlacedFinding {
    /// `Nội dung, đoạn 5`
    pub place: String,
    pub finding: Finding,
}

/// Rules by what became of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct CheckCounts {
    pub passed: u32,
    pub failed: u32,
    pub needs_look: u32,
    pub not_applicable: u32,
    pub not_evaluated: u32,
}

/// Checks the document at `path` and writes its slip, a PDF, to `to`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintCheck {
    #[ts(as = "String")]
    pub path: PathBuf,
    #[ts(as = "String")]
    pub to: PathBuf,
}
