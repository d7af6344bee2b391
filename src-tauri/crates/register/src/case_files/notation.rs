//! Số và ký hiệu hồ sơ: an order number and the abbreviation of the large heading (mục I.2).

use super::facts;
use super::plan::{self, Numbering};
use crate::{BodyId, HeadingId, Register, RegisterError};

impl Register {
    /// What a new file of this heading would be called: `04.TCCB`. Outside the headings of the
    /// plan it is a bare number.
    pub fn next_notation(
        &self,
        body: BodyId,
        year: i32,
        heading: Option<HeadingId>,
    ) -> Result<String, RegisterError> {
        let plan = plan::read(self.connection(), body, year)?;
        let large = |id: HeadingId| {
            let its = plan.headings.iter().find(|heading| heading.id == id);
            its.map(|heading| heading.facts.parent.unwrap_or(id))
        };
        let under = heading.and_then(large);
        let files = facts::read(
            self.connection(),
            "case_file.body = ?1 AND case_file.year = ?2",
            (body, year),
        )?;
        let counts = |file: &facts::CaseFile| match plan.numbering {
            Numbering::Continuous => true,
            Numbering::Restarting => file.facts.heading.and_then(large) == under,
        };
        let last = files.iter().filter(|file| counts(file));
        let last = last.map(|file| order(&file.facts.notation).0).max();
        let number = last.unwrap_or(0) + 1;
        let abbreviation = plan
            .headings
            .iter()
            .find(|heading| Some(heading.id) == under)
            .map(|heading| heading.facts.abbreviation.as_str())
            .filter(|abbreviation| !abbreviation.is_empty());
        Ok(match abbreviation {
            Some(abbreviation) => format!("{number:02}.{abbreviation}"),
            None => format!("{number:02}"),
        })
    }
}

/// By its number, then by its words.
pub(super) fn order(notation: &str) -> (u32, String) {
    let figures = notation.trim_start().split(|c: char| !c.is_ascii_digit());
    let number = figures.take(1).find_map(|figures| figures.parse().ok());
    (number.unwrap_or(0), notation.to_owned())
}
