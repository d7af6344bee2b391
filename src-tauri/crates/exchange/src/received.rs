//! A PDF somebody sent, opened for reading: measured first, since a few bytes of it may say that
//! they are a gigabyte.

use hayro::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use lopdf::{Document, LoadOptions, Object, Stream};
use std::sync::Arc;

use crate::guarded::Unanswered;

/// No stream of a received file may unpack to more than this, in bytes.
pub(crate) const STREAM_AT_MOST: usize = 32 << 20;
/// All streams together.
const STREAMS_AT_MOST: usize = 256 << 20;
/// A sheet A3 at 600 dots an inch is 70 million.
const PIXELS_AT_MOST: i64 = 100_000_000;

/// Why a received file gives nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// Not a form of file that is read here.
    Foreign,
    /// It is locked with a password.
    Locked,
    Damaged,
    /// It is more than a paper has, packed or unpacked, or takes longer.
    TooMuch,
}

impl From<Unanswered> for Unread {
    fn from(unanswered: Unanswered) -> Unread {
        match unanswered {
            Unanswered::Late => Unread::TooMuch,
            Unanswered::Broken => Unread::Damaged,
        }
    }
}

/// A PDF may begin a little behind the beginning of the file.
pub(crate) fn is_pdf(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(1024)];
    head.windows(5).any(|piece| piece == b"%PDF-")
}

/// Opens a PDF whose streams are no more than they should be.
pub(crate) fn open(bytes: Arc<Vec<u8>>) -> Result<Pdf, Unread> {
    measure(&bytes)?;
    Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(
            DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm,
        ) => Unread::Locked,
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => Unread::Damaged,
    })
}

/// Unpacks every stream once, bounded; those of pictures are measured by what they promise.
fn measure(bytes: &[u8]) -> Result<(), Unread> {
    let options = LoadOptions::with_max_decompressed_size(STREAM_AT_MOST);
    let document = Document::load_mem_with_options(bytes, options).map_err(|_| Unread::Damaged)?;
    let mut room = STREAMS_AT_MOST;
    for stream in document
        .objects
        .values()
        .filter_map(|object| object.as_stream().ok())
    {
        if is_picture(stream) {
            if pixels(stream, &document) > PIXELS_AT_MOST {
                return Err(Unread::TooMuch);
            }
        } else if let Ok(filters) = stream.filters() {
            if filters.iter().all(|filter| !is_unpacking(filter)) {
                continue;
            }
            match stream.decompressed_content_with_limit(STREAM_AT_MOST) {
                Ok(content) if content.len() <= room => room -= content.len(),
                Ok(_) => return Err(Unread::TooMuch),
                Err(lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded {
                    ..
                })) => return Err(Unread::TooMuch),
                // Unknown or broken: the reader will leave it out as well.
                Err(_) => {}
            }
        }
    }
    Ok(())
}

fn is_unpacking(filter: &[u8]) -> bool {
    [&b"FlateDecode"[..], b"LZWDecode", b"Fl", b"LZW"].contains(&filter)
}

fn is_picture(stream: &Stream) -> bool {
    let subtype = stream.dict.get(b"Subtype").and_then(Object::as_name);
    subtype.is_ok_and(|name| name == b"Image")
}

fn pixels(stream: &Stream, document: &Document) -> i64 {
    let length = |key: &[u8]| {
        let length = stream.dict.get_deref(key, document);
        length.and_then(Object::as_i64).unwrap_or(0)
    };
    length(b"Width").saturating_mul(length(b"Height"))
}
