//! Bodies, people and the calendar, over the contract with the window.

use chrono::NaiveDate;
use clerk::Clerk;
use clerk::contract::*;
use document::Kind;
use document::calendar::DayKind;
use register::{UsualField, UsualOrder, Validity};
use serde_json::json;
use tempfile::TempDir;

use crate::office::*;

struct Desk {
    clerk: Clerk,
    _folder: TempDir,
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let clerk = clerk(folder.path(), at(2026, 8, 5));
    let body = BodySetup {
        units: vec![unit("Văn phòng HĐND và UBND")],
        signers: vec![chairman()],
        series: vec![series("Công văn", &[Kind::CongVan], 411, false)],
        ..bare_committee()
    };
    clerk.set_up_office(books_of(vec![body], 0)).unwrap();
    Desk {
        clerk,
        _folder: folder,
    }
}

fn letter_to(recipients: &[&str]) -> OutgoingForm {
    serde_json::from_value(json!({
        "body": 1, "kind": "cong-van", "symbol": "UBND-VP", "dated": "2026-08-05",
        "signed": null, "subject": "phối hợp rà soát", "urgency": null,
        "signer": "Nguyễn Văn An", "recipients": recipients, "file_copy": "VT", "copies": null,
        "note": "", "details": OutgoingDetails::default(), "files": [], "given_number": null,
        "number": { "choice": { "choice": "next" }, "reason": "" },
    }))
    .unwrap()
}

fn arrived_from(author: &str) -> IncomingForm {
    serde_json::from_value(json!({
        "body": 1, "arrived": "2026-08-05", "arrived_at": null, "author": author,
        "symbol": "15/KTN", "dated": "2024-08-01", "dated_as_written": null, "kind": "Công văn",
        "subject": "báo cáo đất đai", "urgency": null, "signer": "", "handler": "", "due": null,
        "by_rule": false, "note": "", "details": IncomingDetails::default(), "files": [], "receipt_of": null,
    }))
    .unwrap()
}

#[test]
fn the_starting_list_brings_old_names_with_the_new() {
    let desk = desk();
    let clerk = &desk.clerk;
    let list = clerk.starting_directory(()).unwrap();
    let names: Vec<String> = list.agencies.iter().map(|one| one.name.clone()).collect();
    let all = ImportAgencies { names };
    assert_eq!(
        clerk.import_agencies(all.clone()).unwrap() as usize,
        list.agencies.len()
    );
    assert_eq!(clerk.import_agencies(all).unwrap(), 0);

    let found = clerk
        .find_agencies(FindAgencies {
            typed: "btnmt".into(),
            kind: None,
            limit: 5,
        })
        .unwrap();
    assert!(found[0].ended);
    let line = clerk.view_agency(found[0].id).unwrap().line;
    let names: Vec<&str> = line.iter().map(|one| one.form.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "Bộ Nông nghiệp và Môi trường",
            "Bộ Tài nguyên và Môi trường"
        ]
    );

    // An old paper is registered without complaint, a new one to an ended body warns.
    let arrived = clerk
        .receive_document(arrived_from("Bộ Tài nguyên và Môi trường"))
        .unwrap();
    let complaint = |text: &String| text.contains("đã kết thúc");
    assert!(!arrived.warnings.iter().any(complaint));
    let new = clerk
        .number_signed_document(letter_to(&["Bộ Tài nguyên và Môi trường (để báo cáo)"]))
        .unwrap();
    assert_eq!(
        new.warnings,
        [
            "“Bộ Tài nguyên và Môi trường” đã kết thúc ngày 28/02/2025, nay là Bộ Nông nghiệp và \
             Môi trường; hãy kiểm tra lại nơi nhận."
        ]
    );
    let fine = clerk
        .number_signed_document(letter_to(&["Bộ Y tế"]))
        .unwrap();
    assert_eq!(fine.warnings, Vec::<String>::new());

    let papers = clerk
        .open_papers_of(PapersOf {
            agency: line[0].id,
            direction: Some(Direction::Incoming),
            year: None,
            sort: Sort {
                by: SortBy::Number,
                descending: true,
            },
        })
        .unwrap();
    let rows = clerk
        .list_rows(RowsRequest {
            token: papers.token,
            from: 0,
            count: 10,
        })
        .unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].author, "Bộ Tài nguyên và Môi trường");
    let usual = clerk
        .usual_values(UsualValues {
            field: UsualField::Author,
            order: UsualOrder::MostUsed,
            limit: 5,
        })
        .unwrap();
    assert_eq!(usual[0].text, "Bộ Tài nguyên và Môi trường");
}

