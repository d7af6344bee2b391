//! Văn bản gửi kèm.

use document::entry::{Paper, PaperDate, written};
use register::{AttachedDocument, AttachedFacts, DocumentId, EntryId, Register};

use crate::Clerk;
use crate::contract::*;
use crate::incoming::{date_of, kind_of};
use crate::outgoing::without_prefix;

impl Clerk {
    pub fn add_attached(&self, added: AddAttached) -> Result<HandlingView, Failure> {
        let facts = facts(&added.form);
        self.write(|register, act| {
            let done = register.add_attached(act, EntryId(added.entry), &facts);
            Ok(done.map(drop)?)
        })?;
        self.read_handling(added.entry)
    }

    pub fn correct_attached(&self, change: CorrectAttached) -> Result<HandlingView, Failure> {
        let facts = facts(&change.form);
        self.write(|register, act| {
            let done = register.correct_attached(act, DocumentId(change.attached), &facts);
            Ok(done.map(drop)?)
        })?;
        self.read_handling(change.entry)
    }

    pub fn remove_attached(&self, part: PartOfEntry) -> Result<HandlingView, Failure> {
        self.write(|register, act| {
            Ok(register
                .remove_attached(act, DocumentId(part.id))
                .map(drop)?)
        })?;
        self.read_handling(part.entry)
    }
}

pub(super) fn views(register: &Register, entry: EntryId) -> Result<Vec<AttachedView>, Failure> {
    let attached = register.attached_documents(entry)?.into_iter();
    Ok(attached.map(view).collect())
}

fn view(attached: AttachedDocument) -> AttachedView {
    let (dated, dated_as_written) = match attached.date {
        PaperDate::Day(day) => (Some(day), None),
        PaperDate::Written(text) => (None, Some(text)),
        PaperDate::Absent => (None, None),
    };
    AttachedView {
        id: attached.id.0,
        form: AttachedForm {
            kind: attached.kind_name,
            author: attached.author,
            symbol: attached.written,
            dated,
            dated_as_written,
            subject: attached.subject,
            signer: attached.signer,
            pages: attached.pages,
        },
    }
}

fn facts(form: &AttachedForm) -> AttachedFacts {
    let (number, symbol) = written::split(&form.symbol);
    AttachedFacts {
        number,
        paper: Paper {
            kind: kind_of(&form.kind),
            kind_name: form.kind.clone(),
            agency: form.author.clone(),
            symbol,
            date: date_of(form.dated, form.dated_as_written.as_deref()),
            subject: without_prefix(&form.subject),
            signer: form.signer.clone(),
            pages: form.pages,
            ..Paper::default()
        },
    }
}
