//! How the fixed words of head and foot are written: what our own pages print by construction, a
//! document made elsewhere has typed.

use chrono::NaiveDate;
use document::date::in_words;
use document::fold::fold;
use document::recognise::Role;
use document::{Field, Part, Place};

use super::Seen;
use crate::appearance::SeenLine;
use crate::check::rule::{Fault, Verdict};

/// The words of a line, and how they are written right.
fn judge(
    seen: &Seen,
    roles: &[Role],
    right: impl Fn(&SeenLine) -> Option<(String, String)>,
) -> Verdict {
    let lines = seen.appearance.lines.iter();
    let mut lines = lines.filter(|line| roles.contains(&line.role)).peekable();
    if lines.peek().is_none() {
        return Verdict::NotApplicable;
    }
    lines
        .filter_map(|line| {
            let (written, right) = right(line).filter(|(written, right)| written != right)?;
            let fault = Fault::at(line.place)
                .word("element", seen.name(line.element()))
                .word("written", written)
                .word("right", right);
            Some(fault)
        })
        .collect()
}

/// Quốc hiệu and Tiêu ngữ, letter by letter (mục II.1); the files of the decree waver between HÒA
/// and HOÀ. That Quốc hiệu is in capitals another rule says.
pub(super) fn national(seen: &Seen) -> Verdict {
    const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";
    const NAME: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    let roles = [Role::NationalName, Role::NationalMotto];
    judge(seen, &roles, |line| {
        let written = line.words.clone();
        match line.role {
            Role::NationalMotto => Some((written, MOTTO.to_owned())),
            _ => {
                let same = written.to_uppercase().replace("HOÀ", "HÒA") == NAME;
                (!same).then(|| (written, NAME.to_owned()))
            }
        }
    })
}

/// `Số: 05/QĐ-ABC`: a colon behind the word, a zero before a figure below ten.
pub(super) fn number(seen: &Seen) -> Verdict {
    judge(seen, &[Role::Number], |line| {
        let (figures, behind) = parted(&line.words);
        let zero = match figures.len() {
            1 => "0",
            _ => "",
        };
        let gap = if figures.is_empty() { "" } else { " " };
        let right = format!("Số:{gap}{zero}{figures}{behind}");
        // How wide the room behind the colon is nobody measures.
        let tight = |words: &str| words.replacen(": ", ":", 1).replacen(" :", ":", 1);
        let same = tight(&line.words) == tight(&right);
        (!same).then(|| (line.words.clone(), right))
    })
}

/// No spaces around "/" and "-" (mục II.3.c). What is written in by hand or stamped leaves one.
pub(super) fn number_spaces(seen: &Seen) -> Verdict {
    judge(seen, &[Role::Number], |line| {
        let (figures, behind) = parted(&line.words);
        let free = figures.is_empty();
        let behind = if free { behind.trim_start() } else { behind };
        let tight: String = behind.split(' ').collect();
        let whole = |behind: &str| format!("{figures}{behind}");
        Some((whole(behind), whole(&tight)))
    })
}

/// The figures behind the word "Số", and what follows them.
fn parted(words: &str) -> (&str, &str) {
    let rest = words.trim_start_matches(|c: char| c.is_alphabetic() || c == ':' || c == ' ');
    let count = rest.bytes().take_while(u8::is_ascii_digit).count();
    match count {
        // A place kept free by dots or spaces.
        0 => ("", words.split_once(':').map_or(rest, |(_, rest)| rest)),
        _ => rest.split_at(count),
    }
}

/// `An Sơn, ngày 05 tháng 3 năm 2026` (mục II.4).
pub(super) fn date(seen: &Seen) -> Verdict {
    judge(seen, &[Role::PlaceDate], |line| {
        let words = &line.words;
        let at = words.to_lowercase().find("ngày")?;
        let (place, dated) = words.split_at_checked(at)?;
        let place = place.trim_end_matches([',', ' ']);
        let whole = day_of(dated).map(in_words);
        // Where the day is left free only the words around it are judged.
        let dated = whole.unwrap_or_else(|| dated.replacen("Ngày", "ngày", 1));
        let right = match place {
            "" => dated,
            place => format!("{place}, {dated}"),
        };
        Some((words.clone(), right))
    })
}

fn day_of(dated: &str) -> Option<NaiveDate> {
    let mut figures = dated
        .split(|c: char| !c.is_ascii_digit())
        .filter(|figures| !figures.is_empty())
        .map(|figures| figures.parse::<u32>().ok());
    let [day, month, year] = [figures.next()??, figures.next()??, figures.next()??];
    let year = i32::try_from(year).ok()?;
    NaiveDate::from_ymd_opt(year, month, day).filter(|_| figures.next().is_none())
}

/// Words that are printed on every page of their kind.
const FIXED: [(Role, &str); 5] = [
    (Role::RecipientsWord, "Nơi nhận:"),
    (Role::Addressees, "Kính gửi:"),
    (Role::LetterSubject, "V/v "),
    (Role::Recipients, "Lưu:"),
    (Role::AppendixLabel, "Phụ lục"),
];

