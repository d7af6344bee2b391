//! Centred lines of about one length, where filled ones would leave a word or two below a full
//! line: a name reads as one, and the rule under its last line has a length.

use paper::{Length, NodeId};

use crate::Setter;
use crate::line::{Line, Measure};
use crate::word::Word;

/// Nearer than this two measures are the same.
const STEP: Length = Length::milli_pt(1_000);

impl Setter<'_> {
    /// As few lines as [`Setter::lines`] makes, in the narrowest measure that needs no more. Those
    /// whose last one is no shorter than two fifths of the others stay as they are.
    pub fn balanced<'s>(
        &mut self,
        words: &[Word<'s>],
        measure: Measure,
        node: NodeId,
    ) -> Vec<Line<'s>> {
        let troubles = self.troubles.len();
        let mut lines = self.lines(words.to_vec(), measure, node);
        let cut = self.troubles.len() > troubles;
        let longest = lines.iter().map(|line| line.width).max();
        let short = match (lines.last(), longest) {
            (Some(last), Some(longest)) => last.width * 5 < longest * 2,
            _ => false,
        };
        if !short || cut {
            return lines;
        }
        let (mut low, mut high) = (Length::ZERO, measure.rest.min(measure.first));
        while high - low > STEP {
            let middle = (low + high) / 2;
            let narrower = Measure {
                first: middle,
                rest: middle,
            };
            let trial = self.lines(words.to_vec(), narrower, node);
            let cut = self.troubles.len() > troubles;
            self.troubles.truncate(troubles);
            if cut || trial.len() > lines.len() {
                low = middle;
            } else {
                (high, lines) = (middle, trial);
            }
        }
        lines
    }
}
