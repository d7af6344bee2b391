//! Files that are damaged, locked, too large or no Word files: a sentence, never a panic, never
//! without an end. What is only unusual is read and told.
#![allow(clippy::unwrap_used, reason = "a proof may say no")]

#[path = "made.rs"]
mod made;

use docx::{Told, Unread, read};
use made::{END, HEAD, packed, paragraph, with_body, with_parts};

fn words(bytes: &[u8]) -> Vec<String> {
    let transcript = read(bytes).unwrap().transcript;
    let pieces = transcript.pieces.into_iter();
    pieces
        .flat_map(|piece| match piece {
            document::transcript::Piece::Line(line) => vec![line.words()],
            document::transcript::Piece::Grid(grid) => {
                grid.lines().map(|line| line.words()).collect()
            }
        })
        .collect()
}

#[test]
fn what_is_no_word_file_is_refused_in_a_sentence() {
    let wide = |name: &str| {
        name.encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect::<Vec<u8>>()
    };
    let old = |stream: &str| [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(), wide(stream)].concat();
    let good = with_body(&paragraph("", "", "Chữ"));
    let entities = format!(
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>{HEAD}{END}"
    );
    let deep = format!(
        "{HEAD}{}{}{END}",
        "<w:sdt>".repeat(5000),
        "</w:sdt>".repeat(5000)
    );
    let unknown = format!("{HEAD}<w:p><w:r><w:t>&bomb;</w:t></w:r></w:p>{END}");
    for (bytes, why) in [
        (b"".to_vec(), Unread::Foreign),
        (b"%PDF-1.7".to_vec(), Unread::Foreign),
        (b"PK\x03\x04 broken off".to_vec(), Unread::Damaged),
        (good[..good.len() / 2].to_vec(), Unread::Damaged),
        (old("EncryptedPackage"), Unread::Locked),
        (old("WordDocument"), Unread::Old),
        (old("Workbook"), Unread::Foreign),
        (packed(&[("xl/workbook.xml", b"<a/>")]), Unread::Foreign),
        (packed(&[("[Content_Types].xml", b"<a/>")]), Unread::NoText),
        (
            packed(&[("word/document.xml", b"<w:document><w:body><w:p>")]),
            Unread::Damaged,
        ),
        (
            packed(&[("word/document.xml", b"\xFF\xFE\x00")]),
            Unread::Damaged,
        ),
        (
            packed(&[("word/document.xml", entities.as_bytes())]),
            Unread::Damaged,
        ),
        (
            packed(&[("word/document.xml", unknown.as_bytes())]),
            Unread::Damaged,
        ),
        (
            packed(&[("word/document.xml", deep.as_bytes())]),
            Unread::TooMuch,
        ),
    ] {
        assert_eq!(read(&bytes).map(drop), Err(why));
        assert!(why.to_string().contains("hãy"), "says what to do");
    }
}

#[test]
fn what_unpacks_without_end_is_refused() {
    let much = vec![b' '; 17 << 20];
    let bomb = packed(&[("word/document.xml", &much)]);
    assert!(bomb.len() < 500_000);
    assert_eq!(read(&bomb).map(drop), Err(Unread::TooMuch));

    let many: Vec<(String, &[u8])> = (0..5000).map(|n| (format!("word/{n}"), &b""[..])).collect();
    let many: Vec<(&str, &[u8])> = many
        .iter()
        .map(|(name, part)| (name.as_str(), *part))
        .collect();
    assert_eq!(read(&packed(&many)).map(drop), Err(Unread::TooMuch));

    let lines = paragraph("", "", "dòng").repeat(100_000);
    assert_eq!(read(&with_body(&lines)).map(drop), Err(Unread::TooMuch));

    // One paragraph without an end, and long ones without number.
    let endless = paragraph("", "", &"từ ".repeat(20_000));
    assert_eq!(read(&with_body(&endless)).map(drop), Err(Unread::TooMuch));
    let long = paragraph("", "", &"từ ".repeat(9_000)).repeat(150);
    assert_eq!(read(&with_body(&long)).map(drop), Err(Unread::TooMuch));
    let ten_pages = paragraph("", "", &"từ ".repeat(9_000));
    assert!(read(&with_body(&ten_pages)).is_ok());
}

