//! Hồ sơ as XML (Phụ lục VI, phần I, mục VI.9): its fields and those of its papers, under the names
//! of phần II. The elements that only hold others together have names of our own.

use std::io;

use chrono::NaiveDate;
use document::dispatch::Urgency;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

/// Trường thông tin đầu vào của hồ sơ.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseFile {
    /// Mã định danh of the body whose file it is; empty where it is not known.
    pub organ_id: String,
    pub year: i32,
    /// Số và ký hiệu hồ sơ.
    pub notation: String,
    pub title: String,
    /// Thời hạn bảo quản.
    pub maintenance: String,
    /// Chế độ sử dụng.
    pub rights: String,
    pub creator: String,
    pub language: String,
    pub start: Option<NaiveDate>,
    pub end: Option<NaiveDate>,
    pub pages: u32,
    pub description: String,
    /// In the order they are written.
    pub papers: Vec<CasePaper>,
}

/// A paper of the file. What is not known is empty, and its element too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CasePaper {
    /// Số thứ tự văn bản trong hồ sơ.
    pub ordinal: u32,
    pub type_name: String,
    pub number: String,
    pub symbol: String,
    /// `05/03/2026`; an incomplete date as written.
    pub issued: String,
    /// Tác giả.
    pub organ_name: String,
    pub subject: String,
    pub language: String,
    pub pages: Option<u32>,
    pub description: String,
    pub position: String,
    pub signer: String,
    pub urgency: Option<Urgency>,
    pub due: Option<NaiveDate>,
    pub way: Way,
    /// The names its files have beside the XML.
    pub files: Vec<String>,
}

/// What only papers of one direction say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Way {
    Incoming {
        arrived: NaiveDate,
        arrival_number: String,
        /// Đơn vị hoặc người nhận.
        places: String,
        /// Ý kiến phân phối, chỉ đạo, trạng thái xử lý: a line each.
        trace: Vec<String>,
    },
    Outgoing {
        to: Vec<Receiver>,
        /// Số lượng bản phát hành.
        amount: Option<u32>,
    },
    /// It stands in no book.
    #[default]
    Other,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Receiver {
    pub organ_id: String,
    pub organ_name: String,
}

/// Writes the file, indented, UTF-8.
pub fn write(file: &CaseFile) -> io::Result<Vec<u8>> {
    let mut writer = Writer::new_with_indent(vec![], b' ', 2);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    writer
        .create_element("File")
        .write_inner_content(|writer| {
            file_code(writer, file)?;
            said(writer, "Title", &file.title)?;
            said(writer, "Maintenance", &file.maintenance)?;
            said(writer, "Rights", &file.rights)?;
            said(writer, "Creator", &file.creator)?;
            said(writer, "Language", &file.language)?;
            said(writer, "StartDate", &day(file.start))?;
            said(writer, "EndDate", &day(file.end))?;
            said(writer, "DocTotal", &file.papers.len().to_string())?;
            said(writer, "PageTotal", &file.pages.to_string())?;
            said(writer, "Description", &file.description)?;
            writer
                .create_element("Documents")
                .write_inner_content(|writer| {
                    let mut papers = file.papers.iter();
                    papers.try_for_each(|one| paper(writer, file, one))
                })
                .map(drop)
        })?;
    Ok(writer.into_inner())
}

type Out = Writer<Vec<u8>>;

fn file_code(writer: &mut Out, file: &CaseFile) -> io::Result<()> {
    let element = writer.create_element("FileCode");
    let written = element.write_inner_content(|writer| {
        said(writer, "OrganId", &file.organ_id)?;
        said(writer, "FileCatalog", &file.year.to_string())?;
        said(writer, "FileNotation", &file.notation)
    });
    written.map(drop)
}

