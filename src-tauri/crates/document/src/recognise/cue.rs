//! What a line says of itself, whatever stands around it.

use chrono::NaiveDate;

use crate::Kind;
use crate::dispatch::{Number, Urgency};
use crate::fold::fold;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    NationalName,
    NationalMotto,
    /// `Số: 12/QĐ-ABC`
    Number {
        number: Option<Number>,
        symbol: Option<String>,
    },
    /// `An Sơn, ngày 05 tháng 3 năm 2026`
    Dated {
        place: Option<String>,
        date: Option<NaiveDate>,
    },
    /// What stands behind "V/v".
    LetterSubject(String),
    Kind(Kind),
    /// What stands behind "Kính gửi:".
    Addressees(String),
    /// "Nơi nhận:"
    Recipients,
    /// What stands behind "Lưu:".
    FileCopy(String),
    /// "(Kèm theo …)"
    Reference,
    Appendix {
        label: Option<String>,
        title: Option<String>,
    },
    Urgency(Urgency),
    Circulation,
    DraftMark,
    Secrecy,
    Words,
}

const CIRCULATION: [&str; 3] = ["xem xong tra lai", "luu hanh noi bo", "tai lieu thu hoi"];
const SECRECY: [&str; 3] = ["mat", "toi mat", "tuyet mat"];

/// `words` is tidy.
pub(super) fn cue(words: &str) -> Cue {
    let folded = fold(words);
    let folded = folded.trim_end_matches(':').trim();
    if folded.starts_with("cong hoa xa hoi chu nghia viet nam") {
        return Cue::NationalName;
    }
    if is_motto(folded) {
        return Cue::NationalMotto;
    }
    let capitals = !words.chars().any(char::is_lowercase);
    if capitals {
        if let Some(kind) = kind_named(words) {
            return Cue::Kind(kind);
        }
        match folded {
            "khan" => return Cue::Urgency(Urgency::Khan),
            "thuong khan" => return Cue::Urgency(Urgency::ThuongKhan),
            "hoa toc" => return Cue::Urgency(Urgency::HoaToc),
            _ if CIRCULATION.contains(&folded) => return Cue::Circulation,
            _ if folded.starts_with("du thao") => return Cue::DraftMark,
            _ if SECRECY.contains(&folded) => return Cue::Secrecy,
            _ => {}
        }
    }
    if folded.starts_with("(kem theo") || folded.starts_with("(ban hanh kem theo") {
        return Cue::Reference;
    }
    if folded == "noi nhan" {
        return Cue::Recipients;
    }
    number(words)
        .or_else(|| dated(words))
        .or_else(|| file_copy(words))
        .or_else(|| appendix(words))
        .or_else(|| {
            let rest = behind(words, "v/v").map(|rest| rest.trim_start_matches([':', ' ']));
            rest.map(|rest| Cue::LetterSubject(rest.to_owned()))
        })
        .or_else(|| {
            let rest = behind(words, "kinh gui")?;
            let named = rest.trim_start_matches([':', ' ']);
            // "Kính gửi các thầy giáo, cô giáo!" begins a letter.
            let greets = !rest.contains(':') && named.starts_with(char::is_lowercase);
            (!greets).then(|| Cue::Addressees(named.to_owned()))
        })
        .unwrap_or(Cue::Words)
}

/// Written with any dash, with or without spaces around it.
fn is_motto(folded: &str) -> bool {
    let letters: String = folded.chars().filter(|c| c.is_alphabetic()).collect();
    letters == "doclaptudohanhphuc"
}

/// The kind a line in capitals names: its id is its name, folded. The order word ends in a colon.
fn kind_named(words: &str) -> Option<Kind> {
    let folded = fold(words);
    let mut kinds = Kind::ALL.into_iter().filter(|kind| !kind.is_copy());
    kinds.find(|kind| kind.id().replace('-', " ") == folded)
}

/// What follows a beginning, compared folded. Folding keeps the count of characters.
pub(super) fn behind<'w>(words: &'w str, beginning: &str) -> Option<&'w str> {
    fold(words).strip_prefix(beginning)?;
    let mut characters = words.chars();
    beginning.chars().for_each(|_| {
        characters.next();
    });
    Some(characters.as_str())
}

