//! Who signed a PDF, when, and whether anything was changed after.
//!
//! Everything here is settled from the bytes of the file alone. What needs the network (is the
//! certificate revoked, does it lead to the national root, is the time stamp good) is not
//! guessed: each signature lists it in [`Signature::unchecked`]. The file is only read.
//!
//! ```text
//! file ──► fields (the form of the PDF) ──► envelope (CMS) ──► certificate, digest, key
//! ```

mod digest;
mod envelope;
mod fields;

use chrono::{DateTime, FixedOffset};
use lopdf::{Document, LoadOptions};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// No stream of a received file may unpack to more than this.
const UNPACKED_AT_MOST: usize = 64 << 20;

/// One signature of a PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// Name of its field in the form.
    pub field: String,
    /// Whose it is: from the certificate, else as the file names him.
    pub signer: String,
    /// Cơ quan of the certificate; may be empty.
    pub organisation: String,
    /// Who issued the certificate; empty when it could not be read.
    pub issuer: String,
    /// From when to when the certificate is valid.
    pub valid: Option<(DateTime<FixedOffset>, DateTime<FixedOffset>)>,
    /// As the signer's machine told it, in Vietnam's time.
    pub signed_at: Option<DateTime<FixedOffset>>,
    pub coverage: Coverage,
    pub integrity: Integrity,
    /// What only the network could tell.
    pub unchecked: Vec<Unchecked>,
}

impl Signature {
    /// Whether the certificate was in force at the moment the signer told; none when either is
    /// not known.
    pub fn in_force(&self) -> Option<bool> {
        let (from, to) = self.valid?;
        let at = self.signed_at?;
        Some(from <= at && at <= to)
    }
}

/// How much of the file a signature stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Coverage {
    /// All of it.
    Whole,
    /// Something was added behind it: a later signature, or a change.
    ExtendedAfter,
    /// Its range leaves out more than the signature itself, or lies outside the file.
    Broken,
}

/// Whether the signed bytes are what was signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Integrity {
    /// The digest is that of the bytes, and the key of the certificate signed it.
    Intact,
    /// The bytes are not those that were signed.
    Altered,
    /// The digest is that of the bytes, but the key of the certificate did not sign it.
    Forged,
    /// The way it is signed is not known here, or it cannot be read.
    Unknown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Unchecked {
    /// Whether the certificate was revoked.
    Revocation,
    /// Whether the certificate leads to the national root.
    Chain,
    /// The moment of signing: no time stamp, or one that only its authority confirms.
    Time,
}

/// Why a file could not be looked into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    NotAPdf,
    /// It is locked with a password.
    Encrypted,
}

/// Reads the signatures of a PDF in the order of its form; none when nobody signed it.
pub fn read(bytes: &[u8]) -> Result<Vec<Signature>, Unreadable> {
    if !bytes.starts_with(b"%PDF-") {
        return Err(Unreadable::NotAPdf);
    }
    let options = LoadOptions::with_max_decompressed_size(UNPACKED_AT_MOST);
    let document =
        Document::load_mem_with_options(bytes, options).map_err(|_| Unreadable::NotAPdf)?;
    if document.is_encrypted() {
        return Err(Unreadable::Encrypted);
    }
    let fields = fields::signed(&document);
    Ok(fields
        .iter()
        .map(|field| envelope::judge(field, bytes))
        .collect())
}
