//! Files signed by OpenSSL, whole and tampered with.
#![allow(clippy::unwrap_used, reason = "a proof may say no")]

use std::fs;
use std::path::Path;
use std::process::Command;

use exchange::signature::{Coverage, Integrity, Signature, Unchecked, Unreadable, read};
use lopdf::{Document, Object, StringFormat, dictionary};

/// Room for a signature, in bytes.
const ROOM: usize = 4096;

struct Key {
    folder: tempfile::TempDir,
}

impl Key {
    fn new(subject: &str) -> Key {
        let folder = tempfile::tempdir().unwrap();
        openssl(
            folder.path(),
            &[
                "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out",
                "cert.pem", "-days", "3650", "-utf8", "-subj", subject,
            ],
        );
        Key { folder }
    }

    fn sign(&self, bytes: &[u8], more: &[&str]) -> Vec<u8> {
        fs::write(self.folder.path().join("signed"), bytes).unwrap();
        let mut words = vec![
            "cms", "-sign", "-binary", "-in", "signed", "-signer", "cert.pem", "-inkey", "key.pem",
            "-outform", "DER", "-out", "envelope",
        ];
        words.extend(more);
        openssl(self.folder.path(), &words);
        fs::read(self.folder.path().join("envelope")).unwrap()
    }
}

fn openssl(folder: &Path, words: &[&str]) {
    let out = Command::new("openssl")
        .args(words)
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(
        out.status.success(),
        "{}",
        String::from_utf8_lossy(&out.stderr)
    );
}

fn key() -> Key {
    Key::new("/CN=Nguyễn Văn An/O=Ủy ban nhân dân xã Sơn Đông")
}

/// A PDF with room for a signature.
fn unsigned() -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let signature = document.add_object(dictionary! {
        "Type" => "Sig",
        "Filter" => "Adobe.PPKLite",
        "SubFilter" => "adbe.pkcs7.detached",
        "Name" => Object::string_literal("nguoi ky"),
        "M" => Object::string_literal("D:20261123031500Z"),
        "ByteRange" => vec![0.into(), 1_111_111_111.into(), 1_111_111_112.into(), 1_111_111_113.into()],
        "Contents" => Object::String(vec![0; ROOM], StringFormat::Hexadecimal),
    });
    let field = document.add_object(dictionary! {
        "FT" => "Sig",
        "T" => Object::string_literal("ChuKy1"),
        "V" => signature,
    });
    let pages = document.add_object(dictionary! {
        "Type" => "Pages", "Kids" => Vec::<Object>::new(), "Count" => 0,
    });
    let catalog = document.add_object(dictionary! {
        "Type" => "Catalog",
        "Pages" => pages,
        "AcroForm" => dictionary! { "Fields" => vec![field.into()], "SigFlags" => 3 },
    });
    document.trailer.set("Root", catalog);
    let mut bytes = vec![];
    document.save_to(&mut bytes).unwrap();
    bytes
}

fn place_of(bytes: &[u8], words: &[u8]) -> usize {
    bytes
        .windows(words.len())
        .position(|window| window == words)
        .unwrap()
}

/// Signs a file as a signing tool does: range first, then the bytes around the signature.
fn signed_with(key: &Key, more: &[&str]) -> Vec<u8> {
    let mut bytes = unsigned();
    let zeros = [b'0'; ROOM * 2];
    let start = place_of(&bytes, &zeros) - 1;
    let next = start + zeros.len() + 2;
    let range = format!("{start:010} {next:010} {:010}", bytes.len() - next);
    let range_at = place_of(&bytes, b"1111111111");
    bytes[range_at..range_at + range.len()].copy_from_slice(range.as_bytes());
    let around = [&bytes[..start], &bytes[next..]].concat();
    let envelope = key.sign(&around, more);
    let figures: String = envelope.iter().map(|byte| format!("{byte:02x}")).collect();
    bytes[start + 1..start + 1 + figures.len()].copy_from_slice(figures.as_bytes());
    bytes
}

fn only(bytes: &[u8]) -> Signature {
    let mut signatures = read(bytes).unwrap();
    assert_eq!(signatures.len(), 1);
    signatures.remove(0)
}

#[test]
fn a_signed_file_tells_who_signed_it_and_that_nothing_changed() {
    for more in [&[][..], &["-md", "sha512"], &["-md", "sha1"], &["-keyid"]] {
        let signature = only(&signed_with(&key(), more));
        assert_eq!(signature.field, "ChuKy1");
        assert_eq!(signature.signer, "Nguyễn Văn An");
        assert_eq!(signature.organisation, "Ủy ban nhân dân xã Sơn Đông");
        assert_eq!(signature.issuer, "Nguyễn Văn An");
        assert_eq!(signature.coverage, Coverage::Whole, "{more:?}");
        assert_eq!(signature.integrity, Integrity::Intact, "{more:?}");
        assert_eq!(signature.in_force(), Some(true));
        assert_eq!(
            signature.unchecked,
            [Unchecked::Revocation, Unchecked::Chain, Unchecked::Time]
        );
    }
}

#[test]
fn without_a_moment_of_its_own_the_file_tells_it() {
    let signature = only(&signed_with(&key(), &["-noattr"]));
    assert_eq!(signature.integrity, Integrity::Intact);
    assert_eq!(
        signature.signed_at.unwrap().to_rfc3339(),
        "2026-11-23T10:15:00+07:00"
    );
}

/// What poppler says of the one signature of a file.
fn poppler(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("signed.pdf");
    fs::write(&file, bytes).unwrap();
    let out = Command::new("pdfsig")
        .arg("-nocert")
        .arg(&file)
        .output()
        .unwrap();
    String::from_utf8_lossy(&out.stdout).into_owned()
}