pub(super) fn fixed_words(seen: &Seen) -> Verdict {
    let roles = FIXED.map(|(role, _)| role);
    judge(seen, &roles, |line| {
        let (_, right) = FIXED.into_iter().find(|(role, _)| *role == line.role)?;
        let words = line.words.trim_start_matches(['-', '–', '+', '•', ' ']);
        let bare = right.trim_end_matches([':', ' ']);
        let length = bare.chars().count();
        let own: String = words.chars().take(length).collect();
        let behind: String = words.chars().skip(length).collect();
        // A line that goes on, a recipient, "… điện:".
        if fold(&own) != fold(bare) || behind.starts_with(char::is_alphanumeric) {
            return None;
        }
        if line.role == Role::Recipients && !(behind.starts_with(':') || behind.contains("VT")) {
            return None;
        }
        let sign: String = behind
            .chars()
            .take_while(|c| [' ', ':'].contains(c))
            .collect();
        let kept = match right.ends_with(':') {
            true => sign.trim_end(),
            false => sign.as_str(),
        };
        let right = match line.role {
            // Its number follows, or nothing.
            Role::AppendixLabel => bare,
            _ => right,
        };
        let kept = if line.role == Role::AppendixLabel {
            ""
        } else {
            kept
        };
        Some((format!("{own}{kept}"), right.to_owned()))
    })
}

/// "(Kèm theo Quyết định số 12/QĐ-ABC ngày 05 tháng 3 năm 2026 của …)": the number and day of the
/// paper it goes with (mục III.1). An electronic one leaves them free.
pub(super) fn reference(seen: &Seen) -> Verdict {
    let main = &seen.draft.main;
    let mut references: Vec<(Place, String)> = vec![];
    for line in &seen.appearance.lines {
        if line.role != Role::AppendixReference {
            continue;
        }
        match references.last_mut() {
            Some((place, words)) if place.part == line.place.part => {
                *words = format!("{words} {}", line.words);
            }
            _ => references.push((line.place, line.words.clone())),
        }
    }
    if references.is_empty() {
        return Verdict::NotApplicable;
    }
    let number = main.number.as_ref().zip(main.symbol.as_ref());
    let number = number.map(|(number, symbol)| format!("{}/{symbol}", number.to_paper()));
    let date = main.date.map(in_words);
    let wrong = references.into_iter().filter(|(_, words)| {
        let figures = |word: &str| {
            let behind = words.split_once(word).map(|(_, behind)| behind);
            behind.is_some_and(|behind| behind.starts_with(|c: char| c.is_ascii_digit()))
        };
        let other = |wanted: &Option<String>| {
            wanted
                .as_ref()
                .is_some_and(|wanted| !words.contains(wanted.as_str()))
        };
        figures("số ") && other(&number) || figures("ngày ") && other(&date)
    });
    wrong
        .map(|(place, words)| {
            let part = (place.part as usize).checked_sub(1);
            let part = part.and_then(|index| seen.draft.parts.get(index));
            let field = match part {
                Some(Part::PhuLuc(_)) => Field::Title,
                _ => Field::Subject,
            };
            let place = Place { field, ..place };
            let parts = [("số ", &number), ("", &date)];
            let parts = parts
                .into_iter()
                .filter_map(|(word, part)| Some(format!("{word}{}", part.as_ref()?)));
            Fault::at(place)
                .word("line", words)
                .word("right", parts.collect::<Vec<_>>().join(" "))
        })
        .collect()
}

/// Lists of receivers: a dash before each, ";" behind it, "." behind the last (mục II.9).
pub(super) fn list_marks(seen: &Seen) -> Verdict {
    let roles = [Role::Addressees, Role::Recipients];
    let mut entries: Vec<Entry> = vec![];
    for line in &seen.appearance.lines {
        let listed = roles.contains(&line.role)
            && line.place.index.is_some() | (line.role == Role::Recipients)
            && !fold(&line.words).starts_with("kinh gui");
        if !listed {
            continue;
        }
        match entries.last_mut() {
            Some(entry) if entry.place == line.place => entry.end.clone_from(&line.words),
            _ => entries.push(Entry {
                place: line.place,
                role: line.role,
                first: line.words.clone(),
                end: line.words.clone(),
            }),
        }
    }
    if entries.is_empty() {
        return Verdict::NotApplicable;
    }
    let mut faults = vec![];
    for (number, entry) in entries.iter().enumerate() {
        let next = entries.get(number + 1);
        let goes_on =
            next.is_some_and(|next| (next.place.part, next.role) == (entry.place.part, entry.role));
        let sign = if goes_on { ";" } else { "." };
        // The code of the drafter stands behind the stop: "VT, VP. NTH.(12)".
        let ended = entry.end.ends_with(sign) || !goes_on && entry.end.ends_with(')');
        if !(ended && entry.first.starts_with(['-', '–'])) {
            faults.push(
                Fault::at(entry.place)
                    .word("line", &entry.end)
                    .word("sign", sign),
            );
        }
    }
    Verdict::Judged(faults)
}

/// One receiver, on one line or several.
struct Entry {
    place: Place,
    role: Role,
    first: String,
    end: String,
}
