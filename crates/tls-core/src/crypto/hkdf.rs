//! HKDF (RFC 5869), with the labels of TLS 1.3 (RFC 9846 §7.1).

use hkdf::Hkdf;
use sha2::{Sha256, Sha384};
use timeline::field::Annotation;
use timeline::fields::hkdf_label::{
    CONTEXT, CONTEXT_LENGTH, CONTEXT_VALUE, HKDF_LABEL, LABEL, LABEL_LENGTH, LABEL_VALUE, OUTPUT_LENGTH,
};
use timeline::suites::HandshakeHash;
use zeroize::Zeroizing;

use crate::codec::length_prefix::LengthPrefix;
use crate::codec::reader::Reader;
use crate::codec::writer::Writer;

/// HKDF-Extract: as many bytes as the hash has.
pub fn extract(hash: HandshakeHash, salt: &[u8], secret: &[u8]) -> Zeroizing<Vec<u8>> {
    Zeroizing::new(match hash {
        HandshakeHash::Sha256 => Hkdf::<Sha256>::extract(Some(salt), secret).0.to_vec(),
        HandshakeHash::Sha384 => Hkdf::<Sha384>::extract(Some(salt), secret).0.to_vec(),
    })
}

/// HKDF-Expand of a secret as long as the hash; `None` if more than 255 times the hash's length is asked for.
pub fn expand(hash: HandshakeHash, secret: &[u8], info: &[u8], length: usize) -> Option<Zeroizing<Vec<u8>>> {
    let mut output = Zeroizing::new(vec![0; length]);
    match hash {
        HandshakeHash::Sha256 => Hkdf::<Sha256>::from_prk(secret).ok()?.expand(info, &mut output),
        HandshakeHash::Sha384 => Hkdf::<Sha384>::from_prk(secret).ok()?.expand(info, &mut output),
    }
    .ok()?;
    Some(output)
}

/// The bytes of an HkdfLabel: the length of the output, `tls13 ` and the label, the context, of at most 255 bytes.
pub fn label(length: usize, label: &str, context: &[u8]) -> Vec<u8> {
    let mut writer = Writer::new();
    writer.bytes(&(length as u16).to_be_bytes());
    writer.vector(LengthPrefix::U8, |writer| {
        writer.bytes(b"tls13 ");
        writer.bytes(label.as_bytes());
    });
    writer.vector(LengthPrefix::U8, |writer| writer.bytes(context));
    writer.into_bytes()
}

/// The tree of an HkdfLabel.
pub fn annotate_label(bytes: &[u8]) -> Option<Annotation> {
    let mut reader = Reader::annotating(bytes);
    let read = reader.group(HKDF_LABEL, |reader| {
        reader.u16(OUTPUT_LENGTH)?;
        reader.vector(LABEL, LABEL_LENGTH, 7..=0xff, |reader| reader.rest_as_text(LABEL_VALUE))?;
        reader.vector(CONTEXT, CONTEXT_LENGTH, 0..=0xff, |reader| {
            reader.rest(CONTEXT_VALUE).map(drop)
        })
    });
    read.ok()?;
    reader.into_annotations().into_iter().next()
}
