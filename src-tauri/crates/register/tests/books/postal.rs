//! Envelopes are not papers: the postal book.

use std::process::Command;

use document::entry::Channel;
use register::{
    DispatchRequest, EntryId, EnvelopeFacts, Enveloping, PostRequest, RecipientId, RecipientLine,
    RecipientState, Register, RegisterError, StateRequest, When,
};

use crate::office::{Office, day, signed};

fn by_post(office: &Office, register: &mut Register, names: &[&str]) -> EntryId {
    let entry = office.number(register, &signed("rà soát")).unwrap().entry;
    let lines: Vec<RecipientLine> = names
        .iter()
        .map(|name| RecipientLine {
            name: (*name).to_owned(),
            channel: (*name != "Phòng Kinh tế").then_some(Channel::BuuDien),
            ..RecipientLine::default()
        })
        .collect();
    register
        .set_recipients(&office.today(), entry, &lines)
        .unwrap();
    entry
}

#[test]
fn one_receiver_gets_one_envelope_a_day_however_many_papers() {
    let office = Office::new();
    let mut register = office.open();
    let groups = ["UBND các xã, phường (96)", "Sở Nội vụ", "Phòng Kinh tế"];
    let first = by_post(&office, &mut register, &groups);
    let second = by_post(&office, &mut register, &["Sở Nội vụ"]);
    assert_eq!(register.waiting_for_post().unwrap().len(), 3);
    let request = PostRequest {
        entries: &[first, second],
        on: day(2026, 11, 24),
    };
    let used = register.post(&office.later(), &request).unwrap().value;
    assert_eq!(used.len(), 2);
    assert_eq!(register.waiting_for_post().unwrap(), []);
    let envelopes = register.envelopes(2026).unwrap();
    let said: Vec<(&str, u32, usize)> = envelopes
        .iter()
        .map(|one| (one.receiver.as_str(), one.envelopes, one.papers.len()))
        .collect();
    assert_eq!(
        said,
        [("UBND các xã, phường (96)", 96, 1), ("Sở Nội vụ", 1, 2)]
    );
    let recipients = register.recipients(first).unwrap();
    assert_eq!(recipients[1].state, RecipientState::Sent);
    assert_eq!(recipients[1].sent, Some(day(2026, 11, 24).into()));
    // Who gets it another way is not the post's.
    assert_eq!(recipients[2].state, RecipientState::NotSent);
    let row = register.entry(first).unwrap().row;
    assert_eq!(row.dispatched_on, Some(day(2026, 11, 24)));
    // Nothing goes out twice.
    assert_eq!(register.post(&office.later(), &request).unwrap().value, []);
    assert_eq!(register.envelopes(2025).unwrap(), []);
    drop(register);
    let out = Command::new("sqlite3")
        .arg(office.path().join("office.db"))
        .arg("SELECT sum(envelopes), (SELECT count(*) FROM envelope_content) FROM envelope")
        .output()
        .unwrap();
    assert_eq!(String::from_utf8_lossy(&out.stdout).trim(), "97|3");
}

#[test]
fn what_comes_after_the_envelope_got_its_number_goes_into_another() {
    let office = Office::new();
    let mut register = office.open();
    let morning = by_post(&office, &mut register, &["Sở Nội vụ"]);
    let on = day(2026, 11, 24);
    let post = |register: &mut Register, entry| {
        let request = PostRequest {
            entries: &[entry],
            on,
        };
        register.post(&office.later(), &request).unwrap().value
    };
    let gone = post(&mut register, morning);
    let numbered = EnvelopeFacts {
        receiver: "Sở Nội vụ",
        envelopes: 1,
        postal_code: "RA123456789VN",
        note: "",
    };
    register
        .correct_envelope(&office.today(), gone[0], &numbered)
        .unwrap();
    let afternoon = by_post(&office, &mut register, &["Sở Nội vụ"]);
    assert_ne!(post(&mut register, afternoon), gone);
    let papers: Vec<usize> = register
        .envelopes(2026)
        .unwrap()
        .iter()
        .map(|envelope| envelope.papers.len())
        .collect();
    assert_eq!(papers, [1, 1]);
}

#[test]
fn taking_a_sending_back_takes_it_out_of_its_envelope() {
    let office = Office::new();
    let mut register = office.open();
    let entry = by_post(&office, &mut register, &["Sở Nội vụ", "Sở Y tế"]);
    let on = day(2026, 11, 24);
    let request = PostRequest {
        entries: &[entry],
        on,
    };
    register.post(&office.later(), &request).unwrap();
    let recipients = register.recipients(entry).unwrap();
    let back = StateRequest {
        entry,
        recipients: &[recipients[0].id],
        state: RecipientState::NotSent,
        on,
    };
    register.note_recipients(&office.later(), &back).unwrap();
    let envelopes = register.envelopes(2026).unwrap();
    assert_eq!(envelopes.len(), 1);
    assert_eq!(envelopes[0].receiver, "Sở Y tế");
    // A receiver that leaves Nơi nhận was still written to: its envelope stays.
    register
        .set_recipients(&office.today(), entry, &[])
        .unwrap();
    assert_eq!(
        register.envelopes(2026).unwrap(),
        envelopes_of(&register, entry, envelopes)
    );
}

