//! Rules drawn under words: that they are there, and that of Tiêu ngữ as long as its line.

use document::Place;
use document::recognise::Role;

use super::{Seen, millimetres};
use crate::Element;
use crate::appearance::{SeenLine, SeenRule};
use crate::check::rule::{Fault, Verdict};

/// Columns and title of a head, each with a rule of its own.
struct Group {
    element: Element,
    /// Where it is told.
    place: Place,
    rules: usize,
}

/// Which part of the head a line belongs to. Shapes hang on any paragraph near them.
fn group(role: Role) -> Option<Element> {
    match role {
        Role::NationalName | Role::NationalMotto | Role::PlaceDate => Some(Element::NationalMotto),
        Role::ParentAgency | Role::Agency | Role::Number | Role::LetterSubject => {
            Some(Element::Agency)
        }
        Role::TypeName | Role::Subject | Role::AppendixReference | Role::Authority => {
            Some(Element::Subject)
        }
        _ => None,
    }
}

/// The heads with Quốc hiệu: their groups, and rules on the lines below them.
fn heads(seen: &Seen) -> Vec<(Vec<Group>, usize)> {
    let lines = &seen.appearance.lines;
    let with_motto = lines.iter().filter(|line| line.role == Role::NationalMotto);
    let heads = with_motto.map(|motto| {
        let part = motto.place.part;
        let own = || lines.iter().filter(move |line| line.place.part == part);
        let mut groups: Vec<Group> = vec![];
        for (role, element) in [
            (Role::NationalMotto, Element::NationalMotto),
            (Role::Agency, Element::Agency),
            (Role::TypeName, Element::Subject),
        ] {
            let first = own().find(|line| line.role == role);
            groups.extend(first.map(|line| Group {
                element,
                place: line.place,
                rules: 0,
            }));
        }
        const BELOW: usize = 3;
        let mut below = BELOW;
        let mut more = 0;
        for line in own() {
            let known = group(line.role);
            let found = groups.iter_mut().find(|group| Some(group.element) == known);
            match found {
                Some(group) => group.rules += count(line),
                None if below > 0 => {
                    below -= 1;
                    more += count(line);
                }
                None => {}
            }
        }
        (groups, more)
    });
    heads.collect()
}

/// Underlined words are told by another rule, and no rule is missed under them.
fn count(line: &SeenLine) -> usize {
    let underlined = line.seen().any(|run| run.underlined);
    line.look.rules.len() + usize::from(underlined)
}

pub(super) fn there(seen: &Seen) -> Verdict {
    let heads = heads(seen);
    if heads.is_empty() {
        return Verdict::NotApplicable;
    }
    let mut faults = vec![];
    for (groups, more) in heads {
        // One that hangs on the wrong line still is one.
        let beside: usize = groups
            .iter()
            .map(|group| group.rules.saturating_sub(1))
            .sum();
        let bare = groups.iter().filter(|group| group.rules == 0);
        faults.extend(
            bare.skip(beside + more)
                .map(|group| Fault::at(group.place).word("element", seen.name(group.element))),
        );
    }
    Verdict::Judged(faults)
}

/// Strokes typed as signs are no line.
pub(super) fn typed(seen: &Seen) -> Verdict {
    let mut lines = seen
        .styled()
        .filter(|line| !line.look.rules.is_empty())
        .peekable();
    if lines.peek().is_none() {
        return Verdict::NotApplicable;
    }
    lines
        .filter(|line| line.look.rules.contains(&SeenRule::Typed) && group(line.role).is_some())
        .map(|line| Fault::at(line.place).word("element", seen.name(line.element())))
        .collect()
}

/// As long as the line of words (mục II.1.b): 60,4 mm at 14 points.
pub(super) fn motto_length(seen: &Seen) -> Verdict {
    const MILLIMETRES_A_POINT: f64 = 60.4 / 14.0;
    const SLACK: f64 = 0.15;
    let lines = seen.appearance.lines.iter();
    let mut verdict = Verdict::NotApplicable;
    for line in lines.filter(|line| line.role == Role::NationalMotto) {
        let longest = line.look.rules.iter().filter_map(|rule| match rule {
            SeenRule::Drawn(length) => *length,
            SeenRule::Typed => None,
        });
        let size = line.seen().map(|run| run.size).max();
        let Some((length, size)) = longest.max().zip(size) else {
            continue;
        };
        let wanted = size.to_pt() * MILLIMETRES_A_POINT;
        let share = length.to_mm() / wanted;
        verdict = verdict.and(Verdict::fault_if((share - 1.0).abs() > SLACK, || {
            Fault::at(line.place)
                .word("value", millimetres(length))
                .word("wanted", super::figure(wanted.round()))
        }));
    }
    verdict
}
