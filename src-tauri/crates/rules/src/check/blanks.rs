//! Places left to be filled in.

use super::rule::{Fault, Rule, Verdict};
use super::walk::{Whole, body_passages};

pub(super) const RULES: &[Rule] = &[Rule::draft("blank-left", blank_left)];

/// Told once, at the first of them: a form just begun is full of them. Only of the main document;
/// a form in an appendix is meant to be filled in by others.
fn blank_left(whole: &Whole) -> Verdict {
    let passages = body_passages(0, &whole.draft.main.body);
    if passages.is_empty() {
        return Verdict::NotApplicable;
    }
    let blank = |passage: &super::walk::Passage| blanks(&passage.text);
    let count: usize = passages.iter().map(blank).sum();
    let first = passages.iter().find(|passage| blank(passage) > 0);
    let faults = first.map(|passage| Fault::at(passage.place).word("count", count.to_string()));
    Verdict::Judged(faults.into_iter().collect())
}

/// Runs of at least two signs "…" or four full stops; one "…" ends a list that goes on.
fn blanks(text: &str) -> usize {
    let dots = |c: char| matches!(c, '…' | '.');
    let runs = text.split(|c| !dots(c));
    runs.filter(|run| {
        let signs = run.chars().count();
        signs >= 4 || run.matches('…').count() >= 2
    })
    .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_of_dots_is_a_blank_and_what_ends_a_list_or_a_letter_is_none() {
        for (text, count) in [
            ("ngày …… tháng …… năm ……./.", 3),
            ("Ông (bà): ..........", 1),
            ("bàn, ghế, tủ…", 0),
            ("bàn, ghế, tủ ...", 0),
            ("Trân trọng./.", 0),
        ] {
            assert_eq!(blanks(text), count, "{text}");
        }
    }
}
