use std::io::{Cursor, Write};

use chrono::NaiveDate;
use rust_xlsxwriter::{Format, Formula, Workbook as Writer};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::grid::Merged;

/// The same small book, saved by LibreOffice 7.4.
const XLS: &[u8] = include_bytes!("../../samples/so-di.xls");
const ODS: &[u8] = include_bytes!("../../samples/so-di.ods");

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

fn place(row: u32, column: u32) -> Place {
    Place { row, column }
}

/// The book of the samples.
fn xlsx() -> Vec<u8> {
    let mut book = Writer::new();
    let sheet = book.add_worksheet();
    sheet.set_name("VB đi 2025").unwrap();
    let date = Format::new().set_num_format("dd/mm/yyyy");
    let title = "SỔ ĐĂNG KÝ VĂN BẢN ĐI";
    sheet
        .merge_range(0, 0, 0, 3, title, &Format::new())
        .unwrap();
    let headings = [
        "Số, ký hiệu",
        "Ngày văn bản",
        "Trích yếu",
        "Số lượng bản",
        "Ghi chú",
    ];
    sheet.write_row(2, 0, headings).unwrap();
    sheet.write_string(3, 0, "05/UBND-VP").unwrap();
    sheet.merge_range(3, 1, 4, 1, "", &date).unwrap();
    sheet
        .write_datetime_with_format(3, 1, day(2025, 3, 5), &date)
        .unwrap();
    sheet.write_string(3, 2, "rà soát hồ sơ lưu trữ").unwrap();
    sheet.write_number(3, 3, 12).unwrap();
    sheet.write_string(4, 0, "12a/QĐ-UBND").unwrap();
    sheet.write_string(4, 2, "nâng lương").unwrap();
    sheet.write_boolean(4, 4, true).unwrap();
    sheet.write_number(6, 0, 13).unwrap();
    sheet.write_string(6, 1, "25/03/2025").unwrap();
    let broken = Formula::new("=1/0").set_result("#DIV/0!");
    sheet.write_formula(6, 2, broken).unwrap();
    let draft = book.add_worksheet();
    draft.set_name("Nháp").unwrap();
    draft.write_string(0, 0, "nháp").unwrap();
    draft.set_hidden(true);
    book.save_to_buffer().unwrap()
}

fn read_all(bytes: &[u8]) -> Result<Workbook, Refused> {
    read(bytes, "", &Limits::default())
}

/// Cells of a text, row by row, as `A1=…`.
fn cells(text: &[u8]) -> Vec<String> {
    let book = read_all(text).unwrap();
    let lines = book.grids[0].lines.iter();
    lines
        .flat_map(|line| {
            line.cells.iter().map(|(column, value)| {
                let place = place(line.row, *column);
                format!("{place}={}", value.to_words())
            })
        })
        .collect()
}

#[test]
fn the_three_formats_hold_the_same_cells() {
    for (name, bytes) in [
        ("xlsx", xlsx()),
        ("xls", XLS.to_vec()),
        ("ods", ODS.to_vec()),
    ] {
        let book = read_all(&bytes).unwrap();
        let sheets: Vec<(&str, bool)> = book
            .grids
            .iter()
            .map(|grid| (grid.name.as_str(), grid.hidden))
            .collect();
        assert_eq!(sheets, [("VB đi 2025", false), ("Nháp", true)], "{name}");
        let grid = &book.grids[0];
        let text = |words: &str| Some(Value::Text(words.to_owned()));
        let at = |row, column| grid.at(place(row, column)).cloned();
        assert_eq!(at(1, 0), text("SỔ ĐĂNG KÝ VĂN BẢN ĐI"), "{name}");
        assert_eq!(at(4, 0), text("05/UBND-VP"), "{name}");
        assert_eq!(at(4, 1), Some(Value::Date(day(2025, 3, 5))), "{name}");
        assert_eq!(at(4, 3), Some(Value::Number(12.0)), "{name}");
        // LibreOffice saves it as a number that is shown as a word.
        let truth = match name {
            "ods" => Value::Number(1.0),
            _ => Value::Bool(true),
        };
        assert_eq!(at(5, 4), Some(truth), "{name}");
        assert_eq!(at(7, 0), Some(Value::Number(13.0)), "{name}");
        let rows: Vec<u32> = grid.lines.iter().map(|line| line.row).collect();
        assert_eq!(rows, [1, 3, 4, 5, 7], "{name}");
        let dates = Merged {
            first: place(4, 1),
            last: place(5, 1),
        };
        assert!(grid.merged.contains(&dates), "{name}: {:?}", grid.merged);
    }
}

