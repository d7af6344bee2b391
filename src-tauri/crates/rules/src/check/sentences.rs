//! Rules of wording at work on single sentences: what is found, what mends it, what only looks
//! wrong.

use document::body::{Level, Unit};
use document::text::Line;
use document::{Block, Draft, Field, Part, Place};

use super::examples::checked;
use super::mistakes::{Mistake, say};
use super::samples::{DECISION, LETTER, PLAN, read};
use super::{Finding, Fix};

/// Rule, sentence, the sentence mended by the fixes of the rule.
const MENDED: &[(&str, &str, &str)] = &[
    (
        "capital-person",
        "Ông Nguyễn văn Nam và bà trần Thị Lan:",
        "Ông Nguyễn Văn Nam và bà Trần Thị Lan:",
    ),
    (
        "capital-school",
        "Tại Trường Trung Học Cơ Sở Nà Hang:",
        "Tại Trường Trung học cơ sở Nà Hang:",
    ),
    (
        "cite-word",
        "Theo Công văn 512/SNV-VP ngày 05 tháng 3 năm 2026:",
        "Theo Công văn số 512/SNV-VP ngày 05 tháng 3 năm 2026:",
    ),
    (
        "cite-colon",
        "Theo Nghị định số: 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020:",
        "Theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020:",
    ),
    (
        "word-mistaken",
        "Bổ xung hồ sơ và sử lý vi phạm:",
        "Bổ sung hồ sơ và xử lý vi phạm:",
    ),
    (
        "end-mark-dots",
        "Đề nghị các phòng thực hiện../.",
        "Đề nghị các phòng thực hiện./.",
    ),
    (
        "capital-sentence",
        "Đã rà soát. các phòng báo cáo:",
        "Đã rà soát. Các phòng báo cáo:",
    ),
    (
        "capital-sentence",
        "các phòng báo cáo (bản giấy). hạn chót năm 2026. sau đó:",
        "Các phòng báo cáo (bản giấy). Hạn chót năm 2026. Sau đó:",
    ),
    (
        "capital-line",
        "- các phòng chuyên môn;",
        "- Các phòng chuyên môn;",
    ),
    (
        "capital-article",
        "Theo điều 5 của Luật:",
        "Theo Điều 5 của Luật:",
    ),
    (
        "capital-chapter",
        "Theo chương II và mục 3 của Quy chế:",
        "Theo Chương II và Mục 3 của Quy chế:",
    ),
    (
        "capital-clause",
        "Theo Điểm a, Khoản 2 nêu trên:",
        "Theo điểm a, khoản 2 nêu trên:",
    ),
    (
        "capital-district",
        "Các hộ ở quận 1 và phường 3:",
        "Các hộ ở Quận 1 và Phường 3:",
    ),
    (
        "capital-level",
        "Công an Tỉnh Thái Nguyên và Thị xã Sơn Đông:",
        "Công an tỉnh Thái Nguyên và thị xã Sơn Đông:",
    ),
    (
        "capital-level",
        "Công an Thành phố Hà Nội và Thành phố Cần Thơ:",
        "Công an thành phố Hà Nội và thành phố Cần Thơ:",
    ),
    (
        "capital-weekday",
        "Vào lúc 14 giờ, thứ tư, ngày 04/3/2026:",
        "Vào lúc 14 giờ, thứ Tư, ngày 04/3/2026:",
    ),
    (
        "capital-level-name",
        "Ở phường Điện Biên Phủ:",
        "Ở Phường Điện Biên Phủ:",
    ),
    (
        "capital-terrain",
        "Dọc theo Sông Vàm Cỏ:",
        "Dọc theo sông Vàm Cỏ:",
    ),
    (
        "capital-city",
        "Tại thủ đô Hà Nội và thành phố Hồ Chí Minh:",
        "Tại Thủ đô Hà Nội và Thành phố Hồ Chí Minh:",
    ),
    (
        "capital-region",
        "Các xã vùng Nam Trung bộ, vùng tây bắc:",
        "Các xã vùng Nam Trung Bộ, vùng Tây Bắc:",
    ),
    (
        "capital-figure",
        "Công lao của vua Hùng và bác Hồ:",
        "Công lao của Vua Hùng và Bác Hồ:",
    ),
    (
        "capital-foreign-name",
        "Tượng đài Lê-Nin ở Mát-Xcơ-Va:",
        "Tượng đài Lê-nin ở Mát-xcơ-va:",
    ),
    (
        "capital-transcription",
        "Ông Xtê-Pha-Nốp phát biểu:",
        "Ông Xtê-pha-nốp phát biểu:",
    ),
    (
        "capital-body",
        "Uỷ Ban Nhân Dân xã, Sở Tài Chính và Văn Phòng:",
        "Uỷ ban nhân dân xã, Sở Tài chính và Văn phòng:",
    ),
    (
        "capital-body",
        "Đề nghị hội đồng nhân dân xã:",
        "Đề nghị Hội đồng nhân dân xã:",
    ),
    (
        "capital-party",
        "Ban chấp hành Trung ương Đảng Cộng sản Việt Nam kêu gọi:",
        "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam kêu gọi:",
    ),
    (
        "capital-foreign-body",
        "Ngày Liên Hợp Quốc:",
        "Ngày Liên hợp quốc:",
    ),
    (
        "capital-abbreviation",
        "Khối Asean và iso 9001:",
        "Khối ASEAN và ISO 9001:",
    ),
    (
        "capital-function",
        "Bộ Nông nghiệp Và Môi trường:",
        "Bộ Nông nghiệp và Môi trường:",
    ),
    (
        "capital-people",
        "Phục vụ nhân dân, theo chủ trương của đảng:",
        "Phục vụ Nhân dân, theo chủ trương của Đảng:",
    ),
    (
        "capital-honour",
        "Huân chương lao động hạng ba:",
        "Huân chương Lao động hạng Ba:",
    ),
    (
        "capital-post",
        "Ý kiến của Phó chủ tịch UBND xã và chủ tịch Ủy ban nhân dân tỉnh:",
        "Ý kiến của Phó Chủ tịch UBND xã và Chủ tịch Ủy ban nhân dân tỉnh:",
    ),
    (
        "capital-day",
        "Dịp ngày quốc khánh:",
        "Dịp ngày Quốc khánh:",
    ),
    (
        "capital-day",
        "Dịp ngày quốc tế lao động:",
        "Dịp ngày Quốc tế Lao động:",
    ),
    (
        "capital-law",
        "Theo luật đất đai và Bộ luật hình sự:",
        "Theo Luật Đất đai và Bộ luật Hình sự:",
    ),
    ("capital-lunar", "Xuân năm Bính ngọ:", "Xuân năm Bính Ngọ:"),
    (
        "capital-festival",
        "Nghỉ Tết Nguyên Đán:",
        "Nghỉ tết Nguyên đán:",
    ),
    (
        "capital-event",
        "Sau Cách mạng tháng tám:",
        "Sau Cách mạng tháng Tám:",
    ),
    (
        "capital-work",
        "Trên tạp chí cộng sản:",
        "Trên tạp chí Cộng sản:",
    ),
    (
        "capital-weekday",
        "Họp sáng thứ hai và từ thứ tư đến thứ sáu hằng tuần:",
        "Họp sáng thứ Hai và từ thứ Tư đến thứ Sáu hằng tuần:",
    ),
    (
        "capital-month",
        "Từ tháng tám năm 1945:",
        "Từ tháng Tám năm 1945:",
    ),
    (
        "date-zeros",
        "Hạn ngày 5 tháng 03 năm 2026, ngày 12 tháng 1:",
        "Hạn ngày 05 tháng 3 năm 2026, ngày 12 tháng 01:",
    ),
    (
        "cite-spaces",
        "Theo Công văn số 12 / UBND - VP ngày 05 tháng 3 năm 2026:",
        "Theo Công văn số 12/UBND-VP ngày 05 tháng 3 năm 2026:",
    ),
    (
        "cite-kind",
        "Theo Công điện số 280/CD-TTg ngày 19 tháng 4 năm 2023:",
        "Theo Công điện số 280/CĐ-TTg ngày 19 tháng 4 năm 2023:",
    ),
    (
        "cite-law-number",
        "Theo Luật Đất đai số 31/2024/QH15 ngày 18 tháng 01 năm 2024:",
        "Theo Luật Đất đai ngày 18 tháng 01 năm 2024:",
    ),
    (
        "cite-again",
        "Công văn số 5/SNV-VP ngày 05/3/2026 của Sở Nội vụ; Công văn số 5/SNV-VP ngày 05/3/2026 của Sở Nội vụ:",
        "Công văn số 5/SNV-VP ngày 05/3/2026 của Sở Nội vụ; Công văn số 5/SNV-VP của Sở Nội vụ:",
    ),
    (
        "space-before",
        "Các phòng , ban ( thuộc xã ) thực hiện ; báo cáo :",
        "Các phòng, ban (thuộc xã) thực hiện; báo cáo:",
    ),
    (
        "space-after",
        "Các phòng,ban thực hiện.Báo cáo:",
        "Các phòng, ban thực hiện. Báo cáo:",
    ),
    ("space-double", "Các  phòng:", "Các phòng:"),
    ("end-mark-inside", "Đã rà soát./.", "Đã rà soát."),
    ("list-end", "- Hồ sơ giấy,", "- Hồ sơ giấy;"),
    ("list-end", "- Hồ sơ giấy", "- Hồ sơ giấy;"),
    (
        "spelling-typed",
        "Dduowcj giao vieecj, khoong toan2 bo65 cho nguoiwf dân:",
        "Được giao việc, không toàn bộ cho người dân:",
    ),
    (
        "spelling-mark",
        "Hòan thành tòan bộ, qúy báu:",
        "Hoàn thành toàn bộ, quý báu:",
    ),
];

