//! Hồ sơ: the plan of a year, files and what lies in them.

use document::Retention;
use document::entry::{Paper, PaperDate};
use register::{
    BodyId, CaseFileFacts, CaseFileId, CaseFileRefusal, EntryId, FiledId, HeadingFacts, HeadingId,
    ListFilter, MissingFact, Numbering, OtherPaper, Register, RegisterError, Sort,
};

use crate::office::{Office, day, letter, signed};

struct Desk<'o> {
    office: &'o Office,
    register: Register,
    body: BodyId,
}

impl<'o> Desk<'o> {
    fn of(office: &'o Office) -> Desk<'o> {
        let register = office.open();
        let body = register.bodies().unwrap()[0].id;
        Desk {
            office,
            register,
            body,
        }
    }

    fn heading(&mut self, parent: Option<HeadingId>, title: &str, abbreviation: &str) -> HeadingId {
        let facts = HeadingFacts {
            parent,
            title: title.into(),
            abbreviation: abbreviation.into(),
        };
        let act = self.office.today();
        self.register
            .add_heading(&act, self.body, 2026, &facts)
            .unwrap()
            .value
    }

    /// A file under the notation that comes next.
    fn file(&mut self, heading: Option<HeadingId>, title: &str) -> CaseFileId {
        let facts = CaseFileFacts {
            notation: self
                .register
                .next_notation(self.body, 2026, heading)
                .unwrap(),
            title: title.into(),
            retention: Some(Retention::Years(20)),
            heading,
            listed: true,
            ..CaseFileFacts::default()
        };
        self.enter(&facts).unwrap()
    }

    fn enter(&mut self, facts: &CaseFileFacts) -> Result<CaseFileId, RegisterError> {
        let act = self.office.today();
        let done = self.register.open_case_file(&act, self.body, 2026, facts)?;
        Ok(done.value)
    }

    fn letter(&mut self, number: &str) -> EntryId {
        let letter = letter(number, "STC-NS", "dự toán năm 2027");
        self.office
            .receive(&mut self.register, &letter)
            .unwrap()
            .entry
    }

    fn put(&mut self, file: CaseFileId, entries: &[EntryId]) -> Result<u32, RegisterError> {
        let act = self.office.today();
        Ok(self.register.file_entries(&act, file, entries)?.value)
    }

    fn notations(&self) -> Vec<String> {
        let files = self.register.case_files(self.body, 2026).unwrap();
        files.into_iter().map(|file| file.facts.notation).collect()
    }

    /// Ordinal and entry of the papers of a file.
    fn papers(&self, file: CaseFileId) -> Vec<(u32, Option<EntryId>)> {
        let papers = self.register.case_file_papers(file).unwrap();
        papers
            .into_iter()
            .map(|paper| (paper.ordinal, paper.entry))
            .collect()
    }
}

fn refused<T>(result: Result<T, RegisterError>) -> Option<CaseFileRefusal> {
    match result.err() {
        Some(RegisterError::CaseFile { refusal, .. }) => Some(refusal),
        _ => None,
    }
}

#[test]
fn files_are_numbered_through_the_plan_or_anew_in_each_large_heading() {
    let office = Office::new();
    let mut desk = Desk::of(&office);
    let general = desk.heading(None, "Tổng hợp", "TH");
    let staff = desk.heading(None, "Tổ chức cán bộ", "TCCB");
    let pay = desk.heading(Some(staff), "Tiền lương", "bỏ qua");
    desk.file(Some(general), "Chương trình công tác năm 2026");
    desk.file(Some(pay), "Nâng lương năm 2026");
    assert_eq!(desk.notations(), ["01.TH", "02.TCCB"]);
    let act = desk.office.today();
    desk.register
        .set_case_file_plan(&act, desk.body, 2026, Numbering::Restarting, "")
        .unwrap();
    desk.file(Some(general), "Báo cáo năm 2026");
    desk.file(Some(staff), "Tuyển dụng năm 2026");
    desk.file(None, "Vụ việc ngoài danh mục");
    // The order of the plan: heading by heading, by number, those beside the plan last.
    assert_eq!(
        desk.notations(),
        ["01.TH", "02.TH", "03.TCCB", "02.TCCB", "01"]
    );
    let taken = CaseFileFacts {
        notation: "02.TH".into(),
        title: "Khác".into(),
        ..CaseFileFacts::default()
    };
    assert_eq!(
        refused(desk.enter(&taken)),
        Some(CaseFileRefusal::NotationTaken)
    );
}

#[test]
fn headings_change_places_and_go_only_when_nothing_stands_under_them() {
    let office = Office::new();
    let mut desk = Desk::of(&office);
    let first = desk.heading(None, "Tổng hợp", "TH");
    let second = desk.heading(None, "Tổ chức cán bộ", "TCCB");
    let small = desk.heading(Some(second), "Tiền lương", "");
    let act = desk.office.today();
    let titles = |desk: &Desk<'_>| -> Vec<(u32, String)> {
        let plan = desk.register.case_file_plan(desk.body, 2026).unwrap();
        plan.headings
            .into_iter()
            .map(|heading| (heading.ordinal, heading.facts.title))
            .collect()
    };
    desk.register.raise_heading(&act, second).unwrap();
    assert_eq!(
        titles(&desk),
        [
            (1, "Tổ chức cán bộ".to_owned()),
            (1, "Tiền lương".to_owned()),
            (2, "Tổng hợp".to_owned())
        ]
    );
    assert_eq!(
        refused(desk.register.remove_heading(&act, second)),
        Some(CaseFileRefusal::NotEmpty)
    );
    desk.register.remove_heading(&act, small).unwrap();
    desk.register.remove_heading(&act, second).unwrap();
    assert_eq!(titles(&desk), [(1, "Tổng hợp".to_owned())]);
    // A small heading has no small ones, and a file no heading of another year.
    let of_other_year = CaseFileFacts {
        notation: "01".into(),
        title: "Khác".into(),
        heading: Some(first),
        ..CaseFileFacts::default()
    };
    let elsewhere = desk
        .register
        .open_case_file(&act, desk.body, 2025, &of_other_year);
    assert!(matches!(elsewhere, Err(RegisterError::NotFound { .. })));
}

