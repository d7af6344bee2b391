//! Where the table stands on its sheet, and which column is which field.

use std::collections::HashSet;

use document::fold::plain;

use crate::grid::{Grid, Line, Place, Value};
use crate::xlsx::rejected;

use super::headings::HEADINGS;
use super::{Direction, Field, Mapping, Sureness};

/// Titles above the headings take no more rows than this.
const DEEPEST_HEADING: usize = 60;
/// Rows of one head.
const TALLEST_HEADING: usize = 3;
/// Columns with a heading; what stands further right is kept in the note all the same.
const MOST_COLUMNS: usize = 100;
/// Points for what was found. Two known headings are a table, if one of them is what an entry
/// cannot do without.
const KNOWN: u32 = 3;
const GUESSED: u32 = 1;
const SPEAKS: u32 = 2;
const TITLE: u32 = 6;
const ENOUGH: u32 = 2 * KNOWN;

/// A table found on a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub sheet: String,
    pub direction: Direction,
    /// Whether headings or title speak for this book and not as much for the other.
    pub is_sure: bool,
    /// First and last row of the headings.
    pub headings: (u32, u32),
    /// Every column that has a heading or holds something, in their order.
    pub columns: Vec<Column>,
    /// Words above the headings.
    pub title: String,
    /// How much speaks for this table; only to be compared with others.
    pub score: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// From 0.
    pub column: u32,
    /// As written, on one line.
    pub heading: String,
    pub field: Field,
    /// None: nothing was known of it, it goes to the note.
    pub sureness: Option<Sureness>,
}

impl Table {
    pub fn column(&self, field: Field) -> Option<&Column> {
        self.columns.iter().find(|column| column.field == field)
    }

    /// Columns that have no field of their own and are kept in the note.
    pub fn unknown(&self) -> impl Iterator<Item = &Column> {
        self.columns
            .iter()
            .filter(|column| column.sureness.is_none())
    }
}

/// Finds the table of a book on a sheet. None: there is no heading a book has.
pub fn find(grid: &Grid, mapping: &Mapping) -> Option<Table> {
    let directions = match mapping.direction {
        Some(direction) => vec![direction],
        None => vec![Direction::Outgoing, Direction::Incoming],
    };
    let mut best: Option<Table> = None;
    let mut of_other = 0;
    for direction in directions {
        let found = best_of(grid, direction, mapping);
        let score = |table: &Option<Table>| table.as_ref().map_or(0, |table| table.score);
        of_other = score(&best).min(score(&found));
        if score(&found) > score(&best) {
            best = found;
        }
    }
    if let Some(best) = &mut best {
        best.is_sure = mapping.direction.is_some() || best.score > of_other;
    }
    best.filter(|table| {
        let needed = |column: &Column| {
            use Field::{ArrivalNumber, KindAndSubject, Number, NumberAndSymbol, Subject};
            matches!(
                column.field,
                ArrivalNumber | KindAndSubject | Number | NumberAndSymbol | Subject
            )
        };
        let is_told = mapping.heading_row.is_some();
        (is_told || table.score >= ENOUGH) && table.columns.iter().any(needed)
    })
}

fn best_of(grid: &Grid, direction: Direction, mapping: &Mapping) -> Option<Table> {
    let mut best: Option<Table> = None;
    let places = match mapping.heading_row {
        // The clerk may point deeper than anybody would look.
        Some(row) => {
            let told = grid.lines.partition_point(|line| line.row < row);
            let there = grid.lines.get(told).is_some_and(|line| line.row == row);
            told..told + usize::from(there)
        }
        None => 0..grid.lines.len().min(DEEPEST_HEADING),
    };
    for index in places {
        for rows in 1..=TALLEST_HEADING {
            let Some(head) = heads(&grid.lines, index, rows) else {
                break;
            };
            let table = table(grid, head, direction, mapping);
            // A title over the headings adds nothing to them. Of equals the first is the head, the
            // rest its repetition.
            let worth = |table: &Table| {
                let rows = table.headings.1 - table.headings.0;
                (table.score, std::cmp::Reverse(rows))
            };
            if best.as_ref().is_none_or(|best| worth(&table) > worth(best)) {
                best = Some(table);
            }
        }
    }
    best
}

/// So many rows one below the other. The upper ones of three head several columns, as a title does
/// not; figures stand in a row under the head, not in one of it.
fn heads(lines: &[Line], index: usize, rows: usize) -> Option<&[Line]> {
    let head = lines.get(index..index + rows)?;
    let together = head.windows(2).all(|pair| pair[1].row == pair[0].row + 1);
    let is_head = rows <= 2 || head.iter().all(|line| line.cells.len() > 1);
    let figures = head[1..].iter().flat_map(|line| &line.cells).any(|cell| {
        let Value::Text(text) = &cell.1 else {
            return true;
        };
        text.trim_start().starts_with(|c: char| c.is_ascii_digit())
    });
    (together && is_head && !figures).then_some(head)
}

