//! A book of ten thousand lines as PDF: in a process of its own, so that its memory is its own.

use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};
use std::{env, fs};

use compose::{Book, BookEnd, BookPaper, FIRST_PAGE_OF_ROWS, Issuer};
use document::entry::PaperDate;
use document::listing::Cell;
use document::office::Direction;
use paper::FontSet;
use register::{EntryRow, ListFilter, Mode, Register, Sort};
use rules::{BookForm, RuleBook};

use crate::office::PRINTED;
use crate::report::{Report, Times};

/// Lines read at a time.
const AT_ONCE: usize = 500;

/// What the process is told to do.
pub const WORD: &str = "book";

pub fn measure(report: &mut Report, folder: &Path) {
    let mut times = Times::default();
    let mut most = None;
    for _ in 0..5 {
        let program = env::current_exe().expect("this program");
        let mut child = Command::new(program);
        child
            .args(["--bench", WORD])
            .arg(folder)
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
    report.alone("Sổ 10.000 dòng ra PDF (cả tiến trình)", &times);
    match most {
        Some(most) => report.line(&format!(
            "{:<52} {} MB PSS",
            "  bộ nhớ lúc cao nhất",
            most / 1024
        )),
        None => report.line("  bộ nhớ: máy này không cho biết"),
    }
}

/// PSS in kilobytes.
fn proportional(path: &str) -> Option<u64> {
    let text = fs::read_to_string(path).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}

/// Prints the book; tells the times of its parts.
pub fn print(folder: &Path) {
    let mut begun = Instant::now();
    let mut part = |what: &str| {
        eprintln!(
            "      {what}: {:.0} ms",
            begun.elapsed().as_secs_f64() * 1000.0
        );
        begun = Instant::now();
    };
    let register = Register::open(folder, Mode::ReadOnly).expect("the office");
    let filter = ListFilter {
        year: Some(PRINTED),
        direction: Some(Direction::Incoming),
        ..ListFilter::default()
    };
    let list = register.open_list(&filter, Sort::BOOK).expect("a list");
    let rules = RuleBook::nd30_2020();
    let mut listing = rules.forms.book(BookForm::Incoming).listing();
    for from in (0..list.count()).step_by(AT_ONCE) {
        let rows = register.list_rows(&list, from, AT_ONCE).expect("rows");
        listing.rows.extend(rows.iter().map(line));
    }
    part("đọc sổ");
    let issuer = Issuer {
        parent_agency: vec![],
        agency: vec!["ỦY BAN NHÂN DÂN".into(), "XÃ SƠN ĐÔNG".into()],
    };
    let book = Book {
        form: BookForm::Incoming,
        issuer: &issuer,
        series: None,
        year: PRINTED,
        volume: 1,
        days: [None; 2],
        numbers: [None, None],
        listing: &listing,
        sheet: BookPaper::A4,
        cover: true,
        from_page: FIRST_PAGE_OF_ROWS,
        mark: None,
        end: BookEnd::Open,
    };
    let composition = compose::book(&book, rules);
    // What is not needed any more makes room for what comes.
    drop(listing);
    part("bố trí");
    let fonts = FontSet::bundled();
    let set = typeset::typeset(&composition, &fonts);
    drop(composition);
    part("dàn trang");
    let bytes = pdf::write(&set.pages, &fonts, &pdf::About::default()).expect("a PDF");
    part("viết PDF");
    let place = folder.join("so.pdf");
    fs::write(place, &bytes).expect("a file");
    eprintln!(
        "      {} trang, {} kB",
        set.pages.pages.len(),
        bytes.len() / 1024
    );
}

pub fn line(row: &EntryRow) -> Vec<Cell> {
    let date = match row.date {
        PaperDate::Day(day) => Cell::Date(day),
        _ => Cell::Empty,
    };
    vec![
        Cell::Date(row.entered_on),
        Cell::Number(row.number.value.into()),
        Cell::from(row.author.clone()),
        Cell::from(row.written.clone()),
        date,
        Cell::from(format!("{} {}", row.kind_name, row.subject)),
        Cell::from(row.assignee.clone()),
        Cell::Empty,
        Cell::Empty,
        Cell::from(row.note.clone()),
    ]
}
