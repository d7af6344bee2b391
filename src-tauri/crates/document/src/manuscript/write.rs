//! Paragraphs and tables as the lines of a draft file's body.

use super::{Manuscript, Paragraph};
use crate::body::{Align, Cell, Column, Table};
use crate::text::markup;

/// The line that opens and closes the head of a part.
pub(crate) const FENCE: &str = "+++";

/// One block of text for each paragraph, without blank lines between.
pub fn write(manuscript: &Manuscript) -> Vec<String> {
    manuscript
        .0
        .iter()
        .map(|paragraph| match paragraph {
            Paragraph::Text { text, plain } => write_text(&markup::write(text), *plain),
            Paragraph::Table(table) => write_table(table),
        })
        .collect()
}

fn write_text(typed: &str, plain: bool) -> String {
    // Bold or italic text would turn a bare backslash into an escape.
    if typed.starts_with('*') && plain {
        format!("\\ {typed}")
    } else if typed.starts_with('\\') {
        typed.to_owned()
    } else if plain || typed.is_empty() || typed.starts_with('|') || typed == FENCE {
        format!("\\{typed}")
    } else {
        typed.to_owned()
    }
}

fn write_table(table: &Table) -> String {
    let columns: Vec<String> = table.columns.iter().map(write_column).collect();
    let mut lines = vec![format!(
        "|= {} | đầu {}",
        columns.join(" "),
        table.head_rows
    )];
    for row in &table.rows {
        let cells: Vec<String> = row.iter().map(write_cell).collect();
        lines.push(format!("| {} |", cells.join(" | ")));
    }
    lines.join("\n")
}

fn write_column(column: &Column) -> String {
    let align = match column.align {
        Align::Left => "",
        Align::Centre => "g",
        Align::Right => "p",
    };
    format!("{}{align}", column.share)
}

fn write_cell(cell: &Cell) -> String {
    match cell {
        Cell::Left => "<".into(),
        Cell::Above => "^".into(),
        Cell::Text { text } => {
            let typed = markup::write(text).replace('|', "\\|");
            match typed.as_str() {
                "<" | "^" => format!("\\{typed}"),
                _ => typed,
            }
        }
    }
}