/// Found, and no fix would be safe: rule, sentence.
const SEEN: &[(&str, &str)] = &[
    ("cite-short", "Theo QĐ số 15/QĐ-UBND và CV số 12/SNV-VP:"),
    (
        "kind-this",
        "Các phòng chịu trách nhiệm thi hành Kế hoạch này:",
    ),
    ("word-double", "Đề nghị các đơn vị đơn vị thực hiện:"),
    ("word-double", "Kết quả của của các phòng:"),
    (
        "ended-law",
        "Thực hiện Luật Lưu trữ ngày 11 tháng 11 năm 2011 và chương trình năm:",
    ),
    (
        "amount-words",
        "Kinh phí 86.400.000 đồng (Tám mươi lăm triệu bốn trăm nghìn đồng):",
    ),
    (
        "amount-words",
        "Kinh phí 12.600.000.000 đồng, bằng chữ: Mười hai tỷ sáu triệu đồng:",
    ),
    ("date-weekday", "Họp sáng thứ 6 ngày 04/3/2026:"),
    ("date-weekday", "Họp lúc 14 giờ, thứ hai, ngày 04/3/2026:"),
    (
        "cite-kind",
        "Theo Công văn số 5/TB-UBND ngày 05 tháng 3 năm 2026:",
    ),
    (
        "cite-kind",
        "Theo Quyết định số 5/QyĐ-UBND ngày 05 tháng 3 năm 2026:",
    ),
    ("cite-full", "Theo Công văn số 5/SNV-VP của Sở Nội vụ:"),
    ("date-impossible", "Trước ngày 31/4/2026:"),
    ("date-impossible", "Trước ngày 30 tháng 02:"),
    ("date-impossible", "Cúng đình ngày 31/02 âm lịch:"),
    ("date-weekday", "Họp vào thứ Hai, ngày 05/3/2026:"),
    ("date-weekday", "Họp ngày 05 tháng 3 năm 2026 (thứ Sáu):"),
    ("bracket-pair", "Các phòng (thuộc xã, báo cáo:"),
    ("quote-pair", "Các phòng “chuyên môn báo cáo:"),
    ("abbreviation-unexplained", "Giao BQLRPH rà soát:"),
    ("ended-ministry", "Gửi Bộ Kế hoạch và Đầu tư:"),
    (
        "ended-ministry",
        "Hồ sơ của Bộ Kế hoạch và Đầu tư trước đây đã đủ. Gửi Bộ Kế hoạch và Đầu tư:",
    ),
    ("ended-province", "Gửi Ủy ban nhân dân tỉnh Nam Định:"),
    ("ended-level", "Gửi Ủy ban nhân dân các huyện:"),
    (
        "ended-level",
        "Các phòng tài nguyên huyện Sơn Đông cũng báo cáo:",
    ),
    ("spelling-syllable", "Các nghành báo cáo:"),
    ("appendix-absent", "Chi tiết tại Phụ lục kèm theo:"),
    ("capitals-stray", "CÁC PHÒNG NGHIÊM TÚC THỰC HIỆN:"),
];

