//! The directory and the units that came with the program, for an office to choose from.

use document::directory::{ListedAgency, StartingList, starting_list};
use document::office::UnitFacts;
use register::{AgencyFacts, BodyId, ToImport, Validity};

use crate::Clerk;
use crate::contract::*;

impl Clerk {
    /// The list the program came with, for the office to choose from.
    pub fn starting_directory(&self, _: ()) -> Result<StartingList, Failure> {
        starting_list().ok_or_else(|| {
            let sentence = "Danh bạ khởi đầu đi kèm chương trình không đọc được; hãy cài lại.";
            Failure::new(FailureCode::Internal, sentence)
        })
    }

    /// Enters the chosen ones the directory does not know; tells how many were new.
    pub fn import_agencies(&self, chosen: ImportAgencies) -> Result<u32, Failure> {
        let list = self.starting_directory(())?.agencies;
        let mut wanted: Vec<ListedAgency> = list
            .into_iter()
            .filter(|one| chosen.names.contains(&one.name))
            .collect();
        // What has ended is joined to what goes on, which must be there first.
        wanted.sort_by_key(|one| one.joined.is_some());
        let wanted: Vec<ToImport> = wanted.into_iter().map(to_import).collect();
        self.write(|register, act| Ok(register.import_agencies(act, &wanted)?.value as u32))
    }

    /// Adds the chosen units to a body, those it has left out.
    pub fn import_units(&self, chosen: ImportUnits) -> Result<OfficeView, Failure> {
        let units = self.starting_directory(())?.units;
        let units = units
            .into_iter()
            .filter(|unit| chosen.names.contains(&unit.name));
        let units: Vec<UnitFacts> = units
            .map(|unit| UnitFacts {
                name: unit.name,
                abbreviation: unit.abbreviation,
            })
            .collect();
        self.write(|register, act| {
            for unit in &units {
                register.add_unit(act, BodyId(chosen.body), unit)?;
            }
            Ok(())
        })?;
        self.view_office(())
    }
}

fn to_import(listed: ListedAgency) -> ToImport {
    ToImport {
        facts: AgencyFacts {
            kind: listed.kind,
            name: listed.name,
            abbreviation: listed.abbreviation,
            validity: Validity {
                from: None,
                to: listed.valid_to,
            },
            ..AgencyFacts::default()
        },
        joined: listed.joined,
    }
}
