//! Numbers in Vietnamese words, `Viết bằng chữ`, and in Roman figures.

const FIGURES: [&str; 10] = [
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
];

/// Names of the groups of three figures, from the right.
const GROUPS: [&str; 3] = ["", "nghìn", "triệu"];

/// `105` is `một trăm linh năm`.
pub fn in_words(number: impl Into<u64>) -> String {
    let number = number.into();
    if number == 0 {
        return FIGURES[0].to_owned();
    }
    let mut words = vec![];
    say(number, &mut words);
    words.join(" ")
}

/// What is more than a billion is counted in billions.
fn say(number: u64, words: &mut Vec<&'static str>) {
    const BILLION: u64 = 1_000_000_000;
    if number >= BILLION {
        say(number / BILLION, words);
        words.push("tỷ");
    }
    let rest = number % BILLION;
    for (index, name) in GROUPS.iter().enumerate().rev() {
        let group = rest / 1000_u64.pow(index as u32) % 1000;
        if group == 0 {
            continue;
        }
        // Behind a greater group, missing hundreds are said.
        three_figures(group as u32, !words.is_empty(), words);
        words.extend((!name.is_empty()).then_some(*name));
    }
}

/// The same with a capital at its head, as it stands in a closing line.
pub fn in_words_capital(number: impl Into<u64>) -> String {
    let words = in_words(number);
    let mut letters = words.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// `4` is `IV`; there is none for nothing.
pub fn in_roman(number: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut rest = number;
    let mut roman = String::new();
    for (value, sign) in SIGNS {
        roman.push_str(&sign.repeat((rest / value) as usize));
        rest %= value;
    }
    roman
}

fn three_figures(group: u32, whole: bool, words: &mut Vec<&'static str>) {
    let figure = |place: u32| FIGURES[(group / place % 10) as usize];
    let (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
    if whole || hundreds > 0 {
        words.extend([figure(100), "trăm"]);
    }
    match tens {
        0 if ones > 0 && (whole || hundreds > 0) => words.push("linh"),
        0 => {}
        1 => words.push("mười"),
        _ => words.extend([figure(10), "mươi"]),
    }
    match (tens, ones) {
        (_, 0) => {}
        (2.., 1) => words.push("mốt"),
        (2.., 4) => words.push("tư"),
        (1.., 5) => words.push("lăm"),
        _ => words.push(figure(1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_said_as_a_clerk_says_them() {
        for (number, words) in [
            (0_u64, "không"),
            (5, "năm"),
            (10, "mười"),
            (14, "mười bốn"),
            (15, "mười lăm"),
            (20, "hai mươi"),
            (21, "hai mươi mốt"),
            (24, "hai mươi tư"),
            (35, "ba mươi lăm"),
            (100, "một trăm"),
            (101, "một trăm linh một"),
            (110, "một trăm mười"),
            (115, "một trăm mười lăm"),
            (421, "bốn trăm hai mươi mốt"),
            (1000, "một nghìn"),
            (1005, "một nghìn không trăm linh năm"),
            (1020, "một nghìn không trăm hai mươi"),
            (2_000_001, "hai triệu không trăm linh một"),
            (21_000, "hai mươi mốt nghìn"),
            (3_000_000_000, "ba tỷ"),
            (
                1_205_000_000_070,
                "một nghìn hai trăm linh năm tỷ không trăm bảy mươi",
            ),
        ] {
            assert_eq!(in_words(number), words, "{number}");
        }
        assert_eq!(in_words_capital(421_u32), "Bốn trăm hai mươi mốt");
    }

    #[test]
    fn large_headings_are_counted_in_roman_figures() {
        let roman = [1, 4, 9, 14, 40, 1994].map(in_roman);
        assert_eq!(roman, ["I", "IV", "IX", "XIV", "XL", "MCMXCIV"]);
    }

    #[test]
    fn no_two_numbers_are_said_alike() {
        let mut said: Vec<String> = (0..20_000_u32).map(in_words).collect();
        said.sort_unstable();
        said.dedup();
        assert_eq!(said.len(), 20_000);
    }
}
