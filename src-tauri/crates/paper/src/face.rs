use std::sync::atomic::{AtomicU32, Ordering};

use serde::{Deserialize, Serialize};

use crate::Length;

/// The four faces an official document is set in.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub enum Face {
    #[default]
    Regular,
    Bold,
    Italic,
    BoldItalic,
}

impl Face {
    pub const ALL: [Face; 4] = [Face::Regular, Face::Bold, Face::Italic, Face::BoldItalic];

    pub fn of(bold: bool, italic: bool) -> Face {
        match (bold, italic) {
            (false, false) => Face::Regular,
            (true, false) => Face::Bold,
            (false, true) => Face::Italic,
            (true, true) => Face::BoldItalic,
        }
    }

    pub fn is_bold(self) -> bool {
        matches!(self, Face::Bold | Face::BoldItalic)
    }

    pub fn is_italic(self) -> bool {
        matches!(self, Face::Italic | Face::BoldItalic)
    }
}

/// The four font files a document is measured and printed with, as one value: what was measured
/// with a set must be printed with the same set.
pub struct FontSet {
    family: String,
    faces: [FaceMetrics; 4],
}

#[derive(Debug, PartialEq, Eq)]
pub enum FontError {
    /// The bytes are not a TrueType font that can be read.
    Unreadable(Face),
    /// Its maker does not let it, or a part of it, into a PDF.
    Locked(Face),
    /// The font lacks a letter of the Vietnamese alphabet.
    Incomplete(Face, char),
}

/// Stands where a character no face draws should.
pub const UNKNOWN: char = '□';

impl FontSet {
    /// Liberation Serif 2.1.5, metric twin of Times New Roman, complete for Vietnamese.
    pub fn bundled() -> FontSet {
        let files: [&'static [u8]; 4] = [
            include_bytes!("../../../../assets/fonts/LiberationSerif-Regular.ttf"),
            include_bytes!("../../../../assets/fonts/LiberationSerif-Bold.ttf"),
            include_bytes!("../../../../assets/fonts/LiberationSerif-Italic.ttf"),
            include_bytes!("../../../../assets/fonts/LiberationSerif-BoldItalic.ttf"),
        ];
        match FontSet::new("Liberation Serif", files) {
            Ok(set) => set,
            Err(error) => unreachable!("the bundled fonts are part of the program: {error:?}"),
        }
    }

