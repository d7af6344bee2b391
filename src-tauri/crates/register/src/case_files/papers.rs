//! What lies in a file.

use document::Kind;
use document::entry::{PaperDate, written};
use document::office::Direction;
use serde::Serialize;

use super::facts;
use crate::entry::paper_date;
use crate::{CaseFileId, EntryId, FiledId, Register, RegisterError};

/// A paper at its place in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FiledPaper {
    pub id: FiledId,
    /// Số thứ tự văn bản trong hồ sơ.
    pub ordinal: u32,
    /// Tờ số, trang số as numbered: `1-3`.
    pub sheets: String,
    /// Its line in the books; none of a paper they do not know.
    pub entry: Option<EntryId>,
    pub direction: Option<Direction>,
    pub kind: Option<Kind>,
    pub kind_name: String,
    /// Số, ký hiệu as on the paper.
    pub written: String,
    pub date: PaperDate,
    pub subject: String,
    /// Tác giả.
    pub author: String,
    pub pages: Option<u32>,
    /// Files attached to its line.
    pub files: u32,
}

impl Register {
    /// The papers of a file in their order.
    pub fn case_file_papers(&self, id: CaseFileId) -> Result<Vec<FiledPaper>, RegisterError> {
        facts::one(self.connection(), id)?;
        let mut statement = self
            .connection()
            .prepare_cached(include_str!("papers.sql"))?;
        let papers = statement
            .query_map([id], |row| {
                let direction: Option<String> = row.get("direction")?;
                Ok(FiledPaper {
                    id: row.get("id")?,
                    ordinal: row.get("ordinal")?,
                    sheets: row.get("sheets")?,
                    entry: row.get("entry")?,
                    direction: direction.map(|word| match word == Direction::Incoming.id() {
                        true => Direction::Incoming,
                        false => Direction::Outgoing,
                    }),
                    kind: row
                        .get::<_, Option<String>>("kind")?
                        .and_then(|word| Kind::from_id(&word)),
                    kind_name: row.get("kind_name")?,
                    written: written::join(
                        &row.get::<_, String>("number")?,
                        &row.get::<_, String>("symbol")?,
                    ),
                    date: paper_date(row.get("date")?, row.get("date_written")?),
                    subject: row.get("subject")?,
                    author: row.get("author")?,
                    pages: row.get("pages")?,
                    files: row.get("files")?,
                })
            })?
            .collect::<Result<_, _>>()?;
        Ok(papers)
    }
}
