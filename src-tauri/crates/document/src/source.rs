//! The text of a file people write by hand, made ready to be read, and the faults found in it.

use std::fmt;

use crate::fold::compose;

/// One thing wrong in a text file, at its place: one Vietnamese sentence that says what to do.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// From 1.
    pub line: u32,
    /// From 1, in characters as an editor counts them.
    pub column: u32,
    pub problem: String,
}

impl Fault {
    /// A fault at a byte offset of `text`.
    pub fn at(text: &str, offset: usize, problem: impl Into<String>) -> Fault {
        let (line, column) = place(text, offset);
        Fault {
            line,
            column,
            problem: problem.into(),
        }
    }

    /// The same fault in a text that has `lines` more lines in front.
    pub fn moved_down(mut self, lines: u32) -> Fault {
        self.line += lines;
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(
            f,
            "Dòng {}, cột {}: {}",
            self.line, self.column, self.problem
        )
    }
}

impl std::error::Error for Fault {}

/// Line and column, both from 1, of a byte offset.
pub fn place(text: &str, offset: usize) -> (u32, u32) {
    let before = text.get(..offset).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = before.matches('\n').count() + 1;
    let column = before[line_start..].chars().count() + 1;
    (
        u32::try_from(line).unwrap_or(u32::MAX),
        u32::try_from(column).unwrap_or(u32::MAX),
    )
}

/// The text of a file. What is not UTF-8 is refused with the way to save it anew.
pub fn decode(bytes: &[u8]) -> Result<&str, Fault> {
    // A text in one of the two-byte encodings is full of zeros where Latin letters stand.
    let two_bytes = bytes.starts_with(&[0xFF, 0xFE])
        || bytes.starts_with(&[0xFE, 0xFF])
        || bytes.iter().take(64).filter(|&&byte| byte == 0).count() > 8;
    if two_bytes {
        return Err(Fault {
            line: 1,
            column: 1,
            problem: "Tệp được lưu bằng bảng mã UTF-16; hãy mở bằng Notepad, chọn Lưu thành (Save \
                      As), đổi bảng mã (Encoding) sang UTF-8 rồi lưu lại."
                .into(),
        });
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let sound = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let sound = std::str::from_utf8(sound).unwrap_or_default();
        Fault::at(
            sound,
            sound.len(),
            "Từ đây tệp không phải chữ UTF-8 (có thể là TCVN3, VNI hoặc một bảng mã cũ); hãy \
             chuyển sang Unicode và lưu lại bằng bảng mã UTF-8.",
        )
    })
}

/// Text without byte order mark, with plain line ends, in composed form (NFC). Characters nobody
/// can see are taken out and reported: printed or searched they would make two equal texts differ.
pub fn clean(text: &str) -> (String, Vec<Fault>) {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let text = compose(&text.replace("\r\n", "\n").replace('\r', "\n"));
    let faults = text
        .char_indices()
        .filter(|&(_, c)| is_hidden(c))
        .map(|(offset, c)| {
            let code = u32::from(c);
            Fault::at(
                &text,
                offset,
                format!("Ở đây có một ký tự ẩn (U+{code:04X}); hãy xóa nó đi."),
            )
        })
        .collect::<Vec<_>>();
    if faults.is_empty() {
        return (text, faults);
    }
    (text.replace(is_hidden, ""), faults)
}

/// Characters that take no place on paper: controls, zero width spaces, marks of direction,
/// the soft hyphen.
pub(crate) fn is_hidden(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' => true,
        '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' => true,
        _ => c.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_counts_characters_not_bytes() {
        assert_eq!(place("ủy ban\nxã Đ", "ủy ban\nxã ".len()), (2, 4));
    }

    #[test]
    fn byte_order_mark_and_windows_line_ends_leave_no_trace() {
        let (text, faults) = clean("\u{FEFF}a\r\nho\u{0300}a\rb");
        assert_eq!(text, "a\nhòa\nb");
        assert!(faults.is_empty());
    }

    #[test]
    fn hidden_characters_are_named_at_their_place() {
        let (text, faults) = clean("xã\nSơn\u{200B} Đông\u{7}");
        assert_eq!(text, "xã\nSơn Đông");
        assert_eq!(
            faults[0].to_string(),
            "Dòng 2, cột 4: Ở đây có một ký tự ẩn (U+200B); hãy xóa nó đi."
        );
        assert_eq!((faults[1].line, faults[1].column), (2, 10));
    }

    #[test]
    fn other_encodings_are_refused_with_the_way_out() {
        let utf16: Vec<u8> = "\u{FEFF}+++\nkind"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert!(decode(&utf16).unwrap_err().problem.contains("UTF-16"));
        let unmarked: Vec<u8> = "+++\nkind = 1"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        assert!(decode(&unmarked).unwrap_err().problem.contains("UTF-16"));
        let fault = decode(b"+++\nkind = \"c\xF4ng\"").unwrap_err();
        assert_eq!((fault.line, fault.column), (2, 10));
        assert_eq!(decode("đủ".as_bytes()), Ok("đủ"));
    }
}
