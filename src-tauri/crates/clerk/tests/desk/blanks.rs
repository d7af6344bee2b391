//! A form of the program that is issued before it is filled in.

use clerk::contract::*;
use document::Kind;
use tempfile::TempDir;

use crate::office::*;

#[test]
fn blanks_are_told_once_while_drafting_and_again_before_the_number() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let body = office.bodies[1].id;
    let kind = Kind::GiayNghiPhep;
    let sheet = desk.new_draft(NewDraft { body, kind }).unwrap();
    let preview = desk
        .preview_draft(PreviewRequest {
            sheet: sheet.clone(),
            printing: Printing::Document,
        })
        .unwrap();
    let told: Vec<_> = preview
        .findings
        .iter()
        .filter(|finding| finding.rule == "blank-left")
        .collect();
    assert_eq!(told.len(), 1, "one finding, however many blanks");
    assert!(!told[0].blocks);
    assert!(told[0].sentence.starts_with("Nội dung còn 7 chỗ trống"));

    let draft = desk.save_draft(SaveDraft { id: None, sheet }).unwrap().id;
    let plan = desk
        .plan_issue(IssueRequest {
            body,
            draft,
            number: NumberWish::default(),
        })
        .unwrap();
    assert!(
        plan.warnings.contains(&told[0].sentence),
        "{:?}",
        plan.warnings
    );
}
