//! What has been written in a field before, to be proposed again.

use chrono::NaiveDate;
use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Register, RegisterError};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum UsualField {
    /// Tác giả of incoming papers.
    Author,
    Signer,
    /// Đơn vị hoặc người nhận a paper was handed to.
    Assignee,
    /// Nơi nhận of outgoing papers.
    Recipient,
}

impl UsualField {
    fn id(self) -> &'static str {
        match self {
            UsualField::Author => "author",
            UsualField::Signer => "signer",
            UsualField::Assignee => "assignee",
            UsualField::Recipient => "recipient",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum UsualOrder {
    MostUsed,
    Recent,
}

#[derive(Clone, Copy, Debug)]
pub struct UsualQuery {
    pub field: UsualField,
    pub order: UsualOrder,
    /// Only lines entered from this day on are looked at.
    pub since: NaiveDate,
    pub limit: u32,
}

/// A value of the books, as it was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Usual {
    pub text: String,
    pub uses: u32,
    pub last_on: NaiveDate,
}

impl Register {
    pub fn usual(&self, query: &UsualQuery) -> Result<Vec<Usual>, RegisterError> {
        let mut statement = self
            .connection()
            .prepare_cached(include_str!("usual.sql"))?;
        let usual = statement
            .query_map(
                params![
                    query.since,
                    query.field.id(),
                    query.order == UsualOrder::Recent,
                    query.limit
                ],
                |row| {
                    Ok(Usual {
                        text: row.get("text")?,
                        uses: row.get("uses")?,
                        last_on: row.get("last_on")?,
                    })
                },
            )?
            .collect::<Result<_, _>>()?;
        Ok(usual)
    }
}
