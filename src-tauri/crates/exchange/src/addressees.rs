//! Danh sách khách mời, nơi nhận: one column of a spreadsheet, a name a row.

use std::sync::LazyLock;

use document::fold::plain;
use serde::Deserialize;

use crate::grid::{Grid, Line, Value};
use crate::sheets::Workbook;

/// What a column of names is headed by, in plain words.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Headings {
    /// The surest first.
    headings: Vec<String>,
    beginnings: Vec<String>,
}

static HEADINGS: LazyLock<Headings> = LazyLock::new(|| {
    // The data came with the program and is read by the tests.
    let written: Headings = toml::from_str(include_str!("addressees.toml")).unwrap_or_default();
    let in_plain_words = |words: Vec<String>| words.iter().map(|words| plain(words)).collect();
    Headings {
        headings: in_plain_words(written.headings),
        beginnings: in_plain_words(written.beginnings),
    }
});

/// Above its head a list may carry the name of the office and its title.
const TITLES: usize = 12;

/// The names of the first sheet in sight that has some: those below the head that is known, else
/// those of the first column that has words. Line ends inside a cell become spaces.
pub fn addressees(book: &Workbook) -> Vec<String> {
    let mut seen = book.grids.iter().filter(|grid| !grid.hidden);
    let headed = seen.clone().find_map(|grid| Some((grid, head(grid)?)));
    let (grid, from, column) = match headed {
        Some((grid, (row, column))) => (grid, row + 1, column),
        None => match seen.find_map(|grid| Some((grid, first_words(grid)?))) {
            Some((grid, column)) => (grid, 0, column),
            None => return vec![],
        },
    };
    let lines = grid.lines.iter().filter(|line| line.row >= from);
    lines
        .filter_map(|line| words(line.at(column)?))
        .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

/// Words with letters: figures count the rows or sum them up, nobody is called so.
fn words(value: &Value) -> Option<&str> {
    match value {
        Value::Text(text) if text.contains(char::is_alphabetic) => Some(text),
        _ => None,
    }
}

/// Row and column of the heading over the names: the surest word wins, not the first.
fn head(grid: &Grid) -> Option<(u32, u32)> {
    let lines = || grid.lines.iter().take(TITLES);
    let cells = |line: &Line| {
        let row = line.row;
        let texts = line.cells.iter();
        let texts = texts.filter_map(|(column, value)| Some((row, *column, plain(words(value)?))));
        texts.collect::<Vec<_>>()
    };
    let exact = HEADINGS.headings.iter().find_map(|heading| {
        let mut all = lines().flat_map(cells);
        all.find(|(_, _, words)| words == heading)
    });
    let beside_others = || {
        let mut all = lines().filter(|line| line.cells.len() > 1).flat_map(cells);
        all.find(|(_, _, words)| {
            let mut beginnings = HEADINGS.beginnings.iter();
            beginnings.any(|begin| begins_with(words, begin))
        })
    };
    let (row, column, _) = exact.or_else(beside_others)?;
    Some((row, column))
}

/// Both in plain words; the last word of the beginning is a whole one.
fn begins_with(words: &str, beginning: &str) -> bool {
    let rest = words.strip_prefix(beginning);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// The first column that has words in it.
fn first_words(grid: &Grid) -> Option<u32> {
    let texts = grid.lines.iter().flat_map(|line| &line.cells);
    texts
        .filter(|(_, value)| words(value).is_some())
        .map(|(column, _)| *column)
        .min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheets::{Limits, read};

    fn of(csv: &str) -> Vec<String> {
        addressees(&read(csv.as_bytes(), "khach.csv", &Limits::default()).unwrap())
    }

    #[test]
    fn names_stand_below_their_head_whatever_is_above_and_beside() {
        let list = "UBND XÃ SƠN ĐÔNG,,\nDANH SÁCH KHÁCH MỜI,,\nSTT,Họ và tên,Chức vụ\n\
                    1,Bà Nguyễn  Thị Hoa,Trưởng thôn\n2,\"Ông Lê\nMinh Đức\",Bí thư\n,,\n";
        assert_eq!(of(list), ["Bà Nguyễn Thị Hoa", "Ông Lê Minh Đức"]);
    }

    #[test]
    fn a_longer_heading_is_known_beside_others_and_a_title_is_none() {
        let list =
            "KHÁCH MỜI HỘI NGHỊ,\nTT,Tên cơ quan được mời dự\nI,Sở Nội vụ\nII,Sở Tài chính\n";
        assert_eq!(of(list), ["Sở Nội vụ", "Sở Tài chính"]);
    }

    #[test]
    fn a_list_without_a_head_is_all_names() {
        assert_eq!(
            of("Đơn vị bộ đội địa phương\nTrường THCS Sơn Đông\n"),
            ["Đơn vị bộ đội địa phương", "Trường THCS Sơn Đông"]
        );
        assert_eq!(of("1,Sở Nội vụ\n2,Sở Y tế\n"), ["Sở Nội vụ", "Sở Y tế"]);
        assert!(of("1,2\n3,4\n").is_empty());
    }
}
