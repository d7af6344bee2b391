//! Quy tắc chuyển: obvious papers pass to who deals with them without being presented.

use document::date::Term;
use document::dispatch::Urgency;
use document::fold::plain;
use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::deadlines::{self, DeadlineFacts, DeadlineSource};
use super::roles::{self, Role, RoleFacts};
use super::steps::{self, StepAct, StepFacts, StepMedium};
use super::when::When;
use crate::directory::other_names;
use crate::entry::paper::text;
use crate::journal::{Noun, Recorder};
use crate::{Act, BodyId, Done, EntryId, MissingFact, PassingRuleId, Register, RegisterError};

/// Which papers pass, to whom and by when. What a condition leaves empty, it does not ask for; one
/// at least is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PassingRuleFacts {
    /// Whose incoming book.
    #[ts(as = "i64")]
    pub body: BodyId,
    /// Tên loại as read.
    pub kind: String,
    /// Tác giả, under any name it has or had.
    pub sender: String,
    /// All of these words stand in the subject.
    pub words: String,
    /// Unit or person, as the book names it.
    pub assignee: String,
    pub role: Role,
    /// Working days from the arrival.
    pub term: Option<u32>,
    /// Of a hỏa tốc paper instead of that: hours of work from the arrival.
    #[serde(default)]
    #[ts(optional)]
    pub hours: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PassingRule {
    #[ts(as = "i64")]
    pub id: PassingRuleId,
    pub facts: PassingRuleFacts,
}

/// A paper as far as it is typed.
#[derive(Clone, Copy, Debug)]
pub struct PassingProbe<'a> {
    pub body: BodyId,
    pub kind: &'a str,
    pub author: &'a str,
    pub subject: &'a str,
    pub urgency: Option<Urgency>,
    /// Ngày đến, giờ đến: terms count from it.
    pub arrived: When,
}

/// What the rules say of a paper: who leads, and who else gets it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Passing {
    pub rules: Vec<PassingRule>,
    pub due: Option<When>,
}

impl Register {
    pub fn passing_rules(&self) -> Result<Vec<PassingRule>, RegisterError> {
        rules(self.connection(), None)
    }

    pub fn add_passing_rule(
        &mut self,
        act: &Act<'_>,
        facts: &PassingRuleFacts,
    ) -> Result<Done<PassingRuleId>, RegisterError> {
        refuse(facts)?;
        self.transact(act, "add-passing-rule", |recorder| {
            let uuid = recorder.new_uuid();
            let key = recorder.insert(
                Noun::PassingRule,
                "INSERT INTO passing_rule (uuid, body, kind, sender, words, assignee, role, term, hours)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                params![
                    uuid,
                    facts.body,
                    text(&facts.kind),
                    text(&facts.sender),
                    text(&facts.words),
                    text(&facts.assignee),
                    facts.role,
                    facts.term,
                    facts.hours
                ],
            )?;
            Ok(PassingRuleId(key))
        })
    }

    pub fn correct_passing_rule(
        &mut self,
        act: &Act<'_>,
        rule: PassingRuleId,
        facts: &PassingRuleFacts,
    ) -> Result<Done<()>, RegisterError> {
        refuse(facts)?;
        self.transact(act, "correct-passing-rule", |recorder| {
            recorder.update(
                Noun::PassingRule,
                rule.0,
                "UPDATE passing_rule SET body = ?2, kind = ?3, sender = ?4, words = ?5,
                                         assignee = ?6, role = ?7, term = ?8, hours = ?9
                 WHERE id = ?1",
                params![
                    rule,
                    facts.body,
                    text(&facts.kind),
                    text(&facts.sender),
                    text(&facts.words),
                    text(&facts.assignee),
                    facts.role,
                    facts.term,
                    facts.hours
                ],
            )
        })
    }

    /// Papers no longer pass by it; those that did stay where they are.
    pub fn remove_passing_rule(
        &mut self,
        act: &Act<'_>,
        rule: PassingRuleId,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "remove-passing-rule", |recorder| {
            recorder.must_be_there(Noun::PassingRule, rule.0)?;
            recorder.delete(Noun::PassingRule, rule.0)
        })
    }

    /// What the rules propose for a paper. Of several leads the one that asks for most; nothing
    /// passes where nobody would lead.
    pub fn propose_passing(&self, probe: &PassingProbe<'_>) -> Result<Passing, RegisterError> {
        let connection = self.connection();
        let mut matching = rules(connection, Some(probe.body))?;
        let senders = [
            vec![probe.author.to_owned()],
            other_names(connection, probe.author)?,
        ];
        let senders: Vec<String> = senders.iter().flatten().map(|name| plain(name)).collect();
        matching.retain(|rule| rule.facts.asks_for(probe, &senders));
        matching.sort_by_key(|rule| (rule.facts.role != Role::Lead, rule.facts.leaves_open()));
        Ok(match matching.first() {
            Some(first) if first.facts.role == Role::Lead => {
                let due = match first.facts.term_of(probe.urgency) {
                    Some(term) => Some(When::after(term, probe.arrived, &self.calendar()?)),
                    None => None,
                };
                let others = matching.split_off(1);
                matching.extend(
                    others
                        .into_iter()
                        .filter(|rule| rule.facts.role != Role::Lead),
                );
                Passing {
                    rules: matching,
                    due,
                }
            }
            _ => Passing::default(),
        })
    }
}

