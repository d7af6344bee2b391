//! Forms of an invented commune, small enough to be looked at.

use chrono::NaiveDate;
use compose::{
    ArrivalStamp, Book, BookEnd, BookPaper, Closing, Composition, Envelope, FIRST_PAGE_OF_ROWS,
    Issuer, Signatory, Slip,
};
use document::Listing;
use document::dispatch::Urgency;
use document::listing::Cell;
use rules::{BookForm, RuleBook};

use crate::sheets;

pub fn issuer() -> Issuer {
    Issuer {
        parent_agency: vec!["ỦY BAN NHÂN DÂN TỈNH AN SƠN".into()],
        agency: vec!["ỦY BAN NHÂN DÂN XÃ SƠN ĐÔNG".into()],
    }
}

pub fn day(day: u32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

/// A cell as its words say: a date in figures, a number of copies `#3`, or text.
pub fn cell(words: &str) -> Cell {
    if let Ok(date) = NaiveDate::parse_from_str(words, "%d/%m/%Y") {
        return Cell::Date(date);
    }
    match words.strip_prefix('#').and_then(|rest| rest.parse().ok()) {
        Some(number) => Cell::Number(number),
        None => Cell::from(words.to_owned()),
    }
}

/// A register whose rows are written with `|` between their cells.
pub fn listing(form: BookForm, rows: &[&str]) -> Listing {
    let mut listing = RuleBook::nd30_2020().forms.book(form).listing();
    listing.rows = rows
        .iter()
        .map(|row| row.split('|').map(|words| cell(words.trim())).collect())
        .collect();
    for row in &listing.rows {
        assert_eq!(row.len(), listing.columns.len(), "{row:?}");
    }
    listing
}

pub const INCOMING: [&str; 9] = [
    "02/01/2026 | 01 | UBND tỉnh An Sơn | 04/UBND-NC | 31/12/2025 | Công văn về việc trực Tết Dương lịch và giải quyết thủ tục hành chính trong ngày nghỉ | Văn phòng | 02/01/2026 | |",
    "02/01/2026 | 02 | Sở Nội vụ | 15/SNV-VTLT | 30/12/2025 | Công văn hướng dẫn lập danh mục hồ sơ năm 2026 | Văn phòng | 02/01/2026 | |",
    "05/01/2026 | 03 | Công an tỉnh | 112/QĐ-CAT | 02/01/2026 | Quyết định ban hành quy trình phối hợp xác minh thông tin cư trú | Ban Chỉ huy Quân sự xã | 05/01/2026 | | Bản sao",
    "05/01/2026 | 04 | Sở Nông nghiệp và Môi trường | 27/SNNMT-CCKL | 05/01/2026 | Công văn hỏa tốc về phòng cháy rừng mùa khô và trực ban tại các chốt | Phòng Kinh tế | 05/01/2026 | | Hỏa tốc",
    "06/01/2026 | 05 | Ông Trần Văn Lâm, thôn Đồng Giang | | 03/01/2026 | Đơn đề nghị xác nhận ranh giới thửa đất số 118, tờ bản đồ 12 | Phòng Kinh tế | 06/01/2026 | |",
    "06/01/2026 | 06 | Trung tâm Y tế khu vực Sơn Động Thượng | 9/TB-TTYT | 05/01/2026 | Thông báo lịch tiêm chủng mở rộng tháng 01 năm 2026 | Phòng Văn hóa - Xã hội | 07/01/2026 | |",
    "07/01/2026 | 07 | Hội đồng nhân dân tỉnh | 68/NQ-HĐND | 25/12/2025 | Nghị quyết về mức thu, miễn, giảm, thu, nộp, quản lý và sử dụng phí thẩm định hồ sơ cấp giấy chứng nhận quyền sử dụng đất trên địa bàn tỉnh An Sơn, áp dụng từ ngày 01 tháng 01 năm 2026 | Phòng Kinh tế | 08/01/2026 | |",
    "08/01/2026 | 08 | UBND xã Sơn Tây | 02/GM-UBND | 07/01/2026 | Giấy mời dự hội nghị giao ban cụm | Chủ tịch | 08/01/2026 | |",
    "08/01/2026 | 09 | Kho bạc Nhà nước khu vực | 31/KBNN-KT | 06/01/2026 | Công văn về đối chiếu số dư tài khoản cuối năm 2025 | Phòng Kinh tế | 09/01/2026 | | Trả lại",
];

const OUTGOING: [&str; 5] = [
    "01/QĐ-UBND | 05/01/2026 | Quyết định phân công nhiệm vụ thành viên Ủy ban nhân dân xã năm 2026 | Nguyễn Văn An | Chủ tịch, các Phó Chủ tịch; các phòng; Đảng ủy xã | Văn phòng | #12 | 05/01/2026 | |",
    "02/KH-UBND | 06/01/2026 | Kế hoạch thu thập, chỉnh lý tài liệu lưu trữ của xã năm 2026 | Nguyễn Văn An | Sở Nội vụ; các phòng; các thôn | Văn phòng | #15 | 07/01/2026 | |",
    "03/UBND-VP | 06/01/2026 | Công văn về báo cáo tình hình trực Tết | Lê Thị Bình | UBND tỉnh An Sơn | Văn phòng | #3 | 06/01/2026 | | Khẩn",
    "03a/UBND-KT | 07/01/2026 | Công văn về cắm mốc ranh giới đất lâm nghiệp | Lê Thị Bình | Sở Nông nghiệp và Môi trường; Hạt Kiểm lâm | Phòng Kinh tế | #4 | 07/01/2026 | |",
    "04/GM-UBND | 08/01/2026 | Hủy, không ban hành | | | | | | | Số đã hủy",
];

const FOLLOW_UP: [&str; 3] = [
    "02 | Công văn số 15/SNV-VTLT ngày 30/12/2025 của Sở Nội vụ | Văn phòng | 20/01/2026 | Đã có dự thảo danh mục hồ sơ, chờ các phòng góp ý | |",
    "04 | Công văn số 27/SNNMT-CCKL ngày 05/01/2026 của Sở Nông nghiệp và Môi trường | Phòng Kinh tế | 06/01/2026 | Đã trả lời đúng hạn | 05/UBND-KT | Hỏa tốc",
    "05 | Đơn ngày 03/01/2026 của ông Trần Văn Lâm, thôn Đồng Giang | Phòng Kinh tế | 05/02/2026 | Đã hẹn đo đạc ngày 15/01/2026 | |",
];

const POSTAL: [&str; 3] = [
    "06/01/2026 | 02/KH-UBND | Sở Nội vụ, số 12 đường Lê Lợi, phường An Sơn | #1 | |",
    "06/01/2026 | 03/UBND-VP | Ủy ban nhân dân tỉnh An Sơn | #1 | | Khẩn",
    "07/01/2026 | 03a/UBND-KT | Sở Nông nghiệp và Môi trường; Hạt Kiểm lâm | #2 | |",
];

const FILE_COPIES: [&str; 2] = [
    "07/01/2026 | Phạm Thu Hà, Phòng Kinh tế | 118/QĐ-UBND 12/08/2024 | Quyết định thu hồi đất làm đường liên thôn | 04/KT-2024 | | 09/01/2026 | Lê Thị Bình |",
    "08/01/2026 | Đỗ Minh Quân, công chức Tư pháp - Hộ tịch | 45/BC-UBND 30/06/2025 | Báo cáo kết quả đăng ký khai sinh quá hạn | 11/TP-2025 | | | Nguyễn Văn An | Chưa trả",
];

pub fn closing() -> Closing {
    let signatory = |position: &str, name: &str| Signatory {
        position: position.into(),
        name: Some(name.into()),
    };
    Closing {
        place: "Sơn Đông".into(),
        date: NaiveDate::from_ymd_opt(2027, 1, 4).unwrap(),
        signatories: [
            signatory("VĂN THƯ", "Vũ Thị Hoa"),
            signatory("CHÁNH VĂN PHÒNG", "Đặng Quốc Việt"),
        ],
        fingerprint: "8f3a22c1d9075be4a6610c3ff2e48b17905dce33a0b1c2d3e4f5061728394a5b".into(),
    }
}

pub fn book<'a>(form: BookForm, issuer: &'a Issuer, listing: &'a Listing) -> Book<'a> {
    Book {
        form,
        issuer,
        series: None,
        year: 2026,
        volume: 1,
        days: [day(2, 1), day(31, 12)].map(Some),
        numbers: ["01", "09"].map(|number| Some(number.into())),
        listing,
        sheet: BookPaper::A4,
        cover: true,
        from_page: FIRST_PAGE_OF_ROWS,
        mark: None,
        end: BookEnd::Open,
    }
}

/// Every form once, by the name of its proof sheet.
pub fn forms() -> Vec<(&'static str, Composition)> {
    let rules = RuleBook::nd30_2020();
    let issuer = issuer();
    let compose = |book: &Book| compose::book(book, rules);
    let incoming = listing(
        BookForm::Incoming,
        &[&INCOMING[..], &INCOMING[..5]].concat(),
    );
    let outgoing = listing(BookForm::Outgoing, &OUTGOING);
    let follow_up = listing(BookForm::FollowUp, &FOLLOW_UP);
    let postal = listing(BookForm::Postal, &POSTAL);
    let file_copies = listing(BookForm::FileCopies, &FILE_COPIES);
    let continued = Listing {
        rows: outgoing.rows[2..].to_vec(),
        ..outgoing.clone()
    };
    let mut forms = vec![
        (
            "so-den",
            compose(&Book {
                end: BookEnd::Closed(closing()),
                ..book(BookForm::Incoming, &issuer, &incoming)
            }),
        ),
        (
            "so-di",
            compose(&book(BookForm::Outgoing, &issuer, &outgoing)),
        ),
        (
            "so-di-in-tiep",
            compose(&Book {
                cover: false,
                from_page: 14,
                mark: Some("In lại ngày 09/01/2026".into()),
                ..book(BookForm::Outgoing, &issuer, &continued)
            }),
        ),
        (
            "so-theo-doi",
            compose(&Book {
                days: [None; 2],
                ..book(BookForm::FollowUp, &issuer, &follow_up)
            }),
        ),
        (
            "so-buu-dien",
            compose(&Book {
                numbers: [None, None],
                sheet: BookPaper::A3,
                ..book(BookForm::Postal, &issuer, &postal)
            }),
        ),
        (
            "so-ban-luu",
            compose(&book(BookForm::FileCopies, &issuer, &file_copies)),
        ),
        ("phieu-giai-quyet", compose::slip(&slip(), rules)),
        ("bi-van-ban", compose::envelope(&envelope(), rules)),
        ("dau-den", compose::arrival_stamp(&stamp(), rules)),
        (
            "dau-den-de-trong",
            compose::arrival_stamp(
                &ArrivalStamp {
                    agency: stamp().agency,
                    ..ArrivalStamp::default()
                },
                rules,
            ),
        ),
    ];
    forms.extend(sheets::sheets());
    forms.extend(crate::case_files::forms());
    forms
}

pub fn slip() -> Slip {
    Slip {
        agency: vec!["ỦY BAN NHÂN DÂN".into(), "XÃ SƠN ĐÔNG".into()],
        place: Some("Sơn Đông".into()),
        date: Some(day(5, 1)),
        document: "Công văn số 27/SNNMT-CCKL ngày 05 tháng 01 năm 2026 của Sở Nông nghiệp và Môi \
                   trường"
            .into(),
        subject: "về phòng cháy rừng mùa khô và trực ban tại các chốt".into(),
        ..Slip::default()
    }
}

pub fn envelope() -> Envelope {
    Envelope {
        agency: vec!["ỦY BAN NHÂN DÂN XÃ SƠN ĐÔNG".into()],
        address: Some("Thôn Trung, xã Sơn Đông, tỉnh An Sơn".into()),
        telephone: Some("0209 3 555 018".into()),
        fax: Some("0209 3 555 019".into()),
        email: Some("vanthu@sondong.example".into()),
        website: Some("sondong.example".into()),
        symbol: "02/KH-UBND".into(),
        addressee: vec![
            "Sở Nội vụ tỉnh An Sơn".into(),
            "Số 12 đường Lê Lợi, phường An Sơn, tỉnh An Sơn".into(),
        ],
        urgency: Some(Urgency::Khan),
        emblem: true,
        size: None,
    }
}

pub fn stamp() -> ArrivalStamp {
    ArrivalStamp {
        agency: vec!["ỦY BAN NHÂN DÂN".into(), "XÃ SƠN ĐÔNG".into()],
        number: Some("04".into()),
        date: Some("05/01/2026".into()),
        to: Some("Phòng Kinh tế; Ban Chỉ huy Quân sự xã".into()),
        case_file: Some("04/KT-2026".into()),
    }
}
