//! The desk of an office, from its first run to a reopened book.
#![allow(clippy::unwrap_used, reason = "a proof may say no")]

use std::fs;
use std::path::Path;

use chrono::{NaiveDate, TimeZone};
use clerk::contract::*;
use clerk::{Access, Clerk, Moment, vietnam};
use document::Kind;
use document::manuscript::{Manuscript, Paragraph};
use document::text::Line;
use tempfile::TempDir;

fn at(year: i32, month: u32, day: u32) -> Moment {
    vietnam()
        .with_ymd_and_hms(year, month, day, 8, 30, 0)
        .unwrap()
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn clerk(folder: &Path, now: Moment) -> Clerk {
    Clerk::new(folder.join("co-quan"), Access::Window, "Trần Thị Thu", now)
}

fn series(name: &str, kinds: &[Kind], paper_book: u32, mirror: bool) -> SeriesSetup {
    SeriesSetup {
        name: name.into(),
        kinds: kinds.to_vec(),
        paper_book,
        mirror,
    }
}

fn setup() -> OfficeSetup {
    let signer = SignerSetup {
        name: "Nguyễn Văn An".into(),
        capacity: vec!["TM. ỦY BAN NHÂN DÂN".into()],
        position: "CHỦ TỊCH".into(),
    };
    let committee = BodySetup {
        name: "Ủy ban nhân dân xã Sơn Đông".into(),
        abbreviation: "UBND".into(),
        parent_head: vec![],
        head: vec!["ỦY BAN NHÂN DÂN".into(), "XÃ SƠN ĐÔNG".into()],
        place: "Sơn Đông".into(),
        units: vec![UnitSetup {
            name: "Văn phòng".into(),
            abbreviation: "VP".into(),
        }],
        signers: vec![signer],
        series: vec![
            series("Công văn", &[Kind::CongVan], 411, false),
            series("Quyết định", &[Kind::QuyetDinh], 0, false),
            series("Báo cáo", &[Kind::BaoCao], 0, true),
        ],
    };
    let council = BodySetup {
        name: "Hội đồng nhân dân xã Sơn Đông".into(),
        abbreviation: "HĐND".into(),
        head: vec!["HỘI ĐỒNG NHÂN DÂN".into(), "XÃ SƠN ĐÔNG".into()],
        units: vec![],
        signers: vec![],
        series: vec![series("Văn bản của HĐND", &[], 6, false)],
        ..committee.clone()
    };
    OfficeSetup {
        bodies: vec![committee, council],
        year: 2026,
        arrival_paper_book: 1202,
    }
}

fn office(folder: &Path, now: Moment) -> (Clerk, OfficeView) {
    let clerk = clerk(folder, now);
    let office = clerk.set_up_office(setup()).unwrap();
    (clerk, office)
}

fn outgoing(body: i64, kind: Kind, symbol: &str, dated: NaiveDate) -> OutgoingForm {
    OutgoingForm {
        body,
        kind,
        symbol: symbol.into(),
        dated,
        signed: None,
        subject: "rà soát hồ sơ lưu trữ".into(),
        urgency: None,
        signer: "Nguyễn Văn An".into(),
        recipients: vec!["Các phòng chuyên môn".into()],
        file_copy: "VT, VP".into(),
        copies: Some(12),
        note: String::new(),
        files: vec![],
        given_number: None,
        number: NumberWish::default(),
    }
}

fn incoming(body: i64, symbol: &str, arrived: NaiveDate) -> IncomingForm {
    IncomingForm {
        body,
        arrived,
        arrived_at: None,
        author: "Sở Tài chính tỉnh An Sơn".into(),
        symbol: symbol.into(),
        dated: Some(date(2026, 8, 3)),
        dated_as_written: None,
        kind: "Công văn".into(),
        subject: "hướng dẫn chuyển đổi số trong quản lý ngân sách".into(),
        urgency: None,
        signer: "Lê Thị Hòa".into(),
        handler: String::new(),
        due: None,
        note: String::new(),
        files: vec![],
        receipt_of: None,
    }
}

fn letter(clerk: &Clerk, body: i64) -> DraftSheet {
    let mut sheet = clerk
        .new_draft(NewDraft {
            body,
            kind: Kind::CongVan,
        })
        .unwrap();
    let main = &mut sheet.draft.main;
    main.subject = Some("báo cáo tình hình đê điều".into());
    main.addressees = vec!["Sở Nông nghiệp và Môi trường".into()];
    main.recipients = vec!["Như trên".into()];
    let paragraph = |text: &str| Paragraph::Text {
        text: Line::plain(text),
        plain: false,
    };
    sheet.bodies = vec![Manuscript(vec![
        paragraph("Ủy ban nhân dân xã Sơn Đông báo cáo tình hình đê điều như sau:"),
        paragraph("1. Các tuyến đê trên địa bàn an toàn."),
        paragraph("2. Đề nghị Sở xem xét, hỗ trợ./."),
    ])];
    sheet
}

fn code<T: std::fmt::Debug>(answer: Result<T, Failure>) -> FailureCode {
    let failure = answer.unwrap_err();
    assert!(!failure.sentence.is_empty());
    failure.code
}

#[test]
fn an_empty_folder_asks_for_set_up_and_an_office_opens_with_what_was_set_up() {
    let folder = TempDir::new().unwrap();
    let desk = clerk(folder.path(), at(2026, 8, 5));
    assert!(matches!(desk.opening(()).unwrap(), Opening::Empty { .. }));
    let office = desk.set_up_office(setup()).unwrap();
    assert_eq!(office.bodies.len(), 2);
    let committee = &office.bodies[0];
    assert_eq!(
        committee
            .series
            .iter()
            .find(|s| s.name == "Công văn")
            .unwrap()
            .next,
        Some(412)
    );
    let mirrored = committee
        .series
        .iter()
        .find(|s| s.name == "Báo cáo")
        .unwrap();
    assert_eq!(
        (mirrored.state, mirrored.next),
        (SeriesState::Mirrored, None)
    );
    assert_eq!(office.today, date(2026, 8, 5));
}

#[test]
fn a_signed_paper_gets_the_number_behind_the_paper_book() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let body = office.bodies[0].id;
    let form = outgoing(body, Kind::CongVan, "UBND-VP", date(2026, 8, 5));
    let first = desk.number_signed_document(form.clone()).unwrap();
    assert_eq!(
        (first.number.as_str(), first.full.as_str()),
        ("412", "412/UBND-VP")
    );
    assert_eq!(desk.number_signed_document(form).unwrap().number, "413");
    let decision = outgoing(body, Kind::QuyetDinh, "QĐ-UBND", date(2026, 8, 5));
    assert_eq!(
        desk.number_signed_document(decision).unwrap().full,
        "01/QĐ-UBND"
    );
    let council = office.bodies[1].id;
    let resolution = outgoing(council, Kind::NghiQuyet, "NQ-HĐND", date(2026, 8, 5));
    assert_eq!(
        desk.number_signed_document(resolution).unwrap().full,
        "07/NQ-HĐND"
    );
}

