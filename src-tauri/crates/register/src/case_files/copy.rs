//! The plan of a new year, begun from that of another.

use std::collections::HashMap;

use super::life::insert;
use super::{CaseFileRefusal as Refusal, facts, plan};
use crate::{Act, BodyId, CaseFileFacts, Done, HeadingFacts, Register, RegisterError};

impl Register {
    /// Copies headings and listed files of one year into another that has none yet; tells how
    /// many files. Where a title names the old year it names the new one.
    pub fn copy_case_file_plan(
        &mut self,
        act: &Act<'_>,
        body: BodyId,
        from: i32,
        to: i32,
    ) -> Result<Done<u32>, RegisterError> {
        let files = self.case_files(body, from)?;
        let source = self.case_file_plan(body, from)?;
        self.transact(act, "copy-case-file-plan", |recorder| {
            let connection = recorder.connection();
            let begun = !plan::read(connection, body, to)?.headings.is_empty()
                || !facts::read(
                    connection,
                    "case_file.body = ?1 AND case_file.year = ?2",
                    (body, to),
                )?
                .is_empty();
            if begun {
                return Err(Refusal::PlanBegun.of(to.to_string()));
            }
            let key = plan::begun(recorder, body, to)?;
            plan::set(recorder, key, source.numbering, "")?;
            let mut new = HashMap::new();
            for heading in &source.headings {
                let parent = heading.facts.parent;
                let copied = HeadingFacts {
                    parent: parent.and_then(|parent| new.get(&parent).copied()),
                    ..heading.facts.clone()
                };
                new.insert(heading.id, plan::insert(recorder, key, &copied)?);
            }
            let listed = files.into_iter().filter(|file| file.facts.listed);
            let mut copied = 0;
            for file in listed {
                let facts = CaseFileFacts {
                    title: file.facts.title.replace(&from.to_string(), &to.to_string()),
                    heading: file.facts.heading.and_then(|old| new.get(&old).copied()),
                    opened_on: None,
                    place: String::new(),
                    note: String::new(),
                    ..file.facts
                };
                insert(recorder, body, to, &facts)?;
                copied += 1;
            }
            Ok(copied)
        })
    }
}
