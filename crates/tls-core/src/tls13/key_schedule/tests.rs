//! The example handshakes of RFC 8448, byte for byte from the keys of their key exchange: every secret, key and proof, and
//! every record.

use std::collections::BTreeMap;

use timeline::registry::{CipherSuite, ContentType, NamedGroup, ProtocolVersion};
use timeline::suites::WRITE_IV_LENGTH;

use super::*;
use crate::codec::reader::Reader;
use crate::connection::Core;
use crate::crypto::hkdf;
use crate::crypto::random::RandomStream;
use crate::environment::Environment;
use crate::key_exchange::groups::{public_key, shared_secret};
use crate::pki::certificate::ParsedCertificate;
use crate::record_layer::Protection;
use crate::tls13::authentication::{binder, check_certificate_verify, check_finished};
use crate::wire::dialect::Dialect;
use crate::wire::handshake::HandshakeMessage;
use crate::wire::inner_plaintext::InnerPlaintext;
use crate::wire::record::{HEADER_LENGTH, MAXIMUM_PLAINTEXT, RecordHeader};
use crate::wire::tls13::Message;

const TRACES: &str = include_str!("../../../tests/vectors/rfc8448.txt");
/// What a binder does not cover of a hello with one: the length of all, its own, and itself.
const BINDERS_LENGTH: usize = 2 + 1 + 32;

/// A section of the file.
#[derive(Default)]
struct Section {
    title: &'static str,
    values: BTreeMap<&'static str, Vec<u8>>,
    /// Senders, types and contents of records, and the records.
    records: Vec<(Actor, ContentType, Vec<u8>, Vec<u8>)>,
}

fn bytes(hexadecimal: &str) -> Vec<u8> {
    base16ct::lower::decode_vec(hexadecimal).unwrap()
}

fn sections() -> Vec<Section> {
    let mut sections = Vec::new();
    for line in TRACES
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with("# "))
    {
        if let Some(title) = line.strip_prefix("## ") {
            sections.push(Section {
                title,
                ..Section::default()
            });
            continue;
        }
        let section = sections.last_mut().unwrap();
        let (name, value) = line.split_once(" = ").unwrap();
        let sender = match name {
            "record-of-client" => Actor::Client,
            "record-of-server" => Actor::Server,
            _ => {
                section.values.insert(name, bytes(value));
                continue;
            }
        };
        let [content_type, content, record] = value.split(' ').collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        let content_type = ContentType(bytes(content_type)[0]);
        section
            .records
            .push((sender, content_type, bytes(content), bytes(record)));
    }
    sections
}

/// The stretches of a connection, each with keys of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Stretch {
    Early,
    Handshake,
    Data,
}

/// Goes through a section, in one endpoint that plays both sides.
struct Walk<'a> {
    section: &'a Section,
    suite: SuiteParameters,
    core: Core,
    /// By the key of their owner.
    secrets: BTreeMap<(&'static str, Stretch), TrafficSecret>,
}

impl<'a> Walk<'a> {
    fn new(section: &'a Section) -> Self {
        let random = RandomStream::from_seed([0; 32]);
        Self {
            section,
            suite: SuiteParameters::of(CipherSuite::TLS_AES_128_GCM_SHA256).unwrap(),
            core: Core::new(Actor::Client, random, Trace::on(), MAXIMUM_PLAINTEXT),
            secrets: BTreeMap::new(),
        }
    }

