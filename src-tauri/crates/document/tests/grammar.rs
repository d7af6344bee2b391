//! `GRAMMAR.md` tells the truth: its examples are read, and it knows every key the reader knows.

use document::draft;

const GRAMMAR: &str = include_str!("../GRAMMAR.md");

/// The fenced blocks of one language.
fn examples(language: &str) -> Vec<&'static str> {
    let open = format!("\n```{language}\n");
    let blocks = GRAMMAR.split(open.as_str()).skip(1);
    let blocks: Vec<&str> = blocks
        .map(|rest| rest.split("\n```").next().unwrap_or_default())
        .collect();
    assert!(!blocks.is_empty(), "no example of {language}");
    blocks
}

fn assert_reads(file: &str) {
    let read = draft::read(file);
    assert!(read.is_ok(), "{read:#?}\n{file}");
    let again = read
        .clone()
        .and_then(|draft| draft::read(&draft::write(&draft)));
    assert_eq!(again, read);
}

#[test]
fn every_example_is_read() {
    for file in examples("vanthu") {
        assert_reads(file);
    }
    for body in examples("noidung") {
        assert_reads(&format!(
            "+++\nkind = \"quyet-dinh\"\nagency = \"X\"\n+++\n{body}\n"
        ));
    }
    for keys in examples("khoa") {
        assert_reads(&format!("+++\n{keys}\n+++\nNội dung./.\n"));
    }
    for parts in examples("phan") {
        assert_reads(&format!(
            "+++\nkind = \"cong-van\"\nagency = \"X\"\n+++\nNội dung./.\n{parts}\n"
        ));
    }
}

/// The keys a table knows, from the reader's own sentence about a key it does not know.
fn known_keys(head: &str) -> Vec<String> {
    let faults = draft::read(head).expect_err("an unknown key");
    let sentence = faults
        .iter()
        .find_map(|fault| fault.problem.split_once("một trong các khóa: "))
        .expect("the list of keys")
        .1;
    sentence
        .trim_end_matches('.')
        .split(", ")
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_key_has_an_example() {
    let main = "+++\nkind = \"cong-van\"\nagency = \"X\"\n";
    let part = |name: &str| format!("{main}+++\nx\n+++\npart = \"{name}\"\nzzzzzzzz = 1\n+++\ny\n");
    let heads = [
        format!("{main}zzzzzzzz = 1\n+++\nx\n"),
        format!("{main}[[joint]]\nzzzzzzzz = 1\n+++\nx\n"),
        format!("{main}[[signing]]\nzzzzzzzz = 1\n+++\nx\n"),
        format!("{main}[layout]\nzzzzzzzz = 1\n+++\nx\n"),
        part("phu-luc"),
        part("ban-hanh-kem-theo"),
    ];
    for head in heads {
        for key in known_keys(&head) {
            let written = ["khoa", "phan"]
                .iter()
                .flat_map(|language| examples(language))
                .flat_map(str::lines)
                .any(|line| {
                    line.starts_with(&format!("{key} = "))
                        || line.starts_with(&format!("[{key}]"))
                        || line.starts_with(&format!("[[{key}]]"))
                });
            assert!(written, "GRAMMAR.md has no example of {key}");
        }
    }
}