#[test]
fn a_mirrored_series_takes_the_number_it_is_told_and_gives_none() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let form = outgoing(
        office.bodies[0].id,
        Kind::BaoCao,
        "BC-UBND",
        date(2026, 8, 5),
    );
    assert_eq!(
        code(desk.number_signed_document(form.clone())),
        FailureCode::SeriesMirrored
    );
    let given = OutgoingForm {
        given_number: Some(88),
        ..form
    };
    assert_eq!(
        desk.number_signed_document(given.clone()).unwrap().full,
        "88/BC-UBND"
    );
    assert_eq!(
        code(desk.number_signed_document(given)),
        FailureCode::NumberTaken
    );
}

#[test]
fn the_same_letter_is_a_further_receipt_of_one_arrival_number() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let body = office.bodies[0].id;
    let form = incoming(body, "1203/STC-NS", date(2026, 8, 5));
    let first = desk.receive_document(form.clone()).unwrap();
    assert_eq!((first.number.as_str(), first.receipt), ("1203", 1));
    let probe = DuplicateProbe {
        body,
        author: "sở tài chính tỉnh an sơn".into(),
        symbol: "1203/STC–NS".into(),
        dated: Some(date(2026, 8, 3)),
        arrived: date(2026, 8, 6),
    };
    let found = desk.find_duplicates(probe).unwrap();
    let [duplicate] = found.as_slice() else {
        panic!("{found:?}")
    };
    assert!(
        duplicate.certain && duplicate.sentence.contains("1203"),
        "{duplicate:?}"
    );
    let again = IncomingForm {
        receipt_of: Some(duplicate.entry),
        ..form
    };
    let again = desk.receive_document(again).unwrap();
    assert_eq!((again.number.as_str(), again.receipt), ("1203", 2));
}

