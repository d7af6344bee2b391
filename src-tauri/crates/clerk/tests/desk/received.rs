//! What arrives as a file: found by its words, stamped on a copy.

use std::fs;
use std::path::Path;
use std::process::Command;

use chrono::NaiveDate;
use clerk::Clerk;
use clerk::contract::*;
use lopdf::{Document, Object};
use tempfile::TempDir;

use crate::office::*;

/// One letter, saved by LibreOffice 7.4.
const LETTER: &[u8] = include_bytes!("../../../exchange/samples/cong-van.pdf");
const MM: f64 = 72.0 / 25.4;

fn desk(folder: &Path) -> (Clerk, i64) {
    let clerk = clerk(folder, at(2026, 8, 5));
    let office = clerk
        .set_up_office(books_of(vec![bare_committee()], 1202))
        .unwrap();
    (clerk, office.bodies[0].id)
}

/// Receives a paper with one file; its entry and the file.
fn receive(desk: &Clerk, body: i64, symbol: &str, file: &Path) -> (i64, i64) {
    let arrived = NaiveDate::from_ymd_opt(2026, 8, 5).unwrap();
    let form = serde_json::json!({
        "body": body, "arrived": arrived, "arrived_at": null, "author": "Sở Tài chính",
        "symbol": symbol, "dated": "2026-08-03", "dated_as_written": null, "kind": "Công văn",
        "subject": "triển khai nghị quyết", "urgency": null, "signer": "", "handler": "Văn phòng",
        "due": null, "by_rule": false, "note": "", "details": IncomingDetails::default(), "files": [file], "receipt_of": null,
    });
    let form: IncomingForm = serde_json::from_value(form).unwrap();
    let entry = desk.receive_document(form).unwrap().entry;
    let attached = desk.read_entry(entry).unwrap().attachments;
    (entry, attached[0].id)
}

fn out(program: &str, words: &[&str]) -> String {
    let out = Command::new(program).args(words).output().unwrap();
    let said = String::from_utf8_lossy(&out.stdout).into_owned();
    assert!(
        out.status.success(),
        "{program}: {said}{}",
        String::from_utf8_lossy(&out.stderr)
    );
    said
}

#[test]
fn a_received_paper_is_found_by_the_words_of_its_file() {
    let folder = TempDir::new().unwrap();
    let (desk, body) = desk(folder.path());
    let file = folder.path().join("cong-van.pdf");
    fs::write(&file, LETTER).unwrap();
    let (entry, attachment) = receive(&desk, body, "20/STC-NS", &file);
    let search = || {
        let words = "quỹ đất đồng giang".into();
        let request = SearchRequest {
            words,
            year: None,
            limit: 5,
        };
        desk.search(request).unwrap().hits
    };
    let wish = AttachmentPage {
        attachment,
        page: 1,
        width: 300,
    };
    assert_eq!(desk.attachment_pages(attachment).unwrap(), 1);
    assert!(desk.attachment_page(wish).unwrap().starts_with(b"\x89PNG"));
    let wish = AttachmentPage { page: 2, ..wish };
    let failure = desk.attachment_page(wish).unwrap_err();
    assert_eq!(failure.code, FailureCode::BadInput);
    assert!(search().is_empty());
    assert!(desk.read_next_file(()).unwrap());
    assert!(!desk.read_next_file(()).unwrap());
    let hits = search();
    assert_eq!(hits.len(), 1);
    assert_eq!((hits[0].row.entry, hits[0].in_file), (entry, true));
}

