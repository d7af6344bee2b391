//! Sheets the decree has no form for: what is handed over, the ledger of numbers, reminders,
//! labels.

use compose::{Composition, Label, LabelWords, Sheet, Signatory};
use document::Listing;
use paper::{Item, Pages, Places, Size};
use rules::{RuleBook, SheetRules};
use tests::golden::{differs, must_not_differ, must_stay_on_the_page};

use crate::samples::{cell, day, issuer};
use crate::{pages, set};

fn listing(rules: &SheetRules, rows: &[&str]) -> Listing {
    let mut listing = rules.listing();
    listing.rows = rows
        .iter()
        .map(|row| row.split('|').map(|words| cell(words.trim())).collect())
        .collect();
    for row in &listing.rows {
        assert_eq!(row.len(), listing.columns.len(), "{row:?}");
    }
    listing
}

fn signs(position: &str) -> Signatory {
    Signatory {
        position: position.into(),
        name: None,
    }
}

const HANDED_OVER: [&str; 4] = [
    "04 | 27/SNNMT-CCKL | Công văn về phòng cháy rừng mùa khô | Phòng Kinh tế | | bản chính",
    "02 | 15/SNV-VTLT | Công văn hướng dẫn lập danh mục hồ sơ năm 2026 | Văn phòng | |",
    "05 | | Đơn đề nghị xác nhận ranh giới thửa đất số 118 | Phòng Kinh tế | | 2 bản",
    "08 | 02/GM-UBND | Giấy mời dự hội nghị giao ban cụm | | |",
];

const LEDGER: [&str; 6] = [
    "01 – 06 | Sổ giấy | | | | | |",
    "07 | Đã cấp | 07/UBND-VP | 05/01/2026 | 05/01/2026 | báo cáo tình hình trực Tết | |",
    "07a | Đã cấp, chèn | 07a/UBND-KT | 05/01/2026 | 08/01/2026 | cắm mốc ranh giới đất lâm nghiệp | văn bản ký ngày 05/01/2026, văn thư nghỉ | Chủ tịch",
    "08 | Đang giữ | | | 06/01/2026 | | giấy mời hội nghị chiều | Chánh Văn phòng",
    "09 | Đã hủy | 09/GM-UBND | 08/01/2026 | 08/01/2026 | mời dự hội nghị giao ban | hoãn hội nghị | ",
    "10 – 11 | Chưa rõ | | | | | |",
];

const REMINDED: [&str; 3] = [
    "04 | Công văn số 27/SNNMT-CCKL ngày 05/01/2026 của Sở Nông nghiệp và Môi trường: phòng cháy rừng mùa khô và trực ban tại các chốt | 06/01/2026 | #3 | Phòng Kinh tế |",
    "05 | Đơn ngày 03/01/2026 của ông Trần Văn Lâm, thôn Đồng Giang: xác nhận ranh giới thửa đất số 118, tờ bản đồ 12 | 12/01/2026 | | Phòng Kinh tế |",
    "07 | Nghị quyết số 68/NQ-HĐND ngày 25/12/2025 của Hội đồng nhân dân tỉnh: mức thu, miễn, giảm, thu, nộp, quản lý và sử dụng phí thẩm định hồ sơ cấp giấy chứng nhận quyền sử dụng đất trên địa bàn tỉnh An Sơn | 14/01/2026 | | Văn phòng |",
];

/// Every sheet once, by the name of its proof sheet.
pub fn sheets() -> Vec<(&'static str, Composition)> {
    let rules = RuleBook::nd30_2020();
    let issuer = issuer();
    let handed = listing(&rules.papers.hand_over, &HANDED_OVER);
    let ledger = listing(&rules.papers.ledger, &LEDGER);
    let reminded = listing(&rules.papers.reminder, &REMINDED);
    let sheet = |listing| Sheet {
        issuer: &issuer,
        place: "Sơn Đông",
        date: day(9, 1),
        listing,
        by: None,
        turned: false,
        signed: false,
        under: vec![],
        above: vec![],
        below: vec![],
        signatories: None,
    };
    vec![
        (
            "phieu-chuyen-giao",
            compose::sheets(
                &[Sheet {
                    by: Some("receiver"),
                    signed: true,
                    ..sheet(&handed)
                }],
                rules,
            ),
        ),
        (
            "so-cai-so",
            compose::sheets(
                &[Sheet {
                    turned: true,
                    under: vec!["Văn bản đi, năm 2026".into()],
                    above: vec!["Số chưa rõ tình trạng: 10 – 11.".into()],
                    ..sheet(&ledger)
                }],
                rules,
            ),
        ),
        (
            "phieu-nhac-viec",
            compose::sheets(
                &[Sheet {
                    under: vec!["Kính gửi: Phòng Kinh tế".into()],
                    above: vec![
                        "Các văn bản đến sau đã quá hạn hoặc đến hạn trong 3 ngày làm việc tới \
                         (đến hết ngày 14/01/2026):"
                            .into(),
                    ],
                    below: vec![
                        "Văn bản đã giải quyết xong thì báo Văn thư để ghi kết quả.".into(),
                    ],
                    signatories: Some([signs("NGƯỜI NHẬN"), signs("VĂN THƯ")]),
                    ..sheet(&reminded)
                }],
                rules,
            ),
        ),
    ]
}

fn label(name: &str, address: &[&str], symbol: Option<&str>) -> Label {
    Label {
        name: name.into(),
        address: address.iter().map(|line| (*line).into()).collect(),
        symbol: symbol.map(Into::into),
    }
}

