//! The report of a check, for the eye and for programs.

use std::fmt::{self, Display, Formatter};

use clerk::{Checked, Fault, Finding, Outcome, Outcomes, Place};
use serde::Serialize;

/// What `vanthu check` says. A draft file that cannot be read has faults instead of findings.
#[derive(Serialize)]
pub struct Report {
    /// Whether the document cannot be issued as it is.
    pub blocked: bool,
    faults: Vec<FileFault>,
    findings: Vec<Found>,
    /// Rules that came to a judgement, and those of them that hold.
    evaluated: u32,
    passed: u32,
    outcomes: Outcomes,
    /// What reading a file made elsewhere told.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    told: Vec<String>,
}

#[derive(Serialize)]
struct FileFault {
    line: u32,
    column: u32,
    sentence: String,
}

#[derive(Serialize)]
struct Found {
    /// Where in the draft file it is to be mended.
    line: Option<u32>,
    #[serde(flatten)]
    finding: Finding,
}

impl Report {
    pub fn of(checked: &Checked, line: impl Fn(Place) -> Option<u32>) -> Report {
        let found = checked.findings.iter().map(|finding| Found {
            line: line(finding.place),
            finding: finding.clone(),
        });
        Report {
            blocked: checked.blocked(),
            faults: vec![],
            findings: found.collect(),
            evaluated: checked.outcomes.evaluated(),
            passed: checked.outcomes.pass,
            outcomes: checked.outcomes,
            told: vec![],
        }
    }

    /// Of a document made elsewhere: places instead of lines.
    pub fn of_foreign(checked: &Checked, told: &[String]) -> Report {
        Report {
            told: told.to_vec(),
            ..Report::of(checked, |_| None)
        }
    }

    pub fn of_faults(faults: &[Fault]) -> Report {
        let faults = faults.iter().map(|fault| FileFault {
            line: fault.line,
            column: fault.column,
            sentence: fault.problem.clone(),
        });
        Report {
            blocked: true,
            faults: faults.collect(),
            findings: vec![],
            evaluated: 0,
            passed: 0,
            outcomes: Outcomes::default(),
            told: vec![],
        }
    }
}

impl Display for Report {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        for FileFault {
            line,
            column,
            sentence,
        } in &self.faults
        {
            writeln!(f, "Dòng {line}, cột {column}: {sentence}")?;
        }
        for found in &self.findings {
            writeln!(f, "{found}")?;
        }
        if !self.faults.is_empty() {
            return writeln!(f, "Tệp bản thảo còn lỗi nên chưa soát được thể thức.");
        }
        let Outcomes {
            pass,
            fail,
            needs_look,
            not_applicable,
            not_evaluated,
        } = self.outcomes;
        write!(
            f,
            "Đã soát {} quy tắc: {pass} đạt, {fail} chưa đạt, {needs_look} cần xem; \
             {not_applicable} không áp dụng, {not_evaluated} chưa soát được",
            self.evaluated
        )?;
        match self.blocked {
            true => writeln!(f, "; chưa ban hành được."),
            false => writeln!(f, "."),
        }
    }
}

impl Display for Found {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "Dòng {line}: ")?,
            None => write!(f, "{}: ", clerk::place_words(self.finding.place))?,
        }
        let weight = match (self.finding.blocks, self.finding.outcome) {
            (true, _) => "Phải sửa",
            (false, Outcome::Fail) => "Chưa đúng",
            (false, Outcome::NeedsLook) => "Cần xem",
        };
        write!(
            f,
            "[{weight}] {} ({})",
            self.finding.sentence, self.finding.clause
        )
    }
}
