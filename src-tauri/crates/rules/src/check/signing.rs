//! Ô 7: quyền hạn, chức vụ, họ tên.

use document::dispatch::Signing;
use document::{Field, Kind};

use super::capacity::{self, Capacity, Prefix};
use super::rule::{Fault, Rule, Verdict};
use super::walk::{Document, is_capitals};

pub(super) const RULES: &[Rule] = &[
    Rule::document("signing-missing", signing_missing),
    Rule::document("minutes-signers", minutes_signers),
    Rule::document("position-missing", position_missing),
    Rule::document("name-missing", name_missing),
    Rule::document("name-title", name_title),
    Rule::document("name-rank", name_title),
    Rule::document("name-capitals", name_capitals),
    Rule::document("signing-capitals", signing_capitals),
    Rule::document("capacity-form", capacity_form),
    Rule::document("capacity-order", capacity_order),
    Rule::document("capacity-delegation", capacity_delegation),
    Rule::document("for-head-deputy", for_head_deputy),
    Rule::document("for-head-title", for_head_title),
    Rule::document("on-behalf-body", on_behalf_body),
    Rule::document("deputy-alone", deputy_alone),
    Rule::document("position-standing", position_standing),
    Rule::document("for-head-committee", for_head_committee),
];

/// The lines above the signature.
fn lines(signing: &Signing) -> impl DoubleEndedIterator<Item = &str> {
    let lines = signing.capacity.iter().chain([&signing.position]);
    lines
        .map(String::as_str)
        .filter(|line| !line.trim().is_empty())
}

pub(super) fn capacities(signing: &Signing) -> Vec<Capacity<'_>> {
    lines(signing).filter_map(capacity::read).collect()
}

fn holds(signing: &Signing, prefix: Prefix) -> bool {
    capacities(signing)
        .iter()
        .any(|capacity| capacity.prefix == prefix)
}

fn has_title(line: &str, words: &[String]) -> bool {
    words.iter().any(|word| {
        let rest = line.strip_prefix(word.as_str());
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
    })
}

/// Asks every signing block for its fault.
fn each(document: &Document, fault: impl Fn(&Signing, Fault) -> Option<Fault>) -> Verdict {
    let blocks = document.dispatch.signing.iter().enumerate();
    if document.dispatch.signing.is_empty() {
        return Verdict::NotApplicable;
    }
    blocks
        .filter_map(|(index, signing)| {
            fault(signing, Fault::at(document.line(Field::Signing, index)))
        })
        .collect()
}

fn signing_missing(document: &Document) -> Verdict {
    Verdict::fault_if(document.dispatch.signing.is_empty(), || {
        Fault::at(document.at(Field::Signing))
    })
}

/// The secretary and the chair (Mẫu 1.9).
fn minutes_signers(document: &Document) -> Verdict {
    if document.dispatch.kind != Kind::BienBan {
        return Verdict::NotApplicable;
    }
    Verdict::fault_if(document.dispatch.signing.len() == 1, || {
        Fault::at(document.at(Field::Signing))
    })
}

fn position_missing(document: &Document) -> Verdict {
    each(document, |signing, fault| {
        signing.position.trim().is_empty().then_some(fault)
    })
}

fn name_missing(document: &Document) -> Verdict {
    each(document, |signing, fault| {
        signing.name.trim().is_empty().then_some(fault)
    })
}

/// Academic titles; with its own words also ranks, which some branches may write.
fn name_title(document: &Document) -> Verdict {
    each(document, |signing, fault| {
        let name = signing.name.to_lowercase();
        let title = document.words().iter().find(|title| {
            let rest = name.strip_prefix(title.to_lowercase().as_str());
            rest.is_some_and(|rest| rest.starts_with(['.', ' ', ',']))
        })?;
        Some(fault.word("name", &signing.name).word("title", title))
    })
}

fn name_capitals(document: &Document) -> Verdict {
    each(document, |signing, fault| {
        let name = &signing.name;
        let capitals = name.contains(' ') && is_capitals(name);
        capitals.then(|| {
            let syllables = name.split(' ').map(|syllable| {
                let mut letters = syllable.chars();
                let first: String = letters.next().into_iter().collect();
                first + &letters.as_str().to_lowercase()
            });
            let after = syllables.collect::<Vec<_>>().join(" ");
            fault.word("name", name).word("after", after)
        })
    })
}

fn signing_capitals(document: &Document) -> Verdict {
    each_line(document, |line| {
        (!is_capitals(line)).then(|| line.to_uppercase())
    })
}