#[test]
fn a_draft_becomes_a_numbered_page_in_the_book_and_is_found_after_a_restart() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let body = office.bodies[0].id;
    desk.receive_document(incoming(body, "1203/STC-NS", date(2026, 8, 5)))
        .unwrap();
    let sheet = letter(&desk, body);
    let preview = desk
        .preview_draft(PreviewRequest {
            sheet: sheet.clone(),
            printing: Printing::Document,
        })
        .unwrap();
    assert_eq!(preview.pages.len(), 1);
    assert!(
        preview.findings.iter().all(|finding| !finding.blocks),
        "{:?}",
        preview.findings
    );
    let saved = desk
        .save_draft(SaveDraft {
            id: None,
            sheet: sheet.clone(),
        })
        .unwrap();
    let request = IssueRequest {
        body,
        draft: saved.id,
        number: NumberWish::default(),
    };
    let plan = desk.plan_issue(request.clone()).unwrap();
    assert_eq!(
        (plan.full.as_str(), plan.blocked_by.len()),
        ("412/UBND-VP", 0)
    );
    let issued = desk.issue_draft(request.clone()).unwrap();
    assert_eq!(issued.full, "412/UBND-VP");
    assert_eq!(
        issued.file_name,
        "2026-08-05_412-UBND-VP_bao-cao-tinh-hinh-de-dieu.pdf"
    );
    assert_eq!(
        code(desk.issue_draft(request)),
        FailureCode::AlreadyNumbered
    );
    let text = lopdf::Document::load(&issued.pdf)
        .unwrap()
        .extract_text(&[1])
        .unwrap();
    assert!(text.contains("412"), "the number is on the page: {text}");
    drop(desk);

    let desk = clerk(folder.path(), at(2026, 8, 6));
    let search = |words: &str| {
        let request = SearchRequest {
            words: words.into(),
            year: None,
            limit: 50,
        };
        desk.search(request).unwrap().hits
    };
    let [reply] = search("de dieu").try_into().unwrap();
    assert_eq!(reply.row.symbol, "412/UBND-VP");
    let letter = &search("chuyen doi so")[0];
    assert_eq!(
        (letter.row.number.as_str(), letter.subject_marks[0]),
        ("1203", (10, 16))
    );
    let list = desk
        .open_list(ListRequest {
            filter: ListFilter {
                direction: Some(Direction::Outgoing),
                year: Some(2026),
                ..ListFilter::default()
            },
            sort: Sort {
                by: SortBy::Number,
                descending: true,
            },
        })
        .unwrap();
    assert_eq!(list.count, 1);
    let rows = desk
        .list_rows(RowsRequest {
            token: list.token,
            from: 0,
            count: 10,
        })
        .unwrap();
    let entry = desk.read_entry(rows[0].entry).unwrap();
    assert_eq!((entry.draft, entry.attachments.len()), (Some(saved.id), 1));
    let opened = desk.open_draft(saved.id).unwrap();
    assert_eq!(opened.issued, Some(rows[0].entry));
}

