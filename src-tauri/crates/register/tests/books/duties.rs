//! Duties that come round.

use chrono::NaiveDate;
use register::{DutyDone, DutyFacts, Every, RegisterError};

use crate::office::{Office, day};

fn duty(every: Every, month: Option<u32>, day_of: u32) -> DutyFacts {
    DutyFacts {
        name: "Báo cáo".into(),
        entry: None,
        assignee: "Văn phòng".into(),
        every,
        month,
        day: day_of,
        from: day(2026, 1, 1),
        to: None,
    }
}

fn turns(facts: &DutyFacts, from: NaiveDate, to: NaiveDate) -> Vec<String> {
    let turns = facts.turns(from, to).into_iter();
    turns.map(|day| day.to_string()).collect()
}

#[test]
fn duties_come_round_and_the_last_day_stands_for_one_a_month_lacks() {
    let (from, to) = (day(2026, 1, 1), day(2026, 6, 30));
    assert_eq!(
        turns(&duty(Every::Month, None, 31), from, to),
        [
            "2026-01-31",
            "2026-02-28",
            "2026-03-31",
            "2026-04-30",
            "2026-05-31",
            "2026-06-30"
        ]
    );
    assert_eq!(
        turns(&duty(Every::Quarter, None, 15), from, to),
        ["2026-03-15", "2026-06-15"]
    );
    assert_eq!(
        turns(&duty(Every::Quarter, Some(1), 5), from, to),
        ["2026-01-05", "2026-04-05"]
    );
    assert_eq!(
        turns(&duty(Every::HalfYear, Some(2), 30), from, to),
        ["2026-02-28"]
    );
    assert_eq!(
        turns(&duty(Every::Year, Some(2), 29), from, day(2028, 12, 31)),
        ["2026-02-28", "2027-02-28", "2028-02-29"]
    );
    // 23 November 2026 is a Monday.
    assert_eq!(
        turns(
            &duty(Every::Week, None, 5),
            day(2026, 11, 23),
            day(2026, 12, 4)
        ),
        ["2026-11-27", "2026-12-04"]
    );
}

#[test]
fn a_duty_begins_and_ends_with_its_days() {
    let mut facts = duty(Every::Month, None, 15);
    facts.from = day(2026, 2, 16);
    facts.to = Some(day(2026, 4, 15));
    assert_eq!(
        turns(&facts, day(2025, 1, 1), day(2027, 1, 1)),
        ["2026-03-15", "2026-04-15"]
    );
    assert_eq!(
        turns(&facts, day(2026, 5, 1), day(2026, 4, 1)),
        Vec::<String>::new()
    );
}

#[test]
fn a_turn_is_done_and_undone_and_only_its_own_day() {
    let office = Office::new();
    let mut register = office.open();
    let act = office.today();
    let id = register
        .add_duty(&act, &duty(Every::Month, None, 15))
        .unwrap()
        .value;
    let done = DutyDone {
        on: day(2026, 11, 13),
        by: None,
        note: "đã gửi".into(),
    };
    register
        .do_duty(&act, id, day(2026, 11, 15), &done)
        .unwrap();
    let other = register.do_duty(&act, id, day(2026, 11, 16), &done);
    assert!(matches!(other, Err(RegisterError::NoSuchTurn)));
    let due = register
        .duties_due(day(2026, 11, 1), day(2026, 12, 31))
        .unwrap();
    let told: Vec<_> = due
        .iter()
        .map(|turn| (turn.due, turn.done.clone()))
        .collect();
    assert_eq!(
        told,
        [(day(2026, 11, 15), Some(done)), (day(2026, 12, 15), None)]
    );
    register.undo_duty(&act, id, day(2026, 11, 15)).unwrap();
    register
        .end_duty(&act, id, Some(day(2026, 11, 30)))
        .unwrap();
    let due = register
        .duties_due(day(2026, 11, 1), day(2026, 12, 31))
        .unwrap();
    assert_eq!((due.len(), due[0].done.clone()), (1, None));
    for wrong in [
        duty(Every::Week, None, 8),
        duty(Every::Week, Some(1), 1),
        duty(Every::Month, None, 0),
        duty(Every::Month, None, 32),
        duty(Every::Quarter, Some(4), 1),
    ] {
        let refused = register.add_duty(&act, &wrong);
        assert!(
            matches!(refused, Err(RegisterError::NoSuchTurn)),
            "{wrong:?}"
        );
    }
}
