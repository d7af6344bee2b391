//! Giving numbers, beside the same rows written by hand.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use document::Kind;
use document::entry::{Incoming, Outgoing, Paper, PaperDate};
use register::{Actor, Mode, NumberChoice, NumberRequest, ReceiveRequest, Register};
use rusqlite::config::DbConfig;
use rusqlite::types::Value;
use rusqlite::{Connection, TransactionBehavior, params_from_iter};

use crate::office::act;
use crate::report::{Report, Times};
use tests::words::{Dice, agencies};

/// Acts of one kind in a row; then come as many of the other.
const RUN: usize = 50;

pub fn measure(report: &mut Report, folder: &Path) {
    let mut register = Register::open(folder, Mode::Process).expect("the office");
    let clerk = Actor("Nguyễn Thị Dung".into());
    let mut bare = Connection::open(folder.join("office.db")).expect("the database");
    bare.execute_batch(
        "PRAGMA synchronous = full; PRAGMA foreign_keys = on; PRAGMA recursive_triggers = on;
         PRAGMA cache_size = -32768; PRAGMA temp_store = memory;",
    )
    .and_then(|()| bare.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true))
    .expect("settings");
    let mut dice = Dice::new();
    let agencies = agencies();
    let mut serial = 0;
    for (what, incoming) in [("Cấp số", false), ("Vào sổ đến", true)] {
        let (mut ours, mut theirs) = (Times::default(), Times::default());
        for _ in 0..6 {
            for _ in 0..RUN {
                let paper = paper(&mut dice, &agencies);
                if incoming {
                    let facts = Incoming {
                        paper,
                        number: "15".into(),
                        body: Some("UBND".into()),
                        assignee: "Văn phòng".into(),
                        ..Incoming::default()
                    };
                    let request = ReceiveRequest {
                        facts: &facts,
                        files: &[],
                    };
                    ours.of(|| register.receive(&act(&clerk), &request).expect("a number"));
                } else {
                    let facts = Outgoing {
                        paper,
                        body: Some("UBND".into()),
                        ..Outgoing::default()
                    };
                    let request = NumberRequest {
                        facts: &facts,
                        choice: NumberChoice::Next,
                        files: &[],
                    };
                    ours.of(|| {
                        register
                            .number_signed(&act(&clerk), &request)
                            .expect("a number")
                    });
                }
            }
            let mut copy = Copy::of_the_last_action(&bare);
            for _ in 0..RUN {
                serial += 1;
                copy.turn(serial);
                theirs.of(|| copy.write(&mut bare));
            }
        }
        report.beside(
            &format!("{what}: số, dòng, nhật ký, ghi bền"),
            &ours,
            &theirs,
        );
        let copy = Copy::of_the_last_action(&bare);
        report.line(&format!("  SQL tay ghi đúng các dòng ấy: {}", copy.told()));
    }
}

fn paper(dice: &mut Dice, agencies: &[String]) -> Paper {
    Paper {
        kind: Some(Kind::CongVan),
        kind_name: "Công văn".into(),
        agency: agencies[dice.agency()].clone(),
        symbol: "UBND-VP".into(),
        date: PaperDate::Day(NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day")),
        subject: dice.subject(2026),
        signer: dice.signer().into(),
        recipients: (0..3).map(|_| agencies[dice.agency()].clone()).collect(),
        ..Paper::default()
    }
}

/// The rows of an action, to be written again as they are: only keys and numbers move on.
struct Copy {
    rows: Vec<Row>,
}

struct Row {
    table: String,
    columns: Vec<String>,
    values: Vec<Value>,
    sql: String,
}

impl Copy {
    fn of_the_last_action(connection: &Connection) -> Copy {
        let mut wanted: Vec<(String, String)> = connection
            .prepare(
                "SELECT noun, 'id = ' || key FROM change
                 WHERE action = (SELECT max(id) FROM action) ORDER BY ordinal",
            )
            .and_then(|mut statement| {
                statement
                    .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                    .collect()
            })
            .expect("changes");
        let last = |table: &str, key: &str| {
            let rule = format!("{key} = (SELECT max({key}) FROM {table})");
            (table.to_owned(), rule)
        };
        let (table, rule) = (
            "search".to_owned(),
            "entry = (SELECT max(id) FROM entry)".to_owned(),
        );
        wanted.extend([
            (table, rule),
            last("action", "id"),
            last("change", "action"),
        ]);
        let rows = wanted
            .iter()
            .flat_map(|(table, rule)| rows(connection, table, rule));
        Copy {
            rows: rows.collect(),
        }
    }

    /// The next keys and the next number.
    fn turn(&mut self, serial: i64) {
        for row in &mut self.rows {
            for (column, value) in row.columns.iter().zip(&mut row.values) {
                let key = row.table == "search" && column == "id"
                    || matches!(column.as_str(), "id" | "entry" | "document" | "action")
                    || row.table == "entry" && column == "number";
                match value {
                    Value::Integer(key_value) if key => {
                        *key_value += match (row.table.as_str(), column.as_str()) {
                            // Several of them belong to one paper.
                            ("recipient", "id") => 3,
                            _ => 1,
                        }
                    }
                    Value::Text(text) if column == "uuid" => {
                        *text = format!("{}{serial:012x}", &text[..24]);
                    }
                    Value::Text(text) if column == "hash" => *text = format!("{serial:064x}"),
                    _ => {}
                }
            }
        }
    }

    /// How many rows of which tables, and their bytes.
    fn told(&self) -> String {
        let mut tables: BTreeMap<&str, usize> = BTreeMap::new();
        let mut bytes = 0;
        for row in &self.rows {
            *tables.entry(&row.table).or_default() += 1;
            bytes += row.values.iter().map(size).sum::<usize>();
        }
        let tables = tables.iter().map(|(table, rows)| format!("{rows} {table}"));
        let tables: Vec<String> = tables.collect();
        format!("{}; {bytes} byte, một lần ghi bền", tables.join(", "))
    }

    fn write(&self, connection: &mut Connection) {
        let transaction = connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .expect("a transaction");
        for row in &self.rows {
            transaction
                .prepare_cached(&row.sql)
                .and_then(|mut statement| statement.execute(params_from_iter(&row.values)))
                .unwrap_or_else(|error| panic!("{}: {error}", row.table));
        }
        transaction.commit().expect("a commit");
    }
}

fn size(value: &Value) -> usize {
    match value {
        Value::Null => 0,
        Value::Integer(_) | Value::Real(_) => 8,
        Value::Text(text) => text.len(),
        Value::Blob(bytes) => bytes.len(),
    }
}

fn rows(connection: &Connection, table: &str, rule: &str) -> Vec<Row> {
    let mut statement = connection
        .prepare(&format!("SELECT * FROM {table} WHERE {rule}"))
        .expect("a statement");
    let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let places: Vec<String> = (1..=columns.len())
        .map(|place| format!("?{place}"))
        .collect();
    let sql = format!("INSERT INTO {table} VALUES ({})", places.join(", "));
    let found: Vec<Vec<Value>> = statement
        .query_map([], |row| {
            (0..columns.len()).map(|column| row.get(column)).collect()
        })
        .and_then(Iterator::collect)
        .expect("rows");
    let row = |values| Row {
        table: table.to_owned(),
        columns: columns.clone(),
        values,
        sql: sql.clone(),
    };
    found.into_iter().map(row).collect()
}
