//! What is written twice in an office.

use super::{Direction, OfficeFile};

/// Something written twice in one office: the second would be taken for the first, and what
/// belongs to it would go there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Double {
    /// The second one.
    pub item: Item,
    /// One Vietnamese sentence.
    pub problem: String,
}

/// A part of an office, by the place of its body and its own place there, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    Body(usize),
    Unit(usize, usize),
    Series(usize, usize),
}

impl OfficeFile {
    /// Bodies of one abbreviation, units of one name in a body, series of one direction, name and
    /// year in a body. A signer written twice is one signer with the capacities of both.
    pub fn doubles(&self) -> Vec<Double> {
        let mut doubles = vec![];
        for at in repeated(&self.bodies, |body| fold(&body.abbreviation)) {
            doubles.push(Double {
                item: Item::Body(at),
                problem: format!(
                    "Hai cơ quan có cùng tên viết tắt “{}”; hãy đặt cho mỗi cơ quan một tên viết \
                     tắt riêng.",
                    self.bodies[at].abbreviation
                ),
            });
        }
        for (of, body) in self.bodies.iter().enumerate() {
            for at in repeated(&body.units, |unit| unit.name.trim().to_lowercase()) {
                doubles.push(Double {
                    item: Item::Unit(of, at),
                    problem: format!(
                        "“{}” có hai đơn vị cùng tên “{}”; hãy bỏ bớt một hoặc đổi tên.",
                        body.name, body.units[at].name
                    ),
                });
            }
            let identity = |series: &super::SeriesFacts| match series.name.trim() {
                "" => String::new(),
                name => format!("{} {} {name}", series.direction.id(), series.year).to_lowercase(),
            };
            for at in repeated(&body.series, identity) {
                let series = &body.series[at];
                let direction = match series.direction {
                    Direction::Incoming => "đến",
                    Direction::Outgoing => "đi",
                };
                doubles.push(Double {
                    item: Item::Series(of, at),
                    problem: format!(
                        "“{}” có hai sổ văn bản {direction} cùng tên “{}” trong năm {}; hãy bỏ bớt \
                         một hoặc đổi tên.",
                        body.name, series.name, series.year
                    ),
                });
            }
        }
        doubles
    }
}

/// Abbreviations are compared as the register looks them up: without marks.
fn fold(abbreviation: &str) -> String {
    crate::fold::fold(abbreviation.trim())
}

/// The places of what is the same as something before it. What is blank is the same as nothing.
fn repeated<T>(items: &[T], identity: impl Fn(&T) -> String) -> Vec<usize> {
    let identities: Vec<String> = items.iter().map(identity).collect();
    let is_repeated = |at: &usize| {
        let (before, rest) = identities.split_at(*at);
        rest.first()
            .is_some_and(|own| !own.is_empty() && before.contains(own))
    };
    (0..items.len()).filter(is_repeated).collect()
}
