//! Who signs a paper that gets its number.

use clerk::contract::*;
use document::Kind;
use register::Validity;
use tempfile::TempDir;

use crate::office::*;

#[test]
fn a_paper_signed_by_leave_that_had_run_out_is_told_and_gets_its_number() {
    let folder = TempDir::new().unwrap();
    let (desk, office) = office(folder.path(), at(2026, 8, 5));
    let body = office.bodies[0].id;
    desk.add_signer(AddSigner {
        body,
        name: "Lê Thị Hạnh".into(),
        validity: Validity::default(),
        capacity: CapacityForm {
            lines: vec!["TUQ. CHỦ TỊCH".into()],
            position: "CHÁNH VĂN PHÒNG".into(),
            basis: "Quyết định số 12/QĐ-UBND".into(),
            validity: Validity {
                from: Some(date(2026, 1, 1)),
                to: Some(date(2026, 8, 4)),
            },
        },
    })
    .unwrap();
    let told = |signer: &str, signed| {
        let form = OutgoingForm {
            signer: signer.into(),
            signed: Some(date(2026, 8, signed)),
            ..outgoing(body, Kind::CongVan, "UBND-VP", date(2026, 8, 5))
        };
        desk.number_signed_document(form).unwrap().warnings
    };
    let late = told("Lê Thị Hạnh", 5);
    assert_eq!(late.len(), 1, "{late:?}");
    assert!(late[0].contains("05/08/2026"), "{late:?}");
    // Signed while it lasted, by the head, by somebody the office does not know.
    for (signer, signed) in [("Lê Thị Hạnh", 4), ("Nguyễn Văn An", 5), ("Đỗ Lạ", 5)] {
        assert_eq!(told(signer, signed), Vec::<String>::new(), "{signer}");
    }
}
