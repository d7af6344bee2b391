//! Words that stay on one line whatever breaks the lines: our own pages, or Word.

use std::sync::LazyLock;

use serde::Deserialize;

/// Words that are not torn from the number behind them.
const BEFORE_NUMBER: [&str; 11] = [
    "phần", "chương", "mục", "điều", "khoản", "điểm", "số", "ngày", "tháng", "năm", "quý",
];

const PAIRS: &str = include_str!("../../../../assets/language/tu-ghep.toml");

#[derive(Deserialize)]
struct Pairs {
    in_names: Vec<String>,
}

/// Two syllables of one word in the names of bodies, which are broken over lines of a few words; in
/// order, to be searched.
static IN_NAMES: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    // The data came with the program and is read by the tests: what cannot be read glues nothing.
    let words = toml::from_str(PAIRS).map_or(vec![], |pairs: Pairs| pairs.in_names);
    let syllables = words.iter().filter_map(|word| word.split_once(' '));
    let owned = syllables.map(|(first, second)| (first.to_owned(), second.to_owned()));
    let mut pairs: Vec<_> = owned.collect();
    pairs.sort_unstable();
    pairs
});

/// Whether a word and the one behind it stay on one line: `Điều 5`, `ngày 05`, `điểm a`.
pub fn glued(word: &str, follower: &str) -> bool {
    let word = word.trim_start_matches(['(', '"', '“']);
    is_before_number(word, follower) || is_in_a_name(word, follower)
}

fn is_before_number(word: &str, follower: &str) -> bool {
    // Asked of every word of a page: most are followed by a word of small letters.
    let mut letters = follower.chars();
    let begins_a_word = letters.next().is_some_and(|c| c.is_ascii_lowercase())
        && letters.next().is_some_and(char::is_alphabetic);
    if begins_a_word {
        return false;
    }
    let named = BEFORE_NUMBER
        .iter()
        .find(|name| word.chars().flat_map(char::to_lowercase).eq(name.chars()));
    named.is_some_and(|name| is_number(name, follower))
}

fn is_in_a_name(word: &str, follower: &str) -> bool {
    // Most words are not in capitals.
    let mut letters = word.chars();
    let capitals = letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_uppercase);
    if !capitals {
        return false;
    }
    // A line of a name may begin with "VÀ", not end with it.
    if word == "VÀ" {
        return true;
    }
    let bare = follower.trim_end_matches([',', ')', '”', '"', ':']);
    let asked =
        |(first, second): &(String, String)| (first.as_str(), second.as_str()).cmp(&(word, bare));
    IN_NAMES.binary_search_by(asked).is_ok()
}

fn is_number(word: &str, follower: &str) -> bool {
    let bare = follower.trim_end_matches(['.', ',', ';', ':', ')', '”', '"']);
    match word {
        "phần" | "chương" | "quý" => {
            !bare.is_empty()
                && bare
                    .chars()
                    .all(|c| "IVXLC".contains(c) || c.is_ascii_digit())
        }
        "điểm" => bare.chars().count() == 1,
        // A place to be filled is a number to come.
        _ => follower.starts_with(|c: char| c.is_ascii_digit() || c == '…'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pairs_that_come_with_the_program_are_two_syllables_in_capitals_each() {
        let pairs: Pairs = toml::from_str(PAIRS).unwrap();
        assert!(!pairs.in_names.is_empty());
        assert_eq!(IN_NAMES.len(), pairs.in_names.len());
        for (first, second) in IN_NAMES.iter() {
            let whole = format!("{first}{second}");
            assert!(whole.chars().all(char::is_uppercase), "{first} {second}");
        }
    }

    #[test]
    fn a_number_stays_with_the_word_that_names_it() {
        for (word, follower) in [
            ("Điều", "5."),
            ("(ngày", "05"),
            ("Chương", "II"),
            ("điểm", "a,"),
            ("tháng", "……"),
            ("NHÂN", "DÂN"),
            ("(MẦM", "NON)"),
            ("VÀ", "ĐÀO"),
        ] {
            assert!(glued(word, follower), "{word} {follower}");
        }
        for (word, follower) in [
            ("điều", "kiện"),
            ("nhân", "dân"),
            ("DÂN", "XÃ"),
            ("điểm", "nóng"),
            ("phần", "Công"),
        ] {
            assert!(!glued(word, follower), "{word} {follower}");
        }
    }
}
