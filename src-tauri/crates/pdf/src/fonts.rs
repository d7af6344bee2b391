use std::collections::BTreeMap;

use lopdf::{Document, ObjectId, Stream, dictionary};
use paper::{Face, FaceMetrics, FontSet, Item, Pages, Purpose};
use printpdf::{FontId, ParsedFont};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use crate::deflate::{deflate, deflate_outlines};
use crate::{Conformance, PdfError};

/// The faces of a font set, each cut down to the characters in use and packed once.
pub(crate) struct Subsets {
    faces: [Option<Subset>; 4],
    letters_of_areas: bool,
}

/// One face cut down to the characters in use.
///
/// The text of the file is written in codes of our own, one per *character*, not per glyph:
/// Times New Roman draws the space and the no-break space with one glyph, and a code per glyph
/// would give both the same text when copied.
pub(crate) struct Subset {
    pub(crate) face: Face,
    pub(crate) parsed: ParsedFont,
    /// What the file calls the font: a tag of six letters, `+`, its PostScript name.
    name: String,
    /// Width of each character in thousandths of an em, as `/W` states it; by code point.
    widths: Vec<Option<u16>>,
    /// How many codes there are, code 0 among them.
    codes: usize,
    /// Glyph of each code, two bytes each: the `/CIDToGIDMap`, deflated.
    glyphs: Stream,
    /// The font program, deflated.
    program: Stream,
}

/// Bytes of the head of a font file.
const SFNT_HEADER: usize = 12;

impl Subsets {
    pub(crate) fn cut<'a>(
        fonts: &FontSet,
        documents: impl IntoIterator<Item = &'a Pages>,
    ) -> Result<Subsets, PdfError> {
        let (used, letters_of_areas) = characters(documents);
        let mut subsets = [None, None, None, None];
        for ((face, used), slot) in Face::ALL.into_iter().zip(used).zip(&mut subsets) {
            if used.contains(&true) {
                *slot = Some(Subset::cut(face, fonts.metrics(face), &used)?);
            }
        }
        Ok(Subsets {
            faces: subsets,
            letters_of_areas,
        })
    }

    /// Whether there are letters no page shows, kept for what will be filled in.
    pub(crate) fn has_letters_of_areas(&self) -> bool {
        self.letters_of_areas
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Subset> {
        self.faces.iter().flatten()
    }

    pub(crate) fn get(&self, face: Face) -> Option<&Subset> {
        self.faces[face as usize].as_ref()
    }

    /// Puts the packed programs and code tables into the fonts printpdf wrote.
    pub(crate) fn embed(
        &self,
        objects: &mut Document,
        conformance: &Conformance,
    ) -> Result<(), PdfError> {
        for (id, name) in composite(objects) {
            let subset = self
                .iter()
                .find(|subset| subset.name.as_bytes() == name)
                .ok_or(PdfError::Contradiction("phông chữ"))?;
            subset.embed(objects, id, conformance)?;
        }
        Ok(())
    }

    /// A face in the file: the name of its resource, and its object.
    pub(crate) fn written(&self, face: Face, objects: &Document) -> Option<(String, ObjectId)> {
        let subset = self.get(face)?;
        let mut fonts = composite(objects).into_iter();
        let font = fonts.find(|(_, name)| subset.name.as_bytes() == name);
        font.map(|(id, _)| (subset.resource().0, id))
    }
}

/// The fonts printpdf wrote, and what they are called.
fn composite(objects: &Document) -> Vec<(ObjectId, Vec<u8>)> {
    let fonts = objects.objects.iter().filter_map(|(&id, object)| {
        let font = object.as_dict().ok()?;
        let is_composite = font.get(b"Subtype").ok()?.as_name().ok()? == b"Type0";
        let name = font.get(b"BaseFont").ok()?.as_name().ok()?;
        is_composite.then(|| (id, name.to_vec()))
    });
    fonts.collect()
}

