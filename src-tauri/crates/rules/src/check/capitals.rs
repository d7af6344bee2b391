//! Viết hoa (Phụ lục II): units of a text, levels of places, weekdays, what a lone word says.
//! Sentences stand in [`super::sentence`], names with one right form in [`super::names`].

use document::syllable::is_syllable;

use super::rule::{Fault, Rule, Verdict};
use super::running::{Running, slice};
use super::units::from_roman;
use super::walk::Whole;

pub(super) const RULES: &[Rule] = &[
    Rule::draft("capital-article", capital_article),
    Rule::draft("capital-chapter", capital_chapter),
    Rule::draft("capital-clause", capital_clause),
    Rule::draft("capital-kind", capital_kind),
    Rule::draft("capital-district", capital_district),
    Rule::draft("capital-level", capital_level),
    Rule::draft("capital-level-name", capital_level_name),
    Rule::draft("capital-terrain", capital_terrain),
    Rule::draft("capital-function", capital_function),
    Rule::draft("capital-transcription", capital_transcription),
    Rule::draft("capital-weekday", capital_weekday),
    Rule::draft("capital-month", capital_month),
    Rule::draft("capital-person", capital_person),
];

pub(super) fn is_figures(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Two neighbours with one space between them, and their place in the line.
struct Pair<'l, 'a> {
    line: &'l Running<'a>,
    index: usize,
    word: &'l str,
    next: &'l str,
}

impl Pair<'_, '_> {
    fn before(&self) -> &str {
        self.line.word(self.index.checked_sub(1))
    }

    fn is_inside(&self) -> bool {
        let word = self.line.words.get(self.index);
        word.is_some_and(|&word| self.line.is_inside(word))
    }

    /// Proposes the other case of the first letter of the first word.
    fn turn(&self) -> Option<Fault> {
        let word = self.line.words.get(self.index)?;
        let right = turned(self.word);
        let fault = self.line.instead(word.from, word.to, &right);
        Some(
            fault
                .word("pair", format!("{} {}", self.word, self.next))
                .word("turned", format!("{right} {}", self.next)),
        )
    }
}

/// Asks the drafter's own words of a list, each with the one behind it.
fn each_pair<'w>(
    whole: &Whole,
    words: impl IntoIterator<Item = &'w str>,
    fault: impl Fn(&Pair) -> Option<Fault>,
) -> Verdict {
    let pairs = whole.text.places(words).filter_map(|(line, index)| {
        let (first, second) = (line.words.get(index)?, line.words.get(index + 1)?);
        let close = slice(line.text(), first.to, second.from) == " ";
        (close && line.is_own(first.from)).then(|| Pair {
            line,
            index,
            word: line.of(*first),
            next: line.of(*second),
        })
    });
    pairs.filter_map(|pair| fault(&pair)).collect()
}

fn turn_if<'w>(
    whole: &Whole,
    words: impl IntoIterator<Item = &'w str>,
    wrong: impl Fn(&Pair) -> bool,
) -> Verdict {
    each_pair(
        whole,
        words,
        |pair| {
            if wrong(pair) { pair.turn() } else { None }
        },
    )
}

/// The words of the rule, of several the first.
fn firsts(words: &[String]) -> impl Iterator<Item = &str> {
    words.iter().filter_map(|words| words.split(' ').next())
}

/// The word with its first letter in the other case.
pub(super) fn turned(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next();
    let first: String = match first {
        Some(first) if first.is_uppercase() => first.to_lowercase().collect(),
        Some(first) => first.to_uppercase().collect(),
        None => String::new(),
    };
    first + letters.as_str()
}

/// "theo điều 5": Phần, chương, mục, điều cited by their number take a capital.
fn capital_article(whole: &Whole) -> Verdict {
    turn_if(whole, ["điều"], |pair| is_figures(pair.next))
}

/// "tại chương II", "mục 3": less sure, for others write their own text in such parts.
fn capital_chapter(whole: &Whole) -> Verdict {
    turn_if(whole, firsts(whole.words), |pair| {
        let figures = is_figures(pair.next) && pair.word != "phần";
        let numbered = figures || from_roman(pair.next).is_some();
        numbered && !whole.except.iter().any(|word| word == pair.before())
    })
}

/// "theo Khoản 2": khoản and điểm do not, but at the beginning of a sentence.
fn capital_clause(whole: &Whole) -> Verdict {
    turn_if(whole, ["Khoản", "Điểm"], |pair| {
        let clause = pair.word == "Khoản" && is_figures(pair.next);
        let letter = pair.next.chars().count() == 1 && pair.next.starts_with(char::is_lowercase);
        pair.is_inside() && (clause || pair.word == "Điểm" && letter)
    })
}

