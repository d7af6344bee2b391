//! Folding: the form of a text in which `Hòa`, `hoà` and `HOA` are the same word.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Text in composed form (NFC), the form every text of the office is stored and printed in.
pub fn compose(text: &str) -> String {
    text.nfc().collect()
}

/// Lower case, without marks, `đ` as `d`. Of a composed text every character folds to exactly
/// one, so that places in the folded text are places in the text.
pub fn fold(text: &str) -> String {
    text.nfc().filter_map(fold_char).collect()
}

/// The folded form of one composed character; none for a mark that stands alone.
pub fn fold_char(c: char) -> Option<char> {
    if c.is_ascii() {
        return Some(c.to_ascii_lowercase());
    }
    let base = std::iter::once(c)
        .nfd()
        .find(|&part| !is_combining_mark(part))?;
    match base {
        'đ' | 'Đ' => Some('d'),
        other => other.to_lowercase().next(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_meet() {
        for word in ["hòa", "hoà", "HÒA", "ho\u{0300}a", "hoa"] {
            assert_eq!(fold(word), "hoa");
        }
        assert_eq!(fold("Ủy ban ĐƯỜNG SẮT"), "uy ban duong sat");
    }
}
