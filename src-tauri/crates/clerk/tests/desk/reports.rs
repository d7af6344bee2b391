//! Reports of a period add up, whatever became of the papers.

use std::fs;

use chrono::{Days, NaiveDate};
use clerk::Clerk;
use clerk::contract::*;
use document::Period;
use document::entry::read_outgoing;
use proptest::prelude::*;
use register::Relation;
use tempfile::TempDir;

use crate::office::*;

/// What became of a paper; days are counted from 1 January 2026, an ending from its arrival.
#[derive(Clone, Debug)]
struct Fate {
    arrived: u64,
    due: Option<u64>,
    handler: &'static str,
    kind: &'static str,
    ended: Option<i64>,
    reopened: bool,
    void: bool,
}

fn fates() -> impl Strategy<Value = Vec<Fate>> {
    let fate = (
        0..240_u64,
        proptest::option::of(0..60_u64),
        prop::sample::select(vec!["", "Văn phòng", "Phòng Kinh tế"]),
        prop::sample::select(vec!["Công văn", "Quyết định", "Báo cáo"]),
        proptest::option::of(-3..80_i64),
        prop::bool::weighted(0.2),
        prop::bool::weighted(0.1),
    );
    let fate = fate.prop_map(
        |(arrived, due, handler, kind, ended, reopened, void)| Fate {
            arrived,
            due,
            handler,
            kind,
            ended,
            reopened,
            void,
        },
    );
    proptest::collection::vec(fate, 0..14)
}

fn day(of_year: u64) -> NaiveDate {
    date(2026, 1, 1) + Days::new(of_year)
}

impl Fate {
    /// Arrived and ended, as the law of the report has it.
    fn told(&self) -> (NaiveDate, Option<NaiveDate>) {
        let ended = self.ended.filter(|_| !self.reopened);
        let ended = ended.map(|after| day(self.arrived.saturating_add_signed(after.max(0))));
        (day(self.arrived), ended)
    }

    fn happens(&self, clerk: &Clerk, body: i64, place: usize) -> i64 {
        let form = IncomingForm {
            body,
            arrived: day(self.arrived),
            arrived_at: None,
            author: "Sở Tài chính".into(),
            symbol: format!("{}/STC-NS", place + 1),
            dated: Some(day(self.arrived)),
            dated_as_written: None,
            kind: self.kind.into(),
            subject: "dự toán".into(),
            urgency: None,
            signer: String::new(),
            handler: self.handler.into(),
            due: self.due.map(|after| day(self.arrived + after).into()),
            note: String::new(),
            by_rule: false,
            details: Default::default(),
            files: vec![],
            receipt_of: None,
        };
        let entry = clerk.receive_document(form).unwrap().entry;
        if let Some(after) = self.ended {
            let on = day(0)
                .checked_add_signed(chrono::TimeDelta::days(self.arrived as i64 + after))
                .unwrap();
            let facts = EndingFacts {
                at: Some(on.into()),
                ..EndingFacts::new(Ending::Done)
            };
            let entries = vec![entry];
            clerk.end_work(EndWork { entries, facts }).unwrap();
            if self.reopened {
                let id = clerk.read_handling(entry).unwrap().endings[0].noted.id.0;
                clerk.reopen(PartOfEntry { entry, id }).unwrap();
            }
        }
        if self.void {
            let reason = "nhập nhầm".into();
            clerk.void_number(VoidNumber { entry, reason }).unwrap();
        }
        entry
    }
}

fn ask(clerk: &Clerk, kind: ReportKind, period: &str) -> Report {
    let asked = ReportAsked {
        kind,
        period: period.parse().unwrap(),
        body: None,
        series: None,
    };
    clerk.report(asked).unwrap()
}

fn said(report: &Report, name: &str) -> i64 {
    let mut rows = report.summary.rows.iter();
    rows.find(|row| row.name == name).unwrap().numbers[0]
}