/// What a sentence cannot hold: rule, document, mistake.
const ELSEWHERE: &[(&str, &str, Mistake)] = &[
    ("basis-date", DECISION, |d| {
        d.main.body.0[1] = Block::Basis {
            text: Line::plain("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 5/3/2020 của Chính phủ;"),
        };
    }),
    ("body-end-form", LETTER, |d| {
        d.main.body.0.push(Block::Paragraph {
            text: Line::plain("Đề nghị thực hiện./"),
        });
    }),
    ("place-capital", LETTER, |d| {
        d.main.place = Some("sơn Đông".into());
    }),
    ("place-level", LETTER, |d| {
        d.main.place = Some("Xã Sơn Đông".into());
    }),
    ("council-resolution", PLAN, |d| {
        let Part::VanBanKemTheo(resolution) = &mut d.parts[2] else {
            return;
        };
        resolution.signing[0].capacity = vec!["TM. HỘI ĐỒNG NHÂN DÂN".into()];
    }),
    ("council-standing", LETTER, |d| {
        d.main.agency = vec!["HỘI ĐỒNG NHÂN DÂN".into(), "XÃ SƠN ĐÔNG".into()];
    }),
    ("appendix-unknown", PLAN, |d| {
        say(d, "Chi tiết tại Phụ lục III kèm theo:");
    }),
];

