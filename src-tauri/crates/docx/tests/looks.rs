//! How the words of a file are set, whoever says it: defaults, styles built upon each other, the
//! theme, the paragraph, the run; and the labels Word counts by itself.
#![allow(clippy::unwrap_used, reason = "a proof may say no")]

#[path = "made.rs"]
mod made;

use docx::{Observed, read};
use made::{paragraph, with_parts};
use paper::Length;
use rules::{LineLook, SeenAlign, SeenRule, SeenRun, SeenSpacing};

const RELATIONS: &str = "<Relationships>\
    <Relationship Id=\"t\" Type=\"x/theme\" Target=\"theme/theme1.xml\"/>\
    <Relationship Id=\"s\" Type=\"x/styles\" Target=\"styles.xml\"/>\
    <Relationship Id=\"n\" Type=\"x/numbering\" Target=\"numbering.xml\"/>\
    <Relationship Id=\"h\" Type=\"x/header\" Target=\"header1.xml\"/></Relationships>";
const THEME: &str = "<a:theme><a:themeElements><a:fontScheme>\
    <a:majorFont><a:latin typeface=\"Cambria\"/></a:majorFont>\
    <a:minorFont><a:latin typeface=\"Calibri\"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>";
const STYLES: &str = "<w:styles><w:docDefaults>\
    <w:rPrDefault><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\"/>\
    <w:sz w:val=\"22\"/></w:rPr></w:rPrDefault>\
    <w:pPrDefault><w:pPr><w:spacing w:after=\"160\" w:line=\"259\" w:lineRule=\"auto\"/></w:pPr>\
    </w:pPrDefault></w:docDefaults>\
    <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:rPr><w:sz w:val=\"28\"/></w:rPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Ten\"><w:basedOn w:val=\"Normal\"/>\
    <w:pPr><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:b/><w:caps/>\
    <w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/></w:rPr></w:style></w:styles>";
const NUMBERING: &str = "<w:numbering><w:abstractNum w:abstractNumId=\"0\">\
    <w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/>\
    <w:pPr><w:ind w:left=\"720\" w:hanging=\"360\"/></w:pPr></w:lvl>\
    <w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%2)\"/></w:lvl>\
    <w:lvl w:ilvl=\"2\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\u{F0B7}\"/></w:lvl>\
    </w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
const HEADER: &str = "<w:hdr><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>\
    <w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE  \\* MERGEFORMAT </w:instrText></w:r>\
    <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:rPr><w:sz w:val=\"26\"/></w:rPr>\
    <w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>";

fn observed(body: &str) -> Observed {
    let parts: [(&str, &[u8]); 5] = [
        ("word/_rels/document.xml.rels", RELATIONS.as_bytes()),
        ("word/theme/theme1.xml", THEME.as_bytes()),
        ("word/styles.xml", STYLES.as_bytes()),
        ("word/numbering.xml", NUMBERING.as_bytes()),
        ("word/header1.xml", HEADER.as_bytes()),
    ];
    read(&with_parts(body, &parts)).unwrap()
}

fn words(observed: &Observed) -> Vec<String> {
    let pieces = observed.transcript.pieces.iter();
    pieces
        .flat_map(|piece| match piece {
            document::transcript::Piece::Line(line) => vec![line.words()],
            document::transcript::Piece::Grid(grid) => {
                grid.lines().map(|line| line.words()).collect()
            }
        })
        .collect()
}

#[test]
fn what_the_run_does_not_say_its_styles_do() {
    let body = paragraph(
        "<w:pStyle w:val=\"Ten\"/>",
        "<w:b w:val=\"0\"/><w:color w:val=\"FF0000\"/>",
        "Tên",
    ) + &paragraph(
        "<w:spacing w:before=\"120\"/><w:ind w:firstLine=\"720\"/>",
        "<w:u w:val=\"single\"/>",
        "chữ",
    );
    let observed = observed(&body);
    assert_eq!(words(&observed), ["TÊN", "chữ"]);
    let run = |face: &str| SeenRun {
        letters: 3,
        face: face.to_owned(),
        size: Length::pt(14.0),
        bold: false,
        italic: false,
        underlined: false,
        black: false,
    };
    let title = LineLook {
        align: SeenAlign::Centre,
        starts_at: Length::ZERO,
        gap: None,
        spacing: SeenSpacing::Lines(f64::from(259) / 2.4),
        runs: vec![run("Times New Roman")],
        rules: vec![],
    };
    assert_eq!(observed.lines[0].0, title);
    let text = LineLook {
        align: SeenAlign::Left,
        starts_at: Length::pt(36.0),
        gap: Some(Length::pt(14.0)),
        runs: vec![SeenRun {
            underlined: true,
            black: true,
            ..run("Calibri")
        }],
        ..title
    };
    assert_eq!(observed.lines[1].0, text);
}

#[test]
fn labels_word_counts_by_itself_are_words() {
    let item = |level: u8, words: &str| {
        paragraph(
            &format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr>"),
            "",
            words,
        )
    };
    let body = [
        item(0, "Một"),
        item(1, "a"),
        item(1, "b"),
        item(2, "gạch"),
        item(0, "Hai"),
        item(1, "a"),
    ];
    let observed = observed(&body.concat());
    assert_eq!(
        words(&observed),
        ["1. Một", "a) a", "b) b", "- gạch", "2. Hai", "a) a"]
    );
    // The level says where the list stands.
    assert_eq!(observed.lines[0].0.starts_at, Length::pt(18.0));
}

