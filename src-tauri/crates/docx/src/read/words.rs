//! The words of a paragraph: its runs as they stand when every tracked change is accepted.

use rules::SeenRule;

use super::look::Hand;
use super::styles::Styles;
use super::tree::Tag;

/// A new line within a paragraph, and the end of a page.
pub(super) const LINE: char = '\n';
pub(super) const PAGE: char = '\u{c}';

/// Words set alike.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Run {
    pub text: String,
    pub hand: Hand,
}

/// What is met on the way through a paragraph.
#[derive(Default)]
pub(super) struct Met<'t> {
    pub runs: Vec<Run>,
    /// The contents of text boxes anchored here.
    pub boxes: Vec<&'t Tag>,
    /// Lines drawn here.
    pub rules: Vec<SeenRule>,
    pub inserted: usize,
    pub deleted: usize,
    pub footnotes: usize,
    /// Word broke a page here when it last showed the file.
    pub broken: bool,
    /// Inside a field, in front of what it shows.
    instructed: usize,
}

impl<'t> Met<'t> {
    pub fn walk(&mut self, tag: &'t Tag, hand: &Hand, styles: &Styles) {
        for child in tag.tags() {
            match child.name.as_str() {
                "r" => self.run(child, hand, styles),
                "ins" | "moveTo" => {
                    self.inserted += 1;
                    self.walk(child, hand, styles);
                }
                "del" | "moveFrom" => self.deleted += 1,
                "hyperlink" | "smartTag" | "fldSimple" | "sdt" | "sdtContent" | "customXml"
                | "dir" | "bdo" => self.walk(child, hand, styles),
                "AlternateContent" => self.boxes_of(child),
                _ => {}
            }
        }
    }

    fn run(&mut self, run: &'t Tag, hand: &Hand, styles: &Styles) {
        let mut hand = hand.clone();
        if let Some(said) = run.child("rPr") {
            if let Some(style) = said.val("rStyle") {
                styles.words(style, &mut hand);
            }
            hand.lay(said, &styles.theme);
        }
        let mut text = String::new();
        for child in run.tags() {
            match child.name.as_str() {
                "t" if self.instructed == 0 => text += &child.words(),
                "tab" | "ptab" => text.push('\t'),
                "br" if child.get("type") == Some("page") => text.push(PAGE),
                "br" | "cr" => text.push(LINE),
                "noBreakHyphen" => text.push('-'),
                "sym" => text.extend(symbol(child)),
                "lastRenderedPageBreak" => self.broken = true,
                "footnoteReference" | "endnoteReference" => self.footnotes += 1,
                "fldChar" => match child.get("fldCharType") {
                    Some("begin") => self.instructed += 1,
                    Some("separate" | "end") => {
                        self.instructed = self.instructed.saturating_sub(1);
                    }
                    _ => {}
                },
                "drawing" | "pict" | "object" | "AlternateContent" => self.boxes_of(child),
                _ => {}
            }
        }
        if hand.hidden || text.is_empty() {
            return;
        }
        if hand.caps {
            text = text.to_uppercase();
        }
        self.runs.push(Run { text, hand });
    }

    /// A drawing is told twice, in the form of today and in that of old programs.
    fn boxes_of(&mut self, tag: &'t Tag) {
        let (before, ruled) = (self.boxes.len(), self.rules.len());
        let alternatives = match tag.name.as_str() {
            "AlternateContent" => [tag.child("Choice"), tag.child("Fallback")],
            _ => [Some(tag), None],
        };
        for alternative in alternatives.into_iter().flatten() {
            if self.boxes.len() == before {
                alternative.below("txbxContent", &mut self.boxes);
                if self.rules.len() == ruled {
                    self.rules.extend(super::strokes::drawn(alternative));
                }
            }
        }
    }
}

/// A sign of a symbol font, where it has a place in Unicode of its own.
fn symbol(tag: &Tag) -> Option<char> {
    let code = u32::from_str_radix(tag.get("char")?, 16).ok()?;
    char::from_u32(code).filter(|_| !(0xF000..=0xF0FF).contains(&code))
}
