use std::collections::BTreeSet;

use paper::{Area, Ink, Item, Length, Mark, NodeId, Page, Point, Size, Text, Words};
use printpdf::{
    Color, DictItem, Greyscale, Line, LinePoint, Op, PaintMode, PdfFontHandle, Pt, Rect, Rgb,
    TextItem, TextMatrix,
};

use crate::PdfError;
use crate::fonts::{Subset, Subsets};
use crate::structure::Tree;

/// What one page draws.
pub(crate) struct Content {
    pub(crate) ops: Vec<Op>,
    /// The node each piece of marked content belongs to; its index is the piece's `/MCID`.
    pub(crate) owners: Vec<NodeId>,
    pub(crate) areas: Vec<Placed>,
}

/// An area on the page, as the file counts: from the lower left corner.
pub(crate) struct Placed {
    pub(crate) node: NodeId,
    /// Left, bottom, right, top.
    pub(crate) edges: [Pt; 4],
    pub(crate) area: Area,
}

/// Turns the marks of a page into drawing operators, each inside the marked content of its node.
/// `read` are the nodes whose text stands on the pages before.
pub(crate) fn draw(
    page: &Page,
    tree: &Tree,
    read: &BTreeSet<NodeId>,
    fonts: &Subsets,
) -> Result<Content, PdfError> {
    let mut pen = Pen {
        height: page.size.height,
        tree,
        read,
        fonts,
        ink: Ink::Black,
        open: None,
        content: Content {
            ops: Vec::with_capacity(page.marks.len() * 6),
            owners: Vec::new(),
            areas: Vec::new(),
        },
    };
    for mark in &page.marks {
        pen.mark(mark)?;
    }
    pen.close();
    Ok(pen.content)
}

/// Every character of every face. printpdf keeps widths and text of those it sees drawn, and of a
/// document in sheaves it sees the first sheaf only.
pub(crate) fn specimen(fonts: &Subsets) -> Result<Vec<Op>, PdfError> {
    let mut ops = vec![];
    for subset in fonts.iter() {
        let text = Text {
            face: subset.face,
            size: Length::pt(1.0),
            ink: Ink::Black,
            width: Length::ZERO,
            words: Words::one(&subset.characters().collect::<String>()),
        };
        ops.extend([
            Op::StartTextSection,
            Op::SetFont {
                font: PdfFontHandle::External(subset.resource()),
                size: points(text.size),
            },
            Op::ShowText {
                items: set(&text, subset)?,
            },
            Op::EndTextSection,
        ]);
    }
    Ok(ops)
}

/// A length as printpdf takes it. Thousandths of a point up to 16 m survive the way through f32.
pub(crate) fn points(length: Length) -> Pt {
    Pt(length.to_milli_pt() as f32 / 1000.0)
}

struct Pen<'a> {
    height: Length,
    tree: &'a Tree<'a>,
    read: &'a BTreeSet<NodeId>,
    fonts: &'a Subsets,
    ink: Ink,
    open: Option<Owner>,
    content: Content,
}

/// What a piece of marked content belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Owner {
    /// Nothing a screen reader should say.
    Artifact,
    Node(NodeId),
}

