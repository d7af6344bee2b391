//! Entering bodies and people, correcting them, and doubles of one body.

use chrono::Days;
use document::fold::plain;
use rusqlite::params;

use super::link::named;
use super::names::fold_column;
use super::succession::{self, SuccessionAct};
use super::{Agency, AgencyFacts, agency, agency_of, kept};
use crate::entry::text;
use crate::journal::{Noun, Recorder};
use crate::office::json_lines;
use crate::{Act, AgencyId, Done, MissingFact, Register, RegisterError};

/// A body of a list made elsewhere.
#[derive(Clone, Debug)]
pub struct ToImport {
    pub facts: AgencyFacts,
    /// Of a body that has ended, the name of the one it went into.
    pub joined: Option<String>,
}

impl Register {
    /// Enters a body or a person. Two may bear one name: communes of different provinces do.
    pub fn add_agency(
        &mut self,
        act: &Act<'_>,
        facts: &AgencyFacts,
    ) -> Result<Done<AgencyId>, RegisterError> {
        self.transact(act, "add-agency", |recorder| add(recorder, facts))
    }

    /// Enters those of a list whose names the directory does not know yet; tells how many. A body
    /// that went into another is joined to it where the directory knows that one, or it stands
    /// before it in the list.
    pub fn import_agencies(
        &mut self,
        act: &Act<'_>,
        list: &[ToImport],
    ) -> Result<Done<usize>, RegisterError> {
        self.transact(act, "import-agencies", |recorder| {
            let mut added = 0;
            for wanted in list {
                if !named(recorder.connection(), &wanted.facts.name)?.is_empty() {
                    continue;
                }
                let id = add(recorder, &wanted.facts)?;
                added += 1;
                let into = match &wanted.joined {
                    Some(name) => named(recorder.connection(), name)?,
                    None => vec![],
                };
                if let [into] = &into[..] {
                    let last = wanted.facts.validity.to;
                    let on = last.and_then(|last| last.checked_add_days(Days::new(1)));
                    succession::note(recorder, id, into.id, on, SuccessionAct::Merged)?;
                }
            }
            Ok(added)
        })
    }

    /// Writes what is known of a body anew: typing errors, a new address, its end. A new name of
    /// a body that goes on is a succession, not a correction.
    pub fn correct_agency(
        &mut self,
        act: &Act<'_>,
        id: AgencyId,
        facts: &AgencyFacts,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "correct-agency", |recorder| {
            refuse(recorder, facts)?;
            no_parent_of_its_own(recorder, id, facts)?;
            recorder.update(
                Noun::Agency,
                id.0,
                "UPDATE agency SET kind = ?2, name = ?3, abbreviation = ?4, code = ?5, place = ?6,
                     address = ?7, head = ?8, parent = ?9, valid_from = ?10, valid_to = ?11,
                     fold = ?12
                 WHERE id = ?1",
                params![
                    id,
                    facts.kind.id(),
                    text(&facts.name),
                    text(&facts.abbreviation),
                    text(&facts.code),
                    text(&facts.place),
                    text(&facts.address),
                    json_lines(&facts.head),
                    facts.parent,
                    facts.validity.from,
                    facts.validity.to,
                    fold_column(&facts.name, &facts.abbreviation)
                ],
            )
        })
    }

    /// Puts a body in front of the others when names are proposed.
    pub fn favour_agency(
        &mut self,
        act: &Act<'_>,
        id: AgencyId,
        favourite: bool,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "favour-agency", |recorder| {
            recorder.update(
                Noun::Agency,
                id.0,
                "UPDATE agency SET favourite = ?2 WHERE id = ?1",
                params![id, favourite],
            )
        })
    }

    /// Notes that two are one body: `double` is no longer offered, its papers are found with those
    /// of `into` and keep their author as written.
    pub fn merge_agencies(
        &mut self,
        act: &Act<'_>,
        double: AgencyId,
        into: AgencyId,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "merge-agencies", |recorder| {
            let into = kept(recorder.connection(), into)?;
            if into.id == double {
                return Err(RegisterError::AgencyCircle {
                    agency: into.facts.name,
                });
            }
            merge_into(recorder, double, Some(into.id))
        })
    }

    /// Takes a merging of doubles back.
    pub fn part_agencies(
        &mut self,
        act: &Act<'_>,
        double: AgencyId,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "part-agencies", |recorder| {
            merge_into(recorder, double, None)
        })
    }

    /// Every body and person in the order of their names, doubles too.
    pub fn agencies(&self) -> Result<Vec<Agency>, RegisterError> {
        let mut statement = self.connection().prepare_cached(concat!(
            include_str!("agency.sql"),
            "ORDER BY alphabetical(name), id"
        ))?;
        let agencies = statement
            .query_map([], agency_of)?
            .collect::<Result<_, _>>()?;
        Ok(agencies)
    }
}

fn merge_into(
    recorder: &mut Recorder<'_>,
    id: AgencyId,
    into: Option<AgencyId>,
) -> Result<(), RegisterError> {
    recorder.update(
        Noun::Agency,
        id.0,
        "UPDATE agency SET merged_into = ?2 WHERE id = ?1",
        params![id, into],
    )
}

fn add(recorder: &mut Recorder<'_>, facts: &AgencyFacts) -> Result<AgencyId, RegisterError> {
    refuse(recorder, facts)?;
    let uuid = recorder.new_uuid();
    let id = recorder.insert(
        Noun::Agency,
        "INSERT INTO agency (uuid, kind, name, abbreviation, code, place, address, head, parent,
                             valid_from, valid_to, fold)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        params![
            uuid,
            facts.kind.id(),
            text(&facts.name),
            text(&facts.abbreviation),
            text(&facts.code),
            text(&facts.place),
            text(&facts.address),
            json_lines(&facts.head),
            facts.parent,
            facts.validity.from,
            facts.validity.to,
            fold_column(&facts.name, &facts.abbreviation)
        ],
    )?;
    Ok(AgencyId(id))
}

fn refuse(recorder: &Recorder<'_>, facts: &AgencyFacts) -> Result<(), RegisterError> {
    if plain(&facts.name).is_empty() {
        return Err(RegisterError::FactMissing {
            fact: MissingFact::Name,
        });
    }
    if let Some(parent) = facts.parent {
        agency(recorder.connection(), parent)?;
    }
    facts.validity.checked().map(drop)
}

fn no_parent_of_its_own(
    recorder: &Recorder<'_>,
    id: AgencyId,
    facts: &AgencyFacts,
) -> Result<(), RegisterError> {
    let mut above = facts.parent;
    while let Some(parent) = above {
        if parent == id {
            return Err(RegisterError::AgencyCircle {
                agency: facts.name.clone(),
            });
        }
        above = agency(recorder.connection(), parent)?.facts.parent;
    }
    Ok(())
}
