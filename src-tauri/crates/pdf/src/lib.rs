//! Writes finished pages as PDF: exact text, embedded subsets, tags, PDF/A, and the same bytes
//! for the same pages on every machine.
//!
//! ```text
//! Pages ──► fonts (cut each face to its characters) ──► content (marks → operators)
//!       ──► printpdf ──► finish: fields, structure, outline, metadata, output intent, /ID ──► bytes
//! ```
//!
//! printpdf draws; what it leaves out or gets wrong (fields, tags, nested outline, XMP, output
//! intent, identifiers) is put right on its object tree before anything is saved.

mod about;
mod attached;
mod content;
mod deflate;
mod error;
mod fields;
mod finish;
mod fonts;
mod metadata;
mod outline;
mod record;
mod sheaf;
mod stamp;
mod structure;
mod written;

use std::borrow::Borrow;
use std::collections::BTreeSet;

use lopdf::Document;
use paper::{FontSet, Length, Node, OutlineEntry, Page, Pages};
use printpdf::{Op, PdfDocument, PdfFont, PdfPage, PdfParseErrorSeverity, PdfSaveOptions, Rect};

pub use about::{About, Conformance, Record, Source};
pub use error::PdfError;
pub use stamp::{Onto, stamp};

/// Writes one document.
///
/// # Errors
/// When a character has no glyph in its face, when there is no page, or when the pages contradict
/// themselves; nothing is written then.
pub fn write(pages: &Pages, fonts: &FontSet, about: &About) -> Result<Vec<u8>, PdfError> {
    Writer::new(fonts, [pages])?.write(pages, about)
}

/// As [`write`], for a document of many pages that nobody needs any more: what is drawn makes room
/// for what comes.
///
/// # Errors
/// As [`write`].
pub fn write_up(pages: Pages, fonts: &FontSet, about: &About) -> Result<Vec<u8>, PdfError> {
    let writer = Writer::new(fonts, [&pages])?;
    writer.put(pages.pages, &pages.nodes, &pages.outline, about)
}

/// Writes any number of documents with the same cut and packed fonts.
///
/// Packing the fonts is most of the work, so five hundred invitations cost little more than their
/// text. The bytes of a document depend on its pages, its [`About`] and on the characters of all
/// documents the writer was made for.
pub struct Writer {
    fonts: fonts::Subsets,
}

impl Writer {
    /// A writer for documents that use no other characters than `documents`.
    ///
    /// # Errors
    /// When a character has no glyph in its face.
    pub fn new<'a>(
        fonts: &FontSet,
        documents: impl IntoIterator<Item = &'a Pages>,
    ) -> Result<Writer, PdfError> {
        Ok(Writer {
            fonts: fonts::Subsets::cut(fonts, documents)?,
        })
    }

    /// Writes one of the documents the writer was made for.
    ///
    /// # Errors
    /// When there is no page, a character is not among those the writer was made for, or the
    /// pages contradict themselves.
    pub fn write(&self, pages: &Pages, about: &About) -> Result<Vec<u8>, PdfError> {
        let sheets = pages.pages.iter().collect();
        self.put(sheets, &pages.nodes, &pages.outline, about)
    }

    fn put<P: Borrow<Page>>(
        &self,
        pages: Vec<P>,
        nodes: &[Node],
        outline: &[OutlineEntry],
        about: &About,
    ) -> Result<Vec<u8>, PdfError> {
        let tree = structure::Tree::of(nodes)?;
        let mut owners = Vec::with_capacity(pages.len());
        let mut areas = Vec::with_capacity(pages.len());
        let mut read = BTreeSet::new();
        let mut whole: Option<Document> = None;
        // Of letters it does not see on the first pages printpdf keeps no widths.
        let specimen = pages.len() > sheaf::SHEAF || self.fonts.has_letters_of_areas();
        let heights = pages.iter().map(|page| page.borrow().size.height);
        let heights: Vec<Length> = heights.collect();
        let mut pages = pages.into_iter().peekable();
        while let Some(first) = pages.peek() {
            let mut sheets = Vec::with_capacity(sheaf::SHEAF * sheaf::HANDS + 1);
            if specimen && whole.is_none() {
                sheets.push(sheet(first.borrow(), content::specimen(&self.fonts)?));
            }
            for page in pages.by_ref().take(sheaf::SHEAF * sheaf::HANDS) {
                let page = page.borrow();
                let content = content::draw(page, &tree, &read, &self.fonts)?;
                read.extend(content.owners.iter().copied());
                sheets.push(sheet(page, content.ops));
                owners.push(content.owners);
                areas.push(content.areas);
            }
            let drawn = sheaf::side_by_side(sheets, |sheets| self.drawn(sheets));
            for drawn in drawn {
                let mut drawn = drawn?;
                match &mut whole {
                    None => {
                        if specimen {
                            sheaf::leave_out_first(&mut drawn)?;
                        }
                        whole = Some(drawn);
                    }
                    Some(whole) => sheaf::append(whole, drawn)?,
                }
            }
        }
        let mut objects = whole.ok_or(PdfError::NoPages)?;

        self.fonts.embed(&mut objects, &about.conformance)?;
        let sheets: Vec<_> = objects.get_pages().into_values().collect();
        let fields = fields::write(&mut objects, &sheets, areas, &self.fonts)?;
        let structure = tree.write(&mut objects, &sheets, &owners, &fields)?;
        let outline = outline::write(&mut objects, &sheets, outline, &heights)?;
        finish::finish(objects, about, structure.as_ref(), outline)
    }

    /// Pages as printpdf writes them, deflated.
    fn drawn(&self, pages: Vec<PdfPage>) -> Result<Document, PdfError> {
        let mut file = PdfDocument::new("");
        for subset in self.fonts.iter() {
            let font = PdfFont::new(subset.parsed.clone());
            file.resources.fonts.map.insert(subset.resource(), font);
        }
        file.pages = pages;
        let options = PdfSaveOptions {
            subset_fonts: false,
            image_optimization: None,
            ..PdfSaveOptions::default()
        };
        let mut warnings = Vec::new();
        let objects = file.to_lopdf_document(&options, &mut warnings);
        match warnings
            .into_iter()
            .find(|warning| warning.severity == PdfParseErrorSeverity::Error)
        {
            Some(warning) => Err(PdfError::Library(warning.msg)),
            None => sheaf::deflate(objects),
        }
    }
}

fn sheet(page: &Page, ops: Vec<Op>) -> PdfPage {
    let sheet = Rect::from_wh(
        content::points(page.size.width),
        content::points(page.size.height),
    );
    PdfPage {
        media_box: sheet.clone(),
        trim_box: sheet.clone(),
        crop_box: sheet,
        ops,
    }
}

#[cfg(test)]
mod tests;
