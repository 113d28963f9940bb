//! Client authentication (RFC 5246 §7.4.4, §7.4.6 and §7.4.8): the messages of each side, rejected
//! clients, and signature verification. The tables of alerts cover the alert of each violation.

#[path = "support/lab.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod lab;

use timeline::actor::Actor;
use timeline::computation::{Operation, Outcome};
use timeline::error::ErrorKind;
use timeline::event::Event;
use timeline::registry::{AlertDescription, ClientCertificateType, HandshakeType, ProtocolVersion, SignatureScheme};
use timeline::suites::KeyExchange;
use timeline::validation::Failure;
use tls_core::client::ClientConfiguration;
use tls_core::codec::reader::Reader;
use tls_core::pki::signature::SIGNATURE_SCHEMES;
use tls_core::server::{ClientAuthentication, ServerConfiguration};
use tls_core::wire::certificate_request::CertificateRequest;
use tls_core::wire::certificate_verify::CertificateVerify;
use tls_core::wire::dialect::Dialect;
use tls_core::wire::handshake::HandshakeMessage;

use crate::lab::{
    Pair, Recording, authority, client_configuration, client_identity, foreign_root, identity, issued, new_client,
    outgoing, plain_message, random, server_configuration, strike,
};

fn with_identity() -> ClientConfiguration {
    ClientConfiguration {
        identity: Some(client_identity().clone()),
        ..client_configuration()
    }
}

fn asking(authentication: fn(Vec<Vec<u8>>) -> ClientAuthentication) -> ServerConfiguration {
    ServerConfiguration {
        client_authentication: authentication(vec![identity().root.clone()]),
        ..server_configuration()
    }
}

fn message(record: &[u8]) -> HandshakeMessage {
    HandshakeMessage::read(&mut Reader::new(&record[5..]), Dialect::Tls12(KeyExchange::Rsa)).unwrap()
}

fn computations(events: Vec<Event>, operation: Operation) -> Vec<Outcome> {
    let outcome = |event| match event {
        Event::Computed(computation) if computation.operation == operation => Some(computation.outcome),
        _ => None,
    };
    events.into_iter().filter_map(outcome).collect()
}

#[test]
fn requested_client_authenticates() {
    for authentication in [ClientAuthentication::Required, ClientAuthentication::Optional] {
        let mut pair = Pair::connect(&with_identity(), &asking(authentication));
        pair.assert_talks();
        assert_eq!(pair.message_types(Actor::Server), [2, 11, 13, 14]);
        assert_eq!(pair.message_types(Actor::Client), [1, 11, 16, 15]);
        assert_eq!(
            pair.server.agreement().unwrap().peer_certificates,
            client_identity().chain
        );
        let verified = computations(pair.server.take_events(), Operation::VerifyHandshake);
        assert_eq!(verified, [Outcome::Matched]);
    }
}

#[test]
fn unrequested_client_sends_no_certificate() {
    let mut pair = Pair::connect(&with_identity(), &server_configuration());
    pair.assert_talks();
    assert_eq!(pair.message_types(Actor::Client), [1, 16]);
    assert!(pair.server.agreement().unwrap().peer_certificates.is_empty());
}

#[test]
fn client_without_certificate_sends_an_empty_list() {
    let mut pair = Pair::connect(&client_configuration(), &asking(ClientAuthentication::Optional));
    pair.assert_talks();
    // No CertificateVerify without a certificate (RFC 5246 §7.4.8).
    assert_eq!(pair.message_types(Actor::Client), [1, 11, 16]);
    assert_eq!(pair.from_client[1][5..], [11, 0, 0, 3, 0, 0, 0]);

    let pair = Pair::connect(&client_configuration(), &asking(ClientAuthentication::Required));
    let told = ErrorKind::PeerAlert(AlertDescription::HANDSHAKE_FAILURE);
    assert_eq!(
        pair.errors(),
        (
            Some(told),
            Some(ErrorKind::MissingClientCertificate(ProtocolVersion::TLS_1_2))
        )
    );
}

