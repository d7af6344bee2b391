//! The archive a Word file is, with bounds on what comes out of it.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::Unread;

/// Of the whole file, in bytes: scans in it count.
const FILE_AT_MOST: usize = 256 << 20;
/// Of one part, unpacked.
const PART_AT_MOST: u64 = 16 << 20;
/// Of all parts that are read.
const PARTS_AT_MOST: u64 = 32 << 20;
const ENTRIES_AT_MOST: usize = 4096;
/// Files of the time before archives, and locked ones, begin so.
const OLD: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

pub(super) struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    room: u64,
}

impl<'b> Archive<'b> {
    pub fn open(bytes: &'b [u8]) -> Result<Archive<'b>, Unread> {
        if bytes.len() > FILE_AT_MOST {
            return Err(Unread::TooMuch);
        }
        if bytes.starts_with(OLD) {
            return Err(old(bytes));
        }
        if !bytes.starts_with(b"PK") {
            return Err(Unread::Foreign);
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unread::Damaged)?;
        if zip.len() > ENTRIES_AT_MOST {
            return Err(Unread::TooMuch);
        }
        let archive = Archive {
            zip,
            room: PARTS_AT_MOST,
        };
        let known = |name: String| name == "[Content_Types].xml" || name.starts_with("word/");
        let is_word = archive.names().any(known);
        is_word.then_some(archive).ok_or(Unread::Foreign)
    }

    pub fn names(&self) -> impl Iterator<Item = String> + '_ {
        let names = self.zip.file_names().filter_map(Result::ok);
        names.map(|name| name.into_owned())
    }

    /// The words of a part; none where it is not there.
    pub fn part(&mut self, name: &str) -> Result<Option<String>, Unread> {
        let part = match self.zip.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(_)) => return Err(Unread::Locked),
            Err(_) => return Err(Unread::Damaged),
        };
        let most = PART_AT_MOST.min(self.room);
        let mut bytes = vec![];
        let mut part = part.take(most + 1);
        part.read_to_end(&mut bytes).map_err(|_| Unread::Damaged)?;
        let length = bytes.len() as u64;
        if length > most {
            return Err(Unread::TooMuch);
        }
        self.room -= length;
        text(bytes).map(Some)
    }
}

/// What a file of the old container is: its directory names its streams in UTF-16.
fn old(bytes: &[u8]) -> Unread {
    let wide = |name: &str| {
        name.encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect::<Vec<u8>>()
    };
    let holds = |name: &str| {
        let name = wide(name);
        bytes.windows(name.len()).any(|window| window == name)
    };
    match (holds("EncryptedPackage"), holds("WordDocument")) {
        (true, _) => Unread::Locked,
        (_, true) => Unread::Old,
        _ => Unread::Foreign,
    }
}

/// XML is UTF-8 or UTF-16; Word writes the first.
fn text(bytes: Vec<u8>) -> Result<String, Unread> {
    let wide = |read: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).skip(1);
        let units: Vec<u16> = units.map(|pair| read([pair[0], pair[1]])).collect();
        String::from_utf16(&units).map_err(|_| Unread::Damaged)
    };
    match bytes.as_slice() {
        [0xFF, 0xFE, ..] => wide(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => wide(u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => {
            String::from_utf8(rest.to_vec()).map_err(|_| Unread::Damaged)
        }
        _ => String::from_utf8(bytes).map_err(|_| Unread::Damaged),
    }
}
