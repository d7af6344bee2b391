//! Mục II, V, VII: envelope, stamp and slip.

use paper::{Length, Size};
use serde::Deserialize;

use super::{Extent, Lettering, Source};
use crate::measure::Range;

/// Phiếu giải quyết văn bản đến (mục VII).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlipRules {
    pub clause: String,
    pub source: Source,
    pub title: String,
    /// Millimetres under each line with a dash.
    pub line_room: Range,
    /// Millimetres under each opinion.
    pub opinion_room: Range,
    pub opinions: Vec<Opinion>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opinion {
    pub heading: String,
    /// What stands behind the dashes until someone has written.
    pub lines: Vec<String>,
}

/// Dấu "ĐẾN" (mục V), in millimetres.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StampRules {
    pub clause: String,
    pub source: Source,
    width: f64,
    height: f64,
    pub agency: Lettering,
    pub word: Lettering,
    pub label: Lettering,
    pub value: Lettering,
    /// Points.
    pub thickness: f64,
    /// Of the field with the word ĐẾN.
    pub word_width: f64,
    pub name_height: Range,
    pub row_height: Range,
    pub padding: Range,
    /// Between the frame and the words at its sides.
    pub inset: Range,
    pub lines: StampLines,
}

/// What stands in the four fields of the stamp.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StampLines {
    pub number: StampLine,
    pub date: StampLine,
    pub to: StampLine,
    pub case_file: StampLine,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StampLine {
    pub label: String,
    /// How many signs `…` are printed where nothing is filled in yet.
    pub dots: usize,
}

impl StampRules {
    pub fn size(&self) -> Size {
        Size {
            width: Length::mm(self.width),
            height: Length::mm(self.height),
        }
    }
}

/// Bì văn bản (mục II), in millimetres.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnvelopeRules {
    pub clause: String,
    pub source: Source,
    /// The sketch in the annex.
    pub drawn: Extent,
    /// Kept free for a printed emblem.
    pub emblem: Extent,
    pub agency: Lettering,
    pub contact: Lettering,
    pub symbol: Lettering,
    pub word: Lettering,
    pub addressee: Lettering,
    /// Per cent of the text width: length of the rule, and where "Kính gửi:" and the addressees
    /// begin.
    pub rule: f64,
    pub word_at: f64,
    pub addressee_at: f64,
    pub margin: Range,
    pub symbol_inset: Range,
    pub gap: Range,
    /// Per cent of single spacing, of the addressees.
    pub line_spacing: Range,
    /// Points.
    pub thickness: f64,
    /// What envelopes measure; the first is taken where none is asked for.
    pub sizes: Vec<EnvelopeSize>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnvelopeSize {
    /// `12 × 22 cm`
    pub name: String,
    width: f64,
    height: f64,
}

impl EnvelopeSize {
    pub fn size(&self) -> Size {
        Size {
            width: Length::mm(self.width),
            height: Length::mm(self.height),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::RuleBook;

    #[test]
    fn the_stamp_is_35_by_50_millimetres_and_the_slip_asks_three_opinions() {
        let forms = &RuleBook::nd30_2020().forms;
        let size = forms.stamp.size();
        assert!((size.width.to_mm() - 50.0).abs() < 0.001);
        assert!((size.height.to_mm() - 35.0).abs() < 0.001);
        let lines = forms
            .slip
            .opinions
            .iter()
            .map(|opinion| opinion.lines.len());
        assert_eq!(lines.collect::<Vec<_>>(), [4, 2, 2]);
    }

    #[test]
    fn an_envelope_has_a_size_to_fall_back_on() {
        assert!(!RuleBook::nd30_2020().forms.envelope.sizes.is_empty());
    }
}
