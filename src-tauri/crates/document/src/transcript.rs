//! Bản chép lại: a document somebody else made, line by line, before anyone knows what it is.
//! The readers of foreign files speak this form, [`recognise`](crate::recognise) reads it.

mod plain;

pub use plain::{Writing, read_plain};

use crate::body::{Align, Column};
use crate::text::Line;

/// Lines and grids in reading order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Transcript {
    pub pieces: Vec<Piece>,
    /// In the top margin of the first page: marks.
    pub above: Vec<Typed>,
    /// At the foot of the first page: the address.
    pub below: Vec<Typed>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Line(Typed),
    Grid(Grid),
}

/// A paragraph of words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// Its number in the file, for whoever remembers how it looked.
    pub id: u32,
    /// Tidy.
    pub text: Line,
    /// Not known of plain text.
    pub centred: Option<bool>,
    /// Whether a blank line stands above it.
    pub apart: bool,
}

/// Rows and columns, ruled or only there to place words beside each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    pub ruled: bool,
    pub columns: Vec<Column>,
    pub head_rows: u32,
    /// Every row has as many cells as there are columns.
    pub rows: Vec<Vec<GridCell>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GridCell {
    Lines(Vec<Typed>),
    /// Belongs to the cell at its left.
    Left,
    /// Belongs to the cell above.
    Above,
}

impl Typed {
    pub fn words(&self) -> String {
        self.text.to_plain()
    }
}

const PLAIN: Column = Column {
    share: 1,
    align: Align::Left,
};

impl Piece {
    /// Puts two texts of one line behind the pieces: they go on the columns above them.
    pub fn beside(pieces: &mut Vec<Piece>, left: Option<Typed>, right: Option<Typed>) {
        let cell = |typed: Option<Typed>| GridCell::Lines(typed.into_iter().collect());
        let row = vec![cell(left), cell(right)];
        match pieces.last_mut() {
            Some(Piece::Grid(grid)) if grid.is_typed() => grid.rows.push(row),
            _ => pieces.push(Piece::Grid(Grid {
                ruled: false,
                columns: vec![PLAIN; 2],
                head_rows: 0,
                rows: vec![row],
            })),
        }
    }
}

impl Grid {
    /// Two columns made with spaces, not with a table.
    pub(crate) fn is_typed(&self) -> bool {
        !self.ruled && self.columns == [PLAIN; 2]
    }

    /// Every line in it, row by row.
    pub fn lines(&self) -> impl Iterator<Item = &Typed> {
        let cells = self.rows.iter().flatten();
        cells.flat_map(|cell| match cell {
            GridCell::Lines(lines) => lines.as_slice(),
            GridCell::Left | GridCell::Above => &[],
        })
    }
}

/// The two texts of a line typed in two columns with a tab or many spaces between them: the head
/// of a paper made without a table. A label and its text are no columns.
pub fn columns(line: &str) -> Option<(&str, &str)> {
    const APART: &str = "    ";
    const LETTERS: usize = 4;
    let letters = || line.char_indices().filter(|(_, c)| c.is_alphabetic());
    // So many letters stand on both sides.
    let (least, _) = letters().nth(LETTERS - 1)?;
    let (most, _) = letters().nth_back(LETTERS - 1)?;
    let between = |at: &usize| (least + 1..=most).contains(at);
    let tab = line.match_indices('\t').map(|(at, _)| at).find(between);
    let spaces = || line.match_indices(APART).map(|(at, _)| at).find(between);
    let known = || known_right(line).filter(between);
    let at = tab.or_else(spaces).or_else(known)?;
    let (left, right) = line.split_at_checked(at)?;
    let right = right.trim_matches(|c: char| c.is_whitespace() || c == '_');
    // Three columns are a table of its own kind.
    let two = !right.contains('\t') && !right.contains(APART);
    two.then_some((left.trim(), right))
}

/// Where words begin that never stand behind others: they were beside them on the page.
fn known_right(line: &str) -> Option<usize> {
    const RIGHT: [&str; 4] = [
        " CỘNG HÒA XÃ HỘI CHỦ NGHĨA",
        " CỘNG HOÀ XÃ HỘI CHỦ NGHĨA",
        " Độc lập - Tự do",
        " Độc lập – Tự do",
    ];
    let dated = || {
        let numbered = line.trim_start().starts_with("Số") && line.contains(", ngày ");
        let symbol = numbered.then(|| line.find('/')).flatten()?;
        line.get(symbol..)?.find(' ').map(|at| symbol + at)
    };
    let known = RIGHT.iter().find_map(|words| line.find(words));
    known.filter(|at| *at > 0).or_else(dated)
}

#[cfg(test)]
mod tests {
    use super::columns;

    #[test]
    fn two_columns_have_some_letters_on_both_sides_of_their_gap() {
        let two = Some(("UBND XÃ SƠN ĐÔNG", "Độc lập - Tự do"));
        assert_eq!(columns("UBND XÃ SƠN ĐÔNG\tĐộc lập - Tự do"), two);
        assert_eq!(columns("UBND XÃ SƠN ĐÔNG     Độc lập - Tự do"), two);
        assert_eq!(columns("\tUBND XÃ SƠN ĐÔNG Độc lập - Tự do"), two);
        for one in [
            "1.\tRà soát hồ sơ",
            "Tên    An",
            "Một cột và\thai cột và\tba cột",
            "",
        ] {
            assert_eq!(columns(one), None, "{one}");
        }
    }
}
