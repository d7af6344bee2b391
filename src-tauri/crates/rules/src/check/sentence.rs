//! Viết hoa ở đầu câu, đầu dòng (Phụ lục II, mục I).

use super::capitals::{is_figures, turned};
use super::rule::{Fault, Rule, Verdict};
use super::running::{Opening, Running};
use super::walk::Whole;

pub(super) const RULES: &[Rule] = &[
    Rule::draft("capital-sentence", capital_sentence),
    Rule::draft("capital-line", capital_line),
];

/// A line that begins small where it should not; words of addresses and labels may.
fn small_start(line: &Running) -> Option<Fault> {
    let first = *line.words.first()?;
    let word = line.of(first);
    let small = first.from == 0 && word.starts_with(char::is_lowercase) && first.syllable;
    let sound = !small || line.is_joined(first.from, first.to) || line.gap(0).starts_with(')');
    (!sound).then(|| line.instead(first.from, first.to, &turned(word)))
}

/// Behind a full stop and at the beginning of a paragraph. The words of the rule are
/// abbreviations with a stop of their own.
fn capital_sentence(whole: &Whole) -> Verdict {
    Verdict::Judged(whole.text.each(|line| {
        let mut faults = vec![];
        if matches!(line.opening, Opening::Sentence | Opening::Basis) {
            faults.extend(small_start(line));
        }
        for (index, pair) in line.words.windows(2).enumerate() {
            let &[last, first] = pair else { continue };
            if line.gap(index) == " " {
                continue;
            }
            let word = line.of(first);
            let enumerated = line.gap(index + 1).starts_with(')');
            let small = word.starts_with(char::is_lowercase) && first.syllable;
            if small
                && !enumerated
                && ends_sentence(line, index, whole.words)
                && line.is_own(last.from)
            {
                faults.push(line.instead(first.from, first.to, &turned(word)));
            }
        }
        faults
    }))
}

/// Whether a sentence ends behind a word: not behind abbreviations, numbers of an outline, "v.v.".
fn ends_sentence(line: &Running, index: usize, abbreviations: &[String]) -> bool {
    let gap = line.gap(index);
    let closed = [").", ")!", ")?", "%."].contains(&gap.trim_end());
    let stopped = [".", "?", "!"].contains(&gap.trim_end()) && gap.ends_with(' ');
    let word = line.word(Some(index));
    let year = is_figures(word) && word.len() == 4;
    let said = word.chars().count() > 1 && line.is_syllable(Some(index)) || year;
    let short = abbreviations.iter().any(|other| other == word);
    closed && gap.ends_with(' ') || stopped && said && !short
}

/// A line of a list is a new line too, but many begin small.
fn capital_line(whole: &Whole) -> Verdict {
    let lines = whole.text.lines.iter();
    let items = lines.filter(|line| line.opening == Opening::Item);
    items.filter_map(small_start).collect()
}
