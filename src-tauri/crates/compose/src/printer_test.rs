//! A sheet to measure how far a printer is off: a frame at a known place, and what to do with it.

use document::dispatch::Layout;
use document::{Field, Place};
use paper::{Length, Role, Size};
use rules::{Element, RuleBook};

use crate::block::*;
use crate::styles::Styles;

/// Where the frame begins, in millimetres from the left and the upper edge of the sheet.
pub const TEST_FRAME: (f64, f64) = (50.0, 50.0);

const WIDTH: f64 = 110.0;
const HEIGHT: f64 = 120.0;

/// Composes the test sheet.
pub fn printer_test(book: &RuleBook) -> Composition {
    let mut out = Composition::default();
    let styles = Styles::new(book, &Layout::default());
    let at = Place::of(0, Field::Fixed);
    let (x, y) = TEST_FRAME;
    let title = Paragraph::centred(
        out.node(Role::Heading(1), "tên", at),
        styles.of(Element::TypeName),
        "TRANG THỬ MÁY IN",
    );
    let words = [
        format!(
            "1. Khung này phải rộng đúng {WIDTH} mm. Nếu không, máy in đang co giãn trang; hãy \
             chọn in “Kích thước thật” (100%) rồi in lại."
        ),
        format!(
            "2. Đo từ mép trái tờ giấy đến cạnh trái của khung, rồi từ mép trên tờ giấy đến cạnh \
             trên của khung. Máy in đúng thì hai số là {x} mm và {y} mm."
        ),
        "3. Ghi hai số đo được vào hộp “In số và ngày lên bản đã ký”.".to_owned(),
    ];
    let words = words.map(|words| Paragraph {
        before: Length::mm(4.0),
        ..Paragraph::new(
            out.node(Role::Paragraph, "lời", at),
            styles.of(Element::Body),
            words,
        )
    });
    let cell = Cell {
        column: 0,
        columns: 1,
        rows: 1,
        middle: true,
        paragraphs: [title].into_iter().chain(words).collect(),
    };
    let frame = Table {
        columns: vec![1],
        head_rows: 0,
        rows: vec![Row {
            cells: vec![cell],
            height: Length::mm(HEIGHT),
            keep_next: false,
        }],
        padding: Length::mm(4.0),
        thickness: Some(Length::pt(0.25)),
        before: Length::ZERO,
        ornament: out.node(Role::Ornament, "kẻ", at),
    };
    out.sections.push(Section {
        size: Size::A4,
        margins: Margins {
            top: Length::mm(y),
            bottom: Length::mm(20.0),
            left: Length::mm(x),
            right: Size::A4.width - Length::mm(x + WIDTH),
        },
        page_number: None,
        border: None,
        one_page: true,
        title: "Trang thử máy in".to_owned(),
        flow: vec![Flow::Table(frame)],
        first_page: FirstPage::default(),
    });
    out
}
