//! Dấu câu: spaces around signs, pairs of brackets and quotation marks, ends of lists, "./.".

use document::body::{Level, Unit};
use document::{Block, Body, Field, Place};

use super::rule::{Fault, Rule, Verdict};
use super::running::{Running, slice};
use super::walk::{Whole, bodies, body_passages, tail};

pub(super) const RULES: &[Rule] = &[
    Rule::draft("space-before", space_before),
    Rule::draft("space-after", space_after),
    Rule::draft("space-double", space_double),
    Rule::draft("bracket-pair", bracket_pair),
    Rule::draft("quote-pair", quote_pair),
    Rule::draft("list-end", list_end),
    Rule::draft("end-mark-inside", end_mark_inside),
];

/// A letter and its neighbours.
struct At {
    from: usize,
    c: char,
    before: Option<char>,
    next: Option<char>,
}

fn letters(text: &str) -> impl Iterator<Item = At> {
    let mut before = None;
    text.char_indices().map(move |(from, c)| {
        let next = slice(text, from + c.len_utf8(), text.len()).chars().next();
        At {
            from,
            c,
            before: before.replace(c),
            next,
        }
    })
}

/// The stretch between spaces a byte stands in.
fn token(text: &str, at: usize) -> &str {
    let from = slice(text, 0, at).rfind(' ').map_or(0, |space| space + 1);
    let to = slice(text, at, text.len())
        .find(' ')
        .map_or(text.len(), |space| at + space);
    slice(text, from, to)
}

/// Addresses of the network and paths of files have signs of their own.
fn is_address(token: &str) -> bool {
    ["@", "://", "www.", "\\"]
        .iter()
        .any(|sign| token.contains(sign))
}

fn quoted(text: &str, from: usize, to: usize, right: &str, line: &Running) -> Fault {
    const AROUND: usize = 12;
    let front = slice(text, 0, from)
        .char_indices()
        .rev()
        .take(AROUND)
        .last();
    let begin = front.map_or(from, |(at, _)| at);
    let behind = slice(text, to, text.len()).char_indices().nth(AROUND);
    let end = behind.map_or(text.len(), |(at, _)| to + at);
    let fault = line.fault().word("near", slice(text, begin, end).trim());
    match line.passage.alone {
        true => fault.replacing(text, from, to, right),
        false => fault,
    }
}

/// " ,", "( ", " ./.".
fn space_before(whole: &Whole) -> Verdict {
    Verdict::Judged(whole.text.each(|line| {
        let text = line.text();
        let spaces = letters(text).filter(|at| {
            let rest = slice(text, at.from + 1, text.len());
            let sign = match at.next {
                Some(',' | ';' | '!' | '?' | ')' | '”') => true,
                // A colon between figures is a proportion, dots are left to be filled in.
                Some(':') => !at.before.is_some_and(|c| c.is_ascii_digit()),
                Some('.') => {
                    rest.starts_with("./.")
                        || !rest.starts_with("..") && rest.len() == 1
                        || rest.starts_with(". ")
                }
                _ => false,
            };
            let dotted = matches!(at.before, Some('…' | '.'));
            at.c == ' ' && !dotted && (sign || matches!(at.before, Some('(' | '“')))
        });
        let faults = spaces.map(|at| quoted(text, at.from, at.from + 1, "", line));
        faults.collect::<Vec<_>>()
    }))
}

/// "Sở Nội vụ,Sở Tài chính", "thực hiện.Các phòng".
fn space_after(whole: &Whole) -> Verdict {
    Verdict::Judged(whole.text.each(|line| {
        let text = line.text();
        let joined = letters(text).filter(|at| {
            let letters = |c: Option<char>| c.is_some_and(char::is_alphabetic);
            let sign = match at.c {
                ',' | ';' => letters(at.next) && at.before.is_some_and(char::is_alphanumeric),
                ':' => letters(at.next) && letters(at.before),
                '.' => at.next.is_some_and(char::is_uppercase) && sentences_meet(line, at.from),
                _ => false,
            };
            sign && !is_address(token(text, at.from))
        });
        let faults = joined.map(|at| {
            let to = at.from + at.c.len_utf8();
            quoted(text, at.from, to, &format!("{} ", at.c), line)
        });
        faults.collect::<Vec<_>>()
    }))
}

/// Whether a stop stands between two words of sentences: "TP.Hồ" and "v.v" are other things.
fn sentences_meet(line: &Running, stop: usize) -> bool {
    line.words.windows(2).any(|pair| match pair {
        [one, other] if one.to == stop && other.from == stop + 1 => {
            let syllables = one.syllable && other.syllable;
            let (one, other) = (line.of(*one), line.of(*other));
            let small = one.chars().count() > 1 && one.starts_with(char::is_lowercase);
            small && syllables && other.contains(char::is_lowercase)
        }
        _ => false,
    })
}

fn space_double(whole: &Whole) -> Verdict {
    Verdict::Judged(whole.text.each(|line| {
        let text = line.text();
        let doubles = letters(text).filter(|at| at.c == ' ' && at.next == Some(' '));
        let faults = doubles.map(|at| quoted(text, at.from, at.from + 1, "", line));
        faults.collect::<Vec<_>>()
    }))
}

