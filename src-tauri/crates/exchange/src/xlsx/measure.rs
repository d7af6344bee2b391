//! Widths of columns and heights of rows. Excel makes room for wrapped words by itself when it
//! opens a file, LibreOffice does not: the heights stand in the file, rather too high than too low.

use document::listing::{Cell, Listing};

/// Characters of 12 point that stand beside each other on A4 landscape.
const WIDTH_OF_PAPER: f64 = 128.0;
const NARROWEST: f64 = 6.0;
/// Points of a row of one line, of each line of several, and of the highest row Excel knows.
const ONE_LINE: f64 = 15.75;
const LINE: f64 = 14.0;
const HIGHEST: f64 = 409.0;

/// Widths in characters, by the shares of the columns; dates and numbers, which do not wrap, get
/// the room they need.
pub(super) fn widths(listing: &Listing) -> Vec<f64> {
    let whole: u32 = listing.columns.iter().map(|column| column.share).sum();
    let shares = listing.columns.iter().map(|column| {
        let share = f64::from(column.share) / f64::from(whole.max(1));
        (share * WIDTH_OF_PAPER).max(NARROWEST)
    });
    let mut widths: Vec<f64> = shares.collect();
    for row in &listing.rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            // Day, month and year; with the hour.
            let needed = match cell {
                Cell::Empty | Cell::Text(_) => continue,
                Cell::Date(_) => 11,
                Cell::Moment(_) => 17,
                Cell::Number(number) => number.to_string().len() + 1,
            };
            *width = width.max(needed as f64);
        }
    }
    widths
}

/// Height in points of a row with these words in columns of these widths.
pub(super) fn height<'a>(words: impl Iterator<Item = &'a str>, widths: &[f64]) -> f64 {
    let lines = words.zip(widths).map(|(words, width)| lines(words, *width));
    match lines.max() {
        None | Some(0 | 1) => ONE_LINE,
        Some(lines) => (lines as f64 * LINE + 2.0).min(HIGHEST),
    }
}

/// Lines that words take when they wrap at spaces. Widths count figures; letters are narrower,
/// capitals wider.
fn lines(words: &str, width: f64) -> usize {
    let room = ((width * 1.1) as usize).max(1);
    let mut lines = 0;
    for paragraph in words.split('\n') {
        lines += 1;
        let mut taken = 0;
        for word in paragraph.split_whitespace() {
            let capitals = word.chars().filter(|c| c.is_uppercase()).count();
            let length = word.chars().count() + capitals / 2;
            if taken > 0 && taken + 1 + length <= room {
                taken += 1 + length;
            } else {
                lines += usize::from(taken > 0) + (length.saturating_sub(1)) / room;
                taken = (length.saturating_sub(1)) % room + 1;
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_wrap_at_spaces() {
        for (words, width, wanted) in [
            ("", 10.0, 1),
            ("một hai", 10.0, 1),
            ("một hai bốn", 10.0, 1),
            ("một hai năm", 9.0, 2),
            ("MỘT HAI", 8.0, 2),
            ("một\nhai", 10.0, 2),
            ("2025/qđ-ubnd", 5.0, 3),
            ("a 2025/qđ-ubnd b", 5.0, 4),
        ] {
            assert_eq!(lines(words, width), wanted, "{words:?} in {width}");
        }
    }
}
