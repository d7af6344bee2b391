//! Numbers that stand out: reserved, inserted, and the ledger that tells of them.

use document::dispatch::Number;
use document::entry::{Outgoing, PaperDate};
use document::office::Direction;
use register::{
    Act, Fate, Given, LedgerLine, NumberChoice, NumberRequest, Register, RegisterError, SeriesId,
};
use rusqlite::Connection;

use crate::office::{Office, day, signed};

fn outgoing(register: &Register) -> SeriesId {
    let series = register.series().unwrap().into_iter();
    let mut named = series.filter(|series| series.opening_number == Some(29));
    named.next().unwrap().id
}

fn number(
    register: &mut Register,
    act: &Act<'_>,
    facts: &Outgoing,
    choice: NumberChoice<'_>,
) -> Result<Number, RegisterError> {
    let request = NumberRequest {
        facts,
        choice,
        files: &[],
    };
    Ok(register.number_signed(act, &request)?.value.number)
}

fn dated(month: u32, of_month: u32) -> Outgoing {
    let mut facts = signed("điều chỉnh dự toán");
    facts.paper.date = PaperDate::Day(day(2026, month, of_month));
    facts
}

#[test]
fn reserved_numbers_wait_for_their_papers_and_the_next_goes_on_behind_them() {
    let office = Office::new();
    let mut register = office.open();
    let series = outgoing(&register);
    let silent = register.reserve(&office.today(), series, 2, "Chủ tịch");
    assert!(matches!(silent, Err(RegisterError::ReasonMissing)));
    let why = office.today().because("hội nghị chiều nay");
    let kept = register.reserve(&why, series, 2, "Chủ tịch").unwrap().value;
    assert_eq!(kept[1].1, Number::new(31));
    let next = number(&mut register, &why, &signed("họp"), NumberChoice::Next);
    assert_eq!(next.unwrap(), Number::new(32));

    let closed = register.close_series(&office.today(), series);
    assert!(matches!(
        closed,
        Err(RegisterError::ReservedNumberLeft { .. })
    ));
    let choice = NumberChoice::Reserved(kept[0].0);
    let used = number(&mut register, &office.today(), &signed("khai mạc"), choice);
    assert_eq!(used.unwrap(), Number::new(30));
    let row = register.entry(kept[0].0).unwrap().row;
    assert_eq!(
        (row.fate, row.written.as_str()),
        (Fate::Issued, "30/UBND-VP")
    );
    let put_off = office.today().because("hội nghị hoãn");
    // Somebody looked at the ledger before it had its paper.
    let too_late = register.void_reserved(&put_off, kept[0].0);
    assert!(matches!(too_late, Err(RegisterError::NotReserved { .. })));
    register.void_reserved(&put_off, kept[1].0).unwrap();
    register.close_series(&office.today(), series).unwrap();
}

#[test]
fn a_reserved_number_takes_no_paper_of_another_year() {
    let office = Office::new();
    let mut register = office.open();
    let series = outgoing(&register);
    let why = office.today().because("hội nghị");
    let kept = register.reserve(&why, series, 1, "").unwrap().value[0].0;
    let mut last_year = signed("khai mạc");
    last_year.paper.date = PaperDate::Day(day(2027, 1, 4));
    let choice = NumberChoice::Reserved(kept);
    let refused = number(&mut register, &office.today(), &last_year, choice);
    // The paper belongs to the series of its own year, in which nothing is reserved.
    assert!(matches!(refused, Err(RegisterError::NotReserved { .. })));
    // Asked before the act, the answer is the same: the series of the new year is not opened yet.
    let body = register.bodies().unwrap()[0].id;
    let coming = register
        .peek_next(Some(body), Direction::Outgoing, None, 2027)
        .unwrap();
    let peeked = register.peek_number(&coming, choice);
    assert!(matches!(peeked, Err(RegisterError::NotReserved { .. })));
    let raw = Connection::open(office.path().join("office.db")).unwrap();
    let filled = raw.execute_batch(
        "INSERT INTO document (uuid, author, loose, subject, date)
             VALUES ('d', 'UBND', '', 'lạc năm', '2027-01-04');
         UPDATE entry SET document = last_insert_rowid() WHERE fate = 'reserved';",
    );
    assert!(filled.unwrap_err().to_string().contains("other-year"));
}

