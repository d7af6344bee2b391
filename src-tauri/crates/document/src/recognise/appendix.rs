//! Phụ lục: its label, its title, the line that refers to the document it follows.

use super::cue::Cue;
use super::flat::Flat;
use super::{Notes, Role, text};
use crate::Field;
use crate::dispatch::Appendix;

/// A title and a reference take no more lines than this.
const HEAD: usize = 6;

pub(super) fn appendix(lines: &[Flat], notes: &mut Notes) -> Appendix {
    let mut appendix = Appendix::default();
    let mut title: Vec<String> = vec![];
    let mut at = 0;
    if let Some(item) = lines.first().and_then(Flat::item)
        && let Cue::Appendix {
            label,
            title: named,
        } = &item.cue
    {
        appendix.label = label.clone();
        title.extend(named.clone());
        let place = notes.at(Field::Label);
        notes.seat(item, place, Role::AppendixLabel);
        at = 1;
    }
    let refers = |line: &Flat| line.item().is_some_and(|item| item.cue == Cue::Reference);
    let reference = lines.iter().take(HEAD).position(refers);
    while let Some(item) = lines.get(at).and_then(Flat::item) {
        let in_front = reference.is_some_and(|reference| at < reference);
        let in_capitals = reference.is_none()
            && item.is_capitals()
            && item.typed.centred != Some(false)
            && crate::body::label(&item.words).is_none();
        if !in_front && !in_capitals {
            break;
        }
        title.push(item.words.clone());
        let place = notes.at(Field::Title);
        notes.seat(item, place, Role::AppendixTitle);
        at += 1;
    }
    let mut words = String::new();
    while let Some(item) = lines.get(at).and_then(Flat::item) {
        let goes_on = !words.is_empty() && !words.ends_with(')') && item.is_words();
        if item.cue != Cue::Reference && !goes_on {
            break;
        }
        words = format!("{words} {}", item.words);
        let place = notes.at(Field::Fixed);
        notes.seat(item, place, Role::AppendixReference);
        at += 1;
    }
    notes.refer(&words);
    appendix.title = Some(title.join(" ")).filter(|title| !title.is_empty());
    appendix.body = text::body(lines.get(at..).unwrap_or_default(), None, notes);
    appendix
}
