//! In số, ngày lên bản đã ký, of a paper that was not drafted here.

use std::path::Path;

use clerk::contract::*;
use document::Kind;
use lopdf::Document;
use tempfile::TempDir;

use crate::office::*;

/// What is drawn on the first page, places and all.
fn drawn(file: &Path) -> Vec<u8> {
    let pdf = Document::load(file).unwrap();
    let (_, page) = pdf.get_pages().into_iter().next().unwrap();
    pdf.get_page_content(page)
}

#[test]
fn number_and_day_stand_where_a_draft_of_the_same_head_has_its_blanks() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let body = office.bodies[0].id;
    let form = outgoing(body, Kind::CongVan, "UBND-VP", date(2026, 8, 5));
    let given = desk.number_signed_document(form).unwrap();
    assert_eq!(given.full, "412/UBND-VP");
    let print = |shift| {
        let path = folder.path().join("in-so-ngay.pdf");
        let wish = PrintNumber {
            entry: given.entry,
            shift,
            path: path.clone(),
        };
        desk.print_number(wish)
            .map(|printed| (printed, drawn(&path)))
    };
    let (printed, page) = print((0.0, 0.0)).unwrap();
    assert_eq!(printed.pages, Some((1, 1)));

    let mut sheet = letter(&desk, body);
    sheet.draft.main.number = Some(document::dispatch::Number::new(412));
    sheet.draft.main.symbol = Some("UBND-VP".into());
    sheet.draft.main.date = Some(date(2026, 8, 5));
    let own = folder.path().join("cua-ban-thao.pdf");
    desk.export_draft(ExportDraft {
        sheet,
        printing: Printing::Overprint,
        wish: ExportWish::default(),
        path: own.clone(),
    })
    .unwrap();
    assert_eq!(page, drawn(&own));
    assert!(!page.is_empty());

    // A printer that is off is met, one that is askew is not.
    assert_ne!(print((1.5, -2.0)).unwrap().1, page);
    assert_eq!(code(print((0.0, 99.0))), FailureCode::BadInput);
}

#[test]
fn an_issued_draft_fills_its_own_blanks_and_what_arrived_has_none() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let body = office.bodies[0].id;
    let mut sheet = letter(&desk, body);
    // Its head is longer than that of its body in the books: only its own draft knows.
    sheet.draft.main.parent_agency = vec!["UBND TỈNH AN SƠN".into()];
    let saved = desk
        .save_draft(SaveDraft {
            id: None,
            sheet: sheet.clone(),
        })
        .unwrap();
    let issued = desk
        .issue_draft(IssueRequest {
            body,
            draft: saved.id,
            number: NumberWish::default(),
        })
        .unwrap();
    let print = |entry| {
        let path = folder.path().join("in-so-ngay.pdf");
        desk.print_number(PrintNumber {
            entry,
            shift: (0.0, 0.0),
            path: path.clone(),
        })
        .map(|_| drawn(&path))
    };
    let frozen = desk.open_draft(saved.id).unwrap().sheet;
    let own = folder.path().join("cua-ban-thao.pdf");
    desk.export_draft(ExportDraft {
        sheet: frozen,
        printing: Printing::Overprint,
        wish: ExportWish::default(),
        path: own.clone(),
    })
    .unwrap();
    assert_eq!(print(issued.entry).unwrap(), drawn(&own));

    let arrived = desk
        .receive_document(incoming(body, "1203/STC-NS", date(2026, 8, 5)))
        .unwrap();
    assert_eq!(code(print(arrived.entry)), FailureCode::BadInput);
}
