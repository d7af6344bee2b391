//! The number law: given once, gapless, for ever.

use std::collections::BTreeSet;
use std::thread;

use crate::office::{Office, day, letter, signed};
use document::Kind;
use document::dispatch::Number;
use document::entry::{Outgoing, PaperDate};
use document::office::{Direction, Numbers, SeriesFacts};
use proptest::prelude::*;
use register::{
    Act, Correction, Facts, Fate, Fault, IssueRequest, IssuedFiles, LedgerLine, ListFilter,
    MissingFact, NumberChoice, NumberRequest, Progress, Register, RegisterError, Role, RoleFacts,
    SeriesState, Sort,
};
use rusqlite::Connection;

/// A series of the first body.
fn series_named(register: &Register, name: &str) -> register::Series {
    let body = register.bodies().unwrap()[0].id;
    let all = register.series().unwrap();
    all.into_iter()
        .find(|series| series.name == name && series.body == body)
        .unwrap()
}

fn files(text: &str) -> IssuedFiles {
    IssuedFiles {
        pdf_name: "cong-van.pdf".to_owned(),
        pdf: format!("%PDF-1.7 {text}").into_bytes(),
        text: text.to_owned(),
        rule_book: "nd30-2020".into(),
        fonts: "0".repeat(64),
    }
}

fn issue(
    office: &Office,
    register: &mut Register,
    facts: &Outgoing,
    succeeds: bool,
) -> Result<Number, RegisterError> {
    let request = IssueRequest {
        facts,
        choice: NumberChoice::Next,
        draft: None,
    };
    let done = register.issue(&office.today(), &request, |planned| {
        if succeeds {
            Ok(files(&planned.number.to_paper()))
        } else {
            Err(RegisterError::FactMissing {
                fact: MissingFact::Subject,
            })
        }
    })?;
    Ok(done.value.number)
}

/// Numbers a signed letter otherwise than by the next number.
fn number_as(
    register: &mut Register,
    act: &Act<'_>,
    choice: NumberChoice<'_>,
) -> Result<Number, RegisterError> {
    let request = NumberRequest {
        facts: &signed("văn bản"),
        choice,
        files: &[],
    };
    Ok(register.number_signed(act, &request)?.value.number)
}

#[test]
fn numbers_go_on_behind_the_paper_book() {
    let office = Office::new();
    let mut register = office.open();
    let first = office.receive(&mut register, &letter("12", "STC-NS", "dự toán"));
    assert_eq!(first.unwrap().number, Number::new(412));
    let second = office.receive(&mut register, &letter("13", "STC-NS", "quyết toán"));
    assert_eq!(second.unwrap().number, Number::new(413));
    let outgoing = office.number(&mut register, &signed("họp")).unwrap();
    assert_eq!(
        register.last_dated(outgoing.series).unwrap(),
        Some((Number::new(30), day(2026, 11, 23)))
    );
    assert_eq!(outgoing.number, Number::new(30));
    assert_eq!(outgoing.written, "30/UBND-VP");
}

#[test]
fn what_fails_while_a_page_is_made_burns_no_number() {
    let office = Office::new();
    let mut register = office.open();
    let facts = signed("rà soát hồ sơ");
    assert!(issue(&office, &mut register, &facts, false).is_err());
    let number = issue(&office, &mut register, &facts, true).unwrap();
    assert_eq!(number, Number::new(30));
}

#[test]
fn an_issued_page_lies_in_the_folder_under_its_hash() {
    let office = Office::new();
    let mut register = office.open();
    issue(&office, &mut register, &signed("rà soát"), true).unwrap();
    let list = register
        .open_list(&ListFilter::default(), Sort::NEWEST_FIRST)
        .unwrap();
    let row = register.list_rows(&list, 0, 1).unwrap().remove(0);
    let page = register.attachments(row.entry).unwrap().remove(0);
    assert_eq!(std::fs::read(&page.path).unwrap(), b"%PDF-1.7 30");
    assert!(page.path.ends_with(format!("{}.pdf", page.sha256)));
    assert_eq!(
        register.issued_text(row.entry).unwrap().as_deref(),
        Some("30")
    );
}

