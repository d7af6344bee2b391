//! Văn bản gửi kèm: a paper with its own number that came, or goes, behind another one.

use document::Kind;
use document::entry::{Paper, PaperDate, written};
use rusqlite::{Connection, OptionalExtension, Row};
use serde::{Deserialize, Serialize};

use crate::entry::paper::{Written, text};
use crate::entry::paper_date;
use crate::journal::{Noun, Recorder};
use crate::{Act, DocumentId, Done, EntryId, Register, RegisterError, search};

/// What an attached paper says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttachedFacts {
    /// Without an author it is by the one of the paper it came with.
    pub paper: Paper,
    /// Số, as written.
    pub number: String,
}

/// An attached paper as it was noted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AttachedDocument {
    pub id: DocumentId,
    pub kind: Option<Kind>,
    pub kind_name: String,
    pub author: String,
    /// Số, ký hiệu.
    pub written: String,
    pub date: PaperDate,
    pub subject: String,
    pub signer: String,
    pub pages: Option<u32>,
}

impl Register {
    /// Notes a paper behind the paper of a line; the line is found by its number and subject too.
    pub fn add_attached(
        &mut self,
        act: &Act<'_>,
        entry: EntryId,
        facts: &AttachedFacts,
    ) -> Result<Done<DocumentId>, RegisterError> {
        self.transact(act, "add-attached", |recorder| {
            let (whole, author) = whole(recorder.connection(), entry)?;
            let document = written_of(facts, &author).insert_behind(recorder, Some(whole))?;
            search::index(recorder.connection(), entry)?;
            Ok(DocumentId(document))
        })
    }

    /// Writes anew what an attached paper says.
    pub fn correct_attached(
        &mut self,
        act: &Act<'_>,
        document: DocumentId,
        facts: &AttachedFacts,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "correct-attached", |recorder| {
            let entry = entry_of(recorder, document)?;
            let (_, author) = whole(recorder.connection(), entry)?;
            written_of(facts, &author).update(recorder, document.0)?;
            search::index(recorder.connection(), entry)
        })
    }

    /// Takes an attached paper off its line again.
    pub fn remove_attached(
        &mut self,
        act: &Act<'_>,
        document: DocumentId,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "remove-attached", |recorder| {
            let entry = entry_of(recorder, document)?;
            recorder.delete(Noun::Document, document.0)?;
            search::index(recorder.connection(), entry)
        })
    }

    /// The papers behind the paper of a line.
    pub fn attached_documents(
        &self,
        entry: EntryId,
    ) -> Result<Vec<AttachedDocument>, RegisterError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT * FROM document
             WHERE part_of = (SELECT document FROM entry WHERE id = ?1)
             ORDER BY id",
        )?;
        let attached = statement
            .query_map([entry], attached_of)?
            .collect::<Result<_, _>>()?;
        Ok(attached)
    }
}

/// The paper of a line and its author.
fn whole(connection: &Connection, entry: EntryId) -> Result<(i64, String), RegisterError> {
    connection
        .prepare_cached(
            "SELECT document.id, document.author
             FROM entry JOIN document ON document.id = entry.document
             WHERE entry.id = ?1",
        )?
        .query_row([entry], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?
        .ok_or(RegisterError::NotFound {
            noun: "entry",
            key: entry.0,
        })
}

fn entry_of(recorder: &Recorder<'_>, document: DocumentId) -> Result<EntryId, RegisterError> {
    recorder
        .connection()
        .prepare_cached(
            "SELECT entry.id FROM document AS part
             JOIN entry ON entry.document = part.part_of
             WHERE part.id = ?1",
        )?
        .query_row([document], |row| row.get(0))
        .optional()?
        .ok_or(RegisterError::NotFound {
            noun: "document",
            key: document.0,
        })
}

fn written_of<'a>(facts: &'a AttachedFacts, author_of_whole: &'a str) -> Written<'a> {
    Written {
        paper: &facts.paper,
        number: text(&facts.number),
        author: match facts.paper.agency.trim() {
            "" => author_of_whole,
            author => author,
        },
        body: None,
    }
}

fn attached_of(row: &Row<'_>) -> rusqlite::Result<AttachedDocument> {
    let kind: Option<String> = row.get("kind")?;
    let number: String = row.get("number")?;
    let symbol: String = row.get("symbol")?;
    Ok(AttachedDocument {
        id: row.get("id")?,
        kind: kind.and_then(|word| Kind::from_id(&word)),
        kind_name: row.get("kind_name")?,
        author: row.get("author")?,
        written: written::join(&number, &symbol),
        date: paper_date(row.get("date")?, row.get("date_written")?),
        subject: row.get("subject")?,
        signer: row.get("signer")?,
        pages: row.get("pages")?,
    })
}
