//! The schema, grown forward one migration after another. A migration that was released is never
//! edited; what comes later is a new one.

use rusqlite::{Connection, TransactionBehavior};

use crate::{RegisterError, lists};

/// `VTHU`: tells any tool that this SQLite file is an office.
pub(crate) const APPLICATION_ID: i32 = 0x5654_4855;

/// One step of the schema, its statements by noun.
struct Migration {
    statements: &'static [&'static str],
    /// What grew, or is asked at every row, told anew as a whole.
    told: &'static [(&'static str, &'static str)],
}

const MIGRATIONS: &[Migration] = &[
    Migration {
        statements: &[
            include_str!("migrations/0001/office.sql"),
            include_str!("migrations/0001/entry.sql"),
            include_str!("migrations/0001/handling.sql"),
            include_str!("migrations/0001/books.sql"),
            include_str!("migrations/0001/drafts.sql"),
            include_str!("migrations/0001/journal.sql"),
            include_str!("migrations/0001/search.sql"),
        ],
        told: &[],
    },
    Migration {
        statements: &[
            include_str!("migrations/0002/numbers.sql"),
            include_str!("migrations/0002/directory.sql"),
            include_str!("migrations/0002/succession.sql"),
            include_str!("migrations/0002/words.sql"),
            include_str!("migrations/0002/handling.sql"),
            include_str!("migrations/0002/passing.sql"),
            include_str!("migrations/0002/books.sql"),
            include_str!("migrations/0002/files.sql"),
            include_str!("migrations/0002/case_files.sql"),
            include_str!("migrations/0002/lists.sql"),
            include_str!("migrations/0002/search.sql"),
            include_str!("migrations/0002/codes.sql"),
            include_str!("migrations/0002/hours.sql"),
            include_str!("migrations/0002/office.sql"),
        ],
        told: &[
            (
                "issuing_body",
                include_str!("migrations/0002/told/issuing_body.sql"),
            ),
            ("agency", include_str!("migrations/0002/told/agency.sql")),
            (
                "document",
                include_str!("migrations/0002/told/document.sql"),
            ),
            ("entry", include_str!("migrations/0002/told/entry.sql")),
            (
                "recipient",
                include_str!("migrations/0002/told/recipient.sql"),
            ),
            ("receipt", include_str!("migrations/0002/told/receipt.sql")),
            (
                "assignment",
                include_str!("migrations/0002/told/assignment.sql"),
            ),
            (
                "deadline",
                include_str!("migrations/0002/told/deadline.sql"),
            ),
            (
                "case_file",
                include_str!("migrations/0002/told/case_file.sql"),
            ),
            ("search", include_str!("migrations/0002/told/search.sql")),
        ],
    },
];

/// The version of the schema this program writes.
pub(crate) fn newest() -> u32 {
    MIGRATIONS.len() as u32
}