#[test]
fn a_wrong_ending_is_told_and_read_by_content() {
    let limits = Limits::default();
    let wrong = read(XLS, "Sổ đi.XLSX", &limits).unwrap();
    assert_eq!(
        wrong.notes,
        ["Tệp mang đuôi “.xlsx” nhưng thật ra là tệp Excel 97-2003 (.xls); đã đọc theo nội dung."]
    );
    assert!(read(XLS, "so.xls", &limits).unwrap().notes.is_empty());
    assert!(read(b"a,b", "so.csv", &limits).unwrap().notes.is_empty());
}

#[test]
fn texts_are_read_in_every_encoding_and_with_every_separator() {
    let words = "Số;Trích yếu\n05;Về việc họp, mời\n";
    let wanted = ["A1=Số", "B1=Trích yếu", "A2=05", "B2=Về việc họp, mời"];
    assert_eq!(cells(words.as_bytes()), wanted);
    assert_eq!(cells(&[b"\xEF\xBB\xBF", words.as_bytes()].concat()), wanted);
    let little: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(cells(&[b"\xFF\xFE", little.as_slice()].concat()), wanted);
    assert_eq!(cells(&[b"\xFE\xFF", big.as_slice()].concat()), wanted);
    assert_eq!(cells(&little), wanted, "without a mark");
    assert_eq!(cells(&big), wanted, "without a mark");
    // The code page of old Windows writes vowel and tone apart: ô + acute.
    let old = b"S\xF4\xEC;Tri\xECch y\xEA\xECu\n05;V\xEA\xCC vi\xEA\xF2c ho\xF2p, m\xF5\xCCi\n";
    assert_eq!(cells(old), wanted);
    assert_eq!(
        cells("Số\tTrích yếu\n05\tVề việc họp, mời\n".as_bytes()),
        wanted
    );
    assert_eq!(
        cells("Số,Trích yếu\r\n05,\"Về việc họp, mời\"\r\n".as_bytes()),
        wanted
    );
    assert_eq!(cells(b"sep=;\r\n1;2,3\r\n"), ["A2=1", "B2=2,3"]);
}

#[test]
fn rows_of_a_text_are_numbered_as_excel_shows_them() {
    let text = b"\r\na,b\r\n\r\n\r\n\"c\r\nd\r\ne\",f\r\ng,h\r\n";
    assert_eq!(
        cells(text),
        ["A2=a", "B2=b", "A5=c\r\nd\r\ne", "B5=f", "A6=g", "B6=h"]
    );
    assert_eq!(cells(b"a,b\n\nc,d"), ["A1=a", "B1=b", "A3=c", "B3=d"]);
    assert_eq!(cells(b"a,b\nc,d\n"), ["A1=a", "B1=b", "A2=c", "B2=d"]);
}

/// A packed file of the given parts.
fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        file.start_file(*name, SimpleFileOptions::default())
            .unwrap();
        file.write_all(content).unwrap();
    }
    file.finish().unwrap().into_inner()
}

/// A container with one stream, as old Office and encrypted files are.
fn container(stream: &str, content: &[u8]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream(stream)
        .unwrap()
        .write_all(content)
        .unwrap();
    file.into_inner().into_inner()
}

