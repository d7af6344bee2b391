//! Quy tắc chuyển.

use chrono::{NaiveDate, NaiveTime};
use document::dispatch::Urgency;
pub use register::{PassingRule, PassingRuleFacts};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CorrectPassingRule {
    pub rule: i64,
    pub facts: PassingRuleFacts,
}

/// Asks what the rules say of a paper while it is typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PassingProbe {
    pub body: i64,
    pub kind: String,
    pub author: String,
    pub subject: String,
    pub arrived: NaiveDate,
    /// Giờ đến, where it is noted.
    #[serde(default)]
    #[ts(optional)]
    pub arrived_at: Option<NaiveTime>,
    #[serde(default)]
    #[ts(optional)]
    pub urgency: Option<Urgency>,
}
