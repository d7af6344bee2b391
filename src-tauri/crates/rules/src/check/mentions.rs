//! Appendices the text speaks of, and capitals where the decree has none.

use document::body::Level;
use document::{Block, Field, Part, Place};

use super::rule::Fault;
use super::rule::{Rule, Verdict};
use super::running::{Running, slice};
use super::units::from_roman;
use super::walk::{Document, Whole, is_capitals};

pub(super) const RULES: &[Rule] = &[
    Rule::draft("appendix-unknown", appendix_unknown),
    Rule::draft("appendix-absent", appendix_absent),
    Rule::document("capitals-stray", capitals_stray),
];

/// Where a line of the text proper says "Phụ lục", and what follows to the end of the clause.
fn mentions<'l>(whole: &'l Whole) -> Vec<(&'l Running<'l>, &'l str)> {
    let lines = whole.text.lines.iter().filter(|line| {
        let part = line.passage.place.part as usize;
        let part = part
            .checked_sub(1)
            .and_then(|index| whole.draft.parts.get(index));
        line.passage.place.field == Field::Body && !matches!(part, Some(Part::PhuLuc(_)))
    });
    lines
        .flat_map(|line| {
            let found = line.text().match_indices("Phụ lục");
            let own = found.filter(|(at, _)| line.is_own(*at));
            own.map(move |(at, word)| {
                let rest = slice(line.text(), at + word.len(), line.text().len());
                (line, rest.split([';', '.', ')']).next().unwrap_or_default())
            })
        })
        .collect()
}

/// Whether it is the appendix of another document; the words of the rule are kinds.
fn is_foreign(whole: &Whole, behind: &str) -> bool {
    let named = whole
        .words
        .iter()
        .any(|kind| behind.contains(kind.as_str()));
    named && !behind.contains(" này")
}

fn count(whole: &Whole) -> u32 {
    let parts = whole.draft.parts.iter();
    parts.filter(|part| matches!(part, Part::PhuLuc(_))).count() as u32
}

/// "Phụ lục IV" of a document that has three.
fn appendix_unknown(whole: &Whole) -> Verdict {
    let count = count(whole);
    let mentions = mentions(whole);
    if count == 0 || mentions.is_empty() {
        return Verdict::NotApplicable;
    }
    let unknown = mentions.into_iter().filter_map(|(line, behind)| {
        let label = behind.trim_start().split([' ', ',']).next()?;
        let beyond = from_roman(label).is_some_and(|number| number > count.max(1));
        (beyond && !is_foreign(whole, behind)).then(|| {
            line.fault()
                .word("label", label)
                .word("count", count.to_string())
        })
    });
    unknown.collect()
}

/// "Phụ lục kèm theo" of a document that has no other part.
fn appendix_absent(whole: &Whole) -> Verdict {
    let mentions = mentions(whole);
    if mentions.is_empty() {
        return Verdict::NotApplicable;
    }
    let sent = mentions.into_iter().filter(|(_, behind)| {
        let sent = behind.contains("kèm theo") || behind.contains("đính kèm");
        sent && !is_foreign(whole, behind)
    });
    match whole.draft.parts.is_empty() {
        true => sent.map(|(line, _)| line.fault()).collect(),
        false => Verdict::passed(),
    }
}

/// Paragraphs, khoản, điểm in capitals throughout: chữ in hoa is for what table V lists. The
/// words of the rule are kinds that name their parties so.
fn capitals_stray(document: &Document) -> Verdict {
    if document.kind_is_listed() {
        return Verdict::NotApplicable;
    }
    let blocks = document.dispatch.body.0.iter().enumerate();
    blocks
        .filter_map(|(index, block)| {
            let text = match block {
                Block::Paragraph { text } => text.to_plain(),
                Block::Unit(unit)
                    if unit.level >= Level::Clause || unit.level == Level::Article =>
                {
                    unit.text.to_plain()
                }
                _ => return None,
            };
            let words = text.split(' ').filter(|word| word.chars().count() > 1);
            let long = words
                .filter(|word| word.chars().all(char::is_alphabetic))
                .count()
                > 2;
            (long && is_capitals(&text)).then(|| {
                let place = Place::line(document.part, Field::Body, index);
                Fault::at(place).word("text", super::walk::tail(&text))
            })
        })
        .collect()
}