/// Passes a paper just registered: its lead has it, by the rule's term; the others their roles.
pub(crate) fn pass(
    recorder: &mut Recorder<'_>,
    entry: EntryId,
    passing: &Passing,
) -> Result<(), RegisterError> {
    let Some(lead) = passing.rules.first() else {
        return Ok(());
    };
    let step = StepFacts {
        act: StepAct::PassedOn,
        level: None,
        by_whom: String::new(),
        to_whom: lead.facts.assignee.clone(),
        at: None,
        words: String::new(),
        medium: StepMedium::ByRule,
    };
    let step = steps::write(recorder, entry, &step)?;
    for rule in &passing.rules {
        let role = RoleFacts {
            role: rule.facts.role,
            assignee: rule.facts.assignee.clone(),
            copies: None,
        };
        roles::give(recorder, entry, &role, Some(step))?;
    }
    match passing.due {
        Some(due) => {
            let due = DeadlineFacts::new(due, DeadlineSource::Rule);
            deadlines::write(recorder, entry, &due).map(drop)
        }
        None => Ok(()),
    }
}

impl PassingRuleFacts {
    fn asks_for(&self, probe: &PassingProbe<'_>, senders: &[String]) -> bool {
        let subject = format!(" {} ", plain(probe.subject));
        let stands = |word: &str| subject.contains(&format!(" {word} "));
        let kind = self.kind.is_empty() || plain(&self.kind) == plain(probe.kind);
        let sender = self.sender.is_empty() || senders.contains(&plain(&self.sender));
        let words = plain(&self.words);
        kind && sender && words.split(' ').all(|word| word.is_empty() || stands(word))
    }

    /// The term of a paper: in hours where it is hỏa tốc and the office has set some.
    fn term_of(&self, urgency: Option<Urgency>) -> Option<Term> {
        let hours = self.hours.filter(|_| urgency == Some(Urgency::HoaToc));
        hours
            .map(Term::WorkingHours)
            .or(self.term.map(Term::WorkingDays))
    }

    /// How many conditions it leaves open: the fewer, the nearer it is to the paper.
    fn leaves_open(&self) -> usize {
        let conditions = [&self.kind, &self.sender, &self.words];
        conditions.iter().filter(|text| text.is_empty()).count()
    }
}

fn refuse(facts: &PassingRuleFacts) -> Result<(), RegisterError> {
    let missing = |fact| Err(RegisterError::FactMissing { fact });
    if text(&facts.assignee).is_empty() {
        return missing(MissingFact::Assignee);
    }
    let conditions = [&facts.kind, &facts.sender, &facts.words];
    match conditions
        .iter()
        .all(|condition| plain(condition).is_empty())
    {
        true => missing(MissingFact::Condition),
        false => Ok(()),
    }
}

fn rules(connection: &Connection, body: Option<BodyId>) -> Result<Vec<PassingRule>, RegisterError> {
    let mut statement = connection.prepare_cached(
        "SELECT * FROM passing_rule WHERE ?1 IS NULL OR body = ?1 ORDER BY body, id",
    )?;
    let rules = statement
        .query_map([body], rule_of)?
        .collect::<Result<_, _>>()?;
    Ok(rules)
}

fn rule_of(row: &Row<'_>) -> rusqlite::Result<PassingRule> {
    Ok(PassingRule {
        id: row.get("id")?,
        facts: PassingRuleFacts {
            body: row.get("body")?,
            kind: row.get("kind")?,
            sender: row.get("sender")?,
            words: row.get("words")?,
            assignee: row.get("assignee")?,
            role: row.get("role")?,
            term: row.get("term")?,
            hours: row.get("hours")?,
        },
    })
}
