use document::dispatch::{Layout, SizeSet};
use paper::Length;
use serde::Deserialize;

/// Measures of the page, with the ranges the decree allows.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageRules {
    pub margins: Margins,
    pub text: TextRules,
    pub page_number: PageNumberRules,
    pub head: HeadRules,
    pub addressees: AddresseeMeasures,
    pub urgency: UrgencyRules,
    pub circulation: MarkRules,
    pub draft_mark: MarkRules,
    pub foot: FootRules,
    pub signature_line: SignatureLineRules,
    pub copy: CopyRules,
    pub rule: RuleRules,
    pub table: TableRules,
    pub blank: BlankRules,
    pub areas: AreaRules,
}

/// A value the office may choose inside its bounds.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Range {
    pub min: f64,
    pub max: f64,
    pub default: f64,
}

impl Range {
    /// The default of a range in points.
    pub fn pt(self) -> Length {
        Length::pt(self.default)
    }

    /// The default of a range in millimetres.
    pub fn mm(self) -> Length {
        Length::mm(self.default)
    }
}

/// Millimetres (Phụ lục I, mục I.3).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Margins {
    pub clause: String,
    pub top: Range,
    pub bottom: Range,
    pub left: Range,
    pub right: Range,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextRules {
    pub clause: String,
    /// Millimetres.
    pub indent: Range,
    /// Points.
    pub paragraph_gap: Range,
    /// Per cent of single spacing.
    pub line_spacing: Range,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageNumberRules {
    pub clause: String,
    /// Millimetres from the edge of the sheet to the top of the line.
    pub from_edge: f64,
}

/// The head of page 1; widths and insets in millimetres, gaps in points.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeadRules {
    pub clause: String,
    /// How far the head reaches into the left margin.
    pub overhang: f64,
    pub right_column: f64,
    /// So far the right column grows before a long place and date is broken.
    pub right_column_most: f64,
    /// Kept free between the two columns.
    pub column_gap: f64,
    /// Between the bodies of a joint document.
    pub joint_gap: f64,
    pub row_gap: f64,
    pub rule_gap: f64,
    pub letter_subject_inset: f64,
    /// Between the number and the subject of a công văn.
    pub letter_subject_gap: f64,
    pub title_inset: f64,
    /// Of the line "(Kèm theo …)".
    pub reference_inset: f64,
    pub after: f64,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddresseeMeasures {
    pub clause: String,
    /// Millimetres.
    pub inset: f64,
    /// Points.
    pub before: f64,
    /// Points between the last addressee and the body.
    pub after: f64,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FootRules {
    pub clause: String,
    /// Per cent of the text width.
    pub right_share: f64,
    /// Points.
    pub before: f64,
    /// Millimetres between position and name, for signature and seal.
    pub signature_gap: f64,
    /// Millimetres kept free for ký nháy.
    pub initials_width: f64,
    pub initials_height: f64,
}

/// The line of the agency's digital signature (ô 14): millimetres from the edges of the sheet.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignatureLineRules {
    pub clause: String,
    pub from_top: f64,
    pub from_right: f64,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CopyRules {
    pub clause: String,
    /// Millimetres between the copied document and what is written on the copy.
    pub gap: f64,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleRules {
    /// Points.
    pub thickness: f64,
    /// Points between the rule and what follows.
    pub after: f64,
    /// Per cent of the line of words above it.
    pub short: Range,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableRules {
    /// Millimetres.
    pub padding: f64,
    /// Points.
    pub thickness: f64,
}

/// Millimetres left for number and date on the signing copy.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlankRules {
    pub number: f64,
    /// Of the month too.
    pub day: f64,
    pub year: f64,
}

/// The named empty areas of an electronic document, in millimetres.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaRules {
    pub clause: String,
    /// Picture of the signatory's signature; as high as the room between position and name.
    pub person_width: f64,
    /// Picture of the seal, as wide as high.
    pub seal: f64,
    /// Per cent of the signatory's area that the seal covers, from its left.
    pub seal_share: f64,
    /// The line in the upper right corner of a part in a file of its own (ô 14).
    pub line_width: f64,
    pub line_height: f64,
}

/// The frames of ô 10b, in millimetres.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UrgencyRules {
    pub clause: String,
    pub khan: f64,
    pub thuong_khan: f64,
    pub hoa_toc: f64,
    pub height: f64,
}

/// The frame of ô 11 or of DỰ THẢO, in millimetres; its size is not in the decree.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MarkRules {
    pub clause: String,
    /// From the left margin.
    pub from_left: f64,
    pub width: f64,
    pub height: f64,
}

/// The measures one document is laid out with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choices {
    pub sizes: SizeSet,
    pub margin_top: Length,
    pub margin_bottom: Length,
    pub margin_left: Length,
    pub margin_right: Length,
    pub indent: Length,
    pub paragraph_gap: Length,
    /// Hundredths of single spacing.
    pub line_spacing: i32,
}

/// Millimetres left between two opposite margins on the shorter side of the sheet, whatever is
/// asked for: a page without any would show no words.
const LEAST_TEXT: f64 = 60.0;

/// Millimetres of margin: no printer reaches the edge of the sheet.
const LEAST_MARGIN: f64 = 5.0;

impl PageRules {
    /// The defaults of the rules, overridden by the choices of a document. A choice outside the
    /// decree's range is laid out as asked as long as room for words is left; that it is outside
    /// is a finding.
    pub fn choices(&self, layout: &Layout) -> Choices {
        let millimetres = |chosen: Option<u32>, range: Range| {
            Length::mm(chosen.map_or(range.default, |value| f64::from(value) / 1000.0))
        };
        let least = Length::mm(LEAST_MARGIN);
        let both_most = paper::Size::A4.width - Length::mm(LEAST_TEXT);
        let both = |near: Length, far: Length| {
            let near = near.clamp(least, both_most - least);
            (near, far.clamp(least, both_most - near))
        };
        let (margin_top, margin_bottom) = both(
            millimetres(layout.margin_top, self.margins.top),
            millimetres(layout.margin_bottom, self.margins.bottom),
        );
        let (margin_left, margin_right) = both(
            millimetres(layout.margin_left, self.margins.left),
            millimetres(layout.margin_right, self.margins.right),
        );
        Choices {
            sizes: layout.sizes.unwrap_or_default(),
            margin_top,
            margin_bottom,
            margin_left,
            margin_right,
            indent: millimetres(layout.indent, self.text.indent).min(Length::mm(LEAST_TEXT / 2.0)),
            paragraph_gap: Length::pt(
                layout
                    .paragraph_gap
                    .map_or(self.text.paragraph_gap.default, |value| {
                        f64::from(value) / 100.0
                    }),
            ),
            line_spacing: layout
                .line_spacing
                .map_or(self.text.line_spacing.default as i32, |value| value as i32),
        }
    }
}
