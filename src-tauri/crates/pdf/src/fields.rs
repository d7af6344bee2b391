//! Named empty areas as the fields of a form.
//!
//! What PDF/A asks of a field (ISO 19005-2, 6.3 and 6.4): it is printed, it has an appearance,
//! though an empty one, and no actions; nothing is left to the reader to draw.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use paper::{NodeId, Purpose};

use crate::PdfError;
use crate::content::Placed;
use crate::fonts::Subsets;
use crate::metadata::text;

/// A field in the file, for the structure tree.
pub(crate) struct Field {
    pub(crate) id: ObjectId,
    pub(crate) page: ObjectId,
    pub(crate) node: NodeId,
    /// Its key in the tree of parents: behind those of the pages.
    pub(crate) key: i64,
    pub(crate) label: String,
}

/// Annotations of type Widget are printed with the page.
const PRINT: i64 = 4;
/// There is a field to be signed (ISO 32000-1, table 219).
const SIGNATURES: i64 = 1;

/// Writes the areas of all pages as fields, which are their own annotations.
pub(crate) fn write(
    objects: &mut Document,
    sheets: &[ObjectId],
    areas: Vec<Vec<Placed>>,
    fonts: &Subsets,
) -> Result<Vec<Field>, PdfError> {
    let mut form = Form::default();
    let mut fields = vec![];
    for (&page, areas) in sheets.iter().zip(areas) {
        let mut annotations: Vec<Object> = vec![];
        for placed in areas {
            let key = i64::try_from(sheets.len() + fields.len()).unwrap_or(i64::MAX);
            let id = form.field(objects, (page, key), &placed, fonts)?;
            annotations.push(id.into());
            fields.push(Field {
                id,
                page,
                node: placed.node,
                key,
                label: placed.area.label,
            });
        }
        // printpdf writes an empty list of annotations on every page.
        let page = objects.get_object_mut(page)?.as_dict_mut()?;
        page.remove(b"Annots");
        if !annotations.is_empty() {
            page.set("Annots", annotations);
        }
    }
    if !fields.is_empty() {
        let ids: Vec<Object> = fields.iter().map(|field| field.id.into()).collect();
        let form = form.dictionary(ids);
        objects.catalog_mut()?.set("AcroForm", form);
    }
    Ok(fields)
}

/// What the fields of a document share.
#[derive(Default)]
struct Form {
    /// How many have a name so far.
    names: BTreeMap<&'static str, usize>,
    /// Faces of what may be filled in; all of them are embedded.
    faces: Dictionary,
    signed: bool,
}

impl Form {
    fn field(
        &mut self,
        objects: &mut Document,
        (page, key): (ObjectId, i64),
        placed: &Placed,
        fonts: &Subsets,
    ) -> Result<ObjectId, PdfError> {
        let area = &placed.area;
        let [left, bottom, right, top] = placed.edges.map(|edge| edge.0);
        let appearance = objects.add_object(Stream::new(
            dictionary! {
                "Type" => "XObject",
                "Subtype" => "Form",
                "BBox" => vec![0.into(), 0.into(), (right - left).into(), (top - bottom).into()],
                "Resources" => Dictionary::new(),
            },
            vec![],
        ));
        let mut field = dictionary! {
            "Type" => "Annot",
            "Subtype" => "Widget",
            "T" => Object::string_literal(self.name(area.name)),
            "TU" => text(&area.label),
            "Rect" => vec![left.into(), bottom.into(), right.into(), top.into()],
            "F" => PRINT,
            "P" => page,
            "AP" => dictionary! { "N" => appearance },
            "StructParent" => key,
        };
        match area.purpose {
            Purpose::Signature => {
                self.signed = true;
                field.set("FT", "Sig");
            }
            Purpose::Words { face, size, .. } => {
                let (name, font) = fonts
                    .written(face, objects)
                    .ok_or(PdfError::Contradiction("phông chữ"))?;
                let look = format!("/{name} {} Tf 0 g", size.to_pt());
                self.faces.set(name, font);
                field.set("FT", "Tx");
                field.set("DA", Object::string_literal(look));
                // In the middle.
                field.set("Q", 1);
            }
        }
        Ok(objects.add_object(field))
    }

    /// `chu-ky-nguoi-ky`, then `chu-ky-nguoi-ky-2`.
    fn name(&mut self, name: &'static str) -> String {
        let count = self.names.entry(name).or_default();
        *count += 1;
        match *count {
            1 => name.to_owned(),
            count => format!("{name}-{count}"),
        }
    }

    fn dictionary(self, fields: Vec<Object>) -> Dictionary {
        let mut form = dictionary! { "Fields" => fields };
        if self.signed {
            form.set("SigFlags", SIGNATURES);
        }
        if !self.faces.is_empty() {
            form.set("DR", dictionary! { "Font" => self.faces });
        }
        form
    }
}
