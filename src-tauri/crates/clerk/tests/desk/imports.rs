//! An old register is looked at, brought in and taken back.

use std::cell::RefCell;
use std::sync::atomic::AtomicBool;

use clerk::Job;
use clerk::contract::*;
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
        (done.import, "so-den.csv", 2)
    );
    assert_eq!(past[0].withdrawn, None);
    assert_eq!(desk.withdraw_import(done.import).unwrap(), 2);
    assert!(desk.list_imports(()).unwrap()[0].withdrawn.is_some());
}