/// Dots and strokes that keep a place free.
fn is_filler(c: char) -> bool {
    matches!(c, '.' | '…' | '_' | ' ')
}

fn number(words: &str) -> Option<Cue> {
    const LONGEST: usize = 80;
    let rest = behind(words, "so")?;
    let named = rest.trim_start().starts_with(':');
    let rest = rest.trim_start().trim_start_matches(':');
    let rest = rest.trim_start_matches(is_filler);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (figures, behind) = rest.split_at(digits);
    let suffix: String = behind.chars().take_while(|c| c.is_lowercase()).collect();
    let symbol = behind.get(suffix.len()..).unwrap_or_default();
    let symbol = symbol.trim_start_matches(is_filler);
    let symbol = match symbol.strip_prefix(['/', '-']) {
        Some(symbol) => Some(tight(symbol.trim_end_matches('.'))).filter(|it| !it.is_empty()),
        None if symbol.is_empty() && named => None,
        None => return None,
    };
    let value = figures.parse().ok().filter(|value| *value > 0);
    (words.chars().count() <= LONGEST).then(|| Cue::Number {
        number: value.map(|value| Number { value, suffix }),
        symbol,
    })
}

/// Typed with spaces around its dashes: `SCT - VP`.
fn tight(symbol: &str) -> String {
    let groups: Vec<&str> = symbol.split('-').map(str::trim).collect();
    groups.join("-")
}

fn dated(words: &str) -> Option<Cue> {
    const LONGEST_PLACE: usize = 50;
    let tokens: Vec<&str> = words.split(' ').collect();
    let word = |token: &str| token.to_lowercase();
    let at = tokens.iter().position(|token| word(token) == "ngày")?;
    let place = tokens.get(..at)?.join(" ");
    let place = place.trim_end_matches([',', ' ']);
    let is_place = place.chars().count() <= LONGEST_PLACE && !place.contains(':');
    // Words of the text end so as well: a name begins and ends with a capital.
    let capital =
        |word: Option<&str>| word.is_some_and(|word| word.starts_with(char::is_uppercase));
    let named = capital(place.split(' ').next()) && capital(place.split(' ').next_back());
    if let (Some([_, figures]), true) = (tokens.get(at..), is_place && named)
        && let Some(date) = in_figures(figures)
    {
        return Some(Cue::Dated {
            place: Some(place.to_owned()),
            date: Some(date),
        });
    }
    let mut figures = [None; 3];
    let mut rest = tokens.get(at..)?.iter().copied().peekable();
    for (slot, name) in figures.iter_mut().zip(["ngày", "tháng", "năm"]) {
        if word(rest.next()?) != name {
            return None;
        }
        *slot = match rest.peek().map(|token| token.trim_end_matches('.')) {
            Some(figures) if figures.bytes().all(|b| b.is_ascii_digit()) && !figures.is_empty() => {
                rest.next();
                Some(figures)
            }
            _ => {
                while rest.next_if(|token| token.chars().all(is_filler)).is_some() {}
                None
            }
        };
    }
    let says_no_more = rest.next().is_none();
    let [day, month, year] = figures.map(|figures| figures.and_then(|text| text.parse().ok()));
    let date = day.zip(month).zip(year).and_then(|((day, month), year)| {
        NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
    });
    (says_no_more && is_place).then(|| Cue::Dated {
        place: Some(place.to_owned()).filter(|place| !place.is_empty()),
        date,
    })
}

/// `5/3/2026`: not how a date is written on a paper, but how it is typed.
fn in_figures(words: &str) -> Option<NaiveDate> {
    let words = words.trim_end_matches('.');
    let sign = words.chars().find(|c| ['/', '-'].contains(c))?;
    let mut figures = words.split(sign).map(str::parse);
    let [day, month, year] = [figures.next()?, figures.next()?, figures.next()?];
    let year = i32::try_from(year.ok()?).ok().filter(|year| *year > 1900)?;
    NaiveDate::from_ymd_opt(year, month.ok()?, day.ok()?).filter(|_| figures.next().is_none())
}

