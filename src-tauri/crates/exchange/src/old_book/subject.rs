//! Kind and subject that stand in one cell: "Quyết định về việc thành lập tổ rà soát".

use std::cmp::Reverse;
use std::sync::LazyLock;

use document::Kind;
use document::fold::{compose, fold_char, plain};

use super::headings::HEADINGS;

/// The kind of a paper as an old book names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct KindNamed {
    pub kind: Option<Kind>,
    /// As written; empty where the book names none.
    pub name: String,
}

/// A cell that holds a kind alone.
pub(super) fn kind(written: &str) -> KindNamed {
    let id = plain(written).replace(' ', "-");
    KindNamed {
        kind: Kind::from_id(&id),
        name: written.to_owned(),
    }
}

/// Names of all kinds in plain words, the longest first, so that "Thông tư liên tịch" is not
/// taken for "Thông tư".
static NAMES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let decree = Kind::ALL.iter().map(|kind| kind.id().replace('-', " "));
    let others = HEADINGS.other_kinds.iter().map(|kind| plain(kind));
    let mut names: Vec<String> = decree.chain(others).collect();
    names.sort_by_key(|name| Reverse(name.len()));
    names
});

/// Takes the kind off the front, where one of the known kinds stands there as whole words.
pub(super) fn split(written: &str) -> (KindNamed, String) {
    let composed = compose(written);
    let beginning = beginning(&composed);
    let mut names = NAMES.iter();
    let name = names.find(|name| {
        let rest = beginning.strip_prefix(name.as_str());
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    });
    let Some(name) = name else {
        return (KindNamed::default(), without_about(&composed));
    };
    // Of a composed text every character folds to one.
    let length = name.chars().count();
    let named: String = composed.chars().take(length).collect();
    let rest: String = composed.chars().skip(length).collect();
    let subject = without_about(rest.trim_start_matches([' ', ':', '-', '–', ',', '.']));
    match subject.is_empty() {
        // The kind is all there is: it has to do as the subject, too.
        true => (kind(&named), named),
        false => (kind(&named), subject),
    }
}

/// Folded, and longer than any name: folding the whole subject would be most of the work.
fn beginning(composed: &str) -> String {
    composed.chars().take(40).filter_map(fold_char).collect()
}

/// Without "V/v" and "Về việc", as subjects are kept.
pub(super) fn without_about(subject: &str) -> String {
    let folded = beginning(subject);
    for about in ["v/v", "ve viec", "v.v"] {
        let rest = folded.strip_prefix(about);
        if rest.is_some_and(|rest| rest.starts_with([' ', ':', '.'])) {
            let rest: String = subject.chars().skip(about.chars().count()).collect();
            return rest.trim_start_matches([' ', ':', '.']).to_owned();
        }
    }
    subject.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_is_taken_off_as_whole_words() {
        for (written, kind, name, subject) in [
            (
                "Công văn về việc rà soát",
                Some(Kind::CongVan),
                "Công văn",
                "rà soát",
            ),
            (
                "QUYẾT ĐỊNH V/v nâng lương",
                Some(Kind::QuyetDinh),
                "QUYẾT ĐỊNH",
                "nâng lương",
            ),
            (
                "Kế hoạch: tập huấn",
                Some(Kind::KeHoach),
                "Kế hoạch",
                "tập huấn",
            ),
            ("Thông tư hướng dẫn", None, "Thông tư", "hướng dẫn"),
            (
                "Thông tư liên tịch về lương",
                None,
                "Thông tư liên tịch",
                "về lương",
            ),
            ("Quyết địnhabc", None, "", "Quyết địnhabc"),
            ("V/v mời họp", None, "", "mời họp"),
            ("Báo cáo", Some(Kind::BaoCao), "Báo cáo", "Báo cáo"),
        ] {
            let wanted = KindNamed {
                kind,
                name: name.to_owned(),
            };
            assert_eq!(split(written), (wanted, subject.to_owned()), "{written}");
        }
    }
}