/// Labels of the first sheet of the rules, so many places left free.
fn labels(labels: &[Label], skip: usize) -> Pages {
    let book = RuleBook::nd30_2020();
    let sheet = &book.papers.labels.sheets[0];
    let mut out = Composition::default();
    for label in labels {
        compose::label(&mut out, label, sheet.label(), LabelWords::Usual, book);
    }
    let places = Places {
        sheet: Size::A4,
        columns: sheet.columns,
        rows: sheet.rows,
        first: sheet.first(),
        step: sheet.step(),
    };
    places.fill(pages("labels", &out), skip)
}

#[test]
fn labels_stand_where_the_sheet_has_them() {
    let all = labels(
        &[
            label(
                "Sở Nội vụ tỉnh An Sơn",
                &["Số 12 đường Lê Lợi, phường An Sơn, tỉnh An Sơn"],
                Some("02/KH-UBND"),
            ),
            label("UBND xã Sơn Tây", &[], Some("02/KH-UBND")),
            label(
                "Ủy ban Mặt trận Tổ quốc Việt Nam xã Sơn Đông",
                &["Thôn Trung, xã Sơn Đông"],
                None,
            ),
        ],
        1,
    );
    must_stay_on_the_page("nhãn", &all);
    let difference = differs("nhan-dan-bi", &all);
    must_not_differ(difference.as_slice());
}

#[test]
fn every_word_of_a_label_lies_on_its_own_label() {
    let sheet = &RuleBook::nd30_2020().papers.labels.sheets[0];
    let many: Vec<Label> = (0..50)
        .map(|number| {
            label(
                &format!("Trường THCS số {number}"),
                &["Xã Sơn Đông"],
                Some("15/UBND-VP"),
            )
        })
        .collect();
    let all = labels(&many, 20);
    assert_eq!(all.pages.len(), 3, "4 and 24 and 22 of 50");
    let mut seen = 0;
    for page in &all.pages {
        for mark in &page.marks {
            let Item::Text(text) = &mark.item else {
                continue;
            };
            let across = (mark.at.x - sheet.first().x).to_mm() / sheet.step().width.to_mm();
            let [left, right] = [mark.at.x, mark.at.x + text.width].map(|x| x - sheet.first().x);
            let column = |x: paper::Length| (x.to_mm() / sheet.step().width.to_mm()).floor();
            assert_eq!(column(left), column(right), "{across}: {text:?}");
            seen += 1;
        }
    }
    assert_eq!(seen, 150);
}

#[test]
fn a_receiver_never_stands_alone_at_the_foot_of_a_page() {
    let issuer = issuer();
    let mut listing = listing(&RuleBook::nd30_2020().papers.hand_over, &HANDED_OVER[..1]);
    let row = listing.rows[0].clone();
    listing.rows = (0..120)
        .map(|number| {
            let mut row = row.clone();
            row[2] = cell(&format!("Công văn thứ {number}"));
            row[3] = cell(&format!("Phòng số {}", number / 3));
            row
        })
        .collect();
    let sheet = Sheet {
        issuer: &issuer,
        place: "Sơn Đông",
        date: day(5, 3),
        listing: &listing,
        by: Some("receiver"),
        turned: false,
        signed: true,
        under: vec![],
        above: vec![],
        below: vec![],
        signatories: None,
    };
    let all = set(&compose::sheets(&[sheet], RuleBook::nd30_2020())).pages;
    let count = all.pages.len();
    assert!(count > 3);
    for (number, page) in (1..).zip(&all.pages) {
        let named = |name: &str| {
            let marks = page.marks.iter().filter_map(|mark| match &mark.item {
                Item::Text(text) => Some((&*all.nodes[mark.from.node.0 as usize].name, text)),
                _ => None,
            });
            let marks = marks.filter(|(there, _)| *there == name);
            marks
                .map(|(_, text)| text.words.as_str().to_owned())
                .collect::<Vec<String>>()
        };
        assert_eq!(named("trang"), [format!("{number}/{count}")]);
        assert!(named("ô tiêu đề").contains(&"Ký nhận".to_owned()));
        let mut names = page.marks.iter().filter_map(|mark| match mark.item {
            Item::Text(_) => Some(&*all.nodes[mark.from.node.0 as usize].name),
            _ => None,
        });
        let last = names.rfind(|name| !["trang", "chân trang"].contains(name));
        assert_eq!(last, Some("ô sổ"), "rows follow their receiver");
    }
}

#[test]
fn what_is_signed_never_stands_alone_and_has_room_to_be_signed() {
    let issuer = issuer();
    let mut handed = listing(&RuleBook::nd30_2020().papers.hand_over, &HANDED_OVER[..1]);
    let row = handed.rows[0].clone();
    for count in 1..60 {
        handed.rows = vec![row.clone(); count];
        let sheet = Sheet {
            issuer: &issuer,
            place: "Sơn Đông",
            date: day(5, 3),
            listing: &handed,
            by: None,
            turned: false,
            signed: true,
            under: vec![],
            above: vec![],
            below: vec![],
            signatories: Some([signs("NGƯỜI GIAO"), signs("NGƯỜI NHẬN")]),
        };
        let all = set(&compose::sheets(&[sheet], RuleBook::nd30_2020())).pages;
        let last = all.pages.last().unwrap();
        let named = |name: &str| {
            let marks = last.marks.iter();
            let of = marks.filter(|mark| matches!(mark.item, Item::Text(_)));
            let mut of = of.filter(|mark| all.nodes[mark.from.node.0 as usize].name == name);
            of.next().map(|mark| mark.at.y)
        };
        assert!(named("ô sổ").is_some(), "{count} rows: a row goes with it");
        let room = last.size.height - named("người ký").unwrap();
        assert!(room.to_mm() > 25.0 + 18.0, "{count} rows: {room:?} to sign");
    }
}
