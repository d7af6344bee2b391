//! Where an office may lie: on a disk of this machine that can be written to.
//!
//! SQLite's write-ahead log needs shared memory and honest locks; a network share has neither,
//! and a cloud service copies the file while it is half written.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use serde::Deserialize;

use crate::RegisterError;

/// Where a folder does not lie on a disk of this machine alone.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Elsewhere {
    /// As Linux names them.
    network_file_systems: Vec<String>,
    cloud: Vec<Cloud>,
}

/// A cloud service and the folders it keeps in step, by the names its programs give them, in small
/// letters.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cloud {
    service: String,
    folders: Vec<String>,
}

static ELSEWHERE: LazyLock<Elsewhere> = LazyLock::new(|| {
    // The data came with the program and is read by the tests.
    let data = include_str!("../../../../../assets/folders/noi-khac.toml");
    toml::from_str(data).unwrap_or_default()
});

pub(crate) fn must_be_local(folder: &Path) -> Result<(), RegisterError> {
    let place = nearest_existing(folder);
    if let Some(service) = cloud_service(&place).or_else(|| cloud_service(folder)) {
        return Err(RegisterError::SyncedFolder {
            folder: folder.to_owned(),
            service: service.to_owned(),
        });
    }
    match network_share(&place) {
        Some(file_system) => Err(RegisterError::NetworkFolder {
            folder: folder.to_owned(),
            file_system,
        }),
        None => Ok(()),
    }
}

/// Tries it: rights, read-only disks and full disks all show when a file is made. It has no name,
/// so that a process killed here leaves nothing behind.
pub(super) fn must_be_writable(folder: &Path) -> Result<(), RegisterError> {
    tempfile::tempfile_in(folder)
        .map(drop)
        .map_err(|error| super::unusable(folder, error))
}

/// The folder itself with its links followed, or the nearest one above it that exists.
fn nearest_existing(folder: &Path) -> PathBuf {
    let absolute = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    absolute
        .ancestors()
        .find_map(|ancestor| ancestor.canonicalize().ok())
        .unwrap_or(absolute)
}

fn cloud_service(folder: &Path) -> Option<&'static str> {
    let is_in_step = |name: &str, cloud: &Cloud| {
        cloud.folders.iter().any(|folder| {
            // "OneDrive - Sở Tài chính": the service adds the organisation's name.
            let behind = name.strip_prefix(folder.as_str());
            behind.is_some_and(|behind| behind.is_empty() || behind.starts_with(" - "))
        })
    };
    folder.components().find_map(|component| {
        let name = component.as_os_str().to_string_lossy().to_lowercase();
        let mut clouds = ELSEWHERE.cloud.iter();
        let cloud = clouds.find(|cloud| is_in_step(&name, cloud))?;
        Some(cloud.service.as_str())
    })
}

/// On Windows a share, and a drive letter that stands for one, resolve to a UNC path.
fn network_share(place: &Path) -> Option<String> {
    if is_unc(place.as_os_str()) {
        return Some("SMB".to_owned());
    }
    let mounts = std::fs::read_to_string("/proc/mounts").ok()?;
    let file_system = file_system_of(place, &mounts)?;
    let mut elsewhere = ELSEWHERE.network_file_systems.iter();
    elsewhere.find(|name| *name == file_system).cloned()
}

fn is_unc(place: &OsStr) -> bool {
    let text = place.to_string_lossy();
    text.starts_with(r"\\?\UNC\") || (text.starts_with(r"\\") && !text.starts_with(r"\\?\"))
}

/// The type of the file system a path lies on, from the text of `/proc/mounts`; later mounts
/// cover earlier ones.
fn file_system_of<'m>(place: &Path, mounts: &'m str) -> Option<&'m str> {
    mounts
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ').skip(1);
            let mount_point = words.next()?.replace("\\040", " ");
            let file_system = words.next()?;
            place
                .starts_with(&mount_point)
                .then_some((mount_point.len(), file_system))
        })
        .max_by_key(|(length, _)| *length)
        .map(|(_, file_system)| file_system)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "\
/dev/sda1 / ext4 rw 0 0
nas:/van-thu /mnt/van\\040thu nfs4 rw 0 0
//server/share /srv/share cifs rw 0 0
/dev/sdb1 /srv/share/local ext4 rw 0 0
";

    #[test]
    fn a_path_lies_on_the_nearest_mount_above_it() {
        let on = |path: &str| file_system_of(Path::new(path), MOUNTS);
        assert_eq!(on("/home/an/van-thu"), Some("ext4"));
        assert_eq!(on("/mnt/van thu/2026"), Some("nfs4"));
        assert_eq!(on("/srv/share/2026"), Some("cifs"));
        assert_eq!(on("/srv/share/local/2026"), Some("ext4"));
        assert_eq!(on("/srv/shared"), Some("ext4"));
    }

    #[test]
    fn windows_shares_are_known_by_their_path() {
        assert!(is_unc(OsStr::new(r"\\server\van-thu")));
        assert!(is_unc(OsStr::new(r"\\?\UNC\server\van-thu")));
        assert!(!is_unc(OsStr::new(r"\\?\C:\van-thu")));
        assert!(!is_unc(OsStr::new(r"C:\van-thu")));
    }

    #[test]
    fn file_systems_of_other_machines_came_with_the_program() {
        let known = &ELSEWHERE.network_file_systems;
        assert!(known.iter().any(|name| name == "cifs"), "{known:?}");
    }

    #[test]
    fn cloud_folders_are_known_by_their_name() {
        let service = |path: &str| cloud_service(Path::new(path));
        assert_eq!(service("/home/an/OneDrive/van-thu"), Some("OneDrive"));
        assert_eq!(
            service("/home/an/OneDrive - UBND/van-thu"),
            Some("OneDrive")
        );
        assert_eq!(service("/home/an/Dropbox"), Some("Dropbox"));
        assert_eq!(service("/home/an/Google Drive/a"), Some("Google Drive"));
        assert_eq!(service("/home/an/dropbox-cu"), None);
    }
}
