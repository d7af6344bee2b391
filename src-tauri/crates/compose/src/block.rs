use std::borrow::Cow;

use document::Place;
use paper::{Area, Face, Ink, Length, Node, NodeId, Role, Size};
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
    /// A draft, whose words can still be put right: a character no face has keeps its place. On
    /// what is printed of the books a sign stands in for it.
    pub keeps_characters: bool,
}

impl Composition {
    pub(crate) fn node(
        &mut self,
        role: Role,
        name: impl Into<Cow<'static, str>>,
        place: Place,
    ) -> NodeId {
        self.child(role, name, place, None)
    }

    pub(crate) fn child(
        &mut self,
        role: Role,
        name: impl Into<Cow<'static, str>>,
        place: Place,
        parent: Option<NodeId>,
    ) -> NodeId {
        let id = NodeId(self.nodes.len() as u32);
        self.nodes.push(Node {
            role,
            parent,
            name: name.into(),
        });
        self.places.push(place);
        id
    }
}

/// Pages of one size. Begins a new page.
#[derive(Clone, Debug)]
pub struct Section {
    pub size: Size,
    pub margins: Margins,
    pub page_number: Option<PageNumber>,
    /// Around the text area of every page.
    pub border: Option<Border>,
    /// All of it belongs on one page: a stamp, an envelope, a cover. More than that is a trouble.
    pub one_page: bool,
    /// Title for the outline.
    pub title: String,
    pub flow: Vec<Flow>,
    pub first_page: FirstPage,
}

/// What stands on the first page of a section besides its flow.
#[derive(Clone, Debug, Default)]
pub struct FirstPage {
    /// Words in frames inside the top margin, their left edges so far from the left margin
    /// (ô 11, DỰ THẢO).
    pub marks: Vec<(Length, Framed)>,
    /// Lines at the foot of the text area, under a rule across it (ô 13).
    pub address: Option<Address>,
    /// An empty area in the upper right corner (ô 14).
    pub corner: Option<Corner>,
}

/// An area so far from the upper and the right edge of the sheet.
#[derive(Clone, Debug)]
pub struct Corner {
    pub node: NodeId,
    pub area: Area,
    pub from_top: Length,
    pub from_right: Length,
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

/// A frame so far outside the text area, and a thinner one inside it where there are two.
#[derive(Clone, Copy, Debug)]
pub struct Border {
    /// Its node, an ornament.
    pub node: NodeId,
    /// Between the middle of the outer line and the text area.
    pub padding: Length,
    pub thickness: Length,
    /// Thickness of the inner line, and the distance between the middles of both.
    pub inner: Option<(Length, Length)>,
}

#[derive(Clone, Debug)]
pub struct PageNumber {
    pub node: NodeId,
    pub style: Style,
    pub place: NumberPlace,
    pub first: FirstNumber,
    pub total: Total,
}

#[derive(Clone, Debug)]
pub enum NumberPlace {
    /// Centred in the top margin from the second page of the section on (Phụ lục I, mục I.7); so
    /// far from the edge of the sheet to the top of the line.
    Top(Length),
    /// At the right of the bottom margin of every page, with words at the left; so far from the
    /// foot of the line to the edge of the sheet.
    Foot {
        from_edge: Length,
        words: Box<Paragraph>,
    },
}

/// The number of a section's first page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstNumber {
    Is(u32),
    /// One more than the last page of the section before.
    Continues,
}

/// Whether a page says how many there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Total {
    /// `5`: more pages may follow.
    Open,
    /// `5/12`: the last page of the last section that continues the numbers is the last of all.
    Told,
}

#[derive(Clone, Debug)]
pub enum Flow {
    Paragraph(Paragraph),
    Rule(Rule),
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
    /// Empty areas half-way up the space above it.
    pub above: Vec<AreaAbove>,
}

#[derive(Clone, Debug)]
pub struct AreaAbove {
    pub node: NodeId,
    pub area: Area,
    /// From the middle of the column to its left edge.
    pub from_middle: Length,
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
            above: vec![],
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
    /// The place is left free on the signing copy.
    pub blank: Option<Blank>,
    /// A program may fill the blank. The height is that of its line.
    pub area: Option<Box<(NodeId, Area)>>,
    /// The number of the page its section begins on stands here instead of the text.
    pub page: bool,
}

