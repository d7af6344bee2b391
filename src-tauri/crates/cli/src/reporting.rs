//! Reports of a period.

use std::io::Write;

use clerk::Clerk;
use clerk::contract::{Period, PeriodError, PrintReport, ReportAsked, ReportKind};

use crate::arguments::{Book, Report};
use crate::stop::Stop;
use crate::{Exit, ending};

pub fn report(clerk: &Clerk, wish: &Report, out: &mut dyn Write) -> Result<Exit, Stop> {
    if !["xlsx", "docx", "pdf"].contains(&ending(&wish.output).as_str()) {
        return Err(Stop::misuse(
            "Báo cáo ra xlsx, docx hoặc PDF; hãy đặt tên tệp sau -o có đuôi .xlsx, .docx hoặc .pdf.",
        ));
    }
    let period: Result<Period, PeriodError> = wish.period.parse();
    let asked = ReportAsked {
        kind: match wish.book {
            Book::Incoming => ReportKind::Incoming,
            Book::Outgoing => ReportKind::Outgoing,
        },
        period: period.map_err(|error| Stop::misuse(error.to_string()))?,
        body: None,
        series: None,
    };
    clerk::must_be_writable(&wish.output)?;
    let path = wish.output.clone();
    let printed = clerk.print_report(PrintReport { asked, path })?;
    writeln!(out, "Đã ghi {} dòng.", printed.lines)?;
    Ok(Exit::Done)
}