/// Nothing of these is found.
const SOUND: &[&str] = &[
    "Các trường tiểu học, trường mầm non và Trường Tiểu học Nà Hang:",
    "Ông Nguyễn Văn Nam, bà Trần Thị Lan; hồ văn hóa ở xã:",
    "Theo Công văn số 512/SNV-VP ngày 05 tháng 3 năm 2026 của Sở Nội vụ; Kế hoạch 2026 và Kế hoạch 3/2026:",
    "Nhận được Công văn này; Kế hoạch số 5/KH-UBND ngày 05 tháng 3 năm 2026, Kế hoạch này đã xong:",
    "Hằng ngày ngày nào cũng báo cáo, đèn xanh xanh, việc từ từ làm, đi đi về về:",
    "Kinh phí 86.400.000 đồng (Tám mươi sáu triệu bốn trăm ngàn đồng chẵn), 12 đồng (mười hai):",
    "Kinh phí 15.000.000 đồng (đã gồm thuế), 2.005.000 đồng (Hai triệu không trăm lẻ năm nghìn đồng):",
    "Luật Lưu trữ ngày 21 tháng 6 năm 2024 thay thế Luật Lưu trữ ngày 11 tháng 11 năm 2011:",
    "Họp sáng thứ 4 ngày 04/3/2026, sau kỳ họp thứ 2 ngày 03/3/2026:",
    "Trưởng phòng Văn hóa - Xã hội và trưởng phòng Kinh tế:",
    "Các hộ dân ở TP. Sơn Đông, khu A. v.v. và tổ 3 theo Mục 1.2. của bảng:",
    "Ở TP. nguyễn; giá 1.000 đồng và 2.5 triệu đồng:",
    "Công văn số 15/SNV-VP ngày 05 tháng 3 năm 2026 của Sở Nội vụ về Quy Chế của Ủy Ban:",
    "Ông nói: “theo điều 5 của Ủy Ban Nhân Dân thì được”:",
    "Các ủy ban, hội đồng và văn phòng theo pháp luật đất đai, kỷ luật lao động:",
    "Tòa án nhân dân, cơ quan nhà nước, ngân sách nhà nước và quản lý nhà nước:",
    "Bà Triệu Thị Hoa và bà Triệu Thị Lan ở hướng đông bắc:",
    "Kỳ họp thứ hai ngày 17 tháng 7 năm 2026; ngày thứ hai của đợt; báo giá thứ ba:",
    "Các bộ đội nam và nam bộ đội; mỗi tháng hai ngày, ngày tháng năm sinh:",
    "UỶ BAN NHÂN DÂN xã, đồng nhân dân tệ:",
    "Xã Sơn Đông, tỉnh An Sơn có 3 phường 2 xã, hạng mục 1, danh mục 2:",
    "Thôn Suối Ngàn, cầu Suối Ngàn Xa và xã Sông Kôn Lớn:",
    "Quan hệ Á-Âu-Phi, Hà Nội-Hải Phòng:",
    "Ngày 17 tháng 7 năm 2026, Hội đồng nhân dân tỉnh ban hành Nghị quyết số 38/NQ-HĐND:",
    "Theo Thông báo số 5/TB-UBND - tài liệu kèm theo - ngày 05 tháng 3 năm 2026:",
    "Theo Nghị quyết số 203/2025/QH15 ngày 16 tháng 6 năm 2025 của Quốc hội:",
    "Họp vào thứ Năm, ngày 05/3/2026 và chủ nhật, ngày 08 tháng 3 năm 2026; đạt 31/4 điểm:",
    "Giỗ tổ vào thứ Bảy, ngày 30/02/2026 âm lịch và ngày 30 tháng 02 âm lịch:",
    "Nhận 07/07 phiếu (a) và (b), theo 1) hoặc 2), tỷ lệ 1:2 lúc 14:00, 5,5 triệu đồng, màn 24\" đẹp:",
    "Thư gửi a,b@c.vn hoặc https://vn.gov:Cong; tệp C:\\x,y; TP.Hồ và v.v.:",
    "Quỹ Bảo vệ rừng (QBVR) và QBVR; VĂN PHÒNG BQLRPH XÃ; khóa XV và KT-XH:",
    "Tài liệu của huyện Sơn Đông cũ; trước ngày 01/7/2025 do Ủy ban nhân dân huyện giữ:",
    "Thông tư số 5/2020/TT-BTNMT ngày 05 tháng 3 năm 2020 của Bộ Tài nguyên và Môi trường:",
    "Gửi website, internet, vắc-xin, smart city, Boston, ông Lee, Kon Tum, km2, m2, H5N1, lớp 10a1:",
    "Uỷ ban hoà giải, quí một, kĩ thuật, giữ gìn, khuỷu, thuở xưa, xoong nồi, nguệch ngoạc:",
    "Hộp thư van-thu@asean.org và trang www.unesco.vn/iso:",
];