#[test]
fn a_group_and_its_failures_speak() {
    let desk = desk();
    let clerk = &desk.clerk;
    let member = |name: &str| {
        let form = AgencyForm {
            name: name.into(),
            ..AgencyForm::default()
        };
        clerk.add_agency(form).unwrap().id
    };
    let members = vec![member("UBND xã Một"), member("UBND xã Hai")];
    let group = |bodies| GroupForm {
        name: "UBND các xã, phường".into(),
        bodies,
        members: members.clone(),
    };
    let refused = clerk.add_group(group(1)).unwrap_err();
    assert_eq!(refused.code, FailureCode::BadInput);
    assert!(
        refused.sentence.contains("2 cơ quan"),
        "{}",
        refused.sentence
    );
    let view = clerk.add_group(group(96)).unwrap();
    assert_eq!((view.bodies, view.members.len()), (96, 2));
    clerk.remove_group(view.id).unwrap();
    assert_eq!(clerk.list_groups(()).unwrap(), []);

    let refused = clerk
        .merge_agencies(MergeAgencies {
            double: members[0],
            into: members[0],
        })
        .unwrap_err();
    assert!(
        refused.sentence.contains("UBND xã Một"),
        "{}",
        refused.sentence
    );
}

#[test]
fn the_office_changes_after_its_first_run() {
    let desk = desk();
    let clerk = &desk.clerk;
    let office = clerk
        .import_units(ImportUnits {
            body: 1,
            names: vec!["Văn phòng HĐND và UBND".into(), "Phòng Kinh tế".into()],
        })
        .unwrap();
    let units = &office.bodies[0].units;
    assert_eq!(units.len(), 2);
    let office = clerk
        .end_unit(LastDay {
            id: units[1].id,
            last: day("2026-08-04"),
        })
        .unwrap();
    // Papers of before name it still; whoever offers units sees that it has ended.
    let ends = office.bodies[0].units.iter().map(|unit| unit.validity.to);
    let ends: Vec<_> = ends.collect();
    assert_eq!(ends, [None, Some(day("2026-08-04"))]);

    let delegated = CapacityForm {
        lines: vec!["TUQ. CHỦ TỊCH".into()],
        position: "CHÁNH VĂN PHÒNG".into(),
        basis: "Văn bản số 15/UBND-VP".into(),
        validity: Validity {
            from: None,
            to: Some(day("2026-08-31")),
        },
    };
    let signer = |capacity| AddSigner {
        body: 1,
        name: "Lê Thị Hòa".into(),
        validity: Validity::default(),
        capacity,
    };
    let endless = CapacityForm {
        validity: Validity::default(),
        ..delegated.clone()
    };
    let refused = clerk.add_signer(signer(endless)).unwrap_err();
    assert_eq!(
        refused.sentence,
        "Chưa ghi ngày hết hạn ủy quyền; hãy điền rồi lưu lại."
    );
    let office = clerk.add_signer(signer(delegated)).unwrap();
    assert_eq!(office.bodies[0].signers.len(), 2);

    let office = clerk
        .rename_body(RenameBody {
            body: 1,
            form: BodyForm {
                name: "Ủy ban nhân dân phường Sơn Đông".into(),
                abbreviation: "UBND".into(),
                parent_head: vec![],
                head: vec!["ỦY BAN NHÂN DÂN".into(), "PHƯỜNG SƠN ĐÔNG".into()],
                place: "Sơn Đông".into(),
                code: None,
            },
            from: day("2026-08-05"),
            numbers_go_on: true,
        })
        .unwrap();
    let names: Vec<&str> = office
        .bodies
        .iter()
        .map(|body| body.name.as_str())
        .collect();
    assert_eq!(
        names,
        [
            "Ủy ban nhân dân phường Sơn Đông",
            "Ủy ban nhân dân xã Sơn Đông"
        ]
    );
    let mut form = letter_to(&[]);
    form.body = office.bodies[0].id;
    assert_eq!(clerk.number_signed_document(form).unwrap().number, "412");
}

