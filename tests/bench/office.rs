//! An office that has kept its books here for seventeen years: written in bulk through the schema
//! itself, so that a million lines take minutes and not days.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{Datelike, Days, NaiveDate};
use document::alphabetical;
use document::fold::fold;
use document::office::read_office;
use register::{Act, Actor, Mode, Register, Series};
use rusqlite::{Connection, Statement, params};

use tests::words::{Dice, agencies};

/// Years whose books are full; the last of them goes on.
const YEARS: std::ops::RangeInclusive<i32> = 2010..=2026;
/// The year whose one book is printed.
pub const PRINTED: i32 = 2009;
/// Lines of that book.
pub const BOOK: usize = 10_000;
/// Written anew when the papers or the schema are no longer those of before.
const EDITION: u32 = 8;

/// The morning of the measuring.
pub const NOW: &str = "2026-11-25T08:00:00+07:00";

pub fn act(clerk: &Actor) -> Act<'_> {
    Act::new(clerk, NOW.parse().expect("a moment"))
}

/// The office with so many lines, made once and kept under `home`.
pub fn kept(home: &Path, lines: usize) -> PathBuf {
    let folder = home.join(format!("office-{EDITION}-{lines}"));
    if folder.join("whole").exists() {
        return folder;
    }
    // What was broken off is begun again.
    let _ = fs::remove_dir_all(&folder);
    drop(empty(&folder));
    fill(&folder.join("office.db"), lines);
    fs::write(folder.join("whole"), "").expect("a mark");
    folder
}

/// An office with all its series and no line.
pub fn empty(folder: &Path) -> Register {
    let facts = read_office(&facts()).expect("an office");
    let clerk = Actor("Nguyễn Thị Dung".into());
    Register::found(folder, &facts, &act(&clerk)).expect("an office")
}

/// Name of a series, and the kinds it numbers.
type Books = &'static [(&'static str, &'static str)];

fn facts() -> String {
    let mut text = String::from("name = \"UBND xã Sơn Đông\"\n");
    let bodies: [(&str, &str, Books); 3] = [
        (
            "Ủy ban nhân dân xã Sơn Đông",
            "UBND",
            &[("Văn bản đi", "[]"), ("Quyết định", "[\"quyet-dinh\"]")],
        ),
        (
            "Hội đồng nhân dân xã Sơn Đông",
            "HĐND",
            &[("Văn bản HĐND", "[]")],
        ),
        ("Đảng ủy xã Sơn Đông", "ĐU", &[("Văn bản Đảng", "[]")]),
    ];
    for (name, short, books) in bodies {
        text += &format!(
            "[[body]]\nname = \"{name}\"\nabbreviation = \"{short}\"\nagency = [\"{}\"]\n\
             place = \"Sơn Đông\"\n",
            name.to_uppercase()
        );
        for year in PRINTED..=*YEARS.end() {
            if short == "UBND" {
                text += &series("Văn bản đến", "incoming", year, "[]");
            }
            for (book, kinds) in books.iter().filter(|_| year > PRINTED) {
                text += &series(book, "outgoing", year, kinds);
            }
        }
    }
    text
}

fn series(name: &str, direction: &str, year: i32, kinds: &str) -> String {
    format!(
        "[[body.series]]\nname = \"{name}\"\ndirection = \"{direction}\"\nyear = {year}\n\
         kinds = {kinds}\nopening_number = 0\n"
    )
}

/// Parts of a hundred by the name of the book.
fn share(series: &Series) -> usize {
    match series.name.as_str() {
        "Văn bản đến" => 60,
        "Văn bản đi" => 22,
        "Quyết định" => 12,
        _ => 3,
    }
}

