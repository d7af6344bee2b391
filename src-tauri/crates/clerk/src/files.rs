//! Files a person wrote: drafts, entries, offices. Each is read with all its faults at their
//! places.

use std::fs;
use std::path::Path;

use document::draft::Places;
use document::entry::{IncomingFile, Outgoing, Paper};
use document::office::OfficeFile;
use document::source::{self, Fault};
use document::{Draft, Field, Place};
use rules::RuleBook;

use crate::contract::Failure;
use crate::outgoing::without_prefix;

/// Why a file gave nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It could not be opened.
    File(Failure),
    /// What is wrong in it, in the order of its lines.
    Faults(Vec<Fault>),
}

/// Tệp bản thảo, with the lines its elements stand on.
#[derive(Clone, Debug)]
pub struct DraftFile {
    pub draft: Draft,
    places: Places,
}

/// Reads a draft file.
pub fn read_draft(path: &Path) -> Result<DraftFile, Unread> {
    let (draft, places) = read(path, document::draft::read_with_places)?;
    Ok(DraftFile { draft, places })
}

/// Reads an ENTRY.toml of a paper that arrived.
pub fn read_incoming(path: &Path) -> Result<IncomingFile, Unread> {
    let mut file = read(path, document::entry::read_incoming)?;
    as_in_books(&mut file.facts.paper);
    Ok(file)
}

/// Reads an ENTRY.toml of a paper signed elsewhere.
pub fn read_outgoing(path: &Path) -> Result<Outgoing, Unread> {
    let mut facts = read(path, document::entry::read_outgoing)?;
    as_in_books(&mut facts.paper);
    Ok(facts)
}

/// Reads an OFFICE.toml.
pub fn read_office(path: &Path) -> Result<OfficeFile, Unread> {
    read(path, document::office::read_office)
}

impl DraftFile {
    /// The line (from 1) where a finding is to be mended. An element that is not written has the
    /// line where its part begins.
    pub fn line(&self, place: Place) -> Option<u32> {
        let part = place.part as usize;
        let written = match (place.field, place.index) {
            (Field::Fixed, _) => None,
            (Field::Body, index) => self.places.block(part, index.unwrap_or_default() as usize),
            (field, _) => self.places.key(part, &key(field)),
        };
        written.or_else(|| self.places.part(part))
    }
}

/// The key of the draft file that holds a field.
fn key(field: Field) -> String {
    let word = serde_json::to_value(field).ok();
    word.as_ref()
        .and_then(|word| word.as_str())
        .unwrap_or_default()
        .to_owned()
}

fn read<T>(path: &Path, reader: impl FnOnce(&str) -> Result<T, Vec<Fault>>) -> Result<T, Unread> {
    let bytes = fs::read(path).map_err(|error| Unread::File(Failure::file(path, &error)))?;
    let text = source::decode(&bytes).map_err(|fault| Unread::Faults(vec![fault]))?;
    reader(text).map_err(Unread::Faults)
}

/// The books show a kind by its Vietnamese name, and a subject without "V/v".
fn as_in_books(paper: &mut Paper) {
    if let (Some(kind), true) = (paper.kind, paper.kind_name.is_empty()) {
        paper
            .kind_name
            .clone_from(&RuleBook::nd30_2020().kind(kind).name);
    }
    paper.subject = without_prefix(&paper.subject);
}
