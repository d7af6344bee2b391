use chrono::NaiveDate;
use document::manuscript::Manuscript;
use document::{Draft, Place};
use rules::{Finding, Outcomes};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A draft as the form edits it: the elements typed, the bodies as manuscripts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct DraftSheet {
    /// The bodies in here are empty; they stand in `bodies`.
    pub draft: Draft,
    /// The main body first, then one for each part.
    pub bodies: Vec<Manuscript>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct DraftOpened {
    pub id: i64,
    pub sheet: DraftSheet,
    /// Numbered and frozen: it can be read and copied, no longer changed.
    pub issued: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct DraftRow {
    pub id: i64,
    pub kind: String,
    pub subject: String,
    pub agency: String,
    /// RFC 3339, +07:00.
    pub saved_at: String,
    pub version: u32,
    /// `07/UBND-VP` once it is issued.
    pub issued: Option<String>,
    pub put_away: bool,
}

/// A draft to be put away, as it was listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PutAwayDraft {
    pub id: i64,
    /// The version that was seen: a newer one is not put away unseen.
    pub version: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DraftSaved {
    pub id: i64,
    pub version: u32,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Printing {
    /// As the document stands, a missing number left as a gap.
    #[default]
    Document,
    /// Bản trình ký: number and day left blank at their places.
    SigningCopy,
    /// Only number and day, for the signed sheet.
    Overprint,
}

/// The page of the PDF, as SVG to be put into the window.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Preview {
    pub pages: Vec<PreviewPage>,
    pub findings: Vec<Finding>,
    /// How many rules came out which way.
    pub outcomes: Outcomes,
    /// What each node of the drawings belongs to, for click-to-place.
    pub places: Vec<Place>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PreviewPage {
    /// Points.
    pub width: f64,
    pub height: f64,
    pub svg: String,
}

/// Before a draft is issued: what will happen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IssuePlan {
    /// The number it will get if nobody is faster.
    pub number: String,
    pub full: String,
    pub dated: NaiveDate,
    /// The series that numbers it, whose reserved numbers it may take; none while the paper would be
    /// the first of its year.
    pub series_id: Option<i64>,
    pub series: String,
    pub warnings: Vec<String>,
    /// Sentences of the findings that block issuing.
    pub blocked_by: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Issued {
    pub entry: i64,
    pub number: String,
    pub full: String,
    /// Where the frozen PDF lies.
    pub pdf: String,
    /// `2026-08-05_3737-UBND-TH_ve-viec-….pdf`, the name proposed for a copy.
    pub file_name: String,
    pub warnings: Vec<String>,
}
