//! Ban hành: a draft gets its number, becomes a page, and stands in the book, or nothing happens.

use document::dispatch::Number;
use document::entry::Outgoing;
use rusqlite::params;

use super::Entered;
use super::number::{hold_for, outgoing_series, write_outgoing};
use crate::attachments::{self, AttachmentRole, FileSource, Owner};
use crate::journal::{Noun, Recorder, Stopped};
use crate::office::body_named;
use crate::{Act, Done, DraftId, NewFile, NumberChoice, Register, RegisterError, SeriesId, drafts};

/// A draft to be issued: what its line will say. `facts.paper` is the draft's own.
#[derive(Clone, Debug)]
pub struct IssueRequest<'a> {
    pub facts: &'a Outgoing,
    /// Which number it gets; the act's reason says why it is not the next one.
    pub choice: NumberChoice<'a>,
    /// The saved draft it came from, which is then frozen.
    pub draft: Option<DraftId>,
}

/// The number that was taken, told before the page is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    pub number: Number,
    pub series: SeriesId,
}

/// What the number was put into.
#[derive(Clone, Debug)]
pub struct IssuedFiles {
    pub pdf: Vec<u8>,
    /// Name of the PDF among the attachments.
    pub pdf_name: String,
    /// The draft file with its number in it.
    pub text: String,
    /// The rules it was laid out by: `nd30-2020`.
    pub rule_book: String,
    /// Fingerprint of the font set.
    pub fonts: String,
}

impl Register {
    /// Takes a number, lets `compose` make the page with it, stores the page and writes the line,
    /// all in one transaction: when `compose` or anything else fails, no number was used.
    ///
    /// `compose` runs while the register is locked for writing; it should only lay out and write
    /// bytes. The page is on the disk before the line is committed.
    pub fn issue<E: From<RegisterError>>(
        &mut self,
        act: &Act<'_>,
        request: &IssueRequest<'_>,
        compose: impl FnOnce(&Planned) -> Result<IssuedFiles, E>,
    ) -> Result<Done<Entered>, E> {
        let body = body_named(self.bodies()?, request.facts.body.as_deref())?;
        self.transact_with(act, "issue", |recorder| {
            if let Some(draft) = request.draft {
                drafts::must_be_open(recorder.connection(), draft)?;
            }
            let series = outgoing_series(recorder, request.facts, &body)?;
            let held = hold_for(recorder, request.facts, &series, request.choice)?;
            let files = compose(&Planned {
                number: held.number.clone(),
                series: series.id,
            })
            .map_err(Stopped::Caller)?;
            let entered = write_outgoing(recorder, request.facts, &body, &series, &held)?;
            freeze(recorder, request, &entered, files)?;
            Ok(entered)
        })
    }
}

fn freeze(
    recorder: &mut Recorder<'_>,
    request: &IssueRequest<'_>,
    entered: &Entered,
    files: IssuedFiles,
) -> Result<(), RegisterError> {
    let page = NewFile {
        name: files.pdf_name,
        role: AttachmentRole::OwnPdf,
        main: true,
        source: FileSource::Bytes(files.pdf),
    };
    let staged = attachments::stage(recorder.connection(), recorder.folder(), &page)?;
    attachments::note(
        recorder,
        Owner::Entry(entered.entry),
        std::slice::from_ref(&staged),
    )?;
    recorder.insert(
        Noun::Issued,
        "INSERT INTO issued (entry, draft, text, rule_book, fonts, pdf)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![
            entered.entry,
            request.draft,
            files.text,
            files.rule_book,
            files.fonts,
            staged.sha256()
        ],
    )?;
    match request.draft {
        Some(draft) => drafts::freeze(recorder, draft),
        None => Ok(()),
    }
}
