use lopdf::{Document, Object, Stream, dictionary};

use crate::metadata::{Metadata, text};
use crate::{About, PdfError, Source};

/// Puts the source of the pages into the file, as its own source (ISO 19005-3, 6.8).
pub(crate) fn attach(
    objects: &mut Document,
    source: &Source,
    about: &About,
) -> Result<(), PdfError> {
    let size = i64::try_from(source.bytes.len()).unwrap_or(i64::MAX);
    let mut parameters = dictionary! { "Size" => size };
    if let Some(moment) = Metadata::of(about).modified() {
        parameters.set("ModDate", moment);
    }
    let embedded = objects.add_object(Stream::new(
        dictionary! {
            "Type" => "EmbeddedFile",
            "Subtype" => source.media_type,
            "Params" => parameters,
        },
        source.bytes.clone(),
    ));
    let file = objects.add_object(dictionary! {
        "Type" => "Filespec",
        "F" => Object::string_literal(source.name.as_str()),
        "UF" => text(&source.name),
        "Desc" => text(&source.description),
        "AFRelationship" => "Source",
        "EF" => dictionary! { "F" => embedded, "UF" => embedded },
    });
    let names: Vec<Object> = vec![text(&source.name), file.into()];
    let catalog = objects.catalog_mut()?;
    catalog.set("AF", vec![Object::Reference(file)]);
    catalog.set(
        "Names",
        dictionary! { "EmbeddedFiles" => dictionary! { "Names" => names } },
    );
    Ok(())
}
