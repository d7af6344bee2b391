//! One search over everything in the books.

use register::Met;

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
            let hits = found.into_iter().map(|found| {
                let in_file = found.met == Met::InFile;
                hit(entries::row(found.row), &request.words, in_file)
            });
            Ok(SearchAnswer {
                hits: hits.collect(),
                more,
            })
        })
    }
}

fn hit(row: BookRow, words: &str, in_file: bool) -> SearchHit {
    SearchHit {
        subject_marks: marks(&row.subject, words),
        author_marks: marks(&row.author, words),
        symbol_marks: marks(&row.symbol, words),
        in_file,
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
