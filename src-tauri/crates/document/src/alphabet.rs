//! The order of Vietnamese words, as a dictionary has them: syllable by syllable, letters before
//! tones.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use crate::fold::compose;

/// What a text is sorted by: bytes in the order of the alphabet (a ă â b c d đ e ê …), of two
/// syllables with the same letters in that of the tones (a à ả ã á ạ). Case, spaces and signs do
/// not count, but that a syllable ends.
pub fn order(text: &str) -> Vec<u8> {
    let mut order = Vec::with_capacity(text.len() + 8);
    let mut tone = None;
    for c in compose(text).chars() {
        let letter = LATIN.get(c as usize).copied();
        match letter.unwrap_or_else(|| letter_of(c)) {
            Letter::None => order.extend(tone.take()),
            Letter::Known { weight, tone: its } => {
                order.push(weight);
                tone = Some(tone.unwrap_or(LEVEL).max(its));
            }
            Letter::Foreign => {
                order.push(FOREIGN);
                order.extend_from_slice(&u32::from(c).to_be_bytes());
                tone = Some(tone.unwrap_or(LEVEL));
            }
        }
    }
    order.extend(tone);
    order
}

/// In their order; a letter stands above every tone, so that a syllable stands before those it
/// begins.
const ALPHABET: &str = "0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
const FIRST: u8 = 16;
/// Letters of other alphabets stand behind.
const FOREIGN: u8 = u8::MAX;

/// No tone; then huyền, hỏi, ngã, sắc, nặng.
const LEVEL: u8 = 1;
const TONES: [char; 5] = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];
/// Marks that make another letter: of â ê ô, of ă, of ơ ư.
const OF_LETTERS: [char; 3] = ['\u{302}', '\u{306}', '\u{31b}'];

#[derive(Clone, Copy)]
enum Letter {
    /// A space or a sign.
    None,
    Known {
        weight: u8,
        tone: u8,
    },
    Foreign,
}

/// Characters up to `ỹ`, looked up once.
static LATIN: LazyLock<Vec<Letter>> =
    LazyLock::new(|| ('\0'..='\u{1eff}').map(letter_of).collect());

fn letter_of(c: char) -> Letter {
    if !c.is_alphanumeric() {
        return Letter::None;
    }
    let parts: Vec<char> = c.to_lowercase().nfd().collect();
    let tones = TONES.iter().zip(LEVEL + 1..);
    let tone = tones.filter(|(tone, _)| parts.contains(tone)).last();
    let letter = parts.iter().take(1).chain(&OF_LETTERS);
    let letter: String = letter
        .copied()
        .filter(|part| parts.contains(part))
        .nfc()
        .collect();
    let plain = parts.first().map(char::to_string).unwrap_or_default();
    let place = |letter: &str| {
        ALPHABET
            .chars()
            .position(|known| letter.chars().eq([known]))
    };
    match place(&letter).or_else(|| place(&plain)) {
        Some(place) => Letter::Known {
            weight: FIRST + place as u8,
            tone: tone.map_or(LEVEL, |(_, tone)| tone),
        },
        None => Letter::Foreign,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_as_in_a_dictionary() {
        let sorted = [
            "",
            "1. Kế hoạch",
            "a",
            "à",
            "ả",
            "ã",
            "á",
            "ạ",
            "An Sơn",
            "anh",
            "ăn",
            "ân",
            "ba hoa",
            "bà con",
            "Công an xã",
            "dân",
            "Dũng",
            "đám",
            "Đảng ủy",
            "đạo",
            "Đỗ",
            "em",
            "êm",
            "Hà Bình",
            "Hạ An",
            "o",
            "ô",
            "ơ",
            "Sở Nội vụ",
            "Sở Tài chính",
            "u",
            "Ủy ban",
            "ư",
            "xã",
            "ý",
            "Ж",
        ];
        let orders: Vec<Vec<u8>> = sorted.iter().map(|word| order(word)).collect();
        for (pair, words) in orders.windows(2).zip(sorted.windows(2)) {
            assert!(pair[0] < pair[1], "{words:?}");
        }
    }

    #[test]
    fn case_signs_and_the_way_a_letter_is_composed_do_not_count() {
        for same in ["ỦY BAN", "  ủy  ban", "“Ủy” ban.", "u\u{0309}y ban"] {
            assert_eq!(order(same), order("Ủy ban"));
        }
        assert_ne!(order("ủyban"), order("ủy ban"));
    }
}