#[test]
fn a_series_whose_opening_number_is_not_set_gives_none() {
    let office = Office::new();
    let mut register = office.open();
    let mut decision = signed("phê duyệt dự toán");
    decision.paper.kind = Some(Kind::QuyetDinh);
    let refused = office.number(&mut register, &decision);
    assert!(matches!(
        refused,
        Err(RegisterError::SeriesNotOpened { .. })
    ));
    let series = series_named(&register, "Quyết định");
    register.open_series(&office.today(), series.id, 7).unwrap();
    let given = office.number(&mut register, &decision).unwrap();
    assert_eq!(given.number, Number::new(8));
    let again = register.open_series(&office.today(), series.id, 9);
    assert!(matches!(
        again,
        Err(RegisterError::SeriesAlreadyNumbered { .. })
    ));
}

#[test]
fn a_mirror_takes_the_numbers_it_is_told_and_gives_none() {
    let office = Office::new();
    let mut register = office.open();
    let mut resolution = signed("chương trình giám sát");
    resolution.body = Some("hđnd".into());
    let refused = office.number(&mut register, &resolution);
    assert!(matches!(refused, Err(RegisterError::SeriesMirrored { .. })));
    resolution.number = Some(Number::new(205));
    let recorded = office.number(&mut register, &resolution).unwrap();
    assert_eq!(recorded.number, Number::new(205));
    let twice = office.number(&mut register, &resolution);
    assert!(matches!(twice, Err(RegisterError::NumberTaken { .. })));
}

#[test]
fn a_series_of_its_own_takes_no_number_from_outside() {
    let office = Office::new();
    let mut register = office.open();
    let mut facts = signed("họp");
    facts.number = Some(Number::new(99));
    let refused = office.number(&mut register, &facts);
    assert!(matches!(
        refused,
        Err(RegisterError::SeriesGivesItsOwn { .. })
    ));
}

#[test]
fn a_closed_book_takes_no_number_and_no_correction_but_work_goes_on() {
    let office = Office::new();
    let mut register = office.open();
    let facts = letter("12", "STC-NS", "dự toán");
    let entry = office.receive(&mut register, &facts).unwrap().entry;
    let series = series_named(&register, "Văn bản đến");
    register.close_series(&office.today(), series.id).unwrap();
    assert_eq!(
        series_named(&register, "Văn bản đến").state,
        SeriesState::Closed
    );
    let refused = office.receive(&mut register, &facts);
    assert!(matches!(refused, Err(RegisterError::SeriesClosed { .. })));
    let corrected = register.correct(
        &office.today(),
        entry,
        Correction::Incoming(&letter("12", "STC-NS", "khác")),
    );
    assert!(matches!(corrected, Err(RegisterError::SeriesClosed { .. })));
    let Facts::Incoming(mut noted) = register.entry(entry).unwrap().facts else {
        panic!("it arrived");
    };
    noted.note = "đã mượn bản gốc".into();
    register
        .correct(&office.today(), entry, Correction::Incoming(&noted))
        .unwrap();
    assert_eq!(register.entry(entry).unwrap().facts, Facts::Incoming(noted));
    let void = register.void(&office.today().because("nhầm"), entry);
    assert!(matches!(void, Err(RegisterError::SeriesClosed { .. })));
    let lead = RoleFacts {
        role: Role::Lead,
        assignee: "Phòng Kinh tế".into(),
        copies: None,
    };
    register.assign(&office.today(), entry, &[lead]).unwrap();
    assert_eq!(register.entry(entry).unwrap().row.assignee, "Phòng Kinh tế");
}

