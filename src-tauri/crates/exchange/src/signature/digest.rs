//! The digests and keys of signatures, by their object identifiers.

use der::asn1::ObjectIdentifier;
use rsa::pkcs8::DecodePublicKey;
use rsa::{Pkcs1v15Sign, RsaPublicKey};
use sha1::Sha1;
use sha2::{Sha256, Sha384, Sha512};

/// A way to digest bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Digest {
    /// Of old signatures.
    Sha1,
    Sha256,
    Sha384,
    Sha512,
}

impl Digest {
    pub fn of(algorithm: &ObjectIdentifier) -> Option<Digest> {
        match algorithm.to_string().as_str() {
            "1.3.14.3.2.26" => Some(Digest::Sha1),
            "2.16.840.1.101.3.4.2.1" => Some(Digest::Sha256),
            "2.16.840.1.101.3.4.2.2" => Some(Digest::Sha384),
            "2.16.840.1.101.3.4.2.3" => Some(Digest::Sha512),
            _ => None,
        }
    }

    pub fn over(self, pieces: &[&[u8]]) -> Vec<u8> {
        match self {
            Digest::Sha1 => digest::<Sha1>(pieces),
            Digest::Sha256 => digest::<Sha256>(pieces),
            Digest::Sha384 => digest::<Sha384>(pieces),
            Digest::Sha512 => digest::<Sha512>(pieces),
        }
    }

    /// The head of the block that RSA signs (RFC 8017, 9.2).
    fn prefix(self) -> &'static [u8] {
        match self {
            Digest::Sha1 => b"\x30\x21\x30\x09\x06\x05\x2b\x0e\x03\x02\x1a\x05\x00\x04\x14",
            Digest::Sha256 => {
                b"\x30\x31\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01\x05\x00\x04\x20"
            }
            Digest::Sha384 => {
                b"\x30\x41\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x02\x05\x00\x04\x30"
            }
            Digest::Sha512 => {
                b"\x30\x51\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x03\x05\x00\x04\x40"
            }
        }
    }
}

fn digest<D: sha2::Digest>(pieces: &[&[u8]]) -> Vec<u8> {
    let mut digest = D::new();
    for piece in pieces {
        digest.update(piece);
    }
    digest.finalize().to_vec()
}

/// Whether a key signed a digest; none when the key or the way of signing is not known here.
pub(super) fn signed_by(
    public_key: &[u8],
    algorithm: &ObjectIdentifier,
    digest: Digest,
    digested: &[u8],
    signature: &[u8],
) -> Option<bool> {
    let rsa = [
        "1.2.840.113549.1.1.1",
        "1.2.840.113549.1.1.5",
        "1.2.840.113549.1.1.11",
        "1.2.840.113549.1.1.12",
        "1.2.840.113549.1.1.13",
    ];
    if !rsa.contains(&algorithm.to_string().as_str()) {
        return None;
    }
    let key = RsaPublicKey::from_public_key_der(public_key).ok()?;
    let padding = Pkcs1v15Sign {
        hash_len: Some(digested.len()),
        prefix: digest.prefix().into(),
    };
    Some(key.verify(padding, digested, signature).is_ok())
}
