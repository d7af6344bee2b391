//! Elements as values, so that what is written is put together like any other data.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    inner: Vec<Inner>,
}

#[derive(Clone, Debug, PartialEq)]
enum Inner {
    Element(Element),
    Words(String),
}

impl Element {
    pub fn new(name: &'static str) -> Element {
        Element {
            name,
            attributes: vec![],
            inner: vec![],
        }
    }

    /// `<name w:val="…"/>`
    pub fn val(name: &'static str, value: impl ToString) -> Element {
        Element::new(name).with("w:val", value)
    }

    #[expect(
        clippy::needless_pass_by_value,
        reason = "a number is given where it is made, and becomes words here"
    )]
    pub fn with(mut self, attribute: &'static str, value: impl ToString) -> Element {
        self.attributes.push((attribute, value.to_string()));
        self
    }

    pub fn child(mut self, child: Element) -> Element {
        self.inner.push(Inner::Element(child));
        self
    }

    pub fn children(mut self, children: impl IntoIterator<Item = Element>) -> Element {
        self.inner.extend(children.into_iter().map(Inner::Element));
        self
    }

    /// Signs XML has no place for are left out: they are not on paper either.
    pub fn words(mut self, words: &str) -> Element {
        let words = words.chars().filter(|&sign| is_written(sign)).collect();
        self.inner.push(Inner::Words(words));
        self
    }

    pub fn is(&self, name: &str) -> bool {
        self.name == name
    }

    /// The first element of that name inside this one.
    pub fn find_mut(&mut self, name: &str) -> Option<&mut Element> {
        self.inner.iter_mut().find_map(|inner| match inner {
            Inner::Element(element) if element.name == name => Some(element),
            Inner::Element(_) | Inner::Words(_) => None,
        })
    }

    pub fn push(&mut self, child: Element) {
        self.inner.push(Inner::Element(child));
    }

    /// This element as a part of the package.
    pub fn to_part(&self) -> io::Result<Vec<u8>> {
        let mut writer = Writer::new(vec![]);
        let declaration = BytesDecl::new("1.0", Some("UTF-8"), Some("yes"));
        writer.write_event(Event::Decl(declaration))?;
        self.write(&mut writer)?;
        Ok(writer.into_inner())
    }

    fn write(&self, writer: &mut Writer<Vec<u8>>) -> io::Result<()> {
        let mut start = BytesStart::new(self.name);
        for (name, value) in &self.attributes {
            start.push_attribute((*name, value.as_str()));
        }
        if self.inner.is_empty() {
            return writer.write_event(Event::Empty(start));
        }
        writer.write_event(Event::Start(start))?;
        for inner in &self.inner {
            match inner {
                Inner::Element(element) => element.write(writer)?,
                Inner::Words(words) => writer.write_event(Event::Text(BytesText::new(words)))?,
            }
        }
        writer.write_event(Event::End(BytesEnd::new(self.name)))
    }
}

/// Char of XML 1.0.
fn is_written(sign: char) -> bool {
    matches!(sign, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_escaped_and_signs_without_a_place_are_left_out() {
        let element = Element::new("w:p")
            .child(Element::new("w:t").words("a < b & \u{1}c"))
            .child(Element::val("w:b", "\"x\""));
        let part = String::from_utf8(element.to_part().unwrap()).unwrap();
        let expected = "<w:p><w:t>a &lt; b &amp; c</w:t><w:b w:val=\"&quot;x&quot;\"/></w:p>";
        assert!(part.ends_with(expected), "{part}");
    }
}
