//! Sums of money in figures and in words: they are paid out by the words.

use document::fold::fold;
use document::number_words::in_words;

use super::rule::{Rule, Verdict};
use super::running::slice;
use super::walk::Whole;

pub(super) const RULES: &[Rule] = &[Rule::draft("amount-words", amount_words)];

/// "86.400.000 đồng (Tám mươi sáu triệu bốn trăm nghìn đồng)", "…, bằng chữ: …".
fn amount_words(whole: &Whole) -> Verdict {
    const UNIT: &str = " đồng";
    let mut met = false;
    let mut faults = vec![];
    for line in &whole.text.lines {
        let text = line.text();
        for (at, _) in text.match_indices(UNIT) {
            let behind = slice(text, at + UNIT.len(), text.len());
            let Some((figures, words)) = figures(slice(text, 0, at)).zip(words(behind)) else {
                continue;
            };
            let Some(amount) = amount(figures) else {
                continue;
            };
            met = true;
            let right = in_words(amount);
            if said(words) != said(&right) {
                faults.push(
                    line.fault()
                        .word("figures", figures)
                        .word("written", words)
                        .word("right", right),
                );
            }
        }
    }
    match met {
        true => Verdict::Judged(faults),
        false => Verdict::NotApplicable,
    }
}

/// The figures a text ends with.
fn figures(front: &str) -> Option<&str> {
    let bare = front.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    let figures = slice(front, bare.len(), front.len());
    let own = !bare.ends_with(|c: char| c.is_alphanumeric() || c == ',');
    (own && figures.starts_with(|c: char| c.is_ascii_digit())).then_some(figures)
}

/// Groups of three figures parted by points.
fn amount(figures: &str) -> Option<u64> {
    let mut groups = figures.split('.');
    let first = groups.next()?;
    let grouped = groups.all(|group| group.len() == 3);
    (grouped && first.len() <= 15).then(|| figures.replace('.', "").parse().ok())?
}

/// The sum in words behind its figures: in brackets, or behind "bằng chữ:".
fn words(behind: &str) -> Option<&str> {
    const LONGEST: usize = 300;
    let end = behind
        .char_indices()
        .nth(LONGEST)
        .map_or(behind.len(), |(at, _)| at);
    let open = slice(behind, 0, end).trim_start_matches([' ', ',', ';', '.']);
    let (inside, bracket) = match open.strip_prefix('(') {
        Some(inside) => (inside, true),
        None => (open, false),
    };
    let lower = fold(inside);
    let told = [
        "bang chu",
        "viet bang chu",
        "so tien bang chu",
        "so tien viet bang chu",
    ]
    .into_iter()
    .find(|told| lower.starts_with(told));
    // Folding keeps the count of characters.
    let skip = told.map_or(0, |told| told.chars().count());
    let from = inside
        .char_indices()
        .nth(skip)
        .map_or(inside.len(), |(at, _)| at);
    let words = slice(inside, from, inside.len()).trim_start_matches([':', ' ']);
    let end = words
        .find([')', '.', ';', ',', '/', '('])
        .unwrap_or(words.len());
    let words = slice(words, 0, end).trim();
    let counted = FIGURES.iter().any(|figure| {
        let folded = fold(words);
        folded.split(' ').next() == Some(figure)
    });
    ((bracket || told.is_some()) && counted).then_some(words)
}

const FIGURES: [&str; 11] = [
    "khong", "mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi",
];

/// The words that carry the number, as all ways of saying it agree on.
fn said(words: &str) -> Vec<String> {
    let folded = fold(words);
    let mut said: Vec<&str> = vec![];
    let mut words = folded.split_whitespace().peekable();
    while let Some(word) = words.next() {
        match word {
            "khong" if words.peek() == Some(&"tram") => {
                words.next();
            }
            "dong" | "chan" | "tron" | "viet" | "linh" | "le" => {}
            "ngan" => said.push("nghin"),
            "ti" => said.push("ty"),
            "tu" => said.push("bon"),
            "lam" => said.push("nam"),
            "nham" => said.push("nam"),
            _ => said.push(word),
        }
    }
    // "đồng Việt Nam"
    if let [.., "nam"] = said.as_slice()
        && folded.contains("dong viet nam")
    {
        said.pop();
    }
    said.into_iter().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_said_in_many_ways() {
        for (one, other) in [
            ("Hai mươi tư triệu đồng chẵn", "hai mươi bốn triệu"),
            ("Một ngàn không trăm lẻ năm", "một nghìn linh năm"),
            ("Ba tỉ đồng Việt Nam", "ba tỷ"),
            ("Tám mươi triệu đồng tròn", "tám mươi triệu"),
            ("Mười lăm", "mười năm"),
        ] {
            assert_eq!(said(one), said(other), "{one}");
        }
    }
}
