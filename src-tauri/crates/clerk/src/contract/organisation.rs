//! The office after its first run: its bodies, units and signers come, change and end.

use chrono::NaiveDate;
use register::Validity;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::UnitSetup;

/// Cơ quan ban hành as it should be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BodyForm {
    pub name: String,
    pub abbreviation: String,
    pub parent_head: Vec<String>,
    pub head: Vec<String>,
    pub place: String,
    /// Mã định danh; absent: it stays as it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub code: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddBody {
    pub form: BodyForm,
    pub from: Option<NaiveDate>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CorrectBody {
    pub body: i64,
    pub form: BodyForm,
}

/// Another name from a day on: what was written before keeps the old one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RenameBody {
    pub body: i64,
    pub form: BodyForm,
    pub from: NaiveDate,
    /// The next number is the one the old name would have got; else numbers begin at 01.
    pub numbers_go_on: bool,
}

/// The last day of a body, a unit or a signer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LastDay {
    pub id: i64,
    pub last: NaiveDate,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddUnit {
    pub body: i64,
    pub unit: UnitSetup,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CorrectUnit {
    pub unit: i64,
    pub form: UnitSetup,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RenameUnit {
    pub unit: i64,
    pub form: UnitSetup,
    pub from: NaiveDate,
}

/// Người ký, with all he ever might sign as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SignerDetails {
    pub id: i64,
    pub body: i64,
    pub name: String,
    pub validity: Validity,
    pub capacities: Vec<CapacityDetails>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CapacityDetails {
    pub id: i64,
    pub form: CapacityForm,
}

/// Quyền hạn, chức vụ as it should be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CapacityForm {
    pub lines: Vec<String>,
    pub position: String,
    /// The paper that allows it; TUQ. needs one, and an end.
    pub basis: String,
    pub validity: Validity,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddSigner {
    pub body: i64,
    pub name: String,
    pub validity: Validity,
    pub capacity: CapacityForm,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CorrectSigner {
    pub signer: i64,
    pub name: String,
    pub validity: Validity,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddCapacity {
    pub signer: i64,
    pub capacity: CapacityForm,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CorrectCapacity {
    pub capacity: i64,
    pub form: CapacityForm,
}
