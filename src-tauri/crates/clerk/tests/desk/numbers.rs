//! Numbers of papers that arrive and that were signed elsewhere.

use std::fs;

use clerk::contract::*;
use document::Kind;
use document::entry::{Channel, Original, Value};
use tempfile::TempDir;

use crate::office::*;

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
        author: "sở tài chính tỉnh an sơn".into(),
        symbol: "1203/STC–NS".into(),
        dated: Some(date(2026, 8, 3)),
        arrived: date(2026, 8, 6),
        outside_code: None,
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
        details: IncomingDetails {
            position: "GIÁM ĐỐC".into(),
            language: "Tiếng Anh".into(),
            pages: Some(4),
            reply_by: Some(date(2026, 8, 20)),
            outside_code: "H49.64,2026,1203".into(),
            channel: Channel::BuuDien,
            value: Value::BanSaoY,
            envelope: "còn nguyên niêm phong".into(),
            postal_code: "RA123456789VN".into(),
            given_number: None,
        },
        ..incoming(body, "1203/STC-NS", date(2026, 8, 5))
    };
    let entry = desk.receive_document(form).unwrap().entry;
    let EntryForm::Incoming(typed) = desk.read_entry(entry).unwrap().form else {
        panic!("an incoming form")
    };
    assert_eq!(typed.arrived_at, chrono::NaiveTime::from_hms_opt(14, 5, 0));
    assert_eq!(
        (typed.details.pages, typed.due),
        (Some(4), Some(date(2026, 8, 20).into()))
    );
    let form = IncomingForm {
        subject: "hướng dẫn".into(),
        details: IncomingDetails {
            channel: Channel::TrucLienThong,
            outside_code: "H49.64,2026,01203".into(),
            ..typed.details.clone()
        },
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
        details: OutgoingDetails {
            position: "CHỦ TỊCH".into(),
            language: "Tiếng Việt".into(),
            pages: Some(2),
            reply_by: Some(date(2026, 8, 20)),
            outside_code: "H49.64,2026,412".into(),
            drafter: "NVA".into(),
            unit: Some("Văn phòng".into()),
            checked_content: "Lê Văn Cường".into(),
            checked_form: "Nguyễn Thị Dung".into(),
            original: Original::CaHai,
        },
        ..outgoing(body, Kind::CongVan, "UBND-VP", date(2026, 8, 5))
    };
    let entry = desk.number_signed_document(sent.clone()).unwrap().entry;
    assert_eq!(
        desk.read_entry(entry).unwrap().form,
        EntryForm::Outgoing(sent)
    );
}

#[test]
fn a_number_typed_into_the_symbol_is_refused_and_another_year_is_told() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2027, 1, 1));
    let body = office.bodies[0].id;
    let doubled = outgoing(body, Kind::CongVan, "12/UBND-VP", date(2026, 12, 31));
    assert_eq!(
        code(desk.number_signed_document(doubled)),
        FailureCode::BadInput
    );
    let last_year = outgoing(body, Kind::CongVan, "UBND-VP", date(2026, 12, 31));
    let given = desk.number_signed_document(last_year).unwrap();
    assert_eq!(given.full, "412/UBND-VP");
    assert!(
        given.warnings.iter().any(|note| note.contains("2026")),
        "{given:?}"
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
    let january = beside(&desk, at(2027, 1, 15));
    let refused = january.close_series(series).unwrap_err();
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
    let rows = book_rows(&desk, BookName::Outgoing, series);
    let notes = rows
        .iter()
        .map(|row| row.values().last().unwrap().to_words());
    let told = notes.filter(|note| note == "Chèn số: bỏ sót (Chủ tịch cho phép)");
    assert_eq!(told.count(), 1, "and no other line says so");
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

#[test]
fn a_date_that_has_not_come_takes_no_number_and_opens_no_book() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 11, 26));
    let body = office.bodies[0].id;
    let number = |dated| {
        let form = outgoing(body, Kind::CongVan, "UBND-VP", dated);
        desk.number_signed_document(form)
    };
    let slip = number(date(2027, 3, 5)).unwrap_err();
    assert_eq!(slip.code, FailureCode::BadInput);
    assert!(
        slip.sentence.contains("05/03/2027") && slip.sentence.contains("26/11/2026"),
        "{slip:?}"
    );
    assert_eq!(code(number(date(2026, 12, 31))), FailureCode::BadInput);
    let arrival = |arrived| desk.receive_document(incoming(body, "12/STC", arrived));
    assert_eq!(code(arrival(date(2027, 1, 2))), FailureCode::BadInput);
    assert_eq!(code(arrival(date(2026, 11, 27))), FailureCode::BadInput);
    let years = desk.view_office(()).unwrap();
    let mut series = years.bodies.iter().flat_map(|body| &body.series);
    assert!(series.all(|series| series.year == 2026), "no book of 2027");
    // Signed on Thursday for Monday: nothing wrong with it.
    assert_eq!(number(date(2026, 11, 30)).unwrap().number, "412");
    assert_eq!(arrival(date(2026, 11, 26)).unwrap().number, "1203");
}

/// Another process on the same office at another time.
fn beside(desk: &clerk::Clerk, now: clerk::Moment) -> clerk::Clerk {
    clerk::Clerk::new(desk.folder(), clerk::Access::Process, "Lê Văn Tư", now)
}

#[test]
fn the_book_of_a_running_year_is_not_closed_by_a_slip() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 11, 26));
    let (body, letters) = (office.bodies[0].id, office.bodies[0].series[0].id);
    let slip = desk.close_series(letters).unwrap_err();
    assert_eq!(slip.code, FailureCode::BadInput);
    assert!(slip.sentence.contains("31/12/2026"), "{slip:?}");
    let evening = beside(&desk, at(2026, 12, 31));
    evening.close_series(letters).unwrap();
    // A body that ended gives no more numbers anyway.
    let last_day = LastDay {
        id: office.bodies[1].id,
        last: date(2026, 10, 31),
    };
    let ended = desk.end_body(last_day).unwrap();
    assert_ne!(body, ended.bodies[1].id);
    desk.close_series(ended.bodies[1].series[0].id).unwrap();
}

