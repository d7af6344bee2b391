//! Numbers in running text.

use super::rule::{Fault, Rule, Verdict};
use super::walk::{Whole, bodies, body_passages};

pub(super) const RULES: &[Rule] = &[Rule::draft("figures-mixed", figures_mixed)];

/// "6 tháng" and "06 tháng" are both written, not in one text. A day in a date always carries
/// its zero and is none of these.
fn figures_mixed(whole: &Whole) -> Verdict {
    let mut first = None;
    let mut faults = vec![];
    let bodies = bodies(whole.draft);
    for passage in bodies.flat_map(|(part, body)| body_passages(part, body)) {
        for span in spans(&passage.text, whole.words) {
            let padded = span.starts_with('0');
            match &first {
                None => first = Some((padded, span)),
                Some((other, _)) if *other == padded => {}
                Some((_, other)) => faults.push(
                    Fault::at(passage.place)
                        .word("one", span)
                        .word("other", other),
                ),
            }
        }
    }
    match first {
        Some(_) => Verdict::Judged(faults),
        None => Verdict::NotApplicable,
    }
}

/// Spans of time below ten: "6 tháng", "06 tháng".
fn spans(text: &str, units: &[String]) -> Vec<String> {
    let bare = |word: &&str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let words: Vec<&str> = text.split(' ').collect();
    let mut spans = vec![];
    for (at, pair) in words.windows(2).enumerate() {
        let &[figure, unit] = pair else { continue };
        let below_ten = matches!(figure.as_bytes(), [b'1'..=b'9'] | [b'0', b'1'..=b'9']);
        let front = at.checked_sub(1).and_then(|front| words.get(front));
        let dated = front.is_some_and(|word| bare(word).to_lowercase() == "ngày")
            || words
                .get(at + 2)
                .is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()));
        if below_ten && !dated && units.contains(&bare(&unit)) {
            spans.push(format!("{figure} {}", bare(&unit)));
        }
    }
    spans
}
