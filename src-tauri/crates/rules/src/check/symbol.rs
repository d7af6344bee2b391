//! Ô 3: ký hiệu.

use document::{Field, Kind};

use super::rule::{Fault, Rule, Verdict};
use super::walk::Document;

pub(super) const RULES: &[Rule] = &[
    Rule::document("symbol-missing", symbol_missing),
    Rule::document("symbol-spaces", symbol_spaces),
    Rule::document("symbol-number", symbol_number),
    Rule::document("symbol-year", symbol_year),
    Rule::document("symbol-kind", symbol_kind),
    Rule::document("symbol-kind-case", symbol_kind_case),
    Rule::document("symbol-agency", symbol_agency),
    Rule::document("symbol-letter", symbol_letter),
    Rule::document("symbol-unit", symbol_unit),
    Rule::document("symbol-body", symbol_body),
];

/// Groups between `/` and `-`, without the spaces another rule speaks of.
fn groups(symbol: &str) -> Vec<&str> {
    symbol
        .split(['/', '-'])
        .map(str::trim)
        .filter(|group| !group.is_empty())
        .collect()
}

fn is_figures(group: &str) -> bool {
    group.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_year(group: &str) -> bool {
    group.len() == 4 && is_figures(group) && (group.starts_with("19") || group.starts_with("20"))
}

/// The groups behind number and year, should these have been written.
fn letters(symbol: &str) -> Vec<&str> {
    let groups = groups(symbol).into_iter();
    groups.skip_while(|group| is_figures(group)).collect()
}

fn symbol<'a>(document: &'a Document) -> Option<&'a str> {
    let symbol = document.dispatch.symbol.as_deref()?;
    (document.is_numbered() && !symbol.trim().is_empty()).then_some(symbol)
}

fn fault(document: &Document, symbol: &str) -> Fault {
    Fault::at(document.at(Field::Symbol))
        .word("symbol", symbol)
        .word("kind", document.kind.name.to_lowercase())
}

fn symbol_missing(document: &Document) -> Verdict {
    if !document.is_numbered() {
        return Verdict::NotApplicable;
    }
    Verdict::fault_if(symbol(document).is_none(), || {
        fault(document, "").word("form", form(document))
    })
}

/// What the symbol of this kind looks like.
fn form(document: &Document) -> String {
    match &document.kind.abbreviation {
        Some(abbreviation) => format!("{abbreviation}-UBND"),
        None => "UBND-VP".to_owned(),
    }
}

fn symbol_spaces(document: &Document) -> Verdict {
    let Some(symbol) = symbol(document) else {
        return Verdict::NotApplicable;
    };
    Verdict::fault_if(symbol.contains(char::is_whitespace), || {
        let joined: String = symbol.split_whitespace().collect();
        fault(document, symbol).instead(symbol, joined)
    })
}

/// The number is given by the register, the slash by the layout.
fn symbol_number(document: &Document) -> Verdict {
    let Some(symbol) = symbol(document) else {
        return Verdict::NotApplicable;
    };
    Verdict::fault_if(symbol.contains('/'), || {
        fault(document, symbol).word("form", letters(symbol).join("-"))
    })
}

/// `15/2026/QĐ-UBND` is the form of a normative document.
fn symbol_year(document: &Document) -> Verdict {
    let Some(symbol) = symbol(document) else {
        return Verdict::NotApplicable;
    };
    let year = groups(symbol).into_iter().find(|group| is_year(group));
    year.map(|year| fault(document, symbol).word("year", year))
        .into_iter()
        .collect()
}

/// A symbol and its first group, in the kinds that begin with their abbreviation.
fn typed<'a>(document: &'a Document) -> Option<(&'a str, &'a str, &'a str)> {
    let symbol = symbol(document)?;
    let abbreviation = document.kind.abbreviation.as_deref()?;
    let first = letters(symbol).first().copied().unwrap_or_default();
    Some((symbol, first, abbreviation))
}

fn same_but_case(one: &str, other: &str) -> bool {
    one != other && one.to_uppercase() == other.to_uppercase()
}

fn symbol_kind(document: &Document) -> Verdict {
    let Some((symbol, first, abbreviation)) = typed(document) else {
        return Verdict::NotApplicable;
    };
    let wrong = first != abbreviation && !same_but_case(first, abbreviation);
    Verdict::fault_if(wrong, || {
        fault(document, symbol).word("abbreviation", abbreviation)
    })
}

/// `QYĐ`, `CTR`: the mixed case of an abbreviation belongs to it.
fn symbol_kind_case(document: &Document) -> Verdict {
    let Some((symbol, first, abbreviation)) = typed(document) else {
        return Verdict::NotApplicable;
    };
    Verdict::fault_if(same_but_case(first, abbreviation), || {
        fault(document, symbol)
            .word("first", first)
            .word("abbreviation", abbreviation)
            .instead(symbol, symbol.replacen(first, abbreviation, 1))
    })
}

fn symbol_agency(document: &Document) -> Verdict {
    let Some((symbol, first, abbreviation)) = typed(document) else {
        return Verdict::NotApplicable;
    };
    let alone = letters(symbol).len() < 2;
    let known = first == abbreviation || same_but_case(first, abbreviation);
    Verdict::fault_if(alone && known, || {
        fault(document, symbol).word("form", form(document))
    })
}

fn letter_groups<'a>(document: &'a Document) -> Option<(&'a str, Vec<&'a str>)> {
    let symbol = symbol(document).filter(|_| document.dispatch.kind == Kind::CongVan)?;
    Some((symbol, letters(symbol)))
}

/// `CV-UBND`: a công văn has no abbreviation; one of another kind may be that of an agency.
fn symbol_letter(document: &Document) -> Verdict {
    let Some((symbol, groups)) = letter_groups(document) else {
        return Verdict::NotApplicable;
    };
    let first = groups.first().copied().unwrap_or_default();
    let of_a_kind = Kind::ALL
        .into_iter()
        .any(|kind| document.whole.book.kind(kind).abbreviation.as_deref() == Some(first));
    let wrong = of_a_kind || document.words().iter().any(|word| word == first);
    Verdict::fault_if(wrong, || fault(document, symbol).word("first", first))
}

fn symbol_unit(document: &Document) -> Verdict {
    let Some((symbol, groups)) = letter_groups(document) else {
        return Verdict::NotApplicable;
    };
    Verdict::fault_if(groups.len() < 2, || fault(document, symbol))
}

/// People's committees and councils are shortened the same everywhere.
fn symbol_body(document: &Document) -> Verdict {
    let Some(symbol) = symbol(document) else {
        return Verdict::NotApplicable;
    };
    let short = match () {
        () if document.is_people_committee() => "UBND",
        () if document.is_people_council() => "HĐND",
        () => return Verdict::NotApplicable,
    };
    Verdict::fault_if(!symbol.contains(short), || {
        fault(document, symbol).word("short", short)
    })
}
