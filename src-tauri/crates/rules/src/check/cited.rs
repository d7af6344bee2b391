//! Where a text names another document by its number: `Công văn số 512/SNV-VTLT ngày …`.

use std::ops::Range;

use super::running::slice;

/// Bytes of a citation in its line.
pub(super) struct Citation {
    /// Where "số" begins.
    pub at: usize,
    /// `512/SNV-VTLT`, as written.
    pub symbol: Range<usize>,
    /// "về việc …" behind it: the subject is its author's wording.
    pub subject: Option<Range<usize>>,
}

pub(super) fn citations(text: &str) -> Vec<Citation> {
    let starts = text.match_indices("số ");
    starts
        .filter(|(at, _)| !slice(text, 0, *at).ends_with(char::is_alphanumeric))
        .filter_map(|(at, word)| {
            let from = at + word.len();
            let to = symbol_end(text, from)?;
            let subject = subject(text, to);
            Some(Citation {
                at,
                symbol: from..to,
                subject,
            })
        })
        .collect()
}

/// The end of a number and symbol: figures, a letter at most, then groups behind `/` and `-`.
/// Spaces around the signs are read over, for a rule speaks of them.
pub(super) fn symbol_end(text: &str, from: usize) -> Option<usize> {
    let rest = slice(text, from, text.len());
    let figures = rest.bytes().take_while(u8::is_ascii_digit).count();
    if figures == 0 {
        return None;
    }
    let mut end = from + group(slice(rest, 0, rest.len()));
    let mut slashed = false;
    while let Some(next) = next_group(slice(text, end, text.len()), slashed) {
        slashed |= next.slash;
        end += next.length;
    }
    slashed.then_some(end)
}

struct Group {
    length: usize,
    slash: bool,
}

/// A sign and the group behind it; with spaces around a hyphen only if letters in capitals follow
/// a slash, for "số 5/TB-UBND - ngày" goes on otherwise.
fn next_group(text: &str, slashed: bool) -> Option<Group> {
    let bare = text.trim_start_matches(' ');
    let sign = bare
        .chars()
        .next()
        .filter(|sign| matches!(sign, '/' | '-'))?;
    let behind = slice(bare, 1, bare.len());
    let group_text = behind.trim_start_matches(' ');
    let length = group(group_text);
    let spaced = bare.len() != text.len() || group_text.len() != behind.len();
    let word = slice(group_text, 0, length);
    let letters = word.chars().count() > 1 && word.chars().all(char::is_uppercase);
    let fits = length > 0 && (!spaced || letters && (sign == '/' || slashed));
    fits.then_some(Group {
        length: text.len() - group_text.len() + length,
        slash: sign == '/',
    })
}

fn group(text: &str) -> usize {
    text.find(|c: char| !c.is_alphanumeric() && c != '&')
        .unwrap_or(text.len())
}

/// From the first "về" or "V/v" behind the symbol to the end of the sentence or clause.
fn subject(text: &str, from: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 1000;
    let rest = slice(text, from, text.len());
    let end = rest
        .char_indices()
        .nth(LONGEST)
        .map_or(rest.len(), |(at, _)| at);
    let rest = slice(rest, 0, end);
    let stop = [";", ". ", ")", "./."]
        .into_iter()
        .filter_map(|sign| rest.find(sign));
    let rest = slice(rest, 0, stop.min().unwrap_or(rest.len()));
    let starts = [" về ", " Về ", " V/v ", " v/v "].into_iter();
    let start = starts.filter_map(|word| rest.find(word)).min()?;
    Some(from + start..from + rest.len())
}
