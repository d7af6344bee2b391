//! Tables as pipe rows.
//!
//! ```text
//! |= 1g 6 2p | đầu 1
//! | STT | Nội dung | Số tiền |
//! | 1 | Thuê xe | 500.000 |
//! ```
//! The first line is optional: shares of the width, each with `g` (giữa) or `p` (phải) where the
//! column is not flush left, and how many rows are the head. A cell `<` belongs to the cell at its
//! left, `^` to the one above.

use super::read::cell_text;
use crate::body::{Align, Cell, Column, Table};
use crate::source::Fault;

/// Shares beyond this are a slip of the hand.
const MOST_SHARES: u32 = 1000;

pub(super) struct TableReader {
    line: u32,
    columns: Option<Vec<Column>>,
    head_rows: u32,
    rows: Vec<Row>,
    faults: Vec<Fault>,
}

struct Row {
    line: u32,
    indent: usize,
    cells: Vec<Cell>,
}

impl TableReader {
    pub(super) fn without_head(line: u32) -> TableReader {
        TableReader {
            line,
            columns: None,
            head_rows: 1,
            rows: vec![],
            faults: vec![],
        }
    }

    pub(super) fn with_head(line: u32, indent: usize, typed: &str) -> TableReader {
        let mut table = TableReader::without_head(line);
        match read_head(typed) {
            Some((columns, head_rows)) => {
                table.columns = Some(columns);
                table.head_rows = head_rows;
            }
            None => table.fault(
                line,
                indent,
                "Dòng mở đầu bảng viết sai; hãy viết phần rộng của từng cột (thêm g nếu canh \
                 giữa, p nếu canh phải) rồi số hàng đầu, ví dụ: |= 1g 6 2p | đầu 1"
                    .into(),
            ),
        }
        table
    }

    pub(super) fn row(&mut self, line: u32, indent: usize, typed: &str) {
        let cells = split(typed).iter().map(|typed| read_cell(typed)).collect();
        self.rows.push(Row {
            line,
            indent,
            cells,
        });
    }

    /// The line where the table begins, and the table, sound when no fault was added.
    pub(super) fn finish(mut self, faults: &mut Vec<Fault>) -> (u32, Table) {
        let width = match (&self.columns, self.rows.first()) {
            (Some(columns), _) => columns.len(),
            (None, first) => first.map_or(0, |row| row.cells.len()),
        };
        let rows = std::mem::take(&mut self.rows);
        if self.faults.is_empty() {
            self.check(&rows, width);
        }
        faults.append(&mut self.faults);
        let table = Table {
            columns: self.columns.unwrap_or_else(|| vec![PLAIN_COLUMN; width]),
            head_rows: self.head_rows,
            rows: rows.into_iter().map(|row| row.cells).collect(),
        };
        (self.line, table)
    }

    fn check(&mut self, rows: &[Row], width: usize) {
        if usize::try_from(self.head_rows).is_ok_and(|head| head > rows.len()) {
            let problem = format!(
                "Bảng chỉ có {} hàng, ít hơn số hàng đầu đã ghi ({}); hãy sửa số sau chữ “đầu”.",
                rows.len(),
                self.head_rows
            );
            self.fault(self.line, 0, problem);
        }
        for row in rows {
            let found = row.cells.len();
            if found == 0 {
                self.fault(
                    row.line,
                    row.indent,
                    "Hàng này chưa có ô nào; hãy viết nội dung giữa hai dấu | hoặc xóa dòng này."
                        .into(),
                );
            } else if found != width {
                let act = if found < width { "thêm" } else { "bớt" };
                let problem = format!(
                    "Hàng này có {found} ô mà bảng có {width} cột; hãy {act} ô (mỗi ô kết thúc \
                     bằng dấu |, dấu | trong chữ viết là \\|)."
                );
                self.fault(row.line, row.indent, problem);
            }
        }
        if self.faults.is_empty() {
            self.check_merges(rows, width);
        }
    }

