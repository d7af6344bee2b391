//! Sao y, sao lục, trích sao: a copy the office makes takes a number in the one series of copies
//! of the year (Phụ lục I, Phần II) and points back to the paper it was made of.

use document::Kind;
use document::entry::Outgoing;

use crate::attachments::{self, Owner};
use crate::entry::Entered;
use crate::entry::number::{hold_for, outgoing_series, write_outgoing};
use crate::links::write_link;
use crate::office::body_named;
use crate::{
    Act, Done, EntryId, LinkRequest, LinkTarget, MissingFact, NewFile, NumberChoice, Register,
    RegisterError, Relation,
};

/// A copy of a paper of our books. `facts` say what stands on the copy: its kind is one of the
/// three, its subject and recipients its own.
#[derive(Clone, Debug)]
pub struct CopyRequest<'a> {
    pub source: EntryId,
    pub facts: &'a Outgoing,
    pub files: &'a [NewFile],
}

impl Register {
    /// Registers a copy. Without a series that names its kind it gets no number.
    pub fn register_copy(
        &mut self,
        act: &Act<'_>,
        request: &CopyRequest<'_>,
    ) -> Result<Done<Entered>, RegisterError> {
        let facts = request.facts;
        if !facts.paper.kind.is_some_and(Kind::is_copy) {
            return Err(RegisterError::FactMissing {
                fact: MissingFact::Kind,
            });
        }
        let body = body_named(self.bodies()?, facts.body.as_deref())?;
        let files = self.stage(request.files)?;
        self.transact(act, "register-copy", |recorder| {
            let series = outgoing_series(recorder, facts, &body)?;
            let held = hold_for(recorder, facts, &series, NumberChoice::Next)?;
            let entered = write_outgoing(recorder, facts, &body, &series, &held)?;
            attachments::note(recorder, Owner::Entry(entered.entry), &files)?;
            write_link(
                recorder,
                &LinkRequest {
                    entry: entered.entry,
                    relation: Relation::Copies,
                    target: LinkTarget::Entry(request.source),
                    interim: false,
                },
            )?;
            Ok(entered)
        })
    }
}