#[test]
fn last_year_typed_by_habit_in_january_takes_no_number() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 12, 31));
    let body = office.bodies[0].id;
    let number = |desk: &clerk::Clerk, dated| {
        let form = OutgoingForm {
            number: NumberWish {
                reason: "trình ký lại".into(),
                ..NumberWish::default()
            },
            ..outgoing(body, Kind::CongVan, "UBND-VP", dated)
        };
        desk.number_signed_document(form)
    };
    assert_eq!(number(&desk, date(2026, 12, 31)).unwrap().number, "412");
    drop(desk);
    let desk = clerk(folder.path(), at(2027, 1, 5));
    let slip = number(&desk, date(2026, 1, 5)).unwrap_err();
    assert!(
        slip.sentence.contains("412") && slip.sentence.contains("12a"),
        "{slip:?}"
    );
    let asked = NextNumberRequest {
        body,
        direction: Direction::Outgoing,
        kind: Some(Kind::CongVan),
        dated: date(2026, 1, 5),
        signed: None,
    };
    let told = desk.next_number(asked.clone()).unwrap().warnings;
    assert!(told.contains(&slip.sentence), "{told:?}");
    // What was reserved last year is nothing for a paper of this year, whose series is still to be made.
    let asked = NextNumberRequest {
        dated: date(2027, 1, 5),
        ..asked
    };
    assert_eq!(desk.next_number(asked.clone()).unwrap().series, None);
    assert_eq!(number(&desk, date(2027, 1, 5)).unwrap().number, "01");
    assert!(desk.next_number(asked).unwrap().series.is_some());
    // The last papers of December still come in.
    assert_eq!(number(&desk, date(2026, 12, 30)).unwrap().number, "413");
}

#[test]
fn a_kept_number_takes_no_paper_dated_far_from_those_beside_it() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 20));
    let body = office.bodies[0].id;
    let of = |month, day| outgoing(body, Kind::CongVan, "UBND-VP", date(2026, month, day));
    desk.number_signed_document(of(8, 20)).unwrap();
    let named = |name: &str| {
        let mut all = office.bodies.iter().flat_map(|body| &body.series);
        all.find(|series| series.name == name).unwrap().id
    };
    let keep = |series| {
        desk.reserve_numbers(ReserveNumbers {
            series,
            count: 1,
            approved_by: "Chủ tịch".into(),
            reason: "họp tối".into(),
        })
    };
    let letters = named("Công văn");
    assert_eq!(keep(letters).unwrap(), ["413"]);
    let kept = desk.number_ledger(letters).unwrap().lines;
    let entry = match kept.last() {
        Some(LedgerLine::Given(line)) => line.entry,
        other => panic!("{other:?}"),
    };
    let used = |month, day| {
        let number = NumberWish {
            choice: NumberChoice::Reserved { entry },
            reason: "họp tối".into(),
        };
        desk.number_signed_document(OutgoingForm {
            number,
            ..of(month, day)
        })
    };
    let failure = used(1, 5).unwrap_err();
    assert!(failure.sentence.contains("số 412"), "{failure:?}");
    assert_eq!(used(8, 19).unwrap().number, "413");
    let failure = keep(named("Văn bản đến")).unwrap_err();
    assert!(failure.sentence.contains("Số đến"), "{failure:?}");
}

#[test]
fn receivers_named_elsewhere_on_the_paper_are_asked_for() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let body = office.bodies[0].id;
    let warnings = |recipients: &[&str]| {
        let form = OutgoingForm {
            recipients: recipients.iter().map(|&name| name.into()).collect(),
            ..outgoing(body, Kind::CongVan, "UBND-VP", date(2026, 8, 5))
        };
        desk.number_signed_document(form).unwrap().warnings
    };
    assert!(warnings(&["như trên", "Phòng Kinh tế"])[0].contains("Kính gửi"));
    assert_eq!(warnings(&["Sở Nội vụ", "Phòng Kinh tế"]), [""; 0]);
}

#[test]
fn days_that_contradict_each_other_are_told_and_stop_nothing() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let body = office.bodies[0].id;
    let sent = OutgoingForm {
        signed: Some(date(2026, 8, 5)),
        details: OutgoingDetails {
            reply_by: Some(date(2026, 7, 20)),
            ..OutgoingDetails::default()
        },
        ..outgoing(body, Kind::CongVan, "UBND-VP", date(2026, 8, 4))
    };
    let told = desk.number_signed_document(sent).unwrap().warnings;
    assert_eq!(
        told,
        [
            "Hạn trả lời 20/07/2026 sớm hơn ngày văn bản 04/08/2026; hãy kiểm tra lại.",
            "Ngày văn bản 04/08/2026 sớm hơn ngày ký 05/08/2026; hãy kiểm tra lại.",
        ]
    );
    let come = IncomingForm {
        dated: Some(date(2026, 12, 30)),
        due: Some(date(2026, 8, 4).into()),
        ..incoming(body, "12/STC", date(2026, 8, 5))
    };
    let told = desk.receive_document(come).unwrap().warnings;
    assert_eq!(
        told,
        [
            "Ngày đến 05/08/2026 sớm hơn ngày văn bản 30/12/2026; hãy kiểm tra lại.",
            "Thời hạn giải quyết 04/08/2026 sớm hơn ngày đến 05/08/2026; hãy kiểm tra lại.",
        ]
    );
}
