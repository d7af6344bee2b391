//! A Word file of ours that LibreOffice saved again is another file: other styles, other defaults.
//! It must be read as the same document, and look as right as before.
#![allow(clippy::unwrap_used, reason = "a proof may say no")]

use std::fs;
use std::path::{Path, PathBuf};

use compose::Printing;
use document::{Draft, draft};
use paper::FontSet;
use rules::{Outcome, RuleBook, check_seen};
use tempfile::TempDir;
use tests::root;
use tests::witness::ask;

/// Read off a file: the document, and the mistakes of its looks.
fn seen(bytes: &[u8]) -> (String, Vec<String>) {
    let observed = docx::read(bytes).unwrap();
    let recognition = observed.recognise();
    let appearance = observed.appearance(&recognition);
    let check = check_seen(
        &recognition.draft,
        &appearance,
        RuleBook::nd30_2020(),
        &rules::Known::default(),
    );
    let looks = check
        .findings
        .into_iter()
        .filter(|finding| finding.outcome == Outcome::Fail && finding.rule.starts_with("seen-"));
    let looks = looks.map(|finding| finding.sentence).collect();
    (draft::write(&recognition.draft), looks)
}

fn written(draft: &Draft) -> Vec<u8> {
    let composition = compose::draft(draft, RuleBook::nd30_2020(), Printing::Document);
    docx::write(&composition, &FontSet::bundled(), &docx::About::default()).unwrap()
}

fn saved_again(folder: &Path, files: &[PathBuf]) -> PathBuf {
    let again = folder.join("again");
    let mut words = vec![
        format!(
            "-env:UserInstallation=file://{}",
            folder.join("profile").display()
        ),
        "--headless".to_owned(),
        "--convert-to".to_owned(),
        "docx".to_owned(),
        "--outdir".to_owned(),
        again.display().to_string(),
    ];
    words.extend(files.iter().map(|path| path.display().to_string()));
    ask("soffice", words);
    again
}

#[test]
fn what_libreoffice_saves_again_is_the_same_document() {
    let folder = TempDir::new().unwrap();
    let paths = fs::read_dir(root().join("assets/samples")).unwrap();
    let paths = paths.map(|entry| entry.unwrap().path());
    let mut files = vec![];
    for path in paths.filter(|path| path.extension().is_some_and(|it| it == "vanthu")) {
        let draft = draft::read(&fs::read_to_string(&path).unwrap()).unwrap();
        let file = folder.path().join(path.file_stem().unwrap());
        let file = file.with_extension("docx");
        fs::write(&file, written(&draft)).unwrap();
        files.push(file);
    }
    assert!(files.len() > 3, "there are samples");
    let again = saved_again(folder.path(), &files);
    for file in files {
        let name = file.file_name().unwrap();
        let saved = fs::read(again.join(name)).unwrap();
        let (ours, looks) = seen(&fs::read(&file).unwrap());
        let (theirs, mut their_looks) = seen(&saved);
        // Where the address fills the bottom margin LibreOffice makes the margin higher.
        if name == "van-ban-kho.docx" {
            their_looks.retain(|sentence| !sentence.starts_with("Lề dưới"));
        }
        assert_eq!(theirs, ours, "{}", name.display());
        assert_eq!(their_looks, looks, "{}", name.display());
    }
}
