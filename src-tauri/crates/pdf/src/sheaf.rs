//! Pages go through printpdf a sheaf at a time: its operators take a hundred times the room of
//! the deflated content they become, and a register has a thousand pages.

use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::PdfError;

/// Pages whose operators are held at the same time.
pub(crate) const SHEAF: usize = 64;

/// Appends the pages of a document that was drawn with the same fonts.
pub(crate) fn append(objects: &mut Document, mut drawn: Document) -> Result<(), PdfError> {
    let first = objects.get_pages().into_values().next();
    let first = first.ok_or(PdfError::NoPages)?;
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

/// Takes the last page out: the specimen of the fonts, behind the pages of a first sheaf.
pub(crate) fn leave_out_last(objects: &mut Document) -> Result<(), PdfError> {
    let last = objects.get_pages().into_values().next_back();
    let last = last.ok_or(PdfError::NoPages)?;
    let page = taken(objects, last)?;
    let page = page.as_dict()?;
    for part in [b"Contents".as_slice(), b"Resources"] {
        taken(objects, page.get(part)?.as_reference()?)?;
    }
    let tree = page.get(b"Parent")?.as_reference()?;
    let tree = objects.get_object_mut(tree)?.as_dict_mut()?;
    let kids = tree.get_mut(b"Kids")?.as_array_mut()?;
    kids.pop();
    let count = i64::try_from(kids.len()).unwrap_or(i64::MAX);
    tree.set("Count", count);
    Ok(())
}

/// Deflates what the pages of a document draw.
pub(crate) fn deflate(objects: &mut Document) -> Result<(), PdfError> {
    for sheet in objects.get_pages().into_values() {
        let page: &Dictionary = objects.get_dictionary(sheet)?;
        let content = page.get(b"Contents")?.as_reference()?;
        objects
            .get_object_mut(content)?
            .as_stream_mut()?
            .compress()?;
    }
    Ok(())
}

fn taken(objects: &mut Document, id: ObjectId) -> Result<Object, PdfError> {
    let object = objects.objects.remove(&id);
    object.ok_or(PdfError::Contradiction("trang"))
}
