//! Kiểm tra thể thức: which rules of the decree a draft does not keep yet.
//!
//! [`check`] walks the rules of `checks.toml` over a draft. Clauses, sentences and weight stand
//! there, predicates in the files of this folder, one for each family of elements. A rule that
//! found nothing wrong *passed*, found nothing to judge is *not applicable*, and could not judge
//! is *not evaluated*: whoever says that a document is right must look at all three.

mod addressees;
mod appearance;
mod appendix;
mod authority;
mod body;
mod capacity;
mod capitals;
mod characters;
mod coverage;
mod date;
mod figures;
mod finding;
mod head;
mod layout;
mod recipients;
mod rule;
mod signing;
mod subject;
mod symbol;
mod units;
mod walk;

#[cfg(test)]
mod examples;
#[cfg(test)]
mod samples;

pub use coverage::{Coverage, Outcomes};
pub use finding::{Check, Finding, Fix, LayoutTrouble, Outcome};
pub use rule::{CheckRule, Holder};

use chrono::NaiveDate;
use document::Draft;

use crate::{Appearance, RuleBook};
use appearance::Seen;
use rule::{Predicate, Rule, Verdict};
use walk::{Document, Whole, documents};

/// The families in the order of the page.
const FAMILIES: [&[Rule]; 16] = [
    head::RULES,
    symbol::RULES,
    date::RULES,
    subject::RULES,
    addressees::RULES,
    authority::RULES,
    body::RULES,
    units::RULES,
    signing::RULES,
    recipients::RULES,
    appendix::RULES,
    layout::RULES,
    capitals::RULES,
    figures::RULES,
    characters::RULES,
    appearance::RULES,
];

/// Every rule that stands in the program, those found by laying out the pages last.
pub(crate) fn rule_ids() -> impl Iterator<Item = &'static str> {
    let checked = FAMILIES.into_iter().flatten().map(|rule| rule.id);
    checked.chain(LayoutTrouble::RULES)
}

/// Judges a draft and the documents attached to it. Without `today` the rules that need it are
/// not evaluated; nor are those that only the finished pages can answer, see
/// [`Check::with_layout`].
pub fn check(draft: &Draft, book: &RuleBook, today: Option<NaiveDate>) -> Check {
    judge_all(draft, None, book, today)
}

/// Judges a document made elsewhere by its words and by its looks. Of a draft the rules of looks
/// are not applicable: its pages are drawn as the decree asks. Of such a document those of our
/// own pages are not evaluated.
pub fn check_seen(
    draft: &Draft,
    appearance: &Appearance,
    book: &RuleBook,
    today: Option<NaiveDate>,
) -> Check {
    judge_all(draft, Some(appearance), book, today)
}

fn judge_all(
    draft: &Draft,
    appearance: Option<&Appearance>,
    book: &RuleBook,
    today: Option<NaiveDate>,
) -> Check {
    let mut check = Check::default();
    for rule in FAMILIES.into_iter().flatten() {
        let data = book.check_rule(rule.id);
        let whole = Whole {
            draft,
            book,
            today,
            words: &data.words,
        };
        let verdict = judge(rule, &whole, appearance);
        check.coverage.count(rule.id, &verdict);
        let faults = verdict.faults().into_iter();
        check
            .findings
            .extend(faults.map(|fault| Finding::new(rule.id, data, fault)));
    }
    check.coverage.not_evaluated.extend(LayoutTrouble::RULES);
    check.findings.sort_by_key(|finding| finding.place);
    check
}

fn judge(rule: &Rule, whole: &Whole, appearance: Option<&Appearance>) -> Verdict {
    // A document made elsewhere chose no measures of ours: its own are seen.
    if appearance.is_some() && layout::RULES.iter().any(|own| own.id == rule.id) {
        return Verdict::NotApplicable;
    }
    match rule.predicate {
        Predicate::Appearance(holds) => appearance.map_or(Verdict::NotApplicable, |appearance| {
            let book = whole.book;
            holds(&Seen { appearance, book })
        }),
        Predicate::Draft(holds) => holds(whole),
        Predicate::Document(holds) => documents(whole.draft)
            .map(|(part, dispatch)| {
                holds(&Document {
                    whole,
                    dispatch,
                    part,
                    kind: whole.book.kind(dispatch.kind),
                })
            })
            .fold(Verdict::NotApplicable, Verdict::and),
    }
}
