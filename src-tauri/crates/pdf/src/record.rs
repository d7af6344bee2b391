//! The facts of [`Record`] as a schema of XMP. What is not one of the schemas of the standard
//! describes itself in the packet (ISO 19005-1, 6.7.8; ISO 19005-2, 6.6.2.3).

use std::fmt::Write as _;

use crate::Record;

const NAMESPACE: &str = "urn:van-thu:van-ban:1#";

/// Declares the schema.
pub(crate) fn namespace() -> String {
    format!(" xmlns:vanban=\"{NAMESPACE}\"")
}

/// Name of each property, and what it says.
const PROPERTIES: [(&str, &str); 4] = [
    ("tenLoai", "Tên loại văn bản"),
    ("so", "Số văn bản"),
    ("kyHieu", "Ký hiệu văn bản"),
    ("nguoiKy", "Người ký văn bản"),
];

/// Each property with its value.
pub(crate) fn properties(record: &Record) -> [(&'static str, &str); 4] {
    let Record {
        kind,
        number,
        symbol,
        signer,
    } = record;
    [
        ("vanban:tenLoai", kind),
        ("vanban:so", number),
        ("vanban:kyHieu", symbol),
        ("vanban:nguoiKy", signer),
    ]
}

/// The description of the schema, which stands before its first use: some readers go through the
/// packet once.
pub(crate) fn schema() -> String {
    let mut properties = String::new();
    for (name, description) in PROPERTIES {
        // Writing to a string cannot fail.
        let _ = writeln!(
            properties,
            "<rdf:li rdf:parseType=\"Resource\">\
             <pdfaProperty:name>{name}</pdfaProperty:name>\
             <pdfaProperty:valueType>Text</pdfaProperty:valueType>\
             <pdfaProperty:category>external</pdfaProperty:category>\
             <pdfaProperty:description>{description}</pdfaProperty:description>\
             </rdf:li>"
        );
    }
    format!(
        "<rdf:Description rdf:about=\"\" \
         xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" \
         xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" \
         xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n\
         <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n\
         <pdfaSchema:schema>Văn bản hành chính</pdfaSchema:schema>\n\
         <pdfaSchema:namespaceURI>{NAMESPACE}</pdfaSchema:namespaceURI>\n\
         <pdfaSchema:prefix>vanban</pdfaSchema:prefix>\n\
         <pdfaSchema:property><rdf:Seq>\n{properties}</rdf:Seq></pdfaSchema:property>\n\
         </rdf:li></rdf:Bag></pdfaExtension:schemas>\n\
         </rdf:Description>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_property_is_described() {
        let record = Record::default();
        let written = properties(&record).map(|(property, _)| property.to_owned());
        let described = PROPERTIES.map(|(name, _)| format!("vanban:{name}"));
        assert_eq!(written, described);
    }
}
