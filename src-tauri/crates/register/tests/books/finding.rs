//! Finding a paper again, and walking through a book.

use document::dispatch::{Number, Urgency};
use document::entry::{Channel, Incoming, Original, PaperDate, Value};
use document::office::Direction;
use document::{Kind, alphabetical};
use register::{
    Correction, DeadlineFacts, DeadlineSource, DuplicateProbe, EntryId, EntryRow, Fate, FieldWords,
    ImportFacts, ImportRequest, ImportRow, Likeness, ListFilter, Progress, Register, SearchRequest,
    Sort, SortBy, Span, StepAct, StepFacts, StepMedium, StepRequest, TextField,
};

use crate::office::{Office, day, letter, signed};

fn found(register: &Register, words: &str) -> Vec<String> {
    search(register, words, None)
}

fn search(register: &Register, words: &str, year: Option<i32>) -> Vec<String> {
    let request = SearchRequest {
        words,
        year,
        direction: None,
        limit: 50,
    };
    let found = register.search(&request).unwrap();
    found.into_iter().map(|found| found.row.subject).collect()
}

fn received(office: &Office, register: &mut Register, facts: &Incoming) -> EntryId {
    office.receive(register, facts).unwrap().entry
}

#[test]
fn a_paper_is_found_with_and_without_marks_in_any_order() {
    let office = Office::new();
    let mut register = office.open();
    let subject = "Nghị quyết về đầu tư công năm 2027";
    received(&office, &mut register, &letter("20", "NQ-HĐND", subject));
    for words in [
        "dau tu cong",
        "đầu tư công",
        "cong tu dau",
        "ĐẦU TƯ",
        "nghi quyet dau t",
        "20/NQ-HĐND",
        "20 nq hdnd",
        "nq-hđnd",
        "sở tài chính",
        "412",
        "2026 dau tu",
        "dau\u{0302}\u{0300} tu",
    ] {
        assert_eq!(found(&register, words), [subject], "{words}");
    }
    // What the index takes apart is asked for in parts.
    for words in ["đầuⒶtư", "ⓑ công", "đầu tư\u{0338} công", "cô\u{0903}ng"] {
        assert_eq!(found(&register, words), [subject], "{words}");
    }
    for words in ["dau khi", "21/NQ-HĐND", "", "\"", "đầu AND", "Ⓐ"] {
        assert_eq!(found(&register, words), Vec::<String>::new(), "{words}");
    }
}

#[test]
fn words_with_marks_come_first_then_the_rest_newest_first() {
    let office = Office::new();
    let mut register = office.open();
    for (number, subject) in [
        ("1", "hòa giải"),
        ("2", "họa sĩ"),
        ("3", "hoà bình"),
        ("4", "hoa"),
    ] {
        received(&office, &mut register, &letter(number, "X", subject));
    }
    assert_eq!(
        found(&register, "hòa"),
        ["hoà bình", "hòa giải", "hoa", "họa sĩ"]
    );
    assert_eq!(
        found(&register, "hoa"),
        ["hoa", "hoà bình", "họa sĩ", "hòa giải"]
    );
}

#[test]
fn numbers_below_ten_are_found_with_and_without_their_zero() {
    let office = Office::new();
    let mut register = office.open();
    received(&office, &mut register, &letter("05", "QĐ-STC", "dự toán"));
    for words in ["5/QĐ-STC", "05/QĐ-STC", "05 qd"] {
        assert_eq!(found(&register, words), ["dự toán"], "{words}");
    }
}

#[test]
fn a_corrected_paper_is_found_by_its_new_words_and_day_only() {
    let office = Office::new();
    let mut register = office.open();
    let mut facts = letter("12", "STC", "quyết toán");
    let entry = received(&office, &mut register, &facts);
    received(&office, &mut register, &letter("13", "STC", "sau"));
    facts.paper.subject = "dự toán".into();
    facts.arrived_on = Some(day(2026, 11, 24));
    register
        .correct(&office.today(), entry, Correction::Incoming(&facts))
        .unwrap();
    assert_eq!(found(&register, "quyet toan"), Vec::<String>::new());
    assert_eq!(found(&register, "stc"), ["dự toán", "sau"]);
}

#[test]
fn a_year_is_that_of_the_book() {
    let office = Office::new();
    let mut register = office.open();
    received(&office, &mut register, &letter("1", "STC", "năm cũ"));
    let mut facts = letter("2", "STC", "năm mới");
    facts.arrived_on = Some(day(2027, 1, 4));
    received(&office, &mut register, &facts);
    assert_eq!(search(&register, "stc", Some(2026)), ["năm cũ"]);
    assert_eq!(search(&register, "stc", Some(2027)), ["năm mới"]);
    assert_eq!(search(&register, "stc", None), ["năm mới", "năm cũ"]);
}

