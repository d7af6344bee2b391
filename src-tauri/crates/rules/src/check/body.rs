//! Ô 6: legal bases, order word, the end of the text.

use document::body::{Level, opens_basis};
use document::text::Line;
use document::{Block, Body, Field, Part, Place};

use super::rule::{Fault, Rule, Verdict};
use super::walk::{Document, Whole, bodies, body_passages, tail};

pub(super) const RULES: &[Rule] = &[
    Rule::draft("body-missing", body_missing),
    Rule::document("body-end", body_end),
    Rule::document("body-end-form", body_end_form),
    Rule::draft("appendix-end", appendix_end),
    Rule::document("basis-missing", basis_missing),
    Rule::draft("basis-end", basis_end),
    Rule::draft("basis-law-number", basis_law_number),
    Rule::document("basis-dash", basis_dash),
    Rule::document("order-missing", order_missing),
    Rule::document("order-word", order_word),
    Rule::document("articles-missing", articles_missing),
];

fn body_missing(whole: &Whole) -> Verdict {
    bodies(whole.draft)
        .filter(|(part, body)| {
            let mut passages = body_passages(*part, body).into_iter();
            passages.all(|passage| passage.text.trim().is_empty())
        })
        .map(|(part, _)| Fault::at(Place::of(part, Field::Body)))
        .collect()
}

fn body_end(document: &Document) -> Verdict {
    if document.kind_is_listed() || !document.is_numbered() {
        return Verdict::NotApplicable;
    }
    match has_half_mark(&document.dispatch.body) {
        true => Verdict::passed(),
        false => end(document.part, &document.dispatch.body),
    }
}

/// "./" or "/." is signed too.
fn body_end_form(document: &Document) -> Verdict {
    match has_half_mark(&document.dispatch.body) {
        true => end(document.part, &document.dispatch.body),
        false => Verdict::NotApplicable,
    }
}

fn has_half_mark(body: &Body) -> bool {
    let passages = body_passages(0, body).into_iter();
    let mut texts = passages
        .map(|passage| passage.text)
        .filter(|text| !text.trim().is_empty());
    let last = texts.next_back().unwrap_or_default();
    !last.ends_with("./.") && (last.ends_with("./") || last.ends_with("/."))
}

fn appendix_end(whole: &Whole) -> Verdict {
    let parts = whole.draft.parts.iter().enumerate();
    parts
        .filter_map(|(index, part)| match part {
            Part::PhuLuc(appendix) => Some(end(index + 1, &appendix.body)),
            Part::BanHanhKemTheo(promulgated) => Some(end(index + 1, &promulgated.body)),
            Part::VanBanKemTheo(_) => None,
        })
        .fold(Verdict::NotApplicable, Verdict::and)
}

/// The sample pages end every text with "./."; a table has no place for it.
fn end(part: usize, body: &Body) -> Verdict {
    let passages = body_passages(part, body);
    let Some(last) = passages
        .into_iter()
        .rfind(|passage| !passage.text.trim().is_empty())
        .filter(|passage| passage.alone)
    else {
        return Verdict::NotApplicable;
    };
    let text = &last.text;
    let bare = text.trim_end_matches(['.', '/', ';', ',', ':', ' ']);
    Verdict::fault_if(!text.ends_with("./."), || {
        Fault::at(last.place).word("tail", tail(text)).replacing(
            text,
            bare.len(),
            text.len(),
            "./.",
        )
    })
}

/// The legal bases of a body with their places.
fn bases(part: usize, body: &Body) -> Vec<(Place, String)> {
    let blocks = body.0.iter().enumerate();
    blocks
        .filter_map(|(index, block)| match block {
            Block::Basis { text } => Some((Place::line(part, Field::Body, index), text.to_plain())),
            _ => None,
        })
        .collect()
}

/// The legal bases somebody wrote with dashes, with their places.
fn dashed_bases(document: &Document) -> Vec<(Place, String)> {
    let blocks = document.dispatch.body.0.iter().enumerate();
    let opening = blocks.take_while(|(_, block)| match block {
        Block::Basis { .. } => true,
        Block::Unit(unit) => unit.level == Level::Dash && opens_basis(&unit.text.to_plain()),
        _ => false,
    });
    opening
        .filter_map(|(index, block)| match block {
            Block::Unit(unit) => Some((document.line(Field::Body, index), unit.text.to_plain())),
            _ => None,
        })
        .collect()
}

fn basis_dash(document: &Document) -> Verdict {
    if document.kind.order.is_none() {
        return Verdict::NotApplicable;
    }
    let dashed = dashed_bases(document).into_iter();
    dashed
        .map(|(place, text)| Fault::at(place).word("tail", tail(&text)))
        .collect()
}

