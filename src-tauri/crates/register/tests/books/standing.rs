//! Every history a paper can have gives it exactly one state, and a place.

use proptest::prelude::*;
use register::{
    Ending, EndingFacts, HandlingState, Mode, Moment, Progress, Register, Role, RoleFacts,
    Standing, StepAct, StepFacts, StepLevel, StepMedium, StepRequest,
};
use rusqlite::{Connection, params};

use crate::office::{Office, letter};

const NOW: &str = "2026-11-23T09:00:00+07:00";

/// A step: act, level, and to whom.
type Move = (&'static str, Option<i64>, &'static str);

const MOVES: [Move; 6] = [
    ("proposed", None, ""),
    ("presented", None, "Chủ tịch"),
    ("came-back", None, ""),
    ("directed", Some(1), "Phòng Kinh tế"),
    ("directed", Some(3), "Lê Văn Cường"),
    ("passed-on", None, "Phòng Kinh tế"),
];

const DUES: [Option<&str>; 4] = [
    None,
    Some("2026-11-22"),
    Some("2026-11-23"),
    Some("2026-11-23T08:59"),
];

/// What became of an ending: never noted, taken back, holding.
const ENDINGS: [(bool, Option<&str>); 3] = [
    (false, None),
    (true, Some("2026-11-23T08:00:00.000+07:00")),
    (true, None),
];

