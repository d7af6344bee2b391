//! Folding: the form of a text in which `Hòa`, `hoà` and `HOA` are the same word.

use std::sync::OnceLock;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Text in composed form (NFC), the form every text of the office is stored and printed in.
pub fn compose(text: &str) -> String {
    match is_composed(text) {
        true => text.to_owned(),
        false => text.nfc().collect(),
    }
}

/// Lower case, without marks, `đ` as `d`. Of a composed text every character folds to exactly
/// one, so that places in the folded text are places in the text.
pub fn fold(text: &str) -> String {
    match is_composed(text) {
        true => text.chars().filter_map(fold_char).collect(),
        false => text.nfc().filter_map(fold_char).collect(),
    }
}

/// Folded words with one space between them, nothing but letters and figures in them:
/// `Uỷ ban  MTTQ - xã` is `uy ban mttq xa`.
pub fn plain(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// Most texts are; to see it is cheap beside composing them again.
fn is_composed(text: &str) -> bool {
    text.chars().all(never_composed_further) || is_nfc_quick(text.chars()) == IsNormalized::Yes
}

/// Letters of Vietnamese and of its neighbours: no mark stands alone among them.
fn never_composed_further(c: char) -> bool {
    matches!(c, ..'\u{300}' | '\u{1e00}'..='\u{1eff}')
}

/// The folded form of one composed character; none for a mark that stands alone.
pub fn fold_char(c: char) -> Option<char> {
    let (block, place) = (c as usize / BLOCK, c as usize % BLOCK);
    match LATIN.get(block) {
        Some(folded) => folded.get_or_init(|| folded_block(block))[place],
        None => decomposed(c),
    }
}

const BLOCK: usize = 256;

/// Characters up to `ỿ`, folded once: to take each apart anew is most of the work of folding. A
/// block is folded when a text first needs it, few of them ever are.
static LATIN: [OnceLock<[Option<char>; BLOCK]>; 0x1F00 / BLOCK] =
    [const { OnceLock::new() }; 0x1F00 / BLOCK];

fn folded_block(block: usize) -> [Option<char>; BLOCK] {
    std::array::from_fn(|place| {
        let point = u32::try_from(block * BLOCK + place).ok();
        point.and_then(char::from_u32).and_then(decomposed)
    })
}

fn decomposed(c: char) -> Option<char> {
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
    fn letters_that_are_not_looked_up_are_composed() {
        let letters = ('\0'..='\u{2fff}').filter(|&c| never_composed_further(c));
        let all: String = letters.collect();
        assert!(all.contains('ỹ') && all.contains('đ'));
        assert_eq!(is_nfc_quick(all.chars()), IsNormalized::Yes);
        assert_eq!(compose("ho\u{0300}a"), "hòa");
    }

    #[test]
    fn spellings_of_one_word_meet() {
        for word in ["hòa", "hoà", "HÒA", "ho\u{0300}a", "hoa"] {
            assert_eq!(fold(word), "hoa");
        }
        assert_eq!(fold("Ủy ban ĐƯỜNG SẮT"), "uy ban duong sat");
        assert_eq!(plain(" Uỷ ban  MTTQ - xã (cũ)"), "uy ban mttq xa cu");
    }
}
