//! What was read of a file joined with what it was recognised as.

use document::Field;
use document::recognise::{Recognition, recognise};
use document::{Part, Place};
use rules::{Appearance, Leaf, SeenLine};

use crate::read::Observed;

impl Observed {
    /// The document in it. Whether an appendix lies only its sheet says.
    pub fn recognise(&self) -> Recognition {
        let mut recognition = recognise(&self.transcript);
        for seat in &recognition.seats {
            let Place { part, field, .. } = seat.place;
            let index = (part as usize).checked_sub(1);
            let part = index.and_then(|index| recognition.draft.parts.get_mut(index));
            if let (Some(Part::PhuLuc(appendix)), Field::Label) = (part, field) {
                let sheet = self
                    .sheet_of(seat.line)
                    .and_then(|sheet| self.sheets.get(sheet));
                appendix.landscape =
                    sheet.is_some_and(|sheet| sheet.size.width > sheet.size.height);
            }
        }
        recognition
    }

    fn sheet_of(&self, line: u32) -> Option<usize> {
        self.lines.get(line as usize).map(|(_, sheet)| *sheet)
    }

    /// How what was recognised looks.
    pub fn appearance(&self, recognition: &Recognition) -> Appearance {
        let words = self.words();
        let lines = recognition.seats.iter().filter_map(|seat| {
            let (look, _) = self.lines.get(seat.line as usize)?;
            Some(SeenLine {
                place: seat.place,
                role: seat.role,
                words: words.get(seat.line as usize).cloned().unwrap_or_default(),
                look: look.clone(),
            })
        });
        let leaves = self.sheets.iter().enumerate().map(|(number, sheet)| {
            let mut seats = recognition.seats.iter();
            let first = seats.find(|seat| self.sheet_of(seat.line) == Some(number));
            let [top, right, bottom, left] = sheet.margins;
            Leaf {
                part: first.map_or(0, |seat| seat.place.part as usize),
                size: sheet.size,
                top,
                bottom,
                left,
                right,
                number: sheet.number.clone(),
                several_pages: sheet.several_pages,
                has_table: sheet.has_table,
            }
        });
        Appearance {
            leaves: leaves.collect(),
            lines: lines.collect(),
        }
    }

    /// The words of every line by its number.
    fn words(&self) -> Vec<String> {
        use document::transcript::Piece;
        let mut words = vec![String::new(); self.lines.len()];
        let transcript = &self.transcript;
        let mut note = |line: &document::transcript::Typed| {
            if let Some(slot) = words.get_mut(line.id as usize) {
                *slot = line.words();
            }
        };
        for piece in &transcript.pieces {
            match piece {
                Piece::Line(line) => note(line),
                Piece::Grid(grid) => grid.lines().for_each(&mut note),
            }
        }
        transcript
            .above
            .iter()
            .chain(&transcript.below)
            .for_each(note);
        words
    }
}
