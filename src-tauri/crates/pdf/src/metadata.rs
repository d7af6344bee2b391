use std::fmt::Write;

use lopdf::{Dictionary, Object, StringFormat};

use crate::{About, Record, record};

/// The facts of [`About`] as the file states them: once in the Info dictionary for old readers,
/// once in XMP for archives. PDF/A wants both to say the same (ISO 19005-1, 6.7.3), so both are
/// written from this one value.
pub(crate) struct Metadata<'a> {
    about: &'a About,
    facts: Vec<Fact>,
}

struct Fact {
    /// Key in the Info dictionary, where it has one.
    info: Option<&'static str>,
    /// Property in XMP.
    xmp: &'static str,
    shape: Shape,
    value: String,
}

/// How XMP writes a property.
#[derive(Clone, Copy)]
enum Shape {
    Simple,
    /// One text in the default language.
    Language,
    /// A list with one member.
    List,
    Date,
}

const PROGRAM: &str = "Văn Thư";
const PRODUCER: &str = concat!("Văn Thư ", env!("CARGO_PKG_VERSION"), ", printpdf, lopdf");

impl<'a> Metadata<'a> {
    pub(crate) fn of(about: &'a About) -> Metadata<'a> {
        let moment = about
            .moment
            .map(|moment| moment.format("%Y-%m-%dT%H:%M:%S%:z").to_string())
            .unwrap_or_default();
        let facts = [
            ("Title", "dc:title", Shape::Language, about.title.as_str()),
            ("Author", "dc:creator", Shape::List, &about.author),
            ("Subject", "dc:description", Shape::Language, &about.subject),
            ("Keywords", "pdf:Keywords", Shape::Simple, &about.keywords),
            ("Creator", "xmp:CreatorTool", Shape::Simple, PROGRAM),
            ("Producer", "pdf:Producer", Shape::Simple, PRODUCER),
            ("CreationDate", "xmp:CreateDate", Shape::Date, &moment),
            ("ModDate", "xmp:ModifyDate", Shape::Date, &moment),
        ];
        let facts = facts.map(|(info, xmp, shape, value)| (Some(info), xmp, shape, value));
        let record = record::properties(&about.record);
        let record = record.map(|(property, value)| (None, property, Shape::Simple, value));
        Metadata {
            about,
            facts: facts
                .into_iter()
                .chain(record)
                .map(|(info, xmp, shape, value)| Fact {
                    info,
                    xmp,
                    shape,
                    value: printable(value),
                })
                .filter(|fact| !fact.value.is_empty())
                .collect(),
        }
    }

    pub(crate) fn info(&self) -> Dictionary {
        self.facts
            .iter()
            .filter_map(|fact| {
                let value = match fact.shape {
                    Shape::Date => Object::string_literal(pdf_date(&fact.value)),
                    Shape::Simple | Shape::Language | Shape::List => text(&fact.value),
                };
                Some((fact.info?, value))
            })
            .collect()
    }

    /// When the document was made, as dictionaries write it.
    pub(crate) fn modified(&self) -> Option<Object> {
        self.info().get(b"ModDate").ok().cloned()
    }

    /// The XMP packet, UTF-8.
    pub(crate) fn xmp(&self) -> String {
        let mut facts = String::new();
        for fact in &self.facts {
            let (open, close) = match fact.shape {
                Shape::Simple | Shape::Date => ("", ""),
                Shape::Language => (
                    "<rdf:Alt><rdf:li xml:lang=\"x-default\">",
                    "</rdf:li></rdf:Alt>",
                ),
                Shape::List => ("<rdf:Seq><rdf:li>", "</rdf:li></rdf:Seq>"),
            };
            let (name, value) = (fact.xmp, escaped(&fact.value));
            // Writing to a string cannot fail.
            let _ = writeln!(facts, "<{name}>{open}{value}{close}</{name}>");
        }
        let recorded = self.about.record != Record::default();
        format!(
            "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
             <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
             <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
             {schema}<rdf:Description rdf:about=\"\" \
             xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
             xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" \
             xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" \
             xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"{own}>\n\
             <pdfaid:part>{part}</pdfaid:part>\n\
             <pdfaid:conformance>B</pdfaid:conformance>\n\
             <dc:format>application/pdf</dc:format>\n\
             <dc:language><rdf:Bag><rdf:li>vi-VN</rdf:li></rdf:Bag></dc:language>\n\
             {facts}\
             </rdf:Description>\n\
             </rdf:RDF>\n\
             </x:xmpmeta>\n\
             <?xpacket end=\"w\"?>",
            part = self.about.conformance.part(),
            own = recorded.then(record::namespace).unwrap_or_default(),
            schema = recorded.then(record::schema).unwrap_or_default(),
        )
    }
}

/// A text string of the file: UTF-16 with its mark, in hexadecimal.
pub(crate) fn text(value: &str) -> Object {
    Object::String(utf_16(value), StringFormat::Hexadecimal)
}

/// The figures of [`text`], without what stands around them in the file.
pub(crate) fn hexadecimal(value: &str) -> String {
    let bytes = utf_16(value).into_iter();
    bytes.map(|byte| format!("{byte:02X}")).collect()
}

fn utf_16(value: &str) -> Vec<u8> {
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(value.encode_utf16().flat_map(u16::to_be_bytes));
    bytes
}

/// `2026-03-05T08:00:00+07:00` as `D:20260305080000+07'00'`.
fn pdf_date(xmp: &str) -> String {
    let (moment, offset) = xmp.split_at(xmp.len().saturating_sub("+07:00".len()));
    let digits: String = moment.chars().filter(char::is_ascii_digit).collect();
    format!("D:{digits}{}'", offset.replace(':', "'"))
}

/// Control characters cannot stand in XML at all and mean nothing in a title: a space instead.
fn printable(value: &str) -> String {
    let forbidden = |c: char| c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}');
    value
        .chars()
        .map(|c| if forbidden(c) { ' ' } else { c })
        .collect()
}

