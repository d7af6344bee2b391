//! The elements of page 1 and of the foot, slot by slot.

use document::{Block, Dispatch, Kind};
use tests::traced::{Run, TracedPage};

use crate::{Area, NEAR, found, is, near, rule_below, short_rule};

/// Ô 1: both lines, one centre, the rule as long as the motto (mục II.1).
pub fn national_name(name: &str, page: &TracedPage, (large, larger): (f64, f64)) {
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
pub fn agencies(name: &str, page: &TracedPage, dispatch: &Dispatch, size: f64) {
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
pub fn number_and_date(name: &str, page: &TracedPage, dispatch: &Dispatch, size: f64) {
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
pub fn subject(name: &str, page: &TracedPage, dispatch: &Dispatch, area: Area, size: f64) {
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
pub fn foot(name: &str, pages: &[TracedPage], dispatch: &Dispatch, size: f64) {
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
pub fn page_and_number(
    name: &str,
    page: &TracedPage,
    area: Area,
    number: Option<usize>,
    size: f64,
) {
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

/// Ô 6 of a document whose bodies carry no bold words of their own (mục II.6.a, V).
pub fn body(name: &str, pages: &[TracedPage], dispatch: &Dispatch, size: f64) {
    for block in &dispatch.body.0 {
        let (text, face) = match block {
            Block::Paragraph { text } => (text, "Regular"),
            Block::Basis { text } => (text, "Italic"),
            Block::Order { text } => (text, "Bold"),
            Block::Unit(_) | Block::Table(_) => continue,
        };
        if text.0.iter().any(|span| span.bold || span.italic) {
            continue;
        }
        let plain = text.to_plain();
        let begin: String = plain.chars().take(12).collect();
        let mut runs = pages.iter().flat_map(|page| &page.runs);
        let first = runs.find(|run| run.text.starts_with(&begin) && run.face == face);
        let first = first.unwrap_or_else(|| panic!("{name}: “{begin}” is drawn {face}"));
        is(name, first, face, size);
    }
}
