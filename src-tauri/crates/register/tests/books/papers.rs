//! What is written is what is read again: papers, receipts, files, drafts.

use std::fs;

use chrono::NaiveTime;
use document::Kind;
use document::dispatch::{Number, Urgency};
use document::entry::{Channel, Incoming, Original, Outgoing, VIETNAMESE, Value};
use register::{
    ArrivalFacts, AttachmentRole, Correction, DraftId, Facts, IssueRequest, IssuedFiles,
    MissingFact, NewFile, NumberChoice, ReceiptRequest, ReceiveRequest, RegisterError, SaveDraft,
};

use crate::office::{Office, day, letter, signed};

#[test]
fn an_incoming_paper_is_read_as_it_was_registered() {
    let office = Office::new();
    let mut register = office.open();
    let mut facts = Incoming {
        body: Some("UBND".into()),
        series: Some("Văn bản đến".into()),
        arrived_on: Some(day(2026, 11, 22)),
        arrived_at: NaiveTime::from_hms_opt(8, 15, 0),
        channel: Channel::Zalo,
        value: Value::BanChup,
        envelope: "rách một góc".into(),
        postal_code: "RA123456789VN".into(),
        assignee: "Phòng Kinh tế".into(),
        due: Some(day(2026, 12, 1)),
        outside_code: "H49.64,2026,5".into(),
        note: "kèm phụ lục".into(),
        ..letter("05", "-NQ/ĐU", "đầu tư")
    };
    facts.paper.urgency = Some(Urgency::HoaToc);
    facts.paper.position = "GIÁM ĐỐC".into();
    facts.paper.pages = Some(3);
    facts.paper.language = "Tiếng Anh".into();
    facts.paper.recipients = vec!["UBND các xã".into()];
    facts.paper.reply_by = Some(day(2026, 12, 5));
    let entry = office.receive(&mut register, &facts).unwrap();
    assert_eq!(entry.written, "05-NQ/ĐU");
    let read = register.entry(entry.entry).unwrap();
    assert_eq!(read.facts, Facts::Incoming(facts.clone()));
    assert_eq!(read.row.written, "05-NQ/ĐU");
    facts.arrived_at = NaiveTime::from_hms_opt(9, 30, 0);
    facts.channel = Channel::BuuDien;
    facts.value = Value::BanChinhGiay;
    facts.envelope = "nguyên vẹn".into();
    facts.outside_code = "H49.64,2026,05".into();
    facts.paper.language = "Tiếng Lào".into();
    let act = office.today();
    register
        .correct(&act, entry.entry, Correction::Incoming(&facts))
        .unwrap();
    let read = register.entry(entry.entry).unwrap();
    assert_eq!(read.facts, Facts::Incoming(facts));
}

#[test]
fn an_outgoing_paper_is_read_as_it_was_numbered() {
    let office = Office::new();
    let mut register = office.open();
    let mut facts = Outgoing {
        series: Some("Văn bản đi".into()),
        unit: Some("Phòng Kinh tế".into()),
        signed_on: Some(day(2026, 11, 22)),
        dispatched_on: Some(day(2026, 11, 24)),
        checked_content: "Lê Văn Cường".into(),
        checked_form: "Nguyễn Thị Dung".into(),
        file_copy: "VT".into(),
        original: Original::CaHai,
        outside_code: "H49.64,2026,205".into(),
        note: "gửi gấp".into(),
        ..signed("họp giao ban")
    };
    facts.paper.copies = Some(12);
    facts.paper.language = VIETNAMESE.into();
    facts.paper.pages = Some(2);
    facts.paper.drafter = "NVA".into();
    facts.paper.reply_by = Some(day(2026, 12, 5));
    facts.paper.agency = "Ủy ban nhân dân xã Sơn Đông".into();
    let entry = office.number(&mut register, &facts).unwrap().entry;
    assert_eq!(register.entry(entry).unwrap().facts, Facts::Outgoing(facts));
}

#[test]
fn texts_are_stored_composed() {
    let office = Office::new();
    let mut register = office.open();
    let entry = office
        .receive(&mut register, &letter("1", "X", " dư\u{0323} toán "))
        .unwrap()
        .entry;
    assert_eq!(register.entry(entry).unwrap().row.subject, "dự toán");
}

