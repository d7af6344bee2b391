//! Ô 2 and 4: names of the bodies, place.

use document::Field;
use document::fold::fold;

use super::rule::{Fault, Rule, Verdict};
use super::walk::{Document, is_capitals};

pub(super) const RULES: &[Rule] = &[
    Rule::document("agency-missing", agency_missing),
    Rule::document("agency-capitals", agency_capitals),
    Rule::document("agency-abbreviated", agency_abbreviated),
    Rule::document("agency-parent", agency_parent),
    Rule::document("parent-locality", parent_locality),
    Rule::document("place-missing", place_missing),
];

fn agency_missing(document: &Document) -> Verdict {
    let dispatch = document.dispatch;
    let own = (document.at(Field::Agency), &dispatch.agency);
    let joint = dispatch.joint.iter().enumerate();
    let joint = joint.map(|(index, body)| (document.line(Field::Joint, index), &body.agency));
    std::iter::once(own)
        .chain(joint)
        .filter(|(_, lines)| lines.iter().all(|line| line.trim().is_empty()))
        .map(|(place, _)| Fault::at(place))
        .collect()
}

fn agency_capitals(document: &Document) -> Verdict {
    let dispatch = document.dispatch;
    let names = [
        (Field::ParentAgency, &dispatch.parent_agency),
        (Field::Agency, &dispatch.agency),
    ];
    let lines = names.iter().flat_map(|(field, lines)| {
        let lines = lines.iter().enumerate();
        lines.map(|(index, line)| (document.line(*field, index), line))
    });
    let joint = dispatch.joint.iter().enumerate().flat_map(|(index, body)| {
        let lines = body.parent_agency.iter().chain(&body.agency);
        lines.map(move |line| (document.line(Field::Joint, index), line))
    });
    lines
        .chain(joint)
        .filter(|(_, line)| !is_capitals(line))
        .map(|(place, line)| {
            Fault::at(place)
                .word("line", line)
                .instead(line, line.to_uppercase())
        })
        .collect()
}

/// Only the parent's name may be shortened.
fn agency_abbreviated(document: &Document) -> Verdict {
    let Some(line) = document.dispatch.agency.first() else {
        return Verdict::NotApplicable;
    };
    let first = line.split(' ').next().unwrap_or_default();
    let shortened = document.words().iter().any(|word| word == first);
    Verdict::fault_if(shortened, || {
        Fault::at(document.line(Field::Agency, 0)).word("short", first)
    })
}

fn agency_parent(document: &Document) -> Verdict {
    if !document.is_people_committee() && !document.is_people_council() {
        return Verdict::NotApplicable;
    }
    let parent = document.dispatch.parent_agency.join(" ");
    Verdict::fault_if(!parent.is_empty(), || {
        Fault::at(document.at(Field::ParentAgency)).word("parent", parent)
    })
}

/// "SỞ Y TẾ" alone does not say of which province.
fn parent_locality(document: &Document) -> Verdict {
    const LOCAL: [&str; 5] = [
        "so ",
        "ubnd",
        "hdnd",
        "uy ban nhan dan",
        "hoi dong nhan dan",
    ];
    let parent = document.dispatch.parent_agency.join(" ");
    let folded = fold(&parent);
    if !LOCAL.iter().any(|start| folded.starts_with(start)) {
        return Verdict::NotApplicable;
    }
    let named = document
        .words()
        .iter()
        .any(|level| folded.contains(&format!(" {} ", fold(level))));
    Verdict::fault_if(!named, || {
        Fault::at(document.at(Field::ParentAgency)).word("parent", parent)
    })
}

/// Minutes have no place and date in their head (Mẫu 1.9).
fn place_missing(document: &Document) -> Verdict {
    if !document.kind.dated {
        return Verdict::NotApplicable;
    }
    let place = document.dispatch.place.as_deref().unwrap_or_default();
    Verdict::fault_if(place.trim().is_empty(), || {
        Fault::at(document.at(Field::Place))
    })
}
