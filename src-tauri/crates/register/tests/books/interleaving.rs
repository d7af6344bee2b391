//! The number law while several write at once, each does what comes to his mind, and any act may
//! be refused or broken off: a number told is in the book once, and no other is.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Mutex;
use std::thread;

use document::dispatch::Number;
use document::entry::{Outgoing, PaperDate};
use proptest::prelude::*;
use register::{
    EntryId, ImportFacts, ImportRequest, ImportRow, IssueRequest, IssuedFiles, LedgerLine,
    ListFilter, MissingFact, NumberChoice, NumberRequest, Progress, Register, RegisterError,
    SeriesId, Sort,
};

use crate::office::{Office, day, letter, signed};

const CLERKS: usize = 3;

/// What a clerk may do at any moment.
#[derive(Clone, Copy, Debug)]
enum Deed {
    Receive,
    Number,
    Issue,
    /// The page cannot be made.
    FailWhileIssuing,
    /// The program breaks while the number is in its hand.
    BreakWhileIssuing,
    Reserve(u32),
    UseReserved(usize),
    VoidReserved(usize),
    Insert(u32),
    /// The number of another system.
    Mirror(u32),
    VoidLast,
    /// A line of an old year.
    Import(u32),
    ImportAndWithdraw(u32),
}

impl Deed {
    /// Because another clerk was first, and never because another one is at work.
    fn may_be_refused(self) -> bool {
        !matches!(
            self,
            Deed::Receive | Deed::Number | Deed::Issue | Deed::Reserve(_) | Deed::VoidLast
        )
    }
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        Just(Deed::Receive),
        Just(Deed::Number),
        Just(Deed::Issue),
        Just(Deed::FailWhileIssuing),
        Just(Deed::BreakWhileIssuing),
        (1..4u32).prop_map(Deed::Reserve),
        (0..4usize).prop_map(Deed::UseReserved),
        (0..4usize).prop_map(Deed::VoidReserved),
        (28..34u32).prop_map(Deed::Insert),
        (1..6u32).prop_map(Deed::Mirror),
        Just(Deed::VoidLast),
        (1..5u32).prop_map(Deed::Import),
        (1..5u32).prop_map(Deed::ImportAndWithdraw),
    ]
}

/// What all clerks share: the lines of reserved numbers, which two may reach for at once, and what
/// they were told.
#[derive(Default)]
struct Desk {
    reserved: Mutex<Vec<EntryId>>,
    told: Mutex<Vec<(Book, Number)>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Book {
    Arrivals,
    Letters,
    Mirror,
    OldYear,
}

impl Desk {
    fn tell(&self, book: Book, number: Number) {
        self.told.lock().unwrap().push((book, number));
    }

    fn kept(&self, place: usize) -> Option<EntryId> {
        self.reserved.lock().unwrap().get(place).copied()
    }
}

/// One clerk at his own door to the office.
struct Clerk<'o> {
    office: &'o Office,
    desk: &'o Desk,
    register: Register,
    letters: SeriesId,
    last: Option<EntryId>,
}

impl Clerk<'_> {
    /// What is refused changes nothing; that is what is looked at in the end.
    fn does(&mut self, deed: Deed) -> Result<(), RegisterError> {
        let exception = self.office.today().because("theo chỉ đạo");
        match deed {
            Deed::Receive => {
                let done = self
                    .office
                    .receive(&mut self.register, &letter("1", "X", "họp"))?;
                self.desk.tell(Book::Arrivals, done.number);
            }
            Deed::Number => self.number(NumberChoice::Next, Book::Letters, &signed("họp"))?,
            Deed::Issue => self.issue(|number| Ok(files(number)))?,
            Deed::FailWhileIssuing => {
                let refused = self.issue(|_| {
                    Err(RegisterError::FactMissing {
                        fact: MissingFact::Subject,
                    })
                });
                assert!(refused.is_err());
            }
            Deed::BreakWhileIssuing => {
                let broken = catch_unwind(AssertUnwindSafe(|| {
                    self.issue(|_| resume_unwind(Box::new("the program breaks")))
                }));
                assert!(broken.is_err());
            }
            Deed::Reserve(count) => {
                let done = self
                    .register
                    .reserve(&exception, self.letters, count, "Chủ tịch")?;
                for (entry, number) in done.value {
                    self.desk.tell(Book::Letters, number);
                    self.desk.reserved.lock().unwrap().push(entry);
                }
            }
            // Its number was told when it was reserved.
            Deed::UseReserved(place) => {
                if let Some(entry) = self.desk.kept(place) {
                    let choice = NumberChoice::Reserved(entry);
                    self.take(choice, &signed("họp"))?;
                }
            }
            Deed::VoidReserved(place) => {
                if let Some(entry) = self.desk.kept(place) {
                    self.register.void(&exception, entry)?;
                }
            }
            Deed::Insert(behind) => {
                let approved_by = "Chủ tịch";
                let choice = NumberChoice::Inserted {
                    behind,
                    approved_by,
                };
                self.number(choice, Book::Letters, &signed("bỏ sót"))?;
            }
            Deed::Mirror(number) => {
                let mut facts = signed("nghị quyết");
                facts.body = Some("HĐND".into());
                facts.number = Some(Number::new(number));
                self.number(NumberChoice::Next, Book::Mirror, &facts)?;
            }
            Deed::VoidLast => {
                let voided = self
                    .last
                    .take()
                    .map(|entry| self.register.void(&exception, entry));
                // Who voids kept numbers may have voided this one after it was used.
                if let Some(Err(error)) = voided
                    && !matches!(error, RegisterError::AlreadyVoid)
                {
                    return Err(error);
                }
            }
            Deed::Import(number) => {
                self.import(number)?;
                self.desk.tell(Book::OldYear, Number::new(number));
            }
            Deed::ImportAndWithdraw(number) => {
                let import = self.import(number)?;
                if self.register.withdraw_import(&exception, import).is_err() {
                    self.desk.tell(Book::OldYear, Number::new(number));
                }
            }
        }
        Ok(())
    }

    fn number(
        &mut self,
        choice: NumberChoice<'_>,
        book: Book,
        facts: &Outgoing,
    ) -> Result<(), RegisterError> {
        let number = self.take(choice, facts)?;
        self.desk.tell(book, number);
        Ok(())
    }

    fn take(
        &mut self,
        choice: NumberChoice<'_>,
        facts: &Outgoing,
    ) -> Result<Number, RegisterError> {
        let request = NumberRequest {
            facts,
            choice,
            files: &[],
        };
        let act = self.office.today().because("theo chỉ đạo");
        let done = self.register.number_signed(&act, &request)?.value;
        self.last = Some(done.entry);
        Ok(done.number)
    }

    fn issue(
        &mut self,
        make: impl FnOnce(&Number) -> Result<IssuedFiles, RegisterError>,
    ) -> Result<(), RegisterError> {
        let request = IssueRequest {
            facts: &signed("họp"),
            choice: NumberChoice::Next,
            draft: None,
        };
        let today = self.office.today();
        let done = self
            .register
            .issue(&today, &request, |planned| make(&planned.number))?;
        self.desk.tell(Book::Letters, done.value.number);
        Ok(())
    }

    fn import(&mut self, number: u32) -> Result<register::ImportId, RegisterError> {
        let mut facts = signed("sổ cũ");
        facts.paper.date = PaperDate::Day(day(2025, 3, 2));
        let number = Number::new(number);
        let rows = [ImportRow {
            number: &number,
            facts: ImportFacts::Outgoing(&facts),
        }];
        // Another file each time: the same one is taken once.
        let file =
            format!("{:?}", thread::current().id()) + &self.register.last_action()?.0.to_string();
        let request = ImportRequest {
            file_name: "so-cu.xlsx",
            file: &file,
            mapping: "{}",
            refused: 0,
            rows: &rows,
        };
        let today = self.office.today();
        let done = self
            .register
            .import(&today, &request, &mut Progress::unwatched())?;
        Ok(done.value.id)
    }
}

