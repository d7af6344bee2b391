//! XML as elements, counted. Names without their prefix: those of WordprocessingML are the same
//! in every file, and what is drawn is never walked into unasked.

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::Unread;

/// An element, and what is in it.
#[derive(Clone, Debug, Default)]
pub(super) struct Tag {
    pub name: String,
    attributes: Vec<(String, String)>,
    pub children: Vec<Child>,
}

#[derive(Clone, Debug)]
pub(super) enum Child {
    Tag(Tag),
    Words(String),
}

/// Elements of one part.
const TAGS_AT_MOST: usize = 3_000_000;
/// Elements in one block of the text, a table being one.
const TAGS_IN_BLOCK: usize = 600_000;
const DEPTH_AT_MOST: usize = 100;

impl Tag {
    pub fn tags(&self) -> impl Iterator<Item = &Tag> {
        self.children.iter().filter_map(|child| match child {
            Child::Tag(tag) => Some(tag),
            Child::Words(_) => None,
        })
    }

    pub fn child(&self, name: &str) -> Option<&Tag> {
        self.tags().find(|tag| tag.name == name)
    }

    pub fn all<'t>(&'t self, name: &'t str) -> impl Iterator<Item = &'t Tag> {
        self.tags().filter(move |tag| tag.name == name)
    }

    /// An attribute, without its prefix.
    pub fn get(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        attributes
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    pub fn number(&self, name: &str) -> Option<i32> {
        number(self.get(name)?)
    }

    /// `w:val` of a child.
    pub fn val(&self, child: &str) -> Option<&str> {
        self.child(child)?.get("val")
    }

    /// A switch: there, and not said to be off.
    pub fn switch(&self, child: &str) -> Option<bool> {
        let value = self.child(child)?.get("val");
        Some(!matches!(value, Some("0" | "false" | "off" | "none")))
    }

    pub fn words(&self) -> String {
        let words = self.children.iter().map(|child| match child {
            Child::Words(words) => words.as_str(),
            Child::Tag(_) => "",
        });
        words.collect()
    }

    /// The nearest elements of a name below, not those inside one of them.
    pub fn below<'t>(&'t self, name: &str, found: &mut Vec<&'t Tag>) {
        for tag in self.tags() {
            match tag.name == name {
                true => found.push(tag),
                false => tag.below(name, found),
            }
        }
    }
}

/// Some programs write measures with decimals.
fn number(text: &str) -> Option<i32> {
    let value: f64 = text.trim().trim_end_matches("pt").parse().ok()?;
    (value.abs() < 1e9).then(|| value.round() as i32)
}

/// A whole part.
pub(super) fn parse(text: &str) -> Result<Tag, Unread> {
    let mut root = None;
    each(
        text,
        |_| true,
        |tag| {
            root = Some(tag);
            Ok(())
        },
    )?;
    root.ok_or(Unread::Damaged)
}

/// The blocks of the text one after the other, so that never more than one is held.
pub(super) fn children_of_body(
    text: &str,
    block: impl FnMut(Tag) -> Result<(), Unread>,
) -> Result<(), Unread> {
    each(
        text,
        |path| path.last().is_some_and(|name| name == "body"),
        block,
    )
}

/// Builds the elements whose path is `wanted` and gives them away.
fn each(
    text: &str,
    wanted: impl Fn(&[String]) -> bool,
    mut give: impl FnMut(Tag) -> Result<(), Unread>,
) -> Result<(), Unread> {
    let mut reader = Reader::from_str(text);
    // Names above the elements that are built.
    let mut path: Vec<String> = vec![];
    let mut open: Vec<Tag> = vec![];
    let (mut count, mut in_block) = (0, 0);
    loop {
        let event = reader.read_event().map_err(|_| Unread::Damaged)?;
        match event {
            Event::Start(start) => {
                let tag = tag(&start)?;
                if !open.is_empty() || wanted(&path) {
                    open.push(tag);
                } else {
                    path.push(tag.name);
                }
                count += 1;
                in_block += 1;
                let deep = open.len() + path.len() > DEPTH_AT_MOST;
                if deep || count > TAGS_AT_MOST || in_block > TAGS_IN_BLOCK {
                    return Err(Unread::TooMuch);
                }
            }
            Event::Empty(start) => {
                let tag = tag(&start)?;
                count += 1;
                in_block += 1;
                if count > TAGS_AT_MOST || in_block > TAGS_IN_BLOCK {
                    return Err(Unread::TooMuch);
                }
                match open.last_mut() {
                    Some(parent) => parent.children.push(Child::Tag(tag)),
                    None if wanted(&path) => give(tag)?,
                    None => {}
                }
            }
            Event::End(_) => match open.pop() {
                Some(tag) => match open.last_mut() {
                    Some(parent) => parent.children.push(Child::Tag(tag)),
                    None => {
                        in_block = 0;
                        give(tag)?;
                    }
                },
                None => {
                    path.pop();
                }
            },
            Event::Text(words) => say(&mut open, &words),
            Event::CData(words) => say(&mut open, &words),
            Event::GeneralRef(name) => {
                match name.resolve_char_ref().map_err(|_| Unread::Damaged)? {
                    Some(sign) => say(&mut open, sign.encode_utf8(&mut [0; 4])),
                    None => {
                        let sign = resolve_predefined_entity(&name).ok_or(Unread::Damaged)?;
                        say(&mut open, sign);
                    }
                }
            }
            // Word writes none: whoever does means entities.
            Event::DocType(_) => return Err(Unread::Damaged),
            Event::Eof => break,
            Event::Decl(_) | Event::Comment(_) | Event::PI(_) => {}
        }
    }
    match open.is_empty() && path.is_empty() && count > 0 {
        true => Ok(()),
        false => Err(Unread::Damaged),
    }
}

fn say(open: &mut [Tag], words: &str) {
    let Some(tag) = open.last_mut() else {
        return;
    };
    match tag.children.last_mut() {
        Some(Child::Words(said)) => said.push_str(words),
        _ => tag.children.push(Child::Words(words.to_owned())),
    }
}

fn tag(start: &BytesStart) -> Result<Tag, Unread> {
    let mut tag = Tag {
        name: start.local_name().as_ref().to_owned(),
        ..Tag::default()
    };
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|_| Unread::Damaged)?;
        let value = attribute
            .normalized_value(XmlVersion::Implicit1_0)
            .map_err(|_| Unread::Damaged)?;
        let key = attribute.key.local_name().as_ref().to_owned();
        tag.attributes.push((key, value.into_owned()));
    }
    Ok(tag)
}
