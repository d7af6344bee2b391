//! One search over everything in the books.

use crate::Clerk;
use crate::contract::*;
use crate::entries;

impl Clerk {
    pub fn search(&self, request: SearchRequest) -> Result<SearchAnswer, Failure> {
        let asked = register::SearchRequest {
            words: &request.words,
            year: request.year,
            direction: None,
            // One more than is shown tells whether there are more.
            limit: request.limit.saturating_add(1),
        };
        self.read(|register| {
            let mut found = register.search(&asked)?;
            let more = found.len() > request.limit as usize;
            found.truncate(request.limit as usize);
            let hits = found
                .into_iter()
                .map(|found| hit(entries::row(found.row), &request.words));
            Ok(SearchAnswer {
                hits: hits.collect(),
                more,
            })
        })
    }
}

fn hit(row: BookRow, words: &str) -> SearchHit {
    SearchHit {
        subject_marks: marks(&row.subject, words),
        author_marks: marks(&row.author, words),
        symbol_marks: marks(&row.symbol, words),
        row,
    }
}

fn marks(text: &str, words: &str) -> Vec<(u32, u32)> {
    let ranges = register::highlight(text, words);
    ranges
        .into_iter()
        .map(|range| (range.start as u32, range.end as u32))
        .collect()
}