#[test]
fn the_year_is_that_of_the_paper_and_a_new_one_begins_at_one() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.act("2027-01-04T08:00:00+07:00");
    let old = signed("báo cáo năm 2026");
    let mut new = signed("kế hoạch năm 2027");
    new.paper.date = PaperDate::Day(day(2027, 1, 4));
    let mut given = |facts: &Outgoing| {
        let request = NumberRequest {
            facts,
            choice: NumberChoice::Next,
            files: &[],
        };
        register.number_signed(&act, &request).unwrap().value.number
    };
    assert_eq!(given(&new), Number::new(1));
    assert_eq!(given(&old), Number::new(30));
    assert_eq!(given(&new), Number::new(2));
    let this_year = register
        .peek_next(None, Direction::Incoming, None, 2027)
        .unwrap();
    assert_eq!(
        this_year.next,
        Some(1),
        "told before the first paper opens it"
    );
    let arrived = register
        .receive(
            &act,
            &register::ReceiveRequest {
                facts: &letter("1", "STC", "đầu năm"),
                files: &[],
            },
        )
        .unwrap();
    assert_eq!(arrived.value.number, Number::new(1));
    let mut far = signed("năm 2030");
    far.paper.date = PaperDate::Day(day(2030, 1, 1));
    assert!(matches!(
        office.number(&mut register, &far),
        Err(RegisterError::NoSeries { year: 2030, .. })
    ));
}

#[test]
fn a_void_number_stays_with_its_reason_and_is_never_given_again() {
    let office = Office::new();
    let mut register = office.open();
    let entry = office.number(&mut register, &signed("họp")).unwrap().entry;
    let without = register.void(&office.today(), entry);
    assert!(matches!(without, Err(RegisterError::ReasonMissing)));
    register
        .void(&office.today().because("trùng nội dung"), entry)
        .unwrap();
    let row = register.entry(entry).unwrap().row;
    assert_eq!(
        (row.fate, row.void_reason.as_str()),
        (Fate::Void, "trùng nội dung")
    );
    let next = office.number(&mut register, &signed("họp lại")).unwrap();
    assert_eq!(next.number, Number::new(31));
    let again = register.void(&office.today().because("nữa"), entry);
    assert!(matches!(again, Err(RegisterError::AlreadyVoid)));
}

#[test]
fn raw_sql_can_neither_delete_nor_renumber_nor_skip() {
    let office = Office::new();
    let mut register = office.open();
    for subject in ["một", "hai"] {
        office.number(&mut register, &signed(subject)).unwrap();
    }
    let raw = Connection::open(office.path().join("office.db")).unwrap();
    let refused = |sql: &str, law: &str| {
        let error = raw.execute(sql, []).expect_err(sql).to_string();
        assert!(error.contains(law), "{sql}: {error}");
    };
    refused("DELETE FROM entry WHERE number = 30", "number-is-for-ever");
    refused(
        "UPDATE entry SET number = 99 WHERE number = 31",
        "number-is-for-ever",
    );
    refused(
        "UPDATE entry SET suffix = 'a' WHERE number = 31",
        "number-is-for-ever",
    );
    refused("UPDATE entry SET series = series + 1", "number-is-for-ever");
    refused("UPDATE entry SET fate = 'reserved'", "fate-is-final");
    refused("UPDATE document SET number = '99'", "number-is-for-ever");
    refused("UPDATE document SET date = '2025-12-31'", "other-year");
    let copy = |number: u32, fate: &str| {
        format!(
            "INSERT OR REPLACE INTO entry (uuid, series, number, fate, entered_on, void_reason)
             SELECT 'u{number}', series, {number}, '{fate}', entered_on, 'x' FROM entry LIMIT 1"
        )
    };
    refused(&copy(30, "imported"), "number-taken");
    refused(&copy(33, "void"), "number-not-next");
    refused("DELETE FROM action", "journal-is-for-ever");
    refused("UPDATE change SET after = NULL", "journal-is-for-ever");
}

#[test]
fn a_correction_keeps_the_number_and_the_year() {
    let office = Office::new();
    let mut register = office.open();
    let entry = office
        .number(&mut register, &signed("hop giao ban"))
        .unwrap()
        .entry;
    let act = office.today().because("gõ nhầm");
    register
        .correct(&act, entry, Correction::Outgoing(&signed("họp giao ban")))
        .unwrap();
    let row = register.entry(entry).unwrap().row;
    assert_eq!(
        (row.subject.as_str(), row.number),
        ("họp giao ban", Number::new(30))
    );
    let history = register.history(entry).unwrap();
    let change = &history[0];
    assert_eq!(change.reason, "gõ nhầm");
    assert!(change.before.as_ref().unwrap().contains("hop giao ban"));
    assert!(change.after.as_ref().unwrap().contains("họp giao ban"));
    let mut other_year = signed("họp giao ban");
    other_year.paper.date = PaperDate::Day(day(2025, 12, 31));
    let refused = register.correct(&act, entry, Correction::Outgoing(&other_year));
    assert!(matches!(refused, Err(RegisterError::OtherYear { .. })));
}

