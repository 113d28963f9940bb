//! Violations in a key exchange by ECDHE, of both sides, and the alerts of the other.

use std::sync::LazyLock;

use timeline::actor::Actor;
use timeline::registry::{AlertDescription as A, EcPointFormat, ExtensionType, NamedGroup, SignatureScheme};
use timeline::suites::{KeyExchange, SuiteParameters};
use tls_core::client::ClientConfiguration;
use tls_core::pki::key_usage::KeyUsages;
use tls_core::server::ServerConfiguration;
use tls_core::wire::client_hello::ClientHello;
use tls_core::wire::client_key_exchange::ClientKeyExchange;
use tls_core::wire::extension::Extension;
use tls_core::wire::handshake::HandshakeMessage as M;
use tls_core::wire::server_hello::ServerHello;
use tls_core::wire::server_key_exchange::{EphemeralParameters, ServerKeyExchange};

use crate::lab::{
    Ended, Recording, client_configuration, client_identity, issued, new_client, new_server, outgoing, plain_message,
    random, server_configuration, server_identity, strike,
};
use crate::{PLAIN, Row, put};

/// A session with ECDHE by X25519.
static ECDHE: LazyLock<Recording> = LazyLock::new(|| Recording::of(client(), server()));

fn client() -> ClientConfiguration {
    ClientConfiguration {
        cipher_suites: SuiteParameters::suites_with(KeyExchange::EcdheRsa),
        ..client_configuration()
    }
}

fn server() -> ServerConfiguration {
    ServerConfiguration {
        cipher_suites: SuiteParameters::suites_with(KeyExchange::EcdheRsa),
        ..server_configuration()
    }
}

/// A share of the server, signed by its own key over the randoms of this session.
fn signed(parameters: EphemeralParameters) -> ServerKeyExchange {
    let randoms = [ECDHE.pair.client_hello().random, ECDHE.pair.server_hello().random];
    signed_for(randoms, parameters)
}

fn signed_for(randoms: [[u8; 32]; 2], parameters: EphemeralParameters) -> ServerKeyExchange {
    let scheme = SignatureScheme::RSA_PKCS1_SHA256;
    let message = [&randoms.concat()[..], &parameters.to_bytes()].concat();
    let key = server_identity().key;
    let signature = key.sign_scheme(scheme, &message, &mut random("signing")).unwrap();
    ServerKeyExchange {
        parameters,
        scheme,
        signature,
    }
}

/// A well-formed share of this group; X25519 takes any 32 bytes.
fn x25519() -> EphemeralParameters {
    EphemeralParameters {
        group: NamedGroup::X25519,
        public_key: vec![9; 32],
    }
}

fn share_of(group: NamedGroup, public_key: &[u8]) -> Ended {
    let share = signed(EphemeralParameters {
        group,
        public_key: public_key.to_vec(),
    });
    shared(&share)
}

/// Sends the rest of the server's flight to a client that has its certificate.
fn shared(share: &ServerKeyExchange) -> Ended {
    let flight = [M::ServerKeyExchange(share.clone()), M::ServerHelloDone];
    let records: Vec<_> = flight.iter().flat_map(plain_message).collect();
    strike(ECDHE.client_after(2), &records)
}

/// Sends the body of a ServerKeyExchange.
fn body(body: &[u8]) -> Ended {
    let [_, high, middle, low] = (body.len() as u32).to_be_bytes();
    let message = [&[12, high, middle, low], body].concat();
    let record = ECDHE.forger(Actor::Server, 2).record(22, &message);
    strike(ECDHE.client_after(2), &record)
}

fn server_hello(change: fn(&mut ServerHello)) -> Ended {
    let mut hello = ECDHE.pair.server_hello();
    change(&mut hello);
    strike(new_client(&client()), &plain_message(&M::ServerHello(hello)))
}

fn client_hello(server: &ServerConfiguration, change: fn(&mut ClientHello)) -> Ended {
    let mut hello = ECDHE.pair.client_hello();
    change(&mut hello);
    strike(new_server(server), &plain_message(&M::ClientHello(hello)))
}

/// Sends the client's share to a server that has picked this group.
fn answered(group: NamedGroup, public_key: &[u8]) -> Ended {
    let server = ServerConfiguration {
        groups: vec![group],
        ..server()
    };
    let mut server = new_server(&server);
    server.receive(&ECDHE.pair.from_client[0]).unwrap();
    let message = M::ClientKeyExchange(ClientKeyExchange::PublicKey(public_key.to_vec()));
    strike(server, &plain_message(&message))
}

/// A point with these coordinates, which is on neither curve.
fn point(length: usize) -> Vec<u8> {
    [vec![4], vec![5; 2 * length]].concat()
}

