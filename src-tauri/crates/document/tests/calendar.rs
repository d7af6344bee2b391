//! The laws of the working calendar, and the days that were really off.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, TimeDelta};
use document::calendar::{Calendar, DayKind, OfficeHours, from_lunar, proposals, source};
use proptest::collection::vec;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date of the test")
}

#[test]
fn the_lunar_year_begins_on_the_day_it_began() {
    for tet in [
        "2020-01-25",
        "2021-02-12",
        "2022-02-01",
        "2023-01-22",
        "2024-02-10",
        "2025-01-29",
        "2026-02-17",
        "2027-02-06",
        // Years in which Beijing begins on another day.
        "1968-01-29",
        "1985-01-21",
        "2007-02-17",
        "2030-02-02",
    ] {
        let tet = day(tet);
        assert_eq!(from_lunar(tet.year(), 1, 1), Some(tet));
    }
    for kings in ["2023-04-29", "2024-04-18", "2025-04-07", "2026-04-26"] {
        let kings = day(kings);
        assert_eq!(from_lunar(kings.year(), 3, 10), Some(kings));
    }
    // Behind a leap month: rằm tháng Tám of 2023 (leap second) and 2025 (leap sixth).
    assert_eq!(from_lunar(2023, 8, 15), Some(day("2023-09-29")));
    assert_eq!(from_lunar(2025, 8, 15), Some(day("2025-10-06")));
    // The last month of 2025 has 29 days.
    assert_eq!(from_lunar(2025, 12, 29), Some(day("2026-02-16")));
    assert_eq!(from_lunar(2025, 12, 30), None);
    assert_eq!(from_lunar(2025, 13, 1), None);
    assert_eq!(from_lunar(1, 1, 1), None);
}

/// Weekdays that were off and Saturdays that were worked, as they were announced; without the
/// swaps of years before 2025, which are nobody's rule.
const ANNOUNCED: [(i32, &[&str]); 6] = [
    (
        2021,
        &[
            "01-01", "02-10", "02-11", "02-12", "02-15", "02-16", "04-21", "04-30", "05-03",
            "09-02", "09-03",
        ],
    ),
    (
        2022,
        &[
            "01-03", "01-31", "02-01", "02-02", "02-03", "02-04", "04-11", "05-02", "05-03",
            "09-01", "09-02",
        ],
    ),
    (
        2023,
        &[
            "01-02", "01-20", "01-23", "01-24", "01-25", "01-26", "05-01", "05-02", "05-03",
            "09-01", "09-04",
        ],
    ),
    (
        2024,
        &[
            "01-01", "02-08", "02-09", "02-12", "02-13", "02-14", "04-18", "04-30", "05-01",
            "09-02", "09-03",
        ],
    ),
    (
        2025,
        &[
            "01-01", "01-27", "01-28", "01-29", "01-30", "01-31", "04-07", "04-30", "05-01",
            "05-02", "09-01", "09-02",
        ],
    ),
    (
        2026,
        &[
            "01-01", "01-02", "02-16", "02-17", "02-18", "02-19", "02-20", "04-27", "04-30",
            "05-01", "08-31", "09-01", "09-02", "11-24",
        ],
    ),
];

#[test]
fn what_is_proposed_is_what_was_announced() {
    let calendar = Calendar::of_office([]);
    for (year, announced) in ANNOUNCED {
        let announced: BTreeSet<NaiveDate> = announced
            .iter()
            .map(|rest| day(&format!("{year}-{rest}")))
            .collect();
        let proposed: BTreeSet<NaiveDate> = (1..=366)
            .filter_map(|ordinal| NaiveDate::from_yo_opt(year, ordinal))
            .filter(|day| day.weekday().num_days_from_monday() < 5 && !calendar.is_working(*day))
            .collect();
        assert_eq!(proposed, announced);
    }
    for worked in ["2025-04-26", "2026-01-10", "2026-08-22"] {
        assert!(calendar.is_working(day(worked)), "{worked}");
    }
}

#[test]
fn only_what_the_law_names_is_sure() {
    let sure: Vec<String> = proposals(2027)
        .into_iter()
        .filter(|proposal| proposal.sure)
        .map(|proposal| format!("{} {}", proposal.day, proposal.name))
        .collect();
    assert_eq!(
        sure,
        [
            "2027-01-01 Tết Dương lịch",
            "2027-02-06 Tết Nguyên đán",
            "2027-04-16 Giỗ Tổ Hùng Vương",
            "2027-04-30 Ngày Chiến thắng",
            "2027-05-01 Ngày Quốc tế Lao động",
            "2027-05-03 Nghỉ bù Ngày Quốc tế Lao động",
            "2027-09-02 Quốc khánh",
            "2027-11-24 Ngày Văn hóa Việt Nam",
        ]
    );
    assert!(
        proposals(2025)
            .iter()
            .all(|day| day.day != self::day("2025-11-24"))
    );
    assert_eq!(proposals(2020), []);
    assert!(source(2026).contains("28/2026/QH16") && !source(2025).contains("28/2026/QH16"));
}

