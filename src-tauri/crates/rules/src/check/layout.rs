//! Measures a document chose for itself, against the ranges of the decree.

use document::{Field, Place};

use super::rule::{Fault, Rule, Verdict};
use super::walk::{Document, Whole, documents};
use crate::Range;

pub(super) const RULES: &[Rule] = &[
    Rule::document("layout-margins", layout_margins),
    Rule::document("layout-indent", layout_indent),
    Rule::document("layout-line-spacing", layout_line_spacing),
    Rule::document("layout-paragraph-gap", layout_paragraph_gap),
    Rule::draft("layout-sizes", layout_sizes),
];

/// A chosen value in the unit of the file, how many of its steps make one unit of the range.
struct Choice {
    name: &'static str,
    chosen: Option<u32>,
    steps: f64,
    range: Range,
}

fn judge(document: &Document, choices: &[Choice]) -> Verdict {
    let outside = choices.iter().filter_map(|choice| {
        let Range { min, max, .. } = choice.range;
        let value = f64::from(choice.chosen?) / choice.steps;
        (value < min || value > max).then(|| {
            Fault::at(document.at(Field::Layout))
                .word("name", choice.name)
                .word("value", figure(value))
                .word("min", figure(min))
                .word("max", figure(max))
        })
    });
    outside.collect()
}

/// With the comma of Vietnamese decimals.
fn figure(value: f64) -> String {
    value.to_string().replace('.', ",")
}

const MILLIMETRE: f64 = 1000.0;
const HUNDREDTHS: f64 = 100.0;

fn layout_margins(document: &Document) -> Verdict {
    let layout = &document.dispatch.layout;
    let margins = &document.whole.book.page.margins;
    let choice = |name, chosen, range| Choice {
        name,
        chosen,
        steps: MILLIMETRE,
        range,
    };
    judge(
        document,
        &[
            choice("Lề trên", layout.margin_top, margins.top),
            choice("Lề dưới", layout.margin_bottom, margins.bottom),
            choice("Lề trái", layout.margin_left, margins.left),
            choice("Lề phải", layout.margin_right, margins.right),
        ],
    )
}

fn layout_indent(document: &Document) -> Verdict {
    let choice = Choice {
        name: "Độ lùi đầu dòng",
        chosen: document.dispatch.layout.indent,
        steps: MILLIMETRE,
        range: document.whole.book.page.text.indent,
    };
    judge(document, &[choice])
}

fn layout_line_spacing(document: &Document) -> Verdict {
    let range = document.whole.book.page.text.line_spacing;
    let choice = Choice {
        name: "Khoảng cách dòng",
        chosen: document.dispatch.layout.line_spacing,
        steps: HUNDREDTHS,
        range: Range {
            min: range.min / HUNDREDTHS,
            max: range.max / HUNDREDTHS,
            ..range
        },
    };
    judge(document, &[choice])
}

fn layout_paragraph_gap(document: &Document) -> Verdict {
    let choice = Choice {
        name: "Khoảng cách giữa các đoạn",
        chosen: document.dispatch.layout.paragraph_gap,
        steps: HUNDREDTHS,
        range: document.whole.book.page.text.paragraph_gap,
    };
    judge(document, &[choice])
}

/// Parts printed together look alike.
fn layout_sizes(whole: &Whole) -> Verdict {
    let sizes = whole.draft.main.layout.sizes.unwrap_or_default();
    let attached: Vec<_> = documents(whole.draft).skip(1).collect();
    if attached.is_empty() {
        return Verdict::NotApplicable;
    }
    attached
        .into_iter()
        .filter(|(_, dispatch)| dispatch.layout.sizes.unwrap_or_default() != sizes)
        .map(|(part, _)| Fault::at(Place::of(part, Field::Layout)))
        .collect()
}
