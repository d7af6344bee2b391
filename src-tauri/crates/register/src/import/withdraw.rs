//! Taking an import back: its lines leave the books as if they had never come, while no later
//! number was given. The journal keeps both.

use rusqlite::{OptionalExtension, params};

use crate::journal::{Noun, Recorder};
use crate::series::worded;
use crate::{Act, Done, EntryId, ImportId, Register, RegisterError};

impl Register {
    /// Takes the lines of an import back, all of them or none.
    pub fn withdraw_import(
        &mut self,
        act: &Act<'_>,
        import: ImportId,
    ) -> Result<Done<u32>, RegisterError> {
        self.transact(act, "withdraw-import", |recorder| {
            must_stand(recorder, import)?;
            let lines = lines(recorder, import)?;
            for (entry, document) in &lines {
                withdraw(recorder, *entry, *document)?;
            }
            paper_books_end_as_before(recorder, import)?;
            let at = recorder.act().moment();
            recorder.update(
                Noun::Import,
                import.0,
                "UPDATE import SET withdrawn_at = ?2 WHERE id = ?1",
                params![import, at],
            )?;
            Ok(lines.len() as u32)
        })
    }
}

fn must_stand(recorder: &Recorder<'_>, import: ImportId) -> Result<(), RegisterError> {
    let withdrawn: Option<Option<String>> = recorder
        .connection()
        .query_row(
            "SELECT withdrawn_at FROM import WHERE id = ?1",
            [import],
            |row| row.get(0),
        )
        .optional()?;
    match withdrawn {
        Some(None) => Ok(()),
        Some(Some(at)) => Err(RegisterError::WithdrawnAlready { at }),
        None => Err(RegisterError::NotFound {
            noun: "import",
            key: import.0,
        }),
    }
}

/// From the highest number down, as the schema lets them go.
fn lines(
    recorder: &Recorder<'_>,
    import: ImportId,
) -> Result<Vec<(EntryId, Option<i64>)>, RegisterError> {
    let mut statement = recorder.connection().prepare(
        "SELECT id, document FROM entry WHERE import = ?1
         ORDER BY series, number DESC, suffix DESC",
    )?;
    let lines = statement
        .query_map([import], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    Ok(lines)
}

fn withdraw(
    recorder: &mut Recorder<'_>,
    entry: EntryId,
    document: Option<i64>,
) -> Result<(), RegisterError> {
    // What was done to a line since is more than an import can take back, and holds the line.
    let of_the_line = [
        Noun::HandOver,
        Noun::Deadline,
        Noun::Assignment,
        Noun::Receipt,
    ];
    for noun in of_the_line {
        let table = noun.table();
        let sql = format!(
            "SELECT id FROM {table}
             WHERE entry = ?1
               AND EXISTS (SELECT 1 FROM change JOIN action ON action.id = change.action
                           WHERE noun = '{table}' AND key = CAST({table}.id AS TEXT)
                             AND before IS NULL AND verb = 'import')"
        );
        delete_all(recorder, noun, &sql, entry.0)?;
    }
    let later = |error: RegisterError| match error {
        RegisterError::Refused { law } if law == "number-is-for-ever" => {
            RegisterError::NumberedSince
        }
        RegisterError::Refused { .. } => RegisterError::WorkedOnSince,
        other => other,
    };
    recorder.delete(Noun::Entry, entry.0).map_err(later)?;
    let Some(document) = document else {
        return Ok(());
    };
    let recipients = "SELECT id FROM recipient WHERE document = ?1";
    delete_all(recorder, Noun::Recipient, recipients, document).map_err(later)?;
    recorder.delete(Noun::Document, document).map_err(later)
}

fn delete_all(
    recorder: &mut Recorder<'_>,
    noun: Noun,
    sql: &str,
    of: i64,
) -> Result<(), RegisterError> {
    let keys: Vec<i64> = recorder
        .connection()
        .prepare_cached(sql)?
        .query_map([of], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    keys.into_iter()
        .try_for_each(|key| recorder.delete(noun, key))
}

/// The import let paper books end later. They end again where somebody said, and not before the
/// last line another import has left there.
fn paper_books_end_as_before(
    recorder: &mut Recorder<'_>,
    import: ImportId,
) -> Result<(), RegisterError> {
    let mut statement = recorder
        .connection()
        .prepare(include_str!("opening_before.sql"))?;
    let before: Vec<(i64, Option<u32>)> = statement
        .query_map([import], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    for (series, opening) in before {
        recorder
            .update(
                Noun::Series,
                series,
                "UPDATE series
                 SET opening_number = ?2,
                     state = CASE WHEN ?2 IS NULL THEN 'not-yet-opened' ELSE state END
                 WHERE id = ?1",
                params![series, opening],
            )
            .map_err(|error| worded(error, "", 0))?;
    }
    Ok(())
}
