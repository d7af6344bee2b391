//! Is the paper right? What the rules find in the draft, joined with the troubles of its pages.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use document::Draft;
use rules::{Finding, LayoutTrouble, Outcome, RuleBook};
use typeset::Trouble;

use crate::contract::{CheckCounts, Printing};
use crate::printing::{Laid, lay};

/// The check of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    pub findings: Vec<Finding>,
    /// Rules that were evaluated, and those of them that hold.
    pub evaluated: u32,
    pub passed: u32,
    /// Rules that speak of nothing in it, and those that could not be asked.
    pub not_applicable: u32,
    pub not_evaluated: u32,
}

impl Checked {
    pub(crate) fn of(check: rules::Check) -> Checked {
        let coverage = &check.coverage;
        Checked {
            evaluated: (coverage.passed.len() + coverage.found.len()) as u32,
            passed: coverage.passed.len() as u32,
            not_applicable: coverage.not_applicable.len() as u32,
            not_evaluated: coverage.not_evaluated.len() as u32,
            findings: check.findings,
        }
    }

    /// Rules by what became of them; one with findings of both weights counts for the heavier.
    pub fn counts(&self) -> CheckCounts {
        let of = |outcome| {
            let findings = self.findings.iter().filter(move |it| it.outcome == outcome);
            findings.map(|it| it.rule).collect::<BTreeSet<&str>>()
        };
        let failed = of(Outcome::Fail);
        let needs_look = of(Outcome::NeedsLook);
        CheckCounts {
            passed: self.passed,
            failed: failed.len() as u32,
            needs_look: needs_look.difference(&failed).count() as u32,
            not_applicable: self.not_applicable,
            not_evaluated: self.not_evaluated,
        }
    }

    /// Whether the document cannot be issued as it is.
    pub fn blocked(&self) -> bool {
        self.findings.iter().any(|finding| finding.blocks)
    }
}

/// Checks a draft, no register involved.
pub fn check(draft: &Draft, today: Option<NaiveDate>) -> Checked {
    let fonts = paper::FontSet::bundled();
    of_pages(draft, &lay(draft, &fonts, Printing::Document.into()), today)
}

pub(crate) fn of_pages(draft: &Draft, laid: &Laid, today: Option<NaiveDate>) -> Checked {
    let book = RuleBook::nd30_2020();
    let troubles = laid.set.troubles.iter().filter_map(|trouble| {
        let place = laid.place(trouble.at().node)?;
        let what = match trouble {
            Trouble::NoGlyph { character, .. } => LayoutTrouble::NoGlyph(*character),
            Trouble::TooWide { word, .. } => LayoutTrouble::TooWide(word.clone()),
            Trouble::TooTall { .. } => LayoutTrouble::TooTall,
            Trouble::NoRoom { .. } => LayoutTrouble::NoRoom,
        };
        Some(Finding::layout(book, place, what))
    });
    Checked::of(rules::check(draft, book, today).with_layout(troubles.collect()))
}
