//! A sheet to measure how far a printer is off: lines at known places, and what to do with them.

use document::{Field, Place};
use paper::{Length, Role, Size};
use rules::{Element, RuleBook};

use crate::block::*;
use crate::styles::Styles;

/// Where the first of its four crosses stands, in millimetres from the left and the upper edge.
pub const TEST_CROSS: (f64, f64) = (50.0, 50.0);

/// Columns and rows of the grid whose lines are the crosses, in millimetres.
const COLUMNS: [f64; 3] = [30.0, 110.0, 30.0];
const ROWS: [f64; 3] = [10.0, 150.0, 10.0];

/// Composes the test sheet.
pub fn printer_test(book: &RuleBook) -> Composition {
    let mut out = Composition::default();
    let styles = Styles::new(book, &document::dispatch::Layout::default());
    let at = Place::of(0, Field::Fixed);
    let [inside, between, _] = COLUMNS;
    let (x, y) = TEST_CROSS;
    let title = Paragraph {
        before: Length::mm(20.0),
        ..Paragraph::centred(
            out.node(Role::Heading(1), "tên", at),
            styles.of(Element::TypeName),
            "TRANG THỬ MÁY IN",
        )
    };
    let words = [
        format!(
            "1. Đo khoảng cách giữa hai vạch đứng: phải đúng {between} mm. Nếu không, máy in đang \
             co giãn trang; hãy chọn in “Kích thước thật” (100%) rồi in lại trang này."
        ),
        format!(
            "2. Đo từ mép trái tờ giấy đến vạch đứng bên trái: {x} mm là máy in đúng. Đo từ mép \
             trên tờ giấy đến vạch ngang trên cùng bên trong khung: {y} mm là máy in đúng."
        ),
        "3. Ghi hai số đo được vào hộp in số và ngày; lần sau chữ được dời cho đúng chỗ."
            .to_owned(),
    ];
    let mut paragraphs = vec![title];
    paragraphs.extend(words.map(|words| Paragraph {
        before: Length::mm(4.0),
        ..Paragraph::new(
            out.node(Role::Paragraph, "lời", at),
            styles.of(Element::Body),
            words,
        )
    }));
    let rows = (0..).zip(ROWS).map(|(row, height)| Row {
        cells: (0..COLUMNS.len())
            .map(|column| Cell {
                column,
                columns: 1,
                rows: 1,
                middle: false,
                paragraphs: match (row, column) {
                    (1, 1) => std::mem::take(&mut paragraphs),
                    _ => vec![],
                },
            })
            .collect(),
        height: Length::mm(height),
        keep_next: true,
    });
    let table = Table {
        columns: COLUMNS.map(|width| width as u32).to_vec(),
        head_rows: 0,
        rows: rows.collect(),
        padding: Length::mm(3.0),
        thickness: Some(Length::pt(0.25)),
        before: Length::ZERO,
        ornament: out.node(Role::Ornament, "kẻ", at),
    };
    let left = Length::mm(x - inside);
    let top = Length::mm(y - ROWS[0]);
    let width: f64 = COLUMNS.iter().sum();
    out.sections.push(Section {
        size: Size::A4,
        margins: Margins {
            top,
            bottom: Length::mm(20.0),
            left,
            right: Size::A4.width - left - Length::mm(width),
        },
        page_number: None,
        border: None,
        one_page: true,
        title: "Trang thử máy in".to_owned(),
        flow: vec![Flow::Table(table)],
        first_page: FirstPage::default(),
    });
    out
}
