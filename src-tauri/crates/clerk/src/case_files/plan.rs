//! Danh mục hồ sơ: its headings, and the plan of a new year.

use document::number_words::in_roman;
use register::{BodyId, CaseFilePlan, Heading, HeadingFacts, HeadingId};

use crate::Clerk;
use crate::contract::*;

impl Clerk {
    pub fn set_case_file_plan(&self, wish: SetCaseFilePlan) -> Result<CaseFilePlanView, Failure> {
        self.write(|register, act| {
            let body = BodyId(wish.body);
            register.set_case_file_plan(act, body, wish.year, wish.numbering, &wish.issued_with)?;
            Ok(view(register.case_file_plan(body, wish.year)?))
        })
    }

    pub fn add_heading(&self, wish: AddHeading) -> Result<(), Failure> {
        let facts = HeadingFacts {
            parent: wish.parent.map(HeadingId),
            title: wish.title,
            abbreviation: wish.abbreviation,
        };
        self.write(|register, act| {
            Ok(register
                .add_heading(act, BodyId(wish.body), wish.year, &facts)
                .map(drop)?)
        })
    }

    pub fn correct_heading(&self, wish: CorrectHeading) -> Result<(), Failure> {
        self.write(|register, act| {
            let id = HeadingId(wish.heading);
            Ok(register
                .correct_heading(act, id, &wish.title, &wish.abbreviation)
                .map(drop)?)
        })
    }

    pub fn raise_heading(&self, heading: i64) -> Result<(), Failure> {
        self.write(|register, act| Ok(register.raise_heading(act, HeadingId(heading)).map(drop)?))
    }

    pub fn remove_heading(&self, heading: i64) -> Result<(), Failure> {
        self.write(|register, act| {
            Ok(register.remove_heading(act, HeadingId(heading)).map(drop)?)
        })
    }

    pub fn copy_case_file_plan(&self, wish: CopyCaseFilePlan) -> Result<u32, Failure> {
        self.write(|register, act| {
            let copied =
                register.copy_case_file_plan(act, BodyId(wish.body), wish.from, wish.to)?;
            Ok(copied.value)
        })
    }
}

pub(super) fn view(plan: CaseFilePlan) -> CaseFilePlanView {
    CaseFilePlanView {
        numbering: plan.numbering,
        issued_with: plan.issued_with,
        headings: plan.headings.into_iter().map(heading).collect(),
    }
}

fn heading(heading: Heading) -> HeadingView {
    HeadingView {
        id: heading.id.0,
        label: label(&heading),
        parent: heading.facts.parent.map(|parent| parent.0),
        title: heading.facts.title,
        abbreviation: heading.facts.abbreviation,
    }
}

/// Large headings are counted in Roman figures, small ones in Arabic (mục I.1).
pub(super) fn label(heading: &Heading) -> String {
    match heading.facts.parent {
        None => format!("{}.", in_roman(heading.ordinal)),
        Some(_) => format!("{}.", heading.ordinal),
    }
}