    fn value(&self, name: &str) -> Option<&'a Vec<u8>> {
        self.section.values.get(name)
    }

    #[track_caller]
    fn assert(&self, name: &str, bytes: &[u8]) {
        assert_eq!(bytes, self.value(name).unwrap(), "{name} of {}", self.section.title);
    }

    /// A traffic secret, and its key and initialization vector.
    fn keep(&mut self, name: &str, owner: Actor, stretch: Stretch, secret: TrafficSecret) {
        self.assert(&format!("{name}-traffic"), secret.secret().bytes());
        for (label, part, length) in [("key", "key", self.suite.key_length), ("iv", "iv", WRITE_IV_LENGTH)] {
            let info = hkdf::label(length, label, &[]);
            let expanded = hkdf::expand(self.suite.hash, secret.secret().bytes(), &info, length).unwrap();
            self.assert(&format!("{name}-{part}"), &expanded);
        }
        self.secrets.insert((owner.key(), stretch), secret);
    }

    fn shared_secret(&self) -> Zeroizing<Vec<u8>> {
        let (group, name) = match self.value("client-p256-private") {
            Some(_) => (NamedGroup::SECP256R1, "p256"),
            None => (NamedGroup::X25519, "x25519"),
        };
        let [client, server] = ["client", "server"].map(|owner| {
            let private = self.value(&format!("{owner}-{name}-private")).unwrap();
            let public = public_key(group, private).unwrap();
            self.assert(&format!("{owner}-{name}-public"), &public);
            (private, public)
        });
        let secret = shared_secret(group, client.0, &server.1).unwrap();
        assert_eq!(shared_secret(group, server.0, &client.1).unwrap(), secret);
        self.assert("ecdhe-shared-secret", &secret);
        secret
    }

    /// Adds the messages with these names, as far as the section has them, and checks what they prove.
    fn add_messages(&mut self, receiver: Actor, names: &[&str]) {
        self.core.actor = receiver;
        let mut key = None;
        let section = self.section;
        for message in names.iter().filter_map(|name| section.values.get(name)) {
            let dialect = Dialect::Tls13(self.suite.hash);
            match HandshakeMessage::read(&mut Reader::new(message), dialect).unwrap() {
                HandshakeMessage::Tls13(Message::Certificate(certificate)) => {
                    key = Some(
                        ParsedCertificate::from_der(&certificate.entries[0].certificate)
                            .unwrap()
                            .public_key,
                    );
                }
                HandshakeMessage::CertificateVerify(verify) => {
                    let key = key.as_ref().unwrap();
                    check_certificate_verify(&mut self.core, self.suite.hash, key, &verify).unwrap();
                }
                HandshakeMessage::Finished(finished) => {
                    let sender = self.secrets[&(receiver.peer().key(), Stretch::Handshake)].clone();
                    check_finished(&mut self.core, &sender, &finished).unwrap();
                }
                _ => {}
            }
            self.core.transcript.add(message);
        }
    }

    /// The first stage, and the hellos.
    fn begin(&mut self) -> EarlyStage {
        let pre_shared_key = self.value("psk");
        let stage = EarlyStage::new(self.suite, pre_shared_key.map(Vec::as_slice), &mut self.core.trace);
        self.assert("early-secret", stage.secret.bytes());
        self.core.transcript.add(self.value("client-hello").unwrap());
        if pre_shared_key.is_some() {
            let covered = self.core.transcript.without_end(BINDERS_LENGTH);
            let proof = binder(&stage, &covered, None, &mut self.core.trace);
            self.assert("binder", &proof);
            let early = stage.early_traffic(&self.core.transcript, &mut self.core.trace);
            self.keep("client-early", Actor::Client, Stretch::Early, early);
        }
        if let Some(request) = self.value("hello-retry-request") {
            self.core
                .transcript
                .replace_by_hash(self.suite.hash, &mut self.core.trace);
            self.core.transcript.add(request);
            self.core.transcript.add(self.value("second-client-hello").unwrap());
        }
        self.core.transcript.add(self.value("server-hello").unwrap());
        stage
    }

    /// From the first stage to the last; returns the secret of tickets.
    fn climb(&mut self) -> ResumptionSecret {
        let stage = self.begin();
        let stage = stage.mix(Some(&self.shared_secret()), &mut self.core.trace);
        self.assert("handshake-secret", stage.secret.bytes());
        let [of_client, of_server] = stage.traffic(&self.core.transcript, &mut self.core.trace);
        self.keep("client-handshake", Actor::Client, Stretch::Handshake, of_client);
        self.keep("server-handshake", Actor::Server, Stretch::Handshake, of_server);
        let of_server = [
            "encrypted-extensions",
            "certificate-request",
            "server-certificate",
            "server-certificate-verify",
            "server-finished",
        ];
        self.add_messages(Actor::Client, &of_server);
        let stage = stage.finish(&mut self.core.trace);
        self.assert("master-secret", stage.secret.bytes());
        let ([of_client, of_server], exporter) = stage.traffic(&self.core.transcript, &mut self.core.trace);
        self.keep("client-application", Actor::Client, Stretch::Data, of_client);
        self.keep("server-application", Actor::Server, Stretch::Data, of_server);
        self.assert("exporter", exporter.bytes());
        let of_client = [
            "end-of-early-data",
            "client-certificate",
            "client-certificate-verify",
            "client-finished",
        ];
        self.add_messages(Actor::Server, &of_client);
        let resumption = stage.resumption(&self.core.transcript, &mut self.core.trace);
        self.assert("resumption", resumption.0.bytes());
        resumption
    }

    /// Makes every record anew from its content.
    fn seal_records(&mut self) {
        let mut protections = BTreeMap::new();
        for (sender, content_type, content, record) in &self.section.records {
            let (header, _) = record.split_first_chunk::<HEADER_LENGTH>().unwrap();
            if header[0] != ContentType::APPLICATION_DATA.0 {
                assert_eq!(header[0], content_type.0);
                assert_eq!(&record[HEADER_LENGTH..], content, "{}", self.section.title);
                continue;
            }
            let is_before_end = !protections.contains_key(&(sender.key(), Stretch::Handshake));
            let stretch = match (*content_type, content[0]) {
                (ContentType::HANDSHAKE, 4) => Stretch::Data,
                (ContentType::HANDSHAKE, 5) => Stretch::Early,
                (ContentType::HANDSHAKE, _) => Stretch::Handshake,
                (ContentType::APPLICATION_DATA, _) if is_before_end => Stretch::Early,
                _ => Stretch::Data,
            };
            let secret = &self.secrets[&(sender.key(), stretch)];
            let trace = &mut self.core.trace;
            let protection = protections.entry((sender.key(), stretch));
            let protection = protection.or_insert_with(|| secret.protection(trace).unwrap());
            let sealed = seal(protection, *content_type, content, &mut self.core);
            assert_eq!(&sealed, record, "{stretch:?} of {sender:?} in {}", self.section.title);
        }
    }
}

