//! Face, size, weight and case of the words.

use document::body::Level;
use document::recognise::Role;
use paper::Length;

use super::{Seen, Tally, is_unit, points};
use crate::appearance::{SeenLine, SeenRun};
use crate::check::rule::{Fault, Verdict};
use crate::check::walk::is_capitals;
use crate::{Element, RuleBook};

/// One fault for each value met in a line.
fn tally(
    seen: &Seen,
    wrong: impl Fn(&SeenLine, &SeenRun) -> Option<String>,
    more: impl Fn(Element, Fault) -> Fault,
) -> Verdict {
    let mut tally = Tally::new();
    for line in seen.styled() {
        let mut values: Vec<String> = line.seen().filter_map(|run| wrong(line, run)).collect();
        values.sort();
        values.dedup();
        values.into_iter().for_each(|value| tally.add(line, value));
    }
    Verdict::Judged(tally.faults(seen, more))
}

fn same(_: Element, fault: Fault) -> Fault {
    fault
}

pub(super) fn face(seen: &Seen) -> Verdict {
    let known = &seen.book.appearance.faces;
    let strange = |_: &SeenLine, run: &SeenRun| {
        let named = known
            .iter()
            .any(|face| face.eq_ignore_ascii_case(&run.face));
        (!named).then(|| run.face.clone())
    };
    tally(seen, strange, same)
}

/// Stamps and marks are red.
pub(super) fn colour(seen: &Seen) -> Verdict {
    let marks = [Element::Urgency, Element::Circulation];
    let coloured = |line: &SeenLine, run: &SeenRun| {
        (!run.black && !marks.contains(&line.element())).then(String::new)
    };
    tally(seen, coloured, same)
}

pub(super) fn size(seen: &Seen) -> Verdict {
    let slack = Length::pt(seen.book.appearance.tolerance.size);
    let outside = |line: &SeenLine, run: &SeenRun| {
        let [least, most] = seen.book.element(line.element()).sizes();
        let fits = least - slack <= run.size && run.size <= most + slack;
        (!fits).then(|| points(run.size))
    };
    tally(seen, outside, |element, fault| {
        fault.word("allowed", allowed(seen.book, element))
    })
}

/// `13`, `13 đến 14`
fn allowed(book: &RuleBook, element: Element) -> String {
    let [least, most] = book.element(element).sizes();
    match least == most {
        true => points(least),
        false => format!("{} đến {}", points(least), points(most)),
    }
}

/// Footnote of table V: both sets of sizes go up and down as a whole.
pub(super) fn size_pairs(seen: &Seen) -> Verdict {
    use document::dispatch::SizeSet;
    let trio = [
        Element::NationalName,
        Element::NationalMotto,
        Element::PlaceDate,
    ];
    let first = |element: Element| {
        let mut lines = seen.appearance.lines.iter();
        let line = lines.find(|line| line.place.part == 0 && line.element() == element)?;
        let size = line.seen().next()?.size;
        Some((line.place, size))
    };
    let [Some((place, name)), Some((_, motto)), Some((_, dated))] = trio.map(first) else {
        return Verdict::NotApplicable;
    };
    let slack = Length::pt(seen.book.appearance.tolerance.size);
    let near = |size: Length, wanted: Length| size - slack <= wanted && wanted <= size + slack;
    let agrees = [SizeSet::Lon, SizeSet::Nho].into_iter().any(|set| {
        let sizes = [name, motto, dated].into_iter().zip(trio);
        sizes
            .into_iter()
            .all(|(size, element)| near(size, seen.book.style(element, set).size))
    });
    Verdict::fault_if(!agrees, || {
        let value = [name, motto, dated].map(points).join(", ");
        Fault::at(place).word("value", value)
    })
}

const UPRIGHT: &str = "chữ đứng";
const LIGHT: &str = "chữ không đậm";

