//! Extensions that the engine does not use but whose form it knows, so that their parts can be shown. A malformed one
//! is shown as plain bytes and is not an error, because the engine does not rely on it.

use timeline::error::DecodeError;
use timeline::fields::application_protocols::{PROTOCOL_NAMES, PROTOCOL_NAMES_LENGTH};
use timeline::fields::extension::EXTENSION_DATA;
use timeline::fields::shown::{
    COMPRESSION_ALGORITHM, COMPRESSION_ALGORITHMS, COMPRESSION_ALGORITHMS_LENGTH, PADDING, REQUEST_EXTENSIONS,
    REQUEST_EXTENSIONS_LENGTH, REQUEST_EXTENSIONS_VALUE, RESPONDER_ID, RESPONDER_ID_LENGTH, RESPONDER_ID_VALUE,
    RESPONDER_IDS, RESPONDER_IDS_LENGTH, STATUS_TYPE, TRUST_ANCHOR, TRUST_ANCHOR_LENGTH, TRUST_ANCHOR_VALUE,
    TRUST_ANCHORS, TRUST_ANCHORS_LENGTH,
};
use timeline::fields::signature_algorithms::{SIGNATURE_SCHEME, SIGNATURE_SCHEMES, SIGNATURE_SCHEMES_LENGTH};
use timeline::registry::{CertificateCompressionAlgorithm, CertificateStatusType, ExtensionType, SignatureScheme};

use crate::codec::reader::Reader;
use crate::pki::annotation::signed_certificate_timestamps::signed_certificate_timestamps;
use crate::wire::extension::Holder;
use crate::wire::extension::application_protocols::read_name;

/// Reads the rest, the data of an extension, unchanged.
pub(super) fn read(
    reader: &mut Reader<'_>,
    extension_type: ExtensionType,
    holder: Holder,
) -> Result<Vec<u8>, DecodeError> {
    let data = reader.peek(reader.remaining()).unwrap_or_default().to_vec();
    let has_form = match form(extension_type, holder) {
        Some(form) => reader.annotate_rest(form),
        None => false,
    };
    if !has_form {
        reader.rest(EXTENSION_DATA)?;
    }
    Ok(data)
}

type Form = fn(&mut Reader<'_>) -> Result<(), DecodeError>;

fn form(extension_type: ExtensionType, holder: Holder) -> Option<Form> {
    if !cfg!(feature = "foreign-extensions") {
        return None;
    }
    Some(match (extension_type, holder) {
        (ExtensionType::STATUS_REQUEST, Holder::ClientHello) => status_request,
        (ExtensionType::SIGNED_CERTIFICATE_TIMESTAMP, Holder::ServerHello | Holder::Certificate) => {
            signed_certificate_timestamps
        }
        (ExtensionType::PADDING, Holder::ClientHello) => padding,
        (ExtensionType::COMPRESS_CERTIFICATE, Holder::ClientHello) => compress_certificate,
        (ExtensionType::DELEGATED_CREDENTIAL, Holder::ClientHello) => signature_schemes,
        (ExtensionType::APPLICATION_SETTINGS | ExtensionType::APPLICATION_SETTINGS_OLD, Holder::ClientHello) => {
            application_settings
        }
        (ExtensionType::TRUST_ANCHORS, Holder::ClientHello) => trust_anchors,
        _ => return None,
    })
}

fn status_request(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    reader.registered_u8::<CertificateStatusType>(STATUS_TYPE)?;
    reader.list(RESPONDER_IDS, RESPONDER_IDS_LENGTH, 0..=0xffff, |reader| {
        reader.vector(RESPONDER_ID, RESPONDER_ID_LENGTH, 1..=0xffff, |reader| {
            reader.rest(RESPONDER_ID_VALUE).map(drop)
        })
    })?;
    reader.vector(REQUEST_EXTENSIONS, REQUEST_EXTENSIONS_LENGTH, 0..=0xffff, |reader| {
        reader.rest(REQUEST_EXTENSIONS_VALUE).map(drop)
    })
}

fn padding(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    let zeros = reader.rest(PADDING)?;
    match zeros.iter().all(|byte| *byte == 0) {
        true => Ok(()),
        false => Err(reader.illegal_value(PADDING, zeros.len())),
    }
}

fn compress_certificate(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    reader.list(
        COMPRESSION_ALGORITHMS,
        COMPRESSION_ALGORITHMS_LENGTH,
        2..=0xfe,
        |reader| {
            reader
                .registered_u16::<CertificateCompressionAlgorithm>(COMPRESSION_ALGORITHM)
                .map(drop)
        },
    )?;
    Ok(())
}

fn signature_schemes(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    reader.list(SIGNATURE_SCHEMES, SIGNATURE_SCHEMES_LENGTH, 2..=0xfffe, |reader| {
        reader.registered_u16::<SignatureScheme>(SIGNATURE_SCHEME).map(drop)
    })?;
    Ok(())
}

fn application_settings(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    reader.list(PROTOCOL_NAMES, PROTOCOL_NAMES_LENGTH, 2..=0xffff, |reader| {
        read_name(reader).map(drop)
    })?;
    Ok(())
}

fn trust_anchors(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    reader.list(TRUST_ANCHORS, TRUST_ANCHORS_LENGTH, 0..=0xffff, |reader| {
        reader.vector(TRUST_ANCHOR, TRUST_ANCHOR_LENGTH, 1..=0xff, |reader| {
            reader.rest(TRUST_ANCHOR_VALUE).map(drop)
        })
    })?;
    Ok(())
}
