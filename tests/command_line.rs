//! The command line as its users meet it: real processes, several at once, with full disks, closed
//! pipes and wrong clocks around them.
#![cfg(target_os = "linux")]

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write, pipe};
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use tests::desk::{DONE, Desk, FAILED, MISUSE, NO, answer, letter, sample};
use tests::witness::ask;

#[test]
fn a_morning_s_work_ends_in_books_that_others_can_read() {
    let desk = Desk::new();
    desk.at_office(&["receive", &sample("van-ban-den.toml")])
        .prints("412\n");
    desk.at_office(&["number", &sample("van-ban-di.toml")])
        .prints("07/UBND-KT\n");
    let pdf = desk.word("cong-van.pdf");
    let issued = desk.at_office(&["issue", &letter(), "-o", &pdf]);
    issued.prints("08/UBND-VP\n");

    let text = ask("pdftotext", ["-raw", &pdf, "-"]);
    assert!(text.stdout.contains("Số: 08/UBND-VP"), "{}", text.stdout);
    assert_eq!(desk.sql("PRAGMA integrity_check"), "ok\n");
    let numbers = "SELECT series.direction, number FROM entry JOIN series ON series.id = series \
                   ORDER BY entry.id";
    assert_eq!(desk.sql(numbers), "incoming|412\noutgoing|7\noutgoing|8\n");
    let verified = desk.at_office(&["verify"]);
    assert_eq!(verified.exit, DONE, "{}", verified.out);
}

#[test]
fn twenty_processes_at_once_take_twenty_numbers_without_a_gap() {
    let desk = Desk::new();
    let entry = sample("van-ban-di.toml");
    let running: Vec<Child> = (0..20)
        .map(|turn| {
            let pdf = desk.word(&format!("{turn}.pdf"));
            let mut command = match turn % 2 {
                0 => desk.command(&["number", &entry]),
                _ => desk.command(&["issue", &letter(), "-o", &pdf]),
            };
            command.stdout(Stdio::piped()).stderr(Stdio::piped());
            command.spawn().expect("the program starts")
        })
        .collect();
    let mut numbers = BTreeSet::new();
    for child in running {
        let output = child.wait_with_output().expect("the process ends");
        let err = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(DONE), "{err}");
        let out = String::from_utf8_lossy(&output.stdout);
        let (number, _) = out.split_once('/').expect("number and symbol");
        numbers.insert(number.parse::<u32>().expect("a number"));
    }
    assert_eq!(numbers, (7..27).collect());
    desk.at_office(&["number", &entry]).prints("27/UBND-KT\n");
}

#[test]
fn a_busy_register_is_told_and_no_number_is_lost() {
    let desk = Desk::new();
    let number = ["number", &sample("van-ban-di.toml")];
    let mut other = Command::new("sqlite3")
        .arg(desk.database())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("sqlite3 starts");
    let mut words = other.stdin.take().expect("its input");
    writeln!(words, "BEGIN IMMEDIATE;\nSELECT 'held';").expect("it listens");
    let mut held = String::new();
    let mut answers = BufReader::new(other.stdout.take().expect("its output"));
    answers.read_line(&mut held).expect("it answers");
    assert_eq!(held, "held\n");

    desk.at_office(&number).says(FAILED, "đang bận");
    drop(words);
    other.wait().expect("it ends");
    desk.at_office(&number).prints("07/UBND-KT\n");
}

#[test]
fn books_of_a_newer_program_are_left_alone() {
    let desk = Desk::new();
    desk.sql("PRAGMA user_version = 99");
    for words in [
        &["number", &sample("van-ban-di.toml")][..],
        &["list", "outgoing", "--json"],
        &["setup", &sample("van-phong.toml")],
    ] {
        desk.at_office(words).says(FAILED, "hãy cài bản mới");
    }
    assert_eq!(desk.sql("SELECT count(*) FROM entry"), "0\n");
}

#[test]
fn a_closed_series_gives_no_number() {
    let desk = Desk::new();
    desk.sql("UPDATE series SET state = 'closed' WHERE direction = 'outgoing'");
    let pdf = desk.word("cong-van.pdf");
    desk.at_office(&["number", &sample("van-ban-di.toml")])
        .says(NO, "đã khóa");
    desk.at_office(&["issue", &letter(), "-o", &pdf])
        .says(NO, "đã khóa");
    assert!(!Path::new(&pdf).exists());
    desk.at_office(&["receive", &sample("van-ban-den.toml")])
        .prints("412\n");
}

#[test]
fn a_damaged_register_is_told() {
    let desk = Desk::new();
    // What still lies in the log would heal the file.
    desk.sql("PRAGMA wal_checkpoint(TRUNCATE)");
    fs::write(desk.database(), [b'x'; 8192]).expect("the file is spoilt");
    let entry = sample("van-ban-den.toml");
    for words in [&["list", "incoming"][..], &["receive", &entry], &["verify"]] {
        desk.at_office(words)
            .says(FAILED, "khôi phục từ bản sao lưu");
    }
}

