//! The work on a paper that arrived: steps, roles, deadlines, hand-overs, endings.

use chrono::NaiveTime;
use document::entry::{Incoming, Paper, PaperDate};
use document::office::Direction;
use register::{
    AttachedFacts, Correction, DeadlineFacts, DeadlineSource, Ending, EndingFacts, EndingWay,
    EntryId, Facts, HandOverFacts, HandlingState, LinkRequest, LinkTarget, MissingFact, Moment,
    Progress, Register, RegisterError, Relation, Role, RoleFacts, SearchRequest, Standing, StepAct,
    StepFacts, StepLevel, StepMedium, StepRequest, WorkFilter, WorkList,
};

use crate::office::{Office, day, letter, signed};

fn received(office: &Office, register: &mut Register, number: &str) -> EntryId {
    let facts = letter(number, "STC-NS", "dự toán năm 2027");
    office.receive(register, &facts).unwrap().entry
}

fn reply(office: &Office, register: &mut Register) -> EntryId {
    office.number(register, &signed("trả lời")).unwrap().entry
}

fn step(act: StepAct, to_whom: &str) -> StepFacts {
    StepFacts {
        act,
        level: None,
        by_whom: "Nguyễn Thị Văn Thư".into(),
        to_whom: to_whom.into(),
        at: None,
        words: String::new(),
        medium: StepMedium::Paper,
    }
}

fn take(office: &Office, register: &mut Register, entry: EntryId, facts: &StepFacts) {
    let request = StepRequest {
        step: facts,
        roles: &[],
        due: None,
    };
    register
        .take_step(&office.today(), &[entry], &request)
        .unwrap();
}

fn role(role: Role, assignee: &str) -> RoleFacts {
    RoleFacts {
        role,
        assignee: assignee.into(),
        copies: None,
    }
}

fn standing(office: &Office, register: &Register, entry: EntryId) -> Standing {
    register
        .standings(&[entry], office.today().at)
        .unwrap()
        .remove(0)
}

fn state(office: &Office, register: &Register, entry: EntryId) -> HandlingState {
    standing(office, register, entry).state
}

fn sound(register: &Register) {
    let verified = register.verify(&mut Progress::unwatched()).unwrap();
    assert_eq!(verified.faults, []);
}

#[test]
fn a_paper_goes_from_the_desk_to_the_leader_and_to_the_unit() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let entry = received(&office, &mut register, "1");
    assert_eq!(
        state(&office, &register, entry),
        HandlingState::ToBePresented
    );
    take(
        &office,
        &mut register,
        entry,
        &step(StepAct::Presented, "Chủ tịch"),
    );
    let with = standing(&office, &register, entry);
    assert_eq!(
        (with.state, with.holder.as_str()),
        (HandlingState::AwaitsDirection, "Chủ tịch")
    );
    assert_eq!(with.since.to_string(), "2026-11-23T09:00");
    let directed = StepFacts {
        level: Some(StepLevel::Leader),
        by_whom: "Chủ tịch".into(),
        words: "Phòng Kinh tế tham mưu, báo cáo trước 27/11".into(),
        medium: StepMedium::Phone,
        ..step(StepAct::Directed, "")
    };
    let roles = [role(Role::Lead, "KT"), role(Role::Informed, "Lê Văn Cường")];
    let request = StepRequest {
        step: &directed,
        roles: &roles,
        due: Some(day(2026, 11, 27).into()),
    };
    let steps = register.take_step(&act, &[entry], &request).unwrap().value;
    let given = register.roles(entry).unwrap();
    // An abbreviation is the unit itself; a person is none.
    assert!(given[0].unit.is_some() && given[1].unit.is_none());
    assert_eq!(given[0].step, Some(steps[0]));
    let set = register.deadlines(entry).unwrap();
    assert_eq!(
        (set[0].set_by.as_str(), set[0].source),
        ("Chủ tịch", DeadlineSource::Leader)
    );
    assert_eq!(
        register.entry(entry).unwrap().row.due,
        Some(day(2026, 11, 27).into())
    );
    assert_eq!(
        state(&office, &register, entry),
        HandlingState::ToBePassedOn
    );
    let handed = register.hand_to_all(&act, &[entry], None).unwrap().value;
    let with = standing(&office, &register, entry);
    assert_eq!(
        (with.state, with.holder.as_str()),
        (HandlingState::InWork, "KT; Lê Văn Cường")
    );
    let sheet = register
        .hand_over_sheet(day(2026, 11, 23), Some("KT"))
        .unwrap();
    assert_eq!((sheet.len(), sheet[0].written.as_str()), (1, "1/STC-NS"));
    register.sign_hand_overs(&act, &handed[..1], None).unwrap();
    let signed = register.take_back_hand_over(&act, handed[0]);
    assert!(matches!(signed, Err(RegisterError::SignedFor)));
    register.take_back_hand_over(&act, handed[1]).unwrap();
    assert_eq!(register.hand_overs(entry).unwrap().len(), 1);
    // Nobody is left who got nothing but the one whose copy was taken back.
    let rest = register.hand_to_all(&act, &[entry], None).unwrap().value;
    assert_eq!(rest.len(), 1);
    let nobody = register.hand_to_all(&act, &[entry], None);
    let Err(RegisterError::NobodyWaits { number }) = nobody else {
        panic!("nobody waits");
    };
    assert_eq!(number, register.entry(entry).unwrap().row.number);
    sound(&register);
}

