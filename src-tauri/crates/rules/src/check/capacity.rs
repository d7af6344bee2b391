//! Quyền hạn ký: how a line of the signing block begins.

/// Điều 13 and Phụ lục I, mục II.7.a.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Prefix {
    /// Thay mặt tập thể.
    OnBehalf,
    /// Ký thay người đứng đầu.
    ForHead,
    /// Thừa lệnh.
    ByOrder,
    /// Thừa ủy quyền.
    ByDelegation,
    /// Quyền cấp trưởng.
    Acting,
}

impl Prefix {
    const ALL: [(Prefix, &str); 5] = [
        (Prefix::ByDelegation, "TUQ"),
        (Prefix::OnBehalf, "TM"),
        (Prefix::ForHead, "KT"),
        (Prefix::ByOrder, "TL"),
        (Prefix::Acting, "Q"),
    ];
}

/// A line with its prefix taken off, however that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Capacity<'a> {
    pub prefix: Prefix,
    /// `CHỦ TỊCH`, `ỦY BAN NHÂN DÂN`.
    pub rest: &'a str,
    /// `KT. CHỦ TỊCH`: letters, a full stop, a space.
    pub proper: String,
}

/// None for a line without prefix.
pub(super) fn read(line: &str) -> Option<Capacity<'_>> {
    let line = line.trim();
    Prefix::ALL.into_iter().find_map(|(prefix, letters)| {
        let rest = after(line, letters)?;
        let rest = rest.trim_start_matches(['.', '/', ':', ' ']);
        rest.starts_with(char::is_alphabetic).then(|| Capacity {
            prefix,
            rest,
            proper: format!("{letters}. {rest}"),
        })
    })
}

/// What follows the letters of a prefix, which `T/M` and `T.M.` part; in front of a name stands
/// a sign or a space.
fn after<'t>(line: &'t str, letters: &str) -> Option<&'t str> {
    let mut rest = line;
    for (index, letter) in letters.chars().enumerate() {
        if index > 0 {
            rest = rest.trim_start_matches(['.', '/']);
        }
        rest = rest.strip_prefix(|c: char| c.to_uppercase().eq([letter]))?;
    }
    rest.starts_with(['.', '/', ':', ' ']).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_writing_a_prefix_is_read() {
        for (line, proper) in [
            ("TM. ỦY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN"),
            ("T/M ỦY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN"),
            ("TM ỦY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN"),
            ("K/T. CHỦ TỊCH", "KT. CHỦ TỊCH"),
            ("KT.CHỦ TỊCH", "KT. CHỦ TỊCH"),
            ("T.L. GIÁM ĐỐC", "TL. GIÁM ĐỐC"),
            ("TUQ: GIÁM ĐỐC", "TUQ. GIÁM ĐỐC"),
            ("Q GIÁM ĐỐC", "Q. GIÁM ĐỐC"),
        ] {
            let capacity = read(line).map(|capacity| capacity.proper);
            assert_eq!(capacity.as_deref(), Some(proper), "{line}");
        }
    }

    #[test]
    fn titles_and_bodies_have_no_prefix() {
        for line in ["CHỦ TỊCH", "QUẢN ĐỐC", "KTX SƠN ĐÔNG", "TMDV", "TL.", ""] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
