//! Every room introduces itself, and no file grows past the point where it is still one idea.

use std::fs;
use std::path::PathBuf;

use tests::sources;

const LONGEST_RUST: usize = 700;
const LONGEST_UI: usize = 350;

#[test]
fn every_room_begins_with_its_plate() {
    let rooms = fs::read_dir(tests::root().join("src-tauri/crates")).expect("the rooms");
    let mut seen = 0;
    for room in rooms.map(|entry| entry.expect("a room").path()) {
        let source = room.join("src");
        let front = [source.join("lib.rs"), source.join("main.rs")];
        let front = front.iter().find(|path| path.is_file());
        let front = front.unwrap_or_else(|| panic!("{} has no door", room.display()));
        let text = fs::read_to_string(front).expect("readable source");
        assert!(text.starts_with("//! "), "{} has no plate", front.display());
        seen += 1;
    }
    assert!(
        seen >= 12,
        "only {seen} rooms were found: the test looks in the wrong place"
    );
}

#[test]
fn no_rust_file_is_longer_than_one_idea() {
    let root = tests::root();
    let files = sources(&[root.join("src-tauri"), root.join("tests")], &["rs"]);
    assert!(files.len() > 30, "only {} files were found", files.len());
    assert_none_longer(&files, LONGEST_RUST);
}

#[test]
fn no_file_of_the_screens_is_longer_than_one_idea() {
    let files = sources(&[tests::root().join("ui")], &["ts", "svelte", "css"]);
    assert_none_longer(&files, LONGEST_UI);
}

fn assert_none_longer(files: &[PathBuf], longest: usize) {
    let too_long: Vec<String> = files
        .iter()
        .map(|path| {
            (
                path,
                fs::read_to_string(path)
                    .expect("readable source")
                    .lines()
                    .count(),
            )
        })
        .filter(|(_, lines)| *lines > longest)
        .map(|(path, lines)| format!("{} has {lines} lines", path.display()))
        .collect();
    assert!(too_long.is_empty(), "longer than {longest}: {too_long:?}");
}
