//! ClientHellos of other programs: live ones of OpenSSL and GnuTLS, and recorded ones of browsers, curl, Go, Node.js and
//! newer versions of OpenSSL. Each is parsed, serialized byte for byte, and annotated completely.

#[path = "support/leaves.rs"]
mod leaves;

use std::fs;
use std::io::{ErrorKind, Read};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use leaves::assert_leaves_cover;
use timeline::field::{Annotation, Value};
use timeline::registry::{
    CipherSuite, ContentType, MaxFragmentLength, ProtocolVersion, Registered, SignatureScheme, is_grease,
};
use timeline::suites::KeyExchange;
use tls_core::codec::reader::Reader;
use tls_core::wire::client_hello::ClientHello;
use tls_core::wire::dialect::Dialect;
use tls_core::wire::extension::Extension;
use tls_core::wire::handshake::HandshakeMessage;
use tls_core::wire::record::{HEADER_LENGTH, RecordHeader, annotate_record};

/// After this time, a client is considered stuck.
const LIMIT: Duration = Duration::from_secs(20);

/// A parsed ClientHello, and the annotation tree of its record.
struct Captured {
    hello: ClientHello,
    annotation: Annotation,
}

impl Captured {
    /// Parses a record with a ClientHello, and fails if a byte of it is lost.
    fn of(record: &[u8]) -> Self {
        let header = RecordHeader::read(&mut Reader::new(record)).unwrap();
        assert_eq!(header.content_type, ContentType::HANDSHAKE);
        let mut reader = Reader::new(&record[HEADER_LENGTH..]);
        let message = HandshakeMessage::read(&mut reader, Dialect::Tls12(KeyExchange::Rsa)).unwrap();
        assert!(reader.is_empty());
        assert_eq!(message.to_bytes(), &record[HEADER_LENGTH..]);
        let annotation = annotate_record(record, None, Dialect::Tls12(KeyExchange::Rsa)).unwrap();
        assert_leaves_cover(&annotation, record.len());
        match message {
            HandshakeMessage::ClientHello(hello) => Self { hello, annotation },
            other => panic!("this is no ClientHello: {other:?}"),
        }
    }

    fn has(&self, extension: &Extension) -> bool {
        self.hello.extensions().contains(extension)
    }

    fn versions(&self) -> &[ProtocolVersion] {
        let mut extensions = self.hello.extensions().iter();
        let versions = extensions.find_map(|extension| match extension {
            Extension::SupportedVersions(versions) => Some(versions.as_slice()),
            _ => None,
        });
        versions.unwrap_or_default()
    }

    fn signature_schemes(&self) -> &[SignatureScheme] {
        let mut extensions = self.hello.extensions().iter();
        let schemes = extensions.find_map(|extension| match extension {
            Extension::SignatureAlgorithms(schemes) => Some(schemes.as_slice()),
            _ => None,
        });
        schemes.unwrap_or_default()
    }

    /// The values of all leaves with this key.
    fn values(&self, key: &str) -> Vec<&Value> {
        let leaves = self.annotation.leaves();
        let matching = leaves.into_iter().filter(|leaf| leaf.field.key == key);
        matching.map(|leaf| &leaf.value).collect()
    }

    fn names(&self, key: &str) -> Vec<&str> {
        let names = self.values(key).into_iter().filter_map(|value| match value {
            Value::Registered(_, name) => *name,
            Value::Text(text) => Some(text.as_str()),
            _ => None,
        });
        names.collect()
    }
}

/// A running client, killed on drop.
struct Client(Child);

