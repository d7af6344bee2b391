//! The faces a theme names, asked for instead of a name.

use super::Unread;
use super::tree::parse;

/// The faces of a theme, for titles and for text.
#[derive(Clone, Debug, Default)]
pub(super) struct Theme {
    major: Option<String>,
    minor: Option<String>,
}

impl Theme {
    pub fn read(text: &str) -> Result<Theme, Unread> {
        let root = parse(text)?;
        let mut found = vec![];
        root.below("fontScheme", &mut found);
        let face = |which: &str| {
            let scheme = found.first()?;
            let latin = scheme.child(which)?.child("latin")?;
            Some(latin.get("typeface")?.to_owned()).filter(|face| !face.is_empty())
        };
        Ok(Theme {
            major: face("majorFont"),
            minor: face("minorFont"),
        })
    }

    /// `minorHAnsi`, `majorAscii`
    pub fn face(&self, name: &str) -> Option<&str> {
        match name.starts_with("major") {
            true => self.major.as_deref(),
            false => self.minor.as_deref(),
        }
    }
}