impl Subset {
    fn cut(face: Face, metrics: &FaceMetrics, used: &[bool]) -> Result<Subset, PdfError> {
        let refused = |detail: String| PdfError::Font { face, detail };
        let characters: Vec<char> = (0..)
            .zip(used)
            .filter(|&(_, &used)| used)
            .filter_map(|(point, _)| char::from_u32(point))
            .collect();
        let glyphs = characters
            .iter()
            .map(|&character| {
                metrics
                    .glyph(character)
                    .ok_or(PdfError::NoGlyph { face, character })
            })
            .collect::<Result<Vec<u16>, _>>()?;
        let (remapper, glyphs) = glyph_of_code(&glyphs);

        let mut code_of = BTreeMap::new();
        let mut advances = BTreeMap::from([(0, 0)]);
        let mut widths = vec![None; used.len()];
        for (code, &character) in (1..).zip(&characters) {
            let width = Width::of(metrics, character);
            code_of.insert(u32::from(character), code);
            advances.insert(code, width.advance);
            widths[character as usize] = Some(width.thousandths);
        }

        let program = subsetter::subset(metrics.bytes(), 0, &remapper)
            .map_err(|error| refused(error.to_string()))?;
        // The subset has no cmap, which printpdf warns about; the tables set below stand for it.
        let mut parsed = ParsedFont::from_bytes(&program, 0, &mut Vec::new())
            .ok_or_else(|| refused("no sfnt".to_owned()))?;
        let name = format!("{}+{}", tag(&program), metrics.postscript_name());
        // printpdf copies the program six times on its way to a stream that `embed` puts ours in
        // place of; by its first bytes it knows the kind of font.
        parsed.original_bytes.truncate(SFNT_HEADER);
        parsed.original_bytes.shrink_to_fit();
        parsed.codepoint_to_glyph = code_of;
        parsed.glyph_widths = advances;
        parsed.font_name = Some(name.clone());
        parsed.pdf_font_metrics.us_weight_class = if face.is_bold() { 700 } else { 400 };

        let length = i64::try_from(program.len()).unwrap_or(i64::MAX);
        let mut program = Stream::new(dictionary! { "Length1" => length }, program);
        deflate_outlines(&mut program)?;
        let codes = glyphs.len() / 2;
        let mut glyphs = Stream::new(dictionary! {}, glyphs);
        deflate(&mut glyphs)?;
        Ok(Subset {
            face,
            parsed,
            name,
            widths,
            codes,
            glyphs,
            program,
        })
    }

    /// Name of the font in the page's resources. Never `F1` … `F14`, which printpdf takes for the
    /// built-in fonts, and those know no Vietnamese.
    pub(crate) fn resource(&self) -> FontId {
        FontId(
            match self.face {
                Face::Regular => "Upright",
                Face::Bold => "Bold",
                Face::Italic => "Italic",
                Face::BoldItalic => "BoldItalic",
            }
            .to_owned(),
        )
    }

    /// Width of `character` in thousandths of an em, if the subset has it.
    pub(crate) fn width(&self, character: char) -> Option<i64> {
        self.widths
            .get(character as usize)
            .copied()
            .flatten()
            .map(i64::from)
    }

    pub(crate) fn characters(&self) -> impl Iterator<Item = char> {
        let widths = (0..).zip(&self.widths);
        widths.filter_map(|(point, width)| width.and_then(|_| char::from_u32(point)))
    }

    fn embed(
        &self,
        objects: &mut Document,
        font: ObjectId,
        conformance: &Conformance,
    ) -> Result<(), PdfError> {
        let map = objects.add_object(self.glyphs.clone());
        // PDF/A-1 asks for the list of codes of every subset (ISO 19005-1, 6.3.5).
        let codes = (*conformance == Conformance::A1b)
            .then(|| objects.add_object(Stream::new(dictionary! {}, self.code_set())));
        let descendant = objects
            .get_object_mut(font)?
            .as_dict_mut()?
            .get_mut(b"DescendantFonts")?
            .as_array_mut()?
            .first_mut()
            .ok_or(PdfError::Contradiction("phông chữ"))?
            .as_dict_mut()?;
        descendant.set("CIDToGIDMap", map);
        let descriptor = descendant.get(b"FontDescriptor")?.as_reference()?;
        let descriptor = objects.get_object_mut(descriptor)?.as_dict_mut()?;
        if let Some(codes) = codes {
            descriptor.set("CIDSet", codes);
        }
        let program = descriptor.get(b"FontFile2")?.as_reference()?;
        objects.set_object(program, self.program.clone());
        Ok(())
    }

    /// One bit per code, all of them set.
    fn code_set(&self) -> Vec<u8> {
        let mut bits = vec![0xFF; self.codes / 8];
        if !self.codes.is_multiple_of(8) {
            bits.push(!(0xFF >> (self.codes % 8)));
        }
        bits
    }
}

