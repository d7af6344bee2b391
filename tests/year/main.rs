//! A year of a commune's office, and everything it prints.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a proof may say no")]

mod arriving;
mod course;
mod filing;
mod going;
mod laws;
mod office;
mod papers;
mod printing;
mod turn;
mod witnesses;

use std::path::Path;

use course::{Size, Year};

/// What a test has time for.
const SMALL: Size = Size {
    arrivals: 160,
    outgoing: 120,
    months: 4,
};
/// What a commune has.
const WHOLE: Size = Size {
    arrivals: 2_500,
    outgoing: 1_200,
    months: 1,
};

fn year(home: &Path, size: Size) {
    let mut year = Year::begin(home);
    year.work(size);
    year.cross_over();
    year.close();
    laws::every_number_has_its_fate(&year);
    laws::runs_make_the_book(&year);
    laws::every_print_is_tidy(&year);
    laws::spreadsheets_are_the_books(&year);
    laws::nothing_is_lost(&year);
}

#[test]
fn a_small_year_prints_everything() {
    let home = tempfile::tempdir().unwrap();
    year(home.path(), SMALL);
}

/// `cargo xtask year FOLDER` makes the whole year there, to be looked at.
#[test]
#[ignore = "takes minutes, and leaves a folder to look at"]
fn a_whole_year_to_look_at() {
    let home = std::env::var_os("YEAR").expect("YEAR names a folder that is not there yet");
    year(Path::new(&home), WHOLE);
}
