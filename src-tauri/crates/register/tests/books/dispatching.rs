//! Phát hành: who gets a paper, who has it, and what survives a correction.

use document::entry::{Channel, Outgoing};
use register::{
    CopiesAsked, Correction, DispatchRequest, EntryId, Recipient, RecipientId, RecipientLine,
    RecipientRole, RecipientState, Register, RegisterError, StateRequest,
};
use rusqlite::Connection;

use crate::office::{Office, day, letter, signed};

fn to(names: &[&str]) -> Outgoing {
    let mut facts = signed("rà soát hồ sơ");
    facts.paper.recipients = names.iter().map(|name| (*name).to_owned()).collect();
    facts
}

fn numbered(office: &Office, register: &mut Register, names: &[&str]) -> EntryId {
    office.number(register, &to(names)).unwrap().entry
}

fn keys(recipients: &[Recipient]) -> Vec<RecipientId> {
    recipients.iter().map(|recipient| recipient.id).collect()
}

fn states(register: &Register, entry: EntryId) -> Vec<(String, RecipientState)> {
    let recipients = register.recipients(entry).unwrap();
    recipients
        .into_iter()
        .map(|recipient| (recipient.name, recipient.state))
        .collect()
}

fn dispatch(office: &Office, register: &mut Register, entry: EntryId, on: u32) -> u32 {
    let request = DispatchRequest {
        entry,
        at: day(2026, 11, on).into(),
        channel: Some(Channel::TrucLienThong),
        recipients: None,
        envelopes: None,
    };
    register.dispatch(&office.later(), &request).unwrap().value
}

fn close(office: &Office, register: &mut Register, entry: EntryId) {
    let series = register.entry(entry).unwrap().row.series;
    register.close_series(&office.today(), series).unwrap();
}

#[test]
fn a_group_counts_its_bodies_and_a_name_says_what_it_is_sent_for() {
    let office = Office::new();
    let mut register = office.open();
    let mut facts = to(&[
        "UBND các xã, phường (96)",
        "UBND tỉnh (để báo cáo)",
        "Sở Nội vụ",
    ]);
    facts.file_copy = "VT, VP".into();
    let entry = office.number(&mut register, &facts).unwrap().entry;
    let recipients = register.recipients(entry).unwrap();
    assert_eq!(recipients[0].bodies, 96);
    assert_eq!(recipients[1].role, Some(RecipientRole::BaoCao));
    let asked = register.copies_asked(entry).unwrap();
    assert_eq!(
        asked,
        CopiesAsked {
            receivers: 98,
            file: 2
        }
    );
    assert_eq!(asked.total(), 100);
}

#[test]
fn more_copies_than_can_be_counted_can_still_be_looked_at() {
    let office = Office::new();
    let mut register = office.open();
    let entry = numbered(&office, &mut register, &[]);
    let lines = ["UBND các xã", "UBND các phường"].map(|name| RecipientLine {
        name: name.into(),
        bodies: Some(u32::MAX),
        copies: Some(u32::MAX),
        ..RecipientLine::default()
    });
    register
        .set_recipients(&office.today(), entry, &lines)
        .unwrap();
    let asked = register.copies_asked(entry).unwrap();
    assert_eq!(asked.receivers, u32::MAX);
}

#[test]
fn states_survive_a_correction_of_the_names_around_them() {
    let office = Office::new();
    let mut register = office.open();
    let entry = numbered(
        &office,
        &mut register,
        &["Sở Nội vụ", "Sở Tài chính", "Sở Y tế"],
    );
    assert_eq!(dispatch(&office, &mut register, entry, 24), 3);
    let before = register.recipients(entry).unwrap();
    let received = StateRequest {
        entry,
        recipients: &[before[1].id],
        state: RecipientState::Received,
        on: day(2026, 11, 25),
    };
    register
        .note_recipients(&office.later(), &received)
        .unwrap();
    // One name goes, one comes in front, two change places, and one gets its marks right.
    let facts = to(&["UBND tỉnh", "Sở tài chính", "Sở Nội vụ"]);
    register
        .correct(&office.today(), entry, Correction::Outgoing(&facts))
        .unwrap();
    assert_eq!(
        states(&register, entry),
        [
            ("UBND tỉnh".to_owned(), RecipientState::NotSent),
            ("Sở tài chính".to_owned(), RecipientState::Received),
            ("Sở Nội vụ".to_owned(), RecipientState::Sent),
        ]
    );
    let after = register.recipients(entry).unwrap();
    assert_eq!(after[1].id, before[1].id);
    assert_eq!(after[1].sent, Some(day(2026, 11, 24).into()));
    assert_eq!(after[1].channel, Some(Channel::TrucLienThong));
    assert_eq!(
        register.entry(entry).unwrap().row.recipients,
        "UBND tỉnh; Sở tài chính; Sở Nội vụ"
    );
    // A correction that leaves the names alone writes nothing of them.
    let mut same = facts.clone();
    same.note = "gửi lại".into();
    let done = register
        .correct(&office.today(), entry, Correction::Outgoing(&same))
        .unwrap();
    let nouns: Vec<_> = done
        .changes
        .changes
        .iter()
        .map(|change| change.noun)
        .collect();
    assert_eq!(nouns, [register::Noun::Entry]);
}

