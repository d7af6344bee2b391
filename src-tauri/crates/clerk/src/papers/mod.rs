//! Small papers of the desk: the slip, sheets, envelopes, labels.

mod addresses;
mod envelopes;
mod hand_overs;
mod labels;
mod ledger;
mod reminders;
mod sender;

use std::path::Path;

use compose::{Composition, Issuer, Sheet, Slip};
use document::listing::Listing;
use paper::Pages;
use register::{Body, EntryId, EntryRow, Register};
use rules::RuleBook;
use typeset::Trouble;

use crate::Clerk;
use crate::books::{ending_of, is_spreadsheet};
use crate::contract::*;
use crate::printing::save;
use crate::titles::{dated, titled};

impl Clerk {
    /// Phiếu giải quyết văn bản đến (Phụ lục IV, mẫu VII).
    pub fn print_slip(&self, wish: PrintSlip) -> Result<Printed, Failure> {
        let today = self.today();
        let slip = self.read(|register| {
            let row = register.entry(EntryId(wish.entry))?.row;
            let body = register.body(row.body)?;
            Ok(Slip {
                agency: body.head,
                place: Some(body.place),
                date: Some(today),
                document: format!("{} (số đến {})", spoken(&row), row.number.to_arrival()),
                subject: titled(row.kind, "", &row.subject),
                opinions: [vec![], vec![], vec![]],
                given_up: 0,
            })
        })?;
        self.print(&self.on_one_page(slip), &wish.path, 1)
    }

    /// A slip goes with its paper as one sheet: a long subject takes from the room for the pen.
    /// What fits in no way keeps all its room, and a second page.
    fn on_one_page(&self, slip: Slip) -> Composition {
        let composed = |given_up| {
            let slip = Slip {
                given_up,
                ..slip.clone()
            };
            compose::slip(&slip, rule_book())
        };
        let fits = |slip: &Composition| typeset::typeset(slip, self.fonts()).pages.pages.len() == 1;
        let mut tries = [0, 25, 50, 75, 100].into_iter().map(composed);
        tries.find(fits).unwrap_or_else(|| composed(0))
    }

    /// What there is to choose from when something is printed.
    pub fn paper_choices(&self, (): ()) -> Result<PaperChoices, Failure> {
        let book = rule_book();
        let sizes = book.forms.envelope.sizes.iter();
        Ok(PaperChoices {
            envelopes: sizes.map(|size| size.name.clone()).collect(),
            labels: book
                .papers
                .labels
                .sheets
                .iter()
                .map(LabelSheet::of)
                .collect(),
        })
    }

    /// Writes a composition as Word where the path's ending says so, else as PDF.
    pub(crate) fn print(
        &self,
        composition: &Composition,
        path: &Path,
        lines: usize,
    ) -> Result<Printed, Failure> {
        if is_spreadsheet(path) {
            return Err(Failure::input(
                "Giấy này chỉ in ra PDF hoặc Word; hãy đặt tên tệp có đuôi .pdf hoặc .docx.",
            ));
        }
        if ending_of(path) == "docx" {
            let section = composition.sections.first();
            let about = docx::About {
                title: section.map_or_else(|| title_of(path), |section| section.title.clone()),
                ..docx::About::default()
            };
            save(path, &docx::write(composition, self.fonts(), &about)?)?;
            return Ok(Printed {
                lines: lines as u32,
                pages: None,
                warnings: vec![],
            });
        }
        let set = typeset::typeset(composition, self.fonts());
        let printed = self.save_pages(&set.pages, path, lines)?;
        Ok(Printed {
            warnings: stood_in_for(&set.troubles),
            ..printed
        })
    }

    fn save_pages(&self, pages: &Pages, path: &Path, lines: usize) -> Result<Printed, Failure> {
        let about = pdf::About {
            title: title_of(path),
            ..pdf::About::default()
        };
        save(path, &pdf::write(pages, self.fonts(), &about)?)?;
        Ok(Printed {
            lines: lines as u32,
            pages: Some((1, pages.pages.len() as u32)),
            warnings: vec![],
        })
    }
}

/// Which characters a sign stands in for, a sentence each.
pub(crate) fn stood_in_for(troubles: &[Trouble]) -> Vec<String> {
    let mut characters: Vec<char> = vec![];
    for trouble in troubles {
        if let Trouble::NoGlyph { character, .. } = trouble
            && !characters.contains(character)
        {
            characters.push(*character);
        }
    }
    let sentence = |character: char| {
        format!(
            "Phông chữ không có ký tự “{character}” (U+{:04X}); trên giấy là “{}”.",
            u32::from(character),
            paper::UNKNOWN
        )
    };
    characters.into_iter().map(sentence).collect()
}

fn title_of(path: &Path) -> String {
    let name = path.file_stem().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

fn rule_book() -> &'static RuleBook {
    RuleBook::nd30_2020()
}

/// Kind, number, day and author of a paper: `Công văn số 12/STC-NS ngày 20/11/2026 của Sở Tài
/// chính`.
fn spoken(row: &EntryRow) -> String {
    let dated = dated(row);
    let parts = [
        row.kind_name.clone(),
        match row.written.as_str() {
            "" => String::new(),
            written => format!("số {written}"),
        },
        match dated.as_str() {
            "" => String::new(),
            dated => format!("ngày {dated}"),
        },
        format!("của {}", row.author),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

/// The office's own name for papers that are of no single body: that of its first.
pub(crate) fn first_body(register: &Register) -> Result<Body, Failure> {
    let first = register.bodies()?.into_iter().next();
    first.ok_or_else(|| Failure::input("Chưa có cơ quan nào trong sổ."))
}

fn issuer(body: &Body) -> Issuer {
    Issuer {
        parent_agency: body.parent_head.clone(),
        agency: body.head.clone(),
    }
}

/// A sheet with nothing on it but its table.
fn plain<'a>(
    issuer: &'a Issuer,
    place: &'a str,
    date: chrono::NaiveDate,
    listing: &'a Listing,
) -> Sheet<'a> {
    Sheet {
        issuer,
        place,
        date,
        listing,
        by: None,
        turned: false,
        signed: false,
        under: vec![],
        above: vec![],
        below: vec![],
        signatories: None,
    }
}

fn signs(position: &str) -> compose::Signatory {
    compose::Signatory {
        position: position.to_owned(),
        name: None,
    }
}