fn paper(writer: &mut Out, file: &CaseFile, paper: &CasePaper) -> io::Result<()> {
    let name = match paper.way {
        Way::Incoming { .. } => "IncomingDocument",
        Way::Outgoing { .. } => "OutgoingDocument",
        Way::Other => "Document",
    };
    let element = writer.create_element(name);
    let written = element.write_inner_content(|writer| {
        file_code(writer, file)?;
        said(writer, "DocOrdinal", &paper.ordinal.to_string())?;
        said(writer, "TypeName", &paper.type_name)?;
        said(writer, "CodeNumber", &paper.number)?;
        said(writer, "CodeNotation", &paper.symbol)?;
        said(writer, "IssuedDate", &paper.issued)?;
        said(writer, "OrganName", &paper.organ_name)?;
        said(writer, "Subject", &paper.subject)?;
        said(writer, "Language", &paper.language)?;
        said(writer, "PageAmount", &count(paper.pages))?;
        said(writer, "Description", &paper.description)?;
        if let Way::Incoming {
            arrived,
            arrival_number,
            ..
        } = &paper.way
        {
            said(writer, "ArrivalDate", &day(Some(*arrived)))?;
            said(writer, "ArrivalNumber", arrival_number)?;
        }
        let signer = writer.create_element("SignerInfo");
        signer.write_inner_content(|writer| {
            said(writer, "Position", &paper.position)?;
            said(writer, "FullName", &paper.signer)
        })?;
        if let Way::Outgoing { to, .. } = &paper.way {
            to.iter().try_for_each(|one| receiver(writer, one))?;
        }
        said(writer, "Priority", &priority(paper.urgency).to_string())?;
        match &paper.way {
            Way::Incoming { places, trace, .. } => {
                said(writer, "ToPlaces", places)?;
                said(writer, "TraceHeaderList", &trace.join("\n"))?;
            }
            Way::Outgoing { amount, .. } => said(writer, "IssuedAmount", &count(*amount))?,
            Way::Other => {}
        }
        said(writer, "DueDate", &day(paper.due))?;
        let mut files = paper.files.iter();
        files.try_for_each(|file| said(writer, "Attachment", file))
    });
    written.map(drop)
}

fn receiver(writer: &mut Out, receiver: &Receiver) -> io::Result<()> {
    let element = writer.create_element("To");
    let written = element.write_inner_content(|writer| {
        said(writer, "OrganId", &receiver.organ_id)?;
        said(writer, "OrganName", &receiver.organ_name)
    });
    written.map(drop)
}

/// Signs XML has no place for are left out.
fn said(writer: &mut Out, name: &'static str, words: &str) -> io::Result<()> {
    let words: String = words.chars().filter(|&sign| is_written(sign)).collect();
    let element = writer.create_element(name);
    match words.is_empty() {
        true => element.write_empty(),
        false => element.write_text_content(BytesText::new(&words)),
    }
    .map(drop)
}

/// Char of XML 1.0.
fn is_written(sign: char) -> bool {
    matches!(sign, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

/// Date, length 10.
fn day(day: Option<NaiveDate>) -> String {
    day.map(document::date::in_figures).unwrap_or_default()
}

fn count(count: Option<u32>) -> String {
    count.map(|count| count.to_string()).unwrap_or_default()
}

/// Mức độ khẩn in one figure, as the national exchange axis counts it. State secrets are in none of
/// these files.
fn priority(urgency: Option<Urgency>) -> u8 {
    match urgency {
        None => 0,
        Some(Urgency::Khan) => 1,
        Some(Urgency::ThuongKhan) => 2,
        Some(Urgency::HoaToc) => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_have_the_names_and_the_order_of_the_annex() {
        let arrived = NaiveDate::from_ymd_opt(2026, 8, 6).unwrap();
        let file = CaseFile {
            organ_id: "H49.64.33".into(),
            year: 2026,
            notation: "01.TCCB".into(),
            title: "Lương <2026> & phụ cấp\u{1}".into(),
            papers: vec![CasePaper {
                ordinal: 7,
                number: "05".into(),
                urgency: Some(Urgency::HoaToc),
                way: Way::Incoming {
                    arrived,
                    arrival_number: "412".into(),
                    places: "Phòng Kinh tế".into(),
                    trace: vec!["giao".into(), "xong".into()],
                },
                files: vec!["007_a.pdf".into()],
                ..CasePaper::default()
            }],
            ..CaseFile::default()
        };
        let xml = String::from_utf8(write(&file).unwrap()).unwrap();
        assert!(
            xml.contains("<Title>Lương &lt;2026&gt; &amp; phụ cấp</Title>"),
            "{xml}"
        );
        assert!(xml.contains("<DocTotal>1</DocTotal>"));
        let paper = &xml[xml.find("<IncomingDocument>").unwrap()..];
        let fields = [
            "<OrganId>H49.64.33<",
            "<FileCatalog>2026<",
            "<FileNotation>01.TCCB<",
            "<DocOrdinal>7<",
            "<TypeName/>",
            "<CodeNumber>05<",
            "<CodeNotation/>",
            "<IssuedDate/>",
            "<OrganName/>",
            "<Subject/>",
            "<Language/>",
            "<PageAmount/>",
            "<Description/>",
            "<ArrivalDate>06/08/2026<",
            "<ArrivalNumber>412<",
            "<SignerInfo>",
            "<Position/>",
            "<FullName/>",
            "<Priority>3<",
            "<ToPlaces>Phòng Kinh tế<",
            "<TraceHeaderList>giao\nxong<",
            "<DueDate/>",
            "<Attachment>007_a.pdf<",
        ];
        let places = fields.map(|field| {
            paper
                .find(field)
                .unwrap_or_else(|| panic!("{field}: {paper}"))
        });
        assert!(places.is_sorted(), "{paper}");
    }
}
