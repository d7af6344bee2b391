//! Số, ký hiệu as one text, as it stands on a paper and in a book.

/// Takes the number off the front of a number and symbol as written: `1203/STC-NS` is `1203` and
/// `STC-NS`. A separator other than a slash stays with the symbol, so that [`join`] gives back
/// what was written: `05-NQ/ĐU` is `05` and `-NQ/ĐU`. Without a number the whole is symbol.
pub fn split(written: &str) -> (String, String) {
    let written = written.trim();
    let end = written
        .find(|c: char| !c.is_alphanumeric())
        .unwrap_or(written.len());
    let (head, rest) = written.split_at(end);
    if !is_number(head) {
        return (String::new(), written.to_owned());
    }
    let symbol = match rest.strip_prefix('/') {
        Some(symbol) if symbol.starts_with(char::is_alphanumeric) => symbol,
        _ => rest,
    };
    (head.to_owned(), symbol.to_owned())
}

/// Number and symbol as one text: `05/UBND-VP`, `123`, `-NQ/ĐU` behind its number.
pub fn join(number: &str, symbol: &str) -> String {
    let slash = !number.is_empty() && symbol.starts_with(char::is_alphanumeric);
    format!("{number}{}{symbol}", if slash { "/" } else { "" })
}

/// Digits, and one small letter for a number inserted later: `12a`.
fn is_number(text: &str) -> bool {
    let digits = text.trim_end_matches(|c: char| c.is_ascii_lowercase());
    !digits.is_empty()
        && digits.chars().all(|c| c.is_ascii_digit())
        && text.len() - digits.len() <= 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_split_joins_to_what_was_written() {
        for (written, number, symbol) in [
            ("1203/STC-NS", "1203", "STC-NS"),
            ("12a/QĐ-UBND", "12a", "QĐ-UBND"),
            ("05-NQ/ĐU", "05", "-NQ/ĐU"),
            ("20 / NQ-HĐND", "20", " / NQ-HĐND"),
            ("15/2025/NĐ-CP", "15", "2025/NĐ-CP"),
            ("123", "123", ""),
            ("NQ/ĐU", "", "NQ/ĐU"),
            ("12QĐ", "", "12QĐ"),
            ("", "", ""),
        ] {
            assert_eq!(split(written), (number.to_owned(), symbol.to_owned()));
            assert_eq!(join(number, symbol), written);
        }
    }
}
