//! Writes a finished page as SVG for the eye.
//!
//! Every word stands at the place the layout gave it, in the faces it was measured with, so the
//! page on screen has the line breaks of the page on paper. One unit is one point.
//!
//! Under the strict content policy of the window a page may carry classes but no `style`, neither
//! attribute nor element: [`inline`] has none and relies on [`STYLESHEET`]; [`standalone`] brings
//! the very same stylesheet along.

use std::fmt::{self, Write};

use paper::{FontSet, Ink, Item, Length, Mark, Page, Point, Size, Text};

/// What the classes of a page mean; the window takes it into its own stylesheet.
pub const STYLESHEET: &str = include_str!("sheet.css");

/// A page for the live preview, to be put into the window's document.
///
/// Each `<text>` names in `data-node` and `data-offset` the node it comes from and the characters
/// of that node that stand before it, so that a click leads back to the draft.
pub fn inline(page: &Page, fonts: &FontSet) -> String {
    drawing(page, fonts, "", "")
}

/// A page as a file of its own, at its true size.
pub fn standalone(page: &Page, fonts: &FontSet) -> String {
    let Size { width, height } = page.size;
    let size = format!(" width=\"{}pt\" height=\"{}pt\"", pt(width), pt(height));
    let style = format!("<style>\n{STYLESHEET}</style>\n");
    drawing(page, fonts, &size, &style) + "\n"
}

fn drawing(page: &Page, fonts: &FontSet, size: &str, style: &str) -> String {
    let mut svg = String::with_capacity(page.marks.len() * 500);
    // Writing to a string cannot fail.
    let _ = write_page(&mut svg, page, fonts, size, style);
    svg
}

fn write_page(
    svg: &mut String,
    page: &Page,
    fonts: &FontSet,
    size: &str,
    style: &str,
) -> fmt::Result {
    let (width, height) = (pt(page.size.width), pt(page.size.height));
    writeln!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"sheet\" \
         viewBox=\"0 0 {width} {height}\"{size} \
         font-family=\"{}\">",
        Escaped(&families(fonts))
    )?;
    svg.push_str(style);
    writeln!(
        svg,
        "<rect class=\"paper\" width=\"{width}\" height=\"{height}\"/>"
    )?;
    for mark in &page.marks {
        write_mark(svg, mark)?;
    }
    svg.push_str("</svg>");
    Ok(())
}

/// The family the page was measured with, then its metric twins, in CSS.
fn families(fonts: &FontSet) -> String {
    let twins = ["Times New Roman", "Liberation Serif"]
        .into_iter()
        .filter(|&twin| twin != fonts.family());
    let mut list = String::new();
    for family in [fonts.family()].into_iter().chain(twins) {
        let name = family.replace(['\\', '\''], "");
        list += &format!("'{name}', ");
    }
    list + "serif"
}

fn write_mark(svg: &mut String, mark: &Mark) -> fmt::Result {
    let Point { x, y } = mark.at;
    match &mark.item {
        Item::Text(text) => write_text(svg, mark, text),
        Item::Rule { to, thickness, ink } => writeln!(
            svg,
            "<path class=\"s{}\" stroke-width=\"{}\" d=\"M{} {}L{} {}\"/>",
            red(*ink),
            pt(*thickness),
            pt(x),
            pt(y),
            pt(to.x),
            pt(to.y)
        ),
        Item::Frame {
            size,
            thickness,
            ink,
        } => writeln!(
            svg,
            "<rect class=\"s{}\" stroke-width=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
            red(*ink),
            pt(*thickness),
            pt(x),
            pt(y),
            pt(size.width),
            pt(size.height)
        ),
        Item::Area(_) => Ok(()),
    }
}

fn write_text(svg: &mut String, mark: &Mark, text: &Text) -> fmt::Result {
    write!(
        svg,
        "<text class=\"f{}{}{}\" font-size=\"{}\" y=\"{}\" data-node=\"{}\" data-offset=\"{}\" \
         xml:space=\"preserve\">",
        if text.face.is_bold() { " b" } else { "" },
        if text.face.is_italic() { " i" } else { "" },
        red(text.ink),
        pt(text.size),
        pt(mark.at.y),
        mark.from.node.0,
        mark.from.offset,
    )?;
    for word in text.words.iter() {
        write!(
            svg,
            "<tspan x=\"{}\">{}</tspan>",
            pt(mark.at.x + word.dx),
            Escaped(word.text)
        )?;
    }
    svg.push_str("</text>\n");
    Ok(())
}

fn red(ink: Ink) -> &'static str {
    match ink {
        Ink::Black => "",
        Ink::Red => " red",
    }
}

/// Points with at most three decimals: thousandths print exactly.
fn pt(length: Length) -> f64 {
    length.to_pt()
}

/// Text between tags or double quotes. What XML cannot hold at all shows as the sign for an unknown
/// character; the layout has reported it as a trouble long before.
struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.0.chars() {
            match character {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\u{FFFE}' | '\u{FFFF}' => f.write_char(char::REPLACEMENT_CHARACTER)?,
                c if c.is_control() => f.write_char(char::REPLACEMENT_CHARACTER)?,
                c => f.write_char(c)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