#[test]
fn what_is_no_spreadsheet_is_told_what_it_is() {
    let refused = |bytes: &[u8]| read_all(bytes).unwrap_err();
    assert_eq!(refused(b""), Refused::Blank);
    assert_eq!(refused(b" \n \n"), Refused::NothingInIt);
    assert_eq!(refused(b"%PDF-1.7 ..."), Refused::Pdf);
    assert_eq!(refused(b"\xEF\xBB\xBF\n<HTML><table>"), Refused::WebPage);
    assert_eq!(
        refused(b"<?xml version=\"1.0\"?><Workbook>"),
        Refused::WebPage
    );
    assert_eq!(refused(b"{\\rtf1"), Refused::Word);
    assert_eq!(
        refused(&[0x89, b'P', b'N', b'G', 0, 1, 2]),
        Refused::NotASpreadsheet
    );
    assert_eq!(
        refused(&packed(&[("word/document.xml", b"")])),
        Refused::Word
    );
    assert_eq!(
        refused(&packed(&[("xl/workbook.bin", b"")])),
        Refused::Binary
    );
    assert_eq!(
        refused(&packed(&[("a.txt", b"")])),
        Refused::NotASpreadsheet
    );
    assert_eq!(
        refused(&container("EncryptedPackage", b"x")),
        Refused::Password
    );
    assert_eq!(refused(&container("WordDocument", b"x")), Refused::Word);
    let manifest = b"<manifest:encryption-data>".as_slice();
    let locked = packed(&[
        ("content.xml", b"\x01\x02"),
        ("META-INF/manifest.xml", manifest),
    ]);
    assert_eq!(refused(&locked), Refused::Password);
    assert_eq!(
        refused(&xls_stream(&[&record(0x2F, &[1, 0, 0, 0])])),
        Refused::Password
    );
}

#[test]
fn what_is_too_much_is_refused() {
    let text = b"a,b,c\nd,e,f\n";
    let limits = Limits::default();
    let refused = |bytes: &[u8], limits: Limits| read(bytes, "", &limits).unwrap_err();
    let rows = Refused::TooManyRows {
        sheet: String::new(),
        most: 1,
    };
    assert_eq!(refused(text, Limits { rows: 1, ..limits }), rows);
    let cells = Refused::TooManyCells(String::new());
    assert_eq!(refused(text, Limits { cells: 5, ..limits }), cells);
    assert_eq!(refused(text, Limits { text: 5, ..limits }), cells);
    assert_eq!(
        refused(text, Limits { bytes: 5, ..limits }),
        Refused::TooManyBytes(5)
    );
    let unpacked = Limits {
        unpacked: 3000,
        ..limits
    };
    assert_eq!(refused(&xlsx(), unpacked), Refused::Bomb(3000));
    assert_eq!(refused(ODS, unpacked), Refused::Bomb(3000));
    let sheet = "VB đi 2025".to_owned();
    let few_rows = Limits { rows: 2, ..limits };
    for bytes in [xlsx().as_slice(), XLS, ODS] {
        let refusal = refused(bytes, few_rows);
        assert_eq!(
            refusal,
            Refused::TooManyRows {
                sheet: sheet.clone(),
                most: 2
            }
        );
        let few_cells = Limits { cells: 8, ..limits };
        assert!(matches!(
            refused(bytes, few_cells),
            Refused::TooManyCells(_)
        ));
    }
}

/// A book whose one sheet has this content.
fn xlsx_of(strings: &str, sheet: &str) -> Vec<u8> {
    let good = xlsx();
    let mut archive = zip::ZipArchive::new(Cursor::new(good)).unwrap();
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let part = archive.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let content = std::io::read_to_string(part).unwrap();
        let content = match name.as_str() {
            "xl/sharedStrings.xml" => strings,
            "xl/worksheets/sheet1.xml" => sheet,
            _ => &content,
        };
        file.start_file(name, SimpleFileOptions::default()).unwrap();
        file.write_all(content.as_bytes()).unwrap();
    }
    file.finish().unwrap().into_inner()
}