#[test]
fn a_number_is_inserted_with_leave_a_reason_and_a_date_between_its_neighbours() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    for (month, of_month) in [(11, 2), (11, 10)] {
        let facts = dated(month, of_month);
        number(&mut register, &act, &facts, NumberChoice::Next).unwrap();
    }
    let behind = |approved_by| NumberChoice::Inserted {
        behind: 30,
        approved_by,
    };
    let facts = dated(11, 5);
    let without_reason = number(&mut register, &act, &facts, behind("Chủ tịch"));
    assert!(matches!(without_reason, Err(RegisterError::ReasonMissing)));
    let why = act.because("bỏ sót khi cấp số");
    let without_leave = number(&mut register, &why, &facts, behind(" "));
    assert!(matches!(
        without_leave,
        Err(RegisterError::FactMissing { .. })
    ));
    for outside in [dated(11, 1), dated(11, 11)] {
        let refused = number(&mut register, &why, &outside, behind("Chủ tịch"));
        let Err(RegisterError::OutsideNeighbours { before, behind, .. }) = refused else {
            panic!("{refused:?}");
        };
        assert_eq!(before, Some(day(2026, 11, 2)));
        assert_eq!(behind, Some(day(2026, 11, 10)));
    }
    let inserted = number(&mut register, &why, &facts, behind("Chủ tịch")).unwrap();
    assert_eq!(inserted.to_paper(), "30a");
    let second = number(&mut register, &why, &facts, behind("Chủ tịch")).unwrap();
    assert_eq!(second.to_paper(), "30b");
    let next = number(&mut register, &act, &dated(11, 23), NumberChoice::Next).unwrap();
    assert_eq!(next, Number::new(32));
    let early = NumberChoice::Inserted {
        behind: 33,
        approved_by: "Chủ tịch",
    };
    let refused = number(&mut register, &why, &facts, early);
    assert!(matches!(
        refused,
        Err(RegisterError::NumberNotGivenYet { .. })
    ));
    let of_the_paper_book = NumberChoice::Inserted {
        behind: 12,
        approved_by: "Chủ tịch",
    };
    let inserted = number(&mut register, &why, &dated(3, 2), of_the_paper_book).unwrap();
    assert_eq!(inserted.to_paper(), "12a");
    let raw = Connection::open(office.path().join("office.db")).unwrap();
    let refused = raw.execute(
        "INSERT INTO entry (uuid, series, number, suffix, fate, document, entered_on)
         SELECT 'x', series, 30, 'c', 'issued', NULL, entered_on FROM entry LIMIT 1",
        [],
    );
    assert!(refused.is_err());
}

#[test]
fn a_void_number_is_no_neighbour_of_an_inserted_one() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let mut given = vec![];
    for (month, of_month) in [(11, 2), (11, 30), (11, 10)] {
        let facts = dated(month, of_month);
        let request = NumberRequest {
            facts: &facts,
            choice: NumberChoice::Next,
            files: &[],
        };
        given.push(register.number_signed(&act, &request).unwrap().value.entry);
    }
    // The second was voided for its date.
    register
        .void(&act.because("ghi nhầm ngày"), given[1])
        .unwrap();
    let choice = NumberChoice::Inserted {
        behind: 31,
        approved_by: "Chủ tịch",
    };
    let why = act.because("bỏ sót khi cấp số");
    let refused = number(&mut register, &why, &dated(11, 1), choice);
    let Err(RegisterError::OutsideNeighbours { before, behind, .. }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(before, Some(day(2026, 11, 2)));
    assert_eq!(behind, Some(day(2026, 11, 10)));
    let inserted = number(&mut register, &why, &dated(11, 5), choice).unwrap();
    assert_eq!(inserted.to_paper(), "31a");
}

#[test]
fn the_ledger_tells_what_became_of_every_number() {
    let office = Office::new();
    let mut register = office.open();
    let series = outgoing(&register);
    let act = office.today();
    number(&mut register, &act, &signed("họp"), NumberChoice::Next).unwrap();
    register
        .reserve(&act.because("hội nghị"), series, 1, "Chủ tịch")
        .unwrap();
    let ledger = register.ledger(series).unwrap();
    assert_eq!(ledger[0], LedgerLine::PaperBook { from: 1, to: 29 });
    let given = |line: &LedgerLine| match line {
        LedgerLine::Given(Given {
            number,
            fate,
            reason,
            ..
        }) => Some((number.value, *fate, reason.clone())),
        LedgerLine::PaperBook { .. } | LedgerLine::Missing { .. } => None,
    };
    assert_eq!(
        ledger.iter().filter_map(given).collect::<Vec<_>>(),
        [
            (30, Fate::Issued, String::new()),
            (31, Fate::Reserved, "hội nghị".to_owned())
        ]
    );
    // A mirror is only told some numbers: the others are shown, never filled.
    let mut resolution = signed("nghị quyết");
    resolution.body = Some("HĐND".into());
    for brought in [3, 7] {
        resolution.number = Some(Number::new(brought));
        number(&mut register, &act, &resolution, NumberChoice::Next).unwrap();
    }
    let mirror = register.series().unwrap().into_iter();
    let mirror = mirror.filter(|series| series.next.is_none() && series.kinds.is_empty());
    let told: Vec<_> = mirror
        .flat_map(|series| register.ledger(series.id).unwrap())
        .filter(|line| !matches!(line, LedgerLine::Given(_)))
        .collect();
    assert_eq!(
        told,
        [
            LedgerLine::Missing { from: 1, to: 2 },
            LedgerLine::Missing { from: 4, to: 6 }
        ]
    );
}