impl Span {
    /// Text in the one form a line has: composed letters, plain spaces.
    pub(crate) fn new(style: Style, text: impl Into<String>) -> Span {
        let mut text = text.into();
        if !text.is_ascii() {
            text = document::fold::compose(&text);
        }
        if text.contains(char::is_control) {
            text = text.replace(char::is_whitespace, " ");
        }
        Span {
            text,
            style,
            ink: Ink::Black,
            blank: None,
            area: None,
            page: false,
        }
    }

    pub(crate) fn page(style: Style) -> Span {
        Span {
            page: true,
            ..Span::new(style, "")
        }
    }

    pub(crate) fn blank(style: Style, text: impl Into<String>, width: Length) -> Span {
        Span {
            blank: Some(Blank::Open(width)),
            ..Span::new(style, text)
        }
    }

    /// What fills a place that is so wide where it is left free.
    pub(crate) fn filled(style: Style, text: impl Into<String>, width: Length) -> Span {
        Span {
            blank: Some(Blank::Filled(width)),
            ..Span::new(style, text)
        }
    }

    /// The width of a place that is still free, or is shown as one.
    pub fn free(&self) -> Option<Length> {
        match self.blank {
            Some(Blank::Open(width)) => Some(width),
            Some(Blank::Filled(_)) | None => None,
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

/// A place for what is known only after signing: number and day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blank {
    /// It keeps its width, to be filled by pen, stamp or overprint; its text stands in the middle.
    Open(Length),
    /// Its words run on with the line. Lines end where they do while the place is free, so that
    /// no word of the document moves to another line when the number comes.
    Filled(Length),
}

impl Blank {
    /// What lines are broken with.
    pub fn width(self) -> Length {
        match self {
            Blank::Open(width) | Blank::Filled(width) => width,
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

impl Inset {
    pub(crate) fn by(fixed: Length) -> Inset {
        Inset { fixed, past: None }
    }
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

/// A line across the column, flush left.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Its node, an ornament.
    pub node: NodeId,
    pub width: Length,
    pub thickness: Length,
    /// Space above and below.
    pub before: Length,
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

impl Pair {
    /// How wide the right column is where both have `width`: wide enough for its longest line, up
    /// to what the pair allows and the number at the left leaves. A number stays beside its
    /// symbol: a place and date go on two lines before these do.
    pub fn right_width(&self, width: Length, on_one_line: impl Fn(&Paragraph) -> Length) -> Length {
        let right = self.rows.iter().flat_map(|row| &row.right);
        let longest = right.map(&on_one_line).max();
        let left = self.rows.iter().flat_map(|row| &row.left);
        let numbered = left.filter(|it| it.spans.iter().any(|span| span.blank.is_some()));
        let numbered = numbered.map(on_one_line).max();
        let most = width - self.gap - numbered.unwrap_or_default();
        longest
            .unwrap_or_default()
            .min(most)
            .clamp(self.right, self.right_most)
    }
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
    /// Where several sign: their signatures two by two, all above the recipients. None of these
    /// rows is broken.
    pub above: Vec<SignatureRow>,
    pub left: Vec<Paragraph>,
    pub right: Vec<Paragraph>,
    pub right_width: Length,
    pub before: Length,
    /// Between two rows of signatures.
    pub row_gap: Length,
    /// Room for the initials of who drafted or reviewed it (ký nháy): behind the last word of the
    /// text, else between the text and the signature.
    pub initials: Option<Size>,
}

/// Two who sign beside each other: their positions begin on one line, their names end on one.
#[derive(Clone, Debug, Default)]
pub struct SignatureRow {
    pub positions: PairRow,
    /// With the room to sign above them.
    pub names: PairRow,
}

#[derive(Clone, Debug)]
pub struct Table {
    /// Shares of the text width.
    pub columns: Vec<u32>,
    pub head_rows: usize,
    pub rows: Vec<Row>,
    pub padding: Length,
    /// Of the lines around the cells; a table without lines has none.
    pub thickness: Option<Length>,
    pub before: Length,
    /// Node of the borders.
    pub ornament: NodeId,
}

#[derive(Clone, Debug, Default)]
pub struct Row {
    pub cells: Vec<Cell>,
    /// It is at least so high.
    pub height: Length,
    /// Stays on the page of the next row.
    pub keep_next: bool,
}

#[derive(Clone, Debug)]
pub struct Cell {
    /// Index of its first column.
    pub column: usize,
    pub columns: usize,
    pub rows: usize,
    /// Its words stand in the middle of its height, not at its top.
    pub middle: bool,
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