pub(super) fn rules() -> impl Iterator<Item = &'static str> {
    let mended = MENDED.iter().map(|(rule, ..)| *rule);
    let seen = SEEN.iter().map(|(rule, _)| *rule);
    mended
        .chain(seen)
        .chain(ELSEWHERE.iter().map(|(rule, ..)| *rule))
}

/// What is found in a letter whose first paragraph is the sentence; behind "- " a line of a list.
fn found(sentence: &str) -> Vec<Finding> {
    let mut draft = read(LETTER);
    say(&mut draft, sentence);
    if let Some(text) = sentence.strip_prefix("- ") {
        draft.main.body.0[0] = Block::Unit(Unit {
            level: Level::Dash,
            label: "-".to_owned(),
            text: Line::plain(text),
        });
        let next = draft.main.body.0[0].clone();
        draft.main.body.0.insert(1, next);
    }
    let mut findings = checked(&draft).findings;
    findings.retain(|finding| finding.place == Place::line(0, Field::Body, 0));
    findings
}

fn mend(sentence: &str, findings: &[Finding]) -> String {
    let (label, text) = sentence.split_at(if sentence.starts_with("- ") { 2 } else { 0 });
    let mut letters: Vec<char> = text.chars().collect();
    let fixes = findings.iter().filter_map(|finding| finding.fix.clone());
    let mut fixes: Vec<Fix> = fixes.collect();
    fixes.sort_by_key(|fix| std::cmp::Reverse(fix.at));
    for fix in fixes {
        let at = fix.at as usize;
        let before: Vec<char> = fix.before.chars().collect();
        assert_eq!(letters[at..at + before.len()], before, "{sentence}");
        letters.splice(at..at + before.len(), fix.after.chars());
    }
    label.chars().chain(letters).collect()
}

