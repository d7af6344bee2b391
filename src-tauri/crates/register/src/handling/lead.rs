//! Who leads the work on a paper and by when, as the line of the book says it in one word.

use document::entry::Incoming;
use rusqlite::params;

use super::roles::{self, RoleFacts};
use super::when::When;
use crate::entry::due as counting;
use crate::entry::paper::text;
use crate::entry::unit_of;
use crate::journal::{Noun, Recorder};
use crate::{AssignmentId, BodyId, EntryId, RegisterError};

/// The deadline the facts of a line name.
pub(crate) fn due_of(facts: &Incoming) -> Option<When> {
    let on = facts.due?;
    let at = facts.due_at;
    Some(When { on, at })
}

/// The last deadline counts; a new one does not rub out the old.
pub(crate) fn write(
    recorder: &mut Recorder<'_>,
    entry: EntryId,
    assignee: &str,
    due: Option<When>,
) -> Result<(), RegisterError> {
    write_lead(recorder, entry, &text(assignee))?;
    write_due(recorder, entry, due)
}

/// As [`write`], on a line that is new: nobody deals with it yet.
pub(crate) fn write_first(
    recorder: &mut Recorder<'_>,
    entry: EntryId,
    body: BodyId,
    assignee: &str,
    due: Option<When>,
) -> Result<(), RegisterError> {
    let assignee = text(assignee);
    if !assignee.is_empty() {
        let unit = unit_of(recorder, body, &assignee)?;
        roles::give_first(recorder, entry, &RoleFacts::lead(&assignee), unit)?;
    }
    write_due(recorder, entry, due)
}

fn write_due(
    recorder: &mut Recorder<'_>,
    entry: EntryId,
    due: Option<When>,
) -> Result<(), RegisterError> {
    let Some(due) = due else {
        return Ok(());
    };
    if counting(recorder.connection(), entry)? != Some(due) {
        let set_at = recorder.act().moment();
        let set_by = recorder.act().actor.0.clone();
        recorder.insert(
            Noun::Deadline,
            "INSERT INTO deadline (entry, due, source, set_by, set_at)
             VALUES (?1, ?2, 'leader', ?3, ?4)",
            params![entry, due, set_by, set_at],
        )?;
    }
    Ok(())
}

/// Who leads is one field of the line: where it says what the line said, several leads stay.
fn write_lead(
    recorder: &mut Recorder<'_>,
    entry: EntryId,
    assignee: &str,
) -> Result<(), RegisterError> {
    let leads: Vec<(AssignmentId, String)> = recorder
        .connection()
        .prepare_cached(
            "SELECT id, assignee FROM assignment
             WHERE entry = ?1 AND role = 'lead' ORDER BY ordinal",
        )?
        .query_map([entry], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let names: Vec<&str> = leads.iter().map(|(_, name)| name.as_str()).collect();
    if names.join("; ") == assignee {
        return Ok(());
    }
    let Some(((first, _), others)) = leads.split_first() else {
        return roles::give(recorder, entry, &RoleFacts::lead(assignee), None).map(drop);
    };
    for (other, _) in others {
        roles::take(recorder, *other)?;
    }
    if assignee.is_empty() {
        return roles::take(recorder, *first);
    }
    let unit = roles::unit_named(recorder, entry, assignee)?;
    recorder.update(
        Noun::Assignment,
        first.0,
        "UPDATE assignment SET assignee = ?2, unit = ?3 WHERE id = ?1",
        params![first, assignee, unit],
    )
}
