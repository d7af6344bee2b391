//! What goes wrong at a desk: it is told in a sentence, nothing is lost, no number is burnt.

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use clerk::contract::*;
use clerk::{Access, Clerk, Job};
use document::Kind;
use tempfile::TempDir;

use crate::office::*;

/// The lines of a series, as its ledger tells them.
fn lines(desk: &Clerk, series: i64) -> Vec<LedgerLine> {
    desk.number_ledger(series).unwrap().lines
}

fn series_of(office: &OfficeView, name: &str) -> i64 {
    let mut all = office.bodies.iter().flat_map(|body| &body.series);
    all.find(|series| series.name == name).unwrap().id
}

#[test]
fn a_book_closed_while_a_paper_is_typed_gives_no_number_and_keeps_the_words() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 12, 31));
    let body = office.bodies[0].id;
    let [arrivals, letters] = ["Văn bản đến", "Công văn"].map(|name| series_of(&office, name));
    let arrived = incoming(body, "12/STC-NS", date(2026, 12, 31));
    let signed = outgoing(body, Kind::CongVan, "UBND-VP", date(2026, 12, 31));
    let sheet = letter(&desk, body);
    let draft = desk.save_draft(SaveDraft { id: None, sheet }).unwrap().id;
    let before = [arrivals, letters].map(|series| lines(&desk, series));
    // Somebody else closes the books meanwhile.
    let other = Clerk::new(
        desk.folder(),
        Access::Process,
        "Lê Văn Tư",
        at(2026, 12, 31),
    );
    other.close_series(arrivals).unwrap();
    other.close_series(letters).unwrap();
    let wish = IssueRequest {
        body,
        draft,
        number: NumberWish::default(),
    };
    let refused = [
        desk.receive_document(arrived.clone()).unwrap_err(),
        desk.number_signed_document(signed.clone()).unwrap_err(),
        desk.issue_draft(wish).unwrap_err(),
    ];
    for failure in refused {
        assert_eq!(failure.code, FailureCode::SeriesClosed);
        assert!(failure.sentence.contains("khóa"), "{}", failure.sentence);
    }
    assert_eq!(
        [arrivals, letters].map(|series| lines(&desk, series)),
        before
    );
    let kept = desk.open_draft(draft).unwrap();
    assert_eq!(
        kept.sheet.draft.main.subject.as_deref(),
        Some("báo cáo tình hình đê điều")
    );
    // The same words go into the next year's books.
    drop(desk);
    let desk = clerk(folder.path(), at(2027, 1, 4));
    let arrived = IncomingForm {
        arrived: date(2027, 1, 4),
        ..arrived
    };
    assert_eq!(desk.receive_document(arrived).unwrap().number, "1");
    let signed = OutgoingForm {
        dated: date(2027, 1, 4),
        ..signed
    };
    assert_eq!(desk.number_signed_document(signed).unwrap().number, "01");
}

#[test]
fn symbols_of_other_offices_stand_as_written_and_are_known_again() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let body = office.bodies[0].id;
    let symbols = [
        "05-NQ/ĐU",
        "123",
        "05/2026/TT-BNV",
        "12a/UBND",
        "07 / CV - STC",
        "1203/UBND–VP",
    ];
    for symbol in symbols {
        let form = incoming(body, symbol, date(2026, 8, 5));
        let entry = desk.receive_document(form.clone()).unwrap().entry;
        let view = desk.read_entry(entry).unwrap();
        // The space in front of a slash is not kept.
        assert_eq!(view.row.symbol, symbol.replace(" /", "/"));
        let probe = DuplicateProbe {
            author: form.author,
            symbol: symbol.replace('–', "-"),
            dated: form.dated,
            arrived: form.arrived,
            outside_code: None,
        };
        let found = desk.find_duplicates(probe).unwrap();
        let certain: Vec<i64> = found
            .iter()
            .filter(|one| one.certain)
            .map(|one| one.entry)
            .collect();
        assert_eq!(certain, [entry], "{symbol}");
    }
    // Two letters of one body on one day without a number are two letters.
    for symbol in ["", "UBND-VP"] {
        let without = incoming(body, symbol, date(2026, 8, 5));
        let entry = desk.receive_document(without.clone()).unwrap().entry;
        assert_eq!(desk.read_entry(entry).unwrap().row.symbol, symbol);
        let probe = DuplicateProbe {
            author: without.author,
            symbol: symbol.into(),
            dated: without.dated,
            arrived: without.arrived,
            outside_code: None,
        };
        let found = desk.find_duplicates(probe).unwrap();
        assert!(found.iter().all(|one| !one.certain), "{found:?}");
    }
}