fn all_bases(whole: &Whole) -> Vec<Vec<(Place, String)>> {
    let bodies = bodies(whole.draft).map(|(part, body)| bases(part, body));
    bodies.filter(|bases| !bases.is_empty()).collect()
}

fn basis_missing(document: &Document) -> Verdict {
    if document.kind.order.is_none() {
        return Verdict::NotApplicable;
    }
    let none = bases(document.part, &document.dispatch.body).is_empty()
        && dashed_bases(document).is_empty();
    Verdict::fault_if(none, || {
        Fault::at(document.at(Field::Body)).word("kind", document.kind.name.to_lowercase())
    })
}

/// Each ends with ";", the last with "." (mục II.6.a).
fn basis_end(whole: &Whole) -> Verdict {
    let bodies = all_bases(whole);
    if bodies.is_empty() {
        return Verdict::NotApplicable;
    }
    let mut faults = vec![];
    for bases in bodies {
        let last = bases.len() - 1;
        for (index, (place, text)) in bases.into_iter().enumerate() {
            let sign = if index == last { "." } else { ";" };
            if !text.ends_with(sign) {
                let bare = text.trim_end_matches(['.', ';', ',', ':', '/', ' ']);
                faults.push(Fault::at(place).word("tail", tail(&text)).replacing(
                    &text,
                    bare.len(),
                    text.len(),
                    sign,
                ));
            }
        }
    }
    Verdict::Judged(faults)
}

/// Laws and ordinances are cited by kind and name alone.
fn basis_law_number(whole: &Whole) -> Verdict {
    let bodies = all_bases(whole);
    if bodies.is_empty() {
        return Verdict::NotApplicable;
    }
    let bases = bodies.into_iter().flatten();
    bases
        .filter_map(|(place, text)| {
            let lower = text.to_lowercase();
            let law = whole
                .words
                .iter()
                .any(|word| lower.starts_with(word.as_str()));
            let number = text
                .split([' ', ',', ';'])
                .find(|word| word.contains("/QH") || word.contains("/PL-"))?;
            law.then(|| Fault::at(place).word("number", number))
        })
        .collect()
}

/// The order words of a document with their places.
fn orders<'a>(document: &'a Document) -> Vec<(Place, &'a Line)> {
    let blocks = document.dispatch.body.0.iter().enumerate();
    blocks
        .filter_map(|(index, block)| match block {
            Block::Order { text } => Some((document.line(Field::Body, index), text)),
            _ => None,
        })
        .collect()
}

fn order_missing(document: &Document) -> Verdict {
    let Some(order) = &document.kind.order else {
        return Verdict::NotApplicable;
    };
    Verdict::fault_if(orders(document).is_empty(), || {
        Fault::at(document.at(Field::Body)).word("order", order)
    })
}

fn order_word(document: &Document) -> Verdict {
    let orders = orders(document);
    let Some(order) = document.kind.order.as_ref().filter(|_| !orders.is_empty()) else {
        return Verdict::NotApplicable;
    };
    orders
        .into_iter()
        .map(|(place, text)| (place, text.to_plain()))
        .filter(|(_, text)| text != order)
        .map(|(place, text)| {
            Fault::at(place)
                .word("written", &text)
                .instead(&text, order)
        })
        .collect()
}

/// What is decided stands in Điều.
fn articles_missing(document: &Document) -> Verdict {
    if document.kind.order.is_none() {
        return Verdict::NotApplicable;
    }
    let mut units = super::walk::units(&document.dispatch.body);
    let found = units.any(|(_, unit)| unit.level == Level::Article);
    Verdict::fault_if(!found, || {
        Fault::at(document.at(Field::Body)).word("kind", document.kind.name.to_lowercase())
    })
}

#[cfg(test)]
mod tests {
    use super::super::examples::checked;
    use super::super::samples::{DECISION, read};

    /// The order word behind them is seen, and the lines are told what they are.
    #[test]
    fn legal_bases_with_dashes_are_legal_bases() {
        let written = DECISION
            .replace("Căn cứ ", "- Căn cứ ")
            .replace("Theo đề nghị ", "- Theo đề nghị ");
        let found = checked(&read(&written)).findings;
        let found = found
            .iter()
            .map(|finding| (finding.rule, finding.place.index));
        let dashed = [0, 1, 2].map(|line| ("basis-dash", Some(line)));
        assert_eq!(found.collect::<Vec<_>>(), dashed);
    }
}
