//! Finding a file among those of all years.

use document::fold::fold;

use super::{CaseFile, facts};
use crate::{CaseFileId, Register, RegisterError};

impl Register {
    /// The files whose number and symbol or title hold words beginning with all of these, without
    /// marks, the newest year first. An office has some thousands: they are looked through.
    pub fn find_case_files(
        &self,
        words: &str,
        limit: usize,
    ) -> Result<Vec<CaseFile>, RegisterError> {
        let wanted = fold(words);
        let wanted: Vec<&str> = parts(&wanted).collect();
        if wanted.is_empty() {
            return Ok(vec![]);
        }
        let mut statement = self.connection().prepare_cached(
            "SELECT id, notation || ' ' || title FROM case_file ORDER BY year DESC, id DESC",
        )?;
        let mut rows = statement.query([])?;
        let mut found = vec![];
        while let Some(row) = rows.next()? {
            let (id, said): (CaseFileId, String) = (row.get(0)?, row.get(1)?);
            let said = fold(&said);
            let there = |word: &&str| parts(&said).any(|part| part.starts_with(word));
            if wanted.iter().all(there) {
                found.push(facts::one(self.connection(), id)?);
            }
            if found.len() == limit {
                break;
            }
        }
        Ok(found)
    }
}

fn parts(folded: &str) -> impl Iterator<Item = &str> {
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
}
