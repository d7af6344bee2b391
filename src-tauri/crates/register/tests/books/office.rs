//! A practice office in a folder of its own.

use std::path::Path;

use chrono::{DateTime, NaiveDate};
use document::Kind;
use document::entry::{Incoming, Outgoing, Paper, PaperDate};
use document::office::{
    BodyFacts, CapacityFacts, Direction, Numbers, OfficeFile, SeriesFacts, SignerFacts, UnitFacts,
};
use register::{
    Act, Actor, Entered, Mode, Noun, NumberChoice, NumberRequest, ReceiveRequest, Register,
    RegisterError,
};
use tempfile::TempDir;

pub struct Office {
    pub folder: TempDir,
    pub actor: Actor,
}

impl Office {
    /// An office whose paper books have been used up to số đến 411 and outgoing number 29.
    pub fn new() -> Office {
        let office = Office {
            folder: tempfile::tempdir().unwrap(),
            actor: Actor("Nguyễn Thị Văn Thư".into()),
        };
        let act = office.act("2026-11-02T08:00:00+07:00");
        let mut register =
            Register::create(office.folder.path(), "UBND xã Sơn Đông", &act).unwrap();
        register.set_up(&act, &office_file()).unwrap();
        office
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn open(&self) -> Register {
        Register::open(self.path(), Mode::Process).unwrap()
    }

    pub fn act(&self, at: &str) -> Act<'_> {
        Act::new(&self.actor, DateTime::parse_from_rfc3339(at).unwrap())
    }

    pub fn today(&self) -> Act<'_> {
        self.act("2026-11-23T09:00:00+07:00")
    }

    /// A week on: what is sent and comes back in between has happened.
    pub fn later(&self) -> Act<'_> {
        self.act("2026-11-30T09:00:00+07:00")
    }

    pub fn receive(
        &self,
        register: &mut Register,
        facts: &Incoming,
    ) -> Result<Entered, RegisterError> {
        let request = ReceiveRequest { facts, files: &[] };
        Ok(register.receive(&self.today(), &request)?.value)
    }

    pub fn number(
        &self,
        register: &mut Register,
        facts: &Outgoing,
    ) -> Result<Entered, RegisterError> {
        let request = NumberRequest {
            choice: NumberChoice::Next,
            facts,
            files: &[],
        };
        Ok(register.number_signed(&self.today(), &request)?.value)
    }
}

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// A letter that arrived on 23 November 2026.
pub fn letter(number: &str, symbol: &str, subject: &str) -> Incoming {
    Incoming {
        number: number.into(),
        paper: Paper {
            kind: Some(Kind::CongVan),
            kind_name: "Công văn".into(),
            agency: "Sở Tài chính".into(),
            symbol: symbol.into(),
            date: PaperDate::Day(day(2026, 11, 20)),
            subject: subject.into(),
            ..Paper::default()
        },
        ..Incoming::default()
    }
}

/// A signed letter of the People's Committee.
pub fn signed(subject: &str) -> Outgoing {
    Outgoing {
        body: Some("UBND".into()),
        paper: Paper {
            kind: Some(Kind::CongVan),
            kind_name: "Công văn".into(),
            symbol: "UBND-VP".into(),
            date: PaperDate::Day(day(2026, 11, 23)),
            subject: subject.into(),
            signer: "Trần Văn Bình".into(),
            recipients: vec!["Như trên".into(), "Phòng Kinh tế".into()],
            ..Paper::default()
        },
        ..Outgoing::default()
    }
}

/// What the practice office is set up from.
pub fn office_file() -> OfficeFile {
    let series = |name: &str, direction, opening_number| SeriesFacts {
        name: name.into(),
        direction,
        year: 2026,
        kinds: vec![],
        numbers: Numbers::Own,
        opening_number,
        policy: String::new(),
    };
    OfficeFile {
        name: "UBND xã Sơn Đông".into(),
        hours: None,
        bodies: vec![
            BodyFacts {
                name: "Ủy ban nhân dân xã Sơn Đông".into(),
                abbreviation: "UBND".into(),
                agency: vec!["ỦY BAN NHÂN DÂN".into(), "XÃ SƠN ĐÔNG".into()],
                place: "Sơn Đông".into(),
                units: vec![UnitFacts {
                    name: "Phòng Kinh tế".into(),
                    abbreviation: "KT".into(),
                }],
                signers: vec![SignerFacts {
                    name: "Trần Văn Bình".into(),
                    capacities: vec![CapacityFacts {
                        lines: vec!["TM. ỦY BAN NHÂN DÂN".into()],
                        position: "CHỦ TỊCH".into(),
                        basis: String::new(),
                    }],
                }],
                series: vec![
                    series("Văn bản đến", Direction::Incoming, Some(411)),
                    series("Văn bản đi", Direction::Outgoing, Some(29)),
                    SeriesFacts {
                        kinds: vec![Kind::QuyetDinh],
                        ..series("Quyết định", Direction::Outgoing, None)
                    },
                ],
                ..BodyFacts::default()
            },
            BodyFacts {
                name: "Hội đồng nhân dân xã Sơn Đông".into(),
                abbreviation: "HĐND".into(),
                agency: vec!["HỘI ĐỒNG NHÂN DÂN".into(), "XÃ SƠN ĐÔNG".into()],
                place: "Sơn Đông".into(),
                series: vec![SeriesFacts {
                    numbers: Numbers::Mirror("Hệ thống của tỉnh".into()),
                    ..series("Văn bản đi", Direction::Outgoing, None)
                }],
                ..BodyFacts::default()
            },
        ],
    }
}

#[test]
fn the_journal_tells_what_was_written_since() {
    let office = Office::new();
    let mut register = office.open();
    let reader = Register::open(office.path(), Mode::ReadOnly).unwrap();
    let before = reader.last_action().unwrap();
    assert_eq!(reader.changes_since(before, 100).unwrap().changes, []);
    office
        .receive(&mut register, &letter("12", "STC-NS", "dự toán"))
        .unwrap();
    let since = reader.changes_since(before, 100).unwrap();
    assert_eq!(since.action, Some(reader.last_action().unwrap()));
    let nouns: Vec<Noun> = since.changes.iter().map(|change| change.noun).collect();
    assert!(
        nouns.contains(&Noun::Entry) && nouns.contains(&Noun::Document),
        "{nouns:?}"
    );
    assert_eq!(reader.changes_since(before, 1).unwrap().changes.len(), 1);
    assert_eq!(
        reader
            .changes_since(since.action.unwrap(), 100)
            .unwrap()
            .changes,
        []
    );
}