/// Every table is the same papers: its columns add up to its total, and that to the summary.
fn must_add_up(report: &Report) {
    for table in &report.tables {
        let total = table.total.as_ref().unwrap();
        for (column, (heading, total)) in table.columns.iter().zip(total).enumerate() {
            let sum: i64 = table.rows.iter().map(|row| row.numbers[column]).sum();
            assert_eq!(sum, *total, "{}: {heading}", table.name);
            assert_eq!(said(report, heading), *total, "{}: {heading}", table.name);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn what_was_open_and_what_came_is_what_was_done_and_what_is_open(fates in fates()) {
        let folder = TempDir::new().unwrap();
        let clerk = clerk(folder.path(), at(2026, 11, 23));
        let office = clerk
            .set_up_office(books_of(vec![bare_committee()], 0))
            .unwrap();
        for (place, fate) in fates.iter().enumerate() {
            fate.happens(&clerk, office.bodies[0].id, place);
        }
        let told: Vec<_> = fates.iter().filter(|fate| !fate.void).map(Fate::told).collect();
        let mut left = 0;
        for period in ["2026-01", "2026-02", "2026-03", "2026-Q2", "2026-07", "2026-08", "2026-09"] {
            let report = ask(&clerk, ReportKind::Incoming, period);
            must_add_up(&report);
            let [carried, came, done, open] =
                ["Tồn đầu kỳ", "Đến trong kỳ", "Đã giải quyết", "Tồn cuối kỳ"]
                    .map(|name| said(&report, name));
            prop_assert_eq!(carried + came, done + open);
            prop_assert_eq!(carried, left, "what the period before left");
            left = open;
            let days: Period = period.parse().unwrap();
            let (first, last) = (days.first_day(), days.last_day());
            let count = |wanted: &dyn Fn(NaiveDate, Option<NaiveDate>) -> bool| {
                told.iter().filter(|(arrived, ended)| wanted(*arrived, *ended)).count() as i64
            };
            let in_period = |day: NaiveDate| first <= day && day <= last;
            prop_assert_eq!(came, count(&|arrived, _| in_period(arrived)));
            prop_assert_eq!(done, count(&|_, ended| ended.is_some_and(in_period)));
        }
    }
}

#[test]
fn an_extension_granted_later_does_not_mend_the_month_before() {
    let folder = TempDir::new().unwrap();
    let july = clerk(folder.path(), at(2026, 7, 1));
    let office = july
        .set_up_office(books_of(vec![bare_committee()], 0))
        .unwrap();
    let fate = Fate {
        arrived: 181,
        due: Some(9),
        handler: "Văn phòng",
        kind: "Công văn",
        ended: None,
        reopened: false,
        void: false,
    };
    let entry = fate.happens(&july, office.bodies[0].id, 0);
    drop(july);
    let august = clerk(folder.path(), at(2026, 8, 5));
    let facts = DeadlineFacts {
        set_by: "Chủ tịch".into(),
        reason: "chờ số liệu".into(),
        ..DeadlineFacts::new(date(2026, 8, 20), DeadlineSource::Extension)
    };
    august.set_deadline(SetDeadline { entry, facts }).unwrap();
    let late = |period| said(&ask(&august, ReportKind::Incoming, period), "Tồn quá hạn");
    assert_eq!(late("2026-07"), 1);
    assert_eq!(late("2026-08"), 0);
}

/// Numbers of August, dispatched or not.
fn numbered(clerk: &Clerk) {
    for (number, days) in [
        ("01", "date = 2026-08-05\ndispatched = 2026-08-06"),
        // Signed on a Friday: Monday is the next working day.
        ("02", "date = 2026-08-07\ndispatched = 2026-08-10"),
        ("03", "date = 2026-08-07\ndispatched = 2026-08-11"),
        ("04", "date = 2026-08-10"),
        ("05", "date = 2026-08-10"),
        // What is urgent goes on the day it was signed.
        (
            "06",
            "date = 2026-08-07\ndispatched = 2026-08-10\nurgency = \"khan\"",
        ),
    ] {
        let facts = format!(
            "kind = \"cong-van\"\nsymbol = \"UBND-VP\"\nsubject = \"số {number}\"\n{days}\n"
        );
        let facts = read_outgoing(&facts).unwrap();
        let given = clerk.number_signed(&facts, &[], &NumberWish::default());
        assert!(given.unwrap().full.starts_with(number));
    }
    let reason = "ghi nhầm".into();
    clerk.void_number(VoidNumber { entry: 5, reason }).unwrap();
}

#[test]
fn dispatch_is_measured_against_the_next_working_day_or_the_day_itself() {
    let folder = TempDir::new().unwrap();
    let then = clerk(folder.path(), at(2026, 8, 11));
    let body = BodySetup {
        series: vec![series("Công văn", &[document::Kind::CongVan], 0, false)],
        ..bare_committee()
    };
    then.set_up_office(books_of(vec![body], 0)).unwrap();
    numbered(&then);
    let counts = |clerk: &Clerk| {
        let report = ask(clerk, ReportKind::Outgoing, "2026-08");
        must_add_up(&report);
        [
            "Số đã cấp",
            "Số đã hủy",
            "Phát hành đúng hạn",
            "Phát hành chậm",
            "Chưa phát hành, còn hạn",
            "Chưa phát hành, quá hạn",
        ]
        .map(|name| said(&report, name))
    };
    assert_eq!(counts(&then), [6, 1, 2, 2, 1, 0]);
    drop(then);
    let later = clerk(folder.path(), at(2026, 9, 1));
    assert_eq!(counts(&later), [6, 1, 2, 2, 0, 1]);
}

#[test]
fn a_report_is_written_in_the_form_its_file_is_named_by() {
    let folder = TempDir::new().unwrap();
    let (clerk, office) = office(folder.path(), at(2026, 8, 5));
    for (kind, name, begins) in [
        (ReportKind::Incoming, "den.xlsx", &b"PK"[..]),
        (ReportKind::Incoming, "den.docx", b"PK"),
        (ReportKind::Outgoing, "di.pdf", b"%PDF"),
    ] {
        let asked = ReportAsked {
            kind,
            period: "2026-Q3".parse().unwrap(),
            body: Some(office.bodies[0].id),
            series: None,
        };
        let path = folder.path().join(name);
        clerk
            .print_report(PrintReport {
                asked,
                path: path.clone(),
            })
            .unwrap();
        assert!(fs::read(&path).unwrap().starts_with(begins), "{name}");
    }
}

#[test]
fn a_period_that_has_not_begun_has_no_report() {
    let folder = TempDir::new().unwrap();
    let (clerk, _) = office(folder.path(), at(2026, 8, 5));
    let asked = ReportAsked {
        kind: ReportKind::Incoming,
        period: "2026-09".parse().unwrap(),
        body: None,
        series: None,
    };
    let refused = clerk.report(asked).unwrap_err();
    assert!(
        refused.sentence.contains("chưa đến"),
        "{}",
        refused.sentence
    );
    assert_eq!(
        ask(&clerk, ReportKind::Incoming, "2026-08").judged,
        "Số liệu đến hết ngày 05/08/2026"
    );
}

fn link(clerk: &Clerk, entry: i64, relation: Relation, to: i64) {
    let form = LinkForm {
        entry,
        relation,
        to: LinkedTo::Entry(to),
        interim: false,
    };
    clerk.link_entries(form).unwrap();
}

#[test]
fn replies_and_later_papers_are_counted_in_the_month_they_came() {
    let folder = TempDir::new().unwrap();
    let then = clerk(folder.path(), at(2026, 8, 20));
    let body = BodySetup {
        series: vec![series("Công văn", &[document::Kind::CongVan], 0, false)],
        ..bare_committee()
    };
    let office = then.set_up_office(books_of(vec![body], 0)).unwrap();
    let numbered = |days: &str| {
        let facts = format!(
            "kind = \"cong-van\"\nsymbol = \"UBND-VP\"\nsubject = \"đề nghị góp ý\"\n{days}\n"
        );
        let facts = read_outgoing(&facts).unwrap();
        let given = then.number_signed(&facts, &[], &NumberWish::default());
        given.unwrap().entry
    };
    let answered = numbered("date = 2026-08-05\nreply_by = 2026-08-12");
    let waiting = numbered("date = 2026-08-06\nreply_by = 2026-08-30");
    for relation in [Relation::Replaces, Relation::Corrects, Relation::Recalls] {
        link(&then, numbered("date = 2026-08-07"), relation, waiting);
    }
    // A second correction of the same paper is the same corrected paper.
    let again = numbered("date = 2026-08-10");
    link(&then, again, Relation::Corrects, waiting);
    let fate = Fate {
        arrived: 221,
        due: None,
        handler: "",
        kind: "Công văn",
        ended: None,
        reopened: false,
        void: false,
    };
    let reply = fate.happens(&then, office.bodies[0].id, 0);
    link(&then, reply, Relation::Answers, answered);
    let counts = |clerk: &Clerk, period: &str| {
        let report = ask(clerk, ReportKind::Outgoing, period);
        must_add_up(&report);
        [
            "Văn bản bị thay thế",
            "Văn bản được đính chính",
            "Văn bản bị thu hồi",
            "Yêu cầu trả lời, ban hành trong kỳ",
            "Trả lời nhận được trong kỳ",
            "Chờ trả lời cuối kỳ",
            "Chờ trả lời cuối kỳ: quá hạn",
        ]
        .map(|name| said(&report, name))
    };
    assert_eq!(counts(&then, "2026-08"), [1, 1, 1, 2, 1, 1, 0]);
    assert_eq!(counts(&then, "2026-07"), [0; 7]);
    drop(then);
    let later = clerk(folder.path(), at(2026, 9, 5));
    assert_eq!(counts(&later, "2026-08"), [1, 1, 1, 2, 1, 1, 1]);
    assert_eq!(counts(&later, "2026-09"), [0, 0, 0, 0, 0, 1, 1]);
}
