//! Who signs for a people's council, as it is done (`the-thuc`: nghị quyết by the chairman alone,
//! other papers for the standing body).

use document::{Field, Kind};

use super::capacity::Prefix;
use super::rule::{Fault, Rule, Verdict};
use super::signing::capacities;
use super::walk::Document;

pub(super) const RULES: &[Rule] = &[
    Rule::document("council-resolution", council_resolution),
    Rule::document("council-standing", council_standing),
];

/// What the first signature is on behalf of; none if it is nobody's behalf.
fn on_behalf<'a>(document: &'a Document) -> Option<Option<&'a str>> {
    let signing = document.dispatch.signing.first()?;
    let capacities = capacities(signing);
    let behalf = capacities.iter().find(|it| it.prefix == Prefix::OnBehalf);
    Some(behalf.map(|it| it.rest))
}

fn fault(document: &Document) -> Fault {
    Fault::at(document.line(Field::Signing, 0))
}

fn council_resolution(document: &Document) -> Verdict {
    let resolution = document.is_people_council() && document.dispatch.kind == Kind::NghiQuyet;
    match on_behalf(document).filter(|_| resolution) {
        Some(behalf) => Verdict::fault_if(behalf.is_some(), || fault(document)),
        None => Verdict::NotApplicable,
    }
}

fn council_standing(document: &Document) -> Verdict {
    let other = document.is_people_council() && document.dispatch.kind != Kind::NghiQuyet;
    match on_behalf(document).filter(|_| other) {
        Some(behalf) => {
            let standing = behalf.is_some_and(|body| body.starts_with("THƯỜNG TRỰC"));
            Verdict::fault_if(!standing, || fault(document))
        }
        None => Verdict::NotApplicable,
    }
}
