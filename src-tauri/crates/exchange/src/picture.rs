//! A page of a received PDF as a picture, for web views that show no PDF.

use std::sync::Arc;
use std::time::Duration;

use hayro::hayro_interpret::InterpreterSettings;
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
        let drawn = render(
            page,
            &RenderCache::new(),
            &InterpreterSettings::default(),
            &RenderSettings::default(),
            &PixmapSettings {
                x_scale: scale,
                y_scale: scale,
                bg_color: WHITE,
            },
        );
        drawn.into_png().map(Some).map_err(|_| Unread::Damaged)
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
