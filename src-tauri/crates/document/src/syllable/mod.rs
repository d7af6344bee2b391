//! Âm tiết: whether a written syllable can be Vietnamese, by its structure and no list of words.
//!
//! A syllable is an onset, a rime and a tone. Which letters begin one, which follow, which tones
//! a closed rime takes and on which letter the mark stands are tables; a word that fits none of
//! them was mistyped, is foreign or a name. `hòa` and `hoà`, `kỹ` and `kĩ` are both right.

mod keys;
mod letters;

pub use keys::typed;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use letters::{Tone, apart, is_vowel, toned};

const ONSETS: &str = "ngh ch gh gi kh ng nh ph qu th tr b c d đ g h k l m n p r s t v x";

/// Without tone. What follows the `u` of `qu` is found here behind `o` or `u`.
const RIMES: &str = "\
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu \
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu \
    o oa oac oach oai oam oan oang oanh oao oap oat oau oay oăc oăm oăn oăng oăp oăt oc oe oen \
    oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt \
    u ua uân uâng uât uây uc uê uêch uên uênh uêt ui uit um un ung uôc uôi uôm uôn uông uôt uơ up \
    ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu \
    ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu";

/// Onsets that write their /i/ as `y`: `kỹ`, `lý`, `hy`.
const BEFORE_Y: [&str; 8] = ["", "h", "k", "l", "m", "s", "t", "v"];

static RIME_SET: LazyLock<BTreeSet<&str>> = LazyLock::new(|| RIMES.split_whitespace().collect());

/// Whether a word in any case is spelled like a Vietnamese syllable.
pub fn is_syllable(word: &str) -> bool {
    taken_apart(word).is_some_and(|(base, mark)| {
        readings(&base).any(|reading| reading.takes(mark.1) && reading.stands(mark))
    })
}

/// The syllable with its tone mark on the right letter, of a word whose only fault is that it
/// stands on another: `tòan`, `qúy`.
pub fn placed(word: &str) -> Option<String> {
    if is_syllable(word) {
        return None;
    }
    let (base, (_, tone)) = taken_apart(word)?;
    marked(word, &base, tone)
}

/// Appends the word in the form in which all its spellings meet: lower case, the tone behind it.
pub fn key_into(key: &mut String, word: &str) {
    let mut mark = Tone::Level;
    for c in word.chars() {
        let (base, tone) = apart(c);
        key.push(base);
        mark = mark.max(tone);
    }
    if mark != Tone::Level {
        key.push(char::from(b'0' + mark as u8));
    }
}

/// Where a mark stands, in characters of the word, and which one.
type Mark = (usize, Tone);

/// The letters without tone and the only mark; none if there are two.
fn taken_apart(word: &str) -> Option<(String, Mark)> {
    let mut base = String::with_capacity(word.len());
    let mut mark = None;
    for (at, c) in word.chars().enumerate() {
        let (letter, tone) = apart(c);
        base.push(letter);
        if tone != Tone::Level && mark.replace((at, tone)).is_some() {
            return None;
        }
    }
    (!base.is_empty()).then(|| (base, mark.unwrap_or((0, Tone::Level))))
}

/// The letters of `word` with the mark where it belongs.
fn marked(word: &str, base: &str, tone: Tone) -> Option<String> {
    let reading = readings(base).find(|reading| reading.takes(tone))?;
    let at = reading.places().last()?;
    let letters = word.chars().enumerate();
    let letters = letters.map(|(index, c)| match index == at {
        true => toned(c, tone),
        false => toned(c, Tone::Level),
    });
    Some(letters.collect())
}

/// One way to read letters as onset and rime.
struct Reading<'b> {
    onset: &'b str,
    rime: &'b str,
}

fn readings(base: &str) -> impl Iterator<Item = Reading<'_>> {
    let onsets = ONSETS.split(' ').chain([""]);
    onsets
        .filter_map(|onset| {
            let rime = base.strip_prefix(onset)?;
            let onset = base.strip_suffix(rime)?;
            Some(Reading { onset, rime })
        })
        .filter(Reading::is_lawful)
}

