//! The lists a desk works off, the hand-over sheet, and the follow-up book.

use document::date::in_figures;
use document::entry::PaperDate;
use register::{BodyId, FollowUpRow, Sort, WorkFilter};

use crate::Clerk;
use crate::clerk::locked;
use crate::contract::*;

impl Clerk {
    pub fn work_counts(&self, scope: WorkScope) -> Result<WorkCounts, Failure> {
        let now = self.now();
        self.read(|register| Ok(register.work_counts(&filter(scope), now)?))
    }

    /// A work list, to be read by its token as any list; its papers in the order of the work.
    pub fn open_work_list(&self, wish: OpenWorkList) -> Result<WorkListOpened, Failure> {
        let now = self.now();
        let narrowed = wish.filter.map(ListFilter::in_register);
        let list = self.read(|register| {
            let list = register.work_list(wish.list, &filter(wish.scope), now)?;
            match &narrowed {
                Some(narrowed) => Ok(list.among(&register.open_list(narrowed, Sort::BOOK)?)),
                None => Ok(list),
            }
        })?;
        let entries = list.entries().iter().map(|entry| entry.0).collect();
        Ok(WorkListOpened {
            token: locked(&self.lists).keep(list),
            entries,
        })
    }

    pub fn hand_over_sheet(&self, wish: HandOverSheet) -> Result<Vec<HandOverRow>, Failure> {
        self.read(|register| {
            let lines = register.hand_over_sheet(wish.day, wish.receiver.as_deref())?;
            let rows = lines.into_iter().map(|line| HandOverRow {
                hand_over: line.hand_over,
                number: line.number.to_arrival(),
                kind: line.kind_name,
                symbol: line.written,
                author: line.author,
                subject: line.subject,
            });
            Ok(rows.collect())
        })
    }
}

pub(crate) fn filter(scope: WorkScope) -> WorkFilter {
    WorkFilter {
        body: scope.body.map(BodyId),
        from_year: scope.from_year,
    }
}

/// Column 2 of the form: "Công văn số 12/STC-NS ngày 20/11/2026 của Sở Tài chính".
pub(crate) fn follow_up_line(row: FollowUpRow) -> FollowUpLine {
    let dated = match &row.date {
        PaperDate::Day(day) => format!("ngày {}", in_figures(*day)),
        PaperDate::Written(text) => text.clone(),
        PaperDate::Absent => String::new(),
    };
    let named = |word: &str, text: &str| match text {
        "" => String::new(),
        text => format!("{word} {text}"),
    };
    let parts = [
        row.kind_name,
        named("số", &row.written),
        dated,
        named("của", &row.author),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    FollowUpLine {
        number: row.number.to_arrival(),
        paper: parts.join(" "),
        assignees: row.assignees,
        standing: row.standing,
        replies: row.replies,
        note: row.note,
    }
}