/// The envelopes as they were, with the row as it reads now.
fn envelopes_of(
    register: &Register,
    entry: EntryId,
    mut envelopes: Vec<register::Envelope>,
) -> Vec<register::Envelope> {
    envelopes[0].papers = vec![register.entry(entry).unwrap().row];
    envelopes
}

#[test]
fn an_envelope_is_corrected_in_the_book() {
    let office = Office::new();
    let mut register = office.open();
    let entry = by_post(&office, &mut register, &["Sở Nội vụ"]);
    let request = PostRequest {
        entries: &[entry],
        on: day(2026, 11, 24),
    };
    let envelope = register.post(&office.later(), &request).unwrap().value[0];
    let mut facts = EnvelopeFacts {
        receiver: "Sở Nội vụ",
        envelopes: 2,
        postal_code: "RA123456789VN",
        note: "hai gói",
    };
    register
        .correct_envelope(&office.today(), envelope, &facts)
        .unwrap();
    let book = register.envelopes(2026).unwrap();
    assert_eq!(
        (book[0].envelopes, book[0].postal_code.as_str()),
        (2, "RA123456789VN")
    );
    facts.envelopes = 0;
    let none = register.correct_envelope(&office.today(), envelope, &facts);
    assert!(matches!(none, Err(RegisterError::FactMissing { .. })));
}

#[test]
fn sending_and_envelopes_are_one_act() {
    let office = Office::new();
    let mut register = office.open();
    let mut facts = signed("họp");
    facts.paper.recipients = vec!["Sở Nội vụ".into(), "Sở Y tế".into(), "Phòng Kinh tế".into()];
    let entry = office.number(&mut register, &facts).unwrap().entry;
    let keys: Vec<RecipientId> = register
        .recipients(entry)
        .unwrap()
        .iter()
        .map(|one| one.id)
        .collect();
    let at: When = "2026-11-24T16:40".parse().unwrap();
    let send = |register: &mut Register, keys: &[RecipientId], channel, envelopes| {
        let request = DispatchRequest {
            entry,
            at,
            channel: Some(channel),
            recipients: Some(keys),
            envelopes: Some(envelopes),
        };
        register.dispatch(&office.later(), &request).unwrap().value
    };
    send(
        &mut register,
        &keys[..2],
        Channel::BuuDien,
        Enveloping::Together,
    );
    // What is carried there has no envelope of the post.
    send(
        &mut register,
        &keys[2..],
        Channel::TrucTiep,
        Enveloping::Each,
    );
    let book = |register: &Register| -> Vec<(String, u32, usize)> {
        let envelopes = register.envelopes(2026).unwrap().into_iter();
        envelopes
            .map(|one| (one.receiver, one.envelopes, one.papers.len()))
            .collect()
    };
    let together = ("Sở Nội vụ; Sở Y tế".to_owned(), 1, 1);
    assert_eq!(book(&register), std::slice::from_ref(&together));
    let recipients = register.recipients(entry).unwrap();
    assert!(recipients.iter().all(|one| one.sent == Some(at)));

    // The envelope leaves the book with the last of those it was for.
    let back = |register: &mut Register, key: RecipientId| {
        let request = StateRequest {
            entry,
            recipients: &[key],
            state: RecipientState::NotSent,
            on: day(2026, 11, 24),
        };
        register.note_recipients(&office.later(), &request).unwrap();
    };
    back(&mut register, keys[0]);
    assert_eq!(book(&register), [together]);
    back(&mut register, keys[1]);
    assert_eq!(book(&register), []);
}

#[test]
fn a_line_that_names_nobody_has_no_envelope() {
    let office = Office::new();
    let mut register = office.open();
    let names = ["Như trên", "Sở Nội vụ"];
    let later = by_post(&office, &mut register, &names);
    let request = PostRequest {
        entries: &[later],
        on: day(2026, 11, 24),
    };
    register.post(&office.later(), &request).unwrap();
    // Who they are is still to be said.
    assert_eq!(register.waiting_for_post().unwrap().len(), 1);
    for enveloping in [Enveloping::Each, Enveloping::Together] {
        let entry = by_post(&office, &mut register, &names);
        let request = DispatchRequest {
            entry,
            at: When::from(day(2026, 11, 24)),
            channel: None,
            recipients: None,
            envelopes: Some(enveloping),
        };
        register.dispatch(&office.later(), &request).unwrap();
    }
    let envelopes = register.envelopes(2026).unwrap();
    let receivers: Vec<&str> = envelopes.iter().map(|one| one.receiver.as_str()).collect();
    assert_eq!(receivers, ["Sở Nội vụ"]);
}
