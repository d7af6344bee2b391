//! Numbers that stand twice in one file.

use std::collections::HashMap;

use chrono::Datelike;
use document::dispatch::Number;
use document::fold::plain;

use super::columns::Columns;
use super::{Facts, Field, Ready, Reason, Row};

/// What no two rows of a book have: numbers begin again each year, and in an outgoing book each
/// kind of paper may count for itself.
#[derive(PartialEq, Eq, Hash)]
struct Key {
    year: Option<i32>,
    number: Number,
    series: String,
}

impl Key {
    fn of(ready: &Ready) -> Key {
        let (day, series) = match &ready.facts {
            Facts::Incoming(facts) => (facts.arrived_on, String::new()),
            Facts::Outgoing(facts) => {
                let paper = &facts.paper;
                let series = match paper.symbol.is_empty() {
                    true => plain(&paper.kind_name),
                    false => plain(&paper.symbol),
                };
                (paper.date.day(), series)
            }
            Facts::Void(void) => (void.day, plain(&void.symbol)),
        };
        Key {
            year: day.map(|day| day.year()),
            number: ready.number.clone(),
            series,
        }
    }
}

/// Turns every row whose number stood before into one that is not ready; says how many.
pub(super) fn mark(columns: &Columns<'_>, rows: &mut [Row]) -> Option<String> {
    let number_fields = [Field::ArrivalNumber, Field::Number, Field::NumberAndSymbol];
    let column = number_fields
        .into_iter()
        .find_map(|field| columns.column(field));
    let mut first: HashMap<Key, u32> = HashMap::new();
    let mut doubles = 0;
    for row in rows {
        let Ok(ready) = &row.read else { continue };
        let number = ready.number.to_arrival();
        match first.entry(Key::of(ready)) {
            std::collections::hash_map::Entry::Vacant(place) => {
                place.insert(row.row);
            }
            std::collections::hash_map::Entry::Occupied(place) => {
                doubles += 1;
                row.read = Err(vec![Reason {
                    column,
                    sentence: format!(
                        "Số {number} đã có ở dòng {}; hãy xem dòng nào đúng và sửa dòng kia.",
                        place.get()
                    ),
                }]);
            }
        }
    }
    (doubles > 0).then(|| format!("Có {doubles} dòng trùng số với dòng đứng trước."))
}
