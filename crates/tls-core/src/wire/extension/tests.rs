//! The limits of each extension's format, with the offset of the violation.

use timeline::error::DecodeErrorKind;
use timeline::error::DecodeErrorKind::{DuplicateExtension, IllegalValue, LengthOutOfRange, TrailingBytes, Truncated};
use timeline::field::Annotation;
use timeline::fields::extension::EXTENSION_DATA;
use timeline::registry::{ExtensionType, MaxFragmentLength, ProtocolVersion};

use super::key_share::KeyShare;
use super::{Extension, Holder};
use crate::codec::reader::Reader;
use crate::codec::writer::Writer;

/// An extension block as at the end of a hello. The data of the first extension begins at byte 6.
fn block(extensions: &[(ExtensionType, &[u8])]) -> Vec<u8> {
    let others: Vec<_> = extensions
        .iter()
        .map(|(extension_type, data)| Extension::Other(*extension_type, data.to_vec()))
        .collect();
    let mut writer = Writer::new();
    Extension::write_all(Some(&others), &mut writer);
    writer.into_bytes()
}

fn read(extension_type: ExtensionType, data: &[u8], holder: Holder) -> Result<Extension, (DecodeErrorKind, usize)> {
    let bytes = block(&[(extension_type, data)]);
    let extensions = Extension::read_all(&mut Reader::new(&bytes), holder);
    match extensions.map(|extensions| extensions.unwrap().remove(0)) {
        Ok(extension) => Ok(extension),
        Err(error) => Err((error.kind, error.position)),
    }
}

fn annotate(extension_type: ExtensionType, data: &[u8], holder: Holder) -> Annotation {
    let bytes = block(&[(extension_type, data)]);
    let mut reader = Reader::annotating(&bytes);
    let extensions = Extension::read_all(&mut reader, holder).unwrap().unwrap();
    assert_eq!(extensions, [Extension::Other(extension_type, data.to_vec())]);
    reader.into_annotations().remove(0)
}

#[test]
fn server_name_is_a_list_in_a_client_hello_and_empty_in_a_server_hello() {
    let name = |data: &[u8], holder| read(ExtensionType::SERVER_NAME, data, holder);
    let listed = b"\x00\x05\x00\x00\x02ab";
    assert_eq!(
        name(listed, Holder::ClientHello),
        Ok(Extension::ServerName(vec![b"ab".to_vec()]))
    );
    assert_eq!(name(b"\x00\x00", Holder::ClientHello), Err((LengthOutOfRange, 6)));
    assert_eq!(
        name(b"\x00\x03\x00\x00\x00", Holder::ClientHello),
        Err((LengthOutOfRange, 9))
    );
    // One name of each kind, and host names in ASCII (RFC 6066 §3).
    assert_eq!(
        name(b"\x00\x08\x00\x00\x01a\x00\x00\x01b", Holder::ClientHello),
        Err((IllegalValue, 12))
    );
    assert_eq!(
        name("\0\u{6}\0\0\u{3}aü".as_bytes(), Holder::ClientHello),
        Err((IllegalValue, 11))
    );
    // A list with another kind of name only is kept unparsed.
    let other = b"\x00\x05\x01\x00\x02ab";
    assert_eq!(
        name(other, Holder::ClientHello),
        Ok(Extension::Other(ExtensionType::SERVER_NAME, other.to_vec()))
    );
    assert_eq!(name(b"", Holder::ServerHello), Ok(Extension::ServerNameAcknowledged));
    assert_eq!(name(listed, Holder::ServerHello), Err((TrailingBytes, 6)));
}

#[test]
fn fragment_length_is_one_of_four() {
    let length = |data: &[u8]| read(ExtensionType::MAX_FRAGMENT_LENGTH, data, Holder::ClientHello);
    assert_eq!(
        length(&[4]),
        Ok(Extension::MaxFragmentLength(MaxFragmentLength::TWO_TO_12))
    );
    assert_eq!(length(&[0]), Err((IllegalValue, 6)));
    assert_eq!(length(&[5]), Err((IllegalValue, 6)));
    assert_eq!(length(&[]), Err((Truncated, 6)));
    for number in [1, 5] {
        assert_eq!(length(&[number, 1]), Err((TrailingBytes, 7)));
    }
}