/// `T/M`, `K/T` are the forms of other papers.
fn capacity_form(document: &Document) -> Verdict {
    each_line(document, |line| {
        let capacity = capacity::read(line)?;
        (capacity.proper != line).then_some(capacity.proper)
    })
}

/// Lines that should read otherwise.
fn each_line(document: &Document, instead: impl Fn(&str) -> Option<String>) -> Verdict {
    let blocks = document.dispatch.signing.iter().enumerate();
    if document.dispatch.signing.is_empty() {
        return Verdict::NotApplicable;
    }
    blocks
        .flat_map(|(index, signing)| lines(signing).map(move |line| (index, line)))
        .filter_map(|(index, line)| {
            let after = instead(line)?;
            let place = document.line(Field::Signing, index);
            Some(Fault::at(place).word("line", line).word("after", after))
        })
        .collect()
}

/// On behalf of the body first, then for its head; by order and on behalf exclude each other.
fn capacity_order(document: &Document) -> Verdict {
    each(document, |signing, fault| {
        let prefixes: Vec<Prefix> = capacities(signing).iter().map(|c| c.prefix).collect();
        let place = |prefix| prefixes.iter().position(|&other| other == prefix);
        let behind_for_head = |prefix| place(Prefix::ForHead) < place(prefix);
        let for_head = place(Prefix::ForHead).is_some();
        let turned =
            for_head && (behind_for_head(Prefix::OnBehalf) || behind_for_head(Prefix::ByOrder));
        let both = place(Prefix::OnBehalf).is_some() && place(Prefix::ByOrder).is_some();
        let lines = || signing.capacity.join(" / ");
        (turned || both).then(|| fault.word("lines", lines()))
    })
}

/// What is delegated cannot be passed on.
fn capacity_delegation(document: &Document) -> Verdict {
    each(document, |signing, fault| {
        let passed_on = holds(signing, Prefix::ByDelegation) && capacities(signing).len() > 1;
        passed_on.then(|| fault.word("lines", signing.capacity.join(" / ")))
    })
}

fn for_head_deputy(document: &Document) -> Verdict {
    each(document, |signing, fault| {
        let for_head = capacities(signing)
            .into_iter()
            .find(|capacity| capacity.prefix == Prefix::ForHead)?;
        let deputy = has_title(signing.position.trim(), document.words());
        (!deputy).then(|| {
            fault
                .word("capacity", for_head.proper)
                .word("position", &signing.position)
        })
    })
}

/// KT. and TL. stand before the title of the head, never before the name of a body.
fn for_head_title(document: &Document) -> Verdict {
    each(document, |signing, fault| {
        let wrong = capacities(signing).into_iter().find(|capacity| {
            matches!(capacity.prefix, Prefix::ForHead | Prefix::ByOrder)
                && has_title(capacity.rest, document.words())
        });
        wrong.map(|capacity| fault.word("capacity", capacity.proper))
    })
}

fn on_behalf_body(document: &Document) -> Verdict {
    each(document, |signing, fault| {
        let wrong = capacities(signing).into_iter().find(|capacity| {
            capacity.prefix == Prefix::OnBehalf && has_title(capacity.rest, document.words())
        });
        wrong.map(|capacity| {
            fault
                .word("capacity", &capacity.proper)
                .word("title", capacity.rest)
        })
    })
}

/// A deputy who signs in no one's place; minutes are signed by whoever took the chair.
fn deputy_alone(document: &Document) -> Verdict {
    if document.dispatch.kind == Kind::BienBan {
        return Verdict::NotApplicable;
    }
    each(document, |signing, fault| {
        let deputy = has_title(signing.position.trim(), document.words());
        let alone = deputy && signing.capacity.is_empty() && signing.second_position.is_none();
        alone.then(|| fault.word("position", &signing.position))
    })
}

fn position_standing(document: &Document) -> Verdict {
    each(document, |signing, fault| {
        let standing = signing.position.to_uppercase().contains("THƯỜNG TRỰC");
        standing.then(|| fault.word("position", &signing.position))
    })
}

/// A people's committee works as a collective; its chairman may also act in his own power, which
/// the authority line of a decision then says.
fn for_head_committee(document: &Document) -> Verdict {
    let authority = document.dispatch.authority.first();
    let own_power = authority.is_some_and(|line| line.starts_with("CHỦ TỊCH"));
    if !document.is_people_committee() || own_power {
        return Verdict::NotApplicable;
    }
    each(document, |signing, fault| {
        let alone = holds(signing, Prefix::ForHead)
            && !holds(signing, Prefix::OnBehalf)
            && !holds(signing, Prefix::ByOrder);
        alone.then(|| fault.word("lines", signing.capacity.join(" / ")))
    })
}
