//! A stamp on a page of a PDF that came from outside.
//!
//! The file is only added to: its own bytes stand unchanged at the beginning of the copy, so that
//! what was signed in it can still be proven; readers tell that something was added after.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::content::Content;
use lopdf::{
    Dictionary, Document, IncrementalDocument, LoadOptions, Object, ObjectId, Stream, dictionary,
};
use paper::{FontSet, Pages, Point, Size};

use crate::{About, PdfError, write};

/// No stream of a received file may unpack to more than this, in bytes.
const UNPACKED_AT_MOST: usize = 64 << 20;
/// A page tree is no deeper.
const DEPTH_AT_MOST: usize = 64;
const NAME: &str = "VanThuArrivalStamp";

/// Where a stamp goes: its upper left corner, from that of the visible page. It is moved in as far
/// as the page goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Onto {
    FirstPage(Point),
    LastPage(Point),
    /// A new page, as large as the stamp.
    PageBehind,
}

/// A copy of `received` with the first of `stamp` on one of its pages, upright as the page is seen:
/// `/Rotate` and the crop box are followed.
///
/// # Errors
/// When the file is damaged or locked with a password, and as [`write`].
pub fn stamp(
    received: &[u8],
    stamp: &Pages,
    fonts: &FontSet,
    onto: Onto,
) -> Result<Vec<u8>, PdfError> {
    let drawn = write(stamp, fonts, &About::default())?;
    let size = stamp.pages.first().ok_or(PdfError::NoPages)?.size;
    // What breaks on a file of others breaks alone.
    let stamped = catch_unwind(AssertUnwindSafe(|| {
        let options = LoadOptions::with_max_decompressed_size(UNPACKED_AT_MOST);
        let document = Document::load_mem_with_options(received, options)?;
        if document.is_encrypted() || document.was_encrypted() {
            return Ok(None);
        }
        let drawn = Document::load_mem(&drawn)?;
        lay(received, document, &drawn, size, onto).map(Some)
    }));
    match stamped {
        Ok(Ok(Some(bytes))) => Ok(bytes),
        Ok(Ok(None)) => Err(PdfError::Locked),
        Ok(Err(_)) | Err(_) => Err(PdfError::Received),
    }
}

fn lay(
    received: &[u8],
    document: Document,
    drawn: &Document,
    size: Size,
    onto: Onto,
) -> lopdf::Result<Vec<u8>> {
    let mut copy = IncrementalDocument::create_from(received.to_vec(), document);
    let mut pages = copy.get_prev_documents().get_pages().into_values();
    let (page, at) = match onto {
        Onto::FirstPage(at) => (pages.next(), at),
        Onto::LastPage(at) => (pages.last(), at),
        Onto::PageBehind => return behind(copy, drawn, size),
    };
    let page = page.ok_or(lopdf::Error::PageNumberNotFound(1))?;
    let before = copy.get_prev_documents();
    let place = View::of(page, before)?.matrix(size, at);
    let mut resources = match inherited(page, b"Resources", before) {
        Some(resources) => resources.as_dict()?.clone(),
        None => Dictionary::new(),
    };
    let mut drawings = match resources.get_deref(b"XObject", before) {
        Ok(drawings) => drawings.as_dict()?.clone(),
        Err(_) => Dictionary::new(),
    };
    let old = match before.get_dictionary(page)?.get(b"Contents") {
        Ok(contents) => match before.dereference(contents)?.1 {
            Object::Array(pieces) => pieces.clone(),
            _ => vec![contents.clone()],
        },
        Err(_) => vec![],
    };
    let open = 1 + left_open(page, before);

    let new = &mut copy.new_document;
    let form = form(drawn, size, new)?;
    let mut name = NAME.to_owned();
    while drawings.has(name.as_bytes()) {
        name.push('+');
    }
    drawings.set(name.as_str(), form);
    resources.set("XObject", drawings);
    let numbers: Vec<String> = place.iter().map(|number| format!("{number:.3}")).collect();
    let after = format!(
        "\n{}/Artifact BMC q {} cm /{name} Do Q EMC\n",
        "Q ".repeat(open),
        numbers.join(" ")
    );
    let begin = Stream::new(Dictionary::new(), b"q\n".to_vec());
    let mut contents = vec![new.add_object(begin).into()];
    contents.extend(old);
    contents.push(
        new.add_object(Stream::new(Dictionary::new(), after.into_bytes()))
            .into(),
    );

    copy.opt_clone_object_to_new_document(page)?;
    let page = copy.new_document.get_object_mut(page)?.as_dict_mut()?;
    page.set("Resources", resources);
    page.set("Contents", contents);
    let mut bytes = vec![];
    copy.save_to(&mut bytes)?;
    Ok(bytes)
}

