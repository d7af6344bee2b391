//! Phần, chương, mục, điều, khoản, điểm: labels in order, titles where they belong.

use document::body::{Level, Unit};
use document::number_words::in_roman;
use document::{Block, Body, Field, Place};

use super::rule::{Fault, Rule, Verdict};
use super::walk::{Whole, bodies, is_capitals, units};

pub(super) const RULES: &[Rule] = &[
    Rule::draft("part-order", |whole| order(whole, Level::Part)),
    Rule::draft("chapter-order", |whole| order(whole, Level::Chapter)),
    Rule::draft("section-order", |whole| order(whole, Level::Section)),
    Rule::draft("article-order", |whole| order(whole, Level::Article)),
    Rule::draft("heading-order", |whole| order(whole, Level::Heading)),
    Rule::draft("clause-order", |whole| order(whole, Level::Clause)),
    Rule::draft("point-order", |whole| order(whole, Level::Point)),
    Rule::draft("unit-label", unit_label),
    Rule::draft("title-missing", title_missing),
    Rule::draft("title-capitals", title_capitals),
    Rule::draft("heading-capitals", heading_capitals),
];

/// Letters of điểm in the order of the decree.
const LETTERS: &str = "abcdđeghiklmnopqrstuvxy";

/// Place of a unit among its equals.
pub(super) struct Number {
    pub value: u32,
    /// The letter of a unit put in later: `12a`.
    suffix: String,
}

/// None for a dash.
pub(super) fn number(unit: &Unit) -> Option<Number> {
    let word = unit.label.split(' ').next_back()?;
    let word = word.trim_end_matches(['.', ':', ')']);
    if unit.level == Level::Point {
        let at = LETTERS
            .chars()
            .position(|letter| word.starts_with(letter))?;
        let value = u32::try_from(at).ok()? + 1;
        return Some(Number {
            value,
            suffix: String::new(),
        });
    }
    let length = word.bytes().take_while(u8::is_ascii_digit).count();
    let (figures, suffix) = word.split_at(length);
    let (value, suffix) = match figures.parse() {
        Ok(value) => (value, suffix),
        Err(_) => (from_roman(word)?, ""),
    };
    Some(Number {
        value,
        suffix: suffix.to_owned(),
    })
}

/// Up to XLIX, as far as units of a text go.
pub(super) fn from_roman(word: &str) -> Option<u32> {
    let roman = word.bytes().all(|byte| b"IVXL".contains(&byte));
    roman.then(|| (1..50).find(|&value| in_roman(value) == word))?
}

/// The label the decree gives a unit of this level.
fn label(level: Level, number: &Number) -> String {
    let Number { value, suffix } = number;
    match level {
        Level::Part => format!("Phần {}", in_roman(*value)),
        Level::Chapter => format!("Chương {}", in_roman(*value)),
        Level::Section => format!("Mục {value}{suffix}"),
        Level::Subsection => format!("Tiểu mục {value}{suffix}"),
        Level::Article => format!("Điều {value}{suffix}."),
        Level::Heading => format!("{}.", in_roman(*value)),
        Level::Clause => format!("{value}{suffix}."),
        Level::Point => {
            let index = usize::try_from(*value)
                .unwrap_or_default()
                .saturating_sub(1);
            let letter = LETTERS.chars().nth(index).unwrap_or('y');
            format!("{letter})")
        }
        Level::Dash => "-".to_owned(),
        Level::Plus => "+".to_owned(),
    }
}

/// Where counting may or must begin anew.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Restart {
    No,
    May,
    Must,
}

/// What a block means to the counting of a level. Điều run through the whole text, khoản and
/// điểm begin anew in each larger unit; chương and mục do it or run on. After a paragraph between
/// them khoản and điểm may be another list.
fn restart(block: &Block, level: Level) -> Restart {
    match block {
        Block::Unit(unit) if unit.level >= level || level == Level::Article => Restart::No,
        Block::Unit(_) if matches!(level, Level::Clause | Level::Point) => Restart::Must,
        Block::Unit(_) => Restart::May,
        _ if matches!(level, Level::Clause | Level::Point) => Restart::May,
        _ => Restart::No,
    }
}

fn order(whole: &Whole, level: Level) -> Verdict {
    let verdicts = bodies(whole.draft).map(|(part, body)| body_order(part, body, level));
    verdicts.fold(Verdict::NotApplicable, Verdict::and)
}

fn body_order(part: usize, body: &Body, level: Level) -> Verdict {
    let mut last = None;
    let mut anew = Restart::Must;
    let mut faults = vec![];
    for (index, block) in body.0.iter().enumerate() {
        let number = match block {
            Block::Unit(unit) if unit.level == level => number(unit).map(|number| (unit, number)),
            other => {
                match restart(other, level) {
                    Restart::No => {}
                    Restart::May if anew == Restart::Must => {}
                    stronger => anew = stronger,
                }
                None
            }
        };
        let Some((unit, number)) = number else {
            continue;
        };
        let before = last.filter(|_| anew != Restart::Must).unwrap_or(0);
        let follows = number.value == before + 1
            || !number.suffix.is_empty() && number.value == before
            || anew == Restart::May && number.value == 1;
        if !follows {
            let expected = Number {
                value: before + 1,
                suffix: String::new(),
            };
            faults.push(
                Fault::at(Place::line(part, Field::Body, index))
                    .word("label", &unit.label)
                    .word("expected", label(level, &expected)),
            );
        }
        last = Some(number.value);
        anew = Restart::No;
    }
    match last {
        Some(_) => Verdict::Judged(faults),
        None => Verdict::NotApplicable,
    }
}

/// Asks every unit of some levels for its fault.
fn each(
    whole: &Whole,
    levels: fn(Level) -> bool,
    fault: fn(&Unit, Fault) -> Option<Fault>,
) -> Verdict {
    let mut judged = Verdict::NotApplicable;
    for (part, body) in bodies(whole.draft) {
        for (index, unit) in units(body).filter(|(_, unit)| levels(unit.level)) {
            let at = Fault::at(Place::line(part, Field::Body, index));
            judged = judged.and(fault(unit, at).into_iter().collect());
        }
    }
    judged
}

/// `Điều 01.`, `ĐIỀU 1:`, `CHƯƠNG I`, `01.`
fn unit_label(whole: &Whole) -> Verdict {
    each(
        whole,
        |level| level <= Level::Clause,
        |unit, fault| {
            let proper = label(unit.level, &number(unit)?);
            (proper != unit.label).then(|| fault.word("label", &unit.label).word("proper", proper))
        },
    )
}

fn title_missing(whole: &Whole) -> Verdict {
    each(whole, Level::has_title_line, |unit, fault| {
        let missing = unit.text.is_empty();
        missing.then(|| fault.word("label", &unit.label))
    })
}

fn title_capitals(whole: &Whole) -> Verdict {
    each(whole, Level::has_title_line, not_in_capitals)
}

fn heading_capitals(whole: &Whole) -> Verdict {
    each(whole, |level| level == Level::Heading, not_in_capitals)
}

fn not_in_capitals(unit: &Unit, fault: Fault) -> Option<Fault> {
    let text = unit.text.to_plain();
    (!is_capitals(&text)).then(|| {
        fault
            .word("label", &unit.label)
            .word("title", &text)
            .instead(&text, text.to_uppercase())
    })
}