#[rustfmt::skip]
pub fn rows() -> Vec<Row> {
    let row = |what, kind, alert, source, happens| Row { what, kind, alert, source, happens };
    vec![
        // The server's share.
        row("a group that was not offered", "not-offered", A::ILLEGAL_PARAMETER, "RFC 8422 §5.4", || share_of(NamedGroup::SECP521R1, &[4; 133])),
        row("a curve that is described, not named", "decode", A::ILLEGAL_PARAMETER, "RFC 8422 §5.4", || body(&[1, 0, 29, 1, 9])),
        row("a curve of an unknown kind", "decode", A::ILLEGAL_PARAMETER, "RFC 8422 §5.4", || body(&[9, 0, 29, 1, 9])),
        row("a public key of no bytes", "decode", A::DECODE_ERROR, "RFC 8422 §5.4", || body(&[3, 0, 29, 0, 4, 1, 0, 0])),
        row("a share that ends too early", "decode", A::DECODE_ERROR, "RFC 8422 §5.4", || body(&[3, 0, 29, 32, 9])),
        row("a share with more behind it", "decode", A::DECODE_ERROR, "RFC 8422 §5.4", || body(&[3, 0, 29, 1, 9, 4, 1, 0, 0, 7])),
        row("a signature with an algorithm that was not offered", "not-offered", A::ILLEGAL_PARAMETER, "RFC 5246 §7.4.3", || shared(&ServerKeyExchange { scheme: SignatureScheme::RSA_PKCS1_SHA1, ..signed(x25519()) })),
        row("a signature over the client's random of another connection", "bad-key-exchange-signature", A::DECRYPT_ERROR, "RFC 8422 §5.4", || shared(&signed_for([[7; 32], ECDHE.pair.server_hello().random], x25519()))),
        row("a signature over the server's random of another connection", "bad-key-exchange-signature", A::DECRYPT_ERROR, "RFC 8422 §5.4", || shared(&signed_for([ECDHE.pair.client_hello().random, [7; 32]], x25519()))),
        row("a signature over another public key", "bad-key-exchange-signature", A::DECRYPT_ERROR, "RFC 8422 §5.4", || shared(&ServerKeyExchange { parameters: EphemeralParameters { public_key: vec![8; 32], ..x25519() }, ..signed(x25519()) })),
        row("a signature that is none", "bad-key-exchange-signature", A::DECRYPT_ERROR, "RFC 8422 §5.4", || shared(&ServerKeyExchange { signature: Vec::new(), ..signed(x25519()) })),
        row("a signature of the kind of another key", "bad-key-exchange-signature", A::DECRYPT_ERROR, "RFC 8422 §5.4", || shared(&ServerKeyExchange { scheme: SignatureScheme::ED25519, ..signed(x25519()) })),
        row("a point of small order", "bad-public-key", A::ILLEGAL_PARAMETER, "RFC 8422 §5.11", || share_of(NamedGroup::X25519, &[0; 32])),
        row("an X25519 key of 31 bytes", "bad-public-key", A::ILLEGAL_PARAMETER, "RFC 8422 §5.11", || share_of(NamedGroup::X25519, &[9; 31])),
        row("a point that is not on P-256", "bad-public-key", A::ILLEGAL_PARAMETER, "RFC 8422 §5.10", || share_of(NamedGroup::SECP256R1, &point(32))),
        row("a point that is not on P-384", "bad-public-key", A::ILLEGAL_PARAMETER, "RFC 8422 §5.10", || share_of(NamedGroup::SECP384R1, &point(48))),
        row("the point at infinity", "bad-public-key", A::ILLEGAL_PARAMETER, "RFC 8422 §5.10", || share_of(NamedGroup::SECP256R1, &[0])),
        row("no share", "unexpected-message", A::UNEXPECTED_MESSAGE, "RFC 8422 §5.4", || strike(ECDHE.client_after(2), &plain_message(&M::ServerHelloDone))),
        row("a second share", "unexpected-message", A::UNEXPECTED_MESSAGE, "RFC 8422 §5.4", || strike(ECDHE.client_after(3), &plain_message(&M::ServerKeyExchange(signed(x25519()))))),
        row("a share with RSA key exchange", "unexpected-message", A::UNEXPECTED_MESSAGE, "RFC 5246 §7.4.3", || strike(PLAIN.client_after(2), &plain_message(&M::ServerKeyExchange(signed(x25519()))))),
        row("a server that reads no uncompressed points", "not-offered", A::ILLEGAL_PARAMETER, "RFC 8422 §5.1.2", || server_hello(|hello| put(&mut hello.extensions, Extension::EcPointFormats(vec![EcPointFormat::ANSI_X962_COMPRESSED_PRIME])))),
        row("a certificate whose key must not sign", "certificate", A::UNSUPPORTED_CERTIFICATE, "RFC 8422 §2.2", || {
            let identity = issued(|template| template.key_usage = Some(KeyUsages::KeyEncipherment.into()));
            let mut client = new_client(&client());
            let mut server = new_server(&ServerConfiguration { identities: vec![identity], ..server() });
            server.receive(&outgoing(&mut client).concat()).unwrap();
            strike(client, &outgoing(&mut server).concat())
        }),
        // The client's offer and share.
        row("no group in common", "no-common-group", A::HANDSHAKE_FAILURE, "RFC 8422 §5.1", || client_hello(&server(), |hello| put(&mut hello.extensions, Extension::SupportedGroups(vec![NamedGroup::SECP521R1])))),
        row("no signature algorithm in common", "no-common-signature-algorithm", A::HANDSHAKE_FAILURE, "RFC 5246 §7.4.1.4.1", || client_hello(&server(), |hello| put(&mut hello.extensions, Extension::SignatureAlgorithms(vec![SignatureScheme::RSA_PKCS1_SHA1])))),
        row("no certificate for the client's suites", "no-common-cipher-suite", A::HANDSHAKE_FAILURE, "RFC 8422 §2.1", || {
            let server = ServerConfiguration { cipher_suites: SuiteParameters::suites_with(KeyExchange::EcdheEcdsa), ..server() };
            client_hello(&server, |hello| hello.cipher_suites = SuiteParameters::suites_with(KeyExchange::EcdheEcdsa))
        }),
        row("groups of no bytes", "decode", A::DECODE_ERROR, "RFC 8422 §5.1.1", || client_hello(&server(), |hello| put(&mut hello.extensions, Extension::Other(ExtensionType::SUPPORTED_GROUPS, vec![0, 0])))),
        row("a client that reads no uncompressed points", "not-offered", A::ILLEGAL_PARAMETER, "RFC 8422 §5.1.2", || client_hello(&server(), |hello| put(&mut hello.extensions, Extension::EcPointFormats(vec![EcPointFormat::ANSI_X962_COMPRESSED_PRIME])))),
        row("the client's point of small order", "bad-public-key", A::ILLEGAL_PARAMETER, "RFC 8422 §5.11", || answered(NamedGroup::X25519, &[0; 32])),
        row("the client's point that is not on P-256", "bad-public-key", A::ILLEGAL_PARAMETER, "RFC 8422 §5.10", || answered(NamedGroup::SECP256R1, &point(32))),
        row("the client's point that is not on P-384", "bad-public-key", A::ILLEGAL_PARAMETER, "RFC 8422 §5.10", || answered(NamedGroup::SECP384R1, &point(48))),
        row("a compressed point of the client", "bad-public-key", A::ILLEGAL_PARAMETER, "RFC 8422 §5.1.2", || answered(NamedGroup::SECP256R1, &[&[2][..], &[5; 32]].concat())),
        row("a share of the client of no bytes", "decode", A::DECODE_ERROR, "RFC 8422 §5.7", || strike(ECDHE.server_after(1), &plain_message(&M::Other(timeline::registry::HandshakeType::CLIENT_KEY_EXCHANGE, vec![0])))),
        row("an encrypted secret where a share is due", "decode", A::DECODE_ERROR, "RFC 8422 §5.7", || strike(ECDHE.server_after(1), &plain_message(&M::ClientKeyExchange(ClientKeyExchange::Encrypted(vec![1; 256]))))),
    ]
}

/// A client that does not name groups leaves the choice to the server (RFC 8422 §4).
#[test]
fn client_without_groups_gets_p_256() {
    let mut hello = ECDHE.pair.client_hello();
    let extensions = hello.extensions.as_mut().unwrap();
    extensions.retain(|extension| extension.extension_type() != ExtensionType::SUPPORTED_GROUPS);
    let mut server = new_server(&server());
    server.receive(&plain_message(&M::ClientHello(hello))).unwrap();
    assert_eq!(server.agreement().unwrap().group, Some(NamedGroup::SECP256R1));
}

/// The identity of a client is checked in the same way.
#[test]
fn client_certificate_is_accepted_with_ecdhe() {
    let client = ClientConfiguration {
        identity: Some(client_identity().clone()),
        ..client()
    };
    let server = ServerConfiguration {
        client_authentication: tls_core::server::ClientAuthentication::Required(client.roots.clone()),
        ..server()
    };
    Recording::of(client, server);
}