#[test]
fn a_deadline_in_hours_follows_the_hours_of_the_office() {
    let desk = desk();
    let clerk = &desk.clerk;
    let span = |from: &str, to: &str| Hours {
        from: from.parse().unwrap(),
        to: to.parse().unwrap(),
    };
    let proposed = [span("07:30:00", "11:30:00"), span("13:30:00", "17:30:00")];
    assert_eq!(clerk.view_calendar(2026).unwrap().hours, proposed);
    let morning = span("07:00:00", "12:00:00");
    clerk.set_office_hours(vec![morning]).unwrap();
    assert_eq!(clerk.view_calendar(2027).unwrap().hours, [morning]);
    // Typed on Wednesday at 08:30: six mornings of five hours on, over a weekend.
    let due = clerk.read_due("30g".into()).unwrap();
    assert_eq!(due.to_string(), "2026-08-13T08:30");
    for (wrong, said) in [
        (vec![], "ít nhất một buổi"),
        (
            vec![span("11:30:00", "07:30:00")],
            "Buổi 11:30–07:30 hết trước",
        ),
        (
            vec![morning, span("11:00:00", "17:00:00")],
            "Buổi 07:00–12:00 và buổi 11:00–17:00 chồng lên nhau",
        ),
    ] {
        let failure = clerk.set_office_hours(wrong).unwrap_err();
        assert_eq!(failure.code, FailureCode::BadInput);
        assert!(failure.sentence.contains(said), "{}", failure.sentence);
    }
    assert_eq!(clerk.view_calendar(2026).unwrap().hours, [morning]);
}

#[test]
fn the_calendar_of_a_year_is_proposed_then_confirmed() {
    let desk = desk();
    let clerk = &desk.clerk;
    let state = |on: &str| {
        let year = clerk.view_calendar(2027).unwrap();
        let found = year.days.into_iter().find(|one| one.day == day(on));
        found.map(|one| (one.kind, one.state))
    };
    assert_eq!(
        state("2027-09-02"),
        Some((DayKind::Off, SpecialDayState::ByLaw))
    );
    assert_eq!(
        state("2027-09-03"),
        Some((DayKind::Off, SpecialDayState::Proposed))
    );
    let term = WorkingDaysAfter {
        from: day("2027-09-01"),
        days: 1,
    };
    assert_eq!(clerk.working_days_after(term).unwrap(), day("2027-09-06"));
    // Typed on Wednesday 5 August 2026, over a weekend.
    let typed = clerk.read_date("3 ngày".into()).unwrap();
    assert_eq!(typed, day("2026-08-10"));
    clerk
        .set_calendar_day(CalendarDayForm {
            day: day("2027-09-03"),
            kind: DayKind::Working,
            name: "Làm việc bình thường".into(),
        })
        .unwrap();
    assert_eq!(clerk.working_days_after(term).unwrap(), day("2027-09-03"));
    // Confirming a year leaves what the office said.
    let year = clerk.confirm_calendar(2027).unwrap();
    let confirmed = |one: &SpecialDay| one.state == SpecialDayState::Confirmed;
    assert!(year.days.iter().all(confirmed));
    assert_eq!(
        state("2027-09-03"),
        Some((DayKind::Working, SpecialDayState::Confirmed))
    );
    clerk.remove_calendar_day(day("2027-09-03")).unwrap();
    assert_eq!(
        state("2027-09-03"),
        Some((DayKind::Off, SpecialDayState::Proposed))
    );
}

#[test]
fn a_search_is_saved_listed_and_deleted() {
    let desk = desk();
    let clerk = &desk.clerk;
    let words = SavedFilter::Words(SearchRequest {
        words: "đê điều".into(),
        year: Some(2026),
        limit: 50,
    });
    let save = SaveSearch {
        name: "Đê điều".into(),
        filter: words.clone(),
    };
    let saved = clerk.save_search(save).unwrap();
    assert_eq!(saved[0].filter, words);
    let over_json = clerk.call("list_saved_searches", json!(null)).unwrap();
    assert_eq!(over_json[0]["filter"]["asks"], "words");
    assert_eq!(clerk.delete_search(saved[0].id).unwrap(), []);
}
