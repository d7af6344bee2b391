//! The office after its first run, its calendar and its saved searches.

use chrono::NaiveTime;
use document::calendar::{Calendar, DayKind, Hours, OfficeHours};
use document::entry::{Incoming, Outgoing, PaperDate};
use document::office::{OfficeFile, UnitFacts};
use register::{
    BodyForm, BodyRenamed, CapacityForm, Facts, MissingFact, NumberChoice, NumberRequest,
    NumbersAfterRenaming, Register, RegisterError, Role, RoleFacts, SavedSearchId, SignerForm,
    Validity,
};

use crate::office::{Office, day, letter, office_file, signed};

fn renamed() -> BodyForm {
    BodyForm {
        name: "Ủy ban nhân dân phường Sơn Đông".into(),
        abbreviation: "UBND".into(),
        parent_head: vec![],
        head: vec!["ỦY BAN NHÂN DÂN".into(), "PHƯỜNG SƠN ĐÔNG".into()],
        place: "Sơn Đông".into(),
        code: None,
    }
}

#[test]
fn numbers_go_on_under_the_new_name_and_old_lines_keep_the_old_one() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let old = register.bodies().unwrap()[0].id;
    let mut file = office_file();
    file.bodies[0].code = "H49.64.33".into();
    register.set_up(&act, &file).unwrap();
    file.bodies[0].code = "H49.64.34".into();
    register.set_up(&act, &file).unwrap();
    let before = office.number(&mut register, &signed("trước")).unwrap();
    let form = renamed();
    let tomorrow = BodyRenamed {
        body: old,
        form: &form,
        from: day(2026, 11, 24),
        numbers: NumbersAfterRenaming::GoOn,
    };
    assert!(matches!(
        register.rename_body(&act, &tomorrow),
        Err(RegisterError::NotYet { .. })
    ));
    let new = register
        .rename_body(
            &act,
            &BodyRenamed {
                body: old,
                form: &form,
                from: day(2026, 11, 23),
                numbers: NumbersAfterRenaming::GoOn,
            },
        )
        .unwrap()
        .value;
    assert_eq!(
        register.body(old).unwrap().valid_to,
        Some(day(2026, 11, 22))
    );
    let goes_on = register.body(new).unwrap();
    assert_eq!(
        (goes_on.predecessor, goes_on.code.as_str()),
        (Some(old), "H49.64.33"),
        "set up once, and kept under the new name"
    );
    assert_eq!(register.units(Some(old)).unwrap(), []);
    assert_eq!(register.signers(Some(new)).unwrap().len(), 1);

    let after = office.number(&mut register, &signed("sau")).unwrap();
    assert_eq!((before.number.value, after.number.value), (30, 31));
    let author = |entry| register.entry(entry).unwrap().row.author;
    assert_eq!(author(before.entry), "Ủy ban nhân dân xã Sơn Đông");
    assert_eq!(author(after.entry), "Ủy ban nhân dân phường Sơn Đông");
    // The one book of arrivals goes on too.
    let arrived = office.receive(&mut register, &letter("1", "STC", "đến"));
    assert_eq!(arrived.unwrap().number.value, 412);
    let mut late = signed("muộn");
    late.body = Some("Ủy ban nhân dân xã Sơn Đông".into());
    assert!(matches!(
        office.number(&mut register, &late),
        Err(RegisterError::NoSeries { .. })
    ));
}

#[test]
fn numbers_of_a_year_begun_since_go_on_under_a_name_of_last_year() {
    let office = Office::new();
    let mut register = office.open();
    let of_new_year = |subject| {
        let mut facts = signed(subject);
        facts.paper.date = PaperDate::Day(day(2027, 1, 5));
        facts
    };
    let before = office.number(&mut register, &of_new_year("trước"));
    assert_eq!(before.unwrap().written, "01/UBND-VP");
    let renamed = BodyRenamed {
        body: register.bodies().unwrap()[0].id,
        form: &renamed(),
        from: day(2026, 12, 15),
        numbers: NumbersAfterRenaming::GoOn,
    };
    let act = office.act("2027-01-06T09:00:00+07:00");
    register.rename_body(&act, &renamed).unwrap();
    let after = office.number(&mut register, &of_new_year("sau"));
    assert_eq!(after.unwrap().written, "02/UBND-VP");
}

