//! Where an office may lie and who may open it.

use std::fs;
use std::path::Path;

use crate::office::{Office, letter, office_file, signed};
use register::{Mode, Register, RegisterError, Stranger};
use rusqlite::Connection;

#[test]
fn an_office_is_made_only_in_an_empty_place() {
    let office = Office::new();
    let again = Register::create(office.path(), "khác", &office.today());
    assert!(matches!(again, Err(RegisterError::OfficeExists { .. })));
    let other = tempfile::tempdir().unwrap();
    fs::write(other.path().join("anh.jpg"), "x").unwrap();
    let refused = Register::create(other.path(), "khác", &office.today());
    assert!(matches!(refused, Err(RegisterError::OfficeExists { .. })));
    assert_eq!(fs::read_dir(other.path()).unwrap().count(), 1);
}

#[test]
fn a_place_that_cannot_be_written_is_refused() {
    let office = Office::new();
    let file = office.path().join("tep");
    fs::write(&file, "x").unwrap();
    let refused = Register::create(&file, "khác", &office.today());
    assert!(
        matches!(refused, Err(RegisterError::FolderNotWritable { .. })),
        "{refused:?}"
    );
    let below = Register::create(&file.join("van-thu"), "khác", &office.today());
    assert!(matches!(
        below,
        Err(RegisterError::FolderNotWritable { .. })
    ));
}

#[test]
fn a_folder_that_is_missing_or_holds_no_office_is_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let missing = Register::open(&folder.path().join("x"), Mode::Process);
    assert!(matches!(missing, Err(RegisterError::FolderMissing { .. })));
    let empty = Register::open(folder.path(), Mode::Process);
    assert!(matches!(empty, Err(RegisterError::NoOffice { .. })));
}

#[test]
fn what_stands_in_the_place_of_a_register_is_named_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("office.db");
    let stranger = || match Register::open(folder.path(), Mode::Window) {
        Err(RegisterError::NotAnOffice { file, stranger }) if file == place => stranger,
        other => panic!("{other:?}"),
    };
    fs::create_dir(&place).unwrap();
    assert_eq!(stranger(), Stranger::Folder);
    fs::remove_dir(&place).unwrap();
    fs::write(&place, "").unwrap();
    assert_eq!(stranger(), Stranger::Empty);
    Connection::open(&place)
        .unwrap()
        .execute_batch("CREATE TABLE other (x)")
        .unwrap();
    let before = fs::read(&place).unwrap();
    assert_eq!(stranger(), Stranger::Foreign);
    assert_eq!(fs::read(&place).unwrap(), before);
}

#[test]
fn a_signer_written_twice_is_one_signer_with_the_capacities_of_both() {
    let office = Office::new();
    let mut register = office.open();
    let mut file = office_file();
    let mut again = file.bodies[0].signers[0].clone();
    again.capacities[0].lines = vec![];
    file.bodies[0].signers.push(again);
    register.set_up(&office.today(), &file).unwrap();
    let signers = register.signers(None).unwrap();
    assert_eq!((signers.len(), signers[0].capacities.len()), (1, 2));
}

#[test]
fn a_set_up_that_fails_leaves_nothing_and_takes_nothing_away() {
    let office = Office::new();
    let home = tempfile::tempdir().unwrap();
    let mut file = office_file();
    file.bodies[0].predecessor = Some("XYZ".into());
    let refused = Register::found(&home.path().join("a/b"), &file, &office.today());
    assert!(matches!(refused, Err(RegisterError::NoSuchBody { .. })));
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
    // A folder that was there stays, with what was in it.
    fs::write(home.path().join("LOCK"), "").unwrap();
    Register::found(home.path(), &file, &office.today()).unwrap_err();
    let left: Vec<_> = fs::read_dir(home.path()).unwrap().collect();
    assert_eq!(left.len(), 1, "{left:?}");
    Register::found(office.path(), &file, &office.today()).unwrap_err();
    assert_eq!(office.open().bodies().unwrap().len(), 2);
    file.bodies[0].predecessor = None;
    let register = Register::found(home.path(), &file, &office.today()).unwrap();
    assert_eq!(register.bodies().unwrap().len(), 2);
    assert_eq!(register.office_name().unwrap(), "UBND xã Sơn Đông");
}

#[test]
fn a_cloud_folder_is_refused_before_anything_is_made() {
    let office = Office::new();
    let home = tempfile::tempdir().unwrap();
    let cloud = home.path().join("OneDrive - UBND").join("van-thu");
    let refused = Register::create(&cloud, "khác", &office.today());
    assert!(matches!(
        refused,
        Err(RegisterError::SyncedFolder { service, .. }) if service == "OneDrive"
    ));
    assert!(!cloud.exists());
}