impl Pen<'_> {
    fn mark(&mut self, mark: &Mark) -> Result<(), PdfError> {
        let owner = match &mark.item {
            Item::Area(area) => {
                self.area(mark, area);
                return Ok(());
            }
            Item::Text(_) if self.tree.is_read(mark.from.node, self.read)? => {
                Owner::Node(mark.from.node)
            }
            _ => Owner::Artifact,
        };
        self.enter(owner);
        match &mark.item {
            Item::Text(text) => self.text(mark.at, text)?,
            Item::Rule { to, thickness, ink } => self.rule(mark.at, *to, *thickness, *ink),
            Item::Frame {
                size,
                thickness,
                ink,
            } => self.frame(mark.at, *size, *thickness, *ink),
            Item::Area(_) => {}
        }
        Ok(())
    }

    fn area(&mut self, mark: &Mark, area: &Area) {
        let Point { x, y } = mark.at;
        let top = self.height - y;
        let edges = [x, top - area.size.height, x + area.size.width, top];
        self.content.areas.push(Placed {
            node: mark.from.node,
            edges: edges.map(points),
            area: area.clone(),
        });
    }

    fn enter(&mut self, owner: Owner) {
        if self.open == Some(owner) {
            return;
        }
        self.close();
        self.open = Some(owner);
        self.content.ops.push(match owner {
            Owner::Artifact => Op::BeginMarkedContent {
                tag: "Artifact".to_owned(),
            },
            Owner::Node(node) => {
                let id = DictItem::Int(self.content.owners.len() as i64);
                self.content.owners.push(node);
                Op::BeginMarkedContentWithProperties {
                    tag: self.tree.content_tag(node).to_owned(),
                    properties: DictItem::Dict {
                        map: [("MCID".to_owned(), id)].into(),
                    },
                }
            }
        });
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.content.ops.push(Op::EndMarkedContent);
        }
    }

    fn text(&mut self, at: Point, text: &Text) -> Result<(), PdfError> {
        if text.words.as_str().is_empty() {
            return Ok(());
        }
        let subset = self
            .fonts
            .get(text.face)
            .ok_or(PdfError::Contradiction("phông chữ"))?;
        let items = set(text, subset)?;
        if self.ink != text.ink {
            self.ink = text.ink;
            let col = colour(text.ink);
            self.content.ops.push(Op::SetFillColor { col });
        }
        self.content.ops.extend([
            Op::StartTextSection,
            Op::SetFont {
                font: PdfFontHandle::External(subset.resource()),
                size: points(text.size),
            },
            Op::SetTextMatrix {
                matrix: TextMatrix::Translate(points(at.x), points(self.height - at.y)),
            },
            Op::ShowText { items },
            Op::EndTextSection,
        ]);
        Ok(())
    }

    fn rule(&mut self, from: Point, to: Point, thickness: Length, ink: Ink) {
        let end = |point: Point| LinePoint {
            p: printpdf::Point {
                x: points(point.x),
                y: points(self.height - point.y),
            },
            bezier: false,
        };
        let line = Line {
            points: vec![end(from), end(to)],
            is_closed: false,
        };
        self.stroke(thickness, ink, Op::DrawLine { line });
    }

    fn frame(&mut self, at: Point, size: Size, thickness: Length, ink: Ink) {
        let rectangle = Rect {
            x: points(at.x),
            y: points(self.height - at.y - size.height),
            mode: Some(PaintMode::Stroke),
            ..Rect::from_wh(points(size.width), points(size.height))
        };
        self.stroke(thickness, ink, Op::DrawRectangle { rectangle });
    }

    fn stroke(&mut self, thickness: Length, ink: Ink, path: Op) {
        self.content.ops.extend([
            Op::SetOutlineColor { col: colour(ink) },
            Op::SetOutlineThickness {
                pt: points(thickness),
            },
            path,
        ]);
    }
}

/// Black is grey at its darkest, so that a colour printer takes its black ink alone.
fn colour(ink: Ink) -> Color {
    match ink {
        Ink::Black => Color::Greyscale(Greyscale::new(0.0, None)),
        Ink::Red => Color::Rgb(Rgb::new(1.0, 0.0, 0.0, None)),
    }
}

/// The words of a run as one show operation: their text with its spaces, and between them the
/// offsets that put each word where it stands on paper.
///
/// One operation and not one per word, because readers guess from gaps between operations where
/// words end; and offsets instead of word spacing, because `Tw` does nothing for two-byte codes.
fn set(text: &Text, subset: &Subset) -> Result<Vec<TextItem>, PdfError> {
    let size = i64::from(text.size.to_milli_pt()).max(1);
    let mut items = Vec::with_capacity(text.words.len() * 2);
    // Where the reader's pen stands after what is written so far, in millionths of a point:
    // sizes are thousandths of a point and widths thousandths of an em, so nothing is rounded.
    let mut pen = 0;
    for word in text.words.iter() {
        let place = i64::from(word.dx.to_milli_pt()) * 1000;
        let tenths = rounded((pen - place) * 10, size);
        if tenths != 0 {
            items.push(TextItem::Offset(tenths as f32 / 10.0));
            pen -= tenths * size / 10;
        }
        for character in word.text.chars() {
            let width = subset
                .width(character)
                .ok_or(PdfError::Contradiction("ký tự"))?;
            pen += width * size;
        }
        items.push(TextItem::Text(word.text.to_owned()));
    }
    Ok(items)
}

fn rounded(value: i64, by: i64) -> i64 {
    (2 * value + by).div_euclid(2 * by)
}
