use document::Place;
use paper::{Face, Ink, Length, Node, NodeId, Role, Size};
use rules::Style;

/// A document as styled blocks in reading order: everything is decided but the places.
#[derive(Clone, Debug, Default)]
pub struct Composition {
    pub sections: Vec<Section>,
    pub nodes: Vec<Node>,
    /// Where each node stands in the draft; as long as `nodes`.
    pub places: Vec<Place>,
    /// Bản in đè: only what fills a blank is printed.
    pub only_blanks: bool,
}

impl Composition {
    pub(crate) fn node(&mut self, role: Role, name: &str, place: Place) -> NodeId {
        self.child(role, name, place, None)
    }

    pub(crate) fn child(
        &mut self,
        role: Role,
        name: &str,
        place: Place,
        parent: Option<NodeId>,
    ) -> NodeId {
        let id = NodeId(self.nodes.len() as u32);
        self.nodes.push(Node {
            role,
            parent,
            name: name.to_owned(),
        });
        self.places.push(place);
        id
    }
}

/// Pages of one size that are numbered on their own. Begins a new page.
#[derive(Clone, Debug)]
pub struct Section {
    pub size: Size,
    pub margins: Margins,
    pub page_number: PageNumber,
    /// Title for the outline.
    pub title: String,
    pub flow: Vec<Flow>,
    pub first_page: FirstPage,
}

/// What stands on the first page of a section besides its flow.
#[derive(Clone, Debug, Default)]
pub struct FirstPage {
    /// Words in a frame inside the top margin, their left edge so far from the left margin (ô 11).
    pub mark: Option<(Length, Framed)>,
    /// Lines at the foot of the text area, under a rule across it (ô 13).
    pub address: Option<Address>,
}

#[derive(Clone, Debug)]
pub struct Address {
    pub lines: Vec<Paragraph>,
    /// Its rule, an ornament.
    pub rule: NodeId,
    pub thickness: Length,
    /// Between text and rule, and between rule and lines.
    pub gap: Length,
}

#[derive(Clone, Copy, Debug)]
pub struct Margins {
    pub top: Length,
    pub bottom: Length,
    pub left: Length,
    pub right: Length,
}

/// Centred in the top margin from the second page of the section on.
#[derive(Clone, Copy, Debug)]
pub struct PageNumber {
    pub node: NodeId,
    pub style: Style,
    /// From the edge of the sheet to the top of the line.
    pub from_edge: Length,
}

#[derive(Clone, Debug)]
pub enum Flow {
    Paragraph(Paragraph),
    /// Rows of two cells that share a baseline and are never broken: the head of page 1.
    Pair(Pair),
    Foot(Foot),
    Table(Table),
    Framed(Framed),
}

#[derive(Clone, Debug)]
pub struct Paragraph {
    pub node: NodeId,
    pub spans: Vec<Span>,
    pub align: Align,
    /// From the left edge of the column to all lines.
    pub inset: Inset,
    /// From the column's right edge.
    pub inset_right: Length,
    /// Further, for the first line.
    pub first_indent: Length,
    /// Lines after the first are moved in by the width of these words, in the first span's style.
    pub hang: Option<String>,
    /// Space above; dropped at the top of a page.
    pub before: Length,
    /// Hundredths of single spacing.
    pub line_spacing: i32,
    /// Stays on the page of what follows.
    pub keep_next: bool,
    pub rule: Option<RuleBelow>,
    /// Depth and title in the outline.
    pub outline: Option<(u8, String)>,
}

impl Paragraph {
    pub(crate) fn new(node: NodeId, style: Style, text: impl Into<String>) -> Paragraph {
        Paragraph {
            node,
            spans: vec![Span::new(style, text)],
            align: Align::Left,
            inset: Inset::default(),
            inset_right: Length::ZERO,
            first_indent: Length::ZERO,
            hang: None,
            before: Length::ZERO,
            line_spacing: 100,
            keep_next: false,
            rule: None,
            outline: None,
        }
    }

    pub(crate) fn centred(node: NodeId, style: Style, text: impl Into<String>) -> Paragraph {
        Paragraph {
            align: Align::Centre,
            ..Paragraph::new(node, style, text)
        }
    }
}

#[derive(Clone, Debug)]
pub struct Span {
    pub text: String,
    pub style: Style,
    pub ink: Ink,
    /// A place of fixed width that is filled by pen, stamp or overprint; its text stands in the
    /// middle of it.
    pub blank: Option<Length>,
}

impl Span {
    pub(crate) fn new(style: Style, text: impl Into<String>) -> Span {
        Span {
            text: text.into(),
            style,
            ink: Ink::Black,
            blank: None,
        }
    }

    pub(crate) fn blank(style: Style, text: impl Into<String>, width: Length) -> Span {
        Span {
            blank: Some(width),
            ..Span::new(style, text)
        }
    }

    /// The same span in a face that is at least as bold.
    pub(crate) fn bold(self) -> Span {
        let face = Face::of(true, self.style.face.is_italic());
        Span {
            style: Style { face, ..self.style },
            ..self
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    Left,
    Centre,
    Right,
    /// Both edges straight but for the last line.
    Justify,
}

/// Distance from the left edge of the column.
#[derive(Clone, Debug, Default)]
pub struct Inset {
    pub fixed: Length,
    /// And further by the width of these words: what stands under their end.
    pub past: Option<(Style, String)>,
}

/// A rule centred under the last line of a paragraph.
#[derive(Clone, Copy, Debug)]
pub struct RuleBelow {
    /// Its node, an ornament.
    pub node: NodeId,
    /// Hundredths of the last line's width.
    pub share: i32,
    /// Between the foot of the line and the rule.
    pub gap: Length,
    pub thickness: Length,
    /// Space between the rule and what follows.
    pub after: Length,
}

#[derive(Clone, Debug)]
pub struct Pair {
    pub rows: Vec<PairRow>,
    /// How far it reaches into the left margin.
    pub overhang: Length,
    /// Kept free between the columns.
    pub gap: Length,
    /// The right column, and how far it may grow so that its lines stay whole.
    pub right: Length,
    pub right_most: Length,
    pub row_gap: Length,
}

#[derive(Clone, Debug, Default)]
pub struct PairRow {
    pub left: Vec<Paragraph>,
    pub right: Vec<Paragraph>,
}

/// Recipients at the left, beside the signature at the right. The signature is never broken; a
/// long list of recipients runs on below and behind it.
#[derive(Clone, Debug)]
pub struct Foot {
    pub left: Vec<Paragraph>,
    pub right: Vec<Paragraph>,
    pub right_width: Length,
    pub before: Length,
}

#[derive(Clone, Debug)]
pub struct Table {
    /// Shares of the text width.
    pub columns: Vec<u32>,
    pub head_rows: usize,
    pub rows: Vec<Row>,
    pub padding: Length,
    pub thickness: Length,
    pub before: Length,
    /// Node of the borders.
    pub ornament: NodeId,
}

#[derive(Clone, Debug)]
pub struct Row {
    pub cells: Vec<Cell>,
}

#[derive(Clone, Debug)]
pub struct Cell {
    /// Index of its first column.
    pub column: usize,
    pub columns: usize,
    pub rows: usize,
    pub paragraphs: Vec<Paragraph>,
}

/// Words in a frame, flush left: a mark of urgency. A frame too narrow for its words is widened.
#[derive(Clone, Debug)]
pub struct Framed {
    pub words: Paragraph,
    pub size: Size,
    pub thickness: Length,
    pub ink: Ink,
    pub before: Length,
}
