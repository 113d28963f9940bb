//! Extensions: which are answered, which are not, and unknown ones (RFC 5246 §7.4.1.4).

use std::collections::BTreeSet;

use timeline::host_name::HostName;
use timeline::registry::{CipherSuite, CompressionMethod, ExtensionType, is_grease};
use timeline::suites::KeyExchange;
use tls_core::client::{Client, ClientConfiguration};
use tls_core::codec::reader::Reader;
use tls_core::crypto::random::RandomStream;
use tls_core::server::ServerConfiguration;
use tls_core::trace::Trace;
use tls_core::wire::client_hello::ClientHello;
use tls_core::wire::dialect::Dialect;
use tls_core::wire::extension::Extension;
use tls_core::wire::handshake::HandshakeMessage;
use tls_core::wire::server_hello::ServerHello;

use crate::lab::{
    Pair, client_configuration, issued, new_server, outgoing, plain, plain_message, server_configuration, strike,
};

/// The server's answer to a changed default hello.
fn answer_to(change: impl FnOnce(&mut ClientHello)) -> ServerHello {
    let mut hello = Pair::connect(&client_configuration(), &server_configuration()).client_hello();
    change(&mut hello);
    let record = plain_message(&HandshakeMessage::ClientHello(hello));
    let ended = strike(new_server(&server_configuration()), &record);
    match HandshakeMessage::read(&mut Reader::new(&ended.sent[0][5..]), Dialect::Tls12(KeyExchange::Rsa)) {
        Ok(HandshakeMessage::ServerHello(hello)) => hello,
        other => panic!("{other:?}, {:?}", ended.error),
    }
}

fn types(extensions: &[Extension]) -> Vec<ExtensionType> {
    extensions.iter().map(Extension::extension_type).collect()
}

#[test]
fn default_answers() {
    let pair = Pair::connect(&client_configuration(), &server_configuration());
    let usual = [
        ExtensionType::SERVER_NAME,
        ExtensionType::EXTENDED_MASTER_SECRET,
        ExtensionType::RENEGOTIATION_INFO,
    ];
    assert_eq!(types(pair.server_hello().extensions()), usual);
}

#[test]
fn hello_without_extensions_gets_none() {
    assert_eq!(answer_to(|hello| hello.extensions = None).extensions, None);
}

/// OpenSSL has the same limit (`CLIENT_HELLO_MAX_LENGTH`).
#[test]
fn longest_possible_hello_is_answered() {
    let mut hello = Pair::connect(&client_configuration(), &server_configuration()).client_hello();
    hello.session_id = vec![7; 32];
    hello.compression_methods = (0..=254).map(CompressionMethod).collect();
    let unknown = (0x4000..).map(CipherSuite);
    hello
        .cipher_suites
        .extend(unknown.take(0x7fff - hello.cipher_suites.len()));
    let length = |hello: &ClientHello| HandshakeMessage::ClientHello(hello.clone()).to_bytes().len() - 4;
    let room = 131_396 - length(&hello) - 4;
    let extensions = hello.extensions.as_mut().unwrap();
    extensions.push(Extension::Other(ExtensionType::PADDING, vec![0; room]));
    assert_eq!(length(&hello), 131_396);
    let bytes = HandshakeMessage::ClientHello(hello).to_bytes();
    let records: Vec<u8> = bytes.chunks(1 << 14).flat_map(|part| plain(22, part)).collect();
    let ended = strike(new_server(&server_configuration()), &records);
    assert_eq!(ended.error, None);
    assert_eq!(ended.sent.len(), 3);
}

#[test]
fn server_name_is_acknowledged_only_if_the_certificate_covers_it() {
    for (name, is_known) in [
        ("lab.test", true),
        ("LAB.TEST", true),
        ("other.test", false),
        ("-", false),
    ] {
        let answer = answer_to(|hello| {
            let extensions = hello.extensions.as_mut().unwrap();
            extensions[0] = Extension::ServerName(vec![name.as_bytes().to_vec()]);
        });
        let is_acknowledged = answer.extensions().contains(&Extension::ServerNameAcknowledged);
        assert_eq!(is_acknowledged, is_known, "{name}");
    }
    let by_address = ClientConfiguration {
        server_name: "192.0.2.1".to_owned(),
        ..client_configuration()
    };
    // An IP address is not a host name (RFC 6066 §3).
    let pair = Pair::connect(&by_address, &server_configuration());
    assert!(!types(pair.client_hello().extensions()).contains(&ExtensionType::SERVER_NAME));
    assert!(!types(pair.server_hello().extensions()).contains(&ExtensionType::SERVER_NAME));
}

