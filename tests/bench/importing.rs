//! Nhập sổ cũ: a spreadsheet of a hundred thousand lines.

use std::fs;
use std::path::Path;
use std::time::Instant;

use chrono::{Days, NaiveDate};
use clerk::contract::{ImportBook, ImportFile};
use clerk::{Access, Clerk, Job, Moment};
use document::listing::Cell;
use exchange::xlsx::{self, About, Sheet};
use rules::{BookForm, RuleBook};
use rusqlite::Connection;
use tempfile::TempDir;

use crate::office::{NOW, empty};
use crate::report::{Report, Times};
use tests::words::{Dice, agencies};

const LINES: u32 = 100_000;

pub fn measure(report: &mut Report, home: &Path) {
    let path = home.join("old-book.xlsx");
    if !path.exists() {
        fs::write(&path, old_book()).expect("a file");
    }
    let (mut dry, mut ours, mut theirs) = (Times::default(), Times::default(), Times::default());
    for _ in 0..3 {
        let office = TempDir::new_in(home).expect("a folder");
        let copy = TempDir::new_in(home).expect("a folder");
        let folder = office.path().join("office");
        drop(empty(&folder));
        drop(empty(&copy.path().join("office")));
        let now: Moment = NOW.parse().expect("a moment");
        let clerk = Clerk::new(&folder, Access::Process, "Văn thư", now);
        let file = ImportFile {
            path: path.clone(),
            mapping: None,
        };
        let seen = dry.of(|| {
            clerk
                .preview_import(file.clone(), &Job::unwatched())
                .expect("a look")
        });
        assert_eq!(seen.ready, LINES, "{:?}", seen.refused.first());
        let wish = ImportBook {
            file,
            rejected: None,
        };
        ours.of(|| {
            clerk
                .import_book(wish, &Job::unwatched())
                .expect("an import")
        });
        drop(clerk);
        copied(&mut theirs, &folder, &copy.path().join("office"));
    }
    report.alone("Nhập xlsx 100.000 dòng: xem thử", &dry);
    report.beside("Nhập xlsx 100.000 dòng: nhập (cả đọc tệp)", &ours, &theirs);
}

/// The same rows in another office, by one statement for each table.
fn copied(times: &mut Times, from: &Path, to: &Path) {
    let bare = Connection::open(to.join("office.db")).expect("the database");
    bare.execute_batch(
        "PRAGMA synchronous = full; PRAGMA foreign_keys = on; PRAGMA cache_size = -32768;
         PRAGMA temp_store = memory;",
    )
    .expect("settings");
    bare.execute(
        "ATTACH ?1 AS done",
        [from.join("office.db").display().to_string()],
    )
    .expect("the office");
    bare.execute_batch("UPDATE series SET opening_number = (SELECT opening_number FROM done.series AS his WHERE his.id = series.id)")
        .expect("books that end where they do");
    let tables = [
        "import",
        "document",
        "entry",
        "receipt",
        "assignment",
        "search",
    ];
    let mut sql = String::from("BEGIN IMMEDIATE;");
    for table in tables {
        sql += &format!("INSERT INTO main.{table} SELECT * FROM done.{table};");
    }
    sql += "INSERT INTO main.action SELECT * FROM done.action WHERE verb = 'import';
            INSERT INTO main.change SELECT * FROM done.change
            WHERE action = (SELECT id FROM done.action WHERE verb = 'import');
            COMMIT;";
    times.of(|| bare.execute_batch(&sql).expect("a copy"));
}

fn old_book() -> Vec<u8> {
    let begun = Instant::now();
    let mut listing = RuleBook::nd30_2020()
        .forms
        .book(BookForm::Incoming)
        .listing();
    let (mut dice, agencies) = (Dice::new(), agencies());
    let first = NaiveDate::from_ymd_opt(2024, 1, 2).expect("a day");
    let rows = (0..LINES).map(|place| {
        let day = first + Days::new(u64::from(place * 360 / LINES));
        let (_, kind, symbol) = dice.kind();
        let kept = 1 + dice.below(2999);
        vec![
            Cell::Date(day),
            Cell::Number(i64::from(place) + 1),
            Cell::Text(agencies[dice.agency()].clone()),
            Cell::Text(format!("{kept:02}/{symbol}")),
            Cell::Date(day - Days::new(dice.below(6) as u64)),
            Cell::Text(format!("{kind} {}", dice.subject(2024))),
            Cell::Text(dice.unit().to_owned()),
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
        ]
    });
    listing.rows = rows.collect();
    let sheet = Sheet {
        name: "Văn bản đến",
        above: &[],
        under: &[],
        listing: &listing,
    };
    let bytes = xlsx::write(&[sheet], &About::default()).expect("a spreadsheet");
    eprintln!(
        "      tệp xlsx để nhập: {:.1} s",
        begun.elapsed().as_secs_f64()
    );
    bytes
}
