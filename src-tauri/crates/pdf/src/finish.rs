use lopdf::{Document, Object, ObjectId, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use crate::deflate::deflate_all;
use crate::metadata::Metadata;
use crate::written::Written;
use crate::{About, Conformance, PdfError, attached};

/// Bytes of the identifier of a file.
const ID: usize = 16;

const SRGB: &[u8] = include_bytes!("../../../../assets/icc/sRGB-v2-magic.icc");

/// Puts right what printpdf leaves out or gets wrong, and saves.
pub(crate) fn finish(
    mut objects: Document,
    about: &About,
    structure: Option<&(ObjectId, Written)>,
    outline: Option<ObjectId>,
) -> Result<Vec<u8>, PdfError> {
    objects.version = about.conformance.pdf_version().to_owned();
    describe(&mut objects, about)?;
    let intent = output_intent(&mut objects);
    if let Conformance::A3b(source) = &about.conformance {
        attached::attach(&mut objects, source, about)?;
    }

    let catalog = objects.catalog_mut()?;
    catalog.set("OutputIntents", vec![Object::Reference(intent)]);
    catalog.set("Lang", Object::string_literal("vi-VN"));
    catalog.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true },
    );
    if let Some((root, _)) = structure {
        catalog.set("MarkInfo", dictionary! { "Marked" => true });
        catalog.set("StructTreeRoot", *root);
    }
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
        catalog.set("PageMode", "UseOutlines");
    }
    deflate_all(&mut objects)?;
    identify(objects, structure.map(|(_, elements)| elements))
}

/// Info dictionary and XMP packet. The packet stays uncompressed, as PDF/A-1 demands, so that any
/// program can find it in the bytes.
fn describe(objects: &mut Document, about: &About) -> Result<(), PdfError> {
    let metadata = Metadata::of(about);
    let packet = Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        metadata.xmp().into_bytes(),
    )
    .with_compression(false);
    let packet = objects.add_object(packet);
    objects.catalog_mut()?.set("Metadata", packet);
    let info = objects.trailer.get(b"Info")?.as_reference()?;
    objects.set_object(info, metadata.info());
    Ok(())
}

/// Which red is red: the profile that gives the colour numbers of the pages their meaning.
fn output_intent(objects: &mut Document) -> ObjectId {
    let profile = objects.add_object(Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()));
    objects.add_object(dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "RegistryName" => Object::string_literal("http://www.color.org"),
        "DestOutputProfile" => profile,
    })
}

/// Saves with an identifier taken from the content: printpdf's own is random, and PDF/A demands
/// one.
fn identify(mut objects: Document, elements: Option<&Written>) -> Result<Vec<u8>, PdfError> {
    let blank = Object::String(vec![0; ID], StringFormat::Hexadecimal);
    objects.trailer.set("ID", vec![blank.clone(), blank]);
    let mut bytes = Vec::new();
    let unsaved = |error: std::io::Error| PdfError::Library(error.to_string());
    objects.save_to(&mut bytes).map_err(unsaved)?;
    drop(objects);
    let mut hasher = Sha256::new_with_prefix(&bytes);
    hasher.update(elements.map(Written::bytes).unwrap_or_default());
    let id: String = hasher.finalize()[..ID]
        .iter()
        .map(|byte| format!("{byte:02X}"))
        .collect();
    // The trailer is the last thing in the file, and names the identifier twice.
    for _ in 0..2 {
        let at = bytes
            .windows(2 * ID)
            .rposition(|word| word == [b'0'; 2 * ID]);
        let at = at.ok_or(PdfError::Contradiction("mã của tệp"))?;
        bytes[at..at + 2 * ID].copy_from_slice(id.as_bytes());
    }
    if let Some(elements) = elements {
        elements.put_into(&mut bytes)?;
    }
    Ok(bytes)
}
