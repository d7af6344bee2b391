//! Sheet, margins, page number, and the measures of paragraphs.

use document::Place;
use document::body::Level;
use document::recognise::Role;
use paper::{Length, Size};

use super::{Seen, Tally, figure, millimetres, points, sheet};
use crate::appearance::{Leaf, SeenAlign, SeenLine, SeenSpacing};
use crate::check::rule::{Fault, Verdict};
use crate::{Element, Range};

fn leaves(seen: &Seen, fault: impl Fn(&Leaf) -> Vec<Fault>) -> Verdict {
    match seen.appearance.leaves.as_slice() {
        [] => Verdict::NotEvaluated,
        leaves => leaves.iter().flat_map(fault).collect(),
    }
}

pub(super) fn paper(seen: &Seen) -> Verdict {
    let slack = Length::mm(seen.book.appearance.tolerance.sheet);
    let near = |one: Length, other: Length| one - slack <= other && other <= one + slack;
    leaves(seen, |leaf| {
        let Size { width, height } = leaf.size;
        let (short, long) = (width.min(height), width.max(height));
        let is_a4 = near(short, Size::A4.width) && near(long, Size::A4.height);
        let value = || format!("{} × {} mm", millimetres(width), millimetres(height));
        let fault = (!is_a4).then(|| Fault::at(sheet(leaf.part)).word("value", value()));
        fault.into_iter().collect()
    })
}

/// Appendices may lie; the text of a document only where its tables need the width (mục I.2).
pub(super) fn orientation(seen: &Seen) -> Verdict {
    leaves(seen, |leaf| {
        let lies = leaf.size.width > leaf.size.height;
        let stray = lies && leaf.part == 0 && !leaf.has_table;
        let fault = stray.then(|| Fault::at(sheet(leaf.part)));
        fault.into_iter().collect()
    })
}

pub(super) fn margins(seen: &Seen) -> Verdict {
    let slack = seen.book.appearance.tolerance.margin;
    let margins = &seen.book.page.margins;
    leaves(seen, |leaf| {
        let sides = [leaf.top, leaf.bottom, leaf.left, leaf.right];
        let names = ["Lề trên", "Lề dưới", "Lề trái", "Lề phải"];
        // The decree does not say which margin is which on a sheet that lies.
        let any = Range {
            max: margins.left.max,
            ..margins.right
        };
        let ranges = match leaf.size.width > leaf.size.height {
            false => [margins.top, margins.bottom, margins.left, margins.right],
            true => [any; 4],
        };
        let each = names.into_iter().zip(sides).zip(ranges);
        each.filter(|((_, side), range)| !holds(*range, side.to_mm(), slack))
            .map(|((name, side), range)| {
                Fault::at(sheet(leaf.part))
                    .word("name", name)
                    .word("value", millimetres(side))
                    .word("min", figure(range.min))
                    .word("max", figure(range.max))
            })
            .collect()
    })
}

fn holds(range: Range, value: f64, slack: f64) -> bool {
    range.min - slack <= value && value <= range.max + slack
}

pub(super) fn align(seen: &Seen) -> Verdict {
    let wanted = |element: Element| seen.book.appearance.align.get(&element).copied();
    let mut tally = Tally::new();
    for line in seen.styled() {
        let is = line.look.align;
        let fits = match wanted(line.element()) {
            None => true,
            // Of a list at the left edge nobody sees whether its right edge is straight.
            Some(SeenAlign::Left) => matches!(is, SeenAlign::Left | SeenAlign::Justify),
            // A line of the text that stands in the middle on purpose: "… trân trọng giới thiệu:".
            Some(SeenAlign::Justify) => is == SeenAlign::Justify || is == SeenAlign::Centre,
            Some(wanted) => is == wanted,
        };
        if !fits {
            tally.add(line, word(is));
        }
    }
    Verdict::Judged(tally.faults(seen, |element, fault| {
        fault.word("wanted", wanted(element).map_or("", word))
    }))
}

fn word(align: SeenAlign) -> &'static str {
    match align {
        SeenAlign::Left => "canh trái",
        SeenAlign::Centre => "canh giữa",
        SeenAlign::Right => "canh phải",
        SeenAlign::Justify => "canh đều hai lề",
    }
}

/// Paragraphs whose first line is moved in; lists with a dash stand as they like.
fn indented<'a>(seen: &'a Seen<'_>) -> impl Iterator<Item = &'a SeenLine> {
    seen.running().filter(|line| {
        let role = matches!(
            line.role,
            Role::Body
                | Role::Basis
                | Role::Unit(Level::Article | Level::Heading | Level::Clause | Level::Point)
        );
        role && line.look.align != SeenAlign::Centre
    })
}

