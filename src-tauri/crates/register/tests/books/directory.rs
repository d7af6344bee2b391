//! Danh bạ: names with a time, and the papers that are found by them.

use chrono::NaiveDate;
use document::directory::AgencyKind;
use document::entry::{Incoming, PaperDate};
use document::office::Direction;
use register::{
    AgencyFacts, AgencyId, AgencyQuery, EntryId, FieldWords, GroupFacts, ListFilter, MissingFact,
    Mode, PapersOf, Register, RegisterError, SearchRequest, Sort, Succeeded, Succession,
    SuccessionAct, TextField, ToImport, UsualField, UsualOrder, UsualQuery, Validity,
};

use crate::office::{Office, day, letter, signed};

fn body(name: &str, abbreviation: &str) -> AgencyFacts {
    AgencyFacts {
        name: name.into(),
        abbreviation: abbreviation.into(),
        ..AgencyFacts::default()
    }
}

fn add(office: &Office, register: &mut Register, name: &str, abbreviation: &str) -> AgencyId {
    let facts = body(name, abbreviation);
    register.add_agency(&office.today(), &facts).unwrap().value
}

fn from(author: &str, subject: &str, dated: NaiveDate) -> Incoming {
    let mut facts = letter("5", "VP", subject);
    facts.paper.agency = author.into();
    facts.paper.date = PaperDate::Day(dated);
    facts
}

fn receive(office: &Office, register: &mut Register, facts: &Incoming) -> EntryId {
    office.receive(register, facts).unwrap().entry
}

fn typed(register: &Register, typed: &str) -> Vec<String> {
    let query = AgencyQuery {
        typed,
        kind: None,
        on: day(2026, 11, 23),
        limit: 20,
    };
    let found = register.find_agencies(&query).unwrap();
    found.into_iter().map(|agency| agency.facts.name).collect()
}

fn linked(office: &Office, entry: EntryId) -> Option<i64> {
    let database = rusqlite::Connection::open(office.path().join("office.db")).unwrap();
    database
        .query_row(
            "SELECT agency FROM document JOIN entry ON entry.document = document.id
             WHERE entry.id = ?1",
            [entry],
            |row| row.get(0),
        )
        .unwrap()
}

fn papers(register: &Register, agency: AgencyId) -> Vec<String> {
    let wanted = PapersOf {
        agency,
        direction: Some(Direction::Incoming),
        year: Some(2026),
    };
    let list = register.papers_of(&wanted, Sort::BOOK).unwrap();
    let rows = register.list_rows(&list, 0, 50).unwrap();
    rows.into_iter().map(|row| row.subject).collect()
}

#[test]
fn a_body_is_found_by_the_beginnings_of_its_words() {
    let office = Office::new();
    let mut register = office.open();
    add(&office, &mut register, "Sở Tài chính tỉnh An Sơn", "STC");
    let health = add(&office, &mut register, "Sở Y tế tỉnh An Sơn", "SYT");
    add(&office, &mut register, "Công ty Điện lực Stcom", "");
    assert_eq!(typed(&register, "so tai"), ["Sở Tài chính tỉnh An Sơn"]);
    assert_eq!(typed(&register, "an ta"), ["Sở Tài chính tỉnh An Sơn"]);
    // The abbreviation comes before the words of other names.
    assert_eq!(
        typed(&register, "stc"),
        ["Sở Tài chính tỉnh An Sơn", "Công ty Điện lực Stcom"]
    );
    assert_eq!(typed(&register, "Sở"), typed(&register, "so"));
    let longer = add(&office, &mut register, "Trung tâm Sát hạch", "STCA");
    register
        .favour_agency(&office.today(), longer, true)
        .unwrap();
    assert_eq!(typed(&register, "stc")[0], "Sở Tài chính tỉnh An Sơn");
    register
        .favour_agency(&office.today(), longer, false)
        .unwrap();
    assert_eq!(typed(&register, "o tai"), Vec::<String>::new());
    assert_eq!(typed(&register, "100%"), Vec::<String>::new());
    register
        .favour_agency(&office.today(), health, true)
        .unwrap();
    assert_eq!(typed(&register, "")[0], "Sở Y tế tỉnh An Sơn");
    assert_eq!(typed(&register, "an")[0], "Sở Y tế tỉnh An Sơn");
}