#[test]
fn what_a_line_cannot_do_without_is_named_and_burns_no_number() {
    let office = Office::new();
    let mut register = office.open();
    let refused = office.receive(&mut register, &letter("1", "X", " "));
    assert!(matches!(
        refused,
        Err(RegisterError::FactMissing {
            fact: MissingFact::Subject
        })
    ));
    let mut nobody = signed("họp");
    nobody.body = None;
    let refused = office.number(&mut register, &nobody);
    assert!(matches!(
        refused,
        Err(RegisterError::WhichBody { bodies }) if bodies == ["UBND", "HĐND"]
    ));
    nobody.body = Some("Sở Lạ".into());
    let refused = office.number(&mut register, &nobody);
    assert!(matches!(refused, Err(RegisterError::NoSuchBody { .. })));
    let entered = office.number(&mut register, &signed("họp")).unwrap();
    assert_eq!(entered.number, Number::new(30));
}

#[test]
fn a_letter_that_arrives_again_is_a_further_receipt_of_its_number() {
    let office = Office::new();
    let mut register = office.open();
    let entry = office
        .receive(&mut register, &letter("1", "X", "thư"))
        .unwrap()
        .entry;
    let again = ReceiptRequest {
        entries: &[entry],
        arrived_on: None,
        arrived_at: None,
        channel: Channel::BuuDien,
        value: Value::BanChinhGiay,
        note: "",
        files: &[],
    };
    let receipt = register
        .receive_again(&office.today(), &again)
        .unwrap()
        .value
        .remove(0);
    assert_eq!((receipt.ordinal, receipt.number), (2, Number::new(412)));
    assert_eq!(register.entry(entry).unwrap().row.receipts, 2);
    let next = office.receive(&mut register, &letter("2", "X", "khác"));
    assert_eq!(next.unwrap().number, Number::new(413));
}

#[test]
fn only_a_paper_that_arrived_and_stands_in_the_book_arrives_again() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let ours = office.number(&mut register, &signed("đi")).unwrap().entry;
    let void = office.receive(&mut register, &letter("1", "STC", "đến"));
    let void = void.unwrap().entry;
    register.void(&act.because("vào sổ nhầm"), void).unwrap();
    let waiting = register.take_in(&act, &ArrivalFacts::default(), &[]);
    let waiting = waiting.unwrap().value;
    for entry in [ours, void] {
        let again = ReceiptRequest {
            entries: &[entry],
            arrived_on: None,
            arrived_at: None,
            channel: Channel::BuuDien,
            value: Value::BanChinhGiay,
            note: "",
            files: &[],
        };
        let refused = register.receive_again(&act, &again);
        assert!(
            matches!(refused, Err(RegisterError::NotHandled)),
            "{refused:?}"
        );
        let refused = register.receive_again_from_tray(&act, waiting, entry, &[]);
        assert!(
            matches!(refused, Err(RegisterError::NotHandled)),
            "{refused:?}"
        );
    }
}

#[test]
fn a_file_that_is_not_there_leaves_no_line_behind() {
    let office = Office::new();
    let mut register = office.open();
    let facts = letter("1", "X", "thư");
    let gone = NewFile::from_path(
        &office.path().join("khong-co.pdf"),
        AttachmentRole::Scan,
        true,
    );
    let request = ReceiveRequest {
        facts: &facts,
        files: &[gone],
    };
    let refused = register.receive(&office.today(), &request);
    assert!(matches!(refused, Err(RegisterError::File { path, .. })
        if path.ends_with("khong-co.pdf")));
    let entered = office.receive(&mut register, &facts).unwrap();
    assert_eq!(entered.number, Number::new(412));
}

