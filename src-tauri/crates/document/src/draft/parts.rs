//! A draft file cut into its parts.

use super::DraftError;
use crate::manuscript::FENCE;

/// One part: a head between two `+++` lines, then a body to the next part or the end.
pub(super) struct Chunk<'t> {
    pub head: &'t str,
    /// Lines in front of the head: the number of its opening `+++` line.
    pub head_after: u32,
    pub body: &'t str,
    /// Lines in front of the body: the number of its closing `+++` line.
    pub body_after: u32,
}

pub(super) fn cut<'t>(text: &'t str, faults: &mut Vec<DraftError>) -> Vec<Chunk<'t>> {
    let fences = fences(text);
    let before = fences.first().map_or(text, |fence| &text[..fence.start]);
    if fences.is_empty() || !before.trim().is_empty() {
        let blank = before.len() - before.trim_start().len();
        faults.push(DraftError::at(
            text,
            blank,
            "Tệp bản thảo phải bắt đầu bằng một dòng +++, các thông tin của văn bản, rồi một dòng \
             +++ nữa, sau đó mới đến nội dung.",
        ));
    }
    let mut chunks = vec![];
    for pair in fences.chunks(2) {
        let [open, close] = pair else {
            if let [open] = pair {
                faults.push(DraftError {
                    line: open.line,
                    column: 1,
                    problem: "Phần mở bằng dòng +++ này chưa được đóng; hãy thêm một dòng +++ sau \
                              khóa cuối cùng của nó."
                        .into(),
                });
            }
            continue;
        };
        let next = fences.iter().find(|fence| fence.start > close.start);
        let end = next.map_or(text.len(), |fence| fence.start);
        chunks.push(Chunk {
            head: &text[open.end..close.start],
            head_after: open.line,
            body: &text[close.end..end],
            body_after: close.line,
        });
    }
    chunks
}

struct Fence {
    line: u32,
    start: usize,
    /// Behind the line end.
    end: usize,
}

fn fences(text: &str) -> Vec<Fence> {
    let mut start = 0;
    let mut fences = vec![];
    for (line, typed) in (1..).zip(text.split_inclusive('\n')) {
        let end = start + typed.len();
        if typed.trim() == FENCE {
            fences.push(Fence { line, start, end });
        }
        start = end;
    }
    fences
}
