//! What an OFFICE.toml says: the bodies of an office, their units and signers, and the series of
//! numbers with the number each begins behind.

mod doubles;
mod file;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use doubles::{Double, Item};
pub use file::read_office;

use crate::Kind;
use crate::calendar::OfficeHours;

/// An office to set up, or what is to be added to one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfficeFile {
    /// Name of the office that keeps the books.
    pub name: String,
    /// Giờ làm việc; absent: those that come with the program, or that the office has set.
    pub hours: Option<OfficeHours>,
    pub bodies: Vec<BodyFacts>,
}

/// Cơ quan ban hành, with what belongs to it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BodyFacts {
    pub name: String,
    /// As in symbols: `UBND`. Two bodies of one office differ in it.
    pub abbreviation: String,
    /// Cơ quan chủ quản, line by line as the head is broken.
    pub parent_agency: Vec<String>,
    /// Its own lines of the head.
    pub agency: Vec<String>,
    /// Địa danh.
    pub place: String,
    /// Mã định danh: `H49.64.33`, `000.00.15.H56`; empty where it is not known.
    pub code: String,
    pub valid_from: Option<NaiveDate>,
    pub valid_to: Option<NaiveDate>,
    /// Abbreviation of the body it took over from.
    pub predecessor: Option<String>,
    pub units: Vec<UnitFacts>,
    pub signers: Vec<SignerFacts>,
    pub series: Vec<SeriesFacts>,
}

/// Đơn vị.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitFacts {
    pub name: String,
    /// As behind the dash of a công văn's symbol: `VP`.
    pub abbreviation: String,
}

/// Người ký, with the capacities he may sign in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignerFacts {
    pub name: String,
    pub capacities: Vec<CapacityFacts>,
}

/// Quyền hạn và chức vụ.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CapacityFacts {
    /// `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`; none for a head in his own power.
    pub lines: Vec<String>,
    pub position: String,
    /// The paper that allows it (TUQ).
    pub basis: String,
}

/// Hệ thống số of one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeriesFacts {
    pub name: String,
    pub direction: Direction,
    pub year: i32,
    /// The kinds it numbers; none: every kind no other series of the body names.
    pub kinds: Vec<Kind>,
    pub numbers: Numbers,
    /// Last number the paper book used, 0 when the year begins here. Absent: not known yet, and
    /// no number is given before it is.
    pub opening_number: Option<u32>,
    /// The decision that set the series up.
    pub policy: String,
}

/// Incoming or outgoing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Văn bản đến.
    Incoming,
    /// Văn bản đi.
    Outgoing,
}

impl Direction {
    pub fn id(self) -> &'static str {
        match self {
            Direction::Incoming => "incoming",
            Direction::Outgoing => "outgoing",
        }
    }
}

/// Who gives the numbers of a series.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Numbers {
    /// This office.
    #[default]
    Own,
    /// Another system, named here: its numbers are only recorded.
    Mirror(String),
}
