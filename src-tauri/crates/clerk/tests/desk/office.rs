//! The practice office: a committee and a council with their books.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{NaiveDate, TimeZone};
use clerk::contract::*;
use clerk::{Access, Clerk, Moment, vietnam};
use document::Kind;
use document::manuscript::{Manuscript, Paragraph};
use document::text::Line;
use exchange::grid::Value;

pub fn at(year: i32, month: u32, day: u32) -> Moment {
    vietnam()
        .with_ymd_and_hms(year, month, day, 8, 30, 0)
        .unwrap()
}

pub fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn clerk(folder: &Path, now: Moment) -> Clerk {
    Clerk::new(folder.join("co-quan"), Access::Window, "Trần Thị Thu", now)
}

pub fn series(name: &str, kinds: &[Kind], paper_book: u32, mirror: bool) -> SeriesSetup {
    SeriesSetup {
        name: name.into(),
        kinds: kinds.to_vec(),
        paper_book,
        mirror,
    }
}

/// The committee before it has units, signers or series.
pub fn bare_committee() -> BodySetup {
    BodySetup {
        name: "Ủy ban nhân dân xã Sơn Đông".into(),
        abbreviation: "UBND".into(),
        parent_head: vec![],
        head: vec!["ỦY BAN NHÂN DÂN".into(), "XÃ SƠN ĐÔNG".into()],
        place: "Sơn Đông".into(),
        units: vec![],
        signers: vec![],
        series: vec![],
    }
}

pub fn unit(name: &str) -> UnitSetup {
    UnitSetup {
        name: name.into(),
        abbreviation: "VP".into(),
    }
}

pub fn chairman() -> SignerSetup {
    SignerSetup {
        name: "Nguyễn Văn An".into(),
        capacity: vec!["TM. ỦY BAN NHÂN DÂN".into()],
        position: "CHỦ TỊCH".into(),
    }
}

/// The books of 2026 behind so many arrival numbers on paper.
pub fn books_of(bodies: Vec<BodySetup>, arrival_paper_book: u32) -> OfficeSetup {
    OfficeSetup {
        bodies,
        year: 2026,
        arrival_paper_book,
    }
}

pub fn setup() -> OfficeSetup {
    let committee = BodySetup {
        units: vec![unit("Văn phòng")],
        signers: vec![chairman()],
        series: vec![
            series("Công văn", &[Kind::CongVan], 411, false),
            series("Quyết định", &[Kind::QuyetDinh], 0, false),
            series("Báo cáo", &[Kind::BaoCao], 0, true),
        ],
        ..bare_committee()
    };
    let council = BodySetup {
        name: "Hội đồng nhân dân xã Sơn Đông".into(),
        abbreviation: "HĐND".into(),
        head: vec!["HỘI ĐỒNG NHÂN DÂN".into(), "XÃ SƠN ĐÔNG".into()],
        units: vec![],
        signers: vec![],
        series: vec![series("Văn bản của HĐND", &[], 6, false)],
        ..committee.clone()
    };
    books_of(vec![committee, council], 1202)
}

pub fn office(folder: &Path, now: Moment) -> (Clerk, OfficeView) {
    let clerk = clerk(folder, now);
    let office = clerk.set_up_office(setup()).unwrap();
    (clerk, office)
}

pub fn outgoing(body: i64, kind: Kind, symbol: &str, dated: NaiveDate) -> OutgoingForm {
    OutgoingForm {
        body,
        kind,
        symbol: symbol.into(),
        dated,
        signed: None,
        subject: "rà soát hồ sơ lưu trữ".into(),
        urgency: None,
        signer: "Nguyễn Văn An".into(),
        recipients: vec!["Các phòng chuyên môn".into()],
        file_copy: "VT, VP".into(),
        copies: Some(12),
        note: String::new(),
        details: Default::default(),
        files: vec![],
        given_number: None,
        number: NumberWish::default(),
    }
}

pub fn incoming(body: i64, symbol: &str, arrived: NaiveDate) -> IncomingForm {
    IncomingForm {
        body,
        arrived,
        arrived_at: None,
        author: "Sở Tài chính tỉnh An Sơn".into(),
        symbol: symbol.into(),
        dated: Some(date(2026, 8, 3)),
        dated_as_written: None,
        kind: "Công văn".into(),
        subject: "hướng dẫn chuyển đổi số trong quản lý ngân sách".into(),
        urgency: None,
        signer: "Lê Thị Hòa".into(),
        handler: String::new(),
        due: None,
        by_rule: false,
        note: String::new(),
        details: Default::default(),
        files: vec![],
        receipt_of: None,
    }
}

pub fn letter(clerk: &Clerk, body: i64) -> DraftSheet {
    let mut sheet = clerk
        .new_draft(NewDraft {
            body,
            kind: Kind::CongVan,
        })
        .unwrap();
    let main = &mut sheet.draft.main;
    main.subject = Some("báo cáo tình hình đê điều".into());
    main.addressees = vec!["Sở Nông nghiệp và Môi trường".into()];
    main.recipients = vec!["Như trên".into()];
    let paragraph = |text: &str| Paragraph::Text {
        text: Line::plain(text),
        plain: false,
    };
    sheet.bodies = vec![Manuscript(vec![
        paragraph("Ủy ban nhân dân xã Sơn Đông báo cáo tình hình đê điều như sau:"),
        paragraph("1. Các tuyến đê trên địa bàn an toàn."),
        paragraph("2. Đề nghị Sở xem xét, hỗ trợ./."),
    ])];
    sheet
}

pub fn code<T: std::fmt::Debug>(answer: Result<T, Failure>) -> FailureCode {
    let failure = answer.unwrap_err();
    assert!(!failure.sentence.is_empty());
    failure.code
}

/// The rows of a book as they leave in a spreadsheet, cells by their place.
pub fn book_rows(clerk: &Clerk, book: BookName, series: i64) -> Vec<BTreeMap<u32, Value>> {
    let path = clerk.folder().with_extension("xlsx");
    let wish = PrintBook {
        book,
        series: Some(series),
        year: 2026,
        what: PrintWhat::All,
        a3: false,
        path: path.clone(),
    };
    let lines = clerk.print_book(wish).unwrap().lines as usize;
    let bytes = std::fs::read(&path).unwrap();
    let limits = exchange::sheets::Limits::default();
    let grid = exchange::sheets::read(&bytes, "so.xlsx", &limits)
        .unwrap()
        .grids
        .remove(0);
    // Under the headings the columns are numbered.
    let numbered = |line: &exchange::grid::Line| {
        let first = line.at(0);
        first.is_some_and(|value| value.to_words() == "(1)")
    };
    let head = grid.lines.iter().position(numbered).unwrap();
    let rows = grid.lines.into_iter().skip(head + 1).take(lines);
    rows.map(|line| line.cells.into_iter().collect()).collect()
}