/// The server_name extension of a client for this host; `None` if the name is invalid.
fn asked_for(server_name: &str) -> Option<Vec<Extension>> {
    let configuration = ClientConfiguration {
        server_name: server_name.to_owned(),
        ..client_configuration()
    };
    let client = Client::new(configuration, RandomStream::for_actor(1, "client"), Trace::on());
    let record = client.ok()?.next_outgoing().unwrap();
    let Ok(HandshakeMessage::ClientHello(hello)) =
        HandshakeMessage::read(&mut Reader::new(&record[5..]), Dialect::Tls12(KeyExchange::Rsa))
    else {
        panic!("a client begins with its hello")
    };
    let names = hello
        .extensions()
        .iter()
        .filter(|it| it.extension_type() == ExtensionType::SERVER_NAME);
    Some(names.cloned().collect())
}

#[test]
fn server_name_is_ascii_without_final_dot_and_not_an_address() {
    // RFC 6066 §3.
    for name in ["lab.test", "lab.test.", "LAB.test"] {
        let asked = vec![Extension::ServerName(vec![b"lab.test".to_vec()])];
        assert_eq!(asked_for(name), Some(asked), "{name}");
    }
    for address in ["192.0.2.1", "::1", "[::1]", "[2001:DB8::1]"] {
        assert_eq!(asked_for(address), Some(Vec::new()), "{address}");
    }
    let long = format!("{}.test", "a".repeat(64));
    for nonsense in [
        "",
        ".",
        " ",
        "lab .test",
        " lab.test",
        "lab.test ",
        "lab..test",
        "bücher.test",
        "lab.test:443",
        "1.2.3",
        "[::1",
        "[lab.test]",
        "[192.0.2.1]",
        "*.lab.test",
        "lab/test",
        "-.test",
        &long,
    ] {
        assert_eq!(asked_for(nonsense), None, "{nonsense:?}");
    }
}

#[test]
fn final_dots_and_brackets_are_ignored() {
    let with_dot = ClientConfiguration {
        server_name: "Lab.Test.".to_owned(),
        ..client_configuration()
    };
    Pair::connect(&with_dot, &server_configuration()).assert_talks();
    let address = HostName::parse("[2001:db8::1]").unwrap();
    let server = ServerConfiguration {
        identities: vec![issued(|template| {
            template.names = vec![address.to_subject_alternative_name()]
        })],
        ..server_configuration()
    };
    for (name, is_accepted) in [
        ("[2001:db8:0::1]", true),
        ("2001:db8::1", true),
        ("[2001:db8::2]", false),
    ] {
        let client = ClientConfiguration {
            server_name: name.to_owned(),
            ..client_configuration()
        };
        let pair = Pair::connect(&client, &server);
        assert_eq!(pair.client.is_open(), is_accepted, "{name}");
    }
}

#[test]
fn encrypt_then_mac_is_answered_for_block_ciphers_only() {
    for (suite, is_answered) in [
        (CipherSuite::TLS_RSA_WITH_AES_128_CBC_SHA, true),
        (CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256, false),
    ] {
        let answer = answer_to(|hello| hello.cipher_suites = vec![suite]);
        assert_eq!(answer.extensions().contains(&Extension::EncryptThenMac), is_answered);
    }
    let only_gcm = ClientConfiguration {
        cipher_suites: vec![CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256],
        ..client_configuration()
    };
    let hello = Pair::connect(&only_gcm, &server_configuration()).client_hello();
    assert!(!hello.extensions().contains(&Extension::EncryptThenMac));
}

