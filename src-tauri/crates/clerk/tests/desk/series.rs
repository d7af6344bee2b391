//! A further book, and the slips of the finger at its beginning.

use clerk::contract::*;
use document::Kind;
use tempfile::TempDir;

use crate::office::*;

fn book(body: i64, name: &str, kinds: &[Kind]) -> AddSeries {
    AddSeries {
        body,
        direction: Direction::Outgoing,
        year: 2026,
        name: name.into(),
        kinds: kinds.to_vec(),
        paper_book: 0,
        mirrored: String::new(),
        policy: String::new(),
    }
}

#[test]
fn a_second_book_for_the_same_papers_does_not_stop_the_first() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let [committee, council] = [office.bodies[0].id, office.bodies[1].id];
    let arrivals = AddSeries {
        direction: Direction::Incoming,
        ..book(committee, "Văn bản đến điện tử", &[])
    };
    for (second, first) in [
        (
            book(committee, "Công văn 2", &[Kind::ToTrinh, Kind::CongVan]),
            "Công văn",
        ),
        (book(council, "Khác", &[]), "Văn bản của HĐND"),
        (arrivals, "Văn bản đến"),
    ] {
        let refused = desk.add_series(second).unwrap_err();
        assert_eq!(refused.code, FailureCode::BadInput);
        assert!(refused.sentence.contains(first), "{refused:?}");
    }
    let form = outgoing(committee, Kind::CongVan, "UBND-VP", date(2026, 8, 5));
    assert_eq!(desk.number_signed_document(form).unwrap().number, "412");
    let own = book(council, "Nghị quyết", &[Kind::NghiQuyet]);
    assert!(desk.add_series(own).is_ok());
}

#[test]
fn a_number_no_book_comes_to_is_refused_and_the_office_goes_on() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let body = office.bodies[0].id;
    let slip = AddSeries {
        paper_book: u32::MAX,
        ..book(body, "Tờ trình", &[Kind::ToTrinh])
    };
    let refused = desk.add_series(slip).unwrap_err();
    assert!(refused.sentence.contains("4294967295"), "{refused:?}");
    // The mirror of the province.
    for number in [0, u32::MAX] {
        let form = OutgoingForm {
            given_number: Some(number),
            ..outgoing(body, Kind::BaoCao, "BC-UBND", date(2026, 8, 5))
        };
        let refused = desk.number_signed_document(form).unwrap_err();
        assert_ne!(refused.code, FailureCode::Internal, "{refused:?}");
    }
    assert!(desk.view_office(()).is_ok());
}

#[test]
fn a_book_forgotten_at_the_turn_of_the_year_is_told_before_a_number_is_taken() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 12, 30));
    let committee = office.bodies[0].id;
    let for_all = AddSeries {
        year: 2027,
        ..book(committee, "Văn bản đi", &[])
    };
    desk.add_series(for_all).unwrap();
    drop(desk);
    let desk = clerk(folder.path(), at(2027, 1, 5));
    let asked = |kind| NextNumberRequest {
        body: committee,
        direction: Direction::Outgoing,
        kind: Some(kind),
        dated: date(2027, 1, 5),
        signed: None,
    };
    let told = |kind| desk.next_number(asked(kind)).unwrap().warnings;
    assert!(told(Kind::QuyetDinh)[0].contains("sổ “Quyết định”"));
    assert_eq!(told(Kind::ToTrinh), [] as [String; 0]);
}