#[test]
fn near_doubles_are_shown_before_one_is_entered() {
    let office = Office::new();
    let mut register = office.open();
    add(
        &office,
        &mut register,
        "Uỷ ban nhân dân xã Đông Sơn",
        "UBND",
    );
    add(&office, &mut register, "Bộ Y tế", "BYT");
    let near = |name: &str, abbreviation: &str| -> Vec<String> {
        let near = register.near_agencies(name, abbreviation).unwrap();
        near.into_iter().map(|agency| agency.facts.name).collect()
    };
    assert_eq!(
        near("UBND xã Đông Sơn", ""),
        ["Uỷ ban nhân dân xã Đông Sơn"]
    );
    assert_eq!(near("BYT", ""), ["Bộ Y tế"]);
    assert_eq!(near("UBND xã Đông Lâm", ""), Vec::<String>::new());
}

#[test]
fn papers_are_linked_by_name_and_an_old_name_draws_no_complaint() {
    let office = Office::new();
    let mut register = office.open();
    let before = receive(
        &office,
        &mut register,
        &from("Sở Tài chính", "trước danh bạ", day(2026, 11, 20)),
    );
    let mut facts = body("Bộ Kế hoạch và Đầu tư", "BKHĐT");
    facts.validity.to = Some(day(2025, 2, 28));
    let old = register.add_agency(&office.today(), &facts).unwrap().value;
    let entry = receive(
        &office,
        &mut register,
        &from("bộ kế hoạch và đầu tư", "đầu tư", day(2026, 11, 1)),
    );
    assert_eq!(linked(&office, entry), Some(old.0));
    assert_eq!(linked(&office, before), None);
    // By the link where the spelling differs, by the name where there is no link.
    assert_eq!(papers(&register, old), ["đầu tư"]);
    let finance = add(&office, &mut register, "Sở Tài chính", "STC");
    assert_eq!(papers(&register, finance), ["trước danh bạ"]);

    // Two communes of one name: only the day can tell, and here it cannot.
    let one = add(&office, &mut register, "UBND xã Tân Lập", "");
    add(&office, &mut register, "UBND xã Tân Lập", "");
    let unsure = from("UBND xã Tân Lập", "giáp ranh", day(2026, 11, 2));
    let entry = receive(&office, &mut register, &unsure);
    assert_eq!(linked(&office, entry), None);
    let mut ended = register.agency(one).unwrap().facts;
    ended.validity.to = Some(day(2025, 6, 30));
    register
        .correct_agency(&office.today(), one, &ended)
        .unwrap();
    let entry = receive(&office, &mut register, &unsure);
    assert_eq!(linked(&office, entry), Some(one.0 + 1));
    let past = from("UBND xã Tân Lập", "hồ sơ cũ", day(2025, 5, 2));
    let entry = receive(&office, &mut register, &past);
    assert_eq!(linked(&office, entry), None, "both were valid then");
}

