use paper::{
    Face, FontSet, Ink, Item, Length, Mark, NodeId, Origin, Page, Point, Size, Text, Words,
};

use super::{STYLESHEET, inline, standalone};

fn page() -> Page {
    let origin = |node, offset| Origin {
        node: NodeId(node),
        offset,
    };
    let at = |x, y| Point {
        x: Length::pt(x),
        y: Length::pt(y),
    };
    let text = |face, ink, words: &[(f64, &str)]| {
        let words = words.iter().map(|&(dx, word)| (Length::pt(dx), word));
        Item::Text(Text {
            face,
            size: Length::pt(13.5),
            ink,
            width: Length::pt(100.0),
            words: words.collect(),
        })
    };
    Page {
        size: Size::A4.turned(),
        marks: vec![
            Mark {
                at: at(85.039, 70.5),
                item: text(
                    Face::Regular,
                    Ink::Black,
                    &[(0.0, "Số: "), (25.0625, "15/SCT-VP & <b> \"x\"")],
                ),
                from: origin(3, 12),
            },
            Mark {
                at: at(20.0, 40.0),
                item: text(Face::BoldItalic, Ink::Red, &[(0.0, "KHẨN")]),
                from: origin(4, 0),
            },
            Mark {
                at: at(10.0, 50.0),
                item: Item::Rule {
                    to: at(110.0, 50.0),
                    thickness: Length::pt(0.75),
                    ink: Ink::Black,
                },
                from: origin(4, 0),
            },
            Mark {
                at: at(15.0, 25.0),
                item: Item::Frame {
                    size: Size {
                        width: Length::pt(60.0),
                        height: Length::pt(20.0),
                    },
                    thickness: Length::pt(1.0),
                    ink: Ink::Red,
                },
                from: origin(4, 0),
            },
        ],
    }
}

const GOLDEN: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" class="sheet" viewBox="0 0 841.89 595.276" font-family="'Liberation Serif', 'Times New Roman', serif">
<rect class="paper" width="841.89" height="595.276"/>
<text class="f" font-size="13.5" y="70.5" data-node="3" data-offset="12" xml:space="preserve"><tspan x="85.039">Số: </tspan><tspan x="110.102">15/SCT-VP &amp; &lt;b&gt; &quot;x&quot;</tspan></text>
<text class="f b i red" font-size="13.5" y="40" data-node="4" data-offset="0" xml:space="preserve"><tspan x="20">KHẨN</tspan></text>
<path class="s" stroke-width="0.75" d="M10 50L110 50"/>
<rect class="s red" stroke-width="1" x="15" y="25" width="60" height="20"/>
</svg>"#;

#[test]
fn a_page_is_drawn_word_by_word_at_its_places() {
    assert_eq!(inline(&page(), &FontSet::bundled()), GOLDEN);
}

#[test]
fn the_window_may_show_an_inline_page_under_its_strict_policy() {
    let svg = inline(&page(), &FontSet::bundled());
    for forbidden in [" style=", "<style", "<script", " on", "href="] {
        assert!(!svg.contains(forbidden), "{forbidden} in {svg}");
    }
}

#[test]
fn a_file_of_its_own_is_the_same_drawing_with_the_stylesheet_in_it() {
    let fonts = FontSet::bundled();
    let file = standalone(&page(), &fonts);
    let without = file
        .replace(" width=\"841.89pt\" height=\"595.276pt\"", "")
        .replace(&format!("<style>\n{STYLESHEET}</style>\n"), "");
    assert_ne!(file, without, "it has a size and a stylesheet");
    assert_eq!(without.trim_end(), inline(&page(), &fonts));
}

#[test]
fn every_class_of_a_page_has_a_meaning() {
    let svg = inline(&page(), &FontSet::bundled());
    for classes in svg.split("class=\"").skip(1) {
        let (classes, _) = classes.split_once('"').unwrap();
        for class in classes.split(' ') {
            assert!(STYLESHEET.contains(&format!(".{class}")), "{class}");
        }
    }
    // A stylesheet in an XML element must not need escaping.
    assert!(!STYLESHEET.contains(['<', '&']));
}

#[test]
fn what_xml_cannot_hold_is_shown_as_unknown() {
    let mut page = page();
    let Item::Text(text) = &mut page.marks[0].item else {
        panic!("the page begins with text");
    };
    text.words = Words::one("a\u{0}b\u{FFFE}");
    let svg = standalone(&page, &FontSet::bundled());
    assert!(svg.contains("a\u{FFFD}b\u{FFFD}"), "{svg}");
}
