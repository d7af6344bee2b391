//! Bì văn bản (Phụ lục IV, mẫu II), one page each.

use compose::Envelope;
use register::EntryId;

use super::{addresses, rule_book, sender};
use crate::Clerk;
use crate::contract::*;

impl Clerk {
    pub fn print_envelopes(&self, wish: PrintEnvelopes) -> Result<Printed, Failure> {
        let size = match &wish.size {
            None => None,
            Some(name) => {
                let mut sizes = rule_book().forms.envelope.sizes.iter();
                let size = sizes.find(|size| size.name == *name);
                let unknown = || Failure::input(format!("Không có khổ bì “{name}”."));
                Some(size.ok_or_else(unknown)?.size())
            }
        };
        let (envelopes, warnings) = self.read(|register| {
            let row = register.entry(EntryId(wish.entry))?.row;
            let body = register.body(row.body)?;
            let mut found = addresses::of(register, wish.entry, wish.recipients.as_deref())?;
            let from = sender::of(register, &body)?;
            found.warnings.extend(sender::missing(&from, &body));
            let envelopes = found.all.into_iter().map(|address| Envelope {
                symbol: row.written.clone(),
                addressee: [address.name].into_iter().chain(address.lines).collect(),
                urgency: row.urgency,
                emblem: false,
                size,
                ..from.clone()
            });
            Ok((envelopes.collect::<Vec<_>>(), found.warnings))
        })?;
        let composition = compose::envelopes(&envelopes, rule_book());
        let printed = self.print(&composition, &wish.path, envelopes.len())?;
        Ok(Printed {
            warnings: [warnings, printed.warnings].concat(),
            ..printed
        })
    }
}