#[test]
fn the_old_and_the_new_name_find_the_papers_of_both() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let environment = add(
        &office,
        &mut register,
        "Bộ Tài nguyên và Môi trường",
        "BTNMT",
    );
    let farming = add(
        &office,
        &mut register,
        "Bộ Nông nghiệp và Phát triển nông thôn",
        "BNNPTNT",
    );
    let both = add(
        &office,
        &mut register,
        "Bộ Nông nghiệp và Môi trường",
        "BNNMT",
    );
    for (author, subject) in [
        ("Bộ Tài nguyên và Môi trường", "đất đai"),
        ("Bộ Nông nghiệp và Phát triển nông thôn", "thủy lợi"),
        ("Bộ Nông nghiệp và Môi trường", "rừng"),
    ] {
        receive(
            &office,
            &mut register,
            &from(author, subject, day(2026, 11, 3)),
        );
    }
    let join = Succession::Merged {
        ended: &[environment, farming],
        into: both,
    };
    register
        .succeed_agencies(&act, join, day(2025, 3, 1))
        .unwrap();
    let ended = register.agency(environment).unwrap();
    assert_eq!(ended.facts.validity.to, Some(day(2025, 2, 28)));
    assert!(!ended.is_double());
    let merged = |agency| Succeeded {
        agency,
        day: Some(day(2025, 3, 1)),
        act: SuccessionAct::Merged,
    };
    assert_eq!(ended.successors, [merged(both)]);
    let roots = register.agency(both).unwrap().predecessors;
    assert_eq!(roots, [merged(environment), merged(farming)]);
    assert_eq!(papers(&register, both), ["đất đai", "thủy lợi", "rừng"]);
    // The other root is no part of its line.
    assert_eq!(papers(&register, environment), ["đất đai", "rừng"]);
    assert_eq!(typed(&register, "bo tai"), ["Bộ Tài nguyên và Môi trường"]);

    let words = |words: &str| -> Vec<String> {
        let request = SearchRequest {
            words,
            year: None,
            direction: None,
            limit: 50,
        };
        let found = register.search(&request).unwrap();
        found.into_iter().map(|found| found.row.subject).collect()
    };
    assert_eq!(words("bo tai nguyen va moi truong"), ["rừng", "đất đai"]);
    assert_eq!(
        words("Bộ Nông nghiệp và Môi trường"),
        ["rừng", "thủy lợi", "đất đai"]
    );
    assert_eq!(words("nông nghiệp môi trường"), ["rừng"]);

    let listed = |filter: ListFilter| -> Vec<String> {
        let list = register.open_list(&filter, Sort::BOOK).unwrap();
        let rows = register.list_rows(&list, 0, list.count()).unwrap();
        rows.into_iter().map(|row| row.subject).collect()
    };
    let old_name = "Bộ Tài nguyên và Môi trường";
    let author = FieldWords {
        field: TextField::Author,
        words: old_name.into(),
    };
    for filter in [
        ListFilter {
            words: old_name.into(),
            ..ListFilter::default()
        },
        ListFilter {
            texts: vec![author],
            ..ListFilter::default()
        },
    ] {
        assert_eq!(listed(filter), ["đất đai", "rừng"]);
    }

    // Nothing takes over from what comes behind it on the same day.
    let back = Succession::Renamed {
        ended: both,
        successor: environment,
    };
    assert!(matches!(
        register.succeed_agencies(&act, back, day(2025, 3, 1)),
        Err(RegisterError::AgencyCircle { .. })
    ));
    register.undo_succession(&act, environment).unwrap();
    assert_eq!(papers(&register, both), ["thủy lợi", "rừng"]);
    assert_eq!(papers(&register, environment), ["đất đai"]);
}

#[test]
fn a_renamed_and_a_divided_body_keep_their_lines() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let old = add(&office, &mut register, "UBND xã Đông", "");
    let one = add(&office, &mut register, "UBND xã Đông Bắc", "");
    let two = add(&office, &mut register, "UBND xã Đông Nam", "");
    let divided = Succession::Divided {
        ended: old,
        successors: &[one, two],
    };
    register
        .succeed_agencies(&act, divided, day(2025, 7, 1))
        .unwrap();
    let line = |register: &Register, id| -> Vec<AgencyId> {
        let line = register.line_of(id).unwrap();
        line.into_iter().map(|agency| agency.id).collect()
    };
    assert_eq!(line(&register, old), [old, one, two]);
    assert_eq!(line(&register, one), [old, one]);

    let names = [
        "UBND xã Đông".into(),
        "UBND xã Đông Bắc".into(),
        "Như trên".into(),
    ];
    let ended = register.ended_names(&names, day(2026, 11, 23)).unwrap();
    assert_eq!(ended.len(), 1);
    assert_eq!(ended[0].name, "UBND xã Đông");
    assert_eq!(ended[0].ended_on, day(2025, 6, 30));
    assert_eq!(
        ended[0].successors,
        ["UBND xã Đông Bắc", "UBND xã Đông Nam"]
    );
    assert_eq!(register.ended_names(&names, day(2025, 6, 30)).unwrap(), []);
    assert!(matches!(
        register.succeed_agencies(&act, divided, day(2025, 7, 1)),
        Err(RegisterError::AgencyCircle { .. })
    ));
    let other = add(&office, &mut register, "UBND xã Tây", "");
    // A part of a divided body may take over from another one too.
    let second_root = Succession::Replaced {
        ended: other,
        successor: one,
    };
    register
        .succeed_agencies(&act, second_root, day(2025, 9, 1))
        .unwrap();
    assert_eq!(line(&register, one), [old, one, other]);
    assert_eq!(line(&register, two), [old, two]);
    let began = register.agency(one).unwrap().facts.validity.from;
    assert_eq!(began, Some(day(2025, 7, 1)));

    // Taken back, the divided body goes on; who has another root keeps his beginning.
    register.undo_succession(&act, old).unwrap();
    assert_eq!(line(&register, one), [one, other]);
    let from = |id| register.agency(id).unwrap().facts.validity.from;
    assert_eq!((from(one), from(two)), (Some(day(2025, 7, 1)), None));
    assert_eq!(register.agency(old).unwrap().facts.validity.to, None);
}