fn fill(database: &Path, lines: usize) {
    let folder = database.parent().expect("a folder");
    let register = Register::open(folder, Mode::Process).expect("the office");
    let all = register.series().expect("its series");
    drop(register);
    let mut connection = Connection::open(database).expect("the database");
    let settings = "PRAGMA journal_mode = wal; PRAGMA synchronous = off;
                    PRAGMA cache_size = -1000000; PRAGMA foreign_keys = on;";
    connection.execute_batch(settings).expect("settings");
    let transaction = connection.transaction().expect("a transaction");
    // The words are indexed at the end, all at once.
    let trigger: String = transaction
        .query_row(
            "SELECT sql FROM sqlite_schema WHERE name = 'search_words_enter'",
            [],
            |row| row.get(0),
        )
        .expect("the trigger");
    transaction
        .execute_batch("DROP TRIGGER search_words_enter")
        .expect("no trigger");
    let a_year = (lines - BOOK) / YEARS.count();
    let mut pen = Pen::new(&transaction);
    for year in PRINTED..=*YEARS.end() {
        let books: Vec<(&Series, usize)> = all
            .iter()
            .filter(|series| series.year == year)
            .map(|series| match year {
                PRINTED => (series, BOOK),
                _ => (series, a_year * share(series) / 100),
            })
            .collect();
        // Day by day, as papers come and go; the last year is still on its way.
        let days: usize = if year == *YEARS.end() { 320 } else { 365 };
        for day in 0..days {
            let date = NaiveDate::from_yo_opt(year, 1).expect("a year") + Days::new(day as u64);
            for (series, count) in &books {
                for place in day * count / days..(day + 1) * count / days {
                    pen.line(series, place as u32 + 1, date);
                }
            }
        }
    }
    drop(pen);
    transaction
        .execute_batch("INSERT INTO search_words (search_words) VALUES ('rebuild')")
        .expect("an index");
    transaction.execute_batch(&trigger).expect("a trigger");
    transaction.commit().expect("a commit");
    connection
        .execute_batch("PRAGMA wal_checkpoint(truncate)")
        .expect("one file");
}

/// Writes lines, one after the other.
struct Pen<'c> {
    dice: Dice,
    agencies: Vec<String>,
    documents: Statement<'c>,
    recipients: Statement<'c>,
    entries: Statement<'c>,
    receipts: Statement<'c>,
    assignments: Statement<'c>,
    deadlines: Statement<'c>,
    search: Statement<'c>,
    /// Lines of each day so far.
    of_day: HashMap<NaiveDate, i64>,
    written: i64,
}