#[test]
fn anonymous_client_sends_no_certificate_verify() {
    let server = asking(ClientAuthentication::Optional);
    let recording = Recording::of(client_configuration(), server);
    let verify = HandshakeMessage::CertificateVerify(CertificateVerify {
        scheme: SignatureScheme::RSA_PKCS1_SHA256,
        signature: vec![1; 256],
    });
    let ended = strike(recording.server_after(3), &plain_message(&verify));
    let expected = ErrorKind::UnexpectedMessage {
        received: HandshakeType::CERTIFICATE_VERIFY,
        expected: "ChangeCipherSpec",
    };
    assert_eq!(ended.error.map(|error| error.kind), Some(expected));
}

#[test]
fn request_lists_supported_signatures_and_trusted_authorities() {
    let pair = Pair::connect(&with_identity(), &asking(ClientAuthentication::Required));
    let HandshakeMessage::CertificateRequest(request) = message(&pair.from_server[2]) else {
        panic!("the third message asks")
    };
    assert!(request.certificate_types.contains(&ClientCertificateType::RSA_SIGN));
    assert_eq!(request.signature_algorithms, SIGNATURE_SCHEMES);
    let [authority] = request.authorities.as_slice() else {
        panic!("one root is trusted")
    };
    // The name exactly as encoded in the root.
    assert!(
        identity()
            .root
            .windows(authority.len())
            .any(|window| window == authority)
    );
}

#[test]
fn untrusted_client_is_rejected() {
    let with = |change: fn(&mut tls_core::pki::template::CertificateTemplate)| ClientConfiguration {
        identity: Some(issued(change)),
        ..client_configuration()
    };
    let year_ago = |template: &mut tls_core::pki::template::CertificateTemplate| {
        template.purpose = None;
        template.not_before = template.not_before.minus(400 * 86_400);
        template.not_after = template.not_before.plus(86_400);
    };
    let required = asking(ClientAuthentication::Required);
    let foreign = ServerConfiguration {
        client_authentication: ClientAuthentication::Required(vec![foreign_root()]),
        ..server_configuration()
    };
    // A certificate is verified even if the server does not require one.
    let optional = asking(ClientAuthentication::Optional);
    for (client, server, failure, alert) in [
        (
            with(year_ago),
            &required,
            Failure::Expired,
            AlertDescription::CERTIFICATE_EXPIRED,
        ),
        (
            with(year_ago),
            &optional,
            Failure::Expired,
            AlertDescription::CERTIFICATE_EXPIRED,
        ),
        (
            with_identity(),
            &foreign,
            Failure::UnknownIssuer,
            AlertDescription::UNKNOWN_CA,
        ),
        (
            with(|_| {}),
            &required,
            Failure::MissingClientAuthentication,
            AlertDescription::UNSUPPORTED_CERTIFICATE,
        ),
    ] {
        let pair = Pair::connect(&client, server);
        let (of_client, of_server) = pair.errors();
        assert_eq!(of_server, Some(ErrorKind::Certificate(failure)));
        assert_eq!(of_client, Some(ErrorKind::PeerAlert(alert)));
        assert!(
            pair.server.secrets().is_none(),
            "{failure:?}: nothing was decrypted for it"
        );
    }
}

#[test]
fn key_must_match_the_certificate() {
    let stolen = tls_core::pki::identity::Identity {
        chain: client_identity().chain.clone(),
        key: authority().root_key.clone().into(),
    };
    let client = ClientConfiguration {
        identity: Some(stolen),
        ..client_configuration()
    };
    let mut pair = Pair::connect(&client, &asking(ClientAuthentication::Required));
    let told = ErrorKind::PeerAlert(AlertDescription::DECRYPT_ERROR);
    assert_eq!(pair.errors(), (Some(told), Some(ErrorKind::BadCertificateVerify)));
    let verified = computations(pair.server.take_events(), Operation::VerifyHandshake);
    assert_eq!(verified, [Outcome::Mismatched]);
}

