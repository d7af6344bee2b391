//! Tables: of the text, and the hidden ones head and foot stand in.

use compose::{Cell, Paragraph, Row, Table};
use paper::{Ink, Length};

use crate::look::twips;
use crate::paragraph::{gap, line};
use crate::typist::Typist;
use crate::xml::Element;

/// What all cells of a table share.
pub(crate) struct Frame {
    pub widths: Vec<Length>,
    /// Of its left edge from that of the text.
    pub indent: Length,
    pub padding: Length,
    /// A hidden table has none.
    pub border: Option<(Length, Ink)>,
}

pub(crate) fn table(frame: &Frame, rows: Vec<Element>) -> Element {
    let width: Length = frame.widths.iter().copied().sum();
    let borders = frame.border.map(|(thickness, ink)| {
        let sides = [
            "w:top",
            "w:left",
            "w:bottom",
            "w:right",
            "w:insideH",
            "w:insideV",
        ];
        Element::new("w:tblBorders").children(sides.map(|side| line(side, thickness, ink)))
    });
    let padding = ["w:top", "w:left", "w:bottom", "w:right"].map(|side| inch(side, frame.padding));
    let properties = Element::new("w:tblPr")
        .child(inch("w:tblW", width))
        .child(inch("w:tblInd", frame.indent))
        .children(borders)
        .child(Element::new("w:tblLayout").with("w:type", "fixed"))
        .child(Element::new("w:tblCellMar").children(padding));
    let columns = frame.widths.iter();
    let columns = columns.map(|width| Element::new("w:gridCol").with("w:w", twips(*width)));
    Element::new("w:tbl")
        .child(properties)
        .child(Element::new("w:tblGrid").children(columns))
        .children(rows)
}

/// A row that is never broken, at least so high.
pub(crate) fn row(cells: Vec<Element>, height: Length, head: bool) -> Element {
    let height = (height > Length::ZERO).then(|| {
        Element::new("w:trHeight")
            .with("w:val", twips(height))
            .with("w:hRule", "atLeast")
    });
    let properties = Element::new("w:trPr")
        .child(Element::new("w:cantSplit"))
        .children(height)
        .children(head.then(|| Element::new("w:tblHeader")));
    Element::new("w:tr").child(properties).children(cells)
}

/// A row that runs on to the next page.
pub(crate) fn running_row(cells: Vec<Element>) -> Element {
    Element::new("w:tr").children(cells)
}

/// A cell; what is said of it stands in the order of the schema.
pub(crate) fn cell(width: Length, content: Vec<Element>, said: Vec<Element>) -> Element {
    let properties = Element::new("w:tcPr")
        .child(inch("w:tcW", width))
        .children(said);
    // A cell must not be without a paragraph.
    let nothing = content.is_empty().then(|| gap(Length::ZERO, false));
    Element::new("w:tc")
        .child(properties)
        .children(content)
        .children(nothing)
}

/// A width in twentieths of a point.
pub(crate) fn inch(name: &'static str, width: Length) -> Element {
    Element::new(name)
        .with("w:w", twips(width))
        .with("w:type", "dxa")
}

impl Typist<'_> {
    pub fn table(&mut self, content: &Table, column: Length) -> Element {
        let widths = widths(content, column);
        let mut merges = Merges::new(widths.len());
        let mut rows = vec![];
        for (index, given) in content.rows.iter().enumerate() {
            let head = index < content.head_rows;
            let cells = self.cells(given, content, &widths, &mut merges, head);
            rows.push(row(cells, given.height, head));
        }
        let frame = Frame {
            widths,
            indent: Length::ZERO,
            padding: content.padding,
            border: content.thickness.map(|thickness| (thickness, Ink::Black)),
        };
        table(&frame, rows)
    }

    /// The cells of a row from the left edge to the right, those that a cell above covers and
    /// those nothing is said of among them.
    fn cells(
        &mut self,
        given: &Row,
        content: &Table,
        widths: &[Length],
        merges: &mut Merges,
        head: bool,
    ) -> Vec<Element> {
        let mut cells = vec![];
        let mut column = 0;
        while column < widths.len() {
            let here = given.cells.iter().find(|cell| cell.column == column);
            let above = merges.above(column);
            let (span, vertical) = match (here, above) {
                (Some(cell), _) if cell.rows > 1 => (cell.columns, Some("restart")),
                (Some(cell), _) => (cell.columns, None),
                (None, Some(span)) => (span, Some("continue")),
                (None, None) => (1, None),
            };
            let span = span.clamp(1, widths.len() - column);
            let width: Length = widths[column..column + span].iter().copied().sum();
            let mut said = vec![];
            if span > 1 {
                said.push(Element::val("w:gridSpan", span));
            }
            said.extend(vertical.map(|merge| Element::val("w:vMerge", merge)));
            if here.is_some_and(|cell| cell.middle) {
                said.push(Element::val("w:vAlign", "center"));
            }
            let keep_next = given.keep_next || head;
            let inner = width - content.padding * 2;
            let words = match here.map(|cell| cell.paragraphs.as_slice()) {
                Some([]) | None => self.empty(given, inner),
                Some(paragraphs) => self.kept(paragraphs, inner, keep_next),
            };
            cells.push(cell(width, words, said));
            merges.note(column, here);
            column += span;
        }
        cells
    }

    fn kept(&mut self, paragraphs: &[Paragraph], column: Length, keep_next: bool) -> Vec<Element> {
        let each = paragraphs.iter().map(|paragraph| Paragraph {
            keep_next: paragraph.keep_next || keep_next,
            ..paragraph.clone()
        });
        let each: Vec<Paragraph> = each.collect();
        self.paragraphs(&each, column)
    }

    /// A cell without words looks like the others of its row, for whoever types into it.
    fn empty(&mut self, row: &Row, column: Length) -> Vec<Element> {
        let paragraphs = row.cells.iter().flat_map(|cell| &cell.paragraphs);
        let like = paragraphs.take(1).map(|paragraph| Paragraph {
            spans: vec![],
            rule: None,
            ..paragraph.clone()
        });
        let like: Vec<Paragraph> = like.collect();
        self.paragraphs(&like, column)
    }
}

/// Widths of the columns by their shares.
fn widths(table: &Table, column: Length) -> Vec<Length> {
    let all = f64::from(table.columns.iter().sum::<u32>().max(1));
    let shares = table.columns.iter();
    shares
        .map(|&share| column.scaled(f64::from(share) / all))
        .collect()
}

/// Cells that reach down into the rows below.
struct Merges {
    /// For each column: rows still covered, and how many columns the cell is wide.
    open: Vec<(usize, usize)>,
}

impl Merges {
    fn new(columns: usize) -> Merges {
        Merges {
            open: vec![(0, 1); columns],
        }
    }

    fn above(&self, column: usize) -> Option<usize> {
        let (rows, columns) = self.open[column];
        (rows > 0).then_some(columns)
    }

    fn note(&mut self, column: usize, cell: Option<&Cell>) {
        self.open[column] = match cell {
            Some(cell) => (cell.rows.saturating_sub(1), cell.columns),
            None => (self.open[column].0.saturating_sub(1), self.open[column].1),
        };
    }
}
