//! Sổ theo dõi giải quyết văn bản đến (Phụ lục IV, mẫu VIII), as plain rows.

use std::collections::HashMap;

use chrono::NaiveDate;
use document::dispatch::Number;
use document::entry::{PaperDate, written};
use rusqlite::{Row, params};
use serde::Serialize;

use super::standing::Standing;
use super::when::When;
use crate::entry::paper_date;
use crate::{EntryId, Moment, Register, RegisterError, SeriesId};

/// A line of the book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FollowUpRow {
    pub entry: EntryId,
    /// (1) Số đến.
    pub number: Number,
    /// Ngày đến.
    pub arrived: NaiveDate,
    /// (2) Tên loại, số và ký hiệu, ngày tháng, tác giả.
    pub kind_name: String,
    pub written: String,
    pub date: PaperDate,
    pub author: String,
    /// (3) Đơn vị hoặc người nhận: who leads, then who supports.
    pub assignees: String,
    /// (4) Thời hạn and (5) tiến độ giải quyết; none of a line taken over from an old register
    /// that nobody worked on since.
    pub standing: Option<Standing>,
    /// (6) Số, ký hiệu of the replies, interim ones left out.
    pub replies: String,
    /// (7) Ghi chú.
    pub note: String,
}

impl Register {
    /// The follow-up book of an incoming series, in its order; voided lines are left out.
    pub fn follow_up_book(
        &self,
        series: SeriesId,
        now: Moment,
    ) -> Result<Vec<FollowUpRow>, RegisterError> {
        let wanted = "SELECT id, id FROM entry WHERE series = ?1";
        let standings = self.standings_of(wanted, params![series, When::of(now)])?;
        let mut standings: HashMap<EntryId, Standing> = standings
            .into_iter()
            .map(|standing| (standing.entry, standing))
            .collect();
        let replies = self.replies(series)?;
        let mut statement = self
            .connection()
            .prepare_cached(include_str!("follow_up.sql"))?;
        let mut rows = statement.query([series])?;
        let mut book = vec![];
        while let Some(row) = rows.next()? {
            let entry: EntryId = row.get("id")?;
            let answers = replies.get(&entry).map_or(&[][..], Vec::as_slice);
            book.push(row_of(row, standings.remove(&entry), answers.join("; "))?);
        }
        Ok(book)
    }

    /// Number and symbol of every reply to the papers of a series; a voided one is none.
    fn replies(&self, series: SeriesId) -> Result<HashMap<EntryId, Vec<String>>, RegisterError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT entry.id, reply.number, reply.symbol
             FROM entry
             JOIN link ON link.target = entry.document
             JOIN document AS reply ON reply.id = link.document
             LEFT JOIN entry AS its_line ON its_line.document = reply.id
             WHERE entry.series = ?1 AND link.relation = 'answers' AND link.interim = 0
               AND its_line.fate IS NOT 'void'
             ORDER BY entry.id, reply.date, reply.id",
        )?;
        let mut replies: HashMap<EntryId, Vec<String>> = HashMap::new();
        let mut rows = statement.query([series])?;
        while let Some(row) = rows.next()? {
            let number: String = row.get("number")?;
            let symbol: String = row.get("symbol")?;
            replies
                .entry(row.get("id")?)
                .or_default()
                .push(written::join(&number, &symbol));
        }
        Ok(replies)
    }
}

fn row_of(
    row: &Row<'_>,
    standing: Option<Standing>,
    replies: String,
) -> rusqlite::Result<FollowUpRow> {
    let number: String = row.get("paper_number")?;
    let symbol: String = row.get("symbol")?;
    Ok(FollowUpRow {
        entry: row.get("id")?,
        number: Number {
            value: row.get("number")?,
            suffix: row.get("suffix")?,
        },
        arrived: row.get("entered_on")?,
        kind_name: row.get("kind_name")?,
        written: written::join(&number, &symbol),
        date: paper_date(row.get("date")?, row.get("date_written")?),
        author: row.get("author")?,
        assignees: row.get("assignees")?,
        replies,
        note: row.get("note")?,
        standing,
    })
}
