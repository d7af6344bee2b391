//! Broken TOML in Vietnamese.

use std::collections::BTreeSet;

use toml::de::Error;

use crate::source::Fault;

/// The first fault of each broken line: one slip makes the parser stumble several times.
pub(super) fn faults(text: &str, errors: &[Error]) -> Vec<Fault> {
    let mut lines = BTreeSet::new();
    let mut faults: Vec<Fault> = errors.iter().map(|error| fault(text, error)).collect();
    faults.sort_by_key(|fault| (fault.line, fault.column));
    faults.retain(|fault| lines.insert(fault.line));
    faults
}

fn fault(text: &str, error: &Error) -> Fault {
    let span = error.span().unwrap_or(0..0);
    // A fault at the end of a line belongs to that line, even when the parser points behind it.
    let (before, behind) = text.split_at_checked(span.start).unwrap_or((text, ""));
    let at_line_end = before.ends_with('\n') && matches!(behind.chars().next(), None | Some('\n'));
    let at = before.len() - usize::from(at_line_end);
    let written = text.get(span).unwrap_or_default();
    Fault::at(
        text,
        at,
        sentence(error.message(), written, line_at(text, at)),
    )
}

fn line_at(text: &str, offset: usize) -> &str {
    let start = text
        .get(..offset)
        .and_then(|before| before.rfind('\n'))
        .map_or(0, |newline| newline + 1);
    text.get(start..)
        .and_then(|rest| rest.lines().next())
        .unwrap_or_default()
}

/// The parser speaks English; its messages are stable enough to tell the cases a person can act
/// on apart, and every other one gets the sentence that shows how a line must look.
fn sentence(message: &str, written: &str, line: &str) -> String {
    let value = line.split_once('=').map_or("", |(_, value)| value.trim());
    let says = |words: &[&str]| words.iter().any(|word| message.contains(word));
    if says(&["duplicate key"]) {
        format!("Khóa “{written}” đã có ở trên; hãy xóa một trong hai dòng.")
    } else if looks_like_a_date(value) {
        format!(
            "Ngày “{value}” không đọc được; hãy viết theo thứ tự năm-tháng-ngày, đủ hai chữ số, \
             ví dụ 2026-03-05."
        )
    } else if says(&["invalid unquoted key"]) {
        "Tên khóa viết bằng chữ cái không dấu, chữ số và dấu gạch dưới, ví dụ file_copy = \"VT\"."
            .into()
    } else if value.starts_with('0') && value.bytes().all(|byte| byte.is_ascii_digit()) {
        "Số không viết số 0 ở đầu, ví dụ number = 5.".into()
    } else if says(&["key with no value"]) {
        "Dòng này thiếu dấu = và giá trị; hãy viết theo mẫu: khóa = \"giá trị\".".into()
    } else if value.is_empty() && line.contains('=') {
        "Sau dấu = chưa có giá trị; hãy viết giá trị hoặc xóa dòng này.".into()
    } else if says(&["must be quoted"]) {
        "Giá trị bằng chữ phải đặt trong dấu nháy thẳng, ví dụ place = \"Sơn Đông\".".into()
    } else if says(&["basic string", "literal string", "opening quote"]) {
        "Chữ mở dấu nháy mà chưa đóng; hãy thêm dấu \" ở cuối giá trị.".into()
    } else if says(&["unclosed array", "comma between array"]) {
        "Danh sách chưa viết xong; các mục cách nhau bằng dấu phẩy và kết thúc bằng dấu ].".into()
    } else if says(&["unclosed table", "table open"]) {
        "Tên bảng chưa đóng ngoặc vuông; hãy viết như [layout] hoặc [[signing]].".into()
    } else if says(&["escape"]) {
        "Trong dấu nháy, dấu \\ phải viết hai lần: \\\\.".into()
    } else {
        "Dòng này viết sai cú pháp; mỗi dòng phải có dạng khóa = \"giá trị\".".into()
    }
}

fn looks_like_a_date(value: &str) -> bool {
    let value = value.split('#').next().unwrap_or_default().trim();
    let digits = value.chars().filter(char::is_ascii_digit).count();
    digits >= 4
        && value.contains(['-', '/', '.'])
        && value
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '-' | '/' | '.' | ' '))
}
