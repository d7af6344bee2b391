//! Tệp bản thảo: the text file that carries a draft, written by hand or by the program.
//!
//! Each part is a head of TOML between two `+++` lines and a body of lines; `GRAMMAR.md` tells
//! every key and construction with an example. What [`write`] writes, [`read`] reads back the
//! same, and a file the program wrote is written again byte for byte.

mod choices;
mod head;
mod parts;
mod write;

pub use crate::source::Fault as DraftError;
pub use write::write;

use crate::body::Recognised;
use crate::dispatch::{Dispatch, Draft, Part};
use crate::source::clean;
use crate::{Body, Kind, keys, manuscript};
use head::Head;
use parts::Chunk;

/// The newest form of the file this program knows.
pub const FORMAT: u32 = 1;

/// The lines (from 1) where the elements of a draft stand in its file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    parts: Vec<PartPlaces>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct PartPlaces {
    fence: u32,
    keys: Vec<(String, u32)>,
    blocks: Vec<u32>,
}

impl Places {
    /// Where a part begins; part 0 is the main document.
    pub fn part(&self, part: usize) -> Option<u32> {
        self.parts.get(part).map(|part| part.fence)
    }

    /// Where a key of the head is written.
    pub fn key(&self, part: usize, key: &str) -> Option<u32> {
        let keys = &self.parts.get(part)?.keys;
        keys.iter()
            .find(|(name, _)| name == key)
            .map(|(_, line)| *line)
    }

    /// Where a block of the body begins.
    pub fn block(&self, part: usize, block: usize) -> Option<u32> {
        self.parts.get(part)?.blocks.get(block).copied()
    }
}

/// Reads a draft file; all its faults, in the order of the lines.
pub fn read(text: &str) -> Result<Draft, Vec<DraftError>> {
    read_with_places(text).map(|(draft, _)| draft)
}

/// Reads a draft that is still being written: it may lack its agency and its bodies.
pub fn read_unfinished(text: &str) -> Result<Draft, Vec<DraftError>> {
    read_as(text, Demand::Unfinished).map(|(draft, _)| draft)
}

/// As [`read`], with the lines where everything stands.
pub fn read_with_places(text: &str) -> Result<(Draft, Places), Vec<DraftError>> {
    read_as(text, Demand::Finished)
}

/// How complete a draft must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Demand {
    Finished,
    Unfinished,
}

fn read_as(text: &str, demand: Demand) -> Result<(Draft, Places), Vec<DraftError>> {
    let (text, mut faults) = clean(text);
    let chunks = parts::cut(&text, &mut faults);
    if let Some(fault) = chunks.first().and_then(newer_format) {
        return Err(vec![fault]);
    }
    let mut places = Places::default();
    let mut main = None;
    let mut parts = vec![];
    for (index, chunk) in chunks.iter().enumerate() {
        let (part, part_places) = read_part(chunk, index == 0, demand, &mut faults);
        places.parts.push(part_places);
        match part {
            Some(Whole::Main(dispatch)) => main = Some(*dispatch),
            Some(Whole::Part(part)) => parts.push(part),
            None => {}
        }
    }
    faults.sort();
    match main {
        Some(main) if faults.is_empty() => Ok((Draft { main, parts }, places)),
        _ => Err(faults),
    }
}

enum Whole {
    Main(Box<Dispatch>),
    Part(Part),
}

fn read_part(
    chunk: &Chunk,
    first: bool,
    demand: Demand,
    faults: &mut Vec<DraftError>,
) -> (Option<Whole>, PartPlaces) {
    let ((head, keys), head_faults) = keys::read_clean(chunk.head, |table| {
        let keys = table.key_lines();
        (head::read(table, first, demand), keys)
    });
    let down = |fault: DraftError| fault.moved_down(chunk.head_after);
    faults.extend(head_faults.into_iter().map(down));

    let kind = head.as_ref().and_then(Head::kind);
    let (body, blocks) = read_body(chunk, kind, demand, faults);
    let whole = head.map(|head| match head {
        Head::Main(dispatch) => Whole::Main(Box::new(Dispatch { body, ..*dispatch })),
        Head::Part(part) => Whole::Part(with_body(part, body)),
    });
    let lines = keys.into_iter();
    let places = PartPlaces {
        fence: chunk.head_after,
        keys: lines
            .map(|(key, line)| (key, line + chunk.head_after))
            .collect(),
        blocks,
    };
    (whole, places)
}

fn read_body(
    chunk: &Chunk,
    kind: Option<Kind>,
    demand: Demand,
    faults: &mut Vec<DraftError>,
) -> (Body, Vec<u32>) {
    let reading = manuscript::read(chunk.body);
    let down = |fault: DraftError| fault.moved_down(chunk.body_after);
    faults.extend(reading.faults.into_iter().map(down));
    let Recognised { body, begins } = Body::recognise(&reading.manuscript, kind);
    if body.0.is_empty() && demand == Demand::Finished {
        faults.push(DraftError {
            line: chunk.body_after,
            column: 1,
            problem: "Phần này chưa có nội dung; hãy viết nội dung ở dưới dòng +++ này.".into(),
        });
    }
    let lines = begins.iter().filter_map(|&at| reading.lines.get(at));
    let blocks = lines.map(|line| line + chunk.body_after).collect();
    (body, blocks)
}

fn with_body(part: Part, body: Body) -> Part {
    match part {
        Part::PhuLuc(mut appendix) => {
            appendix.body = body;
            Part::PhuLuc(appendix)
        }
        Part::VanBanKemTheo(mut dispatch) => {
            dispatch.body = body;
            Part::VanBanKemTheo(dispatch)
        }
        Part::BanHanhKemTheo(mut promulgated) => {
            promulgated.body = body;
            Part::BanHanhKemTheo(promulgated)
        }
    }
}

/// A file of a newer program is refused as a whole: its other keys would only look wrong.
fn newer_format(chunk: &Chunk) -> Option<DraftError> {
    let newer = keys::glance(chunk.head, |table| {
        let offset = table.offset("format");
        let format = table.whole("format", 0..=u32::MAX)?;
        (format > FORMAT).then_some(offset)
    });
    let problem = "Tệp do bản mới hơn của chương trình tạo ra; hãy cập nhật chương trình rồi mở \
                   lại tệp.";
    newer.map(|offset| DraftError::at(chunk.head, offset, problem).moved_down(chunk.head_after))
}
