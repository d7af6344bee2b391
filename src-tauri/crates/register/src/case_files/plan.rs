//! Danh mục hồ sơ: the headings of a year and how its files are numbered (Phụ lục V, mục I).

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::CaseFileRefusal as Refusal;
use crate::entry::text;
use crate::journal::{Noun, Recorder};
use crate::{Act, BodyId, Done, HeadingId, MissingFact, Register, RegisterError};

/// How the files of a plan are numbered (mục I.2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Numbering {
    /// From 01 through the whole plan.
    #[default]
    Continuous,
    /// From 01 in each large heading.
    Restarting,
}

impl Numbering {
    fn word(self) -> &'static str {
        match self {
            Numbering::Continuous => "continuous",
            Numbering::Restarting => "restarting",
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CaseFilePlan {
    pub numbering: Numbering,
    /// The decision the plan came with, as its bracket line says it.
    pub issued_with: String,
    /// Each large heading with its small ones behind it.
    pub headings: Vec<Heading>,
}

/// Đề mục.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Heading {
    pub id: HeadingId,
    /// Among its like: `III.`, or `2.` within a large one.
    pub ordinal: u32,
    pub facts: HeadingFacts,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct HeadingFacts {
    /// The large heading a small one stands in.
    pub parent: Option<HeadingId>,
    pub title: String,
    /// Of a large heading: `TCCB`. A small one has none.
    pub abbreviation: String,
}

impl Register {
    /// The plan of a body and year; one that nobody has begun is empty.
    pub fn case_file_plan(&self, body: BodyId, year: i32) -> Result<CaseFilePlan, RegisterError> {
        read(self.connection(), body, year)
    }

    pub fn set_case_file_plan(
        &mut self,
        act: &Act<'_>,
        body: BodyId,
        year: i32,
        numbering: Numbering,
        issued_with: &str,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "set-case-file-plan", |recorder| {
            let plan = begun(recorder, body, year)?;
            set(recorder, plan, numbering, issued_with)
        })
    }

    /// Adds a heading behind its like.
    pub fn add_heading(
        &mut self,
        act: &Act<'_>,
        body: BodyId,
        year: i32,
        heading: &HeadingFacts,
    ) -> Result<Done<HeadingId>, RegisterError> {
        self.transact(act, "add-heading", |recorder| {
            let plan = begun(recorder, body, year)?;
            insert(recorder, plan, heading)
        })
    }

    /// Corrects title and abbreviation.
    pub fn correct_heading(
        &mut self,
        act: &Act<'_>,
        id: HeadingId,
        title: &str,
        abbreviation: &str,
    ) -> Result<Done<()>, RegisterError> {
        let title = needed(title)?;
        self.transact(act, "correct-heading", |recorder| {
            recorder.update(
                Noun::CaseFileHeading,
                id.0,
                "UPDATE case_file_heading
                 SET title = ?2, abbreviation = iif(parent IS NULL, ?3, '') WHERE id = ?1",
                params![id, title, text(abbreviation)],
            )
        })
    }

    /// Puts a heading before the one above it.
    pub fn raise_heading(
        &mut self,
        act: &Act<'_>,
        id: HeadingId,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "raise-heading", |recorder| {
            recorder.must_be_there(Noun::CaseFileHeading, id.0)?;
            let above: Option<(i64, u32, u32)> = recorder
                .connection()
                .query_row(
                    "SELECT above.id, above.ordinal, it.ordinal
                     FROM case_file_heading AS it
                     JOIN case_file_heading AS above
                       ON above.plan = it.plan AND above.parent IS it.parent
                      AND above.ordinal < it.ordinal
                     WHERE it.id = ?1 ORDER BY above.ordinal DESC LIMIT 1",
                    [id],
                    |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
                )
                .optional()?;
            let Some((above, higher, lower)) = above else {
                return Ok(());
            };
            for (key, ordinal) in [(above, lower), (id.0, higher)] {
                set_ordinal(recorder, key, ordinal)?;
            }
            Ok(())
        })
    }

    /// Takes a heading away that nothing stands under; those behind it close up.
    pub fn remove_heading(
        &mut self,
        act: &Act<'_>,
        id: HeadingId,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "remove-heading", |recorder| {
            recorder.must_be_there(Noun::CaseFileHeading, id.0)?;
            let connection = recorder.connection();
            let (title, used): (String, bool) = connection.query_row(
                "SELECT title, EXISTS (SELECT 1 FROM case_file WHERE heading = ?1)
                            OR EXISTS (SELECT 1 FROM case_file_heading WHERE parent = ?1)
                 FROM case_file_heading WHERE id = ?1",
                [id],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )?;
            if used {
                return Err(Refusal::NotEmpty.of(title));
            }
            let behind: Vec<(i64, u32)> = connection
                .prepare_cached(
                    "SELECT behind.id, behind.ordinal
                     FROM case_file_heading AS it
                     JOIN case_file_heading AS behind
                       ON behind.plan = it.plan AND behind.parent IS it.parent
                      AND behind.ordinal > it.ordinal
                     WHERE it.id = ?1 ORDER BY behind.ordinal",
                )?
                .query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect::<Result<_, _>>()?;
            recorder.delete(Noun::CaseFileHeading, id.0)?;
            for (key, ordinal) in behind {
                set_ordinal(recorder, key, ordinal - 1)?;
            }
            Ok(())
        })
    }
}

fn set_ordinal(recorder: &mut Recorder<'_>, key: i64, ordinal: u32) -> Result<(), RegisterError> {
    recorder.update(
        Noun::CaseFileHeading,
        key,
        "UPDATE case_file_heading SET ordinal = ?2 WHERE id = ?1",
        params![key, ordinal],
    )
}

