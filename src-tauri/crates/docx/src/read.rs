//! A Word file somebody sent, as a transcript and as it looks.
//!
//! Nothing in it is believed: entries, unpacked sizes, elements, their depth and lines are counted,
//! and more than a paper has is refused. No entity but those of XML itself is known, no part of
//! the file is run, no link followed.

mod archive;
mod blocks;
mod face;
mod header;
mod look;
mod numbering;
mod page;
mod refused;
mod relations;
mod strokes;
mod styles;
mod table;
mod told;
mod tree;
mod words;

pub use refused::Unread;
pub use told::Told;

use document::transcript::Transcript;
use rules::{LineLook, PageNumbering};

use archive::Archive;
use blocks::Reader;
use relations::Relations;

/// What was read of a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Observed {
    pub transcript: Transcript,
    /// How each line looks, by its number, and the sheet it stands on.
    pub lines: Vec<(LineLook, usize)>,
    pub sheets: Vec<Sheet>,
    /// What whoever reads it should know.
    pub told: Vec<Told>,
}

/// Sheets of one size, their margins and numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    pub size: paper::Size,
    /// Top, right, bottom, left.
    pub margins: [paper::Length; 4],
    pub number: PageNumbering,
    pub has_table: bool,
    pub several_pages: Option<bool>,
}

/// Reads a Word file (WordprocessingML, transitional or strict).
///
/// # Errors
/// When it is no such file, is locked or damaged, or is more than a paper has.
pub fn read(bytes: &[u8]) -> Result<Observed, Unread> {
    let mut archive = Archive::open(bytes)?;
    let package = Relations::of(&mut archive, "")?;
    let main = package
        .first("officeDocument")
        .unwrap_or("word/document.xml")
        .to_owned();
    let relations = Relations::of(&mut archive, &main)?;
    let document = archive.part(&main)?.ok_or(Unread::NoText)?;
    let mut reader = Reader::new(&mut archive, &relations)?;
    tree::children_of_body(&document, |block| reader.block(&block))?;
    drop(document);
    reader.finish(&mut archive, &relations)
}
