//! What a case file says of itself (Phụ lục VI, phần II: the fields of a file).

use chrono::NaiveDate;
use document::Retention;
use document::entry::Original;
use rusqlite::{Connection, Params, Row};
use serde::Serialize;

use crate::journal::Noun;
use crate::{BodyId, CaseFileId, HeadingId, RegisterError, UnitId};

/// What is entered of a file; a planned one has no day of opening yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CaseFileFacts {
    /// Số và ký hiệu: `01.TCCB`.
    pub notation: String,
    pub title: String,
    /// None until it is determined; a file is not closed without it.
    pub retention: Option<Retention>,
    /// Người lập.
    pub maker: String,
    /// Đơn vị: whose file it is, and who hands it over.
    pub unit: Option<UnitId>,
    pub heading: Option<HeadingId>,
    /// Stands in the plan as it was issued; others were opened beside it (Điều 29.1).
    pub listed: bool,
    pub medium: Original,
    /// Xây dựng cơ bản: handed over by another term (Điều 30.1).
    pub construction: bool,
    /// Chế độ sử dụng.
    pub rights: String,
    pub language: String,
    /// Box, shelf.
    pub place: String,
    pub opened_on: Option<NaiveDate>,
    pub note: String,
}

/// Hồ sơ, with what is counted of its papers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CaseFile {
    pub id: CaseFileId,
    pub body: BodyId,
    pub year: i32,
    pub facts: CaseFileFacts,
    pub closed_on: Option<NaiveDate>,
    pub handed_over_on: Option<NaiveDate>,
    /// Sheets of a paper file, pages of an electronic one, as they were numbered.
    pub sheets: Option<u32>,
    pub documents: u32,
    /// Of the papers whose pages were counted.
    pub pages: u32,
    /// Thời gian tài liệu: the dates of its oldest and its newest paper.
    pub dated: Option<[NaiveDate; 2]>,
    /// RFC 3339, +07:00.
    pub last_filed_at: Option<String>,
}

/// `condition` comes from this room alone.
pub(super) fn read(
    connection: &Connection,
    condition: &str,
    values: impl Params,
) -> Result<Vec<CaseFile>, RegisterError> {
    let sql = include_str!("files.sql").replace("/* condition */", condition);
    let mut statement = connection.prepare_cached(&sql)?;
    let files = statement
        .query_map(values, file_of)?
        .collect::<Result<_, _>>()?;
    Ok(files)
}

pub(super) fn one(connection: &Connection, id: CaseFileId) -> Result<CaseFile, RegisterError> {
    read(connection, "case_file.id = ?1", [id])?
        .pop()
        .ok_or(RegisterError::NotFound {
            noun: Noun::CaseFile.table(),
            key: id.0,
        })
}

fn file_of(row: &Row<'_>) -> rusqlite::Result<CaseFile> {
    let medium: String = row.get("medium")?;
    let from: Option<NaiveDate> = row.get("dated_from")?;
    let to: Option<NaiveDate> = row.get("dated_to")?;
    Ok(CaseFile {
        id: row.get("id")?,
        body: row.get("body")?,
        year: row.get("year")?,
        facts: CaseFileFacts {
            notation: row.get("notation")?,
            title: row.get("title")?,
            retention: Retention::read(&row.get::<_, String>("retention")?),
            maker: row.get("maker")?,
            unit: row.get("unit")?,
            heading: row.get("heading")?,
            listed: row.get("listed")?,
            medium: Original::from_id(&medium).unwrap_or_default(),
            construction: row.get("construction")?,
            rights: row.get("rights")?,
            language: row.get("language")?,
            place: row.get("place")?,
            opened_on: row.get("opened_on")?,
            note: row.get("note")?,
        },
        closed_on: row.get("closed_on")?,
        handed_over_on: row.get("handed_over_on")?,
        sheets: row.get("sheets")?,
        documents: row.get("documents")?,
        pages: row.get("pages")?,
        dated: from.zip(to).map(<[NaiveDate; 2]>::from),
        last_filed_at: row.get("last_filed_at")?,
    })
}
