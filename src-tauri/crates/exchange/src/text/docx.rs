//! Word since 2007: the runs of the body, of notes, headers and footers.

use std::io::{BufReader, Cursor, Read};

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::Event;
use zip::ZipArchive;

use super::Unread;
use crate::guarded::Term;

/// No part unpacks to more than this, in bytes.
const PART_AT_MOST: u64 = 64 << 20;

pub(super) fn read(bytes: &[u8], most: usize, term: Term) -> Result<String, Unread> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unread::Damaged)?;
    let mut text = String::new();
    let notes = ["word/footnotes.xml", "word/endnotes.xml"];
    match archive.by_name("word/document.xml") {
        Ok(part) => runs(part, &mut text, most, term)?,
        Err(zip::result::ZipError::FileNotFound) => return Err(Unread::Foreign),
        Err(_) => return Err(Unread::Damaged),
    }
    for name in notes {
        if let Ok(part) = archive.by_name(name) {
            runs(part, &mut text, most, term)?;
        }
    }
    Ok(text)
}

/// The words of `w:t`; paragraphs, cells, tabs and breaks part them.
fn runs(part: impl Read, text: &mut String, most: usize, term: Term) -> Result<(), Unread> {
    let mut reader = quick_xml::Reader::from_reader(BufReader::new(part.take(PART_AT_MOST)));
    let mut buffer = Vec::new();
    let mut inside = false;
    while text.len() < most {
        term.keep();
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag)) => inside = tag.local_name().as_ref() == "t",
            Ok(Event::End(tag)) => {
                inside = false;
                if ["p", "tc"].contains(&tag.local_name().as_ref()) {
                    text.push('\n');
                }
            }
            Ok(Event::Empty(tag)) if ["tab", "br", "cr"].contains(&tag.local_name().as_ref()) => {
                text.push(' ');
            }
            Ok(Event::Text(words)) if inside => text.push_str(&words),
            Ok(Event::GeneralRef(name)) if inside => match name.resolve_char_ref() {
                Ok(Some(sign)) => text.push(sign),
                _ => text.push_str(resolve_predefined_entity(&name).unwrap_or_default()),
            },
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(_) => return Err(Unread::Damaged),
        }
    }
    Ok(())
}
