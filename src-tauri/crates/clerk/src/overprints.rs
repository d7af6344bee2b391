//! In số, ngày: number and day alone, for a sheet that was signed before it had them.

use compose::Printing as Which;
use document::entry::written;
use document::{Dispatch, Draft, Kind};
use register::{EntryId, Facts, Register};

use crate::Clerk;
use crate::contract::*;
use crate::drafts::stored;
use crate::exporting::{about, moved};
use crate::printing::{lay, save};

impl Clerk {
    /// Of a document issued here the blanks of its own signing copy are filled. Of a paper typed
    /// elsewhere nothing is known but the head of its body: its number and day stand where the
    /// decree puts them on such a page (Phụ lục I, ô 3 and 4).
    pub fn print_number(&self, wish: PrintNumber) -> Result<Printed, Failure> {
        let draft = self.read(|register| {
            let entry = EntryId(wish.entry);
            match register.issued_text(entry)? {
                Some(text) => stored(&text),
                None => first_page(register, entry),
            }
        })?;
        let mut laid = lay(&draft, self.fonts(), Which::Overprint);
        moved(&mut laid, wish.shift)?;
        laid.must_have_every_glyph()?;
        save(
            &wish.path,
            &pdf::write(&laid.set.pages, self.fonts(), &about(&draft))?,
        )?;
        Ok(Printed {
            lines: 1,
            pages: Some((1, laid.set.pages.pages.len() as u32)),
            warnings: vec![],
        })
    }
}

/// The head of a paper as its line in the book says it.
fn first_page(register: &Register, entry: EntryId) -> Result<Draft, Failure> {
    let entry = register.entry(entry)?;
    let Facts::Outgoing(facts) = entry.facts else {
        return Err(no_sheet());
    };
    let kind = entry.row.kind.unwrap_or(Kind::CongVan);
    if kind.is_copy() || facts.paper.symbol.is_empty() {
        return Err(no_sheet());
    }
    let body = register.body(entry.row.body)?;
    let (_, symbol) = written::split(&facts.paper.symbol);
    let some = |text: String| Some(text).filter(|text| !text.is_empty());
    Ok(Draft {
        main: Dispatch {
            parent_agency: body.parent_head,
            agency: body.head,
            agency_name: Some(body.name),
            number: Some(entry.row.number),
            symbol: some(symbol),
            place: some(body.place),
            date: facts.paper.date.day(),
            ..Dispatch::new(kind)
        },
        parts: vec![],
    })
}

fn no_sheet() -> Failure {
    Failure::input(
        "Chỉ in được số, ngày cho văn bản đi có số, ký hiệu; bản sao thì bấm “In bản sao giấy…”.",
    )
}