/// Nothing is looked at once for every other of its kind: a quarter of a million steps squared
/// would not end here.
#[test]
fn a_paragraph_of_many_small_pieces_is_read_in_time() {
    let runs = "<w:r><w:t>a</w:t></w:r>".repeat(25_000);
    let tabs = format!(
        "<w:r><w:t>a</w:t>{}<w:t>b</w:t></w:r>",
        "<w:tab/>".repeat(29_000)
    );
    let body = format!("<w:p>{runs}</w:p><w:p>{tabs}</w:p>").repeat(8);
    assert_eq!(words(&with_body(&body)).len(), 16);
}

const RELATIONS: &str = "<Relationships>\
    <Relationship Id=\"a\" Type=\"x/theme\" Target=\"theme.xml\"/>\
    <Relationship Id=\"b\" Type=\"x/styles\" Target=\"styles.xml\"/>\
    <Relationship Id=\"c\" Type=\"x/numbering\" Target=\"numbering.xml\"/></Relationships>";

#[test]
fn styles_and_lists_built_upon_themselves_come_to_an_end() {
    let styles = "<w:styles><w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/>\
        </w:style><w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>\
        </w:styles>";
    let numbering = "<w:numbering><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\">\
        <w:start w:val=\"2147483647\"/><w:lvlText w:val=\"%1.%9.%%0%x.\"/></w:lvl></w:abstractNum>\
        <w:num w:numId=\"7\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>";
    let list =
        "<w:pStyle w:val=\"A\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr>";
    let body = paragraph(list, "", "Việc").repeat(3);
    let bytes = with_parts(
        &body,
        &[
            ("word/_rels/document.xml.rels", RELATIONS.as_bytes()),
            ("word/styles.xml", styles.as_bytes()),
            ("word/numbering.xml", numbering.as_bytes()),
        ],
    );
    assert_eq!(words(&bytes).len(), 3);
}

#[test]
fn tracked_changes_are_read_as_accepted_and_told() {
    let body = "<w:p><w:r><w:t>Hai </w:t></w:r>\
        <w:ins><w:r><w:t>mươi </w:t></w:r></w:ins>\
        <w:del><w:r><w:delText>trăm </w:delText></w:r></w:del>\
        <w:r><w:t>đồng</w:t></w:r></w:p>";
    let bytes = with_body(body);
    assert_eq!(words(&bytes), ["Hai mươi đồng"]);
    let told = read(&bytes).unwrap().told;
    assert_eq!(
        told,
        [Told::Tracked {
            inserted: 1,
            deleted: 1
        }]
    );
    assert!(told[0].to_string().contains("1 chỗ thêm, 1 chỗ xóa"));
}

#[test]
fn macros_comments_boxes_and_notes_are_told() {
    let body = "<w:p><w:r><w:t>Chữ</w:t><w:footnoteReference w:id=\"1\"/></w:r>\
        <w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>\
        <w:p><w:r><w:t>Trong hộp</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice>\
        <mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>Trong hộp</w:t></w:r></w:p>\
        </w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
    let relations = "<Relationships><Relationship Id=\"a\" Type=\"x/comments\" \
        Target=\"comments.xml\"/></Relationships>";
    let bytes = with_parts(
        body,
        &[
            ("word/_rels/document.xml.rels", relations.as_bytes()),
            (
                "word/comments.xml",
                b"<w:comments><w:comment/><w:comment/></w:comments>",
            ),
            ("word/vbaProject.bin", b"\xD0\xCF"),
        ],
    );
    assert_eq!(words(&bytes), ["Trong hộp", "Chữ"]);
    assert_eq!(
        read(&bytes).unwrap().told,
        [
            Told::Macros,
            Told::Comments(2),
            Told::TextBoxes(1),
            Told::Footnotes(1),
        ]
    );
}
