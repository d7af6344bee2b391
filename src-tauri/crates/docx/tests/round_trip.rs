//! Our own samples written as Word and read back: the same draft, or the differences named here.
#![allow(clippy::unwrap_used, reason = "a proof may say no")]

use std::fs;
use std::path::{Path, PathBuf};

use compose::Printing;
use document::dispatch::{Layout, Medium};
use document::{Dispatch, Draft, Part, draft};
use docx::About;
use paper::FontSet;
use rules::{RuleBook, check_seen};

fn samples() -> Vec<(String, Draft)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/samples");
    let paths = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> = paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "vanthu"))
        .collect();
    paths.sort();
    let samples = paths.into_iter().map(|path| {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        (
            name,
            draft::read(&fs::read_to_string(path).unwrap()).unwrap(),
        )
    });
    samples.collect()
}

fn written(draft: &Draft) -> Vec<u8> {
    let composition = compose::draft(draft, RuleBook::nd30_2020(), Printing::Document);
    docx::write(&composition, &FontSet::bundled(), &About::default()).unwrap()
}

/// What no paper says: how it is kept, the measures chosen for it, the name of its issuer in
/// running text where no line refers to it.
fn said_on_paper(draft: &Draft) -> Draft {
    let mut draft = draft.clone();
    let plain = |dispatch: &mut Dispatch| {
        dispatch.medium = Medium::Giay;
        dispatch.layout = Layout::default();
        dispatch.agency_name = None;
    };
    plain(&mut draft.main);
    for part in &mut draft.parts {
        if let Part::VanBanKemTheo(dispatch) = part {
            plain(dispatch);
        }
    }
    draft
}

#[test]
fn every_sample_comes_back_from_word() {
    for (name, sample) in samples() {
        let observed = docx::read(&written(&sample)).unwrap();
        assert_eq!(observed.told, [], "{name}");
        let recognition = observed.recognise();
        assert_eq!(recognition.left_over, [""; 0], "{name}");
        let (was, is) = (said_on_paper(&sample), said_on_paper(&recognition.draft));
        let (was, is) = (draft::write(&was), draft::write(&is));
        let new: Vec<&str> = lines_beside(&is, &was);
        let expected: &[&str] = match name.as_str() {
            "van-ban-kho" => &AMBIGUOUS,
            "ban-thoa-thuan" => &BODIES,
            _ => &[],
        };
        assert_eq!(new, expected, "{name}");
        if expected.is_empty() {
            assert_eq!(was, is, "{name}");
        }
    }
}

/// The hard sample switches recognition off where a line only looks like something, and stresses a
/// title that is bold anyway. On paper nothing says so.
const AMBIGUOUS: [&str; 4] = [
    "Căn cứ là chữ đầu của đoạn này nhưng đây không phải căn cứ.",
    "Điều 2. Hiệu lực",
    "Điều 5. của Luật mở đầu dòng mà vẫn là đoạn thường.",
    "1. Chữ đậm giống nhãn mà vẫn là đoạn thường.",
];

/// Three bodies without parents, one below the other, are read as one name on three lines.
const BODIES: [&str; 5] = [
    "agency = [",
    "    \"TRƯỜNG CAO ĐẲNG NGHỀ AN SƠN\",",
    "    \"HỢP TÁC XÃ CHÈ SƠN ĐÔNG\",",
    "    \"NGÂN HÀNG HỢP TÁC AN SƠN\",",
    "]",
];

/// Lines of one text that the other has not.
fn lines_beside<'t>(one: &'t str, other: &str) -> Vec<&'t str> {
    let known: Vec<&str> = other.lines().collect();
    one.lines().filter(|line| !known.contains(line)).collect()
}

#[test]
fn our_own_word_files_look_as_the_decree_asks() {
    // What is taken for something else in the hard sample looks wrong for that.
    let samples = samples()
        .into_iter()
        .filter(|(name, _)| name != "van-ban-kho");
    for (name, sample) in samples {
        let observed = docx::read(&written(&sample)).unwrap();
        let recognition = observed.recognise();
        let appearance = observed.appearance(&recognition);
        let check = check_seen(
            &recognition.draft,
            &appearance,
            RuleBook::nd30_2020(),
            &rules::Known::default(),
        );
        // Bold names of the parties of a contract are to be looked at in any file.
        let seen = check.findings.into_iter();
        let seen = seen.filter(|finding| finding.rule.starts_with("seen-"));
        let seen = seen.filter(|finding| finding.rule != "seen-emphasis");
        let seen: Vec<String> = seen.map(|finding| finding.sentence).collect();
        assert_eq!(seen, [""; 0], "{name}");
    }
}
