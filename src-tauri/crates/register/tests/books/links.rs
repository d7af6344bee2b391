//! How papers stand to one another, read from both ends.

use register::{
    EntryId, LinkRequest, LinkTarget, LinkWay, LinkedPaper, RecipientLine, Register, RegisterError,
    Relation, UseRequest,
};

use crate::office::{Office, day, letter, signed};

fn link(
    office: &Office,
    register: &mut Register,
    entry: EntryId,
    relation: Relation,
    target: EntryId,
) -> register::LinkId {
    let request = LinkRequest {
        entry,
        relation,
        target: LinkTarget::Entry(target),
        interim: true,
    };
    register.link(&office.today(), &request).unwrap().value
}

#[test]
fn a_link_is_read_from_both_ends() {
    let office = Office::new();
    let mut register = office.open();
    let question = office
        .receive(&mut register, &letter("12", "STC-NS", "dự toán"))
        .unwrap()
        .entry;
    let answer = office
        .number(&mut register, &signed("dự toán"))
        .unwrap()
        .entry;
    link(&office, &mut register, answer, Relation::Answers, question);
    for (at, way, other) in [
        (answer, LinkWay::Outward, "12/STC-NS"),
        (question, LinkWay::Inward, "30/UBND-VP"),
    ] {
        let links = register.links_of(at).unwrap();
        assert_eq!(links.len(), 1);
        assert_eq!((links[0].way, links[0].relation), (way, Relation::Answers));
        assert!(links[0].interim);
        let LinkedPaper::Entry(row) = &links[0].other else {
            panic!("{:?}", links[0].other)
        };
        assert_eq!(row.written, other);
    }
}

#[test]
fn a_paper_outside_the_books_is_linked_as_it_is_written() {
    let office = Office::new();
    let mut register = office.open();
    let entry = office
        .number(&mut register, &signed("kế hoạch"))
        .unwrap()
        .entry;
    let cited = "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020";
    let mut request = LinkRequest {
        entry,
        relation: Relation::Cites,
        target: LinkTarget::Written(cited),
        interim: true,
    };
    let first = register.link(&office.today(), &request).unwrap();
    let again = register.link(&office.today(), &request).unwrap();
    assert_eq!(first.value, again.value);
    assert_eq!(again.changes.action, None);
    let links = register.links_of(entry).unwrap();
    assert_eq!(links[0].other, LinkedPaper::Written(cited.into()));
    // Only an answer can be interim.
    assert!(!links[0].interim);
    request.target = LinkTarget::Written("  ");
    let empty = register.link(&office.today(), &request);
    assert!(matches!(empty, Err(RegisterError::FactMissing { .. })));
    request.target = LinkTarget::Entry(entry);
    let itself = register.link(&office.today(), &request);
    assert!(matches!(itself, Err(RegisterError::LinkToItself)));
}

#[test]
fn a_recalled_paper_shows_it_until_the_link_is_taken_away() {
    let office = Office::new();
    let mut register = office.open();
    let wrong = office.number(&mut register, &signed("họp")).unwrap().entry;
    let recall = office
        .number(&mut register, &signed("thu hồi"))
        .unwrap()
        .entry;
    link(&office, &mut register, recall, Relation::CarriesOut, wrong);
    assert_eq!(register.entry(wrong).unwrap().row.superseded, []);
    let id = link(&office, &mut register, recall, Relation::Recalls, wrong);
    let row = register.entry(wrong).unwrap().row;
    assert_eq!(row.superseded.len(), 1);
    assert_eq!(row.superseded[0].relation, Relation::Recalls);
    assert_eq!(row.superseded[0].written, "31/UBND-VP");
    assert_eq!(row.superseded[0].date, Some(day(2026, 11, 23)));
    assert_eq!(row.note, "");
    register.unlink(&office.today(), id).unwrap();
    assert_eq!(register.entry(wrong).unwrap().row.superseded, []);
    // The journal of both papers keeps it.
    for entry in [wrong, recall] {
        let history = register.history(entry).unwrap();
        assert_eq!(history[0].verb, "unlink");
        assert!(history.iter().any(|line| line.verb == "link"));
    }
    let gone = register.unlink(&office.today(), id);
    assert!(matches!(gone, Err(RegisterError::NotFound { .. })));
}

#[test]
fn a_void_recall_recalls_nothing() {
    let office = Office::new();
    let mut register = office.open();
    let wrong = office.number(&mut register, &signed("họp")).unwrap().entry;
    let recall = office
        .number(&mut register, &signed("thu hồi"))
        .unwrap()
        .entry;
    link(&office, &mut register, recall, Relation::Replaces, wrong);
    register
        .void(&office.today().because("ghi nhầm"), recall)
        .unwrap();
    assert_eq!(register.entry(wrong).unwrap().row.superseded, []);
}

#[test]
fn a_void_paper_takes_no_link_no_reader_and_no_recipients() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.act("2026-11-26T09:00:00+07:00");
    let entry = |register: &mut Register, subject| {
        let facts = signed(subject);
        office.number(register, &facts).unwrap().entry
    };
    let void = entry(&mut register, "họp");
    let other = entry(&mut register, "họp lại");
    register.void(&act.because("ghi nhầm"), void).unwrap();
    for (from, to) in [(other, void), (void, other)] {
        let request = LinkRequest {
            entry: from,
            relation: Relation::Replaces,
            target: LinkTarget::Entry(to),
            interim: false,
        };
        let refused = register.link(&act, &request);
        assert!(matches!(refused, Err(RegisterError::AlreadyVoid)));
    }
    let line = RecipientLine {
        name: "Sở Nội vụ".into(),
        ..RecipientLine::default()
    };
    let refused = register.set_recipients(&act, void, &[line]);
    assert!(matches!(refused, Err(RegisterError::AlreadyVoid)));
    let request = UseRequest {
        entry: void,
        used_on: day(2026, 11, 24),
        user: "Lê Văn Cường",
        allowed_by: "Trần Văn Bình",
        case_file: "",
        note: "",
    };
    let refused = register.use_file_copy(&act, &request);
    assert!(matches!(refused, Err(RegisterError::AlreadyVoid)));
}

#[test]
fn the_key_of_a_removed_link_given_again_tells_nothing_of_the_first() {
    let office = Office::new();
    let mut register = office.open();
    let number = |subject| {
        let mut register = office.open();
        office
            .number(&mut register, &signed(subject))
            .unwrap()
            .entry
    };
    let papers = [number("một"), number("hai"), number("ba"), number("bốn")];
    let first = link(
        &office,
        &mut register,
        papers[0],
        Relation::Cites,
        papers[1],
    );
    register.unlink(&office.today(), first).unwrap();
    let second = link(
        &office,
        &mut register,
        papers[2],
        Relation::Cites,
        papers[3],
    );
    assert_eq!(first, second);
    let verbs = |entry| -> Vec<String> {
        let history = register.history(entry).unwrap();
        history.into_iter().map(|line| line.verb).collect()
    };
    assert_eq!(verbs(papers[0])[..2], ["unlink", "link"]);
    assert_eq!(verbs(papers[3])[0], "link");
    assert!(!verbs(papers[3]).contains(&"unlink".to_owned()));
}
