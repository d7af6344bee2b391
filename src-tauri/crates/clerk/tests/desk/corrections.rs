//! A line that is corrected keeps its place in the book.

use clerk::Clerk;
use clerk::contract::*;
use document::Kind;
use tempfile::TempDir;

use crate::office::*;

/// Gives a letter of a day in August its number; the key of its line.
fn letter(desk: &Clerk, form: OutgoingForm) -> i64 {
    let reason = "trình ký lại".to_owned();
    let number = NumberWish {
        reason,
        ..form.number
    };
    desk.number_signed_document(OutgoingForm { number, ..form })
        .unwrap()
        .entry
}

fn corrected(desk: &Clerk, entry: i64, form: OutgoingForm) -> Result<EntryView, Failure> {
    desk.correct_outgoing(CorrectOutgoing {
        entry,
        form,
        reason: "ghi nhầm".into(),
    })
}

#[test]
fn a_date_is_not_moved_far_from_the_papers_beside_it() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 20));
    let body = office.bodies[0].id;
    let of = |month, day| outgoing(body, Kind::CongVan, "UBND-VP", date(2026, month, day));
    let [_, middle, last] = [3, 10, 17].map(|day| letter(&desk, of(8, day)));
    let away = |entry, (month, day), says: &str| {
        let failure = corrected(&desk, entry, of(month, day)).unwrap_err();
        assert_eq!(failure.code, FailureCode::BadInput);
        assert!(failure.sentence.contains(says), "{}", failure.sentence);
    };
    // The day of another month, the month for the day, a month that has not come.
    away(middle, (1, 10), "cách xa số 412");
    away(middle, (10, 8), "chưa tới");
    away(last, (3, 17), "cách xa số 413");
    let moved = corrected(&desk, middle, of(8, 4)).unwrap();
    assert_eq!(moved.row.dated, "04/08/2026");
    // What else a line says is corrected wherever its date lies.
    let words = OutgoingForm {
        subject: "phòng chống lụt bão".into(),
        ..of(8, 4)
    };
    assert!(corrected(&desk, middle, words).is_ok());
}

#[test]
fn an_inserted_number_stays_between_its_neighbours() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 20));
    let body = office.bodies[0].id;
    let of = |day| outgoing(body, Kind::CongVan, "UBND-VP", date(2026, 8, day));
    for day in [3, 17] {
        letter(&desk, of(day));
    }
    let choice = NumberChoice::Inserted {
        behind: 412,
        approved_by: "Chủ tịch".into(),
    };
    let number = NumberWish {
        choice,
        ..NumberWish::default()
    };
    let inserted = letter(&desk, OutgoingForm { number, ..of(5) });
    let failure = corrected(&desk, inserted, of(18)).unwrap_err();
    assert!(failure.sentence.contains("412a"), "{}", failure.sentence);
    assert!(corrected(&desk, inserted, of(17)).is_ok());
}

#[test]
fn a_void_line_stays_as_it_is() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 20));
    let body = office.bodies[0].id;
    let form = outgoing(body, Kind::CongVan, "UBND-VP", date(2026, 8, 20));
    let entry = letter(&desk, form.clone());
    let reason = "trùng".into();
    desk.void_number(VoidNumber { entry, reason }).unwrap();
    let subject = "khác".into();
    let refused = corrected(&desk, entry, OutgoingForm { subject, ..form }).unwrap_err();
    assert!(refused.sentence.contains("hủy"), "{}", refused.sentence);
}

#[test]
fn nothing_arrived_tomorrow_by_a_correction() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 20));
    let form = incoming(office.bodies[0].id, "12/STC-NS", date(2026, 8, 20));
    let entry = desk.receive_document(form.clone()).unwrap().entry;
    let form = IncomingForm {
        arrived: date(2026, 8, 21),
        ..form
    };
    let reason = String::new();
    let change = CorrectIncoming {
        entry,
        form,
        reason,
    };
    let failure = desk.correct_incoming(change).unwrap_err();
    assert!(failure.sentence.contains("chưa tới"), "{failure:?}");
}

#[test]
fn a_symbol_is_neither_wiped_out_nor_given_a_number_by_a_correction() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 20));
    let body = office.bodies[0].id;
    let form = outgoing(body, Kind::CongVan, "UBND-VP", date(2026, 8, 20));
    let entry = letter(&desk, form.clone());
    for (symbol, says) in [(" ", "ký hiệu"), ("9/UBND-VP", "đã có số")] {
        let symbol = symbol.into();
        let wrong = OutgoingForm {
            symbol,
            ..form.clone()
        };
        let failure = corrected(&desk, entry, wrong).unwrap_err();
        assert!(failure.sentence.contains(says), "{}", failure.sentence);
    }
    let symbol = "UBND-KT".into();
    let right = corrected(&desk, entry, OutgoingForm { symbol, ..form }).unwrap();
    assert_eq!(right.row.symbol, "412/UBND-KT");
}

#[test]
fn a_kind_with_a_book_of_its_own_is_told_by_a_correction() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 20));
    let body = office.bodies[0].id;
    let form = outgoing(body, Kind::CongVan, "UBND-VP", date(2026, 8, 20));
    let entry = letter(&desk, form.clone());
    let as_kind = |kind, reason: &str| {
        desk.correct_outgoing(CorrectOutgoing {
            entry,
            form: OutgoingForm {
                kind,
                ..form.clone()
            },
            reason: reason.into(),
        })
    };
    let failure = as_kind(Kind::QuyetDinh, " ").unwrap_err();
    assert!(failure.sentence.contains("sổ “Quyết định”"), "{failure:?}");
    let failure = as_kind(Kind::SaoY, "ghi nhầm").unwrap_err();
    assert!(failure.sentence.contains("sổ riêng"), "{failure:?}");
    assert!(as_kind(Kind::ToTrinh, "").is_ok());
    assert!(as_kind(Kind::QuyetDinh, "văn bản đã gửi").is_ok());
}