#[test]
fn two_processes_at_once_get_different_numbers_and_leave_no_gap() {
    let office = Office::new();
    let numbers: Vec<u32> = thread::scope(|scope| {
        let clerks: Vec<_> = (0..4)
            .map(|clerk| {
                let office = &office;
                scope.spawn(move || {
                    let mut register = office.open();
                    (0..10)
                        .map(|paper| {
                            let facts = signed(&format!("văn bản {clerk}-{paper}"));
                            office.number(&mut register, &facts).unwrap().number.value
                        })
                        .collect::<Vec<_>>()
                })
            })
            .collect();
        let mut numbers: Vec<u32> = clerks
            .into_iter()
            .flat_map(|clerk| clerk.join().unwrap())
            .collect();
        numbers.sort_unstable();
        numbers
    });
    assert_eq!(numbers, (30..70).collect::<Vec<_>>());
}

/// What a clerk may do at any moment; some of it fails.
#[derive(Clone, Copy, Debug)]
enum Deed {
    Number,
    Issue,
    FailWhileIssuing,
    Void,
    Reserve(u32),
    UseReserved,
    VoidReserved,
    Insert(u32),
    NumberWithoutSubject,
    Mirror(u32),
}

fn deeds() -> impl Strategy<Value = Vec<(bool, Deed)>> {
    let deed = prop_oneof![
        Just(Deed::Number),
        Just(Deed::Issue),
        Just(Deed::FailWhileIssuing),
        Just(Deed::Void),
        (1..4u32).prop_map(Deed::Reserve),
        Just(Deed::UseReserved),
        Just(Deed::VoidReserved),
        (28..40u32).prop_map(Deed::Insert),
        Just(Deed::NumberWithoutSubject),
        (1..5u32).prop_map(Deed::Mirror),
    ];
    prop::collection::vec((any::<bool>(), deed), 1..25)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn whatever_two_clerks_do_numbers_are_unique_and_without_a_gap(deeds in deeds()) {
        let office = Office::new();
        let mut registers = [office.open(), office.open()];
        let mut last = None;
        let mut reserved = vec![];
        let outgoing = series_named(&registers[0], "Văn bản đi").id;
        let exception = office.today().because("theo chỉ đạo");
        for (clerk, deed) in deeds {
            let register = &mut registers[usize::from(clerk)];
            match deed {
                Deed::Number => {
                    last = Some(office.number(register, &signed("văn bản")).unwrap().entry);
                }
                Deed::Issue => {
                    issue(&office, register, &signed("văn bản"), true).unwrap();
                }
                Deed::FailWhileIssuing => {
                    prop_assert!(issue(&office, register, &signed("văn bản"), false).is_err());
                }
                Deed::Void => {
                    if let Some(entry) = last.take() {
                        register.void(&office.today().because("hủy"), entry).unwrap();
                    }
                }
                Deed::Reserve(count) => {
                    let done = register.reserve(&exception, outgoing, count, "Chủ tịch").unwrap();
                    reserved.extend(done.value.into_iter().map(|(entry, _)| entry));
                }
                Deed::UseReserved => {
                    if let Some(entry) = reserved.pop() {
                        number_as(register, &exception, NumberChoice::Reserved(entry)).unwrap();
                        // Once only.
                        let again = number_as(register, &exception, NumberChoice::Reserved(entry));
                        let refused = matches!(again, Err(RegisterError::NotReserved { .. }));
                        prop_assert!(refused, "a reserved number was used twice");
                    }
                }
                Deed::VoidReserved => {
                    if let Some(entry) = reserved.pop() {
                        register.void(&exception, entry).unwrap();
                    }
                }
                Deed::Insert(behind) => {
                    let next = series_named(register, "Văn bản đi").next.unwrap();
                    let choice = NumberChoice::Inserted { behind, approved_by: "Chủ tịch" };
                    let inserted = number_as(register, &exception, choice);
                    prop_assert_eq!(inserted.is_ok(), behind < next, "{:?}", inserted);
                    prop_assert_eq!(series_named(register, "Văn bản đi").next, Some(next));
                }
                Deed::NumberWithoutSubject => {
                    prop_assert!(office.number(register, &signed(" ")).is_err());
                }
                Deed::Mirror(number) => {
                    let mut facts = signed("nghị quyết");
                    facts.body = Some("HĐND".into());
                    facts.number = Some(Number::new(number));
                    // The second time the number is taken; neither may disturb the other books.
                    let _ = office.number(register, &facts);
                }
            }
        }
        let [mut register, _] = registers;
        let own = register.peek_next(None, Direction::Outgoing, None, 2026);
        prop_assert!(own.is_err(), "two bodies have an outgoing series");
        let series = register.series().unwrap().into_iter()
            .find(|series| series.opening_number == Some(29)).unwrap();
        let filter = ListFilter { series: Some(series.id), ..ListFilter::default() };
        let list = register.open_list(&filter, Sort::BOOK).unwrap();
        let rows = register.list_rows(&list, 0, list.count()).unwrap();
        let all: BTreeSet<_> = rows.iter().map(|row| (row.number.value, &row.number.suffix)).collect();
        prop_assert_eq!(all.len(), rows.len());
        let plain = rows.iter().filter(|row| row.number.suffix.is_empty());
        let numbers: Vec<u32> = plain.map(|row| row.number.value).collect();
        let next = 30 + numbers.len() as u32;
        prop_assert_eq!(numbers, (30..next).collect::<Vec<_>>());
        prop_assert_eq!(series.next, Some(next));
        prop_assert_eq!(register.verify_journal().unwrap(), None);
        let ledger = register.ledger(series.id).unwrap();
        let missing = |line: &LedgerLine| matches!(line, LedgerLine::Missing { .. });
        prop_assert!(!ledger.iter().any(missing), "{:?}", ledger);
        let closed = register.close_series(&office.today(), series.id);
        prop_assert_eq!(closed.is_ok(), reserved.is_empty(), "{:?}", closed);
    }
}

