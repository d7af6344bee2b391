//! What must hold of the year, whoever looks.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use clerk::Job;
use clerk::contract::*;

use crate::course::{YEAR, Year};
use crate::printing::{Run, RunKind};
use crate::witnesses::{Page, bare, entries_shown, must_be_sound, pages, rows, sql};

/// Numbers of ours stand without a gap, each once and with one fate; what the province kept for
/// itself is told as missing.
pub fn every_number_has_its_fate(year: &Year) {
    let office = year.clerk.folder();
    assert_eq!(sql(office, "PRAGMA integrity_check"), ["ok"]);
    assert_eq!(sql(office, "PRAGMA foreign_key_check"), [""; 0]);
    let twice = "SELECT series, number, suffix FROM entry GROUP BY 1, 2, 3 HAVING count(*) > 1";
    assert_eq!(sql(office, twice), [""; 0]);
    let fates = "SELECT DISTINCT fate FROM entry ORDER BY 1";
    assert_eq!(sql(office, fates), ["issued", "received", "void"]);
    let gaps = "SELECT numbers, series.id, max(number) - opening_number - count(*)
                FROM series JOIN entry ON entry.series = series.id AND suffix = ''
                GROUP BY series.id ORDER BY 1, 2";
    let mut mirrors = 0;
    for line in sql(office, gaps) {
        let [numbers, series, missing] = line.split('|').collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        let ledger = year.clerk.number_ledger(series.parse().unwrap()).unwrap();
        assert_eq!(ledger.missing.to_string(), missing, "{line}");
        assert_eq!(numbers == "own", missing == "0", "{line}");
        mirrors += u32::from(numbers != "own");
    }
    assert_eq!(mirrors, 1);
    let inserted = "SELECT count(*) > 2 FROM entry WHERE suffix = 'a'";
    assert_eq!(sql(office, inserted), ["1"]);
}

/// All runs of a book together are the book: every line once, in its order within a run, on
/// pages that go on where the last run ended.
pub fn runs_make_the_book(year: &Year) {
    for (book, series) in year.books() {
        let of_book = |run: &&Run| (run.book, run.series) == (book, series);
        let runs = year.runs.iter().filter(of_book);
        let runs = runs.map(|run| (run, pages(&run.path)));
        let (again, on): (Vec<Seen>, Vec<Seen>) =
            runs.partition(|(run, _)| run.kind == RunKind::Again);
        let met: Vec<_> = lines_of(&on).into_iter().collect();
        assert_eq!(met, wanted(year, book, series), "{book:?} {series}");
        must_go_on(&on);
        must_leave_its_end_open(&on);
        for (run, pages) in again {
            let (from, to) = run.pages;
            let numbers: Vec<String> = (from..=to).map(|page| page.to_string()).collect();
            assert_eq!(numbers_of(&pages), numbers, "{:?}", run.path);
            let marked = |page: &Page| page.seen().contains("Inlạilần");
            assert!(pages.iter().all(marked), "{:?}", run.path);
        }
    }
}

/// A run and what it looks like.
type Seen<'y> = (&'y Run, Vec<Page>);

fn numbers_of(pages: &[Page]) -> Vec<String> {
    pages.iter().filter_map(Page::number).collect()
}

/// The column that says where a row begins: that of the number, or of the day.
fn key_column(book: BookName) -> usize {
    match book {
        BookName::Incoming => 1,
        _ => 0,
    }
}

/// A number as it is sorted, and what is written on its paper.
type Line = ((u32, String), String);

/// The lines of some runs; none stands in two of them.
fn lines_of(runs: &[Seen]) -> BTreeMap<(u32, String), String> {
    let mut met = BTreeMap::new();
    for (run, pages) in runs {
        let rows = rows(pages, key_column(run.book));
        let lines: Vec<Line> = rows.iter().map(|row| told(run.book, row)).collect();
        assert!(lines.is_sorted_by_key(|(key, _)| key), "{:?}", run.path);
        for (key, written) in lines {
            let before = met.insert(key.clone(), written);
            assert_eq!(before, None, "{key:?} stands again in {:?}", run.path);
        }
    }
    met
}

/// What SQLite says must stand in a book.
fn wanted(year: &Year, book: BookName, series: i64) -> Vec<Line> {
    let question = format!(
        "SELECT entry.number || suffix, coalesce(document.number, ''), coalesce(symbol, '')
         FROM entry LEFT JOIN document ON document.id = entry.document
         WHERE series = {series} ORDER BY entry.number, suffix"
    );
    let lines = sql(year.clerk.folder(), &question).into_iter();
    let lines = lines.map(|line| {
        let [number, own, symbol] = line.split('|').collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        let symbol = bare(symbol);
        let joint = !(own.is_empty() || symbol.is_empty() || symbol.starts_with(['/', '-']));
        let written = match (book, own, joint) {
            (BookName::FollowUp, ..) => String::new(),
            // A number without a paper.
            (BookName::Outgoing, "", _) => format!("{number:0>2}"),
            (_, _, true) => format!("{own}/{symbol}"),
            (_, _, false) => format!("{own}{symbol}"),
        };
        (key(number), written)
    });
    lines.collect()
}

