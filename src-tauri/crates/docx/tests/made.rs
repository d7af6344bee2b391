//! Word files as other programs make them, part by part.
#![allow(clippy::unwrap_used, dead_code, reason = "a proof may say no")]

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub const HEAD: &str = "<w:document \
    xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>";
pub const END: &str = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
    <w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1701\"/></w:sectPr>\
    </w:body></w:document>";

/// An archive of these parts.
pub fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(vec![]));
    // Quickly: some of them are large.
    let options = SimpleFileOptions::default().compression_level(Some(1));
    for (name, bytes) in parts {
        archive.start_file(*name, options).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A file whose text is this XML.
pub fn with_body(body: &str) -> Vec<u8> {
    with_parts(body, &[])
}

pub fn with_parts(body: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let document = format!("{HEAD}{body}{END}");
    let mut parts = vec![("word/document.xml", document.as_bytes())];
    parts.extend(more);
    packed(&parts)
}

/// A paragraph with properties of its own and of its words.
pub fn paragraph(look: &str, hand: &str, words: &str) -> String {
    format!(
        "<w:p><w:pPr>{look}</w:pPr><w:r><w:rPr>{hand}</w:rPr>\
         <w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>"
    )
}
