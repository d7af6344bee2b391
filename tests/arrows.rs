//! The house as drawn in the README: which room may import which, and which outside crate may
//! enter only one room. The drawing is the data below; cargo says how the house really stands.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

/// Room, floor, and the rooms it may import.
const ROOMS: &[(&str, u8, &[&str])] = &[
    ("document", 0, &[]),
    ("paper", 0, &[]),
    ("rules", 1, &["document", "paper"]),
    ("pdf", 1, &["paper"]),
    ("svg", 1, &["paper"]),
    ("register", 1, &["document"]),
    ("exchange", 1, &["document"]),
    ("compose", 2, &["rules", "document", "paper"]),
    ("typeset", 3, &["compose", "paper"]),
    ("docx", 3, &["compose", "rules", "document", "paper"]),
    ("clerk", 4, EVERYTHING_BELOW_THE_CLERK),
    ("cli", 5, &["clerk"]),
    ("vanthu-desk", 5, &["clerk"]),
];

const EVERYTHING_BELOW_THE_CLERK: &[&str] = &[
    "document", "paper", "rules", "pdf", "svg", "register", "exchange", "compose", "typeset",
    "docx",
];

/// Members of the workspace in which nobody lives: they import whom they need, nobody imports them.
const OUTHOUSES: &[&str] = &["xtask", "tests"];

/// Outside crates (all names that begin so) and the only rooms that may import them.
const GUARDED: &[(&str, &[&str])] = &[
    ("rusqlite", &["register"]),
    ("libsqlite3-sys", &["register"]),
    ("printpdf", &["pdf"]),
    ("lopdf", &["pdf", "exchange"]),
    ("tauri", &["vanthu-desk"]),
];

/// Rooms that need the web view, or are no part of the program: a plain `cargo test` passes by.
const NOT_BY_DEFAULT: &[&str] = &["vanthu-desk", "xtask"];

const NAMES_THAT_SAY_NOTHING: &[&str] = &[
    "common", "core", "utils", "util", "helper", "helpers", "manager", "service", "shared",
];

#[test]
fn the_drawing_shows_every_room_and_no_other() {
    let drawn: BTreeSet<&str> = ROOMS
        .iter()
        .map(|room| room.0)
        .chain(OUTHOUSES.iter().copied())
        .collect();
    let house = House::look();
    let standing: BTreeSet<&str> = house
        .packages
        .iter()
        .map(|package| package.name.as_str())
        .collect();
    assert_eq!(drawn, standing);
}

#[test]
fn every_drawn_arrow_goes_down_a_floor() {
    let floors: BTreeMap<&str, u8> = ROOMS.iter().map(|room| (room.0, room.1)).collect();
    for (room, floor, imports) in ROOMS {
        for import in *imports {
            assert!(
                floors[import] < *floor,
                "{room} (floor {floor}) may import {import}"
            );
        }
    }
}

#[test]
fn every_room_imports_only_what_the_drawing_allows() {
    let house = House::look();
    for (room, _, allowed) in ROOMS {
        for import in house
            .package(room)
            .imports
            .iter()
            .filter(|import| house.is_room(import))
        {
            assert!(
                allowed.contains(&import.as_str()),
                "{room} must not import {import}"
            );
        }
    }
}

/// A test may look into a neighbouring room, but must not make two rooms wait for each other.
#[test]
fn imports_made_only_for_tests_close_no_circle() {
    let house = House::look();
    let mut open: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for package in &house.packages {
        let rooms = package.imports.iter().chain(&package.test_imports);
        let rooms = rooms
            .map(String::as_str)
            .filter(|import| house.is_room(import));
        open.insert(&package.name, rooms.collect());
    }
    // Take away, again and again, the rooms that wait for nobody; a circle never empties.
    while !open.is_empty() {
        let free: Vec<&str> = open
            .iter()
            .filter(|(_, imports)| imports.is_empty())
            .map(|(name, _)| *name)
            .collect();
        assert!(
            !free.is_empty(),
            "these rooms import each other in a circle: {open:?}"
        );
        open.retain(|name, _| !free.contains(name));
        open.values_mut()
            .for_each(|imports| imports.retain(|import| !free.contains(import)));
    }
}

