//! Lines of the books of the post and of file copies, and the note of a line, as screens show them.

use document::date::in_figures;
use register::{EntryRow, Envelope, FileCopyUse, Relation, Supersession};

use crate::contract::*;
use crate::titles::{dated, title};

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

/// Ghi chú of the screen: the note, and what became of the paper since.
pub(crate) fn note(row: &EntryRow) -> String {
    let later = row.superseded.iter().map(supersession);
    joined(later.chain([row.note.clone()]))
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

/// What is there of several texts, in one.
pub(crate) fn joined(parts: impl Iterator<Item = String>) -> String {
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    parts.join("; ")
}
