//! Papers found by what stands in their files.

use register::{
    AttachmentRole, EntryId, FileSource, FileWords, ListFilter, Met, NewFile, Progress, Register,
    SearchRequest, Sort, SortBy,
};

use crate::office::{Office, letter, signed};

fn file(name: &str, bytes: &[u8]) -> NewFile {
    NewFile {
        name: name.into(),
        role: AttachmentRole::Scan,
        main: true,
        source: FileSource::Bytes(bytes.to_vec()),
    }
}

fn attach(office: &Office, register: &mut Register, entry: EntryId, bytes: &[u8]) {
    let files = [file("van-ban.pdf", bytes)];
    register.attach(&office.today(), entry, &files).unwrap();
}

/// Reads what waits, as if every file were plain text.
fn read_all(office: &Office, register: &mut Register) {
    let act = office.today();
    while let Some(unread) = register.begin_file(&act).unwrap() {
        let text = std::fs::read_to_string(&unread.path).unwrap();
        let words = FileWords::Read(text);
        register.note_file_words(&act, &unread, &words).unwrap();
    }
}

fn found(register: &Register, words: &str) -> Vec<(EntryId, Met)> {
    let request = SearchRequest {
        words,
        year: Some(2026),
        direction: None,
        limit: 2,
    };
    let found = register.search(&request).unwrap();
    found
        .into_iter()
        .map(|found| (found.row.entry, found.met))
        .collect()
}

#[test]
fn a_paper_is_found_by_the_words_of_its_files_behind_those_of_the_lines() {
    let office = Office::new();
    let mut register = office.open();
    let received = |register: &mut Register, subject| {
        let facts = letter("20", "STC-QLNS", subject);
        office.receive(register, &facts).unwrap().entry
    };
    let by_subject = received(&mut register, "rà soát quỹ đất");
    let by_file = received(&mut register, "triển khai nghị quyết");
    attach(
        &office,
        &mut register,
        by_file,
        "Quỹ đất ở thôn Trung".as_bytes(),
    );
    assert_eq!(found(&register, "thôn trung"), []);
    assert_eq!(register.unread_files().unwrap(), 1);
    let head = register.journal_head().unwrap();
    read_all(&office, &mut register);
    assert_eq!(
        register.journal_head().unwrap(),
        head,
        "words are no action"
    );
    assert_eq!(register.unread_files().unwrap(), 0);

    for words in ["thôn trung", "thon tr", "THÔN quy dat"] {
        assert_eq!(found(&register, words), [(by_file, Met::InFile)], "{words}");
    }
    let both = [(by_subject, Met::Exact), (by_file, Met::InFile)];
    assert_eq!(found(&register, "quỹ đất"), both);
    let both = [(by_subject, Met::Folded), (by_file, Met::InFile)];
    assert_eq!(found(&register, "quy dat"), both);
    // Found twice in one paper, it is one paper; and no more are told than were asked for.
    attach(
        &office,
        &mut register,
        by_file,
        "Quỹ đất, phụ lục".as_bytes(),
    );
    attach(
        &office,
        &mut register,
        by_subject,
        "Quỹ đất, biểu".as_bytes(),
    );
    read_all(&office, &mut register);
    assert_eq!(found(&register, "quy dat"), both);

    let filter = ListFilter {
        words: "thon trung".into(),
        ..ListFilter::default()
    };
    let sort = Sort {
        by: SortBy::Number,
        descending: false,
    };
    let list = register.open_list(&filter, sort).unwrap();
    assert_eq!(list.count(), 1);

    let gone = register.attachments(by_file).unwrap();
    for file in gone {
        register.detach(&office.today(), file.id).unwrap();
    }
    assert_eq!(found(&register, "thôn trung"), []);
}

#[test]
fn one_file_at_two_papers_is_read_once_and_finds_both() {
    let office = Office::new();
    let mut register = office.open();
    let first = office.number(&mut register, &signed("nâng lương")).unwrap();
    let second = office
        .number(&mut register, &signed("khen thưởng"))
        .unwrap();
    attach(&office, &mut register, first.entry, b"danh sach chung");
    read_all(&office, &mut register);
    attach(&office, &mut register, second.entry, b"danh sach chung");
    assert_eq!(register.unread_files().unwrap(), 0);
    assert_eq!(found(&register, "danh sach chung").len(), 2);
}

#[test]
fn a_file_that_never_comes_to_an_end_is_given_up() {
    let office = Office::new();
    let mut register = office.open();
    let entry = office.number(&mut register, &signed("nâng lương")).unwrap();
    attach(&office, &mut register, entry.entry, b"it ends the program");
    let act = office.today();
    let first = register.begin_file(&act).unwrap();
    assert!(first.is_some());
    assert_eq!(register.begin_file(&act).unwrap(), first, "once more");
    assert_eq!(register.begin_file(&act).unwrap(), None);
    assert_eq!(register.unread_files().unwrap(), 0);
}

#[test]
fn a_file_without_words_is_not_read_again() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let entry = office.number(&mut register, &signed("nâng lương")).unwrap();
    for (bytes, words) in [
        (&b"a"[..], FileWords::Foreign),
        (b"b", FileWords::Locked),
        (b"c", FileWords::Damaged),
        (b"d", FileWords::TooMuch),
        (b"e", FileWords::Read(String::new())),
    ] {
        attach(&office, &mut register, entry.entry, bytes);
        let unread = register.begin_file(&act).unwrap().unwrap();
        register.note_file_words(&act, &unread, &words).unwrap();
        assert_eq!(register.unread_files().unwrap(), 0, "{words:?}");
    }
    let faults = register.verify(&mut Progress::unwatched()).unwrap();
    assert_eq!(faults.faults, []);
}
