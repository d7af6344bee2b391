//! Who the envelopes and labels of a paper go to.

use document::fold::fold;
use register::{EntryId, Recipient, RecipientRole, Register, names_nobody};

use crate::contract::Failure;

/// One envelope.
pub(super) struct Address {
    pub name: String,
    /// Line by line.
    pub lines: Vec<String>,
}

/// The envelopes of a paper, and sentences about those that could not be addressed.
pub(super) struct Addresses {
    pub all: Vec<Address>,
    pub warnings: Vec<String>,
}

/// Those of the chosen receivers; where none are chosen, of all who do not only keep a copy. A
/// group goes to each of its members.
pub(super) fn of(
    register: &Register,
    entry: i64,
    chosen: Option<&[i64]>,
) -> Result<Addresses, Failure> {
    let goes = |recipient: &Recipient| match chosen {
        Some(keys) => keys.contains(&recipient.id.0),
        None => recipient.role != Some(RecipientRole::Luu),
    };
    let mut found = Addresses {
        all: vec![],
        warnings: vec![],
    };
    let recipients = register.recipients(EntryId(entry))?;
    for recipient in recipients.into_iter().filter(goes) {
        found.add(register, &recipient)?;
    }
    if found.all.is_empty() {
        return Err(Failure::input(
            "Văn bản chưa có nơi nhận để in; hãy ghi nơi nhận trước.",
        ));
    }
    Ok(found)
}

impl Addresses {
    fn add(&mut self, register: &Register, recipient: &Recipient) -> Result<(), Failure> {
        if names_nobody(&recipient.name) {
            self.warnings.push(format!(
                "“{}” không phải tên nơi nhận nên không in; hãy ghi tên các nơi ở phần “Kính gửi” vào \
                 nơi nhận.",
                recipient.name
            ));
            return Ok(());
        }
        let members = match recipient.group {
            Some(group) => register.group(group)?.members,
            None => vec![],
        };
        let named = members.len().max(1) as u32;
        if recipient.bodies > named {
            self.warnings.push(format!(
                "“{}” có {} nơi nhưng mới in {named}; hãy thêm thành viên của nhóm vào danh mục.",
                recipient.name, recipient.bodies
            ));
        }
        if members.is_empty() {
            let lines = match recipient.agency {
                Some(agency) => written(&register.agency(agency)?.facts.address),
                None => vec![],
            };
            self.all.push(Address {
                name: addressee(&recipient.name),
                lines,
            });
        }
        self.all.extend(members.into_iter().map(|member| Address {
            lines: written(&member.facts.address),
            name: member.facts.name,
        }));
        Ok(())
    }
}

pub(super) fn written(address: &str) -> Vec<String> {
    let lines = address.lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

/// What a receiver gets it for, and how many, stands on the paper and not on the envelope.
fn addressee(name: &str) -> String {
    let mut name = name.trim();
    while let Some((before, inside)) = name
        .strip_suffix(')')
        .and_then(|name| name.rsplit_once('('))
    {
        let inside = fold(inside.trim());
        let said = inside.starts_with("de ") || inside.starts_with(|c: char| c.is_ascii_digit());
        if !said || before.trim().is_empty() {
            break;
        }
        name = before.trim();
    }
    name.to_owned()
}

#[cfg(test)]
mod tests {
    use super::addressee;

    #[test]
    fn an_envelope_says_who_and_not_what_for() {
        for (name, there) in [
            ("Sở Nội vụ (để báo cáo)", "Sở Nội vụ"),
            ("UBND các xã, phường (96)", "UBND các xã, phường"),
            ("VP (3 bản) (để thực hiện)", "VP"),
            ("Ban Chỉ huy (cũ)", "Ban Chỉ huy (cũ)"),
            ("(để biết)", "(để biết)"),
        ] {
            assert_eq!(addressee(name), there);
        }
    }
}
