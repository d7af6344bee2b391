//! What another program finds in the SVG files of the `svg` room.

use std::fs;

use paper::{FontSet, Pages};
use tempfile::TempDir;
use tests::specimen;
use tests::witness::ask;

#[test]
fn mupdf_reads_exactly_the_letters_that_were_set() {
    let fonts = FontSet::bundled();
    let pages = specimen::dispatch(&fonts);
    let folder = TempDir::new().expect("a folder for the proof");
    for page in pages.pages {
        let path = folder.path().join("page.svg");
        fs::write(&path, svg::standalone(&page, &fonts)).expect("the proof can be written");
        let file = path.to_str().expect("temporary paths are UTF-8");
        let answer = ask("mutool", ["draw", "-q", "-F", "txt", file]);
        assert!(answer.agrees, "the file is well-formed: {answer:?}");
        let page = Pages {
            pages: vec![page],
            ..Pages::default()
        };
        // MuPDF knows no stylesheets: it draws all words upright, and guesses spaces from gaps.
        let found: String = answer.stdout.split_whitespace().collect();
        assert_eq!(found, specimen::words(&page).concat());
    }
}
