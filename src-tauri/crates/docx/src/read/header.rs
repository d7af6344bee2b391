//! Heads and feet of pages: where their number stands, and the words of page 1.

use document::transcript::{Piece, Typed};
use rules::{NumberSeat, PageNumbering, SeenAlign};

use super::Unread;
use super::archive::Archive;
use super::blocks::Reader;
use super::relations::Relations;
use super::tree::{Tag, parse};

/// The parts that stand on the pages of a section: those of the one before where it names none.
#[derive(Default)]
pub(super) struct Heads {
    header: Option<String>,
    footer: Option<String>,
    first_header: Option<String>,
    first_footer: Option<String>,
    /// Page 1 has its own.
    own_first: bool,
}

impl Heads {
    pub fn follow(&mut self, section: &Tag, relations: &Relations) {
        self.own_first = section.switch("titlePg").unwrap_or(false);
        for tag in section.tags() {
            let slot = match (tag.name.as_str(), tag.get("type").unwrap_or("default")) {
                ("headerReference", "default") => &mut self.header,
                ("headerReference", "first") => &mut self.first_header,
                ("footerReference", "default") => &mut self.footer,
                ("footerReference", "first") => &mut self.first_footer,
                _ => continue,
            };
            let part = tag.get("id").and_then(|id| relations.by_id(id));
            *slot = part.map(str::to_owned);
        }
    }

    pub fn number(&self, reader: &Reader, archive: &mut Archive) -> Result<PageNumbering, Unread> {
        let seat = |part: &Option<String>, in_header, archive: &mut Archive| {
            let root = root(part, archive)?;
            Ok::<_, Unread>(root.and_then(|root| number_in(&root, in_header, reader)))
        };
        let at = match seat(&self.header, true, archive)? {
            Some(seat) => Some(seat),
            None => seat(&self.footer, false, archive)?,
        };
        let on_first_page = match self.own_first {
            false => at.is_some(),
            true => {
                let above = seat(&self.first_header, true, archive)?;
                above.is_some() || seat(&self.first_footer, false, archive)?.is_some()
            }
        };
        Ok(PageNumbering { at, on_first_page })
    }

    /// Words above and below the text of page 1.
    pub fn first_page(
        &self,
        reader: &mut Reader,
        archive: &mut Archive,
    ) -> Result<(Vec<Typed>, Vec<Typed>), Unread> {
        let (above, below) = match self.own_first {
            true => (&self.first_header, &self.first_footer),
            false => (&self.header, &self.footer),
        };
        let mut lines = |part: &Option<String>| {
            let Some(root) = root(part, archive)? else {
                return Ok::<_, Unread>(vec![]);
            };
            reader.begin_anew();
            root.tags().try_for_each(|block| reader.block(block))?;
            let pieces = std::mem::take(&mut reader.pieces).into_iter();
            let lines = pieces.flat_map(|piece| match piece {
                Piece::Line(typed) => vec![typed],
                Piece::Grid(grid) => grid.lines().cloned().collect(),
            });
            Ok(lines.collect())
        };
        Ok((lines(above)?, lines(below)?))
    }
}

fn root(part: &Option<String>, archive: &mut Archive) -> Result<Option<Tag>, Unread> {
    let text = match part {
        Some(part) => archive.part(part)?,
        None => None,
    };
    text.map(|text| parse(&text)).transpose()
}

/// The paragraph with the number of the page, and the run that has it.
fn number_in(root: &Tag, in_header: bool, reader: &Reader) -> Option<NumberSeat> {
    let mut paragraphs = vec![];
    root.below("p", &mut paragraphs);
    let paragraph = paragraphs
        .into_iter()
        .find(|paragraph| numbers(paragraph))?;
    let (look, mut hand) = reader.looks(paragraph);
    let mut runs = vec![];
    paragraph.below("r", &mut runs);
    // The run that shows it is the last one with words, where it shows any.
    let shown = runs.iter().rfind(|run| run.child("t").is_some());
    if let Some(said) = shown.or(runs.last()).and_then(|run| run.child("rPr")) {
        if let Some(style) = said.val("rStyle") {
            reader.styles.words(style, &mut hand);
        }
        hand.lay(said, &reader.styles.theme);
    }
    let said = paragraph.child("pPr");
    let framed = said.and_then(|said| said.child("framePr")?.get("xAlign"));
    let mut tabs = vec![];
    paragraph.below("tab", &mut tabs);
    let mut aligned = vec![];
    paragraph.below("ptab", &mut aligned);
    let stops = tabs.iter().filter(|tab| tab.get("val").is_none()).count();
    // The first stop of a head in Word stands in the middle.
    let centred = look.align == SeenAlign::Centre
        || framed == Some("center")
        || aligned.first().and_then(|tab| tab.get("alignment")) == Some("center")
        || look.align == SeenAlign::Left && stops == 1 && aligned.is_empty();
    Some(NumberSeat {
        in_header,
        centred,
        size: hand.size(),
        italic: hand.italic,
    })
}

fn numbers(paragraph: &Tag) -> bool {
    let is_page = |words: &str| words.split_whitespace().next() == Some("PAGE");
    let mut fields = vec![];
    paragraph.below("fldSimple", &mut fields);
    let simple = fields
        .iter()
        .filter_map(|field| field.get("instr"))
        .any(is_page);
    let mut instructions = vec![];
    paragraph.below("instrText", &mut instructions);
    simple || instructions.iter().any(|tag| is_page(&tag.words()))
}
