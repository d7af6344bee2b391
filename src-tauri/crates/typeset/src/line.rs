//! Words into lines, greedy as Word breaks them, and lines into marks.

use std::borrow::Cow;

use compose::{Align, Style};
use paper::{Area, Item, Length, Mark, NodeId, Origin, Point, Size, Text, Words};

use crate::word::{Piece, Word};
use crate::{Setter, Trouble};

/// Words that share a baseline.
#[derive(Debug, Default)]
pub(crate) struct Line<'s> {
    pub words: Vec<Word<'s>>,
    /// Without the space behind the last word.
    pub width: Length,
    /// The last of its paragraph.
    pub last: bool,
}

/// Room for the words of a paragraph, line by line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Measure {
    pub first: Length,
    pub rest: Length,
}

impl Setter<'_> {
    /// Fills lines with as many words as go in. Glued words go together; a word wider than its
    /// line is cut between characters and reported.
    pub fn lines<'s>(
        &mut self,
        words: Vec<Word<'s>>,
        measure: Measure,
        node: NodeId,
    ) -> Vec<Line<'s>> {
        let mut lines: Vec<Line> = vec![];
        let mut line = Line::default();
        let mut room = measure.first;
        let mut words = words.into_iter();
        let mut group = vec![];
        while take_group(&mut words, &mut group) {
            let width = group_width(&group);
            let gap = line
                .words
                .last()
                .and_then(|word| word.space)
                .unwrap_or_default();
            if !line.words.is_empty() && line.width + gap + width > room {
                lines.push(std::mem::take(&mut line));
                room = measure.rest;
            }
            if width <= room {
                line.append(group.drain(..));
                continue;
            }
            let parts = self.cut(std::mem::take(&mut group), room, measure.rest, node);
            let count = parts.len();
            for (index, part) in parts.into_iter().enumerate() {
                line.append(part);
                if index + 1 < count {
                    lines.push(std::mem::take(&mut line));
                    room = measure.rest;
                }
            }
        }
        line.last = true;
        lines.push(line);
        for line in &mut lines {
            line.close_up();
        }
        lines
    }

    /// Cuts words that are together wider than a line: first between the words, then, where one
    /// word alone is too wide, between its characters.
    fn cut<'s>(
        &mut self,
        group: Vec<Word<'s>>,
        first: Length,
        rest: Length,
        node: NodeId,
    ) -> Vec<Vec<Word<'s>>> {
        let mut room = first;
        let mut parts: Vec<Vec<Word>> = vec![];
        for word in group {
            if word.width <= room {
                let together = parts.last().map(|part| group_width(part) + gap(part));
                match parts.last_mut() {
                    Some(part) if together.is_some_and(|width| width + word.width <= room) => {
                        part.push(word);
                    }
                    _ => {
                        parts.push(vec![word]);
                        room = rest;
                    }
                }
                continue;
            }
            let offset = word.pieces.first().map_or(0, |piece| piece.offset);
            let text = word.pieces.iter().map(|piece| &*piece.text).collect();
            self.troubles.push(Trouble::TooWide {
                at: Origin { node, offset },
                word: text,
            });
            let mut part = Word {
                space: None,
                ..Word::default()
            };
            for piece in word.pieces {
                for (index, character) in piece.text.chars().enumerate() {
                    let text = character.to_string();
                    let width = self.width(piece.style, &text);
                    if !part.pieces.is_empty() && part.width + width > room {
                        let mut line = part.clone();
                        let mut begun = self.behind_stroke(&mut line);
                        if begun.width + width > rest {
                            (line, begun) = (part, Word::default());
                        }
                        parts.push(vec![line]);
                        part = begun;
                        room = rest;
                    }
                    part.width += width;
                    match part.pieces.last_mut() {
                        Some(last) if index > 0 => {
                            last.text.to_mut().push(character);
                            last.width += width;
                        }
                        _ => part.pieces.push(Piece {
                            text: Cow::Owned(text),
                            width,
                            spare: Length::ZERO,
                            offset: piece.offset + index as u32,
                            ..piece.clone()
                        }),
                    }
                }
            }
            part.space = word.space;
            parts.push(vec![part]);
        }
        parts
    }

    /// Takes off what stands behind the last stroke or dash of a word, so that a symbol too wide
    /// for its line ends there: `27/SNNMT-` | `CCKL`. Nothing where there is none.
    fn behind_stroke<'s>(&self, word: &mut Word<'s>) -> Word<'s> {
        let mut behind = Word::default();
        let Some(piece) = word.pieces.last_mut() else {
            return behind;
        };
        let cut = piece.text.rfind(['/', '-']).map(|at| at + 1);
        let Some(at) = cut.filter(|&at| at < piece.text.len()) else {
            return behind;
        };
        let text = piece.text.to_mut().split_off(at);
        let width = self.width(piece.style, &text);
        piece.width -= width;
        word.width -= width;
        behind.push(Piece {
            width,
            spare: Length::ZERO,
            offset: piece.offset + piece.text.chars().count() as u32,
            text: Cow::Owned(text),
            ..piece.clone()
        });
        behind
    }

    /// Height of a line at single spacing, and the part of it above the baseline. A line without
    /// words is as high as words in `style` would be.
    pub fn line_box(&self, line: &Line, style: Option<Style>) -> (Length, Length) {
        let pieces = line.words.iter().flat_map(|word| &word.pieces);
        let mut styles: Vec<Style> = pieces.map(|piece| piece.style).collect();
        if styles.is_empty() {
            styles.extend(style);
        }
        let mut height = Length::ZERO;
        let mut ascent = Length::ZERO;
        for style in styles {
            let metrics = self.fonts.metrics(style.face);
            height = height.max(metrics.line_height(style.size));
            ascent = ascent.max(metrics.ascent(style.size));
        }
        (height, ascent)
    }

    /// The marks of a line whose baseline is at `y`; `left` and `room` bound it.
    pub fn marks(
        &self,
        line: &Line,
        align: Align,
        (left, room): (Length, Length),
        y: Length,
        node: NodeId,
    ) -> Vec<Mark> {
        let slack = room - line.width;
        let gaps = line.words.len() as i32 - 1;
        let (start, stretch) = match align {
            Align::Justify if !line.last && gaps > 0 => (left, slack),
            Align::Justify | Align::Left => (left, Length::ZERO),
            Align::Centre => (left + slack / 2, Length::ZERO),
            Align::Right => (left + slack, Length::ZERO),
        };
        let mut marks: Vec<Mark> = vec![];
        let mut x = start;
        // Words beside a blank are runs of their own, so that nothing reaches into it.
        let mut joins = false;
        for (index, word) in line.words.iter().enumerate() {
            let count = word.pieces.len();
            for (number, piece) in word.pieces.iter().enumerate() {
                let space = number + 1 == count && word.space.is_some();
                joins &= !piece.blank;
                self.put(&mut marks, piece, (space, joins), Point { x, y }, node);
                joins = !piece.blank;
                x += piece.width;
            }
            x += word.space.unwrap_or_default();
            // Spread the slack so that the last word ends exactly at the edge.
            let index = index as i32;
            if index < gaps {
                x += stretch_share(stretch, gaps, index);
            }
        }
        marks
    }

    /// Adds a piece to the marks: where it `joins`, to the last one of the same face, size and ink.
    fn put(
        &self,
        marks: &mut Vec<Mark>,
        piece: &Piece,
        (space, joins): (bool, bool),
        at: Point,
        node: NodeId,
    ) {
        if let Some((node, area)) = piece.area.filter(|_| !self.only_blanks) {
            marks.push(self.area(piece, area, at, *node));
        }
        if piece.text.is_empty() || (self.only_blanks && !piece.blank) {
            return;
        }
        let own = self.width(piece.style, &piece.text);
        let x = if piece.blank {
            at.x + (piece.width - own) / 2
        } else {
            at.x
        };
        let text = [&*piece.text, if space { " " } else { "" }];
        if joins
            && let Some(Mark {
                at: start,
                item: Item::Text(run),
                ..
            }) = marks.last_mut()
            && (run.face, run.size, run.ink) == (piece.style.face, piece.style.size, piece.ink)
        {
            let dx = x - start.x;
            run.words.push(dx, text);
            run.width = dx + own;
            return;
        }
        let mut words = Words::default();
        words.push(Length::ZERO, text);
        marks.push(Mark {
            at: Point { x, y: at.y },
            item: Item::Text(Text {
                face: piece.style.face,
                size: piece.style.size,
                ink: piece.ink,
                width: own,
                words,
            }),
            from: Origin {
                node,
                offset: piece.offset,
            },
        });
    }

    /// A blank as an area, as high as its line.
    fn area(&self, piece: &Piece, area: &Area, at: Point, node: NodeId) -> Mark {
        let metrics = self.fonts.metrics(piece.style.face);
        let size = Size {
            width: piece.width,
            height: metrics.line_height(piece.style.size),
        };
        Mark {
            at: Point {
                x: at.x,
                y: at.y - metrics.ascent(piece.style.size),
            },
            item: Item::Area(Box::new(Area {
                size,
                ..area.clone()
            })),
            from: Origin { node, offset: 0 },
        }
    }
}

