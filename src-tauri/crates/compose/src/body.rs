//! Ô 6: the body, block by block.

use document::body::{self, Body, Level, Unit};
use document::text::Line;
use document::{Block, Field, Place};
use paper::{Face, Length, Role};
use rules::{Element, Style};

use crate::block::*;
use crate::styles::Styles;

pub(crate) fn compose(
    out: &mut Composition,
    body: &Body,
    styles: &Styles,
    part: usize,
) -> Vec<Flow> {
    let depths = Depths::of(body);
    let mut flow = vec![];
    for (index, block) in body.0.iter().enumerate() {
        let place = Place::line(part, Field::Body, index);
        match block {
            Block::Basis { text } => {
                let style = styles.of(Element::Basis);
                flow.push(running(out, styles, place, "căn cứ", spans(text, style)));
            }
            Block::Order { text } => {
                let node = out.node(Role::Paragraph, "lệnh", place);
                let before = Length::pt(styles.page.head.after);
                flow.push(Flow::Paragraph(Paragraph {
                    spans: spans(text, styles.of(Element::Order)),
                    before,
                    keep_next: true,
                    ..Paragraph::centred(node, styles.of(Element::Order), "")
                }));
            }
            Block::Paragraph { text } => {
                let style = styles.of(Element::Body);
                flow.push(running(out, styles, place, "đoạn", spans(text, style)));
            }
            Block::Unit(unit) if unit.level.has_title_line() => {
                flow.extend(titled(out, styles, place, unit, &depths));
            }
            Block::Unit(unit) => {
                let title = is_title(unit, body.0.get(index + 1));
                flow.push(labelled(out, styles, place, unit, &depths, title));
            }
            Block::Table(table) => {
                // "… theo bảng sau:" stays with the head of its table.
                if let Some(Flow::Paragraph(above)) = flow.last_mut() {
                    above.keep_next = true;
                }
                flow.push(table_block(out, styles, place, table));
            }
        }
    }
    flow
}

fn running(
    out: &mut Composition,
    styles: &Styles,
    place: Place,
    name: &'static str,
    spans: Vec<Span>,
) -> Flow {
    let node = out.node(Role::Paragraph, name, place);
    let paragraph = Paragraph::new(node, styles.of(Element::Body), "");
    Flow::Paragraph(styles.running(Paragraph { spans, ..paragraph }))
}

/// How deep the headings of a body stand below the title of the document: only levels that are
/// there count, so that no depth is left out.
struct Depths(Vec<Level>);

impl Depths {
    fn of(body: &Body) -> Depths {
        let units = body.0.iter().filter_map(|block| match block {
            Block::Unit(unit) if unit.level <= Level::Heading => Some(unit.level),
            _ => None,
        });
        let mut levels: Vec<Level> = units.collect();
        levels.sort_unstable();
        levels.dedup();
        Depths(levels)
    }

    fn depth(&self, level: Level) -> u8 {
        let above = self.0.iter().filter(|&&other| other < level).count();
        above as u8 + 2
    }
}

/// Phần, chương, mục, tiểu mục: label and title centred, each on its own line.
fn titled(
    out: &mut Composition,
    styles: &Styles,
    place: Place,
    unit: &Unit,
    depths: &Depths,
) -> Vec<Flow> {
    let depth = depths.depth(unit.level);
    let node = out.node(Role::Heading(depth), level_name(unit.level), place);
    let before = Length::pt(styles.page.head.after);
    let label = Paragraph {
        before,
        keep_next: true,
        outline: Some((depth, format!("{} {}", unit.label, unit.text.to_plain()))),
        ..Paragraph::centred(node, styles.of(Element::UnitLabel), &unit.label)
    };
    let mut lines = vec![Flow::Paragraph(label)];
    if !unit.text.is_empty() {
        let style = styles.of(Element::UnitTitle);
        let node = out.node(Role::Heading(depth), level_name(unit.level), place);
        lines.push(Flow::Paragraph(Paragraph {
            spans: spans(&unit.text, style),
            keep_next: true,
            ..Paragraph::centred(node, style, "")
        }));
    }
    lines
}

/// Điều, I., khoản, điểm and lines with a dash: label and text in one indented paragraph.
fn labelled(
    out: &mut Composition,
    styles: &Styles,
    place: Place,
    unit: &Unit,
    depths: &Depths,
    title: bool,
) -> Flow {
    let style = styles.of(Element::Body);
    let bold = Style {
        face: Face::Bold,
        ..style
    };
    let role = match unit.level {
        Level::Article | Level::Heading => Role::Heading(depths.depth(unit.level)),
        Level::Clause | Level::Point if !title => Role::ListItem,
        Level::Dash | Level::Plus => Role::ListItem,
        _ => Role::Paragraph,
    };
    let label_style = match unit.level {
        Level::Article | Level::Heading => bold,
        _ if title => bold,
        _ => style,
    };
    // One space belongs to the label, so that text copied from the page reads as it was typed.
    let mut all = vec![Span::new(label_style, format!("{} ", unit.label))];
    let text = spans(&unit.text, style);
    all.extend(
        text.into_iter()
            .map(|span| if title { span.bold() } else { span }),
    );
    let node = out.node(role, level_name(unit.level), place);
    Flow::Paragraph(styles.running(Paragraph {
        spans: all,
        keep_next: title,
        outline: outline(unit, depths, title),
        ..Paragraph::new(node, style, "")
    }))
}

