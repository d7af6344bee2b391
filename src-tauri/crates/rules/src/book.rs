use std::collections::BTreeMap;
use std::sync::LazyLock;

use document::Kind;
use document::dispatch::SizeSet;

use crate::appearance::AppearanceRules;
use crate::chapters::{self, Unreadable};
use crate::check::{CheckRule, Names};
use crate::element::{Element, ElementRules, Style};
use crate::forms::{CaseFileForms, Forms, PaperRules};
use crate::kinds::KindRules;
use crate::measure::PageRules;

/// The rules of one decree. Every frozen document remembers the book it was made by. A chapter is
/// read when it is first asked: setting one page needs few of them.
pub struct RuleBook {
    pub id: &'static str,
    pub name: &'static str,
    pub page: PageRules,
    /// Phụ lục IV.
    pub forms: LazyLock<Forms>,
    /// Phụ lục V.
    pub case_files: LazyLock<CaseFileForms>,
    /// Papers of the desk without a form in the decree.
    pub papers: LazyLock<PaperRules>,
    /// How the looks of a document made elsewhere are judged.
    pub appearance: LazyLock<AppearanceRules>,
    elements: BTreeMap<Element, ElementRules>,
    kinds: BTreeMap<Kind, KindRules>,
    checks: LazyLock<Checks>,
}

struct Checks {
    rules: BTreeMap<String, CheckRule>,
    names: Names,
}

impl RuleBook {
    /// Nghị định 30/2020/NĐ-CP, in force from 5 March 2020.
    pub fn nd30_2020() -> &'static RuleBook {
        static BOOK: LazyLock<RuleBook> = LazyLock::new(|| RuleBook {
            id: "nd30-2020",
            name: "Nghị định 30/2020/NĐ-CP",
            page: embedded(chapters::page()),
            forms: LazyLock::new(|| embedded(chapters::forms())),
            case_files: LazyLock::new(|| embedded(chapters::case_files())),
            papers: LazyLock::new(|| embedded(chapters::papers())),
            appearance: LazyLock::new(|| embedded(chapters::appearance())),
            elements: embedded(chapters::elements()),
            kinds: embedded(chapters::kinds()),
            checks: LazyLock::new(|| {
                let rules = embedded(chapters::checks());
                Checks {
                    names: Names::of(&rules),
                    rules,
                }
            }),
        });
        &BOOK
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
        let rules = self.checks.rules.iter();
        rules.map(|(id, rule)| (id.as_str(), rule))
    }

    pub(crate) fn names(&self) -> &Names {
        &self.checks.names
    }

    pub(crate) fn check_rule(&self, id: &str) -> &CheckRule {
        &self.checks.rules[id]
    }
}

fn embedded<T>(chapter: Result<T, Unreadable>) -> T {
    match chapter {
        Ok(chapter) => chapter,
        Err(error) => unreachable!("the rules are part of the program: {error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
