//! An old register is looked at, brought in and taken back.

use std::cell::RefCell;
use std::sync::atomic::AtomicBool;

use clerk::contract::*;
use clerk::{Clerk, Job};
use tempfile::TempDir;

use crate::office::*;

const OLD_BOOK: &str = "Số đến,Ngày đến,Tác giả,Số ký hiệu,Ngày tháng,Trích yếu nội dung\n\
    11,05/01/2026,Sở Nội vụ,12/SNV-VP,02/01/2026,rà soát hồ sơ\n\
    12,06/01/2026,Sở Tài chính,15/STC-NS,05/01/2026,dự toán năm 2026\n";

#[test]
fn an_import_tells_how_far_it_is_and_is_listed_until_it_is_taken_back() {
    let folder = TempDir::new().unwrap();
    let (desk, _) = office(folder.path(), at(2026, 8, 5));
    let path = folder.path().join("so-den.csv");
    std::fs::write(&path, OLD_BOOK).unwrap();
    let file = ImportFile {
        path,
        mapping: None,
    };
    let (told, called_off) = (RefCell::new(vec![]), AtomicBool::new(false));
    let tell = |percent| told.borrow_mut().push(percent);
    let job = Job::new(&tell, &called_off);
    let preview = desk.preview_import(file.clone(), &job).unwrap();
    assert_eq!((preview.ready, preview.sheets.len()), (2, 1));
    assert_eq!(preview.mapping.sheet.as_ref(), preview.sheets.first());
    let steps = told.borrow().clone();
    assert_eq!((steps.first(), steps.last()), (Some(&0), Some(&100)));
    assert!(steps.is_sorted(), "{steps:?}");

    let unwanted = AtomicBool::new(true);
    let stopped = desk.preview_import(file.clone(), &Job::new(&|_| {}, &unwanted));
    assert_eq!(stopped.unwrap_err().code, FailureCode::CalledOff);

    let wish = ImportBook {
        file,
        rejected: None,
    };
    let done = desk.import_book(wish, &Job::unwatched()).unwrap();
    let past = desk.list_imports(()).unwrap();
    assert_eq!(past.len(), 1);
    assert_eq!(
        (past[0].import, past[0].file_name.as_str(), past[0].taken),
        (done.import.unwrap(), "so-den.csv", 2)
    );
    assert_eq!(past[0].withdrawn, None);
    assert_eq!(desk.withdraw_import(past[0].import).unwrap(), 2);
    assert!(desk.list_imports(()).unwrap()[0].withdrawn.is_some());
}

const OLD_PAPERS: &str = "Số ký hiệu,Ngày tháng,Tên loại và trích yếu,Nơi nhận,Ghi chú\n\
    05/TT-HĐND,06/01/2026,Thông tư về quản lý chợ,Sở Nội vụ,sổ cũ trang 3\n";

/// The lines of a book, the highest number first.
fn lines(desk: &Clerk, direction: Direction) -> Vec<BookRow> {
    let filter = ListFilter {
        direction: Some(direction),
        ..ListFilter::default()
    };
    let sort = Sort {
        by: SortBy::Number,
        descending: true,
    };
    let list = desk.open_list(ListRequest { filter, sort }).unwrap();
    let rows = RowsRequest {
        token: list.token,
        from: 0,
        count: 9,
    };
    desk.list_rows(rows).unwrap()
}

