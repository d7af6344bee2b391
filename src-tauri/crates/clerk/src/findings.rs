//! Is the paper right? What the rules find in the draft, joined with the troubles of its pages.

use chrono::NaiveDate;
use document::Draft;
use rules::{Finding, Known, LayoutTrouble, Outcomes, RuleBook};
use typeset::Trouble;

use crate::contract::Printing;
use crate::fonts::twin;
use crate::printing::{Laid, lay};

/// The check of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    pub findings: Vec<Finding>,
    /// How many rules came out which way.
    pub outcomes: Outcomes,
}

impl Checked {
    pub(crate) fn of(check: rules::Check) -> Checked {
        Checked {
            outcomes: check.outcomes(),
            findings: check.findings,
        }
    }

    /// Whether the document cannot be issued as it is.
    pub fn blocked(&self) -> bool {
        self.findings.iter().any(|finding| finding.blocks)
    }
}

/// Checks a draft, no register involved.
pub fn check(draft: &Draft, today: Option<NaiveDate>) -> Checked {
    let fonts = twin();
    let known = Known {
        today,
        ..Known::default()
    };
    let laid = lay(draft, fonts, Printing::Document.into());
    of_pages(draft, &laid, &known)
}

pub(crate) fn of_pages(draft: &Draft, laid: &Laid, known: &Known) -> Checked {
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
    Checked::of(rules::check(draft, book, known).with_layout(troubles.collect()))
}