#[test]
fn a_body_that_takes_others_in_is_no_younger_for_it() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let [there, ended] =
        ["Sở Nội vụ", "Sở Lao động"].map(|name| add(&office, &mut register, name, ""));
    let joined = Succession::Merged {
        ended: &[ended],
        into: there,
    };
    register
        .succeed_agencies(&act, joined, day(2025, 3, 1))
        .unwrap();
    let from = register.agency(there).unwrap().facts.validity.from;
    assert_eq!(from, None, "nobody noted since when it is there");
}

#[test]
fn a_body_that_was_divided_is_joined_together_again() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let [whole, one, two] =
        ["Sở chung", "Sở Một", "Sở Hai"].map(|name| add(&office, &mut register, name, ""));
    let divided = Succession::Divided {
        ended: whole,
        successors: &[one, two],
    };
    let joined = Succession::Merged {
        ended: &[one, two],
        into: whole,
    };
    register
        .succeed_agencies(&act, divided, day(2021, 3, 1))
        .unwrap();
    // Not before it was divided, nor on the very day.
    for early in [day(2020, 3, 1), day(2021, 3, 1)] {
        assert!(matches!(
            register.succeed_agencies(&act, joined, early),
            Err(RegisterError::AgencyCircle { .. })
        ));
    }
    register
        .succeed_agencies(&act, joined, day(2025, 3, 1))
        .unwrap();
    let end = |register: &Register, id| register.agency(id).unwrap().facts.validity.to;
    assert_eq!(end(&register, whole), None, "it is there again");
    assert_eq!(end(&register, one), Some(day(2025, 2, 28)));
    let line = |register: &Register, id| -> Vec<AgencyId> {
        let line = register.line_of(id).unwrap();
        line.into_iter().map(|agency| agency.id).collect()
    };
    assert_eq!(line(&register, whole), [whole, one, two]);
    // What comes of the whole later is none of its other part.
    assert_eq!(line(&register, one), [whole, one]);
    let names = ["Sở chung".to_owned()];
    assert_eq!(register.ended_names(&names, day(2025, 3, 1)).unwrap(), []);
    assert!(matches!(
        register.succeed_agencies(&act, joined, day(2026, 3, 1)),
        Err(RegisterError::AgencyCircle { .. })
    ));

    // Divided once more; each ending is taken back by itself.
    register
        .succeed_agencies(&act, divided, day(2026, 3, 1))
        .unwrap();
    assert_eq!(end(&register, whole), Some(day(2026, 2, 28)));
    register.undo_succession(&act, whole).unwrap();
    assert_eq!(end(&register, whole), None);
    assert_eq!(line(&register, two), [whole, two]);
    register.undo_succession(&act, one).unwrap();
    assert_eq!(end(&register, whole), None, "the other part is in it still");
    register.undo_succession(&act, two).unwrap();
    assert_eq!(end(&register, whole), Some(day(2021, 2, 28)));
    assert_eq!(end(&register, two), None);
}

#[test]
fn doubles_are_one_body_and_can_be_parted() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let real = add(&office, &mut register, "Sở Tài chính tỉnh An Sơn", "STC");
    let double = add(&office, &mut register, "Sở Tài chánh", "");
    let written = from("Sở Tài chánh", "quyết toán", day(2026, 11, 4));
    let entry = receive(&office, &mut register, &written);
    register.merge_agencies(&act, double, real).unwrap();
    assert_eq!(
        typed(&register, "so tai chanh"),
        ["Sở Tài chính tỉnh An Sơn"]
    );
    assert_eq!(papers(&register, real), ["quyết toán"]);
    assert_eq!(register.entry(entry).unwrap().row.author, "Sở Tài chánh");
    let later = receive(&office, &mut register, &written);
    assert_eq!(linked(&office, later), Some(real.0));
    assert!(matches!(
        register.merge_agencies(&act, real, double),
        Err(RegisterError::AgencyCircle { .. })
    ));
    // It stays in the directory, to be parted again.
    let doubles = |register: &Register| {
        let all = register.agencies().unwrap();
        all.iter()
            .map(register::Agency::is_double)
            .collect::<Vec<_>>()
    };
    assert_eq!(doubles(&register), [true, false]);
    register.part_agencies(&act, double).unwrap();
    assert_eq!(doubles(&register), [false, false]);
    assert_eq!(typed(&register, "so tai chanh"), ["Sở Tài chánh"]);
}