#[test]
fn a_line_of_an_old_book_is_corrected_like_any_other_and_keeps_what_no_form_knows() {
    let folder = TempDir::new().unwrap();
    let (desk, _) = office(folder.path(), at(2026, 8, 5));
    for (name, book) in [("den.csv", OLD_BOOK), ("di.csv", OLD_PAPERS)] {
        let path = folder.path().join(name);
        std::fs::write(&path, book).unwrap();
        let file = ImportFile {
            path,
            mapping: None,
        };
        let wish = ImportBook {
            file,
            rejected: None,
        };
        desk.import_book(wish, &Job::unwatched()).unwrap();
    }

    let arrived = lines(&desk, Direction::Incoming).remove(0);
    assert_eq!(arrived.fate.as_deref(), Some("Nhập từ sổ cũ"));
    assert!(!arrived.void, "an old line stands");
    let EntryForm::Incoming(mut form) = desk.read_entry(arrived.entry).unwrap().form else {
        panic!("of the incoming book");
    };
    form.subject = "dự toán ngân sách năm 2026".to_owned();
    let change = CorrectIncoming {
        entry: arrived.entry,
        form,
        reason: String::new(),
    };
    let after = desk.correct_incoming(change).unwrap().row;
    assert_eq!(after.subject, "dự toán ngân sách năm 2026");
    assert_eq!((after.number, after.fate), (arrived.number, arrived.fate));

    let ours = lines(&desk, Direction::Outgoing).remove(0);
    let EntryForm::Outgoing(mut form) = desk.read_entry(ours.entry).unwrap().form else {
        panic!("of the outgoing book");
    };
    form.subject = "quản lý chợ Sơn Đông".to_owned();
    let change = CorrectOutgoing {
        entry: ours.entry,
        form,
        reason: String::new(),
    };
    let after = desk.correct_outgoing(change).unwrap().row;
    assert_eq!(after.subject, "quản lý chợ Sơn Đông");
    // No kind of the decree.
    assert_eq!((&after.kind, &after.author), (&ours.kind, &ours.author));
    assert_eq!(after.kind, "Thông tư");
    assert_eq!((after.symbol, after.dated), (ours.symbol, ours.dated));
}

/// A spreadsheet of months, each on a sheet of its own: number and day of one arrival each.
fn months(path: &std::path::Path) {
    use document::listing::{Cell, Column, Listing};
    const HEADS: [&str; 5] = [
        "Số đến",
        "Ngày đến",
        "Tác giả",
        "Số ký hiệu",
        "Trích yếu nội dung",
    ];
    let columns = HEADS.map(|heading| Column {
        key: heading.into(),
        heading: heading.into(),
        share: 10,
    });
    let month = |number: i64, month| Listing {
        title: "SỔ VĂN BẢN ĐẾN".into(),
        columns: columns.to_vec(),
        rows: vec![vec![
            Cell::Number(number),
            Cell::Date(date(2026, month, 15)),
            Cell::Text("Sở Nội vụ".into()),
            Cell::Text(format!("{number}/SNV")),
            Cell::Text("rà soát".into()),
        ]],
    };
    let months = [("T1", month(11, 1)), ("T2", month(12, 2))];
    let sheets = months
        .each_ref()
        .map(|(name, listing)| exchange::xlsx::Sheet {
            name,
            above: &[],
            under: &[],
            listing,
        });
    let bytes = exchange::xlsx::write(&sheets, &exchange::xlsx::About::default()).unwrap();
    std::fs::write(path, bytes).unwrap();
}

#[test]
fn a_book_with_a_sheet_for_every_month_is_taken_over_sheet_by_sheet() {
    let folder = TempDir::new().unwrap();
    let (desk, _) = office(folder.path(), at(2026, 8, 5));
    let path = folder.path().join("so-den.xlsx");
    months(&path);
    let bring = |sheet: &str| {
        let mapping = ImportMapping {
            sheet: Some(sheet.into()),
            ..ImportMapping::default()
        };
        let file = ImportFile {
            path: path.clone(),
            mapping: Some(mapping),
        };
        let wish = ImportBook {
            file,
            rejected: None,
        };
        desk.import_book(wish, &Job::unwatched())
    };
    let first = bring("T1").unwrap();
    assert_eq!(first.taken, 1);
    assert_eq!(bring("T2").unwrap().taken, 1);
    let again = bring("T1").unwrap();
    assert_eq!((again.import, again.taken, again.known), (None, 0, 1));
}