/// The stamp on a page of its own behind the last one.
fn behind(mut copy: IncrementalDocument, drawn: &Document, size: Size) -> lopdf::Result<Vec<u8>> {
    let root = copy.get_prev_documents().catalog()?.get(b"Pages")?;
    let root = root.as_reference()?;
    copy.opt_clone_object_to_new_document(root)?;
    let new = &mut copy.new_document;
    let form = form(drawn, size, new)?;
    let contents = format!("/Artifact BMC /{NAME} Do EMC\n");
    let contents = new.add_object(Stream::new(Dictionary::new(), contents.into_bytes()));
    let corner = |length: paper::Length| Object::Real(length.to_pt() as f32);
    let page = new.add_object(dictionary! {
        "Type" => "Page",
        "Parent" => root,
        "MediaBox" => vec![0.into(), 0.into(), corner(size.width), corner(size.height)],
        // What the tree passes down is meant for the other pages.
        "Rotate" => 0,
        "Resources" => dictionary! { "XObject" => dictionary! { NAME => form } },
        "Contents" => contents,
    });
    let tree = new.get_object_mut(root)?.as_dict_mut()?;
    let count = tree.get(b"Count")?.as_i64()?;
    tree.set("Count", count + 1);
    tree.get_mut(b"Kids")?.as_array_mut()?.push(page.into());
    let mut bytes = vec![];
    copy.save_to(&mut bytes)?;
    Ok(bytes)
}

/// The page as it is seen: the box that is shown, and how it is turned.
struct View {
    left: f64,
    bottom: f64,
    right: f64,
    top: f64,
    /// Quarters of a turn, clockwise.
    quarters: i64,
    /// Points to the unit.
    unit: f64,
}

impl View {
    fn of(page: ObjectId, document: &Document) -> lopdf::Result<View> {
        let rectangle = |key: &[u8]| -> Option<[f64; 4]> {
            let sides = inherited(page, key, document)?.as_array().ok()?;
            let side = |side| {
                Some(f64::from(
                    document.dereference(side).ok()?.1.as_float().ok()?,
                ))
            };
            let sides: Vec<f64> = sides.iter().map_while(side).collect();
            let [a, b, c, d] = <[f64; 4]>::try_from(sides).ok()?;
            Some([a.min(c), b.min(d), a.max(c), b.max(d)])
        };
        let missing = || lopdf::Error::DictKey("MediaBox".to_owned());
        let media = rectangle(b"MediaBox").ok_or_else(missing)?;
        let crop = rectangle(b"CropBox").unwrap_or(media);
        let seen = [
            media[0].max(crop[0]),
            media[1].max(crop[1]),
            media[2].min(crop[2]),
            media[3].min(crop[3]),
        ];
        // A crop box beside the sheet shows the sheet.
        let is_seen = seen[0] < seen[2] && seen[1] < seen[3];
        let [left, bottom, right, top] = if is_seen { seen } else { media };
        let turn = inherited(page, b"Rotate", document).and_then(|turn| turn.as_i64().ok());
        let unit = inherited(page, b"UserUnit", document).and_then(|unit| unit.as_float().ok());
        Ok(View {
            left,
            bottom,
            right,
            top,
            quarters: turn.unwrap_or(0).rem_euclid(360) / 90,
            unit: unit.map_or(1.0, f64::from).max(0.001),
        })
    }

