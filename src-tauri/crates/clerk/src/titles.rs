//! What a paper is called, and of which day it is, wherever it stands in a line.

use document::Kind;
use document::date::in_figures;
use document::dispatch::Urgency;
use document::entry::PaperDate;
use document::fold::fold;
use register::EntryRow;

pub(crate) fn dated(row: &EntryRow) -> String {
    in_figures_of(&row.date)
}

/// A date in figures; half a date as written.
pub(crate) fn in_figures_of(date: &PaperDate) -> String {
    match date {
        PaperDate::Day(day) => in_figures(*day),
        PaperDate::Written(written) => written.clone(),
        PaperDate::Absent => String::new(),
    }
}

/// Tên loại và trích yếu nội dung of a line.
pub(crate) fn title(row: &EntryRow) -> String {
    titled(row.kind, &row.kind_name, &row.subject)
}

/// A công văn is kept without "về việc", other kinds say it themselves where they do.
pub(crate) fn titled(kind: Option<Kind>, kind_name: &str, subject: &str) -> String {
    let subject = subject.trim();
    let says_it = fold(subject).starts_with("ve viec ");
    let about = match kind {
        Some(Kind::CongVan) if !says_it && !subject.is_empty() => format!("về việc {subject}"),
        _ if says_it => subject.replacen('V', "v", usize::from(subject.starts_with('V'))),
        _ => subject.to_owned(),
    };
    format!("{kind_name} {about}").trim().to_owned()
}

/// Độ khẩn as books and reports name it.
pub(crate) fn urgency_name(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Khan => "Khẩn",
        Urgency::ThuongKhan => "Thượng khẩn",
        Urgency::HoaToc => "Hỏa tốc",
    }
}
