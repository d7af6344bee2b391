//! What a line of Nơi nhận says in brackets: "UBND các xã, phường (96)", "Sở Nội vụ (để báo cáo)",
//! "VP (3 bản)".

use document::fold::fold;

use super::RecipientRole;

/// No group of bodies is larger: a longer figure is something else, a year or a number.
const LARGEST_GROUP: u32 = 1000;

/// Whether a line of Nơi nhận names nobody: "Như trên" are those at "Kính gửi".
pub fn names_nobody(name: &str) -> bool {
    fold(name.trim()).starts_with("nhu tren")
}

/// The facts a name carries in its brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Brackets {
    pub bodies: u32,
    pub copies: Option<u32>,
    pub role: Option<RecipientRole>,
}

/// Reads the brackets of a name; what they do not say is left out, and a name is one body.
pub(super) fn read(name: &str) -> Brackets {
    let mut read = Brackets {
        bodies: 1,
        copies: None,
        role: fold(name.trim_start())
            .starts_with("luu")
            .then_some(RecipientRole::Luu),
    };
    for bracket in name.split('(').skip(1) {
        let Some((inside, _)) = bracket.split_once(')') else {
            continue;
        };
        let inside = fold(inside.trim());
        let figures: String = inside.chars().take_while(char::is_ascii_digit).collect();
        let unit = inside[figures.len()..].trim();
        match figures.parse::<u32>() {
            Ok(number) if (1..=LARGEST_GROUP).contains(&number) => match unit {
                "" => read.bodies = number,
                "b" | "ban" => read.copies = Some(number),
                _ => {}
            },
            _ => read.role = role(&inside).or(read.role),
        }
    }
    read
}

/// "để báo cáo", also as offices shorten it: "để b/c".
fn role(inside: &str) -> Option<RecipientRole> {
    let purpose = inside.strip_prefix("de ")?;
    let starts = |words: &[&str]| words.iter().any(|word| purpose.starts_with(word));
    if starts(&["thuc hien", "t/h", "thi hanh"]) {
        Some(RecipientRole::ThucHien)
    } else if starts(&["bao cao", "b/c"]) {
        Some(RecipientRole::BaoCao)
    } else if starts(&["phoi hop", "p/h"]) {
        Some(RecipientRole::PhoiHop)
    } else if starts(&["biet"]) {
        Some(RecipientRole::Biet)
    } else if starts(&["luu"]) {
        Some(RecipientRole::Luu)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_say_how_many_and_what_for() {
        let one = Brackets {
            bodies: 1,
            copies: None,
            role: None,
        };
        for (name, expected) in [
            ("Sở Nội vụ", one),
            ("UBND các xã, phường (96)", Brackets { bodies: 96, ..one }),
            (
                "UBND các xã (96) (để thực hiện)",
                Brackets {
                    bodies: 96,
                    role: Some(RecipientRole::ThucHien),
                    ..one
                },
            ),
            (
                "Chủ tịch UBND tỉnh (để b/c)",
                Brackets {
                    role: Some(RecipientRole::BaoCao),
                    ..one
                },
            ),
            (
                "Văn phòng (03 bản)",
                Brackets {
                    copies: Some(3),
                    ..one
                },
            ),
            (
                "Lưu: VT, VP (2b)",
                Brackets {
                    copies: Some(2),
                    role: Some(RecipientRole::Luu),
                    ..one
                },
            ),
            // A year is no size, and an open bracket says nothing.
            ("Ban Chỉ đạo (2026)", one),
            ("Sở Tài chính (", one),
        ] {
            assert_eq!(read(name), expected, "{name}");
        }
    }
}