#[test]
fn one_paper_lies_in_many_files_and_each_counts_its_own() {
    let office = Office::new();
    let mut desk = Desk::of(&office);
    let budget = desk.file(None, "Dự toán");
    let replies = desk.file(None, "Trả lời Sở Tài chính");
    let [first, second, third] = ["11", "12", "13"].map(|number| desk.letter(number));
    assert!(
        desk.register
            .case_file(budget)
            .unwrap()
            .facts
            .opened_on
            .is_none()
    );
    assert_eq!(desk.put(budget, &[first, second, third]).unwrap(), 3);
    assert_eq!(desk.put(budget, &[second]).unwrap(), 0);
    assert_eq!(desk.put(replies, &[second]).unwrap(), 1);
    let file = desk.register.case_file(budget).unwrap();
    assert_eq!(
        (file.documents, file.facts.opened_on),
        (3, Some(day(2026, 11, 23)))
    );
    assert_eq!(file.dated, Some([day(2026, 11, 20); 2]));
    assert_eq!(
        desk.papers(budget),
        [(1, Some(first)), (2, Some(second)), (3, Some(third))]
    );
    let of = desk.register.case_files_of(second).unwrap();
    let of: Vec<&str> = of.iter().map(|file| file.facts.title.as_str()).collect();
    assert_eq!(of, ["Dự toán", "Trả lời Sở Tài chính"]);
    // The one used last is offered first.
    let later = desk.office.act("2026-11-24T09:00:00+07:00");
    desk.register
        .file_entries(&later, replies, &[third])
        .unwrap();
    let open = desk.register.open_case_files().unwrap();
    let open: Vec<CaseFileId> = open.iter().map(|file| file.id).collect();
    assert_eq!(open, [replies, budget]);
}

