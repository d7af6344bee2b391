//! Adding papers up by one thing after another.

use std::collections::HashMap;

use document::alphabetical;

use crate::contract::*;

/// What all tables of a report count of a paper: `N` numbers.
pub(super) struct Measure<P, const N: usize> {
    pub columns: [&'static str; N],
    pub count: fn(&P) -> [i64; N],
}

impl<P, const N: usize> Measure<P, N> {
    /// All papers together.
    pub fn sum(&self, papers: &[P]) -> [i64; N] {
        let mut sum = [0; N];
        for paper in papers {
            add(&mut sum, &(self.count)(paper));
        }
        sum
    }

    /// The papers by a name each of them has; those without one stand last, as `nobody`. The
    /// total is the sum of the rows, which are the papers themselves.
    pub fn by(
        &self,
        (name, label): (&str, &str),
        papers: &[P],
        of: impl Fn(&P) -> String,
        nobody: &str,
    ) -> ReportTable {
        let mut sums: HashMap<String, [i64; N]> = HashMap::new();
        for paper in papers {
            let sum = sums.entry(of(paper)).or_insert([0; N]);
            add(sum, &(self.count)(paper));
        }
        let mut rows: Vec<(String, [i64; N])> = sums.into_iter().collect();
        rows.sort_by_cached_key(|(name, _)| (name.is_empty(), alphabetical(name), name.clone()));
        let mut total = [0; N];
        for (_, sum) in &rows {
            add(&mut total, sum);
        }
        let rows = rows.into_iter().map(|(name, sum)| ReportRow {
            name: match name.as_str() {
                "" => nobody.to_owned(),
                _ => name,
            },
            numbers: sum.to_vec(),
        });
        ReportTable {
            name: name.to_owned(),
            label: label.to_owned(),
            columns: self.columns.map(str::to_owned).to_vec(),
            rows: rows.collect(),
            total: Some(total.to_vec()),
        }
    }
}

fn add<const N: usize>(sum: &mut [i64; N], more: &[i64; N]) {
    for (sum, more) in sum.iter_mut().zip(more) {
        *sum += more;
    }
}

/// One thing after another, this period beside the one before.
pub(super) fn compared(lines: impl IntoIterator<Item = (&'static str, i64, i64)>) -> ReportTable {
    let rows = lines.into_iter().map(|(name, this, before)| ReportRow {
        name: name.to_owned(),
        numbers: vec![this, before, this - before],
    });
    ReportTable {
        name: "Tổng hợp".to_owned(),
        label: "Chỉ tiêu".to_owned(),
        columns: ["Kỳ này", "Kỳ trước", "Tăng, giảm"]
            .map(str::to_owned)
            .to_vec(),
        rows: rows.collect(),
        total: None,
    }
}