/// What is found by one rule.
fn found_by(rule: &str, sentence: &str) -> Vec<Finding> {
    let mut findings = found(sentence);
    findings.retain(|finding| finding.rule == rule);
    findings
}

#[test]
fn each_rule_finds_its_mistake_and_mends_it() {
    let mut wrong = vec![];
    for &(rule, written, right) in MENDED {
        let findings = found_by(rule, written);
        let mended = mend(written, &findings);
        let unfilled = findings.iter().any(|finding| {
            finding.sentence.contains(['{', '}']) || finding.sentence.contains("“”")
        });
        if mended != right || unfilled || !found_by(rule, right).is_empty() {
            wrong.push((rule, mended, findings));
        }
    }
    assert_eq!(wrong, []);
}

#[test]
fn names_are_told_as_a_whole() {
    let said = |rule: &str, sentence: &str| found_by(rule, sentence).remove(0).sentence;
    assert_eq!(
        said("capital-level", "Công an Thành phố Hà Nội báo cáo:"),
        "Giữa câu, chữ chỉ cấp hành chính viết thường: “Thành phố Hà Nội”; hãy xem có viết “thành phố Hà Nội”."
    );
    assert!(said("capital-level-name", "Ở phường Lê Lợi:").contains("“Phường Lê Lợi”"));
}

#[test]
fn each_rule_without_a_fix_finds_its_mistake() {
    let wrong = SEEN.iter().filter(|(rule, written)| {
        let findings = found_by(rule, written);
        findings.is_empty() || findings.iter().any(|finding| finding.fix.is_some())
    });
    assert_eq!(wrong.collect::<Vec<_>>(), [&("", ""); 0]);
}

#[test]
fn what_no_sentence_holds_is_found_too() {
    for &(rule, sample, mistake) in ELSEWHERE {
        let mut draft = read(sample);
        let holds = |draft: &Draft| !checked(draft).coverage.found.contains(&rule);
        assert!(holds(&draft), "{rule}");
        mistake(&mut draft);
        assert!(!holds(&draft), "{rule}");
    }
}

#[test]
fn nothing_is_found_where_it_only_looks_wrong() {
    let found = SOUND.iter().flat_map(|sentence| found(sentence));
    assert_eq!(found.collect::<Vec<_>>(), []);
}