#[test]
fn a_name_that_begins_with_the_year_begins_its_numbers() {
    let office = Office::new();
    let mut register = office.open();
    let renamed = BodyRenamed {
        body: register.bodies().unwrap()[0].id,
        form: &renamed(),
        from: day(2027, 1, 1),
        numbers: NumbersAfterRenaming::GoOn,
    };
    let act = office.act("2027-01-04T09:00:00+07:00");
    register.rename_body(&act, &renamed).unwrap();
    let mut first = signed("đầu năm");
    first.paper.date = PaperDate::Day(day(2027, 1, 4));
    let first = office.number(&mut register, &first).unwrap();
    assert_eq!(first.written, "01/UBND-VP");
    let arrived = Incoming {
        arrived_on: Some(day(2027, 1, 4)),
        ..letter("1", "STC", "đến")
    };
    let arrived = office.receive(&mut register, &arrived).unwrap();
    assert_eq!(arrived.number.value, 1);
    // What was signed under the old name is numbered in its books.
    let mut late = signed("cuối năm");
    late.paper.date = PaperDate::Day(day(2026, 12, 31));
    late.unit = Some("KT".into());
    let late = office.number(&mut register, &late).unwrap();
    assert_eq!(late.written, "30/UBND-VP");
    let line = register.entry(late.entry).unwrap().row;
    assert_eq!(line.author, "Ủy ban nhân dân xã Sơn Đông");
    assert_eq!((line.body, line.year), (renamed.body, 2026));
}

#[test]
fn a_book_that_goes_on_under_another_name_keeps_no_number() {
    let office = Office::new();
    let mut register = office.open();
    let old = register.series().unwrap();
    let old = old.iter().find(|one| one.opening_number == Some(29));
    let old = old.unwrap().id;
    let renamed = BodyRenamed {
        body: register.bodies().unwrap()[0].id,
        form: &renamed(),
        from: day(2026, 11, 23),
        numbers: NumbersAfterRenaming::GoOn,
    };
    register.rename_body(&office.today(), &renamed).unwrap();
    let act = office.today().because("họp tối");
    let refused = register.reserve(&act, old, 1, "Chủ tịch");
    assert!(
        matches!(refused, Err(RegisterError::SeriesContinued { .. })),
        "{refused:?}"
    );
    let next = office.number(&mut register, &signed("sau")).unwrap();
    assert_eq!(next.written, "30/UBND-VP");
}

#[test]
fn bodies_are_added_corrected_and_ended() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let mut form = renamed();
    assert!(matches!(
        register.add_body(&act, &form, None),
        Err(RegisterError::NameTaken { .. })
    ));
    form.abbreviation = "BCĐ".into();
    let body = register.add_body(&act, &form, None).unwrap().value;
    form.place = "Đông Sơn".into();
    register.correct_body(&act, body, &form).unwrap();
    assert_eq!(register.body(body).unwrap().place, "Đông Sơn");
    register.end_body(&act, body, day(2026, 12, 31)).unwrap();
    assert_eq!(
        register.body(body).unwrap().valid_to,
        Some(day(2026, 12, 31))
    );
    // Until its last day nobody else is called so.
    assert!(matches!(
        register.add_body(&act, &form, None),
        Err(RegisterError::NameTaken { .. })
    ));
    register.end_body(&act, body, day(2026, 11, 22)).unwrap();
    let next = register.add_body(&act, &form, None).unwrap().value;
    register.end_body(&act, next, day(2026, 12, 31)).unwrap();
    form.head = vec![" ".into()];
    assert!(matches!(
        register.correct_body(&act, next, &form),
        Err(RegisterError::FactMissing {
            fact: MissingFact::Head
        })
    ));
}

#[test]
fn a_unit_gets_a_new_name_from_a_day_on() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let old = register.units(None).unwrap()[0].clone();
    let facts = UnitFacts {
        name: "Phòng Kinh tế, Hạ tầng và Đô thị".into(),
        abbreviation: "KTHTĐT".into(),
    };
    let new = register
        .rename_unit(&act, old.id, &facts, day(2026, 12, 1))
        .unwrap()
        .value;
    let units = register.units(None).unwrap();
    assert_eq!(units[0].name, old.name);
    assert_eq!(units[0].validity.to, Some(day(2026, 11, 30)));
    assert_eq!((units[1].id, units[1].predecessor), (new, Some(old.id)));
    assert_eq!(units[1].validity.from, Some(day(2026, 12, 1)));
    assert!(matches!(
        register.end_unit(&act, new, day(2026, 11, 30)),
        Err(RegisterError::ValidityReversed)
    ));
}

