//! Finding a body while its name is typed.

use chrono::NaiveDate;
use document::directory::AgencyKind;
use document::fold::plain;
use rusqlite::params;

use super::names::may_be_one;
use super::{Agency, agency_of, kept};
use crate::{AgencyId, Register, RegisterError};

/// What has been typed so far.
#[derive(Clone, Copy, Debug)]
pub struct AgencyQuery<'a> {
    /// Beginnings of words, with or without marks, in any order: `so ta an`. Nothing: those that
    /// are favoured come first.
    pub typed: &'a str,
    pub kind: Option<AgencyKind>,
    /// Bodies that have ended by this day come last.
    pub on: NaiveDate,
    pub limit: u32,
}

impl Register {
    /// Bodies whose words begin with what was typed: abbreviations before names, favoured ones
    /// before others. In the place of a double stands the body it is.
    pub fn find_agencies(&self, query: &AgencyQuery<'_>) -> Result<Vec<Agency>, RegisterError> {
        let typed = plain(query.typed);
        let words: Vec<&str> = typed.split(' ').filter(|word| !word.is_empty()).collect();
        let mut statement = self.connection().prepare_cached(include_str!("find.sql"))?;
        let ids: Vec<AgencyId> = statement
            .query_map(
                params![
                    serde_json::Value::from(words).to_string(),
                    typed,
                    query.kind.map(AgencyKind::id),
                    query.on,
                    query.limit
                ],
                |row| row.get(0),
            )?
            .collect::<Result<_, _>>()?;
        let mut found: Vec<Agency> = vec![];
        for id in ids {
            let agency = kept(self.connection(), id)?;
            if found.iter().all(|other| other.id != agency.id) {
                found.push(agency);
            }
        }
        Ok(found)
    }

    /// Bodies that may be the one about to be entered under this name and abbreviation.
    pub fn near_agencies(
        &self,
        name: &str,
        abbreviation: &str,
    ) -> Result<Vec<Agency>, RegisterError> {
        let written = plain(name);
        let short = plain(abbreviation);
        let mut statement = self
            .connection()
            .prepare_cached(concat!(include_str!("agency.sql"), "ORDER BY id"))?;
        let all: Vec<Agency> = statement
            .query_map([], agency_of)?
            .collect::<Result<_, _>>()?;
        let near = all.into_iter().filter(|agency| {
            let facts = &agency.facts;
            may_be_one(&facts.name, name)
                || (!short.is_empty() && plain(&facts.name) == short)
                || (!facts.abbreviation.is_empty() && plain(&facts.abbreviation) == written)
        });
        Ok(near.collect())
    }
}