#[test]
fn a_letter_that_arrives_again_is_known_however_it_is_typed() {
    let office = Office::new();
    let mut register = office.open();
    let mut facts = letter("0203", "UBND-VP", "đôn đốc");
    facts.paper.agency = "Ủy ban nhân dân tỉnh".into();
    let entry = received(&office, &mut register, &facts);
    let probe = |number, symbol, agency, date| DuplicateProbe {
        code: "",
        agency,
        number,
        symbol,
        date,
        year: 2026,
    };
    let same_day = Some(day(2026, 11, 20));
    for (number, symbol, agency) in [
        ("203", "UBND-VP", "Ủy ban nhân dân tỉnh"),
        ("0203", "UBND–VP", "Uỷ ban nhân dân  tỉnh"),
        ("203", "ubnd - vp", "UY BAN NHAN DAN TINH"),
        ("203", "UBND-VP", "UBND tỉnh"),
    ] {
        let twins = register
            .find_duplicates(&probe(number, symbol, agency, same_day))
            .unwrap();
        assert_eq!(twins.len(), 1, "{number}/{symbol} {agency}");
        assert_eq!(twins[0].likeness, Likeness::Same);
        assert_eq!((twins[0].row.entry, twins[0].next_receipt), (entry, 2));
    }
    let likeness = |number, agency, date| {
        let twins = register.find_duplicates(&probe(number, "UBND-VP", agency, date));
        twins.unwrap().first().map(|twin| twin.likeness)
    };
    let body = "Ủy ban nhân dân tỉnh";
    let other_day = Some(day(2026, 11, 19));
    assert_eq!(likeness("203", body, other_day), Some(Likeness::OtherDate));
    assert_eq!(likeness("203", body, None), Some(Likeness::OtherDate));
    assert_eq!(likeness("203", body, Some(day(2025, 11, 20))), None);
    assert_eq!(likeness("203", "Sở Nội vụ", same_day), None);
    assert_eq!(likeness("203", "UBND xã", same_day), None);
    assert_eq!(likeness("204", body, same_day), None);
    assert_eq!(likeness("", body, same_day), None);
}

#[test]
fn a_letter_is_known_again_among_those_of_all_communes_with_its_number() {
    let office = Office::new();
    let mut register = office.open();
    let mut facts = letter("01", "KH-UBND", "kế hoạch năm 2027");
    let named = |commune: u32| format!("Ủy ban nhân dân xã {commune}");
    let entries: Vec<EntryId> = (1..=30)
        .map(|commune| {
            facts.paper.agency = named(commune);
            received(&office, &mut register, &facts)
        })
        .collect();
    for (commune, entry) in (1..).zip(entries) {
        let agency = named(commune);
        let probe = DuplicateProbe {
            agency: &agency,
            number: "1",
            symbol: "KH-UBND",
            date: Some(day(2026, 11, 20)),
            code: "",
            year: 2026,
        };
        let twins = register.find_duplicates(&probe).unwrap();
        let twins: Vec<EntryId> = twins.iter().map(|twin| twin.row.entry).collect();
        assert_eq!(twins, [entry], "{agency}");
    }
}

#[test]
fn a_paper_of_another_system_is_known_again_by_its_code() {
    let office = Office::new();
    let mut register = office.open();
    let mut facts = letter("", "NQ/ĐU", "đôn đốc");
    facts.outside_code = "H49.64,2026,1203".into();
    let entry = received(&office, &mut register, &facts);
    let probe = |code| DuplicateProbe {
        agency: "Đảng ủy xã",
        number: "",
        symbol: "",
        date: None,
        code,
        year: 2026,
    };
    let twins = register.find_duplicates(&probe(" H49.64,2026,1203 "));
    let twins = twins.unwrap();
    assert_eq!(twins.len(), 1);
    assert_eq!(
        (twins[0].row.entry, twins[0].likeness, twins[0].next_receipt),
        (entry, Likeness::Same, 2)
    );
    for code in ["", "H49.64,2026,1204"] {
        assert_eq!(register.find_duplicates(&probe(code)).unwrap(), []);
    }
}