#[test]
fn poppler_says_the_same() {
    let whole = signed_with(&key(), &[]);
    let mut extended = whole.clone();
    extended.extend_from_slice(b"\n% them mot trang\n");
    let mut altered = whole.clone();
    let at = place_of(&altered, b"nguoi ky");
    altered[at] = b'N';
    for (bytes, total, valid, coverage, integrity) in [
        (&whole, true, true, Coverage::Whole, Integrity::Intact),
        (
            &extended,
            false,
            true,
            Coverage::ExtendedAfter,
            Integrity::Intact,
        ),
        (&altered, true, false, Coverage::Whole, Integrity::Altered),
    ] {
        let said = poppler(bytes);
        assert!(said.contains("Nguyễn Văn An"), "{said}");
        assert_eq!(said.contains("- Total document signed"), total, "{said}");
        assert_eq!(said.contains("Signature is Valid"), valid, "{said}");
        let signature = only(bytes);
        assert_eq!(
            (signature.coverage, signature.integrity),
            (coverage, integrity)
        );
    }
}

#[test]
fn a_changed_byte_is_seen() {
    let mut bytes = signed_with(&key(), &[]);
    let at = place_of(&bytes, b"nguoi ky");
    bytes[at] = b'N';
    let signature = only(&bytes);
    assert_eq!(signature.integrity, Integrity::Altered);
    assert_eq!(signature.coverage, Coverage::Whole);
}

#[test]
fn what_is_added_behind_a_signature_is_seen() {
    let mut bytes = signed_with(&key(), &[]);
    bytes.extend_from_slice(b"\n% them mot trang\n");
    let signature = only(&bytes);
    assert_eq!(signature.coverage, Coverage::ExtendedAfter);
    assert_eq!(signature.integrity, Integrity::Intact);
}

#[test]
fn a_range_that_leaves_something_out_is_broken() {
    let bytes = signed_with(&key(), &[]);
    let start = place_of(&bytes, b"[0 ") + 3;
    let written = String::from_utf8(bytes[start..start + 10].to_vec()).unwrap();
    let number: usize = written.parse().unwrap();
    for other in [number - 5, number + 1, 2_000_000_000] {
        let mut bytes = bytes.clone();
        bytes[start..start + 10].copy_from_slice(format!("{other:010}").as_bytes());
        let signature = only(&bytes);
        assert_eq!(signature.coverage, Coverage::Broken, "{other}");
        assert_ne!(signature.integrity, Integrity::Intact);
    }
}

#[test]
fn a_strange_key_behind_a_good_digest_is_a_forgery() {
    // The envelope carries the certificate of one person, signed by the key of another of the
    // same name and serial number.
    let real = key();
    let forger = key();
    fs::copy(
        forger.folder.path().join("key.pem"),
        real.folder.path().join("strange.pem"),
    )
    .unwrap();
    let serial = Command::new("openssl")
        .args(["x509", "-in", "cert.pem", "-noout", "-serial"])
        .current_dir(real.folder.path())
        .output()
        .unwrap();
    let serial = String::from_utf8(serial.stdout).unwrap();
    let serial = format!("0x{}", serial.trim().trim_start_matches("serial="));
    openssl(
        real.folder.path(),
        &[
            "req",
            "-x509",
            "-key",
            "strange.pem",
            "-out",
            "strange-cert.pem",
            "-days",
            "3650",
            "-utf8",
            "-set_serial",
            &serial,
            "-subj",
            "/CN=Nguyễn Văn An/O=Ủy ban nhân dân xã Sơn Đông",
        ],
    );
    fs::rename(
        real.folder.path().join("strange.pem"),
        real.folder.path().join("key.pem"),
    )
    .unwrap();
    fs::rename(
        real.folder.path().join("cert.pem"),
        real.folder.path().join("real.pem"),
    )
    .unwrap();
    fs::rename(
        real.folder.path().join("strange-cert.pem"),
        real.folder.path().join("cert.pem"),
    )
    .unwrap();
    let bytes = signed_with(&real, &["-nocerts", "-certfile", "real.pem"]);
    assert_eq!(only(&bytes).integrity, Integrity::Forged);
}

#[test]
fn an_unsigned_file_has_no_signature_and_other_files_are_no_pdf() {
    let mut document = Document::with_version("1.7");
    let pages = document.add_object(dictionary! {
        "Type" => "Pages", "Kids" => Vec::<Object>::new(), "Count" => 0,
    });
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalog);
    let mut bytes = vec![];
    document.save_to(&mut bytes).unwrap();
    assert_eq!(read(&bytes), Ok(vec![]));
    for other in [&b""[..], b"PK\x03\x04", b"%PDF-1.7 nothing behind"] {
        assert_eq!(read(other), Err(Unreadable::NotAPdf));
    }
}

#[test]
fn a_broken_file_is_refused_or_judged_and_never_intact() {
    let whole = signed_with(&key(), &[]);
    for length in (0..whole.len()).step_by(97) {
        if let Ok(signatures) = read(&whole[..length]) {
            for signature in signatures {
                assert_ne!(signature.integrity, Integrity::Intact, "cut at {length}");
            }
        }
    }
    // In the envelope the certificate may be turned into another's: that is the chain's to tell.
    let envelope = place_of(&whole, b"/Contents<");
    let envelope = envelope..envelope + b"/Contents<".len() + ROOM * 2;
    let around = (0..whole.len()).filter(|at| !envelope.contains(at));
    for at in around.step_by(7).chain(envelope.clone().step_by(83)) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        let Ok(signatures) = read(&bytes) else {
            continue;
        };
        for signature in signatures {
            assert!(
                envelope.contains(&at)
                    || signature.integrity != Integrity::Intact
                    || signature.coverage == Coverage::Broken,
                "byte {at} turned"
            );
        }
    }
}
