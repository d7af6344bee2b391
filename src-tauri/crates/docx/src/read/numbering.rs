//! `word/numbering.xml`: the labels Word counts by itself, as the words they are on the page.

use std::collections::HashMap;

use document::number_words::in_roman;

use super::Unread;
use super::tree::{Tag, parse};

const LEVELS: usize = 9;

#[derive(Default)]
pub(super) struct Numbering {
    /// The definition behind each list.
    lists: HashMap<i32, List>,
    definitions: HashMap<i32, Vec<Tag>>,
    /// How far each definition has counted.
    counted: HashMap<i32, [Option<i32>; LEVELS]>,
}

struct List {
    definition: i32,
    /// Levels this list begins anew, and with what.
    starts: Vec<(usize, i32)>,
    begun: bool,
}

impl Numbering {
    pub fn read(text: Option<&str>) -> Result<Numbering, Unread> {
        let mut numbering = Numbering::default();
        let Some(text) = text else {
            return Ok(numbering);
        };
        let root = parse(text)?;
        for definition in root.all("abstractNum") {
            if let Some(id) = definition.number("abstractNumId") {
                let levels = definition.all("lvl").take(LEVELS).cloned();
                numbering.definitions.insert(id, levels.collect());
            }
        }
        for list in root.all("num") {
            let definition = list
                .child("abstractNumId")
                .and_then(|tag| tag.number("val"));
            if let (Some(id), Some(definition)) = (list.number("numId"), definition) {
                let starts = list.all("lvlOverride").filter_map(|level| {
                    let at = usize::try_from(level.number("ilvl")?).ok()?;
                    Some((at, level.child("startOverride")?.number("val")?))
                });
                let list = List {
                    definition,
                    starts: starts.collect(),
                    begun: false,
                };
                numbering.lists.insert(id, list);
            }
        }
        Ok(numbering)
    }

    /// The level of a list: its indents stand there.
    pub fn level(&self, (list, level): (i32, usize)) -> Option<&Tag> {
        let definition = self.lists.get(&list)?.definition;
        let levels = self.definitions.get(&definition)?;
        let wanted = i32::try_from(level).ok();
        levels.iter().find(|tag| tag.number("ilvl") == wanted)
    }

    /// Counts one further and says the label.
    pub fn label(&mut self, (number, level): (i32, usize)) -> Option<String> {
        let level = level.min(LEVELS - 1);
        let said = self.level((number, level))?.clone();
        let list = self.lists.get_mut(&number)?;
        let counted = self.counted.entry(list.definition).or_default();
        if !std::mem::replace(&mut list.begun, true) {
            for (at, start) in &list.starts {
                if let Some(count) = counted.get_mut(*at) {
                    *count = Some(start - 1);
                }
            }
        }
        let start = said
            .child("start")
            .and_then(|tag| tag.number("val"))
            .unwrap_or(1);
        counted[level] = Some(counted[level].map_or(start, |count| count.saturating_add(1)));
        counted
            .iter_mut()
            .skip(level + 1)
            .for_each(|count| *count = None);
        let counted = *counted;
        let text = said.val("lvlText").unwrap_or_default();
        let label = match said.val("numFmt").unwrap_or("decimal") {
            "none" => String::new(),
            "bullet" => bullet(text).to_owned(),
            _ => self.filled(number, text, &counted),
        };
        Some(label).filter(|label| !label.trim().is_empty())
    }

    /// `%1.%2` with the counts of the levels.
    fn filled(&self, number: i32, text: &str, counted: &[Option<i32>; LEVELS]) -> String {
        let mut pieces = text.split('%');
        let mut label = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let digit = piece.chars().next().and_then(|c| c.to_digit(10));
            let level = digit.and_then(|digit| usize::try_from(digit).ok()?.checked_sub(1));
            let Some(level) = level.filter(|level| *level < LEVELS) else {
                label.push_str(piece);
                continue;
            };
            let said = self.level((number, level));
            let format = said
                .and_then(|said| said.val("numFmt"))
                .unwrap_or("decimal");
            let start = said
                .and_then(|said| said.child("start")?.number("val"))
                .unwrap_or(1);
            label += &counter(counted[level].unwrap_or(start), format);
            label += piece.get(1..).unwrap_or_default();
        }
        label
    }
}

/// Signs of symbol fonts are dashes here: the decree knows dash and plus.
fn bullet(text: &str) -> &'static str {
    match text.trim() {
        "+" => "+",
        _ => "-",
    }
}

fn counter(count: i32, format: &str) -> String {
    let small = || letter(count);
    match format {
        "upperRoman" => roman(count),
        "lowerRoman" => roman(count).to_lowercase(),
        "lowerLetter" => small(),
        "upperLetter" => small().to_uppercase(),
        "decimalZero" => format!("{count:02}"),
        _ => count.to_string(),
    }
}

fn letter(count: i32) -> String {
    let at = u8::try_from((count.max(1) - 1) % 26).unwrap_or(0);
    let times = usize::try_from((count.max(1) - 1) / 26 + 1)
        .unwrap_or(1)
        .min(4);
    char::from(b'a' + at).to_string().repeat(times)
}

/// As far as Word counts in a list that anyone reads.
fn roman(count: i32) -> String {
    in_roman(count.clamp(1, 399).unsigned_abs())
}