#[test]
fn the_doubles_of_every_body_of_a_line_are_in_it() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let [old, old_double, new, new_double] = ["Cũ", "Cũ viết sai", "Mới", "Mới viết sai"]
        .map(|name| add(&office, &mut register, name, ""));
    let renamed = Succession::Renamed {
        ended: old,
        successor: new,
    };
    register
        .succeed_agencies(&act, renamed, day(2026, 7, 1))
        .unwrap();
    register.merge_agencies(&act, old_double, old).unwrap();
    register.merge_agencies(&act, new_double, new).unwrap();
    for one in [old, old_double, new, new_double] {
        let line = register.line_of(one).unwrap();
        assert_eq!(line.len(), 4, "{one:?}");
    }
}

#[test]
fn facts_of_a_body_are_kept_as_they_are_and_wrong_ones_refused() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let parent = add(&office, &mut register, "UBND tỉnh An Sơn", "UBND");
    let mut facts = AgencyFacts {
        kind: AgencyKind::MassOrganisation,
        code: "000.00.15.H56".into(),
        place: "An Sơn".into(),
        address: "Số 1 đường Hòa Bình".into(),
        head: vec!["HỘI NÔNG DÂN VIỆT NAM".into(), "TỈNH AN SƠN".into()],
        parent: Some(parent),
        ..body("Hội Nông dân tỉnh An Sơn", "HND")
    };
    let id = register.add_agency(&act, &facts).unwrap().value;
    assert_eq!(register.agency(id).unwrap().facts, facts);
    facts.code = "H49.64.33".into();
    register.correct_agency(&act, id, &facts).unwrap();
    assert_eq!(register.agency(id).unwrap().facts, facts);
    // The journal knows what it was.
    let verified = register.verify(&mut register::Progress::unwatched());
    assert_eq!(verified.unwrap().faults, []);

    let wrong = AgencyFacts {
        parent: Some(id),
        ..body("UBND tỉnh An Sơn", "UBND")
    };
    assert!(matches!(
        register.correct_agency(&act, parent, &wrong),
        Err(RegisterError::AgencyCircle { .. })
    ));
    assert!(matches!(
        register.add_agency(&act, &body(" - ", "")),
        Err(RegisterError::FactMissing {
            fact: MissingFact::Name
        })
    ));
    let reversed = AgencyFacts {
        validity: Validity {
            from: Some(day(2026, 2, 1)),
            to: Some(day(2026, 1, 1)),
        },
        ..body("Hội", "")
    };
    assert!(matches!(
        register.add_agency(&act, &reversed),
        Err(RegisterError::ValidityReversed)
    ));
    let listed = |name: &str, valid_to, joined: Option<&str>| {
        let mut facts = body(name, "");
        facts.validity.to = valid_to;
        ToImport {
            facts,
            joined: joined.map(str::to_owned),
        }
    };
    let list = [
        listed("HỘI NÔNG DÂN TỈNH AN SƠN", None, None),
        listed("Bộ Nội vụ", None, None),
        listed("Bộ Lao động", Some(day(2025, 2, 28)), Some("Bộ Nội vụ")),
    ];
    assert_eq!(register.import_agencies(&act, &list).unwrap().value, 2);
    let labour = register.near_agencies("Bộ Lao động", "").unwrap()[0].id;
    assert_eq!(register.line_of(labour).unwrap().len(), 2);
    let again = register.import_agencies(&act, &list).unwrap();
    assert_eq!((again.value, again.changes.action), (0, None));
}

fn facts(bodies: u32, members: &[AgencyId]) -> GroupFacts<'_> {
    GroupFacts {
        name: "UBND các xã, phường",
        bodies,
        members,
    }
}