#[test]
fn an_imported_line_may_be_taken_back_until_a_later_number_is_given() {
    let office = Office::new();
    let mut register = office.open();
    let raw = Connection::open(office.path().join("office.db")).unwrap();
    let import = |number: u32| {
        raw.execute_batch(&format!(
            "INSERT INTO document (uuid, author, loose, subject)
                 VALUES ('d{number}', 'UBND', '', 'sổ cũ');
             INSERT INTO entry (uuid, series, number, fate, document, entered_on)
                 SELECT 'e{number}', series.id, {number}, 'imported', last_insert_rowid(),
                        '2026-03-01'
                 FROM series WHERE opening_number = 29;"
        ))
    };
    let take_back = |number: u32| raw.execute("DELETE FROM entry WHERE number = ?1", [number]);
    import(40).unwrap();
    let missing = Fault::MissingNumbers {
        series: series_named(&register, "Văn bản đi").id,
        from: 30,
        to: 39,
    };
    assert!(
        register
            .verify(&mut Progress::unwatched())
            .unwrap()
            .faults
            .contains(&missing)
    );
    assert_eq!(take_back(40).unwrap(), 1);
    import(30).unwrap();
    let next = office.number(&mut register, &signed("họp")).unwrap();
    assert_eq!(next.number, Number::new(31));
    let refused = take_back(30).unwrap_err().to_string();
    assert!(refused.contains("number-is-for-ever"), "{refused}");
}

#[test]
fn a_decision_takes_no_number_among_the_letters_because_a_letter_began_the_year() {
    let office = Office::new();
    let mut register = office.open();
    let of_january = |kind, symbol: &str| {
        let mut facts = signed("đầu năm");
        facts.paper.kind = Some(kind);
        facts.paper.symbol = symbol.into();
        facts.paper.date = PaperDate::Day(day(2027, 1, 5));
        facts
    };
    let letter = of_january(Kind::CongVan, "UBND-VP");
    let decision = of_january(Kind::QuyetDinh, "QĐ-UBND");
    for (facts, written) in [
        (&letter, "01/UBND-VP"),
        (&letter, "02/UBND-VP"),
        (&decision, "01/QĐ-UBND"),
        (&letter, "03/UBND-VP"),
    ] {
        let given = office.number(&mut register, facts).unwrap();
        assert_eq!(given.written, written);
    }
    let verified = register.verify(&mut Progress::unwatched()).unwrap();
    assert_eq!(verified.faults, []);
}