#[test]
fn only_the_last_step_is_changed_or_taken_back() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let entry = received(&office, &mut register, "1");
    take(
        &office,
        &mut register,
        entry,
        &step(StepAct::Presented, "Chủ tịch"),
    );
    take(&office, &mut register, entry, &step(StepAct::CameBack, ""));
    let steps = register.steps(entry).unwrap();
    let other = step(StepAct::Presented, "Phó Chủ tịch");
    let first = register.correct_step(&act, steps[0].id, &other);
    assert!(matches!(first, Err(RegisterError::NotTheLastStep)));
    let first = register.take_back_step(&act, steps[0].id);
    assert!(matches!(first, Err(RegisterError::NotTheLastStep)));
    register.take_back_step(&act, steps[1].id).unwrap();
    register.correct_step(&act, steps[0].id, &other).unwrap();
    assert_eq!(standing(&office, &register, entry).holder, "Phó Chủ tịch");
    let nowhere = register.correct_step(&act, steps[0].id, &step(StepAct::PassedOn, " "));
    assert!(matches!(
        nowhere,
        Err(RegisterError::FactMissing {
            fact: MissingFact::ToWhom
        })
    ));
}

#[test]
fn a_batch_is_one_act_and_all_or_nothing() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let one = received(&office, &mut register, "1");
    let two = received(&office, &mut register, "2");
    let outgoing = reply(&office, &mut register);
    let presented = step(StepAct::Presented, "Chủ tịch");
    let request = StepRequest {
        step: &presented,
        roles: &[],
        due: None,
    };
    let mixed = register.take_step(&act, &[one, outgoing], &request);
    assert!(matches!(mixed, Err(RegisterError::NotHandled)));
    assert_eq!(register.steps(one).unwrap(), []);
    let before = register.last_action().unwrap().0;
    register.take_step(&act, &[one, two], &request).unwrap();
    assert_eq!(register.last_action().unwrap().0, before + 1);
    let list = register
        .work_list(WorkList::AwaitsDirection, &WorkFilter::default(), act.at)
        .unwrap();
    assert_eq!(list.entries(), [one, two]);
    assert_eq!(register.standings(&[outgoing], act.at).unwrap(), []);
}

