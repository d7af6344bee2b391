//! The measures of Phụ lục I, read by MuPDF out of the samples' PDFs. The numbers here are those
//! of the decree, not of our own rules.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a proof may say no")]

use std::fs;

use clerk::contract::Printing;
use clerk::{Output, export};
use document::dispatch::{Layout, SizeSet, Urgency};
use document::{Dispatch, Draft, Kind, Part};
use tests::root;
use tests::traced::{Run, Stroke, TracedPage, trace};

/// What our own figures are rounded to, and MuPDF's letters, in millimetres.
const NEAR: f64 = 0.1;

fn samples() -> Vec<(String, Draft)> {
    let files = fs::read_dir(root().join("assets/samples")).unwrap();
    let paths = files.map(|file| file.unwrap().path());
    let drafts = paths.filter(|path| path.extension().is_some_and(|ending| ending == "vanthu"));
    let mut samples: Vec<(String, Draft)> = drafts
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let draft = document::draft::read_bytes(&fs::read(&path).unwrap());
            (name, draft.unwrap())
        })
        .collect();
    samples.sort_by(|a, b| a.0.cmp(&b.0));
    samples
}

fn sample(name: &str) -> Draft {
    let mut samples = samples().into_iter();
    samples.find(|(found, _)| found == name).unwrap().1
}

fn printed(draft: &Draft) -> Vec<TracedPage> {
    trace(&export(draft, Printing::Document, Output::Pdf).unwrap())
}

/// The draft with one layout for all its documents.
fn laid(draft: &Draft, layout: &Layout) -> Draft {
    let mut draft = draft.clone();
    draft.main.layout = layout.clone();
    for part in &mut draft.parts {
        if let Part::VanBanKemTheo(attached) = part {
            attached.layout = layout.clone();
        }
    }
    draft
}

/// Margins of the text area, and what stands in it.
#[derive(Clone, Copy)]
struct Area {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

/// Thể thức: top 20, bottom 20, left 30, right 20 mm unless the layout says otherwise (mục I.3).
fn area(page: &TracedPage, layout: &Layout) -> Area {
    let told =
        |chosen: Option<u32>, usual: f64| chosen.map_or(usual, |value| f64::from(value) / 1000.0);
    Area {
        left: told(layout.margin_left, 30.0),
        right: page.width - told(layout.margin_right, 20.0),
        top: told(layout.margin_top, 20.0),
        bottom: page.height - told(layout.margin_bottom, 20.0),
    }
}

fn found<'p>(name: &str, page: &'p TracedPage, text: &str) -> &'p Run {
    page.find(text)
        .unwrap_or_else(|| panic!("{name}: MuPDF draws “{text}”"))
}

fn is(name: &str, run: &Run, face: &str, size: f64) {
    assert_eq!(
        (run.face.as_str(), run.size),
        (face, size),
        "{name}: “{}”",
        run.text
    );
}

fn near(name: &str, what: &str, is: f64, should: f64) {
    assert!(
        (is - should).abs() < NEAR,
        "{name}: {what} is {is:.2}, should be {should:.2}"
    );
}

/// The rule drawn below a line of words and centred on it.
fn rule_below<'p>(name: &str, page: &'p TracedPage, run: &Run) -> &'p Stroke {
    let below = page.strokes.iter().find(|stroke| {
        let gap = stroke.top - run.baseline;
        stroke.height() < 0.01
            && (0.5..4.0).contains(&gap)
            && (stroke.middle() - run.middle()).abs() < NEAR
    });
    below.unwrap_or_else(|| panic!("{name}: a rule is centred below “{}”", run.text))
}

/// A third to a half of the words above it (mục II.2.c, II.5).
fn short_rule(name: &str, page: &TracedPage, run: &Run) {
    let share = rule_below(name, page, run).width() / run.width();
    assert!(
        (0.333..=0.5).contains(&share),
        "{name}: the rule below “{}” is {share:.2} of it",
        run.text
    );
}

