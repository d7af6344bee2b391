//! Rules drawn under words: shapes of today and of old programs, edges of paragraphs, strokes
//! typed as signs.

use paper::Length;
use rules::SeenRule;

use super::look::twips;
use super::tree::Tag;

/// EMU in a twentieth of a point.
const EMU: i32 = 635;

/// Lines among the drawings of a run; a drawing is told twice, the form of today counts.
pub(super) fn drawn(drawing: &Tag) -> Vec<SeenRule> {
    let mut shapes = vec![];
    for name in ["wsp", "cxnSp"] {
        drawing.below(name, &mut shapes);
    }
    if shapes.is_empty() {
        return old(drawing);
    }
    let mut extents = vec![];
    drawing.below("extent", &mut extents);
    let outer = extents.first().copied();
    shapes
        .into_iter()
        .filter_map(|shape| {
            let properties = shape.child("spPr")?;
            let form = properties.child("prstGeom")?.get("prst")?;
            let own = properties.child("xfrm").and_then(|it| it.child("ext"));
            let size = own.or(outer)?;
            let (width, height) = (size.number("cx")?, size.number("cy")?);
            let line = ["line", "straightConnector1"].contains(&form);
            (line && width > height).then(|| SeenRule::Drawn(Some(twips(width / EMU))))
        })
        .collect()
}

/// `v:line from="50pt,2pt" to="220pt,2pt"`, or a shape of the type of a connector.
fn old(drawing: &Tag) -> Vec<SeenRule> {
    const CONNECTOR: &str = "#_x0000_t32";
    let (mut lines, mut shapes) = (vec![], vec![]);
    drawing.below("line", &mut lines);
    drawing.below("shape", &mut shapes);
    let lines = lines.into_iter().map(|line| {
        let at = |name: &str| points(line.get(name)?.split(',').next()?);
        at("to").zip(at("from")).map(|(to, from)| to - from)
    });
    let shapes = shapes.into_iter();
    let shapes = shapes.filter(|shape| shape.get("type") == Some(CONNECTOR));
    let shapes = shapes.map(|shape| {
        let said = shape.get("style")?.split(';');
        let mut widths = said.filter_map(|said| said.trim().strip_prefix("width:"));
        points(widths.next()?)
    });
    lines.chain(shapes).map(SeenRule::Drawn).collect()
}

fn points(text: &str) -> Option<Length> {
    let text = text.trim();
    let units = [
        ("pt", 1.0),
        ("mm", 72.0 / 25.4),
        ("in", 72.0),
        ("cm", 72.0 / 2.54),
    ];
    let (value, unit) = units
        .into_iter()
        .find_map(|(name, unit)| Some((text.strip_suffix(name)?, unit)))
        .unwrap_or((text, 1.0));
    let value: f64 = value.parse().ok()?;
    (value.abs() < 5000.0).then(|| Length::pt(value * unit))
}

/// The edge of a paragraph runs across the room between its indents.
pub(super) fn edge(said: Option<&Tag>, room: Option<i32>) -> Option<SeenRule> {
    let said = said?;
    let edges = said.child("pBdr")?;
    let drawn = |name: &str| {
        edges
            .val(name)
            .is_some_and(|it| !["none", "nil"].contains(&it))
    };
    if !drawn("bottom") && !drawn("top") {
        return None;
    }
    let indent = |name: &str| {
        let indent = said.child("ind").and_then(|indent| indent.number(name));
        indent.unwrap_or_default()
    };
    let room = room.map(|room| twips(room - indent("left") - indent("right")));
    Some(SeenRule::Drawn(room))
}

/// A line of strokes and nothing else.
pub(super) fn typed(words: &str) -> bool {
    const FEWEST: usize = 5;
    let words = words.trim();
    words.chars().count() >= FEWEST && words.chars().all(|c| "_-–—".contains(c))
}
