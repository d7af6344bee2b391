//! What a document may choose, at both ends of its range and one step outside.

use document::Draft;
use document::dispatch::{Layout, SizeSet};
use tests::traced::{Run, TracedPage};

use crate::{near, printed, sample};

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