#[test]
fn the_leader_s_deadline_counts_and_an_extension_says_who_and_why() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let entry = received(&office, &mut register, "1");
    let mut set = |facts: DeadlineFacts| register.set_deadline(&act, entry, &facts);
    set(DeadlineFacts::new(
        day(2026, 11, 30),
        DeadlineSource::Leader,
    ))
    .unwrap();
    // Noted later, and still only what the letter asks for.
    set(DeadlineFacts::new(
        day(2026, 11, 20),
        DeadlineSource::Letter,
    ))
    .unwrap();
    set(DeadlineFacts::new(day(2026, 11, 10), DeadlineSource::Rule)).unwrap();
    let mut extension = DeadlineFacts::new(day(2026, 12, 4), DeadlineSource::Extension);
    assert!(matches!(
        set(extension.clone()),
        Err(RegisterError::ReasonMissing)
    ));
    extension.reason = "chờ số liệu".into();
    let nobody = set(extension.clone());
    assert!(matches!(
        nobody,
        Err(RegisterError::FactMissing {
            fact: MissingFact::SetBy
        })
    ));
    extension.set_by = "Chủ tịch".into();
    set(extension).unwrap();
    let counting = |register: &Register| -> Vec<String> {
        let all = register.deadlines(entry).unwrap().into_iter();
        all.filter(|one| one.counts)
            .map(|one| one.due.to_string())
            .collect()
    };
    assert_eq!(counting(&register), ["2026-12-04"]);
    assert_eq!(
        register.entry(entry).unwrap().row.due,
        Some(day(2026, 12, 4).into())
    );
    // A second thing the letter asks for has a deadline of its own, and comes first.
    let first = DeadlineFacts {
        asks_for: "báo cáo nhanh".into(),
        ..DeadlineFacts::new(
            "2026-11-23T08:30".parse::<register::When>().unwrap(),
            DeadlineSource::Letter,
        )
    };
    let first = register.set_deadline(&act, entry, &first).unwrap().value;
    assert_eq!(counting(&register), ["2026-12-04", "2026-11-23T08:30"]);
    let late = standing(&office, &register, entry);
    assert!(late.late && late.state == HandlingState::ToBePresented);
    let overdue = |register: &Register| {
        let filter = WorkFilter::default();
        register
            .work_list(WorkList::Overdue, &filter, act.at)
            .unwrap()
            .entries()
            .to_vec()
    };
    assert_eq!(overdue(&register), [entry]);
    // That part is done.
    register.lift_deadline(&act, first).unwrap();
    assert_eq!(overdue(&register), []);
    sound(&register);
}

#[test]
fn a_role_has_its_deadline_and_takes_it_along() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let entry = received(&office, &mut register, "1");
    let roles = [
        role(Role::Lead, "Phòng Kinh tế"),
        role(Role::Support, "Văn phòng"),
    ];
    let given = register.assign(&act, entry, &roles).unwrap().value;
    for (assignment, due) in given.iter().zip([day(2026, 11, 28), day(2026, 11, 25)]) {
        let facts = DeadlineFacts {
            assignment: Some(*assignment),
            ..DeadlineFacts::new(due, DeadlineSource::Leader)
        };
        register.set_deadline(&act, entry, &facts).unwrap();
    }
    // The paper is due with who leads, not with who supports.
    assert_eq!(
        register.entry(entry).unwrap().row.due,
        Some(day(2026, 11, 28).into())
    );
    let other = received(&office, &mut register, "2");
    let strange = DeadlineFacts {
        assignment: Some(given[0]),
        ..DeadlineFacts::new(day(2026, 11, 28), DeadlineSource::Leader)
    };
    let refused = register.set_deadline(&act, other, &strange);
    assert!(matches!(refused, Err(RegisterError::NotFound { .. })));
    register.relieve(&act, given[0]).unwrap();
    assert_eq!(register.entry(entry).unwrap().row.due, None);
    assert_eq!(register.deadlines(entry).unwrap().len(), 1);
    // Two who lead are one field of the line; unchanged it keeps both.
    register
        .assign(&act, entry, &[role(Role::Lead, "A"), role(Role::Lead, "B")])
        .unwrap();
    let lead = |register: &mut Register, assignee: &str| {
        let corrected = Incoming {
            assignee: assignee.into(),
            ..letter("1", "STC-NS", "dự toán năm 2027")
        };
        let correction = Correction::Incoming(&corrected);
        register.correct(&act, entry, correction).unwrap();
    };
    lead(&mut register, "A; B");
    assert_eq!(register.roles(entry).unwrap().len(), 3);
    lead(&mut register, "C");
    let row = register.entry(entry).unwrap().row;
    assert_eq!(
        (row.assignee.as_str(), register.roles(entry).unwrap().len()),
        ("C", 2)
    );
    sound(&register);
}

#[test]
fn the_follow_up_book_names_a_unit_that_leads_and_supports_once() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let entry = received(&office, &mut register, "1");
    let roles = [
        role(Role::Support, "Văn phòng"),
        role(Role::Support, "Phòng Kinh tế"),
        role(Role::Lead, "Phòng Kinh tế"),
    ];
    register.assign(&act, entry, &roles).unwrap();
    let series = register.entry(entry).unwrap().row.series;
    let book = register.follow_up_book(series, act.at).unwrap();
    assert_eq!(book[0].assignees, "Phòng Kinh tế; Văn phòng");
}