fn escaped(value: &str) -> String {
    value
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::DateTime;

    fn about() -> About {
        About {
            title: "Về <phí> & “lệ phí”".to_owned(),
            author: "UBND XÃ SƠN ĐÔNG".to_owned(),
            moment: DateTime::parse_from_rfc3339("2026-03-05T08:09:10+07:00").ok(),
            ..About::default()
        }
    }

    #[test]
    fn both_places_state_the_same_moment() {
        let about = about();
        let metadata = Metadata::of(&about);
        let date = metadata.info().get(b"CreationDate").cloned().unwrap();
        assert_eq!(date, Object::string_literal("D:20260305080910+07'00'"));
        assert!(
            metadata
                .xmp()
                .contains("<xmp:CreateDate>2026-03-05T08:09:10+07:00</xmp:CreateDate>")
        );
    }

    #[test]
    fn a_title_cannot_break_out_of_its_element() {
        let about = about();
        let xmp = Metadata::of(&about).xmp();
        assert!(xmp.contains("Về &lt;phí&gt; &amp; “lệ phí”"), "{xmp}");
    }

    #[test]
    fn what_xml_cannot_hold_becomes_a_space_in_both_places() {
        let about = About {
            title: "một\u{0}hai\u{FFFE}ba".to_owned(),
            ..About::default()
        };
        let metadata = Metadata::of(&about);
        assert!(metadata.xmp().contains("một hai ba"));
        assert_eq!(
            metadata.info().get(b"Title").cloned().unwrap(),
            text("một hai ba")
        );
    }

    #[test]
    fn empty_facts_are_left_out_of_both_places() {
        let about = About::default();
        let metadata = Metadata::of(&about);
        assert!(metadata.info().get(b"Author").is_err());
        assert!(!metadata.xmp().contains("dc:creator"));
        assert!(metadata.info().get(b"ModDate").is_err());
        assert!(!metadata.xmp().contains("xmp:ModifyDate"));
    }
}
