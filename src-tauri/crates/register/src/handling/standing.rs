//! Đang ở đâu, từ lúc nào, đến đâu rồi: derived from steps and endings, stored nowhere.

use rusqlite::{Row, ToSql, params};
use serde::Serialize;
use ts_rs::TS;

use super::deadlines::with_due;
use super::endings::EndingWay;
use super::when::When;
use super::words::words;
use crate::{EntryId, Moment, Register, RegisterError};

words! {
    /// Where the work on a paper is. Every paper that arrived is in exactly one state.
    HandlingState {
        /// Chờ trình.
        ToBePresented = "to-be-presented",
        /// Chờ nhập ý kiến: with the leader, or back without its words entered.
        AwaitsDirection = "awaits-direction",
        /// Chờ chuyển.
        ToBePassedOn = "to-be-passed-on",
        /// Đang giải quyết.
        InWork = "in-work",
        /// In work, behind the deadline that counts.
        Overdue = "overdue",
        Ended = "ended",
    }
}

/// How the work on a paper stands at a moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Standing {
    #[ts(as = "i64")]
    pub entry: EntryId,
    pub state: HandlingState,
    /// How it ended.
    pub ended: Option<EndingWay>,
    /// Who has it; empty: the records office.
    pub holder: String,
    /// Since when.
    pub since: When,
    /// The deadline that counts.
    pub due: Option<When>,
    /// Not ended behind its deadline, in whatever state.
    pub late: bool,
}

impl Register {
    /// How the work on some papers stands, for the rows of a list that are looked at. Papers of
    /// ours, voided lines, and lines of an old register nobody worked on since are left out.
    pub fn standings(
        &self,
        entries: &[EntryId],
        now: Moment,
    ) -> Result<Vec<Standing>, RegisterError> {
        let keys: Vec<i64> = entries.iter().map(|entry| entry.0).collect();
        let keys = serde_json::Value::from(keys).to_string();
        let wanted = "SELECT value, key FROM json_each(?1)";
        self.standings_of(wanted, params![keys, When::of(now)])
    }

    /// Standings of the lines a statement gives as (entry, place); its parameter ?2 is now.
    pub(super) fn standings_of(
        &self,
        wanted: &str,
        values: &[&dyn ToSql],
    ) -> Result<Vec<Standing>, RegisterError> {
        let sql = with_due(include_str!("standing.sql")).replace("/* wanted */", wanted);
        let mut statement = self.connection().prepare_cached(&sql)?;
        let standings = statement
            .query_map(values, standing_of)?
            .collect::<Result<_, _>>()?;
        Ok(standings)
    }
}

fn standing_of(row: &Row<'_>) -> rusqlite::Result<Standing> {
    Ok(Standing {
        entry: row.get("entry")?,
        state: row.get("state")?,
        ended: row.get("ended")?,
        holder: row.get("holder")?,
        since: row.get("since")?,
        due: row.get("due")?,
        late: row.get("late")?,
    })
}
