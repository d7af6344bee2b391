//! A letter made with python-docx (samples/python-docx.docx): top margin 15 mm, "V/v" in bold,
//! one paragraph at 12 points, one flush left, one in Arial, no rule anywhere; everything else as the decree asks.
#![allow(clippy::unwrap_used, reason = "a proof may say no")]

use document::recognise::Role;
use rules::{RuleBook, check_seen};

const LETTER: &[u8] = include_bytes!("../samples/python-docx.docx");

#[test]
fn exactly_the_mistakes_put_in_are_found() {
    let observed = docx::read(LETTER).unwrap();
    let recognition = observed.recognise();
    assert_eq!(recognition.left_over, [""; 0]);
    let main = &recognition.draft.main;
    assert_eq!(main.parent_agency, ["UBND TỈNH AN SƠN"]);
    assert_eq!(main.agency, ["SỞ CÔNG THƯƠNG"]);
    assert_eq!(main.addressees, ["Sở Nội vụ"]);
    assert_eq!(main.recipients, ["Như trên"]);
    assert_eq!(main.file_copy.as_deref(), Some("VT, VP"));
    assert_eq!(main.signing[0].position, "GIÁM ĐỐC");
    assert_eq!(main.signing[0].name, "Nguyễn Văn An");
    let appearance = observed.appearance(&recognition);
    let check = check_seen(
        &recognition.draft,
        &appearance,
        RuleBook::nd30_2020(),
        &rules::Known::default(),
    );
    let found = check.findings.iter();
    let found: Vec<&str> = found.map(|finding| finding.sentence.as_str()).collect();
    assert_eq!(
        found,
        [
            "Tiêu ngữ chưa thấy có đường kẻ ở dưới; hãy kẻ một đường nét liền, hoặc giữ nguyên nếu trên trang đã có.",
            "Tên cơ quan ban hành chưa thấy có đường kẻ ở dưới; hãy kẻ một đường nét liền, hoặc giữ nguyên nếu trên trang đã có.",
            "Trích yếu công văn đang in đậm; hãy đổi thành chữ không đậm.",
            "Nội dung đang là cỡ chữ 12; hãy đặt cỡ 13 đến 14.",
            "Nội dung đang canh trái; hãy canh đều hai lề.",
            "Nội dung dùng phông chữ “Arial”; hãy đổi sang Times New Roman.",
            "Lề trên đang là 15 mm; hãy đặt từ 20 đến 25 mm.",
        ]
    );
}

#[test]
fn every_line_has_one_seat() {
    let observed = docx::read(LETTER).unwrap();
    let recognition = observed.recognise();
    let mut lines: Vec<u32> = recognition.seats.iter().map(|seat| seat.line).collect();
    lines.sort_unstable();
    let all: Vec<u32> = (0..observed.lines.len() as u32).collect();
    assert_eq!(lines, all);
    let roles = recognition
        .seats
        .iter()
        .filter(|seat| seat.role == Role::Body);
    assert_eq!(roles.count(), 4);
}