/// The glyphs the subset keeps, and the table from codes to them, two bytes each. Codes count the
/// characters from 1; code 0 is no character.
fn glyph_of_code(glyphs: &[u16]) -> (GlyphRemapper, Vec<u8>) {
    let mut remapper = GlyphRemapper::new();
    let mut table = vec![0, 0];
    for &glyph in glyphs {
        table.extend(remapper.remap(glyph).to_be_bytes());
    }
    (remapper, table)
}

/// The width of a character as `/W` will state it.
struct Width {
    thousandths: u16,
    /// The advance in design units that makes printpdf state it.
    advance: u16,
}

impl Width {
    /// printpdf cuts widths off to whole thousandths, which pulls a long word up to a tenth of a
    /// point to the left. Given the smallest advance that is cut to the *rounded* width, the
    /// errors of the letters cancel out instead.
    fn of(metrics: &FaceMetrics, character: char) -> Width {
        let em = u32::from(metrics.units_per_em()).max(1);
        let thousandths = (u32::from(metrics.advance(character)) * 1000 + em / 2) / em;
        let fit = |value: u32| u16::try_from(value).unwrap_or(u16::MAX);
        Width {
            thousandths: fit(thousandths),
            advance: fit((thousandths * em).div_ceil(1000)),
        }
    }
}

/// Which characters stand in each face, by code point, and whether some of them are those of areas.
fn characters<'a>(documents: impl IntoIterator<Item = &'a Pages>) -> ([Vec<bool>; 4], bool) {
    let mut used: [Vec<bool>; 4] = Default::default();
    let mut of_areas = false;
    let pages = documents.into_iter().flat_map(|document| &document.pages);
    for mark in pages.flat_map(|page| &page.marks) {
        match &mark.item {
            Item::Text(text) => {
                note(&mut used[text.face as usize], text.words.as_str().chars());
            }
            Item::Area(area) => {
                if let Purpose::Words { face, letters, .. } = &area.purpose {
                    of_areas = true;
                    note(&mut used[*face as usize], letters.chars());
                }
            }
            Item::Rule { .. } | Item::Frame { .. } => {}
        }
    }
    (used, of_areas)
}

fn note(used: &mut Vec<bool>, characters: impl Iterator<Item = char>) {
    for character in characters {
        let point = character as usize;
        if point >= used.len() {
            used.resize(point + 1, false);
        }
        used[point] = true;
    }
}

/// The six capital letters that mark a subset (ISO 32000-1, 9.6.4), from its content so that the
/// same subset always has the same name.
fn tag(program: &[u8]) -> String {
    Sha256::digest(program)
        .iter()
        .take(6)
        .map(|byte| char::from(b'A' + byte % 26))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_drawn_alike_keep_codes_of_their_own() {
        // Space and no-break space of Times New Roman, and a letter.
        let (kept, table) = glyph_of_code(&[3, 3, 68]);
        assert_eq!(table, [0, 0, 0, 1, 0, 1, 0, 2]);
        assert_eq!(kept.num_gids(), 3, "nothing, the space, the letter");
    }

    #[test]
    fn the_set_of_codes_has_a_bit_for_each_and_none_beyond() {
        let fonts = FontSet::bundled();
        let mut used = vec![false; 128];
        for (letters, bits) in [("abcdefg", vec![0xFF]), ("hi", vec![0xFF, 0b1100_0000])] {
            for letter in letters.chars() {
                used[letter as usize] = true;
            }
            let subset = Subset::cut(Face::Regular, fonts.metrics(Face::Regular), &used).unwrap();
            assert_eq!(subset.code_set(), bits);
        }
    }

    #[test]
    fn every_width_is_stated_to_the_nearest_thousandth() {
        let fonts = FontSet::bundled();
        for face in Face::ALL {
            let metrics = fonts.metrics(face);
            let em = f64::from(metrics.units_per_em());
            for character in "aàạđĐơƯ .,0MW".chars() {
                let width = Width::of(metrics, character);
                // What printpdf makes of the advance it is given.
                let stated = (f32::from(width.advance) * 1000.0 / em as f32) as u16;
                assert_eq!(stated, width.thousandths, "{face:?} {character}");
                let exact = f64::from(metrics.advance(character)) * 1000.0 / em;
                assert!(
                    (f64::from(stated) - exact).abs() <= 0.5,
                    "{face:?} {character}: {stated} for {exact}"
                );
            }
        }
    }
}
