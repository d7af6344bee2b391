//! What was typed, made safe to ask the index for.

use document::fold::fold_char;

use super::words;

/// The words of a query, at least one; or else all the words of one of its alternatives.
pub(super) struct Query {
    words: Vec<String>,
    alternatives: Vec<Vec<String>>,
}

impl Query {
    /// None when nothing that could be found was typed.
    pub(super) fn read(typed: &str) -> Option<Query> {
        let words = words_of(typed);
        (!words.is_empty()).then_some(Query {
            words,
            alternatives: vec![],
        })
    }

    /// Other texts that answer the query as well.
    pub(super) fn or(self, texts: &[String]) -> Query {
        let alternatives = texts.iter().map(|text| words_of(text));
        Query {
            alternatives: alternatives.filter(|words| !words.is_empty()).collect(),
            ..self
        }
    }

    /// The words that have marks as they are written, the others with any marks or none. None
    /// where no word has a mark, for the folded query finds the same.
    pub(super) fn exact(&self) -> Option<String> {
        let marked = self.words.iter().any(|word| words::is_marked(word));
        marked.then(|| self.expression(str::to_owned))
    }

    pub(super) fn folded(&self) -> String {
        self.expression(words::folded)
    }

    /// All words asked for, the last one only begun. Every word is quoted, so that nothing typed is
    /// an operator. Which column holds it need not be asked: a word with marks stands in `exact`
    /// alone, and of what begins without any, as `tuấn`, the line has `tuan` in `fold` as well.
    fn expression(&self, asked: impl Fn(&str) -> String) -> String {
        let all = std::iter::once(&self.words).chain(&self.alternatives);
        let each = all.map(|words| {
            let asked: Vec<String> = words.iter().map(|word| asked(word)).collect();
            format!("(\"{}\"*)", asked.join("\" AND \""))
        });
        each.collect::<Vec<_>>().join(" OR ")
    }
}

/// The words of a text as far as the index knows them for words. It looks for no word that it
/// would cut in two: marks that stand alone and letters in circles are no letters to it.
fn words_of(text: &str) -> Vec<String> {
    let letters = words::exact(text);
    let letters = letters.chars().filter(|&c| fold_char(c).is_some());
    let letters: String = letters
        .map(|c| match c {
            '\u{24b6}'..='\u{24e9}' | '\u{1f130}'..='\u{1f189}' => ' ',
            c => c,
        })
        .collect();
    let words = words::words(&letters).into_iter();
    words.map(|(_, word)| word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_typed_is_an_operator() {
        let query = Query::read("dau OR \"tu* NEAR(x)").unwrap();
        assert_eq!(
            query.folded(),
            r#"("dau" AND "or" AND "tu" AND "near" AND "x"*)"#
        );
        assert!(Query::read(" -- ** \"\" ").is_none());
    }

    #[test]
    fn marks_are_asked_for_only_when_they_were_typed() {
        assert!(Query::read("dau tu").unwrap().exact().is_none());
        assert_eq!(
            Query::read("đầu tu 2026").unwrap().exact().unwrap(),
            r#"("đầu" AND "tu" AND "2026"*)"#
        );
    }
}