#[test]
fn a_page_that_cannot_be_printed_burns_no_number() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let body = office.bodies[0].id;
    let mut sheet = letter(&desk, body);
    sheet.bodies[0].0.insert(
        1,
        Paragraph::Text {
            text: Line::plain("chữ 漢 lạ"),
            plain: false,
        },
    );
    let saved = desk.save_draft(SaveDraft { id: None, sheet }).unwrap();
    let request = IssueRequest {
        body,
        draft: saved.id,
        number: NumberWish::default(),
    };
    assert_eq!(
        desk.plan_issue(request.clone()).unwrap().blocked_by.len(),
        1
    );
    let failure = desk.issue_draft(request).unwrap_err();
    assert_eq!(failure.code, FailureCode::BlockedByFinding);
    assert!(failure.sentence.contains('漢'), "{}", failure.sentence);
    let form = outgoing(body, Kind::CongVan, "UBND-VP", date(2026, 8, 5));
    assert_eq!(desk.number_signed_document(form).unwrap().number, "412");
}

#[test]
fn a_clock_a_year_back_is_told_before_a_number_is_given() {
    let folder = TempDir::new().unwrap();
    let (desk, view) = office(folder.path(), at(2026, 8, 5));
    let body = view.bodies[0].id;
    drop(desk);
    let late = clerk(folder.path(), at(2025, 8, 5));
    let next = late
        .next_number(NextNumberRequest {
            body,
            direction: Direction::Outgoing,
            kind: Some(Kind::CongVan),
            dated: date(2026, 8, 5),
            signed: None,
        })
        .unwrap();
    assert!(
        next.warnings
            .iter()
            .any(|note| note.contains("Đồng hồ máy")),
        "{next:?}"
    );
    // A form filled from this clock asks for a year that has no series.
    for direction in [Direction::Incoming, Direction::Outgoing] {
        let refused = late
            .next_number(NextNumberRequest {
                body,
                direction,
                kind: Some(Kind::CongVan),
                dated: late.today(),
                signed: None,
            })
            .unwrap_err();
        assert_eq!(refused.code, FailureCode::NoSeries);
        assert_eq!(
            refused.sentence,
            "Năm 2025 chưa có hệ thống số, mà đồng hồ máy đang là 05/08/2025, sớm hơn lần ghi sổ \
             cuối (05/08/2026); hãy chỉnh lại ngày của máy rồi làm lại."
        );
    }
    let form = outgoing(body, Kind::CongVan, "UBND-VP", late.today());
    let refused = late.number_signed_document(form).unwrap_err();
    assert!(refused.sentence.contains("chỉnh lại ngày của máy"));
}

#[test]
fn one_window_holds_the_office() {
    let folder = TempDir::new().unwrap();
    let (_desk, _) = office(folder.path(), at(2026, 8, 5));
    let second = clerk(folder.path(), at(2026, 8, 5));
    let Opening::Refused { failure, .. } = second.opening(()).unwrap() else {
        panic!("opened twice")
    };
    assert_eq!(failure.code, FailureCode::OpenElsewhere);
}

#[test]
fn books_without_their_first_bytes_are_told_as_damaged_with_the_way_out() {
    let folder = TempDir::new().unwrap();
    let (desk, view) = office(folder.path(), at(2026, 8, 5));
    drop(desk);
    let books = Path::new(&view.folder).join("office.db");
    let mut bytes = fs::read(&books).unwrap();
    bytes[..100].fill(b'x');
    fs::write(&books, bytes).unwrap();
    let Opening::Refused { failure, .. } =
        clerk(folder.path(), at(2026, 8, 5)).opening(()).unwrap()
    else {
        panic!("opened without a head")
    };
    assert_eq!(failure.code, FailureCode::Damaged);
    assert_eq!(
        failure.sentence,
        "Tệp sổ bị hỏng; hãy ngừng nhập và khôi phục từ bản sao lưu gần nhất."
    );
}