#[test]
fn a_section_says_its_sheet_and_its_numbers() {
    let body = "<w:p><w:pPr><w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\"/>\
        <w:pgSz w:w=\"16838\" w:h=\"11906\"/><w:pgMar w:top=\"850\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1701\" w:gutter=\"100\"/>\
        <w:titlePg/></w:sectPr></w:pPr><w:r><w:t>Ngang</w:t></w:r></w:p>"
        .to_owned() + &paragraph("", "", "Dọc");
    let observed = observed(&body);
    assert_eq!(observed.lines[0].1, 0);
    assert_eq!(observed.lines[1].1, 1);
    let [lying, upright] = observed.sheets.as_slice() else {
        unreachable!()
    };
    assert!(lying.size.width > lying.size.height && upright.size.width < upright.size.height);
    assert_eq!(lying.margins[0], Length::pt(42.5));
    assert_eq!(lying.margins[3], Length::pt(90.05));
    let seat = lying.number.at.clone().unwrap();
    assert!(seat.in_header && seat.centred && !lying.number.on_first_page);
    assert_eq!(seat.size, Length::pt(13.0));
    // The next section goes on with the same head, and shows it on its first page too.
    assert!(upright.number.on_first_page);
}

#[test]
fn rules_drawn_under_words_are_seen_however_they_were_drawn() {
    let with = |run: &str, words: &str| {
        format!("<w:p><w:r><w:t>{words}</w:t></w:r><w:r>{run}</w:r></w:p>")
    };
    let shape = |form: &str, cx: u32, cy: u32| {
        format!(
            "<mc:Choice><w:drawing><wp:anchor><wp:extent cx=\"{cx}\" cy=\"{cy}\"/><wps:wsp><wps:spPr>\
             <a:prstGeom prst=\"{form}\"/></wps:spPr></wps:wsp></wp:anchor></w:drawing></mc:Choice>"
        )
    };
    let old = "<w:pict><v:line from=\"50pt,2pt\" to=\"150pt,2pt\"/></w:pict>";
    let twice = |choice: String| {
        format!(
            "<mc:AlternateContent>{choice}<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
        )
    };
    let connector =
        "<w:pict><v:shape type=\"#_x0000_t32\" style=\"position:absolute;width:40mm\"/></w:pict>";
    let edge = "<w:p><w:pPr><w:pBdr><w:top w:val=\"single\"/></w:pBdr>\
        <w:ind w:left=\"500\" w:right=\"284\"/></w:pPr></w:p>";
    let cell = "<w:tbl><w:tblGrid><w:gridCol w:w=\"4000\"/></w:tblGrid><w:tr><w:tc>".to_owned()
        + &paragraph("", "", "Ô")
        + edge
        + "</w:tc></w:tr></w:tbl>";
    let body = [
        with(&twice(shape("line", 1_270_000, 0)), "Hình"),
        with(&shape("line", 0, 1_270_000), "Đường đứng"),
        with(&shape("rect", 1_270_000, 0), "Khung"),
        with(old, "Hình cũ"),
        with(connector, "Đường nối"),
        cell,
        paragraph("", "", "Trên trang") + edge,
        paragraph("", "", "Gõ") + &paragraph("", "", "________"),
    ];
    let observed = observed(&body.concat());
    let rules: Vec<&[SeenRule]> = observed
        .lines
        .iter()
        .map(|(look, _)| look.rules.as_slice())
        .collect();
    let drawn = |length: Length| SeenRule::Drawn(Some(length));
    assert_eq!(
        rules,
        [
            vec![drawn(Length::pt(100.0))],
            vec![],
            vec![],
            vec![drawn(Length::pt(100.0))],
            vec![drawn(Length::mm(40.0))],
            // 4000 less the room at both sides and both indents.
            vec![drawn(Length::pt(150.0))],
            // How wide the page is nobody knows yet.
            vec![SeenRule::Drawn(None)],
            vec![SeenRule::Typed],
            vec![],
        ]
    );
}

#[test]
fn tables_keep_what_is_merged_and_a_head_without_a_table_its_columns() {
    let cell = |said: &str, words: &str| {
        format!(
            "<w:tc><w:tcPr>{said}</w:tcPr>{}</w:tc>",
            paragraph("", "", words)
        )
    };
    let body = paragraph(
        "",
        "",
        "UBND XÃ SƠN ĐÔNG        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    ) + "<w:tbl><w:tblPr><w:tblBorders><w:top w:val=\"single\"/></w:tblBorders></w:tblPr><w:tblGrid>\
           <w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid><w:tr>"
        + &cell("<w:vMerge w:val=\"restart\"/>", "STT")
        + &cell("<w:gridSpan w:val=\"2\"/>", "Năm")
        + "</w:tr><w:tr>"
        + &cell("<w:vMerge/>", "")
        + &cell("", "2025")
        + &cell("", "2026")
        + "</w:tr></w:tbl>";
    let observed = observed(&body);
    let recognition = observed.recognise();
    assert_eq!(recognition.draft.main.agency, ["UBND XÃ SƠN ĐÔNG"]);
    let text = document::draft::write(&recognition.draft);
    assert!(
        text.contains("|= 1 2 2 | đầu 0\n| STT | Năm | < |\n| ^ | 2025 | 2026 |"),
        "{text}"
    );
}
