//! Words left in the keys they were typed with, because the typing program was off or slipped:
//! `khoong`, `dduowcj` of Telex, `toan2`, `d9u7o7c5` of VNI.

use super::letters::{Tone, apart, is_vowel};
use super::{is_syllable, marked};

/// The word meant by one that is no syllable but was typed in Telex or VNI, in its case.
pub fn typed(word: &str) -> Option<String> {
    if is_syllable(word) {
        return None;
    }
    let numbers = word.contains(|c: char| c.is_ascii_digit());
    let keys = if numbers { vni } else { telex };
    let mut read = Word::default();
    let mut used = 0;
    for c in word.chars() {
        let (letter, tone) = apart(c);
        read.tone = read.tone.max(tone);
        match keys(&mut read, letter)? {
            true => used += 1,
            false => read.letters.push(letter),
        }
    }
    // "a4", "ca1" are names of things.
    let thing = numbers && used == 1 && read.letters.len() < 3;
    if used == 0 || thing {
        return None;
    }
    let base: String = read.letters.iter().collect();
    let meant = marked(&base, &base, read.tone).filter(|meant| is_syllable(meant))?;
    Some(in_case_of(word, &meant))
}

/// Capital first letter or capitals throughout, as typed.
fn in_case_of(word: &str, meant: &str) -> String {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let first = letters.next().is_some_and(char::is_uppercase);
    match (first, letters.all(char::is_uppercase)) {
        (true, true) => meant.to_uppercase(),
        (true, false) => {
            let mut letters = meant.chars();
            let first = letters.next().into_iter().flat_map(char::to_uppercase);
            first.chain(letters).collect()
        }
        (false, _) => meant.to_owned(),
    }
}

struct Word {
    letters: Vec<char>,
    tone: Tone,
}

impl Default for Word {
    fn default() -> Word {
        Word {
            letters: vec![],
            tone: Tone::Level,
        }
    }
}

impl Word {
    fn has_vowel(&self) -> bool {
        self.letters.iter().any(|&c| is_vowel(c))
    }

    /// Changes the last vowel that has the base `from`.
    fn change(&mut self, changes: &[(char, char)]) -> bool {
        let found = self.letters.iter_mut().rev().find_map(|letter| {
            let (_, to) = changes.iter().find(|(from, _)| from == letter)?;
            Some((letter, *to))
        });
        found.is_some_and(|(letter, to)| {
            *letter = to;
            true
        })
    }

    fn circumflex(&mut self, base: char) -> bool {
        let last = self.letters.iter().rfind(|&&c| is_vowel(c));
        let to = match base {
            'a' => 'â',
            'e' => 'ê',
            _ => 'ô',
        };
        // The mark of the vowel is typed before the tone: "reset" is no "rết".
        last == Some(&base) && self.tone == Tone::Level && self.change(&[(base, to)])
    }

    /// The hook of ư, ơ: on both letters of `uo`, on the first of `ua`.
    fn horn(&mut self) -> bool {
        let uo = self
            .letters
            .windows(2)
            .position(|pair| matches!(pair, ['u', 'o' | 'ơ']));
        if let Some(at) = uo.filter(|&at| at == 0 || self.letters.get(at - 1) != Some(&'q')) {
            self.letters.splice(at..at + 2, ['ư', 'ơ']);
            return true;
        }
        if self.letters.ends_with(&['u', 'a']) {
            return self.change(&[('u', 'ư')]);
        }
        self.change(&[('o', 'ơ'), ('u', 'ư')])
    }

    fn breve(&mut self) -> bool {
        self.change(&[('a', 'ă')])
    }

    fn bar(&mut self) -> bool {
        match self.letters.first_mut() {
            Some(first) if *first == 'd' => {
                *first = 'đ';
                true
            }
            _ => false,
        }
    }

    /// A mark that is there already was not left in its key.
    fn set(&mut self, tone: Tone) -> bool {
        let free = self.tone == Tone::Level && self.has_vowel();
        if free {
            self.tone = tone;
        }
        free
    }
}

/// Whether a letter was a key; none if it could be neither key nor letter.
fn telex(word: &mut Word, letter: char) -> Option<bool> {
    let tone = match letter {
        'f' => Some(Tone::Huyen),
        'r' => Some(Tone::Hoi),
        'x' => Some(Tone::Nga),
        's' => Some(Tone::Sac),
        'j' => Some(Tone::Nang),
        _ => None,
    };
    Some(match (letter, tone) {
        (_, Some(tone)) if word.has_vowel() => return word.set(tone).then_some(true),
        ('a' | 'e' | 'o', _) => word.circumflex(letter),
        ('d', _) if !word.letters.is_empty() => return word.bar().then_some(true),
        ('w', _) => {
            let breve = word.letters.ends_with(&['o', 'a']) || !word.letters.contains(&'u');
            return (breve && word.breve() || word.horn() || word.breve()).then_some(true);
        }
        _ => false,
    })
}

fn vni(word: &mut Word, letter: char) -> Option<bool> {
    let done = match letter {
        '1' => word.set(Tone::Sac),
        '2' => word.set(Tone::Huyen),
        '3' => word.set(Tone::Hoi),
        '4' => word.set(Tone::Nga),
        '5' => word.set(Tone::Nang),
        '6' => ['a', 'e', 'o']
            .into_iter()
            .any(|base| word.circumflex(base)),
        '7' => word.horn(),
        '8' => word.breve(),
        '9' => word.bar(),
        '0' => false,
        _ => return Some(false),
    };
    done.then_some(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_meant_is_read_from_its_keys() {
        for (keys, meant) in [
            ("khoong", "không"),
            ("dduowcj", "được"),
            ("duowcjd", "được"),
            ("nguoiwf", "người"),
            ("vieecj", "việc"),
            ("vietej", "việt"),
            ("Tooi", "Tôi"),
            ("THOONG", "THÔNG"),
            ("muaw", "mưa"),
            ("hoawcj", "hoặc"),
            ("nawm", "năm"),
            ("toans", "toán"),
            ("quowf", "quờ"),
            ("đuowcj", "được"),
            ("giaays", "giấy"),
            ("toan2", "toàn"),
            ("d9u7o7c5", "được"),
            ("nguoi72", "người"),
            ("vie65c", "việc"),
            ("na8m", "năm"),
            ("Tho6ng", "Thông"),
        ] {
            assert_eq!(typed(keys).as_deref(), Some(meant), "{keys}");
        }
    }

    #[test]
    fn other_words_are_no_keys() {
        for word in [
            "không", "toán", "xoong", "internet", "email", "website", "nghành", "10a1", "covid19",
            "a4", "window", "cm2", "m2", "video", "radio", "album", "reset",
        ] {
            assert_eq!(typed(word), None, "{word}");
        }
    }
}
