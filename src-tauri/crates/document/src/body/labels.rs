//! How the units of a body begin: `Chương I`, `Điều 5.`, `a)`, `-`.

use super::Level;

/// Letters of điểm: the Vietnamese alphabet without the letters that carry a sign of their own,
/// as the decree counts (a, b, c, d, đ, e, g …).
const POINT_LETTERS: &str = "abcdđeghiklmnopqrstuvxy";

/// What follows a number, where there is one.
type AfterNumber = fn(&str) -> Option<&str>;

/// Units whose label fills its line and whose title follows on the next.
const TITLED: [(&str, Level, AfterNumber); 4] = [
    ("phần", Level::Part, after_roman),
    ("chương", Level::Chapter, after_roman),
    ("tiểu mục", Level::Subsection, after_arabic),
    ("mục", Level::Section, after_arabic),
];

/// The level of a unit and the length of its label in bytes; none for an ordinary paragraph.
/// `text` is tidy: single spaces, none at the ends.
pub(super) fn find(text: &str) -> Option<(Level, usize)> {
    let (level, rest) = titled(text)
        .or_else(|| article(text))
        .or_else(|| stopped(after_roman(text), Level::Heading, &['.']))
        .or_else(|| stopped(after_arabic(text), Level::Clause, &['.']))
        .or_else(|| stopped(after_letter(text), Level::Point, &[')']))
        .or_else(|| stopped(Some(text), Level::Dash, &['-', '–']))
        .or_else(|| stopped(Some(text), Level::Plus, &['+']))?;
    Some((level, text.len() - rest.len()))
}

/// "Chương I" alone, or "Chương I. Quy định chung": without a stop a text goes on ("Chương I của
/// Luật này quy định …").
fn titled(text: &str) -> Option<(Level, &str)> {
    TITLED.iter().find_map(|(word, level, after_number)| {
        let number = after_word(text, word)?.strip_prefix(' ')?;
        let rest = after_number(number)?;
        let rest = rest
            .strip_prefix(['.', ':'])
            .or(rest.is_empty().then_some(rest))?;
        ends(rest).then_some((*level, rest))
    })
}

fn article(text: &str) -> Option<(Level, &str)> {
    let number = after_word(text, "điều")?.strip_prefix(' ')?;
    stopped(after_arabic(number), Level::Article, &['.', ':'])
}

/// A number or letter and its stop, then a space or nothing: "1.000 đồng" is no khoản.
fn stopped<'t>(
    after_number: Option<&'t str>,
    level: Level,
    stops: &[char],
) -> Option<(Level, &'t str)> {
    let rest = after_number?.strip_prefix(stops)?;
    ends(rest).then_some((level, rest))
}

fn ends(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(' ')
}

/// What follows a word that begins with a capital letter, in whatever case the rest is.
fn after_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    if !text.starts_with(char::is_uppercase) {
        return None;
    }
    let mut chars = text.chars();
    for expected in word.chars() {
        if !chars.next()?.to_lowercase().eq([expected]) {
            return None;
        }
    }
    Some(chars.as_str())
}

/// I to XLIX. No L, C, D, M alone: "C. Mác" and "L. Tôn-xtôi" are people.
fn after_roman(text: &str) -> Option<&str> {
    let tens = ["XL", "XXX", "XX", "X", ""];
    let ones = ["IX", "IV", "VIII", "VII", "VI", "V", "III", "II", "I", ""];
    let length = text.bytes().take_while(|b| b"IVXL".contains(b)).count();
    let (number, rest) = text.split_at(length);
    let valid = tens
        .iter()
        .filter_map(|tens| number.strip_prefix(tens))
        .any(|rest| ones.contains(&rest));
    (valid && !number.is_empty()).then_some(rest)
}

/// One to three digits, with the letter of an inserted unit: `12a`.
fn after_arabic(text: &str) -> Option<&str> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = text.split_at(length);
    let rest = after_letter(rest).unwrap_or(rest);
    (1..=3).contains(&digits.len()).then_some(rest)
}

fn after_letter(text: &str) -> Option<&str> {
    text.strip_prefix(|c| POINT_LETTERS.contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(text: &str) -> Option<(Level, &str)> {
        find(text).map(|(level, length)| (level, &text[..length]))
    }

    #[test]
    fn every_unit_is_known_by_its_label() {
        for (text, level, expected) in [
            ("Phần I", Level::Part, "Phần I"),
            ("CHƯƠNG XIV", Level::Chapter, "CHƯƠNG XIV"),
            ("Chương I. Quy định chung", Level::Chapter, "Chương I."),
            ("Mục 2", Level::Section, "Mục 2"),
            ("Tiểu mục 1", Level::Subsection, "Tiểu mục 1"),
            ("Điều 01. Phạm vi", Level::Article, "Điều 01."),
            ("ĐIỀU 3: Hiệu lực", Level::Article, "ĐIỀU 3:"),
            ("Điều 12a. Bổ sung", Level::Article, "Điều 12a."),
            ("I. MỤC TIÊU", Level::Heading, "I."),
            ("XXXIX.", Level::Heading, "XXXIX."),
            ("12. Tăng cường", Level::Clause, "12."),
            ("đ) Thu gom", Level::Point, "đ)"),
            ("- Như trên;", Level::Dash, "-"),
            ("– Gạch dài", Level::Dash, "–"),
            ("+ Cấp dưới", Level::Plus, "+"),
            ("-", Level::Dash, "-"),
        ] {
            assert_eq!(label(text), Some((level, expected)), "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_label_is_text() {
        for text in [
            "1.000 đồng",
            "2026. Năm này",
            "1.1. Mục tiêu cụ thể",
            "1) Một ngoặc",
            "Điều 5 của Luật Lưu trữ quy định",
            "điều 5. chữ thường",
            "Chương I của Quy chế này",
            "Chương trình 135",
            "Mục lục",
            "Phần mềm",
            "C. Mác",
            "IIII. Sai",
            "XXXXI. Sai",
            "w) không có trong bảng chữ cái",
            "â) cũng không",
            "A) chữ hoa",
            "a)liền chữ",
            "-5 độ",
            "+84 912",
            "--- ",
        ] {
            assert_eq!(label(text.trim()), None, "{text}");
        }
    }
}
