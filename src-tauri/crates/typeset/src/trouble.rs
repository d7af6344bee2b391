use paper::Origin;

/// Something the page cannot show as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// No face of the font set has this character, or it is written from right to left.
    NoGlyph { at: Origin, character: char },
    /// A word wider than its line was broken between characters.
    TooWide { at: Origin, word: String },
    /// What should stay together is taller than a page and was broken.
    TooTall { at: Origin },
    /// Words for which their place on the first page is too small.
    NoRoom { at: Origin },
}

impl Trouble {
    pub fn at(&self) -> Origin {
        match self {
            Trouble::NoGlyph { at, .. }
            | Trouble::TooWide { at, .. }
            | Trouble::TooTall { at }
            | Trouble::NoRoom { at } => *at,
        }
    }
}