#[test]
fn a_list_gives_any_place_of_it_in_its_order() {
    let office = Office::new();
    let mut register = office.open();
    for (number, author) in [("1", "C"), ("2", "A"), ("3", "B")] {
        let mut facts = letter(number, "X", number);
        facts.paper.agency = author.into();
        received(&office, &mut register, &facts);
    }
    office.number(&mut register, &signed("đi")).unwrap();
    let filter = ListFilter {
        direction: Some(Direction::Incoming),
        year: Some(2026),
        ..ListFilter::default()
    };
    let subjects = |sort, from, count| -> Vec<String> {
        let list = register.open_list(&filter, sort).unwrap();
        assert_eq!(list.count(), 3);
        let rows = register.list_rows(&list, from, count).unwrap();
        rows.into_iter().map(|row| row.subject).collect()
    };
    assert_eq!(subjects(Sort::NEWEST_FIRST, 0, 10), ["3", "2", "1"]);
    assert_eq!(subjects(Sort::BOOK, 1, 1), ["2"]);
    assert_eq!(subjects(Sort::BOOK, 7, 1), Vec::<String>::new());
    let by_author = Sort {
        by: SortBy::Author,
        descending: false,
    };
    assert_eq!(subjects(by_author, 0, 3), ["2", "3", "1"]);
}

type Says = fn(&EntryRow) -> String;

#[test]
fn lists_are_in_the_order_of_the_alphabet_whether_of_all_years_or_filtered() {
    let office = Office::new();
    let mut register = office.open();
    let letters = [
        ("1", "Đoàn xã", "Ủng hộ"),
        ("2", "An ninh", "ung thư"),
        ("3", "Đảng ủy", "dân số"),
        ("4", "an  Ninh", "đám cưới"),
    ];
    for (number, author, subject) in letters {
        let mut facts = letter(number, "X", subject);
        facts.paper.agency = author.into();
        if author == "Đảng ủy" {
            facts.paper.date = PaperDate::Written("tháng 8 năm 2026".into());
        }
        received(&office, &mut register, &facts);
    }
    let sent = office.number(&mut register, &signed("đi")).unwrap();
    let why = office.today().because("họp");
    register.reserve(&why, sent.series, 2, "Chủ tịch").unwrap();
    // Lines of an old year come in behind these, and stand before them.
    let mut old = letter("9", "X", "cũ");
    old.paper.agency = "An Ninh".into();
    old.arrived_on = Some(day(2024, 3, 2));
    let number = Number::new(7);
    let request = ImportRequest {
        file_name: "so-cu.xlsx",
        file: "a",
        mapping: "{}",
        refused: 0,
        rows: &[ImportRow {
            number: &number,
            facts: ImportFacts::Incoming(&old),
        }],
    };
    register
        .import(&office.today(), &request, &mut Progress::unwatched())
        .unwrap();

    let all = register
        .open_list(&ListFilter::default(), Sort::BOOK)
        .unwrap();
    let rows = register.list_rows(&all, 0, all.count()).unwrap();
    assert_eq!(rows.len(), 8);
    let says: [(SortBy, Says); 4] = [
        (SortBy::Dated, |row| match &row.date {
            PaperDate::Day(day) => day.to_string(),
            PaperDate::Written(_) | PaperDate::Absent => String::new(),
        }),
        (SortBy::Author, |row| row.author.clone()),
        (SortBy::Kind, |row| row.kind_name.clone()),
        (SortBy::Subject, |row| row.subject.clone()),
    ];
    let of_every_year = ListFilter {
        entered: Span {
            from: Some(day(2000, 1, 1)),
            to: None,
        },
        ..ListFilter::default()
    };
    for (by, says) in says {
        // Of one and the same the place in the book decides.
        let mut sorted: Vec<&EntryRow> = rows.iter().collect();
        sorted.sort_by_key(|row| alphabetical(&says(row)));
        let mut sorted: Vec<EntryId> = sorted.into_iter().map(|row| row.entry).collect();
        for descending in [false, true] {
            for filter in [&ListFilter::default(), &of_every_year] {
                let list = register.open_list(filter, Sort { by, descending }).unwrap();
                assert_eq!(list.entries(), sorted, "{by:?} {descending}");
            }
            sorted.reverse();
        }
    }
    let by_subject = Sort {
        by: SortBy::Subject,
        descending: false,
    };
    let list = register
        .open_list(&ListFilter::default(), by_subject)
        .unwrap();
    let subjects = register.list_rows(&list, 2, 6).unwrap();
    let subjects: Vec<&str> = subjects.iter().map(|row| row.subject.as_str()).collect();
    let in_the_alphabet = ["dân số", "đám cưới", "đi", "ung thư", "Ủng hộ"];
    assert!(
        subjects
            .iter()
            .filter(|one| in_the_alphabet.contains(one))
            .eq(&in_the_alphabet),
        "{subjects:?}"
    );
}

