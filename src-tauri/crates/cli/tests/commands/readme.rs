//! The page of the command line tells the truth: its examples are read, its commands exist.

use crate::desk::Desk;
use cli::Exit;

const README: &str = include_str!("../../README.md");

fn example(name: &str) -> &'static str {
    let begin = format!("```toml {name}\n");
    let (_, rest) = README
        .split_once(&begin)
        .expect("the example stands in the page");
    rest.split_once("```").expect("the example ends").0
}

#[test]
fn the_examples_set_up_an_office_and_register_into_it() {
    let mut desk = Desk::new();
    desk.now = "2026-08-06T09:00:00+07:00".parse().unwrap();
    let office = desk.file("office.toml", example("office"));
    assert_eq!(desk.at_office(&["setup", &office]).exit, Exit::Done);
    let incoming = desk.file("den.toml", example("incoming"));
    desk.at_office(&["receive", &incoming]).prints("412\n");
    let outgoing = desk.file("di.toml", example("outgoing"));
    desk.at_office(&["number", &outgoing])
        .prints("01/UBND-VP\n");
}

#[test]
fn every_command_of_the_page_is_known() {
    let desk = Desk::new();
    let (_, rest) = README.split_once("```\n").expect("the list of commands");
    let (commands, _) = rest.split_once("```").expect("it ends");
    let mut known = 0;
    for line in commands.lines() {
        let words = line
            .split_whitespace()
            .filter(|word| !["vanthu", "--office", "THƯ-MỤC"].contains(word));
        let command = words.take(1).collect::<Vec<_>>();
        let help = desk.run(&[command[0], "--help"]);
        assert_eq!(help.exit, Exit::Done, "{line}: {}", help.err);
        known += 1;
    }
    assert_eq!(known, 16);
}
