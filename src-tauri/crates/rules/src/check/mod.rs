//! Kiểm tra thể thức: which rules of the decree a draft does not keep yet.
//!
//! [`check`] walks the rules of `checks.toml` over a draft. Clauses, sentences and weight stand
//! there, predicates in the files of this folder, one for each family of elements. A rule that
//! found nothing wrong *passed*, found nothing to judge is *not applicable*, and could not judge
//! is *not evaluated*: whoever says that a document is right must look at all three.

mod abbreviations;
mod addressees;
mod agreement;
mod amounts;
mod appearance;
mod appendix;
mod authority;
mod blanks;
mod body;
mod capacity;
mod capitals;
mod careless;
mod characters;
mod cited;
mod citing;
mod citing_form;
mod council;
mod coverage;
mod date;
mod ended;
mod figures;
mod filled;
mod finding;
mod head;
mod layout;
mod mentions;
mod names;
mod place_name;
mod punctuation;
mod recipients;
mod rule;
mod running;
mod sentence;
mod signing;
mod spelling;
mod subject;
mod symbol;
mod text;
mod units;
mod walk;
mod written_dates;

#[cfg(test)]
mod examples;
#[cfg(test)]
mod mistakes;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod sentences;

pub use coverage::{Coverage, Outcomes};
pub use finding::{Check, Finding, Fix, LayoutTrouble, Outcome};
pub(crate) use names::Names;
pub use rule::{CheckRule, Holder};

use chrono::NaiveDate;
use document::Draft;

use crate::{Appearance, RuleBook};
use appearance::Seen;
use rule::{Predicate, Rule, Verdict};
use text::Text;
use walk::{Document, Whole, documents};

/// The families in the order of the page.
const FAMILIES: &[&[Rule]] = &[
    head::RULES,
    symbol::RULES,
    date::RULES,
    subject::RULES,
    addressees::RULES,
    authority::RULES,
    agreement::RULES,
    filled::RULES,
    body::RULES,
    units::RULES,
    signing::RULES,
    recipients::RULES,
    appendix::RULES,
    layout::RULES,
    sentence::RULES,
    capitals::RULES,
    names::RULES,
    place_name::RULES,
    council::RULES,
    mentions::RULES,
    citing::RULES,
    citing_form::RULES,
    written_dates::RULES,
    punctuation::RULES,
    abbreviations::RULES,
    ended::RULES,
    spelling::RULES,
    careless::RULES,
    amounts::RULES,
    figures::RULES,
    blanks::RULES,
    characters::RULES,
    appearance::RULES,
];

/// Every rule that stands in the program, those found by laying out the pages last.
pub(crate) fn rule_ids() -> impl Iterator<Item = &'static str> {
    let checked = FAMILIES.iter().copied().flatten().map(|rule| rule.id);
    checked.chain(LayoutTrouble::RULES)
}

/// What the caller knows besides the draft.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known<'a> {
    /// Without it the rules that need a day are not evaluated.
    pub today: Option<NaiveDate>,
    /// Words of the office that are spelled right, whatever they look like.
    pub words: &'a [String],
}

impl Known<'_> {
    /// The day and nothing of the office.
    pub fn on(today: NaiveDate) -> Known<'static> {
        Known {
            today: Some(today),
            ..Known::default()
        }
    }
}

/// Judges a draft and the documents attached to it. Rules that only the finished pages can answer
/// are not evaluated, see [`Check::with_layout`].
pub fn check(draft: &Draft, book: &RuleBook, known: &Known) -> Check {
    judge_all(draft, None, book, known)
}

/// Judges a document made elsewhere by its words and by its looks. Of a draft the rules of looks
/// are not applicable: its pages are drawn as the decree asks. Of such a document those of our
/// own pages are not evaluated.
pub fn check_seen(draft: &Draft, appearance: &Appearance, book: &RuleBook, known: &Known) -> Check {
    judge_all(draft, Some(appearance), book, known)
}

fn judge_all(
    draft: &Draft,
    appearance: Option<&Appearance>,
    book: &RuleBook,
    known: &Known,
) -> Check {
    let mut check = Check::default();
    let text = Text::read(draft, book.names());
    let own_words = known.words.iter().map(|word| word.to_lowercase()).collect();
    for rule in FAMILIES.iter().copied().flatten() {
        let data = book.check_rule(rule.id);
        let whole = Whole {
            draft,
            book,
            today: known.today,
            text: &text,
            rule: rule.id,
            words: &data.words,
            except: &data.except,
            since: data.since,
            own_words: &own_words,
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
    let of_our_pages = || {
        let measures = layout::RULES.iter().any(|own| own.id == rule.id);
        measures || rule.id == agreement::OF_OUR_PAGES
    };
    if appearance.is_some() && of_our_pages() {
        return Verdict::NotApplicable;
    }
    match rule.predicate {
        Predicate::Appearance(holds) => appearance.map_or(Verdict::NotApplicable, |appearance| {
            holds(&Seen {
                appearance,
                book: whole.book,
                draft: whole.draft,
            })
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
