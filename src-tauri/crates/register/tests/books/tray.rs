//! The tray: what arrived and has no số đến yet.

use document::dispatch::Number;
use document::entry::{Channel, Value};
use register::{
    ArrivalFacts, AsideFor, AttachmentRole, FileSource, NewFile, Progress, ReceiptId,
    ReceiptOutcome, ReceiveRequest, Register, RegisterError, WorkFilter, WorkList,
};

use crate::office::{Office, day, letter};

fn photo(sender: &str) -> ArrivalFacts {
    ArrivalFacts {
        arrived: Some("2026-11-22T16:40".parse().unwrap()),
        channel: Channel::Zalo,
        value: Value::BanChup,
        sender: sender.into(),
        envelope: "không có bì".into(),
        postal_code: "RE123".into(),
        note: "gửi tối".into(),
    }
}

fn file(bytes: &str) -> NewFile {
    NewFile {
        name: "anh.jpg".into(),
        role: AttachmentRole::Scan,
        main: true,
        source: FileSource::Bytes(bytes.into()),
    }
}

fn taken_in(office: &Office, register: &mut Register, sender: &str) -> ReceiptId {
    let files = [file(sender)];
    register
        .take_in(&office.today(), &photo(sender), &files)
        .unwrap()
        .value
}

#[test]
fn what_waits_is_counted_and_becomes_the_first_receipt_with_its_files() {
    let office = Office::new();
    let mut register = office.open();
    let receipt = taken_in(&office, &mut register, "Sở Tài chính");
    taken_in(&office, &mut register, "Sở Nội vụ");
    assert_eq!(register.tray_count().unwrap(), 2);
    let tray = register.tray().unwrap();
    assert_eq!(
        (
            tray[0].id,
            tray[0].outcome,
            tray[0].files.len(),
            tray[0].entry
        ),
        (receipt, ReceiptOutcome::Waiting, 1, None)
    );
    let facts = letter("12", "STC-NS", "dự toán");
    let request = ReceiveRequest {
        facts: &facts,
        files: &[],
    };
    let act = office.today();
    let entered = register
        .receive_from_tray(&act, receipt, &request)
        .unwrap()
        .value;
    assert_eq!(entered.number, Number::new(412));
    let entry = register.entry(entered.entry).unwrap();
    // The day it arrived, not the day it was written down.
    assert_eq!(entry.row.entered_on, day(2026, 11, 22));
    assert_eq!((entry.row.receipts, entry.attachments.len()), (1, 1));
    let receipts = register.receipts(entered.entry).unwrap();
    let first = &receipts[0];
    assert_eq!(
        (
            first.ordinal,
            first.value,
            first.channel,
            first.sender.as_str()
        ),
        (Some(1), Value::BanChup, Channel::Zalo, "Sở Tài chính")
    );
    assert_eq!(register.tray_count().unwrap(), 1);
    let again = register.receive_from_tray(&act, receipt, &request);
    assert!(
        matches!(again, Err(RegisterError::NotInTray)),
        "no second line of it"
    );
    let next = office
        .receive(&mut register, &letter("13", "X", "khác"))
        .unwrap();
    assert_eq!(next.number, Number::new(413), "the refusal burnt no number");
    assert_eq!(
        register.verify(&mut Progress::unwatched()).unwrap().faults,
        []
    );
}

#[test]
fn a_photo_waits_for_the_original_until_the_original_comes() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let receipt = taken_in(&office, &mut register, "Sở Tài chính");
    let facts = letter("12", "STC-NS", "dự toán");
    let request = ReceiveRequest {
        facts: &facts,
        files: &[],
    };
    let entry = register
        .receive_from_tray(&act, receipt, &request)
        .unwrap()
        .value
        .entry;
    let waiting = |register: &Register| {
        let list = register
            .work_list(WorkList::AwaitsOriginal, &WorkFilter::default(), act.at)
            .unwrap();
        list.entries().to_vec()
    };
    assert_eq!(waiting(&register), [entry]);
    let mut original = photo("Sở Tài chính");
    original.value = Value::DienTuKySo;
    original.channel = Channel::TrucLienThong;
    let second = register
        .take_in(&act, &original, &[file("%PDF")])
        .unwrap()
        .value;
    let receipted = register
        .receive_again_from_tray(&act, second, entry, &[])
        .unwrap()
        .value;
    assert_eq!((receipted.number, receipted.ordinal), (Number::new(412), 2));
    assert_eq!(waiting(&register), []);
    assert_eq!(register.receipts(entry).unwrap().len(), 2);
    assert_eq!(register.attachments(entry).unwrap().len(), 2);
    // It was only another picture after all; a bản sao y would do as well as the original.
    for (value, wanted) in [(Value::BanChup, vec![entry]), (Value::BanSaoY, vec![])] {
        original.value = value;
        register.correct_receipt(&act, second, &original).unwrap();
        assert_eq!(waiting(&register), wanted, "{value:?}");
    }
}

#[test]
fn what_gets_no_number_is_put_aside_and_can_be_laid_back() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let one = taken_in(&office, &mut register, "Báo Nhân Dân");
    let two = taken_in(&office, &mut register, "Hội Nông dân");
    register.put_aside(&act, &[one], AsideFor::Press).unwrap();
    register
        .put_aside(&act, &[two], AsideFor::PassedOnUnopened)
        .unwrap();
    assert_eq!(register.tray_count().unwrap(), 0);
    let aside = register.put_aside_receipts().unwrap();
    assert_eq!(aside.len(), 2);
    assert_eq!(
        register.receipt(one).unwrap().outcome,
        ReceiptOutcome::Press
    );
    let twice = register.put_aside(&act, &[two], AsideFor::Returned);
    assert!(matches!(twice, Err(RegisterError::NotInTray)));
    register.put_back(&act, one).unwrap();
    let tray = register.tray().unwrap();
    assert_eq!((tray.len(), tray[0].id, tray[0].files.len()), (1, one, 1));
    // The batch is one act: where one cannot, none is.
    let batch = register.put_aside(&act, &[one, two], AsideFor::Advertising);
    assert!(matches!(batch, Err(RegisterError::NotInTray)));
    assert_eq!(register.tray_count().unwrap(), 1);
}