#[test]
fn promises_of_a_file_cost_no_memory() {
    // The other sheet of the book needs its words, too.
    let words = "<si><t>a</t></si>".repeat(40);
    let strings = &format!("<sst count=\"40\" uniqueCount=\"40\">{words}</sst>");
    let sheet = |cells: &str| {
        format!(
            "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>{cells}</sheetData></worksheet>"
        )
    };
    let corners = sheet(
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>\
         <row r=\"1048576\"><c r=\"XFD1048576\" t=\"s\"><v>0</v></c></row>",
    );
    let book = read_all(&xlsx_of(strings, &corners)).unwrap();
    assert_eq!(book.grids[0].lines.len(), 2, "two cells are two cells");
    let lie = "<sst count=\"1\" uniqueCount=\"99999999999\"><si><t>a</t></si></sst>";
    assert!(matches!(
        read_all(&xlsx_of(lie, &corners)),
        Err(Refused::TooManyCells(_))
    ));
    let hidden = format!("<!-- {} sst> -->{lie}", " ".repeat(10_000));
    assert_eq!(read_all(&xlsx_of(&hidden, &corners)), Err(Refused::Damaged));
    // One long word that a thousand cells point to.
    let long = "a".repeat(10_000);
    let long = format!("<sst uniqueCount=\"41\"><si><t>{long}</t></si>{words}</sst>");
    let cells = "<c t=\"s\"><v>0</v></c>".repeat(1000);
    let many = xlsx_of(&long, &sheet(&format!("<row r=\"1\">{cells}</row>")));
    let limits = Limits {
        text: 1_000_000,
        ..Limits::default()
    };
    assert!(matches!(
        read(&many, "", &limits),
        Err(Refused::TooManyCells(_))
    ));
}

fn ods_of(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"a\">{rows}\
         </table:table></office:spreadsheet></office:body></office:document-content>"
    );
    let mime = b"application/vnd.oasis.opendocument.spreadsheet".as_slice();
    let manifest = b"<manifest:manifest/>".as_slice();
    packed(&[
        ("mimetype", mime),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", content.as_bytes()),
    ])
}

#[test]
fn repetitions_cost_no_memory() {
    let cell = "<table:table-cell office:value-type=\"string\"";
    let row = "<table:table-row";
    let empty = format!(
        "{row} table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
    );
    let one = format!("{row}>{cell}><text:p>a</text:p></table:table-cell></table:table-row>");
    let tail = read_all(&ods_of(&format!("{one}{one}{empty}"))).unwrap();
    assert_eq!(tail.grids[0].lines.len(), 2, "an empty tail is nothing");
    for rows in [
        format!(
            "{row} table:number-rows-repeated=\"1048576\">{cell} table:number-columns-repeated=\"1024\"><text:p>a</text:p></table:table-cell></table:table-row>"
        ),
        format!(
            "{row}>{cell}><text:p>a<text:s text:c=\"4000000000\"/></text:p></table:table-cell></table:table-row>"
        ),
        format!(
            "{one}{empty}{row}><table:table-cell table:number-columns-repeated=\"16383\"/>{cell}><text:p>a</text:p></table:table-cell></table:table-row>"
        ),
    ] {
        assert!(
            matches!(read_all(&ods_of(&rows)), Err(Refused::TooManyCells(_))),
            "{rows}"
        );
    }
}

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    [
        &kind.to_le_bytes(),
        &(data.len() as u16).to_le_bytes(),
        data,
    ]
    .concat()
}

fn xls_stream(records: &[&[u8]]) -> Vec<u8> {
    let begin = record(0x0809, &[0, 6, 5, 0, 0, 0, 0, 0]);
    let stream = [&begin, records.concat().as_slice(), &record(0x0A, &[])].concat();
    container("Workbook", &stream)
}

