use lopdf::{Document, Object, ObjectId, dictionary};
use paper::{Length, OutlineEntry};

use crate::PdfError;
use crate::content::points;
use crate::metadata::text;

/// Writes the outline as a tree, all of it unfolded. Returns its root, or nothing when there is
/// none.
pub(crate) fn write(
    objects: &mut Document,
    sheets: &[ObjectId],
    outline: &[OutlineEntry],
    heights: &[Length],
) -> Result<Option<ObjectId>, PdfError> {
    if outline.is_empty() {
        return Ok(None);
    }
    // Entry 0 is the root; the parent of an entry is the last one before it of lesser depth.
    let count = outline.len();
    let mut children = vec![Vec::new(); count + 1];
    let mut parents = vec![0; count + 1];
    let mut path: Vec<(u8, usize)> = vec![(0, 0)];
    for (entry, depth) in (1..).zip(outline.iter().map(|entry| entry.depth.max(1))) {
        while path.last().is_some_and(|&(above, _)| above >= depth) {
            path.pop();
        }
        parents[entry] = path.last().map_or(0, |&(_, parent)| parent);
        children[parents[entry]].push(entry);
        path.push((depth, entry));
    }
    let mut below = vec![0_i64; count + 1];
    for entry in (1..=count).rev() {
        below[parents[entry]] += 1 + below[entry];
    }

    let ids: Vec<ObjectId> = (0..=count).map(|_| objects.new_object_id()).collect();
    for (number, siblings) in children.iter().enumerate() {
        let mut folder = match number.checked_sub(1) {
            None => dictionary! { "Type" => "Outlines" },
            Some(index) => {
                let entry = &outline[index];
                let (Some(&sheet), Some(&height)) =
                    (sheets.get(entry.page), heights.get(entry.page))
                else {
                    return Err(PdfError::Contradiction("trang của đề mục"));
                };
                let top = points(height - entry.y).0;
                let place: Vec<Object> = vec![
                    sheet.into(),
                    "XYZ".into(),
                    Object::Null,
                    top.into(),
                    Object::Null,
                ];
                dictionary! {
                    "Title" => text(&entry.title),
                    "Parent" => ids[parents[number]],
                    "Dest" => place,
                }
            }
        };
        if let (Some(&first), Some(&last)) = (siblings.first(), siblings.last()) {
            folder.set("First", ids[first]);
            folder.set("Last", ids[last]);
            folder.set("Count", below[number]);
        }
        let around = &children[parents[number]];
        if let Some(at) = around.iter().position(|&sibling| sibling == number) {
            if let Some(&next) = around.get(at + 1) {
                folder.set("Next", ids[next]);
            }
            if let Some(&previous) = at.checked_sub(1).and_then(|at| around.get(at)) {
                folder.set("Prev", ids[previous]);
            }
        }
        objects.set_object(ids[number], folder);
    }
    Ok(Some(ids[0]))
}