#[test]
fn one_window_at_a_time_and_processes_beside_it() {
    let office = Office::new();
    let window = Register::open(office.path(), Mode::Window).unwrap();
    let second = Register::open(office.path(), Mode::Window);
    assert!(matches!(second, Err(RegisterError::OpenElsewhere { .. })));
    let mut process = office.open();
    let seen = window.data_version().unwrap();
    office.number(&mut process, &signed("họp")).unwrap();
    assert_ne!(window.data_version().unwrap(), seen);
    drop(window);
    Register::open(office.path(), Mode::Window).unwrap();
}

#[test]
fn the_window_clears_away_what_a_killed_process_left_half_copied() {
    let office = Office::new();
    let shelf = office.path().join("attachments");
    let yesterday = std::time::SystemTime::now() - std::time::Duration::from_secs(25 * 3600);
    let backups = office.path().join("backups");
    let left = |folder: &Path, name: &str, old: bool| {
        let file = fs::File::create(folder.join(name)).unwrap();
        if old {
            file.set_modified(yesterday).unwrap();
        }
    };
    left(&shelf, ".tmpAb3dEf", true);
    left(&shelf, ".tmpRunNow", false);
    left(&shelf, ".tmp-other", true);
    left(&shelf, "tmpAb3dEf", true);
    fs::create_dir(shelf.join(".tmpFolder")).unwrap();
    left(&backups, ".copyAb3dEf", true);
    left(&backups, ".copyAb3dEf-journal", true);
    left(&backups, ".copyRunNow", false);
    left(&backups, "2026-11-22.db", true);
    let names = |folder: &Path| {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    };
    drop(office.open());
    assert_eq!((names(&shelf).len(), names(&backups).len()), (5, 4));
    Register::open(office.path(), Mode::Window).unwrap();
    assert_eq!(
        names(&shelf),
        [".tmp-other", ".tmpFolder", ".tmpRunNow", "tmpAb3dEf"]
    );
    assert_eq!(names(&backups), [".copyRunNow", "2026-11-22.db"]);
}

#[test]
fn a_reader_reads_and_does_not_write() {
    let office = Office::new();
    let mut reader = Register::open(office.path(), Mode::ReadOnly).unwrap();
    assert_eq!(reader.office_name().unwrap(), "UBND xã Sơn Đông");
    let refused = office.receive(&mut reader, &letter("1", "STC", "dự toán"));
    assert!(matches!(refused, Err(RegisterError::ReadOnly)));
}

#[test]
fn an_office_of_a_newer_program_is_refused_untouched() {
    let office = Office::new();
    let file = office.path().join("office.db");
    Connection::open(&file)
        .unwrap()
        .pragma_update(None, "user_version", 99)
        .unwrap();
    let refused = Register::open(office.path(), Mode::Process);
    assert!(matches!(
        refused,
        Err(RegisterError::NewerProgram { found: 99, .. })
    ));
}

#[test]
fn a_damaged_file_is_told_as_damaged() {
    let office = Office::new();
    fs::write(office.path().join("office.db"), vec![7; 8192]).unwrap();
    for other in ["office.db-wal", "office.db-shm"] {
        let _ = fs::remove_file(office.path().join(other));
    }
    let refused = Register::open(office.path(), Mode::Process);
    assert!(
        matches!(refused, Err(RegisterError::Damaged { .. })),
        "{refused:?}"
    );
}

#[test]
fn a_register_held_by_another_writer_says_that_it_is_busy() {
    let office = Office::new();
    let mut register = office.open();
    register.set_patience(std::time::Duration::ZERO).unwrap();
    let other = Connection::open(office.path().join("office.db")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let refused = office.number(&mut register, &signed("họp"));
    assert!(matches!(refused, Err(RegisterError::Busy)), "{refused:?}");
    other.execute_batch("ROLLBACK").unwrap();
    let given = office.number(&mut register, &signed("họp")).unwrap();
    assert_eq!(given.number.value, 30);
}

#[test]
fn what_many_letters_wrote_comes_into_the_database_while_the_office_is_open() {
    let office = Office::new();
    let file = office.path().join("office.db");
    let size = || fs::metadata(&file).unwrap().len();
    // Whoever leaves last folds the log back: another stays.
    let stays = office.open();
    let mut register = office.open();
    let before = size();
    for _ in 0..100 {
        office.number(&mut register, &signed("họp")).unwrap();
    }
    drop(register);
    assert!(size() > before, "{before} bytes still");
    drop(stays);
}

#[test]
fn an_older_office_is_copied_before_it_is_brought_up_to_date() {
    let office = Office::new();
    let file = office.path().join("office.db");
    fs::remove_file(&file).unwrap();
    for other in ["office.db-wal", "office.db-shm"] {
        let _ = fs::remove_file(office.path().join(other));
    }
    // The state before the first migration: an office file with nothing in it.
    Connection::open(&file)
        .unwrap()
        .execute_batch("PRAGMA application_id = 0x56544855; PRAGMA user_version = 0;")
        .unwrap();
    let register = Register::open(office.path(), Mode::Process).unwrap();
    assert_eq!(register.bodies().unwrap(), []);
    assert!(office.path().join("backups/before-2.db").is_file());
}
