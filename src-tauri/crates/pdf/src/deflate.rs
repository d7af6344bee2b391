//! Deflating: most of the work of writing a PDF.

use std::cell::RefCell;
use std::thread::LocalKey;

use libdeflater::{CompressionLvl, Compressor};
use lopdf::{Document, Object, Stream};

use crate::PdfError;

/// What the entries of a packed stream take in its dictionary: less is not worth packing for.
const ENTRIES: usize = 19;

/// What is shorter is packed before the thorough tables are cleared.
const SHORT: usize = 16 * 1024;

thread_local! {
    /// For words and operators, which repeat themselves.
    static THOROUGH: RefCell<Packer> = RefCell::new(Packer::new(6));
    /// For outlines of letters: what higher levels still find in them is two parts in a hundred,
    /// for twice the time.
    static QUICK: RefCell<Packer> = RefCell::new(Packer::new(1));
}

/// Tables of half a megabyte and the room a stream is packed in, kept for the next stream: it is
/// quicker to clear them than to ask the system for others.
struct Packer {
    tables: Compressor,
    room: Vec<u8>,
}

impl Packer {
    /// `level` is one of the library's 1 … 12; others are taken for its own choice.
    fn new(level: i32) -> Packer {
        Packer {
            tables: Compressor::new(CompressionLvl::new(level).unwrap_or_default()),
            room: vec![],
        }
    }

    fn packed(&mut self, bytes: &[u8]) -> Result<&[u8], PdfError> {
        let most = self.tables.zlib_compress_bound(bytes.len());
        if self.room.len() < most {
            self.room.resize(most, 0);
        }
        let length = self.tables.zlib_compress(bytes, &mut self.room);
        let length = length.map_err(|_| PdfError::Contradiction("nén"))?;
        Ok(&self.room[..length])
    }
}

/// Deflates a stream that has no filter yet, where that makes it smaller.
pub(crate) fn deflate(stream: &mut Stream) -> Result<(), PdfError> {
    match stream.content.len() < SHORT {
        true => deflate_with(&QUICK, stream),
        false => deflate_with(&THOROUGH, stream),
    }
}

/// Deflates the outlines of letters.
pub(crate) fn deflate_outlines(stream: &mut Stream) -> Result<(), PdfError> {
    deflate_with(&QUICK, stream)
}

/// Deflates all that is still as it was written and may be packed.
pub(crate) fn deflate_all(objects: &mut Document) -> Result<(), PdfError> {
    let streams = objects
        .objects
        .values_mut()
        .filter_map(|object| match object {
            Object::Stream(stream) => Some(stream),
            _ => None,
        });
    streams
        .filter(|stream| stream.allows_compression)
        .try_for_each(deflate)
}

fn deflate_with(
    packer: &'static LocalKey<RefCell<Packer>>,
    stream: &mut Stream,
) -> Result<(), PdfError> {
    if stream.dict.has(b"Filter") {
        return Ok(());
    }
    packer.with_borrow_mut(|packer| {
        let packed = packer.packed(&stream.content)?;
        if packed.len() + ENTRIES < stream.content.len() {
            let packed = packed.to_vec();
            stream.dict.set("Filter", "FlateDecode");
            stream.set_content(packed);
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use lopdf::dictionary;

    #[test]
    fn each_stream_is_packed_as_if_it_were_the_first() {
        let noise: Vec<u8> = (0..100_000_u64)
            .map(|n| (n.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 56) as u8)
            .collect();
        let words = "trân trọng kính mời: ".repeat(300).into_bytes();
        for deflate in [deflate, deflate_outlines] {
            let mut lengths = vec![];
            for bytes in [&noise, &words, &b"ab".to_vec(), &words, &noise] {
                let mut stream = Stream::new(dictionary! {}, bytes.clone());
                deflate(&mut stream).unwrap();
                let whole = match stream.dict.has(b"Filter") {
                    true => stream.decompressed_content().unwrap(),
                    false => stream.content.clone(),
                };
                assert!(whole == *bytes);
                lengths.push(stream.content.len());
            }
            assert_eq!(lengths[1], lengths[3]);
            assert_eq!(lengths[0], lengths[4]);
            assert!(lengths[0] <= noise.len() && lengths[1] < 200 && lengths[2] == 2);
        }
    }
}
