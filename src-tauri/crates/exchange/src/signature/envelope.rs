//! The envelope of a signature (CMS, RFC 5652): certificate, digest, moment.

use chrono::{DateTime, FixedOffset};
use cms::cert::CertificateChoices;
use cms::content_info::ContentInfo;
use cms::signed_data::{SignedAttributes, SignedData, SignerIdentifier, SignerInfo};
use der::asn1::{ObjectIdentifier, OctetString};
use der::{Any, Decode, Encode, Reader, SliceReader, Tag, Tagged};
use x509_cert::Certificate;
use x509_cert::name::Name;
use x509_cert::time::Time;

use super::digest::{Digest, signed_by};
use super::fields::Field;
use super::{Coverage, Integrity, Signature, Unchecked};

const MESSAGE_DIGEST: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.4");
const SIGNING_TIME: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.5");
const COMMON_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.3");
const ORGANISATION: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.10");

/// What stands in the envelope of one signer.
struct Envelope {
    signer: SignerInfo,
    certificate: Option<Certificate>,
}

/// What can be said of a signature from the bytes of its file.
pub(super) fn judge(field: &Field, file: &[u8]) -> Signature {
    let signed = field.signed_bytes(file);
    let envelope = open(&field.contents);
    let certificate = envelope.as_ref().and_then(|open| open.certificate.as_ref());
    let subject = certificate.map(|its| &its.tbs_certificate.subject);
    let of_subject = |what| subject.and_then(|name| part(name, what));
    Signature {
        field: field.name.clone(),
        signer: of_subject(COMMON_NAME).unwrap_or_else(|| field.signer.clone()),
        organisation: of_subject(ORGANISATION).unwrap_or_default(),
        issuer: certificate
            .and_then(|its| part(&its.tbs_certificate.issuer, COMMON_NAME))
            .unwrap_or_default(),
        valid: certificate.and_then(|its| {
            let validity = &its.tbs_certificate.validity;
            moment(validity.not_before).zip(moment(validity.not_after))
        }),
        signed_at: envelope
            .as_ref()
            .and_then(|open| open.signer.signed_attrs.as_ref())
            .and_then(|facts| Time::from_der(&fact(facts, SIGNING_TIME)?.to_der().ok()?).ok())
            .and_then(moment)
            .or(field.signed_at)
            .and_then(in_vietnam),
        coverage: signed.map_or(Coverage::Broken, |(_, _, coverage)| coverage),
        integrity: match (&envelope, signed) {
            (Some(envelope), Some((first, second, _))) if detached(&field.sub_filter) => {
                integrity(envelope, &[first, second]).unwrap_or(Integrity::Unknown)
            }
            _ => Integrity::Unknown,
        },
        unchecked: vec![Unchecked::Revocation, Unchecked::Chain, Unchecked::Time],
    }
}

/// The forms whose envelope signs the very bytes of the file.
fn detached(sub_filter: &[u8]) -> bool {
    [b"adbe.pkcs7.detached".as_slice(), b"ETSI.CAdES.detached"].contains(&sub_filter)
}

fn open(contents: &[u8]) -> Option<Envelope> {
    let content = ContentInfo::from_der(without_padding(contents)?).ok()?;
    let data: SignedData = content.content.decode_as().ok()?;
    let signer = data.signer_infos.0.iter().next()?.clone();
    let certificates = data.certificates.iter().flat_map(|set| set.0.iter());
    let certificate = certificates
        .filter_map(|choice| match choice {
            CertificateChoices::Certificate(certificate) => Some(certificate),
            CertificateChoices::Other(_) => None,
        })
        .find(|certificate| is_of(certificate, &signer.sid))
        .cloned();
    Some(Envelope {
        signer,
        certificate,
    })
}

/// The place kept for a signature is larger than the signature; zeros fill it.
fn without_padding(contents: &[u8]) -> Option<&[u8]> {
    let reader = SliceReader::new(contents).ok()?;
    let header = reader.peek_header().ok()?;
    let length = (header.encoded_len().ok()? + header.length).ok()?;
    contents.get(..usize::try_from(length).ok()?)
}

fn is_of(certificate: &Certificate, signer: &SignerIdentifier) -> bool {
    let tbs = &certificate.tbs_certificate;
    match signer {
        SignerIdentifier::IssuerAndSerialNumber(named) => {
            tbs.issuer == named.issuer && tbs.serial_number == named.serial_number
        }
        SignerIdentifier::SubjectKeyIdentifier(wanted) => tbs
            .get::<x509_cert::ext::pkix::SubjectKeyIdentifier>()
            .ok()
            .flatten()
            .is_some_and(|(_, found)| found == *wanted),
    }
}

/// None: signed in a way that is not known here.
fn integrity(envelope: &Envelope, pieces: &[&[u8]]) -> Option<Integrity> {
    let signer = &envelope.signer;
    let digest = Digest::of(&signer.digest_alg.oid)?;
    let of_the_file = digest.over(pieces);
    let signed = match &signer.signed_attrs {
        Some(facts) => {
            let told: OctetString = fact(facts, MESSAGE_DIGEST)?.decode_as().ok()?;
            if told.as_bytes() != of_the_file {
                return Some(Integrity::Altered);
            }
            digest.over(&[&facts.to_der().ok()?])
        }
        None => of_the_file,
    };
    let key = &envelope.certificate.as_ref()?.tbs_certificate;
    let by_its_key = signed_by(
        &key.subject_public_key_info.to_der().ok()?,
        &signer.signature_algorithm.oid,
        digest,
        &signed,
        signer.signature.as_bytes(),
    )?;
    Some(match (by_its_key, &signer.signed_attrs) {
        (true, _) => Integrity::Intact,
        (false, Some(_)) => Integrity::Forged,
        // Without facts of its own the signature cannot tell changed bytes from a strange key.
        (false, None) => Integrity::Altered,
    })
}

fn fact(facts: &SignedAttributes, what: ObjectIdentifier) -> Option<&Any> {
    let found = facts.iter().find(|fact| fact.oid == what)?;
    found.values.iter().next()
}

fn part(name: &Name, what: ObjectIdentifier) -> Option<String> {
    let mut parts = name.0.iter().rev().flat_map(|level| level.0.iter());
    let found = parts.find(|part| part.oid == what)?;
    let bytes = found.value.value();
    Some(match found.value.tag() {
        Tag::BmpString => {
            let units = bytes
                .chunks_exact(2)
                .map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            String::from_utf16_lossy(&units.collect::<Vec<u16>>())
        }
        _ => String::from_utf8_lossy(bytes).into_owned(),
    })
}

fn moment(time: Time) -> Option<DateTime<FixedOffset>> {
    let seconds = i64::try_from(time.to_unix_duration().as_secs()).ok()?;
    in_vietnam(DateTime::from_timestamp(seconds, 0)?.fixed_offset())
}

fn in_vietnam(at: DateTime<FixedOffset>) -> Option<DateTime<FixedOffset>> {
    Some(at.with_timezone(&FixedOffset::east_opt(7 * 3600)?))
}
