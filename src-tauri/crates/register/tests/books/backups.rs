//! Copies prove themselves, and an office comes back out of them whole.

use std::fs;
use std::ops::ControlFlow;

use crate::office::{Office, letter, signed};
use register::{
    AttachmentRole, EntryId, Fault, FileSource, JournalFault, Mode, NewFile, Noun, NumberChoice,
    NumberRequest, Progress, ReceiveRequest, Register, RegisterError, SearchRequest, restore,
};
use rusqlite::Connection;

fn scan(bytes: &[u8]) -> NewFile {
    NewFile {
        name: "Bản quét.PDF".into(),
        role: AttachmentRole::Scan,
        main: true,
        source: FileSource::Bytes(bytes.to_vec()),
    }
}

/// An office with one paper in each book, both with the same scan.
fn office_with_scans() -> (Office, Register) {
    let office = Office::new();
    let mut register = office.open();
    let facts = letter("12", "STC-NS", "dự toán ngân sách");
    let request = ReceiveRequest {
        facts: &facts,
        files: &[scan(b"%PDF scan")],
    };
    register.receive(&office.today(), &request).unwrap();
    let facts = signed("họp giao ban");
    let request = NumberRequest {
        choice: NumberChoice::Next,
        facts: &facts,
        files: &[scan(b"%PDF scan")],
    };
    register.number_signed(&office.today(), &request).unwrap();
    (office, register)
}

#[test]
fn the_same_file_is_stored_once() {
    let (office, register) = office_with_scans();
    assert_eq!(
        register.verify(&mut Progress::unwatched()).unwrap().files,
        1
    );
    let shelves = fs::read_dir(office.path().join("attachments")).unwrap();
    assert_eq!(shelves.count(), 1);
}

#[test]
fn an_office_restored_from_its_backup_is_the_same_office() {
    let (office, register) = office_with_scans();
    let carried = tempfile::tempdir().unwrap();
    let file = carried.path().join("office.vanthu-backup");
    let report = register
        .backup_to(&office.today(), &file, &mut Progress::unwatched())
        .unwrap();
    assert_eq!((report.entries, report.files), (2, 1));
    let home = carried.path().join("elsewhere/office");
    restore(&file, &home).unwrap();
    let mut restored = Register::open(&home, Mode::Window).unwrap();
    assert_eq!(
        restored.journal_head().unwrap(),
        register.journal_head().unwrap()
    );
    let verified = restored.verify(&mut Progress::unwatched()).unwrap();
    assert_eq!(verified.faults, []);
    let request = SearchRequest {
        words: "du toan",
        year: None,
        direction: None,
        limit: 10,
    };
    let found = restored.search(&request).unwrap();
    let page = &restored.attachments(found[0].row.entry).unwrap()[0];
    assert_eq!(fs::read(&page.path).unwrap(), b"%PDF scan");
    assert_eq!(page.name, "Bản quét.PDF");
    // Numbers go on where they were.
    let next = office.receive(&mut restored, &letter("1", "X", "tiếp"));
    assert_eq!(next.unwrap().number.value, 413);
}

#[test]
fn a_backup_replaces_an_older_backup_and_nothing_else() {
    let (office, register) = office_with_scans();
    let carried = tempfile::tempdir().unwrap();
    let place = |name: &str| carried.path().join(name);
    let back_up = |file: &std::path::Path| {
        register.backup_to(&office.today(), file, &mut Progress::unwatched())
    };
    let listing = || {
        let files = fs::read_dir(carried.path()).unwrap();
        files
            .map(|file| file.unwrap().file_name())
            .collect::<Vec<_>>()
    };

    for name in ["so", "so.zip", ".vanthu-backup"] {
        let refused = back_up(&place(name));
        assert!(matches!(refused, Err(RegisterError::BackupName { .. })));
    }
    let refused = back_up(&place("khong-co/so.vanthu-backup"));
    assert!(
        matches!(&refused, Err(RegisterError::File { path, .. }) if path.ends_with("khong-co")),
        "{refused:?}"
    );
    assert_eq!(listing().len(), 0);

    let victim = place("du-thao.vanthu-backup");
    fs::write(&victim, "một bản thảo").unwrap();
    let refused = back_up(&victim);
    assert!(matches!(refused, Err(RegisterError::NotABackup { .. })));
    assert_eq!(fs::read_to_string(&victim).unwrap(), "một bản thảo");
    fs::create_dir(place("thu-muc.vanthu-backup")).unwrap();
    let refused = back_up(&place("thu-muc.vanthu-backup"));
    assert!(matches!(refused, Err(RegisterError::NotABackup { .. })));
    assert_eq!(listing().len(), 2);

    let file = place("so.vanthu-backup");
    back_up(&file).unwrap();
    fs::remove_file(&victim).unwrap();
    fs::copy(&file, &victim).unwrap();
    assert_eq!(back_up(&victim).unwrap().entries, 2);
    assert_eq!(listing().len(), 3);
}

