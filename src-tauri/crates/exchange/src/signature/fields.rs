//! The signature fields of a PDF (ISO 32000-1, 12.7.4.5 and 12.8).

use chrono::{DateTime, FixedOffset, NaiveDate};
use lopdf::{Dictionary, Document, Object};

use super::Coverage;

/// A form with more fields, or deeper ones, is no document of an office.
const FIELDS_AT_MOST: usize = 10_000;
const DEPTH_AT_MOST: usize = 16;

/// What a field says of its signature.
pub(super) struct Field {
    pub name: String,
    /// `/Name`: the signer as the file names him.
    pub signer: String,
    pub sub_filter: Vec<u8>,
    /// `/M`
    pub signed_at: Option<DateTime<FixedOffset>>,
    /// `/Contents`, with the zeros it is padded with.
    pub contents: Vec<u8>,
    byte_range: Vec<i64>,
}

/// The fields that carry a signature, each once.
pub(super) fn signed(document: &Document) -> Vec<Field> {
    let Some(fields) = document
        .catalog()
        .ok()
        .and_then(|catalog| dictionary(catalog, b"AcroForm", document))
        .and_then(|form| array(form, b"Fields", document))
    else {
        return vec![];
    };
    let mut found = vec![];
    // Depth-first, in the order of the form; what is left to visit stands reversed on the stack.
    let mut left: Vec<(&Object, String, bool, usize)> = fields
        .iter()
        .rev()
        .map(|field| (field, String::new(), false, 0))
        .collect();
    let mut visited = 0;
    while let Some((object, parent, inherited, depth)) = left.pop() {
        visited += 1;
        if visited > FIELDS_AT_MOST {
            break;
        }
        let Ok((_, Object::Dictionary(field))) = document.dereference(object) else {
            continue;
        };
        let name = [parent, string(field, b"T", document)].concat();
        let kind = field.get_deref(b"FT", document).and_then(Object::as_name);
        let is_signature = kind.map_or(inherited, |kind| kind == b"Sig");
        if is_signature && let Some(value) = dictionary(field, b"V", document) {
            found.push(read(name.clone(), value, document));
        }
        if depth < DEPTH_AT_MOST
            && let Some(kids) = array(field, b"Kids", document)
        {
            let kids = kids.iter().rev();
            left.extend(kids.map(|kid| (kid, name.clone(), is_signature, depth + 1)));
        }
    }
    found
}

fn read(name: String, value: &Dictionary, document: &Document) -> Field {
    let sub_filter = value
        .get_deref(b"SubFilter", document)
        .and_then(Object::as_name)
        .unwrap_or_default();
    let contents = value
        .get_deref(b"Contents", document)
        .and_then(Object::as_str)
        .unwrap_or_default();
    let byte_range = array(value, b"ByteRange", document)
        .into_iter()
        .flatten()
        .filter_map(|number| number.as_i64().ok())
        .collect();
    Field {
        name,
        signer: string(value, b"Name", document),
        sub_filter: sub_filter.to_vec(),
        signed_at: moment(&string(value, b"M", document)),
        contents: contents.to_vec(),
        byte_range,
    }
}

impl Field {
    /// The two pieces of the file that are signed, and how much of it they are. Between them
    /// stands the signature in hexadecimal figures and nothing else.
    pub fn signed_bytes<'a>(&self, file: &'a [u8]) -> Option<(&'a [u8], &'a [u8], Coverage)> {
        let [start, length, next, rest] = <[i64; 4]>::try_from(self.byte_range.as_slice()).ok()?;
        let place = |number: i64| usize::try_from(number).ok();
        let end = place(start)?.checked_add(place(length)?)?;
        let last = place(next)?.checked_add(place(rest)?)?;
        let first_piece = file.get(place(start)?..end)?;
        let second_piece = file.get(place(next)?..last)?;
        let gap = file.get(end..place(next)?)?;
        let coverage = if start != 0 || !self.is_in(gap) {
            Coverage::Broken
        } else if file.get(last..)?.iter().all(u8::is_ascii_whitespace) {
            Coverage::Whole
        } else {
            Coverage::ExtendedAfter
        };
        Some((first_piece, second_piece, coverage))
    }

    fn is_in(&self, gap: &[u8]) -> bool {
        let inside = gap
            .strip_prefix(b"<")
            .and_then(|gap| gap.strip_suffix(b">"));
        let Some(figures) = inside else {
            return false;
        };
        let value = |figure: u8| char::from(figure).to_digit(16);
        figures.len() == self.contents.len() * 2
            && figures.chunks(2).zip(&self.contents).all(|(pair, byte)| {
                let [high, low] = [pair[0], pair[1]].map(value);
                high.zip(low)
                    .is_some_and(|(high, low)| high * 16 + low == u32::from(*byte))
            })
    }
}

