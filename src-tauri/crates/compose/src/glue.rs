//! Words that stay on one line whatever breaks the lines: our own pages, or Word.

/// Words that are not torn from the number behind them.
const BEFORE_NUMBER: [&str; 11] = [
    "phần", "chương", "mục", "điều", "khoản", "điểm", "số", "ngày", "tháng", "năm", "quý",
];

/// Whether a word and the one behind it stay on one line: `Điều 5`, `ngày 05`, `điểm a`.
pub fn glued(word: &str, follower: &str) -> bool {
    let word = word.trim_start_matches(['(', '"', '“']);
    let named = BEFORE_NUMBER
        .iter()
        .find(|name| word.chars().flat_map(char::to_lowercase).eq(name.chars()));
    named.is_some_and(|name| is_number(name, follower))
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
    fn a_number_stays_with_the_word_that_names_it() {
        for (word, follower) in [
            ("Điều", "5."),
            ("(ngày", "05"),
            ("Chương", "II"),
            ("điểm", "a,"),
            ("tháng", "……"),
        ] {
            assert!(glued(word, follower), "{word} {follower}");
        }
        for (word, follower) in [("điều", "kiện"), ("điểm", "nóng"), ("phần", "Công")] {
            assert!(!glued(word, follower), "{word} {follower}");
        }
    }
}