#[test]
fn a_file_taken_off_its_paper_stays_in_the_folder() {
    let office = Office::new();
    let mut register = office.open();
    let entry = office
        .receive(&mut register, &letter("1", "X", "thư"))
        .unwrap()
        .entry;
    let source = office.path().join("quet.pdf");
    fs::write(&source, "%PDF").unwrap();
    let scan = NewFile::from_path(&source, AttachmentRole::Scan, true);
    register.attach(&office.today(), entry, &[scan]).unwrap();
    let attached = register.attachments(entry).unwrap().remove(0);
    assert_eq!((attached.name.as_str(), attached.size), ("quet.pdf", 4));
    register.detach(&office.today(), attached.id).unwrap();
    assert_eq!(register.attachments(entry).unwrap(), []);
    assert!(attached.path.exists());
}

#[test]
fn the_paper_itself_is_one_file_whatever_is_attached_later() {
    let office = Office::new();
    let mut register = office.open();
    let scan = |name: &str| {
        let source = office.path().join(name);
        fs::write(&source, name).unwrap();
        NewFile::from_path(&source, AttachmentRole::Scan, true)
    };
    let facts = letter("1", "X", "thư");
    let request = ReceiveRequest {
        facts: &facts,
        files: &[scan("a.pdf"), scan("b.pdf")],
    };
    let entry = register.receive(&office.today(), &request).unwrap();
    let entry = entry.value.entry;
    register
        .attach(&office.today(), entry, &[scan("c.pdf")])
        .unwrap();
    // What waited in the tray with its own scan joins the line.
    let arrival = ArrivalFacts::default();
    let waits = register
        .take_in(&office.today(), &arrival, &[scan("d.pdf")])
        .unwrap();
    register
        .receive_again_from_tray(&office.today(), waits.value, entry, &[scan("e.pdf")])
        .unwrap();
    let files = register.attachments(entry).unwrap();
    let mains: Vec<bool> = files.iter().map(|file| file.main).collect();
    assert_eq!(mains, [true, false, false, false, false]);
    assert_eq!(files[0].name, "a.pdf");
    // Taken off, it leaves its place to the next.
    register.detach(&office.today(), files[0].id).unwrap();
    let files = register.attachments(entry).unwrap();
    assert_eq!((files[0].name.as_str(), files[0].main), ("b.pdf", true));
    assert_eq!(files.iter().filter(|file| file.main).count(), 1);
}

fn save<'a>(draft: Option<DraftId>, text: &'a str) -> SaveDraft<'a> {
    SaveDraft {
        draft,
        kind: Kind::CongVan,
        body: None,
        subject: "rà soát",
        text,
    }
}

#[test]
fn a_draft_keeps_its_versions_until_it_is_issued() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let (id, first) = register.save_draft(&act, &save(None, "một")).unwrap().value;
    let saved = |register: &mut register::Register, text: &str| {
        register
            .save_draft(&office.today(), &save(Some(id), text))
            .unwrap()
            .value
            .1
    };
    assert_eq!(
        (
            first,
            saved(&mut register, "hai"),
            saved(&mut register, "hai")
        ),
        (1, 2, 2)
    );
    assert_eq!(register.draft(id, None).unwrap().text, "hai");
    assert_eq!(register.draft(id, Some(1)).unwrap().text, "một");
    let facts = signed("rà soát");
    let request = IssueRequest {
        choice: NumberChoice::Next,
        facts: &facts,
        draft: Some(id),
    };
    let page = |_: &register::Planned| {
        Ok::<_, RegisterError>(IssuedFiles {
            pdf_name: "cong-van.pdf".to_owned(),
            pdf: b"%PDF".to_vec(),
            text: "hai, số 30".into(),
            rule_book: "nd30-2020".into(),
            fonts: "f".repeat(64),
        })
    };
    let entry = register.issue(&act, &request, page).unwrap().value.entry;
    assert_eq!(register.draft(id, None).unwrap().row.issued, Some(entry));
    assert_eq!(register.draft_of(entry).unwrap(), Some(id));
    assert_eq!(register.drafts().unwrap()[0].issued, Some(entry));
    let refused = register.save_draft(&act, &save(Some(id), "ba"));
    assert!(matches!(refused, Err(RegisterError::AlreadyIssued)));
    let twice = register.issue(&act, &request, page);
    assert!(matches!(twice, Err(RegisterError::AlreadyIssued)));
}
