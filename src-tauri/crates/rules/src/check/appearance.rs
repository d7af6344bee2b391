//! The looks of a document made elsewhere, against the numbers of the elements and of the page.

#[cfg(test)]
pub(super) mod examples;
mod form;
mod measures;
mod ruled;
mod words;

use document::recognise::Role;
use document::{Draft, Field, Place};
use paper::Length;

use super::rule::{Fault, Rule};
use crate::appearance::SeenLine;
use crate::{Appearance, Element, RuleBook};

pub(super) const RULES: &[Rule] = &[
    Rule::appearance("seen-paper", measures::paper),
    Rule::appearance("seen-orientation", measures::orientation),
    Rule::appearance("seen-margins", measures::margins),
    Rule::appearance("seen-face", words::face),
    Rule::appearance("seen-colour", words::colour),
    Rule::appearance("seen-size", words::size),
    Rule::appearance("seen-size-pairs", words::size_pairs),
    Rule::appearance("seen-bold", words::bold),
    Rule::appearance("seen-italic", words::italic),
    Rule::appearance("seen-emphasis", words::emphasis),
    Rule::appearance("seen-underline", words::underline),
    Rule::appearance("seen-capitals", words::capitals),
    Rule::appearance("seen-align", measures::align),
    Rule::appearance("seen-indent", measures::indent),
    Rule::appearance("seen-indent-mixed", measures::indent_mixed),
    Rule::appearance("seen-gap", measures::gap),
    Rule::appearance("seen-line-spacing", measures::line_spacing),
    Rule::appearance("seen-page-number", measures::page_number),
    Rule::appearance("seen-national", form::national),
    Rule::appearance("seen-number", form::number),
    Rule::appearance("seen-number-spaces", form::number_spaces),
    Rule::appearance("seen-date", form::date),
    Rule::appearance("seen-fixed-words", form::fixed_words),
    Rule::appearance("seen-list-marks", form::list_marks),
    Rule::appearance("seen-reference", form::reference),
    Rule::appearance("seen-rule", ruled::there),
    Rule::appearance("seen-rule-typed", ruled::typed),
    Rule::appearance("seen-rule-length", ruled::motto_length),
];

/// What was seen, and what it is judged by.
pub(super) struct Seen<'a> {
    pub appearance: &'a Appearance,
    pub book: &'a RuleBook,
    /// What was recognised.
    pub draft: &'a Draft,
}

impl Seen<'_> {
    /// Lines whose style the decree gives; the cells of tables are set as they fit.
    fn styled(&self) -> impl Iterator<Item = &SeenLine> {
        let free = [Element::Table, Element::Confirmation];
        let lines = self.appearance.lines.iter();
        lines.filter(move |line| !free.contains(&line.element()))
    }

    /// Paragraphs of the text: words, legal bases, units that run on.
    fn running(&self) -> impl Iterator<Item = &SeenLine> {
        self.styled()
            .filter(|line| matches!(line.element(), Element::Body | Element::Basis))
    }

    fn name(&self, element: Element) -> &str {
        let names = &self.book.appearance.names;
        names.get(&element).map_or("", String::as_str)
    }
}

/// The same mistake in many lines is one fault, told where it is met first.
struct Tally(Vec<Told>);

struct Told {
    at: Place,
    element: Element,
    value: String,
    count: usize,
}

impl Tally {
    fn new() -> Tally {
        Tally(vec![])
    }

    fn add(&mut self, line: &SeenLine, value: impl Into<String>) {
        let (element, value) = (line.element(), value.into());
        let known = self.0.iter_mut().find(|told| {
            (told.at.part, told.element, &told.value) == (line.place.part, element, &value)
        });
        match known {
            Some(told) => told.count += 1,
            None => self.0.push(Told {
                at: line.place,
                element,
                value,
                count: 1,
            }),
        }
    }

    fn faults(self, seen: &Seen, more: impl Fn(Element, Fault) -> Fault) -> Vec<Fault> {
        let faults = self.0.into_iter().map(|told| {
            let count = match told.count {
                1 => String::new(),
                count => format!(" ({count} dòng, đoạn)"),
            };
            let fault = Fault::at(told.at)
                .word("element", seen.name(told.element))
                .word("count", count)
                .word("value", told.value);
            more(told.element, fault)
        });
        faults.collect()
    }
}

/// With the comma of Vietnamese decimals, two places at most.
fn figure(value: f64) -> String {
    let rounded = (value * 100.0).round() / 100.0;
    rounded.to_string().replace('.', ",")
}

fn points(length: Length) -> String {
    figure((length.to_pt() * 10.0).round() / 10.0)
}

fn millimetres(length: Length) -> String {
    figure((length.to_mm() * 10.0).round() / 10.0)
}

/// The layout of a part as a whole.
fn sheet(part: usize) -> Place {
    Place::of(part, Field::Layout)
}

fn is_unit(role: Role) -> bool {
    matches!(role, Role::Unit(_))
}
