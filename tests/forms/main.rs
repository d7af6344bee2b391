//! The printed forms of Phụ lục IV and V: how they look, and what holds of all of them.
//!
//! `UPDATE_GOLDENS=1 cargo test -p tests --test forms` writes their proof sheets anew.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a proof may say no")]

mod case_files;
mod laws;
mod samples;
mod sheets;
mod witnesses;

use compose::Composition;
use paper::{FontSet, Pages};
use tests::golden::{differs, must_not_differ, must_stay_on_the_page};
use typeset::Typeset;

fn set(composition: &Composition) -> Typeset {
    typeset::typeset(composition, &FontSet::bundled())
}

/// Pages without any trouble.
fn pages(name: &str, composition: &Composition) -> Pages {
    let set = set(composition);
    assert_eq!(set.troubles, [], "{name} is laid out without trouble");
    set.pages
}

#[test]
fn the_forms_look_as_they_did_when_they_were_looked_at() {
    let forms = samples::forms();
    let differences: Vec<_> = forms
        .iter()
        .filter_map(|(name, form)| differs(name, &pages(name, form)))
        .collect();
    must_not_differ(&differences);
}

#[test]
fn no_mark_of_a_form_stands_outside_its_page() {
    for (name, form) in samples::forms() {
        must_stay_on_the_page(name, &pages(name, &form));
    }
}