impl<'c> Pen<'c> {
    fn new(connection: &'c Connection) -> Pen<'c> {
        let statement = |sql| connection.prepare(sql).expect(sql);
        let agencies = agencies();
        let mut directory = statement(
            "INSERT INTO agency (id, uuid, kind, name, fold) VALUES (?1, ?2, 'state', ?3, ?4)",
        );
        for (id, name) in (1..).zip(&agencies) {
            let words = fold(name).replace(" - ", " ");
            let values = params![id, uuid(id, 1), name, format!(": {words}")];
            directory.execute(values).expect("an agency");
        }
        drop(directory);
        Pen {
            dice: Dice::new(),
            agencies,
            documents: statement(
                "INSERT INTO document (id, uuid, kind, kind_name, author, agency, body, number,
                                       symbol, loose, date, subject, signer, copies)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
            ),
            recipients: statement(
                "INSERT INTO recipient (document, ordinal, name) VALUES (?1, ?2, ?3)",
            ),
            entries: statement(
                "INSERT INTO entry (id, uuid, series, number, fate, document, entered_on, file_copy)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?1, ?6, ?7)",
            ),
            receipts: statement(
                "INSERT INTO receipt (uuid, entry, ordinal, arrived_at, channel, value, outcome)
                 VALUES (?1, ?2, 1, ?3, 'truc-lien-thong', 'dien-tu-ky-so', 'registered')",
            ),
            assignments: statement(
                "INSERT INTO assignment (entry, ordinal, role, assignee) VALUES (?1, 1, 'lead', ?2)",
            ),
            deadlines: statement(
                "INSERT INTO deadline (entry, due, source, set_at) VALUES (?1, ?2, 'leader', ?3)",
            ),
            search: statement(
                "INSERT INTO search (id, entry, kind, exact, fold, subject)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            ),
            of_day: HashMap::new(),
            written: 0,
        }
    }

    fn line(&mut self, series: &Series, number: u32, day: NaiveDate) {
        self.written += 1;
        let id = self.written;
        let dice = &mut self.dice;
        let incoming = series.direction.id() == "incoming";
        let (mut kind, mut kind_name, mut symbol) = dice.kind();
        if series.name == "Quyết định" {
            (kind, kind_name, symbol) = ("quyet-dinh", "Quyết định", "QĐ-UBND");
        }
        let agency = dice.agency();
        let author = match incoming {
            true => self.agencies[agency].as_str(),
            false => "Ủy ban nhân dân xã Sơn Đông",
        };
        let subject = dice.subject(day.year());
        let signer = dice.signer();
        let paper_number = match incoming {
            true => 1 + dice.below(2999) as u32,
            false => number,
        };
        let written = format!("{paper_number:02}");
        let loose: String = fold(symbol)
            .chars()
            .filter(|c| c.is_alphanumeric())
            .collect();
        let date = match incoming {
            true => day - Days::new(dice.below(6) as u64),
            false => day,
        };
        let ours = (!incoming).then_some(series.body);
        self.documents
            .execute(params![
                id,
                uuid(id, 2),
                kind,
                kind_name,
                author,
                incoming.then_some(agency as i64 + 1),
                ours,
                written,
                symbol,
                format!("{paper_number}/{loose}"),
                date,
                subject,
                signer,
                ours.map(|_| 3 + dice.below(20))
            ])
            .expect("a document");
        let fate = if incoming { "received" } else { "issued" };
        let copy = if incoming { "" } else { "VT" };
        self.entries
            .execute(params![id, uuid(id, 3), series.id, number, fate, day, copy])
            .expect("a line");
        let mut names: Vec<&str> = vec![];
        if incoming {
            let values = params![uuid(id, 4), id, day.to_string()];
            self.receipts.execute(values).expect("a receipt");
            if dice.below(10) < 6 {
                let values = params![id, dice.unit()];
                self.assignments.execute(values).expect("a lead");
            }
            if dice.below(10) < 2 {
                let values = params![id, day + Days::new(10), day.to_string()];
                self.deadlines.execute(values).expect("a deadline");
            }
        } else {
            names = (0..1 + dice.below(3))
                .map(|_| dice.agency())
                .map(|at| self.agencies[at].as_str())
                .collect();
            for (ordinal, name) in (1..).zip(&names) {
                let values = params![id, ordinal, name];
                self.recipients.execute(values).expect("a recipient");
            }
        }
        let place = self.of_day.entry(day).or_default();
        let days = i64::from(day.num_days_from_ce()) - 719_163;
        let key = (days << 20) | *place;
        *place += 1;
        let year = date.year();
        let text = format!(
            "{number} {kind_name} {written} {paper_number} {symbol} {author} {subject} {signer} {} \
             {year}",
            names.join(" ")
        );
        let exact = text
            .to_lowercase()
            .replace("óa", "oá")
            .replace("òa", "oà")
            .replace("ủy", "uỷ");
        let words = exact.split_whitespace();
        let marked: Vec<&str> = words.filter(|word| fold(word) != **word).collect();
        self.search
            .execute(params![
                key,
                id,
                series.direction.id(),
                marked.join(" "),
                fold(&text),
                alphabetical(&subject)
            ])
            .expect("its words");
    }
}

/// In the order of time, as those of the program are.
fn uuid(number: i64, noun: u32) -> String {
    format!(
        "{:08x}-{:04x}-7000-8000-{noun:012x}",
        number >> 16,
        number & 0xffff
    )
}