#[test]
fn no_backup_is_written_into_the_office() {
    let (office, register) = office_with_scans();
    let books = fs::read(office.path().join("office.db")).unwrap();
    for name in [
        "so.vanthu-backup",
        "backups/../attachments/so.vanthu-backup",
    ] {
        let refused = register.backup_to(
            &office.today(),
            &office.path().join(name),
            &mut Progress::unwatched(),
        );
        assert!(
            matches!(refused, Err(RegisterError::BackupInOffice { .. })),
            "{refused:?}"
        );
    }
    let refused = register.backup_to(
        &office.today(),
        &office.path().join("office.db"),
        &mut Progress::unwatched(),
    );
    assert!(matches!(refused, Err(RegisterError::BackupName { .. })));
    assert_eq!(fs::read(office.path().join("office.db")).unwrap(), books);
}

#[test]
fn restoring_never_overwrites() {
    let (office, register) = office_with_scans();
    let carried = tempfile::tempdir().unwrap();
    let file = carried.path().join("office.vanthu-backup");
    register
        .backup_to(&office.today(), &file, &mut Progress::unwatched())
        .unwrap();
    let refused = restore(&file, office.path());
    assert!(matches!(refused, Err(RegisterError::OfficeExists { .. })));
}

#[test]
fn a_damaged_backup_is_refused_and_leaves_nothing() {
    let (office, register) = office_with_scans();
    let carried = tempfile::tempdir().unwrap();
    let file = carried.path().join("office.vanthu-backup");
    register
        .backup_to(&office.today(), &file, &mut Progress::unwatched())
        .unwrap();
    let mut bytes = fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0xFF;
    fs::write(&file, &bytes).unwrap();
    let home = carried.path().join("home");
    let refused = restore(&file, &home);
    assert!(matches!(refused, Err(RegisterError::BadBackup { .. })));
    fs::write(&file, &bytes[..middle]).unwrap();
    let refused = restore(&file, &home);
    assert!(matches!(refused, Err(RegisterError::BadBackup { .. })));
    assert_eq!(fs::read_dir(carried.path()).unwrap().count(), 1);
}

#[test]
fn every_day_has_one_copy_from_the_first_day() {
    let (office, register) = office_with_scans();
    let first = register.back_up_daily(&office.today()).unwrap().unwrap();
    assert!(first.file.ends_with("backups/2026-11-23.db"));
    assert_eq!((first.entries, first.missing.len()), (2, 0));
    assert_eq!(register.back_up_daily(&office.today()).unwrap(), None);
    let copy = Connection::open(&first.file).unwrap();
    let entries: i64 = copy
        .query_row("SELECT count(*) FROM entry", [], |row| row.get(0))
        .unwrap();
    assert_eq!(entries, 2);
    for day in 1..=31 {
        let act = office.act(&format!("2026-12-{day:02}T08:00:00+07:00"));
        register.back_up_daily(&act).unwrap().unwrap();
    }
    let kept = fs::read_dir(office.path().join("backups")).unwrap().count();
    assert_eq!(kept, 30);
}

#[test]
fn verify_finds_what_was_changed_past_the_program() {
    let (office, register) = office_with_scans();
    assert_eq!(
        register.verify(&mut Progress::unwatched()).unwrap().faults,
        []
    );
    let page = register.attachments(EntryId(1)).unwrap().remove(0);
    fs::write(&page.path, b"%PDF other").unwrap();
    assert_eq!(
        register.verify(&mut Progress::unwatched()).unwrap().faults,
        [Fault::FileAltered(page.path.clone())]
    );
    fs::remove_file(&page.path).unwrap();
    assert_eq!(
        register.verify(&mut Progress::unwatched()).unwrap().faults,
        [Fault::FileMissing(page.path.clone())]
    );
    let daily = register.back_up_daily(&office.today()).unwrap().unwrap();
    assert_eq!(daily.missing, [page.path]);
    let raw = Connection::open(office.path().join("office.db")).unwrap();
    // What was there says something else; what said nothing says something.
    for (noun, sql) in [
        (Noun::Document, "UPDATE document SET subject = 'khác'"),
        (Noun::Entry, "UPDATE entry SET note = 'thêm'"),
    ] {
        raw.execute(&format!("{sql} WHERE id = 1"), []).unwrap();
        let faults = register.verify(&mut Progress::unwatched()).unwrap().faults;
        let unlike = Fault::Unjournalled { noun, key: 1 };
        assert!(faults.contains(&unlike), "{faults:?}");
    }
}

