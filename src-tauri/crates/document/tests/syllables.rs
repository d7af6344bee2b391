//! The judge of syllables against the Vietnamese of the repository itself: what people wrote there
//! is right, and whatever of it is typed with the typing program off is read back.
#![allow(clippy::unwrap_used, reason = "a proof may say no")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use document::syllable::{is_syllable, key_into, placed, typed};
use unicode_normalization::UnicodeNormalization;

/// Foreign words and units in these texts.
const FOREIGN: [&str; 12] = [
    "backup", "cm", "email", "fax", "internet", "km", "mm", "pt", "usb", "vanthu", "web", "website",
];

/// Sentences people read: the guide without its code, the values of the data, the samples.
fn texts() -> String {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets");
    let guide = fs::read_to_string(assets.join("huong-dan.md")).unwrap();
    let prose = guide.split('`').step_by(2).collect::<Vec<_>>().join(" ");
    let mut all = prose;
    for (folder, ending) in [("samples", "vanthu"), ("directory", "toml")] {
        let files = fs::read_dir(assets.join(folder)).unwrap();
        let mut files: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
        files.retain(|file| file.extension().is_some_and(|end| end == ending));
        files.retain(|file| file.file_stem().is_some_and(|name| name != "van-ban-kho"));
        for file in files {
            let text = fs::read_to_string(file).unwrap();
            // Keys and words of the file format are English or without marks.
            let formal = [
                "[",
                "#",
                "landscape",
                "communes",
                "kind",
                "medium",
                "part =",
                "urgency",
                "level",
                "certainty",
                "joined",
            ];
            let lines = text.lines().filter(|line| {
                !formal
                    .iter()
                    .any(|start| line.trim_start().starts_with(start))
            });
            let values = lines.map(|line| line.split_once(" = ").map_or(line, |pair| pair.1));
            all.extend(values.flat_map(|line| ["\n", line]));
        }
    }
    all
}

/// Words in small letters that are joined to nothing.
fn words() -> Vec<String> {
    let texts = texts();
    let tokens = texts.split_whitespace();
    let bare = tokens.map(|token| token.trim_matches(|c: char| !c.is_alphanumeric()));
    let small = bare.filter(|word| {
        !word.is_empty() && word.chars().all(|c| c.is_lowercase() && c.is_alphabetic())
    });
    small.map(str::to_owned).collect()
}

#[test]
fn every_word_of_the_repository_s_own_vietnamese_is_right() {
    let words = words();
    assert!(
        words.len() > 4_000,
        "{} are too few to say anything",
        words.len()
    );
    let letters = |word: &&String| word.chars().count() > 1;
    let wrong: BTreeSet<&String> = words
        .iter()
        .filter(letters)
        .filter(|word| !is_syllable(word) && !FOREIGN.contains(&word.as_str()))
        .collect();
    assert_eq!(wrong, BTreeSet::new());
}

fn key(word: &str) -> String {
    let mut key = String::new();
    key_into(&mut key, word);
    key
}

/// The keys of a word: those of its letters, that of its tone last.
fn keys(word: &str, letter: fn(char) -> Option<&'static str>) -> String {
    let mut keys = String::new();
    let mut tone = None;
    for c in word.nfd() {
        match c {
            '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}' => tone = letter(c),
            c => match letter(c) {
                Some(key) => keys.push_str(key),
                None => keys.push(c),
            },
        }
    }
    keys + tone.unwrap_or_default()
}

fn telex(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{300}' => "f",
        '\u{309}' => "r",
        '\u{303}' => "x",
        '\u{301}' => "s",
        '\u{323}' => "j",
        '\u{306}' | '\u{31b}' => "w",
        'đ' => "dd",
        _ => return None,
    })
}

fn vni(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{300}' => "2",
        '\u{309}' => "3",
        '\u{303}' => "4",
        '\u{301}' => "1",
        '\u{323}' => "5",
        '\u{302}' => "6",
        '\u{31b}' => "7",
        '\u{306}' => "8",
        'đ' => "d9",
        _ => return None,
    })
}

/// A circumflex doubles its letter in Telex.
fn doubled(keys: &str) -> String {
    let mut doubled = String::new();
    for c in keys.chars() {
        match (c, doubled.chars().last()) {
            ('\u{302}', Some(last)) => doubled.push(last),
            _ => doubled.push(c),
        }
    }
    doubled
}

#[test]
fn a_word_left_in_its_keys_is_read_back() {
    let words: BTreeSet<String> = words()
        .into_iter()
        .filter(|word| is_syllable(word))
        .collect();
    let mut read = 0;
    for word in &words {
        for keys in [doubled(&keys(word, telex)), keys(word, vni)] {
            // Some keys spell another word: "cos" is none, "boong" is.
            if keys == *word || is_syllable(&keys) {
                continue;
            }
            match typed(&keys) {
                Some(meant) => {
                    assert_eq!(key(&meant), key(word), "{keys}");
                    read += 1;
                }
                // One figure behind two letters is as often the name of a thing.
                None => assert!(
                    keys.len() < 4 && keys.contains(|c: char| c.is_ascii_digit()),
                    "{keys} of {word}"
                ),
            }
        }
    }
    assert!(read > 1_000, "{read} are too few to say anything");
}

#[test]
fn a_right_word_is_never_moved() {
    for word in words() {
        assert!(!is_syllable(&word) || placed(&word).is_none(), "{word}");
    }
}
