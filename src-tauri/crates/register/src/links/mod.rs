//! How papers stand to one another: answered, replaced, corrected, recalled. A link is written
//! once and read from both ends.

use std::str::FromStr;

use chrono::NaiveDate;
use document::entry::written;
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::entry::{rows_of, text};
use crate::journal::Noun;
use crate::recipients::{document_of, standing_document_of};
use crate::{Act, Done, EntryId, EntryRow, LinkId, MissingFact, Register, RegisterError};

/// What a paper does to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// Trả lời.
    Answers,
    /// Thực hiện.
    CarriesOut,
    /// Căn cứ.
    Cites,
    /// Đôn đốc.
    Urges,
    /// Thay thế: by a paper of equal form (Điều 18).
    Replaces,
    /// Đính chính: by a công văn (Điều 18).
    Corrects,
    /// Thu hồi.
    Recalls,
    /// Sao y, sao lục, trích sao.
    Copies,
}

impl Relation {
    pub const ALL: [Relation; 8] = [
        Relation::Answers,
        Relation::CarriesOut,
        Relation::Cites,
        Relation::Urges,
        Relation::Replaces,
        Relation::Corrects,
        Relation::Recalls,
        Relation::Copies,
    ];

    /// The word of the books.
    pub fn id(self) -> &'static str {
        match self {
            Relation::Answers => "answers",
            Relation::CarriesOut => "carries-out",
            Relation::Cites => "cites",
            Relation::Urges => "urges",
            Relation::Replaces => "replaces",
            Relation::Corrects => "corrects",
            Relation::Recalls => "recalls",
            Relation::Copies => "copies",
        }
    }

    fn from_id(id: &str) -> Relation {
        Relation::ALL
            .into_iter()
            .find(|relation| relation.id() == id)
            .unwrap_or(Relation::Cites)
    }
}

/// A link to be written from a line of the books.
#[derive(Clone, Copy, Debug)]
pub struct LinkRequest<'a> {
    pub entry: EntryId,
    pub relation: Relation,
    pub target: LinkTarget<'a>,
    /// An answer that only asks for more time: it ends nothing. Of other relations it says
    /// nothing and is not kept.
    pub interim: bool,
}

#[derive(Clone, Copy, Debug)]
pub enum LinkTarget<'a> {
    Entry(EntryId),
    /// A paper that is in none of our books, as it is written.
    Written(&'a str),
}

/// Which end of a link one stands at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum LinkWay {
    /// This paper answers the other.
    Outward,
    /// The other answers this paper.
    Inward,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Link {
    pub id: LinkId,
    pub relation: Relation,
    pub way: LinkWay,
    pub other: LinkedPaper,
    pub interim: bool,
}

/// The paper at the other end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LinkedPaper {
    Entry(Box<EntryRow>),
    Written(String),
}

/// What became of a paper by a later one; its row shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Supersession {
    /// `Replaces`, `Corrects` or `Recalls`.
    pub relation: Relation,
    /// Number and symbol of the later paper.
    pub written: String,
    pub date: Option<NaiveDate>,
}

impl Register {
    /// Links a paper to another. The same link is written once.
    pub fn link(
        &mut self,
        act: &Act<'_>,
        request: &LinkRequest<'_>,
    ) -> Result<Done<LinkId>, RegisterError> {
        self.transact(act, "link", |recorder| write_link(recorder, request))
    }

    /// Takes a link away; the journal keeps it.
    pub fn unlink(&mut self, act: &Act<'_>, link: LinkId) -> Result<Done<()>, RegisterError> {
        self.transact(act, "unlink", |recorder| {
            let known: bool = recorder.connection().query_row(
                "SELECT EXISTS (SELECT 1 FROM link WHERE id = ?1)",
                [link],
                |row| row.get(0),
            )?;
            if !known {
                return Err(RegisterError::NotFound {
                    noun: Noun::Link.table(),
                    key: link.0,
                });
            }
            recorder.delete(Noun::Link, link.0)
        })
    }

