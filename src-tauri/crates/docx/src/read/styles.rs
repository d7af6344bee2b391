//! `word/styles.xml`: defaults, and styles built upon each other.

use std::collections::HashMap;

use super::Unread;
use super::face::Theme;
use super::look::{Hand, Paragraph};
use super::tree::{Tag, parse};

/// Styles built upon more than this are built upon themselves.
const CHAIN_AT_MOST: usize = 20;

#[derive(Default)]
pub(super) struct Styles {
    named: HashMap<String, Tag>,
    /// The style of paragraphs that name none.
    usual: Option<String>,
    paragraph: Paragraph,
    hand: Hand,
    pub theme: Theme,
}

impl Styles {
    pub fn read(text: Option<&str>, theme: Theme) -> Result<Styles, Unread> {
        let mut styles = Styles {
            theme,
            ..Styles::default()
        };
        let Some(text) = text else {
            return Ok(styles);
        };
        let root = parse(text)?;
        if let Some(defaults) = root.child("docDefaults") {
            let said = |outer: &str, inner: &str| defaults.child(outer)?.child(inner).cloned();
            if let Some(said) = said("pPrDefault", "pPr") {
                styles.paragraph.lay(&said);
            }
            if let Some(said) = said("rPrDefault", "rPr") {
                styles.hand.lay(&said, &styles.theme);
            }
        }
        for style in root.all("style") {
            let Some(id) = style.get("styleId") else {
                continue;
            };
            let usual = matches!(style.get("default"), Some("1" | "true" | "on"));
            if usual && style.get("type") == Some("paragraph") {
                styles.usual = Some(id.to_owned());
            }
            styles.named.insert(id.to_owned(), style.clone());
        }
        Ok(styles)
    }

    /// A style and those it is built upon, the lowest first.
    fn chain(&self, id: &str) -> Vec<&Tag> {
        let mut chain = vec![];
        let mut next = Some(id);
        while let Some(style) = next.and_then(|id| self.named.get(id)) {
            if chain.len() == CHAIN_AT_MOST {
                break;
            }
            chain.push(style);
            next = style.val("basedOn");
        }
        chain.reverse();
        chain
    }

    /// How a paragraph of that style, in a table of that style, and its words are set.
    pub fn paragraph(&self, id: Option<&str>, table: Option<&str>) -> (Paragraph, Hand) {
        let (mut paragraph, mut hand) = (self.paragraph.clone(), self.hand.clone());
        let id = id.or(self.usual.as_deref());
        let chains = table.into_iter().chain(id);
        for style in chains.flat_map(|id| self.chain(id)) {
            if let Some(said) = style.child("pPr") {
                paragraph.lay(said);
            }
            if let Some(said) = style.child("rPr") {
                hand.lay(said, &self.theme);
            }
        }
        (paragraph, hand)
    }

    /// Lays what a style of words says over a hand.
    pub fn words(&self, id: &str, hand: &mut Hand) {
        for style in self.chain(id) {
            if let Some(said) = style.child("rPr") {
                hand.lay(said, &self.theme);
            }
        }
    }

    /// Whether a style of tables draws lines.
    pub fn is_ruled(&self, id: &str) -> bool {
        let borders = |style: &&Tag| {
            let said = style
                .child("tblPr")
                .and_then(|said| said.child("tblBorders"));
            said.is_some_and(has_lines)
        };
        self.chain(id).iter().any(borders)
    }
}

pub(super) fn has_lines(borders: &Tag) -> bool {
    borders
        .tags()
        .any(|side| !matches!(side.get("val"), None | Some("nil" | "none")))
}
