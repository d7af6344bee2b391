//! Groups of recipients.

use register::{AgencyGroupId, AgencyId, Group, GroupFacts};

use crate::Clerk;
use crate::contract::*;

impl Clerk {
    pub fn list_groups(&self, _: ()) -> Result<Vec<GroupView>, Failure> {
        let groups = self.read(|register| Ok(register.groups()?))?;
        Ok(groups.into_iter().map(|group| self.group(group)).collect())
    }

    pub fn add_group(&self, form: GroupForm) -> Result<GroupView, Failure> {
        let members: Vec<AgencyId> = form.members.iter().copied().map(AgencyId).collect();
        let group = self.write(|register, act| {
            let id = register
                .add_group(act, &group_facts(&form, &members))?
                .value;
            Ok(register.group(id)?)
        })?;
        Ok(self.group(group))
    }

    pub fn correct_group(&self, change: CorrectGroup) -> Result<GroupView, Failure> {
        let form = &change.form;
        let members: Vec<AgencyId> = form.members.iter().copied().map(AgencyId).collect();
        let group = self.write(|register, act| {
            register.correct_group(act, AgencyGroupId(change.id), &group_facts(form, &members))?;
            Ok(register.group(AgencyGroupId(change.id))?)
        })?;
        Ok(self.group(group))
    }

    pub fn remove_group(&self, group: i64) -> Result<(), Failure> {
        self.write(|register, act| {
            Ok(register.remove_group(act, AgencyGroupId(group)).map(drop)?)
        })
    }

    fn group(&self, group: Group) -> GroupView {
        GroupView {
            id: group.id.0,
            name: group.name,
            bodies: group.bodies,
            members: self.views(group.members),
        }
    }
}

fn group_facts<'a>(form: &'a GroupForm, members: &'a [AgencyId]) -> GroupFacts<'a> {
    GroupFacts {
        name: &form.name,
        bodies: form.bodies,
        members,
    }
}
