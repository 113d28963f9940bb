//! The locales hold every text that the page can ask for.

use fluent_bundle::FluentResource;
use tls_core::error::{DecodeError, DecodeErrorKind, ErrorKind};
use tls_core::pki::report::{CheckName, Failure, Label};
use tls_core::registry::{AlertDescription, AlertLevel, ContentType, ExtensionType, HandshakeType, ProtocolVersion};
use tls_core::trace::{Item, Operation};
use tls_core::wire::field::all_fields;

use super::{Arguments, ENGLISH, Localizer};

#[test]
fn the_english_files_have_no_syntax_error() {
    for source in ENGLISH {
        if let Err((_, errors)) = FluentResource::try_new(source.to_owned()) {
            panic!("{errors:?}");
        }
    }
}

#[test]
fn every_name_that_the_engine_can_give_has_words() {
    let localizer = Localizer::english();
    let mut missing = Vec::new();
    let mut expect = |id: String| {
        if localizer.find(&id, &Arguments::new()).is_none() {
            missing.push(id);
        }
    };
    for field in all_fields() {
        expect(format!("field-{}", field.key));
    }
    for item in Item::ALL {
        expect(format!("item-{}", item.key()));
    }
    for operation in Operation::ALL {
        expect(format!("operation-{}", operation.key()));
        expect(format!("operation-{}.formula", operation.key()));
    }
    for check in CheckName::ALL {
        expect(format!("check-{}", check.key()));
    }
    for failure in Failure::ALL {
        expect(format!("failure-{}", failure.key()));
    }
    for label in Label::ALL {
        expect(format!("evidence-{}", label.key()));
    }
    for error in errors() {
        expect(format!("error-{}", error.key()));
    }
    assert!(missing.is_empty(), "missing: {missing:#?}");
}

/// One error of each kind.
fn errors() -> Vec<ErrorKind> {
    vec![
        ErrorKind::Decode(DecodeError {
            kind: DecodeErrorKind::Truncated,
            position: 0,
            field: "alert",
        }),
        ErrorKind::UnexpectedMessage {
            received: HandshakeType::FINISHED,
            expected: "",
        },
        ErrorKind::UnexpectedRecord {
            received: ContentType::ALERT,
            expected: "",
        },
        ErrorKind::UnknownContentType(ContentType::ALERT),
        ErrorKind::RecordOverflow(0),
        ErrorKind::HandshakeMessageTooLong(0),
        ErrorKind::BadRecordMac,
        ErrorKind::MalformedCompression,
        ErrorKind::DecompressedTooLong,
        ErrorKind::WrongRecordVersion(ProtocolVersion::TLS_1_3),
        ErrorKind::Ssl2Hello(ProtocolVersion::TLS_1_0),
        ErrorKind::NoCommonVersion {
            of_peer: vec![ProtocolVersion::TLS_1_3],
            own: vec![ProtocolVersion::TLS_1_2],
        },
        ErrorKind::InappropriateFallback(ProtocolVersion::TLS_1_1),
        ErrorKind::NoCommonApplicationProtocol,
        ErrorKind::ExtendedMasterSecretChanged,
        ErrorKind::MissingClientCertificate,
        ErrorKind::BadCertificateVerify,
        ErrorKind::NoCommonCipherSuite,
        ErrorKind::UnsolicitedExtension(ExtensionType::SERVER_NAME),
        ErrorKind::NoCommonCompression,
        ErrorKind::NotOffered(""),
        ErrorKind::NoCommonSignatureAlgorithm,
        ErrorKind::BadRenegotiationInfo,
        ErrorKind::Certificate(Failure::Expired),
        ErrorKind::BadFinished,
        ErrorKind::PeerAlert(AlertDescription::INTERNAL_ERROR),
        ErrorKind::BadAlert(AlertLevel::FATAL),
        ErrorKind::TooManyEmptyRecords,
        ErrorKind::SequenceNumberOverflow,
        ErrorKind::NotOpen,
        ErrorKind::TruncatedConnection,
        ErrorKind::Configuration(""),
    ]
}