struct History {
    moves: Vec<Move>,
    ending: (bool, Option<&'static str>),
    led: bool,
    due: Option<&'static str>,
}

/// Every history of up to four steps, with every ending, lead and deadline.
fn histories() -> Vec<History> {
    let mut ways: Vec<Vec<Move>> = vec![vec![]];
    let mut last = ways.clone();
    for _ in 0..4 {
        last = last
            .iter()
            .flat_map(|way| MOVES.map(|step| [way.as_slice(), &[step]].concat()))
            .collect();
        ways.extend(last.iter().cloned());
    }
    let mut histories = vec![];
    for moves in ways {
        for ending in ENDINGS {
            for (led, due) in [false, true]
                .iter()
                .flat_map(|led| DUES.map(|due| (*led, due)))
            {
                histories.push(History {
                    moves: moves.clone(),
                    ending,
                    led,
                    due,
                });
            }
        }
    }
    histories
}

/// The law once more, told as a walk from step to step.
fn told(history: &History) -> (HandlingState, &'static str, bool) {
    let mut stage = match history.led {
        true => HandlingState::ToBePassedOn,
        false => HandlingState::ToBePresented,
    };
    let mut holder = "";
    for (act, level, to_whom) in &history.moves {
        match (*act, level) {
            ("presented", _) => (stage, holder) = (HandlingState::AwaitsDirection, to_whom),
            ("came-back", _) => (stage, holder) = (HandlingState::AwaitsDirection, ""),
            ("passed-on", _) => (stage, holder) = (HandlingState::InWork, to_whom),
            // Inside the unit that has it, from hand to hand.
            ("directed", Some(3)) if stage == HandlingState::InWork => holder = to_whom,
            ("directed", _) => (stage, holder) = (HandlingState::ToBePassedOn, ""),
            _ => {}
        }
    }
    let ended = history.ending == (true, None);
    let late = !ended && matches!(history.due, Some("2026-11-22" | "2026-11-23T08:59"));
    let state = match stage {
        _ if ended => HandlingState::Ended,
        HandlingState::InWork if late => HandlingState::Overdue,
        stage => stage,
    };
    (state, holder, late)
}

/// Writes the histories past the program, each at a line of its own.
fn write(office: &Office, histories: &[History]) -> Vec<register::EntryId> {
    let mut connection = Connection::open(office.path().join("office.db")).unwrap();
    let transaction = connection.transaction().unwrap();
    let series: i64 = transaction
        .query_row(
            "SELECT id FROM series WHERE direction = 'incoming'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    let mut entries = vec![];
    for (history, number) in histories.iter().zip(412..) {
        let run = |sql: &str, values: &[&dyn rusqlite::ToSql]| {
            let mut statement = transaction.prepare_cached(sql).unwrap();
            statement.execute(values).unwrap();
            transaction.last_insert_rowid()
        };
        let document = run(
            "INSERT INTO document (uuid, author, loose, subject) VALUES (?1, 'Sở', '', 'thư')",
            params![format!("d{number}")],
        );
        let entry = run(
            "INSERT INTO entry (uuid, series, number, fate, document, entered_on)
             VALUES (?1, ?2, ?3, 'received', ?4, '2026-11-20')",
            params![format!("e{number}"), series, number, document],
        );
        for ((act, level, to_whom), ordinal) in history.moves.iter().zip(1..) {
            run(
                "INSERT INTO step (entry, ordinal, act, level, to_whom, at)
                 VALUES (?1, ?2, ?3, ?4, ?5, '2026-11-2' || ?2)",
                params![entry, ordinal, act, level, to_whom],
            );
        }
        if let (true, undone) = history.ending {
            run(
                "INSERT INTO ending (entry, way, ended_at, undone_at)
                 VALUES (?1, 'done', '2026-11-23', ?2)",
                params![entry, undone],
            );
        }
        if history.led {
            run(
                "INSERT INTO assignment (entry, ordinal, role, assignee)
                 VALUES (?1, 1, 'lead', 'Phòng Kinh tế')",
                params![entry],
            );
        }
        if let Some(due) = history.due {
            run(
                "INSERT INTO deadline (entry, due, source, set_at)
                 VALUES (?1, ?2, 'leader', '2026-11-20')",
                params![entry, due],
            );
        }
        entries.push(register::EntryId(entry));
    }
    transaction.commit().unwrap();
    entries
}

#[test]
fn every_history_gives_one_state_and_an_ending_taken_back_gives_the_state_before() {
    let office = Office::new();
    let histories = histories();
    let entries = write(&office, &histories);
    let register = Register::open(office.path(), Mode::ReadOnly).unwrap();
    let now = Moment::parse_from_rfc3339(NOW).unwrap();
    let standings = register.standings(&entries, now).unwrap();
    assert_eq!(standings.len(), histories.len());
    for ((history, standing), entry) in histories.iter().zip(&standings).zip(&entries) {
        assert_eq!(standing.entry, *entry, "in the order they were asked for");
        let Standing {
            state,
            holder,
            late,
            ..
        } = standing;
        let History {
            moves,
            ending,
            led,
            due,
        } = history;
        assert_eq!(
            (*state, holder.as_str(), *late),
            told(history),
            "{moves:?} {ending:?} {led} {due:?}"
        );
    }
    // The work lists share the open papers out among themselves, the late ones twice.
    let counts = register.work_counts(&Default::default(), now).unwrap();
    let open = standings
        .iter()
        .filter(|standing| standing.state != HandlingState::Ended);
    let shared =
        counts.to_be_presented + counts.awaits_direction + counts.to_be_passed_on + counts.in_work;
    assert_eq!(shared as usize, open.count());
    let late = standings.iter().filter(|standing| standing.late);
    assert_eq!(counts.overdue as usize, late.count());
}

/// What a desk may do with a paper, whether it is allowed or not.
#[derive(Clone, Debug)]
enum Deed {
    Step(usize),
    TakeBackStep,
    Lead,
    End,
    Reopen,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        6 => (0..MOVES.len()).prop_map(Deed::Step),
        1 => Just(Deed::TakeBackStep),
        1 => Just(Deed::Lead),
        2 => Just(Deed::End),
        2 => Just(Deed::Reopen),
    ];
    prop::collection::vec(deed, 1..14)
}

fn facts((act, level, to_whom): Move) -> StepFacts {
    let act = StepAct::ALL.iter().find(|known| known.word() == act);
    StepFacts {
        act: *act.unwrap(),
        level: level.map(|level| StepLevel::ALL[level as usize - 1]),
        by_whom: String::new(),
        to_whom: to_whom.into(),
        at: None,
        words: String::new(),
        medium: StepMedium::Paper,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn whatever_the_desk_does_the_paper_stands_where_the_walk_leads(deeds in deeds()) {
        let office = Office::new();
        let mut register = office.open();
        let act = office.today();
        let entry = office.receive(&mut register, &letter("1", "X", "thư")).unwrap().entry;
        let mut history = History { moves: vec![], ending: (false, None), led: false, due: None };
        let mut ending = None;
        for deed in deeds {
            match deed {
                Deed::Step(place) => {
                    let step = facts(MOVES[place]);
                    let request = StepRequest { step: &step, roles: &[], due: None };
                    register.take_step(&act, &[entry], &request).unwrap();
                    history.moves.push(MOVES[place]);
                }
                Deed::TakeBackStep => {
                    if let Some(last) = register.steps(entry).unwrap().last() {
                        register.take_back_step(&act, last.id).unwrap();
                        history.moves.pop();
                    }
                }
                Deed::Lead => {
                    let assignee = "Phòng Kinh tế".into();
                    let lead = RoleFacts { role: Role::Lead, assignee, copies: None };
                    register.assign(&act, entry, &[lead]).unwrap();
                    history.led = true;
                }
                Deed::End => {
                    let done = register.end(&act, &[entry], &EndingFacts::new(Ending::Done));
                    prop_assert_eq!(done.is_ok(), ending.is_none(), "a paper ends once");
                    if let Ok(done) = done {
                        ending = Some(done.value[0]);
                        history.ending = (true, None);
                    }
                }
                Deed::Reopen => {
                    if let Some(ending) = ending.take() {
                        register.reopen(&act, ending).unwrap();
                        history.ending = (false, None);
                    }
                }
            }
            let standing = register.standings(&[entry], act.at).unwrap().remove(0);
            let now = (standing.state, standing.holder.as_str(), standing.late);
            prop_assert_eq!(now, told(&history));
        }
        let verified = register.verify(&mut Progress::unwatched()).unwrap();
        prop_assert_eq!(verified.faults, vec![]);
    }
}

#[test]
fn no_question_walks_a_table_from_end_to_end_for_each_line() {
    let office = Office::new();
    let connection = Connection::open(office.path().join("office.db")).unwrap();
    let standing = include_str!("../../src/handling/standing.sql")
        .replace("/* due */", include_str!("../../src/handling/due.sql"));
    let rows = include_str!("../../src/entry/rows.sql")
        .replace("/* due */", include_str!("../../src/handling/due.sql"));
    for sql in [
        rows,
        standing.replace("/* wanted */", "SELECT value, key FROM json_each(?1)"),
        standing.replace("/* wanted */", include_str!("../../src/handling/open.sql")),
        standing.replace("/* wanted */", "SELECT id, id FROM entry WHERE series = ?1"),
        include_str!("../../src/handling/awaits_original.sql").to_owned(),
    ] {
        let mut statement = connection
            .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
            .unwrap();
        let mut plan = statement.raw_query();
        while let Some(row) = plan.next().unwrap() {
            let line: String = row.get("detail").unwrap();
            // What stands for the few lines asked about, and the series.
            let small = ["wanted", "json_each", "series", "(subquery", "way", "stand"]
                .map(|table| format!("SCAN {table}"));
            assert!(
                !line.starts_with("SCAN")
                    || small.iter().any(|scan| line.starts_with(scan.as_str())),
                "{line}\n{sql}"
            );
            assert!(!line.contains("AUTOMATIC"), "{line}\n{sql}");
        }
    }
}
