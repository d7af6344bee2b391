use std::collections::BTreeMap;
use std::sync::OnceLock;

use document::Kind;
use document::dispatch::SizeSet;
use thiserror::Error;

use crate::appearance::AppearanceRules;
use crate::check::{self, CheckRule, Names};
use crate::element::{Element, ElementRules, Style};
use crate::forms::{BookForm, CaseFileForms, Forms, PaperRules};
use crate::kinds::KindRules;
use crate::measure::PageRules;

/// The rules of one decree. Every frozen document remembers the book it was made by.
pub struct RuleBook {
    pub id: &'static str,
    pub name: &'static str,
    pub page: PageRules,
    /// Phụ lục IV.
    pub forms: Forms,
    /// Phụ lục V.
    pub case_files: CaseFileForms,
    /// Papers of the desk without a form in the decree.
    pub papers: PaperRules,
    /// How the looks of a document made elsewhere are judged.
    pub appearance: AppearanceRules,
    elements: BTreeMap<Element, ElementRules>,
    kinds: BTreeMap<Kind, KindRules>,
    checks: BTreeMap<String, CheckRule>,
    names: Names,
}

#[derive(Debug, Error)]
pub enum RuleBookError {
    #[error("{file}: {source}")]
    Data {
        file: &'static str,
        source: toml::de::Error,
    },
    #[error("{file}: thiếu {key}")]
    Missing { file: &'static str, key: String },
}

impl RuleBook {
    /// Nghị định 30/2020/NĐ-CP, in force from 5 March 2020.
    pub fn nd30_2020() -> &'static RuleBook {
        static BOOK: OnceLock<RuleBook> = OnceLock::new();
        BOOK.get_or_init(|| match RuleBook::read_nd30_2020() {
            Ok(book) => book,
            Err(error) => unreachable!("the rules are part of the program: {error}"),
        })
    }

    fn read_nd30_2020() -> Result<RuleBook, RuleBookError> {
        let elements: BTreeMap<Element, ElementRules> = read(
            "elements.toml",
            include_str!("../../../../assets/rules/nd30-2020/elements.toml"),
        )?;
        let kinds: BTreeMap<Kind, KindRules> = read(
            "kinds.toml",
            include_str!("../../../../assets/rules/nd30-2020/kinds.toml"),
        )?;
        let mut checks: BTreeMap<String, CheckRule> = read(
            "checks.toml",
            include_str!("../../../../assets/rules/nd30-2020/checks.toml"),
        )?;
        checks.append(&mut read(
            "wording.toml",
            include_str!("../../../../assets/rules/nd30-2020/wording.toml"),
        )?);
        let forms: Forms = read(
            "registers.toml",
            include_str!("../../../../assets/rules/nd30-2020/registers.toml"),
        )?;
        for form in BookForm::ALL {
            forms
                .books
                .contains_key(&form)
                .then_some(())
                .ok_or_else(|| RuleBookError::Missing {
                    file: "registers.toml",
                    key: format!("{form:?}"),
                })?;
        }
        for id in check::rule_ids() {
            checks
                .contains_key(id)
                .then_some(())
                .ok_or_else(|| RuleBookError::Missing {
                    file: "checks.toml, wording.toml",
                    key: id.to_owned(),
                })?;
        }
        for element in Element::ALL {
            let key = || format!("{element:?}");
            elements
                .contains_key(&element)
                .then_some(())
                .ok_or_else(|| RuleBookError::Missing {
                    file: "elements.toml",
                    key: key(),
                })?;
        }
        for kind in Kind::ALL {
            let key = || kind.id().to_owned();
            kinds
                .contains_key(&kind)
                .then_some(())
                .ok_or_else(|| RuleBookError::Missing {
                    file: "kinds.toml",
                    key: key(),
                })?;
        }
        Ok(RuleBook {
            id: "nd30-2020",
            name: "Nghị định 30/2020/NĐ-CP",
            page: read(
                "page.toml",
                include_str!("../../../../assets/rules/nd30-2020/page.toml"),
            )?,
            forms,
            case_files: read(
                "case-files.toml",
                include_str!("../../../../assets/rules/nd30-2020/case-files.toml"),
            )?,
            papers: read(
                "papers.toml",
                include_str!("../../../../assets/rules/nd30-2020/papers.toml"),
            )?,
            appearance: read(
                "appearance.toml",
                include_str!("../../../../assets/rules/nd30-2020/appearance.toml"),
            )?,
            elements,
            kinds,
            names: Names::of(&checks),
            checks,
        })
    }

    /// How an element is set with the chosen set of sizes.
    pub fn style(&self, element: Element, sizes: SizeSet) -> Style {
        self.elements[&element].style(sizes)
    }

    /// What the decree says of one element: slot, clause, allowed sizes.
    pub fn element(&self, element: Element) -> &ElementRules {
        &self.elements[&element]
    }

    pub fn kind(&self, kind: Kind) -> &KindRules {
        &self.kinds[&kind]
    }

    /// The rules a draft is checked by, with their names.
    pub fn checks(&self) -> impl Iterator<Item = (&str, &CheckRule)> {
        self.checks.iter().map(|(id, rule)| (id.as_str(), rule))
    }

    pub(crate) fn names(&self) -> &Names {
        &self.names
    }

    pub(crate) fn check_rule(&self, id: &str) -> &CheckRule {
        &self.checks[id]
    }
}

fn read<T: serde::de::DeserializeOwned>(
    file: &'static str,
    text: &str,
) -> Result<T, RuleBookError> {
    toml::from_str(text).map_err(|source| RuleBookError::Data { file, source })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_rules_can_be_read_and_name_every_element_and_kind() {
        RuleBook::read_nd30_2020().unwrap();
    }

    #[test]
    fn both_size_sets_stay_inside_the_decree_s_sizes() {
        let book = RuleBook::nd30_2020();
        for element in Element::ALL {
            for sizes in [SizeSet::Lon, SizeSet::Nho] {
                let size = book.style(element, sizes).size;
                let [least, most] = book.element(element).sizes();
                assert!(least <= size && size <= most, "{element:?} {sizes:?}");
            }
        }
    }

    #[test]
    fn abbreviations_of_kinds_keep_their_official_case_and_are_all_different() {
        let book = RuleBook::nd30_2020();
        assert_eq!(
            book.kind(Kind::QuyDinh).abbreviation.as_deref(),
            Some("QyĐ")
        );
        assert_eq!(
            book.kind(Kind::ToTrinh).abbreviation.as_deref(),
            Some("TTr")
        );
        assert_eq!(book.kind(Kind::CongVan).abbreviation, None);
        let mut all: Vec<_> = Kind::ALL
            .iter()
            .filter_map(|&kind| book.kind(kind).abbreviation.clone())
            .collect();
        all.sort();
        let count = all.len();
        all.dedup();
        assert_eq!(
            (all.len(), count),
            (30, 30),
            "27 of the 29 kinds and the three copies"
        );
    }
}