#[test]
fn the_same_name_twice_is_two_receivers() {
    let office = Office::new();
    let mut register = office.open();
    let entry = numbered(&office, &mut register, &["Như trên", "Như trên"]);
    let facts = to(&["Như trên", "Như trên", "Như trên"]);
    register
        .correct(&office.today(), entry, Correction::Outgoing(&facts))
        .unwrap();
    assert_eq!(register.recipients(entry).unwrap().len(), 3);
}

#[test]
fn a_paper_is_dispatched_from_its_first_receiver_on() {
    let office = Office::new();
    let mut register = office.open();
    let entry = numbered(&office, &mut register, &["Sở Nội vụ", "Sở Y tế"]);
    let recipients = register.recipients(entry).unwrap();
    let first = DispatchRequest {
        entry,
        at: day(2026, 11, 24).into(),
        channel: Some(Channel::TrucTiep),
        recipients: Some(&[recipients[1].id]),
        envelopes: None,
    };
    register.dispatch(&office.later(), &first).unwrap();
    // The rest goes a day later; the day of the line stays.
    assert_eq!(dispatch(&office, &mut register, entry, 25), 1);
    let row = register.entry(entry).unwrap().row;
    assert_eq!(row.dispatched_on, Some(day(2026, 11, 24)));
    // Nobody is left to send to, and nothing is written twice.
    assert_eq!(dispatch(&office, &mut register, entry, 26), 0);
    let taken_back = StateRequest {
        entry,
        recipients: &keys(&recipients),
        state: RecipientState::NotSent,
        on: day(2026, 11, 26),
    };
    register
        .note_recipients(&office.later(), &taken_back)
        .unwrap();
    assert_eq!(register.entry(entry).unwrap().row.dispatched_on, None);
}

#[test]
fn a_day_that_was_typed_stays_unless_a_receiver_was_sent_to_before_it() {
    let office = Office::new();
    let mut register = office.open();
    let mut facts = to(&["Sở Nội vụ", "Sở Y tế"]);
    facts.dispatched_on = Some(day(2026, 11, 24));
    let entry = office.number(&mut register, &facts).unwrap().entry;
    let recipients = register.recipients(entry).unwrap();
    let mut received = |on: u32, at: usize| {
        let request = StateRequest {
            entry,
            recipients: &[recipients[at].id],
            state: RecipientState::Received,
            on: day(2026, 11, on),
        };
        register.note_recipients(&office.later(), &request).unwrap();
        register.entry(entry).unwrap().row.dispatched_on
    };
    assert_eq!(received(25, 0), Some(day(2026, 11, 24)));
    assert_eq!(received(23, 1), Some(day(2026, 11, 23)));
}

#[test]
fn a_refusal_keeps_its_words_and_the_recall_list_knows_who_has_it() {
    let office = Office::new();
    let mut register = office.open();
    let names = ["Sở Nội vụ", "Sở Y tế", "Sở Tư pháp", "Sở Xây dựng"];
    let entry = numbered(&office, &mut register, &names);
    let recipients = register.recipients(entry).unwrap();
    let some = DispatchRequest {
        entry,
        at: day(2026, 11, 24).into(),
        channel: None,
        recipients: Some(&keys(&recipients)[..3]),
        envelopes: None,
    };
    register.dispatch(&office.later(), &some).unwrap();
    for (at, state) in [(0, RecipientState::Refused), (1, RecipientState::Received)] {
        let request = StateRequest {
            entry,
            recipients: &[recipients[at].id],
            state,
            on: day(2026, 11, 25),
        };
        let act = office
            .act("2026-11-25T10:00:00+07:00")
            .because("không thuộc thẩm quyền");
        register.note_recipients(&act, &request).unwrap();
    }
    let noted = register.recipients(entry).unwrap()[0]
        .noted
        .clone()
        .unwrap();
    assert_eq!(noted.words, "không thuộc thẩm quyền");
    assert!(noted.at.starts_with("2026-11-25T10:00:00"), "{}", noted.at);
    let holders = register.recall_list(entry).unwrap();
    let holders: Vec<&str> = holders.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(holders, ["Sở Y tế", "Sở Tư pháp"]);
    assert!(register.recipients(entry).unwrap()[3].noted.is_none());
    let verbs: Vec<String> = register
        .history(entry)
        .unwrap()
        .into_iter()
        .map(|line| line.verb)
        .collect();
    assert_eq!(verbs[0], "recipient-state");
    assert!(verbs.contains(&"dispatch".to_owned()), "{verbs:?}");
}