#[test]
fn nobody_imports_the_porches_or_the_outhouses() {
    let house = House::look();
    for package in &house.packages {
        for import in package.imports.iter().chain(&package.test_imports) {
            let inside = OUTHOUSES.contains(&import.as_str()) || import == "vanthu-desk";
            assert!(!inside, "{} imports {import}", package.name);
        }
    }
}

#[test]
fn guarded_crates_enter_only_their_own_rooms() {
    let house = House::look();
    for (guarded, rooms) in GUARDED {
        for package in &house.packages {
            let entered = package
                .imports
                .iter()
                .any(|import| import.starts_with(guarded));
            let allowed = rooms.contains(&package.name.as_str());
            assert!(
                allowed || !entered,
                "{} must not import {guarded}",
                package.name
            );
        }
    }
}

#[test]
fn no_room_has_a_name_that_says_nothing() {
    for package in House::look().packages {
        let empty = package
            .name
            .split(['-', '_'])
            .find(|word| NAMES_THAT_SAY_NOTHING.contains(word));
        assert_eq!(empty, None, "the name {} says nothing", package.name);
    }
}

#[test]
fn a_plain_cargo_test_covers_every_room_but_the_window() {
    let house = House::look();
    let all: BTreeSet<&str> = house
        .packages
        .iter()
        .map(|package| package.name.as_str())
        .collect();
    let expected: BTreeSet<&str> = all
        .into_iter()
        .filter(|name| !NOT_BY_DEFAULT.contains(name))
        .collect();
    let default: BTreeSet<&str> = house
        .packages
        .iter()
        .filter(|package| package.is_default)
        .map(|package| package.name.as_str())
        .collect();
    assert_eq!(default, expected);
}

#[test]
fn a_plain_cargo_test_compiles_no_web_view() {
    // Without `--package`, cargo draws the trees of the default members.
    let tree = cargo(&[
        "tree",
        "--edges",
        "normal,build,dev",
        "--prefix",
        "none",
        "--format",
        "{p}",
    ]);
    let mut names = tree.lines().filter_map(|line| line.split(' ').next());
    let is_web_view = |name: &&str| {
        let parts = ["webkit", "javascriptcore", "tauri", "wry", "tao", "gtk"];
        parts
            .iter()
            .any(|part| *name == *part || name.starts_with(&format!("{part}-")))
            || name.starts_with("webkit2gtk")
            || name.starts_with("javascriptcore")
    };
    assert!(
        names.clone().any(|name| name == "clerk"),
        "the trees are not those of our rooms"
    );
    assert_eq!(names.find(is_web_view), None);
}

/// The workspace as cargo sees it.
struct House {
    packages: Vec<Package>,
}

struct Package {
    name: String,
    /// What it is built with: normal and build dependencies.
    imports: Vec<String>,
    test_imports: Vec<String>,
    is_default: bool,
}

impl House {
    fn look() -> House {
        let facts: Value =
            serde_json::from_str(&cargo(&["metadata", "--no-deps", "--format-version", "1"]))
                .expect("cargo metadata prints JSON");
        let default = list(&facts["workspace_default_members"]);
        let packages = list(&facts["packages"]).iter().map(|package| Package {
            name: text(&package["name"]),
            imports: dependencies(package, |kind| kind != "dev"),
            test_imports: dependencies(package, |kind| kind == "dev"),
            is_default: default.contains(&package["id"]),
        });
        House {
            packages: packages.collect(),
        }
    }

    fn is_room(&self, name: &str) -> bool {
        self.packages.iter().any(|package| package.name == name)
    }

    fn package(&self, name: &str) -> &Package {
        self.packages
            .iter()
            .find(|package| package.name == name)
            .expect("a drawn room stands")
    }
}

/// Names of the dependencies whose kind (null for a normal one) passes.
fn dependencies(package: &Value, passes: fn(&str) -> bool) -> Vec<String> {
    let kind = |dependency: &Value| dependency["kind"].as_str().unwrap_or("normal").to_string();
    let chosen = list(&package["dependencies"])
        .iter()
        .filter(|one| passes(&kind(one)));
    chosen.map(|dependency| text(&dependency["name"])).collect()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("cargo metadata keeps its shape")
}

fn text(value: &Value) -> String {
    value
        .as_str()
        .expect("cargo metadata keeps its shape")
        .to_string()
}

fn cargo(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(tests::root())
        .output()
        .expect("cargo runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("cargo prints UTF-8")
}
