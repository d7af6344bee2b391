//! Pages go through printpdf a sheaf at a time: its operators take a hundred times the room of
//! the deflated content they become, and a register has a thousand pages.

use std::panic::resume_unwind;
use std::thread;

use lopdf::{Dictionary, Document, Object, ObjectId};
use printpdf::PdfPage;

use crate::{PdfError, deflate};

/// Pages that are drawn at once.
pub(crate) const SHEAF: usize = 32;

/// Sheaves that are drawn at the same time: their operators are held together.
pub(crate) const HANDS: usize = 2;

/// Draws a run of pages sheaf by sheaf, each sheaf in a hand of its own. The answers come in the
/// order of the pages.
pub(crate) fn side_by_side(
    mut pages: Vec<PdfPage>,
    draw: impl Fn(Vec<PdfPage>) -> Result<Document, PdfError> + Sync,
) -> Vec<Result<Document, PdfError>> {
    let draw = &draw;
    thread::scope(|scope| {
        let mut others = vec![];
        while pages.len() > SHEAF {
            let rest = pages.split_off(SHEAF);
            let sheaf = std::mem::replace(&mut pages, rest);
            others.push(scope.spawn(move || draw(sheaf)));
        }
        let last = draw(pages);
        let others = others.into_iter().map(|hand| hand.join());
        let mut drawn: Vec<_> = others
            .map(|drawn| drawn.unwrap_or_else(|broken| resume_unwind(broken)))
            .collect();
        drawn.push(last);
        drawn
    })
}

/// Appends the pages of a document that was drawn with the same fonts.
pub(crate) fn append(objects: &mut Document, mut drawn: Document) -> Result<(), PdfError> {
    // Not by `get_pages`, which walks through all of a book to count them.
    let first = objects.page_iter().next().ok_or(PdfError::NoPages)?;
    let model = objects.get_dictionary(first)?;
    let parent = model.get(b"Parent")?.as_reference()?;
    let resources = model.get(b"Resources")?.clone();
    let mut sheets: Vec<Object> = vec![];
    for sheet in drawn.get_pages().into_values() {
        let mut page = taken(&mut drawn, sheet)?.as_dict()?.clone();
        let content = page.get(b"Contents")?.as_reference()?;
        let content = taken(&mut drawn, content)?;
        page.set("Contents", objects.add_object(content));
        page.set("Resources", resources.clone());
        page.set("Parent", parent);
        sheets.push(objects.add_object(page).into());
    }
    let tree = objects.get_object_mut(parent)?.as_dict_mut()?;
    let kids = tree.get_mut(b"Kids")?.as_array_mut()?;
    kids.extend(sheets);
    let count = i64::try_from(kids.len()).unwrap_or(i64::MAX);
    tree.set("Count", count);
    Ok(())
}

/// Takes the first page out: the specimen of the fonts, in front of the pages of a first sheaf.
pub(crate) fn leave_out_first(objects: &mut Document) -> Result<(), PdfError> {
    let first = objects.page_iter().next().ok_or(PdfError::NoPages)?;
    let page = taken(objects, first)?;
    let page = page.as_dict()?;
    for part in [b"Contents".as_slice(), b"Resources"] {
        taken(objects, page.get(part)?.as_reference()?)?;
    }
    let tree = page.get(b"Parent")?.as_reference()?;
    let tree = objects.get_object_mut(tree)?.as_dict_mut()?;
    let kids = tree.get_mut(b"Kids")?.as_array_mut()?;
    kids.remove(0);
    let count = i64::try_from(kids.len()).unwrap_or(i64::MAX);
    tree.set("Count", count);
    Ok(())
}

/// Deflates what the pages of a document draw.
pub(crate) fn deflate(mut objects: Document) -> Result<Document, PdfError> {
    for sheet in objects.get_pages().into_values() {
        let page: &Dictionary = objects.get_dictionary(sheet)?;
        let content = page.get(b"Contents")?.as_reference()?;
        deflate::deflate(objects.get_object_mut(content)?.as_stream_mut()?)?;
    }
    Ok(objects)
}

fn taken(objects: &mut Document, id: ObjectId) -> Result<Object, PdfError> {
    let object = objects.objects.remove(&id);
    object.ok_or(PdfError::Contradiction("trang"))
}
