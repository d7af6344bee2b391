//! Books on paper: printed as they fill, never printed over, anew with a mark where they changed.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clerk::Clerk;
use clerk::contract::*;
use exchange::grid::Value;
use tempfile::TempDir;

use crate::office::*;

struct Desk {
    home: TempDir,
    clerk: Clerk,
    body: i64,
    series: i64,
}

fn day(of_month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, of_month).unwrap()
}

impl Desk {
    fn new() -> Desk {
        let home = tempfile::tempdir().unwrap();
        let clerk = clerk(home.path(), at(2026, 11, 23));
        let office = clerk
            .set_up_office(books_of(vec![bare_committee()], 411))
            .unwrap();
        let body = &office.bodies[0];
        Desk {
            series: body.series[0].id,
            body: body.id,
            home,
            clerk,
        }
    }

    fn receive(&self, subject: &str) -> i64 {
        let form = self.form(subject);
        self.clerk.receive_document(form).unwrap().entry
    }

    fn form(&self, subject: &str) -> IncomingForm {
        IncomingForm {
            body: self.body,
            arrived: day(23),
            arrived_at: None,
            author: "Sở Tài chính".into(),
            symbol: "12/STC-NS".into(),
            dated: Some(day(20)),
            dated_as_written: None,
            kind: "Công văn".into(),
            subject: subject.into(),
            urgency: None,
            signer: String::new(),
            handler: "Phòng Kinh tế".into(),
            due: None,
            by_rule: false,
            note: String::new(),
            details: IncomingDetails::default(),
            files: vec![],
            receipt_of: None,
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    fn print(&self, what: PrintWhat, name: &str) -> Result<Printed, Failure> {
        self.clerk.print_book(PrintBook {
            book: BookName::Incoming,
            series: Some(self.series),
            year: 2026,
            what,
            a3: false,
            path: self.path(name),
        })
    }

    fn printed(&self) -> BookPrinted {
        let asked = BookAsked {
            book: BookName::Incoming,
            series: self.series,
        };
        self.clerk.book_printed(asked).unwrap()
    }
}

fn is_pdf(path: &Path) -> bool {
    fs::read(path).unwrap().starts_with(b"%PDF-")
}

#[test]
fn what_is_new_continues_the_pages_and_what_was_printed_stays() {
    let desk = Desk::new();
    for number in 0..30 {
        desk.receive(&format!("dự toán số {number}"));
    }
    assert_eq!((desk.printed().new, desk.printed().pages), (30, 0));
    let first = desk.print(PrintWhat::New, "mot.pdf").unwrap();
    assert_eq!(first.lines, 30);
    let (from, to) = first.pages.unwrap();
    assert_eq!(from, 1, "the cover is the first page");
    assert!(to > 2 && is_pdf(&desk.path("mot.pdf")));
    let nothing = desk.print(PrintWhat::New, "khong.pdf").unwrap_err();
    assert!(nothing.sentence.contains("chưa có dòng nào mới"));
    assert!(!desk.path("khong.pdf").exists());

    desk.receive("quyết toán");
    assert_eq!(desk.printed().new, 1);
    let second = desk.print(PrintWhat::New, "hai.pdf").unwrap();
    assert_eq!(
        second.pages,
        Some((to + 1, to + 1)),
        "no cover, the next page"
    );
    // The whole book for reading is noted nowhere.
    desk.print(PrintWhat::All, "ca-so.pdf").unwrap();
    assert_eq!(desk.printed().pages, to + 1);
}

#[test]
fn a_line_corrected_after_its_printing_is_told_and_printed_anew_with_a_reason() {
    let desk = Desk::new();
    let entry = desk.receive("du toan");
    desk.print(PrintWhat::New, "mot.pdf").unwrap();
    assert_eq!(desk.printed().changed, []);
    let EntryForm::Incoming(form) = desk.clerk.read_entry(entry).unwrap().form else {
        panic!("it arrived");
    };
    desk.clerk
        .correct_incoming(CorrectIncoming {
            entry,
            form: IncomingForm {
                subject: "dự toán".into(),
                ..form
            },
            reason: "gõ nhầm".into(),
        })
        .unwrap();
    let changed = desk.printed().changed;
    assert_eq!((changed[0].number.as_str(), changed[0].page), ("412", 2));
    let again = |reason: &str| PrintWhat::Again {
        from: 2,
        to: 2,
        reason: reason.into(),
    };
    let silent = desk.print(again(" "), "lai.pdf").unwrap_err();
    assert!(silent.sentence.contains("lý do"), "{silent:?}");
    assert!(
        !desk.path("lai.pdf").exists(),
        "what is not noted is not printed"
    );
    let printed = desk.print(again("gõ nhầm trích yếu"), "lai.pdf").unwrap();
    assert_eq!((printed.lines, printed.pages), (1, Some((2, 2))));
    assert_eq!(desk.printed().changed, []);
    assert_eq!(desk.printed().pages, 2, "a reprint adds no page");
}

#[test]
fn a_closed_volume_is_followed_by_another() {
    let desk = Desk::new();
    desk.receive("dự toán");
    desk.print(PrintWhat::New, "mot.pdf").unwrap();
    desk.receive("quyết toán");
    let closing = desk.print(PrintWhat::Closing, "khoa.pdf").unwrap();
    assert_eq!(
        closing.pages,
        Some((3, 4)),
        "the new line, and the closing page"
    );
    let after = desk.printed();
    assert_eq!((after.volume, after.pages, after.new), (2, 0, 0));
    desk.receive("văn bản sau");
    assert_eq!(
        desk.print(PrintWhat::New, "quyen-2.pdf").unwrap().pages,
        Some((1, 2))
    );
}

/// The words of a PDF, with one space between them.
fn words(path: &Path) -> String {
    exchange::text::read(fs::read(path).unwrap(), exchange::text::Limits::default()).unwrap()
}

#[test]
fn the_second_volume_tells_its_own_reach_on_cover_and_closing_page() {
    let desk = Desk::new();
    desk.receive("dự toán");
    desk.receive("quyết toán");
    desk.print(PrintWhat::Closing, "quyen-1.pdf").unwrap();
    assert!(words(&desk.path("quyen-1.pdf")).contains("Từ số 412 đến số 413"));
    desk.receive("văn bản sau");
    desk.print(PrintWhat::New, "quyen-2.pdf").unwrap();
    let cover = words(&desk.path("quyen-2.pdf"));
    assert!(cover.contains("Từ số 414 đến số …"), "{cover}");
    desk.receive("văn bản cuối");
    desk.print(PrintWhat::Closing, "khoa.pdf").unwrap();
    let closing = words(&desk.path("khoa.pdf"));
    assert!(closing.contains("từ số 414 đến số 415"), "{closing}");
    let again = desk.print(PrintWhat::Closing, "thua.pdf").unwrap_err();
    assert!(again.sentence.contains("trang kết"), "{again:?}");
    assert!(!desk.path("thua.pdf").exists());
    assert_eq!(desk.printed().volume, 3, "no volume of nothing was bound");
}

#[test]
fn pages_are_printed_again_of_the_open_volume_alone() {
    let desk = Desk::new();
    let bound = desk.receive("du toan");
    desk.print(PrintWhat::Closing, "quyen-1.pdf").unwrap();
    desk.receive("văn bản sau");
    desk.print(PrintWhat::New, "quyen-2.pdf").unwrap();
    let EntryForm::Incoming(form) = desk.clerk.read_entry(bound).unwrap().form else {
        panic!("it arrived");
    };
    let form = IncomingForm {
        subject: "dự toán".into(),
        ..form
    };
    let correction = CorrectIncoming {
        entry: bound,
        form,
        reason: "gõ nhầm".into(),
    };
    desk.clerk.correct_incoming(correction).unwrap();
    // Page 2 of the first volume is bound; page 2 of the second is a page like any.
    let changed = desk.printed().changed;
    assert_eq!((changed[0].volume, changed[0].page), (1, 2));
    let again = PrintWhat::Again {
        from: 2,
        to: 2,
        reason: "rách trang".into(),
    };
    let printed = desk.print(again, "lai.pdf").unwrap();
    assert_eq!((printed.lines, printed.pages), (1, Some((2, 2))));
    let page = words(&desk.path("lai.pdf"));
    assert!(page.contains("văn bản sau") && !page.contains("dự toán"));
    let after = desk.printed().changed;
    assert_eq!(after, changed, "the bound page says what it said");
}

#[test]
fn a_book_without_a_series_is_closed_by_its_year() {
    let desk = Desk::new();
    let print = |clerk: &Clerk, name: &str| {
        let path = desk.path(name);
        let printed = clerk.print_year(BookName::Postal, 2026, &path);
        printed.unwrap();
        words(&path)
    };
    assert!(!print(&desk.clerk, "dang-dung.pdf").contains("KẾT THÚC SỔ"));
    let january = Clerk::new(
        desk.clerk.folder(),
        clerk::Access::Process,
        "Lê Văn Tư",
        at(2027, 1, 15),
    );
    let closed = print(&january, "het-nam.pdf");
    assert!(
        closed.contains("KẾT THÚC SỔ") && closed.contains("2/2"),
        "{closed}"
    );
}

#[test]
fn the_book_that_follows_papers_up_tells_their_days_on_its_cover() {
    let desk = Desk::new();
    desk.receive("dự toán");
    let path = desk.path("bia.pdf");
    let whole = desk.clerk.print_year(BookName::FollowUp, 2026, &path);
    whole.unwrap();
    let cover = words(&path);
    let days = "Từ ngày 23/11/2026 đến ngày 23/11/2026";
    assert!(cover.contains(days), "{cover}");
}

#[test]
fn a_volume_closed_when_all_is_printed_gets_its_closing_page_only() {
    let desk = Desk::new();
    desk.receive("dự toán");
    desk.print(PrintWhat::New, "mot.pdf").unwrap();
    let closing = desk.print(PrintWhat::Closing, "khoa.pdf").unwrap();
    assert_eq!((closing.lines, closing.pages), (0, Some((3, 3))));
}

#[test]
fn days_stand_in_a_book_as_days_and_what_is_no_day_as_written() {
    let desk = Desk::new();
    let form = IncomingForm {
        dated: None,
        dated_as_written: Some("tháng 11 năm 2026".into()),
        ..desk.form("dự toán")
    };
    desk.receive("dự toán");
    desk.clerk.receive_document(form).unwrap();
    let rows = book_rows(&desk.clerk, BookName::Incoming, desk.series);
    assert_eq!(rows[0][&0], Value::Date(day(23)));
    assert_eq!(rows[0][&4], Value::Date(day(20)));
    assert_eq!(rows[1][&4], Value::Text("tháng 11 năm 2026".into()));
}

#[test]
fn a_slip_is_one_sheet_however_long_its_subject() {
    let desk = Desk::new();
    let long = "phối hợp rà soát, thống kê diện tích đất lâm nghiệp trên địa bàn ".repeat(8);
    let entry = desk.receive(&long[..long.floor_char_boundary(700)]);
    let slip = PrintSlip {
        entry,
        path: desk.path("phieu.pdf"),
    };
    assert_eq!(desk.clerk.print_slip(slip).unwrap().pages, Some((1, 1)));
}

#[test]
fn a_book_leaves_as_a_spreadsheet_and_a_slip_as_a_page() {
    let desk = Desk::new();
    let entry = desk.receive("dự toán");
    assert_eq!(desk.print(PrintWhat::All, "so.xlsx").unwrap().lines, 1);
    assert!(fs::read(desk.path("so.xlsx")).unwrap().starts_with(b"PK"));
    let slip = PrintSlip {
        entry,
        path: desk.path("phieu.pdf"),
    };
    assert_eq!(desk.clerk.print_slip(slip).unwrap().pages, Some((1, 1)));
    let year = desk
        .clerk
        .print_year(BookName::FileCopies, 2026, &desk.path("ban-luu.pdf"))
        .unwrap();
    assert_eq!(year.lines, 0);
}

#[test]
fn a_sign_no_font_has_stops_no_book_and_its_line_is_named() {
    let desk = Desk::new();
    desk.receive("dự toán");
    desk.receive("mời họp ☎ 0912 theo 20/NQ\u{2011}HĐND");
    for (what, name) in [
        (PrintWhat::All, "ca-so.pdf"),
        (PrintWhat::New, "moi.pdf"),
        (
            PrintWhat::Again {
                from: 2,
                to: 2,
                reason: "rách trang".into(),
            },
            "lai.pdf",
        ),
    ] {
        let printed = desk.print(what, name).unwrap();
        let [said] = printed.warnings.as_slice() else {
            panic!("{:?}", printed.warnings)
        };
        assert!(
            said.starts_with("Số 413: ") && said.contains("U+260E"),
            "{said}"
        );
        let page = words(&desk.path(name));
        assert!(page.contains("mời họp □ 0912"), "{page}");
        assert!(
            page.contains("20/NQ-HĐND"),
            "a hyphen is drawn as one: {page}"
        );
    }
}

#[test]
fn a_page_printed_anew_says_how_often_and_why() {
    let desk = Desk::new();
    for number in 0..30 {
        desk.receive(&format!("dự toán số {number}"));
    }
    desk.print(PrintWhat::New, "mot.pdf").unwrap();
    let again = |page: u32, reason: &str| {
        let what = PrintWhat::Again {
            from: page,
            to: page,
            reason: reason.into(),
        };
        desk.print(what, "lai.pdf").unwrap();
        words(&desk.path("lai.pdf"))
    };
    assert!(again(2, "rách trang").contains("In lại lần 1 ngày 23/11/2026: rách trang"));
    assert!(again(2, "mực nhòe").contains("In lại lần 2 ngày 23/11/2026: mực nhòe"));
    let first = again(3, &"rất dài ".repeat(40));
    assert!(first.contains("In lại lần 1 ngày 23/11/2026"), "{first}");
    assert!(!first.contains("rất dài"));
}

#[test]
fn a_row_taller_than_a_page_begins_under_its_heads() {
    let desk = Desk::new();
    let form = IncomingForm {
        note: "ghi chú dài ".repeat(300),
        ..desk.form("dự toán")
    };
    desk.clerk.receive_document(form).unwrap();
    desk.print(PrintWhat::All, "ca-so.pdf").unwrap();
    let pages = lopdf::Document::load(desk.path("ca-so.pdf")).unwrap();
    let sheets: Vec<_> = pages.get_pages().into_values().collect();
    assert!(sheets.len() > 3);
    let written = |sheet: &lopdf::ObjectId| pages.get_page_content(*sheet).len();
    let sizes: Vec<usize> = sheets[1..3].iter().map(written).collect();
    assert!(
        sizes[0] * 2 > sizes[1],
        "heads alone fill no page: {sizes:?}"
    );
}
