//! What is written on the papers of the year, and what is said about them.

use chrono::{Datelike, NaiveDate};
use document::Kind;
use document::dispatch::Urgency;
use tests::words::Dice;

/// Bodies outside the order of the State, a few persons, and one whose name is long.
const OTHER_SENDERS: [&str; 8] = [
    "Đảng ủy xã Sơn Đông",
    "Ban Thường vụ Đảng ủy xã Sơn Đông",
    "Ủy ban Mặt trận Tổ quốc Việt Nam xã Sơn Đông",
    "Công ty Điện lực An Sơn - Chi nhánh khu vực Sơn Đông",
    "Bà Nguyễn Thị Thơm, thôn Đoài",
    "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp tỉnh An Sơn",
    "Trường Trung học phổ thông Sơn Đông",
    "Hợp tác xã Nông nghiệp Đông Thành",
];

/// Tác giả.
pub fn sender(dice: &mut Dice, agencies: &[String]) -> String {
    match dice.below(4) {
        0 => OTHER_SENDERS[dice.below(OTHER_SENDERS.len())].to_owned(),
        _ => agencies[dice.agency()].clone(),
    }
}

/// Số, ký hiệu as senders write them.
pub fn symbol(dice: &mut Dice, sender: &str, usual: &str) -> String {
    let number = 1 + dice.below(2999);
    if sender.contains("Đảng ủy") {
        let kind = ["NQ/ĐU", "CV/ĐU", "KL/ĐU", "TB/ĐU", "CTr/ĐU"][dice.below(5)];
        return format!("{number:02}-{kind}");
    }
    if sender.starts_with("Bà ") {
        return String::new();
    }
    match dice.below(24) {
        0 => String::new(),
        1 => number.to_string(),
        2 => format!("{number:02} / {}", usual.replace('-', " - ")),
        3 => format!("{number:02}/{}", usual.replace('-', "–")),
        4 => format!("{number:02}/2026/TT-BNNMT"),
        5 => format!("{number:02}/BC-BQLDAGTNN-KHTH-GPMB"),
        _ => format!("{number:02}/{usual}"),
    }
}

/// The name of the kind of a paper that arrives, and its usual symbol.
pub fn kind(dice: &mut Dice, sender: &str) -> (&'static str, &'static str) {
    if sender.starts_with("Bà ") {
        return ("Đơn", "");
    }
    match dice.below(20) {
        0 => ("Thông tư", "TT-BNV"),
        1 => ("Thư mời", "TM-VP"),
        _ => {
            let (_, name, symbol) = dice.kind();
            (name, symbol)
        }
    }
}

/// Ngày tháng văn bản: a day, or what is left of one.
pub fn dated(dice: &mut Dice, arrived: NaiveDate) -> (Option<NaiveDate>, Option<String>) {
    let (month, year) = (arrived.month(), arrived.year());
    match dice.below(40) {
        0 => (None, Some(format!("tháng {month} năm {year}"))),
        1 => (None, Some(format!("…/{month}/{year}"))),
        2 => (None, None),
        _ => {
            let before = dice.below(6) as u64;
            (Some(arrived - chrono::Days::new(before)), None)
        }
    }
}

/// Trích yếu; one in forty fills half a page, one is a single word.
pub fn subject(dice: &mut Dice, year: i32) -> String {
    match dice.below(80) {
        0 | 1 => long(dice, year, 500),
        2 => "họp".to_owned(),
        _ => dice.subject(year),
    }
}

/// Cut at a word, about so many characters long.
pub fn long(dice: &mut Dice, year: i32, characters: usize) -> String {
    let mut text = dice.subject(year);
    while text.chars().count() < characters {
        text += "; ";
        text += &dice.subject(year);
    }
    let cut: String = text.chars().take(characters).collect();
    match cut.rsplit_once(' ') {
        Some((words, _)) => words.to_owned(),
        None => cut,
    }
}

/// What a decision or a plan says of itself.
pub fn title(dice: &mut Dice, kind: Kind, year: i32) -> String {
    let subject = subject(dice, year);
    match kind {
        Kind::QuyetDinh | Kind::NghiQuyet | Kind::ToTrinh => format!("Về việc {subject}"),
        _ => subject,
    }
}

pub fn urgency(dice: &mut Dice) -> Option<Urgency> {
    match dice.below(80) {
        0..4 => Some(Urgency::Khan),
        4 => Some(Urgency::ThuongKhan),
        5 => Some(Urgency::HoaToc),
        _ => None,
    }
}

/// Nơi nhận.
pub fn recipients(dice: &mut Dice, agencies: &[String]) -> Vec<String> {
    const GROUPS: [&str; 5] = [
        "UBND các xã, phường (96)",
        "Các thôn trên địa bàn (14)",
        "TT Đảng ủy, TT HĐND xã",
        "Như trên",
        "Các phòng, đơn vị thuộc xã",
    ];
    let mut names = vec![agencies[dice.agency()].clone()];
    for _ in 0..dice.below(4) {
        names.push(match dice.below(2) {
            0 => GROUPS[dice.below(GROUPS.len())].to_owned(),
            _ => agencies[dice.agency()].clone(),
        });
    }
    names.dedup();
    names
}

/// Bút phê.
pub fn direction(dice: &mut Dice) -> &'static str {
    const WORDS: [&str; 6] = [
        "Giao chủ trì tham mưu, báo cáo kết quả.",
        "Phối hợp các đơn vị liên quan thực hiện đúng tiến độ; khó khăn, vướng mắc báo cáo ngay.",
        "Nghiên cứu, đề xuất.",
        "Để biết, lưu hồ sơ.",
        "Kiểm tra thực địa, lập biên bản, tham mưu văn bản trả lời công dân trong thời hạn luật định.",
        "VP sao gửi các thôn.",
    ];
    WORDS[dice.below(WORDS.len())]
}