/// The part of `slack` that falls to gap `index` of `gaps`; all parts add up to `slack`.
fn stretch_share(slack: Length, gaps: i32, index: i32) -> Length {
    let whole = i64::from(slack.to_milli_pt());
    let upto = |n: i32| (whole * i64::from(n) / i64::from(gaps)) as i32;
    Length::milli_pt(upto(index + 1) - upto(index))
}

impl<'s> Line<'s> {
    /// Gives back what was only kept while lines were broken.
    fn close_up(&mut self) {
        for word in &mut self.words {
            for piece in &mut word.pieces {
                let spare = std::mem::take(&mut piece.spare);
                piece.width -= spare;
                word.width -= spare;
                self.width -= spare;
            }
        }
    }

    fn append(&mut self, words: impl IntoIterator<Item = Word<'s>>) {
        for word in words {
            if let Some(space) = self.words.last().and_then(|before| before.space) {
                self.width += space;
            }
            self.width += word.width;
            self.words.push(word);
        }
    }
}

/// Takes the next words that go together; whether there were any.
fn take_group<'s>(words: &mut impl Iterator<Item = Word<'s>>, group: &mut Vec<Word<'s>>) -> bool {
    group.clear();
    for word in words {
        let glued = word.glued;
        group.push(word);
        if !glued {
            break;
        }
    }
    !group.is_empty()
}

/// The space behind the last word of a group.
fn gap(group: &[Word]) -> Length {
    let last = group.last();
    last.and_then(|word| word.space).unwrap_or_default()
}

fn group_width(group: &[Word]) -> Length {
    let words: Length = group.iter().map(|word| word.width).sum();
    let spaces = group.iter().rev().skip(1).filter_map(|word| word.space);
    words + spaces.sum()
}