/// The line a printed row tells.
fn told(book: BookName, row: &[String]) -> Line {
    match book {
        BookName::Incoming => (key(&row[1]), row[3].clone()),
        BookName::FollowUp => (key(&row[0]), String::new()),
        _ => {
            let written = &row[0];
            let end = written.find(|c: char| !c.is_ascii_digit() && c != 'a');
            (
                key(&written[..end.unwrap_or(written.len())]),
                written.clone(),
            )
        }
    }
}

fn key(number: &str) -> (u32, String) {
    let end = number
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(number.len());
    (number[..end].parse().unwrap(), number[end..].to_owned())
}

/// The cover is page 1 and has no number; the pages of the last run know how many there are.
fn must_go_on(runs: &[Seen]) {
    let pages: Vec<String> = runs
        .iter()
        .flat_map(|(_, pages)| numbers_of(pages))
        .collect();
    let last = runs[runs.len() - 1].0;
    let count = last.pages.1;
    let known = last.pages.0.max(2);
    let wanted: Vec<String> = (2..=count)
        .map(|page| match page >= known {
            true => format!("{page}/{count}"),
            false => page.to_string(),
        })
        .collect();
    assert_eq!(pages, wanted, "{:?}", last.path);
}

/// A cover that is printed before the book is full says where it begins, and not where it ends.
fn must_leave_its_end_open(runs: &[Seen]) {
    let (run, pages) = &runs[0];
    if run.kind == RunKind::New && run.book != BookName::FollowUp {
        let cover = pages[0].seen();
        let ends = ["đếnngày………", "đếnsố………"];
        assert!(ends.iter().all(|end| cover.contains(end)), "{cover}");
    }
}

/// The spreadsheet of a book holds the very rows of its print.
pub fn spreadsheets_are_the_books(year: &Year) {
    let folder = year.home.join("xlsx");
    fs::create_dir(&folder).unwrap();
    let by_series = year.books().into_iter();
    let by_series = by_series.map(|(book, series)| (book, Some(series)));
    let by_year = [BookName::Postal, BookName::FileCopies].map(|book| (book, None));
    let mut books = vec![];
    for (place, (book, series)) in by_series.chain(by_year).enumerate() {
        let print = |ending: &str| {
            let path = folder.join(format!("{place}.{ending}"));
            let wish = PrintBook {
                book,
                series,
                year: YEAR,
                what: PrintWhat::All,
                a3: false,
                path: path.clone(),
            };
            year.clerk.print_book(wish).unwrap();
            path
        };
        let printed = rows(&pages(&print("pdf")), key_column(book));
        books.push((printed, print("xlsx")));
    }
    let (printed, paths): (Vec<_>, Vec<_>) = books.into_iter().unzip();
    let shown = entries_shown(&paths, &folder);
    for ((shown, printed), path) in shown.iter().zip(&printed).zip(&paths) {
        assert!(!printed.is_empty(), "{path:?} has lines");
        assert_eq!(shown.len(), printed.len(), "{path:?}");
        for (shown, printed) in shown.iter().zip(printed) {
            // Where a line ends is the page's own affair.
            let shown: Vec<String> = shown.iter().map(|cell| bare(cell)).collect();
            assert_eq!(&shown, printed, "{path:?}");
        }
    }
}

/// The program finds nothing wrong, and neither does it in what comes back from a backup.
pub fn nothing_is_lost(year: &Year) {
    let faults = |clerk: &clerk::Clerk| clerk.verify_office((), &Job::unwatched()).unwrap().faults;
    assert_eq!(faults(&year.clerk), [""; 0]);
    let path = year.home.join("ca-nam.vanthu-backup");
    let wish = BackUp { path: path.clone() };
    let missing = year.clerk.back_up(wish, &Job::unwatched()).unwrap();
    assert_eq!(missing, [""; 0]);
    let back = year.home.join("phuc-hoi");
    assert_eq!(clerk::restore(&path, &back).unwrap(), [""; 0]);
    let office = year.clerk.folder();
    assert_eq!(sql(&back, ".dump"), sql(office, ".dump"));
    let files = |folder: &Path| {
        let found = tests::witness::ask(
            "find",
            [
                folder.join("attachments").as_path(),
                Path::new("-type"),
                Path::new("f"),
                Path::new("-printf"),
                Path::new("%P %s\n"),
            ],
        );
        let mut lines: Vec<String> = found.stdout.lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    assert_eq!(files(&back), files(office));
    assert_ne!(files(office), [""; 0]);
}

pub fn every_print_is_tidy(year: &Year) {
    let runs = year.runs.iter().map(|run| run.path.clone());
    for path in runs.chain(year.papers()).chain(year.other_papers()) {
        must_be_sound(&path);
        for page in pages(&path) {
            page.must_be_tidy(&path);
        }
    }
}