    /// From the stamp's own space, its origin lower left, to that of the page.
    fn matrix(&self, size: Size, at: Point) -> [f64; 6] {
        let scale = 1.0 / self.unit;
        let points = |length: paper::Length| length.to_pt() * scale;
        let (mut across, mut down) = (self.right - self.left, self.top - self.bottom);
        if self.quarters % 2 == 1 {
            std::mem::swap(&mut across, &mut down);
        }
        let (width, height) = (points(size.width), points(size.height));
        let x = points(at.x).min(across - width).max(0.0);
        // Of the lower edge, from the upper edge of the page.
        let y = points(at.y).min(down - height).max(0.0) + height;
        let s = scale;
        match self.quarters {
            1 => [0.0, s, -s, 0.0, self.left + y, self.bottom + x],
            2 => [-s, 0.0, 0.0, -s, self.right - x, self.bottom + y],
            3 => [0.0, -s, s, 0.0, self.right - y, self.top - x],
            _ => [s, 0.0, 0.0, s, self.left + x, self.top - y],
        }
    }
}

/// What a page says, or the branch of the tree it hangs on.
fn inherited<'a>(page: ObjectId, key: &[u8], document: &'a Document) -> Option<&'a Object> {
    let mut node = document.get_dictionary(page).ok()?;
    for _ in 0..DEPTH_AT_MOST {
        if let Ok(found) = node.get_deref(key, document) {
            return Some(found);
        }
        node = node.get_deref(b"Parent", document).ok()?.as_dict().ok()?;
    }
    None
}

/// How many graphics states a careless page saves and never takes back.
fn left_open(page: ObjectId, document: &Document) -> usize {
    let content = document.get_page_content_with_limit(page, UNPACKED_AT_MOST);
    let content = content.and_then(|bytes| Content::decode(&bytes));
    let operations = content
        .map(|content| content.operations)
        .unwrap_or_default();
    operations.iter().fold(0, |open: usize, operation| {
        match operation.operator.as_str() {
            "q" => open + 1,
            "Q" => open.saturating_sub(1),
            _ => open,
        }
    })
}

/// The stamp as one drawing, without the tags of the document it was.
fn form(drawn: &Document, size: Size, into: &mut Document) -> lopdf::Result<ObjectId> {
    let page = drawn.get_pages().into_values().next();
    let page = page.ok_or(lopdf::Error::PageNumberNotFound(1))?;
    let mut content = Content::decode(&drawn.get_page_content(page))?;
    let tags = ["BMC", "BDC", "EMC"];
    content
        .operations
        .retain(|operation| !tags.contains(&operation.operator.as_str()));
    let resources = inherited(page, b"Resources", drawn).cloned();
    let resources = carry(
        &resources.unwrap_or_else(|| Dictionary::new().into()),
        drawn,
        into,
        &mut BTreeMap::new(),
    );
    let corner = |length: paper::Length| Object::Real(length.to_pt() as f32);
    let mut stream = Stream::new(
        dictionary! {
            "Type" => "XObject",
            "Subtype" => "Form",
            "BBox" => vec![0.into(), 0.into(), corner(size.width), corner(size.height)],
            "Resources" => resources,
        },
        content.encode()?,
    );
    stream.compress()?;
    Ok(into.add_object(stream))
}

/// Copies an object with everything it leads to.
fn carry(
    object: &Object,
    from: &Document,
    into: &mut Document,
    known: &mut BTreeMap<ObjectId, ObjectId>,
) -> Object {
    match object {
        Object::Reference(id) => {
            if let Some(there) = known.get(id) {
                return Object::Reference(*there);
            }
            let there = into.new_object_id();
            known.insert(*id, there);
            let carried = from
                .get_object(*id)
                .map(|object| carry(object, from, into, known));
            into.set_object(there, carried.unwrap_or(Object::Null));
            Object::Reference(there)
        }
        Object::Array(items) => {
            let items = items.iter().map(|item| carry(item, from, into, known));
            Object::Array(items.collect())
        }
        Object::Dictionary(entries) => carry_entries(entries, from, into, known).into(),
        Object::Stream(stream) => {
            let mut stream = stream.clone();
            stream.dict = carry_entries(&stream.dict, from, into, known);
            Object::Stream(stream)
        }
        plain => plain.clone(),
    }
}

fn carry_entries(
    entries: &Dictionary,
    from: &Document,
    into: &mut Document,
    known: &mut BTreeMap<ObjectId, ObjectId>,
) -> Dictionary {
    let mut carried = Dictionary::new();
    for (key, value) in entries {
        carried.set(key.clone(), carry(value, from, into, known));
    }
    carried
}