pub(super) fn bold(seen: &Seen) -> Verdict {
    let mut tally = Tally::new();
    for line in seen.styled() {
        let some = line.seen().any(|run| run.bold);
        let all = line.seen().all(|run| run.bold);
        let label = line.seen().next().is_some_and(|run| run.bold);
        match weight(seen, line, Face::Bold) {
            Some(true) if !all => tally.add(line, "chưa in đậm"),
            Some(false) if some => tally.add(line, "đang in đậm"),
            // The label of a điều, or of a heading "I.".
            None if matches!(line.role, Role::Unit(Level::Article | Level::Heading)) && !label => {
                tally.add(line, "chưa in đậm từ “Điều”, số La Mã");
            }
            _ => {}
        }
    }
    Verdict::Judged(tally.faults(seen, |element, fault| {
        let wanted = match weight_of(seen, element, Face::Bold) {
            Some(false) => LIGHT,
            _ => "chữ đậm",
        };
        fault.word("wanted", wanted)
    }))
}

pub(super) fn italic(seen: &Seen) -> Verdict {
    let mut tally = Tally::new();
    for line in seen.styled() {
        let some = line.seen().any(|run| run.italic);
        let all = line.seen().all(|run| run.italic);
        match weight(seen, line, Face::Italic) {
            Some(true) if !all => tally.add(line, "đang là chữ đứng"),
            Some(false) if some => tally.add(line, "đang in nghiêng"),
            _ => {}
        }
    }
    Verdict::Judged(tally.faults(seen, |element, fault| {
        let wanted = match weight_of(seen, element, Face::Italic) {
            Some(false) => UPRIGHT,
            _ => "chữ nghiêng",
        };
        fault.word("wanted", wanted)
    }))
}

#[derive(Clone, Copy)]
enum Face {
    Bold,
    Italic,
}

/// Whether a line must be so, must not, or may.
fn weight(seen: &Seen, line: &SeenLine, face: Face) -> Option<bool> {
    weight_of(seen, line.element(), face)
}

fn weight_of(seen: &Seen, element: Element, face: Face) -> Option<bool> {
    // Words of the text may be stressed; a heading, a điều, a khoản with a title is.
    if element == Element::Body {
        return None;
    }
    let style = seen.book.style(element, document::dispatch::SizeSet::Lon);
    Some(match face {
        Face::Bold => style.face.is_bold(),
        Face::Italic => style.face.is_italic(),
    })
}

/// A whole paragraph of the text that is stressed.
pub(super) fn emphasis(seen: &Seen) -> Verdict {
    let mut tally = Tally::new();
    let paragraphs = seen
        .running()
        .filter(|line| line.element() == Element::Body);
    for line in paragraphs.filter(|line| !is_unit(line.role)) {
        let bold = line.seen().all(|run| run.bold);
        let italic = line.seen().all(|run| run.italic);
        let value = match (bold, italic) {
            _ if line.seen().next().is_none() => continue,
            (true, true) => "đậm, nghiêng",
            (true, false) => "đậm",
            (false, true) => "nghiêng",
            (false, false) => continue,
        };
        tally.add(line, value);
    }
    Verdict::Judged(tally.faults(seen, same))
}

pub(super) fn underline(seen: &Seen) -> Verdict {
    let underlined = |_: &SeenLine, run: &SeenRun| run.underlined.then(String::new);
    tally(seen, underlined, same)
}

/// Elements in capitals that no rule of the draft looks at.
pub(super) fn capitals(seen: &Seen) -> Verdict {
    let own = [Element::NationalName, Element::UnitTitle];
    let mut lines = seen
        .styled()
        .filter(|line| own.contains(&line.element()))
        .peekable();
    if lines.peek().is_none() {
        return Verdict::NotApplicable;
    }
    let small = lines.filter(|line| !is_capitals(&line.words));
    small
        .map(|line| {
            Fault::at(line.place)
                .word("element", seen.name(line.element()))
                .word("value", &line.words)
                .word("after", line.words.to_uppercase())
        })
        .collect()
}
