//! Hồ sơ: from the plan of the year to the lists by which files are handed over.

use std::cell::RefCell;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::AtomicBool;

use clerk::contract::*;
use clerk::{Access, Clerk, Job};
use register::Numbering;

use crate::office::*;

/// The office on Monday 23 November 2026.
fn office(folder: &Path) -> (Clerk, i64) {
    at_desk(folder, 2026)
}

fn at_desk(folder: &Path, year: i32) -> (Clerk, i64) {
    let now = at(year, 11, 23);
    let clerk = Clerk::new(folder.join("co-quan"), Access::Process, "Trần Thị Thu", now);
    let view = match clerk.view_office(()) {
        Ok(view) => view,
        Err(_) => {
            let body = BodySetup {
                units: vec![unit("Phòng Kinh tế")],
                series: vec![series("Văn bản đi", &[], 29, false)],
                ..bare_committee()
            };
            clerk.set_up_office(books_of(vec![body], 411)).unwrap()
        }
    };
    let body = view.bodies[0].id;
    (clerk, body)
}

fn heading(clerk: &Clerk, body: i64, title: &str, abbreviation: &str) -> i64 {
    clerk
        .add_heading(AddHeading {
            body,
            year: 2026,
            parent: None,
            title: title.into(),
            abbreviation: abbreviation.into(),
        })
        .unwrap();
    let view = listed(clerk, body);
    view.plan.headings.last().unwrap().id
}

fn listed(clerk: &Clerk, body: i64) -> CaseFilesView {
    let asked = CaseFilesAsked { body, year: 2026 };
    clerk.list_case_files(asked).unwrap()
}

fn open(clerk: &Clerk, body: i64, title: &str, retention: &str, heading: Option<i64>) -> i64 {
    let form = CaseFileForm {
        title: title.into(),
        retention: retention.into(),
        maker: "Phạm Thu Hà".into(),
        heading,
        listed: true,
        ..CaseFileForm::default()
    };
    let wish = OpenCaseFile {
        body,
        year: 2026,
        form,
    };
    clerk.open_case_file(wish).unwrap().id
}

fn letter(clerk: &Clerk, body: i64, number: &str, subject: &str) -> i64 {
    let form = IncomingForm {
        symbol: format!("{number}/STC-NS"),
        subject: subject.into(),
        ..incoming(body, "", date(2026, 11, 23))
    };
    clerk.receive_document(form).unwrap().entry
}

fn put(clerk: &Clerk, file: i64, entries: &[i64]) {
    let wish = FileEntries {
        file,
        entries: entries.to_vec(),
    };
    assert_eq!(
        clerk.file_entries(wish).unwrap().new as usize,
        entries.len()
    );
}