#[test]
fn a_subject_of_five_thousand_characters_is_kept_printed_and_found() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let body = office.bodies[0].id;
    let words = "phối hợp rà soát, thống kê diện tích đất lâm nghiệp trên địa bàn; ";
    let mut subject: String = words.repeat(90).chars().take(4_980).collect();
    subject += " tận cùng chữ cuối";
    let form = IncomingForm {
        subject: subject.clone(),
        ..incoming(body, "12/STC-NS", date(2026, 8, 5))
    };
    let entry = desk.receive_document(form).unwrap().entry;
    assert_eq!(desk.read_entry(entry).unwrap().row.subject, subject);
    let found = desk.search(SearchRequest {
        words: "tan cung chu cuoi".into(),
        year: None,
        limit: 5,
    });
    assert_eq!(found.unwrap().hits[0].row.entry, entry);
    for name in ["so.pdf", "so.xlsx"] {
        let path = folder.path().join(name);
        let printed = desk.print_year(BookName::Incoming, 2026, &path).unwrap();
        assert_eq!(printed.lines, 1, "{name}");
    }
    let path = folder.path().join("phieu.pdf");
    let slip = desk.print_slip(PrintSlip { entry, path }).unwrap();
    assert!(
        slip.pages.unwrap().1 > 1,
        "what fits in no way is printed whole"
    );
}

/// A file with a size that can be opened and never read: as of a stick that is pulled out.
#[cfg(target_os = "linux")]
const GOES: &str = "/sys/class/net/lo/speed";

#[cfg(target_os = "linux")]
#[test]
fn a_file_that_goes_while_it_is_copied_takes_no_number_and_leaves_nothing() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let body = office.bodies[0].id;
    let form = IncomingForm {
        files: vec![GOES.into()],
        ..incoming(body, "12/STC-NS", date(2026, 8, 5))
    };
    let failure = desk.receive_document(form.clone()).unwrap_err();
    assert_eq!(failure.code, FailureCode::File);
    assert!(failure.sentence.contains(GOES), "{}", failure.sentence);
    let arrival = ArrivalFacts::default();
    let files = form.files.clone();
    assert_eq!(
        code(desk.take_in(TakeIn { arrival, files })),
        FailureCode::File
    );
    assert_eq!(
        files_in(&desk.folder().join("attachments")),
        [] as [PathBuf; 0]
    );
    let form = IncomingForm {
        files: vec![],
        ..form
    };
    assert_eq!(desk.receive_document(form).unwrap().number, "1203");
}

#[test]
fn an_empty_file_is_told_before_a_number_is_taken() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let scan = folder.path().join("quét.pdf");
    fs::write(&scan, b"").unwrap();
    let form = IncomingForm {
        files: vec![scan.display().to_string()],
        ..incoming(office.bodies[0].id, "12/STC-NS", date(2026, 8, 5))
    };
    let failure = desk.receive_document(form.clone()).unwrap_err();
    assert_eq!(failure.code, FailureCode::File);
    assert!(failure.sentence.contains("trống"), "{}", failure.sentence);
    // The scanner has finished.
    fs::write(&scan, b"%PDF-1.4").unwrap();
    assert_eq!(desk.receive_document(form).unwrap().number, "1203");
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(found) = fs::read_dir(folder) else {
        return vec![];
    };
    found.map(|entry| entry.unwrap().path()).collect()
}

/// A container with one stream, as a workbook with a password is.
fn locked() -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(vec![])).unwrap();
    let mut stream = file.create_stream("EncryptedPackage").unwrap();
    stream.write_all(b"x").unwrap();
    drop(stream);
    file.into_inner().into_inner()
}

#[test]
fn a_spreadsheet_that_cannot_be_taken_is_answered_and_writes_nothing() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let body = office.bodies[0].id;
    let form = outgoing(body, Kind::CongVan, "UBND-VP", date(2026, 8, 5));
    desk.number_signed_document(form.clone()).unwrap();
    let letters = series_of(&office, "Công văn");
    let before = lines(&desk, letters);
    let whole = folder.path().join("so.xlsx");
    desk.print_year(BookName::Outgoing, 2026, &whole).unwrap();
    let whole = fs::read(whole).unwrap();
    let long = "1;a\n".repeat(10_000_000);
    let formula = "Số, ký hiệu;Ngày văn bản;Trích yếu\n#REF!;05/01/2026;họp\n";
    let cases: [(&str, &[u8], &str); 7] = [
        ("khoa.xlsx", &locked(), "mật khẩu"),
        ("cut.xlsx", &whole[..whole.len() / 2], "hỏng"),
        ("that-ra-la.xlsx", b"%PDF-1.7 ...", "PDF"),
        ("trang-web.xls", b"<html><table></table>", "trang web"),
        ("trong.xlsx", b"", "trống"),
        ("rat-dai.csv", long.as_bytes(), "200000 dòng"),
        ("cong-thuc.csv", formula.as_bytes(), "Không có dòng nào"),
    ];
    for (name, bytes, says) in cases {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        let file = ImportFile {
            path,
            mapping: None,
        };
        let wish = ImportBook {
            file,
            rejected: None,
        };
        let failure = desk.import_book(wish, &Job::unwatched()).unwrap_err();
        assert!(
            failure.sentence.contains(says),
            "{name}: {}",
            failure.sentence
        );
        assert_eq!(lines(&desk, letters), before, "{name}");
    }
    assert_eq!(desk.number_signed_document(form).unwrap().number, "413");
}