#[test]
fn the_rectangle_of_an_old_sheet_is_measured_first() {
    let number = |row: u16, column: u16| {
        let place = [row.to_le_bytes(), column.to_le_bytes()].concat();
        record(0x0203, &[place, vec![0; 10]].concat())
    };
    let sheet = |records: &[Vec<u8>]| {
        // The sheet stands behind the globals: their begin, one name, their end.
        let at = (12 + 14 + 4_u32).to_le_bytes();
        let name = record(0x0085, &[&at, [0, 0, 2, 0].as_slice(), b"ab"].concat());
        let end = record(0x0A, &[]);
        let begin = record(0x0809, &[0, 6, 16, 0, 0, 0, 0, 0]);
        xls_stream(&[&name, &end, &begin, &records.concat()])
    };
    assert_eq!(
        read_all(&sheet(&[number(0, 0)])).unwrap().grids[0]
            .lines
            .len(),
        1
    );
    let corners = sheet(&[number(0, 0), number(65_535, 255)]);
    assert!(matches!(read_all(&corners), Err(Refused::TooManyCells(_))));
    let promising = |first: u32, last: u32| {
        let columns = [0, 0, 0, 1].to_vec();
        let rows = [first.to_le_bytes(), last.to_le_bytes()].concat();
        let promise = record(0x0200, &[rows, columns, vec![0, 0]].concat());
        read_all(&sheet(&[promise, number(0, 0)]))
    };
    assert!(promising(0, 1).is_ok());
    assert!(matches!(
        promising(0, u32::MAX),
        Err(Refused::TooManyCells(_))
    ));
    assert_eq!(promising(9, 1), Err(Refused::Damaged));
}

/// What a copy that broke off, or a bad disk, makes of a good file: an answer, whatever it is.
#[test]
fn a_broken_file_never_breaks_the_program() {
    for (name, good) in [
        ("xlsx", xlsx()),
        ("xls", XLS.to_vec()),
        ("ods", ODS.to_vec()),
    ] {
        for part in 0..100 {
            let cut = &good[..good.len() * part / 100];
            let refused = read_all(cut).expect_err(name);
            assert!(
                matches!(refused, Refused::Blank | Refused::Damaged),
                "{name} cut at {part} %: {refused:?}"
            );
        }
        // The same disturbances in every run.
        let mut dice = 1_u32;
        let mut throw = |most: usize| {
            dice = dice.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (dice >> 8) as usize % most
        };
        for _ in 0..300 {
            let mut bad = good.clone();
            for _ in 0..4 {
                let at = throw(bad.len());
                bad[at] = throw(256) as u8;
            }
            let _ = read_all(&bad);
        }
    }
}

#[test]
fn tcvn3_becomes_unicode_in_every_format() {
    let text =
        "Sè ®Õn;Ngµy ®Õn;T¸c gi¶;TrÝch yÕu\n1;02/01/2025;Së Néi vô;rµ so¸t hå s¬ c«ng chøc\n";
    let bytes: Vec<u8> = text.chars().map(|c| c as u8).collect();
    let book = read_all(&bytes).unwrap();
    let cells: Vec<String> = book.grids[0]
        .lines
        .iter()
        .flat_map(|line| line.cells.iter().map(|cell| cell.1.to_words()))
        .collect();
    let read = "Số đến;Ngày đến;Tác giả;Trích yếu;1;02/01/2025;Sở Nội vụ;rà soát hồ sơ công chức";
    assert_eq!(cells.join(";"), read);
    assert!(book.notes[0].contains("TCVN3"), "{:?}", book.notes);
}

#[test]
fn formulas_without_a_value_are_remembered() {
    let rows = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>a</text:p>\
                </table:table-cell><table:table-cell table:formula=\"of:=[.A1]\"/></table:table-row>\
                <table:table-row><table:table-cell table:formula=\"of:=1\" \
                office:value-type=\"float\" office:value=\"1\"/></table:table-row>";
    let book = read_all(&ods_of(rows)).unwrap();
    assert_eq!(book.grids[0].unanswered, [place(1, 1)]);
}
