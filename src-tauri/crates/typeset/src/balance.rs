//! Centred lines of about one length: names and titles broken so that no single word is left
//! below a full line, and the rule under the last line has a length.

use paper::{Length, NodeId};

use crate::Setter;
use crate::line::{Line, Measure};
use crate::word::Word;

/// Nearer than this two measures are the same.
const STEP: Length = Length::milli_pt(1_000);

impl Setter<'_> {
    /// As few lines as [`Setter::lines`] makes, in the narrowest measure that needs no more.
    pub fn balanced(&mut self, words: &[Word], measure: Measure, node: NodeId) -> Vec<Line> {
        let troubles = self.troubles.len();
        let mut lines = self.lines(words.to_vec(), measure, node);
        let cut = self.troubles.len() > troubles;
        if lines.len() < 2 || cut {
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