#[test]
fn verify_finds_a_size_that_was_changed_past_the_program() {
    let (office, register) = office_with_scans();
    let faults = || register.verify(&mut Progress::unwatched()).unwrap().faults;
    let raw = Connection::open(office.path().join("office.db")).unwrap();
    let page = register.attachments(EntryId(1)).unwrap().remove(0);
    let file = page.path.file_stem().unwrap().to_str().unwrap();
    let altered = "UPDATE stored_file SET size = size + 1 WHERE sha256 = ?1";
    assert_eq!(raw.execute(altered, [file]).unwrap(), 1);
    assert_eq!(faults(), [Fault::SizeAltered(page.path.clone())]);
}

#[test]
fn verify_finds_words_that_were_changed_past_the_program() {
    let (office, register) = office_with_scans();
    let faults = || register.verify(&mut Progress::unwatched()).unwrap().faults;
    let raw = Connection::open(office.path().join("office.db")).unwrap();
    for (column, word) in [("exact", " lạ"), ("fold", " la")] {
        let added = format!("UPDATE search SET {column} = {column} || ?1 WHERE entry = 1");
        assert_eq!(raw.execute(&added, [word]).unwrap(), 1);
        assert_eq!(faults(), [Fault::WordsAltered(EntryId(1))]);
        let mended = format!("UPDATE search SET {column} = replace({column}, ?1, '')");
        raw.execute(&mended, [word]).unwrap();
        assert_eq!(faults(), []);
    }
}

#[test]
fn a_law_that_was_taken_out_of_the_file_is_missed() {
    let (office, register) = office_with_scans();
    let raw = Connection::open(office.path().join("office.db")).unwrap();
    let law = "entry_is_never_deleted";
    let says: String = raw
        .query_row(
            "SELECT sql FROM sqlite_schema WHERE name = ?1",
            [law],
            |row| row.get(0),
        )
        .unwrap();
    let tampered = format!("{says};").replace("'imported'", "'received'");
    let faults = || register.verify(&mut Progress::unwatched()).unwrap().faults;
    for sql in ["", tampered.as_str()] {
        raw.execute_batch(&format!("DROP TRIGGER {law}; {sql}"))
            .unwrap();
        assert_eq!(faults(), [Fault::LawAltered(law.into())], "{sql}");
        raw.execute_batch(&format!("DROP TRIGGER IF EXISTS {law}; {says};"))
            .unwrap();
        assert_eq!(faults(), []);
    }
    raw.execute_batch("CREATE TRIGGER own AFTER INSERT ON entry BEGIN SELECT 1; END;")
        .unwrap();
    assert_eq!(faults(), [Fault::LawAltered("own".into())]);
}

#[test]
fn a_journal_that_was_tampered_with_is_found() {
    let (office, register) = office_with_scans();
    let raw = Connection::open(office.path().join("office.db")).unwrap();
    raw.execute_batch(
        "PRAGMA foreign_keys = OFF; DROP TRIGGER journal_is_never_rewritten; DROP TRIGGER journal_is_never_shortened;
         DROP TRIGGER journal_changes_are_never_rewritten;
         DROP TRIGGER journal_changes_are_never_shortened;",
    )
    .unwrap();
    let fault = || register.verify_journal().unwrap();
    let tampered = |by: &str, sql: &str| {
        raw.execute_batch("SAVEPOINT tampering").unwrap();
        raw.execute_batch(sql).unwrap();
        raw.execute_batch("RELEASE tampering").unwrap();
        assert!(fault().is_some(), "{by} was not seen");
    };
    assert_eq!(fault(), None);
    raw.execute_batch("CREATE TABLE kept AS SELECT * FROM action; CREATE TABLE kept_change AS SELECT * FROM change").unwrap();
    let mend = "DELETE FROM change; DELETE FROM action;
                INSERT INTO action SELECT * FROM kept;
                INSERT INTO change SELECT * FROM kept_change";
    tampered(
        "another actor",
        "UPDATE action SET actor = 'X' WHERE id = 2",
    );
    raw.execute_batch(mend).unwrap();
    assert_eq!(fault(), None);
    tampered(
        "another change",
        "UPDATE change SET after = '{}' WHERE action = 2 AND ordinal = 1",
    );
    raw.execute_batch(mend).unwrap();
    tampered(
        "a missing action",
        "DELETE FROM change WHERE action = 2;
         DELETE FROM action WHERE id = 2",
    );
}

