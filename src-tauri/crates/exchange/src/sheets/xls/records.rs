//! The records of an old Excel file, looked at for nothing but how much they hold (MS-XLS 2.4).

use crate::sheets::{Limits, Refused};

const FORMULA: u16 = 0x0006;
const EOF: u16 = 0x000A;
const FILE_PASS: u16 = 0x002F;
const CONTINUE: u16 = 0x003C;
const BOUND_SHEET: u16 = 0x0085;
const MUL_RK: u16 = 0x00BD;
const R_STRING: u16 = 0x00D6;
const SST: u16 = 0x00FC;
const LABEL_SST: u16 = 0x00FD;
const DIMENSIONS: u16 = 0x0200;
const NUMBER: u16 = 0x0203;
const LABEL: u16 = 0x0204;
const BOOL_ERR: u16 = 0x0205;
const RK: u16 = 0x027E;

/// Refuses a workbook whose sheets, laid out as rectangles with all their words, are more than
/// the limits.
pub(super) fn measure(stream: &[u8], limits: &Limits) -> Result<(), Refused> {
    let mut sheets = Vec::new();
    let mut words = Vec::new();
    let mut parts: Option<Vec<&[u8]>> = None;
    for record in (Records { stream }) {
        let (kind, data) = record?;
        if kind != CONTINUE
            && let Some(parts) = parts.take()
        {
            words = lengths(parts)?;
        }
        match kind {
            FILE_PASS if u16_at(data, 0) != Some(0) => return Err(Refused::Password),
            BOUND_SHEET => sheets.push(u32_at(data, 0).ok_or(Refused::Damaged)?),
            SST => parts = Some(vec![data.get(8..).ok_or(Refused::Damaged)?]),
            CONTINUE => {
                if let Some(parts) = &mut parts {
                    parts.push(data);
                }
            }
            EOF => break,
            _ => {}
        }
    }
    let too_many = || Refused::TooManyCells("xls".to_owned());
    let (mut area, mut text) = (0_u64, 0_u64);
    for at in sheets {
        let sheet = stream.get(at as usize..).ok_or(Refused::Damaged)?;
        let extent = extent(sheet, &words)?;
        area += extent.area;
        text += extent.text;
        if area > limits.cells as u64 || text > limits.text as u64 {
            return Err(too_many());
        }
    }
    Ok(())
}

#[derive(Default)]
struct Extent {
    area: u64,
    text: u64,
}

fn extent(sheet: &[u8], words: &[usize]) -> Result<Extent, Refused> {
    let mut extent = Extent::default();
    let (mut first, mut last) = ((u16::MAX, u16::MAX), (0, 0));
    let mut depth = 0;
    for record in (Records { stream: sheet }) {
        let (kind, data) = record?;
        match kind {
            0x0809 => depth += 1,
            EOF if depth <= 1 => break,
            EOF => depth -= 1,
            DIMENSIONS => extent.area = extent.area.max(promised(data)?),
            FORMULA | MUL_RK | R_STRING | LABEL_SST | NUMBER | LABEL | BOOL_ERR | RK => {
                let row = u16_at(data, 0).ok_or(Refused::Damaged)?;
                let column = u16_at(data, 2).ok_or(Refused::Damaged)?;
                // The last column of a run of numbers stands at its end.
                let end = match kind {
                    MUL_RK => u16_at(data, data.len().saturating_sub(2)).unwrap_or(column),
                    _ => column,
                };
                first = (first.0.min(row), first.1.min(column));
                last = (last.0.max(row), last.1.max(column).max(end));
                if kind == LABEL_SST {
                    let index = u32_at(data, 6).ok_or(Refused::Damaged)?;
                    extent.text += words.get(index as usize).copied().unwrap_or(0) as u64;
                }
            }
            _ => {}
        }
    }
    if first <= last {
        let (rows, columns) = (span(first.0, last.0), span(first.1, last.1));
        extent.area = extent.area.max(rows * columns);
    }
    Ok(extent)
}

fn span(first: u16, last: u16) -> u64 {
    u64::from(last.saturating_sub(first)) + 1
}

/// The rectangle a sheet says it has. Two forms: five words, or two long words and three words.
/// One that ends before it begins would be counted as endless.
fn promised(data: &[u8]) -> Result<u64, Refused> {
    let (first, last, columns) = match data.len() {
        10 => (
            u16_at(data, 0).map(u32::from),
            u16_at(data, 2).map(u32::from),
            u16_at(data, 6),
        ),
        _ => (u32_at(data, 0), u32_at(data, 4), u16_at(data, 10)),
    };
    let (first, last) = (first.unwrap_or(0), last.unwrap_or(0));
    let columns = u64::from(columns.unwrap_or(0));
    match last.checked_sub(first) {
        Some(rows) => Ok(u64::from(rows) * columns),
        None if last == 0 || columns == 0 => Ok(0),
        None => Err(Refused::Damaged),
    }
}

/// Record after record: kind and data.
struct Records<'a> {
    stream: &'a [u8],
}

impl<'a> Iterator for Records<'a> {
    type Item = Result<(u16, &'a [u8]), Refused>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.stream.is_empty() {
            return None;
        }
        let stream = std::mem::take(&mut self.stream);
        let record = u16_at(stream, 0)
            .zip(u16_at(stream, 2))
            .and_then(|(kind, length)| {
                let (data, rest) = stream[4..].split_at_checked(usize::from(length))?;
                self.stream = rest;
                Some((kind, data))
            });
        Some(record.ok_or(Refused::Damaged))
    }
}

/// Bytes at most that each of the shared words takes as UTF-8. The table runs over several
/// records; a word cut by the end of one goes on behind a new byte of flags (MS-XLS 2.5.293).
fn lengths(parts: Vec<&[u8]>) -> Result<Vec<usize>, Refused> {
    let mut parts = parts.into_iter();
    let mut data = parts.next().unwrap_or_default();
    let mut lengths = Vec::new();
    loop {
        if data.is_empty() {
            match parts.next() {
                Some(next) => data = next,
                None => return Ok(lengths),
            }
            continue;
        }
        let count = usize::from(u16_at(data, 0).ok_or(Refused::Damaged)?);
        let flags = *data.get(2).ok_or(Refused::Damaged)?;
        let mut at = 3;
        let mut behind = 0_usize;
        if flags & 8 != 0 {
            behind += 4 * usize::from(u16_at(data, at).ok_or(Refused::Damaged)?);
            at += 2;
        }
        if flags & 4 != 0 {
            behind += u32_at(data, at).ok_or(Refused::Damaged)? as usize;
            at += 4;
        }
        data = data.get(at..).ok_or(Refused::Damaged)?;
        let (mut rest, mut width) = (count, 1 + usize::from(flags & 1));
        loop {
            let taken = rest.min(data.len() / width);
            data = &data[taken * width..];
            rest -= taken;
            if rest == 0 {
                break;
            }
            let next = parts.next().ok_or(Refused::Damaged)?;
            width = 1 + usize::from(next.first().ok_or(Refused::Damaged)? & 1);
            data = &next[1..];
        }
        while behind > data.len() {
            behind -= data.len();
            data = parts.next().ok_or(Refused::Damaged)?;
        }
        data = &data[behind..];
        lengths.push(3 * count);
    }
}

fn u16_at(data: &[u8], at: usize) -> Option<u16> {
    let bytes = data.get(at..at + 2)?;
    Some(u16::from_le_bytes([bytes[0], bytes[1]]))
}

fn u32_at(data: &[u8], at: usize) -> Option<u32> {
    let bytes = data.get(at..at + 4)?;
    Some(u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
}