#[test]
fn a_list_that_grew_brings_what_is_new_and_only_what_differs_goes_back() {
    let folder = TempDir::new().unwrap();
    let (desk, _) = office(folder.path(), at(2026, 8, 5));
    let path = folder.path().join("so-den.csv");
    let file = ImportFile {
        path: path.clone(),
        mapping: None,
    };
    let rejected = folder.path().join("chua-nhap.xlsx");
    let bring = |words: &str| {
        std::fs::write(&path, words).unwrap();
        let preview = desk
            .preview_import(file.clone(), &Job::unwatched())
            .unwrap();
        let wish = ImportBook {
            file: file.clone(),
            rejected: Some(rejected.clone()),
        };
        let done = desk.import_book(wish, &Job::unwatched()).unwrap();
        let counts = (preview.ready, preview.known, preview.refused.len());
        assert_eq!(counts, (done.taken, done.known, done.refused.len()));
        (preview, done)
    };
    bring(OLD_BOOK);
    let grown = format!("{OLD_BOOK}13,07/01/2026,Sở Y tế,9/SYT,07/01/2026,tiêm chủng\n");
    // Spelled otherwise, it is the same paper.
    let spelled = grown.replace("05/01/2026,dự toán", "05/01/2026,Dự  TOÁN");
    let (preview, done) = bring(&spelled);
    assert_eq!((done.taken, done.known, done.rejected), (1, 2, None));
    assert!(preview.refused.is_empty() && preview.doubtful.is_empty());
    let (_, done) = bring(&grown);
    assert_eq!((done.import, done.taken, done.known), (None, 0, 3));
    assert_eq!(desk.list_imports(()).unwrap().len(), 2);

    let another = grown
        .replace("dự toán năm 2026", "quyết toán")
        .replace("07/01/2026,tiêm chủng", "06/01/2026,tiêm chủng cho trẻ");
    let (_, done) = bring(&another);
    let told: Vec<String> = done
        .refused
        .iter()
        .map(|row| row.sentences.concat())
        .collect();
    assert_eq!(
        told,
        [
            "Số 12 đã có với trích yếu khác: “dự toán năm 2026” trong sổ “Văn bản đến” năm 2026; hãy \
             xem bên nào đúng rồi sửa.",
            "Số 13 đã có với ngày văn bản khác: 07/01/2026, với trích yếu khác: “tiêm chủng” trong sổ \
             “Văn bản đến” năm 2026; hãy xem bên nào đúng rồi sửa.",
        ]
    );
    let bytes = std::fs::read(&rejected).unwrap();
    let back = exchange::sheets::read(&bytes, "chua-nhap.xlsx", &Default::default()).unwrap();
    assert_eq!(back.grids[0].lines.len(), 1 + 2, "known rows stay away");
}

