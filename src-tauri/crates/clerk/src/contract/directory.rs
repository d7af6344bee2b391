//! Danh bạ, groups of recipients, usual values, saved searches.

use chrono::NaiveDate;
use document::directory::AgencyKind;
pub use register::{Succeeded, SuccessionAct};
use register::{UsualField, UsualOrder, Validity};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Direction, ListRequest, SearchRequest, Sort};

/// A body or a person as it should be.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AgencyForm {
    pub kind: AgencyKind,
    pub name: String,
    pub abbreviation: String,
    /// Mã định danh, old or new form.
    pub code: String,
    pub place: String,
    pub address: String,
    /// Its lines in a head, where they differ from the name.
    pub head: Vec<String>,
    pub parent: Option<i64>,
    pub validity: Validity,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AgencyView {
    pub id: i64,
    pub form: AgencyForm,
    pub favourite: bool,
    /// It is no more today.
    pub ended: bool,
    /// Those it took over from.
    pub predecessors: Vec<Succeeded>,
    /// Those that took over from it.
    pub successors: Vec<Succeeded>,
    /// Of a double, the body it is.
    pub merged_into: Option<i64>,
    pub double: bool,
}

/// A body with its line: what it took over from, what took over from it, doubles; itself too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AgencyLine {
    pub agency: AgencyView,
    pub line: Vec<AgencyView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CorrectAgency {
    pub id: i64,
    pub form: AgencyForm,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FavourAgency {
    pub id: i64,
    pub favourite: bool,
}

/// Two are one body: `double` is no longer offered, its papers keep their author as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MergeAgencies {
    pub double: i64,
    pub into: i64,
}

/// Who takes over from whom; `on` is the first day of the new.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "way", rename_all = "kebab-case")]
pub enum SucceedAgencies {
    Renamed {
        ended: i64,
        successor: i64,
        on: NaiveDate,
    },
    /// Another body took over what this one did.
    Replaced {
        ended: i64,
        successor: i64,
        on: NaiveDate,
    },
    Divided {
        ended: i64,
        successors: Vec<i64>,
        on: NaiveDate,
    },
    /// Into a new body, or into one that goes on.
    Merged {
        ended: Vec<i64>,
        into: i64,
        on: NaiveDate,
    },
}

impl SucceedAgencies {
    /// The body that is looked at afterwards, and the first day of the new.
    pub(crate) fn shown(&self) -> (i64, NaiveDate) {
        match self {
            SucceedAgencies::Renamed { ended, on, .. }
            | SucceedAgencies::Replaced { ended, on, .. }
            | SucceedAgencies::Divided { ended, on, .. } => (*ended, *on),
            SucceedAgencies::Merged { into, on, .. } => (*into, *on),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FindAgencies {
    /// Beginnings of words, with or without marks.
    pub typed: String,
    pub kind: Option<AgencyKind>,
    pub limit: u32,
}

/// Bodies that may be the one about to be entered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NearAgencies {
    pub name: String,
    pub abbreviation: String,
}

/// The papers of a body and of its whole line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PapersOf {
    pub agency: i64,
    pub direction: Option<Direction>,
    pub year: Option<i32>,
    pub sort: Sort,
}

/// "UBND các xã, phường (96)".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GroupView {
    pub id: i64,
    pub name: String,
    /// How many bodies it means, also where not all are members here.
    pub bodies: u32,
    pub members: Vec<AgencyView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GroupForm {
    pub name: String,
    pub bodies: u32,
    pub members: Vec<i64>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CorrectGroup {
    pub id: i64,
    pub form: GroupForm,
}

/// What has been written in a field within the last year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UsualValues {
    pub field: UsualField,
    pub order: UsualOrder,
    pub limit: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UsualValue {
    pub text: String,
    pub uses: u32,
    pub last_on: NaiveDate,
}

/// Names chosen from the starting list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportAgencies {
    pub names: Vec<String>,
}

/// Units chosen from the starting list, for a body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportUnits {
    pub body: i64,
    pub names: Vec<String>,
}

/// What a saved search asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "asks", rename_all = "kebab-case")]
pub enum SavedFilter {
    Words(SearchRequest),
    List(ListRequest),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SavedSearch {
    pub id: i64,
    pub name: String,
    pub filter: SavedFilter,
}

/// A search under a name; one that has the name is written over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveSearch {
    pub name: String,
    pub filter: SavedFilter,
}