/// What poppler reads of a print.
fn words(pdf: &Path) -> String {
    let read = Command::new("pdftotext")
        .args(["-layout", pdf.to_str().unwrap(), "-"])
        .output()
        .unwrap();
    let words = String::from_utf8(read.stdout).unwrap();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn print(clerk: &Clerk, what: CaseFilePrint, path: &Path) -> Result<Printed, Failure> {
    clerk.print_case_files(PrintCaseFiles {
        what,
        path: path.to_owned(),
    })
}

#[test]
fn a_file_gets_the_next_number_of_its_heading_and_opens_with_its_first_paper() {
    let folder = tempfile::tempdir().unwrap();
    let (clerk, body) = office(folder.path());
    let staff = heading(&clerk, body, "Tổ chức cán bộ", "TCCB");
    let file = open(&clerk, body, "Nâng lương năm 2026", "20", Some(staff));
    let view = &listed(&clerk, body).files[0];
    assert_eq!(view.form.notation, "01.TCCB");
    assert_eq!(view.form.retention, "20 năm");
    assert_eq!(view.state, CaseFileState::Planned);
    let entry = letter(&clerk, body, "11", "nâng lương");
    put(&clerk, file, &[entry]);
    let of = clerk.case_files_of(entry).unwrap();
    assert_eq!((of[0].id, of[0].state), (file, CaseFileState::Open));
    let history = clerk.read_entry(entry).unwrap().history;
    assert_eq!(history[0].sentence, "Đưa vào hồ sơ");
    let taken = OpenCaseFile {
        body,
        year: 2026,
        form: CaseFileForm {
            notation: "01.TCCB".into(),
            title: "Khác".into(),
            ..CaseFileForm::default()
        },
    };
    let sentence = clerk.open_case_file(taken).unwrap_err().sentence;
    assert_eq!(
        sentence,
        "Số và ký hiệu 01.TCCB đã dùng cho hồ sơ khác; hãy chọn số khác."
    );
}

#[test]
fn closing_tells_what_is_still_to_do_and_when_the_file_is_due() {
    let folder = tempfile::tempdir().unwrap();
    let (clerk, body) = office(folder.path());
    let file = open(&clerk, body, "Đất đai", "Vĩnh viễn", None);
    let entries = ["11", "12"].map(|number| letter(&clerk, body, number, "đất đai"));
    put(&clerk, file, &entries);
    let about = clerk.closing_of(file).unwrap();
    assert!(
        about
            .reminders
            .iter()
            .any(|line| line.contains("đánh số tờ"))
    );
    assert!(
        about
            .reminders
            .iter()
            .any(|line| line.contains("mục lục văn bản"))
    );
    let papers = clerk.case_file_papers(file).unwrap();
    let sheets = papers
        .iter()
        .zip(["1-3", "4"])
        .map(|(paper, sheets)| SheetsNoted {
            filed: paper.id,
            sheets: sheets.into(),
        });
    let sheets = Some(sheets.collect());
    clerk.note_sheets(NoteSheets { file, sheets }).unwrap();
    let about = clerk.closing_of(file).unwrap();
    assert!(
        !about
            .reminders
            .iter()
            .any(|line| line.contains("đánh số tờ"))
    );
    assert_eq!(about.sheets, Some(4));
    let close = CloseCaseFile {
        file,
        on: date(2026, 11, 23),
        sheets: about.sheets,
    };
    let closed = clerk.close_case_file(close).unwrap();
    assert_eq!(closed.due, Some(date(2027, 11, 23)));
    assert!(!closed.due_soon);
    assert_eq!(listed(&clerk, body).reminders, [""; 0]);
    // A year later, on its last day.
    drop(clerk);
    let (clerk, body) = at_desk(folder.path(), 2027);
    assert_eq!(
        listed(&clerk, body).reminders,
        ["Hồ sơ 01 năm 2026 phải nộp lưu trước ngày 23/11/2027."]
    );
    let on = Some(date(2027, 11, 23));
    let files = vec![file];
    clerk
        .hand_over_case_files(HandOverFiles { files, on })
        .unwrap();
    assert_eq!(listed(&clerk, body).reminders, [""; 0]);
}

#[test]
fn papers_are_put_in_the_order_of_time_and_numbered_by_their_pages() {
    let folder = tempfile::tempdir().unwrap();
    let (clerk, body) = office(folder.path());
    let file = open(&clerk, body, "Đất đai", "5 năm", None);
    let late = letter(&clerk, body, "11", "đất đai");
    put(&clerk, file, &[late]);
    let other = FileOtherPaper {
        file,
        kind_name: "Ảnh".into(),
        number: String::new(),
        symbol: String::new(),
        dated: Some(date(2026, 1, 5)),
        subject: "mốc giới".into(),
        author: "Phòng Kinh tế".into(),
        pages: Some(3),
    };
    let papers = clerk.file_other_paper(other).unwrap();
    assert_eq!(papers[1].title, "Ảnh mốc giới");
    let papers = clerk
        .arrange_case_file(ArrangeCaseFile { file, order: None })
        .unwrap();
    assert_eq!(papers[0].entry, None, "January before November");
    // The letter says no pages: numbering stops there and nothing is written.
    let wish = NoteSheets { file, sheets: None };
    let sentence = clerk.note_sheets(wish).unwrap_err().sentence;
    assert!(sentence.contains("thứ 2"), "{sentence}");
    let wish = TakeOutOfFile {
        file,
        filed: papers[1].id,
    };
    clerk.take_out_of_file(wish).unwrap();
    let wish = NoteSheets { file, sheets: None };
    assert_eq!(clerk.note_sheets(wish).unwrap()[0].sheets, "1-3");
}

#[test]
fn the_lists_of_the_decree_are_printed_from_the_books() {
    let folder = tempfile::tempdir().unwrap();
    let (clerk, body) = office(folder.path());
    let staff = heading(&clerk, body, "Tổ chức cán bộ", "TCCB");
    let permanent = open(&clerk, body, "Đất đai", "Vĩnh viễn", Some(staff));
    let fixed = open(&clerk, body, "Nâng lương", "20", Some(staff));
    put(
        &clerk,
        permanent,
        &[letter(&clerk, body, "11", "thu hồi đất")],
    );
    clerk
        .set_case_file_plan(SetCaseFilePlan {
            body,
            year: 2026,
            numbering: Numbering::Continuous,
            issued_with: "Quyết định số 05/QĐ-UBND".into(),
        })
        .unwrap();
    let pdf = folder.path().join("in.pdf");
    let year = 2026;
    print(&clerk, CaseFilePrint::Plan { body, year }, &pdf).unwrap();
    let read = words(&pdf);
    for line in [
        "(Kèm theo Quyết định số 05/QĐ-UBND)",
        "I. TỔ CHỨC CÁN BỘ",
        "01.TCCB Đất đai",
        "Danh mục hồ sơ này có 02 hồ sơ, bao gồm:",
        "01 hồ sơ bảo quản vĩnh viễn;",
    ] {
        assert!(read.contains(line), "{line}: {read}");
    }
    print(&clerk, CaseFilePrint::Contents { file: permanent }, &pdf).unwrap();
    let read = words(&pdf);
    assert!(read.contains("Số, ký hiệu hồ sơ: 01.TCCB"), "{read}");
    assert!(read.contains("11/STC-NS"), "{read}");
    let files = vec![permanent, fixed];
    for (permanent, there, not_there) in [
        (true, "Đất đai", "Thời hạn bảo quản"),
        (false, "Nâng lương", "Đất đai"),
    ] {
        let files = files.clone();
        print(&clerk, CaseFilePrint::HandOver { files, permanent }, &pdf).unwrap();
        let read = words(&pdf);
        assert!(read.contains(there) && !read.contains(not_there), "{read}");
        assert!(
            read.contains("Viết bằng chữ: Một hồ sơ (đơn vị bảo quản)."),
            "{read}"
        );
    }
    let form = Box::new(MinutesForm {
        boxes: "01".into(),
        ..MinutesForm::default()
    });
    let minutes = CaseFilePrint::Minutes {
        files: vec![fixed],
        form,
    };
    print(&clerk, minutes, &pdf).unwrap();
    assert!(words(&pdf).contains("Tổng số hộp (cặp): 01"));
    let nothing = CaseFilePrint::HandOver {
        files: vec![fixed],
        permanent: true,
    };
    assert_eq!(
        print(&clerk, nothing, &pdf).unwrap_err().sentence,
        "Trong các hồ sơ đã chọn không có hồ sơ bảo quản vĩnh viễn; hãy chọn lại."
    );
    let sheet = folder.path().join("danh-muc.xlsx");
    let printed = print(&clerk, CaseFilePrint::Plan { body, year }, &sheet).unwrap();
    assert_eq!(printed.lines, 3);
    assert!(fs::metadata(&sheet).unwrap().len() > 1000);
}

#[test]
fn the_use_of_a_file_copy_names_the_files_of_the_paper() {
    let folder = tempfile::tempdir().unwrap();
    let (clerk, body) = office(folder.path());
    let file = open(&clerk, body, "Đất đai", "5 năm", None);
    let entry = letter(&clerk, body, "11", "đất đai");
    put(&clerk, file, &[entry]);
    let used = |typed: &str| UseFileCopy {
        entry,
        used: date(2026, 11, 23),
        user: "Phạm Thu Hà".into(),
        allowed_by: "Chủ tịch".into(),
        case_file: typed.into(),
        note: String::new(),
    };
    clerk.use_file_copy(used("")).unwrap();
    let book = clerk.use_file_copy(used("77/KT")).unwrap();
    let named: Vec<&str> = book.iter().map(|line| line.case_file.as_str()).collect();
    assert_eq!(named, ["01", "77/KT"]);
}

#[test]
fn a_list_asks_for_what_is_not_filed_yet() {
    let folder = tempfile::tempdir().unwrap();
    let (clerk, body) = office(folder.path());
    let file = open(&clerk, body, "Đất đai", "5 năm", None);
    let [first, _] = ["11", "12"].map(|number| letter(&clerk, body, number, "đất đai"));
    put(&clerk, file, &[first]);
    let count = |filed| {
        let filter = ListFilter {
            filed: Some(filed),
            ..ListFilter::default()
        };
        let sort = Sort {
            by: SortBy::Number,
            descending: true,
        };
        clerk.open_list(ListRequest { filter, sort }).unwrap().count
    };
    assert_eq!((count(true), count(false)), (1, 1));
}

#[test]
fn the_stamp_names_the_file_of_the_paper() {
    const LETTER: &[u8] = include_bytes!("../../../exchange/samples/cong-van.pdf");
    let folder = tempfile::tempdir().unwrap();
    let (clerk, body) = office(folder.path());
    let scan = folder.path().join("cong-van.pdf");
    fs::write(&scan, LETTER).unwrap();
    let form = IncomingForm {
        subject: "đất đai".into(),
        files: vec![scan.display().to_string()],
        ..incoming(body, "11/STC-NS", date(2026, 11, 23))
    };
    let entry = clerk.receive_document(form).unwrap().entry;
    let attachment = clerk.read_entry(entry).unwrap().attachments[0].id;
    let stamped = |name: &str| {
        let path = folder.path().join(name);
        let wish = StampArrival {
            attachment,
            place: (20, 30),
            path: path.clone(),
        };
        clerk.stamp_arrival(wish).unwrap();
        words(&path)
    };
    assert!(!stamped("truoc.pdf").contains("QLDD"));
    let land = heading(&clerk, body, "Quản lý đất đai", "QLDD");
    let file = open(&clerk, body, "Đất đai", "5 năm", Some(land));
    put(&clerk, file, &[entry]);
    assert!(stamped("sau.pdf").contains("01.QLDD"));
}

#[test]
fn a_file_is_found_by_its_number_or_the_beginnings_of_its_words_without_marks() {
    let folder = tempfile::tempdir().unwrap();
    let (clerk, body) = office(folder.path());
    let under = heading(&clerk, body, "Văn phòng", "VP");
    open(
        &clerk,
        body,
        "Dự toán ngân sách năm 2026",
        "20",
        Some(under),
    );
    open(&clerk, body, "Tập lưu công văn đi", "50", Some(under));
    let found = |words: &str, limit| {
        let words = words.to_owned();
        let found = clerk
            .find_case_files(FindCaseFiles { words, limit })
            .unwrap();
        let notations = found.into_iter().map(|file| file.form.notation);
        notations.collect::<Vec<_>>()
    };
    assert_eq!(found("du toan ngan", 4), ["01.VP"]);
    assert_eq!(found("công văn tập", 4), ["02.VP"]);
    assert_eq!(found("02.VP", 4), ["02.VP"]);
    assert_eq!(found("vp", 4), ["02.VP", "01.VP"]);
    assert_eq!(found("vp", 1), ["02.VP"]);
    // Within a word nothing is found, nor by nothing.
    for words in ["oan", "", " . "] {
        assert!(found(words, 4).is_empty(), "{words}");
    }
}

#[test]
fn a_file_leaves_as_a_folder_of_its_papers_in_their_order() {
    let folder = tempfile::tempdir().unwrap();
    let (clerk, body) = office(folder.path());
    let file = open(&clerk, body, "Nâng lương năm 2026", "20", None);
    let [first, second] = ["11", "12"].map(|number| letter(&clerk, body, number, "nâng lương"));
    put(&clerk, file, &[first, second]);
    for (name, words) in [("quét.PDF", "tờ trình"), ("danh sách.xlsx", "ba người")] {
        let path = folder.path().join(name);
        fs::write(&path, words).unwrap();
        let files = vec![path.display().to_string()];
        let entry = second;
        clerk.attach_files(AttachFiles { entry, files }).unwrap();
    }
    let out = folder.path().join("ho-so");
    let wish = ExportCaseFile {
        file,
        folder: out.clone(),
    };

    let (told, unwanted) = (RefCell::new(vec![]), AtomicBool::new(true));
    let tell = |percent| told.borrow_mut().push(percent);
    let stopped = clerk.export_case_file(wish.clone(), &Job::new(&tell, &unwanted));
    assert_eq!(code(stopped), FailureCode::CalledOff);
    assert!(!out.exists(), "called off, nothing is left");

    let wanted = AtomicBool::new(false);
    let done = clerk
        .export_case_file(wish.clone(), &Job::new(&tell, &wanted))
        .unwrap();
    assert_eq!(done.files, 2);
    assert_eq!(done.warnings.len(), 1, "{done:?}");
    assert!(
        done.warnings[0].starts_with("1 văn bản không có tệp: "),
        "{done:?}"
    );
    assert_eq!(told.borrow().last(), Some(&100));
    let mut names: Vec<String> = fs::read_dir(&out)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let starts = ["000_ho-so.xml", "000_muc-luc.pdf", "002-01_", "002-02_"];
    assert_eq!(names.len(), starts.len(), "{names:?}");
    for (name, start) in names.iter().zip(starts) {
        assert!(name.starts_with(start) && name.is_ascii(), "{names:?}");
    }
    assert_eq!(fs::read_to_string(out.join(&names[3])).unwrap(), "ba người");
    assert!(fs::read(out.join(&names[1])).unwrap().starts_with(b"%PDF"));

    // What stands there already is never written over.
    assert_eq!(
        code(clerk.export_case_file(wish, &Job::unwatched())),
        FailureCode::BadInput
    );
}

#[test]
fn the_fields_of_a_file_and_of_its_papers_leave_as_xml_in_the_order_of_time() {
    let folder = tempfile::tempdir().unwrap();
    let (clerk, body) = office(folder.path());
    let view = clerk.view_office(()).unwrap();
    let committee = &view.bodies[0];
    clerk
        .correct_body(CorrectBody {
            body,
            form: BodyForm {
                name: committee.name.clone(),
                abbreviation: committee.abbreviation.clone(),
                parent_head: vec![],
                head: committee.head.clone(),
                place: committee.place.clone(),
                code: Some("H49.64.33".into()),
            },
        })
        .unwrap();
    let file = open(&clerk, body, "Nâng lương <2026>", "20", None);
    let form = OutgoingForm {
        details: OutgoingDetails {
            pages: Some(2),
            reply_by: Some(date(2026, 12, 1)),
            ..OutgoingDetails::default()
        },
        ..outgoing(body, document::Kind::CongVan, "UBND-VP", date(2026, 11, 23))
    };
    let ours = clerk.number_signed_document(form).unwrap().entry;
    let theirs = letter(&clerk, body, "11", "nâng lương");
    put(&clerk, file, &[ours, theirs]);
    let step = StepFacts {
        act: StepAct::Directed,
        level: None,
        by_whom: "Nguyễn Văn An".into(),
        to_whom: String::new(),
        at: Some(date(2026, 11, 23).into()),
        words: "giao Phòng Kinh tế".into(),
        medium: StepMedium::Paper,
    };
    clerk
        .take_step(TakeStep {
            entries: vec![theirs],
            step,
            roles: vec![],
            due: None,
        })
        .unwrap();
    let out = folder.path().join("ho-so");
    let wish = ExportCaseFile {
        file,
        folder: out.clone(),
    };
    clerk.export_case_file(wish, &Job::unwatched()).unwrap();
    let xml = fs::read_to_string(out.join("000_ho-so.xml")).unwrap();
    // The older paper stands first, though it was filed later.
    let (head, papers) = xml.split_once("<Documents>").unwrap();
    let (come, sent) = papers.split_once("<OutgoingDocument>").unwrap();
    let says = |part: &str, name: &str| {
        let (_, behind) = part.split_once(&format!("<{name}>")).unwrap();
        let (words, _) = behind.split_once(&format!("</{name}>")).unwrap();
        words.to_owned()
    };
    assert_eq!(says(head, "OrganId"), "H49.64.33");
    assert_eq!(says(head, "Title"), "Nâng lương &lt;2026&gt;");
    assert_eq!(says(head, "Maintenance"), "20 năm");
    assert_eq!(says(head, "DocTotal"), "2");
    assert_eq!(says(sent, "CodeNumber"), "30");
    assert_eq!(says(sent, "CodeNotation"), "UBND-VP");
    assert_eq!(says(sent, "IssuedDate"), "23/11/2026");
    assert_eq!(says(sent, "PageAmount"), "2");
    assert!(says(sent, "To").contains("Các phòng chuyên môn"), "{sent}");
    assert_eq!(says(sent, "DueDate"), "01/12/2026");
    assert!(come.trim_start().starts_with("<IncomingDocument>"));
    assert_eq!(says(come, "DocOrdinal"), "2");
    assert_eq!(says(come, "ArrivalDate"), "23/11/2026");
    assert_eq!(says(come, "ArrivalNumber"), "412");
    let trace = says(come, "TraceHeaderList");
    assert!(
        trace.starts_with("23/11/2026 Ý kiến chỉ đạo, Nguyễn Văn An: giao Phòng Kinh tế"),
        "{trace}"
    );
    assert_eq!(trace.lines().count(), 2, "{trace}");
}
