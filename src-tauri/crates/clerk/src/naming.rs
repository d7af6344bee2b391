//! Names of files that leave the office: ASCII, sortable, telling what is inside.

use chrono::NaiveDate;
use document::fold::fold;

/// Characters of the subject that go into a name.
const SUBJECT: usize = 60;

/// `2026-08-05_3737-UBND-TH_ve-viec-….pdf`
pub(crate) fn file_name(
    date: Option<NaiveDate>,
    full: &str,
    subject: &str,
    ending: &str,
) -> String {
    let date = date.map(|date| date.format("%Y-%m-%d").to_string());
    let symbol = words(full, false);
    let mut subject = words(subject, true);
    subject.truncate(SUBJECT);
    let parts = [
        date.unwrap_or_default(),
        symbol,
        subject.trim_end_matches('-').to_owned(),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}.{ending}", parts.join("_"))
}

/// `007_truong-thon-dong.pdf`: which of the `count` addressees it goes to, and who that is.
pub(crate) fn of_addressee(number: usize, count: usize, name: &str) -> String {
    let width = count.to_string().len();
    let mut name = words(name, true);
    name.truncate(SUBJECT);
    match name.trim_end_matches('-') {
        "" => format!("{number:0width$}.pdf"),
        name => format!("{number:0width$}_{name}.pdf"),
    }
}

/// Letters and digits without marks, everything else a single hyphen.
pub(crate) fn words(text: &str, lower: bool) -> String {
    let mut name = String::new();
    for c in document::fold::compose(text).chars() {
        let folded = fold(&c.to_string());
        let plain = folded.chars().find(char::is_ascii_alphanumeric);
        match plain {
            Some(plain) if c.is_uppercase() && !lower => name.push(plain.to_ascii_uppercase()),
            Some(plain) => name.push(plain),
            None if !name.ends_with('-') && !name.is_empty() => name.push('-'),
            None => {}
        }
    }
    name.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_ascii_and_sort_by_day() {
        let day = NaiveDate::from_ymd_opt(2026, 8, 5);
        assert_eq!(
            file_name(
                day,
                "3737/UBND-TH",
                "Về việc rà soát hồ sơ “Đê điều”",
                "pdf"
            ),
            "2026-08-05_3737-UBND-TH_ve-viec-ra-soat-ho-so-de-dieu.pdf"
        );
        assert_eq!(file_name(None, "", "", "pdf"), ".pdf");
    }

    #[test]
    fn papers_sort_as_their_addressees_stand_and_carry_safe_names() {
        assert_eq!(
            of_addressee(7, 120, "Ông/Bà Đỗ Thị “Ánh”: Trưởng thôn…"),
            "007_ong-ba-do-thi-anh-truong-thon.pdf"
        );
        assert_eq!(of_addressee(7, 9, "../.."), "7.pdf");
        let long = of_addressee(1, 2, &"a b".repeat(99));
        assert!(long.len() <= 2 + SUBJECT + 4, "{long}");
    }
}
