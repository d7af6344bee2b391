//! Phụ lục and attached documents (mục III.1).

use document::dispatch::Appendix;
use document::fold::fold;
use document::number_words::in_roman;
use document::{Draft, Field, Part, Place};

use super::rule::{Fault, Rule, Verdict};
use super::units::from_roman;
use super::walk::{Whole, bodies, body_passages, is_capitals};

pub(super) const RULES: &[Rule] = &[
    Rule::draft("appendix-mention", appendix_mention),
    Rule::draft("attached-mention", attached_mention),
    Rule::draft("appendix-labels", appendix_labels),
    Rule::draft("appendix-single", appendix_single),
    Rule::draft("appendix-capitals", appendix_capitals),
];

fn appendices(draft: &Draft) -> Vec<(usize, &Appendix)> {
    let parts = draft.parts.iter().enumerate();
    parts
        .filter_map(|(index, part)| match part {
            Part::PhuLuc(appendix) => Some((index + 1, appendix)),
            Part::VanBanKemTheo(_) | Part::BanHanhKemTheo(_) => None,
        })
        .collect()
}

/// Whether a text that is no appendix itself holds one of the words, folded.
fn mentioned(draft: &Draft, words: &[&str]) -> bool {
    let own: Vec<usize> = appendices(draft).iter().map(|(part, _)| *part).collect();
    bodies(draft)
        .filter(|(part, _)| !own.contains(part))
        .flat_map(|(part, body)| body_passages(part, body))
        .any(|passage| {
            let folded = fold(&passage.text);
            words.iter().any(|word| folded.contains(word))
        })
}

fn appendix_mention(whole: &Whole) -> Verdict {
    let Some((part, _)) = appendices(whole.draft).into_iter().next() else {
        return Verdict::NotApplicable;
    };
    Verdict::fault_if(!mentioned(whole.draft, &["phu luc"]), || {
        Fault::at(Place::of(part, Field::Label))
    })
}

fn attached_mention(whole: &Whole) -> Verdict {
    let mut parts = whole.draft.parts.iter();
    let Some(index) = parts.position(|part| !matches!(part, Part::PhuLuc(_))) else {
        return Verdict::NotApplicable;
    };
    let said = mentioned(whole.draft, &["kem theo", "gui kem", "dinh kem"]);
    Verdict::fault_if(!said, || Fault::at(Place::of(index + 1, Field::Kind)))
}

fn appendix_labels(whole: &Whole) -> Verdict {
    let appendices = appendices(whole.draft);
    if appendices.len() < 2 {
        return Verdict::NotApplicable;
    }
    let numbered = (1..).zip(appendices);
    numbered
        .filter_map(|(number, (part, appendix))| {
            let written = appendix.label.as_deref().unwrap_or_default();
            (from_roman(written) != Some(number)).then(|| {
                Fault::at(Place::of(part, Field::Label)).instead(written, in_roman(number))
            })
        })
        .collect()
}

/// A single appendix has no number; the layout leaves it away.
fn appendix_single(whole: &Whole) -> Verdict {
    let appendices = appendices(whole.draft);
    let [(part, appendix)] = appendices.as_slice() else {
        return Verdict::NotApplicable;
    };
    let label = appendix.label.iter();
    label
        .map(|label| {
            Fault::at(Place::of(*part, Field::Label))
                .word("label", label)
                .instead(label, "")
        })
        .collect()
}

fn appendix_capitals(whole: &Whole) -> Verdict {
    let appendices = appendices(whole.draft).into_iter();
    appendices
        .filter_map(|(part, appendix)| Some((part, appendix.title.as_deref()?)))
        .map(|(part, title)| {
            Verdict::fault_if(!is_capitals(title), || {
                Fault::at(Place::of(part, Field::Title))
                    .word("title", title)
                    .instead(title, title.to_uppercase())
            })
        })
        .fold(Verdict::NotApplicable, Verdict::and)
}
