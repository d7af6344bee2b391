//! Quyển sổ: what of a book stands on paper already. Pages that were printed and signed on are
//! never printed over: what is new continues them, what changed is a marked reprint.

use std::collections::HashMap;

use rusqlite::{OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use crate::journal::{Noun, Recorder};
use crate::{Act, Done, EntryId, Register, RegisterError, SeriesId};

/// The books whose lines are those of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PrintedBook {
    Incoming,
    Outgoing,
    FollowUp,
}

impl PrintedBook {
    fn word(self) -> &'static str {
        match self {
            PrintedBook::Incoming => "incoming",
            PrintedBook::Outgoing => "outgoing",
            PrintedBook::FollowUp => "follow-up",
        }
    }
}

/// The volume of a book that is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Volume {
    /// Quyển số.
    pub ordinal: u32,
    /// Its last printed page; 0 before the first.
    pub pages: u32,
    /// The lines of this and the bound volumes, as they were printed last.
    pub lines: HashMap<EntryId, PrintedLine>,
    /// Those of them that stand in a bound volume, with its quyển số. Its pages are not those of
    /// the open one, whatever their numbers.
    pub bound: HashMap<EntryId, u32>,
    /// First and last of the pages that were printed anew, a pair for each time.
    pub reprints: Vec<(u32, u32)>,
}

impl Volume {
    /// How often one of these pages was printed anew.
    pub fn reprints_of(&self, (first, last): (u32, u32)) -> u32 {
        let runs = self.reprints.iter();
        runs.filter(|(from, to)| *from <= last && first <= *to)
            .count() as u32
    }
}

/// Where a line stands on paper, and what it says there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintedLine {
    pub page: u32,
    /// The cells, a JSON array: ten thousand lines wait for their pages in one text each.
    pub words: String,
}

/// Pages that were printed.
#[derive(Clone, Debug)]
pub struct PrintRun<'a> {
    pub series: SeriesId,
    pub book: PrintedBook,
    /// First and last page.
    pub pages: (u32, u32),
    pub lines: &'a [(EntryId, PrintedLine)],
    pub kind: RunKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunKind {
    /// Pages behind those that were printed.
    New,
    /// Pages behind those that were printed, the last with the closing line: the volume is bound.
    Closing,
    /// Pages that were printed already. The act says why.
    Reprint,
}

impl Register {
    /// The open volume of a book, as far as it was printed.
    pub fn volume(&self, series: SeriesId, book: PrintedBook) -> Result<Volume, RegisterError> {
        let bound: u32 = self.connection().query_row(
            "SELECT count(*) FROM volume WHERE series = ?1 AND book = ?2 AND state = 'bound'",
            params![series, book.word()],
            |row| row.get(0),
        )?;
        let pages = self.connection().query_row(
            include_str!("volumes/pages.sql"),
            params![series, book.word()],
            |row| row.get(0),
        )?;
        let reprints = self
            .connection()
            .prepare_cached(include_str!("volumes/reprints.sql"))?
            .query_map(params![series, book.word()], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?
            .collect::<Result<_, _>>()?;
        let mut statement = self
            .connection()
            .prepare_cached(include_str!("volumes/lines.sql"))?;
        let mut volume = Volume {
            ordinal: bound + 1,
            pages,
            reprints,
            ..Volume::default()
        };
        let mut rows = statement.query(params![series, book.word()])?;
        while let Some(row) = rows.next()? {
            let (entry, line) = line_of(row)?;
            if let Some(ordinal) = row.get("bound")? {
                volume.bound.insert(entry, ordinal);
            }
            volume.lines.insert(entry, line);
        }
        Ok(volume)
    }

    /// Notes that pages of a book were printed, so that they are not printed again by mistake.
    pub fn note_print(
        &mut self,
        act: &Act<'_>,
        run: &PrintRun<'_>,
    ) -> Result<Done<()>, RegisterError> {
        if run.kind == RunKind::Reprint && act.reason.trim().is_empty() {
            return Err(RegisterError::ReasonMissing);
        }
        self.transact(act, "print-book", |recorder| {
            let volume = open_volume(recorder, run)?;
            let head = crate::journal::head(recorder.connection())?;
            let at = recorder.act().moment();
            let reason = recorder.act().reason.trim();
            let id = recorder.insert(
                Noun::PrintRun,
                "INSERT INTO print_run (volume, printed_at, first_page, last_page, reprint, reason,
                                        journal_head)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                params![
                    volume,
                    at,
                    run.pages.0,
                    run.pages.1,
                    run.kind == RunKind::Reprint,
                    reason,
                    head
                ],
            )?;
            note_lines(recorder, id, run.lines)?;
            if run.kind == RunKind::Closing {
                recorder.update(
                    Noun::Volume,
                    volume,
                    "UPDATE volume SET state = 'bound' WHERE id = ?1",
                    [volume],
                )?;
            }
            Ok(())
        })
    }
}

fn line_of(row: &Row<'_>) -> rusqlite::Result<(EntryId, PrintedLine)> {
    let line = PrintedLine {
        page: row.get("page")?,
        words: row.get("words")?,
    };
    Ok((row.get("entry")?, line))
}

fn open_volume(recorder: &mut Recorder<'_>, run: &PrintRun<'_>) -> Result<i64, RegisterError> {
    let book = run.book.word();
    let open: Option<i64> = recorder
        .connection()
        .query_row(
            "SELECT id FROM volume WHERE series = ?1 AND book = ?2 AND state = 'open'",
            params![run.series, book],
            |row| row.get(0),
        )
        .optional()?;
    if let Some(open) = open {
        return Ok(open);
    }
    let uuid = recorder.new_uuid();
    recorder.insert(
        Noun::Volume,
        "INSERT INTO volume (uuid, series, book, ordinal, state)
         SELECT ?1, ?2, ?3, 1 + count(*), 'open' FROM volume WHERE series = ?2 AND book = ?3",
        params![uuid, run.series, book],
    )
}

/// The words lie in the run's own table and are not journalled a second time: the run is, with
/// the head of the journal it was printed from.
fn note_lines(
    recorder: &mut Recorder<'_>,
    run: i64,
    lines: &[(EntryId, PrintedLine)],
) -> Result<(), RegisterError> {
    let mut statement = recorder.connection().prepare_cached(
        "INSERT INTO printed_line (print_run, entry, page, line, words)
         VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    let (mut page, mut on_page) = (0, 0);
    for (entry, line) in lines {
        on_page = if line.page == page { on_page + 1 } else { 1 };
        page = line.page;
        statement.execute(params![run, entry, line.page, on_page, line.words])?;
    }
    Ok(())
}
