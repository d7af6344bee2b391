//! Lines of the printed books of outgoing papers (Phụ lục IV, mẫu I, III, IV), in their order.

use document::Kind;
use document::date::in_figures;
use document::dispatch::Urgency;
use document::entry::PaperDate;
use document::fold::fold;
use register::{EntryRow, Envelope, FileCopyUse, Register, Relation, SeriesId, Supersession};

use crate::contract::*;
use crate::{Clerk, entries};

/// Lines read at a time: a book of any length passes through.
const AT_ONCE: usize = 500;

impl Clerk {
    pub fn outgoing_book(&self, series: i64) -> Result<Vec<OutgoingLine>, Failure> {
        self.read(|register| {
            let filter = register::ListFilter {
                series: Some(SeriesId(series)),
                ..register::ListFilter::default()
            };
            let list = register.open_list(&filter, register::Sort::BOOK)?;
            let mut lines = vec![];
            for from in (0..list.count()).step_by(AT_ONCE) {
                for row in register.list_rows(&list, from, AT_ONCE)? {
                    lines.push(outgoing(register, row)?);
                }
            }
            Ok(lines)
        })
    }
}

fn outgoing(register: &Register, row: EntryRow) -> Result<OutgoingLine, Failure> {
    let asked = register.copies_asked(row.entry)?.total();
    Ok(OutgoingLine {
        entry: row.entry.0,
        written: match row.written.as_str() {
            // A reserved or void number without a paper.
            "" => row.number.to_paper(),
            written => written.to_owned(),
        },
        dated: dated(&row),
        kind: row.kind,
        title: title(&row),
        copies: row.copies.or((asked > 0).then_some(asked)),
        note: printed_note(&row),
        signer: row.signer,
        recipients: row.recipients,
        file_copy: row.file_copy,
        dispatched: row.dispatched_on,
    })
}

pub(crate) fn postal(envelope: Envelope) -> PostalLine {
    let written: Vec<&str> = envelope
        .papers
        .iter()
        .map(|paper| paper.written.as_str())
        .collect();
    PostalLine {
        id: envelope.id.0,
        sent: envelope.sent_on,
        written: written.join("; "),
        entries: envelope.papers.iter().map(|paper| paper.entry.0).collect(),
        receiver: envelope.receiver,
        envelopes: envelope.envelopes,
        postal_code: envelope.postal_code,
        note: envelope.note,
    }
}

pub(crate) fn file_copy(used: FileCopyUse) -> FileCopyLine {
    let dated = dated(&used.row);
    FileCopyLine {
        id: used.id.0,
        entry: used.row.entry.0,
        used: used.used_on,
        user: used.user,
        written: match dated.as_str() {
            "" => used.row.written.clone(),
            dated => format!("{} ngày {dated}", used.row.written),
        },
        title: title(&used.row),
        case_file: used.case_file,
        returned: used.returned_on,
        allowed_by: used.allowed_by,
        note: used.note,
    }
}

fn dated(row: &EntryRow) -> String {
    match &row.date {
        PaperDate::Day(day) => in_figures(*day),
        PaperDate::Written(written) => written.clone(),
        PaperDate::Absent => String::new(),
    }
}

/// Tên loại và trích yếu nội dung: a công văn is kept without "về việc", other kinds say it
/// themselves where they do.
fn title(row: &EntryRow) -> String {
    let subject = row.subject.trim();
    let says_it = fold(subject).starts_with("ve viec ");
    let about = match row.kind {
        Some(Kind::CongVan) if !says_it && !subject.is_empty() => format!("về việc {subject}"),
        _ if says_it => subject.replacen('V', "v", usize::from(subject.starts_with('V'))),
        _ => subject.to_owned(),
    };
    format!("{} {about}", row.kind_name).trim().to_owned()
}

/// Ghi chú of the screen: the note, and what became of the paper since.
pub(crate) fn note(row: &EntryRow) -> String {
    let later = row.superseded.iter().map(supersession);
    joined(later.chain([row.note.clone()]))
}

/// Ghi chú of the printed book says the fate of the number and the urgency too.
fn printed_note(row: &EntryRow) -> String {
    let fate = entries::fate(row.fate, &row.void_reason);
    let urgency = row.urgency.map(|urgency| match urgency {
        Urgency::Khan => "Khẩn".to_owned(),
        Urgency::ThuongKhan => "Thượng khẩn".to_owned(),
        Urgency::HoaToc => "Hỏa tốc".to_owned(),
    });
    joined(fate.into_iter().chain(urgency).chain([note(row)]))
}

fn supersession(standing: &Supersession) -> String {
    let became = match standing.relation {
        Relation::Replaces => "Bị thay thế bởi",
        Relation::Recalls => "Đã thu hồi theo",
        _ => "Đã đính chính tại",
    };
    let dated = standing.date.map(in_figures);
    let dated = dated.map_or_else(String::new, |day| format!(" ngày {day}"));
    format!("{became} {}{dated}", standing.written)
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    parts.join("; ")
}
