//! A document that looks as it should, and one mistake for each rule.

use document::body::Level;
use document::dispatch::SizeSet;
use document::recognise::Role;
use document::{Field, Place};
use paper::{Length, Size};

use super::super::samples::{LETTER, read};
use super::super::{Check, Known, check_seen};
use crate::appearance::{
    Leaf, LineLook, NumberSeat, PageNumbering, SeenAlign, SeenLine, SeenRule, SeenRun, SeenSpacing,
};
use crate::{Appearance, Element, Outcome, RuleBook};

const ROLES: [(Role, &str); 15] = [
    (Role::NationalName, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (Role::NationalMotto, "Độc lập - Tự do - Hạnh phúc"),
    (Role::Agency, "ỦY BAN NHÂN DÂN"),
    (Role::Number, "Số: 05/UBND-VP"),
    (Role::PlaceDate, "Sơn Đông, ngày 05 tháng 3 năm 2026"),
    (Role::LetterSubject, "V/v rà soát hồ sơ"),
    (Role::Addressees, "Kính gửi: Sở Nội vụ"),
    (
        Role::Body,
        "Thực hiện kế hoạch, Ủy ban nhân dân xã yêu cầu:",
    ),
    (Role::Unit(Level::Clause), "1. Rà soát hồ sơ."),
    (Role::UnitTitle, "QUY ĐỊNH CHUNG"),
    (Role::Capacity, "CHỦ TỊCH"),
    (Role::Signer, "Nguyễn Văn An"),
    (Role::RecipientsWord, "Nơi nhận:"),
    (Role::Recipients, "- Lưu: VT."),
    (
        Role::AppendixReference,
        "(Kèm theo Công văn số …/UBND-VP ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân xã)",
    ),
];

fn well_made() -> Appearance {
    let book = RuleBook::nd30_2020();
    let lines = ROLES.into_iter().map(|(role, words)| {
        let element = Element::of(role);
        let style = book.style(element, SizeSet::Lon);
        let align = book.appearance.align.get(&element).copied();
        let gap = (element == Element::Body).then(|| Length::pt(6.0));
        SeenLine {
            place: Place::of(0, Field::Body),
            role,
            words: words.to_owned(),
            look: LineLook {
                align: align.unwrap_or(SeenAlign::Left),
                starts_at: Length::mm(12.7),
                gap,
                spacing: SeenSpacing::Lines(115.0),
                runs: vec![SeenRun {
                    letters: 20,
                    face: "Times New Roman".to_owned(),
                    size: style.size,
                    bold: style.face.is_bold(),
                    italic: style.face.is_italic(),
                    underlined: false,
                    black: true,
                }],
                rules: match element {
                    Element::Agency => vec![SeenRule::Drawn(None)],
                    Element::NationalMotto => vec![SeenRule::Drawn(Some(Length::mm(60.0)))],
                    _ => vec![],
                },
            },
        }
    });
    Appearance {
        leaves: vec![Leaf {
            part: 0,
            size: Size::A4,
            top: Length::mm(20.0),
            bottom: Length::mm(20.0),
            left: Length::mm(30.0),
            right: Length::mm(15.0),
            number: PageNumbering {
                at: Some(NumberSeat {
                    in_header: true,
                    centred: true,
                    size: Length::pt(14.0),
                    italic: false,
                }),
                on_first_page: false,
            },
            several_pages: Some(true),
            has_table: false,
        }],
        lines: lines.collect(),
    }
}

type Mistake = fn(&mut Appearance);

fn of(appearance: &mut Appearance, role: Role) -> &mut SeenLine {
    let mut lines = appearance.lines.iter_mut();
    lines.find(|line| line.role == role).unwrap()
}

fn run(appearance: &mut Appearance, role: Role) -> &mut SeenRun {
    &mut of(appearance, role).look.runs[0]
}

/// Rule, mistake, what its sentence must say.
const MISTAKES: [(&str, Mistake, &str); 40] = [
    (
        "seen-paper",
        |a| a.leaves[0].size.width = Length::mm(215.9),
        "215,9 × 297 mm",
    ),
    (
        "seen-orientation",
        |a| a.leaves[0].size = Size::A4.turned(),
        "nằm ngang",
    ),
    (
        "seen-margins",
        |a| a.leaves[0].left = Length::mm(25.0),
        "Lề trái đang là 25 mm; hãy đặt từ 30 đến 35",
    ),
    (
        "seen-face",
        |a| run(a, Role::Body).face = ".VnTime".into(),
        "Nội dung dùng phông chữ “.VnTime”",
    ),
    (
        "seen-colour",
        |a| run(a, Role::Number).black = false,
        "chữ màu",
    ),
    (
        "seen-size",
        |a| run(a, Role::Recipients).size = Length::pt(12.0),
        "Danh sách nơi nhận đang là cỡ chữ 12; hãy đặt cỡ 11.",
    ),
    (
        "seen-size-pairs",
        |a| run(a, Role::NationalName).size = Length::pt(12.0),
        "12, 14, 14",
    ),
    (
        "seen-bold",
        |a| run(a, Role::Agency).bold = false,
        "Tên cơ quan ban hành chưa in đậm; hãy đổi thành chữ đậm.",
    ),
    (
        "seen-bold",
        |a| run(a, Role::LetterSubject).bold = true,
        "Trích yếu công văn đang in đậm; hãy đổi thành chữ không đậm.",
    ),
    (
        "seen-bold",
        |a| of(a, Role::Body).role = Role::Unit(Level::Article),
        "chưa in đậm từ “Điều”",
    ),
    (
        "seen-italic",
        |a| run(a, Role::PlaceDate).italic = false,
        "đang là chữ đứng; hãy đổi thành chữ nghiêng.",
    ),
    (
        "seen-italic",
        |a| run(a, Role::Signer).italic = true,
        "đang in nghiêng; hãy đổi thành chữ đứng.",
    ),
    (
        "seen-emphasis",
        |a| run(a, Role::Body).italic = true,
        "in nghiêng",
    ),
    (
        "seen-underline",
        |a| run(a, Role::NationalMotto).underlined = true,
        "Tiêu ngữ có chữ gạch chân",
    ),
    (
        "seen-capitals",
        |a| of(a, Role::UnitTitle).words = "Quy định chung".into(),
        "“QUY ĐỊNH CHUNG”",
    ),
    (
        "seen-align",
        |a| of(a, Role::Body).look.align = SeenAlign::Left,
        "đang canh trái; hãy canh đều hai lề.",
    ),
    (
        "seen-indent",
        |a| of(a, Role::Body).look.starts_at = Length::ZERO,
        "lùi đầu dòng 0 mm",
    ),
    (
        "seen-indent-mixed",
        |a| of(a, Role::Body).look.starts_at = Length::mm(10.0),
        "10 và 12,7 mm",
    ),
    (
        "seen-gap",
        |a| of(a, Role::Body).look.gap = Some(Length::pt(3.0)),
        "chỉ là 3 pt; hãy đặt tối thiểu 6 pt",
    ),
    (
        "seen-line-spacing",
        |a| of(a, Role::Body).look.spacing = SeenSpacing::Lines(200.0),
        "2 dòng",
    ),
    (
        "seen-page-number",
        |a| a.leaves[0].number.at = None,
        "chưa có từ trang thứ hai",
    ),
    (
        "seen-page-number",
        |a| a.leaves[0].number.on_first_page = true,
        "hiện ở cả trang đầu",
    ),
    (
        "seen-national",
        |a| of(a, Role::NationalMotto).words = "Độc lập – Tự do – Hạnh phúc".into(),
        "hãy viết “Độc lập - Tự do - Hạnh phúc”",
    ),
    (
        "seen-national",
        |a| of(a, Role::NationalName).words += " .",
        "hãy viết “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”",
    ),
    (
        "seen-number",
        |a| of(a, Role::Number).words = "Số 15/UBND-VP".into(),
        "hãy viết “Số: 15/UBND-VP”",
    ),
    (
        "seen-number",
        |a| of(a, Role::Number).words = "Số: 5/UBND-VP".into(),
        "hãy viết “Số: 05/UBND-VP”",
    ),
    (
        "seen-number-spaces",
        |a| of(a, Role::Number).words = "Số: 15 /UBND - VP".into(),
        "“15 /UBND - VP” có khoảng trắng; hãy xem có viết liền “15/UBND-VP”",
    ),
    (
        "seen-date",
        |a| of(a, Role::PlaceDate).words = "Sơn Đông, Ngày 5 tháng 03 năm 2026".into(),
        "hãy viết “Sơn Đông, ngày 05 tháng 3 năm 2026”",
    ),
    (
        "seen-date",
        |a| of(a, Role::PlaceDate).words = "Sơn Đông ngày … tháng … năm 2026".into(),
        "hãy viết “Sơn Đông, ngày … tháng … năm 2026”",
    ),
    (
        "seen-fixed-words",
        |a| of(a, Role::RecipientsWord).words = "NƠI NHẬN".into(),
        "“NƠI NHẬN”; hãy viết “Nơi nhận:”",
    ),
    (
        "seen-fixed-words",
        |a| of(a, Role::Addressees).words = "Kính Gửi : Sở Nội vụ".into(),
        "“Kính Gửi :”; hãy viết “Kính gửi:”",
    ),
    (
        "seen-fixed-words",
        |a| of(a, Role::LetterSubject).words = "V/v: rà soát hồ sơ".into(),
        "hãy viết “V/v ”",
    ),
    (
        "seen-list-marks",
        |a| of(a, Role::Recipients).words = "- Như trên".into(),
        "“- Như trên”",
    ),
    (
        "seen-list-marks",
        |a| of(a, Role::Recipients).words = "Như trên.".into(),
        "“Như trên.”",
    ),
    (
        "seen-reference",
        |a| {
            of(a, Role::AppendixReference).words =
                "(Kèm theo Công văn số …/UBND-VP ngày 06/3/2026)".into();
        },
        "hãy xem có viết “ngày 05 tháng 3 năm 2026”",
    ),
    (
        "seen-rule",
        |a| of(a, Role::NationalMotto).look.rules.clear(),
        "Tiêu ngữ chưa thấy có đường kẻ",
    ),
    (
        "seen-rule",
        |a| of(a, Role::Agency).look.rules.clear(),
        "Tên cơ quan ban hành chưa thấy có đường kẻ",
    ),
    (
        "seen-rule",
        |a| of(a, Role::LetterSubject).role = Role::TypeName,
        "Trích yếu chưa thấy có đường kẻ",
    ),
    (
        "seen-rule-typed",
        |a| of(a, Role::Agency).look.rules = vec![SeenRule::Typed],
        "Tên cơ quan ban hành",
    ),
    (
        "seen-rule-length",
        |a| of(a, Role::NationalMotto).look.rules = vec![SeenRule::Drawn(Some(Length::mm(25.0)))],
        "dài 25 mm",
    ),
];

/// What is left free for the pen, what stands on several lines, and how the decree's own files
/// spell are no mistakes.
#[test]
fn what_is_typed_another_way_and_right_is_passed() {
    const RIGHT: [(Role, &str); 9] = [
        (Role::NationalName, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (Role::Number, "Số: /UBND-VP"),
        (Role::Number, "Số:…/UBND-VP"),
        (Role::Number, "Số: 12a/UBND-VP"),
        (Role::PlaceDate, "Sơn Đông, ngày tháng 3 năm 2026"),
        (Role::Addressees, "Kính gửi:"),
        (Role::Addressees, "Chủ tịch Ủy ban nhân dân xã điện:"),
        (Role::Recipients, "- Lưu: VT, VP. NTH.(12)"),
        (Role::LetterSubject, "thuộc Văn phòng"),
    ];
    for (role, words) in RIGHT {
        let mut appearance = well_made();
        of(&mut appearance, role).words = words.to_owned();
        let sentences: Vec<String> = seen(&appearance)
            .findings
            .into_iter()
            .map(|finding| finding.sentence)
            .collect();
        assert_eq!(sentences, [""; 0], "{words}");
    }
}

pub(in crate::check) fn shown() -> impl Iterator<Item = &'static str> {
    MISTAKES.into_iter().map(|(rule, ..)| rule)
}

fn seen(appearance: &Appearance) -> Check {
    let mut check = check_seen(
        &read(LETTER),
        appearance,
        RuleBook::nd30_2020(),
        &Known::default(),
    );
    check
        .findings
        .retain(|finding| finding.rule.starts_with("seen-"));
    check
}

#[test]
fn nothing_is_found_in_a_document_that_looks_right() {
    let check = seen(&well_made());
    assert_eq!(check.findings, []);
    for (rule, ..) in MISTAKES {
        assert!(check.coverage.passed.contains(&rule), "{rule}");
    }
}

#[test]
fn every_mistake_of_looks_is_found_and_nothing_else_with_it() {
    for (rule, mistake, says) in MISTAKES {
        let mut appearance = well_made();
        mistake(&mut appearance);
        let check = seen(&appearance);
        // Some measures are wrong for two reasons.
        let rules: Vec<&str> = check.findings.iter().map(|finding| finding.rule).collect();
        assert!(rules.contains(&rule), "{rule}: {rules:?}");
        let finding = check
            .findings
            .iter()
            .find(|finding| finding.rule == rule)
            .unwrap();
        assert!(finding.sentence.contains(says), "{}", finding.sentence);
        assert!(
            !finding.sentence.contains(['{', '}']),
            "{}",
            finding.sentence
        );
        assert!(!finding.blocks);
    }
}

/// Word hangs a shape on the paragraph the cursor stood in, not on the words above it.
#[test]
fn a_rule_that_hangs_on_a_line_nearby_is_seen() {
    let mut appearance = well_made();
    let both = of(&mut appearance, Role::NationalMotto)
        .look
        .rules
        .remove(0);
    of(&mut appearance, Role::Number).look.rules.push(both);
    assert_eq!(seen(&appearance).findings, []);
    let one = of(&mut appearance, Role::Number).look.rules.remove(0);
    of(&mut appearance, Role::Body).look.rules.push(one);
    assert_eq!(seen(&appearance).findings, []);
    let motto = of(&mut appearance, Role::Body);
    motto.look.rules.clear();
    run(&mut appearance, Role::NationalMotto).underlined = true;
    let check = seen(&appearance);
    assert_eq!(check.findings.len(), 1);
    assert_eq!(check.findings[0].rule, "seen-underline");
}

#[test]
fn the_same_mistake_in_many_paragraphs_is_one_finding() {
    let mut appearance = well_made();
    let mut wrong = of(&mut appearance, Role::Body).clone();
    wrong.look.runs[0].size = Length::pt(12.0);
    appearance.lines.extend(std::iter::repeat_n(wrong, 40));
    let check = seen(&appearance);
    assert_eq!(check.findings.len(), 1);
    assert_eq!(
        check.findings[0].sentence,
        "Nội dung (40 dòng, đoạn) đang là cỡ chữ 12; hãy đặt cỡ 13 đến 14."
    );
    assert_eq!(check.findings[0].outcome, Outcome::Fail);
}

#[test]
fn what_the_file_does_not_say_is_not_evaluated() {
    let mut appearance = well_made();
    appearance.leaves[0].number.at = None;
    appearance.leaves[0].several_pages = None;
    let coverage = seen(&appearance).coverage;
    assert!(coverage.not_evaluated.contains(&"seen-page-number"));
    // The measures of our own layout say nothing of a document made elsewhere.
    assert!(coverage.not_applicable.contains(&"layout-margins"));
    // And the looks nothing of our own drafts.
    let own = super::super::check(&read(LETTER), RuleBook::nd30_2020(), &Known::default());
    assert!(shown().all(|rule| own.coverage.not_applicable.contains(&rule)));
}