pub(super) fn indent(seen: &Seen) -> Verdict {
    let range = seen.book.page.text.indent;
    let slack = seen.book.appearance.tolerance.indent;
    let mut tally = Tally::new();
    for line in indented(seen) {
        let start = line.look.starts_at;
        if !holds(range, start.to_mm(), slack) {
            tally.add(line, millimetres(start));
        }
    }
    Verdict::Judged(tally.faults(seen, |_, fault| fault))
}

/// 10 mm in one paragraph and 12,7 mm in the next.
pub(super) fn indent_mixed(seen: &Seen) -> Verdict {
    let range = seen.book.page.text.indent;
    let slack = seen.book.appearance.tolerance.indent;
    let mut met: Vec<(Place, Length)> = vec![];
    for line in indented(seen).filter(|line| line.place.part == 0) {
        let start = line.look.starts_at;
        let known = met
            .iter()
            .any(|(_, other)| (other.to_mm() - start.to_mm()).abs() <= slack * 2.0);
        if holds(range, start.to_mm(), slack) && !known {
            met.push((line.place, start));
        }
    }
    match met.as_slice() {
        [] => Verdict::NotApplicable,
        [_] => Verdict::passed(),
        [_, (place, _), ..] => {
            let values: Vec<String> = met.iter().map(|(_, start)| millimetres(*start)).collect();
            Verdict::Judged(vec![Fault::at(*place).word("value", values.join(" và "))])
        }
    }
}

pub(super) fn gap(seen: &Seen) -> Verdict {
    let least = seen.book.page.text.paragraph_gap.min;
    let slack = seen.book.appearance.tolerance.gap;
    let mut tally = Tally::new();
    for line in seen.running() {
        if let Some(gap) = line.look.gap.filter(|gap| gap.to_pt() < least - slack) {
            tally.add(line, points(gap));
        }
    }
    Verdict::Judged(tally.faults(seen, |_, fault| fault.word("min", figure(least))))
}

pub(super) fn line_spacing(seen: &Seen) -> Verdict {
    let range = seen.book.page.text.line_spacing;
    let slack = seen.book.appearance.tolerance.line_spacing;
    let mut tally = Tally::new();
    for line in seen.running() {
        let size = line.seen().map(|run| run.size).max();
        // "Single" is so many times the size of the letters of the face the decree names.
        const SINGLE: f64 = 1.1499;
        let (share, value) = match line.look.spacing {
            SeenSpacing::Lines(share) => (share, format!("{} dòng", figure(share / 100.0))),
            SeenSpacing::Fixed(height) => {
                let single = size.map_or(height.to_pt(), |size| size.to_pt() * SINGLE);
                let value = format!("{} pt", points(height));
                (height.to_pt() / single * 100.0, value)
            }
        };
        if !holds(range, share, slack) {
            tally.add(line, value);
        }
    }
    Verdict::Judged(tally.faults(seen, |_, fault| fault))
}

pub(super) fn page_number(seen: &Seen) -> Verdict {
    let [least, most] = seen.book.element(Element::PageNumber).sizes();
    let slack = Length::pt(seen.book.appearance.tolerance.size);
    let mut verdict = Verdict::NotApplicable;
    for leaf in &seen.appearance.leaves {
        let value = match (&leaf.number.at, leaf.several_pages) {
            (None, None) => {
                verdict = verdict.and(Verdict::NotEvaluated);
                continue;
            }
            (None, Some(false)) => continue,
            (None, Some(true)) => Some("chưa có từ trang thứ hai".to_owned()),
            (Some(_), _) if leaf.number.on_first_page => Some("hiện ở cả trang đầu".to_owned()),
            (Some(seat), _) if !seat.in_header => Some("đặt ở lề dưới".to_owned()),
            (Some(seat), _) if !seat.centred => Some("không canh giữa".to_owned()),
            (Some(seat), _) if seat.italic => Some("in nghiêng".to_owned()),
            (Some(seat), _) if seat.size < least - slack || seat.size > most + slack => {
                Some(format!("đang là cỡ {}", points(seat.size)))
            }
            (Some(_), _) => None,
        };
        let faults = value.map(|value| Fault::at(sheet(leaf.part)).word("value", value));
        verdict = verdict.and(faults.into_iter().collect());
    }
    verdict
}