#[test]
fn one_reply_ends_several_papers_and_an_interim_one_ends_none() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let one = received(&office, &mut register, "1");
    let two = received(&office, &mut register, "2");
    let interim = reply(&office, &mut register);
    let full = reply(&office, &mut register);
    let second = reply(&office, &mut register);
    register.answer_for_now(&act, &[one], interim).unwrap();
    assert_eq!(state(&office, &register, one), HandlingState::ToBePresented);
    let answered = |reply| EndingFacts::new(Ending::Answered { reply });
    let endings = register
        .end(&act, &[one, two], &answered(full))
        .unwrap()
        .value;
    for paper in [one, two] {
        let noted = register.endings(paper).unwrap();
        let by: Vec<_> = noted.iter().map(|ending| ending.by_entry).collect();
        assert_eq!(by, [Some(full)]);
    }
    let ended = standing(&office, &register, one);
    assert_eq!(
        (ended.state, ended.ended),
        (HandlingState::Ended, Some(EndingWay::Answered))
    );
    // A further reply answers what was answered; nothing else ends it again.
    let further = register.end(&act, &[one], &answered(second)).unwrap().value;
    for again in [answered(full), EndingFacts::new(Ending::Done)] {
        let refused = register.end(&act, &[one], &again);
        assert!(matches!(refused, Err(RegisterError::AlreadyEnded)));
    }
    let series = register.entry(one).unwrap().row.series;
    let replies = |register: &Register| -> Vec<String> {
        let book = register.follow_up_book(series, act.at).unwrap().into_iter();
        book.map(|row| row.replies).collect()
    };
    assert_eq!(replies(&register), ["31/UBND-VP; 32/UBND-VP", "31/UBND-VP"]);
    register.reopen(&act, endings[0]).unwrap();
    assert_eq!(
        state(&office, &register, one),
        HandlingState::Ended,
        "the other reply holds"
    );
    register.reopen(&act, further[0]).unwrap();
    assert_eq!(state(&office, &register, one), HandlingState::ToBePresented);
    assert_eq!(state(&office, &register, two), HandlingState::Ended);
    assert_eq!(replies(&register), ["", "31/UBND-VP"]);
    let why = act.because("ghi nhầm số");
    register.void(&why, full).unwrap();
    assert_eq!(state(&office, &register, two), HandlingState::ToBePresented);
    let voided = register.end(&act, &[one], &answered(full));
    assert!(matches!(voided, Err(RegisterError::NotAReply)));
    let incoming = register.end(&act, &[one], &answered(two));
    assert!(matches!(incoming, Err(RegisterError::NotAReply)));
    sound(&register);
}

#[test]
fn papers_are_not_merged_in_a_circle() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let [a, b, c] = ["1", "2", "3"].map(|number| received(&office, &mut register, number));
    let merged = |into| EndingFacts::new(Ending::Merged { into });
    register.end(&act, &[a], &merged(b)).unwrap();
    register.end(&act, &[b], &merged(c)).unwrap();
    for into in [a, b, c] {
        let refused = register.end(&act, &[c], &merged(into));
        assert!(matches!(refused, Err(RegisterError::MergedIntoItself)));
    }
}

#[test]
fn what_was_merged_into_a_line_goes_on_by_itself_when_that_is_voided() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let [paper, into] = ["1", "2"].map(|number| received(&office, &mut register, number));
    let merged = EndingFacts::new(Ending::Merged { into });
    register.end(&act, &[paper], &merged).unwrap();
    assert_eq!(state(&office, &register, paper), HandlingState::Ended);
    register.void(&act.because("vào sổ nhầm"), into).unwrap();
    let goes_on = standing(&office, &register, paper);
    assert_eq!(goes_on.state, HandlingState::ToBePresented);
    sound(&register);
}

#[test]
fn the_follow_up_book_names_no_reply_whose_number_was_voided() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let paper = received(&office, &mut register, "1");
    let reply = reply(&office, &mut register);
    let linked = LinkRequest {
        entry: reply,
        relation: Relation::Answers,
        target: LinkTarget::Entry(paper),
        interim: false,
    };
    register.link(&act, &linked).unwrap();
    let series = register.entry(paper).unwrap().row.series;
    let replies = |register: &Register| {
        let mut book = register.follow_up_book(series, act.at).unwrap();
        book.remove(0).replies
    };
    assert_eq!(replies(&register), "30/UBND-VP");
    register.void(&act.because("ghi nhầm số"), reply).unwrap();
    assert_eq!(replies(&register), "");
}