/// "quận 1": a unit named by a number. Behind a number and before another unit it is counted.
fn capital_district(whole: &Whole) -> Verdict {
    turn_if(whole, firsts(whole.words), |pair| {
        let level = |word: &str| whole.words.iter().any(|level| level == word);
        let counted = is_figures(pair.before()) || level(pair.line.word(Some(pair.index + 2)));
        is_figures(pair.next) && !counted
    })
}

/// "quyết định số 15": a certain document takes the capital of its kind.
fn capital_kind(whole: &Whole) -> Verdict {
    let mut faults = vec![];
    for line in &whole.text.lines {
        for kind in whole.words {
            let cited = format!("{kind} số ");
            for (from, _) in line.text().match_indices(&cited) {
                let behind = slice(line.text(), from + cited.len(), line.text().len());
                let numbered = behind.starts_with(|c: char| c.is_ascii_digit());
                let within = slice(line.text(), 0, from).ends_with(char::is_alphanumeric);
                if numbered && !within && line.is_own(from) {
                    let right = turned(kind);
                    let fault = line.instead(from, from + kind.len(), &right);
                    faults.push(
                        fault
                            .word("pair", format!("{kind} số"))
                            .word("turned", format!("{right} số")),
                    );
                }
            }
        }
    }
    Verdict::Judged(faults)
}

/// How many words of a line from an index on are those of a phrase, with single spaces.
fn phrase(line: &Running, index: usize, phrase: &str) -> Option<usize> {
    let mut count = 0;
    for word in phrase.split(' ') {
        let close = count == 0 || line.gap(index + count - 1) == " ";
        if !close || line.word(Some(index + count)) != word {
            return None;
        }
        count += 1;
    }
    Some(count)
}

/// "của Tỉnh Thái Nguyên": the level of a place is no part of its name, unless the name is that
/// of a person or event.
fn capital_level(whole: &Whole) -> Verdict {
    each_pair(whole, firsts(whole.words), |pair| {
        let words = whole.words.iter();
        let count = words
            .filter_map(|level| phrase(pair.line, pair.index, level))
            .max()?;
        let behind = pair.index + count;
        let named = pair.line.gap(behind - 1) == " " && is_capital(pair.line.word(Some(behind)));
        let persons = &whole.book.check_rule("capital-level-name").words;
        let mut names = whole.except.iter().chain(persons);
        let special = names.any(|name| phrase(pair.line, behind, name).is_some());
        let all_small = !pair.line.word(Some(behind)).contains(char::is_lowercase);
        if !named || special || all_small || !pair.is_inside() {
            return None;
        }
        let (line, first) = (pair.line, pair.line.words.get(pair.index)?);
        let last = line.words.get(behind - 1)?;
        let level = slice(line.text(), first.from, last.to);
        let fault = line
            .fault()
            .word("written", level)
            .word("right", turned(level))
            .word("name", whole_name(line, behind));
        Some(match line.passage.alone {
            true => fault.replacing(line.text(), first.from, first.to, turned(pair.word)),
            false => fault,
        })
    })
}

/// A name from its first word on, as long as its words begin with capitals.
fn whole_name<'l>(line: &'l Running, first: usize) -> &'l str {
    const LONGEST: usize = 4;
    let more = (first..first + LONGEST - 1)
        .take_while(|&index| line.gap(index) == " " && is_capital(line.word(Some(index + 1))))
        .count();
    let (from, to) = (line.words.get(first), line.words.get(first + more));
    slice(
        line.text(),
        from.map_or(0, |word| word.from),
        to.map_or(0, |word| word.to),
    )
}

/// "phường Điện Biên Phủ": named after persons and events, the level is part of the name.
fn capital_level_name(whole: &Whole) -> Verdict {
    each_pair(whole, firsts(whole.except), |pair| {
        let mut names = whole.words.iter();
        let name = names.find(|name| phrase(pair.line, pair.index + 1, name).is_some())?;
        let word = pair.line.words.get(pair.index)?;
        let right = turned(pair.word);
        let fault = pair.line.instead(word.from, word.to, &right);
        Some(fault.word("name", name))
    })
}

/// "trên Sông Vàm Cỏ": the word for the terrain before a full name.
fn capital_terrain(whole: &Whole) -> Verdict {
    turn_if(whole, firsts(whole.words), |pair| {
        let second = pair.line.word(Some(pair.index + 2));
        let full =
            is_capital(pair.next) && is_capital(second) && pair.line.gap(pair.index + 1) == " ";
        let before = pair.before();
        let common = before.starts_with(char::is_lowercase)
            && !whole.except.iter().any(|word| word == before);
        let mixed = second.contains(char::is_lowercase);
        full && mixed && common && pair.is_inside()
    })
}

/// "Sở Giáo dục Và Đào tạo".
fn capital_function(whole: &Whole) -> Verdict {
    turn_if(whole, firsts(whole.words), |pair| {
        let before = pair
            .index
            .checked_sub(1)
            .map(|before| pair.line.gap(before));
        let subject = whole.except.iter().any(|word| word == pair.next);
        let named = pair.before().contains(char::is_alphabetic);
        before == Some(" ") && named && !subject
    })
}

