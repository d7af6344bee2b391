use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::{Face, Length, Point, Size, Words};

/// Finished pages in reading order, with the table their marks lead back to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pages {
    pub pages: Vec<Page>,
    /// What the marks belong to, in reading order; [`Origin::node`] is an index into it.
    pub nodes: Vec<Node>,
    pub outline: Vec<OutlineEntry>,
}

/// One side of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    pub size: Size,
    pub marks: Vec<Mark>,
}

/// One thing the printer puts on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Text: start of the baseline. Rule: its left end. Frame and area: the top left corner.
    pub at: Point,
    pub item: Item,
    pub from: Origin,
}

impl Mark {
    /// The mark, so far to the right and down.
    pub fn moved(mut self, by: Point) -> Mark {
        let move_on = |place: &mut Point| {
            place.x += by.x;
            place.y += by.y;
        };
        move_on(&mut self.at);
        if let Item::Rule { to, .. } = &mut self.item {
            move_on(to);
        }
        self
    }
}

/// Where a mark comes from: click-to-place in the preview, findings, PDF tags and proof sheets
/// all follow it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Origin {
    pub node: NodeId,
    /// Characters of the node's text that stand before this mark.
    pub offset: u32,
}

/// Index into [`Pages::nodes`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct NodeId(pub u32);

/// What a mark belongs to: one paragraph, cell or ornament of the composed document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    pub role: Role,
    /// The enclosing node: a cell's row, a row's table. Always an earlier one.
    pub parent: Option<NodeId>,
    /// Short name for proof sheets, e.g. `ô1` or `khoản`.
    pub name: Cow<'static, str>,
}

/// What a node is to a reader, and so to a screen reader (PDF tags).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    Paragraph,
    /// Depth from 1.
    Heading(u8),
    ListItem,
    Table,
    Row,
    HeadCell,
    Cell,
    /// A named empty area.
    Area,
    /// Says nothing: page numbers, rules, frames.
    Ornament,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// Words on one baseline in one face and size.
    Text(Text),
    /// A horizontal or vertical stroke from the mark's place to `to`.
    Rule {
        to: Point,
        thickness: Length,
        ink: Ink,
    },
    /// The outline of a rectangle.
    Frame {
        size: Size,
        thickness: Length,
        ink: Ink,
    },
    /// Nothing is printed there.
    Area(Box<Area>),
}

/// Vùng để trống: where someone puts a signature, or a number, with a program of his own. A PDF
/// has a field there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    pub size: Size,
    /// ASCII. Of several with one name in a document the first keeps it, the others are counted:
    /// `chu-ky-nguoi-ky`, `chu-ky-nguoi-ky-2`.
    pub name: &'static str,
    /// Read aloud in its place.
    pub label: String,
    pub purpose: Purpose,
}

/// What goes into an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A digital signature and its picture.
    Signature,
    /// A line of words in this face and size, of these letters and no others.
    Words {
        face: Face,
        size: Length,
        letters: &'static str,
    },
}

/// Words of one face and size on one baseline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    pub face: Face,
    pub size: Length,
    pub ink: Ink,
    /// From the start of the first word to the end of the last, without its trailing space.
    pub width: Length,
    pub words: Words,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Ink {
    #[default]
    Black,
    /// Đỏ tươi, for the marks of urgency (Phụ lục I, mục II.10).
    Red,
}

/// An entry of the outline a reader shows beside a long document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutlineEntry {
    /// Depth from 1.
    pub depth: u8,
    pub title: String,
    /// Index into [`Pages::pages`].
    pub page: usize,
    pub y: Length,
}