#[test]
fn a_copy_of_a_received_pdf_carries_the_stamp_where_it_was_put() {
    let folder = TempDir::new().unwrap();
    let (desk, body) = desk(folder.path());
    for (number, turn, crop) in [
        (1203, 0, None),
        (1204, 90, None),
        (1205, 180, None),
        (1206, 270, None),
        (1207, 0, Some([50, 100, 500, 700])),
        (1208, -90, Some([50, 100, 500, 700])),
    ] {
        let name = format!("{number}.pdf");
        let file = folder.path().join(&name);
        let mut letter = Document::load_mem(LETTER).unwrap();
        let first = *letter.get_pages().get(&1).unwrap();
        let page = letter.get_object_mut(first).unwrap().as_dict_mut().unwrap();
        page.set("Rotate", turn);
        if let Some(crop) = crop {
            page.set("CropBox", crop.map(Object::from).to_vec());
        }
        letter.save(&file).unwrap();
        let received = fs::read(&file).unwrap();
        let (_, attachment) = receive(&desk, body, &format!("{number}/STC-NS"), &file);
        let copy = folder.path().join(format!("dau-{name}"));
        let wish = StampArrival {
            attachment,
            place: (20, 30),
            path: copy.clone(),
        };
        desk.stamp_arrival(wish).unwrap();

        assert_eq!(desk.read_attachment(attachment).unwrap(), received);
        let stamped = fs::read(&copy).unwrap();
        assert_eq!(stamped[..received.len()], received, "only added to");
        let copy = copy.to_str().unwrap();
        out("qpdf", &["--check", copy]);
        let words = out(
            "pdftotext",
            &["-cropbox", "-bbox", "-f", "1", "-l", "1", copy, "-"],
        );
        let place = |word: &str| -> [f64; 4] {
            let line = words
                .lines()
                .find(|line| line.contains(&format!(">{word}<")));
            let line = line.unwrap_or_else(|| panic!("{number}: no {word} in {words}"));
            let mut numbers = line.split('"').skip(1).step_by(2);
            std::array::from_fn(|_| numbers.next().unwrap().parse().unwrap())
        };
        for word in [number.to_string().as_str(), "05/08/2026", "ĐẾN"] {
            let [left, top, right, bottom] = place(word);
            let inside = left > 20.0 * MM
                && right < 70.0 * MM
                && top > 30.0 * MM
                && bottom < 65.0 * MM
                && right > left;
            assert!(
                inside,
                "{turn} {crop:?}: {word} {left} {top} {right} {bottom}"
            );
        }
        if let Some(kept) = std::env::var_os("KEEP_STAMPS") {
            fs::copy(copy, Path::new(&kept).join(&name)).unwrap();
        }
    }
}

#[test]
fn what_cannot_be_stamped_is_told() {
    let folder = TempDir::new().unwrap();
    let (desk, body) = desk(folder.path());
    let plain = folder.path().join("a.pdf");
    fs::write(&plain, LETTER).unwrap();
    let locked = folder.path().join("khoa.pdf");
    let paths = [&plain, &locked].map(|path| path.to_str().unwrap());
    out(
        "qpdf",
        &["--encrypt", "a", "b", "256", "--", paths[0], paths[1]],
    );
    let damaged = folder.path().join("hong.pdf");
    fs::write(&damaged, &LETTER[..LETTER.len() / 2]).unwrap();
    for (symbol, file) in [("1/STC", &locked), ("2/STC", &damaged)] {
        let (_, attachment) = receive(&desk, body, symbol, file);
        let copy = folder.path().join("ban-sao.pdf");
        let wish = StampArrival {
            attachment,
            place: (20, 30),
            path: copy.clone(),
        };
        let failure = desk.stamp_arrival(wish).unwrap_err();
        assert_eq!(failure.code, FailureCode::File, "{}", failure.sentence);
        assert!(!copy.exists());
    }
}

#[test]
fn a_paper_of_long_ago_is_asked_about_and_its_line_reads_as_in_the_printed_book() {
    let folder = TempDir::new().unwrap();
    let (desk, body) = desk(&folder.path().join("office"));
    let receive = |dated: &str| {
        let form = serde_json::json!({
            "body": body, "arrived": "2026-08-05", "arrived_at": null, "author": "Sở Tài chính",
            "symbol": format!("{dated}/STC-NS"), "dated": dated, "dated_as_written": null,
            "kind": "Công văn", "subject": "họp", "urgency": null, "signer": "", "handler": "Văn phòng",
            "due": null, "by_rule": false, "note": "", "details": IncomingDetails::default(),
            "files": [], "receipt_of": null,
        });
        let form: IncomingForm = serde_json::from_value(form).unwrap();
        desk.receive_document(form).unwrap()
    };
    let asked = receive("0001-08-03").warnings;
    assert_eq!(
        asked,
        ["Ngày văn bản 03/08/0001 sớm hơn ngày đến 2025 năm; hãy kiểm tra lại năm."]
    );
    let fine = receive("2025-08-03");
    assert_eq!(fine.warnings, Vec::<String>::new());
    let row = desk.read_entry(fine.entry).unwrap().row;
    assert_eq!(row.title, "Công văn về việc họp");
}

#[test]
fn a_file_attached_by_mistake_leaves_its_paper_with_a_reason() {
    let folder = TempDir::new().unwrap();
    let (desk, body) = desk(folder.path());
    let file = folder.path().join("nham.pdf");
    fs::write(&file, LETTER).unwrap();
    let (entry, attachment) = receive(&desk, body, "12/STC-NS", &file);
    let detach = |reason: &str| {
        desk.detach_file(DetachFile {
            entry,
            attachment,
            reason: reason.into(),
        })
    };
    let refused = detach(" ").unwrap_err();
    assert!(refused.sentence.contains("lý do"), "{refused:?}");
    let view = detach("nhầm tệp của văn bản khác").unwrap();
    assert_eq!(view.attachments, []);
    assert_eq!(
        view.history[0].sentence,
        "Gỡ tệp đính kèm: nhầm tệp của văn bản khác"
    );
    assert_eq!(detach("lần nữa").unwrap_err().code, FailureCode::NotFound);
}