fn dictionary<'a>(
    holder: &'a Dictionary,
    key: &[u8],
    document: &'a Document,
) -> Option<&'a Dictionary> {
    holder.get_deref(key, document).ok()?.as_dict().ok()
}

fn array<'a>(
    holder: &'a Dictionary,
    key: &[u8],
    document: &'a Document,
) -> Option<&'a Vec<Object>> {
    holder.get_deref(key, document).ok()?.as_array().ok()
}

/// A text: UTF-16 behind its mark, else UTF-8 as far as it goes.
fn string(holder: &Dictionary, key: &[u8], document: &Document) -> String {
    let bytes = holder.get_deref(key, document).and_then(Object::as_str);
    let Ok(bytes) = bytes else {
        return String::new();
    };
    match bytes.strip_prefix(&[0xFE, 0xFF]) {
        Some(pairs) => {
            let units = pairs
                .chunks_exact(2)
                .map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            char::decode_utf16(units)
                .map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER))
                .collect()
        }
        None => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// `D:20261123101500+07'00'`; without a zone it is Greenwich's.
fn moment(written: &str) -> Option<DateTime<FixedOffset>> {
    let figures: Vec<u32> = written
        .strip_prefix("D:")?
        .chars()
        .map_while(|c| c.to_digit(10))
        .collect();
    let number = |from: usize, length: usize| -> Option<u32> {
        let figures = figures.get(from..from + length)?;
        Some(figures.iter().fold(0, |sum, figure| sum * 10 + figure))
    };
    let time = NaiveDate::from_ymd_opt(number(0, 4)? as i32, number(4, 2)?, number(6, 2)?)?
        .and_hms_opt(
            number(8, 2).unwrap_or(0),
            number(10, 2).unwrap_or(0),
            number(12, 2).unwrap_or(0),
        )?;
    let zone: String = written.chars().skip(2 + figures.len()).collect();
    let mut parts = zone.get(1..).unwrap_or_default().split('\'');
    let mut part = || parts.next()?.parse::<i16>().ok().map(i32::from);
    let offset = match zone.chars().next() {
        Some(sign @ ('+' | '-')) => {
            let seconds = part()? * 3600 + part().unwrap_or(0) * 60;
            FixedOffset::east_opt(if sign == '+' { seconds } else { -seconds })?
        }
        _ => FixedOffset::east_opt(0)?,
    };
    time.and_local_timezone(offset).single()
}

#[cfg(test)]
mod tests {
    use super::moment;

    #[test]
    fn a_moment_is_read_with_its_zone() {
        for (written, expected) in [
            ("D:20261123101500+07'00'", Some("2026-11-23T10:15:00+07:00")),
            ("D:20261123101500-03'30", Some("2026-11-23T10:15:00-03:30")),
            ("D:20261123101500Z", Some("2026-11-23T10:15:00+00:00")),
            ("D:20261123", Some("2026-11-23T00:00:00+00:00")),
            ("D:20261323", None),
            ("D:20261123101500+99999999'00'", None),
            ("hôm qua", None),
        ] {
            let read = moment(written).map(|at| at.to_rfc3339());
            assert_eq!(read.as_deref(), expected, "{written}");
        }
    }
}
