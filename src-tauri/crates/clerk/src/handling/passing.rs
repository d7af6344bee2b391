//! Quy tắc chuyển.

use register::{BodyId, Passing, PassingRuleId, Register, Role, When};

use crate::Clerk;
use crate::contract::*;

impl Clerk {
    pub fn list_passing_rules(&self, (): ()) -> Result<Vec<PassingRule>, Failure> {
        self.read(|register| Ok(register.passing_rules()?))
    }

    pub fn add_passing_rule(&self, facts: PassingRuleFacts) -> Result<Vec<PassingRule>, Failure> {
        self.write(|register, act| Ok(register.add_passing_rule(act, &facts).map(drop)?))?;
        self.list_passing_rules(())
    }

    pub fn correct_passing_rule(
        &self,
        change: CorrectPassingRule,
    ) -> Result<Vec<PassingRule>, Failure> {
        self.write(|register, act| {
            let rule = PassingRuleId(change.rule);
            let done = register.correct_passing_rule(act, rule, &change.facts);
            Ok(done.map(drop)?)
        })?;
        self.list_passing_rules(())
    }

    pub fn remove_passing_rule(&self, rule: i64) -> Result<Vec<PassingRule>, Failure> {
        self.write(|register, act| {
            let done = register.remove_passing_rule(act, PassingRuleId(rule));
            Ok(done.map(drop)?)
        })?;
        self.list_passing_rules(())
    }

    /// To whom a paper would pass, in one line; none where no rule speaks of it.
    pub fn propose_passing(&self, probe: PassingProbe) -> Result<Option<String>, Failure> {
        self.read(|register| Ok(in_words(&proposed(register, &probe)?)))
    }
}

/// What the rules propose for a paper that asks them.
pub(crate) fn of(register: &Register, probe: Option<&PassingProbe>) -> Result<Passing, Failure> {
    probe.map_or_else(|| Ok(Passing::default()), |probe| proposed(register, probe))
}

/// "Đã chuyển theo quy tắc: …"
pub(crate) fn told(passing: &Passing) -> Option<String> {
    in_words(passing).map(|whom| format!("Đã chuyển theo quy tắc: {whom}."))
}

/// What the rules propose for a paper.
fn proposed(register: &Register, probe: &PassingProbe) -> Result<Passing, Failure> {
    let asked = register::PassingProbe {
        body: BodyId(probe.body),
        kind: &probe.kind,
        author: &probe.author,
        subject: &probe.subject,
        urgency: probe.urgency,
        arrived: When {
            on: probe.arrived,
            at: probe.arrived_at,
        },
    };
    Ok(register.propose_passing(&asked)?)
}

/// "Phòng Kinh tế (chủ trì), Văn phòng (để biết), hạn 12/8/2026"
fn in_words(passing: &Passing) -> Option<String> {
    let mut parts: Vec<String> = passing
        .rules
        .iter()
        .map(|rule| format!("{} ({})", rule.facts.assignee, role_name(rule.facts.role)))
        .collect();
    parts.extend(passing.due.map(|due| format!("hạn {}", due.in_figures())));
    (!passing.rules.is_empty()).then(|| parts.join(", "))
}

fn role_name(role: Role) -> &'static str {
    match role {
        Role::Lead => "chủ trì",
        Role::Support => "phối hợp",
        Role::Informed => "để biết",
        Role::FollowUp => "theo dõi",
    }
}
