//! What whole columns say: where each field stands, the order of days and months, the year of the
//! book, and cells merged downwards.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use document::date::YEARS;
use document::fold::plain;

use super::dates::{self, Order, Said};
use super::{Column, Direction, Field, Mapping, Table};
use crate::grid::{Grid, Line, Place, Value, letters};

/// Fields that hold for every row they are merged over.
const HOLD_FOR_ALL: [Field; 9] = [
    Field::ArrivedOn,
    Field::PaperDate,
    Field::DispatchedOn,
    Field::Agency,
    Field::Kind,
    Field::Signer,
    Field::Position,
    Field::Assignee,
    Field::Recipients,
];
const DATES: [Field; 4] = [
    Field::ArrivedOn,
    Field::PaperDate,
    Field::DispatchedOn,
    Field::Due,
];
/// Fields that do not, though a row should be told why its cell is empty.
const NUMBERS: [Field; 3] = [Field::ArrivalNumber, Field::Number, Field::NumberAndSymbol];
/// Merged cells of a sheet that are looked at, and rows they are spread over: more is no book.
const MOST_MERGED: usize = 200_000;
/// Rows a ditto mark is followed upwards.
const MOST_REPEATED: usize = 2_000;

/// The columns of one table, looked at as wholes.
pub(super) struct Columns<'a> {
    pub grid: &'a Grid,
    pub table: &'a Table,
    /// Of the book; none where nothing tells.
    pub year: Option<i32>,
    by_field: HashMap<Field, &'a Column>,
    orders: HashMap<Field, Order>,
    /// Place under a merged cell, and the row its value stands in.
    merged: HashMap<Place, u32>,
    notes: Vec<String>,
}