#[test]
fn a_void_number_stays_in_the_book_with_its_reason() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let body = office.bodies[0].id;
    let form = outgoing(body, Kind::CongVan, "UBND-VP", date(2026, 8, 5));
    let entry = desk.number_signed_document(form.clone()).unwrap().entry;
    let void = |reason: &str| {
        desk.void_number(VoidNumber {
            entry,
            reason: reason.into(),
        })
    };
    assert_eq!(code(void(" ")), FailureCode::BadInput);
    let view = void("Lãnh đạo không phát hành").unwrap();
    assert_eq!(
        view.row.fate.as_deref(),
        Some("Hủy số: Lãnh đạo không phát hành")
    );
    assert_eq!(desk.number_signed_document(form).unwrap().number, "413");
}

#[test]
fn a_scan_that_vanished_takes_no_number() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let body = office.bodies[0].id;
    let form = incoming(body, "1203/STC-NS", date(2026, 8, 5));
    let gone = folder.path().join("quét.pdf").display().to_string();
    let with_scan = IncomingForm {
        files: vec![gone.clone()],
        ..form
    };
    assert_eq!(
        code(desk.receive_document(with_scan.clone())),
        FailureCode::File
    );
    let a_folder = IncomingForm {
        files: vec![folder.path().display().to_string()],
        ..with_scan.clone()
    };
    assert_eq!(code(desk.receive_document(a_folder)), FailureCode::File);
    fs::write(&gone, b"%PDF-1.4").unwrap();
    let entry = desk.receive_document(with_scan).unwrap();
    assert_eq!(entry.number, "1203");
    assert_eq!(desk.read_entry(entry.entry).unwrap().attachments.len(), 1);
}

#[test]
fn correcting_a_typing_error_loses_nothing_else() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let body = office.bodies[0].id;
    let form = IncomingForm {
        arrived_at: chrono::NaiveTime::from_hms_opt(14, 5, 0),
        subject: "V/v huớng dẫn".into(),
        ..incoming(body, "1203/STC-NS", date(2026, 8, 5))
    };
    let entry = desk.receive_document(form).unwrap().entry;
    let EntryForm::Incoming(typed) = desk.read_entry(entry).unwrap().form else {
        panic!("an incoming form")
    };
    assert_eq!(typed.arrived_at, chrono::NaiveTime::from_hms_opt(14, 5, 0));
    let form = IncomingForm {
        subject: "hướng dẫn".into(),
        ..typed.clone()
    };
    let change = CorrectIncoming {
        entry,
        form: form.clone(),
        reason: String::new(),
    };
    let view = desk.correct_incoming(change).unwrap();
    assert_eq!(view.form, EntryForm::Incoming(form));

    let sent = OutgoingForm {
        signed: Some(date(2026, 8, 4)),
        recipients: vec!["Sở Nội vụ; Sở Tài chính".into(), "UBND các xã (12)".into()],
        ..outgoing(body, Kind::CongVan, "UBND-VP", date(2026, 8, 5))
    };
    let entry = desk.number_signed_document(sent.clone()).unwrap().entry;
    assert_eq!(
        desk.read_entry(entry).unwrap().form,
        EntryForm::Outgoing(sent)
    );
}

#[test]
fn an_issued_draft_opens_with_its_number() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let body = office.bodies[0].id;
    let sheet = letter(&desk, body);
    let draft = desk.save_draft(SaveDraft { id: None, sheet }).unwrap().id;
    desk.issue_draft(IssueRequest {
        body,
        draft,
        number: NumberWish::default(),
    })
    .unwrap();
    let number = desk.open_draft(draft).unwrap().sheet.draft.main.number;
    assert_eq!(number.map(|number| number.value), Some(412));
}

#[test]
fn a_draft_of_one_body_takes_no_number_of_another() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let sheet = letter(&desk, office.bodies[0].id);
    let draft = desk.save_draft(SaveDraft { id: None, sheet }).unwrap().id;
    let request = IssueRequest {
        body: office.bodies[1].id,
        draft,
        number: NumberWish::default(),
    };
    assert_eq!(code(desk.issue_draft(request)), FailureCode::BadInput);
}