    /// Every merged cell must be a full rectangle with its text at the upper left.
    fn check_merges(&mut self, rows: &[Row], width: usize) {
        let mut owners: Vec<Vec<(usize, usize)>> = vec![];
        for (y, row) in rows.iter().enumerate() {
            owners.push(Vec::with_capacity(width));
            for (x, cell) in row.cells.iter().enumerate() {
                let owner = match cell {
                    Cell::Text { .. } => Some((y, x)),
                    Cell::Left => x.checked_sub(1).map(|left| owners[y][left]),
                    Cell::Above => y.checked_sub(1).map(|above| owners[above][x]),
                };
                let Some(owner) = owner else {
                    self.fault(
                        row.line,
                        row.indent,
                        "Không có ô nào để gộp vào: < gộp với ô bên trái, ^ gộp với ô phía trên; \
                         muốn in chính dấu ấy hãy viết \\< hoặc \\^."
                            .into(),
                    );
                    return;
                };
                owners[y].push(owner);
            }
        }
        for (y, row) in rows.iter().enumerate() {
            for x in 0..row.cells.len() {
                if owners[y][x] == (y, x) && !is_rectangle(&owners, (y, x)) {
                    self.fault(
                        row.line,
                        row.indent,
                        format!(
                            "Các ô gộp với ô thứ {} của hàng này phải tạo thành một hình chữ \
                             nhật; hãy xem lại các dấu < và ^.",
                            x + 1
                        ),
                    );
                }
            }
        }
    }

    fn fault(&mut self, line: u32, indent: usize, problem: String) {
        self.faults.push(Fault {
            line,
            column: u32::try_from(indent + 1).unwrap_or(u32::MAX),
            problem,
        });
    }
}

const PLAIN_COLUMN: Column = Column {
    share: 1,
    align: Align::Left,
};

fn is_rectangle(owners: &[Vec<(usize, usize)>], owner: (usize, usize)) -> bool {
    let (mut bottom, mut right, mut count) = (owner.0, owner.1, 0);
    for (y, row) in owners.iter().enumerate() {
        for (x, other) in row.iter().enumerate() {
            if *other == owner {
                bottom = bottom.max(y);
                right = right.max(x);
                count += 1;
            }
        }
    }
    // Owned cells never lie above or left of their owner, so the area decides.
    (bottom + 1 - owner.0) * (right + 1 - owner.1) == count
}

fn read_head(typed: &str) -> Option<(Vec<Column>, u32)> {
    let typed = typed.strip_prefix("|=")?.trim().trim_end_matches('|');
    let (columns, head) = match typed.split_once('|') {
        Some((columns, head)) => (columns, Some(head.trim())),
        None => (typed, None),
    };
    let columns: Vec<Column> = columns
        .split_whitespace()
        .map(read_column)
        .collect::<Option<_>>()?;
    let head_rows = match head {
        Some(head) => head.strip_prefix("đầu")?.trim().parse().ok()?,
        None => 1,
    };
    (!columns.is_empty()).then_some((columns, head_rows))
}

fn read_column(typed: &str) -> Option<Column> {
    let digits = typed.trim_end_matches(|c: char| !c.is_ascii_digit());
    let align = match typed.get(digits.len()..)? {
        "" | "t" => Align::Left,
        "g" => Align::Centre,
        "p" => Align::Right,
        _ => return None,
    };
    let share = digits.parse().ok()?;
    (1..=MOST_SHARES)
        .contains(&share)
        .then_some(Column { share, align })
}

/// The cells of a row, still as typed.
fn split(typed: &str) -> Vec<&str> {
    let typed = typed.strip_prefix('|').unwrap_or(typed);
    let mut cells = vec![];
    let mut start = 0;
    let mut escaped = false;
    for (at, c) in typed.char_indices() {
        if c == '|' && !escaped {
            cells.push(typed[start..at].trim());
            start = at + 1;
        }
        escaped = c == '\\' && !escaped;
    }
    let rest = typed[start..].trim();
    if !rest.is_empty() {
        cells.push(rest);
    }
    cells
}

fn read_cell(typed: &str) -> Cell {
    match typed {
        "<" => Cell::Left,
        "^" => Cell::Above,
        _ => Cell::Text {
            text: cell_text(typed),
        },
    }
}
