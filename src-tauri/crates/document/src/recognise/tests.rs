use chrono::NaiveDate;

use super::*;
use crate::Block;
use crate::dispatch::Number;
use crate::transcript::{Writing, read_plain};

/// As officials sign it: two documents in one text, `./` and `- Lưu: VT, TH` without their stops,
/// a drafter in small letters, marks of Markdown across lines.
const SIGNED: &str = "\
**ỦY BAN NHÂN DÂN  
TỈNH AN SƠN**

**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM  
Độc lập - Tự do - Hạnh phúc**

Số: **3737** /UBND-TH

An Sơn, ngày **31** tháng 7 năm 2026

V/v triển khai thực hiện Nghị quyết  
của HĐND tỉnh về nhiệm vụ  
những tháng cuối năm 2026

Kính gửi:

- Các Sở, ban, ngành của tỉnh;
- UBND các xã, phường.

Thực hiện Nghị quyết số 20/NQ-HĐND ngày 20/7/2026, Chủ tịch UBND tỉnh có ý kiến như sau:

**1.** Các Sở triển khai thực hiện, trong đó có những việc còn lại của năm trước và những việc



còn dang dở của năm nay.

Yêu cầu Thủ trưởng các Sở, ban, ngành phối hợp triển khai thực hiện./

**Nơi nhận:**

- Chủ tịch UBND tỉnh;
- Như Kính gửi (thực hiện);
- Lưu: VT, TH

loanlh/CV195/50b

*(Chữ ký)*

**KT. CHỦ TỊCH  
PHÓ CHỦ TỊCH THƯỜNG TRỰC**

**Đỗ Quang Khải**

## NGHỊ QUYẾT

Về kết quả thực hiện nhiệm vụ 06 tháng đầu năm 2026

### HỘI ĐỒNG NHÂN DÂN TỈNH AN SƠN KHÓA XVI, KỲ HỌP THỨ HAI

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;

Xét Tờ trình số 53/TTr-UBND ngày 23 tháng 6 năm 2026 của Ủy ban nhân dân tỉnh.

### QUYẾT NGHỊ:

## **Điều 1. Kết quả**

1. Tán thành./.

### **Nơi nhận:**

- Chính phủ (Báo cáo);
- Lưu: VT, CTHĐND.

**CHỦ TỊCH**

**Hoàng Đình Lâm**
";

fn of(text: &str, writing: Writing) -> Recognition {
    recognise(&read_plain(text, writing))
}

#[test]
fn what_is_signed_every_day_is_recognised() {
    let Recognition {
        draft, left_over, ..
    } = of(SIGNED, Writing::Markdown);
    assert_eq!(left_over, [""; 0]);
    let main = &draft.main;
    assert_eq!(main.kind, Kind::CongVan);
    assert_eq!(main.agency, ["ỦY BAN NHÂN DÂN", "TỈNH AN SƠN"]);
    assert_eq!(main.parent_agency, [""; 0]);
    assert_eq!(main.number, Some(Number::new(3737)));
    assert_eq!(main.symbol.as_deref(), Some("UBND-TH"));
    assert_eq!(main.date, NaiveDate::from_ymd_opt(2026, 7, 31));
    let subject =
        "triển khai thực hiện Nghị quyết của HĐND tỉnh về nhiệm vụ những tháng cuối năm 2026";
    assert_eq!(main.subject.as_deref(), Some(subject));
    assert_eq!(
        main.addressees,
        ["Các Sở, ban, ngành của tỉnh", "UBND các xã, phường"]
    );
    assert_eq!(main.body.0.len(), 3, "a sentence broken by a page is one");
    assert!(matches!(&main.body.0[1], Block::Unit(unit) if unit.label == "1."));
    assert_eq!(
        main.recipients,
        ["Chủ tịch UBND tỉnh", "Như Kính gửi (thực hiện)"]
    );
    assert_eq!(main.file_copy.as_deref(), Some("VT, TH"));
    assert_eq!(main.drafter.as_deref(), Some("loanlh/CV195/50b"));
    assert_eq!(main.signing.len(), 1);
    assert_eq!(main.signing[0].capacity, ["KT. CHỦ TỊCH"]);
    assert_eq!(main.signing[0].position, "PHÓ CHỦ TỊCH THƯỜNG TRỰC");
    assert_eq!(main.signing[0].name, "Đỗ Quang Khải");
    let [Part::VanBanKemTheo(resolution)] = draft.parts.as_slice() else {
        unreachable!("{:?}", draft.parts);
    };
    assert_eq!(resolution.kind, Kind::NghiQuyet);
    assert_eq!(resolution.authority, ["HỘI ĐỒNG NHÂN DÂN TỈNH AN SƠN"]);
    assert_eq!(
        resolution.session.as_deref(),
        Some("KHÓA XVI, KỲ HỌP THỨ HAI")
    );
    assert!(matches!(&resolution.body.0[0], Block::Basis { .. }));
    assert!(matches!(&resolution.body.0[2], Block::Order { .. }));
    assert_eq!(resolution.signing[0].name, "Hoàng Đình Lâm");
}