#[test]
fn server_selects_one_application_protocol() {
    let protocols = |data: &[u8], holder| read(ExtensionType::APPLICATION_LAYER_PROTOCOL_NEGOTIATION, data, holder);
    let two = Extension::ApplicationProtocols(vec![b"a".to_vec(), b"b".to_vec()]);
    assert_eq!(protocols(b"\x00\x04\x01a\x01b", Holder::ClientHello), Ok(two));
    assert_eq!(
        protocols(b"\x00\x04\x01a\x01b", Holder::ServerHello),
        Err((LengthOutOfRange, 6))
    );
    assert!(protocols(b"\x00\x02\x01a", Holder::ServerHello).is_ok());
    for holder in [Holder::ClientHello, Holder::ServerHello] {
        assert_eq!(protocols(b"\x00\x00", holder), Err((LengthOutOfRange, 6)));
        assert_eq!(protocols(b"\x00\x01\x00", holder), Err((LengthOutOfRange, 6)));
        assert_eq!(protocols(b"\x00\x03\x01a\x00", holder), Err((LengthOutOfRange, 10)));
    }
}

#[test]
fn flags_have_no_data() {
    for extension_type in [ExtensionType::ENCRYPT_THEN_MAC, ExtensionType::EXTENDED_MASTER_SECRET] {
        for holder in [Holder::ClientHello, Holder::ServerHello] {
            assert!(read(extension_type, &[], holder).is_ok());
            assert_eq!(read(extension_type, &[0], holder), Err((TrailingBytes, 6)));
        }
    }
}

#[test]
fn a_record_size_limit_is_64_at_least() {
    let limit = |data: &[u8]| read(ExtensionType::RECORD_SIZE_LIMIT, data, Holder::ServerHello);
    assert_eq!(limit(&[0, 64]), Ok(Extension::RecordSizeLimit(64)));
    assert_eq!(limit(&[0, 63]), Err((IllegalValue, 6)));
    assert_eq!(limit(&[64]), Err((Truncated, 6)));
    assert_eq!(limit(&[0, 63, 0]), Err((TrailingBytes, 8)));
}

#[test]
fn only_a_client_hello_contains_a_ticket() {
    let ticket = |holder| read(ExtensionType::SESSION_TICKET, &[1, 2], holder);
    assert_eq!(ticket(Holder::ClientHello), Ok(Extension::SessionTicket(vec![1, 2])));
    assert_eq!(ticket(Holder::ServerHello), Err((TrailingBytes, 6)));
    assert_eq!(
        read(ExtensionType::SESSION_TICKET, &[], Holder::ServerHello),
        Ok(Extension::SessionTicket(Vec::new()))
    );
}

#[test]
fn client_hello_lists_versions_and_server_hello_selects_one() {
    let versions = |data: &[u8], holder| read(ExtensionType::SUPPORTED_VERSIONS, data, holder);
    let both = vec![ProtocolVersion::TLS_1_3, ProtocolVersion::TLS_1_2];
    assert_eq!(
        versions(&[4, 3, 4, 3, 3], Holder::ClientHello),
        Ok(Extension::SupportedVersions(both))
    );
    assert_eq!(versions(&[0], Holder::ClientHello), Err((LengthOutOfRange, 6)));
    assert_eq!(versions(&[3, 3, 4, 3], Holder::ClientHello), Err((Truncated, 9)));
    assert_eq!(
        versions(&[3, 3], Holder::ServerHello),
        Ok(Extension::SelectedVersion(ProtocolVersion::TLS_1_2))
    );
    assert_eq!(versions(&[2, 3, 3], Holder::ServerHello), Err((TrailingBytes, 8)));
}

#[test]
fn annotation_only_extensions_never_cause_an_error() {
    let algorithms = |data: &[u8]| annotate(ExtensionType::COMPRESS_CERTIFICATE, data, Holder::ClientHello);
    let keys = |annotation: Annotation| -> Vec<&'static str> {
        annotation.leaves().iter().skip(3).map(|leaf| leaf.field.key).collect()
    };
    assert_eq!(
        keys(algorithms(&[4, 0, 1, 0, 2])),
        [
            "certificate-compression-algorithms-length",
            "certificate-compression-algorithm",
            "certificate-compression-algorithm"
        ]
    );
    // No algorithm, a length beyond the end, and trailing bytes.
    for data in [&[0][..], &[9, 0, 1], &[2, 0, 1, 7]] {
        assert_eq!(keys(algorithms(data)), [EXTENSION_DATA.key]);
    }
    assert_eq!(
        keys(annotate(ExtensionType::PADDING, &[0, 0, 1], Holder::ClientHello)),
        [EXTENSION_DATA.key]
    );
}