#[test]
fn a_group_expands_to_its_members_and_counts_all_it_means() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let one = add(&office, &mut register, "UBND xã Một", "");
    let two = add(&office, &mut register, "UBND xã Hai", "");
    let group = register.add_group(&act, &facts(96, &[one])).unwrap().value;
    register
        .correct_group(&act, group, &facts(97, &[two, one, two]))
        .unwrap();
    let found = register.group(group).unwrap();
    assert_eq!((found.bodies, found.members.len()), (97, 2));
    assert!(matches!(
        register.correct_group(&act, group, &facts(1, &[one, two])),
        Err(RegisterError::GroupTooSmall {
            bodies: 1,
            members: 2
        })
    ));
    assert!(matches!(
        register.add_group(&act, &facts(3, &[])),
        Err(RegisterError::NameTaken { .. })
    ));
    register.remove_group(&act, group).unwrap();
    assert_eq!(register.groups().unwrap(), []);
}

#[test]
fn names_stand_in_the_order_of_a_vietnamese_dictionary() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let sorted = ["Ba Tơ", "Bà Rịa", "Công an", "Dũng", "Đảng ủy", "Đặng"];
    for name in sorted.iter().rev() {
        add(&office, &mut register, name, "");
        let group = GroupFacts {
            name,
            bodies: 1,
            members: &[],
        };
        register.add_group(&act, &group).unwrap();
    }
    let agencies = register.agencies().unwrap().into_iter();
    let agencies: Vec<String> = agencies.map(|one| one.facts.name).collect();
    assert_eq!(agencies, sorted);
    let groups = register.groups().unwrap().into_iter();
    let groups: Vec<String> = groups.map(|one| one.name).collect();
    assert_eq!(groups, sorted);
    register.add_own_words(&act, "Đặng Đảng Dũng").unwrap();
    assert_eq!(register.own_words().unwrap(), ["Dũng", "Đảng", "Đặng"]);
    assert_eq!(typed(&register, "b"), ["Ba Tơ", "Bà Rịa"]);
    assert_eq!(typed(&register, "d"), ["Dũng", "Đảng ủy", "Đặng"]);
}

#[test]
fn usual_values_come_from_the_books() {
    let office = Office::new();
    let mut register = office.open();
    for (author, subject, arrived) in [
        ("Sở Y tế", "a", 20),
        ("Sở Y tế", "b", 21),
        ("Bộ Y tế", "c", 23),
    ] {
        let facts = Incoming {
            arrived_on: Some(day(2026, 11, arrived)),
            assignee: "Văn phòng".into(),
            ..from(author, subject, day(2026, 11, 1))
        };
        receive(&office, &mut register, &facts);
    }
    office.number(&mut register, &signed("phúc đáp")).unwrap();
    let usual = |field, order, since| -> Vec<(String, u32)> {
        let query = UsualQuery {
            field,
            order,
            since,
            limit: 10,
        };
        let usual = register.usual(&query).unwrap();
        usual.into_iter().map(|one| (one.text, one.uses)).collect()
    };
    let year = day(2026, 1, 1);
    let pair = |text: &str, uses| (text.to_owned(), uses);
    assert_eq!(
        usual(UsualField::Author, UsualOrder::MostUsed, year),
        [pair("Sở Y tế", 2), pair("Bộ Y tế", 1)]
    );
    assert_eq!(
        usual(UsualField::Author, UsualOrder::Recent, year),
        [pair("Bộ Y tế", 1), pair("Sở Y tế", 2)]
    );
    assert_eq!(
        usual(UsualField::Assignee, UsualOrder::Recent, year),
        [pair("Văn phòng", 3)]
    );
    assert_eq!(
        usual(UsualField::Recipient, UsualOrder::MostUsed, year),
        [pair("Như trên", 1), pair("Phòng Kinh tế", 1)]
    );
    assert_eq!(
        usual(UsualField::Author, UsualOrder::Recent, day(2026, 11, 24)),
        []
    );
}

#[test]
fn nothing_is_written_by_a_reader() {
    let office = Office::new();
    let mut reader = Register::open(office.path(), Mode::ReadOnly).unwrap();
    assert!(matches!(
        reader.add_agency(&office.today(), &body("Bộ Y tế", "BYT")),
        Err(RegisterError::ReadOnly)
    ));
}
