//! What old books leave out beside a void number: the day, by which it belongs to a year, and the
//! symbol, by which it belongs to a series.

use chrono::NaiveDate;
use document::Kind;
use document::date::in_figures;
use document::dispatch::Number;

use super::{Facts, Ready, Row};

/// A row that stands over a void number.
struct Above {
    number: Number,
    day: NaiveDate,
    symbol: String,
    kind: Option<Kind>,
}

/// A void number without a day gets that of the row above, as long as the numbers go on: behind a
/// new year they begin anew, and nobody knows on which side of it the row stands. The very next
/// number is of the same series, too.
pub(super) fn complete(rows: &mut [Row]) {
    let mut above: Option<Above> = None;
    for row in rows {
        let Ok(ready) = &mut row.read else { continue };
        let number = &ready.number;
        if let Facts::Void(void) = &mut ready.facts
            && let Some(above) = above
                .as_ref()
                .filter(|above| goes_on(&above.number, number))
        {
            if void.symbol.is_empty()
                && void.kind.is_none()
                && number.value - above.number.value <= 1
            {
                void.symbol.clone_from(&above.symbol);
                void.kind = above.kind;
            }
            if void.day.is_none() {
                void.day = Some(above.day);
                row.doubts.push(format!(
                    "Số hủy không ghi ngày; lấy ngày của dòng trên: {}.",
                    in_figures(above.day)
                ));
            }
        }
        above = Above::of(ready).or(above);
    }
}

fn goes_on(before: &Number, number: &Number) -> bool {
    (number.value, &number.suffix) > (before.value, &before.suffix)
}

impl Above {
    fn of(ready: &Ready) -> Option<Above> {
        let (day, symbol, kind) = match &ready.facts {
            Facts::Incoming(facts) => (facts.arrived_on, "", None),
            Facts::Outgoing(facts) => {
                let paper = &facts.paper;
                (paper.date.day(), paper.symbol.as_str(), paper.kind)
            }
            Facts::Void(void) => (void.day, void.symbol.as_str(), void.kind),
        };
        Some(Above {
            number: ready.number.clone(),
            day: day?,
            symbol: symbol.to_owned(),
            kind,
        })
    }
}
