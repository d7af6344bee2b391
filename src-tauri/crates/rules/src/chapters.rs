//! The chapters of the rule book, as they stand in `assets/rules/nd30-2020`.

use std::collections::BTreeMap;
use std::fmt::Debug;

use document::Kind;
use serde::de::DeserializeOwned;
use thiserror::Error;

use crate::appearance::AppearanceRules;
use crate::check::{self, CheckRule};
use crate::element::{Element, ElementRules};
use crate::forms::{BookForm, CaseFileForms, Forms, PaperRules};
use crate::kinds::KindRules;
use crate::measure::PageRules;

#[derive(Debug, Error)]
pub(crate) enum Unreadable {
    #[error("{file}: {source}")]
    Data {
        file: &'static str,
        source: toml::de::Error,
    },
    #[error("{file}: thiếu {key}")]
    Missing { file: &'static str, key: String },
}

/// A file of the folder as its type.
macro_rules! data {
    ($file:literal) => {
        read(
            $file,
            include_str!(concat!("../../../../assets/rules/nd30-2020/", $file)),
        )
    };
}

pub(crate) fn page() -> Result<PageRules, Unreadable> {
    data!("page.toml")
}

pub(crate) fn elements() -> Result<BTreeMap<Element, ElementRules>, Unreadable> {
    let elements: BTreeMap<_, _> = data!("elements.toml")?;
    must_have("elements.toml", &elements, &Element::ALL)?;
    Ok(elements)
}

pub(crate) fn kinds() -> Result<BTreeMap<Kind, KindRules>, Unreadable> {
    let kinds: BTreeMap<_, _> = data!("kinds.toml")?;
    must_have("kinds.toml", &kinds, &Kind::ALL)?;
    Ok(kinds)
}

/// The rules of layout and those of wording.
pub(crate) fn checks() -> Result<BTreeMap<String, CheckRule>, Unreadable> {
    let mut checks: BTreeMap<String, CheckRule> = data!("checks.toml")?;
    checks.append(&mut data!("wording.toml")?);
    checks.append(&mut data!("foreign.toml")?);
    let ids: Vec<String> = check::rule_ids().map(str::to_owned).collect();
    must_have("checks.toml, wording.toml, foreign.toml", &checks, &ids)?;
    Ok(checks)
}

pub(crate) fn appearance() -> Result<AppearanceRules, Unreadable> {
    data!("appearance.toml")
}

/// Phụ lục IV.
pub(crate) fn forms() -> Result<Forms, Unreadable> {
    let forms: Forms = data!("registers.toml")?;
    must_have("registers.toml", &forms.books, &BookForm::ALL)?;
    Ok(forms)
}

/// Phụ lục V.
pub(crate) fn case_files() -> Result<CaseFileForms, Unreadable> {
    data!("case-files.toml")
}

/// Papers of the desk without a form in the decree.
pub(crate) fn papers() -> Result<PaperRules, Unreadable> {
    data!("papers.toml")
}

fn read<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<T, Unreadable> {
    toml::from_str(text).map_err(|source| Unreadable::Data { file, source })
}

fn must_have<K: Ord + Debug, V>(
    file: &'static str,
    chapter: &BTreeMap<K, V>,
    keys: &[K],
) -> Result<(), Unreadable> {
    match keys.iter().find(|key| !chapter.contains_key(key)) {
        None => Ok(()),
        Some(key) => Err(Unreadable::Missing {
            file,
            key: format!("{key:?}"),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_chapter_can_be_read_and_lacks_no_element_kind_rule_or_book() {
        page().unwrap();
        elements().unwrap();
        kinds().unwrap();
        checks().unwrap();
        appearance().unwrap();
        forms().unwrap();
        case_files().unwrap();
        papers().unwrap();
    }
}