#[test]
fn a_register_without_its_first_bytes_is_told_as_damaged() {
    for byte in [0, b'x', 0xFF] {
        let desk = Desk::new();
        desk.at_office(&["number", &sample("van-ban-di.toml")]);
        desk.sql("PRAGMA wal_checkpoint(TRUNCATE)");
        let file = File::options().write(true).open(desk.database());
        let mut file = file.expect("the books");
        file.write_all(&[byte; 100]).expect("the head is spoilt");
        let spoilt = fs::read(desk.database()).expect("the books");
        let setup = ["setup", &sample("van-phong.toml")];
        let entry = sample("van-ban-den.toml");
        for words in [&["list", "outgoing"][..], &["receive", &entry], &setup] {
            desk.at_office(words).says(
                FAILED,
                "Tệp sổ bị hỏng; hãy ngừng nhập và khôi phục từ bản sao lưu",
            );
        }
        // What can still be saved is left as it is.
        assert!(fs::read(desk.database()).expect("the books") == spoilt);
    }
}

#[test]
fn a_clock_a_year_back_is_told_and_takes_no_number() {
    let desk = Desk::new();
    let number = ["number", &sample("van-ban-di.toml")];
    desk.at_office(&number).prints("07/UBND-KT\n");
    let back = desk.at("2025-03-05 02:00:00", &number);
    // The day it was given would stand a year wrong in the book, for ever.
    back.says(NO, "Đồng hồ máy đang là 05/03/2025");
    assert_eq!(desk.sql("SELECT count(*) FROM entry"), "1\n");
}

#[test]
fn a_year_that_only_a_clock_turned_back_asks_for_is_told_with_the_clock() {
    let desk = Desk::new();
    let undated = desk.word("du-thao.vanthu");
    let text = fs::read_to_string(letter()).expect("the sample");
    let dated = text.lines().filter(|line| !line.starts_with("date ="));
    fs::write(&undated, dated.collect::<Vec<_>>().join("\n")).expect("a draft");
    let pdf = desk.word("cong-van.pdf");
    // What has no date of its own would go into the year of the clock, which has no book.
    for words in [
        &["receive", &sample("van-ban-den.toml")][..],
        &["issue", &undated, "-o", &pdf],
    ] {
        let refused = desk.at("2025-03-05 02:00:00", words);
        refused.says(NO, "Năm 2025 chưa có hệ thống số");
        for words in [
            "đồng hồ máy đang là 05/03/2025",
            "lần ghi sổ cuối (05/03/2026)",
            "hãy chỉnh lại ngày của máy",
        ] {
            assert!(refused.err.contains(words), "{}", refused.err);
        }
    }
    assert!(!Path::new(&pdf).exists());
    assert_eq!(desk.sql("SELECT count(*) FROM entry"), "0\n");

    // A year before the books with a clock that is right is no matter of the clock.
    let late = fs::read_to_string(sample("van-ban-den.toml")).expect("the sample");
    let early = desk.word("den.toml");
    fs::write(&early, format!("{late}\narrived = 2025-03-05\n")).expect("an entry");
    let refused = desk.at_office(&["receive", &early]);
    refused.says(NO, "hãy lập hệ thống số trước");
    assert!(!refused.err.contains("đồng hồ"), "{}", refused.err);
}

#[test]
fn nobody_listening_is_no_failure_of_a_list() {
    let desk = Desk::new();
    desk.at_office(&["number", &sample("van-ban-di.toml")]);
    for words in [&["list", "outgoing"][..], &["search", "lua"], &["--help"]] {
        let (reader, writer) = pipe().expect("a pipe");
        drop(reader);
        let answer = answer(desk.command(words).stdout(writer));
        assert_eq!((answer.exit, answer.err.as_str()), (DONE, ""));
    }
}

#[test]
fn a_number_nobody_could_hear_is_told_as_given() {
    let desk = Desk::new();
    let full = || File::create("/dev/full").expect("a full disk");
    let entry = sample("van-ban-di.toml");
    let answer_on_full = |words: &[&str]| answer(desk.command(words).stdout(full()));
    answer_on_full(&["number", &entry]).says(FAILED, "Đã cấp số 07/UBND-KT");
    answer_on_full(&["list", "outgoing"]).says(FAILED, "Không ghi được kết quả");
    desk.at_office(&["number", &entry]).prints("08/UBND-KT\n");
}

#[test]
fn words_that_are_no_text_are_told_and_paths_may_be_any() {
    let desk = Desk::new();
    let odd = OsStr::from_bytes(b"v\xE3n.vanthu");
    answer(desk.command(&["search"]).arg(odd)).says(MISUSE, "không phải Unicode");
    fs::copy(letter(), desk.folder().join(odd)).expect("the file system takes any name");
    let pdf = OsStr::from_bytes(b"v\xE3n.pdf");
    let mut export = desk.command(&["export"]);
    export.current_dir(desk.folder());
    answer(export.arg(odd).arg("-o").arg(pdf)).prints("");
    assert!(desk.folder().join(pdf).exists());
}

#[test]
fn an_export_writes_the_same_bytes_in_every_process() {
    let desk = Desk::new();
    let export = |name: &str, moment| {
        let pdf = desk.word(name);
        desk.at(moment, &["export", &letter(), "-o", &pdf])
            .prints("");
        fs::read(pdf).expect("the PDF")
    };
    let today = export("a.pdf", "2026-03-05 02:00:00");
    assert!(today == export("b.pdf", "2027-01-01 00:00:00"));
}
