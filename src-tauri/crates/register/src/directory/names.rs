//! Names of bodies as they are compared.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use document::fold::plain;
use serde::Deserialize;

/// How names of bodies are written, in plain words.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Names {
    /// Words that come and go in names.
    left_out: HashSet<String>,
    /// Abbreviations of a part of a name.
    written_out: HashMap<String, String>,
}

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    // The data came with the program and is read by the tests.
    let data = include_str!("../../../../../assets/directory/viet-tat.toml");
    let written: Names = toml::from_str(data).unwrap_or_default();
    let words = written.left_out.iter();
    let abbreviations = written.written_out.iter();
    Names {
        left_out: words.map(|word| plain(word)).collect(),
        written_out: abbreviations
            .map(|(short, long)| (plain(short), plain(long)))
            .collect(),
    }
});

/// What the directory is searched by: `stc: so tai chinh tinh an son`.
pub(super) fn fold_column(name: &str, abbreviation: &str) -> String {
    format!("{}: {}", plain(abbreviation), plain(name))
}

/// Whether two names may mean one body, which a human then decides: abbreviations are written
/// out, words that only tell the level of a place do not count, and the longer name may go on
/// where the shorter one ends (`Sở Tài chính`, `Sở Tài chính tỉnh An Sơn`).
pub(super) fn may_be_one(one: &str, other: &str) -> bool {
    let (one, other) = (core(one), core(other));
    let (short, long) = match one.len() <= other.len() {
        true => (one, other),
        false => (other, one),
    };
    let whole = short.len() == long.len() || short.len() >= SHORTEST;
    !short.is_empty() && whole && long.starts_with(&short)
}

/// Words a name must have to be taken for the beginning of another.
const SHORTEST: usize = 3;

fn core(name: &str) -> Vec<String> {
    let mut words = written_out(name);
    words.retain(|word| !NAMES.left_out.contains(word));
    words
}

/// The plain words of a name, its abbreviations written out: `UBND TP An Sơn` and `Ủy ban nhân dân
/// thành phố An Sơn` are one.
pub(crate) fn written_out(name: &str) -> Vec<String> {
    let plain = plain(name);
    let words = plain
        .split(' ')
        .flat_map(|word| match NAMES.written_out.get(word) {
            Some(long) => long.split(' '),
            None => word.split(' '),
        });
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_body_meet_and_neighbours_do_not() {
        for (one, other) in [
            ("Uỷ ban nhân dân xã Sơn Đông", "UBND xã Sơn Đông"),
            ("UBND TP An Sơn", "Ủy ban nhân dân thành phố An Sơn"),
            ("Sở Tài chính", "Sở Tài chính tỉnh An Sơn"),
            (
                "Sở Văn hoá, Thể thao và Du lịch",
                "Sở Văn hóa Thể thao Du lịch",
            ),
            ("UBMTTQ xã Sơn Đông", "Ủy ban Mặt trận Tổ quốc xã Sơn Đông"),
        ] {
            assert!(may_be_one(one, other), "{one} / {other}");
            assert!(may_be_one(other, one), "{other} / {one}");
        }
        for (one, other) in [
            ("UBND xã Sơn Đông", "UBND xã Sơn Tây"),
            ("UBND xã Sơn Đông", "HĐND xã Sơn Đông"),
            ("Trường Tiểu học số 1", "Trường Tiểu học số 2"),
            ("Bộ Y tế", "Bộ Nội vụ"),
            ("", "Bộ Nội vụ"),
            // Two words are no beginning to go by.
            ("Văn phòng", "Văn phòng Chính phủ"),
        ] {
            assert!(!may_be_one(one, other), "{one} / {other}");
        }
    }
}