#[test]
fn papers_change_their_order_and_those_behind_close_up() {
    let office = Office::new();
    let mut desk = Desk::of(&office);
    let file = desk.file(None, "Dự toán");
    let [first, second, third] = ["11", "12", "13"].map(|number| desk.letter(number));
    desk.put(file, &[first, second, third]).unwrap();
    let papers = desk.register.case_file_papers(file).unwrap();
    let [one, two, three] = [papers[0].id, papers[1].id, papers[2].id];
    let act = desk.office.today();
    desk.register
        .arrange_case_file(&act, file, &[three, one, two])
        .unwrap();
    assert_eq!(
        desk.papers(file),
        [(1, Some(third)), (2, Some(first)), (3, Some(second))]
    );
    for wrong in [
        vec![one, two],
        vec![one, one, two],
        vec![one, two, FiledId(99)],
    ] {
        let refused = desk.register.arrange_case_file(&act, file, &wrong);
        assert!(
            matches!(refused, Err(RegisterError::NotFound { .. })),
            "{wrong:?}"
        );
    }
    desk.register.take_out_of_file(&act, one).unwrap();
    assert_eq!(desk.papers(file), [(1, Some(third)), (2, Some(second))]);
    let verbs: Vec<String> = desk
        .register
        .history(first)
        .unwrap()
        .into_iter()
        .map(|line| line.verb)
        .collect();
    assert_eq!(
        verbs[..3],
        ["take-out-of-file", "arrange-case-file", "file-papers"],
        "the history of a paper tells of its files"
    );
}

#[test]
fn a_paper_that_no_book_knows_lies_in_a_file_and_leaves_with_it() {
    let office = Office::new();
    let mut desk = Desk::of(&office);
    let file = desk.file(None, "Dự toán");
    let paper = Paper {
        kind_name: "Ảnh".into(),
        agency: "Phòng Kinh tế".into(),
        subject: "hiện trạng đường liên thôn".into(),
        date: PaperDate::Written("tháng 5/2026".into()),
        ..Paper::default()
    };
    let act = desk.office.today();
    desk.register
        .file_other_paper(
            &act,
            file,
            &OtherPaper {
                number: "",
                paper: &paper,
            },
        )
        .unwrap();
    let lying = desk.register.case_file_papers(file).unwrap();
    assert_eq!(
        (lying[0].entry, lying[0].author.as_str()),
        (None, "Phòng Kinh tế")
    );
    assert_eq!(lying[0].date, PaperDate::Written("tháng 5/2026".into()));
    let done = desk.register.take_out_of_file(&act, lying[0].id).unwrap();
    assert_eq!(done.changes.changes.len(), 2, "its place and its words");
    // A letter of the books stays.
    let letter = desk.letter("11");
    desk.put(file, &[letter]).unwrap();
    let filed = desk.register.case_file_papers(file).unwrap()[0].id;
    desk.register.take_out_of_file(&act, filed).unwrap();
    assert!(desk.register.entry(letter).is_ok());
}

#[test]
fn a_closed_file_keeps_its_papers_until_it_is_opened_again() {
    let office = Office::new();
    let mut desk = Desk::of(&office);
    let act = desk.office.today();
    let undetermined = CaseFileFacts {
        notation: "09".into(),
        title: "Chưa định thời hạn".into(),
        ..CaseFileFacts::default()
    };
    let undetermined = desk.enter(&undetermined).unwrap();
    let on = day(2026, 12, 31);
    let silent = desk.register.close_case_file(&act, undetermined, on, None);
    assert!(matches!(
        silent,
        Err(RegisterError::FactMissing {
            fact: MissingFact::Retention
        })
    ));

    let file = desk.file(None, "Dự toán");
    let (first, second) = (desk.letter("11"), desk.letter("12"));
    desk.put(file, &[first]).unwrap();
    let early = desk
        .register
        .close_case_file(&act, file, day(2026, 11, 22), None);
    assert!(matches!(early, Err(RegisterError::ValidityReversed)));
    desk.register
        .close_case_file(&act, file, on, Some(12))
        .unwrap();
    assert_eq!(desk.register.case_file(file).unwrap().sheets, Some(12));
    assert_eq!(
        refused(desk.put(file, &[second])),
        Some(CaseFileRefusal::Closed)
    );
    let filed = desk.register.case_file_papers(file).unwrap()[0].id;
    assert_eq!(
        refused(desk.register.take_out_of_file(&act, filed)),
        Some(CaseFileRefusal::Closed)
    );
    desk.register.reopen_case_file(&act, file).unwrap();
    assert_eq!(desk.put(file, &[second]).unwrap(), 1);
    assert_eq!(
        refused(desk.register.hand_over_case_files(&act, &[file], Some(on))),
        Some(CaseFileRefusal::NotClosed)
    );
    desk.register.close_case_file(&act, file, on, None).unwrap();
    desk.register
        .hand_over_case_files(&act, &[file], Some(day(2027, 12, 1)))
        .unwrap();
    assert_eq!(
        refused(desk.register.reopen_case_file(&act, file)),
        Some(CaseFileRefusal::HandedOver)
    );
}

