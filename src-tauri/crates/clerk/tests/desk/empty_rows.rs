//! Rows that were added to the form of a draft and left empty.

use clerk::contract::*;
use document::dispatch::{JointBody, Signing};
use document::{Field, Place};
use tempfile::TempDir;

use crate::office::*;

#[test]
fn a_row_that_was_left_empty_is_none_in_the_draft_and_in_the_book() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let body = office.bodies[0].id;
    let said = letter(&desk, body);
    let mut sheet = said.clone();
    let main = &mut sheet.draft.main;
    main.joint.push(JointBody::default());
    main.signing.push(Signing {
        position: " ".into(),
        ..Signing::default()
    });

    let draft = desk.save_draft(SaveDraft { id: None, sheet }).unwrap().id;
    assert_eq!(desk.open_draft(draft).unwrap().sheet, said);
    let number = NumberWish::default();
    let wish = IssueRequest {
        body,
        draft,
        number,
    };
    let issued = desk.issue_draft(wish).unwrap();
    let row = desk.read_entry(issued.entry).unwrap().row;
    assert_eq!(row.signer, said.draft.main.signing[0].name);
}

#[test]
fn a_first_place_to_sign_stays_although_nobody_stands_there_yet() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let mut sheet = letter(&desk, office.bodies[0].id);
    sheet.draft.main.signing = vec![Signing::default(), Signing::default()];
    let id = desk.save_draft(SaveDraft { id: None, sheet }).unwrap().id;
    let again = desk.open_draft(id).unwrap().sheet;
    assert_eq!(again.draft.main.signing, [Signing::default()]);
}

#[test]
fn a_joint_body_without_its_name_is_told() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let mut sheet = letter(&desk, office.bodies[0].id);
    sheet.draft.main.joint = vec![JointBody {
        parent_agency: vec!["UBND TỈNH AN SƠN".into()],
        agency: vec![],
    }];
    let printing = Printing::Document;
    let preview = desk
        .preview_draft(PreviewRequest { sheet, printing })
        .unwrap();
    let told = preview
        .findings
        .iter()
        .find(|finding| finding.rule == "agency-missing")
        .expect("it is told");
    let joint = Place {
        part: 0,
        field: Field::Joint,
        index: Some(0),
    };
    assert_eq!(told.place, joint);
    assert!(told.blocks);
}
