//! Pages of received PDFs as pictures, held against those of poppler.
#![allow(clippy::unwrap_used, reason = "a proof may say no")]

use std::fs;
use std::process::Command;

use exchange::picture::{Unread, page, pages};

const LETTER: &[u8] = include_bytes!("../samples/cong-van.pdf");

/// Width, height and grey of every pixel of a picture.
fn grey(folder: &std::path::Path, picture: &std::path::Path) -> (usize, usize, Vec<u8>) {
    let raw = folder.join("grey.pgm");
    let done = Command::new("convert")
        .args([picture, std::path::Path::new("-depth"), "8".as_ref(), &raw])
        .status();
    assert!(done.unwrap().success());
    let bytes = fs::read(raw).unwrap();
    let head: Vec<usize> = String::from_utf8_lossy(&bytes[..40])
        .split_whitespace()
        .skip(1)
        .take(2)
        .map(|number| number.parse().unwrap())
        .collect();
    let pixels = bytes[bytes.len() - head[0] * head[1]..].to_vec();
    (head[0], head[1], pixels)
}

#[test]
fn a_page_looks_as_poppler_draws_it() {
    let folder = tempfile::tempdir().unwrap();
    let (ours, file) = (folder.path().join("ours.png"), folder.path().join("a.pdf"));
    fs::write(&ours, page(LETTER.to_vec(), 1, 794).unwrap().unwrap()).unwrap();
    fs::write(&file, LETTER).unwrap();
    let root = folder.path().join("theirs");
    let done = Command::new("pdftoppm")
        .args([
            "-png",
            "-singlefile",
            "-scale-to-x",
            "794",
            "-scale-to-y",
            "-1",
        ])
        .args([&file, &root])
        .status();
    assert!(done.unwrap().success());
    let (width, height, mine) = grey(folder.path(), &ours);
    let (w, h, theirs) = grey(folder.path(), &root.with_extension("png"));
    assert_eq!(width, w);
    assert!(height.abs_diff(h) <= 1, "{height} {h}");
    let alike = mine
        .iter()
        .zip(&theirs)
        .filter(|(a, b)| a.abs_diff(**b) < 64);
    assert!(alike.count() * 100 > mine.len().min(theirs.len()) * 97);
    let ink = |pixels: &[u8]| pixels.iter().filter(|grey| **grey < 128).count();
    let (my_ink, their_ink) = (ink(&mine), ink(&theirs));
    assert!(
        my_ink * 10 > their_ink * 7 && their_ink * 10 > my_ink * 7,
        "{my_ink} {their_ink}"
    );
}

#[test]
fn what_is_no_page_gives_no_picture() {
    assert_eq!(pages(LETTER.to_vec()), Ok(1));
    assert_eq!(page(LETTER.to_vec(), 2, 100), Ok(None));
    assert_eq!(page(LETTER.to_vec(), 0, 100), Ok(None));
    assert!(page(LETTER.to_vec(), 1, u32::MAX).unwrap().is_some());
    assert_eq!(pages(b"\x89PNG".to_vec()), Err(Unread::Foreign));
    assert_eq!(pages(LETTER[..9000].to_vec()), Err(Unread::Damaged));
}
