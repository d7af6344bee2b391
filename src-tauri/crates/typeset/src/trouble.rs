use paper::Origin;

/// Something the page cannot show as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// No face of the font set has this character.
    NoGlyph { at: Origin, character: char },
    /// A word wider than its line was broken between characters.
    TooWide { at: Origin, word: String },
    /// A block taller than the page was broken where it should not be.
    TooTall { at: Origin },
}

impl Trouble {
    pub fn at(&self) -> Origin {
        match self {
            Trouble::NoGlyph { at, .. } | Trouble::TooWide { at, .. } | Trouble::TooTall { at } => {
                *at
            }
        }
    }
}
