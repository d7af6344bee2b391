//! From the end of the body down: Nơi nhận, Lưu, the drafter, and who signs.

use super::cue::Cue;
use super::flat::{Flat, Item, Side};
use super::head::bare;
use super::signature::{self, is_name, is_note};
use super::{Notes, Role};
use crate::fold::fold;
use crate::{Dispatch, Field};

/// Where the foot begins, not before `least`.
pub(super) fn beginning(lines: &[Flat], least: usize) -> usize {
    let item = |at: usize| lines.get(at).and_then(Flat::item);
    let found = |cue: fn(&Cue) -> bool| {
        let mut places = (least..lines.len()).rev();
        places.find(|&at| item(at).is_some_and(|item| cue(&item.cue)))
    };
    let marked = found(|cue| *cue == Cue::Recipients).or_else(|| {
        found(|cue| matches!(cue, Cue::FileCopy(_)))
            .map(|at| walk_back(at, least, |at| item(at).is_some_and(Item::is_dashed)))
    });
    match marked {
        None => signed_end(lines, least),
        // Signatures beside or above the recipients.
        Some(at) => {
            let grid = item(at).and_then(Item::grid);
            let at = walk_back(at, least, |at| {
                grid.is_some() && item(at).and_then(Item::grid) == grid
            });
            walk_back(at, least, |at| item(at).is_some_and(is_signing))
        }
    }
}

fn walk_back(from: usize, least: usize, belongs: impl Fn(usize) -> bool) -> usize {
    let mut at = from;
    while at > least && belongs(at - 1) {
        at -= 1;
    }
    at
}

/// A paper without recipients: what stands below the last stroke of the text, else the lines at
/// the end that look like a signature.
fn signed_end(lines: &[Flat], least: usize) -> usize {
    const LINES_AT_MOST: usize = 16;
    let item = |at: usize| lines.get(at).and_then(Flat::item);
    let ends = |at: &usize| {
        item(*at).is_some_and(|item| item.words.ends_with("./.") || item.words.ends_with("./"))
    };
    let stroke = (least..lines.len()).rev().find(ends);
    match stroke {
        Some(at) if lines.len() - at <= LINES_AT_MOST => at + 1,
        _ => {
            let at = walk_back(lines.len(), least, |at| item(at).is_some_and(is_signing));
            // A name alone may be anything.
            let signed = (at..lines.len()).any(|at| item(at).is_some_and(Item::is_capitals));
            if signed { at } else { lines.len() }
        }
    }
}

/// A line a signature is made of.
fn is_signing(item: &Item) -> bool {
    let labelled = crate::body::label(&item.words).is_some();
    let plain = item.is_words() && !item.words.ends_with([':', ';', '.', '/']) && !labelled;
    is_note(&item.words)
        || plain
            && (item.is_capitals() || is_name(&item.words) && item.typed.centred != Some(false))
        || plain && item.side != Side::Whole && item.words.chars().count() < 80
}

pub(super) fn foot(lines: &[Flat], dispatch: &mut Dispatch, notes: &mut Notes) {
    let items: Vec<&Item> = lines.iter().filter_map(Flat::item).collect();
    let word = items.iter().position(|item| item.cue == Cue::Recipients);
    let mut signing: Vec<&Item> = vec![];
    let mut received = vec![];
    let mut behind_copy = false;
    for (index, item) in items.iter().enumerate() {
        let below_word = word.is_some_and(|word| index > word);
        let row_of_word = word
            .and_then(|word| items.get(word))
            .and_then(|item| item.cell);
        // Rows of signatures stand above the row of the recipients.
        let above_row = item
            .cell
            .zip(row_of_word)
            .is_some_and(|(cell, row)| cell < row);
        match &item.cue {
            Cue::Recipients => {
                let place = notes.at(Field::Recipients);
                notes.seat(item, place, Role::RecipientsWord);
            }
            _ if above_row || item.side == Side::Right => signing.push(item),
            Cue::FileCopy(rest) => {
                file_copy(rest, dispatch);
                behind_copy = true;
                let place = notes.at(Field::FileCopy);
                notes.seat(item, place, Role::Recipients);
            }
            _ if below_word && !behind_copy && (item.is_dashed() || item.side == Side::Left) => {
                received.push(*item);
            }
            _ if behind_copy && dispatch.drafter.is_none() && is_code(&item.words) => {
                let place = notes.at(Field::Drafter);
                drafter(&item.words, dispatch);
                notes.seat(item, place, Role::Drafter);
            }
            _ if behind_copy && item.side == Side::Left => confirmation(item, dispatch, notes),
            _ => signing.push(item),
        }
    }
    recipients(&received, dispatch, notes);
    signature::signatures(&signing, dispatch, notes);
}

/// A line without a dash goes on with the one above.
fn recipients(lines: &[&Item], dispatch: &mut Dispatch, notes: &mut Notes) {
    let mut ended = true;
    for item in lines {
        match dispatch.recipients.last_mut() {
            Some(last) if !item.is_dashed() && !ended => {
                *last = format!("{last} {}", bare(&item.words));
            }
            _ => dispatch.recipients.push(bare(&item.words)),
        }
        ended = item.words.ends_with([';', '.']);
        let place = notes.line(Field::Recipients, dispatch.recipients.len() - 1);
        notes.seat(item, place, Role::Recipients);
    }
}

/// `VT, TH. LTHM.(120)`: the drafter stands behind the stop.
fn file_copy(rest: &str, dispatch: &mut Dispatch) {
    let (copy, code) = rest.split_once(". ").unwrap_or((rest, ""));
    let copy = copy.trim_end_matches(['.', ';', ',', ' ']);
    dispatch.file_copy = Some(copy.to_owned()).filter(|copy| !copy.is_empty());
    if !code.is_empty() {
        drafter(code, dispatch);
    }
}

/// `LTHM.(120)`, `LTHM.`, `(120)`, `loanlh/CV195/50b`
fn drafter(words: &str, dispatch: &mut Dispatch) {
    let words = words.trim();
    let counted = words
        .strip_suffix(')')
        .and_then(|words| words.rsplit_once('('));
    let (code, copies) = match counted.map(|(code, count)| (code, count.parse().ok())) {
        Some((code, Some(count))) => (code, Some(count)),
        _ => (words, None),
    };
    let code = code.trim_end_matches(['.', ' ']);
    dispatch.drafter = Some(code.to_owned()).filter(|code| !code.is_empty());
    dispatch.copies = copies;
}

/// One word, no name of anybody.
fn is_code(words: &str) -> bool {
    const LONGEST: usize = 40;
    words.chars().count() <= LONGEST && words.split(' ').count() == 1 && !words.starts_with('-')
}

fn confirmation(item: &Item, dispatch: &mut Dispatch, notes: &mut Notes) {
    let known = dispatch.confirmation.take();
    if known.is_none() && !fold(&item.words).starts_with("xac nhan") {
        notes.leave(item);
        return;
    }
    let words = known.map_or(item.words.clone(), |known| {
        format!("{known} {}", item.words)
    });
    dispatch.confirmation = Some(words);
    let place = notes.at(Field::Confirmation);
    notes.seat(item, place, Role::Confirmation);
}