fn table(grid: &Grid, head: &[Line], direction: Direction, mapping: &Mapping) -> Table {
    let rows = head.first().map_or(0, |line| line.row);
    let rows = (rows, head.last().map_or(rows, |line| line.row));
    let mut columns: Vec<Column> = headings(grid, head)
        .into_iter()
        .map(|(column, words)| best_words(column, &words, direction, mapping))
        .collect();
    for column in &mut columns {
        if grid.name == rejected::SHEET && column.heading == rejected::REASON {
            (column.field, column.sureness) = (Field::Ignored, Some(Sureness::Known));
        }
    }
    settle_doubles(&mut columns);
    let mut score = 0;
    for column in &columns {
        score += match column.sureness {
            Some(Sureness::Told | Sureness::Known) => KNOWN,
            Some(Sureness::Guessed) => GUESSED,
            None => 0,
        };
        if column.sureness > Some(Sureness::Guessed) && HEADINGS.speaks(column.field, direction) {
            score += SPEAKS;
        }
    }
    let above = grid.lines.iter().take_while(|above| above.row < rows.0);
    let words = above
        .flat_map(|line| &line.cells)
        .map(|cell| cell.1.to_words());
    let title = words.collect::<Vec<_>>().join(" ");
    let told = HEADINGS
        .title(&title)
        .or_else(|| HEADINGS.title(&grid.name));
    if score > 0 && told == Some(direction) {
        score += TITLE;
    }
    Table {
        sheet: grid.name.clone(),
        direction,
        is_sure: true,
        headings: rows,
        columns,
        title,
        score,
    }
}

/// Columns and the words that may be their heading, the best first. Of several rows: all together,
/// two of them either way round, one alone, the lower before the upper; an upper one may be merged
/// over several columns.
fn headings(grid: &Grid, head: &[Line]) -> Vec<(u32, Vec<String>)> {
    let Some((last, above)) = head.split_last() else {
        return vec![];
    };
    let mut columns: Vec<u32> = head
        .iter()
        .flat_map(|line| line.cells.iter().map(|cell| cell.0))
        .collect();
    columns.sort_unstable();
    columns.dedup();
    let words = |value: Option<&Value>| value.map(one_line).unwrap_or_default();
    let over = |line: &Line, column: u32| {
        let merged_over = || {
            let place = Place {
                row: line.row,
                column,
            };
            let merged = grid.merged.iter().find(|merged| merged.holds(place))?;
            line.at(merged.first.column)
        };
        words(line.at(column).or_else(merged_over))
    };
    let ways = |column: &u32| {
        let parts = above.iter().map(|line| over(line, *column));
        let parts = parts.chain([words(last.at(*column))]);
        let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
        (*column, in_every_way(&parts))
    };
    columns.iter().take(MOST_COLUMNS).map(ways).collect()
}

/// "Văn bản đến" over "Số" is Số văn bản đến.
fn in_every_way(parts: &[String]) -> Vec<String> {
    let mut ways: Vec<String> = vec![];
    if parts.len() > 2 {
        ways.push(parts.join(" "));
    }
    for lower in (0..parts.len()).rev() {
        for upper in (0..lower).rev() {
            ways.push(format!("{} {}", parts[upper], parts[lower]));
            ways.push(format!("{} {}", parts[lower], parts[upper]));
        }
    }
    ways.extend(parts.iter().rev().cloned());
    ways
}

fn best_words(column: u32, words: &[String], direction: Direction, mapping: &Mapping) -> Column {
    let known = |words: &String| {
        let told = mapping.fields.get(&plain(words));
        let told = told.map(|field| (*field, Sureness::Told));
        told.or_else(|| HEADINGS.field(words, direction))
    };
    let mut best: Option<(Field, Sureness)> = None;
    for found in words.iter().filter_map(known) {
        if best.is_none_or(|(_, sureness)| found.1 > sureness) {
            best = Some(found);
        }
    }
    Column {
        column,
        heading: words.first().cloned().unwrap_or_default(),
        field: best.map_or(Field::Note, |(field, _)| field),
        sureness: best.map(|(_, sureness)| sureness),
    }
}

/// Of two columns for one field the surer has it, of two as sure the left one; the other is kept
/// in the note.
fn settle_doubles(columns: &mut [Column]) {
    let mut order: Vec<usize> = (0..columns.len()).collect();
    order.sort_by_key(|index| std::cmp::Reverse(columns[*index].sureness));
    let mut taken = HashSet::new();
    for index in order {
        let column = &mut columns[index];
        let may_repeat = matches!(column.field, Field::Note | Field::Ignored);
        if !may_repeat && !taken.insert(column.field) {
            column.field = Field::Note;
            column.sureness = None;
        }
    }
}

pub(super) fn one_line(value: &Value) -> String {
    let words = document::fold::compose(&value.to_words());
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The row under the headings that numbers the columns: `(1)`, `(2)` …, or 1, 2, 3 …
pub(super) fn numbers_the_columns(line: &Line) -> bool {
    // Longer is no number of a column; to fold every cell of a book is dear.
    const LONGEST: usize = 12;
    let figure = |value: &Value| {
        if matches!(value, Value::Text(text) if text.len() > LONGEST) {
            return None;
        }
        let words = one_line(value);
        let inner = words.trim_start_matches('(').trim_end_matches(')');
        inner
            .parse::<u32>()
            .ok()
            .map(|figure| (figure, inner.len() < words.len()))
    };
    let figures: Option<Vec<_>> = line.cells.iter().map(|cell| figure(&cell.1)).collect();
    figures.is_some_and(|figures| {
        let rises = figures.windows(2).all(|pair| pair[0].0 + 1 == pair[1].0);
        let in_brackets = figures.iter().all(|figure| figure.1);
        figures.len() > 1 && rises && (in_brackets || (figures.len() > 3 && figures[0].0 <= 1))
    })
}
