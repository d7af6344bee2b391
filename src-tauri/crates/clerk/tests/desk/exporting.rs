//! What is wished of an exported file besides its words.

use std::path::Path;

use clerk::contract::*;
use tempfile::TempDir;

use crate::office::*;

#[test]
fn what_a_ruler_says_of_a_printer_is_how_far_the_overprint_is_moved() {
    let folder = TempDir::new().unwrap();
    let (desk, _) = office(folder.path(), at(2026, 8, 5));
    let shift = |across: &str, down: &str| {
        desk.shift_of_printer(PrinterMeasured {
            across: across.to_owned(),
            down: down.to_owned(),
        })
    };
    assert_eq!(shift("50", "50"), Ok((0.0, 0.0)));
    // The frame stands too far left and too low: the words go to the right and up.
    assert_eq!(shift("48,5", " 52 mm "), Ok((1.5, -2.0)));
    for refused in ["", "năm mươi", "5", "1e9", "NaN"] {
        assert_eq!(
            code(shift(refused, "50")),
            FailureCode::BadInput,
            "{refused}"
        );
    }

    let path = folder.path().join("trang-thu.pdf");
    desk.print_printer_test(PrintPrinterTest { path: path.clone() })
        .unwrap();
    assert!(std::fs::read(path).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn only_a_pdf_brings_its_draft_along_or_leaves_in_several_files() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let sheet = letter(&desk, office.bodies[0].id);
    let export = |name: &str, wish| {
        desk.export_draft(ExportDraft {
            sheet: sheet.clone(),
            printing: Printing::Document,
            wish,
            path: folder.path().join(name),
        })
    };
    let attached = ExportWish {
        attach_draft: true,
        ..ExportWish::default()
    };
    let apart = ExportWish {
        apart: true,
        ..ExportWish::default()
    };
    assert_eq!(export("a.pdf", attached), Ok(1));
    assert_eq!(export("b.pdf", apart), Ok(1));
    for wish in [attached, apart] {
        assert_eq!(code(export("c.docx", wish)), FailureCode::BadInput);
    }
    assert!(!Path::new(&folder.path().join("c.docx")).exists());
}

#[test]
fn parts_in_files_of_their_own_spare_what_lies_beside() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(&folder.path().join("office"), at(2026, 8, 5));
    let mut sheet = letter(&desk, office.bodies[0].id);
    let appendix = document::dispatch::Appendix {
        title: Some("DANH SÁCH CÁC TUYẾN ĐÊ".into()),
        ..document::dispatch::Appendix::default()
    };
    sheet.draft.parts = vec![document::Part::PhuLuc(appendix)];
    sheet.bodies.push(sheet.bodies[0].clone());
    let export = |name: &str| {
        desk.export_draft(ExportDraft {
            sheet: sheet.clone(),
            printing: Printing::Document,
            wish: ExportWish {
                apart: true,
                ..ExportWish::default()
            },
            path: folder.path().join(name),
        })
    };
    let sent = folder.path().join("thu_1-phu-luc.pdf");
    std::fs::write(&sent, "đã gửi").unwrap();
    let refused = export("thu.pdf").unwrap_err();
    assert_eq!(refused.code, FailureCode::BadInput);
    assert!(
        refused.sentence.contains("thu_1-phu-luc.pdf"),
        "{}",
        refused.sentence
    );
    assert_eq!(std::fs::read_to_string(&sent).unwrap(), "đã gửi");
    assert!(!folder.path().join("thu.pdf").exists(), "all or nothing");

    assert_eq!(export("thu-lan-2.pdf"), Ok(2));
    let beside = folder.path().join("thu-lan-2_1-phu-luc.pdf");
    assert!(std::fs::read(beside).unwrap().starts_with(b"%PDF-"));
}