    /// A set from font files in the order of [`Face::ALL`], held as long as the program runs.
    ///
    /// # Errors
    /// When a file is no TrueType font, lacks a Vietnamese letter or must not be embedded.
    pub fn new(family: &str, files: [&'static [u8]; 4]) -> Result<FontSet, FontError> {
        let [regular, bold, italic, bold_italic] = files;
        Ok(FontSet {
            family: family.to_owned(),
            faces: [
                FaceMetrics::read(Face::Regular, regular)?,
                FaceMetrics::read(Face::Bold, bold)?,
                FaceMetrics::read(Face::Italic, italic)?,
                FaceMetrics::read(Face::BoldItalic, bold_italic)?,
            ],
        })
    }

    pub fn family(&self) -> &str {
        &self.family
    }

    pub fn metrics(&self, face: Face) -> &FaceMetrics {
        &self.faces[face as usize]
    }

    /// What stands on paper for `c` in a face: `c` itself where the face draws it, else a sign that
    /// looks the same, else [`UNKNOWN`].
    pub fn stand_in(&self, face: Face, c: char) -> char {
        let metrics = self.metrics(face);
        let has = |c: &char| metrics.glyph(*c).is_some();
        let alike = match c {
            // Word writes the one for a hyphen no line ends at, the other for the dot of a list.
            '\u{2011}' => Some('-'),
            '\u{f0b7}' => Some('•'),
            // Signs without a shape.
            '\u{2060}' | '\u{feff}' => Some('\u{200b}'),
            _ => None,
        };
        let mut signs = [Some(c), alike, Some(UNKNOWN)].into_iter().flatten();
        signs.find(has).unwrap_or('?')
    }

    /// Width of `text` set solid in one face and size, without kerning.
    pub fn width(&self, face: Face, size: Length, text: &str) -> Length {
        self.metrics(face).width(size, text)
    }
}

/// What measuring and printing need to know of one font file.
pub struct FaceMetrics {
    bytes: &'static [u8],
    font: ttf_parser::Face<'static>,
    postscript_name: String,
    /// Glyph and advance of the characters of [`place`], looked up in the file when they are first
    /// asked for: a document has a hundred of the font's thousands. 0 is "not asked yet" or "none".
    dense: Box<[AtomicU32]>,
}

/// Every letter and sign of Vietnamese office text lies below this code point.
const LAST: usize = 0x2700;

/// How many characters have a place of their own.
const DENSE: usize = LATIN + VIETNAMESE_LATIN + SIGNS;
const LATIN: usize = 0x250;
const VIETNAMESE_LATIN: usize = 0x100;
const SIGNS: usize = 0x100;

/// Where what is known of a character is kept, of those that make up the texts of an office: Latin
/// letters, those of Vietnamese with two marks, and signs such as the dash. Memory for all below
/// [`LAST`] takes longer to be had than a page to be laid out.
fn place(c: usize) -> Option<usize> {
    match c {
        ..LATIN => Some(c),
        0x1E00..0x1F00 => Some(c - 0x1E00 + LATIN),
        0x2000..0x2100 => Some(c - 0x2000 + LATIN + VIETNAMESE_LATIN),
        _ => None,
    }
}

impl FaceMetrics {
    fn read(face: Face, bytes: &'static [u8]) -> Result<FaceMetrics, FontError> {
        let font = ttf_parser::Face::parse(bytes, 0).map_err(|_| FontError::Unreadable(face))?;
        let restricted = font.permissions() == Some(ttf_parser::Permissions::Restricted);
        if restricted || !font.is_subsetting_allowed() {
            return Err(FontError::Locked(face));
        }
        let postscript_name = font
            .names()
            .into_iter()
            .filter(|name| name.name_id == ttf_parser::name_id::POST_SCRIPT_NAME)
            .find_map(|name| name.to_string())
            .ok_or(FontError::Unreadable(face))?;
        let metrics = FaceMetrics {
            bytes,
            font,
            postscript_name,
            dense: std::iter::repeat_with(AtomicU32::default)
                .take(DENSE)
                .collect(),
        };
        match VIETNAMESE.chars().find(|&c| metrics.glyph(c).is_none()) {
            Some(missing) => Err(FontError::Incomplete(face, missing)),
            None => Ok(metrics),
        }
    }

    /// The font file.
    pub fn bytes(&self) -> &'static [u8] {
        self.bytes
    }

    pub fn postscript_name(&self) -> &str {
        &self.postscript_name
    }

    /// Design units of one em.
    pub fn units_per_em(&self) -> u16 {
        self.font.units_per_em()
    }

    /// Glyph of `c`, if the face has one.
    pub fn glyph(&self, c: char) -> Option<u16> {
        Some(self.measure(c).glyph).filter(|&glyph| glyph != 0)
    }

    /// Advance of `c` in design units, 0 where the face has no glyph.
    pub fn advance(&self, c: char) -> u16 {
        self.measure(c).advance
    }

    fn measure(&self, c: char) -> Measure {
        let Some(known) = place(c as usize).map(|place| &self.dense[place]) else {
            return match c as usize {
                ..LAST => self.look_up(c),
                _ => Measure::NONE,
            };
        };
        match known.load(Ordering::Relaxed) {
            0 => {
                let measure = self.look_up(c);
                known.store(measure.packed(), Ordering::Relaxed);
                measure
            }
            packed => Measure::unpacked(packed),
        }
    }

    #[cold]
    fn look_up(&self, c: char) -> Measure {
        let glyph = self.font.glyph_index(c);
        glyph.map_or(Measure::NONE, |glyph| Measure {
            glyph: glyph.0,
            advance: self.font.glyph_hor_advance(glyph).unwrap_or(0),
        })
    }

    /// Width of `text` in this face, without kerning.
    pub fn width(&self, size: Length, text: &str) -> Length {
        let units: i64 = text.chars().map(|c| i64::from(self.advance(c))).sum();
        let em = i64::from(self.units_per_em());
        let width = (units * i64::from(size.to_milli_pt()) + em / 2) / em;
        Length::milli_pt(i32::try_from(width).unwrap_or(i32::MAX / 4))
    }

