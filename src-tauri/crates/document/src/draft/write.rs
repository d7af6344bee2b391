//! The canonical form of a draft file: keys in a fixed order, one way to write each value.

use std::fmt::Write;

use super::choices::{HUNDREDTHS, MEDIA, MILLIMETRE, PARTS, PartForm, SIZES, URGENCIES, word};
use crate::dispatch::{Dispatch, Draft, JointBody, Layout, Part, Signing};
use crate::keys::write_decimal;
use crate::manuscript::{self, FENCE};
use crate::{Block, Body, Kind};

/// Writes a draft so that [`read`](super::read) gives it back.
pub fn write(draft: &Draft) -> String {
    let mut file = Head::default();
    file.raw("format", super::FORMAT);
    let mut text = file
        .dispatch(&draft.main)
        .close(&draft.main.body, Some(draft.main.kind));
    for part in &draft.parts {
        text.push('\n');
        text.push_str(&write_part(part));
    }
    text
}

fn write_part(part: &Part) -> String {
    let mut head = Head::default();
    match part {
        Part::PhuLuc(appendix) => {
            head.text("part", word(&PARTS, &PartForm::PhuLuc));
            head.option("label", appendix.label.as_deref());
            head.option("title", appendix.title.as_deref());
            if appendix.landscape {
                head.raw("landscape", true);
            }
            head.close(&appendix.body, None)
        }
        Part::VanBanKemTheo(dispatch) => {
            head.text("part", word(&PARTS, &PartForm::VanBanKemTheo));
            head.dispatch(dispatch)
                .close(&dispatch.body, Some(dispatch.kind))
        }
        Part::BanHanhKemTheo(promulgated) => {
            head.text("part", word(&PARTS, &PartForm::BanHanhKemTheo));
            head.text("kind", promulgated.kind.id());
            head.option("subject", promulgated.subject.as_deref());
            head.close(&promulgated.body, Some(promulgated.kind))
        }
    }
}

/// The keys of one part, written line by line.
#[derive(Default)]
struct Head(String);

impl Head {
    fn dispatch(mut self, dispatch: &Dispatch) -> Head {
        self.text("kind", dispatch.kind.id());
        self.text("medium", word(&MEDIA, &dispatch.medium));
        self.lines("parent_agency", &dispatch.parent_agency);
        self.lines("agency", &dispatch.agency);
        self.option("agency_name", dispatch.agency_name.as_deref());
        if let Some(number) = &dispatch.number {
            self.raw("number", number.value);
            self.option("suffix", Some(number.suffix.as_str()));
        }
        self.option("symbol", dispatch.symbol.as_deref());
        self.option("place", dispatch.place.as_deref());
        if let Some(date) = dispatch.date {
            self.raw("date", date.format("%Y-%m-%d"));
        }
        self.option("subject", dispatch.subject.as_deref());
        self.lines("authority", &dispatch.authority);
        self.option("session", dispatch.session.as_deref());
        self.list("addressees", &dispatch.addressees);
        self.list("recipients", &dispatch.recipients);
        self.option("file_copy", dispatch.file_copy.as_deref());
        self.option("drafter", dispatch.drafter.as_deref());
        if let Some(copies) = dispatch.copies {
            self.raw("copies", copies);
        }
        if let Some(urgency) = &dispatch.urgency {
            self.text("urgency", word(&URGENCIES, urgency));
        }
        self.option("circulation", dispatch.circulation.as_deref());
        self.option("draft_mark", dispatch.draft_mark.as_deref());
        self.lines("address", &dispatch.address);
        self.option("confirmation", dispatch.confirmation.as_deref());
        for body in &dispatch.joint {
            self.joint(body);
        }
        for signing in &dispatch.signing {
            self.signing(signing);
        }
        self.layout(&dispatch.layout);
        self
    }

    fn joint(&mut self, body: &JointBody) {
        self.0.push_str("\n[[joint]]\n");
        self.lines("parent_agency", &body.parent_agency);
        self.lines("agency", &body.agency);
    }

    fn signing(&mut self, signing: &Signing) {
        self.0.push_str("\n[[signing]]\n");
        self.lines("capacity", &signing.capacity);
        self.option("position", Some(signing.position.as_str()));
        self.option("second_position", signing.second_position.as_deref());
        self.option("name", Some(signing.name.as_str()));
    }

    fn layout(&mut self, layout: &Layout) {
        if *layout == Layout::default() {
            return;
        }
        self.0.push_str("\n[layout]\n");
        if let Some(sizes) = &layout.sizes {
            self.text("sizes", word(&SIZES, sizes));
        }
        let decimals = [
            ("margin_top", layout.margin_top, MILLIMETRE),
            ("margin_bottom", layout.margin_bottom, MILLIMETRE),
            ("margin_left", layout.margin_left, MILLIMETRE),
            ("margin_right", layout.margin_right, MILLIMETRE),
            ("indent", layout.indent, MILLIMETRE),
            ("line_spacing", layout.line_spacing, HUNDREDTHS),
            ("paragraph_gap", layout.paragraph_gap, HUNDREDTHS),
        ];
        for (key, value, scale) in decimals {
            if let Some(value) = value {
                self.raw(key, write_decimal(value, scale));
            }
        }
    }

    fn raw(&mut self, key: &str, value: impl std::fmt::Display) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.0, "{key} = {value}");
    }

    fn text(&mut self, key: &str, value: &str) {
        self.raw(key, quoted(value));
    }

    /// Blank is absent.
    fn option(&mut self, key: &str, value: Option<&str>) {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            self.text(key, value);
        }
    }

    /// One line as a string, several as an array.
    fn lines(&mut self, key: &str, lines: &[String]) {
        match lines {
            [line] => self.text(key, line),
            lines => self.list(key, lines),
        }
    }

    /// An array, one item a line where there are several.
    fn list(&mut self, key: &str, items: &[String]) {
        match items {
            [] => {}
            [item] => self.raw(key, format!("[{}]", quoted(item))),
            items => {
                let items: String = items
                    .iter()
                    .map(|item| format!("    {},\n", quoted(item)))
                    .collect();
                self.raw(key, format!("[\n{items}]"));
            }
        }
    }

    fn close(self, body: &Body, kind: Option<Kind>) -> String {
        let head = self.0;
        format!("{FENCE}\n{head}{FENCE}\n{}", write_body(body, kind))
    }
}

/// A blank line before every paragraph, but legal bases stand together and a title stands under
/// its chương.
fn write_body(body: &Body, kind: Option<Kind>) -> String {
    let manuscript = body.to_manuscript(kind);
    let begins = Body::recognise(&manuscript, kind).begins;
    let mut text = String::new();
    let mut blocks = begins.iter().zip(&body.0).peekable();
    let mut basis_above = false;
    for (index, lines) in manuscript::write(&manuscript).iter().enumerate() {
        if let Some((_, block)) = blocks.next_if(|(begin, _)| **begin == index) {
            let basis = matches!(block, Block::Basis { .. });
            if !(basis && basis_above) {
                text.push('\n');
            }
            basis_above = basis;
        }
        text.push_str(lines);
        text.push('\n');
    }
    text
}

/// A TOML string.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
