//! Báo cáo: the papers of a period added up, shown and written.

mod incoming;
mod outgoing;
mod paper;
mod tally;

use document::date::in_figures;
use register::{BodyId, Register, ReportScope, ReportSpan, SeriesId};

use crate::contract::*;
use crate::{Clerk, Moment};

impl Clerk {
    /// Báo cáo tình hình giải quyết văn bản đến, văn bản đi of a period. Its states are those at
    /// the end of the period, or of now while it runs.
    pub fn report(&self, asked: ReportAsked) -> Result<Report, Failure> {
        let now = self.now();
        self.read(|register| report(register, &asked, now))
    }
}

fn report(register: &Register, asked: &ReportAsked, now: Moment) -> Result<Report, Failure> {
    let span = |period| ReportSpan::of(period, now);
    let (Some(this), Some(before)) = (span(asked.period), span(asked.period.before())) else {
        return Err(Failure::input(
            "Kỳ báo cáo này chưa đến; hãy chọn kỳ đã bắt đầu.",
        ));
    };
    let scope = ReportScope {
        body: asked.body.map(BodyId),
        series: asked.series.map(SeriesId),
    };
    let until = this.until.on;
    let mut judged = format!("Số liệu đến hết ngày {}", in_figures(until));
    let (title, summary, tables) = match asked.kind {
        ReportKind::Incoming => {
            let untold = register.untold_arrivals(&scope, &this)?;
            if untold > 0 {
                judged += &format!("; không kể {untold} văn bản nhập từ sổ cũ");
            }
            let this = register.incoming_work(&scope, &this)?;
            let before = register.incoming_work(&scope, &before)?;
            (
                "BÁO CÁO TÌNH HÌNH GIẢI QUYẾT VĂN BẢN ĐẾN",
                incoming::summary(&this, &before),
                incoming::tables(&this),
            )
        }
        ReportKind::Outgoing => {
            let this = outgoing::Counted::of(register, &scope, &this)?;
            let before = outgoing::Counted::of(register, &scope, &before)?;
            (
                "BÁO CÁO TÌNH HÌNH GIẢI QUYẾT VĂN BẢN ĐI",
                outgoing::summary(&this, &before),
                outgoing::tables(&this),
            )
        }
    };
    Ok(Report {
        title: title.to_owned(),
        period: capital(&asked.period.in_words()),
        judged,
        summary,
        tables,
    })
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
