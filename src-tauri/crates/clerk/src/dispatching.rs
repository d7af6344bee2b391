//! Phát hành: a paper goes out to its receivers, and they answer for it.

use chrono::NaiveDate;
use document::calendar::Calendar;
use document::date::in_figures;
use register::{
    AgencyGroupId, AgencyId, DispatchRequest, EntryFacts, EntryId, Facts, Recipient, RecipientId,
    RecipientLine, Register, StateRequest,
};

use crate::Clerk;
use crate::contract::*;

impl Clerk {
    pub fn read_recipients(&self, entry: i64) -> Result<RecipientsView, Failure> {
        self.read(|register| view(register, EntryId(entry)))
    }

    pub fn recall_list(&self, entry: i64) -> Result<Vec<RecipientView>, Failure> {
        self.read(|register| {
            let holders = register.recall_list(EntryId(entry))?;
            Ok(holders.into_iter().map(recipient).collect())
        })
    }

    pub fn set_recipients(&self, wish: SetRecipients) -> Result<RecipientsView, Failure> {
        let lines: Vec<RecipientLine> = wish.lines.into_iter().map(line).collect();
        if lines.iter().any(|line| line.name.trim().is_empty()) {
            return Err(Failure::input(
                "Có nơi nhận chưa ghi tên; hãy ghi hoặc xóa dòng đó.",
            ));
        }
        self.write(|register, act| {
            register.set_recipients(act, EntryId(wish.entry), &lines)?;
            view(register, EntryId(wish.entry))
        })
    }

    pub fn dispatch_document(&self, form: DispatchForm) -> Result<Dispatched, Failure> {
        let chosen: Option<Vec<RecipientId>> = form
            .recipients
            .map(|keys| keys.into_iter().map(RecipientId).collect());
        let entry = EntryId(form.entry);
        self.write(|register, act| {
            let late = late(&register.entry(entry)?, form.at.on, &register.calendar()?);
            let request = DispatchRequest {
                entry,
                at: form.at,
                channel: form.channel,
                recipients: chosen.as_deref(),
                envelopes: form.envelopes,
            };
            let sent = register.dispatch(act, &request)?.value;
            Ok(Dispatched {
                sent,
                recipients: view(register, entry)?,
                warnings: late.into_iter().collect(),
            })
        })
    }

    pub fn note_recipients(&self, note: NoteRecipients) -> Result<RecipientsView, Failure> {
        let keys: Vec<RecipientId> = note.recipients.into_iter().map(RecipientId).collect();
        let entry = EntryId(note.entry);
        let words = dated_words(&note.words, note.on, self.today());
        self.write_because(&words, |register, act| {
            let request = StateRequest {
                entry,
                recipients: &keys,
                state: note.state,
                on: note.on,
            };
            register.note_recipients(act, &request)?;
            view(register, entry)
        })
    }
}

/// The journal knows the day a state was noted; another day it happened on stands in the words.
fn dated_words(words: &str, on: NaiveDate, today: NaiveDate) -> String {
    match words.trim() {
        words if on == today => words.to_owned(),
        "" => format!("ngày {}", in_figures(on)),
        words => format!("ngày {}, {words}", in_figures(on)),
    }
}

/// Điều 18: on the day of signing, at the latest the next working day; urgent ones at once.
fn late(entry: &EntryFacts, on: NaiveDate, calendar: &Calendar) -> Option<String> {
    let Facts::Outgoing(facts) = &entry.facts else {
        return None;
    };
    let signed = facts.signed_on.or(facts.paper.date.day())?;
    let urgency = facts.paper.urgency;
    let latest = calendar.latest_to_send(signed, urgency);
    let duty = match urgency {
        Some(_) => "văn bản khẩn phải gửi ngay sau khi ký",
        None => "phải gửi chậm nhất vào ngày làm việc tiếp theo",
    };
    if on < signed {
        return Some(format!(
            "Ngày chuyển {} trước ngày ký {}; hãy kiểm tra lại.",
            in_figures(on),
            in_figures(signed)
        ));
    }
    (on > latest).then(|| {
        format!(
            "Văn bản ký ngày {}, gửi ngày {}: {duty} (Điều 18).",
            in_figures(signed),
            in_figures(on)
        )
    })
}

fn view(register: &Register, entry: EntryId) -> Result<RecipientsView, Failure> {
    let recipients = register.recipients(entry)?;
    let asked = register.copies_asked(entry)?;
    let on_paper = register.entry(entry)?.row.copies;
    let differs = |copies| copies != asked.receivers && copies != asked.total();
    let warning = on_paper.filter(|copies| differs(*copies)).map(|copies| {
        format!(
            "Nơi nhận cần {} bản và lưu {} bản, nhưng văn bản ghi {copies} bản; hãy kiểm tra số \
             lượng bản.",
            asked.receivers, asked.file
        )
    });
    Ok(RecipientsView {
        recipients: recipients.into_iter().map(recipient).collect(),
        asked: asked.receivers,
        kept: asked.file,
        copies: on_paper.unwrap_or(asked.total()),
        warnings: warning.into_iter().collect(),
    })
}

pub(crate) fn recipient(recipient: Recipient) -> RecipientView {
    RecipientView {
        id: recipient.id.0,
        name: recipient.name,
        agency: recipient.agency.map(|agency| agency.0),
        group: recipient.group.map(|group| group.0),
        bodies: recipient.bodies,
        role: recipient.role,
        copies: recipient.copies,
        channel: recipient.channel,
        sent: recipient.sent,
        state: recipient.state,
        noted: recipient.noted.map(|note| StateNoteView {
            at: note.at,
            by: note.by,
            words: note.words,
        }),
    }
}

fn line(form: RecipientLineForm) -> RecipientLine {
    RecipientLine {
        id: form.id.map(RecipientId),
        name: form.name,
        agency: form.agency.map(AgencyId),
        group: form.group.map(AgencyGroupId),
        bodies: form.bodies,
        role: form.role,
        copies: form.copies,
        channel: form.channel,
    }
}
