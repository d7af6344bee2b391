//! Mistakes, one or more for each rule, made in well-made documents.

use chrono::NaiveDate;
use document::body::{Level, Unit};
use document::dispatch::{Signing, SizeSet};
use document::text::Line;
use document::{Block, Draft, Kind, Part};

use super::samples::{DECISION, LETTER, PLAN, REGULATION};

pub(super) type Mistake = fn(&mut Draft);

pub(super) fn signing(draft: &mut Draft) -> &mut Signing {
    &mut draft.main.signing[0]
}

pub(super) fn set(line: &mut Option<String>, text: &str) {
    *line = Some(text.to_owned());
}

fn lines(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

pub(super) fn say(draft: &mut Draft, text: &str) {
    draft.main.body.0[0] = Block::Paragraph {
        text: Line::plain(text),
    };
}

fn unit(draft: &mut Draft, part: usize, level: Level, nth: usize) -> &mut Unit {
    let body = match part.checked_sub(1).map(|index| &mut draft.parts[index]) {
        None => &mut draft.main.body,
        Some(Part::PhuLuc(appendix)) => &mut appendix.body,
        Some(Part::VanBanKemTheo(dispatch)) => &mut dispatch.body,
        Some(Part::BanHanhKemTheo(promulgated)) => &mut promulgated.body,
    };
    let units = body.0.iter_mut().filter_map(|block| match block {
        Block::Unit(unit) if unit.level == level => Some(unit),
        _ => None,
    });
    units.into_iter().nth(nth).unwrap()
}

pub(super) fn relabel(draft: &mut Draft, part: usize, (level, nth): (Level, usize), label: &str) {
    unit(draft, part, level, nth).label = label.to_owned();
}

fn appendix(draft: &mut Draft, index: usize) -> &mut document::dispatch::Appendix {
    match &mut draft.parts[index] {
        Part::PhuLuc(appendix) => appendix,
        other => unreachable!("{other:?}"),
    }
}

/// Rule, document, mistake.
const MISTAKES: [(&str, &str, Mistake); 110] = [
    ("agency-missing", LETTER, |d| d.main.agency.clear()),
    ("agency-capitals", PLAN, |d| {
        d.main.agency = lines(&["Sở Công Thương"]);
    }),
    ("agency-abbreviated", LETTER, |d| {
        d.main.agency = lines(&["UBND XÃ SƠN ĐÔNG"]);
    }),
    ("agency-parent", LETTER, |d| {
        d.main.parent_agency = lines(&["UBND TỈNH AN SƠN"]);
    }),
    ("parent-locality", PLAN, |d| {
        d.main.parent_agency = lines(&["UBND"]);
    }),
    ("place-missing", LETTER, |d| d.main.place = None),
    ("date-future", LETTER, |d| {
        d.main.date = NaiveDate::from_ymd_opt(2026, 3, 14);
    }),
    ("date-past", LETTER, |d| {
        d.main.date = NaiveDate::from_ymd_opt(2025, 3, 5);
    }),
    ("symbol-missing", LETTER, |d| d.main.symbol = None),
    ("symbol-spaces", LETTER, |d| {
        set(&mut d.main.symbol, "UBND - VP");
    }),
    ("symbol-number", DECISION, |d| {
        set(&mut d.main.symbol, "15/QĐ-THPTSĐ");
    }),
    ("symbol-year", DECISION, |d| {
        set(&mut d.main.symbol, "2026/QĐ-THPTSĐ");
    }),
    ("symbol-kind", DECISION, |d| {
        set(&mut d.main.symbol, "QyĐ-THPTSD");
    }),
    ("symbol-kind-case", PLAN, |d| {
        set(&mut d.main.symbol, "Kh-SCT");
    }),
    ("symbol-agency", PLAN, |d| set(&mut d.main.symbol, "KH")),
    ("symbol-letter", LETTER, |d| {
        set(&mut d.main.symbol, "CV-UBND");
    }),
    ("symbol-unit", LETTER, |d| set(&mut d.main.symbol, "UBND")),
    ("symbol-body", LETTER, |d| set(&mut d.main.symbol, "XSĐ-VP")),
    ("subject-missing", LETTER, |d| d.main.subject = None),
    ("subject-end", LETTER, |d| {
        set(&mut d.main.subject, "rà soát hồ sơ.");
    }),
    ("subject-word", LETTER, |d| {
        set(&mut d.main.subject, "V/v rà soát hồ sơ");
    }),
    ("subject-long", LETTER, |d| {
        set(&mut d.main.subject, &"rà soát ".repeat(16));
    }),
    ("subject-opening", DECISION, |d| {
        set(&mut d.main.subject, "Tổ số hóa hồ sơ");
    }),
    ("subject-capital", DECISION, |d| {
        set(&mut d.main.subject, "về việc thành lập Tổ");
    }),
    ("addressees-missing", LETTER, |d| d.main.addressees.clear()),
    ("receivers-missing", PLAN, |d| d.main.kind = Kind::CongDien),
    ("addressees-stray", PLAN, |d| {
        d.main.addressees = lines(&["Bộ Công Thương"]);
    }),
    ("addressees-unusual", PLAN, |d| {
        d.main.kind = Kind::PhieuChuyen;
        d.main.addressees = lines(&["Sở Nội vụ"]);
    }),
    ("addressees-mark", LETTER, |d| {
        d.main.addressees = lines(&["- Sở Nội vụ;"]);
    }),
    ("authority-missing", DECISION, |d| d.main.authority.clear()),
    ("authority-capitals", DECISION, |d| {
        d.main.authority = lines(&["Hiệu trưởng"]);
    }),
    ("authority-committee", REGULATION, |d| {
        d.main.authority = lines(&["ỦY BAN NHÂN DÂN XÃ SƠN ĐÔNG"]);
    }),
    ("authority-head", REGULATION, |d| {
        signing(d)
            .capacity
            .insert(0, "TM. ỦY BAN NHÂN DÂN".to_owned());
    }),
    ("authority-position", DECISION, |d| {
        d.main.authority = lines(&["GIÁM ĐỐC SỞ Y TẾ"]);
    }),
    ("body-missing", LETTER, |d| d.main.body.0.clear()),
    ("body-end", LETTER, |d| {
        d.main.body.0.pop();
    }),
    ("appendix-end", DECISION, |d| {
        appendix(d, 0).body.0.pop();
    }),
    ("basis-missing", DECISION, |d| {
        d.main.body.0.drain(..3);
    }),
    ("basis-end", DECISION, |d| d.main.body.0.swap(0, 2)),
    ("basis-law-number", DECISION, |d| {
        d.main.body.0[0] = Block::Basis {
            text: Line::plain("Căn cứ Luật Lưu trữ số 33/2024/QH15 ngày 21 tháng 6 năm 2024;"),
        };
    }),
    ("order-missing", DECISION, |d| {
        d.main.body.0.remove(3);
    }),
    ("order-word", DECISION, |d| {
        d.main.body.0[3] = Block::Order {
            text: Line::plain("QUYẾT NGHỊ"),
        };
    }),
    ("articles-missing", DECISION, |d| d.main.body.0.truncate(4)),
    ("part-order", REGULATION, |d| {
        relabel(d, 1, (Level::Part, 0), "Phần II");
    }),
    ("chapter-order", REGULATION, |d| {
        relabel(d, 1, (Level::Chapter, 1), "Chương III");
    }),
    ("section-order", REGULATION, |d| {
        relabel(d, 1, (Level::Section, 1), "Mục 1");
    }),
    ("article-order", REGULATION, |d| {
        relabel(d, 1, (Level::Article, 1), "Điều 1.");
    }),
    ("heading-order", PLAN, |d| {
        relabel(d, 0, (Level::Heading, 1), "III.");
    }),
    ("clause-order", PLAN, |d| {
        relabel(d, 0, (Level::Clause, 2), "3.");
    }),
    ("point-order", LETTER, |d| {
        relabel(d, 0, (Level::Point, 1), "đ)");
    }),
    ("unit-label", DECISION, |d| {
        relabel(d, 0, (Level::Article, 0), "Điều 01.");
    }),
    ("title-missing", REGULATION, |d| {
        unit(d, 1, Level::Chapter, 0).text = Line::default();
    }),
    ("title-capitals", REGULATION, |d| {
        unit(d, 1, Level::Chapter, 0).text = Line::plain("Quy định chung");
    }),
    ("heading-capitals", PLAN, |d| {
        unit(d, 0, Level::Heading, 0).text = Line::plain("Mục đích, yêu cầu");
    }),
    ("signing-missing", LETTER, |d| d.main.signing.clear()),
    ("minutes-signers", PLAN, |d| d.main.kind = Kind::BienBan),
    ("position-missing", LETTER, |d| signing(d).position.clear()),
    ("name-missing", LETTER, |d| signing(d).name.clear()),
    ("name-title", LETTER, |d| {
        signing(d).name = "TS. Nguyễn Văn An".into();
    }),
    ("name-rank", LETTER, |d| {
        signing(d).name = "Thiếu tá Nguyễn Văn An".into();
    }),
    ("name-capitals", LETTER, |d| {
        signing(d).name = "NGUYỄN VĂN AN".into();
    }),
    ("signing-capitals", LETTER, |d| {
        signing(d).position = "Phó Chủ tịch".into();
    }),
    ("capacity-form", LETTER, |d| {
        signing(d).capacity = lines(&["T/M ỦY BAN NHÂN DÂN", "KT.CHỦ TỊCH"]);
    }),
    ("capacity-order", LETTER, |d| signing(d).capacity.reverse()),
    ("capacity-delegation", PLAN, |d| {
        signing(d).capacity[0] = "TUQ. GIÁM ĐỐC".into();
    }),
    ("for-head-deputy", LETTER, |d| {
        signing(d).position = "CHỦ TỊCH".into();
    }),
    ("for-head-title", LETTER, |d| {
        signing(d).capacity[1] = "KT. ỦY BAN NHÂN DÂN".into();
    }),
    ("on-behalf-body", LETTER, |d| {
        signing(d).capacity[0] = "TM. CHỦ TỊCH".into();
    }),
    ("deputy-alone", LETTER, |d| signing(d).capacity.clear()),
    ("position-standing", LETTER, |d| {
        signing(d).position = "PHÓ CHỦ TỊCH THƯỜNG TRỰC".into();
    }),
    ("for-head-committee", LETTER, |d| {
        signing(d).capacity.remove(0);
    }),
    ("file-copy-missing", LETTER, |d| d.main.file_copy = None),
    ("file-copy-form", LETTER, |d| {
        set(&mut d.main.file_copy, "Lưu: VT.");
    }),
    ("recipients-file-copy", LETTER, |d| {
        d.main.recipients.push("Lưu: VT, VP".into());
    }),
    ("recipients-mark", LETTER, |d| {
        d.main.recipients.push("- Sở Nội vụ;".into());
    }),
    ("as-above-missing", LETTER, |d| {
        d.main.recipients.remove(0);
    }),
    ("as-above-first", LETTER, |d| d.main.recipients.reverse()),
    ("as-above-stray", PLAN, |d| {
        d.main.recipients[0] = "Như trên".into();
    }),
    ("as-article-missing", DECISION, |d| {
        d.main.recipients[0] = "Tổ Văn phòng".into();
    }),
    ("as-article-unknown", DECISION, |d| {
        d.main.recipients[0] = "Như Điều 4".into();
    }),
    ("as-article-last", DECISION, |d| {
        d.main.recipients[0] = "Như Điều 2".into();
    }),
    ("appendix-mention", DECISION, |d| {
        unit(d, 0, Level::Article, 0).text = Line::plain("Thành lập Tổ số hóa hồ sơ.");
    }),
    ("attached-mention", REGULATION, |d| {
        unit(d, 0, Level::Article, 0).text = Line::plain("Ban hành Quy chế.");
    }),
    ("appendix-labels", PLAN, |d| appendix(d, 1).label = None),
    ("appendix-single", DECISION, |d| {
        set(&mut appendix(d, 0).label, "I");
    }),
    ("appendix-capitals", DECISION, |d| {
        set(&mut appendix(d, 0).title, "Danh sách");
    }),
    ("layout-margins", LETTER, |d| {
        d.main.layout.margin_left = Some(29_900);
    }),
    ("layout-indent", LETTER, |d| {
        d.main.layout.indent = Some(13_000);
    }),
    ("layout-line-spacing", LETTER, |d| {
        d.main.layout.line_spacing = Some(160);
    }),
    ("layout-paragraph-gap", LETTER, |d| {
        d.main.layout.paragraph_gap = Some(300);
    }),
    ("authority-body", REGULATION, |d| {
        d.main.authority = lines(&["CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HÒA BÌNH"]);
    }),
    ("on-behalf-other", LETTER, |d| {
        signing(d).capacity[0] = "TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN".into();
    }),
    ("on-behalf-short", LETTER, |d| {
        signing(d).capacity[0] = "TM. UBND XÃ".into();
    }),
    ("by-order-deputy", LETTER, |d| {
        signing(d).capacity = lines(&["TL. CHỦ TỊCH"]);
        signing(d).position = "PHÓ CHÁNH VĂN PHÒNG".into();
    }),
    ("for-head-other", LETTER, |d| {
        signing(d).position = "PHÓ GIÁM ĐỐC".into();
    }),
    ("place-other", LETTER, |d| {
        set(&mut d.main.place, "Hòa Bình");
    }),
    ("agency-name-missing", REGULATION, |d| {
        d.main.agency_name = None;
    }),
    ("agency-name-missing", DECISION, |d| {
        d.main.agency_name = None;
    }),
    ("addressees-word", LETTER, |d| {
        d.main.addressees[0] = "Kính gửi: Sở Nội vụ".into();
    }),
    ("place-sign", LETTER, |d| {
        set(&mut d.main.place, "Sơn Đông,");
    }),
    ("place-syllables", PLAN, |d| {
        set(&mut d.main.place, "An sơn");
    }),
    ("place-syllables", PLAN, |d| {
        set(&mut d.main.place, "AN SƠN");
    }),
    ("subject-capitals", DECISION, |d| {
        set(&mut d.main.subject, "VỀ VIỆC THÀNH LẬP TỔ");
    }),
    ("receivers-double", LETTER, |d| {
        d.main.recipients.push("Như trên".into());
    }),
    ("receivers-double", LETTER, |d| {
        d.main.addressees[1] = d.main.addressees[0].clone();
    }),
    ("name-form", LETTER, |d| {
        signing(d).name = "nguyễn Văn An".into();
    }),
    ("name-form", LETTER, |d| signing(d).name = "An".into()),
    ("name-form", LETTER, |d| signing(d).name = "…… ……".into()),
    ("file-copy-form", LETTER, |d| {
        set(&mut d.main.file_copy, "VT,VP");
    }),
    ("basis-dash", DECISION, |d| {
        d.main.body.0[0] = Block::Unit(Unit {
            level: Level::Dash,
            label: "-".into(),
            text: Line::plain("Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;"),
        });
    }),
];

const WORDING: [(&str, &str, Mistake); 11] = [
    ("figures-mixed", PLAN, |d| {
        say(
            d,
            "Từ ngày 05 tháng 3, sau 6 tháng đầu năm đến hết 06 tháng cuối năm:",
        );
    }),
    ("layout-sizes", PLAN, |d| {
        d.main.layout.sizes = Some(SizeSet::Nho);
    }),
    ("capital-article", LETTER, |d| {
        say(d, "Theo điều 5 của Luật:");
    }),
    ("capital-clause", LETTER, |d| {
        say(d, "Theo điểm a, Khoản 2 nêu trên:");
    }),
    ("capital-kind", LETTER, |d| {
        say(d, "Thực hiện công văn số 5/SNV-VP:");
    }),
    ("capital-district", LETTER, |d| say(d, "Các hộ ở quận 1:")),
    ("character-hidden", LETTER, |d| say(d, "Các\u{200B} hộ:")),
    ("character-private", LETTER, |d| say(d, "\u{F0B7} Các hộ:")),
    ("character-composed", LETTER, |d| say(d, "Ca\u{301}c hộ:")),
    ("character-dashes", LETTER, |d| {
        say(d, "Các hộ -- nêu trên:");
    }),
    ("blank-left", LETTER, |d| {
        say(d, "Nghỉ …… ngày, kể từ ngày …… tháng ……:");
    }),
];

pub(super) fn mistakes() -> impl Iterator<Item = (&'static str, &'static str, Mistake)> {
    MISTAKES.into_iter().chain(WORDING)
}
