use paper::{
    Face, FontSet, Ink, Item, Length, Mark, Node, NodeId, Origin, OutlineEntry, Page, Pages, Point,
    Role, Size, Text, Words,
};

use super::{About, PdfError, Writer, write};

/// One page with one word.
fn pages(word: &str) -> Pages {
    Pages {
        pages: vec![Page {
            size: Size::A4,
            marks: vec![Mark {
                at: Point {
                    x: Length::mm(30.0),
                    y: Length::mm(20.0),
                },
                item: Item::Text(Text {
                    face: Face::Italic,
                    size: Length::pt(14.0),
                    ink: Ink::Black,
                    width: Length::pt(50.0),
                    words: Words::one(word),
                }),
                from: Origin {
                    node: NodeId(0),
                    offset: 0,
                },
            }],
        }],
        nodes: vec![Node {
            role: Role::Paragraph,
            parent: None,
            name: "đoạn".into(),
        }],
        outline: Vec::new(),
    }
}

fn refused(pages: &Pages) -> PdfError {
    write(pages, &FontSet::bundled(), &About::default()).expect_err("this cannot be written")
}

#[test]
fn a_character_without_a_glyph_stops_the_export_and_is_named() {
    for character in ['漢', '😀', '\t'] {
        let error = refused(&pages(&format!("Số{character}")));
        let face = Face::Italic;
        assert_eq!(error, PdfError::NoGlyph { face, character });
    }
    assert_eq!(
        refused(&pages("漢")).to_string(),
        "Phông chữ không có ký tự “漢” (U+6F22); hãy thay ký tự này rồi xuất lại."
    );
}

#[test]
fn a_document_without_pages_is_refused() {
    assert_eq!(refused(&Pages::default()), PdfError::NoPages);
}

#[test]
fn a_page_without_marks_is_still_a_page() {
    let mut pages = pages("");
    pages.pages[0].marks.clear();
    let bytes = write(&pages, &FontSet::bundled(), &About::default()).unwrap();
    let file = lopdf::Document::load_mem(&bytes).unwrap();
    assert_eq!(file.get_pages().len(), 1);
}

#[test]
fn pages_that_contradict_themselves_are_refused() {
    let mut own_child = pages("Số");
    own_child.nodes[0].parent = Some(NodeId(0));
    let mut nowhere = pages("Số");
    nowhere.pages[0].marks[0].from.node = NodeId(1);
    let mut beyond = pages("Số");
    beyond.outline.push(OutlineEntry {
        depth: 1,
        title: "Phụ lục".to_owned(),
        page: 1,
        y: Length::ZERO,
    });
    for pages in [own_child, nowhere, beyond] {
        assert!(matches!(refused(&pages), PdfError::Contradiction(_)));
    }
}

#[test]
fn a_writer_refuses_characters_it_was_not_made_for() {
    let writer = Writer::new(&FontSet::bundled(), [&pages("Số")]).unwrap();
    let error = writer.write(&pages("Sổ"), &About::default());
    assert!(matches!(error, Err(PdfError::Contradiction(_))));
}

#[test]
fn the_text_of_the_file_is_written_per_character() {
    let spaces = pages("a b\u{a0}c");
    let bytes = write(&spaces, &FontSet::bundled(), &About::default()).unwrap();
    let file = lopdf::Document::load_mem(&bytes).unwrap();
    let tables: Vec<String> = file
        .objects
        .values()
        .filter_map(|object| object.as_stream().ok()?.decompressed_content().ok())
        .map(|content| String::from_utf8_lossy(&content).into_owned())
        .filter(|content| content.contains("beginbfchar"))
        .collect();
    assert_eq!(tables.len(), 1);
    for line in ["<0001> <0020>", "<0002> <0061>", "<0005> <00A0>"] {
        assert!(tables[0].contains(line), "{line} in {}", tables[0]);
    }
}

#[test]
fn the_repeated_head_of_a_table_is_printed_on_every_page_and_read_once() {
    let mut table = pages("Số");
    let node = |role, parent: Option<u32>| Node {
        role,
        parent: parent.map(NodeId),
        name: "".into(),
    };
    table.nodes = vec![
        node(Role::Table, None),
        node(Role::Row, Some(0)),
        node(Role::HeadCell, Some(1)),
        node(Role::Paragraph, Some(2)),
    ];
    table.pages[0].marks[0].from.node = NodeId(3);
    table.pages.push(table.pages[0].clone());

    let bytes = write(&table, &FontSet::bundled(), &About::default()).unwrap();
    let file = lopdf::Document::load_mem(&bytes).unwrap();
    let contents: Vec<String> = file
        .get_pages()
        .into_values()
        .map(|page| String::from_utf8(file.get_page_content(page)).unwrap())
        .collect();
    assert!(contents[0].contains("/MCID 0"), "{}", contents[0]);
    assert!(contents[1].contains("/Artifact"), "{}", contents[1]);
    assert!(contents.iter().all(|content| content.contains("Tj")));
}

/// A face may first be met behind the pages that are drawn at once.
#[test]
fn a_face_and_its_letters_on_the_last_page_only_are_in_the_file() {
    let one = pages("a");
    let mut all = Pages {
        pages: one.pages.iter().cycle().take(150).cloned().collect(),
        ..one
    };
    if let Item::Text(text) = &mut all.pages[149].marks[0].item {
        text.face = Face::Bold;
        text.words = Words::one("bậc");
    }
    let bytes = write(&all, &FontSet::bundled(), &About::default()).unwrap();
    let file = lopdf::Document::load_mem(&bytes).unwrap();
    let last = file.get_pages()[&150];
    let fonts = file.get_page_fonts(last).unwrap();
    let bold = fonts.values().find(|font| {
        let name = font.get(b"BaseFont").unwrap().as_name().unwrap();
        name.ends_with(b"Serif-Bold")
    });
    let parts = bold.unwrap().get(b"DescendantFonts").unwrap();
    let part = parts.as_array().unwrap()[0].as_dict().unwrap();
    let widths = part.get(b"W").unwrap().as_array().unwrap();
    assert_eq!(widths[1].as_array().unwrap().len(), 3, "three letters");
}