impl<'a> Columns<'a> {
    pub fn look(grid: &'a Grid, table: &'a Table, mapping: &Mapping) -> Columns<'a> {
        let by_field = table.columns.iter().map(|column| (column.field, column));
        let mut columns = Columns {
            grid,
            table,
            year: mapping.year,
            by_field: by_field.collect(),
            orders: HashMap::new(),
            merged: HashMap::new(),
            notes: vec![],
        };
        columns.spread_merged();
        for field in DATES {
            if columns.by_field.contains_key(&field) {
                columns.decide_order(field, mapping.day_first);
            }
        }
        if columns.year.is_none() {
            columns.year = year_in(&table.title).or_else(|| columns.usual_year());
        }
        columns
    }

    pub fn column(&self, field: Field) -> Option<u32> {
        self.by_field.get(&field).map(|column| column.column)
    }

    /// The words over a column: what the clerk sees there.
    pub fn heading(&self, column: u32) -> &str {
        let mut columns = self.table.columns.iter();
        let heading = columns.find(|one| one.column == column);
        heading.map_or("", |column| column.heading.as_str())
    }

    /// The rows under the headings.
    pub fn lines(&self) -> &'a [Line] {
        let last = self.table.headings.1;
        let from = self.grid.lines.partition_point(|line| line.row <= last);
        &self.grid.lines[from..]
    }

    /// The value of a field in a row, also from the cell merged over it, or from the one above that
    /// a ditto mark repeats.
    pub fn value(&self, line: &'a Line, field: Field) -> Option<&'a Value> {
        let column = self.column(field)?;
        let written = line.at(column);
        if !HOLD_FOR_ALL.contains(&field) {
            return written;
        }
        match written {
            Some(value) if is_ditto(value) => self.above(line.row, column).or(written),
            Some(value) => Some(value),
            None => {
                let place = Place {
                    row: line.row,
                    column,
                };
                let row = *self.merged.get(&place)?;
                self.grid.at(Place { row, column })
            }
        }
    }

    /// The nearest value over a cell that is no ditto mark itself.
    fn above(&self, row: u32, column: u32) -> Option<&'a Value> {
        let lines = &self.grid.lines;
        let before = lines.partition_point(|line| line.row < row);
        let first = lines.partition_point(|line| line.row <= self.table.headings.1);
        let over = lines[first..before].iter().rev().take(MOST_REPEATED);
        let mut values = over.filter_map(|line| line.at(column));
        values.find(|value| !is_ditto(value))
    }

    /// Whether the cell of a field is merged with one above.
    pub fn is_under_merged(&self, line: &Line, column: u32) -> bool {
        let row = line.row;
        self.merged.contains_key(&Place { row, column })
    }

    pub fn day(&self, field: Field, value: &Value) -> Result<NaiveDate, dates::Fault> {
        let order = self.orders.get(&field).copied().unwrap_or(Order::Undecided);
        dates::day(dates::said(value), order, self.year)
    }

    /// The field whose date puts a row into its year.
    pub fn main_date(&self) -> Field {
        match self.table.direction {
            Direction::Incoming => Field::ArrivedOn,
            Direction::Outgoing => Field::PaperDate,
        }
    }

    /// The order of the main date.
    pub fn order(&self) -> Option<Order> {
        self.orders.get(&self.main_date()).copied()
    }

    pub fn notes(&self) -> Vec<String> {
        self.notes.clone()
    }

    fn spread_merged(&mut self) {
        let fields = HOLD_FOR_ALL.iter().chain(&NUMBERS);
        let fields: Vec<u32> = fields.filter_map(|field| self.column(*field)).collect();
        for merged in self.grid.merged.iter().take(MOST_MERGED) {
            let (first, last) = (merged.first.row, merged.last.row);
            let column = merged.first.column;
            if first >= last || first <= self.table.headings.1 || !fields.contains(&column) {
                continue;
            }
            let lines = &self.grid.lines;
            let from = lines.partition_point(|line| line.row <= first);
            for line in lines[from..].iter().take_while(|line| line.row <= last) {
                if self.merged.len() >= MOST_MERGED {
                    return;
                }
                let row = line.row;
                self.merged.insert(Place { row, column }, first);
            }
        }
    }

    fn values(&self, field: Field) -> impl Iterator<Item = &'a Value> {
        let column = self.column(field);
        self.lines().iter().filter_map(move |line| line.at(column?))
    }

    fn decide_order(&mut self, field: Field, day_first: Option<bool>) {
        let said: Vec<Said> = self.values(field).map(dates::said).collect();
        let found = dates::order(said.iter().copied());
        let order = match day_first {
            Some(true) => Order::Day,
            Some(false) => Order::Month,
            None => found,
        };
        let name = self.column(field).map_or(String::new(), |column| {
            format!("{} “{}”", letters(column), self.heading(column))
        });
        let has_figures = said.iter().any(|said| matches!(said, Said::Figures { .. }));
        match order {
            Order::Undecided if has_figures => self.notes.push(format!(
                "Cột {name}: không ngày nào lớn hơn 12 nên không biết chắc ngày hay tháng đứng trước; \
                 đã đọc là ngày/tháng."
            )),
            Order::Month if day_first.is_none() => self.notes.push(format!(
                "Cột {name}: tháng đứng trước ngày; đã đọc là tháng/ngày."
            )),
            Order::Mixed => self.notes.push(format!(
                "Cột {name}: có ô viết ngày/tháng, có ô viết tháng/ngày; chỉ nhận những ô chắc chắn, \
                 hãy sửa các ô còn lại."
            )),
            _ => {}
        }
        if found == Order::Day && were_turned(&said, self.values(field)) {
            self.notes.push(format!(
                "Cột {name}: ô là chữ đều có ngày lớn hơn 12, ô là ngày thật đều không quá 12; Excel có \
                 thể đã đảo ngày và tháng của các ô sau, hãy đối chiếu với sổ giấy."
            ));
        }
        self.orders.insert(field, order);
    }

    /// The year most rows are of.
    fn usual_year(&self) -> Option<i32> {
        let field = self.main_date();
        let mut years: HashMap<i32, usize> = HashMap::new();
        for value in self.values(field) {
            if let Ok(day) = self.day(field, value) {
                *years.entry(day.year()).or_default() += 1;
            }
        }
        let most = years
            .into_iter()
            .max_by_key(|(year, count)| (*count, *year));
        most.map(|(year, _)| year)
    }
}

/// `"`, `nt`: như trên, the same as in the row above.
fn is_ditto(value: &Value) -> bool {
    let Value::Text(text) = value else {
        return false;
    };
    let mark = text.trim().trim_matches(['-', '–', ' ']);
    matches!(mark, "\"" | "''" | "”" | "“" | "″" | "〃" | "nt" | "n.t")
}

/// A program set to American dates turns 05/03 into the third of May and leaves 25/03 a text.
fn were_turned<'a>(said: &[Said], values: impl Iterator<Item = &'a Value>) -> bool {
    const ENOUGH: usize = 3;
    let real: Vec<NaiveDate> = values
        .filter_map(|value| match value {
            Value::Date(day) => Some(*day),
            _ => None,
        })
        .collect();
    let figures = said.iter().filter_map(|said| match said {
        Said::Figures { first, .. } => Some(*first),
        _ => None,
    });
    let figures: Vec<u32> = figures.collect();
    real.len() >= ENOUGH
        && figures.len() >= ENOUGH
        && real.iter().all(|day| day.day() <= 12)
        && figures.iter().all(|first| *first > 12)
}

/// "SỔ ĐĂNG KÝ VĂN BẢN ĐI NĂM 2025".
fn year_in(title: &str) -> Option<i32> {
    let words = plain(title);
    let (_, behind) = words.rsplit_once("nam ")?;
    let year: i32 = behind.split(' ').next()?.parse().ok()?;
    YEARS.contains(&year).then_some(year)
}
