use std::io::{Cursor, Write};

use lopdf::{Document, Object, Stream, dictionary};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

/// One letter, saved by LibreOffice 7.4.
const DOCX: &[u8] = include_bytes!("../../samples/cong-van.docx");
const PDF: &[u8] = include_bytes!("../../samples/cong-van.pdf");
const LETTER: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Thực hiện Nghị quyết số 20/NQ-HĐND ngày \
    20/7/2023 của HĐND tỉnh về kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội 6 tháng đầu \
    năm và nhiệm vụ, giải pháp trọng tâm những tháng cuối năm 2023 (có gửi kèm theo), Chủ tịch \
    UBND tỉnh có ý kiến chỉ đạo như sau: rà soát quỹ đất ở xã Đồng Giang. Thôn Trung 118 thửa";

fn read_whole(bytes: &[u8]) -> Result<String, Unread> {
    read(bytes.to_vec(), Limits::default())
}

#[test]
fn a_letter_gives_its_words_whatever_it_was_saved_as() {
    assert_eq!(read_whole(DOCX).as_deref(), Ok(LETTER));
    assert_eq!(read_whole(PDF).as_deref(), Ok(LETTER));
    assert_eq!(read_whole(LETTER.as_bytes()).as_deref(), Ok(LETTER));
    let wide: Vec<u8> = LETTER.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read_whole(&wide).as_deref(), Ok(LETTER));
    // Bảng mã 1258 writes tones behind their letters.
    let old = b"\xD0\xF4\xCCng Giang, r\xFD\xD2a";
    assert_eq!(read_whole(old).as_deref(), Ok("Đồng Giang, rửa"));
}

#[test]
fn what_comes_behind_the_limit_is_left_out_between_words() {
    let limits = Limits {
        text: 30,
        ..Limits::default()
    };
    for bytes in [DOCX, LETTER.as_bytes()] {
        let read = read(bytes.to_vec(), limits).unwrap();
        assert_eq!(read, "CỘNG HÒA XÃ HỘI CHỦ");
    }
    // Of a page those letters are taken that are drawn first.
    let read = read(PDF.to_vec(), limits).unwrap();
    assert!((20..=30).contains(&read.len()), "{read}");
}

#[test]
fn a_file_without_words_is_no_error_and_a_foreign_one_is() {
    let mut scan = pdf_with(Stream::new(
        dictionary! {
            "Type" => "XObject", "Subtype" => "Image", "Width" => 2, "Height" => 2,
            "ColorSpace" => "DeviceGray", "BitsPerComponent" => 8,
        },
        vec![0, 80, 160, 240],
    ));
    let mut bytes = vec![];
    scan.save_to(&mut bytes).unwrap();
    assert_eq!(read_whole(&bytes).as_deref(), Ok(""));
    assert_eq!(read_whole(b"").as_deref(), Ok(""));
    for (foreign, why) in [
        (&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], Unread::Foreign),
        (
            &b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0"[..],
            Unread::Foreign,
        ),
        (&b"{\\rtf1 x}"[..], Unread::Foreign),
        (&b"PK\x03\x04 broken off"[..], Unread::Damaged),
        (&b"%PDF-1.7\n1 0 obj"[..], Unread::Damaged),
        (&PDF[..PDF.len() / 2], Unread::Damaged),
        (&packed("xl/workbook.xml", b"<workbook/>"), Unread::Foreign),
        (
            &packed("word/document.xml", b"<w:document><w:p><w:t>a</w:r>"),
            Unread::Damaged,
        ),
    ] {
        assert_eq!(
            read_whole(foreign),
            Err(why),
            "{:?}",
            String::from_utf8_lossy(&foreign[..foreign.len().min(20)])
        );
    }
}

#[test]
fn runs_of_one_word_stay_together_and_signs_are_read() {
    let body = "<w:p><w:r><w:t>Đồng</w:t></w:r><w:r><w:tab/><w:t>Gi</w:t></w:r>\
                <w:r><w:t>ang &amp; S&#x1A1;n</w:t></w:r><w:instrText>PAGE</w:instrText></w:p>\
                <w:p><w:t>Tây</w:t></w:p>";
    let word = packed("word/document.xml", body.as_bytes());
    assert_eq!(read_whole(&word).as_deref(), Ok("Đồng Giang & Sơn Tây"));
}

#[test]
fn a_file_that_unpacks_without_end_is_refused() {
    let nothing = vec![0; crate::received::STREAM_AT_MOST + 1];
    let mut stream = Stream::new(dictionary! {}, nothing);
    stream.compress().unwrap();
    assert!(stream.content.len() < 100_000);
    let mut bytes = vec![];
    pdf_with(stream).save_to(&mut bytes).unwrap();
    assert_eq!(read_whole(&bytes), Err(Unread::TooMuch));

    let picture = Stream::new(
        dictionary! { "Subtype" => "Image", "Width" => 60_000, "Height" => 60_000 },
        vec![],
    );
    let mut bytes = vec![];
    pdf_with(picture).save_to(&mut bytes).unwrap();
    assert_eq!(read_whole(&bytes), Err(Unread::TooMuch));

    let many = "<w:p><w:r><w:t>lặp lại</w:t></w:r></w:p>".repeat(100_000);
    let bomb = packed("word/document.xml", many.as_bytes());
    assert!(bomb.len() < 100_000);
    assert!(read_whole(&bomb).unwrap().len() <= Limits::default().text);
}

#[test]
fn a_form_that_draws_itself_ends() {
    let mut document = pdf_with(Stream::new(
        dictionary! { "Type" => "XObject", "Subtype" => "Form", "BBox" => vec![0.into(); 4] },
        b"/It Do".to_vec(),
    ));
    let (form, _) = document
        .objects
        .iter()
        .find(|(_, object)| object.as_stream().is_ok_and(|it| it.dict.has(b"BBox")))
        .unwrap();
    let form = *form;
    let resources = dictionary! { "XObject" => dictionary! { "It" => form } };
    let stream = document.get_object_mut(form).unwrap().as_stream_mut();
    stream.unwrap().dict.set("Resources", resources);
    let mut bytes = vec![];
    document.save_to(&mut bytes).unwrap();
    assert_eq!(read_whole(&bytes).as_deref(), Ok(""));
}

#[test]
fn a_reader_has_so_much_time_and_no_more() {
    let limits = Limits {
        time: Duration::ZERO,
        ..Limits::default()
    };
    assert_eq!(read(PDF.to_vec(), limits), Err(Unread::TooMuch));
    let limits = Limits {
        bytes: PDF.len() - 1,
        ..Limits::default()
    };
    assert_eq!(read(PDF.to_vec(), limits), Err(Unread::TooMuch));
}

/// A page that draws `It`.
fn pdf_with(it: Stream) -> Document {
    let mut document = Document::with_version("1.7");
    let it = document.add_object(it);
    let content = document.add_object(Stream::new(dictionary! {}, b"/It Do".to_vec()));
    let pages = document.new_object_id();
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages, "Contents" => content,
        "MediaBox" => [0, 0, 595, 842].map(Object::from).to_vec(),
        "Resources" => dictionary! { "XObject" => dictionary! { "It" => it } },
    });
    let tree = dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 };
    document.set_object(pages, tree);
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalog);
    document
}

fn packed(name: &str, content: &[u8]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(vec![]));
    zip.start_file(name, SimpleFileOptions::default()).unwrap();
    zip.write_all(content).unwrap();
    zip.finish().unwrap().into_inner()
}
