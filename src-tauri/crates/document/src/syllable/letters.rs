//! Letters and the tone they carry.

use std::sync::LazyLock;

/// Vowels with their six tones: level, huyền, hỏi, ngã, sắc, nặng.
const VOWELS: [&str; 12] = [
    "aàảãáạ",
    "ăằẳẵắặ",
    "âầẩẫấậ",
    "eèẻẽéẹ",
    "êềểễếệ",
    "iìỉĩíị",
    "oòỏõóọ",
    "ôồổỗốộ",
    "ơờởỡớợ",
    "uùủũúụ",
    "ưừửữứự",
    "yỳỷỹýỵ",
];

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tone {
    Level,
    Huyen,
    Hoi,
    Nga,
    Sac,
    Nang,
}

impl Tone {
    pub(super) const ALL: [Tone; 6] = [
        Tone::Level,
        Tone::Huyen,
        Tone::Hoi,
        Tone::Nga,
        Tone::Sac,
        Tone::Nang,
    ];
}

/// Every character up to `ỹ` in lower case without its tone.
static LETTERS: LazyLock<Vec<(char, Tone)>> = LazyLock::new(|| {
    let mut letters: Vec<(char, Tone)> = ('\0'..='\u{1eff}')
        .map(|c| (lower(c), Tone::Level))
        .collect();
    for vowel in VOWELS {
        let base = vowel.chars().next().unwrap_or_default();
        for (toned, tone) in vowel.chars().zip(Tone::ALL) {
            for form in toned.to_uppercase().chain([toned]) {
                if let Some(letter) = letters.get_mut(form as usize) {
                    *letter = (base, tone);
                }
            }
        }
    }
    letters
});

fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

/// A composed character in lower case without its tone, and the tone.
pub(super) fn apart(c: char) -> (char, Tone) {
    LETTERS
        .get(c as usize)
        .copied()
        .unwrap_or((lower(c), Tone::Level))
}

/// The letter with a tone, in its case.
pub(super) fn toned(c: char, tone: Tone) -> char {
    let (base, _) = apart(c);
    let small = VOWELS
        .into_iter()
        .find(|vowel| vowel.starts_with(base))
        .and_then(|vowel| vowel.chars().nth(tone as usize))
        .unwrap_or(base);
    match c.is_uppercase() {
        true => small.to_uppercase().next().unwrap_or(small),
        false => small,
    }
}

pub(super) fn is_vowel(base: char) -> bool {
    VOWELS.into_iter().any(|vowel| vowel.starts_with(base))
}