#[test]
fn a_closed_book_still_tells_who_got_its_papers_but_not_to_whom_they_went() {
    let office = Office::new();
    let mut register = office.open();
    let entry = numbered(&office, &mut register, &["Sở Nội vụ", "Sở Y tế"]);
    close(&office, &mut register, entry);
    assert_eq!(dispatch(&office, &mut register, entry, 24), 2);
    let recipients = register.recipients(entry).unwrap();
    let returned = StateRequest {
        entry,
        recipients: &[recipients[0].id],
        state: RecipientState::Returned,
        on: day(2026, 11, 30),
    };
    register
        .note_recipients(&office.later(), &returned)
        .unwrap();
    assert_eq!(states(&register, entry)[0].1, RecipientState::Returned);
    let renamed = RecipientLine {
        id: Some(recipients[0].id),
        name: "Sở Tài chính".into(),
        ..RecipientLine::default()
    };
    let added = RecipientLine {
        name: "Sở Tài chính".into(),
        ..RecipientLine::default()
    };
    for lines in [vec![renamed], vec![added], vec![]] {
        let refused = register.set_recipients(&office.today(), entry, &lines);
        assert!(
            matches!(refused, Err(RegisterError::SeriesClosed { .. })),
            "{refused:?}"
        );
    }
    let raw = Connection::open(office.path().join("office.db")).unwrap();
    raw.execute("UPDATE recipient SET name = 'khác'", [])
        .unwrap_err();
    assert_eq!(states(&register, entry).len(), 2);
}

#[test]
fn receivers_are_written_with_their_groups_and_keep_their_state_under_a_new_name() {
    let office = Office::new();
    let mut register = office.open();
    let entry = numbered(&office, &mut register, &["Sở Nội vụ"]);
    dispatch(&office, &mut register, entry, 24);
    let id = register.recipients(entry).unwrap()[0].id;
    let lines = [
        RecipientLine {
            name: "Các trường học".into(),
            bodies: Some(12),
            copies: Some(2),
            role: Some(RecipientRole::ThucHien),
            channel: Some(Channel::BuuDien),
            ..RecipientLine::default()
        },
        RecipientLine {
            id: Some(id),
            name: "Sở Nội vụ tỉnh An Sơn".into(),
            ..RecipientLine::default()
        },
    ];
    register
        .set_recipients(&office.today(), entry, &lines)
        .unwrap();
    let recipients = register.recipients(entry).unwrap();
    assert_eq!((recipients[0].bodies, recipients[0].sheets()), (12, 24));
    assert_eq!(recipients[1].state, RecipientState::Sent);
    assert_eq!(register.copies_asked(entry).unwrap().receivers, 25);
    let stranger = RecipientLine {
        id: Some(RecipientId(999)),
        ..lines[1].clone()
    };
    let refused = register.set_recipients(&office.today(), entry, &[stranger]);
    assert!(matches!(refused, Err(RegisterError::NotFound { .. })));
    assert_eq!(register.recipients(entry).unwrap(), recipients);
}

#[test]
fn what_arrived_and_what_is_void_is_not_dispatched() {
    let office = Office::new();
    let mut register = office.open();
    let arrived = office
        .receive(&mut register, &letter("1", "STC", "dự toán"))
        .unwrap()
        .entry;
    let void = numbered(&office, &mut register, &["Sở Nội vụ"]);
    register
        .void(&office.today().because("trùng"), void)
        .unwrap();
    let mut refused = |entry| {
        let request = DispatchRequest {
            entry,
            at: day(2026, 11, 24).into(),
            channel: None,
            recipients: None,
            envelopes: None,
        };
        register.dispatch(&office.later(), &request).unwrap_err()
    };
    assert!(matches!(refused(arrived), RegisterError::NotOutgoing));
    assert!(matches!(refused(void), RegisterError::AlreadyVoid));
}