#[test]
fn what_a_column_meant_in_one_book_is_not_told_of_the_other() {
    let folder = TempDir::new().unwrap();
    let (desk, _) = office(folder.path(), at(2026, 8, 5));
    let bring = |name: &str, words: &str, told: &[(&str, &str)]| {
        let path = folder.path().join(name);
        std::fs::write(&path, words).unwrap();
        let told = told
            .iter()
            .map(|(heading, field)| ((*heading).to_owned(), (*field).to_owned()));
        let mapping = ImportMapping {
            fields: told.collect(),
            ..ImportMapping::default()
        };
        let file = ImportFile {
            path,
            mapping: Some(mapping),
        };
        let wish = ImportBook {
            file,
            rejected: None,
        };
        desk.import_book(wish, &Job::unwatched()).unwrap()
    };
    let arrivals = |number: u32| {
        format!(
            "Số đến,Ngày đến,Số,Ký hiệu,Tác giả,Trích yếu,Nơi nhận,Kẹp\n\
             {number},15/01/2026,7,STC,Sở Tài chính,dự toán,Phòng Kinh tế,k1\n"
        )
    };
    let told = [("kep", "ignored"), ("noi nhan", "assignee")];
    bring("den.csv", &arrivals(11), &told);
    let papers = "Số,Ký hiệu,Ngày,Tên loại,Trích yếu,Người ký,Nơi nhận,Kẹp\n\
        05,UBND-VP,15/01/2026,Công văn,họp,Nguyễn Văn An,Sở Nội vụ,k2\n";
    let done = bring("di.csv", papers, &[]);
    assert_eq!((done.taken, done.refused.len()), (1, 0), "{done:?}");
    bring("den-2.csv", &arrivals(12), &[]);
    let sent = lines(&desk, Direction::Outgoing);
    assert_eq!(
        (sent[0].handler.as_str(), sent[0].note.as_str()),
        ("Sở Nội vụ", "Kẹp: k2")
    );
    let arrived = lines(&desk, Direction::Incoming);
    let told = arrived
        .iter()
        .map(|row| (row.handler.as_str(), row.note.as_str()));
    let told: Vec<_> = told.collect();
    assert_eq!(told, [("Phòng Kinh tế", ""); 2], "said once of such a book");
}

#[test]
fn a_void_number_of_an_old_book_stands_in_the_ledger_with_its_reason_and_leaves_with_it() {
    let folder = TempDir::new().unwrap();
    let (desk, _) = office(folder.path(), at(2026, 8, 5));
    let path = folder.path().join("so-di.csv");
    let book = "Số ký hiệu,Ngày tháng,Tên loại và trích yếu,Nơi nhận,Ghi chú\n\
        05/UBND-VP,06/01/2025,Công văn về quản lý chợ,Sở Nội vụ,\n\
        06,,,,hủy: hội nghị hoãn\n\
        07/UBND-VP,09/01/2025,Công văn về trực Tết,Sở Nội vụ,\n";
    std::fs::write(&path, book).unwrap();
    let file = ImportFile {
        path,
        mapping: None,
    };
    let preview = desk
        .preview_import(file.clone(), &Job::unwatched())
        .unwrap();
    assert_eq!(
        (preview.ready, preview.refused.len()),
        (3, 0),
        "{preview:?}"
    );
    assert!(preview.doubtful[0].sentences[0].contains("lý do “hủy: hội nghị hoãn”"));
    let wish = ImportBook {
        file,
        rejected: None,
    };
    let done = desk.import_book(wish, &Job::unwatched()).unwrap();
    assert_eq!(done.taken, 3);
    let sent = lines(&desk, Direction::Outgoing);
    let told: Vec<_> = sent
        .iter()
        .map(|row| (row.number.as_str(), row.void))
        .collect();
    assert_eq!(told, [("07", false), ("06", true), ("05", false)]);
    assert_eq!(desk.withdraw_import(done.import.unwrap()).unwrap(), 3);
}

#[test]
fn a_number_that_stands_twice_in_one_series_is_told_with_its_row() {
    let folder = TempDir::new().unwrap();
    let (desk, _) = office(folder.path(), at(2026, 8, 5));
    let path = folder.path().join("so-di.csv");
    let book = "Số ký hiệu,Ngày tháng,Tên loại và trích yếu,Nơi nhận\n\
        05/UBND-VP,06/01/2026,Công văn về việc quản lý chợ,Sở Nội vụ\n\
        05/UBND-KT,07/01/2026,Công văn về việc mời họp,Sở Nội vụ\n";
    std::fs::write(&path, book).unwrap();
    let file = ImportFile {
        path,
        mapping: None,
    };
    let preview = desk.preview_import(file, &Job::unwatched()).unwrap();
    assert_eq!((preview.ready, preview.refused.len()), (1, 1));
    let said = &preview.refused[0].sentences[0];
    assert!(
        said.starts_with("Số 05 đã có ở dòng 2, cùng vào sổ"),
        "{said}"
    );
}