#[test]
fn one_sided_extensions_are_not_used() {
    let cbc = vec![CipherSuite::TLS_RSA_WITH_AES_256_CBC_SHA256];
    let unwilling_client = ClientConfiguration {
        cipher_suites: cbc.clone(),
        extended_master_secret: false,
        encrypt_then_mac: false,
        ..client_configuration()
    };
    let unwilling_server = ServerConfiguration {
        extended_master_secret: false,
        encrypt_then_mac: false,
        ..server_configuration()
    };
    let willing_client = ClientConfiguration {
        cipher_suites: cbc,
        ..client_configuration()
    };
    for (client, server) in [
        (&unwilling_client, &server_configuration()),
        (&willing_client, &unwilling_server),
    ] {
        let mut pair = Pair::connect(client, server);
        pair.assert_talks();
        let agreement = pair.client.agreement().unwrap();
        assert!(!agreement.extended_master_secret && !agreement.encrypt_then_mac);
        assert!(!types(pair.server_hello().extensions()).contains(&ExtensionType::EXTENDED_MASTER_SECRET));
    }
}

#[test]
fn secure_renegotiation_is_answered_to_the_extension_and_to_the_signalling_suite() {
    let without = |hello: &mut ClientHello| {
        let extensions = hello.extensions.as_mut().unwrap();
        extensions.retain(|extension| extension.extension_type() != ExtensionType::RENEGOTIATION_INFO);
    };
    let empty = Extension::RenegotiationInfo(Vec::new());
    assert!(answer_to(|_| {}).extensions().contains(&empty));
    assert!(!answer_to(without).extensions().contains(&empty));
    let answer = answer_to(|hello| {
        without(hello);
        hello.cipher_suites.push(CipherSuite::TLS_EMPTY_RENEGOTIATION_INFO_SCSV);
    });
    assert!(answer.extensions().contains(&empty));
}

#[test]
fn unknown_extensions_are_kept_and_not_answered() {
    let usual = answer_to(|_| {});
    let unknown = Extension::Other(ExtensionType(0x1234), b"what is this?".to_vec());
    let answer = answer_to(|hello| {
        hello.extensions.as_mut().unwrap().insert(0, unknown.clone());
        hello.cipher_suites.insert(0, CipherSuite(0x9999));
        hello
            .compression_methods
            .insert(0, timeline::registry::CompressionMethod(200));
        let bytes = HandshakeMessage::ClientHello(hello.clone()).to_bytes();
        let read = HandshakeMessage::read(&mut Reader::new(&bytes), Dialect::Tls12(KeyExchange::Rsa));
        assert_eq!(read, Ok(HandshakeMessage::ClientHello(hello.clone())));
    });
    assert_eq!(types(answer.extensions()), types(usual.extensions()));
    assert_eq!(answer.cipher_suite, usual.cipher_suite);
}

#[test]
fn grease_is_sent_with_varying_values_and_tolerated() {
    let configuration = ClientConfiguration {
        grease: true,
        ..client_configuration()
    };
    let mut seen = [BTreeSet::new(), BTreeSet::new(), BTreeSet::new()];
    for seed in 0..40 {
        let random = RandomStream::for_actor(seed, "client");
        let mut client = Client::new(configuration.clone(), random, Trace::off()).unwrap();
        let record = outgoing(&mut client).remove(0);
        let Ok(HandshakeMessage::ClientHello(hello)) =
            HandshakeMessage::read(&mut Reader::new(&record[5..]), Dialect::Tls12(KeyExchange::Rsa))
        else {
            panic!("a client begins with its hello")
        };
        let extensions = hello.extensions();
        let values = [
            hello.cipher_suites[0].0,
            extensions[0].extension_type().0,
            extensions.last().unwrap().extension_type().0,
        ];
        assert!(values.iter().all(|value| is_grease(*value)), "{values:04x?}");
        // Repeating an extension would be an error.
        assert_ne!(values[1], values[2]);
        for (seen, value) in seen.iter_mut().zip(values) {
            seen.insert(value);
        }
    }
    assert!(seen.iter().all(|seen| seen.len() > 8), "{seen:04x?}");
    Pair::connect(&configuration, &server_configuration()).assert_talks();
}