#[test]
fn a_year_set_up_with_one_book_for_all_papers_has_that_one() {
    let office = Office::new();
    let mut register = office.open();
    let body = register.bodies().unwrap()[0].id;
    let for_all = SeriesFacts {
        name: "Văn bản đi".into(),
        direction: Direction::Outgoing,
        year: 2027,
        kinds: vec![],
        numbers: Numbers::Own,
        opening_number: Some(0),
        policy: "Quyết định số 12/QĐ-UBND".into(),
    };
    register
        .add_series(&office.today(), body, &for_all)
        .unwrap();
    let mut decision = signed("đầu năm");
    decision.paper.kind = Some(Kind::QuyetDinh);
    decision.paper.symbol = "QĐ-UBND".into();
    decision.paper.date = PaperDate::Day(day(2027, 1, 5));
    let given = office.number(&mut register, &decision).unwrap();
    let series = register.series().unwrap();
    let of_2027: Vec<_> = series.iter().filter(|one| one.year == 2027).collect();
    assert_eq!(of_2027.len(), 1);
    assert_eq!(given.series, of_2027[0].id);
}

#[test]
fn no_series_is_of_a_year_in_which_nobody_keeps_a_book() {
    let office = Office::new();
    let mut register = office.open();
    let body = register.bodies().unwrap()[0].id;
    let mistyped = SeriesFacts {
        name: "Quyết định".into(),
        direction: Direction::Outgoing,
        year: 3026,
        kinds: vec![Kind::QuyetDinh],
        numbers: Numbers::Own,
        opening_number: None,
        policy: String::new(),
    };
    assert!(matches!(
        register.add_series(&office.today(), body, &mistyped),
        Err(RegisterError::NoSuchYear { year: 3026 })
    ));
}

#[test]
fn two_series_of_a_body_never_give_the_same_number_and_symbol() {
    let office = Office::new();
    let mut register = office.open();
    let body = register.bodies().unwrap()[0].id;
    let decisions = SeriesFacts {
        name: "Quyết định".into(),
        direction: Direction::Outgoing,
        year: 2026,
        kinds: vec![Kind::QuyetDinh],
        numbers: Numbers::Own,
        opening_number: Some(29),
        policy: String::new(),
    };
    register
        .add_series(&office.today(), body, &decisions)
        .unwrap();
    let paper = |kind, symbol: &str| {
        let mut facts = signed("việc");
        facts.paper.kind = Some(kind);
        facts.paper.symbol = symbol.into();
        facts
    };
    let slip = office.number(&mut register, &paper(Kind::CongVan, "QĐ-UBND"));
    assert_eq!(slip.unwrap().written, "30/QĐ-UBND");
    let decision = paper(Kind::QuyetDinh, "QĐ-UBND");
    let refused = office.number(&mut register, &decision).unwrap_err();
    assert!(
        matches!(&refused, RegisterError::SymbolTaken { written, .. } if written == "30/QĐ-UBND"),
        "{refused:?}"
    );
    // On paper another dash and a space are the same symbol.
    let spelled = paper(Kind::QuyetDinh, "QĐ – UBND");
    let refused = office.number(&mut register, &spelled);
    assert!(matches!(refused, Err(RegisterError::SymbolTaken { .. })));
    // Đ and D are two letters: a hướng dẫn is no hợp đồng. And the refused one burned nothing.
    let other = office.number(&mut register, &paper(Kind::QuyetDinh, "QD-UBND"));
    let entered = other.unwrap();
    assert_eq!(entered.written, "30/QD-UBND");
    let collision = register.correct(
        &office.today(),
        entered.entry,
        Correction::Outgoing(&decision),
    );
    assert!(matches!(collision, Err(RegisterError::SymbolTaken { .. })));
}