#[test]
fn handling_goes_on_after_the_book_is_closed() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let entry = received(&office, &mut register, "1");
    let full = reply(&office, &mut register);
    let before = register.roles(entry).unwrap();
    assert_eq!(before, []);
    let series = register.series().unwrap();
    let book = series
        .iter()
        .find(|series| series.direction == Direction::Incoming)
        .unwrap();
    register.close_series(&act, book.id).unwrap();
    let presented = step(StepAct::Presented, "Chủ tịch");
    let roles = [role(Role::Lead, "Phòng Kinh tế")];
    let request = StepRequest {
        step: &presented,
        roles: &roles,
        due: Some(day(2026, 12, 1).into()),
    };
    register.take_step(&act, &[entry], &request).unwrap();
    let over = HandOverFacts {
        receiver: "Phòng Kinh tế".into(),
        assignment: None,
        at: Some("2026-11-23T10:00".parse().unwrap()),
        copies: Some(2),
        note: String::new(),
    };
    let handed = register.hand_over(&act, entry, &[over]).unwrap().value;
    register.sign_hand_overs(&act, &handed, None).unwrap();
    let ended = EndingFacts::new(Ending::Answered { reply: full });
    let endings = register.end(&act, &[entry], &ended).unwrap().value;
    register.reopen(&act, endings[0]).unwrap();
    assert_eq!(state(&office, &register, entry), HandlingState::InWork);
    assert_eq!(register.endings(entry).unwrap().len(), 1);
    let history = register.history(entry).unwrap();
    for verb in ["presented", "hand-over", "sign-hand-over", "end", "reopen"] {
        assert!(history.iter().any(|line| line.verb == verb), "{verb}");
    }
    sound(&register);
}

#[test]
fn a_paper_behind_a_letter_is_found_by_its_number_and_subject() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let entry = received(&office, &mut register, "1");
    let mut facts = AttachedFacts {
        number: "07".into(),
        paper: Paper {
            kind_name: "Nghị quyết".into(),
            symbol: "NQ-HĐND".into(),
            date: PaperDate::Day(day(2026, 10, 2)),
            subject: "phân bổ vốn đầu tư công".into(),
            ..Paper::default()
        },
    };
    let attached = register.add_attached(&act, entry, &facts).unwrap().value;
    let found = |register: &Register, words: &str| {
        let request = SearchRequest {
            words,
            year: Some(2026),
            direction: Some(Direction::Incoming),
            limit: 5,
        };
        let found = register.search(&request).unwrap().into_iter();
        found.map(|found| found.row.entry).collect::<Vec<_>>()
    };
    for words in ["07/NQ-HĐND", "7 nq hdnd", "phan bo von", "dự toán"] {
        assert_eq!(found(&register, words), [entry], "{words}");
    }
    let listed = register.attached_documents(entry).unwrap();
    assert_eq!(listed[0].written, "07/NQ-HĐND");
    assert_eq!(
        listed[0].author, "Sở Tài chính",
        "by who sent it, where it names nobody"
    );
    facts.number = "08".into();
    register.correct_attached(&act, attached, &facts).unwrap();
    assert_eq!(found(&register, "07/NQ-HĐND"), []);
    assert_eq!(found(&register, "08/NQ-HĐND"), [entry]);
    // Correcting the letter itself does not lose what stands behind it.
    let corrected = letter("1", "STC-NS", "dự toán ngân sách");
    let correction = Correction::Incoming(&corrected);
    register.correct(&act, entry, correction).unwrap();
    assert_eq!(found(&register, "08/NQ-HĐND"), [entry]);
    register.remove_attached(&act, attached).unwrap();
    assert_eq!(found(&register, "08/NQ-HĐND"), []);
    let sent = reply(&office, &mut register);
    register.add_attached(&act, sent, &facts).unwrap();
    assert_eq!(register.attached_documents(sent).unwrap().len(), 1);
    sound(&register);
}

