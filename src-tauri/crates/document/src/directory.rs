//! Danh bạ: kinds of bodies, and the starting list an office chooses from (`assets/directory`).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use toml::value::Datetime;
use ts_rs::TS;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum AgencyKind {
    /// Cơ quan nhà nước.
    #[default]
    State,
    /// Cơ quan Đảng.
    Party,
    /// Tổ chức chính trị - xã hội, hội.
    MassOrganisation,
    /// Doanh nghiệp.
    Company,
    /// Cá nhân.
    Person,
    Other,
}

impl AgencyKind {
    pub const ALL: [AgencyKind; 6] = [
        AgencyKind::State,
        AgencyKind::Party,
        AgencyKind::MassOrganisation,
        AgencyKind::Company,
        AgencyKind::Person,
        AgencyKind::Other,
    ];

    pub fn id(self) -> &'static str {
        match self {
            AgencyKind::State => "state",
            AgencyKind::Party => "party",
            AgencyKind::MassOrganisation => "mass-organisation",
            AgencyKind::Company => "company",
            AgencyKind::Person => "person",
            AgencyKind::Other => "other",
        }
    }

    pub fn from_id(id: &str) -> Option<AgencyKind> {
        AgencyKind::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// Bodies and units to choose from, as they were on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct StartingList {
    pub date: NaiveDate,
    pub agencies: Vec<ListedAgency>,
    pub units: Vec<ListedUnit>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ListedAgency {
    pub level: AgencyLevel,
    pub kind: AgencyKind,
    pub name: String,
    pub abbreviation: String,
    pub certainty: Certainty,
    /// The last day of a body that has ended, and the body of the list it went into.
    pub valid_to: Option<NaiveDate>,
    pub joined: Option<String>,
}

/// A unit of a commune.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ListedUnit {
    pub name: String,
    pub abbreviation: String,
    /// Where it is found.
    pub communes: Vec<CommuneKind>,
    pub certainty: Certainty,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum AgencyLevel {
    Central,
    Province,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum CommuneKind {
    Xa,
    Phuong,
    DacKhu,
}

/// How sure the list is of a name with its abbreviation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    High,
    /// The abbreviation differs from place to place, or the body is not found everywhere.
    Medium,
}

#[derive(Deserialize)]
struct File {
    date: Datetime,
    agency: Vec<Written>,
    unit: Vec<ListedUnit>,
}

#[derive(Deserialize)]
struct Written {
    level: AgencyLevel,
    #[serde(default)]
    kind: AgencyKind,
    name: String,
    abbreviation: String,
    certainty: Certainty,
    valid_to: Option<Datetime>,
    joined: Option<String>,
}

/// The list that came with the program; none only where its own data cannot be read.
pub fn starting_list() -> Option<StartingList> {
    let text = include_str!("../../../../assets/directory/danh-ba-khoi-dau.toml");
    let file: File = toml::from_str(text).ok()?;
    let agencies = file.agency.into_iter().map(|written| ListedAgency {
        level: written.level,
        kind: written.kind,
        name: written.name,
        abbreviation: written.abbreviation,
        certainty: written.certainty,
        valid_to: written.valid_to.as_ref().and_then(day),
        joined: written.joined,
    });
    Some(StartingList {
        date: day(&file.date)?,
        agencies: agencies.collect(),
        units: file.unit,
    })
}

/// A day as TOML writes it.
pub(crate) fn day(written: &Datetime) -> Option<NaiveDate> {
    let date = written.date?;
    NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::fold::fold;

    #[test]
    fn the_list_names_nobody_twice_and_every_end_leads_somewhere() {
        let list = starting_list().expect("the list can be read");
        let names: HashSet<String> = list.agencies.iter().map(|one| fold(&one.name)).collect();
        assert_eq!(names.len(), list.agencies.len());
        let short: HashSet<&str> = list.agencies.iter().map(|one| &*one.abbreviation).collect();
        assert_eq!(short.len(), list.agencies.len());
        for ended in list.agencies.iter().filter(|one| one.valid_to.is_some()) {
            let into = ended.joined.as_deref().expect("an end leads somewhere");
            let into = list.agencies.iter().find(|one| one.name == into);
            assert!(
                into.is_some_and(|into| into.valid_to.is_none()),
                "{}",
                ended.name
            );
        }
        assert!(
            list.agencies
                .iter()
                .all(|one| one.joined.is_none() || one.valid_to.is_some())
        );
        assert!(list.units.iter().all(|unit| !unit.communes.is_empty()));
        let ministries = list
            .agencies
            .iter()
            .filter(|one| one.name.starts_with("Bộ ") && one.valid_to.is_none());
        assert_eq!(ministries.count(), 14);
    }
}
