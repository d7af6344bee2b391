//! How a paragraph and its words are set: what an element says is laid over what stood before.

use paper::Length;
use rules::{SeenAlign, SeenSpacing};

use super::face::Theme;
use super::tree::Tag;

/// Twentieths of a point.
pub(super) fn twips(value: i32) -> Length {
    Length::milli_pt(value.clamp(-40_000, 40_000) * 50)
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Paragraph {
    pub align: SeenAlign,
    pub left: i32,
    pub first: i32,
    pub before: i32,
    pub after: i32,
    pub line: i32,
    /// Whether `line` is a height, not hundredths of 240.
    pub fixed: bool,
    /// No space between neighbours of one style.
    pub contextual: bool,
    /// Its list and the level there.
    pub list: Option<(i32, usize)>,
}

impl Default for Paragraph {
    fn default() -> Paragraph {
        Paragraph {
            align: SeenAlign::Left,
            left: 0,
            first: 0,
            before: 0,
            after: 0,
            line: 240,
            fixed: false,
            contextual: false,
            list: None,
        }
    }
}

/// What Word sets for a space it chooses itself.
const AUTOMATIC: i32 = 280;

impl Paragraph {
    /// Lays `w:pPr` over it.
    pub fn lay(&mut self, said: &Tag) {
        match said.val("jc") {
            Some("center") => self.align = SeenAlign::Centre,
            Some("right" | "end") => self.align = SeenAlign::Right,
            Some("both" | "distribute" | "thaiDistribute") => self.align = SeenAlign::Justify,
            Some("left" | "start") => self.align = SeenAlign::Left,
            _ => {}
        }
        if let Some(indent) = said.child("ind") {
            let get = |name: &str| indent.number(name);
            self.left = get("left").or(get("start")).unwrap_or(self.left);
            self.first = match (get("hanging"), get("firstLine")) {
                (Some(hanging), _) => -hanging,
                (None, Some(first)) => first,
                (None, None) => self.first,
            };
        }
        if let Some(spacing) = said.child("spacing") {
            let automatic = |name: &str| matches!(spacing.get(name), Some("1" | "true" | "on"));
            let side = |name: &str, auto: &str, old: i32| match automatic(auto) {
                true => AUTOMATIC,
                false => spacing.number(name).unwrap_or(old),
            };
            self.before = side("before", "beforeAutospacing", self.before);
            self.after = side("after", "afterAutospacing", self.after);
            if let Some(line) = spacing.number("line") {
                self.line = line;
                self.fixed = matches!(spacing.get("lineRule"), Some("exact" | "atLeast"));
            }
        }
        self.contextual = said.switch("contextualSpacing").unwrap_or(self.contextual);
        if let Some(list) = said.child("numPr") {
            let level = list.child("ilvl").and_then(|tag| tag.number("val"));
            let (old, old_level) = self.list.unwrap_or((0, 0));
            let number = list.child("numId").and_then(|tag| tag.number("val"));
            let level = level.and_then(|level| usize::try_from(level).ok());
            self.list = Some((number.unwrap_or(old), level.unwrap_or(old_level)));
        }
    }

    pub fn spacing(&self) -> SeenSpacing {
        match self.fixed {
            true => SeenSpacing::Fixed(twips(self.line)),
            false => SeenSpacing::Lines(f64::from(self.line) / 2.4),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Hand {
    /// Of letters without marks, and of all others.
    pub ascii: String,
    pub other: String,
    /// Half points.
    pub size: i32,
    pub bold: bool,
    pub italic: bool,
    pub caps: bool,
    pub underlined: bool,
    pub black: bool,
    pub hidden: bool,
}

impl Default for Hand {
    fn default() -> Hand {
        // What Word takes where a file says nothing (ISO/IEC 29500-1, 17.3.2).
        Hand {
            ascii: "Times New Roman".to_owned(),
            other: "Times New Roman".to_owned(),
            size: 20,
            bold: false,
            italic: false,
            caps: false,
            underlined: false,
            black: true,
            hidden: false,
        }
    }
}

impl Hand {
    /// Lays `w:rPr` over it.
    pub fn lay(&mut self, said: &Tag, theme: &Theme) {
        if let Some(fonts) = said.child("rFonts") {
            let face = |name: &str, themed: &str| {
                let themed = fonts.get(themed).and_then(|name| theme.face(name));
                themed.or_else(|| fonts.get(name)).map(str::to_owned)
            };
            if let Some(face) = face("ascii", "asciiTheme") {
                self.ascii = face;
            }
            if let Some(face) = face("hAnsi", "hAnsiTheme") {
                self.other = face;
            }
        }
        if let Some(size) = said.child("sz").and_then(|tag| tag.number("val")) {
            self.size = size.clamp(2, 3276);
        }
        self.bold = said.switch("b").unwrap_or(self.bold);
        self.italic = said.switch("i").unwrap_or(self.italic);
        self.caps = said.switch("caps").unwrap_or(self.caps);
        self.hidden = said.switch("vanish").unwrap_or(self.hidden);
        self.underlined = said.switch("u").unwrap_or(self.underlined);
        if let Some(colour) = said.child("color") {
            self.black = match (colour.get("themeColor"), colour.get("val")) {
                (Some(theme), _) => ["text1", "dark1", "tx1", "dk1"].contains(&theme),
                (None, Some(value)) => is_black(value),
                (None, None) => true,
            };
        }
    }

    pub fn size(&self) -> Length {
        Length::milli_pt(self.size * 500)
    }
}

/// Nearly black is printed black.
fn is_black(value: &str) -> bool {
    let dark = |pair: Option<&str>| {
        let level = pair.and_then(|pair| u8::from_str_radix(pair, 16).ok());
        level.is_some_and(|level| level < 0x28)
    };
    value == "auto" || [0, 2, 4].into_iter().all(|at| dark(value.get(at..at + 2)))
}
