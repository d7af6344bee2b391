//! Deflating: most of the work of writing a PDF.

use std::cell::RefCell;

use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::{Document, Object, Stream};

use crate::PdfError;

/// Two levels under the best one: a third of its time for one part in a hundred more bytes.
const LEVEL: Compression = Compression::new(6);

/// What the entries of a packed stream take in its dictionary: less is not worth packing for.
const ENTRIES: usize = 19;

thread_local! {
    /// Its tables take a third of a megabyte, and a page has a dozen streams: they are cleared for
    /// the next stream, which is quicker than to ask the system for others.
    static PACKER: RefCell<Compress> = RefCell::new(Compress::new(LEVEL, true));
}

/// Deflates a stream that has no filter yet, where that makes it smaller.
pub(crate) fn deflate(stream: &mut Stream) -> Result<(), PdfError> {
    if stream.dict.has(b"Filter") {
        return Ok(());
    }
    let packed = packed(&stream.content)?;
    if packed.len() + ENTRIES < stream.content.len() {
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(packed);
    }
    Ok(())
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

fn packed(bytes: &[u8]) -> Result<Vec<u8>, PdfError> {
    PACKER.with_borrow_mut(|packer| {
        packer.reset();
        // What cannot be packed grows by five bytes for each 16 KB and a few at the end.
        let mut packed = Vec::with_capacity(bytes.len() + bytes.len() / 1024 + 64);
        match packer.compress_vec(bytes, &mut packed, FlushCompress::Finish) {
            Ok(Status::StreamEnd) => Ok(packed),
            _ => Err(PdfError::Contradiction("nén")),
        }
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
        for bytes in [&noise, &words, &b"ab".to_vec(), &words, &noise] {
            let mut stream = Stream::new(dictionary! {}, bytes.clone());
            deflate(&mut stream).unwrap();
            let whole = match stream.dict.has(b"Filter") {
                true => stream.decompressed_content().unwrap(),
                false => stream.content.clone(),
            };
            assert!(whole == *bytes);
            assert!(stream.content.len() <= bytes.len());
        }
        assert_eq!(packed(&words), packed(&words));
        assert!(packed(&words).unwrap().len() < 200);
    }
}
