use serde::Serialize;
use ts_rs::TS;

use super::finding::{Finding, Outcome};
use super::rule::Verdict;

/// Names of rules by what became of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Coverage {
    pub passed: Vec<&'static str>,
    /// Those with findings.
    pub found: Vec<&'static str>,
    /// Nothing in the draft that they speak of.
    pub not_applicable: Vec<&'static str>,
    /// What they need was not known.
    pub not_evaluated: Vec<&'static str>,
}

/// How many rules came out which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Outcomes {
    pub pass: u32,
    pub fail: u32,
    pub needs_look: u32,
    pub not_applicable: u32,
    pub not_evaluated: u32,
}

impl Coverage {
    pub(super) fn count(&mut self, rule: &'static str, verdict: &Verdict) {
        match verdict {
            Verdict::NotApplicable => self.not_applicable.push(rule),
            Verdict::NotEvaluated => self.not_evaluated.push(rule),
            Verdict::Judged(faults) if faults.is_empty() => self.passed.push(rule),
            Verdict::Judged(_) => self.found.push(rule),
        }
    }

    /// A rule that waited for the pages.
    pub(super) fn now_evaluated(&mut self, rule: &'static str, found: bool) {
        self.not_evaluated.retain(|&other| other != rule);
        let list = match found {
            true => &mut self.found,
            false => &mut self.passed,
        };
        if !list.contains(&rule) {
            list.push(rule);
        }
    }

    pub(super) fn outcomes(&self, findings: &[Finding]) -> Outcomes {
        let fails = |rule: &&&str| {
            let mut of_rule = findings.iter().filter(|finding| finding.rule == **rule);
            of_rule.any(|finding| finding.outcome == Outcome::Fail)
        };
        let fail = self.found.iter().filter(fails).count();
        Outcomes {
            pass: self.passed.len() as u32,
            fail: fail as u32,
            needs_look: (self.found.len() - fail) as u32,
            not_applicable: self.not_applicable.len() as u32,
            not_evaluated: self.not_evaluated.len() as u32,
        }
    }
}

impl Outcomes {
    /// Rules that came to a judgement.
    pub fn evaluated(self) -> u32 {
        self.pass + self.fail + self.needs_look
    }
}