#[test]
fn half_a_date_is_kept_as_it_is_written() {
    let office = Office::new();
    let mut register = office.open();
    let mut facts = letter("1", "X", "cũ");
    facts.paper.date = PaperDate::Written("tháng 8 năm 2026".into());
    let entry = received(&office, &mut register, &facts);
    assert_eq!(register.entry(entry).unwrap().row.date, facts.paper.date);
    assert_eq!(found(&register, "thang 8"), ["cũ"]);
}

#[test]
fn a_list_is_narrowed_by_every_field_and_by_words_without_marks() {
    let office = Office::new();
    let mut register = office.open();
    let mut urgent = letter("12", "STC-NS", "dự toán ngân sách");
    urgent.paper.agency = "Sở Tài chính".into();
    urgent.paper.urgency = Some(Urgency::HoaToc);
    urgent.assignee = "Phòng Kinh tế".into();
    urgent.due = Some(day(2026, 11, 27));
    received(&office, &mut register, &urgent);
    let mut plain = letter("77", "SNV-VTLT", "rà soát hồ sơ tài chính");
    plain.paper.agency = "Sở Nội vụ".into();
    plain.paper.kind = Some(Kind::BaoCao);
    plain.paper.date = PaperDate::Day(day(2026, 10, 1));
    received(&office, &mut register, &plain);
    let sent = office.number(&mut register, &signed("nghỉ lễ")).unwrap();
    register
        .void(&office.today().because("hủy"), sent.entry)
        .unwrap();

    let subjects = |filter: ListFilter| -> Vec<String> {
        let list = register.open_list(&filter, Sort::NEWEST_FIRST).unwrap();
        let rows = register.list_rows(&list, 0, list.count()).unwrap();
        rows.into_iter().map(|row| row.subject).collect()
    };
    let only = |filter| subjects(filter).join(", ");
    let (budget, files, holiday) = ("dự toán ngân sách", "rà soát hồ sơ tài chính", "nghỉ lễ");
    let none = ListFilter::default;
    let words = |field, words: &str| FieldWords {
        field,
        words: words.into(),
    };
    let texts = |field, typed: &str| ListFilter {
        texts: vec![words(field, typed)],
        ..none()
    };
    let span = |from, to| Span { from, to };

    assert_eq!(subjects(none()).len(), 3);
    let typed = |words: &str| ListFilter {
        words: words.into(),
        ..none()
    };
    assert_eq!(subjects(typed("tai chinh")), [files, budget]);
    assert_eq!(only(texts(TextField::Author, "tai chinh")), budget);
    assert_eq!(only(texts(TextField::Subject, "chinh tai")), files);
    assert_eq!(only(texts(TextField::Symbol, "77 snv")), files);
    assert_eq!(only(texts(TextField::Assignee, "kinh te")), budget);
    assert_eq!(only(texts(TextField::Recipients, "phong kinh te")), holiday);
    assert_eq!(only(texts(TextField::Signer, "binh")), holiday);
    assert_eq!(
        subjects(texts(TextField::Note, "không có")),
        Vec::<String>::new()
    );
    // Nothing that is typed is an operator, and nothing typed asks for nothing.
    assert_eq!(
        subjects(texts(TextField::Author, "\" OR '%")),
        Vec::<String>::new()
    );
    assert_eq!(subjects(texts(TextField::Author, " -- ")).len(), 3);
    for (filter, told) in [
        (
            ListFilter {
                urgency: Some(Urgency::HoaToc),
                ..none()
            },
            budget,
        ),
        (
            ListFilter {
                kind: Some(Kind::BaoCao),
                ..none()
            },
            files,
        ),
        (
            ListFilter {
                fate: Some(Fate::Void),
                ..none()
            },
            holiday,
        ),
        (
            ListFilter {
                direction: Some(Direction::Outgoing),
                ..none()
            },
            holiday,
        ),
        (
            ListFilter {
                dated: span(None, Some(day(2026, 10, 31))),
                ..none()
            },
            files,
        ),
        (
            ListFilter {
                due: span(Some(day(2026, 11, 27)), None),
                ..none()
            },
            budget,
        ),
    ] {
        assert_eq!(only(filter.clone()), told, "{filter:?}");
    }
    let with_files = |files| {
        subjects(ListFilter {
            files: Some(files),
            ..none()
        })
        .len()
    };
    assert_eq!((with_files(true), with_files(false)), (0, 3));
    let entered = |to| {
        subjects(ListFilter {
            entered: span(None, Some(to)),
            ..none()
        })
        .len()
    };
    assert_eq!(
        (entered(day(2026, 11, 22)), entered(day(2026, 11, 23))),
        (0, 3)
    );
}

