//! From names on papers to bodies of the directory.

use chrono::NaiveDate;
use document::fold::plain;
use rusqlite::Connection;

use super::succession::line;
use super::{Agency, agency, kept};
use crate::{AgencyId, Register, RegisterError};

/// A recipient that is no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndedName {
    pub name: String,
    pub ended_on: NaiveDate,
    /// The names of those that took over and have not ended themselves.
    pub successors: Vec<String>,
}

impl Register {
    /// Of the names of recipients those whose body has ended by a day; what stands behind them in
    /// brackets ("(để báo cáo)") is no part of the name.
    pub fn ended_names(
        &self,
        names: &[String],
        on: NaiveDate,
    ) -> Result<Vec<EndedName>, RegisterError> {
        let mut ended = vec![];
        for name in names {
            let name = name.split('(').next().unwrap_or(name).trim();
            let found = named(self.connection(), name)?;
            // A name that still belongs to somebody is no fault.
            let all_ended = found.iter().all(|one| one.facts.validity.ended_by(on));
            let last = found.iter().filter_map(|one| one.facts.validity.to).max();
            if let (true, Some(ended_on)) = (all_ended, last) {
                ended.push(EndedName {
                    name: name.to_owned(),
                    ended_on,
                    successors: self.valid_in_line(&found, on)?,
                });
            }
        }
        Ok(ended)
    }

    fn valid_in_line(&self, found: &[Agency], on: NaiveDate) -> Result<Vec<String>, RegisterError> {
        let mut names = vec![];
        for one in found {
            for agency in self.line_of(one.id)? {
                let goes_on = !agency.is_double() && !agency.facts.validity.ended_by(on);
                if goes_on && !names.contains(&agency.facts.name) {
                    names.push(agency.facts.name);
                }
            }
        }
        Ok(names)
    }
}

/// The body a paper of `day` names as its author, ended or not. Where several bear the name, the
/// one valid on that day; where that does not decide, none.
pub(crate) fn agency_named(
    connection: &Connection,
    name: &str,
    day: NaiveDate,
) -> Result<Option<AgencyId>, RegisterError> {
    let found = named(connection, name)?;
    if let [only] = &found[..] {
        return Ok(Some(only.id));
    }
    let mut valid = found
        .iter()
        .filter(|agency| agency.facts.validity.holds_on(day));
    Ok(match (valid.next(), valid.next()) {
        (Some(only), None) => Some(only.id),
        _ => None,
    })
}

/// The other names in the line of the body that is named, for finding the papers of both.
pub(crate) fn other_names(
    connection: &Connection,
    name: &str,
) -> Result<Vec<String>, RegisterError> {
    let mut names: Vec<String> = vec![];
    for found in named(connection, name)? {
        for id in line(connection, found.id)? {
            let other = agency(connection, id)?.facts.name;
            if plain(&other) != plain(name) && !names.contains(&other) {
                names.push(other);
            }
        }
    }
    Ok(names)
}

/// Every body that bears a name, compared without marks; a double counts as the body it is.
pub(super) fn named(connection: &Connection, name: &str) -> Result<Vec<Agency>, RegisterError> {
    let mut statement = connection.prepare_cached(
        "SELECT id FROM agency WHERE substr(fold, instr(fold, ': ') + 2) = ?1 ORDER BY id",
    )?;
    let ids: Vec<AgencyId> = statement
        .query_map([plain(name)], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let mut found: Vec<Agency> = vec![];
    for id in ids {
        let agency = kept(connection, id)?;
        if found.iter().all(|other| other.id != agency.id) {
            found.push(agency);
        }
    }
    Ok(found)
}
