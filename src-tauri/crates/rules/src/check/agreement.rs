//! Names that stand in several places of one paper: the head, the authority, who signs, the place.
//! A draft made from one of another body keeps some of them.

use document::fold::fold;
use document::{Field, Part};

use super::capacity::Prefix;
use super::rule::{Fault, Rule, Verdict};
use super::signing::capacities;
use super::walk::{Document, is_capitals};
use crate::AddresseeRule;

pub(super) const RULES: &[Rule] = &[
    Rule::document("authority-body", authority_body),
    Rule::document("on-behalf-other", on_behalf_other),
    Rule::document("on-behalf-short", on_behalf_short),
    Rule::document("by-order-deputy", by_order_deputy),
    Rule::document("for-head-other", for_head_other),
    Rule::document("place-other", place_other),
    Rule::document(OF_OUR_PAGES, agency_name_missing),
];

/// Speaks of words our own pages print; in a document made elsewhere they stand as typed.
pub(super) const OF_OUR_PAGES: &str = "agency-name-missing";

/// Words of a name, folded; those of both committees in full.
fn words_of(name: &str) -> Vec<String> {
    let folded = fold(name);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .flat_map(|word| match word {
            "ubnd" => vec!["uy", "ban", "nhan", "dan"],
            "hdnd" => vec!["hoi", "dong", "nhan", "dan"],
            word => vec![word],
        })
        .map(str::to_owned)
        .collect()
}

/// Every word the head says of the body and of those above it.
fn head_words(document: &Document) -> Vec<String> {
    let dispatch = document.dispatch;
    let joint = dispatch.joint.iter();
    let joint = joint.flat_map(|body| body.parent_agency.iter().chain(&body.agency));
    let names = dispatch.parent_agency.iter().chain(&dispatch.agency);
    let names = names.chain(joint).chain(&dispatch.agency_name);
    names.flat_map(|name| words_of(name)).collect()
}

/// Whether a name says a word the head does not know.
fn is_strange(document: &Document, name: &str, allowed: &[String]) -> bool {
    let mut known = head_words(document);
    known.extend(allowed.iter().flat_map(|words| words_of(words)));
    words_of(name).iter().any(|word| !known.contains(word))
}

/// "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HÒA BÌNH" below the head of another commune. The words of the
/// rule are those of titles.
fn authority_body(document: &Document) -> Verdict {
    let authority = document.dispatch.authority.join(" ");
    // What follows is the session.
    let authority = authority.split(" KHÓA ").next().unwrap_or_default();
    if authority.is_empty() || document.dispatch.agency.is_empty() {
        return Verdict::NotApplicable;
    }
    Verdict::fault_if(is_strange(document, authority, document.words()), || {
        Fault::at(document.at(Field::Authority))
            .word("authority", authority)
            .word("agency", document.dispatch.agency.join(" "))
    })
}

/// The lines with a prefix of whoever signs alone; several who sign act for several bodies.
fn alone<'a>(
    document: &'a Document,
    wrong: impl Fn(&super::capacity::Capacity, &'a str) -> bool,
) -> Verdict {
    let dispatch = document.dispatch;
    let [signing] = dispatch.signing.as_slice() else {
        return Verdict::NotApplicable;
    };
    let capacities = capacities(signing);
    if capacities.is_empty() || dispatch.agency.is_empty() {
        return Verdict::NotApplicable;
    }
    let wrong = capacities
        .into_iter()
        .filter(|capacity| wrong(capacity, signing.position.trim()));
    wrong
        .map(|capacity| {
            Fault::at(document.line(Field::Signing, 0))
                .word("capacity", &capacity.proper)
                .word("position", &signing.position)
                .word("agency", dispatch.agency.join(" "))
        })
        .collect()
}

/// "TM. HỘI ĐỒNG NHÂN DÂN" on the paper of a people's committee. The words of the rule name the
/// standing bodies that sign for the whole one.
fn on_behalf_other(document: &Document) -> Verdict {
    alone(document, |capacity, _| {
        capacity.prefix == Prefix::OnBehalf && is_strange(document, capacity.rest, document.words())
    })
}

/// "TM. UBND XÃ": only a parent's name may be shortened.
fn on_behalf_short(document: &Document) -> Verdict {
    alone(document, |capacity, _| {
        let mut words = capacity.rest.split(' ');
        capacity.prefix == Prefix::OnBehalf
            && words.any(|word| document.words().iter().any(|short| short == word))
    })
}

/// By order signs the head of a unit; his deputy signs for him, on a line of its own.
fn by_order_deputy(document: &Document) -> Verdict {
    alone(document, |capacity, position| {
        let signing = document.dispatch.signing.first();
        let for_head = signing.is_some_and(|signing| {
            let mut all = capacities(signing).into_iter();
            all.any(|capacity| capacity.prefix == Prefix::ForHead)
        });
        capacity.prefix == Prefix::ByOrder && !for_head && position.starts_with("PHÓ ")
    })
}

/// "KT. GIÁM ĐỐC" above "PHÓ CHỦ TỊCH".
fn for_head_other(document: &Document) -> Verdict {
    alone(document, |capacity, position| {
        let title = position
            .strip_prefix("PHÓ ")
            .and_then(|title| title.split(' ').next());
        let head = capacity.rest.split(' ');
        capacity.prefix == Prefix::ForHead
            && title.is_some_and(|title| !head.into_iter().any(|word| word == title))
    })
}

/// The place of a people's committee or council is that of its own unit.
fn place_other(document: &Document) -> Verdict {
    let dispatch = document.dispatch;
    let of_unit = document.is_people_committee() || document.is_people_council();
    let (true, true, Some(place)) = (of_unit, document.kind.dated, dispatch.place.as_deref())
    else {
        return Verdict::NotApplicable;
    };
    let name = words_of(&dispatch.agency.join(" "));
    let named = name.len() > 4 && !place.trim().is_empty();
    if !named {
        return Verdict::NotApplicable;
    }
    let strange = words_of(place).iter().any(|word| !name.contains(word));
    Verdict::fault_if(strange, || {
        Fault::at(document.at(Field::Place))
            .word("place", place)
            .word("agency", dispatch.agency.join(" "))
    })
}

/// Lines that name the body within a sentence: "(Kèm theo … của …)", "… trân trọng kính mời:".
/// Without a name for sentences the capitals of the head stand there.
fn agency_name_missing(document: &Document) -> Verdict {
    let dispatch = document.dispatch;
    let parts = &document.whole.draft.parts;
    let refers = |part: &Part| matches!(part, Part::PhuLuc(_) | Part::BanHanhKemTheo(_));
    let referred = document.part == 0 && parts.iter().any(refers);
    let invites =
        document.kind.addressees == AddresseeRule::Invitation && !dispatch.addressees.is_empty();
    let name = dispatch.agency.join(" ");
    if !(referred || invites) || name.is_empty() {
        return Verdict::NotApplicable;
    }
    Verdict::fault_if(dispatch.agency_name.is_none() && is_capitals(&name), || {
        Fault::at(document.at(Field::Agency)).word("agency", name)
    })
}
