//! Bản gốc, bản sao, bản lưu.

use document::Kind;
use document::dispatch::{Medium, Number};
use document::entry::{Original, Outgoing};
use document::office::{Direction, Numbers, SeriesFacts};
use register::{
    AttachmentRole, CopyRequest, EntryId, Facts, FileSource, LinkWay, LinkedPaper, MissingFact,
    NewFile, Register, RegisterError, Relation, UseRequest,
};

use crate::office::{Office, day, letter, signed};

fn file(name: &str) -> NewFile {
    NewFile {
        name: name.into(),
        role: AttachmentRole::Scan,
        main: true,
        source: FileSource::Bytes(name.as_bytes().to_vec()),
    }
}

fn original(register: &Register, entry: EntryId) -> Original {
    match register.entry(entry).unwrap().facts {
        Facts::Outgoing(facts) => facts.original,
        Facts::Incoming(_) => Original::default(),
    }
}

#[test]
fn an_original_stays_and_says_what_it_is() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let entry = office.number(&mut register, &signed("họp")).unwrap().entry;
    register.attach(&act, entry, &[file("scan.pdf")]).unwrap();
    register
        .attach_original(&act, entry, &file("da-ky.pdf"), Medium::DienTu)
        .unwrap();
    assert_eq!(original(&register, entry), Original::DienTu);
    let files = register.attachments(entry).unwrap();
    assert_eq!(files[0].name, "da-ky.pdf");
    assert_eq!(files[0].role, AttachmentRole::SignedOriginal);
    assert!(!files[1].main);
    let refused = register.detach(&act, files[0].id);
    assert!(matches!(refused, Err(RegisterError::OriginalStays)));
    // A second one says why.
    let silent = register.mark_original(&act, entry, files[1].id, Medium::Giay);
    assert!(matches!(silent, Err(RegisterError::ReasonMissing)));
    let reason = act.because("ký thêm bản giấy");
    register
        .mark_original(&reason, entry, files[1].id, Medium::Giay)
        .unwrap();
    assert_eq!(original(&register, entry), Original::CaHai);
    let refused = register.detach(&act, files[1].id);
    assert!(matches!(refused, Err(RegisterError::OriginalStays)));
    assert_eq!(register.attachments(entry).unwrap().len(), 2);
}

#[test]
fn a_scan_that_is_no_original_is_taken_off() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let entry = office.number(&mut register, &signed("họp")).unwrap().entry;
    register.attach(&act, entry, &[file("scan.pdf")]).unwrap();
    let scan = register.attachments(entry).unwrap()[0].id;
    register.detach(&act, scan).unwrap();
    assert_eq!(register.attachments(entry).unwrap(), []);
}

fn copy_of(kind: Kind) -> Outgoing {
    let mut facts = signed("dự toán năm 2027");
    facts.paper.kind = Some(kind);
    facts.paper.symbol = "SY-UBND".into();
    facts.paper.copies = Some(5);
    facts
}

#[test]
fn copies_have_one_series_of_their_own_and_point_to_their_source() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let source = office
        .receive(&mut register, &letter("12", "STC-NS", "dự toán năm 2027"))
        .unwrap()
        .entry;
    let copy = |register: &mut Register, kind| {
        let request = CopyRequest {
            source,
            facts: &copy_of(kind),
            files: &[],
        };
        register.register_copy(&office.today(), &request)
    };
    // The series for all kinds is not for copies.
    let refused = copy(&mut register, Kind::SaoY);
    assert!(
        matches!(refused, Err(RegisterError::NoSeries { .. })),
        "{refused:?}"
    );
    let body = register.bodies().unwrap()[0].id;
    // Nor is a number of it told before the act.
    let told = register.peek_next(Some(body), Direction::Outgoing, Some(Kind::SaoY), 2026);
    assert!(
        matches!(told, Err(RegisterError::NoSeries { .. })),
        "{told:?}"
    );
    let series = SeriesFacts {
        name: "Bản sao".into(),
        direction: Direction::Outgoing,
        year: 2026,
        kinds: vec![Kind::SaoY, Kind::SaoLuc, Kind::TrichSao],
        numbers: Numbers::Own,
        opening_number: Some(7),
        policy: String::new(),
    };
    register.add_series(&act, body, &series).unwrap();
    let first = copy(&mut register, Kind::SaoY).unwrap().value;
    let second = copy(&mut register, Kind::TrichSao).unwrap().value;
    assert_eq!(
        (first.number, second.number),
        (Number::new(8), Number::new(9))
    );
    let links = register.links_of(source).unwrap();
    assert_eq!(links.len(), 2);
    assert_eq!(
        (links[0].relation, links[0].way),
        (Relation::Copies, LinkWay::Inward)
    );
    assert!(matches!(&links[0].other, LinkedPaper::Entry(row) if row.entry == first.entry));
    let letter = copy(&mut register, Kind::CongVan);
    assert!(matches!(letter, Err(RegisterError::FactMissing { .. })));
    // A source that is not there takes no number with it.
    let nowhere = CopyRequest {
        source: EntryId(999),
        facts: &copy_of(Kind::SaoY),
        files: &[],
    };
    register.register_copy(&act, &nowhere).unwrap_err();
    let third = copy(&mut register, Kind::SaoLuc).unwrap().value;
    assert_eq!(third.number, Number::new(10));
}

#[test]
fn a_file_copy_is_out_until_it_comes_back() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.act("2026-11-26T09:00:00+07:00");
    let entry = office.number(&mut register, &signed("họp")).unwrap().entry;
    let mut request = UseRequest {
        entry,
        used_on: day(2026, 11, 24),
        user: "Lê Văn Cường",
        allowed_by: "Trần Văn Bình",
        case_file: "01.TCCB",
        note: "",
    };
    let first = register.use_file_copy(&act, &request).unwrap().value;
    request.user = "Phạm Thị Hạnh";
    let second = register.use_file_copy(&act, &request).unwrap().value;
    let early = register.return_file_copy(&act, first, Some(day(2026, 11, 23)));
    assert!(matches!(early, Err(RegisterError::BeforeItWasLent { .. })));
    register
        .return_file_copy(&act, first, Some(day(2026, 11, 26)))
        .unwrap();
    let book = register.file_copy_uses(2026).unwrap();
    let said: Vec<_> = book.iter().map(|one| (one.id, one.returned_on)).collect();
    assert_eq!(said, [(first, Some(day(2026, 11, 26))), (second, None)]);
    assert_eq!(book[0].row.written, "30/UBND-VP");
    let out = register.file_copies_out(2027).unwrap();
    assert_eq!(out.len(), 1);
    assert_eq!(out[0].user, "Phạm Thị Hạnh");
    assert_eq!(register.file_copy_uses(2027).unwrap(), []);
    request.allowed_by = " ";
    let refused = register.use_file_copy(&act, &request);
    assert!(matches!(
        refused,
        Err(RegisterError::FactMissing {
            fact: MissingFact::AllowedBy
        })
    ));
}