/// Điều and headings stand in the outline; a điều that runs straight into text by its label.
fn outline(unit: &Unit, depths: &Depths, title: bool) -> Option<(u8, String)> {
    let words = match unit.level {
        Level::Article | Level::Heading if title => {
            format!("{} {}", unit.label, unit.text.to_plain())
        }
        Level::Article => unit.label.trim_end_matches('.').to_owned(),
        _ => return None,
    };
    Some((depths.depth(unit.level), words))
}

/// Characters of the longest text taken for a title.
const LONGEST_TITLE: usize = 200;

/// A điều, khoản or heading whose text is a title: it stands alone on its line, in bold (mục V,
/// ô 6b). A title is short, has no punctuation at its end, and something below it that it is the
/// title of: a smaller unit, words or a table.
fn is_title(unit: &Unit, below: Option<&Block>) -> bool {
    let words = unit.text.to_plain();
    let words = words.trim_end();
    let open_end = !words.is_empty() && !words.ends_with(['.', ';', ':', ',', '/', '!', '?']);
    let short = words.chars().count() <= LONGEST_TITLE;
    let heads = match below {
        Some(Block::Unit(smaller)) => smaller.level > unit.level,
        Some(Block::Paragraph { .. } | Block::Table(_)) => true,
        Some(Block::Basis { .. } | Block::Order { .. }) | None => false,
    };
    match unit.level {
        Level::Heading => short,
        Level::Article | Level::Clause => open_end && short && heads,
        _ => false,
    }
}

fn level_name(level: Level) -> &'static str {
    match level {
        Level::Part => "phần",
        Level::Chapter => "chương",
        Level::Section => "mục",
        Level::Subsection => "tiểu mục",
        Level::Article => "điều",
        Level::Heading => "mục lớn",
        Level::Clause => "khoản",
        Level::Point => "điểm",
        Level::Dash => "gạch",
        Level::Plus => "cộng",
    }
}

/// The spans of a line in a base style, bold and italic added to it.
fn spans(line: &Line, base: Style) -> Vec<Span> {
    line.0
        .iter()
        .map(|span| {
            let face = Face::of(
                span.bold || base.face.is_bold(),
                span.italic || base.face.is_italic(),
            );
            Span::new(Style { face, ..base }, &span.text)
        })
        .collect()
}

fn table_block(out: &mut Composition, styles: &Styles, place: Place, table: &body::Table) -> Flow {
    let style = styles.of(Element::Table);
    let rules = &styles.page.table;
    let head_rows = table.head_rows as usize;
    let columns = columns(table);
    let table_node = out.node(Role::Table, "bảng", place);
    let ornament = out.node(Role::Ornament, "kẻ bảng", place);
    let mut rows = vec![];
    for (number, cells) in table.rows.iter().enumerate() {
        let head = number < head_rows;
        let row_node = out.child(Role::Row, "hàng", place, Some(table_node));
        let mut row = Row::default();
        for (column, cell) in cells.iter().enumerate() {
            let body::Cell::Text { text } = cell else {
                continue;
            };
            let role = if head { Role::HeadCell } else { Role::Cell };
            let node = out.child(role, "ô bảng", place, Some(row_node));
            let align = match table.columns.get(column).map(|column| column.align) {
                _ if head => Align::Centre,
                Some(body::Align::Centre) => Align::Centre,
                Some(body::Align::Right) => Align::Right,
                Some(body::Align::Left) | None => Align::Left,
            };
            let style = if head {
                Style {
                    face: Face::Bold,
                    ..style
                }
            } else {
                style
            };
            row.cells.push(Cell {
                column,
                columns: merged_columns(table, number, column),
                rows: merged_rows(table, number, column),
                middle: head,
                paragraphs: vec![Paragraph {
                    spans: spans(text, style),
                    align,
                    ..Paragraph::new(node, style, "")
                }],
            });
        }
        rows.push(row);
    }
    Flow::Table(Table {
        columns,
        head_rows,
        rows,
        padding: Length::mm(rules.padding),
        thickness: Some(Length::pt(rules.thickness)),
        before: styles.choices.paragraph_gap,
        ornament,
    })
}

/// Shares of the columns. A cell beyond the last column gets one of its own: no word is lost.
fn columns(table: &body::Table) -> Vec<u32> {
    let widest = table.rows.iter().map(Vec::len).max().unwrap_or_default();
    let shares = table.columns.iter().map(|column| column.share.max(1));
    let told = table.columns.len();
    shares
        .chain(std::iter::repeat_n(1, widest.saturating_sub(told)))
        .collect()
}

/// How many columns a cell spans: itself and the `<` cells at its right.
fn merged_columns(table: &body::Table, row: usize, column: usize) -> usize {
    let right = table.rows[row].iter().skip(column + 1);
    1 + right
        .take_while(|cell| matches!(cell, body::Cell::Left))
        .count()
}

/// How many rows a cell spans: itself and the `^` cells below it.
fn merged_rows(table: &body::Table, row: usize, column: usize) -> usize {
    let below = table
        .rows
        .iter()
        .skip(row + 1)
        .map(|cells| cells.get(column));
    1 + below
        .take_while(|cell| matches!(cell, Some(body::Cell::Above)))
        .count()
}
