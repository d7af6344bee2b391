//! Dáng vẻ: how a document made elsewhere looks, sheet by sheet and line by line. Our own
//! documents have theirs by construction; whoever opens a foreign file observes it.

use std::collections::BTreeMap;

use document::Place;
use document::body::Level;
use document::recognise::Role;
use paper::{Length, Size};
use serde::Deserialize;

use crate::Element;

/// What was seen of a document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Appearance {
    pub leaves: Vec<Leaf>,
    /// Lines with words that were recognised, in reading order.
    pub lines: Vec<SeenLine>,
}

/// Sheets of one size and their margins.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaf {
    /// The part of the document its first line belongs to.
    pub part: usize,
    pub size: Size,
    pub top: Length,
    pub bottom: Length,
    pub left: Length,
    pub right: Length,
    pub number: PageNumbering,
    /// Whether it fills more than one page; not every file says so.
    pub several_pages: Option<bool>,
    /// A table stands on it.
    pub has_table: bool,
}

/// How pages are numbered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PageNumbering {
    /// Where the number stands from the second page on; none where there is none.
    pub at: Option<NumberSeat>,
    pub on_first_page: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct NumberSeat {
    pub in_header: bool,
    pub centred: bool,
    pub size: Length,
    pub italic: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct SeenLine {
    pub place: Place,
    pub role: Role,
    pub words: String,
    pub look: LineLook,
}

/// How a paragraph is set.
#[derive(Clone, Debug, PartialEq)]
pub struct LineLook {
    pub align: SeenAlign,
    /// From the left edge of its column to its first letter.
    pub starts_at: Length,
    /// Between it and the paragraph above; none where something else stands there.
    pub gap: Option<Length>,
    pub spacing: SeenSpacing,
    pub runs: Vec<SeenRun>,
    /// Drawn at it or between it and the next words.
    pub rules: Vec<SeenRule>,
}

/// A rule under words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SeenRule {
    /// So long; not every file says so.
    Drawn(Option<Length>),
    /// Strokes typed as signs.
    Typed,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SeenAlign {
    Left,
    Centre,
    Right,
    Justify,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SeenSpacing {
    /// Per cent of single spacing.
    Lines(f64),
    /// So much from line to line, at least or exactly.
    Fixed(Length),
}

/// Words set alike.
#[derive(Clone, Debug, PartialEq)]
pub struct SeenRun {
    /// How many letters and figures.
    pub letters: usize,
    pub face: String,
    pub size: Length,
    pub bold: bool,
    pub italic: bool,
    pub underlined: bool,
    pub black: bool,
}

impl SeenLine {
    pub fn element(&self) -> Element {
        Element::of(self.role)
    }

    /// Runs that have letters: how a space is set nobody sees.
    pub(crate) fn seen(&self) -> impl Iterator<Item = &SeenRun> {
        self.look.runs.iter().filter(|run| run.letters > 0)
    }
}

impl Element {
    /// The element whose style a line should have.
    pub fn of(role: Role) -> Element {
        match role {
            Role::NationalName => Element::NationalName,
            Role::NationalMotto => Element::NationalMotto,
            Role::ParentAgency => Element::ParentAgency,
            Role::Agency => Element::Agency,
            Role::Number => Element::Number,
            Role::PlaceDate => Element::PlaceDate,
            Role::TypeName => Element::TypeName,
            Role::Subject => Element::Subject,
            Role::LetterSubject => Element::LetterSubject,
            Role::Authority => Element::Authority,
            Role::Addressees => Element::Addressees,
            Role::Basis => Element::Basis,
            Role::Order => Element::Order,
            Role::Unit(Level::Part | Level::Chapter | Level::Section | Level::Subsection) => {
                Element::UnitLabel
            }
            Role::UnitTitle => Element::UnitTitle,
            Role::Unit(_) | Role::Body => Element::Body,
            Role::Table => Element::Table,
            Role::Capacity => Element::Capacity,
            Role::Signer => Element::Signer,
            Role::RecipientsWord => Element::RecipientsWord,
            Role::Recipients => Element::Recipients,
            Role::Drafter => Element::Drafter,
            Role::Confirmation => Element::Confirmation,
            Role::Urgency => Element::Urgency,
            Role::Circulation => Element::Circulation,
            Role::DraftMark => Element::DraftMark,
            Role::Address => Element::Address,
            Role::AppendixLabel => Element::AppendixLabel,
            Role::AppendixTitle => Element::AppendixTitle,
            Role::AppendixReference => Element::AppendixReference,
        }
    }
}

/// What `appearance.toml` says: by how much a foreign document may miss a measure, how elements
/// are aligned, and how they are called in sentences.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppearanceRules {
    /// The face the decree names; twins of it with the same widths.
    pub faces: Vec<String>,
    pub tolerance: Tolerance,
    pub align: BTreeMap<Element, SeenAlign>,
    pub names: BTreeMap<Element, String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tolerance {
    /// Millimetres, of a sheet.
    pub sheet: f64,
    /// Millimetres.
    pub margin: f64,
    /// Points.
    pub size: f64,
    /// Millimetres.
    pub indent: f64,
    /// Points.
    pub gap: f64,
    /// Per cent of single spacing.
    pub line_spacing: f64,
}