/// The tool belongs to the witnesses, which are installed on Linux only.
#[cfg(target_os = "linux")]
#[test]
fn the_sqlite_tool_opens_an_office_and_finds_it_whole() {
    let (office, register) = office_with_scans();
    drop(register);
    let ask = |sql: &str| {
        let answer = std::process::Command::new("sqlite3")
            .arg(office.path().join("office.db"))
            .arg(sql)
            .output()
            .expect("the sqlite3 tool is installed with the other witnesses");
        assert!(answer.status.success(), "{answer:?}");
        String::from_utf8(answer.stdout).unwrap()
    };
    assert_eq!(ask("PRAGMA integrity_check").trim(), "ok");
    assert_eq!(ask("PRAGMA foreign_key_check").trim(), "");
    let ledger = ask("SELECT direction, number, fate FROM number_ledger ORDER BY number");
    assert_eq!(ledger, "outgoing|30|issued\nincoming|412|received\n");
    let found = ask("SELECT count(*) FROM search_words WHERE search_words MATCH 'du AND toan'");
    assert_eq!(found.trim(), "1");
}

#[test]
fn a_backup_called_off_leaves_nothing_and_one_that_runs_reaches_its_end() {
    let (office, register) = office_with_scans();
    let carried = tempfile::tempdir().unwrap();
    let file = carried.path().join("office.vanthu-backup");
    let mut told = vec![];
    let mut watch = |done, whole| {
        told.push((done, whole));
        ControlFlow::Continue(())
    };
    register
        .backup_to(&office.today(), &file, &mut Progress::watched(&mut watch))
        .unwrap();
    let steps = told.len();
    assert!(steps >= 6, "{told:?}");
    assert!(told.is_sorted());
    let (done, whole) = told[steps - 1];
    // The database is read back with a manifest that was not counted, and copied as it shrank.
    assert_eq!(done, whole, "{told:?}");

    fs::remove_file(&file).unwrap();
    for last in 0..steps {
        let mut left = last;
        let mut watch = |_, _| match left {
            0 => ControlFlow::Break(()),
            _ => {
                left -= 1;
                ControlFlow::Continue(())
            }
        };
        let called_off =
            register.backup_to(&office.today(), &file, &mut Progress::watched(&mut watch));
        assert!(
            matches!(called_off, Err(RegisterError::CalledOff)),
            "{called_off:?}"
        );
        assert_eq!(fs::read_dir(carried.path()).unwrap().count(), 0);
    }
}

#[test]
fn a_verification_can_be_called_off() {
    let (_office, register) = office_with_scans();
    let mut watch = |_, _| ControlFlow::Break(());
    let called_off = register.verify(&mut Progress::watched(&mut watch));
    assert!(
        matches!(called_off, Err(RegisterError::CalledOff)),
        "{called_off:?}"
    );
}

#[test]
fn a_row_is_compared_with_its_last_action_however_many_changes_an_earlier_one_had() {
    let office = Office::new();
    let mut register = office.open();
    let series = register.series().unwrap()[0].id;
    register.close_series(&office.today(), series).unwrap();
    // As where the first action had taken over a book of a million lines.
    let raw = Connection::open(office.path().join("office.db")).unwrap();
    raw.execute(
        "INSERT INTO change (action, ordinal, noun, key, before, after)
         VALUES (1, 9000000, 'series', ?1, NULL, '{\"state\":\"open\"}')",
        [series.0.to_string()],
    )
    .unwrap();
    let faults = register.verify(&mut Progress::unwatched()).unwrap().faults;
    assert!(
        matches!(faults[..], [Fault::Journal(JournalFault::Altered(_))]),
        "{faults:?}"
    );
}