fn file_copy(words: &str) -> Option<Cue> {
    let words = words.trim_start_matches(['-', '–', '+', ' ']);
    let rest = behind(words, "luu")?;
    let rest = match rest.strip_prefix(':') {
        Some(rest) => rest,
        None => rest
            .strip_prefix(' ')
            .filter(|rest| rest.starts_with("VT"))?,
    };
    Some(Cue::FileCopy(rest.trim().to_owned()))
}

/// `Phụ lục`, `PHỤ LỤC II`, `Phụ lục 1: Tên`.
fn appendix(words: &str) -> Option<Cue> {
    const LONGEST: usize = 200;
    if !words.starts_with('P') || words.chars().count() > LONGEST {
        return None;
    }
    let rest = behind(words, "phu luc")?;
    if rest.is_empty() {
        return Some(Cue::Appendix {
            label: None,
            title: None,
        });
    }
    let rest = rest.strip_prefix(' ').or(rest.strip_prefix(':'))?.trim();
    let rest = behind(rest, "so ").unwrap_or(rest);
    let length = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let (label, title) = rest.split_at(length);
    let is_numeral = !label.is_empty()
        && (label.bytes().all(|b| b"IVXL".contains(&b))
            || label.len() <= 2 && label.bytes().all(|b| b.is_ascii_digit())
            || label.len() == 1 && label.bytes().all(|b| b.is_ascii_uppercase()));
    let title = match title.trim_start().strip_prefix(['.', ':', '-', '–']) {
        Some(title) => Some(title.trim().to_owned()).filter(|title| !title.is_empty()),
        None if title.is_empty() => None,
        None => return None,
    };
    is_numeral.then(|| Cue::Appendix {
        label: Some(label.to_owned()),
        title,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_known_however_they_are_typed() {
        for words in [
            "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Cộng hòa xã hội chủ nghĩa Việt Nam",
        ] {
            assert_eq!(cue(words), Cue::NationalName);
        }
        for words in ["Độc lập – Tự do – Hạnh phúc", "Độc lập-Tự do-Hạnh phúc"]
        {
            assert_eq!(cue(words), Cue::NationalMotto);
        }
        let number = |value, symbol: &str| Cue::Number {
            number: Number::new(value).into(),
            symbol: Some(symbol.to_owned()),
        };
        assert_eq!(cue("Số: 3737 /UBND-TH"), number(3737, "UBND-TH"));
        assert_eq!(cue("Số 05/QĐ-ABC"), number(5, "QĐ-ABC"));
        assert_eq!(cue("Số : 5 / SCT - VP"), number(5, "SCT-VP"));
        assert_eq!(
            cue("Số: ……/QĐ-ABC"),
            Cue::Number {
                number: None,
                symbol: Some("QĐ-ABC".into())
            }
        );
        let Cue::Dated { place, date } = cue("Sơn Đông, ngày 05 tháng 3 năm 2026") else {
            unreachable!();
        };
        assert_eq!(place.as_deref(), Some("Sơn Đông"));
        assert_eq!(date, NaiveDate::from_ymd_opt(2026, 3, 5));
        for figures in ["An Sơn, ngày 5/3/2026", "An Sơn ngày 05-03-2026"] {
            let dated = Cue::Dated {
                place: Some("An Sơn".into()),
                date: NaiveDate::from_ymd_opt(2026, 3, 5),
            };
            assert_eq!(cue(figures), dated);
        }
        let unfilled = Cue::Dated {
            place: Some("An Sơn".into()),
            date: None,
        };
        assert_eq!(cue("An Sơn, ngày … tháng 3 năm 2026"), unfilled);
    }

    #[test]
    fn what_only_looks_like_a_cue_is_words() {
        for words in [
            "Số ngày nghỉ phép nêu trên được tính",
            "Hôm nay, ngày 02 tháng 3 năm 2026, tại trụ sở",
            "ngày 02/3/2026",
            "Báo cáo trước ngày 02/3/2026",
            "Lưu trữ hồ sơ",
            "Kính gửi các thầy giáo, cô giáo!",
            "Phụ lục kèm theo Kế hoạch này",
            "Phụ lục I và II",
            "QUYẾT ĐỊNH:",
            "Quyết định",
            "Khẩn",
        ] {
            assert_eq!(cue(words), Cue::Words, "{words}");
        }
    }
}
