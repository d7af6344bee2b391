//! Words that stay on one line whatever breaks the lines: our own pages, or Word.

/// Words that are not torn from the number behind them.
const BEFORE_NUMBER: [&str; 11] = [
    "phần", "chương", "mục", "điều", "khoản", "điểm", "số", "ngày", "tháng", "năm", "quý",
];

/// Two syllables of one word in the names of bodies, which are broken over lines of a few words:
/// "TRƯỜNG MẦM / NON" nobody writes.
const IN_NAMES: [(&str, &str); 46] = [
    ("ỦY", "BAN"),
    ("UỶ", "BAN"),
    ("HỘI", "ĐỒNG"),
    ("NHÂN", "DÂN"),
    ("CHỦ", "TỊCH"),
    ("VĂN", "PHÒNG"),
    ("THÀNH", "PHỐ"),
    ("VIỆT", "NAM"),
    ("MẶT", "TRẬN"),
    ("TỔ", "QUỐC"),
    ("QUỐC", "GIA"),
    ("MẦM", "NON"),
    ("TIỂU", "HỌC"),
    ("TRUNG", "HỌC"),
    ("PHỔ", "THÔNG"),
    ("CƠ", "SỞ"),
    ("GIÁO", "DỤC"),
    ("ĐÀO", "TẠO"),
    ("KHOA", "HỌC"),
    ("CÔNG", "NGHỆ"),
    ("CÔNG", "NGHIỆP"),
    ("CÔNG", "THƯƠNG"),
    ("CÔNG", "AN"),
    ("CÔNG", "TY"),
    ("NÔNG", "NGHIỆP"),
    ("NÔNG", "THÔN"),
    ("MÔI", "TRƯỜNG"),
    ("TÀI", "CHÍNH"),
    ("NGÂN", "SÁCH"),
    ("KINH", "TẾ"),
    ("VĂN", "HÓA"),
    ("XÃ", "HỘI"),
    ("XÂY", "DỰNG"),
    ("HẠ", "TẦNG"),
    ("ĐÔ", "THỊ"),
    ("HÀNH", "CHÍNH"),
    ("QUÂN", "SỰ"),
    ("QUẢN", "LÝ"),
    ("BẢO", "HIỂM"),
    ("TRUNG", "TÂM"),
    ("KHU", "VỰC"),
    ("PHÁT", "TRIỂN"),
    ("ĐẦU", "TƯ"),
    ("DỰ", "ÁN"),
    ("HỒ", "CHÍ"),
    ("CHÍ", "MINH"),
];

/// Whether a word and the one behind it stay on one line: `Điều 5`, `ngày 05`, `điểm a`.
pub fn glued(word: &str, follower: &str) -> bool {
    let word = word.trim_start_matches(['(', '"', '“']);
    let named = BEFORE_NUMBER
        .iter()
        .find(|name| word.chars().flat_map(char::to_lowercase).eq(name.chars()));
    named.is_some_and(|name| is_number(name, follower)) || is_in_a_name(word, follower)
}

fn is_in_a_name(word: &str, follower: &str) -> bool {
    // Most words are not in capitals.
    let capitals = word.chars().nth(1).is_some_and(char::is_uppercase);
    let bare = follower.trim_end_matches([',', ')', '”', '"', ':']);
    // A line of a name may begin with "VÀ", not end with it.
    capitals && (word == "VÀ" || IN_NAMES.contains(&(word, bare)))
}

fn is_number(word: &str, follower: &str) -> bool {
    let bare = follower.trim_end_matches(['.', ',', ';', ':', ')', '”', '"']);
    match word {
        "phần" | "chương" | "quý" => {
            !bare.is_empty()
                && bare
                    .chars()
                    .all(|c| "IVXLC".contains(c) || c.is_ascii_digit())
        }
        "điểm" => bare.chars().count() == 1,
        // A place to be filled is a number to come.
        _ => follower.starts_with(|c: char| c.is_ascii_digit() || c == '…'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stays_with_the_word_that_names_it() {
        for (word, follower) in [
            ("Điều", "5."),
            ("(ngày", "05"),
            ("Chương", "II"),
            ("điểm", "a,"),
            ("tháng", "……"),
            ("NHÂN", "DÂN"),
            ("(MẦM", "NON)"),
            ("VÀ", "ĐÀO"),
        ] {
            assert!(glued(word, follower), "{word} {follower}");
        }
        for (word, follower) in [
            ("điều", "kiện"),
            ("nhân", "dân"),
            ("DÂN", "XÃ"),
            ("điểm", "nóng"),
            ("phần", "Công"),
        ] {
            assert!(!glued(word, follower), "{word} {follower}");
        }
    }
}