fn files(number: &Number) -> IssuedFiles {
    let text = number.to_paper();
    IssuedFiles {
        pdf_name: "cong-van.pdf".into(),
        pdf: format!("%PDF-1.7 {text}").into_bytes(),
        text,
        rule_book: "nd30-2020".into(),
        fonts: "0".repeat(64),
    }
}

/// The book of a series of the practice office.
fn book_of(register: &Register, series: SeriesId, letters: SeriesId) -> Book {
    let all = register.series().unwrap();
    let series = all.into_iter().find(|one| one.id == series).unwrap();
    match (series.name.as_str(), series.year) {
        (_, 2025) => Book::OldYear,
        ("Văn bản đến", _) => Book::Arrivals,
        _ if series.id == letters => Book::Letters,
        _ => Book::Mirror,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn what_was_told_stands_in_the_book_once_and_nothing_else_does(
        plans in prop::collection::vec(prop::collection::vec(deed(), 1..16), CLERKS)
    ) {
        let office = Office::new();
        let letters = {
            let series = office.open().series().unwrap();
            series.into_iter().find(|series| series.opening_number == Some(29)).unwrap().id
        };
        let desk = Desk::default();
        thread::scope(|scope| {
            for plan in plans {
                let (office, desk) = (&office, &desk);
                scope.spawn(move || {
                    let register = office.open();
                    let mut clerk = Clerk { office, desk, register, letters, last: None };
                    for deed in plan {
                        let answer = clerk.does(deed);
                        assert!(answer.is_ok() || deed.may_be_refused(), "{deed:?}: {answer:?}");
                    }
                });
            }
        });
        let mut register = office.open();
        let list = register.open_list(&ListFilter::default(), Sort::BOOK).unwrap();
        let rows = register.list_rows(&list, 0, list.count()).unwrap();
        let mut there: Vec<(Book, Number)> = rows
            .iter()
            .map(|row| (book_of(&register, row.series, letters), row.number.clone()))
            .collect();
        let mut told = desk.told.into_inner().unwrap();
        let sort = |lines: &mut Vec<(Book, Number)>| {
            lines.sort_by_key(|(book, number)| (*book, number.value, number.suffix.clone()));
        };
        sort(&mut there);
        sort(&mut told);
        prop_assert_eq!(&there, &told);
        let once: BTreeSet<String> = there.iter().map(|line| format!("{line:?}")).collect();
        prop_assert_eq!(once.len(), there.len());
        for (book, begins) in [(Book::Arrivals, 412), (Book::Letters, 30)] {
            let numbers = there.iter().filter(|(of, number)| *of == book && number.suffix.is_empty());
            let numbers: Vec<u32> = numbers.map(|(_, number)| number.value).collect();
            let wanted: Vec<u32> = (begins..).take(numbers.len()).collect();
            prop_assert_eq!(numbers, wanted);
        }
        let missing = |line: &LedgerLine| matches!(line, LedgerLine::Missing { .. });
        prop_assert!(!register.ledger(letters).unwrap().iter().any(missing));
        prop_assert_eq!(register.verify(&mut Progress::unwatched()).unwrap().faults, []);
        // Nobody's breaking off has left the books locked.
        office.number(&mut register, &signed("sau cùng")).unwrap();
    }
}
