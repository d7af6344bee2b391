//! The blocks of the text one after the other, as lines and grids with their looks.

use document::text::{Line, Span};
use document::transcript::{Piece, Transcript, Typed, columns};
use paper::Length;
use rules::{LineLook, SeenAlign, SeenRule, SeenRun};

use super::archive::Archive;
use super::face::Theme;
use super::look::{Paragraph, twips};
use super::numbering::Numbering;
use super::page;
use super::relations::Relations;
use super::styles::Styles;
use super::tree::Tag;
use super::words::{LINE, Met, PAGE, Run};
use super::{Observed, Told, Unread, header, tree};

/// A paper has hundreds.
const LINES_AT_MOST: usize = 30_000;
/// Ten pages in one paragraph nobody writes; rules of wording look at each many times.
const CHARACTERS_IN_LINE: usize = 30_000;
/// A page has two or three thousand.
const CHARACTERS_AT_MOST: usize = 4_000_000;
/// Where a tab leads that no stop is set for.
const TAB: i32 = 720;

pub(super) struct Reader {
    pub styles: Styles,
    pub numbering: Numbering,
    pub pieces: Vec<Piece>,
    pub lines: Vec<(LineLook, usize)>,
    /// How sections end that are over.
    pub sections: Vec<Tag>,
    pub notes: Vec<page::Filling>,
    /// The style of the table that is read.
    pub table: Option<String>,
    /// How wide the cell that is read is, in twentieths of a point.
    pub room: Option<i32>,
    /// Rules above the first words.
    loose: Vec<SeenRule>,
    above: Option<Above>,
    apart: bool,
    characters: usize,
    inserted: usize,
    deleted: usize,
    footnotes: usize,
    boxes: usize,
}

/// What the space above a paragraph depends on.
struct Above {
    style: Option<String>,
    after: i32,
    /// Paragraphs without words in between.
    blank: i32,
}

impl Reader {
    pub fn new(archive: &mut Archive, relations: &Relations) -> Result<Reader, Unread> {
        let mut part = |kind: &str| match relations.first(kind) {
            Some(name) => archive.part(name),
            None => Ok(None),
        };
        let theme = match part("theme")? {
            Some(text) => Theme::read(&text)?,
            None => Theme::default(),
        };
        Ok(Reader {
            styles: Styles::read(part("styles")?.as_deref(), theme)?,
            numbering: Numbering::read(part("numbering")?.as_deref())?,
            pieces: vec![],
            lines: vec![],
            sections: vec![],
            notes: vec![page::Filling::default()],
            table: None,
            room: None,
            loose: vec![],
            above: None,
            apart: true,
            characters: 0,
            inserted: 0,
            deleted: 0,
            footnotes: 0,
            boxes: 0,
        })
    }

