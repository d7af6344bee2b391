//! Every rule at work: nothing is found in well-made documents, and each rule finds its mistake.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::NaiveDate;
use document::body::{Level, Unit};
use document::dispatch::{Signing, SizeSet};
use document::text::Line;
use document::{Block, Draft, Field, Kind, Part, Place};

use super::samples::{ALL, DECISION, LETTER, PLAN, REGULATION, read};
use super::{Check, Finding, Holder, Known, LayoutTrouble, Outcome, check, rule_ids, sentences};
use crate::RuleBook;

pub(super) fn checked(draft: &Draft) -> Check {
    let today = NaiveDate::from_ymd_opt(2026, 3, 6).unwrap();
    check(draft, RuleBook::nd30_2020(), &Known::on(today))
}

pub(super) type Mistake = fn(&mut Draft);

fn signing(draft: &mut Draft) -> &mut Signing {
    &mut draft.main.signing[0]
}

fn set(line: &mut Option<String>, text: &str) {
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

fn relabel(draft: &mut Draft, part: usize, (level, nth): (Level, usize), label: &str) {
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

fn mistakes() -> impl Iterator<Item = (&'static str, &'static str, Mistake)> {
    MISTAKES.into_iter().chain(WORDING)
}

#[test]
fn nothing_is_found_in_well_made_documents() {
    for sample in ALL {
        assert_eq!(checked(&read(sample)).findings, [], "{sample}");
    }
}

#[test]
fn nothing_fails_in_the_samples_of_the_program() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/samples");
    for name in [
        "cong-van-hai-noi-nhan",
        "cong-van-mot-noi-nhan",
        "ke-hoach",
        "quyet-dinh",
    ] {
        let text = std::fs::read_to_string(folder.join(name).with_extension("vanthu")).unwrap();
        let mut findings = check(&read(&text), RuleBook::nd30_2020(), &Known::default()).findings;
        findings.retain(|finding| finding.outcome == Outcome::Fail);
        assert_eq!(findings, [], "{name}");
    }
}

#[test]
fn every_rule_has_a_predicate_and_every_predicate_a_rule() {
    let book = RuleBook::nd30_2020();
    let of = |holder| {
        let checks = book.checks().filter(move |(_, rule)| rule.holder == holder);
        checks.map(|(id, _)| id).collect::<BTreeSet<_>>()
    };
    let layout: BTreeSet<&str> = LayoutTrouble::RULES.into();
    let ids: Vec<&str> = rule_ids().collect();
    let check: BTreeSet<&str> = ids
        .iter()
        .copied()
        .filter(|id| !layout.contains(id))
        .collect();
    let seen: BTreeSet<&str> = super::appearance::RULES
        .iter()
        .map(|rule| rule.id)
        .collect();
    let drafted: BTreeSet<&str> = check.difference(&seen).copied().collect();
    assert_eq!(of(Holder::Check), drafted);
    assert_eq!(of(Holder::Layout), layout);
    assert_eq!(of(Holder::Appearance), seen);
    assert_eq!(ids.len(), check.len() + layout.len(), "no rule twice");
}

#[test]
fn every_rule_finds_its_mistake_and_passes_without_it() {
    for (rule, sample, mistake) in mistakes() {
        let mut draft = read(sample);
        mistake(&mut draft);
        let check = checked(&draft);
        let found: Vec<&Finding> = check.findings.iter().filter(|f| f.rule == rule).collect();
        let Some(finding) = found.first() else {
            unreachable!("{rule} finds nothing; found were {:#?}", check.findings);
        };
        assert!(check.coverage.found.contains(&rule));
        let unfilled = finding.sentence.contains(['{', '}']) || finding.sentence.contains("“”");
        assert!(!unfilled, "{}", finding.sentence);
    }
    for (rule, ..) in mistakes() {
        let passes = |sample: &&str| checked(&read(sample)).coverage.passed.contains(&rule);
        // Those that only speak of what should not be there are asked of a document that lacks it.
        let unasked = ["addressees-stray", "addressees-unusual"].contains(&rule);
        assert!(unasked || ALL.iter().any(passes), "{rule} never passes");
    }
}

#[test]
fn no_rule_is_without_an_example() {
    let shown = mistakes().map(|(rule, ..)| rule);
    let shown: BTreeSet<&str> = shown.chain(sentences::rules()).collect();
    let seen: BTreeSet<&str> = super::appearance::examples::shown().collect();
    let layout = LayoutTrouble::RULES;
    let missing: Vec<&str> = rule_ids()
        .filter(|id| !shown.contains(id) && !layout.contains(id) && !seen.contains(id))
        .collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn a_fix_says_what_stands_there_and_mends_it() {
    let mut draft = read(LETTER);
    set(
        &mut draft.main.subject,
        "Về việc điều 5 và Khoản 2 quyết định số 7.",
    );
    let check = checked(&draft);
    let subject: Vec<char> = draft.main.subject.clone().unwrap().chars().collect();
    let mut fixes: Vec<_> = check.findings.into_iter().filter_map(|f| f.fix).collect();
    assert_eq!(fixes.len(), 5);
    fixes.sort_by_key(|fix| std::cmp::Reverse(fix.at));
    let mut mended = subject;
    for fix in fixes {
        let at = fix.at as usize;
        let before: Vec<char> = fix.before.chars().collect();
        assert_eq!(mended[at..at + before.len()], before);
        mended.splice(at..at + before.len(), fix.after.chars());
    }
    let mended: String = mended.into_iter().collect();
    assert_eq!(mended, "Điều 5 và khoản 2 Quyết định số 7");
    set(&mut draft.main.subject, &mended);
    assert_eq!(checked(&draft).findings, []);
}

#[test]
fn only_the_main_document_stops_issuing() {
    let mut draft = read(PLAN);
    let Part::VanBanKemTheo(attached) = &mut draft.parts[2] else {
        unreachable!();
    };
    attached.signing.clear();
    let check = checked(&draft);
    let finding = &check.findings[0];
    assert_eq!(finding.rule, "signing-missing");
    assert_eq!(finding.place, Place::of(3, Field::Signing));
    assert!(!check.blocks());
    draft.main.signing.clear();
    assert!(checked(&draft).blocks());
}

#[test]
fn what_is_not_known_is_not_evaluated() {
    let check = check(&read(LETTER), RuleBook::nd30_2020(), &Known::default());
    assert_eq!(
        check.coverage.not_evaluated,
        [
            "date-future",
            "date-past",
            "page-glyph",
            "page-word-width",
            "page-block-height",
            "page-room",
        ]
    );
    let coverage = &check.coverage;
    let all = [&coverage.passed, &coverage.found, &coverage.not_applicable];
    let counted: usize = all.iter().map(|list| list.len()).sum();
    assert_eq!(counted + coverage.not_evaluated.len(), rule_ids().count());
}

#[test]
fn troubles_of_the_pages_become_findings() {
    let book = RuleBook::nd30_2020();
    let at = Place::line(1, Field::Body, 0);
    let finding = Finding::layout(book, at, LayoutTrouble::NoGlyph('☎'));
    assert!(
        finding.blocks,
        "a blank instead of a character is no document"
    );
    assert_eq!(
        finding.sentence,
        "Phông chữ không có ký tự “☎” (U+260E) nên không in được; hãy thay bằng ký tự khác."
    );
    let check = checked(&read(LETTER)).with_layout(vec![finding]);
    assert_eq!(check.coverage.found, ["page-glyph"]);
    assert!(check.coverage.not_evaluated.is_empty());
    assert!(check.coverage.passed.contains(&"page-block-height"));
    assert!(check.blocks());
}

#[test]
fn what_is_signed_every_day_is_never_a_failure() {
    let mut draft = read(LETTER);
    signing(&mut draft).capacity.remove(0);
    signing(&mut draft).position = "PHÓ CHỦ TỊCH THƯỜNG TRỰC".into();
    draft.main.recipients.reverse();
    set(&mut draft.main.symbol, "UBND");
    let check = checked(&draft);
    assert_eq!(check.findings.len(), 4);
    let look = |finding: &Finding| finding.outcome == Outcome::NeedsLook && !finding.blocks;
    assert!(check.findings.iter().all(look), "{:#?}", check.findings);
}

#[test]
fn kinds_named_by_a_rule_exist() {
    let kinds = Kind::ALL.map(Kind::id);
    let book = RuleBook::nd30_2020();
    for (id, rule) in book.checks() {
        let id_like =
            |word: &&String| word.contains('-') && word.is_ascii() && word.to_lowercase() == **word;
        let named = rule.words.iter().filter(id_like);
        for kind in named {
            assert!(kinds.contains(&kind.as_str()), "{id}: {kind}");
        }
    }
}

/// Rule, part and block of everything found.
fn found(draft: &Draft) -> Vec<(&'static str, u32, Option<u32>)> {
    let findings = checked(draft).findings.into_iter();
    findings
        .map(|finding| (finding.rule, finding.place.part, finding.place.index))
        .collect()
}

#[test]
fn articles_run_on_through_chapters() {
    let mut draft = read(REGULATION);
    relabel(&mut draft, 1, (Level::Article, 1), "Điều 1.");
    relabel(&mut draft, 1, (Level::Article, 2), "Điều 2.");
    assert_eq!(found(&draft), [("article-order", 1, Some(6))]);
}

#[test]
fn clauses_begin_anew_in_each_unit_and_may_after_a_paragraph() {
    let mut draft = read(PLAN);
    relabel(&mut draft, 0, (Level::Clause, 2), "3.");
    relabel(&mut draft, 0, (Level::Clause, 3), "4.");
    assert_eq!(found(&draft), [("clause-order", 0, Some(8))]);

    let mut draft = read(LETTER);
    let list = ["1.", "2.", "1.", "2."].map(|label| {
        Block::Unit(Unit {
            level: Level::Clause,
            label: label.to_owned(),
            text: Line::plain("Việc cần làm;"),
        })
    });
    draft.main.body.0.splice(1..8, list);
    assert_eq!(found(&draft), [("clause-order", 0, Some(3))]);
    let between = Block::Paragraph {
        text: Line::plain("Ngoài ra:"),
    };
    draft.main.body.0.insert(3, between);
    assert_eq!(found(&draft), []);
}

#[test]
fn a_unit_put_in_later_carries_a_letter() {
    let mut draft = read(DECISION);
    relabel(&mut draft, 0, (Level::Article, 1), "Điều 1a.");
    relabel(&mut draft, 0, (Level::Article, 2), "Điều 2.");
    draft.main.recipients[0] = "Như Điều 2".to_owned();
    assert_eq!(found(&draft), []);
}

/// Whoever offers to keep the word is believed: it is not told again.
#[test]
fn a_word_that_may_be_the_offices_own_is_told_with_its_finding() {
    let mut draft = read(LETTER);
    say(
        &mut draft,
        "Cán bộ dùng vnedoc hoặc tài khỏan QBVR để gửi báo cáo.",
    );
    let words = |known: &[String]| -> Vec<String> {
        let known = Known {
            today: None,
            words: known,
        };
        let found = check(&draft, RuleBook::nd30_2020(), &known).findings;
        found
            .into_iter()
            .filter_map(|finding| finding.word)
            .collect()
    };
    let told = words(&[]);
    assert_eq!(
        BTreeSet::from_iter(told.iter().map(String::as_str)),
        BTreeSet::from(["QBVR", "khỏan", "vnedoc"])
    );
    assert_eq!(words(&told), [""; 0]);
}
