//! Bodies and levels that are no more (the two levels of local government since 1 July 2025, the
//! ministries since 1 March 2025). Earlier papers named them rightly.

use chrono::NaiveDate;

use super::rule::{Fault, Rule, Verdict};
use super::running::{Running, slice};
use super::walk::{Whole, documents};

pub(super) const RULES: &[Rule] = &[
    Rule::draft("ended-ministry", ended_body),
    Rule::draft("ended-province", ended_body),
    Rule::draft("ended-level", ended_level),
    Rule::draft("ended-law", ended_law),
];

/// The day of the document a part belongs to, else that of the one it goes with, else today.
fn day(whole: &Whole, part: u32) -> Option<NaiveDate> {
    let own = documents(whole.draft).find(|(other, _)| *other == part as usize);
    let date = own.and_then(|(_, dispatch)| dispatch.date);
    date.or(whole.draft.main.date).or(whole.today)
}

/// Lines of documents made since the rule holds, that do not speak of what was before.
fn lines(whole: &Whole, fault: impl Fn(&Running) -> Vec<Fault>) -> Verdict {
    let mut judged = Verdict::NotApplicable;
    for line in &whole.text.lines {
        let since = match (day(whole, line.passage.place.part), whole.since) {
            (None, _) | (_, None) => return Verdict::NotEvaluated,
            (Some(day), Some(since)) => day >= since,
        };
        if since {
            judged = judged.and(Verdict::Judged(fault(line)));
        }
    }
    judged
}

/// Whether the sentence around a place tells of the past: "cũ", "trước đây", a document cited
/// before.
fn is_past(whole: &Whole, line: &Running, at: usize) -> bool {
    let text = line.text();
    let from = slice(text, 0, at).rfind(". ").unwrap_or(0);
    let to = slice(text, at, text.len())
        .find(". ")
        .map_or(text.len(), |stop| at + stop);
    let sentence = slice(text, from, to);
    let cited = line.citations.iter().any(|it| (from..at).contains(&it.at));
    let mut words = whole.except.iter();
    cited || words.any(|word| whole_words(sentence, word).next().is_some())
}

/// Whether the drafter says a name somewhere as if it were still one.
fn is_named_today(whole: &Whole, line: &Running, name: &str) -> bool {
    let mut places = whole_words(line.text(), name);
    places.any(|at| line.is_own(at) && !is_past(whole, line, at))
}

/// "Bộ Kế hoạch và Đầu tư → Bộ Tài chính".
fn ended_body(whole: &Whole) -> Verdict {
    let words = whole.words.iter();
    let mut bodies: Vec<_> = words.filter_map(|word| word.split_once(" → ")).collect();
    // Most of them are not in a text at all.
    bodies.retain(|(ended, _)| whole.text.says(ended));
    lines(whole, |line| {
        bodies
            .iter()
            .filter_map(|(ended, heir)| {
                let now = is_named_today(whole, line, ended);
                now.then(|| line.fault().word("ended", *ended).word("heir", *heir))
            })
            .collect()
    })
}

/// "30/2020/NĐ-CP → …": a document others took the place of, by its number or its name and day.
fn ended_law(whole: &Whole) -> Verdict {
    let words = whole.words.iter();
    let laws: Vec<_> = words.filter_map(|word| word.split_once(" → ")).collect();
    lines(whole, |line| {
        let found = laws.iter().filter(|(ended, heir)| {
            let text = line.text();
            let past = whole.except.iter().any(|word| text.contains(word.as_str()));
            // Whoever names both speaks of the change.
            whole_words(text, ended).next().is_some() && !past && !text.contains(heir)
        });
        found
            .map(|(ended, heir)| line.fault().word("ended", *ended).word("heir", *heir))
            .collect()
    })
}

/// "huyện", "thị trấn": one fault for a line.
fn ended_level(whole: &Whole) -> Verdict {
    lines(whole, |line| {
        let mut levels = whole.words.iter();
        let found = levels.find(|level| is_named_today(whole, line, level));
        let fault = found.map(|level| line.fault().word("level", level));
        fault.into_iter().collect()
    })
}

/// Where a phrase stands that is not part of longer words.
fn whole_words<'t>(text: &'t str, phrase: &'t str) -> impl Iterator<Item = usize> {
    let found = text.match_indices(phrase).map(|(at, _)| at);
    found.filter(move |at| {
        let front = slice(text, 0, *at);
        let behind = slice(text, at + phrase.len(), text.len());
        !front.ends_with(char::is_alphanumeric) && !behind.starts_with(char::is_alphanumeric)
    })
}