#[test]
fn what_the_office_says_of_a_day_counts() {
    let own = [
        (day("2026-09-01"), DayKind::Working),
        (day("2026-09-03"), DayKind::Off),
    ];
    let calendar = Calendar::of_office(own);
    assert!(calendar.is_working(day("2026-09-01")));
    assert_eq!(calendar.next_working(day("2026-09-01")), day("2026-09-04"));
    // Signed on Friday, registered on Monday at the latest.
    assert_eq!(
        calendar.latest_to_register(day("2026-11-20")),
        day("2026-11-23")
    );
}

#[test]
fn hours_of_work_stand_still_at_noon_over_night_and_on_days_off() {
    let calendar = Calendar::of_office([
        (day("2026-11-28"), DayKind::Working), // làm bù, a Saturday
        (day("2026-11-30"), DayKind::Off),
    ]);
    let ends = |from: &str, hours| {
        let end = calendar.add_working_hours(from.parse().expect("a moment"), hours);
        end.format("%Y-%m-%dT%H:%M").to_string()
    };
    // Within the morning, over noon, before work, at noon.
    assert_eq!(ends("2026-11-23T08:00:00", 2), "2026-11-23T10:00");
    assert_eq!(ends("2026-11-23T08:00:00", 4), "2026-11-23T14:00");
    assert_eq!(ends("2026-11-23T05:00:00", 4), "2026-11-23T11:30");
    assert_eq!(ends("2026-11-23T12:00:00", 1), "2026-11-23T14:30");
    // In the evening: the next morning; from the last hour on into the next day.
    assert_eq!(ends("2026-11-25T22:00:00", 4), "2026-11-26T11:30");
    assert_eq!(ends("2026-11-25T16:00:00", 4), "2026-11-26T10:00");
    // Over a holiday, Ngày Văn hóa Việt Nam.
    assert_eq!(ends("2026-11-23T16:00:00", 4), "2026-11-25T10:00");
    // Friday into the Saturday that is worked, Saturday over Sunday and a Monday off.
    assert_eq!(ends("2026-11-27T16:00:00", 4), "2026-11-28T10:00");
    assert_eq!(ends("2026-11-28T16:00:00", 4), "2026-12-01T10:00");
    // Over a weekend as it is.
    assert_eq!(ends("2026-11-21T22:00:00", 4), "2026-11-23T11:30");
}

fn calendars() -> impl Strategy<Value = Calendar> {
    let special = vec((0u64..400, any::<bool>()), 0..80);
    special.prop_map(|days| {
        Calendar::new(days.into_iter().map(|(at, off)| {
            let kind = if off { DayKind::Off } else { DayKind::Working };
            (day("2026-01-01") + Days::new(at), kind)
        }))
    })
}

fn days() -> impl Strategy<Value = NaiveDate> {
    (0u64..400).prop_map(|at| day("2026-01-01") + Days::new(at))
}

proptest! {
    #[test]
    fn adding_lands_on_a_working_day_and_is_counted_back(
        calendar in calendars(), from in days(), n in 0u32..120,
    ) {
        let to = calendar.add_working_days(from, n);
        prop_assert!(to >= from && calendar.is_working(to));
        if n > 0 || calendar.is_working(from) {
            prop_assert_eq!(calendar.working_days_between(from, to), i64::from(n));
        }
        prop_assert_eq!(
            calendar.working_days_between(to, from),
            -calendar.working_days_between(from, to)
        );
    }

    #[test]
    fn a_later_beginning_or_a_longer_term_never_ends_earlier(
        calendar in calendars(), (a, b) in (days(), days()), (m, n) in (0u32..60, 0u32..60),
    ) {
        let (a, b) = (a.min(b), a.max(b));
        let (m, n) = (m.min(n), m.max(n));
        prop_assert!(calendar.add_working_days(a, m) <= calendar.add_working_days(b, n));
    }

    #[test]
    fn two_terms_in_a_row_are_one(calendar in calendars(), from in days(), m in 1u32..60, n in 1u32..60) {
        let once = calendar.add_working_days(from, m + n);
        prop_assert_eq!(calendar.add_working_days(calendar.add_working_days(from, m), n), once);
    }

    #[test]
    fn a_term_in_hours_ends_within_the_hours_of_a_working_day(
        calendar in calendars(), (from, minute) in (days(), 0u32..1440), hours in 2u32..60,
    ) {
        let from = from.and_hms_opt(minute / 60, minute % 60, 0).expect("a minute of the day");
        let end = calendar.add_working_hours(from, hours);
        prop_assert!(end > from && calendar.is_working(end.date()));
        let spans = OfficeHours::default();
        prop_assert!(spans.spans().iter().any(|span| span.from < end.time() && end.time() <= span.to));
        prop_assert_eq!(calendar.working_time_between(from, end), TimeDelta::hours(hours.into()));
        // One hour and then the rest is the same term.
        let first = calendar.add_working_hours(from, 1);
        prop_assert_eq!(calendar.add_working_hours(first, hours - 1), end);
    }
}