    /// The links of a paper: first what it does to others, then what others do to it.
    pub fn links_of(&self, entry: EntryId) -> Result<Vec<Link>, RegisterError> {
        let document = document_of(self.connection(), entry)?;
        let mut statement = self
            .connection()
            .prepare_cached(include_str!("links_of.sql"))?;
        let mut rows = statement.query([document])?;
        let mut links = vec![];
        while let Some(row) = rows.next()? {
            let relation: String = row.get("relation")?;
            let outward: bool = row.get("outward")?;
            let other: Option<EntryId> = row.get("entry")?;
            let written = written::join(
                &row.get::<_, String>("number")?,
                &row.get::<_, String>("symbol")?,
            );
            links.push(Link {
                id: row.get("id")?,
                relation: Relation::from_id(&relation),
                way: if outward {
                    LinkWay::Outward
                } else {
                    LinkWay::Inward
                },
                other: linked(self.connection(), other, row.get("cited")?, written)?,
                interim: row.get("interim")?,
            });
        }
        Ok(links)
    }
}

/// Writes a link in a transaction.
pub(crate) fn write_link(
    recorder: &mut crate::journal::Recorder<'_>,
    request: &LinkRequest<'_>,
) -> Result<LinkId, RegisterError> {
    let document = standing_document_of(recorder.connection(), request.entry)?;
    let (target, cited) = match request.target {
        LinkTarget::Entry(entry) => (
            Some(standing_document_of(recorder.connection(), entry)?),
            None,
        ),
        LinkTarget::Written(written) => (None, Some(text(written))),
    };
    if target == Some(document) {
        return Err(RegisterError::LinkToItself);
    }
    if cited.as_deref() == Some("") {
        return Err(RegisterError::FactMissing {
            fact: MissingFact::Cited,
        });
    }
    let cited = cited.unwrap_or_default();
    let interim = request.interim && request.relation == Relation::Answers;
    let relation = request.relation.id();
    let known: Option<LinkId> = recorder
        .connection()
        .query_row(
            "SELECT id FROM link
             WHERE document = ?1 AND relation = ?2 AND target IS ?3 AND cited = ?4",
            params![document, relation, target, cited],
            |row| row.get(0),
        )
        .optional()?;
    if let Some(link) = known {
        recorder.update(
            Noun::Link,
            link.0,
            "UPDATE link SET interim = ?2 WHERE id = ?1",
            params![link, interim],
        )?;
        return Ok(link);
    }
    let id = recorder.insert(
        Noun::Link,
        "INSERT INTO link (document, relation, target, cited, interim) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![document, relation, target, cited, interim],
    )?;
    Ok(LinkId(id))
}

fn linked(
    connection: &Connection,
    entry: Option<EntryId>,
    cited: String,
    written: String,
) -> Result<LinkedPaper, RegisterError> {
    let row = match entry {
        Some(entry) => rows_of(connection, &[entry])?.pop(),
        None => None,
    };
    Ok(match row {
        Some(row) => LinkedPaper::Entry(Box::new(row)),
        None if cited.is_empty() => LinkedPaper::Written(written),
        None => LinkedPaper::Written(cited),
    })
}

/// Reads the supersessions `rows.sql` gathers as JSON.
pub(crate) fn supersessions(json: &str) -> Vec<Supersession> {
    #[derive(Deserialize)]
    struct Gathered {
        relation: String,
        number: String,
        symbol: String,
        date: Option<String>,
    }
    let gathered: Vec<Gathered> = serde_json::from_str(json).unwrap_or_default();
    gathered
        .into_iter()
        .map(|one| Supersession {
            relation: Relation::from_id(&one.relation),
            written: written::join(&one.number, &one.symbol),
            date: one.date.and_then(|date| NaiveDate::from_str(&date).ok()),
        })
        .collect()
}
