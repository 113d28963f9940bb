//! What both examples let one choose of the protocol, in the same words. An option that is not given leaves what the
//! engine does by itself.

use std::fmt::Display;

use clap::{Args, value_parser};
use timeline::registry::{CipherSuite, CompressionMethod, NamedGroup, ProtocolVersion};
use timeline::scenario::KeyKind;
use timeline::suites::{SPOKEN_VERSIONS, SUPPORTED_GROUPS, SuiteParameters};
use tls_core::wire::record::MAXIMUM_PLAINTEXT;

/// The versions that a side can be told to speak; TLS 1.2 and TLS 1.3 lead to a connection.
const VERSIONS: [ProtocolVersion; 5] = [
    ProtocolVersion::SSL_3_0,
    ProtocolVersion::TLS_1_0,
    ProtocolVersion::TLS_1_1,
    ProtocolVersion::TLS_1_2,
    ProtocolVersion::TLS_1_3,
];
/// The longest record's plaintext in bytes (RFC 5246 §6.2.1), as a bound of numbers on the command line.
const LONGEST_RECORD: i64 = MAXIMUM_PLAINTEXT as i64;

#[derive(Args, Clone)]
pub struct ProtocolOptions {
    /// A version to speak, 1.2 or 1.3; both unless given. Older ones, such as TLS 1.1, lead to no connection
    #[arg(long = "tls", alias = "version", value_name = "VERSION", value_parser = version)]
    pub versions: Vec<ProtocolVersion>,
    /// A suite to use, best first; all unless given
    #[arg(long = "suite", value_name = "NAME", value_parser = cipher_suite)]
    pub cipher_suites: Vec<CipherSuite>,
    /// A group to agree in, X25519MLKEM768 (TLS 1.3 only), x25519, secp256r1 or secp384r1, best first; all unless given
    #[arg(long = "group", value_name = "NAME", value_parser = group)]
    pub groups: Vec<NamedGroup>,
    /// A compression method to use, null or deflate, best first; null unless given
    #[arg(long = "compression", value_name = "NAME", value_parser = compression_method)]
    pub compression_methods: Vec<CompressionMethod>,
    /// An application protocol to speak, best first; takes no part in the negotiation unless given
    #[arg(long = "alpn", value_name = "NAME", value_parser = application_protocol, allow_hyphen_values = true)]
    application_protocols: Vec<String>,
    /// Do without the extended master secret
    #[arg(long)]
    pub no_extended_master_secret: bool,
    /// Do without encrypt-then-MAC
    #[arg(long)]
    pub no_encrypt_then_mac: bool,
    /// Take no protected record of more than N bytes, 64 to 16384
    #[arg(long, value_name = "N", value_parser = value_parser!(u16).range(64..=LONGEST_RECORD))]
    pub record_size_limit: Option<u16>,
    /// Cut what is sent into records of N bytes, 1 to 16384
    #[arg(long, value_name = "N", value_parser = value_parser!(u16).range(1..=LONGEST_RECORD))]
    fragment_length: Option<u16>,
}

impl ProtocolOptions {
    /// The choices, with the engine's own where none was made.
    pub fn complete(mut self) -> Result<Self, String> {
        fill(&mut self.versions, || SPOKEN_VERSIONS.to_vec());
        fill(&mut self.cipher_suites, SuiteParameters::suites);
        fill(&mut self.groups, || SUPPORTED_GROUPS.to_vec());
        fill(&mut self.compression_methods, || vec![CompressionMethod::NULL]);
        // RFC 5246 §7.4.1.2.
        match self.compression_methods.contains(&CompressionMethod::NULL) {
            true => Ok(self),
            false => Err("--compression null has to be among the methods".to_owned()),
        }
    }

    /// The application protocols as they stand on the wire, best first.
    pub fn application_protocols(&self) -> Vec<Vec<u8>> {
        let names = self.application_protocols.iter().cloned();
        names.map(String::into_bytes).collect()
    }

    /// The longest piece that messages and data are cut into, in bytes.
    pub fn fragment_length(&self) -> usize {
        self.fragment_length.map_or(MAXIMUM_PLAINTEXT, usize::from)
    }
}

fn fill<T>(list: &mut Vec<T>, default: impl FnOnce() -> Vec<T>) {
    if list.is_empty() {
        *list = default();
    }
}

fn version(name: &str) -> Result<ProtocolVersion, String> {
    match name.starts_with("1.") {
        true => by_name(&format!("TLS {name}"), &VERSIONS),
        false => by_name(name, &VERSIONS),
    }
}

/// A kind of key, by the name that it has in a session's link.
pub fn key_kind(name: &str) -> Result<KeyKind, String> {
    KeyKind::ALL
        .iter()
        .copied()
        .find(|kind| kind.key() == name)
        .ok_or_else(|| {
            let names: Vec<_> = KeyKind::ALL.iter().map(|kind| kind.key()).collect();
            format!("not supported; these are: {}", names.join(", "))
        })
}

fn cipher_suite(name: &str) -> Result<CipherSuite, String> {
    by_name(name, &SuiteParameters::suites())
}

fn group(name: &str) -> Result<NamedGroup, String> {
    by_name(name, SUPPORTED_GROUPS)
}

fn compression_method(name: &str) -> Result<CompressionMethod, String> {
    by_name(name, CompressionMethod::KNOWN)
}

/// RFC 7301 §3.1.
fn application_protocol(name: &str) -> Result<String, String> {
    match (1..=255).contains(&name.len()) {
        true => Ok(name.to_owned()),
        false => Err("the name of a protocol has 1 to 255 bytes".to_owned()),
    }
}

/// The one that the specification gives this name, in capitals or not.
fn by_name<T: Copy + Display>(name: &str, all: &[T]) -> Result<T, String> {
    let named = all.iter().find(|one| one.to_string().eq_ignore_ascii_case(name));
    named.copied().ok_or_else(|| {
        let names: Vec<_> = all.iter().map(T::to_string).collect();
        format!("not supported; these are: {}", names.join(", "))
    })
}
