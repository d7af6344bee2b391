//! What a file is, by its bytes.

use std::io::Cursor;
use std::path::Path;

use zip::ZipArchive;

use super::{Refused, delimited};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Xlsx,
    Xls,
    Ods,
    /// Text with separators.
    Text,
}

impl Format {
    /// A sentence when the name of the file promises another format.
    pub fn note_on(self, name: &str) -> Option<String> {
        let ending = Path::new(name).extension()?.to_str()?.to_lowercase();
        let (endings, what): (&[&str], &str) = match self {
            Format::Xlsx => (&["xlsx", "xlsm", "xltx"], "Excel (.xlsx)"),
            Format::Xls => (&["xls", "xlt"], "Excel 97-2003 (.xls)"),
            Format::Ods => (&["ods", "ots"], "LibreOffice (.ods)"),
            Format::Text => (&["csv", "txt", "tsv", "tab"], "chữ có dấu phân cách (.csv)"),
        };
        let as_promised = endings.contains(&ending.as_str());
        (!as_promised).then(|| {
            format!("Tệp mang đuôi “.{ending}” nhưng thật ra là tệp {what}; đã đọc theo nội dung.")
        })
    }
}

pub(super) fn format(bytes: &[u8]) -> Result<Format, Refused> {
    const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    match bytes {
        [] => Err(Refused::Blank),
        [b'P', b'K', 3, 4, ..] => packed(bytes),
        _ if bytes.starts_with(COMPOUND) => compound(bytes),
        _ if bytes.starts_with(b"%PDF") => Err(Refused::Pdf),
        _ => text(bytes),
    }
}

fn packed(bytes: &[u8]) -> Result<Format, Refused> {
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refused::Damaged)?;
    let holds = |wanted: &str| {
        archive
            .file_names()
            .flatten()
            .any(|name| name.replace('\\', "/").eq_ignore_ascii_case(wanted))
    };
    if holds("xl/workbook.bin") {
        Err(Refused::Binary)
    } else if holds("word/document.xml") {
        Err(Refused::Word)
    } else if holds("ppt/presentation.xml") {
        Err(Refused::NotASpreadsheet)
    } else if holds("[Content_Types].xml") && holds("_rels/.rels") {
        Ok(Format::Xlsx)
    } else if holds("content.xml") {
        Ok(Format::Ods)
    } else {
        Err(Refused::NotASpreadsheet)
    }
}

/// The container of old Office files, and of encrypted new ones. Its list of streams has their
/// names in UTF-16.
fn compound(bytes: &[u8]) -> Result<Format, Refused> {
    let holds = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        // Entries of the list begin at multiples of 128 bytes.
        let mut entries = bytes.chunks_exact(128);
        entries.any(|entry| entry.starts_with(&name) && entry[name.len()..].starts_with(&[0, 0]))
    };
    if holds("EncryptedPackage") {
        Err(Refused::Password)
    } else if holds("Workbook") || holds("Book") || holds("WORKBOOK") || holds("BOOK") {
        Ok(Format::Xls)
    } else if holds("WordDocument") {
        Err(Refused::Word)
    } else {
        // The list stands where the copy broke off, or this is another program's file.
        Err(Refused::Damaged)
    }
}

fn text(bytes: &[u8]) -> Result<Format, Refused> {
    let head: String = delimited::decode(&bytes[..bytes.len().min(4096)])
        .trim_start()
        .chars()
        .take(1000)
        .collect::<String>()
        .to_lowercase();
    let is_web = [
        "<!doctype",
        "<html",
        "<?xml",
        "<table",
        "<meta",
        "<head",
        "mime-version:",
    ];
    if is_web.iter().any(|beginning| head.starts_with(beginning)) {
        return Err(Refused::WebPage);
    }
    if head.starts_with("{\\rtf") {
        return Err(Refused::Word);
    }
    let is_binary = head
        .chars()
        .any(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{1a}' | '\u{c}'));
    match is_binary {
        true => Err(Refused::NotASpreadsheet),
        false => Ok(Format::Text),
    }
}
