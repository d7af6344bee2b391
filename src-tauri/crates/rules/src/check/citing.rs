//! Viện dẫn: how other documents are named in the text (Phụ lục I, mục II.6).

use std::collections::BTreeMap;

use document::fold::fold;
use document::{Field, Kind};

use super::cited::Citation;
use super::rule::{Fault, Rule, Verdict};
use super::running::{Opening, Running, slice};
use super::walk::Whole;

pub(super) const RULES: &[Rule] = &[
    Rule::draft("cite-spaces", cite_spaces),
    Rule::draft("cite-kind", cite_kind),
    Rule::draft("cite-full", cite_full),
    Rule::draft("cite-again", cite_again),
    Rule::draft("cite-law-number", cite_law_number),
];

fn symbol<'l>(line: &'l Running, citation: &Citation) -> &'l str {
    slice(line.text(), citation.symbol.start, citation.symbol.end)
}

/// What stands before a place, as far as it can belong to what stands there.
fn tail_of<'l>(line: &'l Running, at: usize) -> &'l str {
    const LONGEST: usize = 300;
    let front = slice(line.text(), 0, at);
    let mut letters = front.char_indices().rev();
    let from = letters.nth(LONGEST).map_or(0, |(from, _)| from);
    slice(front, from, front.len())
}

fn bare(symbol: &str) -> String {
    symbol.split_whitespace().collect()
}

fn each(whole: &Whole, fault: impl Fn(&Running, &Citation) -> Option<Fault>) -> Verdict {
    let mut met = false;
    let mut faults = vec![];
    for line in &whole.text.lines {
        for citation in line.citations.iter().filter(|it| line.is_own(it.at)) {
            met = true;
            faults.extend(fault(line, citation));
        }
    }
    match met {
        true => Verdict::Judged(faults),
        false => Verdict::NotApplicable,
    }
}

/// "số 12 / QĐ - UBND".
fn cite_spaces(whole: &Whole) -> Verdict {
    each(whole, |line, citation| {
        let written = symbol(line, citation);
        written
            .contains(' ')
            .then(|| line.instead(citation.symbol.start, citation.symbol.end, &bare(written)))
    })
}

/// The kind named before "số", and how its symbols begin. A rule's words add the normative kinds.
fn kinds(whole: &Whole) -> Vec<(String, String)> {
    let own = Kind::ALL.into_iter().filter_map(|kind| {
        let rules = whole.book.kind(kind);
        Some((rules.name.to_lowercase(), rules.abbreviation.clone()?))
    });
    let more = whole.words.iter().filter_map(|word| word.split_once(" = "));
    own.chain(more.map(|(name, short)| (name.to_owned(), short.to_owned())))
        .collect()
}

/// "Công điện số 280/CD-TTg", "Công văn số 5/TB-UBND".
fn cite_kind(whole: &Whole) -> Verdict {
    let kinds = kinds(whole);
    each(whole, |line, citation| {
        let front = tail_of(line, citation.at).trim_end().to_lowercase();
        let letter = front.ends_with("công văn");
        let named = kinds
            .iter()
            .filter(|(name, _)| front.ends_with(name.as_str()));
        let named = named.max_by_key(|(name, _)| name.len());
        let symbol = bare(symbol(line, citation));
        let mut groups = symbol
            .split(['/', '-'])
            .skip_while(|group| group.bytes().all(|byte| byte.is_ascii_digit()));
        // Papers of the National Assembly go by its term: "203/2025/QH15".
        let first = groups.next().filter(|first| !first.contains("QH"))?;
        let of_a_kind = kinds.iter().any(|(_, short)| short == first);
        let fault = || line.fault().word("symbol", &symbol).word("first", first);
        match named {
            None if letter && of_a_kind => Some(
                fault()
                    .word("kind", "Công văn")
                    .word("proper", "chữ viết tắt tên cơ quan"),
            ),
            Some((name, proper)) if proper != first => {
                let fault = fault()
                    .word("kind", name)
                    .word("proper", format!("“{proper}”"));
                let at = citation.symbol.start
                    + slice(line.text(), citation.symbol.start, citation.symbol.end).find(first)?;
                let typed = fold(first) == fold(proper) && line.passage.alone;
                Some(match typed {
                    true => fault.replacing(line.text(), at, at + first.len(), proper),
                    false => fault,
                })
            }
            _ => None,
        }
    })
}

/// The citations of bodies by part and symbol, in reading order.
fn by_symbol<'w>(
    whole: &'w Whole,
) -> BTreeMap<(u32, String), Vec<(&'w Running<'w>, &'w Citation)>> {
    let mut cited: BTreeMap<_, Vec<_>> = BTreeMap::new();
    let body = whole.text.lines.iter();
    let body = body.filter(|line| line.passage.place.field == Field::Body && line.passage.alone);
    for line in body {
        for citation in line.citations.iter().filter(|it| line.is_own(it.at)) {
            let key = (line.passage.place.part, bare(symbol(line, citation)));
            cited.entry(key).or_default().push((line, citation));
        }
    }
    cited
}

/// The first time kind, number, symbol, day, body and subject; the day may stand in front.
fn cite_full(whole: &Whole) -> Verdict {
    let cited = by_symbol(whole);
    if cited.is_empty() {
        return Verdict::NotApplicable;
    }
    let first = cited
        .iter()
        .filter_map(|((_, symbol), all)| Some((symbol, all.first()?)));
    first
        .filter(|(_, (line, _))| !line.text().to_lowercase().contains("ngày"))
        .map(|(symbol, (line, _))| line.fault().word("symbol", symbol))
        .collect()
}

/// From then on kind and number with symbol are enough.
fn cite_again(whole: &Whole) -> Verdict {
    let cited = by_symbol(whole);
    if cited.is_empty() {
        return Verdict::NotApplicable;
    }
    let again = cited.iter().flat_map(|((_, symbol), all)| {
        all.iter()
            .skip(1)
            .map(move |(line, citation)| (symbol, *line, *citation))
    });
    again
        .filter(|(_, line, _)| line.opening != Opening::Basis)
        .filter_map(|(symbol, line, citation)| {
            let end = citation.symbol.end;
            let mut date = line.dates.iter().map(|date| date.range(line));
            let (_, to) = date.find(|(from, _)| *from == end + 1)?;
            let fault = line.fault().word("symbol", symbol);
            Some(match line.passage.alone {
                true => fault.replacing(line.text(), end, to, ""),
                false => fault,
            })
        })
        .collect()
}

/// "Luật Đất đai số 31/2024/QH15": laws and ordinances go by their name. Those of the legal bases
/// are another rule's.
fn cite_law_number(whole: &Whole) -> Verdict {
    each(whole, |line, citation| {
        let written = symbol(line, citation);
        let law = whole
            .words
            .iter()
            .any(|ending| written.contains(ending.as_str()));
        let before = slice(line.text(), 0, citation.at).strip_suffix(' ')?;
        let clause = tail_of(line, before.len());
        let clause = clause.rsplit([';', '.', '(']).next().unwrap_or_default();
        let named = ["Luật ", "luật ", "Pháp lệnh "]
            .iter()
            .any(|kind| clause.contains(kind));
        let named = named && !before.ends_with("quyết");
        (law && named && line.opening != Opening::Basis).then(|| {
            let fault = line.fault().word("number", written);
            match line.passage.alone {
                true => fault.replacing(line.text(), before.len(), citation.symbol.end, ""),
                false => fault,
            }
        })
    })
}
