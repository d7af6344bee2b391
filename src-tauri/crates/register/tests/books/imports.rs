//! Lines of an old register keep their numbers, and leave again as one.

use chrono::NaiveTime;
use document::Kind;
use document::dispatch::Number;
use document::entry::{Channel, Incoming, Outgoing, PaperDate, Value};
use document::office::Direction;
use register::{
    BodyForm, BodyRenamed, BookSays, Correction, DeadlineFacts, DeadlineSource, Facts, Fate,
    ImportFacts, ImportRefusal, ImportRequest, ImportRow, Imported, LedgerLine, ListFilter,
    NumbersAfterRenaming, Progress, ReceiptRequest, Register, RegisterError, SearchRequest, Sort,
    VoidNumber,
};

use crate::office::{Office, day, letter, signed};

fn old_letter(year: i32, subject: &str) -> Outgoing {
    let mut facts = signed(subject);
    facts.body = None;
    facts.paper.date = PaperDate::Day(day(year, 3, 2));
    facts
}

fn row<'a>(number: &'a Number, facts: &'a Outgoing) -> ImportRow<'a> {
    ImportRow {
        number,
        facts: ImportFacts::Outgoing(facts),
    }
}

fn import(
    office: &Office,
    register: &mut Register,
    file: &str,
    rows: &[ImportRow<'_>],
) -> Result<Imported, RegisterError> {
    let request = ImportRequest {
        file_name: "so-cu.xlsx",
        file,
        mapping: "{}",
        refused: 0,
        rows,
    };
    let done = register.import(&office.today(), &request, &mut Progress::unwatched())?;
    Ok(done.value)
}

fn lines(register: &Register, year: i32) -> Vec<(String, Fate, String)> {
    let filter = ListFilter {
        year: Some(year),
        ..ListFilter::default()
    };
    let list = register.open_list(&filter, Sort::BOOK).unwrap();
    let rows = register.list_rows(&list, 0, list.count()).unwrap();
    rows.into_iter()
        .map(|row| (row.number.to_paper(), row.fate, row.subject))
        .collect()
}

#[test]
fn an_old_year_stands_before_this_one_though_its_book_was_made_later() {
    let office = Office::new();
    let mut register = office.open();
    office
        .receive(&mut register, &letter("1", "X", "năm nay"))
        .unwrap();
    let (old, older) = (
        old_letter(2024, "năm trước"),
        old_letter(2023, "năm trước nữa"),
    );
    let one = Number::new(1);
    import(
        &office,
        &mut register,
        "a",
        &[row(&one, &old), row(&one, &older)],
    )
    .unwrap();
    let subjects = |sort| -> Vec<String> {
        let list = register.open_list(&ListFilter::default(), sort).unwrap();
        let rows = register.list_rows(&list, 0, list.count()).unwrap();
        rows.into_iter().map(|row| row.subject).collect()
    };
    let in_order = ["năm trước nữa", "năm trước", "năm nay"];
    assert_eq!(subjects(Sort::BOOK), in_order);
    let mut newest_first = subjects(Sort::NEWEST_FIRST);
    newest_first.reverse();
    assert_eq!(newest_first, in_order);
}

#[test]
fn an_old_year_comes_in_with_its_numbers_and_its_lost_ones_are_of_the_paper_book() {
    let office = Office::new();
    let mut register = office.open();
    let (first, second) = (old_letter(2024, "mừng thọ"), old_letter(2024, "phòng cháy"));
    let inserted = Number {
        value: 3,
        suffix: "a".into(),
    };
    let (one, three) = (Number::new(1), Number::new(3));
    let rows = [
        row(&one, &first),
        row(&three, &second),
        row(&inserted, &first),
    ];
    assert_eq!(register.plan_import(&rows).unwrap(), [None, None, None]);
    let done = import(&office, &mut register, "a", &rows).unwrap();
    assert_eq!(done.taken, 3);
    let numbers: Vec<String> = lines(&register, 2024)
        .into_iter()
        .map(|line| line.0)
        .collect();
    assert_eq!(numbers, ["01", "03", "03a"]);
    let series = register.series().unwrap();
    let of_2024 = series.iter().find(|series| series.year == 2024).unwrap();
    assert_eq!((of_2024.opening_number, of_2024.next), (Some(3), Some(4)));
    let lost = LedgerLine::PaperBook { from: 2, to: 2 };
    assert!(register.ledger(of_2024.id).unwrap().contains(&lost));
    let verified = register.verify(&mut Progress::unwatched()).unwrap();
    assert_eq!(verified.faults, []);
    let request = SearchRequest {
        words: "phong chay",
        year: Some(2024),
        direction: None,
        limit: 5,
    };
    assert_eq!(register.search(&request).unwrap().len(), 1);
    let again = import(&office, &mut register, "a", &rows);
    assert!(matches!(again, Err(RegisterError::ImportedAlready { .. })));

    assert_eq!(
        register
            .withdraw_import(&office.today(), done.id)
            .unwrap()
            .value,
        3
    );
    assert_eq!(lines(&register, 2024), []);
    assert_eq!(register.search(&request).unwrap(), []);
    let verified = register.verify(&mut Progress::unwatched()).unwrap();
    assert_eq!(verified.faults, []);
    // What was taken back may come again.
    assert_eq!(import(&office, &mut register, "a", &rows).unwrap().taken, 3);
}

#[test]
fn lines_that_cannot_be_taken_are_told_before_and_stop_the_whole() {
    let office = Office::new();
    let mut register = office.open();
    office.number(&mut register, &signed("họp")).unwrap();
    let mut nobody = old_letter(2026, "không rõ cơ quan");
    nobody.paper.symbol = "BCĐ".into();
    let mut timeless = old_letter(2026, "không ngày");
    timeless.paper.date = PaperDate::Absent;
    let (good, ours) = (
        old_letter(2026, "sổ giấy"),
        old_letter(2026, "sau số đã cấp"),
    );
    let (five, thirty_one) = (Number::new(5), Number::new(31));
    let rows = [
        row(&five, &good),
        row(&five, &good),
        row(&thirty_one, &ours),
        row(&five, &nobody),
        row(&five, &timeless),
    ];
    let plan = register.plan_import(&rows).unwrap();
    assert_eq!(plan[0], None);
    assert!(matches!(
        plan[1],
        Some(ImportRefusal::Twice { before: 0, .. })
    ));
    assert!(matches!(
        plan[2],
        Some(ImportRefusal::BehindOurs { opening: 29, .. })
    ));
    assert!(matches!(plan[3], Some(ImportRefusal::WhichBody { .. })));
    assert_eq!(plan[4], Some(ImportRefusal::NoYear));
    let refused = import(&office, &mut register, "a", &rows);
    assert!(matches!(refused, Err(RegisterError::NotImportable { .. })));
    assert_eq!(lines(&register, 2026).len(), 1);
    assert_eq!(
        import(&office, &mut register, "a", &rows[..1])
            .unwrap()
            .taken,
        1
    );
    assert_eq!(lines(&register, 2026)[0].1, Fate::Imported);
}

#[test]
fn an_import_stays_once_a_later_number_was_given() {
    let office = Office::new();
    let mut register = office.open();
    let number = Number::new(412);
    let facts = Incoming {
        arrived_on: Some(day(2026, 11, 20)),
        assignee: "Phòng Kinh tế".into(),
        ..letter("12", "STC-NS", "dự toán")
    };
    let rows = [ImportRow {
        number: &number,
        facts: ImportFacts::Incoming(&facts),
    }];
    let done = import(&office, &mut register, "a", &rows).unwrap();
    let next = office
        .receive(&mut register, &letter("13", "STC-NS", "quyết toán"))
        .unwrap();
    assert_eq!(next.number, Number::new(413));
    let refused = register.withdraw_import(&office.today(), done.id);
    assert!(
        matches!(refused, Err(RegisterError::NumberedSince)),
        "{refused:?}"
    );
    assert_eq!(lines(&register, 2026).len(), 2);
}

#[test]
fn an_import_leaves_again_though_numbers_were_given_before_it_came() {
    let office = Office::new();
    let mut register = office.open();
    let first = office
        .receive(&mut register, &letter("13", "STC-NS", "quyết toán"))
        .unwrap();
    assert_eq!(first.number, Number::new(412));
    let number = Number::new(3);
    let facts = Incoming {
        arrived_on: Some(day(2026, 1, 20)),
        ..letter("12", "STC-NS", "dự toán")
    };
    let rows = [ImportRow {
        number: &number,
        facts: ImportFacts::Incoming(&facts),
    }];
    let done = import(&office, &mut register, "a", &rows).unwrap();
    let left = register.withdraw_import(&office.today(), done.id).unwrap();
    let again = register.withdraw_import(&office.today(), done.id);
    assert!(matches!(again, Err(RegisterError::WithdrawnAlready { .. })));
    assert_eq!(left.value, 1);
    assert_eq!(lines(&register, 2026).len(), 1);
    let next = office.receive(&mut register, &letter("14", "STC-NS", "họp"));
    assert_eq!(next.unwrap().number, Number::new(413));
    let verified = register.verify(&mut Progress::unwatched()).unwrap();
    assert_eq!(verified.faults, []);
}

#[test]
fn a_paper_book_ends_where_it_ended_whichever_import_is_taken_back() {
    let of = |number: &Number, file: &str, register: &mut Register, office: &Office| {
        let facts = old_letter(2026, "sổ cũ");
        let rows = [row(number, &facts)];
        import(office, register, file, &rows).unwrap().id
    };
    let (right, slip) = (Number::new(40), Number::new(1040));
    let next = |register: &Register| {
        let series = register.series().unwrap();
        let letters = series.into_iter().find(|one| one.name == "Văn bản đi");
        letters.unwrap().next
    };
    for (first_back, then) in [(0, Some(1041)), (1, Some(41))] {
        let office = Office::new();
        let mut register = office.open();
        let imports = [(&right, "a"), (&slip, "b")];
        let imports = imports.map(|(number, file)| of(number, file, &mut register, &office));
        assert_eq!(next(&register), Some(1041));
        register
            .withdraw_import(&office.today(), imports[first_back])
            .unwrap();
        assert_eq!(next(&register), then, "import {first_back} is taken back");
        register
            .withdraw_import(&office.today(), imports[1 - first_back])
            .unwrap();
        assert_eq!(next(&register), Some(30), "as the office set it");
    }
}

#[test]
fn decisions_of_an_old_year_come_into_their_book_though_letters_came_first() {
    let office = Office::new();
    let mut register = office.open();
    let letter = old_letter(2024, "họp");
    let mut decision = old_letter(2024, "nâng lương");
    decision.paper.kind = Some(Kind::QuyetDinh);
    decision.paper.symbol = "QĐ-UBND".into();
    let one = Number::new(1);
    import(&office, &mut register, "a", &[row(&one, &letter)]).unwrap();
    import(&office, &mut register, "b", &[row(&one, &decision)]).unwrap();
    assert_eq!(lines(&register, 2024).len(), 2);
}

#[test]
fn the_evening_list_of_another_system_goes_into_its_mirror() {
    let office = Office::new();
    let mut register = office.open();
    let mut resolution = old_letter(2026, "nghị quyết");
    resolution.paper.symbol = "NQ-HĐND".into();
    let numbers = [Number::new(21), Number::new(24)];
    for (number, file) in numbers.iter().zip(["a", "b"]) {
        import(&office, &mut register, file, &[row(number, &resolution)]).unwrap();
    }
    let again = register
        .plan_import(&[row(&numbers[0], &resolution)])
        .unwrap();
    assert!(matches!(again[0], Some(ImportRefusal::Known { .. })));
}

#[test]
fn an_evening_list_that_grew_brings_what_is_new_and_tells_what_stands_otherwise() {
    let office = Office::new();
    let mut register = office.open();
    let of = |subject: &str| {
        let mut facts = old_letter(2026, subject);
        facts.paper.symbol = "NQ-HĐND".into();
        facts
    };
    let subjects = ["Giám sát", "Ngân sách", "Đầu tư", "Biên chế", "Đặt tên"];
    let papers = subjects.map(of);
    let numbers = [1, 2, 3, 4, 5].map(Number::new);
    let all: Vec<_> = numbers.iter().zip(&papers).collect();
    let all: Vec<_> = all.into_iter().map(|(n, facts)| row(n, facts)).collect();
    let first = [all[0], all[1], all[3]];
    import(&office, &mut register, "a", &first).unwrap();

    let known = Some(ImportRefusal::Known {
        series: "Văn bản đi".into(),
        year: 2026,
    });
    let plan = register.plan_import(&all).unwrap();
    assert_eq!(
        plan,
        [known.clone(), known.clone(), None, known.clone(), None]
    );
    let new = [all[2], all[4]];
    assert_eq!(import(&office, &mut register, "b", &new).unwrap().taken, 2);

    // Written otherwise, it is the same paper; another day, another subject, another body are not.
    let mut spelled = of("  GIÁM  SÁT. ");
    spelled.paper.symbol = "NQ–HĐND".into();
    let mut another = of("Phân bổ ngân sách");
    another.paper.date = PaperDate::Day(day(2026, 3, 9));
    let rows = [row(&numbers[0], &spelled), row(&numbers[1], &another)];
    let plan = register.plan_import(&rows).unwrap();
    assert_eq!(plan[0], known);
    assert_eq!(
        plan[1],
        Some(ImportRefusal::SaysOtherwise {
            series: "Văn bản đi".into(),
            year: 2026,
            number: numbers[1].clone(),
            says: vec![
                BookSays::Date(PaperDate::Day(day(2026, 3, 2))),
                BookSays::Subject("Ngân sách".into()),
            ],
        })
    );
}

#[test]
fn an_old_book_that_grew_brings_what_is_new_even_behind_numbers_of_ours() {
    let office = Office::new();
    let mut register = office.open();
    let number = Number::new(412);
    let paper = Incoming {
        arrived_on: Some(day(2026, 11, 20)),
        ..letter("12", "STC-NS", "dự toán")
    };
    let arrival = |number, facts| ImportRow {
        number,
        facts: ImportFacts::Incoming(facts),
    };
    import(&office, &mut register, "a", &[arrival(&number, &paper)]).unwrap();
    office
        .receive(&mut register, &letter("13", "STC-NS", "quyết toán"))
        .unwrap();
    let mut of_another = paper.clone();
    of_another.paper.agency = "Sở Y tế".into();
    let mut numbered_otherwise = paper.clone();
    numbered_otherwise.number = "14".into();
    let before = Number::new(3);
    let rows = [
        arrival(&number, &paper),
        arrival(&number, &of_another),
        arrival(&number, &numbered_otherwise),
        arrival(&before, &paper),
        arrival(&before, &paper),
    ];
    let plan = register.plan_import(&rows).unwrap();
    assert!(matches!(plan[0], Some(ImportRefusal::Known { .. })));
    let says = |plan: &Option<ImportRefusal>| match plan {
        Some(ImportRefusal::SaysOtherwise { says, .. }) => says.clone(),
        other => panic!("{other:?}"),
    };
    let author = BookSays::Author("Sở Tài chính".into());
    assert_eq!(says(&plan[1]), [author]);
    let written = BookSays::Written("12/STC-NS".into());
    assert_eq!(says(&plan[2]), [written]);
    assert_eq!(plan[3], None);
    // Twice in the file, nowhere in the book.
    assert!(matches!(
        plan[4],
        Some(ImportRefusal::Twice { before: 3, .. })
    ));
}

#[test]
fn an_old_line_comes_with_its_hand_over_and_leaves_with_it_unless_it_was_worked_on() {
    let office = Office::new();
    let mut register = office.open();
    let old = |subject: &str| Incoming {
        arrived_on: Some(day(2024, 3, 11)),
        assignee: "Phòng Kinh tế".into(),
        handed_on: Some(day(2024, 3, 12)),
        ..letter("7", "STC", subject)
    };
    let (one, facts) = (Number::new(1), old("dự toán"));
    let rows = [ImportRow {
        number: &one,
        facts: ImportFacts::Incoming(&facts),
    }];
    let done = import(&office, &mut register, "a", &rows).unwrap();
    let list = register
        .open_list(&ListFilter::default(), Sort::BOOK)
        .unwrap();
    let line = register.list_rows(&list, 0, 1).unwrap().remove(0);
    let handed = register.hand_overs(line.entry).unwrap();
    assert_eq!(handed.len(), 1);
    assert_eq!(
        (handed[0].receiver.as_str(), handed[0].handed_at.on),
        ("Phòng Kinh tế", day(2024, 3, 12))
    );
    assert!(handed[0].signed_at.is_some(), "on paper");
    let days = register.first_hand_overs(line.series).unwrap();
    assert_eq!(days.get(&line.entry), Some(&day(2024, 3, 12)));
    register.withdraw_import(&office.today(), done.id).unwrap();

    let done = import(&office, &mut register, "a", &rows).unwrap();
    let list = register
        .open_list(&ListFilter::default(), Sort::BOOK)
        .unwrap();
    let entry = register.list_rows(&list, 0, 1).unwrap()[0].entry;
    let extension = DeadlineFacts::new(day(2026, 12, 1), DeadlineSource::Leader);
    register
        .set_deadline(&office.today(), entry, &extension)
        .unwrap();
    let refused = register.withdraw_import(&office.today(), done.id);
    assert!(matches!(refused, Err(RegisterError::WorkedOnSince)));
    assert_eq!(register.deadlines(entry).unwrap().len(), 1);
}

#[test]
fn how_an_old_paper_came_is_not_made_up_and_may_be_told_later() {
    let office = Office::new();
    let mut register = office.open();
    let old = Incoming {
        arrived_on: Some(day(2024, 3, 11)),
        ..letter("7", "STC", "dự toán")
    };
    let one = Number::new(1);
    let rows = [ImportRow {
        number: &one,
        facts: ImportFacts::Incoming(&old),
    }];
    import(&office, &mut register, "a", &rows).unwrap();
    let list = register.open_list(&ListFilter::default(), Sort::BOOK);
    let line = register.list_rows(&list.unwrap(), 0, 1).unwrap().remove(0);
    assert_eq!(line.receipts, 1, "its paper came once");
    assert!(register.receipts(line.entry).unwrap().is_empty());

    let again = ReceiptRequest {
        entries: &[line.entry],
        arrived_on: None,
        arrived_at: NaiveTime::from_hms_opt(9, 30, 0),
        channel: Channel::BuuDien,
        value: Value::BanChinhGiay,
        note: "",
        files: &[],
    };
    let receipt = register.receive_again(&office.today(), &again).unwrap();
    assert_eq!(receipt.value[0].ordinal, 2);
    let line = register.entry(line.entry).unwrap();
    assert_eq!((line.row.receipts, line.row.arrived_at), (2, None));

    let Facts::Incoming(said) = line.facts else {
        panic!("an incoming paper");
    };
    let mut correct = |facts: &Incoming| {
        let correction = Correction::Incoming(facts);
        register
            .correct(&office.today(), line.row.entry, correction)
            .unwrap();
        let receipts = register.receipts(line.row.entry).unwrap();
        receipts
            .into_iter()
            .map(|receipt| (receipt.ordinal, receipt.channel))
            .collect::<Vec<_>>()
    };
    let second = (Some(2), Channel::BuuDien);
    let another_day = Incoming {
        arrived_on: Some(day(2024, 3, 12)),
        ..said.clone()
    };
    assert_eq!(correct(&another_day), [second]);
    let by_fax = Incoming {
        channel: Channel::Fax,
        ..another_day
    };
    assert_eq!(correct(&by_fax), [(Some(1), Channel::Fax), second]);
}

#[test]
fn a_unit_that_is_no_more_stops_no_old_book() {
    let office = Office::new();
    let mut register = office.open();
    let of = |unit: &str| Outgoing {
        unit: Some(unit.into()),
        note: "sổ cũ".into(),
        ..old_letter(2024, unit)
    };
    let (known, ended) = (of("KT"), of("Phòng Tư pháp"));
    let (one, two) = (Number::new(1), Number::new(2));
    let rows = [row(&one, &known), row(&two, &ended)];
    assert_eq!(register.plan_import(&rows).unwrap(), [None, None]);
    assert_eq!(import(&office, &mut register, "a", &rows).unwrap().taken, 2);
    let list = register
        .open_list(&ListFilter::default(), Sort::BOOK)
        .unwrap();
    let notes = register.list_rows(&list, 0, 2).unwrap();
    let notes: Vec<&str> = notes.iter().map(|row| row.note.as_str()).collect();
    assert_eq!(notes, ["sổ cũ", "sổ cũ; Đơn vị soạn thảo: Phòng Tư pháp"]);
}

#[test]
fn a_line_of_before_a_renaming_is_of_the_body_as_it_was_called_then() {
    let office = Office::new();
    let mut register = office.open();
    let old = register.bodies().unwrap()[0].clone();
    let form = BodyForm {
        name: "Ủy ban nhân dân phường Sơn Đông".into(),
        abbreviation: old.abbreviation.clone(),
        parent_head: vec![],
        head: old.head.clone(),
        place: old.place.clone(),
        code: None,
    };
    let renamed = BodyRenamed {
        body: old.id,
        form: &form,
        from: day(2026, 11, 10),
        numbers: NumbersAfterRenaming::GoOn,
    };
    let new = register.rename_body(&office.today(), &renamed).unwrap();
    let paper = |on| Outgoing {
        body: None,
        ..Outgoing {
            paper: document::entry::Paper {
                date: PaperDate::Day(on),
                ..old_letter(2026, "họp").paper
            },
            ..Outgoing::default()
        }
    };
    let (before, after) = (paper(day(2025, 11, 9)), paper(day(2026, 11, 10)));
    let (one, two) = (Number::new(1), Number::new(2));
    let arrived = Incoming {
        arrived_on: Some(day(2026, 11, 9)),
        ..letter("7", "STC", "đến")
    };
    let rows = [
        row(&one, &before),
        row(&two, &after),
        ImportRow {
            number: &one,
            facts: ImportFacts::Incoming(&arrived),
        },
    ];
    assert_eq!(register.plan_import(&rows).unwrap(), [None, None, None]);
    import(&office, &mut register, "a", &rows).unwrap();
    let filter = ListFilter {
        direction: Some(Direction::Outgoing),
        ..ListFilter::default()
    };
    let list = register.open_list(&filter, Sort::BOOK).unwrap();
    let lines = register.list_rows(&list, 0, 2).unwrap();
    let bodies: Vec<_> = lines.iter().map(|line| line.body).collect();
    assert_eq!(bodies, [old.id, new.value]);
}

#[test]
fn a_number_that_was_void_in_the_old_book_comes_and_goes_with_it() {
    let office = Office::new();
    let mut register = office.open();
    let letters = [old_letter(2024, "họp"), old_letter(2024, "mừng thọ")];
    let numbers = [1, 2, 3, 4].map(Number::new);
    let inserted = Number {
        value: 3,
        suffix: "a".into(),
    };
    let void = |number, reason| ImportRow {
        number,
        facts: ImportFacts::Void(VoidNumber {
            direction: Direction::Outgoing,
            kind: None,
            symbol: "UBND-VP",
            day: Some(day(2024, 3, 2)),
            reason,
        }),
    };
    let rows = [
        row(&numbers[0], &letters[0]),
        void(&numbers[1], "hủy số: hội nghị hoãn"),
        row(&numbers[2], &letters[1]),
        void(&inserted, "bỏ số"),
        void(&numbers[3], "không dùng"),
    ];
    assert_eq!(register.plan_import(&rows).unwrap(), [const { None }; 5]);
    let done = import(&office, &mut register, "a", &rows).unwrap();
    assert_eq!(done.taken, 5);
    let of_2024 = |register: &Register| {
        let series = register.series().unwrap();
        series
            .into_iter()
            .find(|series| series.year == 2024)
            .unwrap()
    };
    let series = of_2024(&register);
    assert_eq!((series.opening_number, series.next), (Some(4), Some(5)));
    let ledger = register.ledger(series.id).unwrap();
    let told: Vec<(String, Fate, &str)> = ledger
        .iter()
        .map(|line| match line {
            LedgerLine::Given(given) => {
                (given.number.to_paper(), given.fate, given.reason.as_str())
            }
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(
        told,
        [
            ("01".into(), Fate::Imported, ""),
            ("02".into(), Fate::Void, "hủy số: hội nghị hoãn"),
            ("03".into(), Fate::Imported, ""),
            ("03a".into(), Fate::Void, "bỏ số"),
            ("04".into(), Fate::Void, "không dùng"),
        ]
    );
    let verified = register.verify(&mut Progress::unwatched()).unwrap();
    assert_eq!(verified.faults, []);
    // A list that grew: what was void is known as such, and what is no more is told.
    let plan = register
        .plan_import(&[
            rows[1],
            row(&numbers[1], &letters[0]),
            void(&numbers[0], "hủy"),
        ])
        .unwrap();
    assert!(matches!(plan[0], Some(ImportRefusal::Known { .. })));
    let says = |plan: &Option<ImportRefusal>| match plan {
        Some(ImportRefusal::SaysOtherwise { says, .. }) => says.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(says(&plan[1]), [BookSays::Void]);
    assert_eq!(says(&plan[2]), [BookSays::Subject("họp".into())]);
    // The paper book may still show that it ended later.
    let seven = Number::new(7);
    let later = import(&office, &mut register, "b", &[row(&seven, &letters[0])]).unwrap();
    assert_eq!(of_2024(&register).next, Some(8));
    register.withdraw_import(&office.today(), later.id).unwrap();

    let left = register.withdraw_import(&office.today(), done.id).unwrap();
    assert_eq!(left.value, 5);
    assert_eq!(lines(&register, 2024), []);
    let verified = register.verify(&mut Progress::unwatched()).unwrap();
    assert_eq!(verified.faults, []);
}
