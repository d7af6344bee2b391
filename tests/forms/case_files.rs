//! Case files of an invented commune.

use std::collections::HashSet;

use compose::{Composition, ContentsList, HandOverList, HandOverMinutes, Issuer, Party, PlanList};
use document::Listing;
use document::listing::Cell;
use paper::Item;
use rules::{RetentionClass, RuleBook};

use crate::pages;
use crate::samples::{cell, day, slip};

/// Headings have no notation.
const PLAN: [&str; 9] = [
    " | I. VĂN PHÒNG | | |",
    " | 1. Tổng hợp | | |",
    "01.VP | Chương trình, kế hoạch công tác năm của Ủy ban nhân dân xã năm 2026 | Vĩnh viễn | Phạm Thu Hà |",
    "02.VP | Báo cáo tháng, quý năm 2026 | 20 năm | Phạm Thu Hà |",
    " | 2. Văn thư, lưu trữ | | |",
    "03.VP | Tập lưu công văn đi năm 2026 | 50 năm | Vũ Thị Hoa |",
    " | II. PHÒNG KINH TẾ | | |",
    "04.KT | Hồ sơ thu hồi đất làm đường liên thôn Đồng Giang - Trung | Vĩnh viễn | Đỗ Minh Quân | Hồ sơ từ năm 2024",
    "05.KT | Hồ sơ xử lý đơn kiến nghị về ranh giới thửa đất | Đến khi giải quyết xong | |",
];

const CONTENTS: [&str; 4] = [
    "#1 | 118/QĐ-UBND | 12/08/2024 | Quyết định thu hồi đất làm đường liên thôn Đồng Giang - Trung | UBND xã Sơn Đông | 1-3 |",
    "#2 | 27/SNNMT-QLĐĐ | 05/01/2026 | Công văn về trình tự thu hồi đất rừng sản xuất | Sở Nông nghiệp và Môi trường | 4-5 |",
    "#3 | | tháng 3/2026 | Ảnh hiện trạng mốc giới | Phòng Kinh tế | 6-11 | 06 ảnh",
    "#4 | 12/BB-UBND | 20/03/2026 | Biên bản bàn giao mặt bằng | UBND xã Sơn Đông | 12 |",
];

const PERMANENT: [&str; 2] = [
    "#1 | 01.VP | Chương trình, kế hoạch công tác năm của Ủy ban nhân dân xã năm 2026 | 02/01/2026 - 30/12/2026 | #84 |",
    "#2 | 04.KT | Hồ sơ thu hồi đất làm đường liên thôn Đồng Giang - Trung | 12/08/2024 - 20/03/2026 | #12 |",
];

const FIXED_TERM: [&str; 1] =
    ["#1 | 03.VP | Tập lưu công văn đi năm 2026 | 02/01/2026 - 31/12/2026 | 50 năm | #412 |"];

fn rows(mut listing: Listing, rows: &[&str]) -> Listing {
    let cells = |row: &&str| row.split('|').map(|words| cell(words.trim())).collect();
    listing.rows = rows.iter().map(cells).collect();
    for row in &listing.rows {
        assert_eq!(row.len(), listing.columns.len(), "{row:?}");
    }
    listing
}

fn body() -> Issuer {
    Issuer {
        parent_agency: vec!["ỦY BAN NHÂN DÂN".into(), "TỈNH AN SƠN".into()],
        agency: slip().agency,
    }
}

fn unit() -> Issuer {
    Issuer {
        parent_agency: body().agency,
        agency: vec!["PHÒNG KINH TẾ".into()],
    }
}

/// Minutes whose head is this one.
fn minutes(issuer: &Issuer) -> HandOverMinutes<'_> {
    HandOverMinutes {
        issuer,
        place: "Sơn Đông",
        date: day(15, 12),
        basis: "Danh mục hồ sơ năm 2026",
        giving: Party {
            name: "Phòng Kinh tế",
            person: "Đỗ Minh Quân",
            position: "Trưởng phòng",
        },
        taking: Party {
            name: "Lưu trữ cơ quan",
            person: "",
            position: "",
        },
        block: "Hồ sơ về đất đai",
        span: "2024 - 2026",
        boxes: "02",
        metres: "",
        paper_files: 3,
        electronic_files: 0,
        computer_files: 0,
        condition: "Đầy đủ, sạch, không rách",
    }
}

