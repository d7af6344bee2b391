//! From the tray to the end of the work, as the window asks for it.

use chrono::{NaiveDate, NaiveTime, Timelike};
use clerk::Clerk;
use clerk::contract::*;
use document::Kind;
use document::calendar::DayKind;
use document::dispatch::Urgency;
use document::entry::{Channel, Value};
use tempfile::TempDir;

use crate::office::*;

fn date(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

/// An office whose books begin at số đến 1203 and công văn 412, on 5 August 2026.
fn office(folder: &TempDir) -> (Clerk, i64) {
    let clerk = clerk(folder.path(), at(2026, 8, 5));
    let body = BodySetup {
        units: vec![unit("Văn phòng")],
        series: vec![series("Công văn", &[Kind::CongVan], 411, false)],
        ..bare_committee()
    };
    let office = clerk.set_up_office(books_of(vec![body], 1202)).unwrap();
    let body = office.bodies[0].id;
    (clerk, body)
}

fn form(body: i64, symbol: &str) -> IncomingForm {
    IncomingForm {
        body,
        arrived: date(8, 5),
        arrived_at: None,
        author: "Sở Tài chính".into(),
        symbol: symbol.into(),
        dated: Some(date(8, 3)),
        dated_as_written: None,
        kind: "Công văn".into(),
        subject: "dự toán năm 2027".into(),
        urgency: None,
        signer: String::new(),
        handler: String::new(),
        due: None,
        by_rule: false,
        note: String::new(),
        details: Default::default(),
        files: vec![],
        receipt_of: None,
    }
}

fn received(clerk: &Clerk, body: i64, symbol: &str) -> i64 {
    clerk.receive_document(form(body, symbol)).unwrap().entry
}

fn reply(clerk: &Clerk, body: i64) -> i64 {
    let form = OutgoingForm {
        body,
        kind: Kind::CongVan,
        symbol: "UBND-VP".into(),
        dated: date(8, 5),
        signed: None,
        subject: "trả lời".into(),
        urgency: None,
        signer: "Nguyễn Văn An".into(),
        recipients: vec![],
        file_copy: String::new(),
        copies: None,
        note: String::new(),
        details: Default::default(),
        files: vec![],
        given_number: None,
        number: NumberWish::default(),
    };
    clerk.number_signed_document(form).unwrap().entry
}

fn step(act: StepAct, to_whom: &str) -> StepFacts {
    StepFacts {
        act,
        level: None,
        by_whom: String::new(),
        to_whom: to_whom.into(),
        at: None,
        words: String::new(),
        medium: StepMedium::Paper,
    }
}

fn everything() -> WorkScope {
    WorkScope {
        body: None,
        from_year: Some(2026),
    }
}

#[test]
fn a_link_calls_a_paper_without_a_number_by_its_kind() {
    let folder = TempDir::new().unwrap();
    let (clerk, body) = office(&folder);
    let petition = IncomingForm {
        kind: "Đơn".into(),
        dated: None,
        dated_as_written: Some("tháng 7 năm 2026".into()),
        ..form(body, "")
    };
    let petition = clerk.receive_document(petition).unwrap().entry;
    let links = clerk.link_entries(LinkForm {
        entry: reply(&clerk, body),
        relation: register::Relation::Answers,
        to: LinkedTo::Entry(petition),
        interim: false,
    });
    let sentence = &links.unwrap()[0].sentence;
    assert_eq!(sentence, "Trả lời Đơn tháng 7 năm 2026 của Sở Tài chính");
}

#[test]
fn the_tray_gives_its_paper_a_number_and_the_rest_another_end() {
    let folder = TempDir::new().unwrap();
    let (clerk, body) = office(&folder);
    let photo = folder.path().join("anh.jpg");
    std::fs::write(&photo, "ảnh").unwrap();
    let arrival = ArrivalFacts {
        arrived: Some("2026-08-04T16:40".parse().unwrap()),
        channel: Channel::Zalo,
        value: Value::BanChup,
        sender: "Sở Tài chính".into(),
        ..ArrivalFacts::default()
    };
    let taken = TakeIn {
        arrival: arrival.clone(),
        files: vec![photo.display().to_string()],
    };
    clerk.take_in(taken.clone()).unwrap();
    clerk.take_in(taken.clone()).unwrap();
    let tray = clerk.take_in(taken).unwrap();
    let [first, second, third] = [0, 1, 2].map(|place: usize| tray.waiting[place].id);
    assert_eq!(tray.waiting[0].files[0].name, "anh.jpg");
    assert_eq!(clerk.work_counts(everything()).unwrap().to_be_registered, 3);
    let aside = PutAside {
        receipts: vec![third],
        aside: AsideFor::WrongAddress,
    };
    let tray = clerk.put_aside(aside).unwrap();
    assert_eq!((tray.waiting.len(), tray.aside.len()), (2, 1));
    let wish = ReceiveFromTray {
        receipt: first,
        form: form(body, "12/STC-NS"),
    };
    let registered = clerk.receive_from_tray(wish).unwrap();
    assert_eq!(
        (registered.number.as_str(), registered.receipt),
        ("1203", 1)
    );
    let again = ReceiveFromTray {
        receipt: second,
        form: IncomingForm {
            receipt_of: Some(registered.entry),
            files: vec![photo.display().to_string()],
            ..form(body, "12/STC-NS")
        },
    };
    let receipted = clerk.receive_from_tray(again).unwrap();
    assert_eq!((receipted.number.as_str(), receipted.receipt), ("1203", 2));
    assert_eq!(
        clerk
            .read_entry(registered.entry)
            .unwrap()
            .attachments
            .len(),
        3
    );
    assert_eq!(clerk.work_counts(everything()).unwrap().awaits_original, 1);
    let original = CorrectReceipt {
        receipt: second,
        arrival: ArrivalFacts {
            value: Value::BanChinhGiay,
            channel: Channel::BuuDien,
            ..arrival
        },
    };
    clerk.correct_receipt(original).unwrap();
    let view = clerk.read_handling(registered.entry).unwrap();
    assert_eq!(view.receipts[1].value, Value::BanChinhGiay);
    assert_eq!(clerk.work_counts(everything()).unwrap().awaits_original, 0);
}

#[test]
fn originals_that_came_in_one_bag_are_noted_all_or_none() {
    let folder = TempDir::new().unwrap();
    let (clerk, body) = office(&folder);
    let [one, two] = ["12/STC-NS", "13/STC-NS"].map(|symbol| received(&clerk, body, symbol));
    let again = |entries: Vec<i64>, day: u32| {
        clerk.receive_again(ReceiveAgain {
            entries,
            arrived: When {
                on: date(8, day),
                at: None,
            },
            channel: Channel::BuuDien,
            value: Value::BanChinhGiay,
            note: "theo túi công văn".into(),
            files: vec![],
        })
    };
    let receipts = |entry: i64| clerk.read_handling(entry).unwrap().receipts.len();
    let ours = reply(&clerk, body);
    assert!(
        again(vec![one, ours], 5).is_err(),
        "one of them never arrived"
    );
    assert!(again(vec![one, two], 6).is_err(), "tomorrow has not come");
    assert_eq!([one, two].map(receipts), [1, 1]);
    again(vec![one, two], 5).unwrap();
    assert_eq!([one, two].map(receipts), [2, 2]);
}

#[test]
fn a_paper_is_presented_directed_passed_on_answered_and_reopened() {
    let folder = TempDir::new().unwrap();
    let (clerk, body) = office(&folder);
    let one = received(&clerk, body, "12/STC-NS");
    let two = received(&clerk, body, "13/STC-NS");
    let presented = TakeStep {
        entries: vec![one, two],
        step: step(StepAct::Presented, "Chủ tịch"),
        roles: vec![],
        due: None,
    };
    let standings = clerk.take_step(presented).unwrap();
    assert_eq!(standings[1].state, HandlingState::AwaitsDirection);
    assert_eq!(standings[1].holder, "Chủ tịch");
    let waiting = clerk
        .open_work_list(OpenWorkList {
            list: WorkList::AwaitsDirection,
            scope: everything(),
            filter: None,
        })
        .unwrap();
    assert_eq!(waiting.entries, [one, two]);
    let only = |words: &str| {
        let filter = ListFilter {
            words: words.into(),
            ..ListFilter::default()
        };
        let wish = OpenWorkList {
            list: WorkList::AwaitsDirection,
            scope: everything(),
            filter: Some(filter),
        };
        clerk.open_work_list(wish).unwrap().entries
    };
    assert_eq!(only("13 stc"), [two], "only what the filter lets through");
    assert_eq!(only("khong co"), [0; 0]);
    let rows = clerk
        .list_rows(RowsRequest {
            token: waiting.token,
            from: 0,
            count: 10,
        })
        .unwrap();
    assert_eq!(rows[1].number, "1204");
    let directed = TakeStep {
        entries: waiting.entries,
        step: StepFacts {
            by_whom: "Chủ tịch".into(),
            words: "VP tham mưu".into(),
            ..step(StepAct::Directed, "")
        },
        roles: vec![RoleFacts {
            role: Role::Lead,
            assignee: "VP".into(),
            copies: None,
        }],
        due: Some(date(8, 4).into()),
    };
    clerk.take_step(directed).unwrap();
    let handed = clerk
        .hand_to_all(HandToAll {
            entries: vec![one, two],
            at: None,
        })
        .unwrap();
    assert_eq!(handed[0].state, HandlingState::Overdue);
    assert_eq!(clerk.work_counts(everything()).unwrap().overdue, 2);
    let sheet = clerk
        .hand_over_sheet(HandOverSheet {
            day: date(8, 5),
            receiver: None,
        })
        .unwrap();
    assert_eq!(sheet.len(), 2);
    clerk
        .sign_hand_overs(SignHandOvers {
            hand_overs: sheet.iter().map(|row| row.hand_over.id.0).collect(),
            at: None,
        })
        .unwrap();
    let sent = reply(&clerk, body);
    let answered = EndWork {
        entries: vec![one, two],
        facts: EndingFacts::new(Ending::Answered {
            reply: register::EntryId(sent),
        }),
    };
    let ended = clerk.end_work(answered.clone()).unwrap();
    assert_eq!(ended[0].state, HandlingState::Ended);
    let refused = clerk.end_work(answered).unwrap_err();
    assert!(refused.sentence.contains("mở lại"), "{}", refused.sentence);
    let view = clerk.read_handling(one).unwrap();
    assert_eq!(view.endings[0].by, "412/UBND-VP");
    assert!(view.hand_overs[0].signed_at.is_some());
    let office = clerk.view_office(()).unwrap();
    let series = office.bodies[0]
        .series
        .iter()
        .find(|series| series.direction == Direction::Incoming)
        .unwrap();
    let book = book_rows(&clerk, BookName::FollowUp, series.id);
    let said = |column: u32| book[0][&column].to_words();
    let (document, progress, reply) = (1, 4, 5);
    assert_eq!(
        said(document),
        "Công văn số 12/STC-NS ngày 03/08/2026 của Sở Tài chính"
    );
    assert_eq!(said(reply), "412/UBND-VP");
    assert_eq!(said(progress), "Đã trả lời");
    let reopened = clerk
        .reopen(PartOfEntry {
            entry: one,
            id: view.endings[0].noted.id.0,
        })
        .unwrap();
    assert_eq!(reopened.standing.unwrap().state, HandlingState::Overdue);
    let history = clerk.read_entry(one).unwrap().history;
    assert_eq!(history[0].sentence, "Mở lại việc giải quyết");
    assert!(
        history.iter().all(|line| line.sentence != "Ghi sổ"),
        "{history:?}"
    );
}

#[test]
fn the_unit_the_desk_named_is_not_named_twice_by_its_leader() {
    let folder = TempDir::new().unwrap();
    let (clerk, body) = office(&folder);
    let typed = IncomingForm {
        handler: "Văn phòng".into(),
        ..form(body, "12/STC-NS")
    };
    let entry = clerk.receive_document(typed).unwrap().entry;
    let lead = RoleFacts {
        role: Role::Lead,
        // Its abbreviation means the same unit.
        assignee: "VP".into(),
        copies: Some(2),
    };
    let directed = TakeStep {
        entries: vec![entry],
        step: step(StepAct::Directed, ""),
        roles: vec![lead],
        due: None,
    };
    clerk.take_step(directed).unwrap();
    let roles = clerk.read_handling(entry).unwrap().roles;
    let [role] = roles.as_slice() else {
        panic!("{roles:?}")
    };
    assert_eq!(
        (role.assignee.as_str(), role.copies),
        ("Văn phòng", Some(2))
    );
    let entries = vec![entry];
    clerk.hand_to_all(HandToAll { entries, at: None }).unwrap();
    assert_eq!(clerk.read_handling(entry).unwrap().hand_overs.len(), 1);
}

#[test]
fn attached_papers_and_duties_are_kept() {
    let folder = TempDir::new().unwrap();
    let (clerk, body) = office(&folder);
    let entry = received(&clerk, body, "12/STC-NS");
    let added = AddAttached {
        entry,
        form: AttachedForm {
            kind: "Nghị quyết".into(),
            symbol: "07/NQ-HĐND".into(),
            dated: Some(date(7, 20)),
            subject: "V/v phân bổ vốn".into(),
            ..AttachedForm::default()
        },
    };
    let view = clerk.add_attached(added).unwrap();
    assert_eq!(view.attached[0].form.symbol, "07/NQ-HĐND");
    assert_eq!(view.attached[0].form.subject, "phân bổ vốn");
    let found = clerk
        .search(SearchRequest {
            words: "07/NQ-HĐND".into(),
            year: None,
            limit: 5,
        })
        .unwrap();
    assert_eq!(found.hits[0].row.entry, entry);
    let duty = DutyFacts {
        name: "Báo cáo tháng".into(),
        entry: None,
        assignee: "Văn phòng".into(),
        every: Every::Month,
        month: None,
        day: 15,
        from: date(1, 1),
        to: None,
    };
    let duties = clerk.add_duty(duty).unwrap();
    let turn = DoDuty {
        duty: duties[0].id.0,
        due: date(8, 15),
        done: Some(DutyDone {
            on: date(8, 5),
            by: None,
            note: String::new(),
        }),
    };
    clerk.do_duty(turn).unwrap();
    let span = TurnSpan {
        from: date(8, 1),
        to: date(9, 30),
    };
    let due = clerk.duties_due(span).unwrap();
    assert!(due[0].done.is_some() && due[1].done.is_none());
}

#[test]
fn a_rule_of_the_office_passes_a_paper_that_names_nobody() {
    let folder = TempDir::new().unwrap();
    let (clerk, body) = office(&folder);
    let rule = PassingRuleFacts {
        body: register::BodyId(body),
        kind: String::new(),
        sender: String::new(),
        words: "dự toán".into(),
        assignee: "Văn phòng".into(),
        role: Role::Lead,
        term: Some(3),
        hours: Some(4),
    };
    let rules = clerk.add_passing_rule(rule).unwrap();
    let probe = PassingProbe {
        body,
        kind: "Công văn".into(),
        author: "Sở Tài chính".into(),
        subject: "dự toán năm 2027".into(),
        arrived: date(8, 5),
        arrived_at: None,
        urgency: None,
    };
    let proposed = clerk.propose_passing(probe.clone()).unwrap();
    assert_eq!(
        proposed.as_deref(),
        Some("Văn phòng (chủ trì), hạn 10/08/2026")
    );
    let fire = PassingProbe {
        arrived_at: NaiveTime::from_hms_opt(9, 15, 0),
        urgency: Some(Urgency::HoaToc),
        ..probe.clone()
    };
    assert_eq!(
        clerk.propose_passing(fire).unwrap().as_deref(),
        Some("Văn phòng (chủ trì), hạn 15:15 05/08/2026")
    );
    let taken = IncomingForm {
        by_rule: true,
        ..form(body, "1203/STC-NS")
    };
    let passed = clerk.receive_document(taken.clone()).unwrap();
    assert_eq!(
        passed.warnings,
        ["Đã chuyển theo quy tắc: Văn phòng (chủ trì), hạn 10/08/2026."]
    );
    let row = clerk.read_entry(passed.entry).unwrap().row;
    assert_eq!(
        (row.handler.as_str(), row.due),
        ("Văn phòng", Some(date(8, 10).into()))
    );
    // Whom the clerk names himself, and a proposal that is switched off, outrank the rule.
    for form in [
        IncomingForm {
            handler: "Chủ tịch".into(),
            symbol: "1204/STC-NS".into(),
            ..taken.clone()
        },
        form(body, "1205/STC-NS"),
    ] {
        let handler = form.handler.clone();
        let entry = clerk.receive_document(form).unwrap().entry;
        let row = clerk.read_entry(entry).unwrap().row;
        assert_eq!((row.handler, row.due), (handler, None));
    }
    clerk.remove_passing_rule(rules[0].id.0).unwrap();
    assert_eq!(clerk.propose_passing(probe).unwrap(), None);
}

#[test]
fn a_term_in_hours_of_work_is_typed_kept_shown_and_late_by_the_hour() {
    let folder = TempDir::new().unwrap();
    let (clerk, body) = office(&folder);
    let read = |typed: &str| clerk.read_due(typed.into()).map(|due| due.in_figures());
    // It is half past eight on a Wednesday; the office rests from 11:30 to 13:30.
    for (typed, due) in [
        ("4g", "14:30 05/08/2026"),
        ("4 giờ", "14:30 05/08/2026"),
        ("8h", "08:30 06/08/2026"),
        ("20 giờ", "14:30 07/08/2026"),
        ("5n", "12/08/2026"),
        ("14h05 7/8", "14:05 07/08/2026"),
        ("7/8 14:05", "14:05 07/08/2026"),
        ("07/8/2026", "07/08/2026"),
    ] {
        assert_eq!(read(typed).as_deref(), Ok(due), "{typed}");
    }
    let refused = read("4 giờ rưỡi").unwrap_err();
    assert_eq!(refused.code, FailureCode::BadInput);
    // A day off of the office is not counted, nor a Saturday that is worked left out.
    for (day, kind) in [(7, DayKind::Off), (8, DayKind::Working)] {
        let form = CalendarDayForm {
            day: date(8, day),
            kind,
            name: "theo quyết định".into(),
        };
        clerk.set_calendar_day(form).unwrap();
    }
    assert_eq!(read("20 giờ").as_deref(), Ok("14:30 08/08/2026"));

    let urgent = IncomingForm {
        urgency: Some(Urgency::HoaToc),
        due: Some(clerk.read_due("4g".into()).unwrap()),
        ..form(body, "99/STC")
    };
    let entry = clerk.receive_document(urgent.clone()).unwrap().entry;
    let view = clerk.read_entry(entry).unwrap();
    assert_eq!(view.row.due, urgent.due);
    let EntryForm::Incoming(shown) = view.form else {
        panic!("it can be corrected")
    };
    assert_eq!(shown.due, urgent.due);
    let late = |hour, minute| {
        let now = at(2026, 8, 5)
            .with_hour(hour)
            .and_then(|now| now.with_minute(minute));
        let later = crate::office::clerk(folder.path(), now.unwrap());
        later.work_counts(everything()).unwrap().overdue
    };
    drop(clerk);
    assert_eq!((late(14, 30), late(14, 31)), (0, 1));
}

#[test]
fn an_extension_gives_more_time_never_less() {
    let folder = TempDir::new().unwrap();
    let (clerk, body) = office(&folder);
    let entry = received(&clerk, body, "12/STC-NS");
    let set = |due: NaiveDate, source| {
        clerk.set_deadline(SetDeadline {
            entry,
            facts: DeadlineFacts {
                set_by: "Chủ tịch".into(),
                reason: "chờ số liệu".into(),
                ..DeadlineFacts::new(due, source)
            },
        })
    };
    set(date(8, 20), DeadlineSource::Leader).unwrap();
    for sooner in [date(8, 19), date(8, 20)] {
        let refused = set(sooner, DeadlineSource::Extension).unwrap_err();
        assert!(
            refused.sentence.contains("20/08/2026"),
            "{}",
            refused.sentence
        );
    }
    let view = set(date(8, 25), DeadlineSource::Extension).unwrap();
    assert_eq!(view.deadlines.len(), 2);
    set(date(8, 18), DeadlineSource::Leader).unwrap();
}
