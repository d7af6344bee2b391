//! The parts of the file and what they say of each other (ISO/IEC 29500-2).

use std::io::{Cursor, Write};

use chrono::Utc;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::about::About;
use crate::error::DocxError;
use crate::section::relationship;
use crate::typist::Typed;
use crate::xml::Element;

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPES: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// A root element of WordprocessingML.
pub(crate) fn wordprocessing(name: &'static str) -> Element {
    Element::new(name)
        .with(
            "xmlns:w",
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        )
        .with("xmlns:r", OFFICE)
}

pub(crate) fn pack(typed: &Typed, about: &About) -> Result<Vec<u8>, DocxError> {
    let numbers = typed.parts.iter().enumerate();
    let margins: Vec<(String, &Element)> = numbers
        .map(|(number, part)| {
            let name = format!("{}{}.xml", part.kind.word(), number + 1);
            (name, &part.content)
        })
        .collect();
    let mut files = vec![
        ("[Content_Types].xml".to_owned(), content_types(typed)),
        ("_rels/.rels".to_owned(), package_relationships()),
        ("docProps/core.xml".to_owned(), core(about)),
        (
            "word/_rels/document.xml.rels".to_owned(),
            document_relationships(typed),
        ),
        ("word/document.xml".to_owned(), typed.document.clone()),
        ("word/styles.xml".to_owned(), typed.styles.clone()),
        ("word/settings.xml".to_owned(), settings()),
    ];
    let margins = margins.into_iter();
    files.extend(margins.map(|(name, content)| (format!("word/{name}"), content.clone())));

    let mut archive = ZipWriter::new(Cursor::new(vec![]));
    // No clock: the same document gives the same bytes.
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    for (name, element) in files {
        archive.start_file(name, options)?;
        archive.write_all(&element.to_part()?)?;
    }
    Ok(archive.finish()?.into_inner())
}

fn content_types(typed: &Typed) -> Element {
    let default = |extension: &str, kind: &str| {
        Element::new("Default")
            .with("Extension", extension)
            .with("ContentType", kind)
    };
    let part = |name: String, kind: String| {
        Element::new("Override")
            .with("PartName", name)
            .with("ContentType", kind)
    };
    let word =
        |file: &str, kind: &str| part(format!("/word/{file}"), format!("{TYPES}.{kind}+xml"));
    let margins = typed.parts.iter().enumerate().map(|(number, content)| {
        let kind = content.kind.word();
        word(&format!("{kind}{}.xml", number + 1), kind)
    });
    Element::new("Types")
        .with("xmlns", format!("{PACKAGE}/content-types"))
        .child(default(
            "rels",
            "application/vnd.openxmlformats-package.relationships+xml",
        ))
        .child(default("xml", "application/xml"))
        .child(word("document.xml", "document.main"))
        .child(word("styles.xml", "styles"))
        .child(word("settings.xml", "settings"))
        .children(margins)
        .child(part(
            "/docProps/core.xml".to_owned(),
            "application/vnd.openxmlformats-package.core-properties+xml".to_owned(),
        ))
}

fn relationships() -> Element {
    Element::new("Relationships").with("xmlns", format!("{PACKAGE}/relationships"))
}

fn related(id: &str, kind: String, target: &str) -> Element {
    Element::new("Relationship")
        .with("Id", id)
        .with("Type", kind)
        .with("Target", target)
}

fn package_relationships() -> Element {
    let core = format!("{PACKAGE}/relationships/metadata/core-properties");
    relationships()
        .child(related(
            "rId1",
            format!("{OFFICE}/officeDocument"),
            "word/document.xml",
        ))
        .child(related("rId2", core, "docProps/core.xml"))
}

fn document_relationships(typed: &Typed) -> Element {
    let margins = typed.parts.iter().enumerate().map(|(number, part)| {
        let kind = part.kind.word();
        let file = format!("{kind}{}.xml", number + 1);
        related(&relationship(number), format!("{OFFICE}/{kind}"), &file)
    });
    relationships()
        .child(related("rId1", format!("{OFFICE}/styles"), "styles.xml"))
        .child(related(
            "rId2",
            format!("{OFFICE}/settings"),
            "settings.xml",
        ))
        .children(margins)
}

/// Word 2013 or newer lays it out, by its own rules for tables and spaces.
fn settings() -> Element {
    let mode = Element::new("w:compatSetting")
        .with("w:name", "compatibilityMode")
        .with("w:uri", "http://schemas.microsoft.com/office/word")
        .with("w:val", 15);
    wordprocessing("w:settings")
        .child(Element::val("w:defaultTabStop", 720))
        .child(Element::new("w:compat").child(mode))
        .child(Element::val("w:themeFontLang", "vi-VN"))
}

fn core(about: &About) -> Element {
    let said = |name: &'static str, words: &str| {
        (!words.is_empty()).then(|| Element::new(name).words(words))
    };
    let moment = about.moment.map(|moment| {
        let moment = moment.with_timezone(&Utc);
        let moment = moment.format("%Y-%m-%dT%H:%M:%SZ").to_string();
        Element::new("dcterms:created")
            .with("xsi:type", "dcterms:W3CDTF")
            .words(&moment)
    });
    Element::new("cp:coreProperties")
        .with("xmlns:cp", format!("{PACKAGE}/metadata/core-properties"))
        .with("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .with("xmlns:dcterms", "http://purl.org/dc/terms/")
        .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .children(said("dc:title", &about.title))
        .children(said("dc:subject", &about.subject))
        .children(said("dc:creator", &about.author))
        .children(moment)
        .child(Element::new("dc:language").words("vi-VN"))
}