#[test]
fn a_kind_that_is_not_laid_out_yet_is_neither_printed_nor_issued() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    // The council numbers every kind in one series.
    let body = office.bodies[1].id;
    let mut sheet = letter(&desk, body);
    sheet.draft.main.kind = Kind::BienBan;
    let path = folder.path().join("bien-ban.pdf");
    let wish = ExportDraft {
        sheet: sheet.clone(),
        printing: Printing::Document,
        path: path.clone(),
    };
    assert_eq!(code(desk.export_draft(wish)), FailureCode::BlockedByFinding);
    assert!(!path.exists());
    let draft = desk.save_draft(SaveDraft { id: None, sheet }).unwrap().id;
    let request = IssueRequest {
        body,
        draft,
        number: NumberWish::default(),
    };
    let plan = desk.plan_issue(request.clone()).unwrap();
    assert!(plan.blocked_by.iter().any(|said| said.contains("biên bản")));
    assert_eq!(
        code(desk.issue_draft(request)),
        FailureCode::BlockedByFinding
    );
}

#[test]
fn a_kind_that_is_not_laid_out_yet_is_refused_behind_another_document_too() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let mut sheet = letter(&desk, office.bodies[0].id);
    let invitation = document::Dispatch::new(Kind::GiayMoi);
    sheet
        .draft
        .parts
        .push(document::Part::VanBanKemTheo(Box::new(invitation)));
    let path = folder.path().join("kem-theo.pdf");
    let wish = ExportDraft {
        sheet,
        printing: Printing::Document,
        path: path.clone(),
    };
    assert_eq!(code(desk.export_draft(wish)), FailureCode::BlockedByFinding);
    assert!(!path.exists());
}

#[test]
fn a_number_typed_into_the_symbol_is_refused_and_another_year_is_told() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 12, 31));
    let body = office.bodies[0].id;
    let doubled = outgoing(body, Kind::CongVan, "12/UBND-VP", date(2026, 12, 31));
    assert_eq!(
        code(desk.number_signed_document(doubled)),
        FailureCode::BadInput
    );
    let next_year = outgoing(body, Kind::CongVan, "UBND-VP", date(2027, 1, 5));
    let given = desk.number_signed_document(next_year).unwrap();
    assert_eq!(given.full, "01/UBND-VP");
    assert!(
        given.warnings.iter().any(|note| note.contains("2027")),
        "{given:?}"
    );
}

#[test]
fn a_sheet_keeps_the_structure_of_its_draft() {
    for name in [
        "cong-van-hai-noi-nhan",
        "quyet-dinh",
        "ke-hoach",
        "van-ban-kho",
    ] {
        let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/samples");
        let text = fs::read_to_string(samples.join(format!("{name}.vanthu"))).unwrap();
        let draft = document::draft::read(&text).unwrap();
        assert_eq!(DraftSheet::of(&draft).into_draft(), draft, "{name}");
    }
}

#[test]
fn an_act_outside_the_contract_is_refused_in_a_sentence() {
    let folder = TempDir::new().unwrap();
    let desk = clerk(folder.path(), at(2026, 8, 5));
    assert_eq!(
        code(desk.call("drop_tables", serde_json::Value::Null)),
        FailureCode::Internal
    );
    assert_eq!(
        code(desk.call("read_entry", "bảy".into())),
        FailureCode::Internal
    );
    let day = desk.call("read_date", "5/8".into()).unwrap();
    assert_eq!(day, "2026-08-05");
    assert_eq!(
        code(desk.call("read_date", "31/2".into())),
        FailureCode::BadInput
    );
}

