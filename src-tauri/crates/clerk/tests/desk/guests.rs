//! Mỗi nơi một bản, as the window asks for it.

use std::cell::RefCell;
use std::fs;
use std::sync::atomic::{AtomicBool, Ordering};

use clerk::Job;
use clerk::contract::*;
use tempfile::TempDir;

use crate::office::*;

/// A letter to so many.
fn letters(desk: &clerk::Clerk, body: i64, count: usize) -> DraftSheet {
    let mut sheet = letter(desk, body);
    let addressees = (1..=count).map(|number| format!("Trường Tiểu học số {number}"));
    sheet.draft.main.addressees = addressees.collect();
    sheet
}

#[test]
fn each_percent_is_told_once_until_all_papers_lie_there() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(&folder.path().join("office"), at(2026, 8, 5));
    let told = RefCell::new(vec![]);
    let tell = |percent| told.borrow_mut().push(percent);
    let never = AtomicBool::new(false);
    let wish = ExportEach {
        sheet: letters(&desk, office.bodies[0].id, 120),
        folder: folder.path().join("thu"),
    };
    assert_eq!(
        desk.export_each(wish.clone(), &Job::new(&tell, &never)),
        Ok(120)
    );
    let percents: Vec<u8> = (0..=100).collect();
    assert_eq!(*told.borrow(), percents);
    assert_eq!(fs::read_dir(&wish.folder).unwrap().count(), 120);
}

#[test]
fn a_work_that_is_called_off_leaves_no_paper() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(&folder.path().join("office"), at(2026, 8, 5));
    // While the pages are laid, and while the files are written.
    for last in [10, 90] {
        let called_off = AtomicBool::new(false);
        let tell = |percent| called_off.store(percent >= last, Ordering::Relaxed);
        let wish = ExportEach {
            sheet: letters(&desk, office.bodies[0].id, 120),
            folder: folder.path().join("thu"),
        };
        let job = Job::new(&tell, &called_off);
        assert_eq!(code(desk.export_each(wish, &job)), FailureCode::CalledOff);
        let left = fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(left, 1, "only the office");
    }
}
