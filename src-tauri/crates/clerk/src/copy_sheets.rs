//! Bản sao as a sheet or a file: the copied PDF with what the decree writes on a copy of it.

use std::fs;

use compose::{copy_block, copy_line};
use document::Dispatch;
use document::Kind;
use document::dispatch::{Medium, Number, Signing};
use document::entry::Outgoing;
use document::entry::written;
use exchange::picture::{self, Foot};
use paper::{Item, Length, Mark, Pages, Point, Size};
use pdf::Onto;
use register::{Attachment, Body, EntryId, Facts, LinkedPaper, Register, Relation};
use rules::RuleBook;

use crate::Clerk;
use crate::contract::*;
use crate::printing::save;

impl Clerk {
    /// Writes a registered copy (Mẫu 3.1, 3.2). On paper its words stand below the copied document
    /// where its last page has room for them, else on a page behind it; in electronic form they
    /// are a line in the upper right corner of the first page. The copied file itself stays as it
    /// is.
    pub fn print_copy(&self, wish: PrintCopy) -> Result<Printed, Failure> {
        let (copy, source) = self.read(|register| {
            let entry = register.entry(EntryId(wish.entry))?;
            let Facts::Outgoing(facts) = entry.facts else {
                return Err(no_copy());
            };
            let kind = entry.row.kind.filter(|kind| kind.is_copy());
            let kind = kind.ok_or_else(no_copy)?;
            let body = register.body(entry.row.body)?;
            let copy = dispatch(register, &body, kind, &facts, &entry.row.number)?;
            Ok((copy, copied_file(register, EntryId(wish.entry))?))
        })?;
        let bytes = fs::read(&source.path).map_err(|error| Failure::file(&source.path, &error))?;
        let (stamp, onto) = match wish.medium {
            Medium::Giay => self.on_paper(&copy, bytes.clone())?,
            Medium::DienTu => self.on_file(&copy),
        };
        let written = pdf::stamp(&bytes, &stamp, self.fonts(), onto)?;
        let pages = picture::pages(written.clone()).unwrap_or_default();
        save(&wish.path, &written)?;
        Ok(Printed {
            lines: 1,
            pages: Some((1, pages)),
            warnings: vec![],
        })
    }

    fn on_paper(&self, copy: &Dispatch, source: Vec<u8>) -> Result<(Pages, Onto), Failure> {
        let book = RuleBook::nd30_2020();
        let mut pages = typeset::typeset(&copy_block(copy, book), self.fonts()).pages;
        // A page that cannot be looked at is taken for full.
        let foot = picture::foot(source).unwrap_or(Foot {
            height: 0.0,
            written: 0.0,
        });
        let top = book.page.choices(&copy.layout).margin_top;
        let bottom = book.page.choices(&copy.layout).margin_bottom;
        let height = reach(&pages) - top;
        let begin = Length::pt(f64::from(foot.written)) + Length::mm(book.page.copy.gap);
        if begin + height > Length::pt(f64::from(foot.height)) - bottom {
            return Ok((pages, Onto::PageBehind));
        }
        raise(&mut pages, top, height);
        let at = Point {
            x: Length::ZERO,
            y: begin,
        };
        Ok((pages, Onto::LastPage(at)))
    }

    fn on_file(&self, copy: &Dispatch) -> (Pages, Onto) {
        let book = RuleBook::nd30_2020();
        let time = self.now().format("%d/%m/%Y; %H:%M:%S %:z").to_string();
        let pages = typeset::typeset(&copy_line(copy, &time, book), self.fonts()).pages;
        let at = Point {
            x: Length::ZERO,
            y: Length::mm(book.page.signature_line.from_top),
        };
        (pages, Onto::FirstPage(at))
    }
}

/// What stands on the copy, as its line in the book says.
fn dispatch(
    register: &Register,
    body: &Body,
    kind: Kind,
    facts: &Outgoing,
    number: &Number,
) -> Result<Dispatch, Failure> {
    let paper = &facts.paper;
    let signers = register.signers(Some(body.id))?;
    let mut capacities = signers
        .iter()
        .filter(|signer| signer.name == paper.signer)
        .flat_map(|signer| &signer.capacities);
    let capacity = capacities
        .rfind(|capacity| paper.position.is_empty() || capacity.position == paper.position);
    let signing = Signing {
        capacity: capacity.map_or_else(Vec::new, |capacity| capacity.lines.clone()),
        position: match (&paper.position, capacity) {
            (position, Some(capacity)) if position.is_empty() => capacity.position.clone(),
            (position, _) => position.to_uppercase(),
        },
        second_position: None,
        name: paper.signer.clone(),
    };
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let (_, symbol) = written::split(&paper.symbol);
    Ok(Dispatch {
        agency: body.head.clone(),
        agency_name: Some(body.name.clone()),
        number: Some(number.clone()),
        symbol: some(&symbol),
        place: some(&body.place),
        date: paper.date.day(),
        signing: Some(signing)
            .filter(|signing| !signing.name.is_empty())
            .into_iter()
            .collect(),
        recipients: paper.recipients.clone(),
        // The sample says no unit (Mẫu 3.1).
        file_copy: some(&facts.file_copy).or_else(|| some("VT")),
        ..Dispatch::new(kind)
    })
}

/// The PDF of the paper a copy was made of.
fn copied_file(register: &Register, copy: EntryId) -> Result<Attachment, Failure> {
    let links = register.links_of(copy)?;
    let source = links
        .into_iter()
        .find_map(|link| match (link.relation, link.other) {
            (Relation::Copies, LinkedPaper::Entry(row)) => Some(row.entry),
            _ => None,
        });
    let source = source.ok_or_else(|| {
        Failure::input("Bản sao này không nối với văn bản nào trong sổ nên không có gì để sao.")
    })?;
    let mut files = register.attachments(source)?;
    files.retain(|file| file.name.to_lowercase().ends_with(".pdf"));
    files.sort_by_key(|file| !file.main);
    files.into_iter().next().ok_or_else(|| {
        Failure::input(
            "Văn bản được sao chưa có tệp PDF; hãy đính kèm bản quét rồi in bản sao lại.",
        )
    })
}

/// How far down the first page something stands.
fn reach(pages: &Pages) -> Length {
    let marks = pages.pages.iter().flat_map(|page| &page.marks);
    marks.map(foot_of).max().unwrap_or_default()
}

fn foot_of(mark: &Mark) -> Length {
    match &mark.item {
        // Below the baseline letters reach about a fifth of their size.
        Item::Text(text) => mark.at.y + text.size / 5,
        Item::Rule { to, .. } => mark.at.y.max(to.y),
        Item::Frame { size, .. } => mark.at.y + size.height,
        Item::Area(area) => mark.at.y + area.size.height,
    }
}

/// Moves what begins below the margin to the upper edge of a page just as high as it.
fn raise(pages: &mut Pages, margin: Length, height: Length) {
    let up = Point {
        x: Length::ZERO,
        y: -margin,
    };
    for page in &mut pages.pages {
        page.size = Size {
            width: page.size.width,
            height,
        };
        let marks = std::mem::take(&mut page.marks).into_iter();
        page.marks = marks.map(|mark| mark.moved(up)).collect();
    }
}

fn no_copy() -> Failure {
    Failure::input("Chỉ in được bản sao cho văn bản là bản sao y, bản trích sao hoặc bản sao lục.")
}
