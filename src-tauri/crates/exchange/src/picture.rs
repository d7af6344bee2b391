//! A page of a received PDF as a picture, for web views that show no PDF.

use std::sync::Arc;
use std::time::Duration;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::page::Page;
use hayro::vello_cpu::Pixmap;
use hayro::vello_cpu::color::PremulRgba8;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

use crate::guarded::guarded;
pub use crate::received::Unread;
use crate::received::{is_pdf, open};

/// Larger files are not drawn, in bytes.
const BYTES_AT_MOST: usize = 64 << 20;
/// Sides of a picture, in pixels.
const SIDE_AT_MOST: f32 = 6000.0;
const TIME: Duration = Duration::from_secs(20);

/// Draws a page (from 1) on white, `width` pixels wide, or less where it would be too high; as PNG,
/// none where there is no such page.
pub fn page(bytes: Vec<u8>, page: u32, width: u32) -> Result<Option<Vec<u8>>, Unread> {
    let bytes = checked(bytes)?;
    guarded(TIME, move |_| {
        let pdf = open(Arc::new(bytes))?;
        let index = (page as usize).wrapping_sub(1);
        let Some(page) = pdf.pages().get(index) else {
            return Ok(None);
        };
        let (across, down) = page.render_dimensions();
        let scale = (width as f32).clamp(1.0, SIDE_AT_MOST) / across.max(1.0);
        let scale = scale.min(SIDE_AT_MOST / down.max(1.0));
        let drawn = draw(page, scale);
        drawn.into_png().map(Some).map_err(|_| Unread::Damaged)
    })?
}

fn draw(page: &Page<'_>, scale: f32) -> Pixmap {
    render(
        page,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &PixmapSettings {
            x_scale: scale,
            y_scale: scale,
            bg_color: WHITE,
        },
    )
}

/// How far down the last page of a PDF something stands on it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Foot {
    /// Points, of the page as it is seen.
    pub height: f32,
    /// Points from its upper edge to the foot of the lowest words, or of the dirt of a scan.
    pub written: f32,
}

/// Looks at the last page of a PDF.
pub fn foot(bytes: Vec<u8>) -> Result<Foot, Unread> {
    /// Pixels to the inch of paper; a point of ink still darkens a pixel.
    const SCALE: f32 = 1.0;
    /// So many dark pixels on a line are words, not dust.
    const WORDS: usize = 3;
    const DARK: u8 = 176;
    let bytes = checked(bytes)?;
    guarded(TIME, move |_| {
        let pdf = open(Arc::new(bytes))?;
        let page = pdf.pages().last().ok_or(Unread::Damaged)?;
        let (across, down) = page.render_dimensions();
        if across.max(down) * SCALE > SIDE_AT_MOST {
            return Err(Unread::TooMuch);
        }
        let drawn = draw(page, SCALE);
        let width = usize::from(drawn.width());
        let lines = drawn.data().chunks(width.max(1));
        let dark =
            |line: &[PremulRgba8]| line.iter().filter(|pixel| pixel.g < DARK).count() >= WORDS;
        let lowest = lines.enumerate().rfind(|(_, line)| dark(line));
        Ok(Foot {
            height: down,
            written: lowest.map_or(0.0, |(line, _)| (line + 1) as f32 / SCALE),
        })
    })?
}

/// How many pages a PDF has.
pub fn pages(bytes: Vec<u8>) -> Result<u32, Unread> {
    let bytes = checked(bytes)?;
    guarded(TIME, move |_| {
        let pages = open(Arc::new(bytes))?.pages().len();
        Ok(u32::try_from(pages).unwrap_or(u32::MAX))
    })?
}

fn checked(bytes: Vec<u8>) -> Result<Vec<u8>, Unread> {
    match bytes {
        bytes if bytes.len() > BYTES_AT_MOST => Err(Unread::TooMuch),
        bytes if !is_pdf(&bytes) => Err(Unread::Foreign),
        bytes => Ok(bytes),
    }
}
