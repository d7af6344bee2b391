//! Ô 4: the date. That days and months carry their zero is construction.

use chrono::TimeDelta;
use document::date::in_figures;
use document::{Field, Kind};

use super::rule::{Fault, Rule, Verdict};
use super::walk::Whole;

pub(super) const RULES: &[Rule] = &[
    Rule::draft("date-future", date_future),
    Rule::draft("date-past", date_past),
];

/// A document may be prepared for the day it will be signed, not for next month.
const AHEAD: TimeDelta = TimeDelta::days(7);
const BEHIND: TimeDelta = TimeDelta::days(90);

fn date_future(whole: &Whole) -> Verdict {
    against_today(whole, |away| away > AHEAD)
}

fn date_past(whole: &Whole) -> Verdict {
    against_today(whole, |away| away < -BEHIND)
}

/// The main document only: what is attached to it was issued before.
fn against_today(whole: &Whole, wrong: fn(TimeDelta) -> bool) -> Verdict {
    let main = &whole.draft.main;
    let Some(date) = main.date.filter(|_| main.kind != Kind::BienBan) else {
        return Verdict::NotApplicable;
    };
    let Some(today) = whole.today else {
        return Verdict::NotEvaluated;
    };
    Verdict::fault_if(wrong(date - today), || {
        Fault::at(document::Place::of(0, Field::Date))
            .word("date", in_figures(date))
            .word("today", in_figures(today))
    })
}