#[test]
fn every_field_of_an_entry_can_be_asked_for() {
    let office = Office::new();
    let mut register = office.open();
    let mut come = letter("12", "STC-NS", "dự toán");
    come.paper.position = "GIÁM ĐỐC".into();
    come.paper.language = "Tiếng Anh".into();
    come.paper.reply_by = Some(day(2026, 12, 5));
    come.outside_code = "H49.64,2026,1203".into();
    come.channel = Channel::Zalo;
    come.value = Value::BanChup;
    let come = received(&office, &mut register, &come);
    // The letter asks for 5 December, the leader for 1 December; then the letter asks again.
    let due = |on, source| DeadlineFacts::new(on, source);
    for deadline in [
        due(day(2026, 12, 1), DeadlineSource::Leader),
        due(day(2026, 12, 9), DeadlineSource::Letter),
    ] {
        register
            .set_deadline(&office.today(), come, &deadline)
            .unwrap();
    }
    let step = StepFacts {
        act: StepAct::Directed,
        level: None,
        by_whom: "Phó Chủ tịch".into(),
        to_whom: String::new(),
        at: None,
        words: "kiểm tra thực địa".into(),
        medium: StepMedium::Paper,
    };
    let request = StepRequest {
        step: &step,
        roles: &[],
        due: None,
    };
    register
        .take_step(&office.today(), &[come], &request)
        .unwrap();
    let mut gone = signed("tập huấn");
    gone.paper.drafter = "NVA".into();
    gone.unit = Some("KT".into());
    gone.file_copy = "VT, lưu kho 2".into();
    gone.signed_on = Some(day(2026, 11, 22));
    gone.dispatched_on = Some(day(2026, 11, 23));
    gone.original = Original::DienTu;
    office.number(&mut register, &gone).unwrap();

    let none = ListFilter::default;
    let only = |filter: ListFilter| {
        let list = register.open_list(&filter, Sort::NEWEST_FIRST).unwrap();
        let rows = register.list_rows(&list, 0, list.count()).unwrap();
        let subjects: Vec<String> = rows.into_iter().map(|row| row.subject).collect();
        subjects.join(", ")
    };
    for (field, typed, told) in [
        (TextField::Position, "giam doc", "dự toán"),
        (TextField::Language, "anh", "dự toán"),
        (TextField::OutsideCode, "h49", "dự toán"),
        (TextField::Directions, "thuc dia", "dự toán"),
        (TextField::Directions, "pho chu tich", "dự toán"),
        (TextField::Drafter, "nva", "tập huấn"),
        (TextField::Unit, "kinh te", "tập huấn"),
        (TextField::Unit, "kt", "tập huấn"),
        (TextField::FileCopy, "kho", "tập huấn"),
        (TextField::CaseFile, "tccb", ""),
    ] {
        let words = typed.to_owned();
        let filter = ListFilter {
            texts: vec![FieldWords { field, words }],
            ..none()
        };
        assert_eq!(only(filter), told, "{field:?} {typed}");
    }
    let on = |day| Span {
        from: Some(day),
        to: Some(day),
    };
    for (filter, told) in [
        (
            ListFilter {
                due: on(day(2026, 12, 1)),
                ..none()
            },
            "dự toán",
        ),
        (
            ListFilter {
                due: on(day(2026, 12, 9)),
                ..none()
            },
            "",
        ),
        (
            ListFilter {
                reply_by: on(day(2026, 12, 5)),
                ..none()
            },
            "dự toán",
        ),
        (
            ListFilter {
                signed: on(day(2026, 11, 22)),
                ..none()
            },
            "tập huấn",
        ),
        (
            ListFilter {
                dispatched: on(day(2026, 11, 23)),
                ..none()
            },
            "tập huấn",
        ),
        (
            ListFilter {
                original: Some(Original::DienTu),
                ..none()
            },
            "tập huấn",
        ),
        (
            ListFilter {
                channel: Some(Channel::Zalo),
                ..none()
            },
            "dự toán",
        ),
        (
            ListFilter {
                value: Some(Value::BanChup),
                ..none()
            },
            "dự toán",
        ),
    ] {
        assert_eq!(only(filter.clone()), told, "{filter:?}");
    }
}
