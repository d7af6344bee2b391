//! The words of a PDF, also those laid invisibly behind a scan that went through recognition.
//!
//! A PDF places characters one by one and in any order: LibreOffice draws the letters its font
//! lacks after all others. So they are put back into lines by where they stand.

use std::sync::Arc;

use hayro::hayro_interpret::font::{Glyph, GlyphRun};
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, SoftMask, TransformExt, interpret_page,
};
use hayro::kurbo::{Affine, BezPath, Point, Rect};

use super::Unread;
use crate::guarded::Term;
use crate::received::open;

/// From how much of an em on a gap parts two words.
const WORDS_APART: f64 = 0.15;
/// From how much of an em on a gap parts two columns: justified words never stand so far apart.
const COLUMNS_APART: f64 = 2.0;
/// How far from its line a letter may stand, in ems.
const LINES_APART: f64 = 0.35;
/// The same letter so near to itself, in ems, is a bold one made by drawing twice.
const TWICE: f64 = 0.1;

pub(super) fn read(bytes: Arc<Vec<u8>>, most: usize, term: Term) -> Result<String, Unread> {
    let pdf = open(bytes)?;
    let mut text = String::new();
    for page in pdf.pages().iter() {
        if text.len() >= most {
            break;
        }
        let mut words = Letters {
            lying: vec![],
            others: String::new(),
            room: most - text.len(),
            term,
        };
        // Every page forgets the fonts of the one before: memory is bounded by a page.
        let cache = InterpreterCache::new();
        let upright = page.initial_transform(true).to_kurbo();
        let sheet = Rect::new(0.0, 0.0, 1.0, 1.0);
        let settings = InterpreterSettings::default();
        let mut context = Context::new(upright, sheet, &cache, pdf.xref(), settings);
        interpret_page(page, &mut context, &mut words);
        words.write(&mut text);
    }
    Ok(text)
}

/// A letter where it stands on the page, in points from its upper left corner.
struct Letter {
    start: Point,
    /// Where the next one would start.
    end: f64,
    em: f64,
    text: String,
}

/// The letters of one page.
struct Letters {
    /// Those on level lines.
    lying: Vec<Letter>,
    /// Those that stand or lean, as they were drawn.
    others: String,
    /// How many bytes more are taken.
    room: usize,
    term: Term,
}

impl Letters {
    fn take(&mut self, glyph: &Glyph<'_>, place: Affine) {
        let text = match glyph.as_unicode() {
            Some(BfString::Char(c)) => c.to_string(),
            Some(BfString::String(text)) => text,
            None => return,
        };
        self.room = self.room.saturating_sub(text.len());
        let width = match glyph {
            Glyph::Outline(glyph) => glyph.advance_width(),
            Glyph::Type3(glyph) => glyph.advance_width(),
        };
        // Glyphs are drawn a thousand units to the em.
        let start = place * Point::ZERO;
        let end = place * Point::new(width.unwrap_or(500.0).into(), 0.0);
        let em = (place * Point::new(0.0, 1000.0)).distance(start);
        if (end.y - start.y).abs() > em * TWICE || end.x < start.x {
            self.others.push_str(&text);
        } else {
            self.lying.push(Letter {
                start,
                end: end.x,
                em,
                text,
            });
        }
    }

    /// Appends the letters line by line, each from left to right.
    fn write(mut self, text: &mut String) {
        let across = |letter: &Letter| letter.start.x;
        self.lying.sort_by(|a, b| a.start.y.total_cmp(&b.start.y));
        let same_line =
            |a: &Letter, b: &Letter| (b.start.y - a.start.y).abs() <= a.em.min(b.em) * LINES_APART;
        for line in self.lying.chunk_by_mut(same_line) {
            line.sort_by(|a, b| across(a).total_cmp(&across(b)));
            let mut before: Option<&Letter> = None;
            for letter in line.iter() {
                if let Some(before) = before {
                    let step = letter.start.x - before.start.x;
                    if letter.text == before.text && step < letter.em * TWICE {
                        continue;
                    }
                    let gap = letter.start.x - before.end;
                    if gap > letter.em * COLUMNS_APART {
                        text.push('\t');
                    } else if gap > letter.em * WORDS_APART {
                        text.push(' ');
                    }
                }
                text.push_str(&letter.text);
                before = Some(letter);
            }
            text.push('\n');
        }
        text.push_str(&self.others);
        text.push('\n');
    }
}

impl Device<'_> for Letters {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, mode: &DrawMode) {
        self.term.keep();
        // Letters that are filled and outlined are told twice.
        if self.room == 0 || matches!(mode, DrawMode::Stroke(_)) {
            return;
        }
        for glyph in run.glyphs() {
            self.take(glyph, props.transform * glyph.transform());
        }
        // Leaning words are parted only by how they are drawn.
        if !self.others.is_empty() {
            self.others.push(' ');
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'_>, _: &DrawMode) {
        self.term.keep();
    }

    fn draw_image(&mut self, _: Image<'_, '_>, _: ImageDrawProps<'_>) {
        self.term.keep();
    }

    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