/// Ô 1: both lines, one centre, the rule as long as the motto (mục II.1).
fn national_name(name: &str, page: &TracedPage, (large, larger): (f64, f64)) {
    let title = found(name, page, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    is(name, title, "Bold", large);
    let motto = found(name, page, "Độc lập - Tự do - Hạnh phúc");
    is(name, motto, "Bold", larger);
    near(name, "centre of the motto", motto.middle(), title.middle());
    let rule = rule_below(name, page, motto);
    near(name, "length of the rule", rule.width(), motto.width());
    assert!(title.middle() > page.width / 2.0, "{name}: at the right");
}

/// Ô 2: the parent upright, the body bold, one centre, a short rule (mục II.2).
fn agencies(name: &str, page: &TracedPage, dispatch: &Dispatch, size: f64) {
    let joint = dispatch.joint.iter();
    let pairs = joint.map(|body| (&body.parent_agency, &body.agency));
    let pairs = std::iter::once((&dispatch.parent_agency, &dispatch.agency)).chain(pairs);
    let mut middle: Option<f64> = None;
    let mut last = None;
    for (parent, agency) in pairs {
        let parents = parent.iter().map(|line| (line, "Regular"));
        let names = agency.iter().map(|line| (line, "Bold"));
        for (line, face) in parents.chain(names) {
            // A long name is broken into several lines.
            let first = line.split(' ').take(2).collect::<Vec<_>>().join(" ");
            let run = page
                .runs
                .iter()
                .find(|run| run.text.starts_with(&first) && run.face == face);
            let run = run.unwrap_or_else(|| panic!("{name}: “{first}” is drawn {face}"));
            is(name, run, face, size);
            let centre = *middle.get_or_insert(run.middle());
            near(name, "centre of the names", run.middle(), centre);
            last = Some(run);
        }
    }
    let last = last.unwrap();
    let lines = page.runs.iter().filter(|run| {
        (run.middle() - last.middle()).abs() < NEAR
            && run.face == "Bold"
            && run.baseline >= last.baseline
    });
    let lowest = lines
        .take_while(|run| run.baseline - last.baseline < 30.0)
        .last()
        .unwrap();
    short_rule(name, page, lowest);
}

/// Ô 3 beside ô 4 (mục II.3.c, II.4.c).
fn number_and_date(name: &str, page: &TracedPage, dispatch: &Dispatch, size: f64) {
    let date = dispatch
        .place
        .as_ref()
        .filter(|_| dispatch.kind != Kind::BienBan);
    let date = date.map(|place| {
        let runs = page.runs.iter();
        let mut dates = runs.filter(|run| run.text.starts_with(place) && run.face == "Italic");
        dates
            .next()
            .unwrap_or_else(|| panic!("{name}: place and date are drawn"))
    });
    if let Some(date) = date {
        is(name, date, "Italic", size);
    }
    if dispatch.kind == Kind::ThuCong {
        return;
    }
    let number = found(name, page, "Số: ");
    is(name, number, "Regular", 13.0);
    if let Some(date) = date {
        near(
            name,
            "line of number and date",
            number.baseline,
            date.baseline,
        );
    }
}

/// Ô 5a or 5b (mục II.5).
fn subject(name: &str, page: &TracedPage, dispatch: &Dispatch, area: Area, size: f64) {
    let Some(subject) = &dispatch.subject else {
        return;
    };
    if dispatch.kind == Kind::CongVan {
        let run = found(name, page, "V/v ");
        is(name, run, "Regular", 12.0);
        assert!(run.right < page.width / 2.0, "{name}: in the left column");
        let number = found(name, page, "Số: ");
        let gap = run.baseline - number.baseline;
        // 6 pt below the line of the number: 6 pt and a line of 12 pt.
        assert!(
            (6.0..8.5).contains(&gap),
            "{name}: V/v {gap:.1} mm below the number"
        );
        return;
    }
    let kind = rules::RuleBook::nd30_2020()
        .kind(dispatch.kind)
        .name
        .to_uppercase();
    let title = page.runs.iter().find(|run| run.text.trim_end() == kind);
    let title = title.unwrap_or_else(|| panic!("{name}: “{kind}” is drawn"));
    is(name, title, "Bold", size);
    let centre = (area.left + area.right) / 2.0;
    near(name, "centre of the type name", title.middle(), centre);
    let words = subject.split(' ').count();
    let below = page
        .runs
        .iter()
        .filter(|run| run.baseline > title.baseline && run.face == "Bold");
    let mut lines = vec![];
    let mut count = 0;
    for run in below {
        count += run.text.split_whitespace().count();
        lines.push(run);
        if count >= words {
            break;
        }
    }
    for run in &lines {
        is(name, run, "Bold", size);
        near(name, "centre of the subject", run.middle(), centre);
    }
    short_rule(name, page, lines.last().unwrap());
}

/// Ô 7, 9b and 12 on the page they stand on (mục II.7, II.9.b, III.4).
fn foot(name: &str, pages: &[TracedPage], dispatch: &Dispatch, size: f64) {
    for signing in &dispatch.signing {
        let signed = pages
            .iter()
            .find_map(|page| Some((page, page.find(&signing.name)?)));
        let (page, signer) = signed.unwrap_or_else(|| panic!("{name}: {} is drawn", signing.name));
        is(name, signer, "Bold", size);
        let above = page.runs.iter().rev().find(|run| {
            run.text.trim_end() == signing.position
                && run.baseline < signer.baseline
                && (run.middle() - signer.middle()).abs() < NEAR
        });
        let position =
            above.unwrap_or_else(|| panic!("{name}: {} centred above the name", signing.position));
        is(name, position, "Bold", size);
        // Room for signature and seal: 25 to 30 mm (the-thuc §4).
        let room = signer.baseline - position.baseline;
        assert!(room >= 25.0, "{name}: {room:.1} mm to sign");
    }
    let Some((page, word)) = pages
        .iter()
        .find_map(|page| Some((page, page.find("Nơi nhận:")?)))
    else {
        return;
    };
    is(name, word, "BoldItalic", 12.0);
    let filed = pages.iter().find_map(|page| page.find("- Lưu: "));
    if let Some(filed) = filed {
        is(name, filed, "Regular", 11.0);
        near(name, "left edge of the recipients", filed.left, word.left);
    }
    if let [only] = dispatch.signing.as_slice() {
        let first = only.capacity.first().unwrap_or(&only.position);
        // A long one is broken; the head may name the same position.
        let begins = |run: &&Run| run.face == "Bold" && first.starts_with(run.text.trim_end());
        let drawn = page.runs.iter().rev().find(begins);
        let first = drawn.unwrap_or_else(|| panic!("{name}: {first}"));
        assert!(
            (first.baseline - word.baseline).abs() < 1.0,
            "{name}: Nơi nhận beside the position"
        );
        assert!(
            first.left > page.width / 2.0 - 5.0,
            "{name}: the signature stands at the right"
        );
    }
}

/// Nothing but the head's overhang, the page number and ô 11 stands outside the text area, and
/// the number of the page stands centred in the top margin of all pages but the first (mục I).
fn page_and_number(name: &str, page: &TracedPage, area: Area, number: Option<usize>, size: f64) {
    for run in &page.runs {
        let inside = run.left > area.left - 5.0 - NEAR && run.right < area.right + NEAR;
        assert!(
            inside,
            "{name}: “{}” at {:.1}..{:.1}",
            run.text, run.left, run.right
        );
        assert!(
            run.baseline < area.bottom + NEAR,
            "{name}: “{}” at {:.1}",
            run.text,
            run.baseline
        );
    }
    let above: Vec<&Run> = page
        .runs
        .iter()
        .filter(|run| run.baseline < area.top)
        .collect();
    let numbers: Vec<&&Run> = above
        .iter()
        .filter(|run| run.text.trim().chars().all(|c| c.is_ascii_digit()))
        .collect();
    match (number, numbers.as_slice()) {
        (None, []) => {}
        (Some(number), [run]) => {
            assert_eq!(run.text.trim(), number.to_string(), "{name}");
            is(name, run, "Regular", size);
            near(
                name,
                "centre of the page number",
                run.middle(),
                (area.left + area.right) / 2.0,
            );
        }
        (number, numbers) => panic!("{name}: the page number is {number:?}, not {numbers:?}"),
    }
}

/// The pages of each part: a part begins where no number stands.
fn parts(pages: &[TracedPage], area_of: impl Fn(&TracedPage) -> Area) -> Vec<&[TracedPage]> {
    let numbered = |page: &TracedPage| {
        let top = area_of(page).top;
        page.runs
            .iter()
            .any(|run| run.baseline < top && run.text.trim().parse::<u32>().is_ok())
    };
    pages.chunk_by(|_, next| numbered(next)).collect()
}

#[test]
fn every_sample_has_the_faces_sizes_and_places_of_the_decree_in_both_sets_of_sizes() {
    for (name, draft) in samples() {
        for (sizes, small, large) in [(SizeSet::Lon, 13.0, 14.0), (SizeSet::Nho, 12.0, 13.0)] {
            let layout = Layout {
                sizes: Some(sizes),
                ..Layout::default()
            };
            let draft = laid(&draft, &layout);
            let pages = printed(&draft);
            let parts = parts(&pages, |page| area(page, &layout));
            assert_eq!(
                parts.len(),
                1 + draft.parts.len(),
                "{name}: each part on pages of its own"
            );
            for part in &parts {
                for (index, page) in part.iter().enumerate() {
                    let number = (index > 0).then_some(index + 1);
                    page_and_number(&name, page, area(page, &layout), number, large);
                }
            }
            let attached = draft.parts.iter().zip(&parts[1..]);
            let attached = attached.filter_map(|(part, pages)| match part {
                Part::VanBanKemTheo(dispatch) => Some((&**dispatch, *pages)),
                _ => None,
            });
            for (dispatch, pages) in std::iter::once((&draft.main, parts[0])).chain(attached) {
                let first = &pages[0];
                let area = area(first, &layout);
                assert!((first.width - 210.0).abs() < NEAR && (first.height - 297.0).abs() < NEAR);
                national_name(&name, first, (small, large));
                agencies(&name, first, dispatch, small);
                number_and_date(&name, first, dispatch, large);
                subject(&name, first, dispatch, area, large);
                foot(&name, pages, dispatch, large);
            }
        }
    }
}

#[test]
fn a_document_issued_by_another_has_its_head_without_number_and_the_rule_below_its_reference() {
    let pages = printed(&sample("quyet-dinh-ban-hanh-quy-che"));
    let page = &pages[1];
    national_name("1.3", page, (13.0, 14.0));
    assert!(page.find("Số: ").is_none(), "no number");
    assert!(
        !page
            .runs
            .iter()
            .any(|run| run.text.contains("Sơn Đông, ngày")),
        "no date"
    );
    let reference = page.find("(Kèm theo Quyết định số").unwrap();
    is("1.3", reference, "Italic", 14.0);
    let last = page
        .runs
        .iter()
        .filter(|run| run.face == "Italic")
        .next_back()
        .unwrap();
    short_rule("1.3", page, last);
    let chapter = page.find("Chương I").unwrap();
    is("1.3", chapter, "Bold", 14.0);
    near("1.3", "centre of a chapter", chapter.middle(), 110.0);
    let title = page.find("NHỮNG QUY ĐỊNH CHUNG").unwrap();
    near("1.3", "centre of its title", title.middle(), 110.0);
    let article = page.find("Điều 1. ").unwrap();
    is("1.3", article, "Bold", 14.0);
    near("1.3", "indent of an article", article.left, 42.7);
    let whole: Vec<&Run> = pages[1..].iter().flat_map(|page| &page.runs).collect();
    assert!(
        !whole.iter().any(|run| run.text.starts_with("Nơi nhận")),
        "no recipients"
    );
}

#[test]
fn appendices_have_roman_numbers_their_own_pages_and_may_lie_on_their_side() {
    let pages = printed(&sample("bao-cao"));
    let sheets: Vec<&TracedPage> = pages
        .iter()
        .filter(|page| page.find("Phụ lục").is_some())
        .collect();
    let [upright, turned] = sheets.as_slice() else {
        panic!("two appendices")
    };
    for (page, label, width) in [(upright, "Phụ lục I", 210.0), (turned, "Phụ lục II", 297.0)]
    {
        near(label, "width of the sheet", page.width, width);
        let centre = (30.0 + page.width - 20.0) / 2.0;
        let heading = page.find("Phụ lục").unwrap();
        assert_eq!(heading.text.trim_end(), label);
        is(label, heading, "Bold", 14.0);
        near(label, "centre", heading.middle(), centre);
        let reference = page.find("(Kèm theo Báo cáo số").unwrap();
        is(label, reference, "Italic", 14.0);
        near(label, "centre of the reference", reference.middle(), centre);
    }
    let single = printed(&sample("quyet-dinh"));
    let heading = single
        .iter()
        .find_map(|page| page.find("Phụ lục\u{20}").or(page.find("Phụ lục")));
    assert_eq!(
        heading.unwrap().text.trim_end(),
        "Phụ lục",
        "a single one has no number"
    );
}

/// Boxes of mục III.2: KHẨN 20 × 8, THƯỢNG KHẨN 40 × 8, HỎA TỐC 30 × 8 mm, red.
#[test]
fn the_marks_of_urgency_have_their_millimetres() {
    for (urgency, words, width) in [
        (Urgency::Khan, "KHẨN", 20.0),
        (Urgency::ThuongKhan, "THƯỢNG KHẨN", 40.0),
        (Urgency::HoaToc, "HỎA TỐC", 30.0),
    ] {
        for sizes in [SizeSet::Lon, SizeSet::Nho] {
            let mut draft = sample("cong-van-du-dau");
            draft.main.urgency = Some(urgency);
            draft.main.layout.sizes = Some(sizes);
            let pages = printed(&draft);
            let page = &pages[0];
            let red: Vec<&Stroke> = page.strokes.iter().filter(|stroke| stroke.red).collect();
            let [frame] = red.as_slice() else {
                panic!("one red frame around {words}")
            };
            near(words, "width", frame.width(), width);
            near(words, "height", frame.height(), 8.0);
            let run = found(words, page, words);
            assert!(run.red, "{words} is red");
            assert_eq!(run.face, "Bold");
            assert!((13.0..=14.0).contains(&run.size), "{words}: {}", run.size);
            near(words, "centre", run.middle(), frame.middle());
            assert!(
                run.left > frame.left && run.right < frame.right,
                "{words} inside its frame"
            );
            near(words, "left edge", frame.left, 30.0);
        }
    }
}

#[test]
fn marks_of_circulation_and_of_a_draft_stand_framed_in_the_top_margin() {
    for words in ["XEM XONG TRẢ LẠI", "LƯU HÀNH NỘI BỘ"] {
        let mut draft = sample("cong-van-du-dau");
        draft.main.circulation = Some(words.to_owned());
        let page = &printed(&draft)[0];
        for (mark, right_half) in [(words, true), ("DỰ THẢO", false)] {
            let run = found(words, page, mark);
            is(words, run, "Bold", 13.0);
            assert!(run.baseline < 20.0, "{mark} above the text area");
            let frame = page.strokes.iter().find(|stroke| {
                stroke.height() > 5.0 && (stroke.middle() - run.middle()).abs() < NEAR
            });
            let frame = frame.unwrap_or_else(|| panic!("{mark} is framed"));
            assert!(
                frame.top > 0.0 && frame.bottom < 20.0 + NEAR,
                "{mark} in the margin"
            );
            assert!(
                run.left > frame.left && run.right < frame.right,
                "{mark} inside its frame"
            );
            assert_eq!(run.middle() > 110.0, right_half, "{mark}");
        }
    }
}

#[test]
fn a_document_that_has_its_number_is_no_draft_any_more() {
    let mut draft = sample("cong-van-du-dau");
    let shown = |draft: &Draft, printing| {
        let pages = trace(&export(draft, printing, Output::Pdf).unwrap());
        pages.iter().any(|page| page.find("DỰ THẢO").is_some())
    };
    assert!(shown(&draft, Printing::Document));
    assert!(
        !shown(&draft, Printing::SigningCopy),
        "what goes to be signed is no draft"
    );
    draft.main.number = Some(document::dispatch::Number::new(15));
    assert!(!shown(&draft, Printing::Document));
}

/// Ô 13 (mục III.5): 11–12 pt below a rule across the text, on page 1 only.
#[test]
fn the_address_stands_at_the_foot_of_page_one_only() {
    let pages = printed(&sample("cong-van-du-dau"));
    assert!(pages.len() > 1, "it runs on to a second page");
    let address = found("ô 13", &pages[0], "Số 18 đường Trung Tâm");
    is("ô 13", address, "Regular", 11.0);
    let rule = pages[0].strokes.iter().find(|stroke| {
        stroke.height() < 0.01
            && (stroke.width() - 160.0).abs() < NEAR
            && stroke.top < address.baseline
    });
    assert!(rule.is_some(), "a rule across the text area above it");
    let lowest = pages[0]
        .runs
        .iter()
        .map(|run| run.baseline)
        .fold(0.0, f64::max);
    assert!(
        (274.0..277.0).contains(&lowest),
        "its last line ends the text area: {lowest:.1}"
    );
    assert!(pages[1].find("Số 18 đường Trung Tâm").is_none());
}

/// Ô 9a (mục II.9.a): one addressee on the line, several with their dashes below the colon.
#[test]
fn addressees_stand_below_the_colon() {
    let pages = printed(&sample("cong-van-du-dau"));
    let word = found("Kính gửi", &pages[0], "Kính gửi:");
    is("Kính gửi", word, "Regular", 14.0);
    let colon = word.right - 0.277_832 * 14.0 * 25.4 / 72.0;
    for dash in ["- Công an tỉnh", "- Sở Xây dựng;", "- Các doanh nghiệp"] {
        let line = found("Kính gửi", &pages[0], dash);
        near("Kính gửi", "a dash", line.left, colon);
    }
    let one = printed(&sample("cong-van-mot-noi-nhan"));
    assert!(one[0].find("Kính gửi: Sở Nội vụ tỉnh An Sơn").is_some());
}

/// A letter of three long paragraphs in a layout.
fn paragraphs(layout: Layout) -> (Draft, Vec<TracedPage>) {
    let mut draft = sample("cong-van-mot-noi-nhan");
    let long = "Ủy ban nhân dân xã đề nghị các đơn vị rà soát, thống kê và báo cáo đúng thời hạn. ";
    draft.main.body = document::Body(vec![
        document::Block::Paragraph {
            text: document::text::Line::plain(long.repeat(4).trim_end()),
        };
        3
    ]);
    draft.main.layout = layout;
    let pages = printed(&draft);
    (draft, pages)
}

/// What MuPDF measures of running text: edges, indent in mm, line pitch in lines, gap in points.
struct Measured {
    left: f64,
    right: f64,
    indent: f64,
    lines: f64,
    gap: f64,
}

fn measured(page: &TracedPage, size: f64) -> Measured {
    let lines = page.lines();
    let begins = |words: &str| {
        lines
            .iter()
            .enumerate()
            .filter(|(_, line)| line[0].text.starts_with(words))
            .map(|(index, _)| index)
            .collect::<Vec<_>>()
    };
    let starts = begins("Ủy ban nhân dân xã đề");
    let (first, second) = (starts[0], starts[1]);
    let at = |index: usize| lines[index][0].baseline;
    let pitch = at(first + 2) - at(first + 1);
    let edge = |line: &[&Run]| line.last().map_or(0.0, |run| run.right);
    Measured {
        left: lines[first + 1][0].left,
        right: edge(&lines[first + 1]),
        indent: lines[first][0].left - lines[first + 1][0].left,
        // Single spacing of the face is 1.1499 of its size.
        lines: pitch / (1.1499 * size * 25.4 / 72.0),
        gap: (at(second) - at(second - 1) - pitch) * 72.0 / 25.4,
    }
}

/// Values of a layout at the ends of what the decree allows (mục I.3, II.5.b), and one step
/// outside; the rule that speaks then.
#[test]
fn what_may_be_chosen_is_measured_as_chosen_and_outside_its_range_a_finding() {
    type Set = fn(&mut Layout, u32);
    type Read = fn(&Measured, &TracedPage) -> f64;
    struct Case {
        rule: &'static str,
        set: Set,
        read: Read,
        /// Units of the file in one of the measure.
        scale: f64,
        least: u32,
        most: u32,
        step: u32,
    }
    let cases = [
        Case {
            rule: "layout-margins",
            set: |layout, value| layout.margin_left = Some(value),
            read: |found, _| found.left,
            scale: 1000.0,
            least: 30_000,
            most: 35_000,
            step: 500,
        },
        Case {
            rule: "layout-margins",
            set: |layout, value| layout.margin_right = Some(value),
            read: |found, page| page.width - found.right,
            scale: 1000.0,
            least: 15_000,
            most: 20_000,
            step: 500,
        },
        Case {
            rule: "layout-margins",
            set: |layout, value| layout.margin_top = Some(value),
            // From the edge to the top of Quốc hiệu's line: its letters rise 0.891 of their size.
            read: |_, page| {
                let title = page.find("CỘNG HÒA").unwrap();
                title.baseline - 0.891 * title.size * 25.4 / 72.0
            },
            scale: 1000.0,
            least: 20_000,
            most: 25_000,
            step: 500,
        },
        Case {
            rule: "layout-indent",
            set: |layout, value| layout.indent = Some(value),
            read: |found, _| found.indent,
            scale: 1000.0,
            least: 10_000,
            most: 12_700,
            step: 300,
        },
        Case {
            rule: "layout-line-spacing",
            set: |layout, value| layout.line_spacing = Some(value),
            read: |found, _| found.lines,
            scale: 100.0,
            least: 100,
            most: 150,
            step: 5,
        },
        Case {
            rule: "layout-paragraph-gap",
            set: |layout, value| layout.paragraph_gap = Some(value),
            read: |found, _| found.gap,
            scale: 100.0,
            least: 600,
            most: 2400,
            step: 50,
        },
    ];
    for case in cases {
        for (value, allowed) in [
            (case.least - case.step, false),
            (case.least, true),
            (case.most, true),
            (case.most + case.step, false),
        ] {
            for (sizes, size) in [(SizeSet::Lon, 14.0), (SizeSet::Nho, 13.0)] {
                let mut layout = Layout {
                    sizes: Some(sizes),
                    ..Layout::default()
                };
                (case.set)(&mut layout, value);
                let (draft, pages) = paragraphs(layout);
                let what = format!("{} = {value}", case.rule);
                let is = (case.read)(&measured(&pages[0], size), &pages[0]);
                near(&what, "measured", is, f64::from(value) / case.scale);
                let findings = clerk::check(&draft, None).findings;
                let told = findings.iter().any(|finding| finding.rule == case.rule);
                assert_eq!(told, !allowed, "{what}: {findings:?}");
            }
        }
    }
}

#[test]
fn the_bottom_margin_ends_the_text() {
    for (value, allowed) in [
        (19_500, false),
        (20_000, true),
        (25_000, true),
        (25_500, false),
    ] {
        let mut draft = sample("bao-cao");
        draft.parts.clear();
        let blocks = draft.main.body.0.clone();
        draft.main.body.0.extend(blocks);
        draft.main.layout = Layout {
            margin_bottom: Some(value),
            ..Layout::default()
        };
        let pages = printed(&draft);
        let end = pages[0].height - f64::from(value) / 1000.0;
        let lowest = pages[0]
            .runs
            .iter()
            .map(|run| run.baseline)
            .fold(0.0, f64::max);
        // Not below it, and no two lines more would have gone in.
        assert!(
            lowest < end && lowest > end - 22.0,
            "{value}: {lowest:.1} of {end:.1}"
        );
        let findings = clerk::check(&draft, None).findings;
        let told = findings
            .iter()
            .any(|finding| finding.rule == "layout-margins");
        assert_eq!(told, !allowed, "{value}");
    }
}
