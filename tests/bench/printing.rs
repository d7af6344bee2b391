//! A book of ten thousand lines printed as a clerk prints it, in a process of its own, so that its
//! memory is its own: the office is opened, the book read, laid out, written and, where pages are
//! printed to be kept, noted line by line.

use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;
use std::{env, fs};

use clerk::contract::{BookName, PrintBook, PrintWhat};
use clerk::{Access, Clerk, Moment};
use rusqlite::Connection;

use crate::office::{BOOK, NOW, PRINTED};
use crate::report::{Report, Times};

/// What the process is told to do.
pub const WORD: &str = "book";

/// What of the book is printed, by the word the process is told.
const WAYS: [(&str, &str); 2] = [
    ("all", "Sổ 10.000 dòng ra PDF, cả sổ để xem (cả tiến trình)"),
    ("new", "Sổ 10.000 dòng ra PDF, in và ghi vào quyển"),
];

/// The office is written to: it must be a copy.
pub fn measure(report: &mut Report, folder: &Path) {
    for (way, what) in WAYS {
        let mut times = Times::default();
        let mut most = None;
        for _ in 0..5 {
            forget_the_volume(folder);
            let program = env::current_exe().expect("this program");
            let mut child = Command::new(program);
            child
                .args(["--bench", WORD])
                .arg(folder)
                .arg(way)
                .stdout(Stdio::null());
            times.of(|| {
                let mut child = child.spawn().expect("a process");
                let reading = format!("/proc/{}/smaps_rollup", child.id());
                let ended = loop {
                    most = most.max(proportional(&reading));
                    if let Some(status) = child.try_wait().expect("a process") {
                        break status;
                    }
                    thread::sleep(Duration::from_millis(4));
                };
                assert!(ended.success(), "the book was not printed");
            });
        }
        report.alone(what, &times);
        match most {
            Some(most) => report.line(&format!(
                "{:<52} {} MB PSS",
                "  bộ nhớ lúc cao nhất",
                most / 1024
            )),
            None => report.line("  bộ nhớ: máy này không cho biết"),
        }
    }
    forget_the_volume(folder);
}

/// Every printing is the first.
fn forget_the_volume(folder: &Path) {
    let bare = Connection::open(folder.join("office.db")).expect("the database");
    bare.execute_batch("DELETE FROM printed_line; DELETE FROM print_run; DELETE FROM volume;")
        .expect("an unprinted book");
}

/// PSS in kilobytes.
fn proportional(path: &str) -> Option<u64> {
    let text = fs::read_to_string(path).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}

/// Prints the book.
pub fn print(folder: &Path, way: &str) {
    let now: Moment = NOW.parse().expect("a moment");
    let bare = Connection::open(folder.join("office.db")).expect("the database");
    let series = bare
        .query_row("SELECT id FROM series WHERE year = ?1", [PRINTED], |row| {
            row.get(0)
        })
        .expect("the series of the book");
    drop(bare);
    let wish = PrintBook {
        book: BookName::Incoming,
        series: Some(series),
        year: PRINTED,
        what: match way {
            "new" => PrintWhat::New,
            _ => PrintWhat::All,
        },
        a3: false,
        path: folder.join("so.pdf"),
    };
    let clerk = Clerk::new(folder, Access::Process, "Nguyễn Thị Dung", now);
    let printed = clerk.print_book(wish).expect("a book");
    assert_eq!(printed.lines as usize, BOOK);
}
