//! Finding lines, and leafing through lists of them.

use std::path::Path;

use document::fold::fold;
use document::office::Direction;
use register::{ListFilter, Mode, OpenList, Register, SearchRequest, Sort, SortBy};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, Statement, ToSql};

use crate::report::{Report, Times};

/// Lines on a screen.
const SCREEN: usize = 50;

/// A line as one would ask for it by hand.
const LINE: &str = include_str!("line.sql");

pub fn measure(report: &mut Report, folder: &Path) {
    let register = Register::open(folder, Mode::ReadOnly).expect("the office");
    let bare = by_hand(folder);
    let three = [
        "bao cao",
        "nghi quyet hdnd 2023",
        "dau tu cong 2021",
        "van thu luu tru",
        "quy hoach dat dong anh",
        "che do nguoi co cong",
        "cong an ke hoach",
        "15/qd-ubnd",
        "uy ban nhan dan xa son dong",
        "giay moi",
        "hdnd",
        "le thi hanh chuyen doi so",
    ];
    search(report, "Tìm, ba chữ trở lên", &register, &bare, &three);
    let marked = [
        "báo cáo",
        "nghị quyết HĐND",
        "đầu tư công",
        "văn thư, lưu trữ",
        "giảm nghèo bền vững",
        "chế độ người có công",
        "Đảng ủy xã",
        "quyết định",
    ];
    search(report, "Tìm, có dấu", &register, &bare, &marked);
    let begun = ["n", "ng", "ngh", "d", "du", "h", "ch", "1", "20"];
    search(report, "Tìm, một đến ba chữ cái", &register, &bare, &begun);
    lists(report, &register, &bare);
}

fn by_hand(folder: &Path) -> Connection {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let bare = Connection::open_with_flags(folder.join("office.db"), flags).expect("the database");
    bare.execute_batch("PRAGMA cache_size = -32768; PRAGMA temp_store = memory;")
        .and_then(|()| bare.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true))
        .expect("settings");
    bare
}

/// Reads every column of every row.
fn read(statement: &mut Statement<'_>, values: impl rusqlite::Params) -> usize {
    let columns = statement.column_count();
    let mut rows = statement.query(values).expect("an answer");
    let mut count = 0;
    while let Some(row) = rows.next().expect("a row") {
        for column in 0..columns {
            std::hint::black_box(row.get_ref(column).expect("a column"));
        }
        count += 1;
    }
    count
}

fn search(
    report: &mut Report,
    what: &str,
    register: &Register,
    bare: &Connection,
    queries: &[&str],
) {
    let sql = LINE.replace("FROM entry\n", "FROM search_words JOIN search ON search.id = search_words.rowid JOIN entry ON entry.id = search.entry\n")
        + "WHERE search_words MATCH ?1 ORDER BY search_words.rowid DESC LIMIT 50";
    let mut statement = bare.prepare(&sql).expect("a statement");
    let (mut ours, mut theirs) = (Times::default(), Times::default());
    for round in 0..30 {
        for query in queries {
            let request = SearchRequest {
                words: query,
                year: None,
                direction: None,
                limit: SCREEN as u32,
            };
            let search = || register.search(&request).expect("an answer").len();
            let mut by_hand = || {
                let mut found = 0;
                for expression in expressions(query) {
                    if found < SCREEN {
                        found += read(&mut statement, [&expression]);
                    }
                }
                found
            };
            // The first round finds the pages cold.
            if round == 0 {
                assert!(search() > 0, "nothing is found by {query}");
                by_hand();
                continue;
            }
            ours.of(search);
            theirs.of(&mut by_hand);
        }
    }
    report.beside(what, &ours, &theirs);
}

/// With the marks that were typed, then without.
fn expressions(query: &str) -> Vec<String> {
    let asked = |text: &str| {
        let words: Vec<String> = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(|word| format!("\"{word}\""))
            .collect();
        format!("({}*)", words.join(" AND "))
    };
    let exact = query.to_lowercase();
    let folded = fold(query);
    let marked = (exact != folded).then(|| asked(&exact));
    marked.into_iter().chain([asked(&folded)]).collect()
}