#[test]
fn an_abbreviation_means_the_unit_that_bears_it_on_the_day() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let old = register.units(None).unwrap()[0].clone();
    let named = |register: &mut Register, entered: &str| {
        let facts = Outgoing {
            unit: Some(old.abbreviation.clone()),
            ..signed("báo cáo")
        };
        let request = NumberRequest {
            facts: &facts,
            choice: NumberChoice::Next,
            files: &[],
        };
        let entry = register.number_signed(&office.act(entered), &request);
        let Facts::Outgoing(facts) = register.entry(entry.unwrap().value.entry).unwrap().facts
        else {
            panic!("of the outgoing book");
        };
        facts.unit.unwrap()
    };
    let facts = UnitFacts {
        name: "Phòng Kinh tế, Hạ tầng và Đô thị".into(),
        abbreviation: old.abbreviation.clone(),
    };
    let new = register
        .rename_unit(&act, old.id, &facts, day(2026, 11, 24))
        .unwrap()
        .value;
    assert_eq!(named(&mut register, "2026-11-23T09:00:00+07:00"), old.name);
    assert_eq!(
        named(&mut register, "2026-11-24T09:00:00+07:00"),
        facts.name
    );
    let entry = office.receive(&mut register, &letter("1", "STC", "đến"));
    let entry = entry.unwrap().entry;
    let lead = RoleFacts {
        role: Role::Lead,
        assignee: old.abbreviation.clone(),
        copies: None,
    };
    let tomorrow = office.act("2026-11-24T09:00:00+07:00");
    register.assign(&tomorrow, entry, &[lead]).unwrap();
    assert_eq!(register.roles(entry).unwrap()[0].unit, Some(new));
}

#[test]
fn who_may_sign_depends_on_the_day() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let body = register.bodies().unwrap()[0].id;
    let mut delegated = CapacityForm {
        lines: vec!["TUQ. CHỦ TỊCH".into()],
        position: "TRƯỞNG PHÒNG KINH TẾ".into(),
        basis: String::new(),
        validity: Validity {
            from: Some(day(2026, 11, 1)),
            to: None,
        },
    };
    let form = SignerForm {
        name: "Lê Văn Cường".into(),
        validity: Validity::default(),
    };
    let refused = register.enter_signer(&act, body, &form, &delegated);
    assert!(matches!(
        refused,
        Err(RegisterError::FactMissing {
            fact: MissingFact::Basis
        })
    ));
    delegated.basis = "Văn bản ủy quyền số 15/UQ-UBND".into();
    let refused = register.enter_signer(&act, body, &form, &delegated);
    assert!(matches!(
        refused,
        Err(RegisterError::FactMissing {
            fact: MissingFact::ValidTo
        })
    ));
    delegated.validity.to = Some(day(2026, 11, 30));
    let signer = register
        .enter_signer(&act, body, &form, &delegated)
        .unwrap()
        .value;
    let may_sign = |register: &Register, on| -> Vec<String> {
        let allowed = register.allowed_signers(body, on).unwrap();
        allowed.into_iter().map(|signer| signer.name).collect()
    };
    let both = ["Trần Văn Bình", "Lê Văn Cường"];
    assert_eq!(may_sign(&register, day(2026, 11, 1)), both);
    assert_eq!(may_sign(&register, day(2026, 11, 30)), both);
    assert_eq!(may_sign(&register, day(2026, 12, 1)), both[..1]);
    assert_eq!(may_sign(&register, day(2026, 10, 31)), both[..1]);
    register.end_signer(&act, signer, day(2026, 11, 9)).unwrap();
    assert_eq!(may_sign(&register, day(2026, 11, 10)), both[..1]);
    let all = register.signers(Some(body)).unwrap();
    assert_eq!(all[1].capacities[0].basis, "Văn bản ủy quyền số 15/UQ-UBND");
}