    pub fn block(&mut self, block: &Tag) -> Result<(), Unread> {
        match block.name.as_str() {
            "p" => self.paragraph(block),
            "tbl" => {
                self.filling().has_table = true;
                self.grid(block)
            }
            "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" => {
                block.tags().try_for_each(|inner| self.block(inner))
            }
            "del" | "moveFrom" => {
                self.deleted += 1;
                Ok(())
            }
            "sectPr" => {
                self.sections.push(block.clone());
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// How full the sheets of the current section are.
    fn filling(&mut self) -> &mut page::Filling {
        let wanted = self.sections.len();
        while self.notes.len() <= wanted {
            self.notes.push(page::Filling::default());
        }
        &mut self.notes[wanted]
    }

    /// What follows stands on its own: in a cell, below a table.
    pub fn begin_anew(&mut self) {
        self.above = None;
        self.apart = false;
    }

    /// How a paragraph is set, laid over each other: table, style, list, its own word.
    pub fn looks(&self, paragraph: &Tag) -> (Paragraph, super::look::Hand) {
        let said = paragraph.child("pPr");
        let style = said.and_then(|said| said.val("pStyle"));
        let (mut look, hand) = self.styles.paragraph(style, self.table.as_deref());
        if let Some(said) = said {
            if said.child("numPr").is_some() {
                look.lay(said);
            }
            let level = look.list.and_then(|list| self.numbering.level(list));
            if let Some(level) = level.and_then(|level| level.child("pPr")) {
                look.lay(level);
            }
            look.lay(said);
        }
        (look, hand)
    }

    fn paragraph(&mut self, paragraph: &Tag) -> Result<(), Unread> {
        let (look, hand) = self.looks(paragraph);
        let mut met = Met::default();
        met.walk(paragraph, &hand, &self.styles);
        self.inserted += met.inserted;
        self.deleted += met.deleted;
        self.footnotes += met.footnotes;
        self.boxes += met.boxes.len();
        self.filling().broken |= met.broken;
        for inner in std::mem::take(&mut met.boxes) {
            let above = self.above.take();
            inner.tags().try_for_each(|block| self.block(block))?;
            self.above = above;
        }
        let label = look.list.filter(|(list, _)| *list != 0);
        if let Some(label) = label.and_then(|list| self.numbering.label(list)) {
            let text = format!("{label} ");
            met.runs.insert(0, Run { text, hand });
        }
        let style = paragraph.child("pPr").and_then(|said| said.val("pStyle"));
        self.lines_of(&met.runs, &look, style)?;
        let edge = super::strokes::edge(paragraph.child("pPr"), self.room);
        self.rules(met.rules.into_iter().chain(edge));
        // The last paragraph of a section says how its sheets are.
        let ends = paragraph.child("pPr").and_then(|said| said.child("sectPr"));
        if let Some(section) = ends {
            self.sections.push(section.clone());
            self.begin_anew();
        }
        Ok(())
    }

    /// Rules hang on the words above them.
    fn rules(&mut self, rules: impl Iterator<Item = SeenRule>) {
        match self.lines.last_mut() {
            Some((look, _)) => look.rules.extend(rules),
            None => self.loose.extend(rules),
        }
    }

    fn lines_of(
        &mut self,
        runs: &[Run],
        look: &Paragraph,
        style: Option<&str>,
    ) -> Result<(), Unread> {
        let mut lines: Vec<Vec<Run>> = vec![vec![]];
        for run in runs {
            for (number, text) in run.text.split(LINE).enumerate() {
                if number > 0 {
                    lines.push(vec![]);
                }
                self.filling().broken |= text.contains(PAGE);
                let text = text.replace(PAGE, "");
                let hand = run.hand.clone();
                if let Some(line) = lines.last_mut().filter(|_| !text.is_empty()) {
                    line.push(Run { text, hand });
                }
            }
        }
        let gap = self.gap(look, style);
        let mut first = true;
        for line in lines {
            let raw: String = line.iter().map(|run| run.text.as_str()).collect();
            let length = raw.chars().count();
            self.characters += length;
            if length > CHARACTERS_IN_LINE || self.characters > CHARACTERS_AT_MOST {
                return Err(Unread::TooMuch);
            }
            if raw.trim().is_empty() {
                self.blank(look, &line);
                continue;
            }
            if super::strokes::typed(&raw) {
                self.rules(std::iter::once(SeenRule::Typed));
            }
            let start = match first {
                true => look.left + look.first + moved_in(&raw, &line),
                false => look.left,
            };
            let seen = |gap| LineLook {
                align: look.align,
                starts_at: twips(start),
                gap,
                spacing: look.spacing(),
                runs: vec![],
                rules: vec![],
            };
            let seen = seen(gap.filter(|_| first));
            match columns(&raw).and_then(|(_, right)| raw.rfind(right)) {
                Some(at) if look.align != SeenAlign::Centre => {
                    let (left, right) = cut(line, at);
                    let left = self.typed(&left, seen.clone())?;
                    let right = self.typed(&right, seen)?;
                    Piece::beside(&mut self.pieces, Some(left), Some(right));
                }
                _ => {
                    let typed = self.typed(&line, seen)?;
                    self.pieces.push(Piece::Line(typed));
                }
            }
            first = false;
            self.apart = false;
        }
        if !first {
            self.above = Some(Above {
                style: style.map(str::to_owned),
                after: look.after,
                blank: 0,
            });
        }
        Ok(())
    }

    /// Space below the paragraph above and above this one.
    fn gap(&self, look: &Paragraph, style: Option<&str>) -> Option<Length> {
        let above = self.above.as_ref()?;
        let neighbours = look.contextual && above.blank == 0 && above.style.as_deref() == style;
        let space = match neighbours {
            true => 0,
            false => above.after + above.blank + look.before,
        };
        Some(twips(space))
    }

    fn blank(&mut self, look: &Paragraph, line: &[Run]) {
        let size = line.first().map_or(28, |run| run.hand.size);
        if let Some(above) = &mut self.above {
            above.blank += look.before + look.after + size * 10;
        }
        self.apart = true;
    }

    fn typed(&mut self, runs: &[Run], mut seen: LineLook) -> Result<Typed, Unread> {
        if self.lines.len() == LINES_AT_MOST {
            return Err(Unread::TooMuch);
        }
        let spans = runs.iter().map(|run| Span {
            text: run.text.clone(),
            bold: run.hand.bold,
            italic: run.hand.italic,
        });
        let text = Line(spans.collect()).tidy();
        let id = u32::try_from(self.lines.len()).unwrap_or(u32::MAX);
        seen.runs = runs.iter().flat_map(seen_runs).collect();
        seen.rules = std::mem::take(&mut self.loose);
        let centred = seen.align == SeenAlign::Centre;
        self.filling().letters += text.to_plain().chars().count();
        let sheet = self.sections.len();
        self.lines.push((seen, sheet));
        Ok(Typed {
            id,
            text,
            centred: Some(centred),
            apart: self.apart,
        })
    }

    pub fn finish(
        mut self,
        archive: &mut Archive,
        relations: &Relations,
    ) -> Result<Observed, Unread> {
        // Lines behind the last section belong to one that is not told.
        if self.sections.is_empty() {
            self.sections.push(Tag::default());
        }
        let last = self.sections.len() - 1;
        let pieces = std::mem::take(&mut self.pieces);
        let sections = std::mem::take(&mut self.sections);
        let notes = std::mem::take(&mut self.notes);
        let pages = page::counted(archive)?;
        let mut heads = header::Heads::default();
        let mut sheets = vec![];
        let (mut above, mut below) = (vec![], vec![]);
        for (number, section) in sections.iter().enumerate() {
            heads.follow(section, relations);
            let number_seen = heads.number(&self, archive)?;
            let filling = notes.get(number).copied().unwrap_or_default();
            let alone = (sections.len() == 1).then_some(pages).flatten();
            sheets.push(page::sheet(section, number_seen, filling, alone));
            if number == 0 {
                (above, below) = heads.first_page(&mut self, archive)?;
            }
        }
        for (_, sheet) in &mut self.lines {
            *sheet = (*sheet).min(last);
        }
        let comments = match relations.first("comments").map(|name| archive.part(name)) {
            Some(Ok(Some(text))) => tree::parse(&text)?.all("comment").count(),
            _ => 0,
        };
        let told = [
            archive
                .names()
                .any(|name| name.contains("vbaProject"))
                .then_some(Told::Macros),
            (self.inserted + self.deleted > 0).then_some(Told::Tracked {
                inserted: self.inserted,
                deleted: self.deleted,
            }),
            (comments > 0).then_some(Told::Comments(comments)),
            (self.boxes > 0).then_some(Told::TextBoxes(self.boxes)),
            (self.footnotes > 0).then_some(Told::Footnotes(self.footnotes)),
        ];
        Ok(Observed {
            transcript: Transcript {
                pieces,
                above,
                below,
            },
            lines: self.lines,
            sheets,
            told: told.into_iter().flatten().collect(),
        })
    }
}

/// A first line moved in by a tab or by spaces.
fn moved_in(raw: &str, line: &[Run]) -> i32 {
    let size = line.first().map_or(28, |run| run.hand.size);
    let blanks = raw.chars().take_while(|c| c.is_whitespace());
    // A space is a quarter of the size of its letters, which is told in half points.
    blanks
        .map(|c| if c == '\t' { TAB } else { size * 10 / 4 })
        .sum()
}

/// Runs in front of a place in their text, and behind it.
fn cut(runs: Vec<Run>, at: usize) -> (Vec<Run>, Vec<Run>) {
    let (mut left, mut right) = (vec![], vec![]);
    let mut passed = 0;
    for run in runs {
        let length = run.text.len();
        let within = at.saturating_sub(passed).min(length);
        let (front, back) = run.text.split_at(within);
        for (text, side) in [(front, &mut left), (back, &mut right)] {
            if !text.is_empty() {
                let hand = run.hand.clone();
                let text = text.to_owned();
                side.push(Run { text, hand });
            }
        }
        passed += length;
    }
    (left, right)
}

/// Letters without marks may have another face than those with.
fn seen_runs(run: &Run) -> Vec<SeenRun> {
    let hand = &run.hand;
    let count = |wanted: fn(&char) -> bool| {
        let letters = run.text.chars().filter(|c| c.is_alphanumeric());
        letters.filter(wanted).count()
    };
    let seen = |letters: usize, face: &str| SeenRun {
        letters,
        face: face.to_owned(),
        size: hand.size(),
        bold: hand.bold,
        italic: hand.italic,
        underlined: hand.underlined,
        black: hand.black,
    };
    let (plain, marked) = (count(char::is_ascii), count(|c| !c.is_ascii()));
    match hand.ascii == hand.other {
        true => vec![seen(plain + marked, &hand.ascii)],
        false => vec![seen(plain, &hand.ascii), seen(marked, &hand.other)],
    }
}