impl Reading<'_> {
    fn is_lawful(&self) -> bool {
        let Reading { onset, rime } = *self;
        let front = rime.starts_with(['e', 'ê', 'i', 'y']);
        // Elsewhere it is "ông" left in its keys.
        if matches!(rime, "oong" | "ooc") && !matches!(onset, "b" | "g" | "m" | "s" | "x") {
            return false;
        }
        let known = |rime: &str| RIME_SET.contains(rime);
        match onset {
            "qu" => {
                rime == "i"
                    || ["o", "u"]
                        .iter()
                        .any(|glide| known(&format!("{glide}{rime}")))
            }
            // "gì", "gìn", "giêng", "giết": the i is both.
            "g" if rime.starts_with('i') => matches!(rime, "i" | "in" | "iêng" | "iêt"),
            "gi" => known(rime) && !rime.starts_with(['i', 'y']),
            "c" | "g" | "ng" => known(rime) && !front,
            "k" | "gh" | "ngh" => known(rime) && front && self.y_fits(),
            "" => known(rime) && !rime.starts_with("iê") && self.y_fits(),
            _ => known(rime) && self.y_fits(),
        }
    }

    fn y_fits(&self) -> bool {
        match self.rime {
            "y" => BEFORE_Y.contains(&self.onset),
            rime => self.onset.is_empty() || !rime.starts_with('y'),
        }
    }

    /// A rime closed by a stop takes sắc and nặng only.
    fn takes(&self, tone: Tone) -> bool {
        let stopped = self.rime.ends_with(['c', 'p', 't']) || self.rime.ends_with("ch");
        !stopped || matches!(tone, Tone::Sac | Tone::Nang)
    }

    fn stands(&self, (at, tone): Mark) -> bool {
        tone == Tone::Level || self.places().any(|place| place == at)
    }

    /// Letters of the word on which a mark may stand: on `oa`, `oe`, `uy` one or the other, the
    /// newer custom last.
    fn places(&self) -> impl Iterator<Item = usize> {
        let rime: Vec<char> = self.rime.chars().collect();
        let vowels = rime.iter().take_while(|&&c| is_vowel(c)).count();
        let open = vowels == rime.len();
        let marked = rime
            .iter()
            .rposition(|c| matches!(c, 'ă' | 'â' | 'ê' | 'ô' | 'ơ' | 'ư'));
        let either = [Some(1), Some(0)];
        let places = match (marked, vowels) {
            (Some(at), _) => [Some(at), None],
            (None, 2) if open && matches!(self.rime, "oa" | "oe" | "uy") => either,
            (None, 2) if open => [Some(0), None],
            (None, 2 | 3) => [Some(1), None],
            (None, _) => [Some(0), None],
        };
        let front = self.onset.chars().count();
        places.into_iter().flatten().map(move |at| at + front)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_of_both_customs_are_right() {
        for word in [
            "hòa",
            "hoà",
            "thúy",
            "thuý",
            "kỹ",
            "kĩ",
            "lý",
            "lí",
            "quý",
            "quí",
            "ủy",
            "uỷ",
            "gì",
            "giữ",
            "giá",
            "giết",
            "giêng",
            "quốc",
            "quyển",
            "quỳnh",
            "nghiêng",
            "khuỷu",
            "ngoẹo",
            "đường",
            "ỉa",
            "yếu",
            "ý",
            "xoong",
            "khuya",
            "thuở",
            "ngoằn",
            "KHOÁ",
            "Được",
            "quạu",
            "quét",
            "quăn",
            "quệch",
            "quơ",
            "pin",
            "gì",
            "gìn",
            "ượt",
            "ươm",
            "tuýp",
            "buýt",
        ] {
            assert!(is_syllable(word), "{word}");
            assert_eq!(placed(word), None);
        }
    }

    #[test]
    fn what_no_rule_of_the_script_allows_is_wrong() {
        for word in [
            "nghành",
            "ngiêm",
            "kông",
            "cinh",
            "gế",
            "các1",
            "cac",
            "bât",
            "hộp̣",
            "iên",
            "tiêngs",
            "qan",
            "dư̛ơng",
            "nguời",
            "ngừơi",
            "thưc",
            "chuyêt",
            "gia1",
            "f",
            "ww",
            "khoongr",
            "tr",
            "giì",
            "yếch",
            "hoàả",
            "đươc",
            "by",
            "thyên",
        ] {
            assert!(!is_syllable(word), "{word}");
        }
    }

    #[test]
    fn a_mark_on_the_wrong_letter_is_moved() {
        for (wrong, right) in [
            ("tòan", "toàn"),
            ("qúy", "quý"),
            ("gía", "giá"),
            ("ngừơi", "người"),
            ("Hòan", "Hoàn"),
            ("khóai", "khoái"),
            ("chuỵên", "chuyện"),
            ("THỦÊ", "THUỂ"),
        ] {
            assert_eq!(placed(wrong).as_deref(), Some(right), "{wrong}");
        }
        assert_eq!(placed("nghành"), None);
    }

    #[test]
    fn spellings_of_one_word_have_one_key() {
        let key = |word| {
            let mut key = String::new();
            key_into(&mut key, word);
            key
        };
        assert_eq!(key("Uỷ"), key("ủy"));
        assert_ne!(key("uy"), key("ủy"));
        assert_eq!(key("ĐƯỜNG"), key("đường"));
    }
}