#[test]
fn the_days_of_the_office_stand_over_the_proposed_ones() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let national = day(2027, 9, 1);
    let before = register.calendar().unwrap().is_working(national);
    let days = [
        (national, DayKind::Working, "Làm việc bình thường"),
        (day(2027, 9, 3), DayKind::Off, "Quốc khánh"),
    ];
    let turned = if before { 3 } else { 1 };
    register.set_calendar_days(&act, days).unwrap();
    let again = register.set_calendar_days(&act, days).unwrap();
    assert_eq!(again.changes.action, None);
    let calendar = register.calendar().unwrap();
    assert!(calendar.is_working(national) && !calendar.is_working(day(2027, 9, 3)));
    let dates: Vec<_> = register
        .calendar_days(Some(2027))
        .unwrap()
        .into_iter()
        .map(|day| day.day)
        .collect();
    assert_eq!(dates, [national, day(2027, 9, 3)]);
    assert_eq!(register.calendar_days(Some(2026)).unwrap(), []);
    register
        .remove_calendar_day(&act, day(2027, 9, turned))
        .unwrap();
    assert_eq!(register.calendar_days(None).unwrap().len(), 1);
}

#[test]
fn terms_are_counted_in_the_hours_the_office_has_set() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    assert_eq!(register.office_hours().unwrap(), OfficeHours::default());
    let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
    let hours = |spans: &[(NaiveTime, NaiveTime)]| {
        let spans = spans.iter().map(|&(from, to)| Hours { from, to });
        OfficeHours::new(spans.collect()).unwrap()
    };
    let winter = hours(&[(at(8, 0), at(12, 0)), (at(13, 0), at(17, 0))]);
    register.set_office_hours(&act, &winter).unwrap();
    let again = register.set_office_hours(&act, &winter).unwrap();
    assert_eq!(again.changes.action, None);
    // A Monday at 11:00, three hours of work: one before noon, two behind it.
    let monday = day(2026, 8, 3).and_time(at(11, 0));
    let ends = |calendar: Calendar| calendar.add_working_hours(monday, 3);
    assert_eq!(
        ends(register.calendar().unwrap()),
        day(2026, 8, 3).and_time(at(15, 0))
    );
    let short = hours(&[(at(7, 0), at(12, 0))]);
    register.set_office_hours(&act, &short).unwrap();
    assert_eq!(register.office_hours().unwrap(), short);
    assert_eq!(
        ends(register.calendar().unwrap()),
        day(2026, 8, 4).and_time(at(9, 0))
    );
}

#[test]
fn hours_of_a_set_up_hold_until_the_office_sets_its_own() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let morning = |from| {
        let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
        OfficeHours::new(vec![Hours {
            from: at(from),
            to: at(12),
        }])
        .unwrap()
    };
    let file = OfficeFile {
        hours: Some(morning(7)),
        ..OfficeFile::default()
    };
    register.set_up(&act, &file).unwrap();
    assert_eq!(register.office_hours().unwrap(), morning(7));
    register.set_office_hours(&act, &morning(8)).unwrap();
    let again = register.set_up(&act, &file).unwrap();
    assert_eq!(again.changes.action, None);
    assert_eq!(register.office_hours().unwrap(), morning(8));
}

#[test]
fn a_search_is_kept_under_its_name() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let filter = serde_json::json!({ "words": "đê điều" });
    let id = register.save_search(&act, "Đê", &filter).unwrap().value;
    let other = serde_json::json!({ "words": "đê" });
    assert_eq!(register.save_search(&act, "Đê", &other).unwrap().value, id);
    let saved = register.saved_searches().unwrap();
    assert_eq!(saved.len(), 1);
    assert_eq!(saved[0].filter, other.to_string());
    register.delete_search(&act, id).unwrap();
    assert_eq!(register.saved_searches().unwrap(), []);
    assert!(matches!(
        register.delete_search(&act, SavedSearchId(id.0)),
        Err(RegisterError::NotFound { .. })
    ));
}

#[test]
fn own_words_are_kept_once() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    register.add_own_words(&act, "  ioffice  vnedoc ").unwrap();
    let again = register.add_own_words(&act, "vnedoc").unwrap();
    assert_eq!(again.changes.changes, []);
    assert_eq!(register.own_words().unwrap(), ["ioffice", "vnedoc"]);
    register.remove_own_word(&act, "ioffice").unwrap();
    assert_eq!(register.own_words().unwrap(), ["vnedoc"]);
    assert!(matches!(
        register.add_own_words(&act, " "),
        Err(RegisterError::FactMissing { .. })
    ));
}
