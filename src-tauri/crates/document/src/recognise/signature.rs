//! Ô 7: capacity, position and name, one block or several.

use super::flat::{Item, Side};
use super::{Notes, Role};
use crate::dispatch::Signing;
use crate::{Dispatch, Field};

/// Words between brackets keep the room of a signature: "(Chữ ký)", "(Đã ký)".
pub(super) fn is_note(words: &str) -> bool {
    words.starts_with('(') && words.ends_with(')')
}

/// Family name, middle name, given name: two to six words, each with a capital.
pub(crate) fn is_name(words: &str) -> bool {
    let count = words.split(' ').count();
    let capital = |word: &str| {
        word.starts_with(char::is_uppercase)
            && word
                .chars()
                .all(|c| c.is_alphabetic() || c == '.' || c == '-')
    };
    (2..=6).contains(&count) && words.split(' ').all(capital)
}

/// Blocks that stand beside each other are read each for itself, row by row from left to right.
pub(super) fn signatures(items: &[&Item], dispatch: &mut Dispatch, notes: &mut Notes) {
    let mut blocks: Vec<(_, Vec<&Item>)> = vec![];
    for item in items {
        let place = (item.cell, item.side);
        // A hidden row may hold position and name of one signature apart from each other.
        let above = blocks
            .iter_mut()
            .rev()
            .find(|(known, lines): &&mut (_, Vec<&Item>)| {
                *known == place
                    || belongs(known, &place) && !lines.last().is_some_and(|line| ends(line))
            });
        match above {
            Some((_, lines)) => lines.push(item),
            None => blocks.push((place, vec![item])),
        }
    }
    for (_, lines) in blocks {
        block(&lines, dispatch, notes);
    }
}

type Spot = (Option<(usize, usize)>, Side);

/// The same column of one grid, or words in no grid.
fn belongs(above: &Spot, below: &Spot) -> bool {
    above.0.map(|cell| cell.0) == below.0.map(|cell| cell.0) && above.1 == below.1
}

/// A name ends a block.
fn ends(item: &Item) -> bool {
    !item.is_capitals() && is_name(&item.words)
}

fn block(lines: &[&Item], dispatch: &mut Dispatch, notes: &mut Notes) {
    let lines: Vec<&Item> = lines
        .iter()
        .copied()
        .filter(|item| !is_note(&item.words))
        .collect();
    // A name in capitals stands apart from the position.
    let typed_name = lines.iter().rposition(|item| !item.is_capitals());
    let name = typed_name.or_else(|| {
        let last = lines.len().checked_sub(1)?;
        let item = lines.get(last)?;
        (last > 0 && item.typed.apart && is_name(&item.words)).then_some(last)
    });
    let above = lines.get(..name.unwrap_or(lines.len())).unwrap_or_default();
    let capitals: Vec<&&Item> = above.iter().filter(|item| item.is_capitals()).collect();
    let Some((position, capacity)) = capitals.split_last() else {
        name_above(&lines, dispatch, notes);
        return;
    };
    let place = notes.line(Field::Signing, dispatch.signing.len());
    let second: Vec<&&Item> = above.iter().filter(|item| !item.is_capitals()).collect();
    for item in &capitals {
        notes.seat(item, place, Role::Capacity);
    }
    for item in second
        .iter()
        .copied()
        .chain(name.and_then(|at| lines.get(at)))
    {
        notes.seat(item, place, Role::Signer);
    }
    for item in lines.iter().skip(name.map_or(lines.len(), |at| at + 1)) {
        notes.leave(item);
    }
    let words: Vec<&str> = second.iter().map(|item| item.words.as_str()).collect();
    let name = name.and_then(|at| lines.get(at));
    dispatch.signing.push(Signing {
        capacity: capacity.iter().map(|item| item.words.clone()).collect(),
        position: position.words.clone(),
        second_position: Some(words.join(" ")).filter(|words| !words.is_empty()),
        name: name.map(|item| item.words.clone()).unwrap_or_default(),
    });
}

/// A name that stands away from its position belongs to it all the same.
fn name_above(lines: &[&Item], dispatch: &mut Dispatch, notes: &mut Notes) {
    let index = dispatch.signing.len().checked_sub(1);
    let place = index.map(|index| notes.line(Field::Signing, index));
    match (lines, dispatch.signing.last_mut(), place) {
        ([name], Some(signing), Some(place)) if signing.name.is_empty() && is_name(&name.words) => {
            signing.name = name.words.clone();
            notes.seat(name, place, Role::Signer);
        }
        _ => lines.iter().for_each(|item| notes.leave(item)),
    }
}
