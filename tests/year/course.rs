//! The year itself: day after day at one desk, by the acts of the clerk and a clock that is moved.

use std::collections::{HashMap, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use chrono::{Datelike, Days, NaiveDate, NaiveTime, TimeZone};
use clerk::contract::*;
use clerk::{Access, Clerk, Clock, Moment, vietnam};
use tests::words::{Dice, agencies};

use crate::office::{COMMITTEE, Numbered, OUT_BOOKS, setup};
use crate::printing::Run;

pub const YEAR: i32 = 2026;

/// How much arrives and goes out.
#[derive(Clone, Copy)]
pub struct Size {
    pub arrivals: usize,
    pub outgoing: usize,
    /// The books are printed at the end of every so many months.
    pub months: u32,
}

/// A clock that goes when it is told to.
#[derive(Clone)]
pub struct Turning(Arc<Mutex<Moment>>);

impl Clock for Turning {
    fn now(&self) -> Moment {
        *self.0.lock().unwrap()
    }
}

/// The office in its year, and what the desk has still in the hand.
pub struct Year {
    pub home: PathBuf,
    pub clerk: Clerk,
    clock: Turning,
    pub today: NaiveDate,
    pub dice: Dice,
    pub agencies: Vec<String>,
    /// Keys of the bodies, by their places in the setup.
    pub bodies: Vec<i64>,
    /// Keys of the series of this year by their names.
    pub series: HashMap<String, i64>,
    pub runs: Vec<Run>,
    /// Registered today.
    pub fresh: Vec<i64>,
    /// Directed, to be handed over on the next day.
    pub directed: Vec<i64>,
    /// In work.
    pub open: VecDeque<i64>,
    /// Every paper that arrived, with its form.
    pub arrived: Vec<(i64, IncomingForm)>,
    pub sent: Vec<Sent>,
    /// Lines of the numbers that are kept for papers.
    pub kept: Vec<i64>,
    /// The last number the province gave.
    pub given_outside: u32,
}

/// A paper that went out.
#[derive(Clone)]
pub struct Sent {
    pub entry: i64,
    /// Its place among the books.
    pub book: usize,
    pub number: String,
    pub dated: NaiveDate,
}

pub fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(YEAR, month, day).unwrap()
}

impl Year {
    /// The office on its first morning, in a new folder.
    pub fn begin(home: &Path) -> Year {
        let first = day(1, 2);
        let clock = Turning(Arc::new(Mutex::new(morning(first))));
        let clerk = Clerk::new(
            home.join("co-quan"),
            Access::Process,
            "Nguyễn Thị Dung",
            clock.clone(),
        );
        std::fs::create_dir_all(home.join("in")).unwrap();
        let office = clerk.set_up_office(setup(YEAR)).unwrap();
        clerk.confirm_calendar(YEAR).unwrap();
        clerk.confirm_calendar(YEAR + 1).unwrap();
        let mut year = Year {
            home: home.to_owned(),
            clerk,
            clock,
            today: first,
            dice: Dice::new(),
            agencies: agencies(),
            bodies: office.bodies.iter().map(|body| body.id).collect(),
            series: HashMap::new(),
            runs: vec![],
            fresh: vec![],
            directed: vec![],
            open: VecDeque::new(),
            arrived: vec![],
            sent: vec![],
            kept: vec![],
            given_outside: 0,
        };
        year.know_series(&office);
        year.take_on_duties();
        year
    }

    /// Works through all days of the year.
    pub fn work(&mut self, size: Size) {
        let days: Vec<NaiveDate> = self.working_days().collect();
        let count = days.len();
        for (place, &today) in days.iter().enumerate() {
            let share = |all: usize| (place + 1) * all / count - place * all / count;
            self.come_in(today);
            if today.month() >= 7 && !self.series.contains_key("Giấy mời") {
                self.begin_in_july();
            }
            self.hand_over();
            for _ in 0..share(size.arrivals) {
                self.receive();
            }
            self.leave_in_the_tray(place);
            self.present_and_direct();
            for _ in 0..share(size.outgoing) {
                self.send();
            }
            self.keep_numbers(place);
            self.end_some_work();
            let last_of_month = days
                .get(place + 1)
                .is_none_or(|next| next.month() != today.month());
            if last_of_month && today.month() % size.months == 0 {
                self.print_what_is_new();
                self.correct_what_is_printed();
            }
        }
    }

    pub fn come_in(&mut self, today: NaiveDate) {
        self.today = today;
        *self.clock.0.lock().unwrap() = morning(today);
    }

    fn working_days(&self) -> impl Iterator<Item = NaiveDate> {
        let all = self.today.iter_days().take_while(|day| day.year() == YEAR);
        let closed: Vec<NaiveDate> = all
            .clone()
            .filter(|&day| {
                let before = day - Days::new(1);
                let asked = WorkingDaysAfter {
                    from: before,
                    days: 1,
                };
                self.clerk.working_days_after(asked).unwrap() != day
            })
            .collect();
        all.filter(move |day| !closed.contains(day))
    }

    /// A book that the paper one was kept for until now.
    fn begin_in_july(&mut self) {
        let books = OUT_BOOKS.iter();
        for book in books {
            let Numbered::FromJuly(paper_book) = book.numbers else {
                continue;
            };
            let wish = AddSeries {
                body: self.bodies[book.body],
                direction: Direction::Outgoing,
                year: YEAR,
                name: book.name.into(),
                kinds: book.kinds.to_vec(),
                paper_book,
                mirrored: String::new(),
                policy: "Quyết định số 45/QĐ-UBND".into(),
            };
            let office = self.clerk.add_series(wish).unwrap();
            self.know_series(&office);
        }
    }

    fn know_series(&mut self, office: &OfficeView) {
        let all = office.bodies.iter().flat_map(|body| &body.series);
        let these = all.filter(|series| series.year == YEAR);
        self.series = these
            .map(|series| (series.name.clone(), series.id))
            .collect();
    }

    fn take_on_duties(&self) {
        let monthly = [("Báo cáo kết quả cải cách hành chính tháng", 20)];
        for (name, on) in monthly {
            let duty = DutyFacts {
                name: name.into(),
                entry: None,
                assignee: "VP".into(),
                every: Every::Month,
                month: None,
                day: on,
                from: day(1, 1),
                to: None,
            };
            self.clerk.add_duty(duty).unwrap();
        }
    }

    pub fn arrivals(&self) -> i64 {
        self.series["Văn bản đến"]
    }

    pub fn committee(&self) -> i64 {
        self.bodies[COMMITTEE]
    }

    /// One in so many, by the dice.
    pub fn one_in(&mut self, many: usize) -> bool {
        self.dice.below(many) == 0
    }
}

pub fn morning(day: NaiveDate) -> Moment {
    let time = day.and_time(NaiveTime::from_hms_opt(8, 0, 0).unwrap());
    vietnam().from_local_datetime(&time).unwrap()
}