pub(crate) fn version(connection: &Connection) -> rusqlite::Result<u32> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Brings a register to the newest schema, all steps in one transaction.
pub(crate) fn migrate(connection: &mut Connection) -> Result<(), RegisterError> {
    lists::teach(connection)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    let from = version(&transaction)?;
    for migration in MIGRATIONS.iter().skip(from as usize) {
        for statements in migration.statements {
            transaction.execute_batch(statements)?;
        }
        tell(&transaction, migration.told)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", newest())?;
    transaction.commit()?;
    Ok(())
}

/// SQLite hangs an added column behind the last one, without a line or a comment of its own. Who
/// opens an office with any tool should read what a table is: its words are written anew. So is
/// what every row of a book is asked on its way in: of a list of more than two words SQLite makes a
/// table for each question, two it compares at once. Nothing of what lies on disk changes
/// (sqlite.org/lang_altertable.html, section 7).
fn tell(connection: &Connection, told: &[(&str, &str)]) -> rusqlite::Result<()> {
    if told.is_empty() {
        return Ok(());
    }
    connection.execute_batch("PRAGMA writable_schema = ON")?;
    for (table, words) in told {
        connection.execute(
            "UPDATE sqlite_schema SET sql = ?2 WHERE type = 'table' AND name = ?1",
            [table, words.trim_end().trim_end_matches(';')],
        )?;
    }
    connection.execute_batch("PRAGMA writable_schema = RESET")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The schema as SQLite holds it, in the order it was made.
    fn schema_of_today() -> String {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection).unwrap();
        let mut statement = connection
            .prepare(
                "SELECT sql FROM sqlite_schema
                 WHERE sql IS NOT NULL AND name NOT LIKE 'search_words_%'
                        AND name NOT LIKE 'file_words_%'
                    OR type = 'trigger'
                 ORDER BY rowid",
            )
            .unwrap();
        let statements: Vec<String> = statement
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        let head =
            "-- The schema of an office, written by `UPDATE_SCHEMA=1 cargo test -p register`.\n\n";
        format!("{head}{};\n", statements.join(";\n\n"))
    }

    #[test]
    fn schema_sql_shows_the_schema_of_today() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/schema.sql");
        let today = schema_of_today();
        if std::env::var_os("UPDATE_SCHEMA").is_some() {
            std::fs::write(file, &today).unwrap();
        }
        let written = std::fs::read_to_string(file).unwrap_or_default();
        assert!(
            written == today,
            "schema.sql is old: UPDATE_SCHEMA=1 cargo test -p register"
        );
    }

    #[test]
    fn who_took_over_from_whom_is_kept_from_the_first_schema() {
        let mut connection = Connection::open_in_memory().unwrap();
        for statements in MIGRATIONS[0].statements {
            connection.execute_batch(statements).unwrap();
        }
        connection.pragma_update(None, "user_version", 1).unwrap();
        for (name, from, predecessor) in [
            ("Cũ", None, None),
            ("Mới", Some("2025-07-01"), Some(1)),
            ("Đông", None, None),
            ("Đông Bắc", None, Some(3)),
            ("Đông Nam", None, Some(3)),
        ] {
            connection
                .execute(
                    "INSERT INTO agency (uuid, kind, name, valid_from, predecessor)
                     VALUES (?1, 'state', ?1, ?2, ?3)",
                    rusqlite::params![name, from, predecessor],
                )
                .unwrap();
        }
        migrate(&mut connection).unwrap();
        let kept: Vec<(i64, i64, Option<String>, String)> = connection
            .prepare("SELECT predecessor, successor, day, act FROM succession ORDER BY successor")
            .unwrap()
            .query_map([], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
            })
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        let day = Some("2025-07-01".to_owned());
        assert_eq!(
            kept,
            [
                (1, 2, day, "renamed".to_owned()),
                (3, 4, None, "divided".to_owned()),
                (3, 5, None, "divided".to_owned()),
            ]
        );
    }

    #[test]
    fn lines_of_the_first_schema_are_sorted_by_their_subjects_too() {
        let mut connection = Connection::open_in_memory().unwrap();
        for statements in MIGRATIONS[0].statements {
            connection.execute_batch(statements).unwrap();
        }
        connection.pragma_update(None, "user_version", 1).unwrap();
        connection
            .execute_batch(
                "INSERT INTO issuing_body (uuid, name, abbreviation, head, place)
                 VALUES ('b', 'UBND', 'UBND', '[]', '');
                 INSERT INTO series (uuid, body, direction, name, year, numbers, opening_number,
                                     state)
                 VALUES ('s', 1, 'incoming', 'Đến', 2026, 'own', 0, 'open');
                 INSERT INTO document (uuid, author, loose, subject) VALUES ('d', 'X', '/', 'Đám');
                 INSERT INTO entry (uuid, series, number, fate, document, entered_on)
                 VALUES ('e', 1, 1, 'received', 1, '2026-08-05');
                 INSERT INTO search (id, entry, kind, exact, fold)
                 VALUES (1, 1, 'incoming', 'đám', 'dam');",
            )
            .unwrap();
        migrate(&mut connection).unwrap();
        let (subject, found): (Vec<u8>, i64) = connection
            .query_row(
                "SELECT subject, (SELECT count(*) FROM search_words WHERE search_words MATCH 'dam')
                 FROM search",
                [],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .unwrap();
        assert_eq!((subject, found), (document::alphabetical("Đám"), 1));
    }

    /// The words of a table without its comments and spaces, with lists that are not cut.
    fn bare(connection: &Connection, table: &str) -> String {
        let sql: String = connection
            .query_row(
                "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?1",
                [table],
                |row| row.get(0),
            )
            .unwrap();
        let lines = sql.lines().map(|line| line.split("--").next().unwrap());
        let mut words: String = lines
            .flat_map(str::chars)
            .filter(|c| !c.is_whitespace())
            .collect();
        let columns = connection
            .prepare(&format!("SELECT name FROM pragma_table_info('{table}')"))
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<Result<Vec<String>, _>>()
            .unwrap();
        for column in columns {
            words = words.replace(&format!("')OR{column}IN('"), "','");
        }
        words
    }

    #[test]
    fn what_is_told_of_a_table_is_what_it_grew_to() {
        let mut told = Connection::open_in_memory().unwrap();
        migrate(&mut told).unwrap();
        let grown = Connection::open_in_memory().unwrap();
        lists::teach(&grown).unwrap();
        for migration in MIGRATIONS {
            for statements in migration.statements {
                grown.execute_batch(statements).unwrap();
            }
        }
        for (table, _) in MIGRATIONS.iter().flat_map(|migration| migration.told) {
            assert_eq!(bare(&told, table), bare(&grown, table));
        }
        let sound: String = told
            .query_row("PRAGMA integrity_check", [], |row| row.get(0))
            .unwrap();
        assert_eq!(sound, "ok");
    }

    #[test]
    fn no_table_is_made_for_a_row_that_comes_in() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection).unwrap();
        for table in [
            "document",
            "recipient",
            "entry",
            "receipt",
            "assignment",
            "deadline",
            "search",
            "change",
        ] {
            let steps: Vec<String> = connection
                .prepare(&format!("EXPLAIN INSERT INTO {table} DEFAULT VALUES"))
                .unwrap()
                .query_map([], |row| row.get("opcode"))
                .unwrap()
                .collect::<Result<_, _>>()
                .unwrap();
            assert!(steps.len() > 10, "{table}");
            assert!(!steps.iter().any(|step| step == "OpenEphemeral"), "{table}");
        }
    }

    #[test]
    fn every_table_is_strict_and_every_date_is_checked() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection).unwrap();
        let loose: Vec<String> = connection
            .prepare(
                "SELECT name FROM pragma_table_list
                 WHERE schema = 'main' AND type = 'table' AND NOT strict
                   AND name NOT LIKE 'sqlite_%'",
            )
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        assert_eq!(loose, Vec::<String>::new());
        for date in ["2026-02-30", "30/02/2026", "2026-2-3", ""] {
            let refused = connection.execute(
                "INSERT INTO agency (uuid, kind, name, valid_from) VALUES ('u', 'state', 'n', ?1)",
                [date],
            );
            assert!(refused.is_err(), "{date:?} passed for a date");
        }
    }
}