#[test]
fn every_signature_bit_matters_and_every_scheme_is_verified() {
    let recording = Recording::of(with_identity(), asking(ClientAuthentication::Required));
    let HandshakeMessage::CertificateVerify(genuine) = message(&recording.pair.from_client[3]) else {
        panic!("the fourth message proves the certificate")
    };
    let judge = |verify: CertificateVerify| {
        let record = plain_message(&HandshakeMessage::CertificateVerify(verify));
        strike(recording.server_after(3), &record).error.map(|error| error.kind)
    };
    assert_eq!(judge(genuine.clone()), None);
    for bit in (0..genuine.signature.len() * 8).step_by(37) {
        let mut verify = genuine.clone();
        verify.signature[bit / 8] ^= 1 << (bit % 8);
        assert_eq!(judge(verify), Some(ErrorKind::BadCertificateVerify), "bit {bit}");
    }
    // The signature covers all earlier messages, in order, and nothing else.
    let messages: Vec<u8> = [
        &recording.pair.from_client[..1],
        &recording.pair.from_server[..4],
        &recording.pair.from_client[1..3],
    ]
    .concat()
    .iter()
    .flat_map(|record| record[5..].to_vec())
    .collect();
    for scheme in SIGNATURE_SCHEMES {
        let Ok(signature) = client_identity()
            .key
            .sign_scheme(*scheme, &messages, &mut random("signer"))
        else {
            // This scheme needs a key of another kind.
            continue;
        };
        let verify = |signature| CertificateVerify {
            scheme: *scheme,
            signature,
        };
        assert_eq!(judge(verify(signature)), None, "{scheme}");
        let key = &client_identity().key;
        let of_others = key.sign_scheme(*scheme, &messages[1..], &mut random("signer")).unwrap();
        assert_eq!(
            judge(verify(of_others)),
            Some(ErrorKind::BadCertificateVerify),
            "{scheme}"
        );
    }
}

#[test]
fn client_signs_with_a_requested_scheme_or_sends_no_certificate() {
    let recording = Recording::of(with_identity(), asking(ClientAuthentication::Optional));
    // A self-signed certificate's own signature does not matter here.
    let mut itself = issued(|template| template.issuer.clone_from(&template.subject));
    itself.chain.truncate(1);
    let configuration = ClientConfiguration {
        identity: Some(itself),
        ..client_configuration()
    };
    let answer = |types: &[ClientCertificateType], schemes: &[SignatureScheme]| {
        let mut client = new_client(&configuration);
        outgoing(&mut client);
        let request = HandshakeMessage::CertificateRequest(CertificateRequest {
            certificate_types: types.to_vec(),
            signature_algorithms: schemes.to_vec(),
            authorities: Vec::new(),
        });
        for record in [
            &recording.pair.from_server[0],
            &recording.pair.from_server[1],
            &plain_message(&request),
            &recording.pair.from_server[3],
        ] {
            client.receive(record).unwrap();
        }
        let flight = outgoing(&mut client);
        let is_empty = flight[0][5..] == [11, 0, 0, 3, 0, 0, 0];
        let proof = flight
            .iter()
            .find(|record| record[0] == 22 && record[5] == 15)
            .map(|record| message(record));
        match proof {
            Some(HandshakeMessage::CertificateVerify(verify)) if !is_empty => Some(verify.scheme),
            None if is_empty => None,
            other => panic!("{other:?}"),
        }
    };
    let (rsa, ecdsa) = (ClientCertificateType::RSA_SIGN, ClientCertificateType::ECDSA_SIGN);
    let sha_1 = SignatureScheme(0x0201);
    for scheme in [
        SignatureScheme::RSA_PKCS1_SHA256,
        SignatureScheme::RSA_PKCS1_SHA512,
        SignatureScheme::RSA_PSS_RSAE_SHA384,
    ] {
        assert_eq!(
            answer(&[ecdsa, rsa], &[sha_1, SignatureScheme::ED25519, scheme]),
            Some(scheme)
        );
    }
    assert_eq!(answer(&[ecdsa], SIGNATURE_SCHEMES), None);
    assert_eq!(answer(&[rsa], &[sha_1, SignatureScheme::ED25519]), None);
}
