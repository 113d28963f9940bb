//! Strategies for handshake messages of every kind, with any content that the wire format allows.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use timeline::registry::{
    CipherSuite, ClientCertificateType, CompressionMethod, EcPointFormat, ExtensionType, HandshakeType,
    KeyUpdateRequest, MaxFragmentLength, NamedGroup, ProtocolVersion, Registered, SignatureScheme,
};
use tls_core::wire::certificate::CertificateChain;
use tls_core::wire::certificate_request::CertificateRequest;
use tls_core::wire::certificate_verify::CertificateVerify;
use tls_core::wire::client_hello::ClientHello;
use tls_core::wire::client_key_exchange::ClientKeyExchange;
use tls_core::wire::extension::key_share::KeyShare;
use tls_core::wire::extension::{Extension, Holder};
use tls_core::wire::finished::Finished;
use tls_core::wire::handshake::HandshakeMessage;
use tls_core::wire::new_session_ticket::NewSessionTicket;
use tls_core::wire::server_hello::ServerHello;
use tls_core::wire::server_key_exchange::{EphemeralParameters, ServerKeyExchange};
use tls_core::wire::tls13::certificate::{Certificate, CertificateEntry};
use tls_core::wire::tls13::key_update::KeyUpdate;
use tls_core::wire::tls13::{self, Message};

/// A valid message.
pub fn message() -> impl Strategy<Value = HandshakeMessage> {
    prop_oneof![
        Just(HandshakeMessage::HelloRequest),
        client_hello().prop_map(HandshakeMessage::ClientHello),
        client_hello().prop_map(HandshakeMessage::ClientHello),
        server_hello().prop_map(HandshakeMessage::ServerHello),
        server_hello().prop_map(HandshakeMessage::ServerHello),
        vec(vec(any::<u8>(), 1..40), 0..4)
            .prop_map(|certificates| HandshakeMessage::Certificate(CertificateChain { certificates })),
        certificate_request().prop_map(HandshakeMessage::CertificateRequest),
        Just(HandshakeMessage::ServerHelloDone),
        bytes().prop_map(|encrypted_pre_master_secret| {
            HandshakeMessage::ClientKeyExchange(ClientKeyExchange::Encrypted(encrypted_pre_master_secret))
        }),
        vec(any::<u8>(), 1..256)
            .prop_map(|public_key| HandshakeMessage::ClientKeyExchange(ClientKeyExchange::PublicKey(public_key))),
        server_key_exchange().prop_map(HandshakeMessage::ServerKeyExchange),
        (number::<SignatureScheme>(), bytes()).prop_map(|(scheme, signature)| {
            HandshakeMessage::CertificateVerify(CertificateVerify { scheme, signature })
        }),
        (any::<u32>(), bytes()).prop_map(|(lifetime_hint, ticket)| {
            HandshakeMessage::NewSessionTicket(NewSessionTicket { lifetime_hint, ticket })
        }),
        vec(any::<u8>(), 12).prop_map(|verify_data| HandshakeMessage::Finished(Finished { verify_data })),
        of_tls_1_3().prop_map(HandshakeMessage::Tls13),
        of_tls_1_3().prop_map(HandshakeMessage::Tls13),
        (other_handshake_type(), bytes())
            .prop_map(|(handshake_type, body)| { HandshakeMessage::Other(handshake_type, body) }),
    ]
}

/// A message in the form of TLS 1.3.
fn of_tls_1_3() -> impl Strategy<Value = Message> {
    let entry = (vec(any::<u8>(), 1..40), extensions_in(Holder::Certificate)).prop_map(|(certificate, extensions)| {
        CertificateEntry {
            certificate,
            extensions,
        }
    });
    let context = || vec(any::<u8>(), 0..4);
    prop_oneof![
        extensions_in(Holder::EncryptedExtensions).prop_map(Message::EncryptedExtensions),
        (context(), extensions_in(Holder::CertificateRequest)).prop_map(|(request_context, extensions)| {
            Message::CertificateRequest(tls13::certificate_request::CertificateRequest {
                request_context,
                extensions,
            })
        }),
        (context(), vec(entry, 0..3)).prop_map(|(request_context, entries)| {
            Message::Certificate(Certificate {
                request_context,
                entries,
            })
        }),
        Just(Message::EndOfEarlyData),
        (
            any::<[u32; 2]>(),
            context(),
            vec(any::<u8>(), 1..40),
            extensions_in(Holder::NewSessionTicket)
        )
            .prop_map(|([lifetime, age_add], nonce, ticket, extensions)| {
                Message::NewSessionTicket(tls13::new_session_ticket::NewSessionTicket {
                    lifetime,
                    age_add,
                    nonce,
                    ticket,
                    extensions,
                })
            }),
        select(KeyUpdateRequest::KNOWN).prop_map(|request| Message::KeyUpdate(KeyUpdate { request })),
    ]
}

