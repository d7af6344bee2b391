use chrono::NaiveDate;
use document::Place;
use serde::Deserialize;

use super::appearance::Seen;
use super::finding::{Fix, Outcome};
use super::walk::{Document, Whole};

/// What `checks.toml` says of a rule.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckRule {
    pub clause: String,
    pub outcome: Outcome,
    /// Whether no lawful document can be issued while it is broken.
    #[serde(default)]
    pub blocks: bool,
    pub holder: Holder,
    /// Told once more when the document takes its number.
    #[serde(default)]
    pub warns: bool,
    sentence: String,
    /// What the predicate compares with: titles, ids of kinds.
    #[serde(default)]
    pub(super) words: Vec<String>,
    /// What the rule does not speak of: words before or behind that make another thing of it.
    #[serde(default)]
    pub(super) except: Vec<String>,
    /// The rule speaks of documents made from this day on.
    pub(super) since: Option<NaiveDate>,
}

/// Who finds out that a rule is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holder {
    /// A predicate over the draft.
    Check,
    /// The laying out of its pages.
    Layout,
    /// A predicate over the looks of a document made elsewhere; ours are drawn so.
    Appearance,
}

impl CheckRule {
    /// The sentence with its `{names}` filled in.
    pub(super) fn sentence(&self, words: &[(&'static str, String)]) -> String {
        let mut pieces = self.sentence.split('{');
        let mut sentence = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let (name, rest) = piece.split_once('}').unwrap_or((piece, ""));
            let word = words.iter().find(|(key, _)| *key == name);
            sentence += word.map_or(name, |(_, word)| word);
            sentence += rest;
        }
        sentence
    }
}

/// A rule and the predicate that holds it.
pub(super) struct Rule {
    pub id: &'static str,
    pub predicate: Predicate,
}

pub(super) enum Predicate {
    /// Asked once of the whole draft.
    Draft(fn(&Whole) -> Verdict),
    /// Asked of every document in it that has a head and foot of its own.
    Document(fn(&Document) -> Verdict),
    /// Asked once of the looks of a document made elsewhere.
    Appearance(fn(&Seen) -> Verdict),
}

impl Rule {
    pub(super) const fn draft(id: &'static str, holds: fn(&Whole) -> Verdict) -> Rule {
        Rule {
            id,
            predicate: Predicate::Draft(holds),
        }
    }

    pub(super) const fn document(id: &'static str, holds: fn(&Document) -> Verdict) -> Rule {
        Rule {
            id,
            predicate: Predicate::Document(holds),
        }
    }

    pub(super) const fn appearance(id: &'static str, holds: fn(&Seen) -> Verdict) -> Rule {
        Rule {
            id,
            predicate: Predicate::Appearance(holds),
        }
    }
}

/// What a predicate answers.
pub(super) enum Verdict {
    NotApplicable,
    NotEvaluated,
    /// No faults: passed.
    Judged(Vec<Fault>),
}

impl Verdict {
    pub(super) fn passed() -> Verdict {
        Verdict::Judged(vec![])
    }

    /// One fault where something holds, none where not.
    pub(super) fn fault_if(wrong: bool, fault: impl FnOnce() -> Fault) -> Verdict {
        Verdict::Judged(wrong.then(fault).into_iter().collect())
    }

    pub(super) fn faults(self) -> Vec<Fault> {
        match self {
            Verdict::Judged(faults) => faults,
            Verdict::NotApplicable | Verdict::NotEvaluated => vec![],
        }
    }

    /// The same rule asked of two documents.
    pub(super) fn and(self, other: Verdict) -> Verdict {
        match (self, other) {
            (Verdict::NotApplicable, other) | (other, Verdict::NotApplicable) => other,
            (Verdict::NotEvaluated, _) | (_, Verdict::NotEvaluated) => Verdict::NotEvaluated,
            (Verdict::Judged(mut faults), Verdict::Judged(more)) => {
                faults.extend(more);
                Verdict::Judged(faults)
            }
        }
    }
}

impl FromIterator<Fault> for Verdict {
    fn from_iter<I: IntoIterator<Item = Fault>>(faults: I) -> Verdict {
        Verdict::Judged(faults.into_iter().collect())
    }
}

/// One breach of a rule: where, the words of its sentence, a safe change, and the word that is no
/// breach once it is one of the office's own.
pub(super) struct Fault {
    pub place: Place,
    pub words: Vec<(&'static str, String)>,
    pub fix: Option<Fix>,
    pub own: Option<String>,
}

impl Fault {
    pub(super) fn at(place: Place) -> Fault {
        Fault {
            place,
            words: vec![],
            fix: None,
            own: None,
        }
    }

    pub(super) fn unless_own(mut self, word: &str) -> Fault {
        self.own = Some(word.to_owned());
        self
    }

    pub(super) fn word(mut self, name: &'static str, word: impl Into<String>) -> Fault {
        self.words.push((name, word.into()));
        self
    }

    /// Proposes another text for the whole place, and names it `{after}`.
    pub(super) fn instead(self, before: &str, after: impl Into<String>) -> Fault {
        self.replacing(before, 0, before.len(), after)
    }

    /// Proposes another text for a stretch of bytes of the place, and names it `{after}`.
    pub(super) fn replacing(
        mut self,
        text: &str,
        from: usize,
        to: usize,
        after: impl Into<String>,
    ) -> Fault {
        let after = after.into();
        let front = text.get(..from).unwrap_or_default();
        self.fix = Some(Fix {
            at: u32::try_from(front.chars().count()).unwrap_or(u32::MAX),
            before: text.get(from..to).unwrap_or_default().to_owned(),
            after: after.clone(),
        });
        self.word("after", after)
    }
}
