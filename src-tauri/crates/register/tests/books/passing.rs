//! Obvious papers pass by the rules of the office, and nothing else does.

use chrono::NaiveDate;
use document::dispatch::Urgency;
use document::office::Direction;
use register::{
    BodyId, DeadlineSource, HandlingState, MissingFact, Passing, PassingProbe, PassingRuleFacts,
    ReceiveRequest, Register, RegisterError, Role, StepMedium, When, WorkFilter, WorkList,
};

use crate::office::{Office, day, letter};

fn rule(body: BodyId, words: &str, assignee: &str) -> PassingRuleFacts {
    PassingRuleFacts {
        body,
        kind: String::new(),
        sender: String::new(),
        words: words.into(),
        assignee: assignee.into(),
        role: Role::Lead,
        term: None,
        hours: None,
    }
}

fn body_of(register: &Register) -> BodyId {
    register.bodies().unwrap()[0].id
}

fn proposed(register: &Register, author: &str, subject: &str) -> Passing {
    let probe = PassingProbe {
        body: body_of(register),
        kind: "Công văn",
        author,
        subject,
        urgency: None,
        arrived: day(2026, 11, 20).into(),
    };
    register.propose_passing(&probe).unwrap()
}

fn names(passing: &Passing) -> Vec<&str> {
    let rules = passing.rules.iter();
    rules.map(|rule| rule.facts.assignee.as_str()).collect()
}

#[test]
fn the_rule_that_asks_for_most_leads_and_the_others_get_their_share() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let body = body_of(&register);
    let nearest = PassingRuleFacts {
        kind: "công văn".into(),
        sender: "so tai chinh".into(),
        term: Some(3),
        ..rule(body, "dự toán", "Phòng Kinh tế")
    };
    let informed = PassingRuleFacts {
        role: Role::Informed,
        ..rule(body, "toan du", "Chủ tịch")
    };
    let other_body = BodyId(body.0 + 1);
    for facts in [
        rule(body, "toán", "Văn phòng"),
        nearest,
        informed,
        rule(other_body, "toán", "Thường trực"),
    ] {
        register.add_passing_rule(&act, &facts).unwrap();
    }
    let found = proposed(&register, "Sở Tài chính", "Dự toán năm 2027");
    assert_eq!(names(&found), ["Phòng Kinh tế", "Chủ tịch"]);
    // 20/11/2026 is a Friday, 24/11 a day of the nation's culture.
    assert_eq!(
        found.due,
        NaiveDate::from_ymd_opt(2026, 11, 26).map(When::from)
    );
    let other = proposed(&register, "Sở Nội vụ", "dự toán năm 2027");
    assert_eq!(names(&other), ["Văn phòng", "Chủ tịch"]);
    assert_eq!(other.due, None);
    // A word in another word is not that word.
    assert_eq!(
        names(&proposed(&register, "Sở Nội vụ", "thanh toánh")),
        [""; 0]
    );
}

#[test]
fn a_paper_that_passes_by_rule_is_in_work_at_once() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let body = body_of(&register);
    let facts = PassingRuleFacts {
        term: Some(5),
        ..rule(body, "dự toán", "Phòng Kinh tế")
    };
    let id = register.add_passing_rule(&act, &facts).unwrap().value;
    let passing = proposed(&register, "Sở Tài chính", "dự toán");
    let facts = letter("1", "STC", "dự toán");
    let request = ReceiveRequest {
        facts: &facts,
        files: &[],
    };
    let done = register.receive_and_pass(&act, None, &request, &passing);
    let entry = done.unwrap().value.entry;
    let standing = register.standings(&[entry], act.at).unwrap().remove(0);
    assert_eq!(standing.state, HandlingState::InWork);
    assert_eq!(standing.holder, "Phòng Kinh tế");
    let step = register.steps(entry).unwrap().remove(0);
    assert_eq!(step.medium, StepMedium::ByRule);
    let role = register.roles(entry).unwrap().remove(0);
    assert_eq!((role.role, role.step), (Role::Lead, Some(step.id)));
    let deadline = register.deadlines(entry).unwrap().remove(0);
    assert_eq!(deadline.source, DeadlineSource::Rule);
    let everybody = WorkFilter {
        body: None,
        from_year: None,
    };
    let in_work = register.work_list(WorkList::InWork, &everybody, act.at);
    assert_eq!(in_work.unwrap().entries(), [entry]);

    register.remove_passing_rule(&act, id).unwrap();
    assert_eq!(proposed(&register, "Sở Tài chính", "dự toán").rules, []);
    let row = register.entry(entry).unwrap().row;
    assert_eq!(
        (row.direction, row.assignee.as_str()),
        (Direction::Incoming, "Phòng Kinh tế")
    );
}

#[test]
fn a_rule_asks_for_something_and_names_somebody() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let body = body_of(&register);
    let nobody = register.add_passing_rule(&act, &rule(body, "dự toán", " "));
    assert!(matches!(
        nobody,
        Err(RegisterError::FactMissing {
            fact: MissingFact::Assignee
        })
    ));
    let everything = register.add_passing_rule(&act, &rule(body, " - ", "Văn phòng"));
    assert!(matches!(
        everything,
        Err(RegisterError::FactMissing {
            fact: MissingFact::Condition
        })
    ));
}

#[test]
fn a_hoa_toc_paper_has_its_term_in_hours_where_the_rule_sets_some() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let facts = PassingRuleFacts {
        term: Some(3),
        hours: Some(4),
        ..rule(body_of(&register), "bão", "Phòng Kinh tế")
    };
    let added = register.add_passing_rule(&act, &facts).unwrap().value;
    let due = |register: &Register, urgency, arrived: &str| {
        let probe = PassingProbe {
            body: body_of(register),
            kind: "Công điện",
            author: "Sở Nông nghiệp",
            subject: "ứng phó bão số 5",
            urgency,
            arrived: arrived.parse().unwrap(),
        };
        let due = register.propose_passing(&probe).unwrap().due;
        due.map(|due| due.to_string())
    };
    let fire = Some(Urgency::HoaToc);
    // A Friday afternoon; the office works until 17:30 and begins at 07:30 on Monday.
    let at = |urgency| due(&register, urgency, "2026-11-20T16:00");
    assert_eq!(at(fire).as_deref(), Some("2026-11-23T10:00"));
    assert_eq!(at(Some(Urgency::Khan)).as_deref(), Some("2026-11-26"));
    // Nobody noted the hour: from the first hour of that day.
    let day_alone = due(&register, fire, "2026-11-20");
    assert_eq!(day_alone.as_deref(), Some("2026-11-20T11:30"));
    let in_days = PassingRuleFacts {
        hours: None,
        ..facts
    };
    register
        .correct_passing_rule(&act, added, &in_days)
        .unwrap();
    let at = due(&register, fire, "2026-11-20T16:00");
    assert_eq!(at.as_deref(), Some("2026-11-26"));
}
