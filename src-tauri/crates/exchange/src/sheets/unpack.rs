//! Packed files are unpacked once to count, before a reader believes them.

use std::io::{Cursor, Read, sink};

use zip::ZipArchive;

use super::{Limits, Refused};

/// Unpacks every part into nothing: the sizes a file declares may be lies. Refuses what is
/// damaged, encrypted or grows beyond the limit. `head_of` gets the name and the first bytes of
/// every part.
pub(super) fn measure(
    bytes: &[u8],
    limits: &Limits,
    mut head_of: impl FnMut(&str, &[u8]) -> Result<(), Refused>,
) -> Result<(), Refused> {
    const HEAD: u64 = 4096;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refused::Damaged)?;
    let mut room = limits.unpacked;
    for index in 0..archive.len() {
        let part = archive.by_index_raw(index).map_err(|_| Refused::Damaged)?;
        if part.encrypted() {
            return Err(Refused::Password);
        }
        drop(part);
        let mut part = archive.by_index(index).map_err(|_| Refused::Damaged)?;
        let mut head = Vec::new();
        let broken = |_| Refused::Damaged;
        let mut taken = (&mut part)
            .take(HEAD)
            .read_to_end(&mut head)
            .map_err(broken)? as u64;
        taken += std::io::copy(&mut (&mut part).take(room + 1), &mut sink()).map_err(broken)?;
        if taken > room {
            return Err(Refused::Bomb(limits.unpacked));
        }
        room -= taken;
        let name = part.name().map_err(|_| Refused::Damaged)?.into_owned();
        head_of(&name, &head)?;
    }
    Ok(())
}