fn seal(protection: &mut Protection, content_type: ContentType, content: &[u8], core: &mut Core) -> Vec<u8> {
    let inner = InnerPlaintext {
        content,
        content_type,
        padding: 0,
    };
    let inner = inner.to_bytes();
    let header = |length| RecordHeader {
        content_type: ContentType::APPLICATION_DATA,
        version: ProtocolVersion::TLS_1_2,
        length,
    };
    let mut environment = Environment {
        random: &mut core.random,
        trace: &mut core.trace,
    };
    let mut fragment = Vec::new();
    protection
        .seal(header(inner.len()), &inner, &mut fragment, &mut environment)
        .unwrap();
    [&header(fragment.len()).to_bytes()[..], &fragment].concat()
}

#[test]
fn example_handshakes_of_rfc_8448_come_out_byte_for_byte() {
    let sections = sections();
    let mut records = 0;
    for section in &sections {
        let mut walk = Walk::new(section);
        walk.climb();
        walk.seal_records();
        records += section.records.len();
    }
    assert_eq!((sections.len(), records), (5, 41));
}

#[test]
fn ticket_of_rfc_8448_section_3_names_the_pre_shared_key_of_section_4() {
    let sections = sections();
    let mut walk = Walk::new(&sections[0]);
    let resumption = walk.climb();
    let message = walk.value("new-session-ticket").unwrap();
    let dialect = Dialect::Tls13(walk.suite.hash);
    let read = HandshakeMessage::read(&mut Reader::new(message), dialect);
    let Ok(HandshakeMessage::Tls13(Message::NewSessionTicket(ticket))) = read else {
        panic!("{read:?}");
    };
    let key = resumption.pre_shared_key(&ticket.nonce, &mut walk.core.trace);
    assert_eq!(&*key, &sections[1].values["psk"]);
    assert_eq!(ticket.maximum_early_data(), 1024);
}