#[test]
fn a_line_of_the_paper_book_is_work_only_once_somebody_begins() {
    let office = Office::new();
    let mut register = office.open();
    rusqlite::Connection::open(office.path().join("office.db"))
        .unwrap()
        .execute_batch(
            "INSERT INTO document (id, uuid, author, loose, subject)
             VALUES (77, 'd', 'Sở Nội vụ', '', 'thư cũ');
             INSERT INTO entry (id, uuid, series, number, fate, document, entered_on)
             SELECT 77, 'e', id, 5, 'paper-book', 77, '2026-03-02'
             FROM series WHERE direction = 'incoming';",
        )
        .unwrap();
    let old = EntryId(77);
    let open = |register: &Register| {
        let now = office.today().at;
        let counts = register.work_counts(&WorkFilter::default(), now).unwrap();
        (
            register.standings(&[old], now).unwrap().len(),
            counts.to_be_presented + counts.awaits_direction,
        )
    };
    assert_eq!(open(&register), (0, 0));
    take(
        &office,
        &mut register,
        old,
        &step(StepAct::Presented, "Chủ tịch"),
    );
    assert_eq!(open(&register), (1, 1));
}

#[test]
fn the_day_a_letter_asks_for_is_a_deadline_that_follows_it() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let mut facts = letter("1", "X", "xin ý kiến");
    facts.paper.reply_by = Some(day(2026, 12, 5));
    let entry = office.receive(&mut register, &facts).unwrap().entry;
    let dues = |register: &Register| -> Vec<(String, DeadlineSource)> {
        let deadlines = register.deadlines(entry).unwrap();
        deadlines
            .into_iter()
            .map(|deadline| (deadline.due.on.to_string(), deadline.source))
            .collect()
    };
    let letters = |day: &str| vec![(day.to_owned(), DeadlineSource::Letter)];
    assert_eq!(dues(&register), letters("2026-12-05"));
    let row = register.entry(entry).unwrap().row;
    assert_eq!(row.due, Some(day(2026, 12, 5).into()));

    // The form shows the due date of the line beside the new day and did not touch it.
    facts.due = row.due.map(|due| due.on);
    facts.paper.reply_by = Some(day(2026, 12, 9));
    let correction = Correction::Incoming(&facts);
    register.correct(&act, entry, correction).unwrap();
    assert_eq!(dues(&register), letters("2026-12-09"));

    // What the leader set stays when the letter asks no more.
    facts.due = Some(day(2026, 12, 1));
    facts.paper.reply_by = None;
    let correction = Correction::Incoming(&facts);
    register.correct(&act, entry, correction).unwrap();
    assert_eq!(
        dues(&register),
        [("2026-12-01".to_owned(), DeadlineSource::Leader)]
    );
}

#[test]
fn an_hour_a_line_is_due_at_is_kept_sorted_and_late_by_the_minute() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let mut receive = |symbol: &str, hour: Option<u32>| {
        let mut facts = letter("1", symbol, "bão số 5");
        facts.due = Some(day(2026, 11, 23));
        facts.due_at = hour.and_then(|hour| NaiveTime::from_hms_opt(hour, 30, 0));
        let entry = office.receive(&mut register, &facts).unwrap().entry;
        (entry, facts)
    };
    let (whole_day, _) = receive("A", None);
    let (evening, _) = receive("B", Some(16));
    let (morning, mut facts) = receive("C", Some(9));
    let row = register.entry(morning).unwrap();
    assert_eq!(row.row.due.unwrap().in_figures(), "09:30 23/11/2026");
    let Facts::Incoming(kept) = row.facts else {
        panic!("it arrived")
    };
    assert_eq!((kept.due, kept.due_at), (facts.due, facts.due_at));
    let late = |register: &Register, now: &str| {
        let now = Moment::parse_from_rfc3339(now).unwrap();
        let filter = WorkFilter::default();
        let list = register.work_list(WorkList::Overdue, &filter, now).unwrap();
        list.entries().to_vec()
    };
    assert_eq!(late(&register, "2026-11-23T09:30:59+07:00"), []);
    assert_eq!(late(&register, "2026-11-23T09:31:00+07:00"), [morning]);
    // The most urgent first: an hour before the end of its day.
    assert_eq!(
        late(&register, "2026-11-24T07:00:00+07:00"),
        [morning, evening, whole_day]
    );
    // A line written anew with the same hour sets nothing; another hour of the day does.
    let correct = |register: &mut Register, facts: &Incoming| {
        let correction = Correction::Incoming(facts);
        register.correct(&act, morning, correction).unwrap();
        register.deadlines(morning).unwrap().len()
    };
    assert_eq!(correct(&mut register, &facts), 1);
    facts.due_at = NaiveTime::from_hms_opt(10, 30, 0);
    assert_eq!(correct(&mut register, &facts), 2);
    assert_eq!(late(&register, "2026-11-23T10:00:00+07:00"), []);
}