/// Extensions that a message of TLS 1.3 can hold, each type once.
fn extensions_in(holder: Holder) -> impl Strategy<Value = Vec<Extension>> {
    let share = (number::<NamedGroup>(), vec(any::<u8>(), 1..100))
        .prop_map(|(group, key_exchange)| KeyShare { group, key_exchange });
    let of_holder = match holder {
        Holder::CertificateRequest => prop_oneof![
            vec(number::<SignatureScheme>(), 1..4).prop_map(Extension::SignatureAlgorithms),
            vec(vec(any::<u8>(), 1..9), 1..3).prop_map(Extension::CertificateAuthorities),
        ]
        .boxed(),
        Holder::NewSessionTicket => any::<u32>().prop_map(Extension::MaximumEarlyData).boxed(),
        _ => prop_oneof![
            share.prop_map(Extension::KeyShare),
            any::<u16>().prop_map(Extension::SelectedPreSharedKey),
            vec(any::<u8>(), 1..40).prop_map(Extension::Cookie),
            Just(Extension::EarlyData),
        ]
        .boxed(),
    };
    vec(prop_oneof![of_holder, other_extension(holder)], 0..3).prop_map(|extensions| {
        let mut seen = BTreeSet::new();
        let mut extensions = extensions;
        extensions.retain(|extension| seen.insert(extension.extension_type()));
        extensions
    })
}

/// A message type, and an arbitrary body with its length.
pub fn any_message() -> impl Strategy<Value = Vec<u8>> {
    (select(HandshakeType::KNOWN), vec(any::<u8>(), 0..80)).prop_map(|(handshake_type, body)| {
        let [_, high, middle, low] = (body.len() as u32).to_be_bytes();
        [vec![handshake_type.0, high, middle, low], body].concat()
    })
}

fn client_hello() -> impl Strategy<Value = ClientHello> {
    (
        number::<ProtocolVersion>(),
        any::<[u8; 32]>(),
        vec(any::<u8>(), 0..=32),
        vec(number::<CipherSuite>(), 1..6),
        vec(any::<u8>().prop_map(CompressionMethod), 1..4),
        extensions(client_extension().boxed()),
    )
        .prop_map(
            |(version, random, session_id, cipher_suites, compression_methods, extensions)| ClientHello {
                version,
                random,
                session_id,
                cipher_suites,
                compression_methods,
                extensions,
            },
        )
}

fn server_hello() -> impl Strategy<Value = ServerHello> {
    (
        number::<ProtocolVersion>(),
        any::<[u8; 32]>(),
        vec(any::<u8>(), 0..=32),
        number::<CipherSuite>(),
        any::<u8>().prop_map(CompressionMethod),
        extensions(server_extension().boxed()),
    )
        .prop_map(
            |(version, random, session_id, cipher_suite, compression_method, extensions)| ServerHello {
                version,
                random,
                session_id,
                cipher_suite,
                compression_method,
                extensions,
            },
        )
}

fn server_key_exchange() -> impl Strategy<Value = ServerKeyExchange> {
    let parameters = (number::<NamedGroup>(), vec(any::<u8>(), 1..256))
        .prop_map(|(group, public_key)| EphemeralParameters { group, public_key });
    (parameters, number::<SignatureScheme>(), bytes()).prop_map(|(parameters, scheme, signature)| ServerKeyExchange {
        parameters,
        scheme,
        signature,
    })
}

fn certificate_request() -> impl Strategy<Value = CertificateRequest> {
    (
        vec(any::<u8>().prop_map(ClientCertificateType), 1..4),
        vec(number::<SignatureScheme>(), 1..4),
        vec(vec(any::<u8>(), 1..20), 0..3),
    )
        .prop_map(
            |(certificate_types, signature_algorithms, authorities)| CertificateRequest {
                certificate_types,
                signature_algorithms,
                authorities,
            },
        )
}

/// Extensions with distinct types (RFC 5246 §7.4.1.4).
fn extensions(extension: BoxedStrategy<Extension>) -> impl Strategy<Value = Option<Vec<Extension>>> {
    prop::option::weighted(
        0.9,
        vec(extension, 0..8).prop_map(|mut extensions| {
            let mut seen = BTreeSet::new();
            extensions.retain(|extension| seen.insert(extension.extension_type()));
            extensions
        }),
    )
}

fn client_extension() -> impl Strategy<Value = Extension> {
    prop_oneof![
        // A list has one name of each kind (RFC 6066 §3).
        "[!-~]{1,20}".prop_map(|name| Extension::ServerName(vec![name.into_bytes()])),
        vec(name(), 1..4).prop_map(Extension::ApplicationProtocols),
        vec(number(), 1..5).prop_map(Extension::SignatureAlgorithms),
        vec(number(), 1..5).prop_map(Extension::SignatureAlgorithmsCert),
        bytes().prop_map(Extension::SessionTicket),
        vec(number(), 1..5).prop_map(Extension::SupportedVersions),
        extension_of_both_hellos(),
        other_extension(Holder::ClientHello),
        other_extension(Holder::ClientHello),
    ]
}