pub(super) fn set(
    recorder: &mut Recorder<'_>,
    plan: i64,
    numbering: Numbering,
    issued_with: &str,
) -> Result<(), RegisterError> {
    recorder.update(
        Noun::CaseFilePlan,
        plan,
        "UPDATE case_file_plan SET numbering = ?2, issued_with = ?3 WHERE id = ?1",
        params![plan, numbering.word(), text(issued_with)],
    )
}

/// The key of a plan, which begins here when it was not.
pub(super) fn begun(
    recorder: &mut Recorder<'_>,
    body: BodyId,
    year: i32,
) -> Result<i64, RegisterError> {
    recorder.must_be_there(Noun::IssuingBody, body.0)?;
    let known = recorder
        .connection()
        .query_row(
            "SELECT id FROM case_file_plan WHERE body = ?1 AND year = ?2",
            params![body, year],
            |row| row.get(0),
        )
        .optional()?;
    if let Some(plan) = known {
        return Ok(plan);
    }
    let uuid = recorder.new_uuid();
    recorder.insert(
        Noun::CaseFilePlan,
        "INSERT INTO case_file_plan (uuid, body, year, numbering) VALUES (?1, ?2, ?3, ?4)",
        params![uuid, body, year, Numbering::default().word()],
    )
}

pub(super) fn insert(
    recorder: &mut Recorder<'_>,
    plan: i64,
    heading: &HeadingFacts,
) -> Result<HeadingId, RegisterError> {
    let title = needed(&heading.title)?;
    let abbreviation = match heading.parent {
        Some(parent) => {
            must_be_large(recorder, parent, plan)?;
            String::new()
        }
        None => text(&heading.abbreviation),
    };
    recorder
        .insert(
            Noun::CaseFileHeading,
            "INSERT INTO case_file_heading (plan, parent, ordinal, title, abbreviation)
             SELECT ?1, ?2, 1 + coalesce(max(ordinal), 0), ?3, ?4
             FROM case_file_heading WHERE plan = ?1 AND parent IS ?2",
            params![plan, heading.parent, title, abbreviation],
        )
        .map(HeadingId)
}

fn needed(title: &str) -> Result<String, RegisterError> {
    match text(title) {
        blank if blank.is_empty() => Err(RegisterError::FactMissing {
            fact: MissingFact::Title,
        }),
        title => Ok(title),
    }
}

/// A small heading stands in a large one of the same plan.
fn must_be_large(recorder: &Recorder<'_>, id: HeadingId, plan: i64) -> Result<(), RegisterError> {
    must_hold(
        recorder,
        id,
        "SELECT EXISTS (SELECT 1 FROM case_file_heading
                        WHERE id = ?1 AND plan = ?2 AND parent IS NULL)",
        params![id, plan],
    )
}

/// A file stands under a heading of its own body and year.
pub(super) fn must_be_of(
    recorder: &Recorder<'_>,
    id: HeadingId,
    body: BodyId,
    year: i32,
) -> Result<(), RegisterError> {
    must_hold(
        recorder,
        id,
        "SELECT EXISTS (SELECT 1 FROM case_file_heading AS heading
                        JOIN case_file_plan ON case_file_plan.id = heading.plan
                        WHERE heading.id = ?1 AND body = ?2 AND year = ?3)",
        params![id, body, year],
    )
}

fn must_hold(
    recorder: &Recorder<'_>,
    id: HeadingId,
    question: &str,
    values: impl rusqlite::Params,
) -> Result<(), RegisterError> {
    let holds: bool = recorder
        .connection()
        .prepare_cached(question)?
        .query_row(values, |row| row.get(0))?;
    match holds {
        true => Ok(()),
        false => Err(RegisterError::NotFound {
            noun: Noun::CaseFileHeading.table(),
            key: id.0,
        }),
    }
}

pub(super) fn read(
    connection: &Connection,
    body: BodyId,
    year: i32,
) -> Result<CaseFilePlan, RegisterError> {
    let plan: Option<(i64, String, String)> = connection
        .prepare_cached(
            "SELECT id, numbering, issued_with FROM case_file_plan WHERE body = ?1 AND year = ?2",
        )?
        .query_row(params![body, year], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .optional()?;
    let Some((plan, numbering, issued_with)) = plan else {
        return Ok(CaseFilePlan::default());
    };
    let mut statement = connection.prepare_cached(
        "SELECT heading.id, heading.parent, heading.ordinal, heading.title, heading.abbreviation
         FROM case_file_heading AS heading
         LEFT JOIN case_file_heading AS large ON large.id = heading.parent
         WHERE heading.plan = ?1
         ORDER BY coalesce(large.ordinal, heading.ordinal), heading.parent IS NOT NULL,
                  heading.ordinal",
    )?;
    let headings = statement
        .query_map([plan], |row| {
            Ok(Heading {
                id: row.get(0)?,
                ordinal: row.get(2)?,
                facts: HeadingFacts {
                    parent: row.get(1)?,
                    title: row.get(3)?,
                    abbreviation: row.get(4)?,
                },
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(CaseFilePlan {
        numbering: match numbering == Numbering::Restarting.word() {
            true => Numbering::Restarting,
            false => Numbering::Continuous,
        },
        issued_with,
        headings,
    })
}

/// Where each heading stands in its plan.
pub(super) fn places(
    connection: &Connection,
    body: BodyId,
    year: i32,
) -> Result<HashMap<HeadingId, usize>, RegisterError> {
    let headings = read(connection, body, year)?.headings;
    Ok(headings
        .into_iter()
        .enumerate()
        .map(|(place, heading)| (heading.id, place))
        .collect())
}
