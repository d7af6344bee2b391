//! The line that names who issues a decision or resolution, against its signature (Mẫu 1.1, 1.2).

use document::Field;
use document::fold::fold;

use super::capacity::Prefix;
use super::rule::{Fault, Rule, Verdict};
use super::signing::capacities;
use super::walk::{Document, is_capitals};

pub(super) const RULES: &[Rule] = &[
    Rule::document("authority-missing", authority_missing),
    Rule::document("authority-capitals", authority_capitals),
    Rule::document("authority-committee", authority_committee),
    Rule::document("authority-head", authority_head),
    Rule::document("authority-position", authority_position),
];

fn authority_missing(document: &Document) -> Verdict {
    if !document.kind.authority {
        return Verdict::NotApplicable;
    }
    Verdict::fault_if(document.dispatch.authority.is_empty(), || {
        Fault::at(document.at(Field::Authority)).word("kind", document.kind.name.to_lowercase())
    })
}

fn authority_capitals(document: &Document) -> Verdict {
    let lines = document.dispatch.authority.iter().enumerate();
    if document.dispatch.authority.is_empty() {
        return Verdict::NotApplicable;
    }
    lines
        .filter(|(_, line)| !is_capitals(line))
        .map(|(index, line)| {
            Fault::at(document.line(Field::Authority, index))
                .word("line", line)
                .instead(line, line.to_uppercase())
        })
        .collect()
}

/// Both lines on paper: the authority and who signs.
struct Pairing {
    authority: String,
    /// Signed on behalf of a collective.
    on_behalf: bool,
    /// Title of the head in whose power the signer acts.
    head: String,
}

fn pairing(document: &Document) -> Option<Pairing> {
    let authority = document.dispatch.authority.join(" ");
    let signing = document.dispatch.signing.first()?;
    let capacities = capacities(signing);
    let head = capacities
        .iter()
        .find(|capacity| capacity.prefix != Prefix::OnBehalf)
        .map_or(signing.position.as_str(), |capacity| capacity.rest);
    let on_behalf = |capacity: &super::capacity::Capacity| capacity.prefix == Prefix::OnBehalf;
    (!authority.is_empty() && !signing.position.is_empty()).then(|| Pairing {
        on_behalf: capacities.iter().any(on_behalf),
        head: head.to_owned(),
        authority,
    })
}

fn fault(document: &Document, pairing: &Pairing) -> Fault {
    Fault::at(document.at(Field::Authority))
        .word("authority", &pairing.authority)
        .word("head", &pairing.head)
}

fn names_committee(authority: &str) -> bool {
    fold(authority).starts_with("uy ban nhan dan")
}

fn names_head(document: &Document, authority: &str) -> bool {
    document
        .words()
        .iter()
        .any(|title| authority.starts_with(title.as_str()))
}

fn authority_committee(document: &Document) -> Verdict {
    let Some(pairing) = pairing(document).filter(|it| names_committee(&it.authority)) else {
        return Verdict::NotApplicable;
    };
    Verdict::fault_if(!pairing.on_behalf, || fault(document, &pairing))
}

fn authority_head(document: &Document) -> Verdict {
    let Some(pairing) = pairing(document).filter(|it| names_head(document, &it.authority)) else {
        return Verdict::NotApplicable;
    };
    Verdict::fault_if(pairing.on_behalf, || fault(document, &pairing))
}

fn authority_position(document: &Document) -> Verdict {
    let Some(pairing) = pairing(document).filter(|it| names_head(document, &it.authority)) else {
        return Verdict::NotApplicable;
    };
    let agrees = fold(&pairing.authority).starts_with(&fold(&pairing.head));
    Verdict::fault_if(!agrees && !pairing.on_behalf, || fault(document, &pairing))
}