fn server_extension() -> impl Strategy<Value = Extension> {
    prop_oneof![
        Just(Extension::ServerNameAcknowledged),
        name().prop_map(|name| Extension::ApplicationProtocols(vec![name])),
        Just(Extension::SessionTicket(Vec::new())),
        number().prop_map(Extension::SelectedVersion),
        extension_of_both_hellos(),
        extension_of_both_hellos(),
        other_extension(Holder::ServerHello),
    ]
}

fn extension_of_both_hellos() -> impl Strategy<Value = Extension> {
    prop_oneof![
        select(MaxFragmentLength::KNOWN).prop_map(Extension::MaxFragmentLength),
        Just(Extension::EncryptThenMac),
        Just(Extension::ExtendedMasterSecret),
        (64u16..).prop_map(Extension::RecordSizeLimit),
        vec(number(), 1..5).prop_map(Extension::SupportedGroups),
        vec(any::<u8>().prop_map(EcPointFormat), 1..4).prop_map(Extension::EcPointFormats),
        vec(any::<u8>(), 0..=255).prop_map(Extension::RenegotiationInfo),
    ]
}

/// An opaque extension: of a known but unparsed type, of a parsed type in the other hello, or of an
/// unknown type.
fn other_extension(holder: Holder) -> impl Strategy<Value = Extension> {
    let extension_type = number::<ExtensionType>().prop_filter("the engine reads it", move |extension_type| {
        let has_variant = match *extension_type {
            ExtensionType::SERVER_NAME
            | ExtensionType::MAX_FRAGMENT_LENGTH
            | ExtensionType::APPLICATION_LAYER_PROTOCOL_NEGOTIATION
            | ExtensionType::ENCRYPT_THEN_MAC
            | ExtensionType::EXTENDED_MASTER_SECRET
            | ExtensionType::RECORD_SIZE_LIMIT
            | ExtensionType::SESSION_TICKET
            | ExtensionType::SUPPORTED_GROUPS
            | ExtensionType::EC_POINT_FORMATS
            | ExtensionType::SUPPORTED_VERSIONS
            | ExtensionType::KEY_SHARE
            | ExtensionType::PRE_SHARED_KEY
            | ExtensionType::PSK_KEY_EXCHANGE_MODES
            | ExtensionType::EARLY_DATA
            | ExtensionType::COOKIE
            | ExtensionType::CERTIFICATE_AUTHORITIES
            | ExtensionType::RENEGOTIATION_INFO => true,
            ExtensionType::SIGNATURE_ALGORITHMS | ExtensionType::SIGNATURE_ALGORITHMS_CERT => {
                matches!(holder, Holder::ClientHello | Holder::CertificateRequest)
            }
            _ => false,
        };
        !has_variant
    });
    let vector = vec(any::<u8>(), 0..20).prop_map(|content| [vec![content.len() as u8], content].concat());
    let long_vector = vec(any::<u8>(), 0..20).prop_map(|content| [vec![0, content.len() as u8], content].concat());
    let key_share = (number::<ExtensionType>(), vec(any::<u8>(), 0..20)).prop_map(|(group, key)| {
        let length = key.len() as u8;
        let [high, low] = group.0.to_be_bytes();
        [vec![0, length + 4, high, low, 0, length], key].concat()
    });
    let data = prop_oneof![
        bytes(),
        vector,
        long_vector,
        key_share,
        Just(vec![1, 0, 0, 0, 0]),
        Just(vec![0; 9]),
        Just(Vec::new())
    ];
    (extension_type, data).prop_map(|(extension_type, data)| Extension::Other(extension_type, data))
}

/// A value of a two-byte registry: arbitrary, or known in one of them.
fn number<T: Registered + core::fmt::Debug + 'static>() -> impl Strategy<Value = T> {
    let known = ExtensionType::KNOWN.iter().map(|value| value.0);
    let named = CipherSuite::KNOWN.iter().map(|value| value.0);
    let numbers: Vec<u16> = known.chain(named).chain(timeline::registry::GREASE_VALUES).collect();
    prop_oneof![any::<u16>(), select(numbers)].prop_map(T::from_number)
}

fn other_handshake_type() -> impl Strategy<Value = HandshakeType> {
    any::<u8>()
        .prop_map(HandshakeType)
        .prop_filter("the engine reads it", |handshake_type| {
            !matches!(
                *handshake_type,
                HandshakeType::HELLO_REQUEST
                    | HandshakeType::CLIENT_HELLO
                    | HandshakeType::SERVER_HELLO
                    | HandshakeType::NEW_SESSION_TICKET
                    | HandshakeType::CERTIFICATE
                    | HandshakeType::CERTIFICATE_REQUEST
                    | HandshakeType::SERVER_HELLO_DONE
                    | HandshakeType::CERTIFICATE_VERIFY
                    | HandshakeType::CLIENT_KEY_EXCHANGE
                    | HandshakeType::FINISHED
            )
        })
}

/// A name on the wire: text, or arbitrary bytes.
fn name() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof!["[a-z0-9/.]{1,20}".prop_map(String::into_bytes), vec(any::<u8>(), 1..20)]
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    vec(any::<u8>(), 0..60)
}