#[test]
fn a_head_typed_with_spaces_is_a_head() {
    let text = "\
UBND TỈNH AN SƠN               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ CÔNG THƯƠNG                   Độc lập – Tự do – Hạnh phúc
--------                        ---------------
Số: 07/KH-SCT                  An Sơn, ngày 05 tháng 3 năm 2026

KẾ HOẠCH
Phát triển chợ nông thôn
năm 2026

I. MỤC ĐÍCH
1. Tạo chuyển biến./.

Nơi nhận:                      TL. GIÁM ĐỐC
- Các phòng thuộc Sở;          CHÁNH VĂN PHÒNG
- Lưu: VT, KHTC.
                               Đỗ Thị Em
";
    let Recognition {
        draft, left_over, ..
    } = of(text, Writing::Text);
    assert_eq!(left_over, [""; 0]);
    let main = draft.main;
    assert_eq!(main.parent_agency, ["UBND TỈNH AN SƠN"]);
    assert_eq!(main.agency, ["SỞ CÔNG THƯƠNG"]);
    assert_eq!(main.symbol.as_deref(), Some("KH-SCT"));
    assert_eq!(main.kind, Kind::KeHoach);
    assert_eq!(
        main.subject.as_deref(),
        Some("Phát triển chợ nông thôn năm 2026")
    );
    assert_eq!(main.body.0.len(), 2);
    assert_eq!(main.recipients, ["Các phòng thuộc Sở"]);
    assert_eq!(main.signing[0].capacity, ["TL. GIÁM ĐỐC"]);
    assert_eq!(main.signing[0].name, "Đỗ Thị Em");
}

#[test]
fn words_that_are_no_document_are_a_body() {
    for text in ["", "Mua 5 ram giấy.\nGọi điện cho chị Lan.", "CHỦ TỊCH"] {
        let recognition = of(text, Writing::Text);
        assert!(!recognition.kind_is_known);
        let main = recognition.draft.main;
        let taken = main.body.0.len() + main.signing.len() + recognition.left_over.len();
        assert_eq!(taken, text.lines().count(), "{text}");
    }
}

#[test]
fn no_word_gets_lost() {
    let recognition = of(SIGNED, Writing::Markdown);
    let lines = read_plain(SIGNED, Writing::Markdown).pieces.len();
    // Brackets keep the room of a signature and say nothing.
    assert_eq!(
        recognition.seats.len() + recognition.left_over.len(),
        lines - 1
    );
}

/// Set in one weight, as many are: whoever is shortened is the parent.
#[test]
fn a_shortened_body_above_another_is_its_parent() {
    for bold in ["**", ""] {
        let text = format!(
            "{bold}UBND TỈNH AN SƠN{bold}\n\n{bold}SỞ CÔNG THƯƠNG{bold}\n\n\
             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố: 05/SCT-VP\n"
        );
        let main = recognise(&read_plain(&text, Writing::Markdown)).draft.main;
        assert_eq!(main.parent_agency, ["UBND TỈNH AN SƠN"]);
        assert_eq!(main.agency, ["SỞ CÔNG THƯƠNG"]);
    }
}

/// Nothing but the label tells the title of the paper from that of its first chapter.
#[test]
fn a_chapter_below_the_title_is_none_of_it() {
    let line = |id: u32, words: &str| {
        crate::transcript::Piece::Line(crate::transcript::Typed {
            id,
            text: crate::text::Line::plain(words),
            centred: Some(id < 6),
            apart: false,
        })
    };
    let words = [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 05/QC-THPT",
        "QUY CHẾ",
        "Làm việc của nhà trường",
        "Chương I",
        "QUY ĐỊNH CHUNG",
        "Điều 1. Phạm vi điều chỉnh",
    ];
    let pieces = words
        .into_iter()
        .zip(0..)
        .map(|(words, id)| line(id, words));
    let transcript = Transcript {
        pieces: pieces.collect(),
        ..Transcript::default()
    };
    let main = recognise(&transcript).draft.main;
    assert_eq!(main.subject.as_deref(), Some("Làm việc của nhà trường"));
    assert_eq!(main.body.0.len(), 2);
}
