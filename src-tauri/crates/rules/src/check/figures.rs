//! Numbers in running text.

use std::collections::BTreeMap;

use document::{Part, Place};

use super::rule::{Fault, Rule, Verdict};
use super::walk::{Whole, bodies, body_passages};

pub(super) const RULES: &[Rule] = &[Rule::draft("figures-mixed", figures_mixed)];

/// "6 tháng" and "06 tháng" are both written, not in one text. A day in a date always carries
/// its zero and is none of these. An attached document is a text of its own; what is issued with
/// the main one and its appendices belong to it. Each text is told once.
fn figures_mixed(whole: &Whole) -> Verdict {
    let attached = |part: usize| {
        let parts = part
            .checked_sub(1)
            .and_then(|index| whole.draft.parts.get(index));
        matches!(parts, Some(Part::VanBanKemTheo(_)))
    };
    let mut met: BTreeMap<usize, Vec<(Place, String)>> = BTreeMap::new();
    for (part, body) in bodies(whole.draft) {
        let document = if attached(part) { part } else { 0 };
        for passage in body_passages(part, body) {
            let spans = spans(&passage.text, whole.words);
            let spans = spans.into_iter().map(|span| (passage.place, span));
            met.entry(document).or_default().extend(spans);
        }
    }
    met.retain(|_, spans| !spans.is_empty());
    if met.is_empty() {
        return Verdict::NotApplicable;
    }
    let padded = |span: &str| span.starts_with('0');
    let mixed = met.values().filter_map(|spans| {
        let (_, first) = spans.first()?;
        let (place, other) = spans.iter().find(|(_, it)| padded(it) != padded(first))?;
        Some(Fault::at(*place).word("one", other).word("other", first))
    });
    mixed.collect()
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

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use document::dispatch::Appendix;
    use document::text::Line;
    use document::{Block, Body};

    use super::super::examples::checked;
    use super::super::samples::{PLAN, read};
    use super::*;

    /// A document goes with the day of the one it is attached to, and its figures are its own.
    #[test]
    fn an_attached_document_is_a_text_of_its_own() {
        let mut draft = read(PLAN);
        let paragraph = |text: &str| Block::Paragraph {
            text: Line::plain(text),
        };
        draft.main.date = NaiveDate::from_ymd_opt(2025, 6, 1);
        draft.main.body.0[0] = paragraph("Kết quả 6 tháng đầu năm và 6 tháng cuối năm:");
        let Part::VanBanKemTheo(attached) = &mut draft.parts[2] else {
            unreachable!();
        };
        attached.date = None;
        attached.body.0[0] = paragraph("Kết quả 06 tháng đầu năm ở huyện Sơn Đông./.");
        let found = |draft: &document::Draft, rule: &str| {
            let findings = checked(draft).findings.into_iter();
            findings.filter(|finding| finding.rule == rule).count()
        };
        assert_eq!(found(&draft, "figures-mixed"), 0);
        assert_eq!(found(&draft, "ended-level"), 0);
        // Wherever it stands, an appendix is that of the main document.
        draft.parts.push(Part::PhuLuc(Appendix {
            label: None,
            title: None,
            landscape: false,
            body: Body(vec![paragraph("Trong 6 tháng đầu năm")]),
        }));
        assert_eq!(found(&draft, "figures-mixed"), 0);
        draft.main.body.0[0] = paragraph("Kết quả 6 tháng đầu năm, 06 tháng giữa, 06 tháng cuối:");
        assert_eq!(found(&draft, "figures-mixed"), 1);
    }
}