#[test]
fn repeated_extension_is_refused() {
    let bytes = block(&[
        (ExtensionType(7), &[]),
        (ExtensionType(8), &[]),
        (ExtensionType(7), &[]),
    ]);
    let error = Extension::read_all(&mut Reader::new(&bytes), Holder::ClientHello).unwrap_err();
    assert_eq!((error.kind, error.position), (DuplicateExtension, 10));
}

#[test]
fn a_hello_full_of_extensions_is_read() {
    let types: Vec<ExtensionType> = (0x4000..0x7ff0).map(ExtensionType).collect();
    let extensions: Vec<(ExtensionType, &[u8])> =
        types.iter().map(|extension_type| (*extension_type, &[][..])).collect();
    let bytes = block(&extensions);
    let read = Extension::read_all(&mut Reader::new(&bytes), Holder::ClientHello)
        .unwrap()
        .unwrap();
    assert_eq!(read.len(), types.len());
}

#[test]
fn groups_and_point_formats_are_lists_that_must_not_be_empty_or_cut() {
    let groups = |data: &[u8]| read(ExtensionType::SUPPORTED_GROUPS, data, Holder::ClientHello);
    let formats = |data: &[u8]| read(ExtensionType::EC_POINT_FORMATS, data, Holder::ServerHello);
    assert_eq!(
        groups(&[0, 4, 0, 29, 0x1a, 0x1a]),
        Ok(Extension::SupportedGroups(vec![
            timeline::registry::NamedGroup::X25519,
            timeline::registry::NamedGroup(0x1a1a)
        ]))
    );
    assert_eq!(
        formats(&[1, 0]),
        Ok(Extension::EcPointFormats(vec![
            timeline::registry::EcPointFormat::UNCOMPRESSED
        ]))
    );
    for data in [&[0, 0][..], &[0, 3, 0, 29, 0], &[0, 9, 0, 29], &[0, 2, 0, 29, 7]] {
        assert!(groups(data).is_err(), "{data:?}");
    }
    for data in [&[0][..], &[2, 0], &[1, 0, 7]] {
        assert!(formats(data).is_err(), "{data:?}");
    }
}

#[cfg(feature = "tls13")]
#[test]
fn extensions_of_tls_1_3_have_limits_of_their_own() {
    let shares = |data: &[u8], holder| read(ExtensionType::KEY_SHARE, data, holder);
    let share = KeyShare {
        group: timeline::registry::NamedGroup::X25519,
        key_exchange: vec![9],
    };
    assert_eq!(
        shares(&[0, 5, 0, 29, 0, 1, 9], Holder::ClientHello),
        Ok(Extension::KeyShares(vec![share.clone()]))
    );
    assert_eq!(
        shares(&[0, 0], Holder::ClientHello),
        Ok(Extension::KeyShares(Vec::new()))
    );
    assert_eq!(
        shares(&[0, 29, 0, 1, 9], Holder::ServerHello),
        Ok(Extension::KeyShare(share))
    );
    assert_eq!(
        shares(&[0, 29], Holder::HelloRetryRequest),
        Ok(Extension::SelectedGroup(timeline::registry::NamedGroup::X25519))
    );
    assert_eq!(shares(&[0, 29, 0, 0], Holder::ServerHello), Err((LengthOutOfRange, 8)));
    let keys = |data: &[u8]| read(ExtensionType::PRE_SHARED_KEY, data, Holder::ClientHello);
    let identity = [0, 7, 0, 1, 1, 0, 0, 0, 9];
    let binder = [&[0, 33, 32][..], &[7; 32]].concat();
    assert!(keys(&[&identity[..], &binder].concat()).is_ok());
    // No identity, an empty one, and a binder that is too short.
    assert_eq!(keys(&[0, 0, 0, 0]), Err((LengthOutOfRange, 6)));
    assert_eq!(
        keys(&[&[0, 7, 0, 0, 0, 0, 0, 9, 1][..], &binder].concat()),
        Err((LengthOutOfRange, 8))
    );
    assert_eq!(
        keys(&[&identity[..], &[0, 33, 31], &[7; 32]].concat()),
        Err((LengthOutOfRange, 17))
    );
    assert_eq!(
        read(ExtensionType::PSK_KEY_EXCHANGE_MODES, &[0], Holder::ClientHello),
        Err((LengthOutOfRange, 6))
    );
    assert_eq!(
        read(ExtensionType::COOKIE, &[0, 0], Holder::HelloRetryRequest),
        Err((LengthOutOfRange, 6))
    );
    assert_eq!(
        read(ExtensionType::EARLY_DATA, &[0], Holder::ClientHello),
        Err((TrailingBytes, 6))
    );
}
