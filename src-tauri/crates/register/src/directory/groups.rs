//! "UBND các xã, phường (96)": many bodies under one name in Nơi nhận.

use rusqlite::{OptionalExtension, params};
use serde::Serialize;

use super::{Agency, agency_of};
use crate::entry::text;
use crate::journal::{Noun, Recorder};
use crate::{Act, AgencyGroupId, AgencyId, Done, MissingFact, Register, RegisterError};

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    pub id: AgencyGroupId,
    pub name: String,
    /// How many bodies it means, also where not all of them are members here.
    pub bodies: u32,
    pub members: Vec<Agency>,
}

/// A group as it should be.
#[derive(Clone, Debug)]
pub struct GroupFacts<'a> {
    pub name: &'a str,
    pub bodies: u32,
    pub members: &'a [AgencyId],
}

impl Register {
    /// The groups in the order of their names.
    pub fn groups(&self) -> Result<Vec<Group>, RegisterError> {
        let mut statement = self
            .connection()
            .prepare_cached("SELECT id FROM agency_group ORDER BY alphabetical(name), id")?;
        let ids: Vec<AgencyGroupId> = statement
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        ids.into_iter().map(|id| self.group(id)).collect()
    }

    /// A group with the bodies it expands to.
    pub fn group(&self, id: AgencyGroupId) -> Result<Group, RegisterError> {
        let found: Option<(String, u32)> = self
            .connection()
            .prepare_cached("SELECT name, bodies FROM agency_group WHERE id = ?1")?
            .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let (name, bodies) = found.ok_or(RegisterError::NotFound {
            noun: "agency_group",
            key: id.0,
        })?;
        let mut statement = self.connection().prepare_cached(concat!(
            include_str!("agency.sql"),
            "JOIN group_member ON group_member.agency = agency.id
             WHERE agency_group = ?1 ORDER BY group_member.id"
        ))?;
        let members = statement
            .query_map([id], agency_of)?
            .collect::<Result<_, _>>()?;
        Ok(Group {
            id,
            name,
            bodies,
            members,
        })
    }

    pub fn add_group(
        &mut self,
        act: &Act<'_>,
        facts: &GroupFacts<'_>,
    ) -> Result<Done<AgencyGroupId>, RegisterError> {
        self.transact(act, "add-group", |recorder| {
            refuse(recorder, None, facts)?;
            let uuid = recorder.new_uuid();
            let id = AgencyGroupId(recorder.insert(
                Noun::AgencyGroup,
                "INSERT INTO agency_group (uuid, name, bodies) VALUES (?1, ?2, ?3)",
                params![uuid, text(facts.name), facts.bodies],
            )?);
            write_members(recorder, id, facts.members)?;
            Ok(id)
        })
    }

    /// Writes name, size and members of a group anew. Papers that went to it keep what was written.
    pub fn correct_group(
        &mut self,
        act: &Act<'_>,
        id: AgencyGroupId,
        facts: &GroupFacts<'_>,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "correct-group", |recorder| {
            refuse(recorder, Some(id), facts)?;
            recorder.update(
                Noun::AgencyGroup,
                id.0,
                "UPDATE agency_group SET name = ?2, bodies = ?3 WHERE id = ?1",
                params![id, text(facts.name), facts.bodies],
            )?;
            write_members(recorder, id, facts.members)
        })
    }

    /// Takes a group away that no paper was sent to.
    pub fn remove_group(
        &mut self,
        act: &Act<'_>,
        id: AgencyGroupId,
    ) -> Result<Done<()>, RegisterError> {
        let group = self.group(id)?;
        self.transact(act, "remove-group", |recorder| {
            let used: bool = recorder.connection().query_row(
                "SELECT EXISTS (SELECT 1 FROM recipient WHERE agency_group = ?1)",
                [id],
                |row| row.get(0),
            )?;
            if used {
                return Err(RegisterError::GroupInUse { group: group.name });
            }
            write_members(recorder, id, &[])?;
            recorder.delete(Noun::AgencyGroup, id.0)
        })
    }
}

fn refuse(
    recorder: &Recorder<'_>,
    own: Option<AgencyGroupId>,
    facts: &GroupFacts<'_>,
) -> Result<(), RegisterError> {
    let name = text(facts.name);
    if name.is_empty() {
        return Err(RegisterError::FactMissing {
            fact: MissingFact::Name,
        });
    }
    let members = facts.members.len() as u32;
    if facts.bodies < members.max(1) {
        return Err(RegisterError::GroupTooSmall {
            bodies: facts.bodies,
            members,
        });
    }
    let taken: bool = recorder.connection().query_row(
        "SELECT EXISTS (SELECT 1 FROM agency_group WHERE name = ?1 AND id IS NOT ?2)",
        params![name, own],
        |row| row.get(0),
    )?;
    match taken {
        true => Err(RegisterError::NameTaken { name }),
        false => Ok(()),
    }
}

/// Members that stay keep their place, new ones come behind.
fn write_members(
    recorder: &mut Recorder<'_>,
    group: AgencyGroupId,
    members: &[AgencyId],
) -> Result<(), RegisterError> {
    let old: Vec<(i64, AgencyId)> = {
        let mut statement = recorder
            .connection()
            .prepare_cached("SELECT id, agency FROM group_member WHERE agency_group = ?1")?;
        statement
            .query_map([group], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?
    };
    for (key, _) in old.iter().filter(|(_, agency)| !members.contains(agency)) {
        recorder.delete(Noun::GroupMember, *key)?;
    }
    for (at, &member) in members.iter().enumerate() {
        let known = old.iter().any(|(_, agency)| *agency == member);
        if known || members[..at].contains(&member) {
            continue;
        }
        recorder.must_be_there(Noun::Agency, member.0)?;
        recorder.insert(
            Noun::GroupMember,
            "INSERT INTO group_member (agency_group, agency) VALUES (?1, ?2)",
            params![group, member],
        )?;
    }
    Ok(())
}