impl Client {
    fn start(mut command: Command) -> Self {
        // Some clients exit before connecting if their input is closed.
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        Self(command.spawn().unwrap())
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        // The client may have exited already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts a client that connects to a silent listener. Returns its first record.
fn capture(start: impl FnOnce(u16) -> Command) -> Captured {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let _client = Client::start(start(listener.local_addr().unwrap().port()));
    let mut connection = accept(&listener);
    connection.set_nonblocking(false).unwrap();
    connection.set_read_timeout(Some(LIMIT)).unwrap();
    let mut record = vec![0; HEADER_LENGTH];
    connection.read_exact(&mut record).unwrap();
    let header = RecordHeader::read(&mut Reader::new(&record)).unwrap();
    record.resize(HEADER_LENGTH + header.length, 0);
    connection.read_exact(&mut record[HEADER_LENGTH..]).unwrap();
    Captured::of(&record)
}

fn accept(listener: &TcpListener) -> TcpStream {
    let end = Instant::now() + LIMIT;
    loop {
        match listener.accept() {
            Ok((connection, _)) => return connection,
            Err(error) if error.kind() == ErrorKind::WouldBlock && Instant::now() < end => {
                sleep(Duration::from_millis(5));
            }
            Err(error) => panic!("nobody connected: {error}"),
        }
    }
}

fn openssl(arguments: &[&str]) -> Captured {
    capture(|port| {
        let mut command = Command::new("openssl");
        command
            .args(["s_client", "-connect", &format!("127.0.0.1:{port}")])
            .args(arguments);
        command
    })
}

#[test]
fn default_hello_of_openssl_is_read() {
    let captured = openssl(&["-servername", "lab.test", "-alpn", "h2,http/1.1"]);
    assert_eq!(captured.hello.version, ProtocolVersion::TLS_1_2);
    assert_eq!(captured.versions()[0], ProtocolVersion::TLS_1_3);
    assert!(captured.has(&Extension::ServerName(vec![b"lab.test".to_vec()])));
    let protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    assert!(captured.has(&Extension::ApplicationProtocols(protocols)));
    assert!(captured.has(&Extension::SessionTicket(Vec::new())));
    assert!(captured.has(&Extension::EncryptThenMac));
    assert!(captured.has(&Extension::ExtendedMasterSecret));
    assert!(captured.names("named-group").contains(&"x25519"));
    assert_eq!(captured.names("key-share-group"), ["x25519"]);
    assert_eq!(captured.names("psk-key-exchange-mode"), ["psk_dhe_ke"]);
    assert_eq!(captured.names("ec-point-format")[0], "uncompressed");
}

#[test]
fn tls_1_2_hello_of_openssl_is_read() {
    let captured = openssl(&["-tls1_2", "-maxfraglen", "1024", "-status", "-no_ticket"]);
    assert_eq!(captured.hello.version, ProtocolVersion::TLS_1_2);
    assert_eq!(captured.versions(), []);
    assert!(captured.has(&Extension::MaxFragmentLength(MaxFragmentLength::TWO_TO_10)));
    assert_eq!(captured.names("certificate-status-type"), ["ocsp"]);
    assert!(
        !captured
            .hello
            .extensions()
            .iter()
            .any(|extension| matches!(extension, Extension::SessionTicket(_)))
    );
    assert!(
        captured
            .signature_schemes()
            .contains(&SignatureScheme::RSA_PKCS1_SHA256)
    );
    // Every signature algorithm of current OpenSSL versions has a name here.
    let unnamed = captured
        .signature_schemes()
        .iter()
        .filter(|scheme| scheme.name().is_none());
    assert_eq!(unnamed.collect::<Vec<_>>(), Vec::<&SignatureScheme>::new());
}

#[test]
fn tls_1_1_hello_of_openssl_with_every_suite_is_read() {
    let captured = openssl(&["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"]);
    assert_eq!(captured.hello.version, ProtocolVersion::TLS_1_1);
    assert_eq!(captured.signature_schemes(), []);
    for suite in [
        CipherSuite::TLS_RSA_WITH_AES_128_CBC_SHA,
        CipherSuite::TLS_RSA_WITH_AES_256_CBC_SHA,
        CipherSuite::TLS_EMPTY_RENEGOTIATION_INFO_SCSV,
    ] {
        assert!(captured.hello.cipher_suites.contains(&suite), "{suite}");
    }
}

#[test]
fn tls_1_2_hello_of_openssl_with_cbc_suites_is_read() {
    let suites = "AES128-SHA:AES256-SHA:AES128-SHA256:AES256-SHA256:@SECLEVEL=0";
    let captured = openssl(&["-tls1_2", "-cipher", suites, "-no_ticket", "-no_etm", "-noservername"]);
    assert_eq!(
        captured.hello.cipher_suites,
        [
            CipherSuite::TLS_RSA_WITH_AES_128_CBC_SHA,
            CipherSuite::TLS_RSA_WITH_AES_256_CBC_SHA,
            CipherSuite::TLS_RSA_WITH_AES_128_CBC_SHA256,
            CipherSuite::TLS_RSA_WITH_AES_256_CBC_SHA256,
            CipherSuite::TLS_EMPTY_RENEGOTIATION_INFO_SCSV,
        ]
    );
    assert!(!captured.has(&Extension::EncryptThenMac));
}

/// GnuTLS is optional on test machines; if present, its hellos must be readable.
fn gnutls(arguments: &[&str]) -> Option<Captured> {
    Command::new("gnutls-cli").arg("--version").output().ok()?;
    Some(capture(|port| {
        let mut command = Command::new("gnutls-cli");
        command
            .args(["--insecure", "--port", &port.to_string()])
            .args(arguments)
            .arg("127.0.0.1");
        command
    }))
}

#[test]
fn default_hello_of_gnutls_is_read() {
    let Some(captured) = gnutls(&["--sni-hostname", "lab.test", "--alpn", "h2"]) else {
        return;
    };
    assert!(captured.has(&Extension::ServerName(vec![b"lab.test".to_vec()])));
    assert!(captured.has(&Extension::ApplicationProtocols(vec![b"h2".to_vec()])));
    assert!(captured.versions().contains(&ProtocolVersion::TLS_1_3));
    assert!(captured.has(&Extension::RenegotiationInfo(Vec::new())));
    let has_limit = |extension: &Extension| matches!(extension, Extension::RecordSizeLimit(_));
    assert!(captured.hello.extensions().iter().any(has_limit));
    assert!(captured.names("key-share-group").contains(&"x25519"));
}

#[test]
fn tls_1_2_hello_of_gnutls_is_read() {
    let Some(captured) = gnutls(&["--priority", "NORMAL:-VERS-ALL:+VERS-TLS1.2:+RSA"]) else {
        return;
    };
    assert_eq!(captured.hello.version, ProtocolVersion::TLS_1_2);
    assert_eq!(captured.versions(), []);
    assert!(captured.has(&Extension::ExtendedMasterSecret));
    let suite = CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256;
    assert!(captured.hello.cipher_suites.contains(&suite));
}

/// A recorded hello.
fn golden(name: &str) -> Captured {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden");
    let text = fs::read_to_string(format!("{folder}/{name}-client-hello.hex")).unwrap();
    let text: String = text.split_whitespace().collect();
    Captured::of(&base16ct::lower::decode_vec(text).unwrap())
}

/// Everything that a client sends has a name here, but for suites that only old programs have, and so many extensions are
/// opaque.
fn assert_named(captured: &Captured, opaque: usize) {
    let leaves = captured.annotation.leaves();
    let is_unnamed = |leaf: &&&Annotation| {
        let is_suite = leaf.field.key == "client-hello-cipher-suite";
        matches!(leaf.value, Value::Registered(_, None)) && !is_suite
    };
    assert_eq!(leaves.iter().find(is_unnamed), None);
    assert_eq!(captured.values("extension-data").len(), opaque);
}

#[test]
fn hello_of_firefox_is_read_with_compressed_certificates_and_an_encrypted_hello() {
    let captured = golden("firefox-153");
    assert_named(&captured, 1);
    assert!(captured.names("extension-type").contains(&"encrypted_client_hello"));
    assert_eq!(
        captured.names("key-share-group"),
        ["X25519MLKEM768", "x25519", "secp256r1"]
    );
    assert_eq!(
        captured.names("certificate-compression-algorithm"),
        ["zlib", "brotli", "zstd"]
    );
    assert!(captured.has(&Extension::RecordSizeLimit(16385)));
}

#[test]
fn hellos_of_programs_with_hybrid_key_shares_are_read() {
    for (name, opaque) in [("openssl-3.5", 0), ("openssl-4.0", 1), ("node-26", 0), ("go-1.27", 0)] {
        let captured = golden(name);
        assert_named(&captured, opaque);
        assert_eq!(
            captured.names("key-share-group"),
            ["X25519MLKEM768", "x25519"],
            "{name}"
        );
        assert_eq!(captured.versions()[0], ProtocolVersion::TLS_1_3, "{name}");
    }
}

#[test]
fn hello_of_curl_is_read_with_its_padding() {
    let captured = golden("curl-7");
    assert_named(&captured, 0);
    assert_eq!(captured.names("key-share-group"), ["x25519"]);
    assert!(captured.names("extension-type").contains(&"padding"));
}

#[test]
fn hello_of_chromium_is_read_with_grease() {
    let captured = golden("chromium-156");
    assert!(captured.has(&Extension::ServerName(vec![b"lab.test".to_vec()])));
    assert!(is_grease(captured.hello.cipher_suites[0].0));
    assert!(is_grease(captured.versions()[0].0));
    let extension_types = captured.names("extension-type");
    assert_eq!(extension_types.iter().filter(|name| **name == "GREASE").count(), 2);
    assert!(extension_types.contains(&"encrypted_client_hello"));
    assert_eq!(captured.names("client-hello-cipher-suite")[0], "GREASE");
    assert_eq!(captured.names("named-group")[0], "GREASE");
    assert_eq!(
        captured.names("key-share-group"),
        ["GREASE", "X25519MLKEM768", "x25519"]
    );
    assert_eq!(captured.names("certificate-compression-algorithm"), ["brotli"]);
    assert_eq!(captured.names("application-protocol-value"), ["h2", "http/1.1", "h2"]);
    assert_eq!(captured.names("signature-scheme")[..2], ["GREASE", "mldsa44"]);
    // The encrypted ClientHello and the byte of a GREASE extension.
    assert_named(&captured, 2);
    assert_eq!(
        captured.names("client-hello-cipher-suite").len(),
        captured.hello.cipher_suites.len()
    );
}