pub fn forms() -> Vec<(&'static str, Composition)> {
    let rules = RuleBook::nd30_2020();
    let forms = &rules.case_files;
    let plan = rows(forms.plan.listing(), &PLAN);
    let headings: HashSet<usize> = (0..PLAN.len())
        .filter(|row| PLAN[*row].starts_with(" |"))
        .collect();
    let contents = rows(forms.contents.listing(), &CONTENTS);
    let hand_over = |class, lines: &[&str]| {
        let listing = rows(forms.hand_over.listing(class), lines);
        let list = HandOverList {
            issuer: &unit(),
            class,
            year: 2026,
            listing: &listing,
            place: "Sơn Đông",
            date: day(15, 12),
        };
        compose::hand_over_list(&list, rules)
    };
    let issuer = body();
    let minutes = minutes(&issuer);
    vec![
        (
            "danh-muc-ho-so",
            compose::plan_list(
                &PlanList {
                    issuer: &body(),
                    year: 2026,
                    issued_with: Some(
                        "Quyết định số 05/QĐ-UBND ngày 12 tháng 01 năm 2026 của Ủy ban nhân dân xã Sơn Đông",
                    ),
                    listing: &plan,
                    headings: &headings,
                    counts: [2, 3],
                },
                rules,
            ),
        ),
        (
            "muc-luc-van-ban",
            compose::contents_list(
                &ContentsList {
                    notation: "04.KT",
                    year: 2026,
                    listing: &contents,
                },
                rules,
            ),
        ),
        (
            "muc-luc-nop-luu-vinh-vien",
            hand_over(RetentionClass::Permanent, &PERMANENT),
        ),
        (
            "muc-luc-nop-luu-co-thoi-han",
            hand_over(RetentionClass::FixedTerm, &FIXED_TERM),
        ),
        (
            "bien-ban-giao-nhan",
            compose::hand_over_minutes(&minutes, rules),
        ),
    ]
}

/// A body with four lines in its head, as a commune of a long name has them.
fn wordy() -> Issuer {
    let lines = |words: [&str; 2]| words.map(str::to_owned).to_vec();
    Issuer {
        parent_agency: lines(["ỦY BAN NHÂN DÂN", "THÀNH PHỐ AN SƠN"]),
        agency: lines(["ỦY BAN NHÂN DÂN", "PHƯỜNG PHÚ THƯỢNG ĐÔNG"]),
    }
}

#[test]
fn minutes_of_a_body_with_a_tall_head_are_one_page() {
    let issuer = wordy();
    let long = "Hồ sơ về quản lý đất đai, xây dựng, môi trường của phường giai đoạn 2024 - 2026";
    let minutes = HandOverMinutes {
        block: long,
        basis: "Quyết định số 05/QĐ-UBND ngày 12 tháng 01 năm 2026 của Ủy ban nhân dân phường Phú Thượng Đông ban hành Danh mục hồ sơ năm 2026",
        condition: "Đầy đủ, sạch, không rách; ba hồ sơ còn thiếu bản vẽ hoàn công kèm theo",
        ..minutes(&issuer)
    };
    let pages = pages(
        "minutes",
        &compose::hand_over_minutes(&minutes, RuleBook::nd30_2020()),
    );
    assert_eq!(pages.pages.len(), 1);
}

#[test]
fn a_long_place_stands_on_one_line_with_its_day() {
    let forms = &RuleBook::nd30_2020().case_files;
    let listing = rows(
        forms.hand_over.listing(RetentionClass::Permanent),
        &PERMANENT,
    );
    let list = HandOverList {
        issuer: &unit(),
        class: RetentionClass::Permanent,
        year: 2026,
        listing: &listing,
        place: "Phú Thượng Đông",
        date: day(24, 11),
    };
    let all = pages(
        "place",
        &compose::hand_over_list(&list, RuleBook::nd30_2020()),
    );
    let words = all.pages.iter().flat_map(|page| &page.marks);
    let mut lines = words.filter_map(|mark| match &mark.item {
        Item::Text(text) => Some(text.words.as_str()),
        _ => None,
    });
    assert!(lines.any(|line| line == "Phú Thượng Đông, ngày 24 tháng 11 năm 2026"));
}

#[test]
fn a_day_in_a_note_of_a_list_is_not_broken() {
    let forms = &RuleBook::nd30_2020().case_files;
    let listings = [
        forms.plan.listing(),
        forms.contents.listing(),
        forms.hand_over.listing(RetentionClass::FixedTerm),
    ];
    for mut listing in listings {
        let note = listing
            .columns
            .iter()
            .position(|column| column.key == "note")
            .unwrap();
        let mut row = vec![Cell::Empty; listing.columns.len()];
        row[note] = Cell::Text("Mượn ngày 30/12/2026".into());
        listing.rows = vec![row];
        let list = ContentsList {
            notation: "04.KT",
            year: 2026,
            listing: &listing,
        };
        pages(
            "note",
            &compose::contents_list(&list, RuleBook::nd30_2020()),
        );
    }
}