#[test]
fn numbers_that_stand_out_are_told_before_and_after() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, view) = office(folder.path(), at(2026, 8, 5));
    let body = view.bodies[0].id;
    let letters = |series: &&SeriesView| series.kinds == [Kind::CongVan];
    let series = view.bodies[0].series.iter().find(letters).unwrap().id;
    let next = desk.number_ledger(series).unwrap().lines.len();
    let many = desk.reserve_numbers(ReserveNumbers {
        series,
        count: 51,
        approved_by: String::new(),
        reason: "hội nghị".into(),
    });
    assert_eq!(many.unwrap_err().code, FailureCode::BadInput);
    let kept = desk
        .reserve_numbers(ReserveNumbers {
            series,
            count: 2,
            approved_by: "Chủ tịch".into(),
            reason: "hội nghị".into(),
        })
        .unwrap();
    assert_eq!(kept.len(), 2);
    let ledger = desk.number_ledger(series).unwrap();
    assert_eq!((ledger.reserved, ledger.missing), (2, 0));
    assert_eq!(ledger.lines.len(), next + 2);
    let refused = desk.close_series(series).unwrap_err();
    assert!(refused.sentence.contains("còn số đang giữ"), "{refused:?}");
    let LedgerLine::Given(second) = &ledger.lines[next + 1] else {
        panic!("{ledger:?}");
    };
    let nothing_to_read = desk.read_entry(second.entry).unwrap_err();
    assert!(nothing_to_read.sentence.contains("chưa có văn bản"));
    desk.void_reserved(VoidNumber {
        entry: second.entry,
        reason: "hội nghị hoãn".into(),
    })
    .unwrap();
    let LedgerLine::Given(first) = &ledger.lines[next] else {
        panic!("{ledger:?}");
    };
    let wish = NumberWish {
        choice: NumberChoice::Reserved { entry: first.entry },
        reason: String::new(),
    };
    let used = desk
        .number_signed_document(OutgoingForm {
            number: wish,
            ..outgoing(body, Kind::CongVan, "UBND-VP", view.today)
        })
        .unwrap();
    assert_eq!(used.number, kept[0]);
    let inserted = desk
        .number_signed_document(OutgoingForm {
            number: NumberWish {
                choice: NumberChoice::Inserted {
                    behind: used.number.parse().unwrap(),
                    approved_by: "Chủ tịch".into(),
                },
                reason: "bỏ sót".into(),
            },
            ..outgoing(body, Kind::CongVan, "UBND-VP", view.today)
        })
        .unwrap();
    assert_eq!(inserted.number, format!("{}a", kept[0]));
}

#[test]
fn a_number_that_comes_late_wants_a_line_of_reason() {
    let folder = tempfile::tempdir().unwrap();
    // A Monday: what was signed on Friday is in time.
    let (desk, office) = office(folder.path(), at(2026, 8, 10));
    let body = office.bodies[0].id;
    let late_since = |signed| {
        desk.next_number(NextNumberRequest {
            body,
            direction: Direction::Outgoing,
            kind: Some(Kind::CongVan),
            dated: signed,
            signed: None,
        })
        .unwrap()
        .late
    };
    assert_eq!(late_since(date(2026, 8, 7)), None);
    let late = late_since(date(2026, 8, 6)).unwrap();
    assert!(late.contains("06/08/2026"), "{late}");
    let form = outgoing(body, Kind::CongVan, "UBND-VP", date(2026, 8, 6));
    let refused = desk.number_signed_document(form.clone()).unwrap_err();
    assert_eq!(refused.sentence, late);
    let why = NumberWish {
        reason: "văn thư nghỉ ốm".into(),
        ..NumberWish::default()
    };
    let given = desk
        .number_signed_document(OutgoingForm {
            number: why,
            ..form
        })
        .unwrap();
    let series = office.bodies[0].series.iter();
    let letters = |series: &&SeriesView| series.kinds == [Kind::CongVan];
    let ledger = desk.number_ledger(series.clone().find(letters).unwrap().id);
    let lines = ledger.unwrap().lines;
    let Some(LedgerLine::Given(line)) = lines.last() else {
        panic!("{lines:?}");
    };
    assert_eq!(
        (&line.number, line.reason.as_str()),
        (&given.number, "văn thư nghỉ ốm")
    );
}