/// One fault a line; "1)" and "a)" number things.
fn bracket_pair(whole: &Whole) -> Verdict {
    Verdict::Judged(whole.text.each(|line| {
        let text = line.text();
        let mut open = vec![];
        let mut wrong = None;
        for at in letters(text) {
            match at.c {
                '(' | '[' => open.push(at.c),
                ')' | ']' => {
                    let partner = if at.c == ')' { '(' } else { '[' };
                    let label = slice(text, 0, at.from)
                        .split([' ', '(', ',', ';'])
                        .next_back();
                    let label = label.is_some_and(|label| (1..=2).contains(&label.chars().count()));
                    if open.last() == Some(&partner) {
                        open.pop();
                    } else if !(label && open.is_empty()) {
                        wrong = Some(at.c);
                    }
                }
                _ => {}
            }
        }
        let wrong = wrong.or(open.pop());
        wrong.map(|sign| line.fault().word("sign", sign))
    }))
}

/// Quotations may run over paragraphs: counted through a whole body.
fn quote_pair(whole: &Whole) -> Verdict {
    let mut judged = Verdict::NotApplicable;
    for (part, body) in bodies(whole.draft) {
        let mut open: Option<(Place, char)> = None;
        let mut wrong = None;
        for passage in body_passages(part, body) {
            for at in letters(&passage.text) {
                let inch = at.before.is_some_and(|c| c.is_ascii_digit()) && open.is_none();
                match (at.c, open) {
                    ('“', None) | ('"', None) if !(at.c == '"' && inch) => {
                        open = Some((passage.place, at.c));
                    }
                    ('”', Some((_, '“'))) | ('"', Some((_, '"'))) => open = None,
                    ('”', None) => wrong = wrong.or(Some((passage.place, at.c))),
                    // Each paragraph of a long quotation may open it again.
                    ('“', Some((place, '“'))) if place == passage.place => {
                        wrong = wrong.or(open);
                    }
                    _ => {}
                }
            }
        }
        let fault = wrong
            .or(open)
            .map(|(place, sign)| Fault::at(place).word("sign", sign));
        judged = judged.and(fault.into_iter().collect());
    }
    judged
}

/// Lines of one list that follow each other: their block indices.
fn lists(body: &Body) -> Vec<Vec<(usize, &Unit)>> {
    let mut lists: Vec<Vec<(usize, &Unit)>> = vec![];
    for (index, block) in body.0.iter().enumerate() {
        let Block::Unit(unit) = block else { continue };
        if !matches!(unit.level, Level::Point | Level::Dash | Level::Plus) {
            continue;
        }
        match lists.last_mut() {
            Some(list)
                if list.last().is_some_and(|(last, other)| {
                    *last + 1 == index && other.level == unit.level
                }) =>
            {
                list.push((index, unit));
            }
            _ => lists.push(vec![(index, unit)]),
        }
    }
    lists.retain(|list| list.len() > 1);
    lists
}

/// ";" behind each line of a list, "." behind the last; lists of sentences end all with ".".
fn list_end(whole: &Whole) -> Verdict {
    let mut judged = Verdict::NotApplicable;
    for (part, body) in bodies(whole.draft) {
        for list in lists(body) {
            let texts: Vec<String> = list.iter().map(|(_, unit)| unit.text.to_plain()).collect();
            let ends = |sign: &str| {
                texts
                    .iter()
                    .rev()
                    .skip(1)
                    .filter(|text| text.ends_with(sign))
                    .count()
            };
            let sentences = ends(".") > ends(";");
            let closes = list.last().is_some_and(|(last, _)| closes(body, *last));
            let lines = list.iter().zip(&texts).enumerate();
            let faults = lines.filter_map(|(at, ((index, _), text))| {
                let last = at + 1 == list.len();
                let sign = match (last, sentences) {
                    (true, _) | (_, true) => ".",
                    _ => ";",
                };
                let wrong = match last {
                    true => closes && (text.ends_with([';', ',']) || is_open(text)),
                    false => text.ends_with(',') || is_open(text) || !sentences && is_short(text),
                };
                let bare = text.trim_end_matches([',', ';', '.', ' ']);
                wrong.then(|| {
                    Fault::at(Place::line(part, Field::Body, *index))
                        .word("tail", tail(text))
                        .replacing(text, bare.len(), text.len(), sign)
                })
            });
            judged = judged.and(faults.collect());
        }
    }
    judged
}

/// Whether the text goes on with something larger behind the list: no line of it may.
fn closes(body: &Body, last: usize) -> bool {
    match body.0.get(last + 1) {
        Some(Block::Unit(unit)) => unit.level < Level::Clause,
        Some(Block::Table(_)) | None => false,
        Some(_) => true,
    }
}

fn is_open(text: &str) -> bool {
    text.ends_with(char::is_alphanumeric)
}

/// A single sentence that ends with "." among lines that end with ";".
fn is_short(text: &str) -> bool {
    text.ends_with('.')
        && !text.ends_with("/.")
        && !text.ends_with("..")
        && !text.contains(". ")
        && !text.ends_with("v.v.")
}

/// "./." before the end of the text.
fn end_mark_inside(whole: &Whole) -> Verdict {
    let mut judged = Verdict::NotApplicable;
    for (part, body) in bodies(whole.draft) {
        let mut passages = body_passages(part, body);
        passages.retain(|passage| !passage.text.trim().is_empty());
        let count = passages.len();
        for (at, passage) in passages.into_iter().enumerate() {
            let text = &passage.text;
            let early = text
                .find("./.")
                .filter(|from| at + 1 < count || from + 3 < text.trim_end().len());
            let fault = early.map(|from| {
                let fault = Fault::at(passage.place).word("near", tail(slice(text, 0, from + 3)));
                match passage.alone {
                    true => fault.replacing(text, from, from + 3, "."),
                    false => fault,
                }
            });
            judged = judged.and(fault.into_iter().collect());
        }
    }
    judged
}
