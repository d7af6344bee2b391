//! The words of a text as they are compared, and where they stand in it.

use std::collections::HashSet;
use std::ops::Range;

use document::fold::{compose, fold, fold_char};

/// Small letters with their marks, `òa` and `oà` in one spelling.
pub(super) fn exact(text: &str) -> String {
    let mut text = compose(&text.to_lowercase());
    for (old, new) in OLD_AND_NEW {
        if text.contains(old) {
            text = text.replace(old, new);
        }
    }
    text
}

/// The words that have marks, each once, as [`exact`] spells them; the others are among the folded
/// ones as they are.
pub(super) fn marked(text: &str) -> String {
    once(&exact(text), is_marked)
}

/// All words without their marks, each once.
pub(super) fn unmarked(text: &str) -> String {
    once(&fold(text), |_| true)
}

/// The index finds the words in what is left by itself; to ask of every letter of a book whether
/// it is one is dear.
fn once(text: &str, wanted: impl Fn(&str) -> bool) -> String {
    let words = text.split(|c: char| c.is_ascii() && !c.is_ascii_alphanumeric());
    let mut seen = HashSet::new();
    let words = words.filter(|word| !word.is_empty() && wanted(word) && seen.insert(*word));
    words.collect::<Vec<_>>().join(" ")
}

/// Whether folding would change a word of small letters.
pub(super) fn is_marked(word: &str) -> bool {
    word.chars().any(|c| fold_char(c) != Some(c))
}

/// Without marks.
pub(super) fn folded(text: &str) -> String {
    fold(text)
}

/// The two places a tone mark is put in open syllables.
const OLD_AND_NEW: [(&str, &str); 15] = [
    ("òa", "oà"),
    ("óa", "oá"),
    ("ỏa", "oả"),
    ("õa", "oã"),
    ("ọa", "oạ"),
    ("òe", "oè"),
    ("óe", "oé"),
    ("ỏe", "oẻ"),
    ("õe", "oẽ"),
    ("ọe", "oẹ"),
    ("ùy", "uỳ"),
    ("úy", "uý"),
    ("ủy", "uỷ"),
    ("ũy", "uỹ"),
    ("ụy", "uỵ"),
];

/// The words of a text: stretches of letters and figures, as ranges of characters.
pub(super) fn words(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = vec![];
    let mut open: Option<(usize, String)> = None;
    let end = text.chars().count();
    for (place, c) in text.chars().enumerate() {
        // A mark that was not composed stays with its letter.
        let inside = c.is_alphanumeric() || (open.is_some() && fold_char(c).is_none());
        if inside {
            open.get_or_insert((place, String::new())).1.push(c);
        } else if let Some((start, word)) = open.take() {
            found.push((start..place, word));
        }
    }
    if let Some((start, word)) = open {
        found.push((start..end, word));
    }
    found
}

/// Where the words of a query stand in a text, as ranges of characters: whole words where they
/// are written out, the beginning of a word for the last. Marks count only as far as the search
/// that found it: a text is lit by its folded form.
pub fn highlight(text: &str, query: &str) -> Vec<Range<usize>> {
    let query: Vec<String> = words(query)
        .into_iter()
        .map(|(_, word)| fold(&word))
        .collect();
    let Some((begun, whole)) = query.split_last() else {
        return vec![];
    };
    words(text)
        .into_iter()
        .filter_map(|(range, word)| {
            let folded = fold(&word);
            if whole.contains(&folded) || folded == *begun {
                Some(range)
            } else if folded.starts_with(begun.as_str()) {
                Some(range.start..range.start + begun.chars().count())
            } else {
                None
            }
        })
        .collect()
}

/// Whether every word of a query begins a word of the text, without marks.
pub(crate) fn holds_words(text: &str, query: &str) -> bool {
    let text: Vec<String> = words(&fold(text))
        .into_iter()
        .map(|(_, word)| word)
        .collect();
    words(&fold(query))
        .iter()
        .all(|(_, asked)| text.iter().any(|word| word.starts_with(asked.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_spellings_of_a_tone_are_one_word() {
        assert_eq!(exact("Hòa bình"), exact("hoà bình"));
        assert_eq!(exact("ỦY BAN"), exact("uỷ ban"));
        assert_eq!(exact("ho\u{0300}a"), exact("hòa"));
        assert_ne!(exact("hoa"), exact("hòa"));
    }

    #[test]
    fn words_with_marks_stand_apart() {
        assert_eq!(
            marked("Thông báo 20/NQ-HĐND, SNV (nhu cầu)"),
            "thông báo hđnd cầu"
        );
        assert_eq!(marked("hop giao ban 2026"), "");
        assert_eq!(marked("xã Sơn Đông, Xã sơn đông"), "xã sơn đông");
        assert_eq!(unmarked("Xã 20/NQ-HĐND xã 20"), "xa 20 nq hdnd");
    }

    #[test]
    fn found_words_are_lit_in_the_text_as_it_is_written() {
        let text = "Về việc Đầu tư công năm 2026";
        let lit = |query: &str| -> Vec<String> {
            highlight(text, query)
                .into_iter()
                .map(|range| text.chars().skip(range.start).take(range.len()).collect())
                .collect()
        };
        assert_eq!(lit("dau tu"), ["Đầu", "tư"]);
        assert_eq!(lit("tư cô"), ["tư", "cô"]);
        assert_eq!(lit("hòa"), Vec::<String>::new());
        assert_eq!(lit(""), Vec::<String>::new());
    }
}
