//! Pages as text: every mark with its place, read like a proof sheet.

use std::fmt::Write;

use paper::{Face, Ink, Item, Mark, Pages, Text};

/// One line for each mark, in reading order; places in millimetres from the top left corner.
///
/// `p1 ô1 x 118.40 y 26.12 bold 13 "Độc lập - Tự do - Hạnh phúc"`
pub fn proof_sheet(pages: &Pages) -> String {
    let mut sheet = String::new();
    for (index, page) in pages.pages.iter().enumerate() {
        let number = index + 1;
        let (width, height) = (page.size.width.to_mm(), page.size.height.to_mm());
        let _ = writeln!(sheet, "p{number} khổ {width:.0} × {height:.0}");
        for mark in &page.marks {
            let node = pages.nodes.get(mark.from.node.0 as usize);
            let name = node.map_or("?", |node| &*node.name);
            let (x, y) = (mark.at.x.to_mm(), mark.at.y.to_mm());
            let _ = writeln!(sheet, "p{number} {name} x {x:.2} y {y:.2} {}", what(mark));
        }
    }
    sheet
}

fn what(mark: &Mark) -> String {
    match &mark.item {
        Item::Text(text) => words(text),
        Item::Rule { to, thickness, ink } => {
            let (dx, dy) = ((to.x - mark.at.x).to_mm(), (to.y - mark.at.y).to_mm());
            format!(
                "kẻ dài {dx:.2} cao {dy:.2} nét {}{}",
                thickness.to_pt(),
                colour(*ink)
            )
        }
        Item::Frame {
            size,
            thickness,
            ink,
        } => {
            let (width, height) = (size.width.to_mm(), size.height.to_mm());
            format!(
                "khung {width:.2} × {height:.2} nét {}{}",
                thickness.to_pt(),
                colour(*ink)
            )
        }
        Item::Area(area) => {
            let (width, height) = (area.size.width.to_mm(), area.size.height.to_mm());
            format!("vùng {} {width:.2} × {height:.2}", area.name)
        }
    }
}

fn words(text: &Text) -> String {
    let (face, size) = (face(text.face), text.size.to_pt());
    let width = text.width.to_mm();
    format!(
        "{face} {size}{} rộng {width:.2} \"{}\"",
        colour(text.ink),
        text.words.as_str().trim_end()
    )
}

fn face(face: Face) -> &'static str {
    match face {
        Face::Regular => "thường",
        Face::Bold => "đậm",
        Face::Italic => "nghiêng",
        Face::BoldItalic => "đậm-nghiêng",
    }
}

fn colour(ink: Ink) -> &'static str {
    match ink {
        Ink::Black => "",
        Ink::Red => " đỏ",
    }
}
