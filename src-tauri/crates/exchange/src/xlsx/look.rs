//! How the cells look: Times New Roman 12 as everything of the office.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

/// The formats of one workbook.
pub(super) struct Looks {
    pub title: Format,
    /// A line beside the title.
    pub line: Format,
    pub heading: Format,
    /// `(1)` under a heading.
    pub ordinal: Format,
    pub empty: Format,
    pub text: Format,
    /// A text too long for the format of texts.
    pub long_text: Format,
    pub number: Format,
    pub date: Format,
    pub moment: Format,
}

pub(super) fn plain() -> Format {
    Format::new()
        .set_font_name("Times New Roman")
        .set_font_size(12)
}

impl Looks {
    pub fn new() -> Looks {
        let cell = plain()
            .set_border(FormatBorder::Thin)
            .set_align(FormatAlign::Top)
            .set_text_wrap();
        let centred = |format: &Format| format.clone().set_align(FormatAlign::Center);
        let line = centred(&plain()).set_text_wrap();
        Looks {
            title: line.clone().set_bold().set_font_size(14),
            line,
            heading: centred(&cell)
                .set_bold()
                .set_align(FormatAlign::VerticalCenter),
            ordinal: centred(&cell),
            empty: cell.clone(),
            // The text format keeps `05` a text when the clerk edits it.
            text: cell.clone().set_num_format("@"),
            // Older versions of Excel show long texts of that format as ####.
            long_text: cell.clone().set_quote_prefix(),
            number: cell.clone().set_num_format("0"),
            date: centred(&cell).set_num_format("dd/mm/yyyy"),
            moment: centred(&cell).set_num_format("hh:mm dd/mm/yyyy"),
        }
    }

    /// The same looks on coloured ground: a cell that needs a look.
    pub fn marked(&self) -> Looks {
        let mark = |format: &Format| format.clone().set_background_color(0xFF_D9_66);
        Looks {
            title: mark(&self.title),
            line: mark(&self.line),
            heading: mark(&self.heading),
            ordinal: mark(&self.ordinal),
            empty: mark(&self.empty),
            text: mark(&self.text),
            long_text: mark(&self.long_text),
            number: mark(&self.number),
            date: mark(&self.date),
            moment: mark(&self.moment),
        }
    }
}