    /// From the baseline up to the top of a line.
    pub fn ascent(&self, size: Length) -> Length {
        self.share(self.font.ascender(), size)
    }

    /// From the baseline down to the foot of a line, positive.
    pub fn descent(&self, size: Length) -> Length {
        self.share(-self.font.descender(), size)
    }

    /// Height of a line at "single" spacing, as Word counts it.
    pub fn line_height(&self, size: Length) -> Length {
        self.ascent(size) + self.descent(size) + self.share(self.font.line_gap(), size)
    }

    fn share(&self, units: i16, size: Length) -> Length {
        size.scaled(f64::from(units) / f64::from(self.units_per_em()))
    }
}

/// A glyph and its advance in design units.
#[derive(Clone, Copy)]
struct Measure {
    glyph: u16,
    advance: u16,
}

impl Measure {
    /// Glyph 0 stands for the characters a font does not have.
    const NONE: Measure = Measure {
        glyph: 0,
        advance: 0,
    };

    fn packed(self) -> u32 {
        u32::from(self.glyph) << 16 | u32::from(self.advance)
    }

    fn unpacked(packed: u32) -> Measure {
        Measure {
            glyph: (packed >> 16) as u16,
            advance: packed as u16,
        }
    }
}

const VIETNAMESE: &str = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệfghiìíỉĩịjklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvwxyỳýỷỹỵz\
AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬBCDĐEÈÉẺẼẸÊỀẾỂỄỆFGHIÌÍỈĨỊJKLMNOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢPQRSTUÙÚỦŨỤƯỪỨỬỮỰVWXYỲÝỶỸỴZ\
0123456789.,;:!?()/-–\"“”‘’%+&";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_faces_have_the_measures_of_times_new_roman() {
        let fonts = FontSet::bundled();
        // Advances of Times New Roman at 1000 units, as its makers publish them.
        let size = Length::milli_pt(1000);
        for (face, c, advance) in [
            (Face::Regular, 'a', 444),
            (Face::Regular, ' ', 250),
            (Face::Bold, 'C', 722),
            (Face::Italic, 'n', 500),
            (Face::BoldItalic, 'N', 722),
        ] {
            assert_eq!(
                fonts.width(face, size, &c.to_string()).to_milli_pt(),
                advance,
                "{c}"
            );
        }
        let single = fonts
            .metrics(Face::Regular)
            .line_height(Length::pt(10.0))
            .to_pt();
        assert!(
            (single - 11.499).abs() < 0.01,
            "single spacing is 1.1499 em, not {single}"
        );
    }

    #[test]
    fn what_is_no_font_is_refused() {
        let files = [&b"no font"[..]; 4];
        assert_eq!(
            FontSet::new("x", files).err(),
            Some(FontError::Unreadable(Face::Regular))
        );
    }

    #[test]
    fn a_font_that_must_not_be_embedded_is_refused() {
        let regular = FontSet::bundled().metrics(Face::Regular).bytes();
        let tables = ttf_parser::RawFace::parse(regular, 0).unwrap();
        let os2 = tables.table(ttf_parser::Tag::from_bytes(b"OS/2")).unwrap();
        let at = os2.as_ptr() as usize - regular.as_ptr() as usize;
        // fsType: "restricted licence", then "no subsetting".
        for kind in [0x0002_u16, 0x0100] {
            let mut locked = regular.to_vec();
            locked[at + 8..at + 10].copy_from_slice(&kind.to_be_bytes());
            let files = [locked.leak(), regular, regular, regular];
            let refused = FontSet::new("x", files).err();
            assert_eq!(refused, Some(FontError::Locked(Face::Regular)));
        }
    }

    #[test]
    fn a_sign_without_a_glyph_has_none() {
        let fonts = FontSet::bundled();
        let regular = fonts.metrics(Face::Regular);
        assert_eq!(regular.glyph('漢'), None);
        assert_eq!(regular.glyph('😀'), None);
        assert!(regular.glyph('ặ').is_some());
    }
}