#[test]
fn the_schema_itself_refuses_to_touch_the_papers_of_a_closed_file() {
    let office = Office::new();
    let mut desk = Desk::of(&office);
    let file = desk.file(None, "Dự toán");
    let entry = desk.letter("11");
    desk.put(file, &[entry]).unwrap();
    let act = desk.office.today();
    desk.register
        .close_case_file(&act, file, day(2026, 12, 31), None)
        .unwrap();
    let outside = rusqlite::Connection::open(desk.office.path().join("office.db")).unwrap();
    for (statement, law) in [
        ("DELETE FROM filed", "case-file-closed"),
        ("UPDATE filed SET ordinal = 7", "case-file-closed"),
        (
            "INSERT INTO filed (case_file, document, ordinal, filed_at)
             SELECT case_file, 999, 2, filed_at FROM filed",
            "case-file-closed",
        ),
        (
            "UPDATE case_file SET closed_on = NULL, handed_over_on = '2027-01-01'",
            "case-file-handed-over",
        ),
    ] {
        let refused = outside.execute(statement, []).unwrap_err().to_string();
        assert!(refused.contains(law), "{statement}: {refused}");
    }
}

#[test]
fn a_new_year_begins_with_the_plan_of_the_old_one() {
    let office = Office::new();
    let mut desk = Desk::of(&office);
    let large = desk.heading(None, "Tổ chức cán bộ", "TCCB");
    let small = desk.heading(Some(large), "Tiền lương", "");
    desk.file(Some(small), "Nâng lương năm 2026");
    let beside = CaseFileFacts {
        notation: "77".into(),
        title: "Vụ việc đột xuất".into(),
        ..CaseFileFacts::default()
    };
    desk.enter(&beside).unwrap();
    let act = desk.office.today();
    desk.register
        .set_case_file_plan(
            &act,
            desk.body,
            2026,
            Numbering::Restarting,
            "Quyết định số 05",
        )
        .unwrap();
    let copied = desk
        .register
        .copy_case_file_plan(&act, desk.body, 2026, 2027)
        .unwrap();
    assert_eq!(copied.value, 1, "only what stands in the plan");
    let files = desk.register.case_files(desk.body, 2027).unwrap();
    assert_eq!(files[0].facts.title, "Nâng lương năm 2027");
    assert_eq!(files[0].facts.notation, "01.TCCB");
    let plan = desk.register.case_file_plan(desk.body, 2027).unwrap();
    assert_eq!(plan.numbering, Numbering::Restarting);
    assert_eq!(plan.issued_with, "", "the new decision is not known yet");
    assert_eq!(files[0].facts.heading, Some(plan.headings[1].id));
    assert_ne!(plan.headings[1].id, small);
    assert_eq!(
        desk.register.case_file_years(desk.body).unwrap(),
        [2027, 2026]
    );
    let again = desk
        .register
        .copy_case_file_plan(&act, desk.body, 2026, 2027);
    assert_eq!(refused(again), Some(CaseFileRefusal::PlanBegun));
}

#[test]
fn a_list_shows_what_is_not_filed_yet() {
    let office = Office::new();
    let mut desk = Desk::of(&office);
    let file = desk.file(None, "Dự toán");
    let letter = desk.letter("11");
    let reply = desk
        .office
        .number(&mut desk.register, &signed("trả lời"))
        .unwrap()
        .entry;
    desk.put(file, &[letter]).unwrap();
    let keys = |filed| {
        let filter = ListFilter {
            filed: Some(filed),
            ..ListFilter::default()
        };
        let list = desk.register.open_list(&filter, Sort::BOOK).unwrap();
        list.entries().to_vec()
    };
    assert_eq!(keys(true), [letter]);
    assert_eq!(keys(false), [reply]);
}
