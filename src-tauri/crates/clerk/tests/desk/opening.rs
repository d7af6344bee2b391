//! From the first run to a window that finds its books.

use std::fs;
use std::path::Path;

use clerk::Clerk;
use clerk::contract::*;
use document::Kind;
use tempfile::TempDir;

use crate::office::*;

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
fn the_books_that_are_left_are_whole_in_their_one_file() {
    let leave: [fn(Clerk); 2] = [drop, |desk| {
        // The desk of a window is never dropped.
        desk.leave();
        std::mem::forget(desk);
    }];
    for leave in leave {
        let folder = TempDir::new().unwrap();
        let (desk, office) = office(folder.path(), at(2026, 8, 5));
        let form = incoming(office.bodies[0].id, "12/STC-NS", date(2026, 8, 5));
        let entry = desk.receive_document(form).unwrap().entry;
        let books = desk.folder().join("office.db");
        leave(desk);
        let copied = TempDir::new().unwrap();
        fs::create_dir(copied.path().join("co-quan")).unwrap();
        fs::copy(books, copied.path().join("co-quan/office.db")).unwrap();
        let desk = clerk(copied.path(), at(2026, 8, 6));
        assert_eq!(desk.read_entry(entry).unwrap().row.number, "1203");
    }
}