fn lists(report: &mut Report, register: &Register, bare: &Connection) {
    let all = ListFilter::default();
    let incoming = ListFilter {
        direction: Some(Direction::Incoming),
        ..ListFilter::default()
    };
    let year = ListFilter {
        year: Some(2025),
        ..incoming.clone()
    };
    let words = ListFilter {
        words: "dau tu cong".to_owned(),
        ..ListFilter::default()
    };
    let keys = |filter: &str| {
        format!(
            "SELECT entry.id FROM entry JOIN series ON series.id = entry.series {filter}
             ORDER BY series.year DESC, entry.series DESC, entry.number DESC, entry.suffix DESC"
        )
    };
    let cases = [
        ("Mở danh sách: tất cả", &all, keys("")),
        (
            "Mở danh sách: mọi văn bản đến",
            &incoming,
            keys("WHERE series.direction = 'incoming'"),
        ),
        (
            "Mở danh sách: văn bản đến một năm",
            &year,
            keys("WHERE series.direction = 'incoming' AND series.year = 2025"),
        ),
        (
            "Mở danh sách: theo từ",
            &words,
            keys(
                "WHERE entry.id IN (SELECT entry FROM search_words
                 JOIN search ON search.id = search_words.rowid
                 WHERE search_words MATCH '\"dau\" AND \"tu\" AND \"cong\"*')",
            ),
        ),
    ];
    let mut whole = None;
    for (what, filter, sql) in cases {
        let mut statement = bare.prepare(&sql).expect("a statement");
        let (mut ours, mut theirs) = (Times::default(), Times::default());
        for _ in 0..5 {
            let list = ours.of(|| {
                register
                    .open_list(filter, Sort::NEWEST_FIRST)
                    .expect("a list")
            });
            let count = theirs.of(|| read(&mut statement, []));
            assert_eq!(list.count(), count, "{what}");
            whole.get_or_insert(list);
        }
        report.beside(what, &ours, &theirs);
    }
    let of_year = ListFilter {
        year: Some(2025),
        ..ListFilter::default()
    };
    for (what, by) in [
        ("ngày đến", SortBy::Entered),
        ("ngày văn bản", SortBy::Dated),
        ("tác giả", SortBy::Author),
        ("trích yếu", SortBy::Subject),
    ] {
        let sort = Sort {
            by,
            descending: false,
        };
        for (whose, filter) in [("một năm", &of_year), ("tất cả", &all)] {
            let mut ours = Times::default();
            for _ in 0..3 {
                ours.of(|| register.open_list(filter, sort).expect("a list"));
            }
            report.alone(&format!("Mở danh sách: {whose}, xếp theo {what}"), &ours);
        }
    }
    places(report, register, bare, &whole.expect("the whole list"));
}

fn places(report: &mut Report, register: &Register, bare: &Connection, list: &OpenList) {
    let mut statement = bare
        .prepare(&format!("{LINE}WHERE entry.id = ?1"))
        .expect("a statement");
    let (mut ours, mut theirs) = (Times::default(), Times::default());
    let mut dice = tests::words::Dice::new();
    for round in 0..600 {
        let from = dice.below(list.count() - SCREEN);
        let rows = || register.list_rows(list, from, SCREEN).expect("rows").len();
        let mut by_hand = || {
            let keys = &list.entries()[from..from + SCREEN];
            keys.iter()
                .map(|key| read(&mut statement, [key as &dyn ToSql]))
                .sum::<usize>()
        };
        // Who comes first finds the pages cold.
        if round % 2 == 0 {
            ours.of(rows);
            theirs.of(&mut by_hand);
        } else {
            theirs.of(&mut by_hand);
            ours.of(rows);
        }
    }
    report.beside("Một chỗ bất kỳ của danh sách (50 dòng)", &ours, &theirs);
}