/// "Mát-Xcơ-Va": of syllables joined by hyphens only the first has a capital.
fn capital_transcription(whole: &Whole) -> Verdict {
    Verdict::Judged(whole.text.each(|line| {
        let mut faults = vec![];
        let joined = line.text().contains('-');
        let mut at = if joined { 0 } else { line.words.len() };
        while at < line.words.len() {
            let joined = (at..line.words.len())
                .take_while(|&index| line.gap(index) == "-")
                .count();
            let last = at + joined;
            if let (Some(first), Some(end)) = (line.words.get(at), line.words.get(last)) {
                let written = slice(line.text(), first.from, end.to);
                let parts: Vec<&str> = written.split('-').collect();
                if is_transcribed(&parts) && line.is_own(first.from) {
                    let tail = parts
                        .iter()
                        .skip(1)
                        .map(|part| format!("-{}", part.to_lowercase()));
                    let right = parts
                        .iter()
                        .take(1)
                        .map(|part| (*part).to_owned())
                        .chain(tail);
                    let right: String = right.collect();
                    faults.push(line.instead(first.from, end.to, &right));
                }
            }
            at = last + 1;
        }
        faults
    }))
}

/// At least three capital syllables, one of them of a shape Vietnamese words do not have: "Á-Âu"
/// and "Hà Nội-Hải Phòng" join names.
fn is_transcribed(parts: &[&str]) -> bool {
    let capital = |part: &&str| {
        is_capital(part) && part.chars().skip(1).all(char::is_lowercase) && part.chars().count() > 1
    };
    parts.len() > 2 && parts.iter().all(capital) && !parts.iter().all(|part| is_syllable(part))
}

/// "Nguyễn văn Nam", "trần Thị Lan": a family name (the words of the rule), one of the words in
/// the middle (its exceptions), and a given name with its capital.
fn capital_person(whole: &Whole) -> Verdict {
    let small: Vec<String> = whole.words.iter().map(|name| turned(name)).collect();
    let families = whole.words.iter().chain(&small).map(String::as_str);
    each_pair(whole, families, |pair| {
        let (line, index) = (pair.line, pair.index);
        let middle = line.words.get(index + 1)?;
        let known = |word: &str| whole.except.iter().any(|other| other == word);
        let named = known(&pair.next.to_lowercase())
            && line.gap(index + 1) == " "
            && is_capital(line.word(Some(index + 2)));
        let right: Vec<String> = [pair.word, pair.next]
            .into_iter()
            .map(|word| {
                if is_capital(word) {
                    word.to_owned()
                } else {
                    turned(word)
                }
            })
            .collect();
        let right = right.join(" ");
        let first = line.words.get(index)?;
        let written = slice(line.text(), first.from, middle.to);
        (named && written != right).then(|| line.instead(first.from, middle.to, &right))
    })
}

const WEEKDAYS: [&str; 6] = ["hai", "ba", "tư", "năm", "sáu", "bảy"];

/// "sáng thứ hai": where a weekday is meant, and not the second of something. The words of the
/// rule stand before a weekday, its exceptions behind one.
fn capital_weekday(whole: &Whole) -> Verdict {
    each_pair(whole, ["thứ", "Thứ"], |pair| {
        let Pair { line, index, .. } = *pair;
        let day = line
            .words
            .get(index + 1)
            .filter(|_| WEEKDAYS.contains(&pair.next))?;
        let of_a_day = ["sáng", "trưa", "chiều", "tối", "đêm"].contains(&pair.before());
        let next = line.word(Some(index + 2));
        // "lúc 14 giờ, thứ tư, ngày …"
        let before = index.checked_sub(1).map_or("", |before| line.gap(before));
        let parted = before.starts_with([',', '(']) && next == "ngày";
        let led =
            parted || !pair.is_inside() || whole.words.iter().any(|word| word == pair.before());
        let near = [" ", ", ", " ("].contains(&line.gap(index + 1));
        let followed = near && whole.except.iter().any(|word| word == next);
        (of_a_day || led && followed).then(|| line.instead(day.from, day.to, &turned(pair.next)))
    })
}

/// "tháng tám năm 1945": months in words. "tháng năm" also says months and years.
fn capital_month(whole: &Whole) -> Verdict {
    each_pair(whole, ["tháng"], |pair| {
        let Pair { line, index, .. } = *pair;
        let month = line.words.get(index + 1)?;
        let named = whole.words.iter().any(|month| month == pair.next);
        let year = line.word(Some(index + 2)) == "năm" && is_figures(line.word(Some(index + 3)));
        (named && year).then(|| line.instead(month.from, month.to, &turned(pair.next)))
    })
}
