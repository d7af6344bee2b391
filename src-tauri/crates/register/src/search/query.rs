//! What was typed, made safe to ask the index for.

use document::fold::fold;

use super::words;

/// The words of a query, at least one.
pub(super) struct Query {
    words: Vec<String>,
}

impl Query {
    /// None when nothing that could be found was typed.
    pub(super) fn read(typed: &str) -> Option<Query> {
        let words: Vec<String> = words::words(&words::exact(typed))
            .into_iter()
            .map(|(_, word)| word)
            .collect();
        (!words.is_empty()).then_some(Query { words })
    }

    /// The query as it is written; none where no word has a mark, for the folded one finds the
    /// same and more.
    pub(super) fn exact(&self) -> Option<String> {
        let marked = self.words.iter().any(|word| fold(word) != *word);
        marked.then(|| expression("exact", self.words.iter().cloned()))
    }

    pub(super) fn folded(&self) -> String {
        expression("fold", self.words.iter().map(|word| words::folded(word)))
    }
}

/// Every word quoted, so that nothing typed is an operator; the last one only begun.
fn expression(column: &str, words: impl Iterator<Item = String>) -> String {
    let quoted: Vec<String> = words.map(|word| format!("\"{word}\"")).collect();
    format!("{column} : ({}*)", quoted.join(" AND "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_typed_is_an_operator() {
        let query = Query::read("dau OR \"tu* NEAR(x)").unwrap();
        assert_eq!(
            query.folded(),
            r#"fold : ("dau" AND "or" AND "tu" AND "near" AND "x"*)"#
        );
        assert!(Query::read(" -- ** \"\" ").is_none());
    }

    #[test]
    fn marks_are_asked_for_only_when_they_were_typed() {
        assert!(Query::read("dau tu").unwrap().exact().is_none());
        assert!(Query::read("đầu tư").unwrap().exact().is_some());
    }
}
