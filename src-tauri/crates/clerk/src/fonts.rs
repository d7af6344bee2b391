//! Phông chữ: what pages are measured, drawn and printed in.

use std::sync::LazyLock;
use std::thread;

use fontdb::{Database, Family, Query, Stretch, Style, Weight};
use paper::{Face, FontSet};

/// The family the decree asks for (Phụ lục I, mục I.2).
const FAMILY: &str = "Times New Roman";

/// Which fonts an office's pages are set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fonts {
    /// The metric twin that is part of the program: the same pages on every machine.
    Twin,
    /// Times New Roman as this machine has it; the twin where it has none.
    OfMachine,
}

static TWIN: LazyLock<FontSet> = LazyLock::new(FontSet::bundled);

static INSTALLED: LazyLock<Option<FontSet>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_system_fonts();
    found(&fonts, FAMILY)
});

/// The twin, for what is done without an office.
pub(crate) fn twin() -> &'static FontSet {
    &TWIN
}

impl Fonts {
    /// Those of this machine, which is searched while its window comes up.
    pub(crate) fn of_machine() -> Fonts {
        thread::spawn(|| LazyLock::force(&INSTALLED));
        Fonts::OfMachine
    }

    pub(crate) fn set(self) -> &'static FontSet {
        match self {
            Fonts::Twin => &TWIN,
            Fonts::OfMachine => INSTALLED.as_ref().unwrap_or(&TWIN),
        }
    }

    /// What a clerk should know of them.
    pub(crate) fn notice(self) -> Option<String> {
        let missing = self == Fonts::OfMachine && INSTALLED.is_none();
        missing.then(|| {
            format!(
                "Máy này chưa có đủ bốn kiểu chữ {FAMILY}: trang in dùng {}, cùng kích thước chữ.",
                TWIN.family()
            )
        })
    }
}

/// The four faces of a family, when all are there, complete, and may be put into a PDF.
fn found(fonts: &Database, family: &str) -> Option<FontSet> {
    let file = |face: Face| {
        let query = Query {
            families: &[Family::Name(family)],
            weight: if face.is_bold() {
                Weight::BOLD
            } else {
                Weight::NORMAL
            },
            stretch: Stretch::Normal,
            style: if face.is_italic() {
                Style::Italic
            } else {
                Style::Normal
            },
        };
        let id = fonts.query(&query)?;
        // The likest one is found where the very one is missing.
        let likest = fonts.face(id)?;
        let is_it = likest.weight == query.weight && likest.style == query.style;
        let alone = likest.index == 0;
        (is_it && alone).then(|| fonts.with_face_data(id, |bytes, _| bytes.to_vec()))?
    };
    let files: Vec<Vec<u8>> = Face::ALL.into_iter().map_while(file).collect();
    let files: [Vec<u8>; 4] = files.try_into().ok()?;
    // Searched once, used as long as the program runs.
    FontSet::new(family, files.map(|file| &*file.leak())).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUNDLED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/fonts");
    const NAME: &str = "Liberation Serif";

    fn folder(leave_out: Option<&str>) -> Database {
        let mut fonts = Database::new();
        for file in std::fs::read_dir(BUNDLED).unwrap() {
            let path = file.unwrap().path();
            if leave_out.is_none_or(|name| !path.ends_with(name)) {
                // What is no font is passed over, as in a folder of the system.
                let _ = fonts.load_font_file(path);
            }
        }
        fonts
    }

    #[test]
    fn a_family_with_all_its_faces_is_taken_with_the_measures_of_its_files() {
        let set = found(&folder(None), NAME).unwrap();
        assert_eq!(set.family(), NAME);
        for face in Face::ALL {
            let bundled = twin().metrics(face);
            let taken = set.metrics(face);
            assert_eq!(taken.postscript_name(), bundled.postscript_name());
            assert_eq!(taken.advance('Ặ'), bundled.advance('Ặ'));
        }
        assert!(found(&folder(None), FAMILY).is_none());
    }

    #[test]
    fn a_family_without_one_of_its_faces_is_not() {
        for missing in ["Bold", "Italic", "BoldItalic", "Regular"] {
            let fonts = folder(Some(&format!("LiberationSerif-{missing}.ttf")));
            assert!(found(&fonts, NAME).is_none(), "{missing}");
        }
    }

    #[test]
    fn the_desk_of_a_window_is_told_what_stands_in() {
        assert_eq!(Fonts::Twin.notice(), None);
        let fonts = Fonts::OfMachine;
        let is_twin = std::ptr::eq(fonts.set(), twin());
        assert_eq!(fonts.notice().is_some(), is_twin);
    }
}
